"""Issues are moved by keys among those that a search has left to be seen."""

from hands import CTRL, SHIFT, Hands
from test_codebook_work import outline
from test_pointer import opened

from annotator.services import Project
from annotator.ui.panels.issues.panel import IssuesPanel


def test_an_issue_is_not_moved_below_one_that_is_not_seen(
    reader: Hands, ferry: Project, see
) -> None:
    for name in ("Toll in summer", "Taxes", "Toll in winter"):
        ferry.issues.add(name)
    panel = opened(reader, IssuesPanel)
    panel.search.setText("toll")
    panel.tree.setCurrentItem(panel.tree.topLevelItem(4))
    panel.tree.setFocus()
    reader.press("Right", modifier=CTRL | SHIFT)
    below = ["Keep the ferry", "Build a bridge", "Toll in summer", ".Toll in winter", "Taxes"]
    assert outline(ferry) == below
    reader.press("Left", modifier=CTRL | SHIFT)
    reader.press("Up", modifier=CTRL | SHIFT)
    assert outline(ferry)[2:] == ["Toll in winter", "Toll in summer", "Taxes"]
    reader.press("Up", modifier=CTRL | SHIFT)
    assert outline(ferry)[2:] == ["Toll in winter", "Toll in summer", "Taxes"]
