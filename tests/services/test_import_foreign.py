"""What other tools have annotated comes into a project in one step, as a mapping says."""

from pathlib import Path

import pytest
from projects import content

from annotator.errors import Cancelled, InputError
from annotator.formats.mapping import LabelMapping, SpanRole, SpanRule, guess, survey
from annotator.formats.opening import Incoming, foreign_format, open_foreign, sort_out
from annotator.formats.registry import importer_for
from annotator.services import Project
from annotator.services.foreign import preview
from annotator.text.span import Span
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
        "actor": 1,
        "user label": 1,
        "article": 1,
        "mention": 1,
        "claim": 1,
        "stance": 1,
        "label": 1,
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


def test_of_a_folder_what_is_damaged_is_left_out_and_named(project: Project, corpus: Path) -> None:
    (corpus / "b.txt").write_text("short", "utf-8")
    (corpus / "b.ann").write_text("T1\tClaim 0 400\tlong\n", "utf-8")
    (corpus / "c.ann").write_text("T1\tClaim 0 4\tlong\n", "utf-8")
    report = project.transfer.import_foreign(corpus)
    assert report.added == 1
    missing, damaged = report.flaws
    assert "c.ann: the text that belongs to it is missing" in missing.message
    assert "b.ann" in damaged.message
    assert [line for line in report.told() if "b.ann" in line] == [f"Left out: {damaged.message}"]
    assert project.check() == []


def test_damaged_data_leaves_nothing(project: Project, corpus: Path) -> None:
    (corpus / "a.ann").write_text("T1\tClaim 0 400\tlong\n", "utf-8")
    before = content(project)
    with pytest.raises(InputError, match=r"a\.ann"):
        project.transfer.import_foreign(corpus)
    assert content(project) == before


