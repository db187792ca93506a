"""What the store costs: reading and annotating, long lists, import, undo, export."""

import sqlite3
import tempfile
import tracemalloc
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import orjson

from annotator.formats.base import Draft
from annotator.formats.bundle import (
    Activity,
    Annotation,
    Annotator,
    Bundle,
    Entry,
    Fragment,
    Header,
    Layer,
    LayerContent,
)
from annotator.model.base import new_id, utcnow
from annotator.records import CorpusQuery, DocumentQuery, SortBy, Target
from annotator.services import Project
from annotator.text.span import Span
from annotator.vocabulary import Kind, Status
from benchmarks.table import Row, compared, cpu_ms

SENTENCE = "The minister said on Monday that the new law would “change everything” – for good. "
ARTICLE = SENTENCE * 36  # 3,000 characters
LISTED, IMPORTED, ANNOTATIONS, TEAM_ARTICLES = 100_000, 10_000, 10_000, 10_000


def run() -> list[Row]:
    """All figures of the store."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        return [
            *(*_one_article(place), *_list(place), *_progress(place)),
            *(*_import(place), *_export(place)),
        ]


def _drafts(count: int, text: str) -> Iterator[Draft]:
    for number in range(count):
        yield Draft(
            text=f"{number} {text}",
            title=f"{number * 7919 % 100_003} Éclair of the day",
            source=f"Paper {number % 50}",
            language="en",
            origin=f"{number}.txt",
        )


def _mentions(project: Project, document: int, text: str, count: int) -> LayerContent:
    blank = Annotation(
        id=0,
        document_id=document,
        layer_id=project.layer.id,
        kind=Kind.MENTION,
        form="name",
        created=utcnow(),
        updated=utcnow(),
    )
    step = len(text) // count
    return LayerContent(
        layer_id=project.layer.id,
        annotations=tuple(
            replace(
                blank,
                id=new_id(),
                fragments=(Fragment(at, at + 5, text[at : at + 5]),),
            )
            for at in range(0, step * count, step)
        ),
    )


def _annotated(place: Path, drafts: Iterator[Draft], count: int) -> Project:
    """A project whose documents have some mentions each."""
    with Project.create(place.with_suffix(".bare"), annotator="Ada") as project:
        project.transfer.import_drafts(drafts)
        with project.transfer.bundle() as bundle:
            return Project.restore(place, _with_mentions(project, bundle, count))


def _with_mentions(project: Project, bundle: Bundle, count: int) -> Bundle:
    def entries() -> Iterator[Entry]:
        for entry in bundle.entries:
            content = _mentions(project, entry.document.id, entry.text, count)
            yield replace(entry, layers=(content,))

    return Bundle(bundle.header, entries())


def _one_article(folder: Path) -> list[Row]:
    with (
        _annotated(folder / "one.standpoint", _drafts(1, SENTENCE * 1200), ANNOTATIONS) as project,
        closing(sqlite3.connect(folder / "one.standpoint")) as raw,
    ):
        (document,) = project.documents.ids()

        def load() -> None:
            raw.execute("SELECT * FROM annotation ORDER BY id").fetchall()
            raw.execute("SELECT * FROM fragment ORDER BY annotation_id, seq").fetchall()

        def add() -> None:
            project.claims.add(document, [Span(4, 12)], target=Target(issue="Law"), polarity=1)

        def add_raw() -> None:
            # The same rows: two annotations, a fragment, a step and its changes.
            raw.execute("BEGIN IMMEDIATE")
            raw.executemany("INSERT INTO bare VALUES (NULL, ?)", [("x" * 400,)] * 7)
            raw.commit()

        raw.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, image TEXT)")
        raw.execute("PRAGMA synchronous=FULL")
        add()
        name = f"an article with {ANNOTATIONS:,} annotations"
        return [
            compared(
                f"load {name}",
                cpu_ms(lambda: project.annotations.of_document(document), 9),
                cpu_ms(load, 9),
                "",
                "baseline: raw rows of the same, no records",
            ),
            compared(
                f"add a claim to {name}",
                cpu_ms(add, 50),
                cpu_ms(add_raw, 50),
                "<= 5 ms more",
                "baseline: 7 raw rows in one commit",
            ),
            compared(
                "undo it",
                cpu_ms(project.history.undo, 25),
                cpu_ms(add_raw, 50),
                "<= 5 ms more",
            ),
        ]


def _list(folder: Path) -> list[Row]:
    with Project.create(folder / "list.standpoint", annotator="Ada") as project:
        project.transfer.import_drafts(_drafts(LISTED, "short"))
        documents = project.documents
        for key in documents.ids()[:500]:
            documents.set_status(key, Status.DONE)
        queries = {
            "as added": DocumentQuery(),
            "sorted by title": DocumentQuery(sort=SortBy.TITLE),
            "sorted by date, descending": DocumentQuery(sort=SortBy.PUBLISHED, descending=True),
            "sorted by source": DocumentQuery(sort=SortBy.SOURCE),
            "sorted by status": DocumentQuery(sort=SortBy.STATUS),
            "at random": DocumentQuery(sort=SortBy.RANDOM),
            "fewest done first": DocumentQuery(sort=SortBy.FEWEST),
            "to do": DocumentQuery(statuses=frozenset({Status.TODO})),
            "with “éclair 99”, by title": DocumentQuery(words="éclair 99", sort=SortBy.TITLE),
        }
        rows = [
            Row(
                f"{LISTED:,} articles {name}",
                cpu_ms(lambda query=query: documents.ids(query), 7),
                None,
                None,
                "<= 100 ms",
            )
            for name, query in queries.items()
        ]
        rows.append(Row("done, and what is next (E)", _next(project), None, None, "<= 25 ms"))
        page = documents.ids()[50_000:50_100]
        rows.append(
            Row("a page of 100", cpu_ms(lambda: documents.lines(page), 15), None, None, "<= 10 ms")
        )
        rows.append(Row("counts of statuses", cpu_ms(documents.counts, 7), None, None, "<= 100 ms"))
        return rows + list(_search(project))


def _search(project: Project) -> Iterator[Row]:
    """The first hits among all articles, after the index has been made by the first search."""
    queries = {"a word of every article": "short", "a rare word": "77777", "a beginning": "7777*"}
    first = cpu_ms(lambda: project.search.corpus(CorpusQuery(words="nowhere")))
    yield Row(f"make the index of {LISTED:,} texts", first, None, None, "once")
    for name, words in queries.items():
        query = CorpusQuery(words=words)
        found = cpu_ms(lambda query=query: project.search.corpus(query, limit=50), 5)
        yield Row(f"the first hits of {name}", found, None, None, "<= 50 ms")


def _next(project: Project) -> float:
    """What E asks of the project: the next open article of the list, and the status of this."""
    documents = project.documents
    listed = documents.ids()
    places = iter(listed)

    def step() -> None:
        here = next(places)
        documents.next_open(here, listed)
        documents.set_status(here, Status.DONE)

    return cpu_ms(step, 25)


def _progress(folder: Path) -> list[Row]:
    with Project.create(folder / "team.bare", annotator="Ada") as project:
        project.transfer.import_drafts(_drafts(TEAM_ARTICLES, "short"))
        with project.transfer.bundle() as bundle:
            header = _team(bundle.header)
            entries = (_worked(entry, header) for entry in bundle.entries)
            place = folder / "team.standpoint"
            team = Project.restore(place, Bundle(header, entries), "Annotator 0")
    with team:
        name = f"{TEAM_ARTICLES:,} articles, 10 annotators, a claim and a stretch of time in each"
        progress = team.progress
        note = "counted in the background"
        return [
            Row(f"progress: {name}", cpu_ms(progress.layers, 5), None, None, "<= 1 s", note),
            Row(
                "progress of each article", cpu_ms(progress.articles, 5), None, None, "<= 1 s", note
            ),
        ]


def _team(header: Header) -> Header:
    people = [Annotator(id=new_id(), name=f"Annotator {n}", created=utcnow()) for n in range(10)]
    layers = [
        Layer(id=new_id(), annotator_id=one.id, name=one.name, created=one.created)
        for one in people
    ]
    return replace(header, annotators=tuple(people), layers=tuple(layers))


def _worked(entry: Entry, header: Header) -> Entry:
    """An article that all annotators have done."""
    now, quote = utcnow(), entry.text[:4]
    contents = [
        LayerContent(
            layer_id=layer.id,
            status=Status.DONE,
            activity=(Activity(id=new_id(), started=now, seconds=600),),
            annotations=(
                Annotation(
                    id=new_id(),
                    document_id=entry.document.id,
                    layer_id=layer.id,
                    kind=Kind.CLAIM,
                    fragments=(Fragment(0, len(quote), quote),),
                    created=now,
                    updated=now,
                ),
            ),
        )
        for layer in header.layers
    ]
    return replace(entry, layers=tuple(contents))


def _import(folder: Path) -> list[Row]:
    drafts = list(_drafts(IMPORTED, ARTICLE))
    with Project.create(folder / "import.standpoint", annotator="Ada") as project:
        ours = cpu_ms(lambda: project.transfer.import_drafts(drafts))
        undo = cpu_ms(project.history.undo)
        redo = cpu_ms(project.history.redo)
    baseline = cpu_ms(lambda: _raw_import(folder / "import.standpoint", folder / "raw.standpoint"))
    name = f"{IMPORTED:,} articles of 3,000 characters"
    return [
        compared(f"import {name}", ours, baseline, "<= 2.0", "baseline: executemany of its rows"),
        Row("undo that import", undo, None, None, "seconds"),
        Row("redo it", redo, None, None, "seconds"),
    ]


def _raw_import(source: Path, target: Path) -> None:
    """Write the rows of an imported project, its journal too, with sqlite3 alone."""
    with closing(sqlite3.connect(source)) as given, closing(sqlite3.connect(target)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=FULL")
        for (statement,) in given.execute("SELECT sql FROM sqlite_master WHERE sql NOT NULL"):
            raw.execute(statement)
        for table, where in [
            ("document", ""),
            ("document_text", ""),
            ("change", "WHERE op = 'insert' LIMIT 20000"),
        ]:
            rows = given.execute(f"SELECT * FROM {table} {where}")
            marks = ", ".join("?" * len(rows.description))
            while page := rows.fetchmany(1000):
                raw.executemany(f"INSERT INTO {table} VALUES ({marks})", page)
                raw.commit()


def _export(folder: Path) -> list[Row]:
    place = folder / "export.standpoint"
    with _annotated(place, _drafts(3_000, ARTICLE), 20) as project:
        target = folder / "out.jsonl"
        ours = cpu_ms(lambda: project.transfer.export("standpoint-jsonl", target), 3)
        size = target.stat().st_size / 2**20
        tracemalloc.start()
        project.transfer.export("standpoint-jsonl", target)
        more = tracemalloc.get_traced_memory()[1] / 2**20
        tracemalloc.stop()
    baseline = cpu_ms(lambda: _raw_export(place, folder / "raw.jsonl"), 3)
    return [
        compared(
            "export 3,000 articles, 60,000 annotations as JSONL",
            ours,
            baseline,
            "<= 1.43",
            f"{size:.0f} MB in {ours / 1000:.1f} s; {more:.0f} MB of memory at most",
        )
    ]


def _raw_export(place: Path, target: Path) -> None:
    """A scan of the same rows, each written with orjson as it comes."""
    with closing(sqlite3.connect(place)) as raw, target.open("wb") as file:
        for query in (
            "SELECT * FROM document JOIN document_text ON document_id = id",
            "SELECT * FROM annotation ORDER BY id",
            "SELECT * FROM fragment ORDER BY annotation_id, seq",
            "SELECT * FROM attribution ORDER BY annotation_id, role, seq",
        ):
            rows = raw.execute(query)
            names = [column[0] for column in rows.description]
            for row in rows:
                file.write(orjson.dumps(dict(zip(names, row, strict=True))) + b"\n")
