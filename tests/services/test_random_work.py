"""Random verbs, undo, redo, closing and opening, against a stack of all states that there were."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from projects import Scene, content, draft
from strategies import texts, words

from annotator.errors import UserError
from annotator.formats.bundle import Annotation, Bundle, Entry, Header, Party
from annotator.records import Target
from annotator.services import Project
from annotator.text.span import Span
from annotator.vocabulary import ActorKind, ClaimForm, Kind, MentionForm, Status

SETTINGS = settings(
    max_examples=21,
    stateful_step_count=50,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


class Choice:
    """What there is to choose from in the present state of a project."""

    def __init__(self, data: st.DataObject, state: tuple[Header, tuple[Entry, ...]]) -> None:
        self.draw = data.draw
        self.header, self.entries = state

    def one_of(self, records) -> int:
        """The id of a record; 1, which is nobody's, where there is none."""
        return self.draw(st.sampled_from([record.id for record in records] or [1]))

    def actor(self) -> int:
        return self.one_of(self.header.actors)

    def issue(self) -> int:
        return self.one_of(self.header.issues)

    def label(self) -> int:
        return self.one_of(self.header.labels)

    def document(self) -> int:
        return self.one_of(entry.document for entry in self.entries)

    def annotation(self, *kinds: Kind) -> int:
        return self.one_of(a for a in self._annotations() if not kinds or a.kind in kinds)

    def _annotations(self) -> Iterator[Annotation]:
        return (a for entry in self.entries for one in entry.layers for a in one.annotations)

    def spans(self) -> list[Span]:
        spans = st.tuples(st.integers(0, 60), st.integers(1, 20))
        some = self.draw(st.lists(spans, min_size=1, max_size=2))
        return [Span(start, start + length) for start, length in some]

    def parties(self) -> list[Party]:
        mention = st.builds(lambda: Party(mention_id=self.annotation(Kind.MENTION)))
        actor = st.builds(lambda: Party(actor_id=self.actor()))
        return self.draw(st.lists(mention | actor, max_size=2))

    def target(self) -> Target | None:
        return self.draw(
            st.sampled_from(
                [
                    None,
                    Target(issue=self.word()),
                    Target(issue=self.issue()),
                    Target(claim_id=self.annotation(Kind.CLAIM)),
                    Target(actor_id=self.actor()),
                ]
            )
        )

    def word(self) -> str:
        return self.draw(st.sampled_from(["A", "B", "C"]) | words)

    def of(self, *values):
        return self.draw(st.sampled_from(values))

    def scale(self, low: int, high: int) -> int | None:
        return self.draw(st.none() | st.integers(low, high))


Verb = Callable[[Project, Choice], object]


def correct(project: Project, choice: Choice) -> None:
    """Correct a piece of an article’s text, whatever becomes of annotations."""
    document = project.documents.get(choice.document())
    text = project.documents.text(document.id)
    place = choice.draw(st.integers(0, len(text)))
    new = text[:place] + choice.of("", "x", " said ", "🙂\r\n") + text[place + choice.of(0, 9) :]
    preview = project.documents.preview_correction(document.id, new)
    project.documents.correct(document.id, new, document.version, preview.unplaced)


SETTING_UP: tuple[Verb, ...] = (
    lambda p, c: p.transfer.import_drafts([draft(c.draw(texts())[0], c.word())]),
    lambda p, c: p.actors.add(c.word(), c.of(*ActorKind), [c.word()]),
    lambda p, c: p.issues.add(c.word(), c.of(None, c.issue())),
    lambda p, c: p.labels.add(c.word(), [c.word()], key=c.of(None, "x")),
)
ANNOTATING: tuple[Verb, ...] = (
    lambda p, c: p.mentions.add(c.document(), c.spans(), c.of(None, c.word(), c.actor())),
    lambda p, c: p.claims.add(
        c.document(),
        c.spans(),
        holders=c.parties(),
        reporters=c.parties(),
        target=c.target(),
        polarity=c.scale(-1, 1),
        intensity=c.scale(1, 3),
    ),
    lambda p, c: p.stances.add_alone(
        c.document(), c.spans(), holders=c.parties(), target=c.target(), polarity=c.scale(-1, 1)
    ),
    lambda p, c: p.stances.add_to_claim(
        c.annotation(Kind.CLAIM), c.target(), c.scale(-1, 1), cues=c.of((), c.spans())
    ),
    lambda p, c: p.annotations.add_label(c.document(), c.spans(), c.label(), c.of(None, "A")),
)
CHANGING: tuple[Verb, ...] = (
    lambda p, c: p.rename(c.word()),
    correct,
    lambda p, c: p.documents.set_status(c.document(), c.of(*Status)),
    lambda p, c: p.documents.edit(c.document(), title=c.word(), source=c.of(None, c.word())),
    lambda p, c: p.actors.rename(c.actor(), c.word()),
    lambda p, c: p.actors.set_aliases(c.actor(), [c.word(), c.word()]),
    lambda p, c: p.actors.set_note(c.actor(), c.word()),
    lambda p, c: p.actors.affiliate(c.actor(), c.word(), c.of(None, c.actor())),
    lambda p, c: p.actors.merge(c.actor(), [c.actor(), c.actor()]),
    lambda p, c: p.issues.move(c.issue(), c.of(None, c.issue())),
    lambda p, c: p.issues.edit(c.issue(), key=c.of("x", "y", None), definition=c.word()),
    lambda p, c: p.labels.edit(c.label(), values=[c.word()], retired=c.of(True, False)),
    lambda p, c: p.mentions.set_actor(c.annotation(Kind.MENTION), c.of(None, c.word())),
    lambda p, c: p.mentions.set_form(c.annotation(Kind.MENTION), c.of(*MentionForm)),
    lambda p, c: p.claims.set_form(c.annotation(Kind.CLAIM), c.of(*ClaimForm)),
    lambda p, c: p.claims.set_holders(c.annotation(Kind.CLAIM, Kind.STANCE), c.parties()),
    lambda p, c: p.claims.set_reporters(c.annotation(Kind.CLAIM, Kind.STANCE), c.parties()),
    lambda p, c: p.stances.set_polarity(c.annotation(Kind.STANCE), c.scale(-1, 1)),
    lambda p, c: p.stances.set_target(c.annotation(Kind.STANCE), c.target()),
    lambda p, c: p.stances.add_cue(c.annotation(Kind.STANCE), c.spans()[0]),
    lambda p, c: p.stances.remove_cues(c.annotation(Kind.STANCE)),
    lambda p, c: p.annotations.set_spans(c.annotation(), c.spans()),
    lambda p, c: p.annotations.add_fragment(c.annotation(), c.spans()[0]),
    lambda p, c: p.annotations.remove_fragment(c.annotation(), c.spans()[0]),
    lambda p, c: p.annotations.set_note(c.annotation(), c.word()),
    lambda p, c: p.annotations.set_value(c.annotation(Kind.LABEL), c.word()),
)
REMOVING: tuple[Verb, ...] = (
    lambda p, c: p.annotations.remove([c.annotation(), c.annotation()]),
    lambda p, c: p.documents.remove([c.document()]),
    lambda p, c: p.actors.remove(c.actor()),
    lambda p, c: p.issues.remove(c.issue()),
    lambda p, c: p.labels.remove(c.label()),
)


