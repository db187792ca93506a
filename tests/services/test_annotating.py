"""Verbs on mentions, claims, stances and labels: what they do, and what they refuse."""

import pytest
from projects import TEXT, Scene, add_article, content, span

from annotator.errors import InputError, NotFoundError, UserError
from annotator.formats.bundle import Party
from annotator.records import Target
from annotator.services import Project
from annotator.text.span import Span
from annotator.vocabulary import ActorKind, ClaimForm, Kind, MentionForm, Origin, Status


def quotes(annotation) -> list[str]:
    return [piece.quote for piece in annotation.fragments]


def test_a_mention_enters_its_actor(scene: Scene) -> None:
    mention = scene.project.mentions.add(
        scene.document, [span("\nThe Kremlin ")], "Russia", kind=ActorKind.STATE
    )
    found = scene.annotation(mention)
    actor = scene.project.actors.get(found.actor_id)
    assert (actor.name, actor.kind, found.form) == ("Russia", ActorKind.STATE, MentionForm.NAME)
    assert (found.quote, found.origin) == ("The Kremlin", Origin.MANUAL)
    assert found.author_id == scene.project.annotator.id
    scene.project.mentions.set_form(mention, MentionForm.DESCRIPTION)
    scene.project.mentions.set_actor(mention, None)
    found = scene.annotation(mention)
    assert (found.actor_id, found.form, found.version) == (None, "description", 3)
    assert found.updated > found.created


def test_a_claim_with_everything(scene: Scene) -> None:
    added = scene.project.claims.add(
        scene.document,
        [span("most allies agreed"), span("It is unthinkable")],
        holders=[Party(mention_id=scene.pronoun), Party(mention_id=scene.pronoun)],
        reporters=[Party(mention_id=scene.mention), Party(actor_id=scene.party)],
        target=Target(claim_id=scene.claim),
        polarity=1,
        intensity=3,
    )
    claim, stance = scene.annotation(added.claim_id), scene.annotation(added.stance_id)
    assert quotes(claim) == ["It is unthinkable", "most allies agreed"]
    assert claim.quote == "It is unthinkable … most allies agreed"
    assert claim.form == ClaimForm.MIXED
    assert claim.holders == (Party(mention_id=scene.pronoun),)
    assert claim.reporters == (Party(mention_id=scene.mention), Party(actor_id=scene.party))
    assert (stance.claim_id, stance.target_claim_id) == (added.claim_id, scene.claim)
    assert (stance.polarity, stance.intensity, stance.fragments) == (1, 3, ())


def test_a_stance_is_changed_piece_by_piece(scene: Scene) -> None:
    stances, key = scene.project.stances, scene.stance
    stances.set_polarity(key, -1)
    stances.set_intensity(key, 2)
    stances.add_cue(key, span("unthinkable"))
    stances.add_cue(key, span("not"))
    stances.set_target(key, Target(actor_id=scene.actor))
    stance = scene.annotation(key)
    assert (stance.polarity, stance.intensity) == (-1, 2)
    assert quotes(stance) == ["not", "unthinkable"]
    assert (stance.issue_id, stance.target_actor_id) == (None, scene.actor)
    stances.remove_cues(key)
    stances.set_polarity(key, None)
    stance = scene.annotation(key)
    assert (stance.polarity, stance.fragments) == (None, ())


def test_fragments_are_added_resized_and_taken_away(scene: Scene) -> None:
    annotations, key = scene.project.annotations, scene.claim
    annotations.add_fragment(key, span("most allies"))
    assert quotes(scene.annotation(key)) == ["Germany would not send troops", "most allies"]
    annotations.add_fragment(key, span("troops. “It"))
    annotations.remove_fragment(key, span(" would not "))
    assert quotes(scene.annotation(key)) == ["Germany", "send troops. “It", "most allies"]
    annotations.set_spans(key, [Span(0, 4)])
    assert quotes(scene.annotation(key)) == ["Olaf"]


