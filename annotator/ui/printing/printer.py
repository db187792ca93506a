"""The article that is being read, on the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from annotator.errors import UserError
from annotator.formats.base import LossReport, Undecided
from annotator.formats.names import Names
from annotator.formats.parts.readings import ArticleReading, read_entry
from annotator.language import tr
from annotator.records import Selection
from annotator.ui.printing.pages import draw_articles
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def ask_printer(workspace: Workspace, window: QWidget) -> QDialog | None:
    """Ask for a printer, and print the open article as one's own layer has it."""
    try:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
    except ImportError:  # it loads libraries of the system that may not be there
        hint = tr("Export “Articles with highlights (PDF)” instead, and print that.")
        workspace.failed.emit(UserError(tr("Printing is not possible on this computer."), hint))
        return None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, window)
    dialog.accepted.connect(lambda: print_article(workspace, printer))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own one wants a slot
    return dialog


def print_article(workspace: Workspace, printer: QPrinter) -> None:
    """Print the open article on a printer that is set up."""
    article = open_article(workspace)
    printer.setDocName(article.document.title)
    if workspace.done(lambda: draw_articles(printer, [article])):
        workspace.told.emit(tr("“{title}” is printed", title=article.document.title))


def open_article(workspace: Workspace) -> ArticleReading:
    """The open article as one's own layer has it."""
    project, document = workspace.opened, workspace.document
    assert document is not None, "the action needs an open article"
    selection = Selection(layers=frozenset({project.layer.id}), documents=frozenset({document.id}))
    with project.transfer.bundle(selection) as bundle:
        (entry,) = bundle.entries
        return read_entry(entry, Names.of(bundle.header), Undecided.KEEP, LossReport())
