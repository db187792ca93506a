"""The panels: what they list, how one finds, edits and goes where something is used."""

import pytest
from hands import CTRL, Hands
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMessageBox

from annotator.records import SortBy
from annotator.services import Project
from annotator.ui.panels.actors import ActorsPanel
from annotator.ui.panels.articles import ArticlesPanel
from annotator.ui.panels.issues import IssuesPanel
from annotator.ui.widgets.hint_delegate import HINT
from annotator.ui.widgets.uses import UsesList
from annotator.vocabulary import ActorKind, Status


@pytest.fixture
def articles(reader: Hands) -> ArticlesPanel:
    panel = reader.window.navigator.panels[0]
    assert isinstance(panel, ArticlesPanel)
    return panel


@pytest.fixture
def actors(reader: Hands) -> ActorsPanel:
    reader.press("2", modifier=Qt.KeyboardModifier.AltModifier)
    panel = reader.window.navigator.panels[1]
    assert isinstance(panel, ActorsPanel)
    assert panel.isVisible()
    return panel


@pytest.fixture
def issues(reader: Hands) -> IssuesPanel:
    reader.press("3", modifier=Qt.KeyboardModifier.AltModifier)
    panel = reader.window.navigator.panels[2]
    assert isinstance(panel, IssuesPanel)
    assert panel.isVisible()
    return panel


