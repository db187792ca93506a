"""The heights of the paragraphs, summed so that any place is found without walking. No Qt."""

from __future__ import annotations

from collections.abc import Iterable


class Heights:
    """A list of heights in whole pixels with prefix sums (a Fenwick tree).

    Reading a top, finding a paragraph and changing a height each cost the logarithm of the number
    of paragraphs, so that an article of a hundred thousand lines scrolls like a short one.
    """

    __slots__ = ("_heights", "_leap", "_sums")

    def __init__(self, heights: Iterable[int]) -> None:
        self._heights = list(heights)
        self._sums = [0, *self._heights]
        for i in range(1, len(self._sums)):
            parent = i + (i & -i)
            if parent < len(self._sums):
                self._sums[parent] += self._sums[i]
        self._leap = 1 << max(0, len(self._heights).bit_length() - 1)

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, number: int) -> int:
        return self._heights[number]

    def __setitem__(self, number: int, height: int) -> None:
        change = height - self._heights[number]
        self._heights[number] = height
        i = number + 1
        while change and i < len(self._sums):
            self._sums[i] += change
            i += i & -i

    def top(self, number: int) -> int:
        """The sum of the heights before a paragraph; `number` may be the count: the total."""
        total, i = 0, number
        while i:
            total += self._sums[i]
            i &= i - 1
        return total

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.top(len(self._heights))

    def at(self, y: float) -> int:
        """The number of the paragraph that covers `y`, or the nearest one; 0 when there is none."""
        i, leap = 0, self._leap
        while leap:
            if i + leap < len(self._sums) and self._sums[i + leap] <= y:
                i += leap
                y -= self._sums[i]
            leap >>= 1
        return max(0, min(i, len(self._heights) - 1))
