"""The mapping of foreign data, applied: claims, stances, actors, codebook, layers."""

from dataclasses import replace
from itertools import count

import pytest
from mapping_scene import NOW, TEXT, actor_names, link, made, of, project, span

from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.formats.bundle import Party
from annotator.formats.foreign import (
    ForeignDocument,
    ForeignLabel,
    ForeignProject,
    ForeignSpan,
)
from annotator.formats.mapping import (
    AttributeRole,
    AttributeRule,
    LabelMapping,
    LinkRole,
    LinkRule,
    SpanRole,
    SpanRule,
    to_bundle,
)
from annotator.formats.mapping.colours import nearest_hue
from annotator.formats.names import Names
from annotator.text.span import Span
from annotator.vocabulary import HUES, ActorKind, Kind, Origin, Status


def test_an_attribution_becomes_a_claim_with_its_holder_and_cue() -> None:
    bundle = made(
        project(
            span(1, "Source", "Mayor Ada Holm", entity="Q64"),
            span(2, "Cue", "said"),
            span(3, "Content", "The ferry must stay"),
            span(4, "Addressee", "the board"),
            link("Source", 2, 1),
            link("Content", 2, 3),
            link("Addressee", 2, 4),
        )
    )
    (mention,), (claim,), (stance,) = (
        of(bundle, kind) for kind in (Kind.MENTION, Kind.CLAIM, Kind.STANCE)
    )
    assert claim.quote == "The ferry must stay"
    assert claim.form == "direct"
    assert claim.holders == (Party(mention_id=mention.id),)
    assert claim.origin is Origin.IMPORT
    assert (stance.claim_id, stance.quote, stance.polarity) == (claim.id, "said", None)
    assert stance.note == "Addressee → “the board”"
    (actor,) = bundle.header.actors
    assert (actor.name, actor.external_id) == ("Mayor Ada Holm", "Q64")
    assert (mention.actor_id, mention.form) == (actor.id, "name")
    (label,) = bundle.header.labels
    assert [one.label_id for one in of(bundle, Kind.LABEL)] == [label.id]


def test_attributes_of_a_statement_become_stance_holder_and_affiliation() -> None:
    facts = {"person": "Ada Holm", "organization": "Board", "concept": "A > B", "agreement": "0"}
    alone = {"organization": "Board", "concept": "A", "agreement": "1", "colour": "red"}
    bundle = made(
        project(
            span(1, "Statement", "The ferry must stay", attributes=facts),
            span(2, "Statement", "firmly rejected", attributes=alone),
        )
    )
    names = Names.of(bundle.header)
    board, ada = sorted(bundle.header.actors, key=lambda one: one.name, reverse=True)
    assert (ada.name, ada.kind, board.kind) == ("Ada Holm", ActorKind.PERSON, "organisation")
    assert [one.organisation_id for one in ada.affiliations] == [board.id]
    first, second = of(bundle, Kind.CLAIM)
    assert first.holders == (Party(actor_id=ada.id),)
    assert second.holders == (Party(actor_id=board.id),)
    assert second.note == "colour = red"
    stances = {one.claim_id: one for one in of(bundle, Kind.STANCE)}
    assert names.issue_path(stances[first.id].issue_id or 0) == ["A", "B"]
    assert (stances[first.id].polarity, stances[second.id].polarity) == (-1, 1)


def test_a_code_tree_becomes_a_tree_of_issues_in_the_nearest_hues() -> None:
    labels = (
        ForeignLabel(name="Traffic", definition="How to get about."),
        ForeignLabel(name="Keep the ferry", parent="Traffic", colour="#00a08a"),
        ForeignLabel(name="Mood", parent="Traffic"),
    )
    foreign = project(span(1, "Keep the ferry", "The ferry must stay"))
    mapping = LabelMapping(
        spans={
            "Traffic": SpanRule(becomes=SpanRole.ISSUE),
            "Keep the ferry": SpanRule(becomes=SpanRole.ISSUE, polarity=1),
        }
    )
    bundle = made(replace(foreign, labels=labels), mapping)
    root, ferry = bundle.header.issues
    assert (root.name, root.definition, root.parent_id) == ("Traffic", "How to get about.", None)
    assert (ferry.name, ferry.colour, ferry.parent_id) == ("Keep the ferry", "teal", root.id)
    (stance,) = of(bundle, Kind.STANCE)
    assert (stance.issue_id, stance.polarity, stance.fragments) == (ferry.id, 1, ())
    assert [one.definition for one in bundle.header.labels] == ["In “Traffic”."]


