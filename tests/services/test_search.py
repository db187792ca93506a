"""Searching the corpus, and annotating what was found."""

from datetime import date

import pytest
from projects import DATABASES  # noqa: F401 - the fixtures below run on both

from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.records import CorpusQuery, Hit, Target
from annotator.services import Project
from annotator.text.search import Pattern
from annotator.text.span import Span
from annotator.vocabulary import Kind, Status

TEXTS = {
    "Coal": "The minister wants the coal exit. Coal is dirty, said Ada Berg.",
    "Gas": "Gas instead of coal? Ada Berg and Ümit Öz disagreed on the exit.",
    "Sport": "The home side won; Kohle-Ausstieg was not a topic. 🙂 Ada Berg watched.",
}


@pytest.fixture
def corpus(project: Project) -> dict[str, int]:
    """Three articles, their ids by title."""
    drafts = [
        Draft(text=text, title=title, source="Daily" if title != "Gas" else "Weekly",
              published=date(2024, month, 1), origin=title)
        for month, (title, text) in enumerate(TEXTS.items(), start=1)
    ]  # fmt: skip
    return dict(zip(TEXTS, project.transfer.import_drafts(drafts).added, strict=True))


def found(project: Project, words: str, **more) -> list[tuple[str, str]]:
    result = project.search.corpus(CorpusQuery(words=words, **more))
    for hit in result.hits:
        assert project.documents.text(hit.document_id)[hit.start : hit.end] == hit.found
    return [(hit.title, hit.found) for hit in result.hits]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("coal", [("Coal", "coal"), ("Coal", "Coal"), ("Gas", "coal")]),
        ("“coal exit”", [("Coal", "coal exit")]),
        ("coal NOT gas", [("Coal", "coal"), ("Coal", "Coal")]),
        ("gas OR sport OR won", [("Gas", "Gas"), ("Sport", "won")]),
        ("disagre*", [("Gas", "disagreed")]),
        ("Kohle-Ausstieg", [("Sport", "Kohle-Ausstieg")]),
        ("ümit", [("Gas", "Ümit")]),
        ("nowhere", []),
    ],
)
def test_words(project: Project, corpus: dict[str, int], words: str, hits: list) -> None:
    assert found(project, words) == hits


def test_contexts_and_facts(project: Project, corpus: dict[str, int]) -> None:
    (hit,) = project.search.corpus(CorpusQuery(words="dirty")).hits
    assert hit == Hit(
        document_id=corpus["Coal"],
        title="Coal",
        source="Daily",
        published=date(2024, 1, 1),
        start=42,
        end=47,
        before="The minister wants the coal exit. Coal is ",
        found="dirty",
        after=", said Ada Berg.",
    )


def test_only_some_articles(project: Project, corpus: dict[str, int]) -> None:
    actor = project.actors.add("Ada Berg")
    project.mentions.add(corpus["Gas"], [Span(21, 29)], actor)
    project.documents.set_status(corpus["Coal"], Status.DONE)
    titles = {
        "since": found(project, "berg", since=date(2024, 2, 1)),
        "until": found(project, "berg", until=date(2024, 1, 31)),
        "source": found(project, "berg", source="Weekly"),
        "status": found(project, "berg", status=Status.DONE),
        "actor": found(project, "berg", actor_id=actor),
        "issue": found(project, "berg", issue_id=1),
    }
    assert {key: [title for title, _ in hits] for key, hits in titles.items()} == {
        "since": ["Gas", "Sport"],
        "until": ["Coal"],
        "source": ["Gas"],
        "status": ["Coal"],
        "actor": ["Gas"],
        "issue": [],
    }
    assert project.search.sources() == ["Daily", "Weekly"]


def test_the_index_follows_imports_and_their_undoing(
    project: Project, corpus: dict[str, int]
) -> None:
    assert len(found(project, "berg")) == 3
    project.documents.remove([corpus["Gas"]])
    assert len(found(project, "berg")) == 2
    project.history.undo()
    assert len(found(project, "berg")) == 3
    project.transfer.import_drafts([Draft(text="Berg again.", title="New", origin="test")])
    assert len(found(project, "berg")) == 4
    project.history.undo()
    assert len(found(project, "berg")) == 3
    assert project.check() == []


