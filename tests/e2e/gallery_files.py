"""Dialogs of projects and files: what comes in, what goes out, and what keeps it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QInputDialog, QMessageBox, QWidget
from stage import Stage

from annotator.errors import DamagedError, GoneError, InputError
from annotator.services.backups import Backups
from annotator.services.check import Problem
from annotator.services.recovery import Recovered
from annotator.store.salvage import Tally
from annotator.ui import messages
from annotator.ui.dialogs.backups_dialog import BackupsDialog
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.list_dialog import ListDialog
from annotator.ui.dialogs.mapping_dialog import MappingDialog
from annotator.ui.dialogs.paste_dialog import PasteDialog
from annotator.ui.dialogs.server_dialog import ServerDialog
from annotator.ui.dialogs.table_dialog import TableDialog

TABLE = (
    "id,published,headline,body,desk,byline,link\n"
    "7,03/04/2024,Ferry to stop in May,The ferry will stop in May. Nobody was asked.,Sea,"
    "Ines Okafor,https://harbour.example/7\n"
    "8,05/04/2024,What a bridge costs,A bridge costs ninety million.,Land,Kai Brandt,\n"
    "9,06/04/2024,Nothing,,Land,,\n"
)
NOTES = (
    "T1\tActor 0 8\tAda Holm\nT2\tClaim 14 33\tthe ferry must stay\n"
    "T3\tMood 40 49\tdisagreed\nA1\tStance T2 for\nR1\tholder Arg1:T2 Arg2:T1\n"
)


# --- projects


def server(stage: Stage) -> QWidget:
    stage.act("open-server")
    return stage.found(ServerDialog)


def backups(stage: Stage) -> QWidget:
    kept = Backups.chosen(Path(stage.project.place), stage.window.workspace.settings)
    kept.make()
    stage.project.documents.edit(stage.project.documents.ids()[0], author="Somebody else")
    kept.make()
    stage.actor("One more")
    stage.act("backups")
    return stage.found(BackupsDialog)


def no_backups(stage: Stage) -> QWidget:
    stage.act("backups")
    return stage.found(BackupsDialog)


def restore(stage: Stage) -> QWidget:
    dialog = backups(stage)
    assert isinstance(dialog, BackupsDialog)
    dialog.restore.click()
    return stage.found(QMessageBox)


def damaged(stage: Stage) -> QWidget:
    place = stage.project.place
    stage.window.workspace.failed.emit(
        DamagedError(f"{place} is damaged.", "Recover it from its last backup.", place)
    )
    return stage.found(QMessageBox)


def gone(stage: Stage) -> QWidget:
    stage.window.workspace.failed.emit(
        GoneError("The file of the open project is gone.", "Save a copy of what is open.")
    )
    return stage.found(QMessageBox)


def recovered(stage: Stage) -> QWidget:
    found = Recovered(Path(stage.project.place))
    found.unreadable, found.mended = True, 3
    for name in ("annotation", "fragment", "actor_alias", "document_text", "step"):
        found.tallies[name] = Tally(1200, from_history=12, from_backup=1, lost=2, whole=False)
    found.lost_articles = ["Ferry to stop in May"]
    found.problems = [Problem("Article “Ferry”", "a quote does not stand in its text")]
    found.aside = stage.folder / "project-damaged.standpoint"
    stage.window.keeper._on_recovered(found)
    return stage.found(ListDialog)


def error(stage: Stage) -> QWidget:
    stage.window.workspace.failed.emit(
        InputError("“soon” is not a date.", "Write it as 2024-03-14.")
    )
    return stage.found(QMessageBox)


def crash(stage: Stage) -> QWidget:
    problem = ValueError("something odd")
    messages.report_crash(ValueError, problem, None)
    return stage.found(QMessageBox)


# --- articles in


def paste(stage: Stage) -> QWidget:
    stage.window.files.paste_article("Ferry to stop in May\n\nThe ferry will stop in May.")
    return stage.found(PasteDialog)


def web(stage: Stage) -> QWidget:
    stage.act("import-url")
    return stage.found(QInputDialog)


def import_files(stage: Stage) -> QWidget:
    stage.file("in/2024-03-14_Post_Ferry.txt", "Ferry to stop in May\n14 March 2024\n\nThe ferry.")
    stage.file("in/bridge.txt", "What a bridge costs\n\nA bridge would cost ninety million.")
    stage.window.files.preview_import([stage.folder / "in"])
    return stage.found(ImportDialog)


def import_table(stage: Stage) -> QWidget:
    stage.window.files.preview_import([stage.file("press.csv", TABLE)])
    return stage.found(TableDialog)


def import_two_tables(stage: Stage) -> QWidget:
    first, second = (
        stage.file("press.csv", TABLE.replace("03/04", "2024-04-13")),
        stage.file("other.csv", "a;b;c\n1;2;3\n4;5;6\n"),
    )
    stage.window.files.preview_import([first, second])
    dialog = stage.found(TableDialog)
    dialog.choice.setCurrentIndex(1)
    return dialog


def mapping(stage: Stage) -> MappingDialog:
    stage.file("brat/a.txt", "Ada Holm said the ferry must stay. They disagreed.\n")
    stage.file("brat/a.ann", NOTES)
    stage.window.files.preview_import([stage.folder / "brat"])
    dialog = stage.found(MappingDialog)
    stage.wait(lambda: dialog.summary.text().endswith("."))
    return dialog


def mapping_values(stage: Stage) -> QWidget:
    dialog = mapping(stage)
    dialog.tree.setCurrentItem(dialog._items["attribute", "Claim", "Stance"])
    return dialog


def mapping_span(stage: Stage) -> QWidget:
    dialog = mapping(stage)
    dialog.tree.setCurrentItem(dialog._items["span", "Actor", ""])
    return dialog


def imported(stage: Stage) -> QWidget:
    first = stage.file("in/a.txt", "Ferry to stop in May\n\nThe ferry will stop in May.")
    stage.file("in/b.txt", first.read_text("utf-8"))
    stage.file("in/c.pdf", "no pdf")
    dialog = stage.window.files.preview_import([stage.folder / "in"])
    assert isinstance(dialog, ImportDialog)
    stage.wait(dialog.isVisible)
    dialog.accept_button.click()
    return stage.found(ListDialog)


# --- data out


def export(stage: Stage, format_id: str = "statements-csv") -> ExportDialog:
    stage.act("export")
    dialog = stage.found(ExportDialog)
    dialog.format_box.setCurrentIndex(dialog.format_box.findData(format_id))
    stage.wait(lambda: bool(dialog.preview.details.toPlainText()))
    return dialog


def export_dataset(stage: Stage) -> QWidget:
    return export(stage, "dataset")


def export_days(stage: Stage) -> QWidget:
    dialog = export(stage, "annotations-jsonl")
    if dialog.split.isVisible():
        dialog.split.way.setCurrentIndex(dialog.split.way.findData("day"))
        dialog.split.test_from.setDate(QDate(2025, 6, 1))
    return dialog


def exported(stage: Stage) -> QWidget:
    dialog = export(stage)
    dialog.close()
    stage.window.files.run_export(dialog, stage.folder / "statements.csv")
    return stage.found(QMessageBox)


def checked(stage: Stage) -> QWidget:
    stage.window.files._on_checked(["A quote does not stand in its article: “the ferry”"] * 3)
    return stage.found(ListDialog)


FILES: tuple[Callable[[Stage], QWidget], ...] = (
    *(server, backups, no_backups, restore, damaged, gone, recovered, error, crash),
    *(paste, web, import_files, import_table, import_two_tables),
    *(mapping, mapping_values, mapping_span, imported),
    *(export, export_dataset, export_days, exported, checked),
)
