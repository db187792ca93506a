"""Every verb that writes is one undo step; undo and redo restore the content exactly."""

from collections.abc import Callable
from datetime import date

import pytest
from projects import TEXT, Scene, content, draft, span

from annotator.formats.bundle import Party
from annotator.records import Target
from annotator.services import Project
from annotator.vocabulary import ActorKind, ClaimForm, MentionForm, Status

Verb = Callable[[Scene], object]

VERBS: dict[str, Verb] = {
    "project.set_guidelines": lambda s: s.project.set_guidelines("# Read first"),
    "project.rename": lambda s: s.project.rename("Another"),
    "documents.edit": lambda s: s.project.documents.edit(
        s.document, title="New", source=None, published=date(2024, 3, 14)
    ),
    "documents.correct": lambda s: s.project.documents.correct(
        s.document, TEXT.replace("Scholz", "SCHOLZ").replace(" disagreed", ""), 1, [s.lone]
    ),
    "documents.set_status": lambda s: s.project.documents.set_status(s.document, Status.DONE),
    "documents.set_status of another": lambda s: s.project.documents.set_status(
        s.other_document, Status.EXCLUDED
    ),
    "documents.set_status to do": lambda s: s.project.documents.set_status(s.document, Status.TODO),
    "documents.remove": lambda s: s.project.documents.remove([s.document, s.other_document]),
    "actors.add": lambda s: s.project.actors.add("Germany", ActorKind.STATE, ["Berlin", "FRG"]),
    "actors.rename": lambda s: s.project.actors.rename(s.actor, "O. Scholz"),
    "actors.set_kind": lambda s: s.project.actors.set_kind(s.actor, ActorKind.OTHER),
    "actors.set_note": lambda s: s.project.actors.set_note(s.actor, "The Chancellor."),
    "actors.set_external_id": lambda s: s.project.actors.set_external_id(s.actor, "Q61053"),
    "actors.set_aliases": lambda s: s.project.actors.set_aliases(s.actor, ["Olaf", "Scholz"]),
    "actors.affiliate": lambda s: s.project.actors.affiliate(
        s.actor, "Chancellor", period=(date(2021, 12, 8), None)
    ),
    "actors.remove_affiliation": lambda s: s.project.actors.remove_affiliation(s.affiliation),
    "actors.merge": lambda s: s.project.actors.merge(s.unused_actor, [s.actor, s.party]),
    "actors.change_affiliation": lambda s: s.project.actors.change_affiliation(
        s.affiliation, "chair", "A new party", (None, date(2024, 1, 1))
    ),
    "actors.split": lambda s: s.project.actors.split(
        s.actor, s.project.actors.uses(s.actor), "Somebody else"
    ),
    "actors.set_apart": lambda s: s.project.actors.set_apart(s.actor, s.party),
    "actors.remove": lambda s: s.project.actors.remove(s.unused_actor),
    "issues.add": lambda s: s.project.issues.add("Peace", s.child, colour="rose", examples="x"),
    "issues.rename": lambda s: s.project.issues.rename(s.issue, "Ground troops"),
    "issues.edit": lambda s: s.project.issues.edit(s.issue, key="9", retired=True, definition=""),
    "issues.move": lambda s: s.project.issues.move(s.child, None),
    "issues.move to a place": lambda s: s.project.issues.move(s.child, None, 0),
    "issues.merge": lambda s: s.project.issues.merge(s.child, [s.issue]),
    "issues.split": lambda s: s.project.issues.split(s.issue, [s.stance], "Special forces"),
    "issues.add_example": lambda s: s.project.issues.add_example(s.issue, "We will"),
    "issues.remove": lambda s: s.project.issues.remove(s.child),
    "labels.add": lambda s: s.project.labels.add("Role", ["hero"], key="r"),
    "labels.rename": lambda s: s.project.labels.rename(s.label, "Framing"),
    "labels.edit": lambda s: s.project.labels.edit(s.label, values=["war", "law"], key="f"),
    "labels.remove": lambda s: s.project.labels.remove(s.unused_label),
    "mentions.add": lambda s: s.project.mentions.add(
        s.other_document, [span("Nothing", "Nothing")], "A new actor", kind=ActorKind.GROUP
    ),
    "mentions.set_actor": lambda s: s.project.mentions.set_actor(s.mention, "The Kremlin"),
    "mentions.set_form": lambda s: s.project.mentions.set_form(s.mention, MentionForm.DESCRIPTION),
    "claims.add": lambda s: s.project.claims.add(
        s.document,
        [span("It is unthinkable"), span("most allies agreed")],
        holders=[Party(mention_id=s.pronoun), Party(actor_id=s.party)],
        reporters=[Party(mention_id=s.mention)],
        target=Target(issue="A new issue"),
        polarity=1,
        intensity=3,
    ),
    "claims.set_form": lambda s: s.project.claims.set_form(s.claim, ClaimForm.MIXED),
    "claims.set_holders": lambda s: s.project.claims.set_holders(
        s.claim, [Party(actor_id=s.actor), Party(mention_id=s.mention)]
    ),
    "claims.set_reporters": lambda s: s.project.claims.set_reporters(
        s.lone, [Party(mention_id=s.pronoun)]
    ),
    "stances.add_to_claim": lambda s: s.project.stances.add_to_claim(
        s.claim, Target(claim_id=s.other_claim), -1, 2, [span("not")]
    ),
    "stances.add_alone": lambda s: s.project.stances.add_alone(
        s.document, [span("very dangerous")], target=Target(actor_id=s.actor), polarity=-1
    ),
    "stances.set_polarity": lambda s: s.project.stances.set_polarity(s.stance, 1),
    "stances.set_intensity": lambda s: s.project.stances.set_intensity(s.stance, 2),
    "stances.set_target": lambda s: s.project.stances.set_target(s.stance, Target(issue="New")),
    "stances.set_target to nothing": lambda s: s.project.stances.set_target(s.stance, None),
    "stances.add_cue": lambda s: s.project.stances.add_cue(s.stance, span("however")),
    "annotations.set_spans": lambda s: s.project.annotations.set_spans(
        s.claim, [span("Germany"), span("troops")]
    ),
    "annotations.add_fragment": lambda s: s.project.annotations.add_fragment(
        s.claim, span("most allies")
    ),
    "annotations.remove_fragment": lambda s: s.project.annotations.remove_fragment(
        s.claim, span("would not")
    ),
    "annotations.set_note": lambda s: s.project.annotations.set_note(s.lone, " Hm\0m 🙂 "),
    "annotations.set_discuss": lambda s: s.project.annotations.set_discuss(s.lone, True),
    "discussions.resolve": lambda s: s.project.discussions.resolve(s.lone, "Yes."),
    "annotations.set_confidence": lambda s: s.project.annotations.set_confidence(s.lone, 0.3),
    "annotations.add_label": lambda s: s.project.annotations.add_label(
        s.document, [span("troops")], s.unused_label, "free"
    ),
    "annotations.set_value": lambda s: s.project.annotations.set_value(s.labelled, "peace"),
    "annotations.remove a mention": lambda s: s.project.annotations.remove([s.mention]),
    "annotations.remove a claim": lambda s: s.project.annotations.remove([s.claim]),
    "annotations.remove all": lambda s: s.project.annotations.remove(
        [s.mention, s.claim, s.stance, s.lone, s.labelled, s.pronoun, s.other_claim]
    ),
    "transfer.import_drafts": lambda s: s.project.transfer.import_drafts(
        [draft(f"Text {number}", f"Title {number}") for number in range(1_200)]
    ),
}


