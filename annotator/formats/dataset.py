"""A dataset for machine learning in the layout of Hugging Face, in a folder or a ZIP archive.

Parquet files of articles with their spans, and of statements; split into training, validation and
test; with a card (`README.md`) and a description in Croissant (`croissant.json`).
"""

from __future__ import annotations

from pathlib import Path

import orjson

from annotator.formats.base import ExportOptions, Format, LossReport, Progress, lose_registry
from annotator.formats.bundle import Bundle, Entry
from annotator.formats.names import Names
from annotator.formats.parts.croissant import croissant
from annotator.formats.parts.dataset_card import Facts, card
from annotator.formats.parts.dataset_files import open_shards
from annotator.formats.parts.dataset_rows import dataset_statements, document_row, schemas
from annotator.formats.parts.output_folder import atomic_folder
from annotator.formats.parts.parquet_files import EXTRA
from annotator.language import tr


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the articles, annotations and statements of a bundle."""
    report = LossReport()
    tables = schemas()
    names = Names.of(bundle.header)
    languages = set[str]()
    with atomic_folder(path) as folder:
        with open_shards(folder, tables) as shards:
            for entry in bundle.entries:
                split = options.split.of(entry.document)
                row = document_row(entry, names, options.undecided)
                shards["documents", split].write(row)
                for statement in dataset_statements(entry, names, options.undecided, report):
                    shards["statements", split].write(statement)
                languages.add(entry.document.language or "")
                report.splits[split] += 1
                _count(entry, len(row["spans"]), report)
                progress(report.documents)
        finished = [shard for one in shards.values() for shard in one.finish()]
        facts = Facts(
            header=bundle.header,
            split=options.split,
            schemas=tables,
            shards=finished,
            languages=languages,
            documents=report.documents,
        )
        (folder / "README.md").write_text(card(facts), encoding="utf-8", newline="\n")
        described = croissant(bundle.header.name, finished, tables)
        text = orjson.dumps(described, option=orjson.OPT_INDENT_2)
        (folder / "croissant.json").write_bytes(text)
    lose_registry(report, bundle.header)
    return report


def _count(entry: Entry, spans: int, report: LossReport) -> None:
    report.documents += 1
    report.annotations += spans
    given = sum(len(content.annotations) for content in entry.layers)
    report.lose(tr("stances left out as undecided"), given - spans)
    report.lose(tr("further facts of articles"), len(entry.document.extra))


FORMAT = Format(
    id="dataset",
    name="Dataset for machine learning (Hugging Face)",
    extensions=(".zip",),
    carries="Articles with their spans and relations, and statements, split to train and to test.",
    write=write,
    extra=EXTRA,
    splits=True,
)
