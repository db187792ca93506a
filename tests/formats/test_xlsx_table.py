"""Tables of articles as Excel workbooks."""

import re
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from table_shapes import (
    COLUMNS,
    HOME,
    articles,
    as_rows,
    damaged,
    expected_rows,
    is_read_or_refused,
    nasty_rows,
)

from annotator.errors import InputError
from annotator.formats.parts.columns import ColumnMapping, Layout
from annotator.formats.xlsx_table import READER

SPECIAL = re.compile("[\r_\ufdd0-\ufdef\ufffe\uffff]")


def write(path: Path, *rows: list[object] | tuple[object, ...], sheet: str = "Articles") -> Path:
    book = Workbook()
    book.active.title = "Empty"
    made = book.create_sheet(sheet)
    for row in rows:
        made.append(row)
    book.save(path)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("xlsx")


def test_each_row_of_the_first_sheet_with_rows_is_an_article(tmp_path) -> None:
    path = write(
        tmp_path / "t.xlsx",
        [],
        ["Title", "Text", "Date", "Score", "Sure", None],
        ["The ferry", "Stay, he said.\nYes.", datetime(2024, 3, 14), 2.0, True],
        [],
        ["Two", "Second", date(2024, 3, 15), 0.25, None, None, "late"],
    )
    table = READER.table(path)
    assert table.sheets == ("Empty", "Articles")
    assert table.layout == Layout(sheet="Articles", has_header=True)
    first, second = articles(READER, path)
    assert (first.title, first.text, first.published) == (
        *("The ferry", "Stay, he said.\nYes.", date(2024, 3, 14)),
    )
    assert first.extra == {"Score": "2", "Sure": "true"}
    assert second.extra == {"Score": "0.25", "column 7": "late"}
    assert (first.origin, second.origin) == (f"{path}, row 3", f"{path}, row 5")


def test_a_sheet_is_chosen_by_name(tmp_path) -> None:
    path = write(tmp_path / "t.xlsx", ["text"], ["One"], sheet="Öffentlich")
    wanted = ColumnMapping(text="text", layout=Layout(sheet="Öffentlich"))
    assert [draft.text for draft in articles(READER, path, wanted)] == ["One"]
    with pytest.raises(InputError, match=r"no sheet “Other”.*Empty, Öffentlich"):
        READER.table(path, Layout(sheet="Other"))


@given(rows=nasty_rows)
@settings(max_examples=30)
def test_what_is_written_is_read(folder, rows) -> None:
    # A workbook holds no control characters and no formulas as text, and ends lines in one way.
    columns = [name.lstrip("=") for name in COLUMNS]
    kept = [[SPECIAL.sub("", cell).lstrip("=") for cell in row] for row in rows]
    path = write(folder / "t.xlsx", columns, *kept)
    assert as_rows(articles(READER, path, HOME), columns) == list(expected_rows(kept))


def test_a_formula_gives_its_last_result_and_is_never_run(tmp_path) -> None:
    path = write(tmp_path / "t.xlsx", ["text", "x"], ["Hello", "=1+1"])
    (draft,) = articles(READER, path)
    assert (draft.text, draft.extra) == ("Hello", {})


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not a ZIP archive"),
        (b"id,text\n", "not a ZIP archive"),
        (b"\xd0\xcf\x11\xe0rest", "password, or of an old Excel"),
        (b"PK\x03\x04rest", "not a ZIP archive, or damaged"),
    ],
)
def test_other_files_are_refused(tmp_path, data, reason) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(data)
    with pytest.raises(InputError, match=f"t.xlsx: .*{reason}"):
        READER.table(path)


def repacked(source: Path, target: Path, changes: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changes.get(name, old.read(name)))
    return target


SHEET = "xl/worksheets/sheet2.xml"
START = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
CELL = b'<c r="A%d" t="inlineStr"><is><t>%s</t></is></c>'
END = b"</sheetData></worksheet>"
LAUGHS = b'<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "%b">' % (
    b"&a;" * 5000
) + b'<!ENTITY c "%b"><!ENTITY d "%b">]>' % (b"&b;" * 5000, b"&c;" * 5000)
HOSTILE = {
    "other files": (
        b'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
        + START
        + b'<row r="1">%s</row>' % (CELL % (1, b"&x;"))
        + END
    ),
    "laughs": LAUGHS + START + b'<row r="1">%s</row>' % (CELL % (1, b"&d;")) + END,
    "far rows": START
    + b'<row r="1">%s</row><row r="99999999999">%s</row>' % (CELL % (1, b"text"), CELL % (2, b"b"))
    + END,
    "bomb": START + b'<row r="1">%s</row>' % (CELL % (1, b"a" * 300_000_000)) + END,
    "truncated": START + b'<row r="1"><c r="A1" t="inl',
    "bad number": START + b'<row r="1"><c r="A1" t="n"><v>x</v></c></row>' + END,
    "no such string": START + b'<row r="1"><c r="A1" t="s"><v>99</v></c></row>' + END,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_workbooks_are_refused(tmp_path, name) -> None:
    source = write(tmp_path / "source.xlsx", ["text"], ["One"])
    path = repacked(source, tmp_path / "t.xlsx", {SHEET: HOSTILE[name]})
    with pytest.raises(InputError, match=r"t\.xlsx"):
        articles(READER, path)


@given(st.data())
@settings(max_examples=60)
def test_damaged_files_never_crash(folder, data) -> None:
    source = folder / "source.xlsx"
    if not source.exists():
        write(source, ["text", "date", "n"], ["One", date(2024, 3, 14), 1.5])
    with zipfile.ZipFile(source) as archive:
        name = data.draw(st.sampled_from(archive.namelist()))
        raw = archive.read(name)
    path = repacked(source, folder / "fuzz.xlsx", {name: damaged(data, raw)})
    assert is_read_or_refused(READER, path)


def test_real_tables(shared_data) -> None:
    folder = shared_data / "dna_hansard" / "data"
    coded = articles(READER, folder / "MANUALLY_ANNOTATED_DATA.xlsx")
    assert len(coded) == 862
    assert coded[0].title == "Employment Rights Bill Volume 763: debated on Tuesday 11 March 2025"
    assert coded[0].author == "Annotator 1"
    assert {draft.extra["agreement"] for draft in coded} <= {"0", "1", "agree", "disagree"}
    chunks = articles(READER, folder / "512_each_statements_nonstatements_chunks.xlsx")
    assert len(chunks) == 1024
    assert chunks[0].text.startswith("The Government’s plan to make work pay")