def attribute(scene: Scene) -> None:
    """References of all sorts, so that there is something to lose."""
    project = scene.project
    project.claims.set_holders(scene.claim, [Party(mention_id=scene.mention)])
    project.claims.set_reporters(scene.claim, [Party(actor_id=scene.party)])
    project.claims.set_holders(scene.lone, [Party(actor_id=scene.actor)])
    project.stances.set_target(scene.lone, Target(claim_id=scene.claim))
    project.stances.add_cue(scene.stance, span("unthinkable"))


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_is_one_step_that_is_undone_and_redone_exactly(verb: str, scene: Scene) -> None:
    attribute(scene)
    project = scene.project
    before, steps = content(project), len(project.history.steps(limit=1000))

    VERBS[verb](scene)
    after = content(project)
    assert after != before
    assert len(project.history.steps(limit=1000)) == steps + 1
    assert project.check() == []

    undone = project.history.undo()
    assert content(project) == before
    assert project.history.next_redo().id > undone.id
    project.history.redo()
    assert content(project) == after
    project.history.undo()
    assert content(project) == before
    assert project.check() == []


def test_everything_can_be_undone_and_redone(scene: Scene, place: str) -> None:
    attribute(scene)
    full = content(scene.project)
    while scene.project.history.undo():
        assert scene.project.check() == []
    header, entries = content(scene.project)
    assert (header.actors, header.issues, header.labels, entries) == ((), (), (), ())

    scene.project.close()
    with Project.open(place) as again:
        while again.history.redo():
            pass
        assert content(again) == full


def test_a_verb_that_changes_nothing_is_no_step(scene: Scene) -> None:
    project, steps = scene.project, len(scene.project.history.steps())
    project.rename("Test")
    project.actors.rename(scene.actor, "Olaf  Scholz ")
    project.annotations.set_note(scene.claim, "  ")
    project.annotations.set_spans(scene.mention, [span(" Olaf Scholz", " " + "Olaf Scholz")])
    project.documents.set_status(scene.other_document, Status.TODO)
    assert len(project.history.steps()) == steps
