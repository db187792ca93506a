"""Articles on their way in: read from files, known by their texts, written page by page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.errors import InputError, UserError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.registry import importer_for
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
"""Articles that are written in one transaction: it bounds the memory, not the import."""


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
    """What an import did. It is one undo step, whatever its size."""

    added: list[int] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    cancelled: bool = False

    def __str__(self) -> str:
        parts = [f"{len(self.added)} imported"]
        if self.duplicates:
            parts.append(f"{len(self.duplicates)} known already")
        if self.failures:
            parts.append(f"{len(self.failures)} failed")
        return ", ".join(parts) + (" (stopped)" if self.cancelled else "")


def read_articles(path: Path, options: TextOptions, report: ImportReport) -> list[Draft]:
    """The articles of a file; none when it cannot be read, which is reported."""
    try:
        known = importer_for(path)
        read = known.read_articles
        if read is None and known.read_foreign:
            raise InputError(
                f"{path.name} holds annotations of another tool.", "Import it by itself."
            )
        if read is None:
            raise InputError(
                f"{path.name} holds a project, not articles.", "Import it as a project."
            )
        return list(read(path, options))
    except UserError as error:
        report.failures.append(Failure(str(path), error.message, error.hint))
        return []


def files_of(paths: Iterable[Path], report: ImportReport) -> Iterator[Path]:
    """All files meant by the paths, in order; folders with everything below them."""
    for path in paths:
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file())
            visible = [
                p for p in inside if not any(x.startswith(".") for x in p.relative_to(path).parts)
            ]
            if not visible:
                report.failures.append(Failure(str(path), "The folder holds no files."))
            yield from visible
        else:
            yield path


class Batch:
    """Articles on their way in: written page by page, all under one undo step.

    A file's articles are written together or not at all.
    """

    def __init__(self, context: Context, report: ImportReport) -> None:
        self._context = context
        self._step_id: int | None = None
        self._drafts: list[Draft] = []
        self.report = report

    def add(self, drafts: Sequence[Draft]) -> None:
        for draft in drafts:
            if draft.text.strip():
                self._drafts.append(draft)
            else:
                failure = Failure(draft.origin, "The article holds no text.", "Leave it out.")
                self.report.failures.append(failure)
        if len(self._drafts) >= _PAGE:
            self.flush()

    def flush(self) -> None:
        drafts, self._drafts = self._drafts, []
        if not drafts:
            return
        with self._context.unit("Import articles", step_id=self._step_id) as unit:
            for start in range(0, len(drafts), _PAGE):
                self._write(unit, drafts[start : start + _PAGE])
        if unit.change is not None:
            self._step_id = unit.change.step_id

    def _write(self, unit: UnitOfWork, drafts: Sequence[Draft]) -> None:
        hashes = [text_hash(draft.text) for draft in drafts]
        known = documents.known_hashes(unit.connection, hashes)
        rows, texts = [], []
        for draft, sha256 in zip(drafts, hashes, strict=True):
            if sha256 in known:
                self.report.duplicates.append(Duplicate(draft.origin, *known[sha256]))
                continue
            row = _document_row(draft, sha256)
            known[sha256] = (row["id"], draft.title)
            rows.append(row)
            texts.append({"document_id": row["id"], "text": draft.text})
        unit.insert(_DOCUMENT, *rows)
        unit.insert(_TEXT, *texts)
        self.report.added += [row["id"] for row in rows]


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
