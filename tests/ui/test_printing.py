"""Printing the open article, and its PDF from the window."""

from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hands import CTRL, SHIFT
from PySide6.QtWidgets import QFileDialog, QMessageBox

from annotator.ui.dialogs.export_dialog import ExportDialog
from annotator.ui.printing.printer import print_article

printing = pytest.importorskip("PySide6.QtPrintSupport", reason="QtPrintSupport does not load")


def pages(path: Path) -> list[str]:
    with closing(pdfium.PdfDocument(path)) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_the_open_article_is_printed_with_what_is_marked(window, reader, tmp_path) -> None:
    reader.claim("The ferry will stop in May", "Keep the ferry", "-")
    printer = printing.QPrinter(printing.QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_article(window.workspace, printer)
    assert window.keybar.message.text() == "“Ferry to stop in May” is printed"
    (page,) = pages(tmp_path / "printed.pdf")
    assert page.startswith("Ferry to stop in May\r\nHarbour Post")
    said = " ".join(page.split()).replace("“ ", "“")  # pdfium takes kerning for a space
    assert "opposes Keep the ferry “The ferry will stop in May”" in said
    assert "bridge costs" not in page


def test_the_printer_is_asked_for_by_a_key(window, reader, see) -> None:
    reader.press("p", modifier=CTRL | SHIFT)
    see()
    dialog = window.findChild(printing.QPrintDialog)
    assert dialog is not None
    dialog.reject()


def test_a_pdf_of_all_articles_comes_from_the_export_dialog(
    window, ferry, tmp_path, qtbot, monkeypatch
) -> None:
    target = tmp_path / "articles.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(target), ""))
    window.files.export()
    dialog = window.findChild(ExportDialog)
    dialog.format_box.setCurrentIndex(dialog.format_box.findData("highlights-pdf"))
    with qtbot.waitSignal(window.workspace.jobs.idle):
        dialog.accept()
    box = window.findChild(QMessageBox)
    assert box.text() == "articles.pdf is written."
    box.close()
    assert len(pages(target)) == 2
