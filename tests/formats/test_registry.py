"""The registry of formats, and what holds for every format in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.errors import Cancelled, InputError
from annotator.formats.base import ExportOptions, TextOptions, Undecided, no_progress
from annotator.formats.registry import EXPORTERS, IMPORTERS, exporter, importer, importer_for

every_exporter = pytest.mark.parametrize("form", EXPORTERS, ids=lambda form: form.id)
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
    assert (form.read_articles is None) != (form.read_bundle is None)
    assert importer(form.id) is form


@every_importer
def test_importers_are_found_by_file_name(form) -> None:
    for ending in form.extensions:
        assert importer_for(Path(f"some.article{ending.upper()}")) is form


@every_exporter
def test_each_exporter_writes(form) -> None:
    assert form.write is not None
    assert exporter(form.id) is form


def test_unknown_formats_are_refused_with_the_known_ones() -> None:
    with pytest.raises(InputError, match="statements-csv"):
        exporter("brat")
    with pytest.raises(InputError, match="text"):
        importer("brat")
    with pytest.raises(InputError, match=r"\.txt"):
        importer_for(Path("picture.png"))


@every_exporter
def test_the_same_bundle_gives_the_same_bytes(form, village, tmp_path, golden) -> None:
    for name in ("a", "b"):
        form.write(village, tmp_path / name, ExportOptions(), no_progress)
    data = (tmp_path / "a").read_bytes()
    assert data == (tmp_path / "b").read_bytes()
    golden(f"formats/village.{form.id}{form.extensions[0]}", data)


@every_exporter
def test_progress_counts_documents(form, village, tmp_path) -> None:
    seen = []
    report = form.write(village, tmp_path / "out", ExportOptions(), seen.append)
    assert seen == [1]
    assert report.documents == 1
    assert str(report).startswith("Written: 1 document, ")


@every_exporter
def test_a_cancelled_export_leaves_nothing_new(form, village, tmp_path) -> None:
    def cancel(documents: int) -> None:
        raise Cancelled

    target = tmp_path / "out"
    target.write_text("what was there before")
    with pytest.raises(Cancelled):
        form.write(village, target, ExportOptions(), cancel)
    assert target.read_text() == "what was there before"
    assert list(tmp_path.iterdir()) == [target]


@every_exporter
@pytest.mark.parametrize("undecided", Undecided)
def test_a_project_without_documents_can_be_written(form, undecided, village, tmp_path) -> None:
    report = form.write(
        replace(village, entries=()),
        tmp_path / "out",
        ExportOptions(undecided=undecided),
        no_progress,
    )
    assert report.documents == 0
    assert str(report).startswith("Written: nothing.")


@every_importer
def test_a_file_that_is_not_there_is_named(form, tmp_path) -> None:
    path = tmp_path / "missing.txt"
    missing = pytest.raises(InputError, match=r"missing\.txt: there is no such file")
    with missing:
        form.read_bundle(path) if form.read_bundle else next(
            form.read_articles(path, TextOptions())
        )
