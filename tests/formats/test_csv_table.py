"""Tables of articles as CSV and TSV: recognised, read, refused."""

import csv
import io
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
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
from annotator.formats.base import TextOptions
from annotator.formats.csv_table import READER
from annotator.formats.parts.columns import ColumnMapping, Layout
from annotator.formats.parts.table_dates import DateFormat

SMALL = (
    "Title,Text,Date,Outlet,Page\n"
    '"The ferry","Stay, he said.\nShe “agreed”.",14/03/2024,Courier,3\n'
    "Two,Second text here.,04/03/2024,,\n"
)


def write(path: Path, text: str | bytes, encoding: str = "utf-8") -> Path:
    path.write_bytes(text if isinstance(text, bytes) else text.encode(encoding))
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("csv")


def test_a_table_shows_what_it_seems_to_be(tmp_path) -> None:
    table = READER.table(write(tmp_path / "t.csv", SMALL))
    assert table.columns == ("Title", "Text", "Date", "Outlet", "Page")
    assert table.rows[1] == {"Title": "Two", "Text": "Second text here.", "Date": "04/03/2024"}
    assert table.dates == {"Date": (DateFormat.DAY_FIRST,)}
    assert table.layout == Layout(delimiter=",", has_header=True)
    assert table.encoding == "utf-8"
    assert table.mapping.columns == {
        "text": "Text",
        "title": "Title",
        "date": "Date",
        "source": "Outlet",
    }


def test_each_row_is_an_article(tmp_path) -> None:
    path = write(tmp_path / "t.csv", SMALL)
    first, second = articles(READER, path, source="Gazette", language="en")
    assert (first.title, first.text) == ("The ferry", "Stay, he said.\nShe “agreed”.")
    assert (first.published, first.source, first.language) == (date(2024, 3, 14), "Courier", "en")
    assert first.extra == {"Page": "3"}
    assert first.origin == f"{path}, line 2"
    assert (second.origin, second.source) == (f"{path}, line 4", "Gazette")


def test_the_user_says_what_the_columns_are(tmp_path) -> None:
    path = write(tmp_path / "t.csv", SMALL)
    mapping = ColumnMapping(text="Title", author="Outlet", date="Date")
    (first, _) = articles(READER, path, mapping)
    assert (first.text, first.title, first.author) == ("The ferry", "The ferry", "Courier")
    assert first.published is None
    assert first.extra == {
        "Text": "Stay, he said.\nShe “agreed”.",
        "Date": "14/03/2024",
        "Page": "3",
    }


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@given(rows=nasty_rows)
@settings(max_examples=30)
def test_what_is_written_is_read(folder, delimiter, rows) -> None:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter).writerows([COLUMNS, *rows])
    path = write(folder / "t.csv", text.getvalue())
    found = articles(READER, path, ColumnMapping(text="text", layout=Layout(delimiter=delimiter)))
    assert as_rows(found) == list(expected_rows(rows))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_recognised(tmp_path, delimiter) -> None:
    text = io.StringIO()
    rows = [["id", "text"], ["1", "a, b; c"], ["2", "one, two, three | four"]]
    csv.writer(text, delimiter=delimiter).writerows(rows)
    path = write(tmp_path / "t.csv", text.getvalue())
    assert READER.table(path).layout.delimiter == delimiter
    assert [draft.text for draft in articles(READER, path)] == ["a, b; c", "one, two, three | four"]


def test_a_spreadsheet_may_name_its_delimiter(tmp_path) -> None:
    path = write(tmp_path / "t.csv", "sep=;\r\ntext;b,c\r\nHello;1,5\r\n")
    (draft,) = articles(READER, path)
    assert (draft.text, draft.extra, draft.origin[-6:]) == ("Hello", {"b,c": "1,5"}, "line 3")


def test_one_column_needs_no_delimiter(tmp_path) -> None:
    assert [d.text for d in articles(READER, write(tmp_path / "t.csv", "text\nOne\nTwo\n"))] == [
        *("One", "Two"),
    ]


def test_quotation_marks_in_tab_separated_text_may_be_just_that(tmp_path) -> None:
    path = write(tmp_path / "t.tsv", 'id\ttext\n1\t"Stay" he said\n2\t"no\n')
    assert [draft.text for draft in articles(READER, path)] == ['"Stay" he said', '"no']


def test_a_table_may_lack_a_header(tmp_path) -> None:
    path = write(tmp_path / "t.csv", f"1,2024-03-14,{'Long article. ' * 10}\n2,2024-03-15,Short.\n")
    table = READER.table(path)
    assert table.columns == ("column 1", "column 2", "column 3")
    assert table.mapping.text == "column 3"
    assert len(articles(READER, path)) == 2
    named = ColumnMapping(text="2024-03-14", layout=Layout(has_header=True))
    assert articles(READER, path, named)[0].text == "2024-03-15"


