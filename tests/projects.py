"""Projects for tests, on both databases, and how their contents are compared."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.formats.base import Draft
from annotator.formats.bundle import Bundle, Entry, Header
from annotator.records import Target
from annotator.services import Project
from annotator.text.span import Span
from annotator.vocabulary import ActorKind, MentionForm

DATABASES = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]

TEXT = (
    "Olaf Scholz said on Monday that Germany would not send troops. “It is unthinkable”, "
    "he remarked, adding that most allies agreed. Many others, however, disagreed 🙂.\n"
    "The Kremlin called the statement “very dangerous”."
)


@pytest.fixture(params=DATABASES)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new project can be made: a file, then an empty database of a server."""
    if request.param == "sqlite":
        return str(tmp_path / "project.standpoint")
    return request.getfixturevalue("postgres_url")


@pytest.fixture
def project(place: str) -> Iterator[Project]:
    """An empty project of Ada's."""
    with Project.create(place, "Test", annotator="Ada") as project:
        yield project


@pytest.fixture
def scene(project: Project) -> "Scene":
    """A project in which there is one of everything."""
    return Scene(project)


def content(project: Project) -> tuple[Header, tuple[Entry, ...]]:
    """All that a project holds."""
    with project.transfer.bundle() as bundle:
        return bundle.header, tuple(bundle.entries)


def normal(bundle: Bundle) -> tuple[Header, tuple[Entry, ...]]:
    """The content of a bundle in the order in which a project gives it."""
    head = bundle.header
    issues = {issue.id: issue for issue in head.issues}

    def path(key: int | None) -> tuple[tuple[int, str], ...]:
        if key is None:
            return ()
        issue = issues[key]
        return (*path(issue.parent_id), (issue.position, issue.name))

    def by_id(records):
        return tuple(sorted(records, key=lambda record: record.id))

    header = Header(
        name=head.name,
        meta=dict(head.meta),
        annotators=by_id(head.annotators),
        layers=by_id(head.layers),
        actors=by_id(head.actors),
        issues=tuple(sorted(head.issues, key=lambda issue: path(issue.id))),
        labels=tuple(sorted(head.labels, key=lambda label: (label.position, label.name))),
    )
    return header, tuple(sorted(bundle.entries, key=lambda entry: entry.document.id))


def span(words: str, text: str = TEXT) -> Span:
    """Where some words first stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def draft(text: str = TEXT, title: str = "Troops", **values) -> Draft:
    """An article to import."""
    return Draft(text=text, title=title, origin=f"{title}.txt", **values)


def add_article(project: Project, text: str = TEXT, title: str = "Troops", **values) -> int:
    """Import an article; its id."""
    return project.transfer.import_drafts([draft(text, title, **values)]).added[0]


def check_refused(verb: Callable[[], object], *words: str) -> UserError:
    """The error of a verb, which must name these words and give a hint."""
    with pytest.raises(UserError) as caught:
        verb()
    for word in words:
        assert word in caught.value.message
    assert caught.value.hint
    return caught.value


@dataclass(init=False)
class Scene:
    """The ids of one of everything in a project."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.document = add_article(project, source="Daily", language="en")
        self.other_document = add_article(project, "Nothing of note happened.", "Élysée")
        self.party = project.actors.add("SPD", ActorKind.ORGANISATION)
        self.actor = project.actors.add("Olaf Scholz", ActorKind.PERSON, ["Scholz", "Chancellor"])
        self.affiliation = project.actors.affiliate(self.actor, "member", self.party)
        self.unused_actor = project.actors.add("Nobody")
        self.issue = project.issues.add("Send troops", key="1", definition="To Ukraine")
        self.child = project.issues.add("Send trainers", self.issue)
        self.label = project.labels.add("Frame", ["war", "peace"])
        self.unused_label = project.labels.add("Evidence")
        mentions, text = project.mentions, self.document
        self.mention = mentions.add(text, [span("Olaf Scholz")], self.actor)
        self.pronoun = mentions.add(text, [span("he ")], self.actor, form=MentionForm.PRONOUN)
        added = project.claims.add(
            text, [span("Germany would not send troops")], target=Target(issue=self.issue)
        )
        self.claim, self.stance = added.claim_id, added.stance_id
        self.other_claim = project.claims.add(text, [span("“It is unthinkable”")]).claim_id
        self.lone = project.stances.add_alone(text, [span("disagreed")], polarity=-1)
        self.labelled = project.annotations.add_label(text, [span("allies")], self.label, "war")

    def annotation(self, key: int):
        """One annotation as it is now."""
        (found,) = self.project.annotations.get([key])
        return found
