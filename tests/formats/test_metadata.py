"""What headers and file names say about articles."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.metadata import HeaderPattern, Metadata, NamePattern, front_matter

MARCH = date(2024, 3, 14)


def test_front_matter_is_read_and_taken_off() -> None:
    text = "Title: A: b\nDate: 14 March 2024\nURL: https://example.org/x?y=1\nAuthor:\n\n\nBody.\n\nMore."
    metadata, body = front_matter(text)
    assert metadata == Metadata(title="A: b", published=MARCH, url="https://example.org/x?y=1")
    assert body == "Body.\n\nMore."


def test_front_matter_keeps_what_it_does_not_know() -> None:
    metadata, _ = front_matter("Source: Post\nSection: Local\nDate: soon\n\nBody.")
    assert metadata == Metadata(source="Post", extra={"section": "Local", "date": "soon"})


@pytest.mark.parametrize(
    "text",
    [
        "Berlin: the chancellor said no.\n\nMore.",
        "Title: a\nTitle: b\n\nBody.",
        "Title: a\nNot a key line\n\nBody.",
        "Title: a\nBody without an empty line before it.",
        "\nTitle: a\n\nBody.",
        "Title:a\n\nBody.",
        "He said: no\n\nBody.",
        "",
    ],
)
def test_what_is_no_front_matter_stays(text) -> None:
    assert front_matter(text) is None


@given(st.text("Tite: a\nSource-", max_size=40))
def test_front_matter_only_ever_takes_whole_lines_off(text) -> None:
    metadata, body = HeaderPattern().read(text)
    assert text.endswith(body)
    assert text == body or text.removesuffix(body).endswith("\n")
    assert text == body or metadata != Metadata() or ":" in text


def test_a_header_names_the_first_lines() -> None:
    text = "\nThe title\n\n14. März 2024\nBy nobody\nThe Post\n\nBody.\n"
    pattern = HeaderPattern("title / date / - / source")
    expected = Metadata(title="The title", published=MARCH, source="The Post")
    assert pattern.read(text) == (expected, text)
    assert pattern.read(text, strip=True) == (expected, "Body.\n")


def test_no_header_is_read_when_there_is_none() -> None:
    text = "Title: a\n\nBody."
    assert HeaderPattern("none").read(text) == (Metadata(), text)


def test_a_header_that_the_text_has_not_is_an_error() -> None:
    with pytest.raises(InputError, match="where a date should"):
        HeaderPattern("title/date").read("One\nTwo\nThree")
    with pytest.raises(InputError, match="fewer lines"):
        HeaderPattern("title/source").read("One")


@pytest.mark.parametrize("template", ["", "-", "title/title", "headline", "title//date"])
def test_a_wrong_header_pattern_is_an_error(template) -> None:
    with pytest.raises(InputError, match="title, source, author, date, url, language"):
        HeaderPattern(template)


@pytest.mark.parametrize(
    ("template", "name", "expected"),
    [
        (
            "{date}_{source}_{title}",
            "2024-03-14_Post_The_last_ferry",
            Metadata(published=MARCH, source="Post", title="The last ferry"),
        ),
        ("{date}-{title}", "2024-03-14-x-y", Metadata(published=MARCH, title="x-y")),
        (
            "{title} ({source}, {date})",
            "A (B, 14. März 2024)",
            Metadata(title="A", source="B", published=MARCH),
        ),
        ("[{language}] {title}", "[de] A.b", Metadata(language="de", title="A.b")),
        ("{date}", "20240314", Metadata(published=MARCH)),
    ],
)
def test_a_file_name_tells(template, name, expected) -> None:
    assert NamePattern(template).read(name) == expected


@pytest.mark.parametrize("name", ["Post", "soon_Post", "2024-03-14-Post", "2024-02-30_Post"])
def test_a_file_name_that_does_not_follow_is_an_error(name) -> None:
    with pytest.raises(InputError, match=r"does not follow|cannot be read as one"):
        NamePattern("{date}_{title}").read(name)


@pytest.mark.parametrize(
    ("template", "reason"),
    [
        ("", "names no field"),
        ("article", "names no field"),
        ("{date", "without its partner"),
        ("date}", "without its partner"),
        ("{day}_{title}", "“day” is not known"),
        ("{}_{title}", "is not known"),
        ("{title}_{title}", "comes twice"),
        ("{date}{title}", "nothing separates"),
    ],
)
def test_a_wrong_name_pattern_is_an_error(template, reason) -> None:
    with pytest.raises(InputError, match=reason):
        NamePattern(template)


def test_what_is_known_wins_over_what_is_guessed() -> None:
    known = Metadata(title="a", extra={"x": "1"})
    other = Metadata(title="b", source="c")
    assert known.or_else(other) == Metadata(title="a", source="c", extra={"x": "1"})
