"""The guidelines of the project beside the article."""

import pytest
from hands import Hands
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from annotator.services import Project
from annotator.ui.guidelines import Guidelines


@pytest.fixture
def guidelines(reader: Hands, see) -> Guidelines:
    QTest.keyClick(reader.view, Qt.Key.Key_F2)
    see()
    return reader.window.guidelines


def write(reader: Hands, guidelines: Guidelines, text: str) -> None:
    reader.click(guidelines.edit_button)
    guidelines.editor.setPlainText(text)
    reader.click(guidelines.edit_button)


def test_guidelines_are_written_and_read_beside_the_article(guidelines, reader, ferry) -> None:
    assert guidelines.isVisible()
    write(reader, guidelines, "# Claims\n\nMark *all* of them.")
    assert ferry.guidelines == "# Claims\n\nMark *all* of them."
    assert guidelines.view.toPlainText().split("\n") == ["Claims", "Mark all of them."]
    assert reader.view.isVisible()
    reader.window.workspace.undo()
    assert guidelines.view.toPlainText() == ""


def test_f2_hides_them_and_keeps_what_was_written(guidelines, reader, ferry, see) -> None:
    reader.click(guidelines.edit_button)
    assert guidelines.editor.hasFocus()
    reader.type("Read first.")
    QTest.keyClick(guidelines.editor, Qt.Key.Key_F2)
    see()
    assert not guidelines.isVisible()
    assert ferry.guidelines == "Read first."
    assert reader.view.hasFocus()


def test_escape_ends_writing_and_then_goes_back_to_the_text(guidelines, reader, ferry) -> None:
    reader.click(guidelines.edit_button)
    reader.type("c")
    reader.press("Esc")
    assert not guidelines.is_editing
    assert ferry.guidelines == "c"
    reader.press("Esc")
    assert reader.view.hasFocus()


def test_what_others_write_is_shown(guidelines, reader, ferry) -> None:
    with Project.open(ferry.place, annotator="Somebody else") as other:
        other.set_guidelines("Theirs")
    ferry.poll()
    assert guidelines.view.toPlainText() == "Theirs"


def test_nothing_is_loaded_and_html_is_only_text(guidelines, reader, ferry, tmp_path) -> None:
    picture = tmp_path / "picture.png"
    reader.window.grab().save(str(picture))
    url = QUrl.fromLocalFile(str(picture))
    write(reader, guidelines, f"![x]({url.toString()}) <b>bold</b>")
    image = guidelines.view.document().resource(QTextDocument.ResourceType.ImageResource, url)
    assert (image.width(), image.height()) == (1, 1)
    assert "<b>bold</b>" in guidelines.view.toPlainText()


def test_a_link_is_opened_only_after_asking(guidelines, reader, ferry) -> None:
    guidelines.view.anchorClicked.emit(QUrl("https://example.org/a"))
    box = guidelines.findChild(QMessageBox)
    assert box.informativeText() == "https://example.org/a"
    box.close()
    guidelines.view.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert len(guidelines.findChildren(QMessageBox)) <= 1


def test_guidelines_that_stay_the_same_are_no_step(ferry) -> None:
    steps = len(ferry.history.steps())
    ferry.set_guidelines("  ")
    ferry.set_guidelines("Read.")
    ferry.set_guidelines(" Read. ")
    assert len(ferry.history.steps()) == steps + 1
