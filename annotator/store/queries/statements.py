"""All statements of a layer as lines of one table: who, what, towards what, where they stand."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from annotator.model import (
    ActorRow,
    AnnotationRow,
    AttributionRow,
    DocumentRow,
    FragmentRow,
    IssueRow,
)
from annotator.records import StatementLine
from annotator.store.tables import table
from annotator.vocabulary import ClaimForm, Kind, Origin, Role

_A, _F = table(AnnotationRow), table(FragmentRow)
_B, _D = table(AttributionRow), table(DocumentRow)
_ACTOR, _ISSUE = table(ActorRow), table(IssueRow)


def lines(connection: sa.Connection, layer_id: int) -> list[StatementLine]:
    """One line for each stance, and for each claim without one, in the order of the texts."""
    parties = _parties(connection, layer_id)
    quotes = _quotes(connection, layer_id)
    stance, claim = _A.alias("stance"), _A.alias("claim")
    aim = _ACTOR.alias("aim")
    columns = (
        stance.c.id.label("stance_id"),
        claim.c.id.label("claim_id"),
        sa.func.coalesce(claim.c.document_id, stance.c.document_id).label("document_id"),
        claim.c.form,
        stance.c.issue_id,
        _ISSUE.c.name.label("issue"),
        stance.c.target_claim_id,
        aim.c.name.label("aim"),
        stance.c.polarity,
        stance.c.intensity,
        sa.func.coalesce(claim.c.discuss, stance.c.discuss).label("discuss"),
        sa.func.coalesce(claim.c.note, stance.c.note).label("note"),
        sa.func.coalesce(claim.c.origin, stance.c.origin).label("origin"),
    )
    stances = (
        sa.select(*columns)
        .select_from(
            stance.outerjoin(claim, claim.c.id == stance.c.claim_id)
            .outerjoin(_ISSUE, _ISSUE.c.id == stance.c.issue_id)
            .outerjoin(aim, aim.c.id == stance.c.target_actor_id)
        )
        .where(stance.c.layer_id == layer_id, stance.c.kind == Kind.STANCE)
    )
    alone = (
        sa.select(*columns)
        .select_from(
            claim.outerjoin(stance, stance.c.claim_id == claim.c.id)
            .outerjoin(_ISSUE, sa.false())
            .outerjoin(aim, sa.false())
        )
        .where(claim.c.layer_id == layer_id, claim.c.kind == Kind.CLAIM, stance.c.id.is_(None))
    )
    documents = _documents(connection)
    rows = [*connection.execute(stances).mappings(), *connection.execute(alone).mappings()]
    made = [_line(row, parties, quotes, documents) for row in rows]
    return sorted(made, key=lambda line: (line.document_id, line.start, line.id))


def _line(
    row: sa.RowMapping,
    parties: dict[tuple[int, Role], list[str]],
    quotes: dict[int, tuple[int, str]],
    documents: dict[int, tuple[Any, ...]],
) -> StatementLine:
    bearer = row["claim_id"] or row["stance_id"]
    start, quote = quotes.get(bearer, (-1, ""))
    title, source, published = documents[row["document_id"]]
    aimed = quotes.get(row["target_claim_id"] or 0, (-1, ""))[1]
    target = row["issue"] or (f"→ {aimed}" if aimed else f"@ {row['aim']}" if row["aim"] else "")
    return StatementLine(
        id=row["stance_id"] or row["claim_id"],
        stance_id=row["stance_id"],
        claim_id=row["claim_id"],
        document_id=row["document_id"],
        title=title,
        source=source,
        published=published,
        start=start,
        quote=quote,
        holders=tuple(parties.get((bearer, Role.HOLDER), ())),
        reporters=tuple(parties.get((bearer, Role.REPORTER), ())),
        target=target,
        issue_id=row["issue_id"],
        polarity=row["polarity"],
        intensity=row["intensity"],
        form=ClaimForm(row["form"]) if row["form"] else None,
        discuss=bool(row["discuss"]),
        note=row["note"] or "",
        origin=Origin(row["origin"]),
    )


def _documents(connection: sa.Connection) -> dict[int, tuple[Any, ...]]:
    query = sa.select(_D.c.id, _D.c.title, _D.c.source, _D.c.published)
    return {key: tuple(facts) for key, *facts in connection.execute(query)}


def _quotes(connection: sa.Connection, layer_id: int) -> dict[int, tuple[int, str]]:
    """Where each claim and stance begins, and its words."""
    query = (
        sa.select(_F.c.annotation_id, _F.c.start, _F.c.quote)
        .join(_A, _A.c.id == _F.c.annotation_id)
        .where(_A.c.layer_id == layer_id, _A.c.kind.in_([Kind.CLAIM.value, Kind.STANCE.value]))
        .order_by(_F.c.annotation_id, _F.c.seq)
    )
    pieces: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for key, start, quote in connection.execute(query):
        pieces[key].append((start, quote))
    return {key: (p[0][0], " … ".join(quote for _, quote in p)) for key, p in pieces.items()}


def _parties(connection: sa.Connection, layer_id: int) -> dict[tuple[int, Role], list[str]]:
    """What the holders and reporters of each claim and lone stance are called."""
    mention, own = _A.alias("mention"), _ACTOR.alias("own")
    words = _F.alias("words")
    query = (
        sa.select(
            _B.c.annotation_id,
            _B.c.role,
            sa.func.coalesce(own.c.name, _ACTOR.c.name, words.c.quote),
        )
        .outerjoin(mention, mention.c.id == _B.c.mention_id)
        .outerjoin(own, own.c.id == _B.c.actor_id)
        .outerjoin(_ACTOR, _ACTOR.c.id == mention.c.actor_id)
        .outerjoin(words, (words.c.annotation_id == mention.c.id) & (words.c.seq == 0))
        .where(_B.c.layer_id == layer_id)
        .order_by(_B.c.annotation_id, _B.c.role, _B.c.seq)
    )
    result: dict[tuple[int, Role], list[str]] = defaultdict(list)
    for key, role, name in connection.execute(query):
        result[key, Role(role)].append(name)
    return result
