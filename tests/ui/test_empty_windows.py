"""Windows with nothing in them say what will be seen there, or that nothing matches."""

from pathlib import Path

from cut import cut
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui.main_window import MainWindow


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_the_table_of_statements(window: MainWindow, tmp_path: Path, qtbot, see) -> None:
    window.files.create(tmp_path / "empty.standpoint")
    window.statements.present()
    see()
    assert any(text.startswith("No statements yet.") for text in said(window.statements))
    assert cut(window.statements) == []
    window.files.open_sample()
    window.statements.search.setText("zzqq")
    qtbot.waitUntil(lambda: "No statement matches." in said(window.statements))
    window.statements.search.clear()
    qtbot.waitUntil(lambda: "No statement matches." not in said(window.statements))
    window.statements.close()


def test_the_progress(window: MainWindow, tmp_path: Path, qtbot, see) -> None:
    window.files.create(tmp_path / "empty.standpoint")
    window.progress.present()
    qtbot.waitUntil(lambda: window.progress.layers.count() > 0)
    see()
    assert any(text.startswith("No articles yet") for text in said(window.progress))
    assert cut(window.progress) == []
    window.progress.close()


def test_the_guide(window: MainWindow, see) -> None:
    window.helping.show_guide()
    guide = window.helping.guide
    assert "No page has these words." not in said(guide)
    guide.search.setText("zzqq")
    see()
    assert "No page has these words." in said(guide)
    guide.close()


def test_an_empty_folder_is_not_imported(window: MainWindow, tmp_path: Path) -> None:
    window.files.create(tmp_path / "empty.standpoint")
    (tmp_path / "nothing").mkdir()
    dialog = window.files.preview_import([tmp_path / "nothing"])
    assert dialog.summary.text() == "There are no files in this folder."
    assert not dialog.accept_button.isEnabled()
    dialog.reject()
