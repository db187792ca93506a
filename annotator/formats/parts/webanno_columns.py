"""The columns of WebAnno TSV 3: what the lines at the top declare, and how cells are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from annotator.errors import InputError
from annotator.language import tr
from annotator.text.offsets import canonical

NOTHING = "_"
"""The cell of a row that has no annotation of the type."""
NO_VALUE = "*"
"""The value of a feature that has none."""

_RESERVED = re.compile(r"->|[\\\[\]|_;*\t\n]")
_CONTROL = re.compile(r"[\x00-\x1f\\]")
_ESCAPED = re.compile(r"\\(u[0-9a-fA-F]{4}|->|.)", re.DOTALL)
_LETTERS = {"\t": "t", "\n": "n", "\f": "f", "\r": "r", "\b": "b"}
_SIGNS = {letter: sign for sign, letter in _LETTERS.items()}
_KEYED = re.compile(
    r"((?:\\.|[^\\])*?)(?:\[(\d{1,9}(?:_\d{1,9})?)\]|->(\d{1,9}-\d{1,9}))?", re.DOTALL
)


class Holds(Enum):
    """What the cells of a column hold."""

    VALUE = auto()  # of a feature
    NOTHING = auto()  # but that there is an annotation
    ROLES = auto()  # of the links in a slot
    TARGETS = auto()  # of these links
    SOURCE = auto()  # of a relation to the row


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a feature of a type. `target` is the type that links or a relation lead to."""

    layer: str
    type: str
    holds: Holds
    feature: str = ""
    target: str = ""


def read_columns(declaration: str, where: str) -> list[Column]:
    """The columns that a line such as `#T_SP=webanno.custom.Claim|form` declares."""
    layer, _, rest = declaration.removeprefix("#T_").partition("=")
    name, *features = rest.split("|")
    if layer not in ("SP", "RL", "CH") or not name:
        raise InputError(
            tr("{where}: this does not declare a layer.", where=where), tr("Export it again.")
        )
    columns = list[Column]()
    for feature in features or [""]:
        before = columns[-1] if columns else None
        columns.append(_column(layer, name, feature, before))
    return columns


def _column(layer: str, name: str, feature: str, before: Column | None) -> Column:
    if layer == "SP" and feature.startswith("ROLE_"):
        slot = feature.rpartition(":")[2].partition("_")[0]
        return Column(layer, name, Holds.ROLES, slot)
    if before and before.holds is Holds.ROLES:
        return Column(layer, name, Holds.TARGETS, before.feature, feature)
    if layer == "RL" and feature.startswith("BT_"):
        return Column(layer, name, Holds.SOURCE, target=feature.removeprefix("BT_"))
    return Column(layer, name, Holds.VALUE if feature else Holds.NOTHING, feature)


def parts(cell: str, separator: str) -> list[str]:
    """What stands between the separators in a cell, still escaped."""
    if "\\" not in cell:
        return cell.split(separator)
    found = [""]
    for piece in re.findall(r"\\.|.", cell, re.DOTALL):
        if piece == separator:
            found.append("")
        else:
            found[-1] += piece
    return found


def keyed(value: str) -> tuple[str, str]:
    """A value and the key after it: `PER[3]`, `1-2[3_0]`, `coref->1-2`; empty without one."""
    found = _KEYED.fullmatch(value)
    return (found[1], found[2] or found[3] or "") if found else (value, "")


def escape_value(value: str) -> str:
    """A value for a cell."""
    return _RESERVED.sub(_escape, canonical(value))


def escape_text(text: str) -> str:
    """A line of a sentence."""
    return _CONTROL.sub(_escape, text)


def unescape(text: str, *, java: bool = False) -> str:
    """What was escaped; `java` are the escapes of TSV 3.0 and 3.1, such as that for U+00E9."""

    def sign(found: re.Match[str]) -> str:
        escaped = found[1]
        if len(escaped) == 5:
            return chr(int(escaped[1:], 16)) if java else escaped
        return _SIGNS.get(escaped, escaped)

    return _ESCAPED.sub(sign, text) if "\\" in text else text


def _escape(found: re.Match[str]) -> str:
    return "\\" + _LETTERS.get(found[0], found[0])
