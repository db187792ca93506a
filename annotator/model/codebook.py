"""The codebook: the tree of issues, and the user-defined labels."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, Json, UtcDateTime, new_id


class IssueRow(SQLModel, table=True):
    """A proposal or question that one can be for or against."""

    __tablename__ = "issue"
    __table_args__ = (
        sa.UniqueConstraint("parent_id", "name"),
        # NULLs are distinct in UNIQUE, so the roots need an index of their own.
        sa.Index(
            "uq_issue_root",
            "name",
            unique=True,
            sqlite_where=sa.text("parent_id IS NULL"),
            postgresql_where=sa.text("parent_id IS NULL"),
        ),
        sa.CheckConstraint("parent_id <> id", name="self"),
        sa.CheckConstraint("name <> ''", name="name"),
        sa.CheckConstraint("version >= 1", name="version"),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    parent_id: int | None = Field(default=None, sa_type=Id, foreign_key="issue.id")
    name: str = Field(sa_type=sa.Text)
    definition: str | None = Field(default=None, sa_type=sa.Text)
    examples: str | None = Field(default=None, sa_type=sa.Text)
    counterexamples: str | None = Field(default=None, sa_type=sa.Text)
    colour: str | None = Field(default=None, sa_type=sa.Text)
    key: str | None = Field(default=None, sa_type=sa.Text)
    position: int = 0
    retired: bool = False
    created: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class LabelRow(SQLModel, table=True):
    """A label for what mentions, claims and stances do not cover."""

    __tablename__ = "label"
    __table_args__ = (
        sa.CheckConstraint("name <> ''", name="name"),
        sa.CheckConstraint("version >= 1", name="version"),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    name: str = Field(unique=True, sa_type=sa.Text)
    values: list[str] = Field(sa_type=Json, nullable=False)
    definition: str | None = Field(default=None, sa_type=sa.Text)
    colour: str | None = Field(default=None, sa_type=sa.Text)
    key: str | None = Field(default=None, sa_type=sa.Text)
    position: int = 0
    retired: bool = False
    created: datetime = Field(sa_type=UtcDateTime)
    version: int = 1
