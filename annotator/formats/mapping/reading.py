"""A foreign document read by a mapping: what each span says, and whom each mention names.

Both walks over foreign data go through here, so that they find the same actors.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.errors import InputError
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignSpan
from annotator.formats.mapping.facts import Facts, Path, clean_name, facts_of, path_of
from annotator.formats.mapping.rules import LabelMapping, LinkRole, SpanRole, SpanRule
from annotator.formats.mapping.survey import quote
from annotator.language import tr
from annotator.text.edges import tidy
from annotator.text.span import Span, SpanSet
from annotator.vocabulary import ActorKind, ClaimForm, MentionForm

# Q64, Wikidata:Q64, https://..., 4711: not what anybody is called.
_IDENTIFIER = re.compile(r"\w+:\S+|[A-Za-z]{0,3}\d+|\S*/\S*/\S*")
_DETERMINER = re.compile(
    r"(?:the|our|their|his|her|der|die|das|den|dem|des|unser\w*|le|la|les|l’|l')\b\s*",
    re.IGNORECASE,
)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Guesses:
    """What the words tell where the foreign data says nothing: by default, nothing."""

    actor_kind: Callable[[str], ActorKind] = lambda name: ActorKind.OTHER
    mention_form: Callable[[str, Sequence[str] | None], MentionForm | None] = lambda words, of: None
    claim_form: Callable[[str, Iterable[Span]], ClaimForm | None] = lambda text, spans: None


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a mention names. `key` is the external id, else the name; `is_said` by the data."""

    key: str
    name: str | None
    external_id: str | None
    is_said: bool


@dataclass(slots=True, eq=False)
class Part:
    """One span, read. `named` is only set on mentions."""

    span: ForeignSpan
    rule: SpanRule
    facts: Facts
    pieces: tuple[Span, ...]
    quote: str
    named: Named | None = None

    @property
    def is_mention(self) -> bool:
        return self.rule.becomes is SpanRole.MENTION

    @property
    def is_claim(self) -> bool:
        return self.rule.becomes in (SpanRole.CLAIM, SpanRole.ISSUE)

    @property
    def is_cue(self) -> bool:
        return self.rule.becomes is SpanRole.CUE


class Reader:
    """Reads documents by a mapping, of a project that defines these labels."""

    def __init__(
        self, labels: Iterable[ForeignLabel], mapping: LabelMapping, guesses: Guesses
    ) -> None:
        self.labels = {label.name: label for label in labels}
        self.mapping = mapping
        self.guesses = guesses

    def read(self, document: ForeignDocument) -> dict[str, Part]:
        """The spans of a document by their ids, without those to leave out or without a place."""
        parts = {
            span.id: self._part(span, document)
            for span in document.spans
            if span.fragments and self.mapping.span(span.label).becomes is not SpanRole.OMIT
        }
        self._share_names(document, parts)
        return parts

    def path(self, label: str) -> Path:
        """The place in the codebook of the issue that a label becomes."""
        rule = self.mapping.span(label)
        if rule.name:
            return path_of(rule.name)
        return tuple(clean_name(name) or "?" for name in (*self.above(label), label))

    def above(self, label: str) -> list[str]:
        """The labels above a label, from the root down."""
        names = list[str]()
        place = self.labels.get(label)
        while place is not None and place.parent and place.parent not in (label, *names):
            names.insert(0, place.parent)
            place = self.labels.get(place.parent)
        return names

    def _part(self, span: ForeignSpan, document: ForeignDocument) -> Part:
        rule = self.mapping.span(span.label)
        text = document.draft.text
        if span.fragments[-1].end > len(text):
            raise InputError(
                tr(
                    "{origin}: “{label}” ends at {end}, beyond the text of {count} characters.",
                    origin=document.draft.origin,
                    label=span.label,
                    end=span.fragments[-1].end,
                    count=len(text),
                ),
                tr("The file is damaged, or belongs to another text."),
            )
        facts = facts_of(span, rule, self.path(span.label))
        part = Part(span, rule, facts, _tidied(text, span), quote(span, text))
        if part.is_mention:
            part.named = self._named(part)
        return part

    def _named(self, part: Part) -> Named | None:
        said = [text for text in (part.facts.actor, clean_name(part.span.entity or "")) if text]
        external = next((text for text in said if _IDENTIFIER.fullmatch(text)), None)
        name = next((text for text in said if not _IDENTIFIER.fullmatch(text)), None)
        if name is None and part.facts.form in (None, MentionForm.NAME):
            name = self.name_in(part.quote)
        key = external or name
        return Named(key, name, external, bool(said)) if key else None

    def name_in(self, words: str) -> str | None:
        """The name in the words of a mention; None for a pronoun or a description."""
        if self.guesses.mention_form(words, None) is MentionForm.PRONOUN:
            return None
        name = clean_name(_DETERMINER.sub("", clean_name(words), count=1))
        return name if name[:1].isupper() and len(name) <= _LONGEST_NAME else None

    def _share_names(self, document: ForeignDocument, parts: Mapping[str, Part]) -> None:
        """Mentions that are linked as of the same actor name the same."""
        for group in _groups(self._same(document, parts)):
            chain = sorted((parts[one] for one in group), key=lambda part: part.pieces[0])
            names = [part.named for part in chain if part.named]
            shared = next((named for named in names if named.is_said), names[0] if names else None)
            for part in chain:
                if shared and not (part.named and part.named.is_said):
                    part.named = shared

    def _same(
        self, document: ForeignDocument, parts: Mapping[str, Part]
    ) -> Iterator[tuple[str, str]]:
        for link in document.links:
            if self.mapping.link(link.label).becomes is LinkRole.SAME_ACTOR:
                ends = (link.source, link.target)
                if all(end in parts and parts[end].is_mention for end in ends):
                    yield ends


def named(name: str) -> Named:
    """Whom a name in an attribute names."""
    if _IDENTIFIER.fullmatch(name):
        return Named(name, None, name, is_said=True)
    return Named(name, name, None, is_said=True)


def _tidied(text: str, span: ForeignSpan) -> tuple[Span, ...]:
    """The fragments as they may be stored; a span of white space alone stays as it is."""
    pieces = tuple(piece for piece in (tidy(text, one) for one in span.fragments) if piece)
    return SpanSet(pieces or span.fragments).spans


def _groups(pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    """What hangs together by pairs."""
    group_of = dict[str, list[str]]()
    for first, second in pairs:
        ours, theirs = group_of.setdefault(first, [first]), group_of.setdefault(second, [second])
        if ours is not theirs:
            ours += theirs
            group_of.update(dict.fromkeys(theirs, ours))
    unique = {id(group): group for group in group_of.values()}
    return list(unique.values())
