"""Articles come in as a stream: a file of any size, all of it or nothing, one undo step."""

import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest
from projects import content, draft

from annotator.errors import Cancelled
from annotator.formats.base import TextOptions
from annotator.formats.parts.columns import ColumnMapping
from annotator.services import Project
from annotator.services.articles import ImportReport

ROWS = 1_700
"""More than three pages."""


def write_table(path: Path, rows: int, broken_at: int | None = None, length: int = 100) -> Path:
    """A table of articles; one of its lines may be damaged."""
    with path.open("wb") as file:
        for number in range(rows):
            text = f"Article {number} says so. ".ljust(length, "x")
            line = orjson.dumps({"title": f"Title {number}", "text": text})
            file.write((line[:-5] if number == broken_at else line) + b"\n")
    return path


def test_a_large_file_is_one_step(project: Project, tmp_path: Path) -> None:
    path = write_table(tmp_path / "t.jsonl", ROWS)
    seen: list[int] = []
    report = project.transfer.import_articles([path], progress=seen.append)
    assert (len(report.added), project.documents.total()) == (ROWS, ROWS)
    assert seen == [500, 1000, 1500, ROWS, ROWS]
    assert [step.verb for step in project.history.steps()][:1] == ["Import articles"]
    project.history.undo()
    assert project.documents.total() == 0
    project.history.redo()
    assert project.documents.total() == ROWS


def test_a_file_that_breaks_off_leaves_nothing_of_itself(project: Project, tmp_path: Path) -> None:
    good = tmp_path / "a.txt"
    good.write_text("An article of its own.", "utf-8")
    broken = write_table(tmp_path / "b.jsonl", ROWS, broken_at=1_650)
    after = write_table(tmp_path / "c.jsonl", 3)
    report = project.transfer.import_articles([good, broken, after])
    assert (len(report.added), report.known, report.failed) == (4, 0, 1)
    assert "line 1651" in report.failures[0].reason
    assert project.documents.total() == 4
    project.history.undo()
    assert project.documents.total() == 0


def test_stopping_in_a_large_file_keeps_the_files_before_it(
    project: Project, tmp_path: Path
) -> None:
    first = write_table(tmp_path / "a.jsonl", 3)
    second = write_table(tmp_path / "b.jsonl", ROWS, length=200)

    def stop(done: int) -> None:
        if done > 1_000:
            raise Cancelled

    report = project.transfer.import_articles([first, second], progress=stop)
    assert (len(report.added), report.cancelled) == (3, True)
    assert project.documents.total() == 3


def test_a_text_that_comes_twice_in_a_large_file_is_stored_once(
    project: Project, tmp_path: Path
) -> None:
    path = write_table(tmp_path / "t.jsonl", ROWS)
    path.write_bytes(path.read_bytes() * 2)
    report = project.transfer.import_articles([path])
    assert (len(report.added), report.known, report.failed) == (ROWS, ROWS, 0)
    assert str(report) == f"{ROWS} imported, {ROWS} known already"
    assert len(report.duplicates) == 1_000


def test_a_report_counts_all_and_lists_the_first() -> None:
    from annotator.services.articles import Failure

    report, part = ImportReport(), ImportReport()
    for number in range(1_500):
        part.fail(Failure(str(number), "no"))
    report.fail(Failure("first", "no"))
    report.include(part)
    assert (report.failed, len(report.failures)) == (1_501, 1_000)
    assert report.failures[0].origin == "first"
    assert str(report) == "0 imported, 1501 failed"


def peak(project: Project, path: Path) -> float:
    """The most memory that Python holds while it imports a file, in MB."""
    gc.collect()
    tracemalloc.start()
    project.transfer.import_articles([path])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return most / 1e6


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.standpoint", annotator="Ada") as project:
        peak(project, write_table(tmp_path / "warm.jsonl", 600))
        small = peak(project, write_table(tmp_path / "s.jsonl", 2_000, length=4_000))
        large = peak(project, write_table(tmp_path / "l.jsonl", 6_000, length=4_001))
    assert (tmp_path / "l.jsonl").stat().st_size > 24_000_000
    assert large < small + 2, (small, large)


def test_some_files_are_read_in_a_way_of_their_own(project: Project, tmp_path: Path) -> None:
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(f"first,second\n{name} one,{name} two\n", "utf-8")
    own = TextOptions(mapping=ColumnMapping(text="second", left_out=("first",)))
    report = project.transfer.import_articles(
        [tmp_path],
        TextOptions(mapping=ColumnMapping(text="first")),
        tables={tmp_path / "b.csv": own},
    )
    texts = [project.documents.text(key) for key in report.added]
    assert texts == ["a.csv one", "b.csv two"]
    extras = [dict(project.documents.get(key).extra) for key in report.added]
    assert [sorted(extra) for extra in extras] == [["origin", "second"], ["origin"]]


def test_what_whoever_gives_the_articles_does_wrong_is_not_hidden(project: Project) -> None:
    def drafts() -> Iterator[object]:
        yield draft()
        raise ZeroDivisionError

    before = content(project)
    with pytest.raises(ZeroDivisionError):
        project.transfer.import_drafts(drafts())
    assert content(project) == before
