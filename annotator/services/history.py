"""Undo, redo and the history, read from the journal: they survive closing the program."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

from annotator.services.context import Context
from annotator.store import history as store
from annotator.store.history import Step
from annotator.store.journal import Change


class History:
    """`project.history`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def undo(self) -> Step | None:
        """Take back the annotator's last step; None when there is none.

        Raises ConflictError, with nothing changed, when somebody has changed the same since.
        """
        return self._reverse(store.undo_step)

    def redo(self) -> Step | None:
        """Bring again what was taken back last, if nothing new was done since."""
        return self._reverse(store.redo_step)

    def next_undo(self) -> Step | None:
        """What undo would take back."""
        with self._context.read() as connection:
            return store.undo_step(connection, self._context.annotator_id)

    def next_redo(self) -> Step | None:
        """What redo would bring again."""
        with self._context.read() as connection:
            return store.redo_step(connection, self._context.annotator_id)

    def steps(self, limit: int = 100, before: int | None = None) -> list[Step]:
        """Who did what, newest first, all annotators; `before` (the id of a step) pages on."""
        with self._context.read() as connection:
            return store.recent(connection, limit, before)

    def _reverse(self, find: Callable[[sa.Connection, int], Step | None]) -> Step | None:
        annotator = self._context.annotator_id
        change: Change | None = None
        with self._context.database.write() as connection:
            step = find(connection, annotator)
            if step is not None:
                change = store.reverse(connection, step, annotator).finish()
        if change is not None:
            self._context.publish(change)
        return step
