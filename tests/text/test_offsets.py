"""The canonical form, and offsets against the encodings themselves."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nasty_texts import nasty_texts

from annotator.text.offsets import CanonicalMap, Utf16Map, canonical

FORBIDDEN = re.compile("[\r\u2028\u2029\ufeff\0\ufdd0\ufdd1\ufffe\uffff\ud800-\udfff]")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", ""),
        ("a\r\nb\rc\nd\u2028e\u2029f", "a\nb\nc\nd\ne\nf"),
        ("\r\r\n\n\r", "\n\n\n\n"),
        ("\ufeff\ufeffa\ufeffb", "a\u2060b"),
        ("\n\ufeffa", "\n\u2060a"),
        ("\0a\ufdd0\ufdd1\ufffe\uffff", "\ufffda\ufffd\ufffd\ufffd\ufffd"),
        ("\ud83d\udc69 \udc69", "\ufffd\ufffd \ufffd"),
        ("e\u0301 é \xa0\u200b\x85\v\f 👩‍👧", "e\u0301 é \xa0\u200b\x85\v\f 👩‍👧"),
    ],
)
def test_canonical(raw, expected):
    assert canonical(raw) == expected


@given(nasty_texts())
def test_canonical_is_idempotent_and_clean(raw):
    text = canonical(raw)
    assert canonical(text) == text
    assert not FORBIDDEN.search(text)
    assert text.encode("utf-8").decode("utf-8") == text


@given(nasty_texts())
def test_canonical_leaves_other_characters_alone(raw):
    kept = "".join(FORBIDDEN.split(raw))
    assert re.sub("[\n\u2060\ufffd]", "", canonical(raw)) == re.sub("[\n\u2060\ufffd]", "", kept)


@given(nasty_texts())
def test_canonical_map_agrees_with_canonical_at_every_offset(raw):
    mapped = CanonicalMap(raw)
    text = canonical(raw)
    for offset in range(len(raw) + 1):
        if raw[max(0, offset - 1) : offset + 1] != "\r\n":  # not within a line end
            assert text[: mapped.to_canonical(offset)] == canonical(raw[:offset])


def test_canonical_map_within_marks_and_line_ends():
    mapped = CanonicalMap("\ufeff\ufeffa\r\nb")
    assert [mapped.to_canonical(offset) for offset in range(7)] == [0, 0, 0, 1, 1, 2, 3]


@given(nasty_texts())
def test_utf16_map_agrees_with_the_encoding(raw):
    text = canonical(raw)
    mapped = Utf16Map(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert mapped.to_utf16(offset) == units
        assert mapped.to_code_point(units) == offset
    assert mapped.length == mapped.to_utf16(len(text))


@given(nasty_texts())
def test_utf16_offsets_inside_a_character_go_to_its_start(raw):
    text = canonical(raw)
    mapped = Utf16Map(text)
    for offset, character in enumerate(text):
        if character > "\uffff":
            assert mapped.to_code_point(mapped.to_utf16(offset) + 1) == offset


@given(nasty_texts(), st.integers(1, 100))
def test_offsets_outside_are_refused(raw, beyond):
    text = canonical(raw)
    mapped = Utf16Map(text)
    for offset in (-beyond, len(text) + beyond):
        with pytest.raises(ValueError, match=f"offset {offset} lies outside a text of"):
            mapped.to_utf16(offset)
    with pytest.raises(ValueError, match="UTF-16"):
        mapped.to_code_point(mapped.length + beyond)
    with pytest.raises(ValueError, match="outside"):
        CanonicalMap(raw).to_canonical(len(raw) + beyond)
