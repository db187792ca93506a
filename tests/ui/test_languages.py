"""The window in German, and how its language is chosen."""

from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from shiboken6 import isValid
from windows import FERRY

from annotator import language, paths
from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.settings import Settings
from annotator.ui import messages
from annotator.ui.app import Shell
from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.dialogs.keys_dialog import KeysDialog
from annotator.ui.dialogs.paste_dialog import PasteDialog
from annotator.ui.dialogs.preferences_dialog import PreferencesDialog
from annotator.ui.languages import CONTEXT, speak
from annotator.ui.main_window import MainWindow


@pytest.fixture
def shell(qapp, qtbot) -> Iterator[Shell]:
    """The program with its window in German."""
    Settings()["language"] = "Deutsch"
    shell = Shell(qapp)
    with qtbot.waitActive(shell.window):
        shell.window.show()
    yield shell
    shell.window.close()
    shell.window.deleteLater()
    speak(qapp, "English")


@pytest.fixture
def german(shell, tmp_path) -> MainWindow:
    """The German window on an article that has a statement, which is selected."""
    window = shell.window
    window.files.create(tmp_path / "ferry.standpoint")
    project = window.workspace.opened
    issue = project.issues.add("Keep the ferry", key="1")
    project.transfer.import_drafts(
        [Draft(text=FERRY, title="Ferry to stop in May", source="Post", origin="ferry.txt")]
    )
    assert issue
    window.desk.view.setFocus()
    window.desk.walking.sentences(1)
    window.desk.make_claim()
    window.desk.leave_card()
    window.desk.walking.cards(1)
    return window


