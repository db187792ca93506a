"""Correcting the text of an article, on both databases."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from projects import TEXT, Scene, check_refused, content, draft, span
from strategies import texts

from annotator.errors import ConflictError, InputError, NotFoundError, UserError
from annotator.formats.bundle import Party
from annotator.formats.standpoint_jsonl import FORMAT as JSONL
from annotator.records import CorpusQuery, Correction, Fate, Target
from annotator.services import Project, corrections
from annotator.text.edges import tidy
from annotator.text.offsets import canonical
from annotator.text.span import Span
from annotator.vocabulary import Kind


def correct(scene: Scene, new: str, **values) -> Correction:
    documents = scene.project.documents
    version = documents.get(scene.document).version
    return documents.correct(scene.document, new, version, **values)


def fate(correction: Correction, annotation_id: int) -> Fate | None:
    found = {one.annotation_id: one.fate for one in correction.concerned}
    return found.get(annotation_id)


def quotes(scene: Scene) -> dict[int, str]:
    found = scene.project.annotations.of_document(scene.document)
    return {annotation.id: annotation.quote for annotation in found}


def test_annotations_move_and_follow_what_is_corrected(scene: Scene) -> None:
    new = TEXT.replace("Olaf", "Mr Olaf").replace("unthinkable", "not thinkable")
    before = quotes(scene)
    correction = correct(scene, new)
    assert (correction.changes, fate(correction, scene.other_claim)) == (2, Fate.REWORDED)
    assert fate(correction, scene.claim) is None
    documents = scene.project.documents
    assert documents.text(scene.document) == new
    document = documents.get(scene.document)
    assert (document.version, document.length) == (2, len(new))
    assert quotes(scene) == before | {scene.other_claim: "“It is not thinkable”"}
    assert scene.project.check() == []


def test_one_step_that_undo_takes_back_exactly(scene: Scene) -> None:
    project, before = scene.project, content(scene.project)
    steps = len(project.history.steps())
    correct(scene, TEXT.replace("Olaf Scholz", "Scholz"), accepted=[])
    (step, *_) = project.history.steps()
    assert (step.verb, step.document_id) == ("Correct the text", scene.document)
    assert len(project.history.steps()) == steps + 1
    after = content(project)
    project.history.undo()
    assert content(project) == before
    project.history.redo()
    assert content(project) == after
    assert project.check() == []


def test_the_preview_says_what_the_correction_does_and_writes_nothing(scene: Scene) -> None:
    new = TEXT.replace("“It is unthinkable”, he", "“It was unthinkable”, they")
    before, steps = content(scene.project), scene.project.history.steps()
    preview = scene.project.documents.preview_correction(scene.document, new)
    assert content(scene.project) == before
    assert scene.project.history.steps() == steps
    assert preview == correct(scene, new)
    (reworded, pronoun) = preview.concerned
    assert (reworded.kind, reworded.annotator) == (Kind.CLAIM, "Ada")
    assert (reworded.old.words, reworded.new.words) == (
        "“It is unthinkable”",
        "“It was unthinkable”",
    )
    assert reworded.old.before.endswith("send troops. ")
    assert (pronoun.old.words, pronoun.new.words) == ("he", "they")


def test_what_was_previewed_is_not_worked_out_again(scene: Scene) -> None:
    new = TEXT.replace("“It is unthinkable”, he", "“It was unthinkable”, they")
    compared = corrections._reanchoring
    scene.project.documents.preview_correction(scene.document, new)
    before = compared.cache_info()
    correct(scene, new)
    assert compared.cache_info().hits == before.hits + 1
    assert compared.cache_info().misses == before.misses
    # The annotations are others now, and so is what becomes of them.
    scene.project.history.undo()
    scene.project.mentions.add(scene.document, [span("most allies")])
    correct(scene, new)
    assert compared.cache_info().misses == before.misses + 1
    assert scene.project.check() == []


def test_what_cannot_be_placed_is_a_reason_to_refuse(scene: Scene) -> None:
    new = TEXT.replace(" Many others, however, disagreed 🙂.", "")
    before = content(scene.project)
    error = check_refused(lambda: correct(scene, new), "1 annotation", "“disagreed” (Ada)")
    assert "agree that they are removed" in error.hint
    assert content(scene.project) == before
    correction = correct(scene, new, accepted=[scene.lone])
    assert correction.unplaced == {scene.lone}
    assert scene.lone not in quotes(scene)
    assert scene.project.check() == []
    scene.project.history.undo()
    assert content(scene.project) == before


def test_a_claim_that_goes_takes_its_stances_along_and_says_so(scene: Scene) -> None:
    project = scene.project
    project.stances.add_cue(scene.stance, span("unthinkable"))
    project.stances.set_target(scene.lone, Target(claim_id=scene.claim))
    new = TEXT.replace("that Germany would not send troops", "so")
    preview = project.documents.preview_correction(scene.document, new)
    assert preview.unplaced == {scene.claim, scene.stance}
    with pytest.raises(InputError):
        correct(scene, new, accepted=[scene.claim])
    correct(scene, new, accepted=[scene.claim, scene.stance])
    assert not {scene.claim, scene.stance} & set(quotes(scene))
    assert project.check() == []


def test_the_actor_stays_the_holder_when_its_mention_goes(scene: Scene) -> None:
    project = scene.project
    project.claims.set_holders(scene.claim, [Party(mention_id=scene.mention)])
    correct(scene, TEXT.replace("Olaf Scholz said on Monday that ", ""), accepted=[scene.mention])
    assert scene.annotation(scene.claim).holders == (Party(actor_id=scene.actor),)


def test_a_fragment_or_cue_that_goes_leaves_the_rest(scene: Scene) -> None:
    project = scene.project
    project.annotations.add_fragment(scene.claim, span("The Kremlin"))
    project.stances.add_cue(scene.stance, span("very dangerous"))
    new = TEXT.rpartition("\n")[0]
    preview = project.documents.preview_correction(scene.document, new)
    assert {fate(preview, key) for key in (scene.claim, scene.stance)} == {Fate.CUT}
    with pytest.raises(InputError):
        correct(scene, new)
    correct(scene, new, accepted=preview.unplaced)
    assert scene.annotation(scene.claim).quote == "Germany would not send troops"
    assert scene.annotation(scene.stance).fragments == ()
    assert project.check() == []


def test_fragments_that_meet_become_one(scene: Scene) -> None:
    scene.project.annotations.set_spans(scene.claim, [span("Germany would"), span("send troops")])
    correct(scene, TEXT.replace(" not send", " send"), accepted=[])
    assert len(scene.annotation(scene.claim).fragments) == 2
    correct(scene, TEXT.replace("would not send", "wouldsend"), accepted=[])
    assert scene.annotation(scene.claim).quote == "Germany wouldsend troops"
    assert scene.project.check() == []


def test_layers_of_others_are_anchored_again_too(scene: Scene) -> None:
    place = scene.project.place
    with Project.open(place, annotator="Grace") as grace:
        theirs = grace.mentions.add(scene.document, [span("Kremlin")], "Russia")
        told = []
        grace.subscribe(told.append)
        correct(scene, TEXT.replace("Monday", "Tuesday evening").replace("Kremlin", "Cremlin"))
        grace.poll()
        (found,) = grace.annotations.get([theirs])
        assert found.quote == "Cremlin"
        assert grace.check() == []
        assert {"document_text", "fragment"} <= told[-1].tables
        assert theirs in told[-1].annotations
        assert scene.document in told[-1].documents


def lock(project: Project) -> None:
    """Lock the project's layer, as a bundle can."""
    import sqlalchemy as sa

    with project._context.unit("Lock") as unit:
        unit.connection.execute(sa.text("UPDATE layer SET locked = true"))


