"""The journal's tables: the steps that were taken, and each row that a step touched."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, Json, UtcDateTime, enum_type


class Op(StrEnum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class StepKind(StrEnum):
    """Whether a step was done, or takes another one back, or brings it again.

    What is only observed, such as the time that was spent, is never taken back.
    """

    DO = "do"
    UNDO = "undo"
    REDO = "redo"
    OBSERVE = "observe"


class StepRow(SQLModel, table=True):
    """One unit of work, one undo step: who did what, and when.

    `reverses` names the step that an undo or redo reversed; `reversed` is set on that step.
    The database numbers the steps, so that their order does not hang on anybody's clock.
    """

    __tablename__ = "step"
    __table_args__ = (sa.Index("ix_step_stack", "annotator_id", "kind", "reversed", "id"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    kind: StepKind = Field(sa_type=enum_type(StepKind))
    reverses: int | None = Field(default=None, sa_type=Id, foreign_key="step.id")
    reversed: bool = False
    at: datetime = Field(sa_type=UtcDateTime)
    annotator_id: int | None = Field(default=None, sa_type=Id, foreign_key="annotator.id")
    verb: str = Field(sa_type=sa.Text)
    document_id: int | None = Field(default=None, sa_type=Id)


class ChangeRow(SQLModel, table=True):
    """One row that a step touched: its primary key, and its images before and after."""

    __tablename__ = "change"
    __table_args__ = (sa.Index("ix_change_step_id", "step_id", "id"),)
    id: int | None = Field(default=None, primary_key=True, sa_type=Id)
    step_id: int = Field(sa_type=Id, foreign_key="step.id")
    table_name: str = Field(sa_type=sa.Text)
    row_key: list[Any] = Field(sa_type=Json, nullable=False)
    op: Op = Field(sa_type=enum_type(Op))
    before: dict[str, Any] | None = Field(default=None, sa_type=Json)
    after: dict[str, Any] | None = Field(default=None, sa_type=Json)
