"""RTF: groups, control words, and characters in several encodings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.parts.rtf_text import rtf_text
from annotator.formats.rtf import read_articles

PLAIN = TextOptions()


def text(body: str | bytes, head: str = "\\ansi\\ansicpg1252") -> str:
    data = body.encode() if isinstance(body, str) else body
    return rtf_text(b"{\\rtf1" + head.encode() + b" " + data + b"}")[0]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("One\\par two\\line three\\par\n\\par four", "One\ntwo\nthree\nfour"),
        ("{\\b bold} and {\\i italic}", "bold and italic"),
        ("\\ldblquote Stay\\rdblquote\\emdash he said\\'85", "“Stay”—he said…"),
        ("\\u8220?Stay\\u8221\\'94 \\u-10179?\\u-8638?", "“Stay” 🙂"),
        ("{\\uc0 \\u228}{\\uc2 \\u228\\'e4x}b", "ääb"),
        ("a\\~b\\_c\\-d \\{x\\}\\\\", "a\xa0b\u2011cd {x}\\"),
        ("{\\*\\unknown hidden}seen{\\v hidden}{\\deleted gone}", "seen"),
        ("{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt the link}}", "the link"),
        ("a\\cell b\\cell\\row c", "a\tb\nc"),
        ("{\\header top}{\\footer below}{\\pict 0102}text", "text"),
        ("{\\pict\\bin4 }}}}}after", "after"),
        ("Text{\\footnote A note.}", "TextA note."),
    ],
)
def test_control_words(body, expected) -> None:
    assert text(body) == expected


def test_fonts_have_encodings() -> None:
    body = (
        "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 X;}}"
        "\\f0 caf\\'e9 {\\f1 \\'cc\\'fd\\'f0} \\f2\\'8e\\'73\\f0\\'e9"
    )
    assert text(body) == "café Мэр 市é"


@pytest.mark.parametrize(
    ("head", "expected"), [("\\mac", "é"), ("\\ansi\\ansicpg1251", "Ћ"), ("\\pca", "Ä")]
)
def test_documents_have_encodings(head, expected) -> None:
    assert text(b"\\'8e", head) == expected


def written(words: str) -> str:
    units = words.encode("utf-16-be")
    pairs = zip(units[::2], units[1::2], strict=True)
    return "".join(f"\\u{256 * high + low}?" for high, low in pairs)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp")), min_size=1))
def test_all_of_unicode_can_be_written(words) -> None:
    assert text(written(words)) == words


@given(st.binary(max_size=300))
def test_any_bytes_can_be_walked_through(data) -> None:
    found, _ = rtf_text(b"{\\rtf1 " + data)
    assert found.encode()[:0] == b""


def test_properties(tmp_path) -> None:
    path = tmp_path / "x.rtf"
    path.write_text("{\\rtf1{\\info{\\title The last \\'66erry}{\\author Ada}}Words.}")
    (draft,) = read_articles(path, PLAIN)
    assert (draft.text, draft.title) == ("Words.", "The last ferry")
    assert draft.extra == {"file author": "Ada"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"Hello", "not a rich text document"),
        (b"{\\rtf1 }", "no text"),
        (b"", "empty"),
        (b"{\\rtf1" + b"{" * 100_000, "no text"),
    ],
)
def test_wrong_files_are_refused_by_name(tmp_path, data, reason) -> None:
    path = tmp_path / "x.rtf"
    path.write_bytes(data)
    with pytest.raises(InputError, match=reason) as caught:
        list(read_articles(path, PLAIN))
    assert str(path) in caught.value.message


def test_real_documents(shared_data) -> None:
    folder = shared_data / "documents" / "textract" / "tests" / "rtf"
    (draft,) = read_articles(folder / "raw_text.rtf", PLAIN)
    assert draft.text.split() == (folder / "raw_text.txt").read_text("utf-8").split()
    (draft,) = read_articles(folder / "standardized_text.rtf", PLAIN)
    assert draft.text == "the quick brown fox jumps over the lazy dog"
