"""Excel workbooks (SpreadsheetML) that are written row by row, in bounded memory.

Written here rather than by a library: the same rows give the same bytes, an export that is stopped
leaves nothing behind, and text is always text, whatever it starts with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from annotator.errors import InputError
from annotator.formats.base import LossReport
from annotator.formats.parts.archives import ZipWriter, atomic_zip
from annotator.formats.parts.cells import FORMULA_STARTS
from annotator.language import tr

MOST_ROWS = 2**20
LONGEST_CELL = 32_767
"""UTF-16 units; what is longer is cut, and ends in an ellipsis."""

XlsxCell = str | int | float | bool | date | datetime | None

_FIRST_DAY = date(1900, 3, 1)  # Excel thinks that there was a 29th of February before
_DAY_ZERO = datetime(1899, 12, 30)
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_PLAIN, _BOLD, _DATE, _TIME, _QUOTED = range(5)

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_STYLES = (
    f'{_DECLARATION}<styleSheet xmlns="{_MAIN}">'
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet to be: its name, and the names and widths (in characters) of its columns."""

    name: str
    columns: tuple[tuple[str, int], ...]


class SheetWriter:
    """Writes a sheet with a header that stays in view."""

    def __init__(self, file: TextIO, plan: SheetPlan, report: LossReport) -> None:
        self._file = file
        self._report = report
        self._letters = [_letters(place) for place in range(len(plan.columns))]
        self.plan = plan
        self.rows = 0
        widths = "".join(
            f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
            for place, (_, width) in enumerate(plan.columns, start=1)
        )
        file.write(
            f'{_DECLARATION}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
            f"</sheetView></sheetViews><cols>{widths}</cols><sheetData>"
        )
        self._write(_text(name, _BOLD) for name, _ in plan.columns)

    def write(self, cells: Sequence[XlsxCell]) -> None:
        """Add a row."""
        if self.rows == MOST_ROWS:
            raise InputError(
                tr(
                    "Excel has no more than {most_rows:,} rows in a sheet; {plan} has more.",
                    most_rows=MOST_ROWS,
                    plan=self.plan.name,
                ),
                tr("Export fewer articles, or tables as CSV or Parquet."),
            )
        self._write(map(self._cell, cells))

    def finish(self) -> None:
        """Write the end of the sheet."""
        self._file.write(f'</sheetData><autoFilter ref="{self.area}"/></worksheet>')

    @property
    def area(self) -> str:
        """The cells that are used, as `A1:C9`."""
        return f"A1:{self._letters[-1]}{self.rows}"

    def _write(self, cells: Iterator[str]) -> None:
        self.rows += 1
        row = "".join(
            f'<c r="{letters}{self.rows}"{cell}</c>'
            for letters, cell in zip(self._letters, cells, strict=True)
            if cell
        )
        self._file.write(f'<row r="{self.rows}">{row}</row>')

    def _cell(self, value: XlsxCell) -> str:
        """A cell after its place; empty for an empty one."""
        match value:
            case None | "":
                return ""
            case bool():
                return f' t="b"><v>{int(value)}</v>'
            case int() | float():
                return f"><v>{value!r}</v>"
            case datetime():
                days = (value.replace(tzinfo=None) - _DAY_ZERO) / timedelta(days=1)
                return f' s="{_TIME}"><v>{days!r}</v>'
            case date() if value >= _FIRST_DAY:
                return f' s="{_DATE}"><v>{(value - _DAY_ZERO.date()).days}</v>'
            case date():
                self._report.lose(tr("dates before 1900-03-01, written as text"))
                return _text(value.isoformat())
        return self._string(value)

    def _string(self, text: str) -> str:
        if _ILLEGAL.search(text):
            self._report.lose(tr("cells with characters that Excel does not know, replaced"))
            text = _ILLEGAL.sub("\ufffd", text)
        if len(text) * 2 > LONGEST_CELL and len(text.encode("utf-16-le")) > LONGEST_CELL * 2:
            self._report.lose(
                tr("cells of more than {longest_cell:,} characters, cut", longest_cell=LONGEST_CELL)
            )
            data = text.encode("utf-16-le")[: (LONGEST_CELL - 1) * 2]
            text = data.decode("utf-16-le", errors="ignore") + "…"
        return _text(text, _QUOTED if text.startswith(FORMULA_STARTS) else _PLAIN)


@contextmanager
def new_workbook(
    path: Path, plans: Sequence[SheetPlan], report: LossReport
) -> Iterator[dict[str, SheetWriter]]:
    """The sheets of a workbook to write, by name; it takes the place of `path` at the end."""
    with atomic_zip(path) as archive, TemporaryDirectory() as folder:
        files = [Path(folder) / f"sheet{place}.xml" for place in range(1, len(plans) + 1)]
        with ExitStack() as stack:
            writers = [
                SheetWriter(
                    stack.enter_context(file.open("w", encoding="utf-8", newline="")), plan, report
                )
                for file, plan in zip(files, plans, strict=True)
            ]
            yield {writer.plan.name: writer for writer in writers}
            for writer in writers:
                writer.finish()
        _pack(archive, writers, files)


def _pack(archive: ZipWriter, writers: Sequence[SheetWriter], files: Sequence[Path]) -> None:
    numbers = range(1, len(files) + 1)
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        for i in numbers
    )
    archive.add(
        "[Content_Types].xml",
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>{parts}</Types>',
    )
    archive.add("_rels/.rels", _links(["officeDocument"], ["xl/workbook.xml"]))
    archive.add("xl/workbook.xml", _workbook(writers))
    kinds = ["worksheet"] * len(files) + ["styles"]
    targets = [*(f"worksheets/sheet{i}.xml" for i in numbers), "styles.xml"]
    archive.add("xl/_rels/workbook.xml.rels", _links(kinds, targets))
    archive.add("xl/styles.xml", _STYLES)
    for i, file in zip(numbers, files, strict=True):
        archive.add_file(f"xl/worksheets/sheet{i}.xml", file)


def _workbook(writers: Sequence[SheetWriter]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(writer.plan.name)} sheetId="{i}" r:id="rId{i}"/>'
        for i, writer in enumerate(writers, start=1)
    )
    filters = "".join(
        f'<definedName name="_xlnm._FilterDatabase" localSheetId="{i}" hidden="1">'
        f"{writer.plan.name}!{_absolute(writer.area)}</definedName>"
        for i, writer in enumerate(writers)
    )
    return (
        f'{_DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
        f"<sheets>{sheets}</sheets><definedNames>{filters}</definedNames></workbook>"
    )


def _absolute(area: str) -> str:
    return re.sub(r"([A-Z]+)([0-9]+)", r"$\1$\2", area)


def _links(kinds: Sequence[str], targets: Sequence[str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, (kind, target) in enumerate(zip(kinds, targets, strict=True), start=1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _text(text: str, style: int = _PLAIN) -> str:
    escaped = escape(text, {"\r": "&#13;"})
    styled = f' s="{style}"' if style else ""
    return f'{styled} t="inlineStr"><is><t xml:space="preserve">{escaped}</t></is>'


def _letters(place: int) -> str:
    """The letters of a column, counted from 0: A, Z, AA."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
