"""Who annotates."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, UtcDateTime, enum_type, new_id
from annotator.vocabulary import AnnotatorKind


class AnnotatorRow(SQLModel, table=True):
    """A person, or a model, who annotates."""

    __tablename__ = "annotator"
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    name: str = Field(unique=True, sa_type=sa.Text)
    kind: AnnotatorKind = Field(sa_type=enum_type(AnnotatorKind))
    active: bool = True
    created: datetime = Field(sa_type=UtcDateTime)
