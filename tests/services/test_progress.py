"""How far the work is, and the active time: kept, counted, merged, and never undone."""

import csv
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import pytest
from foreign import foreign_bundle
from projects import Scene, add_article, check_refused, content, span

from annotator.formats.bundle import Activity, Bundle
from annotator.formats.registry import importer
from annotator.records import ArticleProgress, LayerProgress, Target
from annotator.services import Project
from annotator.vocabulary import FINISHED, Kind, LayerKind, Status

NOON = datetime(2025, 3, 14, 12, tzinfo=UTC)
MORNING = datetime(2025, 3, 14, tzinfo=UTC)


def stretches(project: Project) -> dict[int, tuple[Activity, ...]]:
    """The stretches of each document, in all layers."""
    return {
        entry.document.id: tuple(one for part in entry.layers for one in part.activity)
        for entry in content(project)[1]
    }


def layer_of(project: Project, since: datetime = MORNING) -> LayerProgress:
    (own,) = [p for p in project.progress.layers(since) if p.layer_id == project.layer.id]
    return own


def article_of(project: Project, document: int, layer: int | None = None) -> ArticleProgress:
    return next(line for line in project.progress.articles(layer) if line.id == document)


# --- keeping active time


def test_a_stretch_grows_and_is_one_row(scene: Scene) -> None:
    progress = scene.project.progress
    key = progress.spend(scene.document, NOON, 60)
    assert progress.spend(scene.document, NOON, 95, key) == key
    assert progress.spend(scene.document, NOON, 90, key) == key, "it never shrinks"
    progress.spend(scene.document, NOON + timedelta(hours=1), 5)
    found = stretches(scene.project)[scene.document]
    assert [(one.started, one.seconds) for one in found] == [
        (NOON, 95),
        (NOON + timedelta(hours=1), 5),
    ]
    assert scene.project.check() == []


def test_undo_passes_over_what_was_observed(scene: Scene) -> None:
    project = scene.project
    before, steps = content(project), project.history.steps(1000)
    project.annotations.set_note(scene.claim, "Hm")
    key = project.progress.spend(scene.document, NOON, 60)
    assert project.history.next_undo().verb == "Note"
    assert len(project.history.steps(1000)) == len(steps) + 1
    project.history.undo()
    project.progress.spend(scene.document, NOON, 120, key)
    assert project.history.next_redo() is not None, "nothing new was done"
    project.history.redo()
    project.history.undo()
    spent = stretches(project)[scene.document]
    assert [one.seconds for one in spent] == [120]
    without = [
        replace(entry, layers=tuple(replace(part, activity=()) for part in entry.layers))
        for entry in content(project)[1]
    ]
    assert (content(project)[0], tuple(without)) == before


def test_an_import_can_be_undone_after_it_was_read(project: Project) -> None:
    document = add_article(project)
    project.progress.spend(document, NOON, 60)
    read = content(project)
    project.history.undo()
    assert project.documents.total() == 0
    check_refused(lambda: project.progress.spend(document, NOON, 70), "no such article")
    project.history.redo()
    assert content(project) == read
    assert project.check() == []


def test_removing_an_article_and_bringing_it_back(scene: Scene) -> None:
    scene.project.progress.spend(scene.document, NOON, 60)
    before = content(scene.project)
    scene.project.documents.remove([scene.document])
    assert scene.project.check() == []
    scene.project.history.undo()
    assert content(scene.project) == before


def test_merged_layers_go_with_the_time_that_was_spent_in_them(
    scene: Scene, place: str, tmp_path: Path
) -> None:
    path = tmp_path / "other.jsonl"
    bundle = foreign_bundle(1, "Text.")
    people = tuple(replace(person, name="Grace") for person in bundle.header.annotators)
    bundle = Bundle(replace(bundle.header, annotators=people), bundle.entries)
    with Project.restore(tmp_path / "other.standpoint", bundle, "Grace") as other:
        other.transfer.export("standpoint-jsonl", path)
    before = content(scene.project)
    scene.project.transfer.import_bundle(path)
    with Project.open(place, "Grace") as grace:
        grace.progress.spend(scene.document, NOON, 60)
    scene.project.history.undo()
    assert content(scene.project) == before
    scene.project.history.redo()
    (spent,) = stretches(scene.project)[scene.document]
    assert spent.seconds == 60


def test_whoever_only_looks_leaves_no_trace(scene: Scene, place: str) -> None:
    before = content(scene.project)
    with Project.open(place, "A visitor") as visitor:
        assert visitor.progress.spend(scene.document, NOON, 60) is None
        assert content(visitor) == before
        visitor.documents.set_status(scene.document, Status.DONE)
        assert visitor.progress.spend(scene.document, NOON, 60) is not None