def titles(panel: ArticlesPanel) -> list[str]:
    model = panel.model
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def names(panel: ActorsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def write(reader: Hands, field, text: str) -> None:
    """Type into a field in place of what it says, and leave it."""
    field.setFocus()
    field.selectAll()
    reader.type(text)
    reader.press("Tab")


def double_click(uses: UsesList, row: int = 0) -> None:
    place = uses.visualItemRect(uses.item(row)).center()
    QTest.mouseClick(uses.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(uses.viewport(), Qt.MouseButton.LeftButton, pos=place)


# --- articles


def test_articles_are_found_filtered_and_sorted(reader, articles, ferry, qtbot) -> None:
    assert titles(articles) == ["Ferry to stop in May", "What a bridge costs"]
    articles.search.setFocus()
    reader.type("island echo")
    qtbot.waitUntil(lambda: titles(articles) == ["What a bridge costs"])
    assert articles.counts.text().startswith("1 of 2 articles")
    articles.search.clear()
    qtbot.waitUntil(lambda: len(titles(articles)) == 2)
    articles.order_bar.sort.setCurrentIndex(articles.order_bar.sort.findData(SortBy.TITLE))
    reader.click(articles.order_bar.order)
    assert titles(articles) == ["What a bridge costs", "Ferry to stop in May"]
    assert reader.window.top_bar.place.text() == "/   Article 2 of 2"


def test_an_article_leaves_the_list_of_what_is_to_do_when_it_is_done(
    reader, articles, ferry
) -> None:
    articles.status.setCurrentIndex(articles.status.findData(Status.TODO))
    reader.view.setFocus()
    reader.press("e")
    assert titles(articles) == ["What a bridge costs"]
    assert reader.window.workspace.document.title == "What a bridge costs"
    assert "1 to do · 1 nothing here" in articles.counts.text().replace("\N{NO-BREAK SPACE}", " ")


def test_a_click_opens_an_article_and_the_line_counts_its_statements(
    reader, articles, ferry
) -> None:
    reader.click_row(articles.list, 1)
    assert reader.window.workspace.document.title == "What a bridge costs"
    assert reader.view.hasFocus()
    reader.claim("Tom Rudd 🚢 is for it", "Build a bridge", "+")
    assert articles.model.line(1).statements == 1
    assert articles.model.line(1).status is Status.IN_PROGRESS


def test_home_and_end_go_to_the_first_and_last_article(reader, articles, ferry) -> None:
    articles.list.setFocus()
    reader.press("End")
    assert articles.list.currentIndex().row() == 1
    reader.press("Home")
    assert articles.list.currentIndex().row() == 0


def test_articles_are_removed_after_a_question_and_come_back(reader, articles, ferry) -> None:
    articles.list.selectRow(1)
    articles.list.customContextMenuRequested.emit(articles.list.rect().center())
    menu = articles.findChild(QMenu)
    next(a for a in menu.actions() if a.text() == "Remove 1 article …").trigger()
    menu.close()
    box = articles.findChild(QMessageBox)
    assert "Remove 1 article from the project?" in box.text()
    next(b for b in box.buttons() if b.text() == "Remove").click()
    assert titles(articles) == ["Ferry to stop in May"]
    reader.view.setFocus()
    reader.press("z", modifier=CTRL)
    assert len(titles(articles)) == 2


def test_titles_are_never_taken_for_markup(reader, articles, ferry) -> None:
    ferry.documents.edit(ferry.documents.ids()[0], title="<b>Bold</b> ferry")
    tip = articles.model.data(articles.model.index(0), Qt.ItemDataRole.ToolTipRole)
    assert "<b>" not in tip
    assert "&lt;b&gt;Bold" in tip


# --- actors


def test_an_actor_is_added_edited_and_found_by_its_alias(reader, actors, ferry) -> None:
    actors.search.setFocus()
    reader.type("Low Harbour Boatmen")
    reader.click(actors.add_button)
    assert actors.details.name.text() == "Low Harbour Boatmen"
    assert actors.details.name.hasFocus()
    write(reader, actors.details.aliases, "the boatmen")
    write(reader, actors.details.note, "An association since 1961.")
    actors.details.kind.setCurrentIndex(list(ActorKind).index(ActorKind.GROUP))
    actors.details.kind.activated.emit(actors.details.kind.currentIndex())
    added = ferry.actors.all()[-1]
    assert (added.name, added.aliases, added.kind) == (
        "Low Harbour Boatmen",
        ("the boatmen",),
        ActorKind.GROUP,
    )
    assert added.note == "An association since 1961."
    write(reader, actors.search, "BOATM")
    assert names(actors) == ["Low Harbour Boatmen"]


def test_a_double_click_on_a_use_opens_the_article_there(reader, actors, ferry) -> None:
    reader.view.setFocus()
    reader.mention("Tom Rudd", "Tom Rudd")
    mention = reader.selected
    reader.press("Esc")
    reader.window.going.step(1)
    actors.select(ferry.actors.all()[1].id)
    assert actors.details.used.text() == "USED 1"
    double_click(actors.details.uses)
    assert reader.window.workspace.document.id == mention.document_id
    assert reader.selected == mention


def test_enter_on_a_use_opens_the_article_there(reader, actors, ferry) -> None:
    reader.view.setFocus()
    reader.mention("Tom Rudd", "Tom Rudd")
    reader.window.going.step(1)
    actors.select(ferry.actors.all()[1].id)
    actors.details.uses.setFocus()
    actors.details.uses.setCurrentRow(0)
    reader.press("Enter")
    assert reader.selected.quote == "Tom Rudd"


def test_actors_are_merged_into_the_first_that_was_chosen(reader, actors, ferry) -> None:
    reader.click_row(actors.list, 1)
    QTest.mouseClick(
        actors.list.viewport(),
        Qt.MouseButton.LeftButton,
        CTRL,
        actors.list.visualItemRect(actors.list.item(0)).center(),
    )
    reader.click(actors.merge_button)
    box = actors.findChild(QMessageBox)
    assert "into “Tom Rudd”" in box.text()
    next(b for b in box.buttons() if b.text() == "Merge").click()
    (left,) = ferry.actors.all()
    assert left.name == "Tom Rudd"
    assert "Ada Quill" in left.aliases
    assert names(actors) == ["Tom Rudd"]


def test_an_actor_that_is_used_is_not_removed(reader, actors, ferry) -> None:
    reader.view.setFocus()
    reader.mention("Tom Rudd", "Tom Rudd")
    actors.select(ferry.actors.all()[1].id)
    reader.click(actors.remove_button)
    assert "is used" in reader.window.findChild(QMessageBox).text()
    reader.window.findChild(QMessageBox).close()
    actors.select(ferry.actors.all()[0].id)
    reader.click(actors.remove_button)
    assert names(actors) == ["Tom Rudd"]


def test_a_name_that_is_taken_is_refused_and_the_old_one_comes_back(reader, actors, ferry) -> None:
    actors.select(ferry.actors.all()[0].id)
    write(reader, actors.details.name, "Tom Rudd")
    assert "already an actor" in reader.window.findChild(QMessageBox).text()
    reader.window.findChild(QMessageBox).close()
    assert actors.details.name.text() == "Ada Quill"


def test_the_panel_follows_what_happens_in_the_article(reader, actors, ferry) -> None:
    reader.view.setFocus()
    reader.mention("The boatmen of Low Harbour", "Boatmen")
    assert names(actors) == ["Ada Quill", "Boatmen", "Tom Rudd"]
    assert actors.list.item(1).data(HINT) == "1"
    reader.press("z", modifier=CTRL)
    assert names(actors) == ["Ada Quill", "Tom Rudd"]


# --- issues


def test_the_tree_is_built_moved_and_searched(reader, issues, ferry) -> None:
    bridge = ferry.issues.all()[1].id
    issues.select(bridge)
    reader.click(issues.below_button)
    write(reader, issues.details.name, "Toll on the bridge")
    write(reader, issues.details.definition, "Whether cars pay.")
    toll = ferry.issues.all()[-1]
    assert (toll.parent_id, toll.definition) == (bridge, "Whether cars pay.")
    issues.details.parent_box.setCurrentIndex(0)
    issues.details.parent_box.activated.emit(0)
    assert ferry.issues.all()[-1].parent_id is None
    write(reader, issues.search, "cars pay")
    shown = [
        issues.tree.topLevelItem(row).text(0)
        for row in range(issues.tree.topLevelItemCount())
        if not issues.tree.topLevelItem(row).isHidden()
    ]
    assert shown == ["Toll on the bridge"]


def test_a_retired_issue_is_offered_no_more_until_it_comes_back(reader, issues, ferry) -> None:
    keep = ferry.issues.all()[0].id
    issues.select(keep)
    reader.click(issues.details.retired)
    assert ferry.issues.all()[0].retired
    reader.drag("The ferry will stop in May")
    reader.press("1")
    assert not reader.view.annotations, "its key is off"
    reader.press("c")
    picker = reader.window.desk.cards.statement.target_picker
    assert "Keep the ferry" not in [picker.rows.item(r).text() for r in range(picker.rows.count())]
    reader.click(issues.details.retired)
    assert not ferry.issues.all()[0].retired


def test_the_colour_and_key_of_an_issue(reader, issues, ferry) -> None:
    issues.select(ferry.issues.all()[0].id)
    issues.details.colour.setCurrentIndex(3)
    issues.details.colour.activated.emit(3)
    write(reader, issues.details.key, "7")
    changed = ferry.issues.all()[0]
    assert (changed.colour, changed.key) == (issues.details.colour.itemData(3), "7")


def test_uses_of_an_issue_lead_to_the_statement(reader, issues, ferry) -> None:
    reader.view.setFocus()
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    reader.press("Esc")
    issues.select(ferry.issues.all()[0].id)
    double_click(issues.details.uses)
    assert reader.window.desk.editing.article.card.claim.quote == "The ferry will stop in May"


def test_an_issue_that_is_used_is_not_removed(reader, issues, ferry) -> None:
    reader.view.setFocus()
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    issues.select(ferry.issues.all()[0].id)
    reader.click(issues.remove_button)
    assert "is used" in reader.window.findChild(QMessageBox).text()
    reader.window.findChild(QMessageBox).close()


# --- all panels


def test_panels_forget_the_project_before(reader, actors, issues, ferry: Project, tmp_path) -> None:
    reader.window.workspace.close_project()
    reader.window.files.create(tmp_path / "other.standpoint")
    reader.window.navigator.show_panel(1)
    assert names(actors) == []
    reader.window.workspace.opened.actors.add("Someone New")
    assert names(actors) == ["Someone New"]


def test_f9_hides_the_panels_and_shows_them(reader, articles) -> None:
    reader.view.setFocus()
    for visible in (False, True):
        QTest.keyClick(reader.view, Qt.Key.Key_F9)
        assert articles.isVisible() is visible
