"""The tables, in SQLModel: one schema for SQLite and PostgreSQL.

No `from __future__ import annotations` in this package: it breaks SQLModel's relationships.
"""

from annotator.model.activity import ActivityRow
from annotator.model.actors import ActorAliasRow, ActorRow, AffiliationRow
from annotator.model.annotations import AnnotationRow, AttributionRow, FragmentRow
from annotator.model.base import METADATA, MetaRow
from annotator.model.changes import ChangeRow, StepRow
from annotator.model.codebook import IssueRow, LabelRow
from annotator.model.corpus import DocumentRow, DocumentTextRow
from annotator.model.layers import AssignmentRow, LayerRow
from annotator.model.people import AnnotatorRow

__all__ = [
    "METADATA",
    "ActivityRow",
    "ActorAliasRow",
    "ActorRow",
    "AffiliationRow",
    "AnnotationRow",
    "AnnotatorRow",
    "AssignmentRow",
    "AttributionRow",
    "ChangeRow",
    "DocumentRow",
    "DocumentTextRow",
    "FragmentRow",
    "IssueRow",
    "LabelRow",
    "LayerRow",
    "MetaRow",
    "StepRow",
]
