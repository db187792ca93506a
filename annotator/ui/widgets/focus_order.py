"""Tab goes through widgets as they are read: in the order of their layout, not of their making."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QLayout,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def follow_layout(widget: QWidget) -> None:
    """Let Tab follow what has been laid out in a widget so far."""
    _chain(_stops(widget))


def follow_after(first: QWidget, widget: QWidget) -> None:
    """Let Tab go from `first` through what has been laid out in a widget, and on from there."""
    _chain(chain([first], _stops(widget)))


def _chain(stops: Iterable[QWidget]) -> None:
    for first, second in pairwise(stops):
        QWidget.setTabOrder(first, second)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """Where Tab stops in a widget, and the widget itself, in the order of reading."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for child in _children(widget):
        yield from _stops(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    if isinstance(widget, QSplitter | QStackedWidget):
        yield from filter(None, (widget.widget(place) for place in range(widget.count())))
    elif isinstance(widget, QAbstractScrollArea):  # what scrolls, or the boxes in its rows
        yield from (one for one in widget.viewport().children() if isinstance(one, QWidget))
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    items = (layout.itemAt(place) for place in range(layout.count()))
    for item in filter(None, items):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
