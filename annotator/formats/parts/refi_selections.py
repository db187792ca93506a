"""The coded passages of one source of a REFI-QDA project, sorted by the users who coded them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.formats.checking import AGAIN
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignLink, ForeignSpan
from annotator.formats.parts.foreign_files import Lost
from annotator.formats.parts.pieces import put_together
from annotator.formats.parts.positions import Passage
from annotator.formats.parts.refi_guids import kind_of, plain
from annotator.formats.parts.refi_notes import described
from annotator.formats.parts.xml_input import children
from annotator.language import mark, tr
from annotator.text.offsets import canonical
from annotator.text.span import Span

Users = Mapping[str, str]
Links = dict[str, list[tuple[str, str]]]
"""By their origins the labels and targets of links."""

STRAY = mark("links to what is no passage of the same text and user")
"""What an importer has lost of the links, when each that was found was taken off."""

NO_CODE = "selection"
"""The label of a passage that somebody marked without a code."""


def is_derived(guid: str) -> bool:
    """Whether a selection repeats what another of ours says, for searches in other programs."""
    return kind_of(guid).isupper()


@dataclass(slots=True)
class _Work:
    """What one user did in a source. Spans are called by their GUIDs."""

    spans: dict[str, ForeignSpan] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)


class Selections:
    """The passages of a source."""

    def __init__(
        self,
        source: etree._Element,
        users: Users,
        codes: Mapping[str, ForeignLabel],
        notes: Mapping[str, str],
        where: str,
    ) -> None:
        self._source = source
        self._users = users
        self._codes = codes
        self._notes = notes
        self._where = where

    def passages(self) -> Iterator[Passage]:
        """Where the passages are, and what is said to stand there."""
        for selection in children(self._source, "PlainTextSelection"):
            yield *self._place(selection), canonical(selection.get("name") or "")

    def documents(
        self, draft: Draft, span: Callable[[int, int], Span], links: Links, lost: Lost
    ) -> Iterator[ForeignDocument]:
        """A record for each user; one without spans where nobody coded anything."""
        works = dict[str | None, _Work]()
        for selection in children(self._source, "PlainTextSelection"):
            self._add(selection, span, works, lost)
        for coding in children(self._source, "Coding"):
            work = works.setdefault(self._user(coding, self._source), _Work())
            work.tags[self._label(coding)] = None
        for user, work in (works or {None: _Work()}).items():
            linked = _links(work, links)
            lost[tr(STRAY)] -= len(linked)
            document = ForeignDocument(
                draft=draft,
                annotator=user,
                spans=tuple(work.spans.values()),
                links=tuple(linked),
                tags=tuple(work.tags),
            )
            yield put_together(document)

    def _add(
        self,
        selection: etree._Element,
        span: Callable[[int, int], Span],
        works: dict[str | None, _Work],
        lost: Lost,
    ) -> None:
        own = plain(selection.get("guid"))
        start, end = self._place(selection)
        if is_derived(own):
            return
        if start == end:
            lost[tr("passages without a character in them")] += 1
            return
        codings = list(children(selection, "Coding"))
        for number, coding in enumerate(codings or [selection]):
            work = works.setdefault(self._user(coding, selection), _Work())
            name = f"{own}.{number}" if own in work.spans or not own else own
            if name in work.spans:
                raise InputError(
                    tr("{where}: two passages have the GUID {own}.", where=self._where, own=own),
                    tr(AGAIN),
                )
            label = self._label(coding) if codings else NO_CODE
            work.spans[name] = self._span(name, label, span(start, end), selection, coding)

    def _span(
        self,
        name: str,
        label: str,
        place: Span,
        selection: etree._Element,
        coding: etree._Element,
    ) -> ForeignSpan:
        about = "".join(canonical(one.text or "") for one in children(selection, "Description"))
        ours = bool(kind_of(plain(selection.get("guid"))))
        attributes, entity, note = described(about) if ours else ({}, None, about)
        elements = [selection] if coding is selection else [selection, coding]
        notes = [note or "", *(text for one in elements for text in self._noted(one))]
        return ForeignSpan(
            id=name,
            label=label,
            fragments=(place,),
            attributes=attributes,
            entity=entity,
            note="\n\n".join(text for text in notes if text) or None,
        )

    def _place(self, selection: etree._Element) -> tuple[int, int]:
        try:
            start = int(selection.get("startPosition") or "")
            return start, int(selection.get("endPosition") or "")
        except ValueError as error:
            raise InputError(
                tr(
                    "{where}: line {sourceline} has a passage without a place.",
                    where=self._where,
                    sourceline=selection.sourceline,
                ),
                tr("Export it again from the program that it comes from."),
            ) from error

    def _label(self, coding: etree._Element) -> str:
        for reference in children(coding, "CodeRef"):
            label = self._codes.get(plain(reference.get("targetGUID")))
            if label:
                return label.name
        raise InputError(
            tr(
                "{where}: line {sourceline} names a code that there is not.",
                where=self._where,
                sourceline=coding.sourceline,
            ),
            tr("Export it again from the program that it comes from."),
        )

    def _user(self, *elements: etree._Element) -> str | None:
        """Who did it: as said by the first of the elements that says so."""
        names = (self._users.get(plain(one.get("creatingUser"))) for one in elements)
        return next((name for name in names if name), None)

    def _noted(self, element: etree._Element) -> Iterator[str]:
        for reference in children(element, "NoteRef"):
            yield self._notes.get(plain(reference.get("targetGUID")), "")


def _links(work: _Work, links: Links) -> list[ForeignLink]:
    return [
        ForeignLink(label=label, source=origin, target=target)
        for origin in work.spans
        for label, target in links.get(origin, ())
        if target in work.spans
    ]
