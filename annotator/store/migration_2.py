"""Schema 2: active time is kept, and the journal has steps that only observe.

The tables are written out as they were then: those of `model` may have changed since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from annotator.model.base import Id, UtcDateTime

if TYPE_CHECKING:
    from alembic.operations import Operations

_KIND = "ck_step_stepkind"


def apply(operations: Operations) -> None:
    """From schema 1."""
    operations.create_table(
        "activity",
        sa.Column("id", Id, primary_key=True),
        sa.Column("document_id", Id, nullable=False),
        sa.Column("layer_id", Id, nullable=False),
        sa.Column("started", UtcDateTime(), nullable=False),
        sa.Column("seconds", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
        sa.ForeignKeyConstraint(["document_id"], ["document.id"], name="fk_activity_document_id"),
        sa.ForeignKeyConstraint(["layer_id"], ["layer.id"], name="fk_activity_layer_id"),
        sa.CheckConstraint("seconds >= 1", name=operations.f("ck_activity_seconds")),
    )
    operations.create_index(
        "ix_activity_place", "activity", ["document_id", "layer_id", "started", "seconds"]
    )
    # SQLite has to make a table anew to change a rule of it: alembic does, from what it was.
    with operations.batch_alter_table("step", copy_from=_step()) as step:
        step.drop_constraint(operations.f(_KIND), type_="check")
        step.create_check_constraint(
            operations.f(_KIND), "kind IN ('do', 'undo', 'redo', 'observe')"
        )


def _step() -> sa.Table:
    """The table of steps in schema 1."""
    return sa.Table(
        "step",
        sa.MetaData(),
        sa.Column("id", Id, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("reverses", Id),
        sa.Column("reversed", sa.Boolean, nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("annotator_id", Id),
        sa.Column("verb", sa.Text, nullable=False),
        sa.Column("document_id", Id),
        sa.PrimaryKeyConstraint("id", name="pk_step"),
        sa.CheckConstraint("kind IN ('do', 'undo', 'redo')", name=_KIND),
        sa.ForeignKeyConstraint(["reverses"], ["step.id"], name="fk_step_reverses"),
        sa.ForeignKeyConstraint(["annotator_id"], ["annotator.id"], name="fk_step_annotator_id"),
        sa.Index("ix_step_stack", "annotator_id", "kind", "reversed", "id"),
    )
