"""Finding in the article and in the corpus, and annotating all places like one: by keys."""

import pytest
from hands import CTRL, SHIFT, Hands

from annotator.formats.bundle import Annotation
from annotator.ui.main_window import MainWindow
from annotator.vocabulary import Kind


@pytest.fixture
def sample(window: MainWindow) -> MainWindow:
    """The sample project, open in the window."""
    window.files.open_sample()
    return window


def mentions(window: MainWindow, quote: str) -> list[Annotation]:
    """All mentions with a quote, in all articles."""
    project = window.workspace.opened
    return [
        annotation
        for key in project.documents.ids()
        for annotation in project.annotations.of_document(key)
        if annotation.kind is Kind.MENTION and annotation.quote == quote
    ]


def wait_for_hits(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: window.workspace.jobs.is_idle)
    qtbot.waitUntil(lambda: window.seeking.concordance.model.rowCount() > 0)


def test_finding_in_the_article(sample: MainWindow, hands: Hands) -> None:
    bar, view = sample.seeking.find_bar, sample.desk.view
    hands.press("f", modifier=CTRL)
    hands.type("wind")
    assert bar.count.text() == "1 of 2"
    first = view.selection()
    assert first is not None
    assert first.of(view.text) == "wind"
    hands.press("Enter")
    assert view.selection() != first
    hands.press("Enter", modifier=SHIFT)
    assert view.selection() == first
    hands.click(bar.regex)
    bar.line.setFocus()
    hands.type(r"[a-z]*(")
    assert "cannot be understood" in bar.count.text()
    hands.press("Esc")
    assert not bar.isVisible()
    assert view.hasFocus()


def test_the_corpus_by_words_with_filters(sample: MainWindow, hands: Hands, qtbot) -> None:
    pane = sample.seeking.concordance
    hands.press("F", modifier=CTRL | SHIFT)
    hands.type("harbour OR charge")
    hands.press("Enter")
    wait_for_hits(sample, qtbot)
    assert {pane.model.hit(row).found.casefold() for row in range(pane.model.rowCount())} == {
        "harbour",
        "charge",
    }
    hands.press("Down", "Down", "Enter")
    hit = pane.model.hit(2)
    assert sample.workspace.document is not None
    assert sample.workspace.document.id == hit.document_id
    selected = sample.desk.view.selection()
    assert selected is not None
    assert (selected.start, selected.end) == (hit.start, hit.end)
    assert pane.table.hasFocus()
    hands.press("Esc")
    assert not pane.isVisible()
    assert sample.desk.view.hasFocus()


def test_a_query_that_cannot_be_understood_is_said(sample: MainWindow, hands: Hands, qtbot) -> None:
    hands.press("F", modifier=CTRL | SHIFT)
    hands.type("(harbour")
    with qtbot.waitSignal(sample.workspace.failed) as failed:
        hands.press("Enter")
    assert "bracket" in failed.args[0].message


def test_the_same_everywhere_by_keys_in_one_step(sample: MainWindow, hands: Hands, qtbot) -> None:
    quote = "Wattkante Energie"
    before = mentions(sample, quote)
    own = next(a for a in sample.desk.view.annotations.values() if a.quote == quote)
    sample.desk.select_annotation(own)
    hands.press("g")
    wait_for_hits(sample, qtbot)
    pane = sample.seeking.concordance
    assert pane.count.text() == "5 hits in 5 articles · marked 3, unmarked 2"
    assert len(pane.model.chosen) == 2
    hands.press("X", modifier=SHIFT)
    assert pane.model.chosen == []
    hands.press("Down", "Down", "Down", "y")
    assert len(pane.model.chosen) == 1
    hands.click(pane.annotate)
    made = mentions(sample, quote)
    assert len(made) == len(before) + 1
    assert {a.actor_id for a in made} == {own.actor_id}
    sample.desk.view.setFocus()
    hands.press("z", modifier=CTRL)
    assert mentions(sample, quote) == before


def test_all_mentions_of_an_actor(sample: MainWindow, hands: Hands, qtbot) -> None:
    actor = next(a for a in sample.workspace.registry.actors.values() if a.name == "Imke Tjarks")
    sample.seeking.mentions_of(actor.id)
    wait_for_hits(sample, qtbot)
    pane = sample.seeking.concordance
    unmarked = len(pane.model.chosen)
    assert unmarked > 0
    counts = sample.workspace.opened.actors.counts()[actor.id]
    hands.click(pane.annotate)
    assert sample.workspace.opened.actors.counts()[actor.id] == counts + unmarked
