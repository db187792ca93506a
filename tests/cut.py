"""Finds what is cut: words without room, rows too low, widgets that stick out of their parents."""

from collections.abc import Iterator
from itertools import combinations, product

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QTableView,
    QTreeView,
    QWidget,
)

from annotator.ui.widgets.flow import FlowLayout
from annotator.ui.widgets.plain import LineLabel, WordsButton

_SAYING = (QLabel, QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
_SLACK = 1  # pixels, for fonts that are rounded
_SHORT = 12  # characters
_ROWS = 30  # of a table, that are looked at
_CELL_MARGINS = 14  # pixels


def cut(root: QWidget) -> list[str]:
    """What is cut in a widget that is shown, in words: where, what, and by how much."""
    inside = [widget for widget in root.findChildren(QWidget) if widget.isVisible()]
    seen = [each for each in inside if each.window() is root.window() and not _is_put_away(each)]
    found = [f"{_name(widget)} {lack}" for widget in seen for lack in _lacking(widget)]
    found += [f"{_name(widget)} sticks out" for widget in seen if _sticks_out(widget)]
    return found + [f"{_name(one)} lies over {_name(other)}" for one, other in _overlapping(seen)]


def _is_put_away(widget: QWidget) -> bool:
    """Whether it, or what it stands in, is too much for a layout of one row: that has no size."""
    at, parent = widget, widget.parentWidget()
    while parent is not None:
        if at.geometry().isEmpty() and isinstance(parent.layout(), FlowLayout):
            return True
        at, parent = parent, parent.parentWidget()
    return False


def _name(widget: QWidget) -> str:
    words = getattr(widget, "text", lambda: "")() or widget.accessibleName()
    return f"{type(widget).__name__} “{words}”"


def _words(widget: QWidget, text: str) -> int:
    """How wide a text is in the letters of a widget, in pixels."""
    return QFontMetrics(widget.font()).horizontalAdvance(text.replace("&&", "&"))


def _lacking(widget: QWidget) -> Iterator[str]:
    """What of a widget cannot be seen."""
    if isinstance(widget, QTableView | QTreeView):
        yield from _of_cells(widget)
    elif isinstance(widget, QHeaderView):
        yield from _of_header(widget)
    elif isinstance(widget, QLabel) and not isinstance(widget, LineLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if widget.text() and widget.height() < needed - _SLACK:
            yield f"is {widget.height()} high instead of {needed}"
    elif isinstance(widget, _SAYING):
        hint = _wanted(widget)
        if widget.height() < hint.height() - _SLACK:
            yield f"is {widget.height()} high instead of {hint.height()}"
        yield from _across(widget, hint.width())


def _wanted(widget: QWidget) -> QSize:
    if widget.minimumSize() == widget.maximumSize() and isinstance(widget, QAbstractButton):
        return QSize(_words(widget, widget.text()), 0)  # one sign, in a chosen size
    hint = widget.sizeHint()
    if isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox):
        hint.setHeight(QFontMetrics(widget.font()).height())  # the frame is that of the parent
    return hint


def _across(widget: QWidget, wanted: int) -> Iterator[str]:
    """Whether there is room from left to right, by what a widget does with too little of it."""
    if isinstance(widget, WordsButton):
        if widget.text().endswith("…") and not widget.words.endswith("…"):
            yield f"says only “{widget.text()}” of “{widget.words}”"
        return
    if isinstance(widget, LineLabel):
        room, needed = widget.contentsRect().width(), _words(widget, widget.text())
    elif isinstance(widget, QComboBox | QLineEdit):
        room, needed = _inside(widget), _words(widget, _promised(widget))
    else:
        room, needed = widget.width(), wanted
    if room < needed - _SLACK:
        yield f"has {room} for {needed} pixels"


def _promised(field: QComboBox | QLineEdit) -> str:
    """What of a field must be read whole: what is chosen, or what is to be typed in."""
    if isinstance(field, QComboBox):
        return "" if field.isEditable() else field.currentText()
    return "" if field.text() else field.placeholderText()


def _inside(field: QComboBox | QLineEdit) -> int:
    """The room for words in a field, in pixels."""
    if isinstance(field, QComboBox):
        choice = QStyleOptionComboBox()
        field.initStyleOption(choice)
        kind, part = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return field.style().subControlRect(kind, choice, part, field).width()
    frame = QStyleOptionFrame()
    field.initStyleOption(frame)
    element = QStyle.SubElement.SE_LineEditContents
    return field.style().subElementRect(element, frame, field).width() - 4  # Qt's own margin


def _of_header(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        needed, room = header.sectionSizeHint(section), header.sectionSize(section)
        if not header.isSectionHidden(section) and room < needed - _SLACK:
            title = header.model().headerData(section, header.orientation())
            yield f"has {room} instead of {needed} for “{title}”"


def _of_cells(table: QTableView | QTreeView) -> Iterator[str]:
    """Titles and quotes may be longer than there is room; a date or a number is seen whole."""
    model = table.model()
    header = table.header() if isinstance(table, QTreeView) else table.horizontalHeader()
    for row, column in product(range(min(model.rowCount(), _ROWS)), range(header.count())):
        index = model.index(row, column)
        text, room = str(index.data() or ""), table.visualRect(index).width() - _CELL_MARGINS
        if len(text) <= _SHORT and _words(table, text) > room > 0:
            yield f"has {room} for the {_words(table, text)} of “{text}”"


def _sticks_out(widget: QWidget) -> bool:
    """Whether it is larger than its parent, which is right only for what is scrolled."""
    parent, place = widget.parentWidget(), widget.geometry()
    if parent is None or widget.isWindow() or place.isEmpty():
        return False
    return parent.objectName() != "qt_scrollarea_viewport" and not parent.rect().contains(place)


def _overlapping(seen: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    """Those that say something and lie over each other in the same parent."""
    for one, other in combinations([each for each in seen if isinstance(each, _SAYING)], 2):
        if one.parentWidget() is other.parentWidget():
            together = one.geometry().intersected(other.geometry())
            if together.width() > 0 and together.height() > 0:
                yield one, other
