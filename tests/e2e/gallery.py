"""Every dialog and further window on the sample project, opened by what a user does."""

from collections.abc import Callable
from datetime import date

from gallery_files import FILES
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget
from stage import Stage

from annotator.ui.actions import ACTIONS
from annotator.ui.dialogs.affiliation_dialog import AffiliationDialog
from annotator.ui.dialogs.correct_dialog import CorrectDialog
from annotator.ui.dialogs.details_dialog import DetailsDialog
from annotator.ui.dialogs.duplicates_dialog import DuplicatesDialog
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.panels.articles import ArticlesPanel
from annotator.ui.panels.history import HistoryPanel
from annotator.ui.panels.issues import IssuesPanel
from annotator.vocabulary import ActorKind

# --- the program


def preferences(stage: Stage) -> QWidget:
    stage.act("preferences")
    return stage.found(PreferencesDialog)


def keys(stage: Stage) -> QWidget:
    stage.act("keys")
    return stage.found(KeysDialog)


def shortcuts(stage: Stage) -> QWidget:
    stage.act("shortcuts")
    dialog = stage.found(ShortcutsDialog)
    dialog.table.choose(next(action for action in ACTIONS if action.id == "undo"))
    return dialog


def shortcuts_clash(stage: Stage) -> QWidget:
    dialog = shortcuts(stage)
    assert isinstance(dialog, ShortcutsDialog)
    dialog._on_recorded("Ctrl+Shift+F")
    return dialog


def shortcuts_recording(stage: Stage) -> QWidget:
    dialog = shortcuts(stage)
    assert isinstance(dialog, ShortcutsDialog)
    dialog.chips.add_requested.emit()
    return dialog


def about(stage: Stage) -> QWidget:
    stage.act("about")
    return stage.found(QMessageBox)


def fault_report(stage: Stage) -> QWidget:
    stage.act("report")
    return stage.found(QMessageBox)


def fault_details(stage: Stage) -> QWidget:
    box = fault_report(stage)
    (more,) = [one for one in box.findChildren(QPushButton) if "Details" in one.text()]
    more.click()
    return box


def guide(stage: Stage) -> QWidget:
    stage.act("guide")
    assert stage.window.helping.guide is not None
    return stage.window.helping.guide


# --- the open article


def correct(stage: Stage) -> QWidget:
    stage.act("correct")
    return stage.found(CorrectDialog)


def corrected(stage: Stage) -> QWidget:
    dialog = correct(stage)
    assert isinstance(dialog, CorrectDialog)
    first, second, _, *rest = dialog.text.split("\n")
    dialog.editor.setPlainText("\n".join((first, second.replace(" the ", " this "), *rest)))
    stage.wait(lambda: dialog.is_settled)
    return dialog


def give_up(stage: Stage) -> QWidget:
    corrected(stage).close()
    return stage.found(QMessageBox)


def details(stage: Stage) -> QWidget:
    stage.act("details")
    return stage.found(DetailsDialog)


def details_problem(stage: Stage) -> QWidget:
    dialog = details(stage)
    assert isinstance(dialog, DetailsDialog)
    dialog.fields["published"].setText("soon")
    dialog.accept()
    return dialog


# --- actors, issues, history


def twins(stage: Stage) -> QWidget:
    stage.actor("Ruth Penhall", ActorKind.PERSON)
    stage.actor("The Calderwick Borough Council", ActorKind.ORGANISATION)
    stage.panel(ActorsPanel).twins_button.click()
    return stage.found(DuplicatesDialog)


def no_twins(stage: Stage) -> QWidget:
    stage.panel(ActorsPanel).twins_button.click()
    return stage.found(DuplicatesDialog)


def affiliation(stage: Stage) -> QWidget:
    panel = stage.panel(ActorsPanel)
    panel.select(stage.project.actors.all()[0].id)
    panel.details.affiliations.add_button.click()
    return stage.found(AffiliationDialog)


def affiliation_problem(stage: Stage) -> QWidget:
    actor = stage.project.actors.all()[0]
    period = (date(2021, 1, 1), None)
    stage.project.actors.affiliate(actor.id, "Mayor", "Port Merrow Town Council", period)
    dialog = affiliation(stage)
    assert isinstance(dialog, AffiliationDialog)
    dialog.start.setText("2021-13")
    dialog.accept()
    return dialog


def merge_actors(stage: Stage) -> QWidget:
    panel = stage.panel(ActorsPanel)
    for row in range(3):
        panel.list.item(row).setSelected(True)
    panel.merge_button.click()
    return stage.found(QMessageBox)


def merge_issues(stage: Stage) -> QWidget:
    panel = stage.panel(IssuesPanel)
    for item in panel._items()[:2]:
        item.setSelected(True)
    panel.merge_button.click()
    return stage.found(QMessageBox)


def take_back(stage: Stage) -> QWidget:
    for name in ("One", "Two", "Three"):
        stage.actor(name)
    panel = stage.panel(HistoryPanel)
    stage.wait(lambda: panel.list.count() > 2)
    panel.list.setCurrentRow(2)
    panel.back.click()
    return stage.found(QMessageBox)


def remove_article(stage: Stage) -> QWidget:
    stage.panel(ArticlesPanel)._remove(stage.project.documents.ids()[:1])
    return stage.found(QMessageBox)


def link(stage: Stage) -> QWidget:
    from PySide6.QtCore import QUrl

    stage.window.guidelines.view._on_link(QUrl("https://harbour.example/guidelines"))
    return stage.found(QMessageBox)


# --- tables


def statements(stage: Stage) -> QWidget:
    stage.act("statements")
    window = stage.window.statements
    window.group_by.setCurrentIndex(2)
    window.group_by.activated.emit(2)
    window.table.selectRow(1)
    return window


def recode(stage: Stage) -> QWidget:
    stage.act("statements")
    window = stage.window.statements
    window.table.selectAll()
    window.recode.button.click()
    return stage.found(QMessageBox)


def progress(stage: Stage) -> QWidget:
    stage.act("progress")
    stage.wait(lambda: stage.window.progress.model.total > 0)
    return stage.window.progress


# --- the tour, and what is the same


def tour(stage: Stage) -> QWidget:
    stage.act("tour")
    return stage.window.helping.tour.card


def same_everywhere(stage: Stage) -> QWidget:
    stage.window.seeking.mentions_of(stage.project.actors.all()[0].id)
    pane = stage.window.seeking.concordance
    stage.wait(lambda: pane.model.rowCount() > 0)
    return pane


GALLERY: dict[str, Callable[[Stage], QWidget]] = {
    one.__name__: one
    for one in (
        *(preferences, keys, shortcuts, shortcuts_clash, shortcuts_recording),
        *(about, fault_report, fault_details, guide),
        *FILES,
        *(correct, corrected, give_up, details, details_problem),
        *(twins, no_twins, affiliation, affiliation_problem, merge_actors, merge_issues),
        *(take_back, remove_article, link, statements, recode, progress, same_everywhere),
    )
}
"""By its name, what opens it; it returns the dialog or window."""
