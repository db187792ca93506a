"""The order of work in the window: the list shows it, E walks it, and it is remembered."""

from collections.abc import Callable

import pytest
from hands import CTRL, Hands
from projects import add_article

from annotator.records import DocumentQuery, SortBy
from annotator.services import Project
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.articles import ArticlesPanel
from annotator.vocabulary import Status


@pytest.fixture
def shelf(ferry: Project) -> Project:
    """Twelve articles."""
    for number in range(10):
        add_article(ferry, f"Article {number} says nothing.", f"Title {number}")
    return ferry


@pytest.fixture
def panel(shelf: Project, reader: Hands) -> ArticlesPanel:
    panel = reader.window.navigator.panels[0]
    assert isinstance(panel, ArticlesPanel)
    return panel


@pytest.fixture
def sort(panel: ArticlesPanel, reader: Hands) -> Callable[[SortBy], None]:
    """Choose an order from the list by keys, as one does."""

    def sort(by: SortBy) -> None:
        box = panel.order_bar.sort
        box.setFocus()
        reader.press("Home")
        for _ in range(box.findData(by)):
            reader.press("Down")
        reader.view.setFocus()

    return sort


def walked(reader: Hands, key: str = "e", **more) -> list[int]:
    """The articles that come one after the other, until it says that there are no more."""
    found = [reader.window.workspace.document.id]
    for _ in range(11):
        reader.press(key, **more)
        found.append(reader.window.workspace.document.id)
    return found


def test_e_walks_a_random_order(panel, sort, shelf: Project, reader: Hands) -> None:
    sort(SortBy.RANDOM)
    expected = list(shelf.documents.ids(DocumentQuery(sort=SortBy.RANDOM)))
    assert list(panel.model.ids) == expected != list(shelf.documents.ids())
    reader.window.workspace.open_document(expected[0])
    assert walked(reader) == expected
    reader.press("e")
    assert reader.window.keybar.message.text() == "All articles are done"


def test_another_seed_is_another_order(panel, sort, reader: Hands, shelf: Project) -> None:
    assert not panel.order_bar.seed.isVisible()
    sort(SortBy.RANDOM)
    first = list(panel.model.ids)
    panel.order_bar.seed.setFocus()
    panel.order_bar.seed.selectAll()
    reader.type("77")
    reader.press("Enter")
    again = shelf.documents.ids(DocumentQuery(sort=SortBy.RANDOM, seed=77))
    assert list(panel.model.ids) == list(again) != first


@pytest.mark.parametrize("status", [Status.TODO, None])
def test_e_goes_on_where_it_was_though_the_done_leave_their_place(
    panel, sort, shelf: Project, reader: Hands, status: Status | None
) -> None:
    """Under a filter what is done leaves the list; by status it moves away."""
    ids = list(shelf.documents.ids())
    if status is not None:
        panel.status.setCurrentIndex(panel.status.findData(status))
    else:
        sort(SortBy.STATUS)
    reader.view.setFocus()
    reader.press("e", modifier=CTRL)
    reader.press("e", modifier=CTRL)
    assert reader.window.workspace.document.id == ids[2], "two were passed over"
    reader.press("e")
    assert reader.window.workspace.document.id == ids[3]


def test_what_others_have_begun_moves_down(panel, sort, shelf: Project, reader: Hands) -> None:
    sort(SortBy.FEWEST)
    first, second, *_ = panel.model.ids
    with Project.open(shelf.place, "Grace") as grace:
        grace.documents.set_status(second, Status.DONE)
    shelf.poll()
    assert panel.model.ids[-1] == second
    reader.window.workspace.open_document(first)
    assert walked(reader)[-1] == second


def test_the_order_is_remembered_in_each_project(
    panel, sort, shelf: Project, reader: Hands, window: MainWindow, tmp_path
) -> None:
    place = shelf.place
    sort(SortBy.RANDOM)
    reader.click(panel.order_bar.order)
    expected = list(panel.model.ids)
    window.files.create(tmp_path / "other.standpoint")
    assert panel.order_bar.query == DocumentQuery()
    assert panel.order_bar.order.text() == "↑"
    window.files.open_place(place)
    assert list(panel.model.ids) == list(window.workspace.listed) == expected
    assert panel.order_bar.order.text() == "↓"


def test_the_order_counts_though_the_panel_is_never_seen(
    sort, shelf: Project, reader: Hands, window: MainWindow
) -> None:
    place = shelf.place
    sort(SortBy.TITLE)
    window.workspace.close_project()
    window.navigator.hide()
    window.files.open_place(place)
    window.going.step(1)
    titles = [
        line.title for line in window.workspace.opened.documents.lines(window.workspace.listed)
    ]
    assert titles == sorted(titles, key=str.casefold)


@pytest.mark.parametrize("stored", [7, [], ["no such order", False, 1], ["random", False, "x"], {}])
def test_what_cannot_be_understood_is_the_order_of_import(
    stored: object, ferry: Project, window: MainWindow
) -> None:
    place = ferry.place
    window.workspace.close_project()
    window.workspace.state.set(f"order.{place}", stored)
    window.files.open_place(place)
    assert window.workspace.query == DocumentQuery()
