"""The journal's table: one row for each row that a unit of work touched."""

from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, Json, UtcDateTime, enum_type, new_id


class Op(StrEnum):
    """What happened to a row."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class ChangeKind(StrEnum):
    """Whether a group of changes was done, or takes another group back, or brings it again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


class ChangeRow(SQLModel, table=True):
    """Who changed what, and when. Rows with one `group_id` are one unit of work, one undo step.

    `reverses` names the group that an undo or redo reversed; `reversed` is set on that group.
    `before` and `after` are images of the row; `row_key` its primary key.
    """

    __tablename__ = "change"
    __table_args__ = (
        sa.Index("ix_change_group_id", "group_id", "id"),
        sa.Index("ix_change_stack", "annotator_id", "kind", "reversed", "group_id"),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    group_id: int = Field(sa_type=Id)
    kind: ChangeKind = Field(sa_type=enum_type(ChangeKind))
    reverses: int | None = Field(default=None, sa_type=Id)
    reversed: bool = False
    at: datetime = Field(sa_type=UtcDateTime)
    annotator_id: int | None = Field(default=None, sa_type=Id)
    verb: str = Field(sa_type=sa.Text)
    document_id: int | None = Field(default=None, sa_type=Id)
    table_name: str = Field(sa_type=sa.Text)
    row_key: list[Any] = Field(sa_type=Json, nullable=False)
    op: Op = Field(sa_type=enum_type(Op))
    before: dict[str, Any] | None = Field(default=None, sa_type=Json)
    after: dict[str, Any] | None = Field(default=None, sa_type=Json)
