"""The registry of formats, and what holds for every format in it."""

import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import Cancelled, InputError
from annotator.formats.base import (
    ExportOptions,
    Format,
    LossReport,
    TextOptions,
    Undecided,
    no_progress,
)
from annotator.formats.bundle import Bundle
from annotator.formats.registry import EXPORTERS, IMPORTERS, exporter, importer, importer_for

every_exporter = pytest.mark.parametrize("form", EXPORTERS, ids=lambda form: form.id)
articles = pytest.mark.parametrize(
    "form", [form for form in EXPORTERS if not form.is_codebook], ids=lambda form: form.id
)
every_importer = pytest.mark.parametrize("form", IMPORTERS, ids=lambda form: form.id)


@pytest.mark.parametrize("formats", [IMPORTERS, EXPORTERS])
def test_each_format_is_named_once(formats) -> None:
    assert len({form.id for form in formats}) == len(formats)
    assert len({form.name for form in formats}) == len(formats)


@pytest.mark.parametrize("form", dict.fromkeys([*IMPORTERS, *EXPORTERS]), ids=lambda form: form.id)
def test_each_format_can_be_shown_in_a_dialog(form) -> None:
    assert form.extensions
    assert all(ending.startswith(".") and ending == ending.lower() for ending in form.extensions)
    assert form.carries.endswith(".")


@every_importer
def test_each_importer_reads_one_kind_of_thing(form) -> None:
    readers = (form.read_articles, form.read_bundle, form.read_foreign)
    assert sum(reader is not None for reader in readers) == 1
    assert importer(form.id) is form


@every_importer
def test_importers_are_found_by_file_name(form) -> None:
    for ending in form.extensions:
        assert ending in importer_for(Path(f"some.article{ending.upper()}")).extensions


@every_exporter
def test_each_exporter_writes(form) -> None:
    assert form.write is not None
    assert exporter(form.id) is form


def test_unknown_formats_are_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="statements-csv"):
        exporter("nonsense")
    with pytest.raises(InputError, match="text"):
        importer("nonsense")
    with pytest.raises(InputError, match=r"\.txt"):
        importer_for(Path("picture.png"))


BINARY = (".parquet", ".dta", ".sav", ".spacy", ".pdf")


def write(
    form: Format, bundle: Bundle, target: Path, progress=no_progress, **options
) -> LossReport:
    try:
        return form.write(bundle, target, ExportOptions(**options), progress)
    except InputError as error:
        if form.extra and "is not installed" in error.message:
            pytest.skip(str(error))
        raise


def contents(path: Path) -> bytes:
    """What a file says; of an archive its members, as compressed bytes depend on the machine.

    Where libraries write members in ways of their own, there are only the names. Of a database
    there are the rows.
    """
    if path.read_bytes().startswith(b"SQLite format 3"):
        with closing(sqlite3.connect(path)) as file:
            return "\n".join(file.iterdump()).encode()
    if not zipfile.is_zipfile(path):
        return b"" if path.name.endswith(BINARY) else path.read_bytes()
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        if any(name.endswith(BINARY) for name in names):
            return "\n".join(names).encode()
        members = [(name.encode(), archive.read(name)) for name in names]
    return b"".join(b"--- %b\n%b\n" % member for member in members)


@every_exporter
def test_the_same_bundle_gives_the_same_bytes(form, village, tmp_path, golden) -> None:
    ending = form.extensions[0]
    first, second = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    write(form, village, first)
    write(form, village, second)
    assert first.read_bytes() == second.read_bytes()
    text = ".txt" if zipfile.is_zipfile(first) or ending == ".dna" else ""
    if said := contents(first):
        golden(f"formats/village.{form.id}{ending}{text}", said)


@articles
def test_progress_counts_documents(form, village, tmp_path) -> None:
    seen = []
    report = write(form, village, tmp_path / f"out{form.extensions[0]}", seen.append)
    assert seen == [1]
    assert report.documents == 1
    assert str(report).startswith("Written: 1 article, ")


@articles
def test_a_cancelled_export_leaves_nothing_new(form, village, tmp_path) -> None:
    def cancel(documents: int) -> None:
        raise Cancelled

    target = tmp_path / f"out{form.extensions[0]}"
    target.write_text("what was there before")
    with pytest.raises(Cancelled):
        write(form, village, target, cancel)
    assert target.read_text() == "what was there before"
    assert list(tmp_path.iterdir()) == [target]


@articles
@pytest.mark.parametrize("undecided", Undecided)
def test_a_project_without_documents_can_be_written(form, undecided, village, tmp_path) -> None:
    target = tmp_path / f"out{form.extensions[0]}"
    report = write(form, replace(village, entries=()), target, undecided=undecided)
    assert report.documents == 0
    assert str(report).startswith("Written: nothing.")


@every_importer
def test_a_file_that_is_not_there_is_named(form, tmp_path) -> None:
    path = tmp_path / "missing.txt"
    missing = pytest.raises(InputError, match=r"missing\.txt: there is no such file")
    with missing:
        read_something(form, path)


def read_something(form, path: Path) -> None:
    if form.read_articles:
        next(form.read_articles(path, TextOptions()))
    else:
        (form.read_bundle or form.read_foreign)(path)
