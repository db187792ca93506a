"""What is flagged or noted, and the answers that are kept."""

import re

from projects import Scene, check_refused, span

from annotator.services import Project
from annotator.vocabulary import Kind


def test_flags_and_notes_of_all_kinds_are_listed_in_the_order_of_the_text(scene: Scene) -> None:
    notes = scene.project.annotations
    notes.set_discuss(scene.labelled, True)
    notes.set_note(scene.mention, "Which one?")
    notes.set_note(scene.stance, "Conditional?")
    notes.set_discuss(scene.stance, True)
    found = scene.project.discussions.all()
    assert [(d.annotation_id, d.kind, d.note, d.discuss) for d in found] == [
        (scene.mention, Kind.MENTION, "Which one?", False),
        (scene.stance, Kind.STANCE, "Conditional?", True),
        (scene.labelled, Kind.LABEL, "", True),
    ]
    assert found[1].quote == "Germany would not send troops", "a stance stands at its claim"


def test_an_answer_is_kept_below_the_note_and_the_flag_goes_in_one_step(scene: Scene) -> None:
    project = scene.project
    project.annotations.set_note(scene.claim, "Is it one claim?")
    project.annotations.set_discuss(scene.claim, True)
    steps = len(project.history.steps())
    project.discussions.resolve(scene.claim, " Yes, one. ")
    claim = scene.annotation(scene.claim)
    first, second = claim.note.splitlines()
    assert first == "Is it one claim?"
    assert re.fullmatch(rf"— {project.annotator.name}, \d{{4}}-\d\d-\d\d: Yes, one\.", second)
    assert not claim.discuss
    assert len(project.history.steps()) == steps + 1
    project.history.undo()
    assert scene.annotation(scene.claim).discuss
    assert scene.annotation(scene.claim).note == "Is it one claim?"


def test_without_an_answer_it_says_who_resolved_it(scene: Scene) -> None:
    scene.project.annotations.set_discuss(scene.lone, True)
    scene.project.discussions.resolve(scene.lone)
    assert scene.annotation(scene.lone).note.endswith(": resolved")


def test_others_see_the_question_and_may_answer_it(scene: Scene, place: str) -> None:
    scene.project.annotations.set_discuss(scene.claim, True)
    with Project.open(place, annotator="Somebody else") as other:
        (question,) = other.discussions.all()
        assert question.annotator == scene.project.annotator.name
        other.discussions.resolve(question.annotation_id, "I think so.")
    assert "— Somebody else, " in scene.annotation(scene.claim).note
    assert scene.project.check() == []


def test_what_is_gone_cannot_be_resolved(scene: Scene) -> None:
    scene.project.mentions.add(scene.document, [span("Kremlin")])
    check_refused(lambda: scene.project.discussions.resolve(1), "annotation")
