"""What each program for tables can and cannot hold, and how several files are put in place."""

import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from table_programs import EVERY_FORMAT, READERS, Tables, exported

from annotator.errors import Cancelled, InputError
from annotator.formats import tables_csv, tables_statistics, tables_xlsx
from annotator.formats.base import ExportOptions, LossReport, no_progress
from annotator.formats.bundle import Bundle, Document
from annotator.formats.parts.project_schema import SHEETS


@pytest.fixture
def export(tmp_path) -> Callable[..., tuple[Tables, LossReport]]:
    return lambda *args, **options: exported(tmp_path, *args, **options)


def with_document(bundle: Bundle, **fields: object) -> Bundle:
    (entry,) = bundle.entries
    document: Document = replace(entry.document, **fields)
    return replace(bundle, entries=(replace(entry, document=document),))


# --- folders and archives


@pytest.mark.parametrize("form", [form for form in READERS if form.extensions == (".zip",)])
def test_an_archive_holds_what_a_folder_holds(form, village, tmp_path) -> None:
    if form.extra:
        pytest.importorskip("pyarrow" if form.extra == "parquet" else "pyreadstat")
    for name in ("a", "a.zip"):
        form.write(village, tmp_path / name, ExportOptions(), no_progress)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        inside = {name: archive.read(name) for name in archive.namelist()}
    assert inside == {path.name: path.read_bytes() for path in (tmp_path / "a").iterdir()}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "a.zip"]


def test_a_folder_with_something_in_it_is_left_alone(village, tmp_path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "notes.txt").write_text("keep")
    for target in (mine, mine / "notes.txt"):
        with pytest.raises(InputError, match="there is something already"):
            tables_csv.FORMAT.write(village, target, ExportOptions(), no_progress)
    assert (mine / "notes.txt").read_text() == "keep"
    (tmp_path / "empty").mkdir()
    tables_csv.FORMAT.write(village, tmp_path / "empty", ExportOptions(), no_progress)
    assert (tmp_path / "empty" / "actors.csv").is_file()
    with pytest.raises(InputError, match="no such file or folder"):
        tables_csv.FORMAT.write(village, tmp_path / "no" / "a", ExportOptions(), no_progress)


