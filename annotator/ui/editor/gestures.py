"""What the mouse means: rows, edges, clicks that cycle through what overlaps, and new fragments.

Selecting text by mouse stays Qt's own; here it is decided what a press, a drag or a click was.
Points are in the document, offsets in code points.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication

from annotator.text.span import Span
from annotator.ui.editor.handles import Handle, handle_at
from annotator.ui.editor.lane_layout import Row
from annotator.ui.editor.page import Page
from annotator.ui.editor.scene import Edge

_SAME_PLACE = 6.0  # pixels between two clicks that mean the same place


@dataclass(slots=True)
class _Press:
    """What the mouse went down on."""

    point: QPointF
    row: Row | None = None
    handle: Handle | None = None
    adds_fragment: bool = False
    moved: bool = False


class Gestures(QObject):
    """Turns presses, moves and releases into what they mean."""

    card_activated = Signal(object)
    card_opened = Signal(object)
    annotation_activated = Signal(object)
    nothing_activated = Signal()
    selection_made = Signal()
    fragment_made = Signal(object)
    edge_dragged = Signal(object, int, object)
    changed = Signal()  # what is painted has changed

    def __init__(self, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._press: _Press | None = None
        self._cycle: tuple[QPointF, list[int], int] | None = None
        self._before: tuple[int | None, int | None] = (None, None)

    def press(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> bool:
        """Begin; whether the press is ours and not Qt's."""
        scene, layout = self._page.scene, self._page.layout
        row = self._page.lane.row_at(point)
        handle = None if row else handle_at(scene, layout, point)
        self._before = scene.card_id, scene.annotation_id
        adds = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self._press = _Press(point, row, handle, adds)
        return row is not None or handle is not None

    def move(self, point: QPointF) -> bool:
        """Go on; whether the drag is ours and not Qt's."""
        press = self._press
        if press is None:
            self._hover(point)
            return False
        distance = (point - press.point).manhattanLength()
        press.moved |= distance >= QApplication.startDragDistance()
        if press.handle and press.moved:
            self._drag_edge(press.handle, point)
        return press.row is not None or press.handle is not None

    @property
    def is_over_text(self) -> bool:
        """Whether the mouse went down on text, which Qt then selects."""
        press = self._press
        return press is not None and press.row is None and press.handle is None

    def release(self, point: QPointF, selection: Span | None) -> None:
        """End; `selection` is what Qt has selected by now."""
        press, self._press = self._press, None
        if press is None:
            return
        if press.row:
            self._release_row(press.row, point)
        elif press.handle and press.moved:
            self._release_edge()
        elif selection is None or press.handle:
            self._click(press.point)
        elif press.adds_fragment:
            self.fragment_made.emit(selection)
        else:
            self.selection_made.emit()

    def double_click(self, point: QPointF) -> bool:
        """Open the row under the pointer; whether there is one."""
        row = self._page.lane.row_at(point)
        if row:
            self.card_opened.emit(row.card.id)
            return True
        self._press = _Press(point)  # the release after it ends Qt's selection of a word
        self._select_again()
        return False

    def _select_again(self) -> None:
        """The first of the two clicks left what was selected: the word may be meant for it."""
        scene, (card, annotation) = self._page.scene, self._before
        if annotation is not None and annotation != scene.annotation_id:
            scene.card_id = card
            self.annotation_activated.emit(annotation)

    def aim(self, point: QPointF, selection: Span | None) -> bool:
        """Select what is under the pointer, unless it is; whether the selected words are elsewhere.

        So a menu is about what was pointed at, and never about what was selected before.
        """
        row = self._page.lane.row_at(point)
        if row:
            self.card_activated.emit(row.card.id)
            return True
        offset = self._page.layout.character_at(point)
        if offset is not None and selection and selection.start <= offset <= selection.end:
            return False
        ids = self._ids_at(offset)
        if not ids:
            self.nothing_activated.emit()
        elif self._page.scene.annotation_id not in ids:
            self.annotation_activated.emit(ids[0])
        return True

    def leave(self) -> None:
        """The pointer is gone."""
        self._hover(QPointF(-1, -1))

    def cursor_at(self, point: QPointF) -> Qt.CursorShape:
        """The shape of the pointer at a point."""
        scene, layout, metrics = self._page.scene, self._page.layout, self._page.layout.metrics
        if self._page.lane.row_at(point):
            return Qt.CursorShape.PointingHandCursor
        if handle_at(scene, layout, point):
            return Qt.CursorShape.SizeHorCursor
        inside = metrics.left <= point.x() <= metrics.right and point.y() >= layout.header_height
        return Qt.CursorShape.IBeamCursor if inside else Qt.CursorShape.ArrowCursor

    # --- parts

    def _hover(self, point: QPointF) -> None:
        row = self._page.lane.row_at(point)
        hovered = row.card.id if row else None
        if hovered != self._page.scene.hovered_id:
            self._page.scene.hovered_id = hovered
            self.changed.emit()

    def _release_row(self, row: Row, point: QPointF) -> None:
        under = self._page.lane.row_at(point)
        if under and under.card.id == row.card.id:
            self.card_activated.emit(row.card.id)

    def _click(self, point: QPointF) -> None:
        """The innermost annotation; another click on the same place goes outward, then around."""
        ids = self._ids_at(self._page.layout.character_at(point))
        if not ids:
            self._cycle = None
            self.nothing_activated.emit()
            return
        at = 0
        if self._cycle and self._cycle[1] == ids and _near(point, self._cycle[0]):
            at = (self._cycle[2] + 1) % len(ids)
        self._cycle = (point, ids, at)
        self.annotation_activated.emit(ids[at])

    def _ids_at(self, offset: int | None) -> list[int]:
        """What is shown and covers a code point, the shortest first."""
        scene = self._page.scene
        found = [] if offset is None else scene.index.at(offset)
        return [each.id for each in found if each.kind in scene.shown]

    def _drag_edge(self, handle: Handle, point: QPointF) -> None:
        scene = self._page.scene
        annotation = scene.index.annotations[handle.annotation_id]
        fragment = annotation.fragments[handle.number]
        border = self._page.layout.border_at(point)
        if handle.at_start:
            span = Span(min(border, fragment.end - 1), fragment.end)
        else:
            span = Span(fragment.start, max(border, fragment.start + 1))
        scene.edge = Edge(handle.annotation_id, handle.number, span)
        self.changed.emit()

    def _release_edge(self) -> None:
        edge, self._page.scene.edge = self._page.scene.edge, None
        self.changed.emit()
        if edge:
            self.edge_dragged.emit(edge.annotation_id, edge.number, edge.span)


def _near(point: QPointF, other: QPointF) -> bool:
    return (point - other).manhattanLength() <= _SAME_PLACE
