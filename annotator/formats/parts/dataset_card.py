"""The card of a dataset: a README whose head tells Hugging Face what is in which file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.formats.bundle import Header
from annotator.formats.names import Names
from annotator.formats.parts.block_yaml import Value, block_yaml
from annotator.formats.parts.dataset_files import Shard
from annotator.formats.parts.dataset_rows import CLASSES
from annotator.formats.parts.project_schema import STATEMENTS
from annotator.formats.parts.splits import SPLITS, Split
from annotator.vocabulary import LayerKind

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (10**6, "100K<n<1M"))
_LANGUAGE = re.compile("[a-z]{2,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a card says about a dataset."""

    header: Header
    split: Split
    schemas: Mapping[str, Any]
    shards: Sequence[Shard]
    languages: Iterable[str]
    documents: int


def card(facts: Facts) -> str:
    """The text of the README."""
    parts = [
        f"---\n{block_yaml(_head(facts))}---\n",
        f"# {_plain(facts.header.name)}\n",
        "Newspaper articles in which people have marked who says what, and where they stand:"
        " mentions of actors, their claims, and stances for or against issues, claims or actors."
        " Made with Standpoint.\n",
        _counts(facts),
        _SHAPE,
        "| column of `statements` | |\n|---|---|\n"
        + "".join(f"| `{c.name}` | {c.about} |\n" for c in STATEMENTS.columns),
        f"## Splits\n\nArticles are split {facts.split}. Statements go with their articles.\n",
        _people(facts.header),
        _codebook(facts.header),
        _LICENCE,
    ]
    return "\n".join(part for part in parts if part)


_SHAPE = """## What is in it

- `documents`: an article in each row. `spans` are mentions, claims, stances and labels; each has
  one or more places from `starts` to `ends`, in code points of `text` (`text[start:end]` in
  Python). `relations` lead from a claim or stance to its `holder` and its `reporter`s (ordered
  from the outermost), from a stance to its claim (`stance_of`), and to its `target`.
- `statements`: a holder and a stance in each row, to train and test classifiers: `context` are the
  paragraphs that it stands in, `label` is the polarity.

```python
from datasets import load_dataset

articles = load_dataset("path/to/this/folder", "documents")
statements = load_dataset("path/to/this/folder", "statements")
```
"""

_LICENCE = """## Licence

The articles belong to their publishers. State the licence of this dataset at the top of this file
before it is given to others.
"""


def _head(facts: Facts) -> dict[str, Value]:
    languages = sorted(one for one in facts.languages if _LANGUAGE.fullmatch(one))
    kinds = {layer.kind is LayerKind.MACHINE for layer in facts.header.layers} or {False}
    return {
        "pretty_name": facts.header.name,
        "license": "unknown",
        **({"language": languages} if languages else {}),
        "task_categories": ["token-classification", "text-classification"],
        "annotations_creators": [
            "machine-generated" if machine else "expert-generated" for machine in sorted(kinds)
        ],
        "size_categories": [next((n for most, n in _SIZES if facts.documents < most), "n>1M")],
        "configs": [
            {
                "config_name": table,
                "data_files": [
                    {"split": split, "path": f"{table}/{split}-*.parquet"} for split in used
                ],
            }
            for table, used in _tables(facts)
        ],
        "dataset_info": [
            {
                "config_name": table,
                "features": _features(facts.schemas[table]),
                "splits": [_split(facts, table, split) for split in used],
            }
            for table, used in _tables(facts)
        ],
    }


def _split(facts: Facts, table: str, split: str) -> dict[str, Value]:
    shards = [one for one in facts.shards if (one.table, one.split) == (table, split)]
    return {
        "name": split,
        "num_bytes": sum(one.size for one in shards),
        "num_examples": sum(one.rows for one in shards),
    }


def _tables(facts: Facts) -> Iterator[tuple[str, list[str]]]:
    """The tables that have rows, each with its splits that have."""
    there = {(shard.table, shard.split) for shard in facts.shards}
    for table in facts.schemas:
        used = [split for split in SPLITS if (table, split) in there]
        if used:
            yield table, used


def _features(fields: Iterable[Any]) -> list[Value]:
    """The features of a schema or a record."""
    return [{"name": field.name, **_feature(field.name, field.type)} for field in fields]


def _feature(name: str, type_: Any) -> dict[str, Value]:
    kind = str(type_)
    if name == "label" and kind == "int64":
        names = {str(number): word for number, word in enumerate(CLASSES)}
        return {"dtype": {"class_label": {"names": names}}}
    if not kind.startswith("list"):
        return {"dtype": _DTYPES.get(kind, kind)}
    if str(type_.value_type).startswith("struct"):
        return {"list": _features(type_.value_type)}
    return {"list": str(type_.value_type)}


_DTYPES = {"date32[day]": "date32", "double": "float64"}


def _counts(facts: Facts) -> str:
    lines = ["| table | split | rows |", "|---|---|---|"]
    lines += [
        f"| {table} | {split} | {_split(facts, table, split)['num_examples']} |"
        for table, used in _tables(facts)
        for split in used
    ]
    return "\n".join(lines) + "\n"


def _people(header: Header) -> str:
    names = Names.of(header)
    lines = ["## Layers\n", "| layer | kind | annotator |", "|---|---|---|"]
    lines += [
        f"| {_plain(layer.name)} | {layer.kind.value} | {_plain(names.annotator(layer.id).name)} |"
        for layer in header.layers
    ]
    return "\n".join(lines) + "\n" if header.layers else ""


def _codebook(header: Header) -> str:
    names = Names.of(header)
    lines = ["## Issues\n", "| issue | definition |", "|---|---|"]
    lines += [
        f"| {_plain(' > '.join(names.issue_path(issue.id)))} | {_plain(issue.definition or '')} |"
        for issue in header.issues
    ]
    return "\n".join(lines) + "\n" if header.issues else ""


def _plain(text: str) -> str:
    """The text in one line of a table, with nothing in it that Markdown would take for markup."""
    return re.sub(r"([\\`*_{}\[\]()<>#+\-!|~&])", r"\\\1", " ".join(text.split()))
