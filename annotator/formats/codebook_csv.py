"""The codebook as a CSV table, to be written in a spreadsheet and read back: issues and labels.

One row for each entry, issues in the order of their tree; `level` is 1 at the top. Several examples
or values stand in one cell, one in a line. What would start a formula gets an apostrophe before it.
"""

from __future__ import annotations

import codecs
import csv
import io
import secrets
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle, Header, Issue, Label
from annotator.formats.files import atomic_output
from annotator.formats.parts.cells import FORMULA_STARTS
from annotator.formats.parts.decoding import decode, read_bytes
from annotator.language import tr
from annotator.text.offsets import canonical
from annotator.vocabulary import HUES

COLUMNS = (
    "kind",
    "level",
    "name",
    "definition",
    "examples",
    "counterexamples",
    "values",
    "colour",
    "key",
    "retired",
)
_START = COLUMNS[:3]
_MOST_LEVELS = 100
_MOST_DIGITS = 9
_DELIMITERS = (",", ";", "\t")
_LOOKED_AT = 200
Cells = dict[str, str]


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the codebook of a bundle; its articles are not read."""
    report = LossReport(issues=len(bundle.header.issues), labels=len(bundle.header.labels))
    with atomic_output(path) as file:
        writer = csv.writer(codecs.getwriter("utf-8-sig" if options.bom else "utf-8")(file))
        writer.writerow(COLUMNS)
        for cells in (*_issues(bundle.header, None, 1), *map(_label, bundle.header.labels)):
            writer.writerow([_guarded(cells.get(column, "")) for column in COLUMNS])
    return report


def _issues(header: Header, parent_id: int | None, level: int) -> Iterator[Cells]:
    here = (issue for issue in header.issues if issue.parent_id == parent_id)
    for issue in sorted(here, key=lambda issue: (issue.position, issue.name)):
        yield _entry("issue", level, issue) | {
            "examples": issue.examples or "",
            "counterexamples": issue.counterexamples or "",
        }
        yield from _issues(header, issue.id, level + 1)


def _label(label: Label) -> Cells:
    return _entry("label", 1, label) | {"values": "\n".join(label.values)}


def _entry(kind: str, level: int, entry: Issue | Label) -> Cells:
    return {
        "kind": kind,
        "level": str(level),
        "name": entry.name,
        "definition": entry.definition or "",
        "colour": entry.colour or "",
        "key": entry.key or "",
        "retired": "yes" if entry.retired else "",
    }


def _guarded(cell: str) -> str:
    return f"'{cell}" if _needs_guard(cell) else cell


def _needs_guard(cell: str) -> bool:
    """Also what has an apostrophe there already, so that reading takes off just ours."""
    return cell.lstrip("'").startswith(FORMULA_STARTS)


def recognises(path: Path) -> bool:
    """Whether a table begins with our columns."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    first = start.removeprefix(codecs.BOM_UTF8).decode("ascii", "replace").replace('"', "")
    return any(first.lower().startswith(mark.join(_START)) for mark in _DELIMITERS)


def read_bundle(path: Path) -> Bundle:
    """The codebook in a table, as a project without articles. Raises InputError."""
    rows = _rows(path)
    reading = _Reading(str(path))
    for number, cells in enumerate(rows, start=2):
        reading.add(number, cells)
    return Bundle(Header(name=path.stem, issues=reading.issues, labels=reading.labels), ())


def _rows(path: Path) -> Iterator[Cells]:
    text = decode(read_bytes(path), str(path))[0].removeprefix("\ufeff")
    start = text.splitlines()[0].lower().replace('"', "") if text else ""
    marks = (mark for mark in _DELIMITERS if start.startswith(mark.join(_START)))
    mark = next(marks, ",")
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        columns = [str(column).lower() for column in reader.fieldnames or ()]
        if columns[: len(_START)] != list(_START):
            raise InputError(
                tr("{path}: this is no codebook.", path=path),
                tr("Its columns are: {columns}.", columns=", ".join(COLUMNS)),
            )
        for row in reader:
            cells = {str(k).lower(): v for k, v in row.items() if isinstance(v, str)}
            yield {name: _read(cell) for name, cell in cells.items()}
    except csv.Error as error:
        raise InputError(
            tr("{path}: {error}.", path=path, error=error), tr("Save the table as CSV again.")
        ) from error


