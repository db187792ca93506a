"""What was selected by keys, letter by letter, is left as it is by what the mouse does besides."""

from hands import Hands

from annotator.text.span import Span

CLAIM = "The ferry will stop in May"


def test_an_edge_that_is_dragged_leaves_the_selected_letters(reader: Hands, ferry, see) -> None:
    text = reader.view.text
    reader.claim(CLAIM, "Keep the ferry", "-")
    reader.click_text(CLAIM)
    start = text.index("oat")
    reader.view.set_selection(Span(start, start + 3))
    reader.drag_edge(CLAIM, "The ferry will stop")
    assert reader.view.selection().of(text) == "oat"
