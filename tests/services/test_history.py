"""The history: what undo and redo would do, conflicts, several annotators, opening again."""

import pytest
from projects import Scene, content, span

from annotator.errors import ConflictError
from annotator.formats.bundle import Party
from annotator.records import Target
from annotator.services import Project


def test_the_stack_survives_closing(scene: Scene, place: str) -> None:
    scene.project.stances.set_polarity(scene.stance, 1)
    scene.project.stances.set_polarity(scene.stance, -1)
    scene.project.history.undo()
    scene.project.close()
    with Project.open(place, annotator="Ada") as again:
        assert again.history.next_undo().verb == "Change the polarity"
        assert again.history.next_redo().verb == "Change the polarity"
        again.history.undo()
        assert again.annotations.get([scene.stance])[0].polarity is None
        again.history.redo()
        again.history.redo()
        assert again.annotations.get([scene.stance])[0].polarity == -1
        assert again.history.redo() is None


def test_something_new_ends_redo(scene: Scene) -> None:
    project = scene.project
    project.stances.set_polarity(scene.stance, 1)
    project.history.undo()
    project.annotations.set_note(scene.claim, "new")
    assert project.history.next_redo() is None
    before = content(project)
    assert project.history.redo() is None
    assert content(project) == before
    # What was undone before the new step stays undone, also when that is undone and redone.
    project.history.undo()
    project.history.redo()
    assert project.history.next_redo() is None


def test_nothing_to_undo_in_a_new_project(project: Project) -> None:
    assert project.history.next_undo() is None
    assert project.history.undo() is None
    assert project.history.redo() is None
    (step,) = project.history.steps()
    assert (step.verb, step.annotator_id) == ("Add an annotator", None)


def test_steps_page_from_the_newest(scene: Scene) -> None:
    history = scene.project.history
    steps = history.steps(limit=1000)
    assert [step.id for step in steps] == sorted((step.id for step in steps), reverse=True)
    assert history.steps(limit=3) == steps[:3]
    assert history.steps(limit=3, before=steps[2].id) == steps[3:6]
    assert steps[0].verb == "Label"
    assert steps[0].document_id == scene.document


def test_each_annotator_undoes_their_own(scene: Scene, place: str) -> None:
    with Project.open(place, annotator="Grace") as other:
        mine = other.claims.add(scene.document, [span("Many others")])
        scene.project.annotations.set_note(scene.claim, "Ada's")
        other.history.undo()
        assert other.history.next_undo() is None
        assert other.annotations.get([mine.claim_id]) == []
        assert scene.annotation(scene.claim).note == "Ada's"


def test_what_was_changed_since_is_not_undone(scene: Scene, place: str) -> None:
    scene.project.actors.rename(scene.actor, "Scholz I")
    with Project.open(place, annotator="Grace") as other:
        other.actors.rename(scene.actor, "Scholz II")
        before = content(other)
        with pytest.raises(ConflictError, match="Rename an actor") as caught:
            scene.project.history.undo()
        assert "Undo the later change first" in caught.value.hint
        assert content(other) == before
        other.history.undo()
    scene.project.history.undo()
    assert scene.project.actors.get(scene.actor).name == "Olaf Scholz"


def test_what_others_use_is_not_undone(scene: Scene, place: str) -> None:
    actor = scene.project.actors.add("Italy")
    with Project.open(place, annotator="Grace") as other:
        other.stances.add_alone(
            scene.document,
            [span("disagreed")],
            holders=[Party(actor_id=actor)],
            target=Target(issue=scene.issue),
        )
        before = content(other)
        with pytest.raises(ConflictError, match="Add an actor"):
            scene.project.history.undo()
        assert content(other) == before


def test_two_windows_hear_of_each_other(scene: Scene, place: str) -> None:
    told, others = [], []
    scene.project.subscribe(told.append)
    assert scene.project.poll() is False
    with Project.open(place, annotator="Grace") as other:
        other.subscribe(others.append)
        claim = other.claims.add(scene.document, [span("Many others")], target=Target(issue="New"))
        assert [change.foreign for change in others] == [False, False]  # Grace came in, too
        assert scene.project.poll() is True
        entry, change = told
        assert (entry.verb, entry.tables) == ("Add an annotator", {"annotator", "layer"})
        assert (change.verb, change.foreign) == ("Claim", True)
        assert change.documents == {scene.document}
        assert change.annotations == {claim.claim_id, claim.stance_id}
        assert "issue" in change.tables
        assert scene.project.poll() is False

        scene.project.annotations.set_note(scene.claim, "mine")
        other.history.undo()
        assert other.poll() is True
        assert scene.project.poll() is True
        assert [change.foreign for change in told] == [True, True, False, True]
        assert told[-1].kind == "undo"
        assert other.poll() is False


def test_a_clock_that_goes_wrong_does_not_hide_changes(
    scene: Scene, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.open(place, annotator="Grace") as other:
        monkeypatch.setattr("time.time", lambda: 1_800_000_000.0)
        scene.project.annotations.set_note(scene.claim, "from the future")
        assert other.poll() is True
        monkeypatch.setattr("time.time", lambda: 1_710_000_000.0)
        other.mentions.add(scene.document, [span("Many others")])
        assert scene.project.poll() is True
        assert other.history.undo().verb == "Mention"
