"""Layers, and how far each document is in each of them."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, UtcDateTime, enum_type, new_id
from annotator.vocabulary import LayerKind, Status


class LayerRow(SQLModel, table=True):
    """One annotator's set of annotations over the whole project."""

    __tablename__ = "layer"
    __table_args__ = (sa.UniqueConstraint("annotator_id", "name"),)
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    annotator_id: int = Field(sa_type=Id, foreign_key="annotator.id")
    name: str = Field(sa_type=sa.Text)
    kind: LayerKind = Field(sa_type=enum_type(LayerKind))
    locked: bool = False
    created: datetime = Field(sa_type=UtcDateTime)


class AssignmentRow(SQLModel, table=True):
    """Document x layer, with its status. No row means: to do."""

    __tablename__ = "assignment"
    __table_args__ = (sa.Index("ix_assignment_layer_id_status", "layer_id", "status"),)
    document_id: int = Field(primary_key=True, sa_type=Id, foreign_key="document.id")
    layer_id: int = Field(primary_key=True, sa_type=Id, foreign_key="layer.id")
    status: Status = Field(sa_type=enum_type(Status))
