"""Work on the registry: roles, all mentions, splitting, and actors that may be the same."""

from datetime import date

import pytest
from hands import Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox

from annotator.services import Project
from annotator.text.span import Span
from annotator.ui.dialogs.affiliation_dialog import AffiliationDialog
from annotator.ui.dialogs.duplicates_dialog import DuplicatesDialog
from annotator.ui.panels.actors import ActorsPanel
from annotator.vocabulary import ActorKind


@pytest.fixture
def panel(reader: Hands) -> ActorsPanel:
    reader.window.navigator.show_panel(1)
    return next(p for p in reader.window.navigator.panels if isinstance(p, ActorsPanel))


def accept(reader: Hands, dialog: AffiliationDialog) -> None:
    box = dialog.findChild(QDialogButtonBox)
    reader.click(
        next(
            b for b in box.buttons() if box.buttonRole(b) is QDialogButtonBox.ButtonRole.AcceptRole
        )
    )


def mention(project: Project, words: str, actor: int, nth: int = 1) -> int:
    document = project.documents.ids()[0]
    text, start = project.documents.text(document), -1
    for _ in range(nth):
        start = text.index(words, start + 1)
    return project.mentions.add(document, [Span(start, start + len(words))], actor)


def test_a_role_is_entered_changed_and_shown_on_the_day_of_the_article(
    panel: ActorsPanel, reader: Hands, ferry: Project, see
) -> None:
    ada = ferry.actors.all()[0].id
    panel.select(ada)
    see()
    affiliations = panel.details.affiliations
    reader.click(affiliations.add_button)
    dialog = affiliations.findChild(AffiliationDialog)
    QTest.keyClicks(dialog.role, "Mayor")
    QTest.keyClicks(dialog.organisation.lineEdit(), "Low Harbour")
    QTest.keyClicks(dialog.start, "2021-13")
    accept(reader, dialog)
    assert "2021-13" in dialog.problem.text(), "what is wrong is said, and nothing is lost"
    dialog.start.setText("2021")
    accept(reader, dialog)
    assert affiliations.list.item(0).text() == "Mayor, Low Harbour\n2021-01-01 – …"
    new = ferry.actors.all()[-1]
    assert (new.name, new.kind) == ("Low Harbour", ActorKind.ORGANISATION)

    ferry.documents.edit(ferry.documents.ids()[0], published=date(2024, 3, 14))
    reader.view.setFocus()
    reader.mention("Ada Quill", "Ada Quill")
    card = reader.window.desk.cards.mention
    assert card.role.isVisible()
    assert card.role.text() == "Mayor, Low Harbour"

    QTest.mouseClick(
        affiliations.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=affiliations.list.visualItemRect(affiliations.list.item(0)).center(),
    )
    affiliations.list.itemActivated.emit(affiliations.list.item(0))
    dialog = affiliations.findChildren(AffiliationDialog)[-1]
    assert dialog.organisation.currentText() == "Low Harbour"
    dialog.end.setText("2023")
    accept(reader, dialog)
    assert affiliations.list.item(0).text().endswith("2021-01-01 – 2023-12-31")
    assert not card.role.isVisible(), "she was mayor no more"
    affiliations.list.setCurrentRow(0)
    reader.click(affiliations.remove_button)
    assert ferry.actors.get(ada).affiliations == ()


def test_all_mentions_of_an_actor_are_looked_for(
    panel: ActorsPanel, reader: Hands, ferry: Project, see, qtbot
) -> None:
    tom = ferry.actors.all()[1].id
    mention(ferry, "Tom Rudd", tom)
    panel.select(tom)
    see()
    reader.click(panel.details.find_button)
    concordance = reader.window.seeking.concordance
    qtbot.waitUntil(lambda: concordance.model.rowCount() == 2)
    assert "marked 1, unmarked 1" in concordance.count.text()


def test_chosen_uses_become_those_of_a_new_actor_in_one_step(
    panel: ActorsPanel, reader: Hands, ferry: Project, see
) -> None:
    ada = ferry.actors.all()[0].id
    first, second = mention(ferry, "mayor Ada Quill", ada), mention(ferry, "she", ada)
    panel.select(ada)
    see()
    assert not panel.details.moving.move_button.isEnabled()
    reader.click_row(panel.details.uses, 1)
    reader.click(panel.details.moving.move_button)
    reader.type("Somebody Else")
    reader.press("Up", "Enter")
    new = ferry.actors.all()[-1]
    assert (new.name, new.kind) == ("Somebody Else", ActorKind.PERSON)
    actors = {a.id: a.actor_id for a in ferry.annotations.get([first, second])}
    assert actors == {first: ada, second: new.id}
    assert panel.details.used.text() == "USED 1"
    reader.window.workspace.undo()
    assert [actor.name for actor in ferry.actors.all()] == ["Ada Quill", "Tom Rudd"]
    assert panel.details.used.text() == "USED 2"


def test_likely_twins_are_merged_or_told_apart(
    panel: ActorsPanel, reader: Hands, ferry: Project, see
) -> None:
    ferry.actors.add("Ada Quil")
    ferry.actors.add("Tom Rud", ActorKind.PERSON)
    see()
    reader.click(panel.twins_button)
    dialog = panel.findChild(DuplicatesDialog)
    assert dialog.list.count() == 2
    assert dialog.list.item(0).text() == "Ada Quill (person, 0)\nAda Quil (other, 0)"
    reader.click(dialog.keep_first)
    assert dialog.list.count() == 1
    assert ferry.actors.all()[0].aliases == ("the mayor", "Ada Quil")
    reader.click(dialog.apart)
    assert dialog.list.count() == 0
    assert dialog.told.text() == "No two actors look alike."
    reader.window.workspace.undo()
    dialog.refresh()
    assert dialog.list.count() == 1
    dialog.close()
