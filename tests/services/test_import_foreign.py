"""What other tools have annotated comes into a project in one step, as a mapping says."""

from pathlib import Path

import pytest
from projects import content

from annotator.errors import Cancelled, InputError
from annotator.formats.mapping import LabelMapping, SpanRole, SpanRule, guess, survey
from annotator.formats.opening import foreign_format, open_foreign
from annotator.services import Project
from annotator.services.foreign import preview
from annotator.vocabulary import Kind, Origin

TEXT = "Mayor Ada Holm said the ferry must stay. The board disagreed 🙂.\n"
STANDOFF = (
    "T1\tActor 0 14\tMayor Ada Holm\n"
    "T2\tClaim 20 39\tthe ferry must stay\n"
    "T3\tMood 51 60\tdisagreed\n"
    "R1\tholder Arg1:T2 Arg2:T1\n"
    "A1\tStance T2 for\n"
    "A2\tColour T3 red\n"
)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of brat."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, "utf-8")
    (folder / "a.ann").write_text(STANDOFF, "utf-8")
    return folder


def annotations(project: Project) -> list:
    _, entries = content(project)
    return [one for entry in entries for layer in entry.layers for one in layer.annotations]


def test_a_corpus_comes_in_as_one_step_that_can_be_undone(project: Project, corpus: Path) -> None:
    project.actors.add("Somebody")
    before = content(project)
    report = project.transfer.import_foreign(corpus)
    assert (report.added, report.known) == (1, 0)
    assert report.counts == {
        "actors": 1,
        "user labels": 1,
        "articles": 1,
        "mentions": 1,
        "claims": 1,
        "stances": 1,
        "labels": 1,
    }
    assert str(report).startswith("1 actor, 1 user label, 1 article")
    claim = next(one for one in annotations(project) if one.kind is Kind.CLAIM)
    mention = next(one for one in annotations(project) if one.kind is Kind.MENTION)
    assert claim.quote == "the ferry must stay"
    assert [party.mention_id for party in claim.holders] == [mention.id]
    assert (claim.layer_id, claim.author_id) == (project.layer.id, project.annotator.id)
    assert claim.origin is Origin.IMPORT
    assert project.check() == []
    project.history.undo()
    assert content(project) == before


def test_actors_that_are_known_are_recognised(project: Project, corpus: Path) -> None:
    known = project.actors.add("Mayor Ada Holm", "person")
    project.transfer.import_foreign(corpus)
    mention = next(one for one in annotations(project) if one.kind is Kind.MENTION)
    assert mention.actor_id == known


def test_a_mapping_says_what_becomes_of_it(project: Project, corpus: Path) -> None:
    rule = SpanRule(becomes=SpanRole.ISSUE, name="Traffic > Ferry", polarity=-1)
    project.transfer.import_foreign(corpus, LabelMapping(spans={"Mood": rule}), "brat")
    header, _ = content(project)
    assert [issue.name for issue in header.issues] == ["Traffic", "Ferry"]
    kinds = [one.kind for one in annotations(project)]
    assert sorted(kinds) == [Kind.CLAIM, Kind.LABEL, Kind.LABEL, Kind.STANCE]


def test_annotations_of_a_text_that_is_there_already_come_to_it(
    project: Project, corpus: Path
) -> None:
    project.transfer.import_articles([corpus / "a.txt"])
    report = project.transfer.import_foreign(corpus)
    assert (report.added, report.known) == (0, 1)
    assert project.documents.total() == 1
    assert len(annotations(project)) == 4


def test_a_stopped_import_leaves_nothing(project: Project, corpus: Path) -> None:
    def stop(documents: int) -> None:
        if documents:
            raise Cancelled

    before = content(project)
    with pytest.raises(Cancelled):
        project.transfer.import_foreign(corpus, LabelMapping(), progress=stop)
    assert content(project) == before


def test_damaged_data_leaves_nothing(project: Project, corpus: Path) -> None:
    (corpus / "b.txt").write_text("short", "utf-8")
    (corpus / "b.ann").write_text("T1\tClaim 0 400\tlong\n", "utf-8")
    before = content(project)
    with pytest.raises(InputError, match=r"b\.ann"):
        project.transfer.import_foreign(corpus)
    assert content(project) == before


def test_a_preview_counts_what_would_come_in(corpus: Path) -> None:
    foreign = open_foreign(corpus)
    found = guess(survey(foreign))
    assert preview(foreign, found).counts["claims"] == 1
    assert preview(foreign, LabelMapping()).counts["labels"] == 3


def test_what_is_not_annotated_data_is_refused(project: Project, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("Just a text.", "utf-8")
    assert foreign_format(article) is None
    assert foreign_format(tmp_path / "nowhere.xyz") is None
    with pytest.raises(InputError, match=r"article\.txt: no annotations .* brat"):
        project.transfer.import_foreign(article)


def test_a_folder_of_annotated_data_is_recognised(corpus: Path, tmp_path: Path) -> None:
    known = foreign_format(corpus)
    assert known is not None
    assert known.id == "brat"
    assert foreign_format(tmp_path / "other") is None


def test_an_export_can_be_looked_at_before_it_is_written(scene, tmp_path: Path) -> None:
    looked = scene.project.transfer.preview("statements-csv")
    written = scene.project.transfer.export("statements-csv", tmp_path / "out.csv")
    assert looked.report == written
    assert looked.example["claim_text"] == "Germany would not send troops"
    assert "" not in looked.example.values()
