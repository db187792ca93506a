"""Annotated data as other tools say it: spans, links and attributes under names of their own.

Importers of foreign formats give these records; `formats.mapping` turns them into ours as the user
says. Offsets are code points of the draft's canonical text, half-open: importers convert the units
of their format (UTF-16, tokens, bytes), and take `CanonicalMap` where the text was changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NoReturn

from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.text.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignLabel:
    """A type, code or tag that the other tool's project defines, used or not.

    `colour` is `#RRGGBB`; `parent` the name of the label above it in a tree.
    """

    name: str
    parent: str | None = None
    colour: str | None = None
    definition: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignSpan:
    """One annotated passage; `id` is unique in its document. `fragments` are sorted and disjoint.

    `label` is its type; `attributes` are features with a value (a flag has the value "true");
    `entity` names what it refers to, where the format links an entry of a registry.
    """

    id: str
    label: str
    fragments: tuple[Span, ...]
    attributes: Mapping[str, str] = field(default_factory=dict)
    entity: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignLink:
    """A directed, typed relation between two spans of one document, by their ids."""

    label: str
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignDocument:
    """One document as one annotator saw it. Several annotators give one record each.

    `tags` are labels of the whole document. What the other tool knows besides is in `draft.extra`.
    """

    draft: Draft
    annotator: str | None = None
    spans: tuple[ForeignSpan, ...] = ()
    links: tuple[ForeignLink, ...] = ()
    tags: tuple[str, ...] = ()
    done: bool = False


class NoTextError(InputError):
    """A document is without text: nothing can be annotated in it."""


class Flaws:
    """What is left out since it cannot be read: the reasons, each once, in the order of finding.

    More comes in while documents are walked.
    """

    def __init__(self) -> None:
        self._found: dict[str, InputError] = {}

    def __iter__(self) -> Iterator[InputError]:
        return iter(list(self._found.values()))

    def add(self, *errors: InputError) -> None:
        """Note what cannot be read, and why."""
        for error in errors:
            self._found.setdefault(str(error), error)

    @contextmanager
    def noting(self, kind: type[InputError] = InputError) -> Iterator[None]:
        """Note an error of a kind instead of raising it."""
        try:
            yield
        except kind as error:
            self.add(error)

    def refuse(self, otherwise: InputError) -> NoReturn:
        """Raise the first: with it, nothing is left."""
        raise next(iter(self), otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignProject:
    """What a foreign file or folder holds: the labels that it defines, and a stream of documents.

    `notes` says in sentences what the importer had to leave behind, `flaws` which of several files
    cannot be read, and which documents have no text.
    """

    name: str
    labels: tuple[ForeignLabel, ...] = ()
    documents: Iterable[ForeignDocument] = ()
    notes: tuple[str, ...] = ()
    flaws: Flaws = field(default_factory=Flaws)
