"""A sensible mapping for foreign data, guessed from the names of things and from their values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotator.formats.mapping.rules import (
    CARRIERS,
    AttributeRole,
    AttributeRule,
    LabelMapping,
    LinkRole,
    LinkRule,
    SpanRole,
    SpanRule,
    Value,
)
from annotator.formats.mapping.survey import AttributeUse, LabelUse, LinkUse, Survey
from annotator.formats.mapping.words import (
    ACTOR_KINDS,
    CLAIM_FORMS,
    INTENSITIES,
    MENTION_FORMS,
    POLARITIES,
    look_up,
    meanings,
    tells,
    words_of,
)

_SPANS: Mapping[SpanRole, str] = {
    SpanRole.MENTION: "actor mention holder source speaker agent entity person per pers org "
    "organisation organization party politician company government country gpe norp "
    "newspaper media akteur sprecher sprecherin quelle nennung politiker politikerin partei "
    "zeitung",
    SpanRole.CLAIM: "claim content message msg quote quotation statement proposition assertion "
    "utterance speech aussage zitat behauptung inhalt äußerung forderung rede",
    SpanRole.CUE: "cue stance attitude signal haltung",
    SpanRole.LABEL: "addressee addr frame evidence role medium",
}
_LINKS: Mapping[LinkRole, str] = {
    LinkRole.HOLDER: "holder holds holdedby source speaker says said agent author attribution "
    "attributed quelle sprecher akteur",
    LinkRole.REPORTER: "reporter reports reported berichtet",
    LinkRole.STANCE_OF: "stance cue content message msg claim belongs quote statement aussage",
    LinkRole.SAME_ACTOR: "coref coreference anaphora anaphor same identity alias refers referent",
    LinkRole.TARGET: "target towards toward ziel",
}
_ATTRIBUTES: Mapping[AttributeRole, str] = {
    AttributeRole.POLARITY: "polarity stance agreement sentiment attitude agree haltung polarität "
    "zustimmung bewertung",
    AttributeRole.INTENSITY: "intensity strength intensität stärke",
    AttributeRole.TARGET: "target ziel",
    AttributeRole.ACTOR_KIND: "kind",
    AttributeRole.ISSUE: "issue topic concept category question proposal thema konzept kategorie "
    "gegenstand",
    AttributeRole.HOLDER: "holder person speaker source actor author sprecher akteur quelle",
    AttributeRole.REPORTER: "reporter medium outlet",
    AttributeRole.AFFILIATION: "organization organisation affiliation party partei institution",
    AttributeRole.ACTOR: "actor entity name referent identifier lemma akteur",
    AttributeRole.FORM: "form directness form mode",
    AttributeRole.NO_CUES: "cueless",
    AttributeRole.DISCUSS: "discuss",
    AttributeRole.CONFIDENCE: "confidence",
    AttributeRole.NOTE: "note comment comments remark memo notiz kommentar bemerkung",
}
_VALUE_WORDS = frozenset({"value", "type", "class", "category", "label", "wert", "kategorie"})
_FLAGS = frozenset({"true", "false", "yes", "no"})
_SIDES = {
    word: polarity
    for word, polarity in POLARITIES.items()
    if word.isalpha() and word not in _FLAGS and (polarity or word == "neutral")
}
"""What the names of labels and links tell of polarity; numbers and truth values only count."""

_SENTIMENTS = {"positive", "negative", "positiv", "negativ", "pos", "neg", "neutral"}
"""What is positive is not yet a claim: it may be a regulation, or a part of speech."""

_MOST_KINDS = 30
_STANCED = frozenset({SpanRole.CLAIM, SpanRole.ISSUE, SpanRole.CUE})


def guess(found: Survey) -> LabelMapping:
    """The mapping that the names suggest. What they say nothing about is kept as it is."""
    spans = {label: _span(label, use) for label, use in found.spans.items()}
    roles = {label: rule.becomes for label, rule in spans.items()}
    links = {label: _link(label, use, roles) for label, use in found.links.items()}
    return LabelMapping(spans=spans, links=links)


def _span(label: str, use: LabelUse) -> SpanRule:
    words = words_of(label)
    takes_side = tells(_SIDES, label)
    is_side = takes_side and set(words) <= _SIDES.keys() - _SENTIMENTS
    role = _role(_SPANS, words) or (SpanRole.CLAIM if is_side else _by_form(label))
    polarity = look_up(_SIDES, label) if takes_side and role in _STANCED else None
    kind = form = None
    if role is SpanRole.MENTION and tells(ACTOR_KINDS, label):
        kind = look_up(ACTOR_KINDS, label)
    if role is SpanRole.CLAIM and tells(CLAIM_FORMS, label):
        form = look_up(CLAIM_FORMS, label)
    return SpanRule(
        becomes=role,
        polarity=polarity,
        actor_kind=kind,
        form=form,
        attributes=_attributes(role, use.attributes),
    )


def _by_form(label: str) -> SpanRole:
    return SpanRole.CLAIM if tells(CLAIM_FORMS, label) else SpanRole.LABEL


def _role(table: Mapping[SpanRole, str], words: list[str]) -> SpanRole | None:
    """The role of the last word that has one: a claim holder is a holder."""
    by_word = {word: role for role, names in table.items() for word in names.split()}
    return next((by_word[word] for word in reversed(words) if word in by_word), None)


def _attributes(role: SpanRole, uses: Mapping[str, AttributeUse]) -> dict[str, AttributeRule]:
    roles = {name: _attribute_role(role, name, use) for name, use in uses.items()}
    _only_one(roles, AttributeRole.POLARITY, AttributeRole.INTENSITY, AttributeRole.VALUE)
    if role is SpanRole.LABEL and AttributeRole.VALUE not in roles.values():
        _take_the_only_one(roles, uses)
    return {
        name: AttributeRule(becomes=found, values=_values(found, role, uses[name]))
        for name, found in roles.items()
    }


def _only_one(roles: dict[str, AttributeRole], *single: AttributeRole) -> None:
    """Of several attributes that say the same, the first does; the others are kept in the note."""
    seen = set[AttributeRole]()
    for name, role in roles.items():
        if role in seen:
            roles[name] = AttributeRole.KEEP
        elif role in single:
            seen.add(role)


def _take_the_only_one(roles: dict[str, AttributeRole], uses: Mapping[str, AttributeUse]) -> None:
    """The value of a user label is what its only attribute says."""
    kept = [name for name, role in roles.items() if role is AttributeRole.KEEP]
    if len(kept) == 1 and not uses[kept[0]].is_free:
        roles[kept[0]] = AttributeRole.VALUE


def _attribute_role(role: SpanRole, name: str, use: AttributeUse) -> AttributeRole:
    words = words_of(name)
    by_word = [
        found
        for found, names in _ATTRIBUTES.items()
        if set(words) & set(names.split()) and role in CARRIERS.get(found, {role})
    ]
    if role is SpanRole.LABEL and set(words) & _VALUE_WORDS:
        return AttributeRole.VALUE
    if role is SpanRole.MENTION and _names_kinds(use):
        return AttributeRole.ACTOR_KIND
    if AttributeRole.FORM in by_word and not _all_tell(_forms(role), use.values):
        by_word.remove(AttributeRole.FORM)
    if by_word:
        return by_word[0]
    return _by_values(role, use)


def _names_kinds(use: AttributeUse) -> bool:
    """Whether some of a few values are kinds of actors; the others may be places, or times."""
    kinds = sum(value.strip().lower() in ACTOR_KINDS for value in use.values)
    return kinds > 0 and len(use.values) <= _MOST_KINDS


def _by_values(role: SpanRole, use: AttributeUse) -> AttributeRole:
    if role in _STANCED and _all_tell(POLARITIES, use.values) and not _are_flags(use.values):
        return AttributeRole.POLARITY
    if role in CARRIERS[AttributeRole.FORM] and _all_tell(_forms(role), use.values):
        return AttributeRole.FORM
    return AttributeRole.KEEP


def _forms(role: SpanRole) -> Mapping[str, str]:
    return MENTION_FORMS if role is SpanRole.MENTION else CLAIM_FORMS


def _all_tell(table: Mapping[str, object], values: Iterable[str]) -> bool:
    values = [value for value in values if value.strip()]
    return bool(values) and all(tells(table, value) for value in values)


def _are_flags(values: Iterable[str]) -> bool:
    """Numbers and truth values alone say nothing about a stance."""
    return all(one.strip().lower() in _FLAGS or one.strip("+- ").isdigit() for one in values)


def _values(found: AttributeRole, role: SpanRole, use: AttributeUse) -> Mapping[str, Value]:
    if found is AttributeRole.POLARITY:
        return _polarities(use.values)
    tables: Mapping[AttributeRole, Mapping[str, Value]] = {
        AttributeRole.INTENSITY: INTENSITIES,
        AttributeRole.ACTOR_KIND: {word: kind.value for word, kind in ACTOR_KINDS.items()},
        AttributeRole.FORM: _forms(role),
    }
    return meanings(tables.get(found, {}), use.values)


def _polarities(values: Mapping[str, int]) -> dict[str, Value]:
    """The polarity of each value that has one; 0 is the opposite of 1 where nothing is below it.

    The others stay out of the table: they are kept in the note, rather than taken for undecided.
    """
    table = dict(POLARITIES)
    if "0" in values and "-1" not in values and set(values) <= {"0", "1"}:
        table["0"] = -1
    return meanings(table, values)


def _link(label: str, use: LinkUse, roles: Mapping[str, SpanRole]) -> LinkRule:
    words = set(words_of(label))
    by_name = (role for role, names in _LINKS.items() if words & set(names.split()))
    fitting = next((role for role in by_name if _fits(role, use, roles)), None)
    if fitting:
        return LinkRule(becomes=fitting)
    if tells(_SIDES, label) and _fits(LinkRole.TARGET, use, roles):
        return LinkRule(becomes=LinkRole.TARGET, polarity=look_up(_SIDES, label))
    return LinkRule()


def _fits(role: LinkRole, use: LinkUse, roles: Mapping[str, SpanRole]) -> bool:
    """Whether a link of this role can lie between spans such as these; unused, it may."""
    pairs = [{roles[start], roles[end]} for start, end in use.ends]
    return not pairs or any(_joins(role, pair) for pair in pairs)


def _joins(role: LinkRole, pair: set[SpanRole]) -> bool:
    mention = SpanRole.MENTION in pair
    bearers = pair & _STANCED
    if role in (LinkRole.HOLDER, LinkRole.REPORTER):
        return mention and bool(bearers)
    if role is LinkRole.STANCE_OF:
        return SpanRole.CUE in pair and len(bearers) == 2
    if role is LinkRole.SAME_ACTOR:
        return pair == {SpanRole.MENTION}
    return bool(bearers) and pair <= _STANCED | {SpanRole.MENTION}
