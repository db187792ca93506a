"""Verbs on actors, issues and labels: what they do, and what they refuse."""

from datetime import date

import pytest
from projects import Scene, content, span

from annotator.errors import UserError
from annotator.formats.bundle import Party
from annotator.records import Target
from annotator.services import Project
from annotator.vocabulary import ActorKind


def test_an_actor_with_all_that_is_known_of_it(scene: Scene) -> None:
    actors = scene.project.actors
    actors.set_note(scene.actor, " Ninth chancellor. ")
    actors.set_external_id(scene.actor, "Q61053")
    actors.set_kind(scene.actor, ActorKind.OTHER)
    actors.rename(scene.actor, " O.   Scholz\0")
    actors.affiliate(scene.actor, "Mayor", period=(date(2011, 3, 7), date(2018, 3, 28)))
    actor = actors.get(scene.actor)
    assert (actor.name, actor.kind) == ("O. Scholz\ufffd", ActorKind.OTHER)
    assert (actor.note, actor.external_id) == ("Ninth chancellor.", "Q61053")
    assert actor.aliases == ("Scholz", "Chancellor")
    assert [one.role for one in actor.affiliations] == ["member", "Mayor"]
    assert actor.version == 5


def test_aliases_keep_their_order_and_hold_no_name_twice(scene: Scene) -> None:
    actors = scene.project.actors
    actors.set_aliases(scene.actor, [" Chancellor ", "", "Olaf Scholz", "Olaf", "Chancellor"])
    assert actors.get(scene.actor).aliases == ("Chancellor", "Olaf")


def test_merging_redirects_every_use(scene: Scene) -> None:
    project = scene.project
    project.claims.set_holders(
        scene.claim, [Party(actor_id=scene.party), Party(actor_id=scene.actor)]
    )
    project.stances.set_target(scene.lone, Target(actor_id=scene.actor))
    project.actors.merge(scene.party, [scene.actor, scene.party, scene.unused_actor])
    merged = project.actors.get(scene.party)
    assert [actor.id for actor in project.actors.all()] == [scene.party]
    assert merged.aliases == ("Olaf Scholz", "Scholz", "Chancellor", "Nobody")
    assert merged.affiliations == ()  # it was a member of itself
    assert scene.annotation(scene.mention).actor_id == scene.party
    assert scene.annotation(scene.claim).holders == (Party(actor_id=scene.party),)
    assert scene.annotation(scene.lone).target_actor_id == scene.party
    assert project.check() == []


def test_where_an_actor_is_used(scene: Scene) -> None:
    project = scene.project
    project.claims.set_holders(scene.claim, [Party(actor_id=scene.actor)])
    project.claims.set_reporters(scene.lone, [Party(actor_id=scene.actor)])
    project.stances.set_target(scene.stance, Target(actor_id=scene.actor))
    uses = project.actors.uses(scene.actor)
    assert [(use.what, use.annotation_id) for use in uses] == [
        ("mention", scene.mention),
        *sorted([("holder", scene.claim), ("target", scene.stance)], key=lambda use: use[1]),
        ("mention", scene.pronoun),
        ("reporter", scene.lone),
    ]
    assert uses[0].quote == "Olaf Scholz"
    assert project.actors.counts() == {scene.actor: len(uses)}


def test_where_issues_and_labels_are_used(scene: Scene) -> None:
    project = scene.project
    assert [use.annotation_id for use in project.issues.uses(scene.issue)] == [scene.stance]
    assert project.issues.counts() == {scene.issue: 1}
    (use,) = project.labels.uses(scene.label)
    assert (use.quote, use.what) == ("allies", "label")


def test_the_tree_of_issues(scene: Scene) -> None:
    issues = scene.project.issues
    grandchild = issues.add("Few", scene.child)
    other = issues.add("Peace")
    assert [issue.id for issue in issues.all()] == [scene.issue, scene.child, grandchild, other]
    issues.move(scene.child, other)
    assert [issue.id for issue in issues.all()] == [scene.issue, other, scene.child, grandchild]
    issues.edit(other, position=-1, key="p", colour="", definition=" All of it. ", retired=True)
    first = issues.all()[0]
    assert (first.id, first.key, first.colour, first.retired) == (other, "p", None, True)
    assert first.definition == "All of it."


