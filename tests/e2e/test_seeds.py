"""The user's own two articles, annotated from nothing by real events, exported, and compared.

Every kind of construction that they contain is there: see the names of the steps.
"""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hands import CTRL, SHIFT, Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from annotator.formats.base import ExportOptions
from annotator.formats.bundle import Entry, Header
from annotator.services import Project
from annotator.ui.dialogs.import_dialog import ImportDialog
from annotator.ui.main_window import MainWindow

TROOPS, CONSENSUS, FRONTLINE = (
    "Send Western troops to Ukraine",
    "Europe is agreed on sending troops",
    "Train Ukrainian soldiers on the ground",
)


def import_seeds(window: MainWindow, qtbot, seeds: Path, tmp_path: Path) -> None:
    """Make an empty project, and import both articles through the dialog."""
    window.files.create(tmp_path / "seeds.standpoint")
    dialog = window.files.preview_import(sorted(seeds.glob("*.txt")))
    assert isinstance(dialog, ImportDialog)
    assert dialog.table.rowCount() == 2
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    with qtbot.waitSignal(window.workspace.document_changed):
        QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert window.workspace.document is not None
    assert window.workspace.opened.documents.total() == 2
    # What a window manager does when a dialog has gone.
    with qtbot.waitActive(window):
        window.activateWindow()


def annotate_first(hands: Hands) -> None:
    """Peskov, Le Monde, Macron, Scholz and the others on sending troops."""
    mention_first(hands)
    claim_quotations(hands)
    claim_positions(hands)


def mention_first(hands: Hands) -> None:
    """The actors of the first article."""
    # Holders that are names, roles, pronouns, unnamed sources, collectives, metonyms.
    hands.mention("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov")
    hands.mention("Le Monde", "Le Monde")
    hands.unnamed("A Le Monde source")
    hands.mention("The French daily", "Le Monde")
    hands.mention("Peskov", "Dmitry Peskov", nth=2)
    hands.drag("he", nth=hands.count_before("he", "he said, adding") + 1)
    hands.press("p")
    hands.mention("French President Emmanuel Macron", "Emmanuel Macron")
    hands.mention("Many of France’s NATO allies", "NATO allies")
    hands.mention("German Chancellor Olaf Scholz", "Olaf Scholz")
    hands.mention("UK Foreign Secretary David Cameron", "David Cameron")
    hands.mention("Hungarian Prime Minister Viktor Orban", "Viktor Orban")
    hands.mention("Peskov", "Dmitry Peskov", nth=3)
    hands.press("Esc")


def claim_quotations(hands: Hands) -> None:
    """Claims as they are quoted: indirect, direct, split, reported, conditional."""
    # An indirect claim, with a cue that is a single quoted word.
    hands.claim(
        "There is no consensus among EU countries on whether to send troops to Ukraine",
        CONSENSUS,
        "-",
    )
    hands.holder("Kremlin spokesman Dmitry Peskov")
    hands.drag("hotheads")
    hands.press("s")
    hands.press("Esc")

    # A chain of attribution: the daily reports what a source says, word for word.
    hands.claim(
        "discussions are underway between the UK and France regarding defense cooperation, "
        "particularly with the aim of creating a core of allies in Europe, focused on Ukraine "
        "and broader European security.",
        TROOPS,
        "+",
    )
    hands.holder("A Le Monde source")
    hands.press("r")
    hands.pick("Le Monde")
    hands.press("Esc")

    # A claim that “he said, adding that” splits in two.
    hands.claim(
        "We don’t know whether these reports are true, and what exactly they are really "
        "talking about,",
        TROOPS,
        more=("such ideas have previously been voiced by various European capitals.",),
    )
    hands.holder("he")
    hands.press("0")
    hands.press("Esc")

    # Conditional support: weak, with a note.
    hands.claim(
        "this could only happen if the Ukrainian frontline completely collapsed and Kiev made "
        "such a request",
        TROOPS,
        "+",
    )
    hands.holder("French President Emmanuel Macron")
    hands.press("i")
    hands.press("n")
    hands.type("only if the frontline collapses")
    hands.press("Enter", modifier=CTRL)


