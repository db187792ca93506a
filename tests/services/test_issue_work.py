"""Moving, merging and splitting issues, and examples taken from the articles."""

import pytest
from projects import Scene, check_refused

from annotator.formats.bundle import Issue
from annotator.records import Target


def issue(scene: Scene, key: int) -> Issue:
    return next(issue for issue in scene.project.issues.all() if issue.id == key)


def test_an_issue_gets_the_place_that_it_is_moved_to(scene: Scene) -> None:
    issues = scene.project.issues
    a, b, c = (issues.add(name, scene.issue) for name in "ABC")
    issues.move(c, scene.issue, 0)
    below = [one.id for one in issues.all() if one.parent_id == scene.issue]
    assert below == [c, scene.child, a, b]
    issues.move(c, None, 9)
    assert [one.id for one in issues.all() if one.parent_id is None] == [scene.issue, c]
    steps = len(scene.project.history.steps())
    issues.move(c, None, 1)
    assert len(scene.project.history.steps()) == steps, "it stands there already"


def test_merging_moves_stances_and_children_in_one_step(scene: Scene) -> None:
    project = scene.project
    other = project.issues.add("Ground troops", key="g", examples="x", definition="No.")
    twin = project.issues.add("Send trainers", other)
    grandchild = project.issues.add("Few", twin)
    project.stances.set_target(scene.lone, Target(issue=other))
    steps = len(project.history.steps())
    project.issues.merge(scene.issue, [other, scene.issue, twin])
    assert len(project.history.steps()) == steps + 1
    kept = issue(scene, scene.issue)
    assert (kept.definition, kept.examples, kept.key) == ("To Ukraine", "x", "1")
    assert scene.annotation(scene.lone).issue_id == scene.issue
    assert project.issues.counts() == {scene.issue: 2}
    assert [one.id for one in project.issues.all()] == [scene.issue, scene.child, grandchild]
    assert project.check() == []
    project.history.undo()
    assert issue(scene, grandchild).parent_id == twin
    assert scene.annotation(scene.lone).issue_id == other


def test_an_issue_is_merged_into_one_below_it(scene: Scene) -> None:
    issues = scene.project.issues
    deep = issues.add("Deep", scene.child)
    beside = issues.add("Beside", scene.issue)
    issues.merge(deep, [scene.issue])
    assert issue(scene, scene.child).parent_id is None
    assert issue(scene, deep).parent_id == scene.child
    assert issue(scene, beside).parent_id == deep
    assert scene.annotation(scene.stance).issue_id == deep


def test_a_merge_that_would_make_a_double_is_refused(scene: Scene) -> None:
    issues = scene.project.issues
    issues.add("Send trainers")
    before = issues.all()
    check_refused(lambda: issues.merge(scene.child, [scene.issue]), "already an issue")
    assert issues.all() == before
    check_refused(lambda: issues.merge(scene.issue, [scene.issue]), "nothing to merge")


def test_chosen_stances_are_split_off(scene: Scene) -> None:
    project = scene.project
    project.stances.set_target(scene.lone, Target(issue=scene.issue))
    other = project.issues.split(scene.issue, [scene.lone], "Special forces")
    assert scene.annotation(scene.lone).issue_id == other
    assert scene.annotation(scene.stance).issue_id == scene.issue
    assert issue(scene, other).parent_id is None
    assert project.issues.split(other, [scene.lone], scene.child) == scene.child
    check_refused(lambda: project.issues.split(scene.issue, [], "X"), "nothing to split")
    check_refused(
        lambda: project.issues.split(scene.issue, [scene.stance], scene.issue), "this issue already"
    )


@pytest.mark.parametrize("counter", [False, True])
def test_words_of_an_article_become_an_example_once(scene: Scene, counter: bool) -> None:
    issues, field = scene.project.issues, "counterexamples" if counter else "examples"
    assert issues.add_example(scene.issue, " Germany would\nnot ", counter=counter)
    assert not issues.add_example(scene.issue, "Germany would not", counter=counter)
    assert issues.add_example(scene.issue, "It is", counter=counter)
    assert getattr(issue(scene, scene.issue), field) == "“Germany would not”\n“It is”"
