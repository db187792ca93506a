"""Sums of heights against a plain list."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.ui.editor.heights import Heights

heights = st.lists(st.integers(1, 50), min_size=1, max_size=70)


@given(heights, st.lists(st.tuples(st.integers(0, 69), st.integers(1, 99)), max_size=20))
def test_sums_and_searches_follow_changes(plain: list[int], changes: list[tuple[int, int]]) -> None:
    tree = Heights(plain)
    for number, height in changes:
        plain[number % len(plain)] = tree[number % len(plain)] = height
    assert tree.total == sum(plain)
    assert [tree[i] for i in range(len(tree))] == plain
    assert [tree.top(i) for i in range(len(plain) + 1)] == [
        sum(plain[:i]) for i in range(len(plain) + 1)
    ]
    for i, height in enumerate(plain):
        assert tree.at(tree.top(i)) == tree.at(tree.top(i) + height - 0.5) == i


def test_outside_is_the_nearest_one() -> None:
    tree = Heights([10, 10])
    assert (tree.at(-5), tree.at(500)) == (0, 1)
    assert Heights([]).at(3) == Heights([]).total == 0
