"""Files whose names have no ending are known by what is in them."""

from pathlib import Path

import pytest
from import_samples import SAMPLES

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.opening import sort_out
from annotator.formats.registry import importer_for
from annotator.services import Project

KNOWN = [
    *("text", "html", "pdf", "docx", "odt", "rtf", "epub", "feed", "warc", "xlsx", "jsonl"),
    *("parquet", "json", "refi-qda", "standpoint-jsonl", "prodigy", "doccano", "label-studio"),
    "web-annotation",
]


@pytest.mark.parametrize("form", KNOWN)
def test_the_content_says_what_it_is(form: str, village, tmp_path: Path) -> None:
    _, make = SAMPLES[form]
    path = tmp_path / "101551"
    make(village, path)
    known = importer_for(path)
    assert known.id == form
    if known.read_articles:
        assert list(known.read_articles(path, TextOptions()))


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\xff" * 50, b"PK\x03\x04 and no archive"])
def test_what_is_nothing_known_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "README"
    path.write_bytes(data)
    with pytest.raises(InputError, match="README: files of this kind cannot be imported"):
        importer_for(path)


def test_a_letter_may_lie_across_the_end_of_what_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "long"
    path.write_text("a" + "é" * 2**20, "utf-8")
    assert importer_for(path).id == "text"


def test_a_folder_of_such_articles_is_imported(tmp_path: Path) -> None:
    folder = tmp_path / "group"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}").write_text(f"Article {number}\nIt was said so.", "utf-8")
    (folder / "picture").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert sort_out([folder]).articles == [folder]
    with Project.create(tmp_path / "p.standpoint", annotator="Ada") as project:
        report = project.transfer.import_articles([folder])
        assert (len(report.added), report.failed) == (3, 1)
        assert "picture" in report.failures[0].origin


def test_many_comments_at_the_beginning_are_passed_over_at_once(tmp_path: Path) -> None:
    path = tmp_path / "comments"
    path.write_text("<!-- one -->\n" * 5_000 + "No tag follows.", "utf-8")
    assert importer_for(path).id == "text"
    path.write_text("<!-- one -->\n" * 5_000 + "<!DOCTYPE html><p>One.", "utf-8")
    assert importer_for(path).id == "html"