def test_spans_never_split_an_emoji_nor_end_in_white_space(project: Project) -> None:
    text = "So 👩\u200d👩\u200d👧 e\u0301 said."
    document = add_article(project, text)
    mention = project.mentions.add(document, [Span(2, 5), Span(8, 10)])
    (found,) = project.annotations.get([mention])
    assert quotes(found) == ["👩\u200d👩\u200d👧", "e\u0301"]


def test_note_flag_confidence_and_value(scene: Scene) -> None:
    annotations, key = scene.project.annotations, scene.labelled
    annotations.set_note(key, " a note\r\n ")
    annotations.set_discuss(key, True)
    annotations.set_confidence(key, 0.25)
    annotations.set_value(key, " peace ")
    found = scene.annotation(key)
    assert (found.note, found.discuss, found.confidence, found.value) == (
        "a note",
        True,
        0.25,
        "peace",
    )
    free = annotations.add_label(scene.document, [span("allies")], scene.unused_label, "any thing")
    assert scene.annotation(free).value == "any thing"


def test_a_claim_takes_its_stances_along(scene: Scene) -> None:
    project = scene.project
    extra = project.stances.add_to_claim(scene.claim, Target(issue=scene.child), 1)
    project.stances.set_target(scene.lone, Target(claim_id=scene.claim))
    project.annotations.remove([scene.claim])
    assert project.annotations.get([scene.claim, scene.stance, extra]) == []
    assert scene.annotation(scene.lone).target_claim_id is None


def test_a_claim_keeps_its_holder_when_the_mention_goes(scene: Scene) -> None:
    project = scene.project
    nobody = project.mentions.add(scene.document, [span("Many others")])
    project.claims.set_holders(
        scene.claim, [Party(mention_id=scene.mention), Party(mention_id=nobody)]
    )
    project.claims.set_reporters(
        scene.claim, [Party(mention_id=scene.pronoun), Party(actor_id=scene.actor)]
    )
    project.annotations.remove([scene.mention, nobody, scene.pronoun])
    claim = scene.annotation(scene.claim)
    assert claim.holders == (Party(actor_id=scene.actor),)
    assert claim.reporters == (Party(actor_id=scene.actor),)
    assert project.check() == []


def test_annotating_begins_a_document_and_undo_unbegins_it(scene: Scene) -> None:
    project, key = scene.project, scene.other_document
    project.documents.set_status(key, Status.NOTHING_HERE)
    project.mentions.add(key, [Span(0, 7)])
    assert project.documents.status(key) is Status.IN_PROGRESS
    project.history.undo()
    assert project.documents.status(key) is Status.NOTHING_HERE
    project.documents.set_status(key, Status.DONE)
    project.mentions.add(key, [Span(0, 7)])
    assert project.documents.status(key) is Status.DONE


def test_a_change_says_what_changed_after_its_commit(scene: Scene) -> None:
    told = []
    scene.project.subscribe(told.append)
    scene.project.stances.set_polarity(scene.stance, 1)
    scene.project.unsubscribe(told.append)
    scene.project.stances.set_polarity(scene.stance, 0)
    (change,) = told
    assert (change.verb, change.foreign) == ("Change the polarity", False)
    assert change.tables == {"annotation"}
    assert change.documents == {scene.document}
    assert change.annotations == {scene.stance}


