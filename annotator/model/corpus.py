"""Documents and their texts. Texts stand apart, so that lists and counts never page over them."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Folded, Id, Json, UtcDateTime, new_id


class DocumentRow(SQLModel, table=True):
    """One article without its text.

    `folded` is title and source without case and accents: by it documents are sorted and found.
    """

    __tablename__ = "document"
    __table_args__ = (
        sa.CheckConstraint("length(sha256) = 64", name="sha256"),
        sa.CheckConstraint("length >= 1", name="length"),
        sa.CheckConstraint("version >= 1", name="version"),
        sa.Index("ix_document_published", "published", "id"),
        sa.Index("ix_document_folded", "folded", "id"),
        sa.Index("ix_document_source", "source", "id"),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    title: str = Field(sa_type=sa.Text)
    folded: str = Field(sa_type=Folded)
    source: str | None = Field(default=None, sa_type=sa.Text)
    author: str | None = Field(default=None, sa_type=sa.Text)
    published: date | None = Field(default=None, sa_type=sa.Date)
    url: str | None = Field(default=None, sa_type=sa.Text)
    language: str | None = Field(default=None, sa_type=sa.Text)
    sha256: str = Field(unique=True, sa_type=sa.Text)
    length: int
    extra: dict[str, Any] = Field(sa_type=Json, nullable=False)
    created: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class DocumentTextRow(SQLModel, table=True):
    """The canonical text of a document. It never changes by reading or annotating."""

    __tablename__ = "document_text"
    document_id: int = Field(primary_key=True, sa_type=Id, foreign_key="document.id")
    text: str = Field(sa_type=sa.Text)
