"""Items cut out of arrays are those that a parser of the whole finds."""

import io
import json

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.parts.json_array import ItemTooLongError, TornError, raw_items

LONGEST = 2**20
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**31), 2**31)
    | st.text(st.sampled_from('a"\\[{,]}🙂\n')),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=12,
)


def cut(data: bytes) -> list[object]:
    return [orjson.loads(item) for item in raw_items(io.BytesIO(data), LONGEST)]


@given(st.lists(values, max_size=6), st.integers(1, 40), st.sampled_from([None, 1]))
def test_items_are_cut_wherever_chunks_end(items, chunk, indent) -> None:
    data = json.dumps(items, ensure_ascii=bool(indent), indent=indent).encode()
    raw = raw_items(io.BytesIO(data + b"\n"), LONGEST, chunk)
    assert [orjson.loads(item) for item in raw] == items


@pytest.mark.parametrize("data", [b"[", b"[1, 2", b'["abc', b'[{"a": "b\\"}]', b"[1] 2", b"[[1]"])
def test_arrays_that_are_torn_are_told(data) -> None:
    with pytest.raises(TornError):
        list(raw_items(io.BytesIO(data), LONGEST))


def test_commas_without_items_are_items_that_no_parser_takes() -> None:
    for data in (b"[1,]", b"[,1]", b"[1,,2]", b"[,]"):
        with pytest.raises(orjson.JSONDecodeError):
            cut(data)
    assert cut(b"[ ]") == []


def test_an_item_without_end_is_not_read_for_ever() -> None:
    with pytest.raises(ItemTooLongError):
        list(raw_items(io.BytesIO(b'["' + b"a" * 5 * LONGEST), LONGEST))
