"""The log file: started once, kept small, and never a reason to fail."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator import __version__, log


@pytest.fixture(autouse=True)
def _own_log() -> Iterator[None]:
    """Each test begins without a log, and leaves none behind."""
    root = logging.getLogger("annotator")
    before, level = list(root.handlers), root.level
    root.handlers.clear()
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers[:] = before
    root.setLevel(level)


def test_it_says_what_runs_and_what_happens() -> None:
    log.start("a test")
    logging.getLogger("annotator.anywhere").info("something happened")
    first, last = log.path().read_text("utf-8").splitlines()
    assert f"Standpoint {__version__}" in first
    assert first.endswith("a test")
    assert last.endswith("INFO annotator.anywhere: something happened")


def test_it_is_started_once() -> None:
    log.start("one")
    log.start("two")
    logging.getLogger("annotator").warning("once")
    assert log.path().read_text("utf-8").count("once") == 1


def test_it_does_not_grow_without_end() -> None:
    log.start("a long day")
    for _ in range(60):
        logging.getLogger("annotator").info("\n".join(["a line"] * 15_000))
    sizes = [path.stat().st_size for path in log.path().parent.iterdir()]
    assert len(sizes) == 3
    assert max(sizes) <= 1_000_000


def test_where_it_cannot_be_written_the_work_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv("STANDPOINT_HOME", str(blocked))
    log.start("a test")
    logging.getLogger("annotator").error("something happened")
    assert capfd.readouterr() == ("", "")
    assert blocked.read_text() == "in the way"


def test_it_holds_no_text_of_articles_whoever_writes_it() -> None:
    text = "The ferry will stop in May, mayor Ada Quill said on Monday."
    log.start("a test")
    logger = logging.getLogger("annotator.anywhere")
    logger.warning("“%s” cannot be found", text)
    try:
        {}[text]
    except KeyError:
        logger.exception("odd")
    written = log.path().read_text("utf-8")
    assert "cannot be found" in written
    assert "KeyError" in written
    assert "ferry" not in written
