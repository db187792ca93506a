"""Damaged projects: what can be read is saved, the rest comes from the backup, and all is told."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from projects import add_article, check_refused, content, span
from survival.conftest import check_whole

from annotator.errors import DamagedError
from annotator.services import Project
from annotator.services.backups import Backups
from annotator.services.recovery import recover

PAGE = 4096


def pages_of(place: Path, table: str) -> list[int]:
    """The pages of a table that hold rows, by their numbers, found by looking for its leaves."""
    with closing(sqlite3.connect(place)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", [table]
        ).fetchone()
    data = place.read_bytes()
    return _leaves(data, root)


def _leaves(data: bytes, number: int) -> list[int]:
    start = (number - 1) * PAGE
    page = data[start : start + PAGE]
    if page[0] == 0x0D:
        return [number]
    assert page[0] == 0x05, "neither a leaf nor an inner page of a table"
    count = int.from_bytes(page[3:5], "big")
    cells = [int.from_bytes(page[12 + 2 * i : 14 + 2 * i], "big") for i in range(count)]
    children = [int.from_bytes(page[cell : cell + 4], "big") for cell in cells]
    children.append(int.from_bytes(page[8:12], "big"))
    return [leaf for child in children for leaf in _leaves(data, child)]


def spoil(place: Path, *pages: int) -> None:
    with place.open("r+b") as file:
        for number in pages:
            file.seek((number - 1) * PAGE)
            file.write(b"\xa5" * PAGE)


def annotate_more(place: Path) -> None:
    """Work that no backup has: articles, claims, and an article taken away."""
    with Project.open(place) as project:
        first, second, *_ = project.documents.ids()
        project.documents.remove([second])
        for start in range(1000, 1300, 30):
            project.claims.add(first, [span("said", project.documents.text(first)[start:])])
        add_article(project, "He said so, too.", "New")


def state(place: Path) -> tuple:
    with Project.open(place) as project:
        return content(project)


@pytest.mark.parametrize("table", ["annotation", "fragment", "document", "assignment", "step"])
def test_one_page_comes_back_from_backup_and_history(
    table: str, place: Path, backups: Backups
) -> None:
    backups.make()
    annotate_more(place)
    before = state(place)
    leaves = pages_of(place, table)
    spoil(place, leaves[len(leaves) // 2])
    found = recover(backups)
    assert state(place) == before
    check_whole(place)
    assert found.is_complete, found.lines()
    assert found.aside.exists()
    with Project.open(place) as project:
        assert project.history.undo() is not None


@pytest.mark.parametrize("table", ["annotation", "fragment"])
def test_many_pages_with_good_ones_between(table: str, place: Path, backups: Backups) -> None:
    backups.make()
    annotate_more(place)
    before = state(place)
    spoil(place, *pages_of(place, table)[::2])
    found = recover(backups)
    assert state(place) == before
    assert found.tallies[table].read > 0
    assert found.tallies[table].from_backup > 0
    check_whole(place)


def test_without_a_backup_the_history_gives_what_it_has(place: Path, backups: Backups) -> None:
    before = state(place)
    leaves = pages_of(place, "annotation")
    spoil(place, leaves[1])
    found = recover(backups)
    assert found.backup is None
    assert found.tallies["annotation"].from_history > 0
    assert state(place) == before
    check_whole(place)


def test_a_backup_of_another_way_is_not_mixed_in(place: Path, backups: Backups) -> None:
    old = backups.make()
    annotate_more(place)
    backups.restore(old)  # what was done since is a backup, the newest one
    with Project.open(place) as project:
        add_article(project, "Another way.", "Another")
    before = state(place)
    old.path.unlink()  # the only one that the file came from
    spoil(place, pages_of(place, "fragment")[2], pages_of(place, "document_text")[3])
    found = recover(backups)
    assert found.backup is None
    assert state(place) == before  # the text is the same one, and the fragments are in the history
    assert found.mended == 0
    check_whole(place)


def test_a_text_that_is_lost_is_named(place: Path, backups: Backups) -> None:
    leaves = pages_of(place, "document_text")
    with Project.open(place) as project:
        titles = {project.documents.get(key).title for key in project.documents.ids()}
    spoil(place, leaves[3])
    found = recover(backups)
    assert found.lost_articles
    with Project.open(place) as project:
        left = {project.documents.get(key).title for key in project.documents.ids()}
    assert left == titles - set(found.lost_articles)
    assert not found.is_complete
    assert any(found.lost_articles[0] in line for line in found.lines())
    check_whole(place)


def test_a_damaged_beginning_means_the_backup(place: Path, backups: Backups) -> None:
    backups.make()
    saved = state(place)
    annotate_more(place)
    with place.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 3900)
    with pytest.raises(DamagedError):
        Project.open(place)
    found = recover(backups)
    assert not found.is_complete
    assert state(place) == saved
    assert found.aside.read_bytes()[100:4000] == b"\xa5" * 3900
    check_whole(place)


def test_nothing_at_all_is_refused_and_changes_nothing(place: Path, backups: Backups) -> None:
    with place.open("r+b") as file:
        file.seek(100)
        file.write(b"\xa5" * 3900)
    before = place.read_bytes()
    check_refused(lambda: recover(backups), "Nothing can be read", str(place))
    assert place.read_bytes() == before
    assert {path.name for path in place.parent.iterdir()} == {place.name}


def test_a_file_that_is_not_there_is_refused(place: Path, backups: Backups) -> None:
    place.unlink()
    check_refused(lambda: recover(backups), "There is no project", str(place))


def test_a_sound_project_stays_what_it_is(place: Path, backups: Backups) -> None:
    before = state(place)
    assert recover(backups).is_complete
    assert state(place) == before


def random_page(data: random.Random, file: bytearray) -> None:
    start = PAGE * data.randrange(1, len(file) // PAGE)
    file[start : start + PAGE] = data.randbytes(PAGE)


def random_sector(data: random.Random, file: bytearray) -> None:
    start = 512 * data.randrange(2, len(file) // 512)
    file[start : start + 512] = bytes(512)


def random_bits(data: random.Random, file: bytearray) -> None:
    for _ in range(20):
        file[data.randrange(200, len(file))] ^= 1 << data.randrange(8)


def cut_off(data: random.Random, file: bytearray) -> None:
    del file[data.randrange(PAGE, len(file)) :]


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("harm", [random_page, random_sector, random_bits, cut_off])
def test_any_damage_ends_in_a_sound_project(
    harm: Callable[[random.Random, bytearray], None], seed: int, place: Path, backups: Backups
) -> None:
    backups.make()
    annotate_more(place)
    file = bytearray(place.read_bytes())
    harm(random.Random(seed), file)
    place.write_bytes(file)
    found = recover(backups)
    assert found.problems == []
    check_whole(place)
    with Project.open(place) as project:
        assert project.documents.total() >= 17
