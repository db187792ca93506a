"""Writes the parts of a REFI-QDA project: a source for each article, links, users, variables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count

from lxml import etree

from annotator.formats.base import LossReport
from annotator.formats.bundle import Entry, Header
from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignSpan
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.outward import (
    LIST,
    STANCE_OF,
    TARGET,
    Outward,
)
from annotator.formats.parts.pieces import in_pieces
from annotator.formats.parts.refi_codes import FIXED, OWN, Codebook
from annotator.formats.parts.refi_guids import guid, guid_of_coding, guid_of_span
from annotator.formats.parts.refi_notes import description
from annotator.formats.parts.xml_output import element, text_element
from annotator.language import tr
from annotator.vocabulary import Role

_OF_LAYER = ("layer", "status")


@dataclass(slots=True)
class Project:
    """A project in the making; it numbers the variables and the links as they come."""

    header: Header
    outward: Outward
    codebook: Codebook
    report: LossReport
    variables: dict[str, str] = field(default_factory=dict)
    _links: Iterator[int] = field(default_factory=lambda: count(1))

    def users(self) -> etree._Element:
        """A user for each layer; an annotator of several has the name of each beside the own."""
        annotators = {one.id: one.name for one in self.header.annotators}
        owners = [layer.annotator_id for layer in self.header.layers]
        users = element("Users", {})
        for layer in self.header.layers:
            name = annotators[layer.annotator_id]
            if owners.count(layer.annotator_id) > 1:
                name = f"{name} ({layer.name})"
            users.append(element("User", {"guid": guid("y", layer.id), "name": name}))
        return users

    def declared_variables(self) -> etree._Element:
        """The variables that sources have used until now."""
        return element(
            "Variables",
            {},
            *(
                element("Variable", {"guid": one, "name": name, "typeOfVariable": "Text"})
                for name, one in self.variables.items()
            ),
        )

    def source(self, entry: Entry) -> tuple[etree._Element, list[etree._Element]]:
        """An article with the selections of all its layers, and the links between these."""
        created = _time(entry.document.created)
        own = guid("d", entry.document.id)
        source = element(
            "TextSource",
            {
                "guid": own,
                "name": entry.document.title,
                "plainTextPath": f"internal://{own}.txt",
                "creationDateTime": created,
            },
        )
        links = list[etree._Element]()
        documents = list(self.outward.documents(entry))
        for content, document in zip(entry.layers, documents, strict=False):
            times = {
                guid_of_span(f"{one.kind[0]}{one.id}"): _time(one.created)
                for one in content.annotations
            }
            layer = _Layer(self.codebook, document, guid("y", content.layer_id), times)
            source.extend(layer.selections())
            links += (self._link(link) for link in layer.document.links)
            self.report.lose(tr("names of layers and states of work"))
        source.extend(self._values(documents[0]))
        return source, links

    def _values(self, document: ForeignDocument) -> Iterator[etree._Element]:
        facts = facts_of(document.draft)
        for name, value in facts.items():
            if name not in ("title", *_OF_LAYER):
                new = guid("v", len(self.variables) + 1)
                variable = element(
                    "VariableRef", {"targetGUID": self.variables.setdefault(name, new)}
                )
                yield element("VariableValue", {}, variable, text_element("TextValue", value))

    def _link(self, link: ForeignLink) -> etree._Element:
        return element(
            "Link",
            {
                "guid": guid("x", next(self._links)),
                "name": link.label,
                "direction": "OneWay",
                "originGUID": guid_of_span(link.source),
                "targetGUID": guid_of_span(link.target),
            },
        )


class _Layer:
    """The selections of one layer of an article."""

    def __init__(
        self,
        codebook: Codebook,
        document: ForeignDocument,
        user: str,
        times: Mapping[str, str],
    ) -> None:
        self.document = in_pieces(document)
        self._codebook = codebook
        self._whole = document
        self._user = user
        self._times = times

    def selections(self) -> Iterator[etree._Element]:
        """For each passage one of what it is, then one for each code that it has besides."""
        besides = self._besides()
        parts = dict[str, Iterator[int]]()
        for span in self.document.spans:
            whole = span.id.partition(".")[0]
            yield self._selection(span, guid_of_span(span.id), self._main_code(span))
            for code in besides[whole]:
                part = next(parts.setdefault(whole, count(1)))
                yield self._selection(
                    span, guid(whole[0].upper(), int(whole[1:]), part), code, derived=True
                )

    def _selection(
        self, span: ForeignSpan, own: str, code: str, *, derived: bool = False
    ) -> etree._Element:
        """A selection with a single coding: not all programs understand several."""
        (place,) = span.fragments
        by = {"creatingUser": self._user, "creationDateTime": self._times.get(_whole(own))}
        about = "" if derived else description(span)
        return element(
            "PlainTextSelection",
            {
                "guid": own,
                "name": place.of(self.document.draft.text),
                "startPosition": str(place.start),
                "endPosition": str(place.end),
                **by,
            },
            *([text_element("Description", about)] if about else []),
            element(
                "Coding",
                {"guid": guid_of_coding(own), **by},
                element("CodeRef", {"targetGUID": code}),
            ),
        )

    def _main_code(self, span: ForeignSpan) -> str:
        return FIXED[span.label] if span.label in OWN else self._codebook.labels[span.label]

    def _besides(self) -> dict[str, list[str]]:
        """The codes of passages besides their own: actors, issues, polarities.

        A claim has those of its holders and of its stances, so that it is found by them.
        """
        spans = {span.id: span for span in self._whole.spans}
        codes = {span.id: dict.fromkeys(self._codes(span)) for span in self._whole.spans}
        for link in self._whole.links:
            if link.label == Role.HOLDER.value:
                codes[link.source] |= dict.fromkeys(self._named(spans[link.target].entity))
            elif link.label == STANCE_OF:
                codes[link.target] |= dict.fromkeys(self._codes(spans[link.source]))
        return {key: list(found) for key, found in codes.items()}

    def _codes(self, span: ForeignSpan) -> Iterator[str]:
        if span.label not in OWN:
            return
        yield from self._named(span.entity)
        for name in (Role.HOLDER.value, TARGET):
            yield from self._named(span.attributes.get(name))
        if "polarity" in span.attributes:
            yield FIXED[span.attributes["polarity"]]
        if "issue" in span.attributes:
            yield self._codebook.issues[span.attributes["issue"]]

    def _named(self, names: str | None) -> Iterable[str]:
        """The codes of actors; of a name with the separator in it, there is none."""
        actors = self._codebook.actors
        return [actors[name] for name in (names or "").split(LIST) if name in actors]


def _whole(own: str) -> str:
    """The GUID of the first piece of what a selection belongs to."""
    return f"{own[:8]}-{ord(chr(int(own[9:13], 16)).lower()):04x}-0000{own[18:]}"


def _time(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
