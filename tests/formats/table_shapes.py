"""What the tests of all kinds of tables share: nasty cells, and what they become as articles."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hypothesis import strategies as st

from annotator.errors import UserError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.parts.columns import ColumnMapping
from annotator.formats.parts.tables import TableReader
from annotator.text.offsets import canonical

COLUMNS = ("id", "text", "=topic", "a,b;c|d")

# Carriage returns and the like are for `canonical`; control characters make no text file.
_letters = st.characters(exclude_categories=["Cs", "Cc"])
nasty_cells = st.text(
    st.sampled_from("aZ1 é🙂'\"=+-@,;|\t\n\r\\\ufeff\u2028 ") | _letters, max_size=30
)
nasty_rows = st.lists(st.tuples(*[nasty_cells] * len(COLUMNS)), min_size=1, max_size=8)

HOME = ColumnMapping(text="text")


def articles(
    reader: TableReader, path: Path, mapping: ColumnMapping | None = None, **options
) -> list[Draft]:
    return list(reader.articles(path, TextOptions(mapping=mapping, **options)))


def damaged(data: st.DataObject, raw: bytes) -> bytes:
    """The bytes with a few changed, taken away or put in."""
    changed = bytearray(raw)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, max(len(changed) - 1, 0)))
        changed[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=3))
    return bytes(changed)


def is_read_or_refused(reader: TableReader, path: Path) -> bool:
    """Whether a file is read, or refused with an error that names it; other errors get out."""
    try:
        found = articles(reader, path)
    except UserError as error:
        return path.name in error.message
    return all(draft.origin.startswith(str(path)) for draft in found)


def as_rows(drafts: Sequence[Draft], columns: Sequence[str] = COLUMNS) -> list[tuple[str, ...]]:
    """The cells that drafts were made of, with nothing for those that held only white space."""
    return [
        tuple(draft.text if column == "text" else draft.extra.get(column, "") for column in columns)
        for draft in drafts
    ]


def expected_rows(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        cells = tuple(canonical(cell) if canonical(cell).strip() else "" for cell in row)
        if any(cells):
            yield cells