def test_stances_towards_claims_and_actors() -> None:
    bundle = made(
        project(
            span(1, "Claim", "The ferry must stay"),
            span(2, "Cue", "rejected", attributes={"polarity": "against"}),
            span(3, "Actor", "Mayor Ada Holm"),
            span(4, "Actor", "The Courier"),
            link("target", 2, 1),
            link("holder", 2, 3),
            link("supports", 4, 1),
            link("target", 2, 4),
        )
    )
    (claim,) = of(bundle, Kind.CLAIM)
    holm, courier = of(bundle, Kind.MENTION)
    against, towards, lone = of(bundle, Kind.STANCE)
    assert (against.target_claim_id, against.polarity) == (claim.id, -1)
    assert (towards.target_actor_id, towards.polarity) == (courier.actor_id, -1)
    assert against.holders == towards.holders == (Party(mention_id=holm.id),)
    assert (lone.target_claim_id, lone.polarity, lone.quote) == (claim.id, 1, "The Courier")
    assert lone.holders == (Party(mention_id=courier.id),)


def test_mentions_of_one_actor_share_it() -> None:
    bundle = made(
        project(
            span(1, "Person", "Mayor Ada Holm"),
            span(2, "Person", "She"),
            span(3, "Person", "firmly"),
            link("coref", 2, 1),
        )
    )
    first, she, other = of(bundle, Kind.MENTION)
    assert actor_names(bundle) == {first.actor_id: "Mayor Ada Holm"}
    assert (she.actor_id, she.form) == (first.actor_id, "pronoun")
    assert other.actor_id is None


def test_annotators_get_layers_of_their_own() -> None:
    one = project(span(1, "Claim", "The ferry"), annotator="Ada", done=True).documents
    two = project(span(2, "Claim", "must"), tags=("opinion",)).documents
    bundle = made(ForeignProject(name="x", documents=(*one, *two, *one)))
    first, second = bundle.entries
    assert [person.name for person in bundle.header.annotators] == ["Ada", "Me"]
    assert [content.status for content in first.layers] == [Status.DONE, Status.IN_PROGRESS]
    assert first.document.extra == {"origin": "a.txt", "tags": ["opinion"]}
    assert first.text == second.text == TEXT
    assert len({layer.annotator_id for layer in bundle.header.layers}) == 2


@pytest.mark.parametrize("value", ["-2", "-1.5", "not in favour", "for and against", "so so"])
def test_polarities_that_are_not_understood_are_kept_in_the_note(value: str) -> None:
    bundle = made(project(span(1, "Claim", "The ferry", attributes={"stance": value})))
    (claim,), (stance,) = of(bundle, Kind.CLAIM), of(bundle, Kind.STANCE)
    assert (stance.polarity, claim.note) == (None, f"stance = {value}")


def test_only_what_the_user_says_is_left_out() -> None:
    foreign = project(
        span(1, "Claim", "The ferry", attributes={"a": "b", "c": "d"}),
        span(2, "Junk", "must"),
        link("near", 1, 2),
        link("far", 1, 2),
    )
    omit = {"c": AttributeRule(becomes=AttributeRole.OMIT)}
    mapping = LabelMapping(
        spans={
            "Claim": SpanRule(becomes=SpanRole.CLAIM, attributes=omit),
            "Junk": SpanRule(becomes=SpanRole.OMIT),
        },
        links={"far": LinkRule(becomes=LinkRole.OMIT)},
    )
    (claim,) = of(made(foreign, mapping), Kind.CLAIM)
    assert claim.note == "a = b\nnear → “must”"
    assert len(of(made(foreign, LabelMapping()), Kind.LABEL)) == 2


def test_spans_without_a_place_are_kept_with_the_document() -> None:
    bundle = made(project(span(1, "Topic", attributes={"x": "y"})))
    (entry,) = bundle.entries
    assert entry.document.extra["unplaced"] == ["Topic, x = y"]


def test_a_span_beyond_its_text_is_refused_with_its_file() -> None:
    beyond = ForeignSpan(id="1", label="Claim", fragments=(Span(0, 10_000),))
    with pytest.raises(InputError, match=r"a\.txt: “Claim” ends at 10000"):
        made(project(beyond))


def test_documents_without_text_are_left_out() -> None:
    blank = ForeignDocument(draft=Draft(text=" \n", title="x", origin="x"))
    assert made(ForeignProject(name="x", documents=(blank,))).entries == ()


def test_a_stream_that_can_be_walked_once_will_do() -> None:
    documents = project(span(1, "Claim", "The ferry")).documents
    bundle = to_bundle(
        ForeignProject(name="x", documents=(one for one in documents)),
        LabelMapping(),
        new_id=count(1).__next__,
        now=NOW,
        annotator="Me",
    )
    assert [len(entry.layers[0].annotations) for entry in bundle.entries] == [1]


@pytest.mark.parametrize(
    ("colour", "hue"),
    [
        *(("#2A9D8A", "teal"), ("#f00", None), ("#ff0000", "rose"), ("#FFA500", "amber")),
        *(("#00ff00", "moss"), ("#0000ff", "violet"), ("#ff00ffcc", "plum"), ("#808080", None)),
        *((None, None), ("red", None)),
    ],
)
def test_colours_become_hues(colour: str | None, hue: str | None) -> None:
    assert nearest_hue(colour) == hue
    assert hue is None or hue in HUES