def test_a_locked_layer_stays_as_it_is(scene: Scene, place: str, tmp_path: Path) -> None:
    header, entries = content(scene.project)
    locked = replace(header, layers=tuple(replace(one, locked=True) for one in header.layers))
    with Project.restore(tmp_path / "locked.standpoint", Bundle(locked, entries), "Ada") as project:
        before = content(project)
        check_refused(lambda: project.progress.spend(scene.document, NOON, 60), "locked")
        assert content(project) == before


def test_others_hear_of_it(scene: Scene, place: str) -> None:
    heard = []
    with Project.open(place, "Grace") as grace:
        grace.subscribe(heard.append)
        scene.project.progress.spend(scene.document, NOON, 60)
        assert grace.poll()
    (change,) = heard
    assert change.tables == {"activity"}
    assert change.documents == {scene.document}
    assert change.annotations == frozenset()


# --- merging it


def exported(project: Project, path: Path) -> Bundle:
    project.transfer.export("standpoint-jsonl", path)
    return importer("standpoint-jsonl").read_bundle(path)


def test_the_time_of_two_copies_is_united(scene: Scene, tmp_path: Path) -> None:
    project, path = scene.project, tmp_path / "out.jsonl"
    growing = project.progress.spend(scene.document, NOON, 60)
    project.progress.spend(scene.other_document, NOON, 30)
    with Project.restore(tmp_path / "copy.standpoint", exported(project, path)) as copy:
        assert content(copy) == content(project)
        copy.progress.spend(scene.document, NOON + timedelta(days=1), 7)
        back = tmp_path / "back.jsonl"
        copy.transfer.export("standpoint-jsonl", back)
        project.progress.spend(scene.document, NOON, 300, growing)
        project.transfer.import_bundle(back)
        assert Counter(one.seconds for one in stretches(project)[scene.document]) == {300: 1, 7: 1}
        # The other way: the stretch has grown since the copy was made.
        project.transfer.export("standpoint-jsonl", path)
        copy.transfer.import_bundle(path)
        assert stretches(copy) == stretches(project)
        united = content(copy)
        copy.transfer.import_bundle(path)
        assert content(copy) == united, "nothing is counted twice"
        copy.history.undo()
        assert [one.seconds for one in stretches(copy)[scene.document]] == [60, 7]
    project.history.undo()
    assert [one.seconds for one in stretches(project)[scene.document]] == [300]


def test_another_stretch_of_the_same_id_is_kept_apart(scene: Scene, tmp_path: Path) -> None:
    project = scene.project
    key = project.progress.spend(scene.document, NOON, 60)
    bundle = exported(project, tmp_path / "a.jsonl")
    other = Activity(id=key, started=NOON + timedelta(days=9), seconds=900)
    entries = tuple(
        replace(
            entry,
            layers=tuple(
                replace(part, activity=(other,)) if part.activity else part for part in entry.layers
            ),
        )
        for entry in bundle.entries
    )
    with Project.restore(tmp_path / "b.standpoint", Bundle(bundle.header, entries)) as copy:
        copy.transfer.export("standpoint-jsonl", tmp_path / "b.jsonl")
    project.transfer.import_bundle(tmp_path / "b.jsonl")
    assert {one.seconds for one in stretches(project)[scene.document]} == {60, 900}


# --- counting


def test_the_figures_of_a_layer(scene: Scene, place: str) -> None:
    project = scene.project
    project.documents.set_status(scene.document, Status.DONE)
    project.progress.spend(scene.document, NOON - timedelta(days=1), 500)
    project.progress.spend(scene.document, NOON, 100)
    project.progress.spend(scene.other_document, NOON, 40)
    own = layer_of(project)
    assert own.annotator == "Ada"
    assert (own.counts[Status.DONE], own.counts[Status.TODO], own.articles) == (1, 1, 2)
    assert (own.statements, own.per_article) == (3, 3)
    assert (own.seconds, own.seconds_today, own.articles_today) == (640, 140, 2)
    assert (own.seconds_per_article, own.open, own.seconds_left) == (600, 1, 600)
    assert layer_of(project, NOON + timedelta(days=1)).seconds_today == 0
    (line,) = project.documents.lines([scene.document])
    assert line.statements == own.statements


def test_what_nobody_has_done_yet(project: Project) -> None:
    add_article(project)
    whole, own = project.progress.layers()
    for progress in (whole, own):
        assert progress.counts[Status.TODO] == progress.open == 1
        assert (progress.statements, progress.seconds, progress.articles_today) == (0, 0, 0)
        assert progress.per_article is progress.seconds_per_article is progress.seconds_left is None
    (line,) = project.progress.articles()
    assert (line.status, line.statements, line.seconds, line.finished_by) == (Status.TODO, 0, 0, 0)


