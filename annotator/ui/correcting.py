"""Correcting the open article: its text, and what is known about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.language import tr
from annotator.text.span import Span

if TYPE_CHECKING:
    from annotator.ui.dialogs.correct_dialog import CorrectDialog
    from annotator.ui.dialogs.details_dialog import DetailsDialog
    from annotator.ui.main_window import MainWindow


def correct_text(window: MainWindow) -> CorrectDialog | None:
    """Show the text for correction, at the place that is selected or read."""
    from annotator.ui.dialogs.correct_dialog import CorrectDialog

    workspace, view = window.workspace, window.desk.view
    document = workspace.document
    if document is None:
        return None
    dialog = CorrectDialog(workspace, document, view.text, window)
    dialog.editor.show_place(_selected(window), view.reading_position())
    dialog.accepted.connect(lambda: workspace.told.emit(tr("The text is corrected")))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.editor.setFocus()
    return dialog


def _selected(window: MainWindow) -> Span | None:
    """The selected words, else those of the selected annotation."""
    article = window.desk.editing.article
    annotation = article.annotation
    pieces = annotation.fragments if annotation else ()
    return article.selection() or next((Span(each.start, each.end) for each in pieces), None)


def edit_details(window: MainWindow) -> DetailsDialog | None:
    """Show title, source, author, date, address and language, to be changed."""
    from annotator.ui.dialogs.details_dialog import DetailsDialog

    document = window.workspace.document
    if document is None:
        return None
    dialog = DetailsDialog(window.workspace, document, window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