def claim_positions(hands: Hands) -> None:
    """Stances of all kinds: alone, with cues, strong, inside a quotation, towards a claim."""
    # A stance without a claim of its own.
    hands.drag("disagreed")
    hands.press("S", modifier=SHIFT)
    hands.pick(TROOPS)
    hands.press("-")
    hands.holder("Many of France’s NATO allies")
    hands.press("Esc")

    # A cue inside an indirect claim, and strong intensity.
    hands.claim("vehemently opposed sending troops to Ukraine", TROOPS, "-")
    hands.holder("German Chancellor Olaf Scholz")
    hands.press("i", "i", "i")
    hands.drag("vehemently opposed")
    hands.press("s")
    hands.press("Esc")

    # One holder with two claims, the second with a metonym inside.
    hands.claim("Berlin would not become a party to the conflict", "Keep out of the war", "+")
    hands.holder("German Chancellor Olaf Scholz")
    hands.press("Esc")
    hands.mention("Berlin", "Germany")
    hands.press("Esc")

    # A quotation inside an indirect claim: it overlaps with the cue.
    hands.claim("calling the idea “unthinkable”", TROOPS, "-")
    hands.holder("Hungarian Prime Minister Viktor Orban")
    hands.drag("unthinkable")
    hands.press("s")
    hands.press("Esc")

    # A stance towards another actor's claim.
    hands.drag("very dangerous")
    hands.press("c")
    hands.type(">this could only")
    hands.press("Enter")
    hands.press("-")
    hands.holder("Peskov")
    hands.press("d")
    hands.press("Esc")


def annotate_second(hands: Hands) -> None:
    """The German government, Italy and Spain; Kirby says that Biden has stressed."""
    hands.mention("the German government", "Germany")
    hands.mention("Italy", "Italy")
    hands.mention("Spain", "Spain")
    hands.mention("the publication", "Welt")
    hands.mention("a Politico report", "Politico")
    hands.mention("US President Joe Biden", "Joe Biden")
    hands.mention("John Kirby", "John Kirby")
    hands.mention("Biden", "Joe Biden", nth=2)
    hands.mention("Moscow", "Russia")
    hands.press("Esc")
    claim_second(hands)


def claim_second(hands: Hands) -> None:
    """Claims of the second article, reported in chains."""
    # Several holders of one claim, reported by a newspaper.
    hands.claim(
        "training Kiev’s troops on site could escalate the conflict and drag the West into a war "
        "with Russia",
        FRONTLINE,
        "-",
    )
    hands.holder("the German government")
    for holder in ("Italy", "Spain"):
        hands.press("H", modifier=SHIFT)
        hands.pick(holder)
    hands.press("r")
    hands.pick("Welt")
    hands.press("Esc")

    # Politico reports that Biden fears.
    hands.claim(
        "NATO troops deployed to Ukraine, even as trainers, could end up in the line of fire",
        FRONTLINE,
        "-",
    )
    hands.holder("US President Joe Biden")
    hands.press("r")
    hands.pick("Politico")
    hands.press("Esc")

    # Kirby says that Biden has stressed: a quotation with a curly apostrophe.
    hands.claim("there’s not going to be US boots on the ground in combat in Ukraine", TROOPS, "-")
    hands.holder("Biden")
    hands.press("r")
    hands.pick("John Kirby")
    hands.press("Esc")

    # A metonym as holder.
    hands.claim("would be considered legitimate targets for attack", "Keep out of the war", "+")
    hands.holder("Moscow")
    hands.press("Esc")

    # A label of the user's own.
    hands.drag("drag the West into a war with Russia")
    hands.press("l")
    hands.pick("Frame")


EXPECTED = {
    # quote of claim or cue: (holders, reporters, target, polarity, intensity)
    "There is no consensus among EU countries on whether to send troops to Ukraine": (
        ["Dmitry Peskov"], [], CONSENSUS, -1, None,
    ),
    "discussions are underway between the UK and France regarding defense cooperation, "
    "particularly with the aim of creating a core of allies in Europe, focused on Ukraine "
    "and broader European security.": (["A Le Monde source"], ["Le Monde"], TROOPS, 1, None),
    "We don’t know whether these reports are true, and what exactly they are really talking "
    "about, … such ideas have previously been voiced by various European capitals.": (
        ["Dmitry Peskov"], [], TROOPS, 0, None,
    ),
    "this could only happen if the Ukrainian frontline completely collapsed and Kiev made such a "
    "request": (["Emmanuel Macron"], [], TROOPS, 1, 1),
    "disagreed": (["NATO allies"], [], TROOPS, -1, None),
    "vehemently opposed sending troops to Ukraine": (["Olaf Scholz"], [], TROOPS, -1, 3),
    "Berlin would not become a party to the conflict": (
        ["Olaf Scholz"], [], "Keep out of the war", 1, None,
    ),
    "calling the idea “unthinkable”": (["Viktor Orban"], [], TROOPS, -1, None),
    "very dangerous": (
        ["Dmitry Peskov"],
        [],
        "this could only happen if the Ukrainian frontline completely collapsed and Kiev made "
        "such a request",
        -1,
        None,
    ),
    "training Kiev’s troops on site could escalate the conflict and drag the West into a war with "
    "Russia": (["Germany", "Italy", "Spain"], ["Welt"], FRONTLINE, -1, None),
    "NATO troops deployed to Ukraine, even as trainers, could end up in the line of fire": (
        ["Joe Biden"], ["Politico"], FRONTLINE, -1, None,
    ),
    "there’s not going to be US boots on the ground in combat in Ukraine": (
        ["Joe Biden"], ["John Kirby"], TROOPS, -1, None,
    ),
    "would be considered legitimate targets for attack": (
        ["Russia"], [], "Keep out of the war", 1, None,
    ),
}  # fmt: skip