REFUSED = {
    "reaches beyond the text": lambda s: s.project.mentions.add(s.document, [Span(0, 10_000)]),
    "holds no text": lambda s: s.project.claims.add(s.other_document, [Span(7, 8)]),
    "no text": lambda s: s.project.annotations.set_spans(s.claim, []),
    "selection holds no": lambda s: s.project.annotations.remove_fragment(
        s.claim, Span(0, len(TEXT))
    ),
    "“shout” is not a form of a mention": lambda s: s.project.mentions.set_form(s.mention, "shout"),
    "“name” is not a form of a claim": lambda s: s.project.claims.set_form(s.claim, "name"),
    "“x” is not a form of a claim": lambda s: s.project.claims.add(
        s.document, [span("he ")], form="x"
    ),
    "is a claim, not a mention": lambda s: s.project.mentions.set_actor(s.claim, "X"),
    "is a mention, not a stance": lambda s: s.project.stances.set_polarity(s.mention, 1),
    "is a claim, not a label": lambda s: s.project.annotations.set_value(s.claim, "war"),
    "is a stance, not a claim": lambda s: s.project.stances.add_to_claim(s.lone),
    "This is a label, not a mention": lambda s: s.project.claims.set_holders(
        s.claim, [Party(mention_id=s.labelled)]
    ),
    "either a mention or an actor": lambda s: s.project.claims.set_holders(
        s.claim, [Party(mention_id=s.mention, actor_id=s.actor)]
    ),
    "The actor is not in": lambda s: s.project.claims.set_reporters(
        s.claim, [Party(actor_id=s.mention)]
    ),
    "Only a claim or a lone stance": lambda s: s.project.claims.set_holders(s.stance, []),
    "The polarity “2”": lambda s: s.project.stances.set_polarity(s.stance, 2),
    "The intensity “0”": lambda s: s.project.stances.set_intensity(s.stance, 0),
    "The polarity “0.5”": lambda s: s.project.claims.add(s.document, [span("he ")], polarity=0.5),
    "one target": lambda s: s.project.stances.set_target(s.stance, Target(s.issue, s.other_claim)),
    "towards the claim itself": lambda s: s.project.stances.set_target(
        s.stance, Target(claim_id=s.claim)
    ),
    "The issue is not in": lambda s: s.project.stances.set_target(s.stance, Target(issue=1)),
    "needs its cue": lambda s: s.project.stances.remove_cues(s.lone),
    "confidence lies between": lambda s: s.project.annotations.set_confidence(s.claim, 1.1),
    "“law” is not a value of “Frame”": lambda s: s.project.annotations.set_value(s.labelled, "law"),
    "The annotation is not in": lambda s: s.project.annotations.set_note(1, "x"),
    "nothing to remove": lambda s: s.project.annotations.remove([1]),
    "The label is not in": lambda s: s.project.annotations.add_label(
        s.document, [span("he ")], s.issue
    ),
    "There is no such article": lambda s: s.project.claims.add(s.claim, [Span(0, 1)]),
}


@pytest.mark.parametrize("message", REFUSED)
def test_what_is_refused_changes_nothing(message: str, scene: Scene) -> None:
    before, steps = content(scene.project), scene.project.history.steps()
    with pytest.raises(UserError, match=message) as caught:
        REFUSED[message](scene)
    assert caught.value.hint
    assert content(scene.project) == before
    assert scene.project.history.steps() == steps


def test_nothing_points_into_another_article(scene: Scene) -> None:
    project, other = scene.project, scene.other_document
    mention = project.mentions.add(other, [Span(0, 7)])
    claim = project.claims.add(other, [Span(0, 7)])
    for refused in (
        lambda: project.claims.set_holders(scene.claim, [Party(mention_id=mention)]),
        lambda: project.stances.set_target(scene.stance, Target(claim_id=claim.claim_id)),
        lambda: project.claims.add(other, [Span(0, 7)], holders=[Party(mention_id=scene.mention)]),
        lambda: project.stances.add_alone(other, [Span(0, 7)], target=Target(claim_id=scene.claim)),
    ):
        with pytest.raises(InputError, match="another article or layer") as caught:
            refused()
        assert caught.value.hint


def test_layers_are_apart(scene: Scene, place: str) -> None:
    with Project.open(place, annotator="Grace") as other:
        assert other.annotations.of_document(scene.document) == []
        assert other.documents.status(scene.document) is Status.TODO
        mine = other.claims.add(scene.document, [span("Many others")])
        for refused in (
            lambda: other.annotations.remove([scene.claim]),
            lambda: other.annotations.remove([mine.claim_id, scene.claim]),
            lambda: other.annotations.set_note(scene.claim, "x"),
            lambda: other.claims.set_holders(mine.claim_id, [Party(mention_id=scene.mention)]),
        ):
            with pytest.raises(InputError, match="layer"):
                refused()
        assert len(other.annotations.of_document(scene.document)) == 2
    assert scene.annotation(scene.claim).kind is Kind.CLAIM
    with pytest.raises(NotFoundError):
        scene.project.annotations.remove([])
