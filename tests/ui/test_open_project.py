"""The open project: undo, work in the background, other people, and what goes wrong."""

import gc
import logging
import sys
import weakref
from pathlib import Path

import pytest
from hands import ALT, CTRL, SHIFT, Hands
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox

from annotator.errors import UserError
from annotator.formats.base import Draft, Progress
from annotator.services import Project
from annotator.text.span import Span
from annotator.ui import messages
from annotator.ui.dialogs.list_dialog import ListDialog
from annotator.ui.main_window import MainWindow
from annotator.vocabulary import ActorKind, Status


def boxes(window: MainWindow) -> list[str]:
    """What the open message boxes say; they are closed."""
    found = window.findChildren(QMessageBox)
    texts = [box.text() for box in found]
    for box in found:
        box.close()
        box.setParent(None)
    return texts


# --- undo


def edit_menu(window: MainWindow) -> dict[str, str]:
    """What undo and redo say in the menu."""
    menu = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&Edit")
    menu.aboutToShow.emit()
    return {a.objectName(): a.text() for a in menu.actions() if a.objectName() in ("undo", "redo")}


def test_the_menu_says_what_undo_and_redo_would_do(reader: Hands, window) -> None:
    reader.drag("Ada Quill")
    reader.press("a", "Enter")
    assert edit_menu(window) == {"undo": "&Undo: Mention", "redo": "&Redo"}
    reader.press("z", modifier=CTRL)
    assert edit_menu(window)["redo"] == "&Redo: Mention"


def test_undo_goes_to_the_article_in_which_it_undoes_something(reader: Hands, window) -> None:
    first = window.workspace.document
    reader.drag("Ada Quill")
    reader.press("a", "Enter", "Esc")
    window.going.step(1)
    assert window.workspace.document != first
    reader.press("z", modifier=CTRL)
    assert window.workspace.document == first
    assert not reader.view.annotations
    window.going.step(1)
    reader.press("Z", modifier=CTRL | SHIFT)
    assert window.workspace.document == first
    assert len(reader.view.annotations) == 1


def test_undoing_the_import_empties_the_window_and_redo_fills_it(reader: Hands, window) -> None:
    reader.press("z", modifier=CTRL)
    assert window.workspace.document is None
    assert reader.view.text == ""
    assert "No articles yet" in window.top_bar.place.text()
    assert window.windowTitle() == "ferry – Standpoint"
    reader.press("Z", modifier=CTRL | SHIFT)
    assert window.workspace.document is not None
    assert "The ferry will stop" in reader.view.text


# --- the list and the status


def test_the_title_and_the_place_name_the_article(reader, window) -> None:
    assert window.windowTitle() == "Ferry to stop in May – ferry – Standpoint"
    assert window.top_bar.place.text() == "/   Article 1 of 2"
    window.going.step(1)
    assert window.top_bar.place.text() == "/   Article 2 of 2"
    assert window.windowTitle().startswith("What a bridge costs")


def test_the_state_says_status_statements_and_that_it_is_saved(reader, window) -> None:
    assert window.keybar.state.text() == "to do · 0 statements · saved"
    reader.claim("The ferry will stop in May", "Keep the ferry")
    assert window.keybar.state.text() == "in progress · 1 statement · saved"


def test_there_is_no_article_before_the_first(reader, window) -> None:
    window.going.step(-1)
    assert window.workspace.document.title == "Ferry to stop in May"


# --- work in the background


def slow(window: MainWindow, qtbot) -> None:
    """Start a piece of work that goes on until it is stopped."""

    def work(progress: Progress) -> str:
        done = 0
        while True:
            progress(done)
            done += 1

    window.workspace.jobs.start("Counting", work)
    qtbot.waitUntil(lambda: window.keybar.message.text().startswith("Counting: "))


def test_closing_the_window_stops_what_is_running(reader, window, qtbot) -> None:
    slow(window, qtbot)
    window.close()
    assert window.workspace.project is None
    assert window.workspace.jobs.is_idle


