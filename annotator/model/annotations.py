"""Annotations of all kinds, their fragments, and who is behind them."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from annotator.model.base import Id, UtcDateTime, enum_type, new_id, where_set
from annotator.vocabulary import ClaimForm, Kind, MentionForm, Origin, Role


def _same_place(column: str, name: str, table: str = "annotation") -> sa.ForeignKeyConstraint:
    """A reference that can only reach an annotation of the same document and layer."""
    return sa.ForeignKeyConstraint(
        [column, "document_id", "layer_id"],
        ["annotation.id", "annotation.document_id", "annotation.layer_id"],
        name=f"fk_{table}_{name}",
    )


def _words(words: type[MentionForm] | type[ClaimForm]) -> str:
    return ", ".join(f"'{word.value}'" for word in words)


class AnnotationRow(SQLModel, table=True):
    """One row for each thing that an annotator says about a document."""

    __tablename__ = "annotation"
    __table_args__ = (
        # Serves the loading of a document, and is the key that the composite references point at.
        sa.UniqueConstraint("document_id", "layer_id", "id"),
        _same_place("claim_id", "claim"),
        _same_place("target_claim_id", "target_claim"),
        sa.CheckConstraint("actor_id IS NULL OR kind = 'mention'", name="actor"),
        sa.CheckConstraint(
            f"form IS NULL OR (kind = 'mention' AND form IN ({_words(MentionForm)}))"
            f" OR (kind = 'claim' AND form IN ({_words(ClaimForm)}))",
            name="form",
        ),
        sa.CheckConstraint(
            "kind = 'stance' OR (claim_id IS NULL AND issue_id IS NULL AND target_claim_id IS NULL"
            " AND target_actor_id IS NULL AND polarity IS NULL AND intensity IS NULL)",
            name="stance",
        ),
        sa.CheckConstraint(
            "(CASE WHEN issue_id IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN target_claim_id IS NULL THEN 0 ELSE 1 END)"
            " + (CASE WHEN target_actor_id IS NULL THEN 0 ELSE 1 END) <= 1",
            name="target",
        ),
        sa.CheckConstraint("target_claim_id <> claim_id", name="self_target"),
        sa.CheckConstraint("polarity BETWEEN -1 AND 1", name="polarity"),
        sa.CheckConstraint("intensity BETWEEN 1 AND 3", name="intensity"),
        sa.CheckConstraint("(kind = 'label') = (label_id IS NOT NULL)", name="label"),
        sa.CheckConstraint("value IS NULL OR kind = 'label'", name="value"),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        sa.CheckConstraint("version >= 1", name="version"),
        *(
            where_set(column, table="annotation")
            for column in (
                "actor_id",
                "claim_id",
                "issue_id",
                "target_claim_id",
                "target_actor_id",
                "label_id",
            )
        ),
        sa.Index(
            "ix_annotation_discuss",
            "document_id",
            sqlite_where=sa.text("discuss"),
            postgresql_where=sa.text("discuss"),
        ),
    )
    id: int = Field(default_factory=new_id, primary_key=True, sa_type=Id)
    document_id: int = Field(sa_type=Id, foreign_key="document.id")
    layer_id: int = Field(sa_type=Id, foreign_key="layer.id")
    kind: Kind = Field(sa_type=enum_type(Kind))
    actor_id: int | None = Field(default=None, sa_type=Id, foreign_key="actor.id")
    form: str | None = Field(default=None, sa_type=sa.String(16))
    claim_id: int | None = Field(default=None, sa_type=Id)
    issue_id: int | None = Field(default=None, sa_type=Id, foreign_key="issue.id")
    target_claim_id: int | None = Field(default=None, sa_type=Id)
    target_actor_id: int | None = Field(default=None, sa_type=Id, foreign_key="actor.id")
    polarity: int | None = Field(default=None, sa_type=sa.SmallInteger)
    intensity: int | None = Field(default=None, sa_type=sa.SmallInteger)
    label_id: int | None = Field(default=None, sa_type=Id, foreign_key="label.id")
    value: str | None = Field(default=None, sa_type=sa.Text)
    note: str | None = Field(default=None, sa_type=sa.Text)
    discuss: bool = False
    confidence: float | None = Field(default=None, sa_type=sa.Float)
    origin: Origin = Field(sa_type=enum_type(Origin))
    author_id: int | None = Field(default=None, sa_type=Id, foreign_key="annotator.id")
    created: datetime = Field(sa_type=UtcDateTime)
    updated: datetime = Field(sa_type=UtcDateTime)
    version: int = 1


class FragmentRow(SQLModel, table=True):
    """One contiguous piece `[start, end)` of an annotation, in code points, with its quote."""

    __tablename__ = "fragment"
    __table_args__ = (sa.CheckConstraint('start >= 0 AND start < "end"', name="span"),)
    annotation_id: int = Field(primary_key=True, sa_type=Id, foreign_key="annotation.id")
    seq: int = Field(primary_key=True, sa_type=sa.SmallInteger)
    start: int
    end: int
    quote: str = Field(sa_type=sa.Text)


class AttributionRow(SQLModel, table=True):
    """One party behind a claim or a lone stance: a mention, or an actor without a mention."""

    __tablename__ = "attribution"
    __table_args__ = (
        sa.CheckConstraint("(mention_id IS NULL) <> (actor_id IS NULL)", name="party"),
        _same_place("annotation_id", "annotation", table="attribution"),
        _same_place("mention_id", "mention", table="attribution"),
        where_set("mention_id", table="attribution"),
        where_set("actor_id", table="attribution"),
    )
    annotation_id: int = Field(primary_key=True, sa_type=Id)
    role: Role = Field(primary_key=True, sa_type=enum_type(Role))
    seq: int = Field(primary_key=True, sa_type=sa.SmallInteger)
    document_id: int = Field(sa_type=Id)
    layer_id: int = Field(sa_type=Id)
    mention_id: int | None = Field(default=None, sa_type=Id)
    actor_id: int | None = Field(default=None, sa_type=Id, foreign_key="actor.id")