def test_columns_without_names_of_their_own_get_them(tmp_path) -> None:
    path = write(tmp_path / "t.csv", "text,,x,x,x (2)\na,b,c,d,e\n")
    (draft,) = articles(READER, path)
    assert draft.extra == {"column 2": "b", "x": "c", "x (2)": "d", "x (2) (2)": "e"}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings_are_recognised(tmp_path, encoding) -> None:
    text = "title;text\n" + "Fähre;“Für die Fähre”, sagte die Bürgermeisterin.\n" * 5
    path = write(tmp_path / "t.csv", text, encoding)
    found = articles(READER, path)
    assert [draft.title for draft in found] == ["Fähre"] * 5
    assert found[0].text.startswith("“Für")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_long_file_may_show_its_encoding_late(tmp_path, encoding) -> None:
    rows = ["plain text of an article" for _ in range(60_000)]
    text = "text\n" + "\n".join([*rows, *["“Für die Fähre” sagte die Bürgermeisterin."] * 3])
    found = articles(READER, write(tmp_path / "t.csv", text, encoding))
    assert len(found) == 60_003
    assert found[-1].text == "“Für die Fähre” sagte die Bürgermeisterin."


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", r"empty|no rows"),
        (b"\n\n , \n", "no rows"),
        (b"PK\x03\x04rest", "ZIP archive or an office document"),
        (b"id,text\n1,a\0b\n", "not a text file"),
        (b"id,text\n1,a\n2,b,c\n", r"line 3: there are 3 cells, but 2 columns"),
        (b"id,text\n1,a\n2\n", r"line 3: there are 1 cells, but 2 columns"),
        (b'id,text\n1,"a\n2,b\n', r"unexpected end of data"),
        (b'id,text\n1,"a" b\n', r"expected after"),
        (b"id,count\n1,2\n", "not clear which column holds the texts.*id, count"),
    ],
)
def test_what_is_not_a_table_is_refused(tmp_path, data, reason) -> None:
    path = write(tmp_path / "t.csv", data)
    with pytest.raises(InputError, match=f"(?s)t.csv.*{reason}"):
        articles(READER, path)


def test_a_missing_column_is_named(tmp_path) -> None:
    path = write(tmp_path / "t.csv", SMALL)
    with pytest.raises(InputError, match=r"no column “Body”.*Title, Text, Date"):
        articles(READER, path, ColumnMapping(text="Body"))
    with pytest.raises(InputError, match="cannot delimit"):
        READER.table(path, Layout(delimiter=";;"))


def test_a_million_columns_are_refused(tmp_path) -> None:
    path = write(tmp_path / "t.csv", "text," * 1_000_000 + "\n")
    with pytest.raises(InputError, match="columns are too many"):
        READER.table(path)


def test_damage_after_the_first_rows_is_placed(tmp_path) -> None:
    rows = "12,An article of some length.\n" * 50_000
    nul = write(tmp_path / "nul.csv", f"id,text\n{rows}13,a\0b\n")
    with pytest.raises(InputError, match="line 50002: there is a NUL"):
        articles(READER, nul)
    latin = write(tmp_path / "latin.csv", f"id,text\n1,ä\n{rows}".encode() + b"13,\xe4\n")
    with pytest.raises(InputError, match=r"after line \d+: this is not utf-8"):
        articles(READER, latin)


def test_a_quotation_mark_that_is_not_closed_does_not_fill_the_memory(tmp_path) -> None:
    path = tmp_path / "t.csv"
    with path.open("wb") as file:
        file.write(b'id,text\n1,ok\n2,"open\n')
        file.write(b"line of text\n" * 2_500_000)
    drafts = READER.articles(path, TextOptions(mapping=HOME))
    assert next(drafts).text == "ok"
    with pytest.raises(InputError, match="the row is too long"):
        next(drafts)


def test_a_formula_is_text(tmp_path) -> None:
    (draft,) = articles(READER, write(tmp_path / "t.csv", "text,x\n=1+1,\"=cmd|' /C calc'!A0\"\n"))
    assert (draft.text, draft.extra["x"]) == ("=1+1", "=cmd|' /C calc'!A0")


@given(st.data())
@settings(max_examples=150)
def test_damaged_files_never_crash(folder, data) -> None:
    path = folder / "fuzz.csv"
    path.write_bytes(damaged(data, SMALL.encode()))
    assert is_read_or_refused(READER, path)


HANSARD = {
    "actor_organisation_output.csv": (92, "Welcome back, and happy new year."),
    "statement_concepts.csv": (264, "The debate on Government amendment 204"),
    "actor_org_statements_with_sentiment.csv": (264, "The debate on Government amendment 204"),
}


@pytest.mark.parametrize("name", HANSARD)
def test_real_tables(shared_data, name) -> None:
    count, start = HANSARD[name]
    found = articles(READER, shared_data / "dna_hansard" / "outputs" / name)
    assert len(found) == count
    assert found[0].text.startswith(start)
    assert found[0].extra["speaker_org"] == "The Chair"
