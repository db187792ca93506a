"""What the columns of a table are: guessed by name and content, kept as JSON, dates read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.parts.columns import FIELDS, ColumnMapping, Layout, guess_mapping
from annotator.formats.parts.table_dates import DateFormat, fitting_formats

names = st.sampled_from(["Text", "body_text", "Titel", "pubDate", "outlet", "ID", "x", "URL", "è"])
mappings = st.builds(
    ColumnMapping,
    **{name: st.none() | st.text(max_size=9) for name in FIELDS},
    date_format=st.sampled_from(DateFormat),
    layout=st.builds(
        Layout,
        delimiter=st.none() | st.sampled_from(",;\t"),
        has_header=st.none() | st.booleans(),
        sheet=st.none() | st.text(max_size=9),
    ),
)


def guess(*columns: str, **samples: list[str]) -> ColumnMapping:
    return guess_mapping(columns, samples, Layout())


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            ["id", "headline", "body", "published_at", "outlet", "byline", "link", "lang"],
            ["body", "headline", "published_at", "outlet", "byline", "link", "lang"],
        ),
        (
            ["Überschrift", "Volltext", "Datum", "Quelle", "Autor", "Webadresse", "Sprache"],
            ["Volltext", "Überschrift", "Datum", "Quelle", "Autor", "Webadresse", "Sprache"],
        ),
        (
            ["articleText", "documentTitle", "pubDate", "newspaperName", "source"],
            ["articleText", "documentTitle", "pubDate", "source"],
        ),
        (["meta.url", "meta.source", "meta.date", "text"], ["text", "meta.date", "meta.source"]),
        (["text", "lead_text", "text_id"], ["text"]),
        (["count", "value"], []),
    ],
)
def test_columns_are_known_by_their_names(columns, expected) -> None:
    found = guess(*columns).columns
    assert set(expected) <= set(found.values())
    assert list(found)[: len(expected)] == sorted(found, key=FIELDS.index)[: len(expected)]


def test_the_longest_column_is_the_text_when_no_name_says_so() -> None:
    samples = {"a": ["short"] * 3, "b": ["many words of an article, " * 9], "c": []}
    assert guess("a", "b", "c", **samples).text == "b"
    assert guess("a", "c", **samples).text is None


def test_a_column_is_only_one_thing() -> None:
    found = guess("content", "title", "published", "url").columns
    assert len(set(found.values())) == len(found)


@given(st.lists(names, unique=True), st.dictionaries(names, st.lists(st.text(max_size=60))))
def test_a_guess_names_columns_that_there_are(columns, samples) -> None:
    found = guess_mapping(columns, samples, Layout()).columns
    assert set(found.values()) <= set(columns)
    assert len(set(found.values())) == len(found)


@given(mappings)
def test_a_mapping_is_kept_as_json(mapping) -> None:
    assert ColumnMapping.from_json(mapping.to_json()) == mapping


@pytest.mark.parametrize("data", ["", "[]", '{"text": 3}', '{"texts": "a"}', '{"date_format":"x"}'])
def test_a_damaged_mapping_is_refused(data) -> None:
    with pytest.raises(InputError, match="Choose the columns anew"):
        ColumnMapping.from_json(data)


MARCH = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        (DateFormat.CLEAR, "2024-03-14", MARCH),
        (DateFormat.CLEAR, "2024-03-14T09:30:00.000Z", MARCH),
        (DateFormat.CLEAR, "Thu, 14 Mar 2024 09:30:00 GMT", MARCH),
        (DateFormat.CLEAR, "Thu Mar 14 09:30:00 +0000 2024", MARCH),
        (DateFormat.CLEAR, "14. März 2024", MARCH),
        (DateFormat.CLEAR, "03/04/2024", None),
        (DateFormat.CLEAR, "1710408600", None),
        (DateFormat.DAY_FIRST, "14/03/2024", MARCH),
        (DateFormat.DAY_FIRST, "14-3-24", MARCH),
        (DateFormat.DAY_FIRST, "14/03/2024 09:30", MARCH),
        (DateFormat.DAY_FIRST, "2024-03-14", MARCH),
        (DateFormat.DAY_FIRST, "03/14/2024", None),
        (DateFormat.MONTH_FIRST, "3/14/2024", MARCH),
        (DateFormat.MONTH_FIRST, "03/14/69", date(1969, 3, 14)),
        (DateFormat.MONTH_FIRST, "14/03/2024", None),
        (DateFormat.UNIX, "1710408600", MARCH),
        (DateFormat.UNIX, "1710408600.5", MARCH),
        (DateFormat.UNIX, "1710408600000", MARCH),
        (DateFormat.UNIX, "99999999999999999999", None),
        (DateFormat.CLEAR, "", None),
    ],
)
def test_dates_of_all_formats(form, text, expected) -> None:
    assert form.read(text) == expected


@pytest.mark.parametrize(
    ("samples", "expected"),
    [
        (["2024-03-14", "14 March 2024"], [DateFormat.CLEAR]),
        (["03/04/2024", "14/03/2024"], [DateFormat.DAY_FIRST]),
        (["03/04/2024", "03/14/2024"], [DateFormat.MONTH_FIRST]),
        (["03/04/2024"], [DateFormat.DAY_FIRST, DateFormat.MONTH_FIRST]),
        (["1710408600"], [DateFormat.UNIX]),
        (["yesterday"], []),
        ([], []),
    ],
)
def test_the_samples_show_the_format(samples, expected) -> None:
    assert fitting_formats(samples) == tuple(expected)


@given(st.dates(date(1000, 1, 1)), st.sampled_from("/.-"))
def test_what_is_written_in_a_format_is_read_in_it(day, mark) -> None:
    day_first = f"{day:%d}{mark}{day:%m}{mark}{day.year}"
    month_first = f"{day:%m}{mark}{day:%d}{mark}{day.year}"
    assert DateFormat.DAY_FIRST.read(day_first) == day
    assert DateFormat.MONTH_FIRST.read(month_first) == day


@given(st.text("0123456789/.-: TZ", max_size=24), st.sampled_from(DateFormat))
def test_no_text_is_too_odd_for_a_date(text, form) -> None:
    found = form.read(text)
    assert found is None or isinstance(found, date)
