"""What is flagged for discussion or noted, and the answers to it: `project.discussions`."""

from __future__ import annotations

import sqlalchemy as sa

from annotator.errors import InputError
from annotator.language import tr
from annotator.model import AnnotatorRow, LayerRow
from annotator.model.base import utcnow
from annotator.records import Discussion
from annotator.services.context import Context, clean_text
from annotator.services.passages import ANNOTATION
from annotator.store.journal import UnitOfWork
from annotator.store.queries import discussions
from annotator.store.tables import table

_LAYER, _ANNOTATOR = table(LayerRow), table(AnnotatorRow)


class Discussions:
    """`project.discussions`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def all(self) -> list[Discussion]:
        """Everything flagged or noted, of all annotators, in the order of the texts."""
        with self._context.read() as connection:
            return discussions.discussions(connection)

    def resolve(self, annotation_id: int, answer: str | None = None) -> None:
        """Take the flag away; the answer is kept below the note, with who gave it and when.

        Questions are put to others: so anybody may answer, in any layer that is not locked.
        """
        with self._context.unit("Resolve a discussion", self._document_of(annotation_id)) as unit:
            row = unit.fetch(ANNOTATION, annotation_id)
            if unit.fetch(_LAYER, row["layer_id"])["locked"]:
                raise InputError(tr("This layer is locked."), tr("Unlock it first."))
            note = "\n".join(filter(None, (row["note"], self._line(unit, answer))))
            unit.update(ANNOTATION, annotation_id, discuss=False, note=note)

    def _document_of(self, annotation_id: int) -> int | None:
        with self._context.read() as connection:
            query = sa.select(ANNOTATION.c.document_id).where(ANNOTATION.c.id == annotation_id)
            return connection.execute(query).scalar()

    def _line(self, unit: UnitOfWork, answer: str | None) -> str:
        name = unit.fetch(_ANNOTATOR, self._context.annotator_id)["name"]
        today = utcnow().astimezone().date().isoformat()
        return f"— {name}, {today}: {clean_text(answer) or 'resolved'}"
