"""How far the work is, and how long it has taken: `project.progress`."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

from annotator.errors import InputError, NotFoundError
from annotator.formats.parts.progress_table import write_progress
from annotator.language import tr
from annotator.model import LayerRow
from annotator.model.base import new_id, utcnow
from annotator.model.changes import StepKind
from annotator.records import ArticleProgress, LayerProgress
from annotator.services.activity import ACTIVITY
from annotator.services.context import Context
from annotator.store.queries import documents
from annotator.store.queries import progress as queries
from annotator.store.tables import table
from annotator.text.folding import fold

_LAYER = table(LayerRow)


def midnight() -> datetime:
    """When the user's today has begun."""
    return datetime.combine(utcnow().astimezone().date(), time()).astimezone()


class WorkProgress:
    """`project.progress`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def layers(self, since: datetime | None = None) -> list[LayerProgress]:
        """The project as a whole, then one's own layer and the others that people work in.

        Today begins at `since`, by default at the user's midnight.
        """
        with self._context.read() as connection:
            whole, *layers = queries.summary(connection, since or midnight())
        return [whole, *sorted(layers, key=self._place)]

    def _place(self, one: LayerProgress) -> tuple[bool, str, str]:
        return one.layer_id != self._context.layer_id, fold(one.annotator), fold(one.layer)

    def articles(self, layer_id: int | None = None) -> list[ArticleProgress]:
        """How far each article is in a layer; without one, in the project as a whole."""
        with self._context.read() as connection:
            return queries.articles(connection, layer_id)

    def export(self, path: Path, layer_id: int | None = None) -> int:
        """Write how far the articles are as a table (CSV); how many there are.

        Raises InputError or ProjectError when the file cannot be written.
        """
        return write_progress(self.articles(layer_id), path)

    def spend(
        self, document_id: int, started: datetime, seconds: int, stretch_id: int | None = None
    ) -> int | None:
        """Keep that a stretch of work on an article has lasted for some active seconds so far.

        The id that comes back is given again when the stretch goes on. It is observed, so that no
        undo takes it back. None, with nothing kept, for an annotator who has done nothing in the
        project yet: looking leaves it as it is. Raises NotFoundError when there is no such article,
        InputError when the layer is locked.
        """
        if not self._context.has_entered:
            return None
        with self._context.unit("Spend time", document_id, kind=StepKind.OBSERVE) as unit:
            if unit.fetch(_LAYER, self._context.layer_id)["locked"]:
                raise InputError(
                    tr("This layer is locked."), tr("Choose another layer, or unlock it.")
                )
            if documents.by_id(unit.connection, document_id) is None:
                raise NotFoundError(
                    tr("There is no such article."), tr("It may have been removed.")
                )
            key = stretch_id or new_id()
            known = unit.find(ACTIVITY, key)
            if known is not None:
                unit.update(ACTIVITY, key, seconds=max(seconds, known["seconds"]))
            else:
                row = {"id": key, "document_id": document_id, "layer_id": self._context.layer_id}
                unit.insert(ACTIVITY, row | {"started": started, "seconds": seconds})
        return key