def test_a_locked_layer_is_moved_but_never_cut(scene: Scene) -> None:
    lock(scene.project)
    correct(scene, TEXT.replace("Olaf", "Mr Olaf"))
    assert scene.annotation(scene.mention).start == 3
    new = TEXT.replace(" Many others, however, disagreed 🙂.", "")
    preview = scene.project.documents.preview_correction(scene.document, new)
    assert [one.locked for one in preview.concerned] == [True]
    check_refused(lambda: correct(scene, new, accepted=preview.unplaced), "locked", "disagreed")


def test_a_version_that_moved_on_is_a_conflict(scene: Scene) -> None:
    documents = scene.project.documents
    documents.edit(scene.document, title="New")
    with pytest.raises(ConflictError) as caught:
        documents.correct(scene.document, TEXT + " More.", 1)
    assert caught.value.hint
    assert documents.text(scene.document) == TEXT


def test_texts_that_cannot_be(scene: Scene) -> None:
    other = scene.project.documents.text(scene.other_document)
    check_refused(lambda: correct(scene, other, accepted=range(0)), "“Élysée”")
    check_refused(lambda: correct(scene, " \r\n"), "without text")
    with pytest.raises(NotFoundError):
        scene.project.documents.correct(1, "x", 1)
    with pytest.raises(NotFoundError):
        scene.project.documents.preview_correction(1, "x")


def test_the_same_text_is_no_step(scene: Scene) -> None:
    steps = scene.project.history.steps()
    assert correct(scene, "\ufeff" + TEXT.replace("\n", "\r\n")).changes == 0
    assert scene.project.history.steps() == steps


