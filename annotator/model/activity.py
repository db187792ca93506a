"""How long somebody has worked on a document: observed, and no part of the work itself."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, UtcDateTime, new_id


class ActivityRow(SQLModel, table=True):
    """One stretch of active time in a document of a layer: when it began, and its seconds.

    A stretch is written by one window only, and only grows: so those of two copies of a project
    are united by their ids, the longer one of the same id counts, and nothing is counted twice.
    """

    __tablename__ = "activity"
    __table_args__ = (
        sa.CheckConstraint("seconds >= 1", name="seconds"),
        # All that is counted: the table itself need not be read.
        sa.Index("ix_activity_place", "document_id", "layer_id", "started", "seconds"),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    document_id: int = Field(sa_type=Id, foreign_key="document.id")
    layer_id: int = Field(sa_type=Id, foreign_key="layer.id")
    started: datetime = Field(sa_type=UtcDateTime)
    seconds: int
