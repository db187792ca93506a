"""What a foreign span says by a mapping: its attributes, read; the rest as lines for its note."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from annotator.formats.foreign import ForeignSpan
from annotator.formats.mapping.rules import (
    AttributeRole,
    AttributeRule,
    SpanRole,
    SpanRule,
    Value,
)
from annotator.formats.mapping.words import (
    ACTOR_KINDS,
    CLAIM_FORMS,
    INTENSITIES,
    MENTION_FORMS,
    POLARITIES,
    look_up,
)
from annotator.text.offsets import canonical
from annotator.vocabulary import ActorKind

LIST = "; "
PATH = " > "

Path = tuple[str, ...]
"""The names from the root of the codebook down to an issue."""

_FORMS = {**MENTION_FORMS, **CLAIM_FORMS}
_FALSE = frozenset({"false", "no", "0"})


@dataclass(slots=True)
class Facts:
    """What one span says. `takes_side`: there is a polarity, even if it is not decided."""

    takes_side: bool = False
    polarity: int | None = None
    intensity: int | None = None
    issues: list[Path] = field(default_factory=list)
    targets: list[str] = field(default_factory=list)
    holders: list[str] = field(default_factory=list)
    reporters: list[str] = field(default_factory=list)
    affiliations: list[str] = field(default_factory=list)
    actor: str | None = None
    actor_kind: ActorKind | None = None
    form: str | None = None
    value: str | None = None
    has_cues: bool = True
    discuss: bool = False
    confidence: float | None = None
    notes: list[str] = field(default_factory=list)

    @property
    def has_stance(self) -> bool:
        """Whether something is said that only a stance can hold."""
        return bool(self.takes_side or self.intensity or self.issues or self.targets)


def facts_of(span: ForeignSpan, rule: SpanRule, path: Path) -> Facts:
    """What a span says; `path` is the issue of its label."""
    facts = Facts(actor_kind=rule.actor_kind, form=rule.form)
    facts.takes_side = rule.polarity is not None
    facts.polarity = rule.polarity
    if rule.becomes is SpanRole.ISSUE:
        facts.issues.append(path)
    if span.note:
        facts.notes.append(clean(span.note))
    for name, value in span.attributes.items():
        attribute = rule.attribute(name)
        if attribute.becomes is AttributeRole.OMIT:
            continue
        if not _understand(facts, attribute, value):
            facts.notes.append(f"{clean(name)} = {clean(value)}")
    if span.entity and rule.becomes is not SpanRole.MENTION:
        facts.notes.append(f"entity = {clean(span.entity)}")
    return facts


def clean(text: str) -> str:
    """A text from elsewhere, with nothing in it that a database would refuse."""
    return canonical(text).strip()


def clean_name(text: str) -> str:
    """A name without surrounding or doubled white space."""
    return " ".join(canonical(text).split())


def path_of(text: str) -> Path:
    """An issue's path: `Traffic > Keep the ferry`."""
    return tuple(name for name in map(clean_name, text.split(PATH)) if name)


def _understand(facts: Facts, rule: AttributeRule, value: str) -> bool:
    """Take down what an attribute says; whether it could be understood."""
    if not clean(value):
        return True
    take = _TAKERS.get(rule.becomes)
    if take is None:
        return False
    try:
        take(facts, rule, value)
    except (KeyError, ValueError):
        return False
    return True


def _meaning(rule: AttributeRule, table: Mapping[str, Value], value: str) -> Value:
    """What a value means; KeyError when neither the rule nor its words say it."""
    for key in (value, value.strip()):
        if key in rule.values:
            return rule.values[key]
    return look_up(table, value)


def _take_polarity(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.takes_side = True
    meaning = _meaning(rule, POLARITIES, value)
    facts.polarity = meaning if isinstance(meaning, int) else None


def _take_intensity(facts: Facts, rule: AttributeRule, value: str) -> None:
    meaning = _meaning(rule, INTENSITIES, value)
    facts.intensity = meaning if isinstance(meaning, int) else None


def _take_kind(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.actor_kind = ActorKind(str(_meaning(rule, ACTOR_KINDS, value)))


def _take_form(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.form = str(_meaning(rule, _FORMS, value))


def _take_issue(facts: Facts, rule: AttributeRule, value: str) -> None:
    path = path_of(value)
    if not path:
        raise ValueError(value)
    if path not in facts.issues:
        facts.issues.append(path)


def _take_target(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.targets.append(clean_name(value))


def _take_actor(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.actor = clean_name(value)


def _take_value(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.value = clean(value)


def _take_no_cues(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.has_cues = not _is_true(value)


def _take_discuss(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.discuss = _is_true(value)


def _take_confidence(facts: Facts, rule: AttributeRule, value: str) -> None:
    confidence = float(value)
    if not 0 <= confidence <= 1:
        raise ValueError(value)
    facts.confidence = confidence


def _take_note(facts: Facts, rule: AttributeRule, value: str) -> None:
    facts.notes.append(clean(value))


def _names_into(field_name: str) -> Callable[[Facts, AttributeRule, str], None]:
    def take(facts: Facts, rule: AttributeRule, value: str) -> None:
        names: list[str] = getattr(facts, field_name)
        names += [name for name in map(clean_name, value.split(LIST)) if name]

    return take


def _is_true(value: str) -> bool:
    return value.strip().lower() not in _FALSE


_TAKERS: Mapping[AttributeRole, Callable[[Facts, AttributeRule, str], None]] = {
    AttributeRole.POLARITY: _take_polarity,
    AttributeRole.INTENSITY: _take_intensity,
    AttributeRole.ACTOR_KIND: _take_kind,
    AttributeRole.FORM: _take_form,
    AttributeRole.ISSUE: _take_issue,
    AttributeRole.TARGET: _take_target,
    AttributeRole.HOLDER: _names_into("holders"),
    AttributeRole.REPORTER: _names_into("reporters"),
    AttributeRole.AFFILIATION: _names_into("affiliations"),
    AttributeRole.ACTOR: _take_actor,
    AttributeRole.VALUE: _take_value,
    AttributeRole.NO_CUES: _take_no_cues,
    AttributeRole.DISCUSS: _take_discuss,
    AttributeRole.CONFIDENCE: _take_confidence,
    AttributeRole.NOTE: _take_note,
}
