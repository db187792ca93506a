"""How far the layers are: all counting is done by the database, over any number of articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from statistics import median
from typing import Any

import sqlalchemy as sa

from annotator.model import (
    ActivityRow,
    AnnotationRow,
    AnnotatorRow,
    AssignmentRow,
    DocumentRow,
    LayerRow,
)
from annotator.records import ArticleProgress, LayerProgress
from annotator.store.tables import table
from annotator.vocabulary import FINISHED, Kind, LayerKind, Status

_A, _D, _W = table(AnnotationRow), table(DocumentRow), table(AssignmentRow)
_Y, _LAYER, _PERSON = table(ActivityRow), table(LayerRow), table(AnnotatorRow)

Numbers = Mapping[str, Any]
Histogram = Counter[tuple[bool, int]]
"""How many documents, done or not, have how many statements."""

FURTHEST = (
    *(Status.DONE, Status.NOTHING_HERE, Status.EXCLUDED),
    *(Status.IN_PROGRESS, Status.TODO),
)
"""The statuses, from the one that counts most where layers differ."""

_RANK = sa.case({status.value: rank for rank, status in enumerate(FURTHEST)}, value=_W.c.status)
_IS_FINISHED = _W.c.status.in_([status.value for status in FINISHED])
_PEOPLES = sa.select(_LAYER.c.id).where(_LAYER.c.kind != LayerKind.MACHINE)
"""The layers that people work in."""


def _statements(*by: sa.ColumnElement[int]) -> sa.Select[Any]:
    """How many statements there are `by` some columns: stances, and claims without one."""
    claims_with_a_stance = sa.func.count(_A.c.claim_id.distinct())
    number = (sa.func.count() - claims_with_a_stance).label("n")
    kinds = _A.c.kind.in_([Kind.CLAIM.value, Kind.STANCE.value])
    return sa.select(*by).add_columns(number).where(kinds).group_by(*by)


# --- the layers


def summary(connection: sa.Connection, since: datetime) -> list[LayerProgress]:
    """The project as a whole, then each layer that people work in; today begins at `since`."""
    total = connection.execute(sa.select(sa.func.count()).select_from(_D)).scalar_one()
    people = (
        sa.select(_LAYER.c.id, _LAYER.c.name, _PERSON.c.name)
        .join(_PERSON, _PERSON.c.id == _LAYER.c.annotator_id)
        .where(_LAYER.c.id.in_(_PEOPLES))
    )
    assigned, said = _assigned(connection), _said(connection)
    spent = _spent(connection, since)
    layers = [
        LayerProgress(
            layer_id=key,
            layer=layer,
            annotator=annotator,
            counts=_counts(total, assigned[key]),
            **_stated(said[key], assigned[key].get(Status.DONE, 0)),
            **spent[key],
        )
        for key, layer, annotator in connection.execute(people)
    ]
    furthest = _counts(total, _assigned_anywhere(connection))
    return [_whole(furthest, layers, said, _touched(connection, since)), *layers]


def _whole(
    furthest: Mapping[Status, int],
    layers: Sequence[LayerProgress],
    said: Mapping[int, Histogram],
    articles_today: int,
) -> LayerProgress:
    """All layers together. The median is over all that is done in any of them."""
    together: Histogram = Counter()
    for histogram in said.values():
        together.update(histogram)
    return LayerProgress(
        counts=furthest,
        **_stated(together, sum(layer.counts[Status.DONE] for layer in layers)),
        articles_today=articles_today,
        **{
            name: sum(getattr(layer, name) for layer in layers)
            for name in ("seconds", "seconds_today", "finished_timed", "finished_seconds")
        },
    )


def _counts(articles: int, assigned: Mapping[Status, int]) -> dict[Status, int]:
    counts = {status: assigned.get(status, 0) for status in Status}
    counts[Status.TODO] = articles - sum(counts.values()) + counts[Status.TODO]
    return counts


def _assigned(connection: sa.Connection) -> dict[int, dict[Status, int]]:
    query = sa.select(_W.c.layer_id, _W.c.status, sa.func.count()).group_by(
        _W.c.layer_id, _W.c.status
    )
    found: dict[int, dict[Status, int]] = defaultdict(dict)
    for layer, status, count in connection.execute(query):
        found[layer][Status(status)] = count
    return found


def _assigned_anywhere(connection: sa.Connection) -> dict[Status, int]:
    furthest = _furthest().subquery()
    query = sa.select(furthest.c.rank, sa.func.count()).group_by(furthest.c.rank)
    return {FURTHEST[rank]: count for rank, count in connection.execute(query)}


def _furthest() -> sa.Select[Any]:
    """How far each document is where it is furthest, and in how many layers it is finished."""
    finished = sa.func.sum(sa.case((_IS_FINISHED, 1), else_=0))
    return (
        sa.select(_W.c.document_id, sa.func.min(_RANK).label("rank"), finished.label("finished"))
        .where(_W.c.layer_id.in_(_PEOPLES))
        .group_by(_W.c.document_id)
    )


def _said(connection: sa.Connection) -> dict[int, Histogram]:
    by = (_A.c.document_id, _A.c.layer_id)
    each = _statements(*by).where(_within(_A, None)).subquery()
    is_done = sa.case((_W.c.status == Status.DONE.value, 1), else_=0).label("is_done")
    query = (
        sa.select(each.c.layer_id, is_done, each.c.n, sa.func.count())
        .select_from(each.outerjoin(_W, _same_place(each)))
        .group_by(each.c.layer_id, is_done, each.c.n)
    )
    found: dict[int, Histogram] = defaultdict(Counter)
    for layer, done, number, documents in connection.execute(query):
        found[layer][bool(done), number] = documents
    return found


def _stated(histogram: Histogram, done: int) -> Numbers:
    """The number of statements, and their median in `done` documents, of which some have none."""
    of_done = Counter({number: times for (is_done, number), times in histogram.items() if is_done})
    of_done[0] = done - of_done.total()
    return {
        "statements": sum(number * times for (_, number), times in histogram.items()),
        "per_article": median(of_done.elements()) if done else None,
    }


def _spent(connection: sa.Connection, since: datetime) -> dict[int, Numbers]:
    """The active time in each layer; some of it is today, or in what is finished."""
    today = sa.case((_Y.c.started >= since, _Y.c.seconds), else_=0)
    by = (_Y.c.document_id, _Y.c.layer_id)
    each = (
        sa.select(*by, sa.func.sum(_Y.c.seconds).label("all"), sa.func.sum(today).label("today"))
        .where(_within(_Y, None))
        .group_by(*by)
        .subquery()
    )
    numbers = {
        "seconds": each.c.all,
        "seconds_today": each.c.today,
        "articles_today": sa.case((each.c.today > 0, 1), else_=0),
        "finished_timed": sa.case((_IS_FINISHED, 1), else_=0),
        "finished_seconds": sa.case((_IS_FINISHED, each.c.all), else_=0),
    }
    query = (
        sa.select(each.c.layer_id, *map(sa.func.sum, numbers.values()))
        .select_from(each.outerjoin(_W, _same_place(each)))
        .group_by(each.c.layer_id)
    )
    found: dict[int, Numbers] = defaultdict(dict)
    for layer, *sums in connection.execute(query):
        found[layer] = dict(zip(numbers, map(int, sums), strict=True))
    return found


def _touched(connection: sa.Connection, since: datetime) -> int:
    """On how many documents somebody has worked since then."""
    query = sa.select(sa.func.count(_Y.c.document_id.distinct()))
    return connection.execute(query.where(_Y.c.started >= since, _within(_Y, None))).scalar_one()


def _same_place(each: sa.Subquery) -> sa.ColumnElement[bool]:
    return (_W.c.document_id == each.c.document_id) & (_W.c.layer_id == each.c.layer_id)


# --- the articles


def articles(connection: sa.Connection, layer_id: int | None) -> list[ArticleProgress]:
    """How far each article is, in a layer or where it is furthest, in the order of import."""
    said = _statements(_A.c.document_id).where(_within(_A, layer_id)).subquery()
    spent = (
        sa.select(_Y.c.document_id, sa.func.sum(_Y.c.seconds).label("n"))
        .where(_within(_Y, layer_id))
        .group_by(_Y.c.document_id)
        .subquery()
    )
    everywhere = _furthest().subquery()
    places: sa.FromClause = _D
    rank: sa.ColumnElement[Any] = everywhere.c.rank
    if layer_id is not None:
        here = (_W.c.document_id == _D.c.id) & (_W.c.layer_id == layer_id)
        places, rank = _D.outerjoin(_W, here), _RANK
    for part in (said, spent, everywhere):
        places = places.outerjoin(part, part.c.document_id == _D.c.id)
    numbers = (
        (rank, FURTHEST.index(Status.TODO)),
        *((column, 0) for column in (said.c.n, spent.c.n, everywhere.c.finished)),
    )
    query = (
        sa.select(
            *(_D.c.id, _D.c.title, _D.c.source, _D.c.published),
            *(sa.func.coalesce(column, default) for column, default in numbers),
        )
        .select_from(places)
        .order_by(_D.c.id)
    )
    return [
        ArticleProgress(
            id=key,
            title=title,
            source=source,
            published=published,
            status=FURTHEST[rank_],
            statements=statements,
            seconds=int(seconds),
            finished_by=int(finished),
        )
        for key, title, source, published, rank_, statements, seconds, finished in (
            connection.execute(query)
        )
    ]


def _within(rows: sa.Table, layer_id: int | None) -> sa.ColumnElement[bool]:
    """What is in a layer, or in any that people work in."""
    layer = rows.c.layer_id
    return layer.in_(_PEOPLES) if layer_id is None else layer == layer_id
