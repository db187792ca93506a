"""The keys of issues: a claim towards an issue in one stroke, and in one undo step."""

from hands import CTRL, Hands

from annotator.ui.main_window import MainWindow


def test_a_claim_towards_an_issue_in_one_step(window: MainWindow, hands: Hands) -> None:
    window.files.open_sample()
    project = window.workspace.opened
    issue = next(i for i in window.workspace.registry.issues.values() if i.key == "1")
    window.workspace.open_document(project.documents.ids()[7])
    hands.view.setFocus()
    hands.press("j", "1", "+")
    (card,) = hands.view.cards
    assert card.stance is not None
    assert (card.stance.issue_id, card.stance.polarity) == (issue.id, 1)
    hands.press("z", modifier=CTRL)
    hands.press("z", modifier=CTRL)
    assert len(hands.view.cards) == 0
