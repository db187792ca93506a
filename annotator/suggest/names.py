"""What the words of a mention tell: its form, and what kind of actor a name is likely to mean."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.vocabulary import ActorKind, MentionForm

_PRONOUN = re.compile(
    r"he|she|it|they|him|her|them|himself|herself|itself|themselves|his|hers|its|their|theirs|who"
    r"|i|we|us|our|ours|my|mine|you|er|sie|es|ihm|ihr|ihn|ihnen|sein|seine|seiner|ihre|ihrer"
    r"|dieser|diese|dieses|wir|uns|unser|unsere|ich|mein|meine",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"\b(?:party|union|council|ministry|government|agency|association|federation|committee|court"
    r"|university|institute|bank|company|group|inc|ltd|gmbh|ag|e\. ?v|board|chamber|commission"
    r"|alliance|office|police|army|parliament|senate|house|partei|verband|verein|ministerium"
    r"|regierung|gewerkschaft|kammer|amt|behörde|rat|kirche|church|nato|eu|un)\b",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"\b(?:times|post|herald|daily|news|guardian|zeitung|monde|welt|spiegel|politico|reuters|dpa"
    r"|tribune|gazette|courier|journal|bbc|rundschau|anzeiger|tageblatt|kurier|bote|observer)\b",
    re.IGNORECASE,
)

_UNNAMED = re.compile(
    r"(?:an?|one|some|many|several|ein(?:e[mnrs]?)?|manche|viele|einige|mehrere) \S.*"
    r"|another|others|some|many|several|andere|manche|viele|einige|mehrere",
    re.IGNORECASE,
)


def looks_unnamed(quote: str) -> bool:
    """Whether the words speak of somebody without saying who: “a source”, “another”."""
    return bool(_UNNAMED.fullmatch(quote.strip()))


def is_pronoun(quote: str) -> bool:
    """Whether the words are a pronoun, which can mean anybody: “he”."""
    return bool(_PRONOUN.fullmatch(quote.strip()))


def form_of_mention(quote: str, names: Sequence[str] | None) -> MentionForm:
    """How a quote refers to an actor of these names (None: not known, empty: to nobody)."""
    if is_pronoun(quote):
        return MentionForm.PRONOUN
    if names is None:
        return MentionForm.UNNAMED
    folded = quote.casefold()
    shares = any(
        word.casefold() in folded for name in names for word in name.split() if word[:1].isupper()
    )
    return MentionForm.NAME if shares else MentionForm.DESCRIPTION


def likely_kind(name: str) -> ActorKind:
    """The kind that a new actor of this name is likely to be of."""
    if _MEDIA.search(name):
        return ActorKind.MEDIA
    if _ORGANISATION.search(name) or (name.isupper() and len(name) <= 6):
        return ActorKind.ORGANISATION
    words = name.split()
    if 2 <= len(words) <= 4 and all(word[:1].isupper() for word in (words[0], words[-1])):
        return ActorKind.PERSON
    if len(words) == 1 and name[:1].isupper():
        return ActorKind.PERSON
    return ActorKind.GROUP
