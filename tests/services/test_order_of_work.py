"""In which order articles are listed and come next: at random by a seed, or fewest begun first."""

from array import array
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import pairwise

import pytest
from projects import add_article, content

from annotator.formats.bundle import Bundle
from annotator.records import DocumentQuery, SortBy
from annotator.services import Project
from annotator.vocabulary import Status


@pytest.fixture
def shelf(project: Project) -> Project:
    """Thirty articles."""
    for number in range(30):
        add_article(project, f"Text {number}.", f"{'odd' if number % 2 else 'even'} {number}")
    return project


def at_random(project: Project, seed: int = 1, **more) -> list[int]:
    query = DocumentQuery(sort=SortBy.RANDOM, seed=seed, **more)
    return list(project.documents.ids(query))


# --- at random


def test_a_seed_gives_one_order_and_another_seed_another(shelf: Project) -> None:
    first = at_random(shelf)
    assert first == at_random(shelf)
    assert sorted(first) == list(shelf.documents.ids())
    assert len({tuple(at_random(shelf, seed)) for seed in range(20)}) == 20
    assert at_random(shelf, descending=True) == first[::-1]


def test_what_is_filtered_or_added_changes_nothing(shelf: Project) -> None:
    before = at_random(shelf)
    odd = at_random(shelf, words="odd")
    assert odd == [key for key in before if key in set(odd)]
    new = add_article(shelf, "One more.", "new")
    assert [key for key in at_random(shelf) if key != new] == before


def test_a_copy_has_the_same_order(shelf: Project, tmp_path) -> None:
    with Project.restore(tmp_path / "copy.standpoint", Bundle(*content(shelf))) as copy:
        assert at_random(copy, 7) == at_random(shelf, 7)


def test_the_order_is_no_pattern(shelf: Project) -> None:
    """Neighbours in the order of import are apart, and each place is equally likely."""
    places = {key: place for place, key in enumerate(shelf.documents.ids())}
    first = Counter(places[at_random(shelf, seed)[0]] for seed in range(150))
    assert max(first.values()) < 20, "150 seeds, 30 articles: five each are expected"
    ups = sum(a < b for seed in range(20) for a, b in pairwise(at_random(shelf, seed)))
    assert 230 < ups < 350, "of 580 pairs half go up"


# --- fewest begun first


@pytest.fixture
def team(shelf: Project, place: str) -> Iterator[list[Project]]:
    """The project as Ada, Grace and Eve have it open."""
    with ExitStack() as stack:
        others = [stack.enter_context(Project.open(place, name)) for name in ("Grace", "Eve")]
        yield [shelf, *others]


FEWEST = DocumentQuery(sort=SortBy.FEWEST)


def test_what_others_have_begun_comes_later(team: list[Project]) -> None:
    ada, grace, eve = team
    before = list(ada.documents.ids(FEWEST))
    one, two, three = before[:3]
    grace.documents.set_status(one, Status.DONE)
    eve.documents.set_status(one, Status.NOTHING_HERE)
    grace.documents.set_status(two, Status.IN_PROGRESS)
    assert list(ada.documents.ids(FEWEST)) == [*before[2:], two, one]
    ada.documents.set_status(three, Status.DONE)
    assert ada.documents.ids(FEWEST)[0] == three, "one's own work leaves it where it is"
    worst_first = DocumentQuery(sort=SortBy.FEWEST, descending=True)
    assert ada.documents.ids(worst_first)[0] == one


def test_a_team_that_begins_together_spreads(team: list[Project]) -> None:
    begun = set()
    for member in team:
        begun.add(member.documents.ids(FEWEST)[0])
    for _ in range(9):
        for member in team:
            key = member.documents.next_open(None, member.documents.ids(FEWEST))
            member.documents.set_status(key, Status.DONE)
            begun.add(key)
    assert len(begun) >= 27, "three annotators with nine articles each hardly meet"


def test_a_team_goes_through_all_articles_evenly(team: list[Project]) -> None:
    for member in team:
        at = None
        for _ in range(10):
            at = member.documents.next_open(at, member.documents.ids(FEWEST))
            member.documents.set_status(at, Status.DONE)
    done = Counter(line.finished_by for line in team[0].progress.articles())
    assert done == {1: 30}


# --- next


def test_next_goes_through_a_long_list_of_finished_ones(shelf: Project) -> None:
    documents = shelf.documents
    ids = documents.ids()
    documents.set_statuses([key for key in ids if key not in (ids[3], ids[20])], Status.DONE)
    listed = documents.ids(DocumentQuery(descending=True))
    assert documents.next_open(ids[20], listed) == ids[3]
    assert documents.next_open(ids[3], listed) == ids[20], "it goes round"
    assert documents.next_open(12345, listed) == ids[20], "from the top where it is not listed"
    documents.set_status(ids[20], Status.DONE)
    assert documents.next_open(ids[3], listed) is None
    assert documents.next_open(None, array("q")) is None