def test_the_project_is_as_far_as_its_furthest_layer(scene: Scene, place: str) -> None:
    project = scene.project
    project.documents.set_status(scene.other_document, Status.NOTHING_HERE)
    project.progress.spend(scene.document, NOON, 10)
    with Project.open(place, "Grace") as grace:
        grace.claims.add(scene.document, [span("Many others")], target=Target(issue="X"))
        grace.documents.set_status(scene.document, Status.DONE)
        grace.documents.set_status(scene.other_document, Status.IN_PROGRESS)
        grace.progress.spend(scene.document, NOON, 20)
    whole, ada, hers = project.progress.layers(MORNING)
    assert (whole.layer_id, ada.annotator, hers.annotator) == (None, "Ada", "Grace")
    assert {s: n for s, n in whole.counts.items() if n} == {Status.DONE: 1, Status.NOTHING_HERE: 1}
    assert (whole.statements, ada.statements, hers.statements) == (4, 3, 1)
    assert (whole.per_article, ada.per_article, hers.per_article) == (1, None, 1)
    assert (whole.seconds, whole.articles_today, whole.seconds_per_article) == (30, 1, 20)
    line = article_of(project, scene.document)
    assert (line.status, line.statements, line.seconds, line.finished_by) == (Status.DONE, 4, 30, 1)
    line = article_of(project, scene.document, ada.layer_id)
    assert (line.status, line.statements, line.seconds) == (Status.IN_PROGRESS, 3, 10)
    line = article_of(project, scene.other_document)
    assert (line.status, line.finished_by) == (Status.NOTHING_HERE, 1)


def test_suggestions_are_nobodys_work(scene: Scene, tmp_path: Path) -> None:
    header, entries = content(scene.project)
    machine = tuple(replace(one, kind=LayerKind.MACHINE, name="Suggested") for one in header.layers)
    made = Bundle(replace(header, layers=machine), entries)
    with Project.restore(tmp_path / "machine.standpoint", made, "Ada") as project:
        project.documents.set_status(scene.document, Status.DONE)
        whole, own = project.progress.layers()
        assert (whole.statements, own.statements) == (0, 0)
        assert article_of(project, scene.document).statements == 0


@pytest.fixture
def counted(project: Project) -> Project:
    """Articles with 0, 1, 2 and 5 statements of all sorts, most of them done."""
    for number, statements in enumerate([1, 5, 0, 2, 2]):
        text = f"{number} One two three four five six."
        document = add_article(project, text, f"Title {number}")
        words = text.split()
        for word in words[1 : statements + 1]:
            place = span(word, text)
            if word in ("one", "two"):
                project.stances.add_alone(document, [place], polarity=1)
            else:
                project.claims.add(document, [place], polarity=1 if word != "four" else None)
        if number != 4:
            project.documents.set_status(document, Status.DONE)
    return project


def by_hand(project: Project) -> tuple[int, float]:
    """The number of statements, and their median in what is done, counted one by one."""
    numbers, done = [], []
    for entry in content(project)[1]:
        (part,) = entry.layers
        stances = [one for one in part.annotations if one.kind is Kind.STANCE]
        stated = {one.claim_id for one in stances}
        claims = [
            one for one in part.annotations if one.kind is Kind.CLAIM and one.id not in stated
        ]
        numbers.append(len(stances) + len(claims))
        if part.status is Status.DONE:
            done.append(numbers[-1])
    return sum(numbers), median(done)


def test_the_database_counts_as_one_would_by_hand(counted: Project) -> None:
    own = layer_of(counted)
    assert (own.statements, own.per_article) == by_hand(counted) == (10, 1.5)
    assert [line.statements for line in counted.progress.articles()] == [1, 5, 0, 2, 2]
    assert [line.statements for line in counted.progress.articles(counted.layer.id)] == [
        line.statements for line in counted.documents.lines(counted.documents.ids())
    ]


def test_the_table_is_written_as_csv(scene: Scene, tmp_path: Path) -> None:
    project, path = scene.project, tmp_path / "progress.csv"
    project.documents.edit(scene.other_document, title="=SUM(A1)")
    project.documents.set_status(scene.document, Status.DONE)
    project.progress.spend(scene.document, NOON, 75)
    assert project.progress.export(path, project.layer.id) == 2
    with path.open(newline="", encoding="utf-8") as file:
        first, second = csv.DictReader(file)
    assert first["document_id"] == f"d{scene.document}"
    assert (first["title"], first["source"], first["published"]) == ("Troops", "Daily", "")
    assert [first[n] for n in ("status", "statements", "active_seconds", "finished_by")] == [
        *("done", "3", "75", "1")
    ]
    assert second["title"] == "'=SUM(A1)"
    check_refused(lambda: project.progress.export(tmp_path), str(tmp_path))


def test_what_is_finished_needs_no_more_work() -> None:
    assert set(Status) - FINISHED == {Status.TODO, Status.IN_PROGRESS}
