"""Verbs on documents, on both databases."""

from datetime import date

import pytest
from projects import TEXT, Scene, add_article, draft, span

from annotator.errors import InputError, NotFoundError
from annotator.records import DocumentQuery, SortBy
from annotator.services import Project
from annotator.vocabulary import Status


def titles(project: Project, **query) -> list[str]:
    ids = project.documents.ids(DocumentQuery(**query))
    return [line.title for line in project.documents.lines(ids)]


@pytest.fixture
def library(project: Project) -> Project:
    for title, source, published in [
        ("Zebra", "Le Monde", date(2024, 3, 1)),
        ("apple", None, None),
        ("Österreich", "Die Zeit", date(2023, 1, 1)),
        ("Élysée", "Le Monde", date(2024, 2, 1)),
        ("Banana 100%", "taz_", None),
    ]:
        add_article(project, f"About {title}.", title, source=source, published=published)
    return project


def test_titles_are_sorted_without_case_and_accents(library: Project) -> None:
    wanted = ["apple", "Banana 100%", "Élysée", "Österreich", "Zebra"]
    assert titles(library, sort=SortBy.TITLE) == wanted
    assert titles(library, sort=SortBy.TITLE, descending=True) == wanted[::-1]


def test_what_has_no_date_comes_first(library: Project) -> None:
    by_date = titles(library, sort=SortBy.PUBLISHED)
    assert by_date == ["apple", "Banana 100%", "Österreich", "Élysée", "Zebra"]
    assert titles(library, sort=SortBy.PUBLISHED, descending=True) == by_date[::-1]
    assert titles(library, sort=SortBy.SOURCE)[:2] == ["apple", "Österreich"]
    assert titles(library, sort=SortBy.SOURCE, descending=True)[-1] == "apple"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("elysee", ["Élysée"]),
        ("MONDE", ["Zebra", "Élysée"]),
        ("monde zebra", ["Zebra"]),
        ("%", ["Banana 100%"]),
        ("_", ["Banana 100%"]),
        ("  ", ["Zebra", "apple", "Österreich", "Élysée", "Banana 100%"]),
        ("no such", []),
    ],
)
def test_words_are_found_in_title_and_source(library: Project, words: str, found) -> None:
    assert titles(library, words=words) == found


def test_statuses_filter_sort_and_count(library: Project) -> None:
    documents = library.documents
    ids = documents.ids()
    documents.set_status(ids[1], Status.DONE)
    documents.set_status(ids[2], Status.EXCLUDED)
    assert titles(library, statuses=frozenset({Status.DONE})) == ["apple"]
    assert len(titles(library, statuses=frozenset({Status.TODO}))) == 3
    assert titles(library, sort=SortBy.STATUS)[:2] == ["apple", "Österreich"]
    counts = documents.counts()
    assert (counts[Status.TODO], counts[Status.DONE], counts[Status.EXCLUDED]) == (3, 1, 1)
    assert documents.total() == 5


def test_the_next_open_document_goes_round(library: Project) -> None:
    documents = library.documents
    first, second, *_, last = documents.ids()
    documents.set_status(second, Status.DONE)
    documents.set_status(first, Status.IN_PROGRESS)
    assert documents.next_open(last) == first
    assert documents.next_open(first) == documents.ids()[2]
    assert documents.next_open(None) == first
    for key in documents.ids():
        documents.set_status(key, Status.NOTHING_HERE)
    assert documents.next_open(first) is None


def test_a_line_counts_claims_and_lone_stances(scene: Scene) -> None:
    (line,) = scene.project.documents.lines([scene.document])
    assert (line.statements, line.status) == (3, Status.IN_PROGRESS)


def test_lines_of_many_documents(library: Project) -> None:
    ids = list(library.documents.ids())
    missing = range(1, 70_000)
    assert [line.id for line in library.documents.lines([*missing, *ids])] == ids
    assert library.annotations.get(missing) == []


def test_a_document_gives_its_data_and_text(scene: Scene) -> None:
    documents = scene.project.documents
    document = documents.get(scene.document)
    assert (document.title, document.source, document.length) == ("Troops", "Daily", len(TEXT))
    assert documents.text(scene.document) == TEXT
    assert documents.status(scene.other_document) is Status.TODO


def test_editing_is_found_again(scene: Scene) -> None:
    documents = scene.project.documents
    documents.edit(scene.document, title="  Große \0 Worte ", source="", published=date(2024, 3, 1))
    edited = documents.get(scene.document)
    assert (edited.title, edited.source) == ("Große \ufffd Worte", None)
    assert edited.published == date(2024, 3, 1)
    assert edited.version == 2
    assert titles(scene.project, words="grosse") == ["Große \ufffd Worte"]
    assert titles(scene.project, words="daily") == []


@pytest.mark.parametrize(
    "values",
    [{"title": " "}, {"title": None}, {"text": "x"}, {"sha256": "x"}, {"published": "yesterday"}],
)
def test_what_cannot_be_edited(scene: Scene, values) -> None:
    before = scene.project.documents.get(scene.document)
    with pytest.raises(InputError) as caught:
        scene.project.documents.edit(scene.document, **values)
    assert caught.value.hint
    assert scene.project.documents.get(scene.document) == before


def test_a_document_that_is_not_there(project: Project) -> None:
    documents = project.documents
    for verb in (
        lambda: documents.get(1),
        lambda: documents.text(1),
        lambda: documents.set_status(1, Status.DONE),
        lambda: documents.edit(1, title="x"),
        lambda: documents.remove([1]),
        lambda: project.mentions.add(1, [span("he ")]),
    ):
        with pytest.raises(NotFoundError) as caught:
            verb()
        assert caught.value.hint
    assert documents.lines([1]) == []
    assert project.history.steps() == project.history.steps()[-1:]


def test_removing_takes_all_that_was_annotated_along(scene: Scene) -> None:
    project = scene.project
    project.documents.remove([scene.document])
    assert list(project.documents.ids()) == [scene.other_document]
    assert project.annotations.of_document(scene.document) == []
    assert project.check() == []


def test_known_texts_are_not_stored_again(project: Project) -> None:
    drafts = [draft("Same.", "A"), draft("Same.", "B"), draft("Other.", "C"), draft(" \n", "D")]
    report = project.transfer.import_drafts(drafts)
    assert len(report.added) == 2
    assert [(d.origin, d.title) for d in report.duplicates] == [("B.txt", "A")]
    assert [(f.origin, f.reason) for f in report.failures] == [
        ("D.txt", "The article holds no text.")
    ]
    assert str(report) == "2 imported, 1 known already, 1 failed"
    again = project.transfer.import_drafts(drafts)
    assert not again.added
