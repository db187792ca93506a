"""Searching the corpus, and annotating what was found: `project.search`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import regex
import sqlalchemy as sa

from annotator.formats.base import Progress, no_progress
from annotator.records import CorpusQuery, Found, Hit
from annotator.services.context import Context
from annotator.store import text_index
from annotator.store.queries import search as queries
from annotator.text.query import Node, Term, holds, parse, positive
from annotator.text.search import Pattern, in_context
from annotator.vocabulary import Kind

LIMIT = 2000
"""Hits that a search returns at most: more than anybody reads, and a bound for the memory."""

_WIDTH = 70


class Search:
    """`project.search`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def corpus(
        self, query: CorpusQuery, limit: int = LIMIT, progress: Progress = no_progress
    ) -> Found:
        """Every place of what is looked for, in its context.

        Raises InputError when the query cannot be understood.
        """
        node = parse(query.words)
        patterns = [_pattern(term) for term in positive(node)]
        database, layer_id = self._context.database, self._context.layer_id
        is_indexed = text_index.refresh(database)
        matching = text_index.matching(database, node) if is_indexed else None
        with self._context.read() as connection:
            sources = queries.texts(connection, query, layer_id, matching)
            if not is_indexed:
                sources = (source for source in sources if _fits(node, source.text))
            return self._look(connection, sources, patterns, (limit, progress))

    def occurrences(
        self,
        pattern: Pattern,
        document_id: int | None = None,
        limit: int = LIMIT,
        progress: Progress = no_progress,
    ) -> Found:
        """Every place of a pattern, in one article or in all."""
        with self._context.read() as connection:
            if document_id is not None:
                sources = queries.text(connection, document_id)
            else:
                everywhere = CorpusQuery(words="")
                sources = queries.texts(connection, everywhere, self._context.layer_id)
            return self._look(connection, sources, [pattern], (limit, progress))

    def sources(self) -> list[str]:
        """The sources that the articles have."""
        with self._context.read() as connection:
            return queries.sources(connection)

    def _look(
        self,
        connection: sa.Connection,
        sources: Iterable[queries.Source],
        patterns: list[Pattern],
        bounds: tuple[int, Progress],
    ) -> Found:
        limit, progress = bounds
        hits: list[Hit] = []
        documents = 0
        for done, source in enumerate(sources, start=1):
            marked = queries.marked(connection, source.id, self._context.layer_id)
            found = list(_hits(source, patterns, marked))
            documents += bool(found)
            hits += found
            progress(done)
            if len(hits) > limit:
                return Found(tuple(hits[:limit]), documents, more=True)
        return Found(tuple(hits), documents, more=False)


def _pattern(term: Term) -> Pattern:
    """How a term looks in a text: of what stands between words, the index knows nothing."""
    words = r"[^\p{L}\p{M}\p{N}]+".join(regex.escape(word) for word in term.words)
    end = r"[\p{L}\p{M}\p{N}]*" if term.prefix else ""
    return Pattern((words + end,), is_regex=True)


def _fits(node: Node, text: str) -> bool:
    """Whether a text is what the index would find; for projects in which none can be made."""
    return holds(node, lambda term: any(True for _ in _pattern(term).find(text)))


def _hits(
    source: queries.Source, patterns: list[Pattern], marked: dict[tuple[int, int], Kind]
) -> Iterator[Hit]:
    spans = sorted({span for pattern in patterns for span in pattern.find(source.text)})
    for span in spans:
        context = in_context(source.text, span, _WIDTH)
        yield Hit(
            document_id=source.id,
            title=source.title,
            source=source.source,
            published=source.published,
            start=span.start,
            end=span.end,
            before=context.before,
            found=context.found,
            after=context.after,
            annotated=marked.get((span.start, span.end)),
        )