def test_an_import_that_is_cut_off_by_another_project_reports_nothing_there(
    window, ferry, tmp_path, qtbot, see
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(600):
        (folder / f"{number}.txt").write_text(f"Title {number}\n\nText {number}.", "utf-8")
    dialog = window.files.preview_import([folder])
    dialog.accept()
    window.files.create(tmp_path / "other.standpoint")
    see()
    assert window.workspace.jobs.is_idle
    assert not window.keybar.progress.isVisible()
    assert window.findChild(ListDialog) is None
    assert window.workspace.document is None
    assert boxes(window) == []


def test_a_mistake_of_ours_in_the_background_is_reported(window, ferry, qtbot) -> None:
    def work(progress: Progress) -> None:
        raise ZeroDivisionError("whoops")

    with qtbot.waitSignal(window.workspace.jobs.idle):
        window.workspace.jobs.start("Breaking", work)
    assert boxes(window) == ["Something went wrong inside Standpoint."]


def test_an_error_of_the_user_in_the_background_is_told(window, ferry, qtbot, tmp_path) -> None:
    path = tmp_path / "broken.standpoint.jsonl"
    ferry.transfer.export("standpoint-jsonl", path)
    path.write_bytes(path.read_bytes()[:-40])
    with qtbot.waitSignal(window.workspace.failed):
        window.files.preview_import([path])
    (text,) = boxes(window)
    assert "broken.standpoint.jsonl" in text


def test_a_project_dropped_into_another_is_merged(window, ferry, qtbot, tmp_path) -> None:
    path = tmp_path / "whole.standpoint.jsonl"
    ferry.transfer.export("standpoint-jsonl", path)
    ferry.documents.remove(ferry.documents.ids()[:1])
    with qtbot.waitSignal(window.workspace.told) as told:
        window.files.preview_import([path])
    assert told.args == ["1 imported, 1 known already"]
    assert ferry.documents.total() == 2


# --- others


def test_what_others_annotate_in_our_layer_appears(reader, window, ferry) -> None:
    with Project.open(ferry.place) as other:
        other.claims.add(window.workspace.document.id, [Span(0, 26)])
    window.workspace.opened.poll()
    (card,) = reader.view.cards
    assert card.claim.quote == "The ferry will stop in May"


def test_a_selected_annotation_that_others_remove_is_not_selected_any_more(
    reader, window, ferry
) -> None:
    reader.claim("The ferry will stop in May", "Keep the ferry")
    with Project.open(ferry.place) as other:
        other.annotations.remove([reader.selected.id])
    window.workspace.opened.poll()
    assert window.desk.editing.article.annotation is None
    assert not window.desk.cards.statement.isVisible()
    assert reader.view.hasFocus()


def test_the_open_article_that_others_remove_makes_way_for_another(reader, window, ferry) -> None:
    with Project.open(ferry.place) as other:
        other.documents.remove([window.workspace.document.id])
    window.workspace.opened.poll()
    assert window.workspace.document.title == "What a bridge costs"
    assert window.top_bar.place.text() == "/   Article 1 of 1"


def test_an_article_renamed_by_others_does_not_take_the_focus_away(reader, window, ferry) -> None:
    search = window.navigator.panels[0].search
    search.setFocus()
    with Project.open(ferry.place) as other:
        other.documents.edit(window.workspace.document.id, title="The last ferry")
    window.workspace.opened.poll()
    assert window.windowTitle().startswith("The last ferry")
    assert search.hasFocus()


def test_a_file_that_was_taken_away_is_told_once(window, ferry, qtbot) -> None:
    assert ferry.path is not None
    away = ferry.path.with_name("away")
    ferry.path.rename(away)
    poll = next(t for t in window.workspace.findChildren(QTimer) if t.interval() == 2000)
    for _ in range(3):
        poll.timeout.emit()
    (text,) = boxes(window)
    assert "is gone" in text
    away.rename(ferry.path)
    poll.timeout.emit()
    assert boxes(window) == []


# --- mistakes of ours


def test_a_crash_is_shown_can_be_copied_and_holds_no_text_of_articles(
    reader, window, caplog
) -> None:
    project = window.workspace.opened
    try:
        project.documents.edit(window.workspace.document.id, title=object())
    except UserError:
        raise
    except BaseException:  # noqa: BLE001 - whatever it is, it is ours
        with caplog.at_level(logging.ERROR):
            messages.report_crash(*sys.exc_info())
    box = window.findChild(QMessageBox)
    copy = next(b for b in box.buttons() if b.text() == "Copy the report")
    copy.click()
    report = QApplication.clipboard().text()
    assert "Traceback" in report
    assert report in caplog.text
    assert "The ferry will stop" not in report


def test_a_crash_is_shown_when_no_window_is_active(window, ferry, monkeypatch) -> None:
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)
    messages.report_crash(ValueError, ValueError("odd"), None)
    assert boxes(window) == ["Something went wrong inside Standpoint."]


def test_status_by_the_context_menu_of_the_list(reader, window, ferry) -> None:
    panel = window.navigator.panels[0]
    panel.list.selectAll()
    panel.list.customContextMenuRequested.emit(panel.list.rect().center())
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    mark = next(a for a in menu.actions() if a.text() == "Mark as excluded")
    mark.trigger()
    menu.close()
    assert {ferry.documents.status(key) for key in ferry.documents.ids()} == {Status.EXCLUDED}


@pytest.mark.parametrize("place", ["nothing.standpoint", "notes.txt"])
def test_what_is_no_project_is_refused_with_a_reason(window, tmp_path: Path, place) -> None:
    (tmp_path / "notes.txt").write_text("Milk, bread.", "utf-8")
    assert not window.files.open_place(str(tmp_path / place))
    (text,) = boxes(window)
    assert place in text
    assert window.pages.currentWidget() is window.welcome


def test_a_closed_project_is_let_go_of(window: MainWindow, hands: Hands, tmp_path, see) -> None:
    window.files.create(tmp_path / "short.standpoint")
    project = window.workspace.opened
    project.transfer.import_drafts([Draft(text="Ada Quill spoke.", title="One", origin="one.txt")])
    project.actors.add("Ada Quill", ActorKind.PERSON)
    for number in range(len(window.navigator.panels)):
        hands.press(str(number + 1), modifier=ALT)
        see()
    held = weakref.ref(project)
    del project
    hands.press("w", modifier=CTRL)
    assert window.workspace.project is None
    see()
    gc.collect()
    assert held() is None
