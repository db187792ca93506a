"""The GUIDs of REFI-QDA: ours are made of the ids in the project, so that they never change.

`5374616e-0063-0002-0000-0000000000c9` is the second piece (2) of claim (63, a “c”) number c9.
"""

from __future__ import annotations

_MARK = "5374616e"
_CODING = "436f6465"


def guid(kind: str, number: int, part: int = 0) -> str:
    """The GUID of a thing of some kind, a letter, by its number in the project."""
    digits = f"{number:016x}"
    return f"{_MARK}-{ord(kind):04x}-{part:04x}-{digits[:4]}-{digits[4:]}"


def guid_of_span(span_id: str) -> str:
    """The GUID of a span that is called `c201`, or of a piece of it, `c201.2`."""
    number, _, part = span_id[1:].partition(".")
    return guid(span_id[0], int(number), int(part or 0))


def guid_of_coding(selection: str) -> str:
    """The GUID of the coding of a selection that has only one."""
    return _CODING + selection[len(_MARK) :]


def kind_of(known: str) -> str:
    """The letter of the kind of one of our GUIDs, in the form of `plain`; empty for others."""
    return chr(int(known[9:13], 16)) if known.startswith(f"{_MARK}-") and len(known) == 36 else ""


def plain(found: str | None) -> str:
    """A GUID from a file without braces and in small letters, so that it can be compared."""
    return (found or "").strip().strip("{}").lower()
