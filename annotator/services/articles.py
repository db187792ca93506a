"""Articles on their way in: read as a stream, known by their texts, written page by page."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from annotator.errors import InputError, UserError
from annotator.formats.base import Draft, Progress, TextOptions, no_progress
from annotator.language import tr
from annotator.model import DocumentRow, DocumentTextRow
from annotator.model.base import new_id, utcnow
from annotator.services.context import Context
from annotator.services.documents import text_hash
from annotator.store.journal import UnitOfWork
from annotator.store.queries import documents
from annotator.store.queries.documents import folded
from annotator.store.tables import table

_DOCUMENT, _TEXT = table(DocumentRow), table(DocumentTextRow)
_PAGE = 500
_PAGE_LENGTH = 4_000_000
"""Articles, and characters of them, that are held at a time: it bounds the memory, not the file."""

_LISTED = 1_000
"""Duplicates and failures that a report names one by one; it counts the others."""

Place = Path | str
"""Where articles come from: a file, or the URL of a web page."""

_Page = Sequence[Draft]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An article that was not stored again, and the document that has its text."""

    origin: str
    document_id: int
    title: str


@dataclass(frozen=True, slots=True)
class Failure:
    """What could not be imported, and why."""

    origin: str
    reason: str
    hint: str = ""


@dataclass(slots=True)
class ImportReport:
    """What an import did. It is one undo step, whatever its size.

    `added` are the ids of new documents. Of what was known already and of what failed, only the
    first are listed: `known` and `failed` count all.
    """

    added: array[int] = field(default_factory=lambda: array("q"))
    duplicates: list[Duplicate] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    known: int = 0
    failed: int = 0
    cancelled: bool = False

    def recognise(self, *duplicates: Duplicate) -> None:
        """Note articles that are there already."""
        self.known += len(duplicates)
        self.duplicates += duplicates[: _LISTED - len(self.duplicates)]

    def fail(self, *failures: Failure) -> None:
        """Note what could not be imported."""
        self.failed += len(failures)
        self.failures += failures[: _LISTED - len(self.failures)]

    def include(self, part: ImportReport) -> None:
        """Add what has become of a part."""
        self.added += part.added
        self.recognise(*part.duplicates)
        self.fail(*part.failures)
        self.known += part.known - len(part.duplicates)
        self.failed += part.failed - len(part.failures)

    @property
    def handled(self) -> int:
        """How many articles, and files that are none, something has become of."""
        return len(self.added) + self.known + self.failed

    def __str__(self) -> str:
        parts = [tr("{count} imported", count=len(self.added))]
        if self.known:
            parts.append(tr("{count} known already", count=self.known))
        if self.failed:
            parts.append(tr("{count} failed", count=self.failed))
        return ", ".join(parts) + (tr(" (stopped)") if self.cancelled else "")


class UnreadableError(Exception):
    """A place of articles cannot be read, or not to its end; `reason` is what to tell the user."""

    def __init__(self, reason: UserError) -> None:
        super().__init__(str(reason))
        self.reason = reason


def read_articles(place: Place, options: TextOptions) -> Iterator[Draft]:
    """The articles of a file or at a URL, as a stream; raises `UnreadableError`."""
    try:
        if isinstance(place, str):
            from annotator.formats.fetching import fetch_url, limits_for

            yield fetch_url(place, options, limits_for(place))
        else:
            yield from _reader(place)(place, options)
    except UserError as error:
        raise UnreadableError(error) from error


def _reader(path: Path) -> Callable[[Path, TextOptions], Iterator[Draft]]:
    from annotator.formats.registry import importer_for  # loads all formats

    known = importer_for(path)
    if known.read_articles:
        return known.read_articles
    if known.read_foreign:
        raise InputError(
            tr("{name} holds annotations of another tool.", name=path.name),
            tr("Import it by itself."),
        )
    raise InputError(
        tr("{name} holds a project, not articles.", name=path.name), tr("Import it as a project.")
    )


def places_of(places: Iterable[Place], report: ImportReport) -> Iterator[Place]:
    """All that is meant by some places, in order: folders are everything below them."""
    from annotator.formats.opening import visible_files

    for place in places:
        if isinstance(place, str) or not place.is_dir():
            yield place
            continue
        is_empty = True
        for file in visible_files(place):
            is_empty = False
            yield file
        if is_empty:
            report.fail(Failure(str(place), tr("The folder holds no files.")))


