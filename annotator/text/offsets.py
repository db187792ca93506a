"""The canonical form of a text, and the conversion of offsets between its units.

Everything below `ui/editor` counts in code points of the canonical text. Sources of annotated data
count in their own raw text (`CanonicalMap`); Qt, Java and JavaScript count in UTF-16 (`Utf16Map`).
"""

import re
from array import array
from bisect import bisect_left, bisect_right

BYTE_ORDER_MARK = "\ufeff"

# What Qt would drop, merge, swap or take for a paragraph mark. All but the first keep the length.
_REPLACEMENTS = {
    "\r\n": "\n",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\ufeff": "\u2060",
    "\0": "\ufffd",
    "\ufdd0": "\ufffd",
    "\ufdd1": "\ufffd",
    "\ufffe": "\ufffd",
    "\uffff": "\ufffd",
}
_SURROGATE = re.compile("[\ud800-\udfff]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def canonical(text: str) -> str:
    """The form in which a text is hashed and stored; idempotent. Do this once, at import.

    Line ends become LF and leading byte order marks go; inner ones become word joiners. NUL,
    non-characters that Qt misreads and surrogates become U+FFFD. Nothing else is touched.
    """
    text = text.lstrip(BYTE_ORDER_MARK)
    for old, new in _REPLACEMENTS.items():
        text = text.replace(old, new)
    return _without_surrogates(text)


def _without_surrogates(text: str) -> str:
    try:
        text.encode("utf-8")  # much faster than a search, and nearly every text passes
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text


class CanonicalMap:
    """Maps code-point offsets in a raw text to offsets in `canonical(raw)`.

    Only leading byte order marks and CR LF change the length. An offset within the marks becomes 0,
    one between CR and LF the offset of the line end.
    """

    __slots__ = ("_length", "_lines", "_marks")

    def __init__(self, raw: str) -> None:
        self._length = len(raw)
        self._marks = len(raw) - len(raw.lstrip(BYTE_ORDER_MARK))
        self._lines = array("L", (match.start() + 1 for match in re.finditer("\r\n", raw)))

    def to_canonical(self, offset: int) -> int:
        """The canonical offset of a raw one; ValueError when it lies outside the raw text."""
        _check(offset, self._length, "code points")
        return max(0, offset - self._marks - bisect_right(self._lines, offset))


class Utf16Map:
    """Maps offsets in a text between code points and UTF-16 code units.

    Text without astral characters needs no table; otherwise each conversion is one bisection.
    """

    __slots__ = ("_astral", "_size", "_units")

    def __init__(self, text: str) -> None:
        self._size = len(text)
        self._astral = array("L")  # offsets of the astral characters in code points
        if not _is_bmp(text):
            self._astral.extend(match.start() for match in _ASTRAL.finditer(text))
        # the same in UTF-16: each astral character before it counts one more
        self._units = array("L", (offset + before for before, offset in enumerate(self._astral)))

    @property
    def length(self) -> int:
        """The length of the text in UTF-16 code units."""
        return self._size + len(self._astral)

    def to_utf16(self, offset: int) -> int:
        """The UTF-16 offset of a code-point offset; ValueError when it lies outside the text."""
        _check(offset, self._size, "code points")
        return offset + bisect_left(self._astral, offset)

    def to_code_point(self, offset: int) -> int:
        """The code-point offset of a UTF-16 offset; ValueError when it lies outside the text.

        An offset between the two halves of a character becomes the offset of that character.
        """
        _check(offset, self.length, "UTF-16 code units")
        return offset - bisect_left(self._units, offset)


def _is_bmp(text: str) -> bool:
    return text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)


def _check(offset: int, length: int, unit: str) -> None:
    if not 0 <= offset <= length:
        raise ValueError(f"offset {offset} lies outside a text of {length} {unit}")
