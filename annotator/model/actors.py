"""The registry of actors, their aliases and affiliations."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, UtcDateTime, enum_type, new_id, where_set
from annotator.vocabulary import ActorKind


class ActorRow(SQLModel, table=True):
    """An entity that can hold claims."""

    __tablename__ = "actor"
    __table_args__ = (
        sa.UniqueConstraint("name", "kind"),
        sa.CheckConstraint("name <> ''", name="name"),
        sa.CheckConstraint("version >= 1", name="version"),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    name: str = Field(sa_type=sa.Text)
    kind: ActorKind = Field(sa_type=enum_type(ActorKind))
    external_id: str | None = Field(default=None, sa_type=sa.Text)
    note: str | None = Field(default=None, sa_type=sa.Text)
    created: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class ActorAliasRow(SQLModel, table=True):
    """Another name of an actor; `seq` keeps the order in which they were given."""

    __tablename__ = "actor_alias"
    __table_args__ = (
        sa.CheckConstraint("alias <> ''", name="alias"),
        sa.Index("ix_actor_alias_alias", "alias"),
    )
    actor_id: int = Field(primary_key=True, sa_type=Id, foreign_key="actor.id")
    alias: str = Field(primary_key=True, sa_type=sa.Text)
    seq: int = 0


class AffiliationRow(SQLModel, table=True):
    """A dated role or membership of an actor, in another actor or named freely."""

    __tablename__ = "affiliation"
    __table_args__ = (
        sa.CheckConstraint("organisation_id <> actor_id", name="self"),
        sa.CheckConstraint("organisation_id IS NOT NULL OR role <> ''", name="something"),
        sa.CheckConstraint('start IS NULL OR "end" IS NULL OR start <= "end"', name="period"),
        where_set("organisation_id", table="affiliation"),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    actor_id: int = Field(sa_type=Id, foreign_key="actor.id", index=True)
    organisation_id: int | None = Field(default=None, sa_type=Id, foreign_key="actor.id")
    role: str = Field(default="", sa_type=sa.Text)
    start: date | None = Field(default=None, sa_type=sa.Date)
    end: date | None = Field(default=None, sa_type=sa.Date)
