"""In which order a project's articles come: chosen by each user, and remembered."""

from __future__ import annotations

from annotator.records import DocumentQuery, SortBy
from annotator.settings import Store

_KEY = "order.{place}"


def remembered_order(state: Store, place: str) -> DocumentQuery:
    """The order that was chosen in a project; that of import where none was."""
    stored = state.get(_KEY.format(place=place))
    try:
        sort, descending, seed = stored
        return DocumentQuery(sort=SortBy(sort), descending=bool(descending), seed=int(seed))
    except (TypeError, ValueError):
        return DocumentQuery()


def remember_order(state: Store, place: str, query: DocumentQuery) -> None:
    """Come back to this order when the project is opened again."""
    chosen = [query.sort.value, query.descending, query.seed]
    if chosen != state.get(_KEY.format(place=place)):
        state.set(_KEY.format(place=place), chosen)