def _read(cell: str) -> str:
    cell = cell[1:] if cell.startswith("'") and _needs_guard(cell) else cell
    return canonical(cell).strip()


class _Reading:
    """Makes entries of rows; the issue above each level is remembered."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._above: list[int] = []
        self._created = datetime.now(UTC)
        self.issues: tuple[Issue, ...] = ()
        self.labels: tuple[Label, ...] = ()

    def add(self, number: int, cells: Cells) -> None:
        """Take one row; an empty one is passed over. Raises InputError, naming the row."""
        name = " ".join(cells.get("name", "").split())
        if not any(cells.values()):
            return
        if not name:
            raise InputError(
                tr(
                    "{origin}, row {number}: the name is missing.",
                    origin=self._origin,
                    number=number,
                ),
                tr("Write it."),
            )
        kind = cells["kind"].lower()
        if kind == "issue":
            self._add_issue(number, name, cells)
        elif kind == "label":
            self._add_label(name, cells)
        else:
            raise InputError(
                tr(
                    "{origin}, row {number}: “{kind}” is no kind.",
                    origin=self._origin,
                    number=number,
                    kind=kind,
                ),
                tr("Write issue or label."),
            )

    def _add_issue(self, number: int, name: str, cells: Cells) -> None:
        level = cells.get("level") or "1"
        if level.isdecimal() and len(self._above) >= _MOST_LEVELS < int(level[:_MOST_DIGITS]):
            raise InputError(
                tr(
                    "{origin}, row {number}: {most} levels are the most that a codebook has.",
                    origin=self._origin,
                    number=number,
                    most=_MOST_LEVELS,
                ),
                tr("Put the issue further up."),
            )
        if (
            not level.isascii()
            or not level.isdigit()
            or not 1 <= int(level[:_MOST_DIGITS]) <= len(self._above) + 1
        ):
            raise InputError(
                tr(
                    "{origin}, row {number}: the level “{level}” does not fit the row above it.",
                    origin=self._origin,
                    number=number,
                    level=level,
                ),
                tr("Write 1 at the top, and one more for each step down."),
            )
        issue = Issue(
            id=_new_id(),
            parent_id=self._above[int(level) - 2] if int(level) > 1 else None,
            name=name,
            definition=cells.get("definition") or None,
            examples=cells.get("examples") or None,
            counterexamples=cells.get("counterexamples") or None,
            colour=_hue(cells),
            key=cells.get("key", "")[:1] or None,
            position=len(self.issues),
            retired=_is_retired(cells),
            created=self._created,
        )
        self._above[int(level) - 1 :] = [issue.id]
        self.issues += (issue,)

    def _add_label(self, name: str, cells: Cells) -> None:
        values = (" ".join(line.split()) for line in cells.get("values", "").split("\n"))
        label = Label(
            id=_new_id(),
            name=name,
            values=tuple(dict.fromkeys(value for value in values if value)),
            definition=cells.get("definition") or None,
            colour=_hue(cells),
            key=cells.get("key", "")[:1] or None,
            position=len(self.labels),
            retired=_is_retired(cells),
            created=self._created,
        )
        self.labels += (label,)


def _hue(cells: Cells) -> str | None:
    colour = cells.get("colour", "").lower()
    return colour if colour in HUES else None


def _is_retired(cells: Cells) -> bool:
    return cells.get("retired", "").lower() not in ("", "no", "0", "false")


def _new_id() -> int:
    """An id that no other entry has; it is kept where it is free in the project."""
    return secrets.randbits(62) + 1


FORMAT = Format(
    id="codebook-csv",
    name="Codebook (CSV table)",
    extensions=(".csv",),
    carries="Issues as a tree and labels, with all that the codebook says of them; no articles.",
    read_bundle=read_bundle,
    write=write,
    recognises=recognises,
    is_codebook=True,
)
