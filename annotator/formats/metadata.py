"""What the first lines of a text and the name of its file say about an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from itertools import islice, pairwise
from string import Formatter

from annotator.errors import InputError
from annotator.formats.parts.dates import IN_A_NAME, parse_date
from annotator.language import tr

FIELDS = ("title", "source", "author", "date", "url", "language")
"""What a header or a file name can tell, by the names that patterns use."""

SKIP = "-"
"""In a header pattern: a line that says nothing of use."""

AUTO = "auto"
NONE = "none"

_LINE = re.compile(r"[^\n]*\S[^\n]*(?:\n|\Z)")
_FRONT_MATTER_LINE = re.compile(r"([A-Za-z][\w-]*):(?:[ \t]+([^\n]*))?")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What was found out about an article; None where nothing was."""

    title: str | None = None
    source: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    language: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)

    def or_else(self, other: Metadata) -> Metadata:
        """Itself, and what the other knows where it knows nothing."""
        names = [field.name for field in fields(self)]
        return Metadata(**{name: getattr(self, name) or getattr(other, name) for name in names})


@dataclass(frozen=True, slots=True)
class HeaderPattern:
    """What the first lines of a text mean.

    `auto`: front matter (lines such as `Title: ...` at the very top, ended by an empty line) if it
    is there. `none`: the lines are text. Else the fields of the first lines that are not blank,
    as in `title/date/-/source`, with `-` for a line to pass over.
    """

    template: str = AUTO

    def __post_init__(self) -> None:
        if not self._is_word:
            _check_fields((name for name in self._names if name != SKIP), self.template)

    @property
    def is_auto(self) -> bool:
        """Whether the header is to be recognised rather than known."""
        return self.template == AUTO

    @property
    def _is_word(self) -> bool:
        return self.template in (AUTO, NONE)

    @property
    def _names(self) -> list[str]:
        return [name.strip().lower() for name in self.template.split("/")]

    def read(self, text: str, strip: bool = False) -> tuple[Metadata, str]:
        """What the header says, and the text: without the header if `strip`, or if front matter."""
        if self.is_auto:
            return front_matter(text) or (Metadata(), text)
        if self._is_word:
            return Metadata(), text
        lines = list(islice(_LINE.finditer(text), len(self._names)))
        if len(lines) < len(self._names):
            raise InputError(
                tr(
                    "The text has fewer lines than the header “{template}”.", template=self.template
                ),
                tr("Choose the header that the articles have, or “auto”."),
            )
        values = {
            name: line[0] for name, line in zip(self._names, lines, strict=True) if name != SKIP
        }
        return _metadata(values), body(text[lines[-1].end() :]) if strip else text


@dataclass(frozen=True, slots=True)
class NamePattern:
    """What the parts of a file name mean, as in `{date}_{source}_{title}`."""

    template: str
    _regex: re.Pattern[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_regex", _compile(self.template))

    def read(self, name: str) -> Metadata:
        """What a file name, without its extension, says."""
        match = self._regex.fullmatch(name)
        if match is None:
            raise InputError(
                tr(
                    "The file name “{name}” does not follow “{template}”.",
                    name=name,
                    template=self.template,
                ),
                tr("Change the pattern for file names, or leave it empty."),
            )
        values = match.groupdict()
        return _metadata({key: value.replace("_", " ") for key, value in values.items()})


def front_matter(text: str) -> tuple[Metadata, str] | None:
    """The `Key: value` lines at the very top and the text after them, if it starts with such lines.

    The first key must be one of `FIELDS` and none may come twice. What is not known otherwise, and
    a date that cannot be read, is kept as extra.
    """
    end = _BLANK_LINE.search(text)
    if end is None:
        return None
    lines = [_FRONT_MATTER_LINE.fullmatch(line) for line in text[: end.start()].split("\n")]
    values = {line[1].lower(): (line[2] or "").strip() for line in lines if line}
    if len(values) < len(lines) or next(iter(values)) not in FIELDS:
        return None
    known = {key: value for key, value in values.items() if key in FIELDS}
    if not parse_date(known.get("date", "")):
        known.pop("date", None)
    extra = {key: value for key, value in values.items() if value and key not in known}
    return _metadata(known, extra), body(text[end.end() :])


def body(text: str) -> str:
    """A text that stood below a header, without the blank lines between."""
    first = len(text) - len(text.lstrip())
    return text[text.rfind("\n", 0, first) + 1 :]


def one_line(text: str) -> str:
    """The text without line breaks and without white space around and doubled."""
    return " ".join(text.split())


def _metadata(values: Mapping[str, str], extra: Mapping[str, str] | None = None) -> Metadata:
    found: dict[str, str | None] = {key: one_line(value) or None for key, value in values.items()}
    day = found.pop("date", None)
    published = parse_date(day) if day else None
    if day and not published:
        raise InputError(
            tr("“{day}” stands where a date should, and cannot be read as one.", day=day),
            tr(
                "Dates look like 2024-03-14, 14 March 2024, March 14, 2024, 14. März 2024, "
                "14.03.2024."
            ),
        )
    return Metadata(
        title=found.get("title"),
        source=found.get("source"),
        author=found.get("author"),
        published=published,
        url=found.get("url"),
        language=found.get("language"),
        extra=extra or {},
    )


def _check_fields(names: Iterable[str], template: str) -> None:
    seen = set[str]()
    for name in names:
        if name not in FIELDS or name in seen:
            reason = tr("comes twice") if name in seen else tr("is not known")
            raise InputError(
                tr(
                    "In the pattern “{template}” the field “{name}” {reason}.",
                    template=template,
                    name=name,
                    reason=reason,
                ),
                tr("Use each of these at most once: {fields}.", fields=", ".join(FIELDS)),
            )
        seen.add(name)
    if not seen:
        raise InputError(
            tr("The pattern “{template}” names no field.", template=template),
            tr("Use some of: {fields}.", fields=", ".join(FIELDS)),
        )


def _compile(template: str) -> re.Pattern[str]:
    try:
        parts = list(Formatter().parse(template))
    except ValueError as error:
        raise InputError(
            tr("The pattern “{template}” has a brace without its partner.", template=template),
            tr("Write fields as in {date}_{source}_{title}."),
        ) from error
    _check_fields((name for _, name, _, _ in parts if name is not None), template)
    for (_, before, _, _), (literal, after, _, _) in pairwise(parts):
        if not literal and before and after:
            raise InputError(
                tr(
                    "In the pattern “{template}” nothing separates {{{before}}} from {{{after}}}.",
                    template=template,
                    before=before,
                    after=after,
                ),
                tr("Put a character between them, as in {date}_{source}_{title}."),
            )
    return re.compile("".join(_regex(literal, name) for literal, name, _, _ in parts))


def _regex(literal: str, name: str | None) -> str:
    group = IN_A_NAME if name == "date" else ".+?"
    return re.escape(literal) + (f"(?P<{name}>{group})" if name else "")
