"""Which column of a table is what: the mapping that a user chooses, and the one that is guessed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

import orjson

from annotator.errors import InputError
from annotator.formats.parts.table_dates import DateFormat, fitting_formats
from annotator.language import tr

FIELDS = ("text", "title", "date", "source", "author", "url", "language")
"""What a column can be. Whatever else a table says is kept with its article."""

# The names that columns go by, in English, German and French; the first that is there is taken.
_NAMES = {
    "text": "text fulltext body content article maintext volltext inhalt artikel haupttext texte"
    " contenu transcript speech rede statement paragraph chunk",
    "title": "title headline titel heading überschrift schlagzeile titre hl hd subject betreff",
    "date": "date published datum publishdate pubdate day tag jour timestamp time created"
    " createdat publishedat erscheinungsdatum",
    "source": "source outlet newspaper medium media publication publisher quelle zeitung journal"
    " sourcename domain",
    "author": "author authors byline autor autorin autoren verfasser auteur journalist creator"
    " speaker by writer",
    "url": "url link uri href permalink weblink webadresse address",
    "language": "language lang sprache langue locale languagecode",
}
_WORD = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+(?![^\W\d_A-Z])|\d+")
_LONGEST_NAME = 40
_SHORTEST_TEXT = 40
"""A column without a telling name is taken for the text if its cells have so many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """How a table lies in its file; None where that is to be recognised."""

    delimiter: str | None = None
    has_header: bool | None = None
    sheet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """Which column is what, by the names of the columns.

    The rest is kept with the articles as metadata, but for what is `left_out`.
    """

    text: str | None = None
    title: str | None = None
    date: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    left_out: tuple[str, ...] = ()
    date_format: DateFormat = DateFormat.CLEAR
    layout: Layout = field(default_factory=Layout)

    @property
    def columns(self) -> dict[str, str]:
        """The columns that are something, by `FIELDS`."""
        columns = {name: getattr(self, name) for name in FIELDS}
        return {name: column for name, column in columns.items() if column is not None}

    def to_json(self) -> str:
        """The mapping to keep in a file."""
        return orjson.dumps(asdict(self), option=orjson.OPT_INDENT_2).decode()

    @classmethod
    def from_json(cls, data: str | bytes) -> ColumnMapping:
        """The mapping that was kept; `InputError` when it is none."""
        from pydantic import TypeAdapter, ValidationError

        try:
            return TypeAdapter(cls).validate_json(data, extra="forbid")
        except ValidationError as error:
            first = error.errors(include_url=False, include_input=False)[0]
            place = ".".join(str(part) for part in first["loc"]) or "the mapping of columns"
            raise InputError(
                tr("{place}: {first}.", place=place, first=first["msg"]),
                tr("Choose the columns anew."),
            ) from error


def guess_mapping(
    columns: Sequence[str], samples: Mapping[str, Sequence[str]], layout: Layout
) -> ColumnMapping:
    """What the columns are by their names and by what is in them.

    `samples` are cells of each column that are not empty. `text` is None when nothing tells it.
    """
    found = _by_name(columns)
    if "text" not in found and (text := _longest(columns, samples, set(found.values()))):
        found["text"] = text
    dates = fitting_formats(samples.get(found.get("date", ""), ()))
    date_format = dates[0] if len(dates) == 1 else DateFormat.CLEAR
    return replace(ColumnMapping(date_format=date_format, layout=layout), **found)  # type: ignore[arg-type]


def says_what_columns_are(cells: Sequence[str]) -> bool:
    """Whether a row has the names of well-known columns in it."""
    return bool(_by_name([cell for cell in cells if len(cell) <= _LONGEST_NAME]))


def _by_name(columns: Sequence[str]) -> dict[str, str]:
    """By the whole name before the last word: `text` wins over `lead_text`, `text_id` is none."""
    found = dict[str, str]()
    for read in (_whole, _last_word):
        by_key = dict[str, str]()
        for column in columns:
            if column not in found.values():
                by_key.setdefault(read(column), column)
        for name in FIELDS:
            keys = (key for key in _NAMES[name].split() if key in by_key)
            if name not in found and (key := next(keys, None)):
                found[name] = by_key[key]
    return found


def _whole(column: str) -> str:
    return "".join(_words(column))


def _last_word(column: str) -> str:
    return next(reversed(_words(column)), "")


def _words(column: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(column)]


def _longest(
    columns: Sequence[str], samples: Mapping[str, Sequence[str]], taken: set[str]
) -> str | None:
    lengths = {
        column: sum(map(len, cells)) / len(cells)
        for column in columns
        if column not in taken and (cells := samples.get(column))
    }
    best = max(lengths, key=lengths.__getitem__, default=None)
    return best if best is not None and lengths[best] >= _SHORTEST_TEXT else None