@pytest.mark.parametrize(
    ("ending", "good", "bad"),
    [
        (".conll", "He O\nsaid O\nso B-X\n", "He O\nsaid\n"),
        (
            ".tsv",
            "#FORMAT=WebAnno TSV 3.3\n\n\n#Text=So.\n1-1\t0-2\tSo\t\n1-2\t2-3\t.\t\n",
            "#FORMAT=Web",
        ),
        (".jsonl", '{"text": "So.", "label": []}\n', '{"text": "So."'),
        (".ann", "", "T1\tClaim 0 400\tlong\n"),
    ],
)
def test_each_format_goes_on_behind_a_damaged_file(
    ending: str, good: str, bad: str, project: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name, data in (
        ("a", good),
        ("b", bad),
        ("c", good.replace("So", "No").replace("so", "no")),
    ):
        (folder / f"{name}{ending}").write_text(data, "utf-8")
        if ending == ".ann":
            (folder / f"{name}.txt").write_text(f"Text {name}.", "utf-8")
    found = sort_out([folder])
    (group,) = found.annotated
    report = project.transfer.import_foreign(group if len(group) > 1 else group[0])
    assert report.added == 2
    if ending != ".jsonl":  # there, what is damaged is not recognised, and goes its own way
        assert [f"b{ending}" in flaw.message for flaw in report.flaws] == [True]
    assert project.check() == []


def test_a_preview_counts_what_would_come_in(corpus: Path) -> None:
    foreign = open_foreign(corpus)
    found = guess(survey(foreign))
    assert preview(foreign, found).counts["claim"] == 1
    assert preview(foreign, LabelMapping()).counts["label"] == 3


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


# --- the same data again


def test_the_same_data_again_adds_nothing(project: Project, corpus: Path) -> None:
    project.transfer.import_foreign(corpus)
    before = content(project)
    steps = project.history.steps()
    report = project.transfer.import_foreign(corpus)
    assert (report.added, report.known, report.repeated) == (0, 1, 4)
    assert str(report).endswith("4 annotations of an earlier import left as they are")
    assert content(project) == before
    assert project.history.steps() == steps


def test_what_is_new_in_the_data_is_added_to_what_was_there(project: Project, corpus: Path) -> None:
    project.transfer.import_foreign(corpus)
    before = content(project)
    more = "T4\tClaim 41 60\tThe board disagreed\nR2\tholder Arg1:T4 Arg2:T1\n"
    (corpus / "a.ann").write_text(STANDOFF + more, "utf-8")
    report = project.transfer.import_foreign(corpus)
    assert report.repeated == 4
    (mention,) = [one for one in annotations(project) if one.kind is Kind.MENTION]
    claims = [one for one in annotations(project) if one.kind is Kind.CLAIM]
    assert [claim.holders[0].mention_id for claim in claims] == [mention.id] * 2
    assert project.check() == []
    project.history.undo()
    assert content(project) == before


def test_what_was_worked_on_since_is_known_by_its_place(project: Project, corpus: Path) -> None:
    project.transfer.import_foreign(corpus)
    (stance,) = [one for one in annotations(project) if one.kind is Kind.STANCE]
    project.stances.set_polarity(stance.id, -1)
    (label,) = [one for one in annotations(project) if one.kind is Kind.LABEL]
    project.annotations.set_note(label.id, "Really?")
    before = content(project)
    assert project.transfer.import_foreign(corpus).repeated == 4
    assert content(project) == before


def test_what_is_alike_is_met_before_what_is_only_there(project: Project, corpus: Path) -> None:
    two = "T1\tMood 51 60\tdisagreed\nA1\tColour T1 red\n"
    (corpus / "a.ann").write_text(two, "utf-8")
    project.transfer.import_foreign(corpus)
    before = annotations(project)
    other = "T2\tMood 51 60\tdisagreed\nA2\tColour T2 blue\n"
    (corpus / "a.ann").write_text(other + two, "utf-8")
    report = project.transfer.import_foreign(corpus)
    assert report.repeated == 1
    old, new = annotations(project)
    assert [old] == before
    assert new.value == "blue"


def test_what_was_annotated_by_hand_is_no_import(project: Project, corpus: Path) -> None:
    project.transfer.import_articles([corpus / "a.txt"])
    (document,) = project.documents.ids()
    project.claims.add(document, [Span(20, 39)], polarity=1)
    assert project.transfer.import_foreign(corpus).repeated == 0
    assert len([one for one in annotations(project) if one.kind is Kind.CLAIM]) == 2


# --- several files


def test_files_of_one_kind_are_one_project_and_one_step(project: Project, tmp_path: Path) -> None:
    paths = [tmp_path / "a.conll", tmp_path / "b.conll"]
    for path, name in zip(paths, ("Ada", "Bo"), strict=True):
        path.write_text(f"{name} B-PER\nagreed O\n\n", "utf-8")
    assert sort_out(paths).annotated == [paths]
    report = project.transfer.import_foreign(paths)
    assert (report.added, report.counts["mention"]) == (2, 2)
    assert open_foreign(paths).name == "a.conll and 1 more"
    project.history.undo()
    assert project.documents.total() == 0


def test_of_several_files_those_that_are_damaged_are_left_out(
    project: Project, tmp_path: Path
) -> None:
    paths = [tmp_path / "a.json", tmp_path / "b.json", tmp_path / "c.json"]
    for path, text in zip(paths, ("One.", "Two.", ""), strict=True):
        tasks = f'[{{"id": 1, "data": {{"text": "{text}"}}, "annotations": [{{"result": []}}]}}]'
        path.write_text(tasks, "utf-8")
    report = project.transfer.import_foreign(paths)
    assert report.added == 2
    assert report.notes == ()
    (flaw,) = report.flaws
    assert "c.json" in flaw.message
    with pytest.raises(InputError, match=r"c\.json"):
        project.transfer.import_foreign([paths[2], paths[2]])


def test_each_kind_of_thing_in_a_folder_goes_its_own_way(tmp_path: Path, corpus: Path) -> None:
    folder = tmp_path / "all"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text("An article.", "utf-8")
    (folder / "sub" / "t.csv").write_text("title,text\nA,B\n", "utf-8")
    (folder / "sub" / "l.json").write_text('[{"id": 1, "data": {"text": "x"}, "annotations": []}]')
    (folder / "sub" / "k.json").write_text('[{"id": 2, "data": {"text": "y"}, "annotations": []}]')
    (folder / "project.qda").mkdir()
    (folder / "project.qda" / "data.qda").touch()
    found = sort_out([folder, corpus])
    assert found.articles == [folder / "a.txt"]
    assert found.tables == [folder / "sub" / "t.csv"]
    assert found.annotated == [
        [folder / "project.qda"],
        [folder / "sub" / "k.json", folder / "sub" / "l.json"],
        [corpus],
    ]
    assert sort_out([tmp_path / "none", folder / "a.txt"]).articles == [
        tmp_path / "none",
        folder / "a.txt",
    ]


def test_what_lies_in_the_folder_of_a_program_is_not_passed_over(corpus: Path) -> None:
    (corpus / "t.csv").write_text("title,text\nA,B\n", "utf-8")
    task = '[{"id": 1, "data": {"text": "x"}, "annotations": []}]'
    (corpus / "x.json").write_text(task, "utf-8")
    (corpus / "original.html").write_text("<p>Ada.</p>", "utf-8")
    found = sort_out([corpus])
    assert found.annotated == [[corpus], [corpus / "x.json"]]
    assert (found.tables, found.articles) == ([corpus / "t.csv"], [])
    assert found.passed_over == [corpus / "original.html"]


def test_a_folder_of_articles_stays_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("An article.", "utf-8")
    assert sort_out([tmp_path]) == Incoming(articles=[tmp_path])
    with pytest.raises(InputError, match="no annotations"):
        importer_for(tmp_path)
