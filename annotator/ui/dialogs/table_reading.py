"""How a table is written: encoding, delimiter, names in the first row, sheet; and its dates."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from annotator.formats.metadata import one_line
from annotator.formats.parts.columns import ColumnMapping, Layout
from annotator.formats.parts.table_dates import DateFormat
from annotator.formats.parts.tables import Table, unread_dates
from annotator.formats.table_sets import TableSet
from annotator.language import mark, plural, tr
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import written_out

_ENCODINGS = (
    *("utf-8", "cp1252", "iso-8859-15", "utf-16", "mac-roman", "cp1250", "cp1251", "cp1253"),
    *("cp1254", "cp1256", "gb18030", "big5", "shift_jis", "euc-kr"),
)
_DELIMITERS: Mapping[str, str] = {
    ",": mark("Comma"),
    ";": mark("Semicolon"),
    "\t": mark("Tab"),
    "|": mark("Vertical bar"),
}
DATE_WORDS: Mapping[DateFormat, str] = {
    DateFormat.CLEAR: mark("Only what is clear: 2024-03-14, 14 March 2024"),
    DateFormat.DAY_FIRST: mark("The day first: 14/03/2024"),
    DateFormat.MONTH_FIRST: mark("The month first: 03/14/2024"),
    DateFormat.UNIX: mark("Seconds since 1970: 1710374400"),
}


class ReadingBar(QWidget):
    """How the file is read, as it was recognised; `changed` when the user knows better."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.encoding = self._box(tr("Encoding"))
        self.delimiter = self._box(tr("Between cells"))
        self.sheet = self._box(tr("Sheet"))
        self.header = QCheckBox(tr("The first row holds the names"), self)
        self.header.toggled.connect(self._on_change)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._labels = {}
        for box in (self.encoding, self.delimiter, self.sheet):
            label = PlainLabel(box.accessibleName(), self)
            self._labels[box] = label
            row.addWidget(label)
            row.addWidget(box)
        row.addWidget(self.header)
        row.addStretch(1)
        self._set: TableSet | None = None

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setMinimumContentsLength(12)
        box.activated.connect(self._on_change)
        return box

    def show_set(self, tables: TableSet) -> None:
        """Show how a set of tables is read; what a format does not have is hidden."""
        self._set = None
        table, layout = tables.table, tables.table.layout
        self._offer(self.encoding, _encodings(tables), tables.encoding, table.encoding is not None)
        chosen = tables.layout.delimiter or layout.delimiter
        delimiters = {sign: tr(words) for sign, words in _DELIMITERS.items()}
        delimiters.setdefault(chosen or ",", chosen or ",")
        self._offer(self.delimiter, delimiters, chosen, layout.delimiter is not None)
        sheets = {name: name for name in table.sheets}
        self._offer(self.sheet, sheets, layout.sheet, len(sheets) > 1)
        self.header.setVisible(layout.has_header is not None)
        self.header.setChecked(bool(layout.has_header))
        self.setVisible(any(not one.isHidden() for one in (*self._labels, self.header)))
        self._set = tables

    def _offer(
        self,
        box: QComboBox,
        words: Mapping[str | None, str] | Mapping[str, str],
        chosen: str | None,
        shown: bool,
    ) -> None:
        box.clear()
        for value, text in words.items():
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.setVisible(shown)
        self._labels[box].setVisible(shown)

    def _on_change(self) -> None:
        """Note what differs from what was recognised: the rest is recognised in each file anew."""
        if self._set is None:
            return
        found = self._set.found.layout
        chosen = Layout(
            delimiter=self.delimiter.currentData() if found.delimiter else None,
            has_header=self.header.isChecked() if found.has_header is not None else None,
            sheet=self.sheet.currentData() if found.sheet else None,
        )
        self._set.layout = Layout(
            **{
                name: value
                for name in ("delimiter", "has_header", "sheet")
                if (value := getattr(chosen, name)) != getattr(found, name)
            }
        )
        self._set.encoding = self.encoding.currentData()
        self.changed.emit()


def _encodings(tables: TableSet) -> Mapping[str | None, str]:
    found = tables.found.encoding or ""
    words: dict[str | None, str] = {None: tr("{encoding} (recognised)", encoding=found)}
    return words | {name: name for name in _ENCODINGS if name != found}


class DateRow(QWidget):
    """How the dates of the column of dates are read; `changed` when it is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox(self)
        self.box.setAccessibleName(tr("How dates are written"))
        for form, words in DATE_WORDS.items():
            self.box.addItem(tr(words), form)
        self.box.activated.connect(self.changed)
        self.note = PlainLabel("", self, role="quiet")
        self.warning = PlainLabel("", self, role="problem")
        row = QHBoxLayout()
        row.addWidget(PlainLabel(tr("Dates"), self))
        row.addWidget(self.box)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        for label in (self.note, self.warning):
            label.setWordWrap(True)
            layout.addWidget(label)

    @property
    def form(self) -> DateFormat:
        """How the dates are written, as it is chosen."""
        return DateFormat(self.box.currentData())

    def show_dates(self, table: Table, mapping: ColumnMapping) -> None:
        """Show the format that a mapping has, and what it makes of the dates."""
        self.setVisible(mapping.date is not None)
        self.box.setCurrentIndex(self.box.findData(mapping.date_format))
        note, wondering = date_note(table, mapping), is_open(table, mapping)
        for label, shown in ((self.warning, wondering), (self.note, not wondering)):
            label.setVisible(shown)
            label.setText(note if shown else "")


def date_note(table: Table, mapping: ColumnMapping) -> str:
    """What becomes of the dates in the first rows, with an example."""
    cells = [row[mapping.date] for row in table.rows if mapping.date and mapping.date in row]
    if not cells:
        return tr("There are no dates in the first rows.")
    if is_open(table, mapping):
        forms = table.dates[mapping.date or ""]
        telling = (cell for cell in cells if len({_said(form, cell) for form in forms}) > 1)
        example = next(telling, cells[0])
        return tr(
            "“{date}” can be {readings}: choose which is meant. Until then the dates are kept as "
            "they are.",
            date=example,
            readings=" / ".join(_said(form, example) for form in forms),
        )
    unread = unread_dates(table, mapping)
    if unread:
        return plural(
            len(unread),
            "{count} of the first {rows} dates cannot be read so (“{date}”); it is kept as it is.",
            "{count} of the first {rows} dates cannot be read so (“{date}”); they are kept as they "
            "are.",
            rows=len(cells),
            date=unread[0],
        )
    read = _said(mapping.date_format, cells[0])
    return tr("“{date}” is read as {read}.", date=cells[0], read=read)


def is_open(table: Table, mapping: ColumnMapping) -> bool:
    """Whether the dates can be read in two ways, and nobody has said in which."""
    forms = table.dates.get(mapping.date or "", ())
    return mapping.date_format is DateFormat.CLEAR and len(forms) > 1


def _said(form: DateFormat, cell: str) -> str:
    day = form.read(one_line(cell))
    return written_out(day) if day else ""


def likely_format(table: Table, column: str | None) -> DateFormat:
    """The only format in which the dates of a column can be read, else only what is clear."""
    forms = table.dates.get(column or "", ())
    return forms[0] if len(forms) == 1 else DateFormat.CLEAR