@pytest.fixture
def annotated(window: MainWindow, hands: Hands, qtbot, seeds: Path, tmp_path: Path) -> MainWindow:
    """Both articles, imported and annotated."""
    import_seeds(window, qtbot, seeds, tmp_path)
    annotate_first(hands)
    hands.press("e")
    assert window.workspace.document is not None
    annotate_second(hands)
    hands.press("e")
    return window


def test_both_articles_from_an_empty_project_to_a_dataset(
    annotated: MainWindow, seeds: Path, tmp_path: Path
) -> None:
    transfer = annotated.workspace.opened.transfer
    target = tmp_path / "statements.csv"
    transfer.export("statements-csv", target, options=ExportOptions())
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        found.setdefault(row["claim_text"] or row["cues"], []).append(row)
    assert set(found) == set(EXPECTED)
    for quote, (holders, reporters, aim, polarity, intensity) in EXPECTED.items():
        assert [row["holder"] for row in found[quote]] == holders, quote
        for row in found[quote]:
            assert row["reporters"] == " > ".join(reporters), quote
            assert row["target"] == aim, quote
            assert row["polarity"] == str(polarity), quote
            assert row["intensity"] == ("" if intensity is None else str(intensity)), quote


def test_every_span_of_the_dataset_is_right_to_the_character(
    annotated: MainWindow, seeds: Path, tmp_path: Path
) -> None:
    transfer = annotated.workspace.opened.transfer
    target = tmp_path / "annotations.jsonl"
    transfer.export("annotations-jsonl", target, options=ExportOptions())
    originals = {path.read_text("utf-8").rstrip("\n") for path in seeds.glob("*.txt")}
    documents = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert {document["text"].rstrip("\n") for document in documents} == originals
    spans = [(document["text"], span) for document in documents for span in document["spans"]]
    assert len(spans) > 40
    for text, span in spans:
        pieces = [text[start:end] for start, end in span["fragments"]]
        assert " … ".join(pieces) == span["text"]
        assert all(piece == piece.strip() for piece in pieces)
    kinds = {span["kind"] for _, span in spans}
    assert kinds == {"mention", "claim", "stance", "label"}


def test_everything_can_be_undone_and_done_again(annotated: MainWindow, hands: Hands) -> None:
    project = annotated.workspace.opened
    before = work_in(project)
    steps = 0
    while project.history.next_undo() is not None:
        hands.press("z", modifier=CTRL)
        steps += 1
    assert steps > 80
    assert project.documents.total() == 0
    for _ in range(steps):
        hands.press("Z", modifier=CTRL | SHIFT)
    assert work_in(project) == before
    assert project.check() == []


def work_in(project: Project) -> tuple[Header, list[Entry]]:
    """All that is in a project, without the time that was spent on it: that goes on."""
    with project.transfer.bundle() as bundle:
        entries = [
            replace(entry, layers=tuple(replace(layer, activity=()) for layer in entry.layers))
            for entry in bundle.entries
        ]
        return bundle.header, entries


def test_closing_and_reopening_comes_back_to_the_same_article(
    annotated: MainWindow, qapp, qtbot
) -> None:
    from annotator.ui.app import make_window

    place = annotated.workspace.opened.place
    document = annotated.workspace.document
    annotated.close()
    again = make_window(qapp)
    qtbot.addWidget(again)
    again.show()
    assert again.files.open_place(place)
    assert again.workspace.document == document
    assert again.workspace.opened.check() == []
    again.close()
