"""The mapping of foreign data to ours: what each label, link and attribute becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from annotator.vocabulary import ActorKind, ClaimForm, MentionForm

Value = int | str | None
"""What a foreign value means: a polarity, an intensity, a form or a kind of actor."""


class SpanRole(StrEnum):
    """What a span becomes. ISSUE: a claim with a stance towards the issue of the label's name."""

    MENTION = "mention"
    CLAIM = "claim"
    ISSUE = "issue"
    CUE = "cue"
    LABEL = "label"
    OMIT = "omit"


class LinkRole(StrEnum):
    """What a link becomes. It may lead either way where its two ends are of different kinds.

    KEEP: a line `relation → “quote”` in the note. TARGET: the stance of its source is towards its
    target; a mention as its source holds that stance.
    """

    HOLDER = "holder"
    REPORTER = "reporter"
    STANCE_OF = "stance of"
    TARGET = "target"
    SAME_ACTOR = "same actor"
    KEEP = "keep"
    OMIT = "omit"


class AttributeRole(StrEnum):
    """What an attribute becomes. KEEP: a line `attribute = value` in the note.

    HOLDER and REPORTER name actors that are not mentioned, several with `; ` between them; TARGET
    names one; AFFILIATION the organisation of the holders, or the holder where there is none.
    NO_CUES is for a cue that only marks where its claim stands.
    """

    POLARITY = "polarity"
    INTENSITY = "intensity"
    ISSUE = "issue"
    TARGET = "target"
    HOLDER = "holder"
    REPORTER = "reporter"
    AFFILIATION = "affiliation"
    ACTOR = "actor"
    ACTOR_KIND = "actor kind"
    FORM = "form"
    VALUE = "value"
    NO_CUES = "no cues"
    DISCUSS = "discuss"
    CONFIDENCE = "confidence"
    NOTE = "note"
    KEEP = "keep"
    OMIT = "omit"


FORMS = (*(form.value for form in MentionForm), *(form.value for form in ClaimForm))
VALUES: Mapping[AttributeRole, tuple[Value, ...]] = {
    AttributeRole.POLARITY: (1, 0, -1, None),
    AttributeRole.INTENSITY: (1, 2, 3, None),
    AttributeRole.ACTOR_KIND: tuple(kind.value for kind in ActorKind),
    AttributeRole.FORM: FORMS,
}
"""What the values of an attribute can mean, for the roles that need a table of them."""

CARRIERS: Mapping[AttributeRole, frozenset[SpanRole]] = {
    **dict.fromkeys(
        (
            *(AttributeRole.POLARITY, AttributeRole.INTENSITY, AttributeRole.ISSUE),
            *(AttributeRole.TARGET, AttributeRole.HOLDER, AttributeRole.REPORTER),
            AttributeRole.AFFILIATION,
        ),
        frozenset({SpanRole.CLAIM, SpanRole.ISSUE, SpanRole.CUE}),
    ),
    AttributeRole.ACTOR: frozenset({SpanRole.MENTION}),
    AttributeRole.ACTOR_KIND: frozenset({SpanRole.MENTION}),
    AttributeRole.FORM: frozenset({SpanRole.MENTION, SpanRole.CLAIM, SpanRole.ISSUE}),
    AttributeRole.VALUE: frozenset({SpanRole.LABEL}),
    AttributeRole.NO_CUES: frozenset({SpanRole.CUE}),
}
"""On which spans an attribute can have a role; on others it is kept in the note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeRule:
    """What an attribute becomes; `values` says what its values mean.

    Values that are not in the table are understood by their words, else kept in the note.
    """

    becomes: AttributeRole = AttributeRole.KEEP
    values: Mapping[str, Value] = field(default_factory=dict)

    def __post_init__(self) -> None:
        allowed = VALUES.get(self.becomes, ())
        for value, meaning in self.values.items():
            if meaning not in allowed or isinstance(meaning, bool):
                raise ValueError(f"“{value}” cannot mean {meaning!r} as {self.becomes.value}")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRule:
    """What the spans of a label become.

    `name` is what the issue (a path, `Traffic > Ferry`) or the user label is called, when not as
    the foreign label. `polarity` gives a claim or a cue a stance; `actor_kind` and `form` hold for
    all spans that do not say it themselves.
    """

    becomes: SpanRole = SpanRole.LABEL
    name: str | None = None
    polarity: int | None = None
    actor_kind: ActorKind | None = None
    form: str | None = None
    attributes: Mapping[str, AttributeRule] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.polarity not in (None, -1, 0, 1):
            raise ValueError("polarity is not -1, 0 or 1")
        if self.form not in (None, *FORMS):
            raise ValueError(f"form is not one of {', '.join(FORMS)}")
        if self.name is not None and not self.name.strip():
            raise ValueError("name is empty")

    def attribute(self, name: str) -> AttributeRule:
        """The rule of an attribute; one without a rule, or out of place, is kept in the note."""
        rule = self.attributes.get(name, _KEPT)
        carriers = CARRIERS.get(rule.becomes)
        return rule if carriers is None or self.becomes in carriers else _KEPT


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRule:
    """What the links of a label become.

    `polarity` is for targets: a link “attacks” has -1. `reversed`: the target is its source.
    """

    becomes: LinkRole = LinkRole.KEEP
    polarity: int | None = None
    reversed: bool = False

    def __post_init__(self) -> None:
        if self.polarity not in (None, -1, 0, 1):
            raise ValueError("polarity is not -1, 0 or 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelMapping:
    """What foreign labels become. A label without a rule becomes a user label of its name."""

    spans: Mapping[str, SpanRule] = field(default_factory=dict)
    links: Mapping[str, LinkRule] = field(default_factory=dict)

    def span(self, label: str) -> SpanRule:
        """The rule for the spans of a label."""
        return self.spans.get(label, _LABEL)

    def link(self, label: str) -> LinkRule:
        """The rule for the links of a label."""
        return self.links.get(label, _KEPT_LINK)


_KEPT = AttributeRule()
_LABEL = SpanRule()
_KEPT_LINK = LinkRule()
