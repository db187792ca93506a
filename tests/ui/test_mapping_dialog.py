"""Annotated data of another tool, mapped in the window; and exports, looked at before."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableWidget

from annotator.errors import UserError
from annotator.formats.mapping import AttributeRole, LinkRole, SpanRole, guess, read_mapping, survey
from annotator.formats.opening import open_foreign
from annotator.formats.profiles import load_profile, profile_names, save_profile
from annotator.services import Project
from annotator.services.foreign import preview
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.list_dialog import ListDialog
from annotator.ui.dialogs.mapping_dialog import MappingDialog
from annotator.ui.languages import speak
from annotator.ui.main_window import MainWindow
from annotator.vocabulary import Kind, Status

See = Callable[[], None]
CLAIM, STANCE = ("span", "Claim", ""), ("attribute", "Claim", "Stance")
MOOD, HOLDER = ("span", "Mood", ""), ("link", "holder", "")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text("Ada Holm said the ferry must stay. They disagreed.\n", "utf-8")
    (folder / "a.ann").write_text(
        "T1\tActor 0 8\tAda Holm\nT2\tClaim 14 33\tthe ferry must stay\n"
        "T3\tMood 40 49\tdisagreed\nA1\tStance T2 for\nR1\tholder Arg1:T2 Arg2:T1\n",
        "utf-8",
    )
    return folder


@pytest.fixture
def dialog(qtbot, corpus: Path) -> MappingDialog:
    project = open_foreign(corpus)
    found = survey(project)
    dialog = MappingDialog("corpus", found, guess(found))
    dialog.settled.connect(lambda: dialog.show_preview(preview(project, dialog.mapping)))
    qtbot.addWidget(dialog)
    return dialog


def shown(dialog: MappingDialog, place: tuple[str, str, str]) -> str:
    return dialog.boxes[place].currentText()


def select(dialog: MappingDialog, name: str) -> None:
    """Choose the row of a name."""
    from PySide6.QtCore import Qt

    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    dialog.tree.setCurrentItem(dialog.tree.findItems(name, flags, 0)[0])


def test_everything_is_shown_with_what_it_becomes(dialog: MappingDialog) -> None:
    assert {place: shown(dialog, place) for place in dialog.boxes} == {
        ("span", "Actor", ""): "Mention of an actor",
        CLAIM: "Claim",
        STANCE: "Polarity of the stance",
        MOOD: "Label of your own",
        HOLDER: "Holder of a claim or stance",
    }
    labels, relations = dialog.tree.topLevelItem(0), dialog.tree.topLevelItem(1)
    row = labels.child(1)
    assert [row.text(column) for column in range(3)] == ["Claim", "1", "the ferry must stay"]
    assert relations.child(0).text(2) == "the ferry must stay → Ada Holm"


def test_choices_change_the_mapping(dialog: MappingDialog, qtbot) -> None:
    dialog.choose(MOOD, SpanRole.CUE)
    dialog.choose(HOLDER, LinkRole.KEEP)
    dialog.choose(STANCE, AttributeRole.NOTE)
    assert dialog.mapping.span("Mood").becomes is SpanRole.CUE
    assert dialog.mapping.link("holder").becomes is LinkRole.KEEP
    assert dialog.mapping.span("Claim").attribute("Stance").becomes is AttributeRole.NOTE
    qtbot.waitUntil(lambda: dialog.summary.text().endswith("1 claim, 1 stance."))


def test_what_a_label_becomes_decides_about_its_attributes(dialog: MappingDialog) -> None:
    dialog.choose(CLAIM, SpanRole.LABEL)
    assert shown(dialog, STANCE) == "Line in the note, with its name"
    assert dialog.boxes[STANCE].findData(AttributeRole.POLARITY) == -1
    dialog.choose(CLAIM, SpanRole.CUE)
    assert shown(dialog, STANCE) == "Polarity of the stance"


def test_values_can_be_given_a_meaning(dialog: MappingDialog) -> None:
    select(dialog, "Stance")
    table = dialog.details.findChild(QTableWidget)
    assert table.item(0, 0).text() == "for"
    box = table.cellWidget(0, 2)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "for"
    box.setCurrentIndex(box.findText("against"))
    assert dialog.mapping.span("Claim").attribute("Stance").values == {"for": -1}
    box.setCurrentIndex(0)
    assert dialog.mapping.span("Claim").attribute("Stance").values == {}


def test_details_of_labels_and_relations(dialog: MappingDialog) -> None:
    dialog.choose(MOOD, SpanRole.ISSUE)
    line = dialog.details.findChild(QLineEdit)
    line.setText("Traffic > Ferry")
    line.textEdited.emit("Traffic > Ferry")
    box = dialog.details.findChild(QComboBox)
    box.setCurrentIndex(box.findText("against"))
    rule = dialog.mapping.span("Mood")
    assert (rule.name, rule.polarity) == ("Traffic > Ferry", -1)
    dialog.choose(HOLDER, LinkRole.TARGET)
    assert dialog.mapping.link("holder").becomes is LinkRole.TARGET


def test_a_mapping_is_saved_and_loaded(dialog: MappingDialog, tmp_path: Path) -> None:
    failures: list[UserError] = []
    dialog.failed.connect(failures.append)
    dialog.choose(MOOD, SpanRole.OMIT)
    dialog.save(tmp_path / "m.json")
    assert read_mapping(tmp_path / "m.json") == dialog.mapping
    dialog.choose(MOOD, SpanRole.LABEL)
    dialog.load(tmp_path / "m.json")
    assert shown(dialog, MOOD) == "– leave out –"
    (tmp_path / "m.json").write_text("{", "utf-8")
    dialog.load(tmp_path / "m.json")
    dialog.save(tmp_path)
    assert [type(error).__name__ for error in failures] == ["InputError", "InputError"]
    assert shown(dialog, MOOD) == "– leave out –"


def test_annotated_data_is_mapped_and_imported_in_the_window(
    window: MainWindow, ferry: Project, corpus: Path, qtbot
) -> None:
    window.files.preview_import([corpus])
    qtbot.waitUntil(lambda: window.findChild(MappingDialog) is not None)
    dialog = window.findChild(MappingDialog)
    qtbot.waitUntil(lambda: "1 claim" in dialog.summary.text())
    dialog.choose(MOOD, SpanRole.CUE)
    with qtbot.waitSignal(window.workspace.told) as told:
        dialog.accept()
    assert told.args[0].startswith("Imported: 1 actor")
    with ferry.transfer.bundle() as bundle:
        contents = [content for entry in bundle.entries for content in entry.layers]
        kinds = sorted(one.kind for content in contents for one in content.annotations)
    assert kinds == [Kind.CLAIM, Kind.MENTION, Kind.STANCE, Kind.STANCE]
    qtbot.waitUntil(lambda: window.findChild(MappingDialog) is None)


def test_what_is_damaged_is_told_before_and_after(
    window: MainWindow, ferry: Project, corpus: Path, qtbot
) -> None:
    (corpus / "b.txt").write_text("short", "utf-8")
    (corpus / "b.ann").write_text("T1\tClaim 0 400\tlong\n", "utf-8")
    window.files.preview_import([corpus])
    qtbot.waitUntil(lambda: window.findChild(MappingDialog) is not None)
    dialog = window.findChild(MappingDialog)
    qtbot.waitUntil(lambda: "b.ann" in dialog.summary.text())
    dialog.accept()
    qtbot.waitUntil(lambda: window.findChild(ListDialog) is not None)
    told = window.findChild(ListDialog)
    assert "b.ann" in told.list.toPlainText()
    assert ferry.documents.total() == 3
    told.reject()
    qtbot.waitUntil(lambda: window.workspace.jobs.is_idle)


def test_an_import_that_is_given_up_changes_nothing(
    window: MainWindow, ferry: Project, corpus: Path, qtbot
) -> None:
    window.files.preview_import([corpus])
    qtbot.waitUntil(lambda: window.findChild(MappingDialog) is not None)
    window.findChild(MappingDialog).reject()
    qtbot.waitUntil(lambda: window.findChild(MappingDialog) is None)
    qtbot.waitUntil(lambda: window.workspace.jobs.is_idle)
    assert ferry.documents.total() == 2


@pytest.fixture
def export(window: MainWindow, ferry: Project, qtbot) -> ExportDialog:
    ferry.documents.set_status(ferry.documents.ids()[0], Status.DONE)
    window.files.export()
    dialog = window.findChild(ExportDialog)
    yield dialog
    dialog.reject()
    qtbot.waitUntil(lambda: window.workspace.jobs.is_idle)


def test_an_export_is_shown_before_it_is_written(export: ExportDialog, qtbot) -> None:
    qtbot.waitUntil(lambda: export.preview.summary.text() == "Will be written: 2 articles")
    assert export.preview.details.toPlainText() == "Everything is carried."
    export.format_box.setCurrentIndex(export.format_box.findData("statements-csv"))
    assert export.preview.summary.text().startswith("Looking")
    qtbot.waitUntil(lambda: "aliases of actors (1)" in export.preview.details.toPlainText())
    export.statuses[Status.TODO].setChecked(False)
    qtbot.waitUntil(lambda: export.preview.summary.text() == "Will be written: 1 article")


def test_choices_are_kept_as_a_profile(export: ExportDialog) -> None:
    export.format_box.setCurrentIndex(export.format_box.findData("statements-csv"))
    export.statuses[Status.TODO].setChecked(False)
    export.bom.setChecked(True)
    export.profiles.box.setEditText("For R")
    export.profiles.save.click()
    assert profile_names() == ["For R"]
    assert load_profile("For R") == export.profile()
    export.bom.setChecked(False)
    export.statuses[Status.TODO].setChecked(True)
    export.profiles.box.activated.emit(0)
    assert export.profile() == load_profile("For R")
    export.profiles.remove.click()
    assert profile_names() == []


def test_a_profile_of_an_unknown_format_is_refused(export: ExportDialog, qtbot) -> None:
    before = export.profile()
    save_profile("old", replace(before, format="punch-cards"))
    export.profiles.refresh()
    export.failed.disconnect()
    with qtbot.waitSignal(export.failed) as failed:
        export.profiles.box.activated.emit(0)
    assert "punch-cards" in failed.args[0].message
    assert export.profile() == before


def test_what_things_become_is_said_in_german(qapp, dialog: MappingDialog, qtbot) -> None:
    speak(qapp, "Deutsch")
    german = MappingDialog("corpus", dialog.survey, dialog.mapping)
    qtbot.addWidget(german)
    assert shown(german, MOOD) == "Eigenes Etikett"
    assert shown(german, HOLDER) == "Urheber einer Behauptung oder Haltung"
    speak(qapp, "English")