class Work(RuleBasedStateMachine):
    """One annotator's work on a project. `states[at]` is what the project must hold."""

    def __init__(self, place: str | Path, beginning: Bundle, count: Iterator[int]) -> None:
        super().__init__()
        self.place = place
        self.project = Project.restore(place, beginning)
        self.states = [content(self.project)]
        self.at = 0
        self.count = count

    def do(self, data: st.DataObject, verbs: tuple[Verb, ...]) -> None:
        choice = Choice(data, self.states[self.at])
        steps = self.steps()
        with suppress(UserError):
            data.draw(st.sampled_from(verbs))(self.project, choice)
        after = content(self.project)
        if after != self.states[self.at]:
            self.states[self.at + 1 :] = [after]
            self.at += 1
            steps += 1
        assert self.steps() == steps

    def steps(self) -> int:
        newest = self.project.history.steps(limit=1)
        return newest[0].id if newest else 0

    @rule(data=st.data())
    def set_up(self, data: st.DataObject) -> None:
        self.do(data, SETTING_UP)

    @rule(data=st.data())
    def annotate(self, data: st.DataObject) -> None:
        self.do(data, ANNOTATING)

    @rule(data=st.data())
    def annotate_more(self, data: st.DataObject) -> None:
        self.do(data, ANNOTATING)

    @rule(data=st.data())
    def change(self, data: st.DataObject) -> None:
        self.do(data, CHANGING)

    @rule(data=st.data())
    def change_more(self, data: st.DataObject) -> None:
        self.do(data, CHANGING)

    @rule(data=st.data())
    def remove(self, data: st.DataObject) -> None:
        self.do(data, REMOVING)

    @rule(times=st.integers(1, 4))
    def undo(self, times: int) -> None:
        for _ in range(times):
            assert bool(self.project.history.undo()) == (self.at > 0)
            self.at = max(0, self.at - 1)

    @rule(times=st.integers(1, 4))
    def redo(self, times: int) -> None:
        for _ in range(times):
            assert bool(self.project.history.redo()) == (self.at + 1 < len(self.states))
            self.at = min(len(self.states) - 1, self.at + 1)

    @rule()
    def open_again(self) -> None:
        self.project.close()
        self.project = Project.open(self.place)

    @invariant()
    def the_project_holds_what_it_must(self) -> None:
        assert content(self.project) == self.states[self.at]
        if next(self.count) % 3 == 0:
            assert self.project.check() == []

    def teardown(self) -> None:
        assert self.project.check() == []
        self.project.close()


@pytest.fixture(scope="module")
def beginning(tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """A project with one of everything, and no history."""
    place = tmp_path_factory.mktemp("beginning") / "beginning.standpoint"
    with Project.create(place, "Work", annotator="Ada") as project:
        return Bundle(*content(Scene(project).project))


def work(new_place: Callable[[], str | Path], beginning: Bundle) -> int:
    """Let the machine work in many places; how many states it has checked."""
    counter = count()
    run_state_machine_as_test(lambda: Work(new_place(), beginning, counter), settings=SETTINGS)
    return next(counter)


@pytest.mark.slow
def test_random_work_in_a_file(tmp_path_factory: pytest.TempPathFactory, beginning) -> None:
    assert work(lambda: tmp_path_factory.mktemp("work") / "work.standpoint", beginning) > 1_000


@pytest.mark.slow
@pytest.mark.postgres
def test_random_work_on_a_server(postgres_server, beginning) -> None:
    assert work(postgres_server.create_database, beginning) > 1_000
