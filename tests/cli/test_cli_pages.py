"""PDF from the command line, without a screen."""

from contextlib import closing
from pathlib import Path

import pypdfium2 as pdfium
from cli.conftest import Standpoint, names


def test_a_pdf_is_drawn_without_a_screen(
    standpoint: Standpoint, filled: Path, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf"):
        done = standpoint("export", filled, name)
        assert done.code == 0
        assert done.out.startswith(f"{name}: Written: 2 articles, ")
        assert done.err == ""
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    with closing(pdfium.PdfDocument(tmp_path / "a.pdf")) as document:
        assert len(document) == 2
    assert names(tmp_path) == {filled.name, "a.pdf", "b.pdf"}