@EVERY_FORMAT
def test_an_export_that_is_stopped_leaves_nothing(form, village, tmp_path) -> None:
    if form.extra:
        pytest.importorskip("pyarrow" if form.extra == "parquet" else "pyreadstat")

    def stop(documents: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        form.write(village, tmp_path / "out", ExportOptions(), stop)
    assert list(tmp_path.iterdir()) == []


# --- CSV


def test_formulas_are_guarded_and_excel_gets_its_mark(village, tmp_path) -> None:
    options = ExportOptions(bom=True)
    report = tables_csv.FORMAT.write(village, tmp_path / "t", options, no_progress)
    actors = (tmp_path / "t" / "actors.csv").read_bytes()
    assert actors.startswith(b"\xef\xbb\xbfactor_id,")
    assert b",'=The Courier," in actors
    assert report.lost["cells that could have been formulas, written with an apostrophe"] == 4


def test_the_package_describes_the_tables(village, tmp_path) -> None:
    tables_csv.FORMAT.write(village, tmp_path / "t", ExportOptions(), no_progress)
    package = json.loads((tmp_path / "t" / "datapackage.json").read_bytes())
    assert {one["path"] for one in package["resources"]} == {
        path.name for path in (tmp_path / "t").glob("*.csv")
    }
    for resource in package["resources"]:
        header = (tmp_path / "t" / resource["path"]).read_text().partition("\n")[0]
        assert [field["name"] for field in resource["schema"]["fields"]] == header.split(",")
    statements = next(one for one in package["resources"] if one["name"] == "statements")
    assert {"resource": "issues", "fields": "issue_id"} in [
        key["reference"] for key in statements["schema"]["foreignKeys"]
    ]


def test_frictionless_finds_no_fault(village, tmp_path) -> None:
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    tables_csv.FORMAT.write(village, tmp_path / "t", ExportOptions(), no_progress)
    report = frictionless.Package(str(tmp_path / "t" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["title", "message"])


# --- Excel


def test_excel_cannot_hold_everything(village, village_with, export) -> None:
    old = with_document(village, published=date(1789, 4, 30), title="a\x01b\x1f")
    tables, report = export(tables_xlsx.FORMAT, old)
    assert tables["documents"][0]["published"] == "1789-04-30"
    assert tables["documents"][0]["title"] == "a\ufffdb\ufffd"
    assert report.lost["dates before 1900-03-01, written as text"] == 6
    assert report.lost["cells with characters that Excel does not know, replaced"] == 6
    long = village_with(201, note="🙂" * 17_000)
    tables, report = export(tables_xlsx.FORMAT, long)
    note = next(row["note"] for row in tables["annotations"] if row["annotation_id"] == "c201")
    assert note == "🙂" * 16_383 + "…"
    assert report.lost["cells of more than 32,767 characters, cut"] == 3


@pytest.mark.parametrize("note", ["=1+1", "#N/A", "+1", "-1", "@x", "\t=1", "12", "TRUE", "1e5"])
def test_text_is_never_a_formula_or_a_number(village_with, tmp_path, note) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "t.xlsx"
    tables_xlsx.FORMAT.write(village_with(201, note=note), path, ExportOptions(), no_progress)
    rows = load_workbook(path)["annotations"].iter_rows(min_row=2)
    cell = next(row[24] for row in rows if row[0].value == "c201")
    assert (cell.value, cell.data_type) == (note, "s")


def test_a_workbook_explains_its_columns(village, tmp_path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "t.xlsx"
    tables_xlsx.FORMAT.write(village, path, ExportOptions(), no_progress)
    book = load_workbook(path)
    assert book.sheetnames == [*(sheet.name for sheet in SHEETS), "columns"]
    assert book["columns"].max_row == 1 + sum(len(sheet.columns) for sheet in SHEETS)
    assert (book["actors"].freeze_panes, book["actors"].auto_filter.ref) == ("A2", "A1:F4")


def test_pandas_reads_the_workbook(village, tmp_path) -> None:
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    path = tmp_path / "t.xlsx"
    tables_xlsx.FORMAT.write(village, path, ExportOptions(), no_progress)
    frames = pandas.read_excel(path, sheet_name=None)
    joined = frames["statements"].merge(frames["documents"], on="document_id")
    assert len(joined) == len(frames["statements"]) == 5
    assert frames["documents"]["published"].dt.year.tolist() == [2025]


# --- Stata and SPSS


def test_statistics_know_what_columns_and_numbers_mean(village, tmp_path) -> None:
    pyreadstat = pytest.importorskip("pyreadstat", reason="pyreadstat is not installed")
    tables_statistics.STATA.write(village, tmp_path / "t", ExportOptions(), no_progress)
    frame, about = pyreadstat.read_dta(
        str(tmp_path / "t" / "statements.dta"), apply_value_formats=True
    )
    assert list(frame["polarity"].dropna()) == ["supports", "supports", "opposes"]
    assert about.column_names_to_labels["holder_quote"] == "The words that refer to the holder."
    assert set(frame["discuss"]) == {"yes", "no"}


@pytest.mark.parametrize(
    ("form", "time"),
    [
        (tables_statistics.STATA, b"01 Jan 1980 00:00"),
        (tables_statistics.SPSS, b"01 Jan 8000:00:00"),
    ],
)
def test_the_time_of_day_is_in_no_file(village, tmp_path, form, time) -> None:
    pytest.importorskip("pyreadstat", reason="pyreadstat is not installed")
    form.write(village, tmp_path / "t", ExportOptions(), no_progress)
    assert all(path.read_bytes()[:300].count(time) == 1 for path in (tmp_path / "t").iterdir())


def test_spss_cuts_long_texts(village_with, export) -> None:
    tables, report = export(tables_statistics.SPSS, village_with(201, note="ä" * 17_000))
    note = next(row["note"] for row in tables["annotations"] if row["annotation_id"] == "c201")
    assert note == "ä" * 16_383
    assert report.lost["cells of more than 32,767 bytes, cut"] == 3
    tables, report = export(tables_statistics.STATA, village_with(201, note="ä" * 17_000))
    note = next(row["note"] for row in tables["annotations"] if row["annotation_id"] == "c201")
    assert note == "ä" * 17_000
    assert not report.lost["cells of more than 32,767 bytes, cut"]
