"""Bundles: restored and read back without loss, copied between databases, merged, undone."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from foreign import foreign_bundle
from hypothesis import HealthCheck, given, settings
from projects import Scene, add_article, content, normal, span
from strategies import bundles

from annotator.errors import Cancelled, InputError, UserError
from annotator.formats.bundle import (
    Annotation,
    Bundle,
    Party,
)
from annotator.formats.registry import importer
from annotator.records import Selection
from annotator.services import Project
from annotator.vocabulary import Kind, Status

EXAMPLES = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(path: Path) -> Bundle:
    return importer("standpoint-jsonl").read_bundle(path)


def restored(place: str | Path, bundle: Bundle) -> tuple:
    with Project.restore(place, bundle) as project:
        assert project.check() == []
        return content(project)


@EXAMPLES
@given(bundles(max_documents=3))
def test_a_bundle_comes_back_as_it_was(tmp_path_factory, bundle: Bundle) -> None:
    folder = tmp_path_factory.mktemp("bundle")
    first = restored(folder / "a.standpoint", bundle)
    assert first == normal(bundle)
    with Project.open(folder / "a.standpoint") as project:
        project.transfer.export("standpoint-jsonl", folder / "a.jsonl")
    assert restored(folder / "b.standpoint", read(folder / "a.jsonl")) == first


@pytest.mark.postgres
@settings(EXAMPLES, max_examples=10)
@given(bundles(max_documents=3))
def test_a_bundle_travels_to_a_server_and_back(
    tmp_path_factory, postgres_server, bundle: Bundle
) -> None:
    folder, url = tmp_path_factory.mktemp("bundle"), postgres_server.create_database()
    restored(folder / "a.standpoint", bundle)
    with Project.open(folder / "a.standpoint") as project, project.transfer.bundle() as walked:
        assert restored(url, walked) == normal(bundle)
    with Project.open(url) as project, project.transfer.bundle() as walked:
        assert restored(folder / "b.standpoint", walked) == normal(bundle)
    postgres_server.drop_database(url)


def test_opening_and_exporting_leave_a_project_as_it_is(
    scene: Scene, place: str, tmp_path: Path
) -> None:
    before = content(scene.project)
    with Project.open(place, annotator="A visitor") as visited:
        visited.transfer.export("standpoint-jsonl", tmp_path / "out.jsonl")
        assert visited.check() == []
        assert visited.documents.counts()[Status.TODO] == 2
        assert visited.history.next_undo() is None
        assert content(visited) == before
        visited.annotations.of_document(scene.document)
        visited.documents.set_status(scene.document, Status.DONE)
        assert visited.layer in content(visited)[0].layers
        visited.history.undo()
        assert visited.annotator in content(visited)[0].annotators


def test_two_that_enter_under_one_name(scene: Scene, place: str) -> None:
    with Project.open(place, annotator="Eve") as one, Project.open(place, annotator="Eve") as two:
        one.documents.set_status(scene.document, Status.DONE)
        with pytest.raises(UserError, match="“Eve” has come into the project") as caught:
            two.documents.set_status(scene.document, Status.DONE)
        assert "Open the project again" in caught.value.hint


def test_importing_a_copy_of_oneself_changes_nothing(scene: Scene, tmp_path: Path) -> None:
    project, path = scene.project, tmp_path / "copy.jsonl"
    project.transfer.export("standpoint-jsonl", path)
    before, steps = content(project), project.history.steps()
    merged = project.transfer.import_bundle(path)
    assert (merged.added, merged.known) == (0, 2)
    assert content(project) == before
    assert project.history.steps() == steps


def test_a_copy_that_went_on_is_merged_back(scene: Scene, place: str, tmp_path: Path) -> None:
    project, there, back = scene.project, tmp_path / "there.jsonl", tmp_path / "back.jsonl"
    project.transfer.export("standpoint-jsonl", there)
    with Project.restore(tmp_path / "copy.standpoint", read(there), "Grace") as copy:
        copy.labels.rename(scene.label, "Framing")
        copy.issues.rename(scene.issue, "Troops")
        copy.actors.rename(scene.actor, "The Chancellor")
        new = add_article(copy, "A new article.", "New")
        claim = copy.claims.add(scene.document, [span("Many others")], polarity=1)
        copy.transfer.export("standpoint-jsonl", back)
    before = content(project)
    merged = project.transfer.import_bundle(back)
    after = content(project)
    assert (merged.added, merged.known) == (1, 2)
    assert project.documents.get(new).title == "New"
    (stance,) = project.annotations.get([claim.stance_id])
    assert stance.claim_id == claim.claim_id
    # What was there already is left alone.
    assert after[0].actors == before[0].actors
    assert after[0].labels == before[0].labels
    assert after[0].issues == before[0].issues
    assert project.check() == []
    assert project.history.undo().verb == "Import a project"
    assert content(project) == before
    project.history.redo()
    assert content(project) == after


def merge(project: Project, bundle: Bundle, folder: Path) -> None:
    with Project.restore(folder / f"{bundle.header.annotators[0].id}.standpoint", bundle) as other:
        other.transfer.export("standpoint-jsonl", folder / "other.jsonl")
    project.transfer.import_bundle(folder / "other.jsonl")


def test_what_is_known_by_name_or_text_is_not_doubled(scene: Scene, tmp_path: Path) -> None:
    project = scene.project
    before = content(project)
    bundle = foreign_bundle(1, project.documents.text(scene.document))
    merge(project, bundle, tmp_path)
    header, entries = content(project)
    assert (header.annotators, header.layers) == (before[0].annotators, before[0].layers)
    assert header.actors == before[0].actors
    assert [(i.name, i.parent_id) for i in header.issues] == [
        ("Send troops", None),
        ("Send trainers", scene.issue),
        ("Few", scene.child),
    ]
    assert header.issues[-1].key is None  # “1” has been given away here
    assert [label.name for label in header.labels] == ["Frame", "Tone", "Evidence"]
    assert len(entries) == 2
    new = {a.id: a for a in project.annotations.get(a.id for a in _all(bundle))}
    assert len(new) == 6
    assert {a.document_id for a in new.values()} == {scene.document}
    assert {a.author_id for a in new.values()} == {project.annotator.id}
    stance, targeting, at_actor, labelled, claim, mention = (new[a.id] for a in _all(bundle))
    assert mention.actor_id == scene.actor
    assert claim.holders == (Party(mention_id=mention.id), Party(actor_id=scene.party))
    assert claim.reporters == (Party(actor_id=scene.actor),)
    assert (stance.claim_id, targeting.target_claim_id) == (claim.id, claim.id)
    assert at_actor.target_actor_id == scene.actor
    assert labelled.label_id == scene.label
    assert project.documents.status(scene.document) is Status.IN_PROGRESS
    assert project.check() == []
    project.history.undo()
    assert content(project) == before


def _all(bundle: Bundle) -> tuple[Annotation, ...]:
    return bundle.entries[0].layers[0].annotations


def test_ids_that_something_else_has_are_replaced(project: Project, tmp_path: Path) -> None:
    merge(project, foreign_bundle(1, "Text one."), tmp_path)
    first = content(project)
    later = datetime(2025, 1, 1, tzinfo=UTC)
    second = foreign_bundle(1, "Text two.", later)
    header = second.header
    people = (replace(header.annotators[0], name="Grace"),)
    actors = tuple(replace(actor, name=f"Another {actor.name}") for actor in header.actors)
    second = Bundle(replace(header, annotators=people, actors=actors), second.entries)
    with Project.restore(tmp_path / "second.standpoint", second) as other:
        other.transfer.export("standpoint-jsonl", tmp_path / "second.jsonl")
    merged = project.transfer.import_bundle(tmp_path / "second.jsonl")
    assert (merged.added, merged.known) == (1, 0)
    head, entries = content(project)
    assert len(head.actors) == 4
    assert len(head.annotators) == 2
    assert len({entry.document.id for entry in entries}) == 2
    annotations = [a for entry in entries for one in entry.layers for a in one.annotations]
    assert len({a.id for a in annotations}) == 12
    names = {actor.id: actor.name for actor in head.actors}
    for entry in entries:
        (layer,) = entry.layers
        mention = next(a for a in layer.annotations if a.kind is Kind.MENTION)
        claim = next(a for a in layer.annotations if a.kind is Kind.CLAIM)
        assert claim.holders[0].mention_id == mention.id
        assert names[mention.actor_id].startswith("Another") == entry.text.endswith("two.")
    assert project.check() == []
    project.history.undo()
    assert content(project) == first


@pytest.fixture
def sized(project: Project) -> Project:
    for number in range(5):
        add_article(project, f"Text {number}.", f"Title {number}")
    ids = project.documents.ids()
    project.documents.set_status(ids[0], Status.DONE)
    project.documents.set_status(ids[1], Status.EXCLUDED)
    return project


def test_a_selection_of_layers_and_statuses(sized: Project) -> None:
    def titles(**selection) -> list[str]:
        with sized.transfer.bundle(Selection(**selection)) as bundle:
            return [entry.document.title for entry in bundle.entries]

    assert titles(statuses=frozenset({Status.DONE})) == ["Title 0"]
    assert titles(statuses=frozenset({Status.TODO})) == ["Title 2", "Title 3", "Title 4"]
    assert len(titles(layers=frozenset())) == 5
    with sized.transfer.bundle(Selection(layers=frozenset())) as bundle:
        assert bundle.header.layers == ()
        assert all(entry.layers == () for entry in bundle.entries)


def test_an_export_that_is_stopped_leaves_nothing_behind(sized: Project, tmp_path: Path) -> None:
    def stop(done: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        sized.transfer.export("standpoint-jsonl", tmp_path / "out.jsonl", progress=stop)
    assert list(tmp_path.glob("*.jsonl*")) == []
    with pytest.raises(InputError, match="cannot be exported"):
        sized.transfer.export("no-such-format", tmp_path / "out.xyz")


def test_an_export_sees_one_state(sized: Project, place: str) -> None:
    with Project.open(place, "Grace") as other, sized.transfer.bundle() as bundle:
        walk = iter(bundle.entries)
        first = next(walk)
        other.documents.edit(other.documents.ids()[4], title="Changed")
        other.documents.remove([other.documents.ids()[3]])
        assert [first.document.title, *(entry.document.title for entry in walk)] == [
            f"Title {number}" for number in range(5)
        ]


def test_a_folder_is_imported_as_one_step(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    (folder / "deep").mkdir(parents=True)
    (folder / ".git").mkdir()
    (folder / "one.txt").write_text("The first article.\n")
    (folder / "deep" / "two.txt").write_text("The second article.\n")
    (folder / "deep" / "again.txt").write_text("The first article.\n")
    (folder / ".git" / "three.txt").write_text("Hidden.\n")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    seen = []
    report = project.transfer.import_articles([folder, tmp_path / "no.txt"], progress=seen.append)
    assert seen == [1, 2, 3, 4, 5]
    assert (len(report.added), len(report.duplicates)) == (2, 1)
    assert [Path(failure.origin).name for failure in report.failures] == ["picture.png", "no.txt"]
    assert all(failure.reason and failure.hint for failure in report.failures)
    project.history.undo()
    assert project.documents.total() == 0


def test_an_import_that_is_stopped_keeps_what_it_has(project: Project, tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text(f"Article {number}.\n")

    def stop(done: int) -> None:
        if done == 3:
            raise Cancelled

    report = project.transfer.import_articles(sorted(tmp_path.glob("?.txt")), progress=stop)
    assert (len(report.added), report.cancelled) == (3, True)
    assert str(report) == "3 imported (stopped)"
    assert project.documents.total() == 3


def test_a_merge_that_is_stopped_changes_nothing(
    sized: Project, project: Project, tmp_path: Path
) -> None:
    before = content(project)
    with Project.restore(tmp_path / "o.standpoint", foreign_bundle(1, "Text.")) as other:
        other.transfer.export("standpoint-jsonl", tmp_path / "o.jsonl")

    def stop(done: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        project.transfer.import_bundle(tmp_path / "o.jsonl", stop)
    assert content(project) == before


def test_projects_and_articles_are_not_taken_for_each_other(
    project: Project, tmp_path: Path
) -> None:
    project.transfer.export("standpoint-jsonl", tmp_path / "p.jsonl")
    (tmp_path / "a.txt").write_text("An article.")
    report = project.transfer.import_articles([tmp_path / "p.jsonl"])
    assert "holds a project, not articles" in report.failures[0].reason
    with pytest.raises(InputError, match="holds articles, not a project"):
        project.transfer.import_bundle(tmp_path / "a.txt")
