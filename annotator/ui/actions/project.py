"""Actions on the project as a whole: open, import, export, undo, help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.ui import messages
from annotator.ui.actions.base import Action, Menu, When

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow


def _report_fault(window: MainWindow) -> None:
    """Show what the developers need to know; of the project, only how much there is of it."""
    workspace = window.workspace
    counts: dict[str, object] = {}
    if workspace.project is not None:
        registry = workspace.registry
        counts = {
            "articles": len(workspace.listed),
            "actors": len(registry.actors),
            "issues": len(registry.issues),
        }
    messages.show_fault_report(counts)


PROJECT: tuple[Action, ...] = (
    Action(
        id="new",
        text="&New project …",
        menu=Menu.PROJECT,
        keys=("Ctrl+N",),
        run=lambda window: window.files.new_project(),
    ),
    Action(
        id="open",
        text="&Open …",
        menu=Menu.PROJECT,
        keys=("Ctrl+O",),
        run=lambda window: window.files.open_project(),
    ),
    Action(
        id="open-server",
        text="Open a project on a &server …",
        menu=Menu.PROJECT,
        run=lambda window: window.files.open_server(),
    ),
    Action(
        id="sample",
        text="Open the sam&ple project",
        menu=Menu.PROJECT,
        run=lambda window: window.files.open_sample(),
    ),
    Action(
        id="work-as",
        text="Wor&k in another’s name …",
        menu=Menu.PROJECT,
        when=When.PROJECT,
        run=lambda window: window.files.work_as(),
    ),
    Action(
        id="import",
        text="&Import articles …",
        menu=Menu.PROJECT,
        keys=("Ctrl+I",),
        when=When.PROJECT,
        group="in",
        writes=True,
        run=lambda window: window.files.import_files(),
    ),
    Action(
        id="import-folder",
        text="Import a &folder …",
        menu=Menu.PROJECT,
        when=When.PROJECT,
        group="in",
        writes=True,
        run=lambda window: window.files.import_folder(),
    ),
    Action(
        id="import-url",
        text="Import from the &web …",
        menu=Menu.PROJECT,
        when=When.PROJECT,
        group="in",
        writes=True,
        run=lambda window: window.files.import_url(),
    ),
    Action(
        id="paste-article",
        text="&Paste an article …",
        menu=Menu.PROJECT,
        keys=("Ctrl+Shift+V",),
        when=When.PROJECT,
        group="in",
        writes=True,
        run=lambda window: window.files.paste_article(),
    ),
    Action(
        id="export",
        text="&Export …",
        menu=Menu.PROJECT,
        keys=("Ctrl+Shift+E",),
        when=When.PROJECT,
        group="out",
        run=lambda window: window.files.export(),
    ),
    Action(
        id="print",
        text="P&rint the article …",
        menu=Menu.PROJECT,
        keys=("Ctrl+Shift+P",),
        when=When.ARTICLE,
        group="out",
        run=lambda window: window.files.print_article(),
    ),
    Action(
        id="check",
        text="&Check the project",
        menu=Menu.PROJECT,
        when=When.PROJECT,
        group="out",
        run=lambda window: window.files.check(),
    ),
    Action(
        id="backups",
        text="&Backups …",
        menu=Menu.PROJECT,
        when=When.PROJECT,
        group="out",
        run=lambda window: window.keeper.show_backups(),
    ),
    Action(
        id="close",
        text="C&lose the project",
        menu=Menu.PROJECT,
        keys=("Ctrl+W",),
        when=When.PROJECT,
        group="close",
        run=lambda window: window.workspace.close_project(),
    ),
    Action(
        id="quit",
        text="&Quit",
        menu=Menu.PROJECT,
        keys=("Ctrl+Q",),
        group="close",
        run=lambda window: window.close(),
    ),
    Action(
        id="undo",
        text="&Undo",
        menu=Menu.EDIT,
        keys=("Ctrl+Z",),
        when=When.PROJECT,
        writes=True,
        run=lambda window: window.workspace.undo(),
    ),
    Action(
        id="redo",
        text="&Redo",
        menu=Menu.EDIT,
        keys=("Ctrl+Shift+Z", "Ctrl+Y"),
        when=When.PROJECT,
        writes=True,
        run=lambda window: window.workspace.redo(),
    ),
    Action(
        id="copy",
        text="&Copy",
        menu=Menu.EDIT,
        keys=("Ctrl+C",),
        when=When.SELECTION,
        group="copy",
        run=lambda window: window.desk.view.copy(),
    ),
    Action(
        id="preferences",
        text="&Preferences …",
        menu=Menu.EDIT,
        keys=("Ctrl+,",),
        group="preferences",
        run=lambda window: window.looks.show_preferences(),
    ),
    Action(
        id="shortcuts",
        text="Change &keys …",
        menu=Menu.EDIT,
        group="preferences",
        run=lambda window: window.show_shortcuts(),
    ),
    Action(
        id="guide",
        text="&User's guide",
        menu=Menu.HELP,
        keys=("F1",),
        run=lambda window: window.helping.show_guide(),
    ),
    Action(
        id="tour",
        text="Guided &tour",
        menu=Menu.HELP,
        run=lambda window: window.helping.start_tour(),
    ),
    Action(
        id="keys",
        text="&Keys",
        menu=Menu.HELP,
        keys=("?",),
        hint="keys",
        run=lambda window: window.show_keys(),
    ),
    Action(
        id="report",
        text="&Report a fault …",
        menu=Menu.HELP,
        run=lambda window: _report_fault(window),
    ),
    Action(
        id="about",
        text="&About Standpoint",
        menu=Menu.HELP,
        run=lambda window: window.show_about(),
    ),
)
