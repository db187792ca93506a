"""Projects that are made to suffer, and what must be true of them afterwards."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from projects import add_article
from windows import ferry, hands, reader, see, window

from annotator.services import Project
from annotator.services.backups import Backups
from annotator.text.span import Span

__all__ = ["ferry", "hands", "reader", "see", "window"]


def check_whole(place: Path) -> None:
    """Check that the file is sound, from SQLite's view and from ours."""
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    with Project.open(place) as project:
        assert project.check() == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder for the project alone."""
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder


@pytest.fixture(scope="session")
def _filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("filled") / "p.standpoint"
    with Project.create(place, annotator="Ada") as project:
        fill(project, 20, 10)
    return place


@pytest.fixture
def place(_filled: Path, folder: Path) -> Path:
    """A closed project with twenty articles, each with ten claims."""
    return Path(shutil.copy(_filled, folder))


def fill(project: Project, articles: int, claims: int, name: str = "Article") -> None:
    """Add articles with claims."""
    for number in range(articles):
        text = f"{name} {number}. " + "This was said by many. " * 100
        document = add_article(project, text, f"Title {number}")
        first = text.index("This")
        for start in range(first, first + 23 * claims, 23):
            project.claims.add(document, [Span(start, start + 20)])


@pytest.fixture
def backups(place: Path, tmp_path: Path) -> Backups:
    """The backups of the project, in a folder of their own."""
    return Backups(place, tmp_path / "backups", 60)
