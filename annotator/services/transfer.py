"""What comes into a project and goes out of it: articles, bundles, datasets.

The formats are loaded when one is needed: opening a project takes a fifth less time without them.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from annotator.errors import Cancelled, InputError
from annotator.formats.base import (
    Draft,
    ExportOptions,
    LossReport,
    Progress,
    TextOptions,
    no_progress,
)
from annotator.formats.bundle import Annotation, Bundle, Entry, Header, LayerContent
from annotator.formats.mapping import LabelMapping, guess, survey
from annotator.language import tr
from annotator.records import DocumentQuery, Selection
from annotator.services.articles import Batch, ImportReport, Place, places_of
from annotator.services.context import Context
from annotator.services.foreign import ForeignReport, counted, foreign_bundle
from annotator.services.preview import Preview, first_statement
from annotator.services.records import Merge
from annotator.store.journal import UnitOfWork
from annotator.store.queries import activity, documents, header
from annotator.store.queries import annotations as stored
from annotator.vocabulary import Status

_PAGE = 200
"""Documents that are read or written at a time: it bounds the memory, not the result."""


class Transfer:
    """`project.transfer`."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def import_articles(
        self,
        places: Iterable[Place],
        options: TextOptions | None = None,
        progress: Progress = no_progress,
        tables: Mapping[Path, TextOptions] | None = None,
    ) -> ImportReport:
        """Import files, folders with all that is in them, and web pages by URL: one undo step.

        What cannot be read is listed with its reason, and the rest is imported: a file's articles
        all or none. `tables` says of some files how they are read, instead of by `options`.
        `progress` is told how many articles are done; when it raises Cancelled, the files that
        were imported so far stay. Raises ProjectError when the project cannot be written; what was
        imported so far stays, too.
        """
        report = ImportReport()
        batch = Batch(self._context, report, progress)
        chosen = dict[Place, TextOptions]((tables or {}).items())
        try:
            for place in places_of(places, report):
                batch.read(place, chosen.get(place) or options or TextOptions())
        except Cancelled:
            report.cancelled = True
        batch.flush()
        return report

    def import_drafts(self, drafts: Iterable[Draft]) -> ImportReport:
        """Import articles that are at hand, such as pasted text: one undo step."""
        report = ImportReport()
        batch = Batch(self._context, report)
        batch.add(drafts)
        batch.flush()
        return report

    def import_bundle(self, path: Path, progress: Progress = no_progress) -> Merged:
        """Merge a whole project from a file into this one: all of it or nothing, one undo step."""
        from annotator.formats.registry import importer_for

        read = importer_for(path).read_bundle
        if read is None:
            raise InputError(
                tr("{path} holds articles, not a project.", path=path.name),
                tr("Import it as articles."),
            )
        with self._context.unit("Import a project") as unit:
            return write_bundle(unit, read(path), progress)

    def import_foreign(
        self,
        source: Path | Sequence[Path],
        mapping: LabelMapping | None = None,
        format_id: str | None = None,
        progress: Progress = no_progress,
    ) -> ForeignReport:
        """Import what another tool has annotated, in a file, a folder, or some files of one kind.

        One undo step: all of it, but for files of several that cannot be read, and for documents
        without text; the report names them. What an import has brought before is left as it is.
        Raises InputError, with nothing written, when nothing can be read.

        Without a mapping the guessed one is used, without a format the recognised one. What is not
        in anybody's name comes into the annotator's own layer.
        """
        from annotator.formats.opening import open_foreign

        project = open_foreign(source, format_id)
        if mapping is None:
            mapping = guess(survey(project, lambda _: progress(0)))
        report = ForeignReport(notes=project.notes, flaws=project.flaws)
        with self._context.unit("Import annotations") as unit:
            bundle = foreign_bundle(project, mapping, self._annotator_name(unit.connection))
            merged = write_bundle(unit, counted(bundle, report), progress, recognises=True)
        report.added, report.known, report.repeated = merged.added, merged.known, merged.repeated
        return report

    def _annotator_name(self, connection: sa.Connection) -> str:
        people = header.annotators(connection)
        return next(one.name for one in people if one.id == self._context.annotator_id)

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
        from annotator.formats.registry import exporter

        write = exporter(format_id).write
        assert write is not None, "the registry holds only exporters that write"
        if path.resolve() == self._context.database.path:
            raise InputError(
                tr("{path} is the project itself.", path=path), tr("Choose another name.")
            )
        with _uncollected(), self.bundle(selection) as bundle:
            return write(bundle, path, options or ExportOptions(), progress)

    def preview(
        self,
        format_id: str,
        selection: Selection | None = None,
        options: ExportOptions | None = None,
        progress: Progress = no_progress,
    ) -> Preview:
        """What `export` would write: it is written to a folder that is thrown away."""
        from annotator.formats.registry import exporter

        options = options or ExportOptions()
        with TemporaryDirectory(prefix="standpoint-") as folder:
            target = Path(folder) / f"preview{exporter(format_id).extensions[0]}"
            report = self.export(format_id, target, selection, options, progress)
        with self.bundle(selection) as bundle:
            return Preview(report, first_statement(bundle, options.undecided))

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
            keys: Sequence[int] = documents.ids(connection, DocumentQuery(), self._context.layer_id)
            if selection.documents is not None:
                keys = [key for key in keys if key in selection.documents]

            def entries() -> Iterator[Entry]:
                for start in range(0, len(keys), _PAGE):
                    some = keys[start : start + _PAGE]
                    contents = _contents(connection, some, [layer.id for layer in wanted])
                    for document, text in documents.some(connection, some):
                        chosen = tuple(c for c in contents[document.id] if selection.wants(c))
                        if chosen or selection.statuses is None:
                            kept = tuple(c for c in chosen if _says_something(c))
                            yield Entry(document=document, text=text, layers=kept)

            yield Bundle(_narrowed(head, selection), entries())


