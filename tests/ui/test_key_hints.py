"""The key bar names the keys that count where the focus is, and the next step is always offered."""

from collections.abc import Callable
from pathlib import Path

from hands import ALT, CTRL, Hands
from PySide6.QtWidgets import QInputDialog, QLabel

from annotator.services import Project
from annotator.ui.dialogs.paste_dialog import PasteDialog
from annotator.ui.main_window import MainWindow
from annotator.ui.popup import PickerPopup


def named(window: MainWindow) -> list[str]:
    """What the keys of the key bar do, in their order."""
    bar = window.keybar
    labels = [label for label in bar.findChildren(QLabel) if label not in (bar.message, bar.state)]
    return [each.text() for each in labels if each.isVisible() and each.property("role") == "quiet"]


def test_at_the_article_the_keys_of_the_article_are_named(reader: Hands, see) -> None:
    see()
    assert "next sentence" in named(reader.window)
    reader.drag("The ferry")
    see()
    assert named(reader.window)[:2] == ["claim", "actor"]


def test_a_picker_names_its_own_keys(reader: Hands, see: Callable[[], None]) -> None:
    reader.drag("The ferry will stop in May")
    reader.press("c")
    see()
    assert named(reader.window) == ["take it", "another one", "leave it"]
    reader.press("Esc")
    see()
    assert "opposes" in named(reader.window)


def test_the_line_to_find_with_names_its_own_keys(reader: Hands, see: Callable[[], None]) -> None:
    reader.press("f", modifier=CTRL)
    see()
    assert named(reader.window) == ["next hit", "previous hit", "to the text"]


def test_in_a_panel_no_key_of_the_article_is_named_or_asked_for(reader: Hands, see) -> None:
    reader.press("2", modifier=ALT)
    see()
    assert named(reader.window) == ["into the list", "to the text"]
    reader.window.keybar.tell("")
    reader.press("Enter")
    assert reader.window.keybar.message.text() == ""


def test_a_project_without_articles_offers_to_import_some(
    window: MainWindow, hands: Hands, tmp_path: Path, see: Callable[[], None]
) -> None:
    window.files.create(tmp_path / "new.standpoint")
    see()
    page = window.no_articles
    assert page.isVisible()
    assert page.buttons["import"].hasFocus()
    assert "Ctrl+I" in page.buttons["import"].toolTip()
    hands.press("Tab", "Tab", "Space")
    assert window.findChild(PasteDialog) is not None


def test_articles_take_the_place_of_the_offer(ferry: Project, window: MainWindow, see) -> None:
    see()
    assert not window.no_articles.isVisible()
    assert window.desk.view.hasFocus()
    window.workspace.opened.history.undo()
    see()
    assert window.no_articles.isVisible()


def test_the_palette_is_gone_before_what_was_chosen_begins(window, hands, see) -> None:
    window.files.open_sample()
    hands.press("k", modifier=CTRL)
    hands.pick("Find in the article")
    assert not any(popup.isVisible() for popup in window.findChildren(PickerPopup))
    assert window.seeking.find_bar.line.hasFocus()


def test_escape_from_the_palette_leaves_the_welcome_page_in_use(window, hands, see) -> None:
    hands.press("k", modifier=CTRL)
    hands.press("Esc")
    assert window.welcome.sample.hasFocus()


def test_the_address_of_an_article_is_asked_for_while_the_window_goes_on(
    ferry: Project, window: MainWindow, hands: Hands
) -> None:
    window.files.import_url()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    assert ferry.documents.total() == 2