def test_colours_go_round_the_palette(project: Project) -> None:
    for number in range(9):
        project.issues.add(f"Issue {number}")
    colours = [issue.colour for issue in project.issues.all()]
    assert len(set(colours[:8])) == 8
    assert colours[8] == colours[0]


def test_a_label_and_its_values(scene: Scene) -> None:
    labels = scene.project.labels
    labels.edit(scene.label, values=[" law ", "war", "law"], key="f")
    labels.rename(scene.label, "Framing")
    label = next(label for label in labels.all() if label.id == scene.label)
    assert (label.name, label.values, label.key) == ("Framing", ("law", "war"), "f")


REFUSED = {
    "There is already an actor": lambda s: s.project.actors.add("Olaf Scholz", ActorKind.PERSON),
    "already an actor “Nobody”": lambda s: s.project.actors.set_kind(
        s.other_nobody, ActorKind.OTHER
    ),
    "The actor needs a name": lambda s: s.project.actors.rename(s.actor, " \n"),
    "“alien” is not a kind": lambda s: s.project.actors.add("E.T.", "alien"),
    "affiliation is empty": lambda s: s.project.actors.affiliate(s.actor, " "),
    "ends before it begins": lambda s: s.project.actors.affiliate(
        s.actor, "x", period=(date(2024, 1, 2), date(2024, 1, 1))
    ),
    "cannot belong to itself": lambda s: s.project.actors.affiliate(s.actor, "x", s.actor),
    "The actor is not in": lambda s: s.project.actors.affiliate(s.actor, "x", 1),
    "The affiliation is not in": lambda s: s.project.actors.remove_affiliation(1),
    "nothing to merge": lambda s: s.project.actors.merge(s.actor, [s.actor]),
    "actor is not in the project": lambda s: s.project.actors.merge(s.actor, [1]),
    "The actor is used in 2 places": lambda s: s.project.actors.remove(s.actor),
    "The actor is used in 1 places": lambda s: s.project.actors.remove(s.party),
    "There is no such actor": lambda s: s.project.actors.get(1),
    "already an issue “Send troops”": lambda s: s.project.issues.add(" Send troops"),
    "already an issue “Send trainers”": lambda s: s.project.issues.add("Send trainers", s.issue),
    "at this place": lambda s: s.project.issues.move(s.namesake, s.issue),
    "cannot stand below itself": lambda s: s.project.issues.move(s.issue, s.child),
    "The issue is used": lambda s: s.project.issues.remove(s.issue),
    "The issue is not in": lambda s: s.project.issues.add("X", 1),
    "not a colour": lambda s: s.project.issues.edit(s.issue, colour="#ff0000"),
    "no such field: name": lambda s: s.project.issues.edit(s.issue, name="x"),
    "“None” is no position": lambda s: s.project.issues.edit(s.issue, position=None),
    "belongs to “Send troops”": lambda s: s.project.labels.add("X", key="1"),
    "The key 1 belongs": lambda s: s.project.issues.edit(s.child, key="1"),
    "already a label “Frame”": lambda s: s.project.labels.rename(s.unused_label, "Frame"),
    "The label is used": lambda s: s.project.labels.remove(s.label),
    "The value needs a name": lambda s: s.project.labels.edit(s.label, values=["a", " "]),
    "no such field: values": lambda s: s.project.issues.edit(s.issue, values=[]),
    "The project needs a name": lambda s: s.project.rename(""),
}


@pytest.fixture
def prepared(scene: Scene) -> Scene:
    scene.namesake = scene.project.issues.add("Send trainers")
    scene.other_nobody = scene.project.actors.add("Nobody", ActorKind.MEDIA)
    return scene


@pytest.mark.parametrize("message", REFUSED)
def test_what_is_refused_changes_nothing(message: str, prepared: Scene) -> None:
    before, steps = content(prepared.project), prepared.project.history.steps()
    with pytest.raises(UserError, match=message) as caught:
        REFUSED[message](prepared)
    assert caught.value.hint
    assert content(prepared.project) == before
    assert prepared.project.history.steps() == steps


def test_an_issue_with_others_below_it_stays(scene: Scene) -> None:
    scene.project.stances.set_target(scene.stance, None)
    with pytest.raises(UserError, match="has others below it"):
        scene.project.issues.remove(scene.issue)


def test_names_are_found_by_alias(scene: Scene) -> None:
    mention = scene.project.mentions.add(scene.document, [span("The Kremlin")], "Chancellor")
    assert scene.annotation(mention).actor_id == scene.actor
