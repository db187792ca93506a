"""The Parquet files of a dataset: one or more shards for each table and split."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.formats.parts.parquet_files import RowWriter
from annotator.formats.parts.splits import SPLITS

LARGEST_SHARD = 300_000_000
"""Characters of text in a file, about; hubs show and stream files of such a size best."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """A finished file; `path` is relative to the dataset."""

    table: str
    split: str
    path: str
    rows: int
    size: int
    sha256: str


class Shards:
    """Writes the rows of one table and split, into as many files as they need."""

    def __init__(
        self, folder: Path, table: str, split: str, schema: Any, largest: int = LARGEST_SHARD
    ) -> None:
        self._folder = folder
        self._table = table
        self._split = split
        self._schema = schema
        self._largest = largest
        self._finished = list[tuple[Path, int]]()
        self._writer: RowWriter | None = None

    def write(self, row: Mapping[str, Any]) -> None:
        if self._writer is not None and self._writer.length > self._largest:
            self.close()
        if self._writer is None:
            self._writer = RowWriter(self._path, self._schema)
        self._writer.write(row)

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
            self._finished.append((self._path, self._writer.rows))
            self._writer = None

    def discard(self) -> None:
        if self._writer is not None:
            self._writer.discard()

    def finish(self) -> Iterator[Shard]:
        """The files under the names that they get when it is known how many they are."""
        for number, (path, rows) in enumerate(self._finished):
            name = f"{self._split}-{number:05}-of-{len(self._finished):05}.parquet"
            target = path.rename(self._folder / self._table / name)
            with target.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            yield Shard(
                table=self._table,
                split=self._split,
                path=f"{self._table}/{name}",
                rows=rows,
                size=target.stat().st_size,
                sha256=digest,
            )

    @property
    def _path(self) -> Path:
        return self._folder / self._table / f"{self._split}-{len(self._finished):05}.parquet"


@contextmanager
def open_shards(
    folder: Path, schemas: Mapping[str, Any]
) -> Iterator[Mapping[tuple[str, str], Shards]]:
    """What writes the rows of each table and split."""
    for table in schemas:
        (folder / table).mkdir()
    shards = {
        (table, split): Shards(folder, table, split, schema)
        for table, schema in schemas.items()
        for split in SPLITS
    }
    try:
        yield shards
    except BaseException:
        for one in shards.values():
            one.discard()
        raise
    for one in shards.values():
        one.close()
