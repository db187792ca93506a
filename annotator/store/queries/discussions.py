"""What is flagged for discussion or has a note, over all articles and layers."""

from __future__ import annotations

import sqlalchemy as sa

from annotator.model import AnnotationRow, AnnotatorRow, DocumentRow, FragmentRow, LayerRow
from annotator.records import Discussion
from annotator.store.tables import table

_A, _F, _D = table(AnnotationRow), table(FragmentRow), table(DocumentRow)
_LAYER, _ANNOTATOR = table(LayerRow), table(AnnotatorRow)


def discussions(connection: sa.Connection) -> list[Discussion]:
    """One for each annotation with a flag or a note, in the order of documents and texts."""
    # A stance without cues stands at its claim.
    own = _F.alias("own")
    placed = sa.case((own.c.annotation_id.is_(None), _A.c.claim_id), else_=_A.c.id)
    query = (
        sa.select(
            _A.c.document_id,
            _D.c.title,
            _A.c.id.label("annotation_id"),
            _A.c.kind,
            _F.c.start,
            _F.c.end,
            _F.c.quote,
            sa.func.coalesce(_A.c.note, "").label("note"),
            _A.c.discuss,
            _A.c.layer_id,
            _ANNOTATOR.c.name.label("annotator"),
        )
        .select_from(_A)
        .outerjoin(own, (own.c.annotation_id == _A.c.id) & (own.c.seq == 0))
        .join(_F, (_F.c.annotation_id == placed) & (_F.c.seq == 0))
        .join(_D, _D.c.id == _A.c.document_id)
        .join(_LAYER, _LAYER.c.id == _A.c.layer_id)
        .join(_ANNOTATOR, _ANNOTATOR.c.id == _LAYER.c.annotator_id)
        .where(_A.c.discuss | _A.c.note.is_not(None))
        .order_by(_A.c.document_id, _F.c.start, _A.c.id)
    )
    return [Discussion(**row) for row in connection.execute(query).mappings()]
