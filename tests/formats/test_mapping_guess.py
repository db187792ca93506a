"""What foreign data becomes is guessed by its names and values."""

import pytest
from mapping_scene import link, project, span

from annotator.formats.foreign import (
    ForeignLabel,
    ForeignProject,
)
from annotator.formats.mapping import (
    AttributeRole,
    LinkRole,
    LinkRule,
    SpanRole,
    guess,
    survey,
)
from annotator.vocabulary import ActorKind


@pytest.mark.parametrize(
    ("label", "role"),
    [
        *((name, SpanRole.MENTION) for name in ("Actor", "PER", "B_ORG", "Source", "Speaker")),
        *((name, SpanRole.MENTION) for name in ("Sprecher", "claim holder", "ClaimHolder")),
        *((name, SpanRole.CLAIM) for name in ("Claim", "webanno.custom.Claim", "Message", "Zitat")),
        *((name, SpanRole.CLAIM) for name in ("Pro", "direct", "Attack")),
        *((name, SpanRole.CUE) for name in ("Cue", "stance_cue", "Stance:supports")),
        *((name, SpanRole.LABEL) for name in ("Addressee", "Frame", "LOC", "POS", "Протест", "")),
    ],
)
def test_what_a_label_becomes_is_guessed_by_its_name(label: str, role: SpanRole) -> None:
    found = survey(ForeignProject(name="x", labels=(ForeignLabel(name=label),)))
    assert guess(found).spans[label].becomes is role


def test_kinds_polarities_and_forms_are_guessed_by_the_label() -> None:
    names = ("PER", "ORG", "GPE", "Newspaper", "Stance:opposes", "Support", "indirect speech")
    found = survey(ForeignProject(name="x", labels=tuple(ForeignLabel(name=n) for n in names)))
    rules = guess(found).spans
    assert rules["PER"].actor_kind is ActorKind.PERSON
    assert rules["ORG"].actor_kind is ActorKind.ORGANISATION
    assert rules["GPE"].actor_kind is ActorKind.STATE
    assert rules["Stance:opposes"].polarity == -1
    assert rules["Support"].polarity == 1
    assert rules["indirect speech"].form == "indirect"
    assert rules["Newspaper"].actor_kind is ActorKind.MEDIA


def test_attributes_are_guessed_by_name_and_values() -> None:
    said = {"Agreement": "1", "concept": "Ferry", "person": "Ada", "organization": "Board"}
    denied = {**said, "Agreement": "0", "weight": "5", "Remark": "see page 3"}
    found = survey(
        project(
            span(1, "Statement", "The ferry", attributes=said),
            span(2, "Statement", "must stay", attributes=denied),
            span(3, "Referent", "Mayor Ada Holm", attributes={"type": "person"}),
            span(4, "Referent", "the board", attributes={"type": "abstract"}),
            span(5, "Frame", "plan", attributes={"value": "economic"}),
            span(6, "Claim", "must", attributes={"x": "in favour"}),
        )
    )
    rules = guess(found).spans
    roles = {name: rule.becomes for name, rule in rules["Statement"].attributes.items()}
    assert roles == {
        "Agreement": AttributeRole.POLARITY,
        "concept": AttributeRole.ISSUE,
        "person": AttributeRole.HOLDER,
        "organization": AttributeRole.AFFILIATION,
        "weight": AttributeRole.KEEP,
        "Remark": AttributeRole.NOTE,
    }
    assert rules["Statement"].attributes["Agreement"].values == {"1": 1, "0": -1}
    assert rules["Frame"].attributes["value"].becomes is AttributeRole.VALUE
    assert rules["Claim"].attributes["x"].values == {"in favour": 1}


def test_links_are_guessed_by_name_where_they_fit() -> None:
    found = survey(
        project(
            span(1, "Source", "Mayor Ada Holm"),
            span(2, "Cue", "said"),
            span(3, "Content", "The ferry must stay"),
            span(4, "Claim", "rejected"),
            span(5, "Person", "She"),
            link("Source", 2, 1),
            link("Content", 2, 3),
            link("attacks", 4, 3),
            link("coref", 5, 1),
            link("holder", 3, 4),
        )
    )
    rules = guess(found).links
    assert rules["Source"].becomes is LinkRole.HOLDER
    assert rules["Content"].becomes is LinkRole.STANCE_OF
    assert rules["attacks"] == LinkRule(becomes=LinkRole.TARGET, polarity=-1)
    assert rules["coref"].becomes is LinkRole.SAME_ACTOR
    assert rules["holder"].becomes is LinkRole.KEEP  # it leads to no actor
