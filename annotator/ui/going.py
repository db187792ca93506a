"""Going from article to article, in the order of the list."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.language import tr
from annotator.text.span import Span
from annotator.ui.desk import Desk
from annotator.ui.workspace import Workspace
from annotator.vocabulary import Status


class Going(QObject):
    """Opens what is next, or what was asked for."""

    def __init__(self, workspace: Workspace, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk

    def to(self, document_id: int, annotation_id: int) -> None:
        """Open an article, and select an annotation in it."""
        if self._workspace.open_document(document_id):
            annotation = self._desk.view.annotation(annotation_id)
            if annotation is not None:
                self._desk.select_annotation(annotation)
            else:
                self._show_words_of(annotation_id)

    def _show_words_of(self, annotation_id: int) -> None:
        """An annotation of another layer is not drawn here: select its words."""
        found = self._workspace.opened.annotations.get([annotation_id])
        if found and found[0].fragments:
            piece = found[0].fragments[0]
            self._desk.view.set_selection(Span(piece.start, piece.end))
            self._desk.view.reveal(piece.start, piece.end)
            self._desk.context_changed.emit()

    def step(self, step: int) -> None:
        """Open the next or previous article of the list."""
        place = self._workspace.place_in_list
        listed = self._workspace.listed
        at = step - 1 if place is None and step > 0 else (place or 0) + step
        if 0 <= at < len(listed):
            self._workspace.open_document(listed[at])
        else:
            self._workspace.told.emit(
                tr("This is the last article") if step > 0 else tr("This is the first article")
            )

    def next_open(self) -> None:
        """Open the next article that is not done."""
        self._open(self._next())

    def _next(self) -> int | None:
        """The next article of the list that is not done."""
        document = self._workspace.document
        return self._workspace.opened.documents.next_open(
            document.id if document else None, self._workspace.listed
        )

    def _open(self, found: int | None) -> None:
        if found is None:
            self._workspace.told.emit(tr("All articles are done"))
        else:
            self._workspace.open_document(found)

    def finish(self) -> None:
        """The article is done, or nothing is in it; on to the next."""
        document = self._workspace.document
        if document is None:
            return
        status = Status.DONE if self._desk.view.annotations else Status.NOTHING_HERE
        documents = self._workspace.opened.documents
        # What is done may leave its place in the list: so the next one is looked for before.
        found = self._next()
        if self._workspace.done(lambda: documents.set_status(document.id, status)):
            self._open(found)
