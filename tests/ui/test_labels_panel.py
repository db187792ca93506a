"""The panel of labels: define, edit, retire, remove, and go where one is used."""

import pytest
from hands import ALT, Hands
from PySide6.QtWidgets import QMessageBox

from annotator.text.span import Span
from annotator.ui.panels.labels import LabelsPanel
from annotator.ui.widgets.hint_delegate import HINT


@pytest.fixture
def labels(reader: Hands) -> LabelsPanel:
    reader.press("4", modifier=ALT)
    panel = next(p for p in reader.window.navigator.panels if isinstance(p, LabelsPanel))
    assert panel.isVisible()
    return panel


def write(reader: Hands, field, text: str) -> None:
    """Type into a field in place of what it says, and leave it."""
    field.setFocus()
    field.selectAll()
    reader.type(text)
    reader.press("Tab")


def names(panel: LabelsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def add(reader: Hands, panel: LabelsPanel, name: str) -> None:
    panel.search.setFocus()
    reader.type(name)
    reader.click(panel.add_button)


def test_a_label_is_defined_with_all_that_it_has(reader, labels, ferry) -> None:
    add(reader, labels, "Frame")
    assert labels.details.name.hasFocus()
    write(reader, labels.details.name, "Framing")
    labels.details.values.setPlainText("loss\ncost\n\n")
    write(reader, labels.details.definition, "How it is told.")
    write(reader, labels.details.key, "7")
    labels.details.colour.setCurrentIndex(2)
    labels.details.colour.activated.emit(2)
    labels.details.values.setFocus()
    reader.press("Tab")
    (label,) = ferry.labels.all()
    assert (label.name, label.values, label.key) == ("Framing", ("loss", "cost"), "7")
    assert (label.definition, label.colour) == (
        "How it is told.",
        labels.details.colour.itemData(2),
    )
    assert names(labels) == ["Framing"]


def test_its_key_labels_the_selection_and_the_panel_counts_it(reader, labels, ferry) -> None:
    ferry.labels.add("Evidence", key="7")
    reader.view.setFocus()
    reader.drag("empty decks")
    reader.press("7")
    assert labels.list.item(0).data(HINT) == "[7]  1"
    labels.select(ferry.labels.all()[0].id)
    assert labels.details.used.text() == "USED 1"
    reader.view.setFocus()
    reader.press("Esc")
    labels.details.uses.setFocus()
    labels.details.uses.setCurrentRow(0)
    reader.press("Enter")
    assert reader.selected.quote == "empty decks"


def test_keys_of_the_program_are_refused(reader, labels, ferry) -> None:
    add(reader, labels, "Evidence")
    write(reader, labels.details.key, "c")
    box = reader.window.findChild(QMessageBox)
    assert "The key c belongs to “Mark as claim”" in box.text()
    box.close()
    assert labels.details.key.text() == ""
    assert ferry.labels.all()[0].key is None


def test_a_retired_label_says_so_and_a_used_one_stays(reader, labels, ferry) -> None:
    label = ferry.labels.add("Evidence")
    start = reader.view.text.index("empty decks")
    ferry.annotations.add_label(ferry.documents.ids()[0], [Span(start, start + 11)], label)
    labels.select(label)
    reader.click(labels.remove_button)
    box = reader.window.findChild(QMessageBox)
    assert "The label is used" in box.text()
    box.close()
    reader.click(labels.details.retired)
    assert ferry.labels.all()[0].retired
    assert names(labels) == ["Evidence (retired)"]


def test_labels_are_found_by_their_values(reader, labels, ferry) -> None:
    ferry.labels.add("Frame", ["loss"])
    ferry.labels.add("Evidence")
    labels.search.setFocus()
    reader.type("LOSS")
    assert names(labels) == ["Frame"]


def test_all_tabs_are_in_sight_at_the_usual_width(reader, labels) -> None:
    navigator = reader.window.navigator
    assert navigator.width() <= 300
    for button in navigator.tabs:
        assert navigator.rect().contains(button.geometry().translated(button.parent().pos()))
