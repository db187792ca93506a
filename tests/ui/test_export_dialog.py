"""The export dialog: what it asks for each format, and what its profiles keep."""

from datetime import date

import pytest
from hands import Hands
from PySide6.QtCore import QDate

from annotator.formats.parts.splits import Grouping, Split
from annotator.formats.profiles import load_profile
from annotator.formats.registry import EXPORTERS
from annotator.ui.dialogs.export_dialog import ExportDialog


@pytest.fixture
def dialog(window, ferry, see) -> ExportDialog:
    window.files.export()
    see()
    return window.findChild(ExportDialog)


def choose_format(dialog: ExportDialog, format_id: str) -> None:
    dialog.format_box.setCurrentIndex(dialog.format_box.findData(format_id))


def choose_way(dialog: ExportDialog, way: str) -> None:
    dialog.split.way.setCurrentIndex(dialog.split.way.findData(way))


@pytest.fixture
def hands_on(dialog) -> Hands:
    return Hands(dialog.parent())


def test_a_split_is_asked_only_of_formats_that_split(dialog) -> None:
    for known in EXPORTERS:
        choose_format(dialog, known.id)
        assert dialog.split.isVisible() == known.splits
    dialog.reject()


def test_shares_and_groups_are_typed_and_kept_in_a_profile(dialog, hands_on) -> None:
    choose_format(dialog, "dataset")
    choose_way(dialog, Grouping.SOURCE)
    for field, text in (("validation", "20"), ("test", "25"), ("seed", "7")):
        box = getattr(dialog.split, field)
        box.setFocus()
        box.selectAll()
        hands_on.type(text)
    hands_on.press("Tab")
    expected = Split(validation=0.2, test=0.25, group_by=Grouping.SOURCE, seed=7)
    assert dialog.options().split == expected
    dialog.profiles.box.setEditText("ml")
    hands_on.click(dialog.profiles.save)
    assert load_profile("ml").options.split == expected
    dialog.reject()


def test_shares_never_exceed_the_whole(dialog) -> None:
    field = dialog.split
    field.use(Split(validation=1 / 3, test=1 / 3))
    assert field.split() == Split(validation=1 / 3, test=1 / 3)
    field.test.setValue(100)
    assert field.split().validation == 1 / 3
    assert field.split().test == pytest.approx(2 / 3)
    field.seed.setValue(3)
    assert field.split().validation == 1 / 3
    dialog.reject()


def test_days_split_and_stay_in_order(dialog) -> None:
    choose_format(dialog, "dataset")
    choose_way(dialog, "day")
    assert dialog.split.test_from.isVisible()
    assert not dialog.split.seed.isVisible()
    dialog.split.validation_from.setDate(QDate(2025, 3, 1))
    dialog.split.test_from.setDate(QDate(2025, 6, 1))
    assert dialog.options().split.from_days == (date(2025, 3, 1), date(2025, 6, 1))
    dialog.split.test_from.setDate(QDate(2024, 1, 1))
    assert dialog.options().split.from_days == (date(2025, 3, 1), date(2025, 3, 1))
    choose_way(dialog, Grouping.MONTH)
    assert dialog.options().split == Split(group_by=Grouping.MONTH)
    dialog.reject()


def test_the_preview_says_how_many_articles_are_in_each_part(dialog, qtbot) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    choose_format(dialog, "dataset")
    dialog.split.use(Split(validation=0, test=1))
    qtbot.waitUntil(lambda: "test 2" in dialog.preview.details.toPlainText())
    assert "train 0, validation 0, test 2" in dialog.preview.details.toPlainText()
    dialog.reject()
