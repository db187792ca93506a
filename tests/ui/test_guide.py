"""The user's guide: every page is true to the program, in both languages, and is found by F1."""

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

import annotator.ui
from annotator.cli.commands import COMMANDS
from annotator.formats.registry import EXPORTERS, IMPORTERS
from annotator.settings import SETTINGS, Settings, Store
from annotator.ui.actions import ACTIONS
from annotator.ui.actions.base import key_text
from annotator.ui.help.browser import document_of
from annotator.ui.help.filling import Filler
from annotator.ui.help.pages import LANGUAGES, PAGES, folder, read_pages
from annotator.ui.help.places import PLACES
from annotator.ui.help.window import HelpWindow
from annotator.ui.panels import PANELS
from annotator.ui.shortcuts import Shortcuts

LINK = re.compile(r"\]\(([^)]*)\)")
EVERY_PAGE = [(language, name) for language in LANGUAGES for name in PAGES]


@pytest.fixture
def shortcuts(tmp_path) -> Shortcuts:
    return Shortcuts(Store(tmp_path / "keys.json"))


@pytest.fixture
def guide(window, hands, ferry, see) -> HelpWindow:
    hands.view.setFocus()
    hands.press("F1")
    see()
    return window.helping.guide


def source(language: str, name: str) -> str:
    return (folder(language) / f"{name}.md").read_text("utf-8")


# --- the pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_folder_holds_the_pages_and_nothing_else(language: str) -> None:
    assert sorted(path.name for path in folder(language).iterdir()) == sorted(
        f"{name}.md" for name in PAGES
    )
    titles = [page.title for page in read_pages(language)]
    assert all(titles)
    assert len(set(titles)) == len(PAGES)


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_every_page_is_filled_and_drawn(qapp, shortcuts, language: str, name: str) -> None:
    filled = Filler(shortcuts).fill(source(language, name))
    words = document_of(filled).toPlainText()
    assert len(words) > 150
    assert not re.search(r"\{[a-z]", words)
    assert "**" not in words
    assert "](" not in words


@pytest.mark.parametrize(("language", "name"), EVERY_PAGE)
def test_every_link_leads_to_a_page(language: str, name: str) -> None:
    links = LINK.findall(source(language, name))
    assert {link.removesuffix(".md") for link in links} <= set(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_both_languages_speak_of_the_same_things(name: str) -> None:
    first, second = (
        sorted(re.findall(r"\{[^}]+\}|\([a-z-]+\.md\)|^##", source(language, name), re.MULTILINE))
        for language in LANGUAGES
    )
    assert first == second


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_commands_of_the_page_exist(language: str) -> None:
    page = source(language, "command-line")
    named = set(re.findall(r"^standpoint ([a-z]+) ", page, re.MULTILINE))
    assert named <= set(COMMANDS)
    assert len(named) >= 8


def test_what_means_nothing_is_no_placeholder(shortcuts) -> None:
    for wrong in ("{key:nothing}", "{tables}", "{see:claim}"):
        with pytest.raises(KeyError):
            Filler(shortcuts).fill(wrong)


# --- what the program knows


def test_tables_hold_all_that_there_is(qapp, shortcuts) -> None:
    def words(name: str) -> str:
        return document_of(Filler(shortcuts).fill(source("en", name))).toPlainText()

    settings, keys = words("settings"), words("keys")
    assert [one.label for one in SETTINGS if one.label not in settings] == []
    assert [one.name for one in IMPORTERS if one.name not in words("importing")] == []
    assert [one.name for one in EXPORTERS if one.name not in words("exporting")] == []
    missing = [
        action.id
        for action in ACTIONS
        for key in action.keys
        if action.full_name not in keys or key_text(key) not in keys
    ]
    assert missing == []


def test_keys_are_named_as_they_are_now(qapp, shortcuts) -> None:
    claim = next(action for action in ACTIONS if action.id == "claim")
    shortcuts.give(claim, "Ctrl+M")
    shortcuts.take(claim, "C")
    assert document_of(Filler(shortcuts).fill("{key:claim}")).toPlainText() == "Ctrl+M"
    shortcuts.take(claim, "Ctrl+M")
    assert document_of(Filler(shortcuts).fill("{key:claim}")).toPlainText().endswith("claim")


# --- the window


def classes() -> Iterator[str]:
    """The names of all classes of the window."""
    for module in pkgutil.walk_packages(annotator.ui.__path__, "annotator.ui."):
        yield from vars(importlib.import_module(module.name))


def test_every_place_has_its_page() -> None:
    assert set(PLACES.values()) <= set(PAGES)
    assert set(PLACES) <= set(classes())
    assert {panel.__name__ for panel in PANELS} <= set(PLACES)


def test_f1_opens_the_page_about_what_has_the_focus(window, hands, guide, see) -> None:
    assert guide.isVisible()
    assert guide.page == "annotating"
    window.activateWindow()
    window.navigator.show_panel(1)
    see()
    hands.press("F1")
    assert guide.page == "actors"
    window.files.paste_article("Title: Tides")
    see()
    hands.press("F1")
    assert guide.page == "importing"


def test_pages_are_found_by_their_words(guide, see) -> None:
    guide.search.setFocus()
    QTest.keyClicks(guide.search, "wikidata")
    titles = [guide.contents.item(row).text() for row in range(guide.contents.count())]
    assert titles == ["Actors"]
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    assert guide.page == "actors"
    assert guide.browser.textCursor().selectedText() == "Wikidata"
    QTest.keyClick(guide.search, Qt.Key.Key_Escape)
    assert guide.contents.count() == len(PAGES)


def test_one_can_go_back_and_forward(guide) -> None:
    guide.contents.setCurrentRow(PAGES.index("teams"))
    guide.browser.anchorClicked.emit(QUrl("command-line.md"))
    assert guide.page == "command-line"
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(guide.browser, Qt.Key.Key_Left, alt)
    QTest.keyClick(guide.browser, Qt.Key.Key_Left, alt)
    assert guide.page == "annotating"
    assert not guide.back.isEnabled()
    QTest.mouseClick(guide.forward, Qt.MouseButton.LeftButton)
    assert guide.page == "teams"
    assert guide.contents.currentItem().text() == "Working as a team"


def test_nothing_comes_from_elsewhere(guide) -> None:
    before = guide.browser.toPlainText()
    for url in (
        "https://example.org/page.md",
        "file:///etc/hostname",
        "javascript:1",
        "missing.md",
    ):
        guide.browser.anchorClicked.emit(QUrl(url))
    assert guide.browser.toPlainText() == before
    kind = QTextDocument.ResourceType.ImageResource
    assert guide.browser.loadResource(kind, QUrl("file:///etc/hostname")).width() == 1


def test_the_guide_goes_with_the_window(window, guide) -> None:
    assert guide.isVisible()
    window.close()
    assert window.helping.guide is None


def test_the_guide_speaks_german(qapp, qtbot) -> None:
    from annotator.ui.app import make_window
    from annotator.ui.languages import speak

    Settings()["language"] = "Deutsch"
    window = make_window(qapp)
    qtbot.addWidget(window)
    try:
        window.show()
        window.helping.show_guide("keys")
        guide = window.helping.guide
        assert guide.windowTitle() == "Handbuch"
        assert guide.contents.item(0).text() == "Erste Schritte"
        assert "Strg+Z" in guide.browser.toPlainText() or "Ctrl+Z" in guide.browser.toPlainText()
        assert "Als Behauptung markieren" in guide.browser.toPlainText()
    finally:
        window.close()
        speak(qapp, "English")
