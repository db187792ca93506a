"""Splitting actors, telling them apart, and changing affiliations."""

from datetime import date

from projects import Scene, check_refused

from annotator.formats.bundle import Party
from annotator.records import Target
from annotator.vocabulary import ActorKind


def test_each_sort_of_use_can_be_split_off(scene: Scene) -> None:
    project = scene.project
    project.claims.set_holders(scene.claim, [Party(actor_id=scene.actor)])
    project.claims.set_reporters(scene.lone, [Party(actor_id=scene.actor)])
    project.stances.set_target(scene.stance, Target(actor_id=scene.actor))
    uses = project.actors.uses(scene.actor)
    kept = [use for use in uses if use.annotation_id == scene.pronoun]
    other = project.actors.split(scene.actor, [u for u in uses if u not in kept], "Another")
    assert project.actors.get(other).kind is ActorKind.PERSON
    assert project.actors.uses(scene.actor) == kept
    assert project.actors.uses(other) == [use for use in uses if use not in kept]
    assert project.check() == []


def test_uses_can_go_to_an_actor_that_is_known(scene: Scene) -> None:
    uses = scene.project.actors.uses(scene.actor)
    assert scene.project.actors.split(scene.actor, uses, "Nobody") == scene.unused_actor
    assert scene.project.actors.counts() == {scene.unused_actor: 2}


def test_what_cannot_be_split_is_refused(scene: Scene) -> None:
    actors, uses = scene.project.actors, scene.project.actors.uses(scene.actor)
    check_refused(lambda: actors.split(scene.actor, [], "X"), "nothing to split")
    check_refused(lambda: actors.split(scene.actor, uses, scene.actor), "this actor already")
    check_refused(lambda: actors.split(1, uses, "X"), "actor")


def test_who_was_told_apart_stays_so(scene: Scene) -> None:
    actors = scene.project.actors
    actors.set_apart(scene.party, scene.actor)
    actors.set_apart(scene.actor, scene.party)
    actors.set_apart(scene.actor, scene.unused_actor)
    assert actors.apart() == {
        frozenset((scene.actor, scene.party)),
        frozenset((scene.actor, scene.unused_actor)),
    }
    check_refused(lambda: actors.set_apart(scene.actor, 1), "actor")


def test_an_affiliation_is_changed_as_a_whole(scene: Scene) -> None:
    actors = scene.project.actors
    actors.change_affiliation(scene.affiliation, "Chair", "FDP", (None, date(2024, 1, 1)))
    (one,) = actors.get(scene.actor).affiliations
    assert (one.id, one.role, one.end) == (scene.affiliation, "Chair", date(2024, 1, 1))
    assert actors.get(one.organisation_id).kind is ActorKind.ORGANISATION
    check_refused(lambda: actors.change_affiliation(scene.affiliation), "empty")
