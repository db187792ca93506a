"""Tables on their way in: those with the same columns are read in one way, as the user chooses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.errors import UserError
from annotator.formats.base import Draft, Format, Progress, TextOptions, no_progress
from annotator.formats.parts.columns import ColumnMapping, Layout
from annotator.formats.parts.tables import Table, first_articles
from annotator.formats.registry import importer_for
from annotator.formats.table_choices import remember, remembered


@dataclass(slots=True)
class TableSet:
    """Tables of one format with the same columns, and what is chosen for them.

    `found` is the first of them as it was recognised, `table` as it is read now: with the layout
    and the encoding that the user chose, where these are not None.
    """

    known: Format
    paths: list[Path]
    found: Table
    table: Table
    mapping: ColumnMapping
    is_remembered: bool = False
    layout: Layout = field(default_factory=Layout)
    encoding: str | None = None
    is_wanted: bool = True

    def read(self) -> Table:
        """The first table as it is to be read now; `InputError` when it cannot be."""
        assert self.known.read_table is not None, "a set is made of tables"
        return self.known.read_table(self.paths[0], self.layout, self.encoding)

    def show(self, table: Table) -> None:
        """Take a table that was read anew; what was chosen stays if its columns are the same."""
        if set(table.columns) != set(self.table.columns):
            self.guess(table)
        self.table = table

    def guess(self, table: Table | None = None) -> None:
        """Take the columns for what they seem to be."""
        self.mapping = (table or self.table).mapping
        self.is_remembered = False

    def options(self, source: str | None = None, language: str | None = None) -> TextOptions:
        """How its articles are read."""
        mapping = replace(self.mapping, layout=self.layout)
        return TextOptions(
            mapping=mapping, encoding=self.encoding, source=source, language=language
        )

    def first_articles(self, options: TextOptions) -> list[Draft]:
        """What the first rows become; empty ones while no column is the text."""
        if self.mapping.text is None:
            return []
        return list(first_articles(self.table, options, self.paths[0].name))

    def remember(self) -> None:
        """Keep what was chosen, for the next tables with these columns."""
        remember(self.found.columns, replace(self.mapping, layout=self.layout))


def read_sets(
    paths: Iterable[Path], progress: Progress = no_progress
) -> tuple[list[TableSet], list[Path]]:
    """Tables in sets, with what was chosen for such columns before; and what cannot be read."""
    sets = dict[tuple[str, tuple[str, ...]], TableSet]()
    unreadable = list[Path]()
    for done, path in enumerate(paths, start=1):
        try:
            one = _set_of(path)
        except UserError:  # importing it says why
            unreadable.append(path)
        else:
            key = (one.known.id, one.found.columns)
            if key in sets:
                sets[key].paths.append(path)
            else:
                sets[key] = one
        progress(done)
    return list(sets.values()), unreadable


def _set_of(path: Path) -> TableSet:
    known = importer_for(path)
    assert known.read_table is not None, "only tables come here"
    table = known.read_table(path, None, None)
    one = TableSet(known, [path], table, table, table.mapping)
    before = remembered(table.columns)
    return one if before is None else _as_before(one, before)


def _as_before(one: TableSet, before: ColumnMapping) -> TableSet:
    """The set with what was chosen before; as it is, if it cannot be read in that layout now."""
    chosen = replace(one, mapping=before, layout=before.layout, is_remembered=True)
    try:
        chosen.table = chosen.read() if before.layout != Layout() else one.table
    except UserError:
        return one
    return chosen


def options_by_path(
    sets: Sequence[TableSet], source: str | None = None, language: str | None = None
) -> Mapping[Path, TextOptions]:
    """How each table that is wanted is read."""
    return {
        path: one.options(source, language) for one in sets if one.is_wanted for path in one.paths
    }
