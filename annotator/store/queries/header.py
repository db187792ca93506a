"""Reading the project's facts, people, actors and codebook."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from annotator.formats.bundle import (
    Actor,
    Affiliation,
    Annotator,
    Header,
    Issue,
    Label,
    Layer,
    Registry,
)
from annotator.model import (
    ActorAliasRow,
    ActorRow,
    AffiliationRow,
    AnnotatorRow,
    IssueRow,
    LabelRow,
    LayerRow,
    MetaRow,
)
from annotator.store.migrations import PROGRAM, SCHEMA
from annotator.store.tables import table

_ACTOR, _ALIAS, _AFFILIATION = table(ActorRow), table(ActorAliasRow), table(AffiliationRow)
_ISSUE, _LABEL, _META = table(IssueRow), table(LabelRow), table(MetaRow)
_ANNOTATOR, _LAYER = table(AnnotatorRow), table(LayerRow)


def meta(connection: sa.Connection) -> dict[str, Any]:
    """The facts of the project by key, without those of the database."""
    query = sa.select(_META.c.key, _META.c.value).where(_META.c.key.not_in((SCHEMA, PROGRAM)))
    return {key: value for key, value in connection.execute(query.order_by(_META.c.key))}


def annotators(connection: sa.Connection) -> tuple[Annotator, ...]:
    rows = connection.execute(sa.select(_ANNOTATOR).order_by(_ANNOTATOR.c.id))
    return tuple(Annotator(**row) for row in rows.mappings())


def layers(connection: sa.Connection) -> tuple[Layer, ...]:
    rows = connection.execute(sa.select(_LAYER).order_by(_LAYER.c.id))
    return tuple(Layer(**row) for row in rows.mappings())


def actors(connection: sa.Connection) -> tuple[Actor, ...]:
    aliases: dict[int, list[str]] = defaultdict(list)
    query = sa.select(_ALIAS.c.actor_id, _ALIAS.c.alias).order_by(
        _ALIAS.c.actor_id, _ALIAS.c.seq, _ALIAS.c.alias
    )
    for actor_id, alias in connection.execute(query):
        aliases[actor_id].append(alias)
    affiliations: dict[int, list[Affiliation]] = defaultdict(list)
    for row in connection.execute(sa.select(_AFFILIATION).order_by(_AFFILIATION.c.id)).mappings():
        values = dict(row)
        affiliations[values.pop("actor_id")].append(Affiliation(**values))
    rows = connection.execute(sa.select(_ACTOR).order_by(_ACTOR.c.id)).mappings()
    return tuple(
        Actor(
            **row,
            aliases=tuple(aliases.get(row["id"], ())),
            affiliations=tuple(affiliations.get(row["id"], ())),
        )
        for row in rows
    )


def issues(connection: sa.Connection) -> tuple[Issue, ...]:
    """The issues, parents before their children, siblings by position and name."""
    rows = connection.execute(sa.select(_ISSUE).order_by(_ISSUE.c.position, _ISSUE.c.name))
    children: dict[int | None, list[Issue]] = defaultdict(list)
    for row in rows.mappings():
        children[row["parent_id"]].append(Issue(**row))
    ordered: list[Issue] = []
    pending = list(reversed(children[None]))
    while pending:
        issue = pending.pop()
        ordered.append(issue)
        pending.extend(reversed(children.get(issue.id, ())))
    return tuple(ordered)


def labels(connection: sa.Connection) -> tuple[Label, ...]:
    rows = connection.execute(sa.select(_LABEL).order_by(_LABEL.c.position, _LABEL.c.name))
    return tuple(Label(**{**row, "values": tuple(row["values"])}) for row in rows.mappings())


def registry(connection: sa.Connection) -> Registry:
    """Actors, issues and labels by id."""
    return Registry(
        {actor.id: actor for actor in actors(connection)},
        {issue.id: issue for issue in issues(connection)},
        {label.id: label for label in labels(connection)},
    )


def header(connection: sa.Connection) -> Header:
    """Everything that stands before the documents of the bundle."""
    facts = meta(connection)
    return Header(
        name=facts.pop("name", ""),
        meta=facts,
        annotators=annotators(connection),
        layers=layers(connection),
        actors=actors(connection),
        issues=issues(connection),
        labels=labels(connection),
    )
