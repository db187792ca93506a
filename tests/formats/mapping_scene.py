"""Foreign data made by hand, and what a mapping makes of it."""

from datetime import UTC, datetime
from itertools import count

from annotator.formats.base import Draft
from annotator.formats.bundle import Annotation, Bundle
from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignProject, ForeignSpan
from annotator.formats.integrity import Integrity
from annotator.formats.mapping import Guesses, LabelMapping, guess, survey, to_bundle
from annotator.suggest.names import form_of_mention, likely_kind
from annotator.suggest.quotations import form_of
from annotator.text.span import Span
from annotator.vocabulary import Kind

NOW = datetime(2025, 3, 14, 12, tzinfo=UTC)
GUESSES = Guesses(likely_kind, form_of_mention, form_of)
TEXT = (
    "🙂 “The ferry must stay,” Mayor Ada Holm said. She firmly rejected the board’s plan. "
    "The Courier reported it."
)


def made(project: ForeignProject, mapping: LabelMapping | None = None) -> Bundle:
    """The bundle of a project; every entry is checked."""
    mapping = guess(survey(project)) if mapping is None else mapping
    bundle = to_bundle(
        project, mapping, new_id=count(1).__next__, now=NOW, annotator="Me", guesses=GUESSES
    )
    integrity = Integrity(bundle.header)
    entries = tuple(bundle.entries)
    for entry in entries:
        integrity.check(entry)
    return Bundle(bundle.header, entries)


def span(number: int, label: str, *quotes: str, **fields) -> ForeignSpan:
    places = tuple(
        Span(TEXT.index(quote), TEXT.index(quote) + len(quote)) for quote in quotes if quote
    )
    return ForeignSpan(id=f"t{number}", label=label, fragments=places, **fields)


def link(label: str, source: int, target: int) -> ForeignLink:
    return ForeignLink(label=label, source=f"t{source}", target=f"t{target}")


def project(*parts: ForeignSpan | ForeignLink, **fields) -> ForeignProject:
    document = ForeignDocument(
        draft=Draft(text=TEXT, title="Ferry", origin="a.txt"),
        spans=tuple(part for part in parts if isinstance(part, ForeignSpan)),
        links=tuple(part for part in parts if isinstance(part, ForeignLink)),
        **fields,
    )
    return ForeignProject(name="Elsewhere", documents=(document,))


def of(bundle: Bundle, kind: Kind) -> list[Annotation]:
    return [
        one
        for entry in bundle.entries
        for content in entry.layers
        for one in content.annotations
        if one.kind is kind
    ]


def actor_names(bundle: Bundle) -> dict[int, str]:
    return {actor.id: actor.name for actor in bundle.header.actors}