def test_the_new_text_is_found_and_the_old_one_is_not(scene: Scene) -> None:
    project = scene.project

    def hits(words: str) -> int:
        return len(project.search.corpus(CorpusQuery(words=words)).hits)

    assert (hits("Monday"), hits("Tuesday")) == (1, 0)
    correct(scene, TEXT.replace("Monday", "Tuesday"))
    assert (hits("Monday"), hits("Tuesday")) == (0, 1)
    project.history.undo()
    assert (hits("Monday"), hits("Tuesday")) == (1, 0)


def test_a_conflict_of_undo_changes_nothing(scene: Scene) -> None:
    correct(scene, TEXT.replace("Monday", "Tuesday"))
    with Project.open(scene.project.place, annotator="Grace") as grace:
        grace.documents.correct(scene.document, TEXT.replace("Monday", "Friday"), 2)
    with pytest.raises(ConflictError):
        scene.project.history.undo()
    assert "Friday" in scene.project.documents.text(scene.document)
    assert scene.project.check() == []


def test_the_version_goes_out_and_the_corrected_text_comes_back(scene: Scene, tmp_path) -> None:
    correct(scene, TEXT.replace("Monday", "Tuesday"))
    project, path = scene.project, tmp_path / "out.jsonl"
    project.transfer.export("standpoint-jsonl", path)
    with Project.restore(tmp_path / "again.standpoint", JSONL.read_bundle(path)) as again:
        assert again.documents.get(scene.document).version == 2
        assert content(again) == content(project)
        assert again.check() == []


@pytest.fixture
def old_copy(scene: Scene, tmp_path) -> Path:
    """A copy of the project from before the correction, in which Grace went on working."""
    start, end = tmp_path / "start.jsonl", tmp_path / "end.jsonl"
    scene.project.transfer.export("standpoint-jsonl", start)
    with Project.restore(tmp_path / "c.standpoint", JSONL.read_bundle(start), "Grace") as copy:
        copy.claims.add(scene.document, [span("Many others")], polarity=1)
        copy.transfer.export("standpoint-jsonl", end)
    return end


def test_work_on_the_old_text_is_merged_into_the_corrected_one(scene: Scene, old_copy) -> None:
    project, before = scene.project, quotes(scene)
    new = TEXT.replace("Monday", "Tuesday evening").replace("Many others", "Several others")
    correct(scene, new)
    merged = project.transfer.import_bundle(old_copy)
    assert (merged.added, merged.known) == (0, 2)
    assert project.documents.text(scene.document) == new
    assert quotes(scene) == before
    (entry, _) = content(project)[1]
    claims = [a.quote for one in entry.layers for a in one.annotations if a.polarity is None]
    assert "Several others" in claims
    assert project.check() == []
    steps = project.history.steps()
    project.transfer.import_bundle(old_copy)
    assert project.history.steps() == steps


def test_what_cannot_be_merged_into_the_corrected_text_is_refused(scene: Scene, old_copy) -> None:
    gone = TEXT.replace(" Many others, however, disagreed 🙂.", "")
    correct(scene, gone, accepted=[scene.lone])
    before = content(scene.project)
    check_refused(lambda: scene.project.transfer.import_bundle(old_copy), "“Troops”", "corrected")
    assert content(scene.project) == before


NEW = ("", "z", "🙂", "e\u0301", "\u0301", "\r\n", "\r", "🇩🇪", "\u200d", " ", "said “no”", "\ufeff")


def corrected(data: st.DataObject, text: str) -> str:
    """The text with a few pieces replaced, and sometimes cut in two that change their places."""
    edges = st.tuples(*[st.integers(0, len(text))] * 2).map(sorted)
    for start, end in sorted(data.draw(st.lists(edges, max_size=3)), reverse=True):
        text = text[:start] + data.draw(st.sampled_from(NEW)) + text[end:]
    cut = data.draw(st.sampled_from([0, 0, len(text) // 2]))
    return text[cut:] + text[:cut]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(raw=texts(), data=st.data())
def test_any_correction_keeps_quotes_true_and_undo_exact(project: Project, raw, data) -> None:
    text = canonical(raw[0])
    report = project.transfer.import_drafts([draft(text)])
    if report.failures:
        return
    document = report.added[0] if report.added else report.duplicates[0].document_id
    edges = st.tuples(*[st.integers(0, len(text))] * 2).map(sorted)
    for start, end in data.draw(st.lists(edges, max_size=5)):
        if start < end and tidy(text, Span(start, end)):
            project.claims.add(document, [Span(start, end)])
    new, before = corrected(data, text), content(project)
    documents, version = project.documents, project.documents.get(document).version
    try:
        preview = documents.preview_correction(document, new)
        documents.correct(document, new, version, preview.unplaced)
    except UserError:
        assert content(project) == before
        return
    assert documents.text(document) == canonical(new)
    assert project.check() == []
    if preview.changes:
        project.history.undo()
    assert content(project) == before