def test_a_limit_says_that_there_is_more(project: Project, corpus: dict[str, int]) -> None:
    result = project.search.corpus(CorpusQuery(words="berg"), limit=2)
    assert (len(result.hits), result.more) == (2, True)


def test_a_query_that_cannot_be_understood(project: Project) -> None:
    with pytest.raises(InputError, match="bracket is open"):
        project.search.corpus(CorpusQuery(words="(coal"))


def test_occurrences_tell_what_is_annotated(project: Project, corpus: dict[str, int]) -> None:
    key = corpus["Coal"]
    start = TEXTS["Coal"].index("Ada Berg")
    project.mentions.add(key, [Span(start, start + 8)], "Ada Berg")
    here = project.search.occurrences(Pattern(("Ada Berg", "Berg")), key)
    assert [(hit.start, hit.annotated) for hit in here.hits] == [(start, Kind.MENTION)]
    everywhere = project.search.occurrences(Pattern(("Ada Berg",)))
    assert [hit.annotated for hit in everywhere.hits] == [Kind.MENTION, None, None]


def test_a_mention_is_repeated_everywhere_in_one_step(
    project: Project, corpus: dict[str, int]
) -> None:
    start = TEXTS["Coal"].index("Ada Berg")
    first = project.mentions.add(corpus["Coal"], [Span(start, start + 8)], "Ada Berg")
    hits = project.search.occurrences(Pattern(("Ada Berg",))).hits
    places = [(hit.document_id, Span(hit.start, hit.end)) for hit in hits]
    assert project.repeat.annotation(first, places) == 2
    assert project.repeat.annotation(first, places) == 0
    (mention,) = project.annotations.of_document(corpus["Sport"])
    assert (mention.quote, mention.kind) == ("Ada Berg", Kind.MENTION)
    assert project.documents.status(corpus["Sport"]) is Status.IN_PROGRESS
    project.history.undo()
    assert project.annotations.of_document(corpus["Sport"]) == []
    assert project.documents.status(corpus["Sport"]) is Status.TODO
    assert len(project.annotations.of_document(corpus["Coal"])) == 1


def test_a_claim_is_repeated_with_its_stances(project: Project, corpus: dict[str, int]) -> None:
    claim = project.claims.add(
        corpus["Coal"], [Span(23, 32)], target=Target(issue="Exit"), polarity=1, intensity=2
    )
    place = TEXTS["Gas"].index("exit")
    assert project.repeat.annotation(claim.claim_id, [(corpus["Gas"], Span(place, place + 4))]) == 1
    made = project.annotations.of_document(corpus["Gas"])
    assert [(a.kind, a.polarity, a.intensity) for a in made] == [
        (Kind.CLAIM, None, None),
        (Kind.STANCE, 1, 2),
    ]
    with pytest.raises(InputError, match="not a mention"):
        project.repeat.annotation(claim.stance_id, [])


def test_all_mentions_of_an_actor_by_its_aliases(project: Project, corpus: dict[str, int]) -> None:
    actor = project.actors.add("Ada Berg", aliases=["Berg"])
    hits = project.search.occurrences(Pattern(("Ada Berg", "Berg"))).hits
    made = project.repeat.mention(actor, [(h.document_id, Span(h.start, h.end)) for h in hits])
    assert made == 3
    assert project.actors.counts() == {actor: 3}


def test_more_articles_than_are_read_at_once(project: Project) -> None:
    drafts = [
        Draft(
            text=f"Number {number} of the Coal Board.", title=f"{number}",
            source="Even" if number % 2 == 0 else "Odd", origin=f"{number}",
        )
        for number in range(350)
    ]  # fmt: skip
    keys = project.transfer.import_drafts(drafts).added
    project.documents.set_status(keys[349], Status.DONE)
    everywhere = found(project, "coal")
    assert everywhere == [(f"{number}", "Coal") for number in range(350)]
    assert found(project, "number NOT coal") == []
    assert found(project, "coal", source="Odd") == everywhere[1::2]
    assert found(project, "coal", status=Status.DONE) == everywhere[349:]
    pattern = Pattern(("Coal Board",))
    assert len(project.search.occurrences(pattern).hits) == 350
    assert [hit.title for hit in project.search.occurrences(pattern, keys[7]).hits] == ["7"]
