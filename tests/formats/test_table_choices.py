"""What was chosen for the columns of tables: found again by their names, kept in files, in sets."""

from dataclasses import replace
from pathlib import Path

import pytest

from annotator import paths
from annotator.errors import InputError
from annotator.formats.parts.columns import ColumnMapping, Layout
from annotator.formats.parts.table_dates import DateFormat
from annotator.formats.table_choices import read_columns, remember, remembered, write_columns
from annotator.formats.table_sets import TableSet, options_by_path, read_sets

CHOSEN = ColumnMapping(text="b", left_out=("a",), date="c", date_format=DateFormat.DAY_FIRST)


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_text(text, encoding)
    return path


def test_what_was_chosen_is_found_by_the_set_of_names() -> None:
    assert remembered(["a", "b", "c"]) is None
    remember(["a", "b", "c"], CHOSEN)
    assert remembered(["c", "b", "a"]) == CHOSEN
    assert remembered(["a", "b"]) is None
    remember(["a", "b", "c"], replace(CHOSEN, text="a"))
    assert remembered(["a", "b", "c"]) == replace(CHOSEN, text="a")


def test_what_another_version_kept_is_forgotten() -> None:
    remember(["a"], CHOSEN)
    file = paths.state() / "columns.json"
    file.write_text(file.read_text().replace('"text"', '"texts"'))
    assert remembered(["a"]) is None


def test_a_mapping_of_columns_is_kept_in_a_file(tmp_path: Path) -> None:
    write_columns(CHOSEN, tmp_path / "c.json")
    assert read_columns(tmp_path / "c.json") == CHOSEN


@pytest.mark.parametrize("text", ["{", '{"texts": "a"}', '{"left_out": 3}'])
def test_a_file_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match=r"c\.json") as caught:
        read_columns(table(tmp_path / "c.json", text))
    assert "standpoint columns" in caught.value.hint
    with pytest.raises(InputError, match=r"none\.json: there is no such file"):
        read_columns(tmp_path / "none.json")


@pytest.fixture
def sets(tmp_path: Path) -> list[TableSet]:
    names = ("a.csv", "b.csv", "c.csv", "d.tsv", "e.csv")
    paths = [tmp_path / name for name in names]
    table(paths[0], "title,body\nÄ,One\n")
    table(paths[1], "title,body\nÄ,Two\n", "utf-16")
    table(paths[2], "x;y\n1;2\n")
    table(paths[3], "title\tbody\nB\tThree\n")
    table(paths[4], "")
    found, unreadable = read_sets(paths)
    assert unreadable == [paths[4]]
    return found


def test_tables_with_the_same_columns_are_one_set(sets: list[TableSet]) -> None:
    assert [[path.name for path in one.paths] for one in sets] == [
        ["a.csv", "b.csv", "d.tsv"],
        ["c.csv"],
    ]
    assert [one.mapping.text for one in sets] == ["body", None]


def test_each_table_of_a_set_is_recognised_by_itself(sets: list[TableSet]) -> None:
    drafts = [
        draft
        for path, options in options_by_path(sets[:1], "Daily").items()
        for draft in sets[0].known.read_articles(path, options)
    ]
    assert [(one.title, one.text, one.source) for one in drafts] == [
        ("Ä", "One", "Daily"),
        ("Ä", "Two", "Daily"),
        ("B", "Three", "Daily"),
    ]


def test_a_set_that_is_not_wanted_is_left_out(sets: list[TableSet]) -> None:
    sets[0].is_wanted = False
    assert [path.name for path in options_by_path(sets)] == ["c.csv"]


def test_what_becomes_of_the_first_rows_is_shown(sets: list[TableSet]) -> None:
    one = sets[0]
    assert [draft.title for draft in one.first_articles(one.options())] == ["Ä"]
    other = sets[1]
    assert other.first_articles(other.options()) == []
    other.mapping = ColumnMapping(text="y", left_out=("x",))
    (draft,) = other.first_articles(other.options())
    assert (draft.text, draft.extra) == ("2", {})


def test_a_layout_that_was_chosen_is_remembered_with_the_columns(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", "a:b,c\nx:y,z\n")
    (one,), _ = read_sets([path])
    assert one.table.columns == ("a:b", "c")
    one.layout = Layout(delimiter=":")
    one.show(one.read())
    assert one.table.columns == ("a", "b,c")
    one.mapping = ColumnMapping(text="b,c")
    one.remember()
    (again,), _ = read_sets([table(tmp_path / "u.csv", "a:b,c\nmore:text,here\n")])
    assert (again.is_remembered, again.table.columns) == (True, ("a", "b,c"))
    (draft,) = again.first_articles(again.options())
    assert draft.text == "text,here"
    again.guess()
    assert (again.is_remembered, again.mapping.text) == (False, None)


def test_a_layout_that_fits_no_more_is_forgotten(tmp_path: Path) -> None:
    path = table(tmp_path / "t.csv", "title,text\nx,y\n")
    remember(["title", "text"], ColumnMapping(text="gone", layout=Layout(delimiter="no")))
    (one,), _ = read_sets([path])
    assert (one.is_remembered, one.mapping.text) == (False, "text")
