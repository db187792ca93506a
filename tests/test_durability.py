"""`kill -9` while annotating: what was acknowledged is there, and the file is whole."""

import os
import random
import signal
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from select import select
from typing import BinaryIO

import pytest
from projects import TEXT, add_article, draft

from annotator.formats.base import Draft
from annotator.records import Target
from annotator.services import Project
from annotator.text.span import Span

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="There is no fork on Windows.")
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
FILES, KILLS_PER_FILE = 4, 50
LONGEST_LIFE = 0.08  # seconds of annotating


def annotate_until_killed(place: Path, document: int, pipe: int) -> None:
    """What the child does: a claim after the other, each told through the pipe once it is there."""
    with Project.open(place) as project:
        for number in count():
            start = number % (len(TEXT) - 20)
            added = project.claims.add(
                document, [Span(start, start + 15)], target=Target(issue=f"Issue {number % 50}")
            )
            os.write(pipe, b"%d\n" % added.claim_id)


def start(work: Callable[[int], None]) -> tuple[int, BinaryIO]:
    """A child that works until it is killed: its id, and what it says through a pipe."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(writing)
        finally:
            os._exit(1)
    os.close(writing)
    return child, os.fdopen(reading, "rb")


def kill(child: int) -> None:
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def kill_one_child(place: Path, document: int, life: float) -> set[int]:
    """Let a child annotate for some time, and kill it; the claims that it has acknowledged."""
    child, pipe = start(lambda writing: annotate_until_killed(place, document, writing))
    with pipe:
        told = pipe.readline()  # its life begins with the first thing that it has written
        select([], [], [], life)
        kill(child)
        told += pipe.read()
    return {int(line) for line in told.splitlines(keepends=True) if line.endswith(b"\n")}


@FORKS
@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FILES))
def test_no_acknowledged_annotation_is_lost(seed: int, tmp_path: Path) -> None:
    place = tmp_path / "p.standpoint"
    with Project.create(place, annotator="Ada") as project:
        document = add_article(project)
    lives = random.Random(seed)
    acknowledged = set[int]()
    for _ in range(KILLS_PER_FILE):
        acknowledged |= kill_one_child(place, document, lives.uniform(0, LONGEST_LIFE))
        # No check in between: the next child finds the file as the last one has left it.
    assert len(acknowledged) >= KILLS_PER_FILE
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with Project.open(place) as project:
        assert project.check() == []
        present = {annotation.id for annotation in project.annotations.of_document(document)}
        assert acknowledged <= present
        assert project.history.undo().verb == "Claim"


def import_until_killed(place: Path, pipe: int) -> None:
    """What the child does: an import without end, which tells of each article that it reads."""

    def drafts() -> Iterator[Draft]:
        for number in count():
            os.write(pipe, b".")
            yield draft(f"Article {number}.", f"Title {number}")

    with Project.open(place) as project:
        project.transfer.import_drafts(drafts())


@FORKS
@pytest.mark.parametrize("articles", [1, 600, 1999])
def test_a_killed_import_has_left_whole_pages_and_is_one_step(
    articles: int, tmp_path: Path
) -> None:
    place = tmp_path / "p.standpoint"
    Project.create(place, annotator="Ada").close()
    child, pipe = start(lambda writing: import_until_killed(place, writing))
    with pipe:
        assert len(pipe.read(articles)) == articles
        kill(child)
    with Project.open(place) as project:
        assert project.check() == []
        total = project.documents.total()
        assert total % 500 == 0
        assert bool(project.history.undo()) == (total > 0)
        assert project.documents.total() == 0
