"""A list of choices in an entry: arrows look through it, Enter or leaving it decides."""

import pytest
from hands import ALT, CTRL, Hands

from annotator.services import Project
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.panels.issues import IssuesPanel
from annotator.vocabulary import HUES, ActorKind


@pytest.fixture
def actors(reader: Hands) -> ActorsPanel:
    """The panel of the actors, the focus on the kind of the first one."""
    reader.press("2", modifier=ALT)
    reader.press("Down", "Enter")
    panel = reader.window.navigator.panels[1]
    assert isinstance(panel, ActorsPanel)
    panel.details.kind.setFocus()
    return panel


@pytest.fixture
def issues(reader: Hands) -> IssuesPanel:
    """The panel of the issues, the focus in the name of the first one."""
    reader.press("3", modifier=ALT)
    reader.press("Down", "Enter")
    panel = reader.window.navigator.panels[2]
    assert isinstance(panel, IssuesPanel)
    return panel


def kind(project: Project) -> ActorKind:
    return project.actors.all()[0].kind


@pytest.mark.parametrize("end", ["Enter", "Tab"])
def test_arrows_in_a_closed_list_are_one_undo_step(actors, reader, ferry, end) -> None:
    reader.press("Down", "Down", "Down")
    assert kind(ferry) is ActorKind.PERSON, "nothing is decided yet"
    reader.press(end)
    chosen = list(ActorKind)[list(ActorKind).index(ActorKind.PERSON) + 3]
    assert kind(ferry) is chosen
    ferry.history.undo()
    assert kind(ferry) is ActorKind.PERSON


def test_escape_goes_back_to_the_stored_choice_then_to_the_text(actors, reader, ferry) -> None:
    reader.press("Down", "Esc")
    assert actors.details.kind.hasFocus()
    assert actors.details.kind.currentData() == ActorKind.PERSON
    reader.press("Esc")
    assert reader.view.hasFocus()
    assert kind(ferry) is ActorKind.PERSON


def test_a_choice_that_is_not_made_yet_survives_what_others_write(actors, reader, ferry) -> None:
    reader.press("Down")
    ferry.actors.add("Zoe Quill")
    reader.press("Enter")
    assert kind(ferry) is list(ActorKind)[list(ActorKind).index(ActorKind.PERSON) + 1]


def test_an_issue_is_put_below_another_when_that_is_decided(issues, reader, ferry) -> None:
    ferry.issues.add("Toll")
    issues.details.parent_box.setFocus()
    keep, bridge, _toll = ferry.issues.all()
    reader.press("Down", "Down", "Up")
    assert ferry.issues.all()[0].parent_id is None
    reader.press("Enter")
    assert [one.parent_id for one in ferry.issues.all() if one.id == keep.id] == [bridge.id]


def test_a_colour_is_written_when_its_list_is_left(issues, reader, ferry) -> None:
    issues.details.colour.setFocus()
    before = ferry.issues.all()[0].colour
    reader.press("Home", "Down", "Down")
    assert ferry.issues.all()[0].colour == before
    reader.press("f", modifier=CTRL)
    assert ferry.issues.all()[0].colour == HUES[2]
