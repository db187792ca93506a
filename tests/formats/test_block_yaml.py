"""Plain values as YAML, read back by another program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.parts.block_yaml import block_yaml

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

texts = st.text(max_size=12) | st.sampled_from(["yes", "NULL", "1e3", "a: b", "# x", "- a", "~"])
values = st.recursive(
    texts | st.integers(),
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(texts, inner, min_size=1, max_size=3)
    ),
    max_leaves=9,
)


@given(st.dictionaries(texts, values, min_size=1))
def test_what_is_written_is_read(value) -> None:
    assert yaml.safe_load(block_yaml(value)) == value


def test_it_looks_as_people_write_it() -> None:
    value = {"name": "a b", "list": [{"x": 1, "z": ["c", "d"]}, "e"]}
    assert (
        block_yaml(value) == 'name: "a b"\nlist:\n  - x: 1\n    z:\n      - c\n      - d\n  - e\n'
    )