@contextmanager
def _uncollected() -> Iterator[None]:
    """Records hold no cycles: looking for some among millions takes a third of an export."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _narrowed(head: Header, selection: Selection) -> Header:
    """The header without the layers that were not selected."""
    if selection.layers is None:
        return head
    chosen = tuple(layer for layer in head.layers if layer.id in selection.layers)
    return replace(head, layers=chosen)


def _says_something(content: LayerContent) -> bool:
    return bool(content.annotations or content.activity or content.status is not Status.TODO)


def _contents(
    connection: sa.Connection, some: Sequence[int], layers: Sequence[int]
) -> dict[int, list[LayerContent]]:
    """What each layer says about some documents, also where it says nothing."""
    by_place: dict[tuple[int, int], list[Annotation]] = defaultdict(list)
    for annotation in stored.of_documents(connection, some):
        by_place[annotation.document_id, annotation.layer_id].append(annotation)
    statuses = documents.statuses(connection, some)
    spent = activity.of_documents(connection, some)
    return {
        document: [
            LayerContent(
                layer_id=layer,
                status=statuses.get((document, layer), Status.TODO),
                annotations=tuple(by_place.get((document, layer), ())),
                activity=spent.get((document, layer), ()),
            )
            for layer in layers
        ]
        for document in some
    }


@dataclass(frozen=True, slots=True)
class Merged:
    """How many documents of a bundle were added, and how many were known already.

    `repeated` counts annotations that an earlier import has brought.
    """

    added: int
    known: int
    repeated: int = 0


def write_bundle(
    unit: UnitOfWork,
    bundle: Bundle,
    progress: Progress = no_progress,
    *,
    recognises: bool = False,
) -> Merged:
    """Write a bundle within a unit of work; see `Merge`."""
    merge = Merge(unit, recognises=recognises)
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
    return Merged(merge.added, merge.known, merge.repeated)
