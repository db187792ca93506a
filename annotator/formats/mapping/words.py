"""The words by which other tools, and their users, name our things; English and German."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from annotator.vocabulary import ActorKind, ClaimForm, MentionForm

V = TypeVar("V")

_CAMEL = re.compile(r"(?<=[^\W\dA-ZÄÖÜ_])(?=[A-ZÄÖÜ])")
_SEPARATORS = re.compile(r"[\W_]+")
_NEGATIONS = {"not", "no", "non", "nicht", "kein", "keine", "isn", "doesn"}


def words_of(name: str) -> list[str]:
    """The words of a name in lower case: of `ClaimHolder_link` claim, holder, link."""
    return _SEPARATORS.sub(" ", _CAMEL.sub(" ", name)).lower().split()


def _table(values: Mapping[V, str]) -> dict[str, V]:
    return {word: value for value, words in values.items() for word in words.split()}


POLARITIES: Mapping[str, int | None] = _table(
    {
        1: "1 + +1 for pro support supports supporting supportive supporter agree agrees agreement "
        "agreeing favor favors favour favours favorable favourable endorse endorses endorsement "
        "approve approves approval accept accepts affirm affirms positive pos yes true "
        "dafür zustimmung zustimmend befürwortet befürwortung befürwortend unterstützt "
        "unterstützung positiv ja",
        -1: "-1 −1 - − against con contra anti oppose opposes opposing opposed opposition disagree "
        "disagrees disagreement disagreeing deny denies denial reject rejects rejection refute "
        "refutes attack attacks disapprove disapproves negative neg no false "
        "dagegen gegen ablehnung ablehnend kontra negativ nein",
        0: "0 neutral neither mixed ambivalent balanced comment gemischt",
        None: "undecided unknown unclear unsure na n/a none ? query unklar unbekannt "
        "unentschieden keine",
    }
)
INTENSITIES: Mapping[str, int | None] = _table(
    {
        1: "1 low weak slight schwach gering",
        2: "2 medium moderate mittel",
        3: "3 high strong stark hoch",
    }
)
ACTOR_KINDS: Mapping[str, ActorKind] = _table(
    {
        ActorKind.PERSON: "person per pers people politician politiker politikerin",
        ActorKind.ORGANISATION: "org organisation organization company party ministry institution "
        "partei verband unternehmen ministerium",
        ActorKind.GROUP: "group norp gruppe",
        ActorKind.STATE: "state gpe country nation staat land",
        ActorKind.MEDIA: "media medium newspaper outlet press zeitung presse medien",
        ActorKind.OTHER: "other misc sonstige",
    }
)
MENTION_FORMS: Mapping[str, str] = _table(
    {
        MentionForm.NAME.value: "name nam named proper eigenname",
        MentionForm.DESCRIPTION: "description nom nominal beschreibung",
        MentionForm.PRONOUN: "pronoun pro pron pronomen",
        MentionForm.UNNAMED: "unnamed anonymous anonym ungenannt",
    }
)
CLAIM_FORMS: Mapping[str, str] = _table(
    {
        ClaimForm.DIRECT.value: "direct direkt verbatim wörtlich",
        ClaimForm.INDIRECT: "indirect indirekt reported paraphrase",
        ClaimForm.MIXED: "mixed gemischt",
    }
)


def look_up(table: Mapping[str, V], text: str) -> V:
    """What a value means by a table: as a whole, else by its only telling word.

    Numbers count only as a whole: -1.5 is not 1. Raises KeyError when a value says nothing,
    contradicts itself, or is negated.
    """
    whole = text.strip().lower()
    if whole in table:
        return table[whole]
    words = words_of(text)
    found = {table[word] for word in words if word in table and word.isalpha()}
    if len(found) != 1 or _NEGATIONS & set(words):
        raise KeyError(text)
    return found.pop()


def tells(table: Mapping[str, V], text: str) -> bool:
    """Whether a value means something by a table."""
    try:
        look_up(table, text)
    except KeyError:
        return False
    return True


def meanings(table: Mapping[str, V], values: Iterable[str]) -> dict[str, V]:
    """What those of the values mean that mean something."""
    return {value: look_up(table, value) for value in values if tells(table, value)}