class Batch:
    """Articles on their way in: written page by page, all under one undo step.

    A file's articles are written together or not at all: small files share a transaction, a file
    of several pages has one by itself.
    """

    def __init__(
        self, context: Context, report: ImportReport, progress: Progress = no_progress
    ) -> None:
        self._context = context
        self._step_id: int | None = None
        self._waiting: list[Draft] = []
        self._length = 0
        self._progress = progress
        self.report = report

    def read(self, place: Place, options: TextOptions) -> None:
        """Take the articles of one place, or report why they cannot be read."""
        try:
            self.add(read_articles(place, options))
        except UnreadableError as error:
            self.report.fail(Failure(str(place), error.reason.message, error.reason.hint))
        self._progress(self.report.handled + len(self._waiting))

    def add(self, drafts: Iterable[Draft]) -> None:
        """Take the articles of one file: all of them, or none where it raises an error."""
        part = ImportReport()
        pages = _pages(_with_text(drafts, part))
        first, second = next(pages, []), next(pages, None)
        if second is None:
            self._wait_with(first)
        else:
            self.flush()
            self._write(self._watched(chain((first, second), pages), part), part)
        self.report.include(part)

    def _wait_with(self, drafts: Sequence[Draft]) -> None:
        self._waiting += drafts
        self._length += _length(drafts)
        if len(self._waiting) >= _PAGE or self._length >= _PAGE_LENGTH:
            self.flush()

    def _watched(self, pages: Iterable[_Page], part: ImportReport) -> Iterator[_Page]:
        for page in pages:
            yield page
            self._progress(self.report.handled + part.handled)

    def flush(self) -> None:
        """Write what waits."""
        drafts, self._waiting, self._length = self._waiting, [], 0
        if drafts:
            part = ImportReport()
            self._write([drafts], part)
            self.report.include(part)

    def _write(self, pages: Iterable[_Page], part: ImportReport) -> None:
        """Write pages in one transaction."""
        with self._context.unit("Import articles", step_id=self._step_id) as unit:
            for page in pages:
                _write_page(unit, page, part)
        if unit.change is not None:
            self._step_id = unit.change.step_id


def _with_text(drafts: Iterable[Draft], report: ImportReport) -> Iterator[Draft]:
    for draft in drafts:
        if draft.text.strip():
            yield draft
        else:
            report.fail(
                Failure(draft.origin, tr("The article holds no text."), tr("Leave it out."))
            )


def _pages(drafts: Iterable[Draft]) -> Iterator[_Page]:
    page: list[Draft] = []
    length = 0
    for draft in drafts:
        page.append(draft)
        length += len(draft.text)
        if len(page) == _PAGE or length >= _PAGE_LENGTH:
            yield page
            page, length = [], 0
    if page:
        yield page


def _length(drafts: Iterable[Draft]) -> int:
    return sum(len(draft.text) for draft in drafts)


def _write_page(unit: UnitOfWork, drafts: _Page, report: ImportReport) -> None:
    hashes = [text_hash(draft.text) for draft in drafts]
    known = documents.known_hashes(unit.connection, hashes)
    rows, texts = [], []
    for draft, sha256 in zip(drafts, hashes, strict=True):
        if sha256 in known:
            report.recognise(Duplicate(draft.origin, *known[sha256]))
            continue
        row = _document_row(draft, sha256)
        known[sha256] = (row["id"], draft.title)
        rows.append(row)
        texts.append({"document_id": row["id"], "text": draft.text})
    unit.insert(_DOCUMENT, *rows)
    unit.insert(_TEXT, *texts)
    report.added.extend(row["id"] for row in rows)


def _document_row(draft: Draft, sha256: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "title": draft.title,
        "folded": folded(draft.title, draft.source),
        "source": draft.source,
        "author": draft.author,
        "published": draft.published,
        "url": draft.url,
        "language": draft.language,
        "sha256": sha256,
        "length": len(draft.text),
        "extra": {**draft.extra, "origin": draft.origin},
        "created": utcnow(),
        "version": 1,
    }
