"""The table of all statements, and one field of many changed at once."""

import pytest

from annotator.errors import InputError
from annotator.formats.base import Draft
from annotator.formats.bundle import Party
from annotator.records import RecodeField, Target
from annotator.services import Project
from annotator.text.span import Span
from annotator.vocabulary import ClaimForm

TEXT = "Ada said that coal must go. Many, however, disagreed."


@pytest.fixture
def article(project: Project) -> int:
    """An article with a claim of two stances, a claim without one, and a lone stance."""
    (key,) = project.transfer.import_drafts([Draft(text=TEXT, title="Coal", origin="x")]).added
    ada = project.mentions.add(key, [Span(0, 3)], "Ada Berg")
    many = project.mentions.add(key, [Span(28, 32)])
    claim = project.claims.add(
        key,
        [Span(14, 26)],
        holders=[Party(mention_id=ada)],
        reporters=[Party(actor_id=project.actors.add("Daily"))],
        target=Target(issue="Exit"),
        polarity=1,
    )
    project.stances.add_to_claim(claim.claim_id, Target(issue="Jobs"), -1, 2)
    bare = project.claims.add(key, [Span(4, 8)])
    project.annotations.remove([bare.stance_id])
    project.stances.add_alone(
        key,
        [Span(43, 52)],
        holders=[Party(mention_id=many)],
        target=Target(claim_id=claim.claim_id),
        polarity=-1,
    )
    return key


def test_lines(project: Project, article: int) -> None:
    lines = project.statements.lines()
    assert [
        (x.quote, x.holders, x.reporters, x.target, x.polarity, x.intensity, x.form) for x in lines
    ] == [
        ("said", (), (), "", None, None, ClaimForm.INDIRECT),
        ("coal must go", ("Ada Berg",), ("Daily",), "Exit", 1, None, ClaimForm.INDIRECT),
        ("coal must go", ("Ada Berg",), ("Daily",), "Jobs", -1, 2, ClaimForm.INDIRECT),
        ("disagreed", ("Many",), (), "→ coal must go", -1, None, None),
    ]
    assert {(x.document_id, x.title) for x in lines} == {(article, "Coal")}
    assert [bool(x.stance_id) for x in lines] == [False, True, True, True]


@pytest.mark.parametrize(
    ("field", "value", "changed"),
    [
        (RecodeField.POLARITY, 0, 3),
        (RecodeField.POLARITY, -1, 1),
        (RecodeField.INTENSITY, 2, 2),
        (RecodeField.ISSUE, "New issue", 3),
        (RecodeField.ISSUE, None, 3),
        (RecodeField.FORM, "mixed", 2),
        (RecodeField.DISCUSS, True, 3),
    ],
)
def test_one_field_of_all_in_one_step(
    project: Project, article: int, field: RecodeField, value: object, changed: int
) -> None:
    before = project.statements.lines()
    assert project.statements.recode(before, field, value) == changed  # type: ignore[arg-type]
    after = project.statements.lines()
    assert after != before
    project.history.undo()
    assert project.statements.lines() == before
    project.history.redo()
    assert project.statements.lines() == after


def test_wrong_values_change_nothing(project: Project, article: int) -> None:
    before = project.statements.lines()
    with pytest.raises(InputError, match="from -1 to 1"):
        project.statements.recode(before, RecodeField.POLARITY, 7)
    assert project.statements.lines() == before