def _words(widget: QWidget) -> Iterator[str]:
    """All that a widget and those in it say, to the eye and to a screen reader."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield from (each.toolTip(), each.accessibleName(), each.windowTitle())
        if isinstance(each, QAbstractButton | QLabel):
            yield each.text()
        elif isinstance(each, QLineEdit):
            yield each.placeholderText()
        elif isinstance(each, QGroupBox):
            yield each.title()
        elif isinstance(each, QComboBox):
            yield from (each.itemText(row) for row in range(each.count()))
    yield from (action.text() for action in widget.findChildren(QAction))


def _english(widget: QWidget) -> set[str]:
    """What a German window says that has a German translation, and is not one itself."""
    catalogue = ET.parse(paths.resources() / "translations" / "standpoint_de.ts")
    german = {translation.text for translation in catalogue.iter("translation")}
    return {words for words in _words(widget) if language.tr(words) != words} - german - {""}


def test_menus_and_panels_are_german(german) -> None:
    menus = [action.text() for action in german.menuBar().actions()]
    assert menus[:3] == ["&Projekt", "&Bearbeiten", "&Annotieren"]
    assert german.navigator.tabs[0].text() == "Artikel"
    assert german.keybar.state.text() == "in Arbeit · 1 Aussage · gespeichert"


def test_nothing_that_is_seen_is_left_in_english(german, see) -> None:
    for place in range(len(german.navigator.panels)):
        german.navigator.show_panel(place)
        see()
    german.seeking.find_in_article()
    german.seeking.find_in_corpus()
    german.statements.present()
    german.guidelines.toggle()
    see()
    assert not _english(german)


@pytest.mark.parametrize("kind", ["preferences", "keys", "export", "paste", "import"])
def test_dialogs_are_german(kind, german, tmp_path, qtbot) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Title\n\nText.")
    made = {
        "preferences": lambda: PreferencesDialog(german.workspace.settings, german),
        "keys": lambda: KeysDialog(german),
        "export": lambda: ExportDialog(german.workspace.opened, german),
        "paste": lambda: PasteDialog("", german),
        "import": lambda: ImportDialog([article], "auto", german),
    }
    dialog = made[kind]()
    qtbot.addWidget(dialog)
    assert not _english(dialog)
    buttons = {
        button.text() for box in dialog.findChildren(QDialogButtonBox) for button in box.buttons()
    }
    assert buttons & {"Abbrechen", "Schließen"}


def test_the_card_and_the_lane_are_german(german) -> None:
    card = german.desk.cards.statement
    assert card.isVisible()
    assert card.accessibleName().startswith("Aussage von")
    assert card.holders.accessibleName() == "Urheber"
    assert not _english(card)


def test_dates_and_numbers_are_written_as_in_german(german, qtbot) -> None:
    from datetime import date

    from annotator.ui.words import written_out

    assert written_out(date(2024, 3, 14)) == "14. März 2024"
    dialog = PreferencesDialog(german.workspace.settings, german)
    qtbot.addWidget(dialog)
    assert dialog.fields["reading.line_height"].text() == "1,7"


def test_shares_have_their_space_in_german(german) -> None:
    from annotator.ui.words import decimal, percent

    assert percent(0.56) == "56\N{NO-BREAK SPACE}%"
    assert decimal(16.5) == "16,5"


def test_confidence_is_written_with_a_comma(german) -> None:
    card = german.desk.cards.statement
    claim = german.desk.view.cards[0].claim
    german.workspace.opened.annotations.set_confidence(claim.id, 0.85)
    assert card.confidence.text() == "0,85"
    for written, kept in (("0,5", 0.5), ("0.25", 0.25)):
        card.confidence.setText(written)
        card.confidence.editingFinished.emit()
        assert german.desk.view.annotation(claim.id).confidence == kept


def test_quotes_stand_in_the_marks_of_the_language(german) -> None:
    assert german.isVisible()
    assert language.quoted("Wort") == "„Wort“"


def test_what_entered_a_project_is_said_in_german(german, see) -> None:
    german.navigator.show_panel(5)
    see()
    rows = german.navigator.panels[5].list
    first = rows.item(rows.count() - 1).text()
    assert first.startswith("Annotierende hinzufügen\n")
    assert not first.endswith("·")


def test_errors_are_german(german, qtbot) -> None:
    with pytest.raises(InputError) as raised:
        german.workspace.opened.issues.add("  ")
    messages.show_error(german, raised.value)
    (box,) = german.findChildren(QMessageBox)
    assert box.text() == "Thema: Es fehlt ein Name."
    assert box.informativeText() == "Mindestens einen Buchstaben eingeben."
    box.close()


def test_the_history_says_in_german_what_was_done(german) -> None:
    german.menus.context()
    edit = next(a for a in german.menuBar().actions() if a.text() == "&Bearbeiten")
    edit.menu().aboutToShow.emit()
    assert edit.menu().actions()[0].text() == "&Rückgängig: Behauptung"


def test_no_mnemonic_of_a_menu_is_given_twice(german) -> None:
    for menu in german.menuBar().actions():
        letters = Counter(
            text[text.index("&") + 1].casefold()
            for text in (action.text().replace("&&", "") for action in menu.menu().actions())
            if "&" in text
        )
        assert not [letter for letter, count in letters.items() if count > 1], menu.text()


def test_another_language_counts_at_once_on_the_same_article(shell, german, qtbot, see) -> None:
    project, document = german.workspace.project, german.workspace.document
    german.looks.show_preferences()
    (dialog,) = german.findChildren(PreferencesDialog)
    box = dialog.fields["language"]
    qtbot.keyClick(box, Qt.Key.Key_Up)
    qtbot.waitUntil(lambda: shell.window is not german)
    english = shell.window
    see()
    assert Settings()["language"] == "English"
    assert english.menuBar().actions()[0].text() == "&Project"
    assert english.workspace.project is project
    assert english.workspace.document == document
    assert english.isVisible()
    assert not isValid(german)
    # The preferences are open still, and one can choose again.
    (dialog,) = english.findChildren(PreferencesDialog)
    assert dialog.windowTitle() == "Preferences"
    dialog.close()
    assert english.workspace.undo() is None
    assert english.keybar.message.text() == "Undone: Claim"


def test_the_system_says_which_language_it_is(qapp) -> None:
    speak(qapp, "system")
    assert language.tr("Undone") == "Undone"
    assert QLocale().name() == QLocale.system().name()


def test_english_loads_nothing(qapp) -> None:
    from PySide6.QtCore import QTranslator

    speak(qapp, "Deutsch")
    assert len(qapp.findChildren(QTranslator)) == 2
    assert language.tr("Undone") == "Rückgängig gemacht"
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    speak(qapp, "English")
    assert qapp.translate(CONTEXT, "Undone") == "Undone"
    assert language.tr("Undone") == "Undone"


def test_the_first_window_is_no_larger_than_the_screen(shell: Shell) -> None:
    room = shell.window.screen().availableSize()
    assert shell.window.width() <= room.width()
    assert shell.window.height() < room.height(), "the frame needs room too"
