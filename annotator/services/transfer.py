"""What comes into a project and goes out of it: articles, bundles, datasets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from annotator.errors import Cancelled, InputError, UserError
from annotator.formats import exporter, importer_for
from annotator.formats.base import (
    Draft,
    ExportOptions,
    LossReport,
    Progress,
    TextOptions,
    no_progress,
)
from annotator.formats.bundle import Annotation, Bundle, Entry, Header, LayerContent
from annotator.model import DocumentRow, DocumentTextRow
from annotator.model.base import new_id, utcnow
from annotator.services.context import Context
from annotator.services.documents import text_hash
from annotator.services.records import Merge
from annotator.store.journal import UnitOfWork
from annotator.store.queries import annotations as stored
from annotator.store.queries import documents, header
from annotator.store.queries.documents import DocumentQuery
from annotator.store.tables import table
from annotator.vocabulary import Status

_DOCUMENT, _TEXT = table(DocumentRow), table(DocumentTextRow)
_PAGE = 200
"""Documents that are read or written at a time: it bounds the memory, not the result."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to export: layers by id, and documents by their status in them. None means all."""

    layers: frozenset[int] | None = None
    statuses: frozenset[Status] | None = None

    def wants(self, content: LayerContent) -> bool:
        return self.statuses is None or content.status in self.statuses


class Transfer:
    """`project.transfer`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def import_articles(
        self,
        paths: Iterable[Path],
        options: TextOptions | None = None,
        progress: Progress = no_progress,
    ) -> ImportReport:
        """Import files, and folders with all that is in them, as one undo step.

        What fails is listed with its reason, and the rest is imported. `progress` is told how many
        files are done; when it raises Cancelled, what was imported so far stays.
        """
        report = ImportReport()
        batch = _Batch(self._context, report)
        try:
            for done, path in enumerate(_files(paths, report), start=1):
                self._import_file(path, options or TextOptions(), batch)
                progress(done)
        except Cancelled:
            report.cancelled = True
        batch.flush()
        return report

    def _import_file(self, path: Path, options: TextOptions, batch: _Batch) -> None:
        try:
            read = importer_for(path).read_articles
            if read is None:
                raise InputError(
                    f"{path.name} holds a project, not articles.",
                    "Import it as a project.",
                )
            batch.add(list(read(path, options)))
        except UserError as error:
            batch.report.failures.append(Failure(str(path), error.message, error.hint))

    def import_drafts(self, drafts: Iterable[Draft]) -> ImportReport:
        """Import articles that are at hand, such as pasted text: one undo step."""
        report = ImportReport()
        batch = _Batch(self._context, report)
        batch.add(list(drafts))
        batch.flush()
        return report

    def import_bundle(self, path: Path, progress: Progress = no_progress) -> Merge:
        """Merge a whole project from a file into this one: all of it or nothing, one undo step."""
        read = importer_for(path).read_bundle
        if read is None:
            raise InputError(
                f"{path.name} holds articles, not a project.", "Import it as articles."
            )
        with self._context.unit("Import a project") as unit:
            return write_bundle(unit, read(path), progress)

    def export(
        self,
        format_id: str,
        path: Path,
        selection: Selection | None = None,
        options: ExportOptions | None = None,
        progress: Progress = no_progress,
    ) -> LossReport:
        """Write the selected part of the project; nothing half-written is left behind.

        Returns what was written and what the format could not carry. Raises InputError for an
        unknown format, ProjectError when the file cannot be written, Cancelled from `progress`.
        """
        write = exporter(format_id).write
        assert write is not None, "the registry holds only exporters that write"
        with self.bundle(selection) as bundle:
            return write(bundle, path, options or ExportOptions(), progress)

    @contextmanager
    def bundle(self, selection: Selection | None = None) -> Iterator[Bundle]:
        """The selected part of the project as one consistent state: a header, and a stream."""
        selection = selection or Selection()
        with self._context.read() as connection:
            head = header.header(connection)
            wanted = tuple(
                layer
                for layer in head.layers
                if selection.layers is None or layer.id in selection.layers
            )
            keys = documents.ids(connection, DocumentQuery(), self._context.layer_id)

            def entries() -> Iterator[Entry]:
                for start in range(0, len(keys), _PAGE):
                    some = keys[start : start + _PAGE]
                    contents = _contents(connection, some, [layer.id for layer in wanted])
                    for document, text in documents.some(connection, some):
                        chosen = tuple(c for c in contents[document.id] if selection.wants(c))
                        if chosen or selection.statuses is None:
                            kept = tuple(
                                c for c in chosen if c.annotations or c.status is not Status.TODO
                            )
                            yield Entry(document=document, text=text, layers=kept)

            yield Bundle(_narrowed(head, selection), entries())


def _narrowed(head: Header, selection: Selection) -> Header:
    """The header without the layers that were not selected."""
    if selection.layers is None:
        return head
    chosen = tuple(layer for layer in head.layers if layer.id in selection.layers)
    return replace(head, layers=chosen)


def _contents(
    connection: sa.Connection, some: Sequence[int], layers: Sequence[int]
) -> dict[int, list[LayerContent]]:
    """What each layer says about some documents, also where it says nothing."""
    by_place: dict[tuple[int, int], list[Annotation]] = defaultdict(list)
    for annotation in stored.of_documents(connection, some):
        by_place[annotation.document_id, annotation.layer_id].append(annotation)
    statuses = documents.statuses(connection, some)
    return {
        document: [
            LayerContent(
                layer_id=layer,
                status=statuses.get((document, layer), Status.TODO),
                annotations=tuple(by_place.get((document, layer), ())),
            )
            for layer in layers
        ]
        for document in some
    }


def write_bundle(unit: UnitOfWork, bundle: Bundle, progress: Progress = no_progress) -> Merge:
    """Write a bundle within a unit of work; what was added and what was known."""
    merge = Merge(unit)
    merge.write_header(bundle.header)
    page: list[Entry] = []
    done = 0
    for entry in bundle.entries:
        page.append(entry)
        if len(page) == _PAGE:
            merge.write_entries(page)
            done += len(page)
            page = []
            progress(done)
    merge.write_entries(page)
    progress(done + len(page))
    return merge


def _files(paths: Iterable[Path], report: ImportReport) -> Iterator[Path]:
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


class _Batch:
    """Articles on their way in: written page by page, all under one undo step.

    A file's articles are written together or not at all.
    """

    def __init__(self, context: Context, report: ImportReport) -> None:
        self._context = context
        self._group_id = new_id()
        self._drafts: list[Draft] = []
        self.report = report

    def add(self, drafts: Sequence[Draft]) -> None:
        self._drafts += drafts
        if len(self._drafts) >= _PAGE:
            self.flush()

    def flush(self) -> None:
        drafts, self._drafts = self._drafts, []
        if not drafts:
            return
        with self._context.unit("Import articles", group_id=self._group_id) as unit:
            self._write(unit, drafts)

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
