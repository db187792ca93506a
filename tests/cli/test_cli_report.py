"""`standpoint info --report`: what the developers need to know of a fault, and nothing private."""

from pathlib import Path

from cli.conftest import Standpoint

from annotator import __version__
from annotator.settings import Settings


def test_the_report_holds_versions_settings_and_counts(
    standpoint: Standpoint, filled: Path
) -> None:
    Settings()["reading.size"] = 23.0
    Settings()["annotator.name"] = "Ada Quill"
    told = standpoint("info", "--report", filled).out
    assert f"Standpoint: {__version__}" in told
    assert "SQLite: " in told
    assert "reading.size: 23.0" in told
    assert "articles: 2" in told
    assert "Ada Quill" not in told
    assert "Scholz" not in told


def test_the_report_needs_no_project_but_the_counts_do(standpoint: Standpoint) -> None:
    assert "Versions" in standpoint("info", "--report").out
    without = standpoint("info")
    assert (without.code, without.out) == (2, "")
    assert "PROJECT" in without.err
