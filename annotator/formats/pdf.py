"""PDF: the text of a document in paragraphs, without running heads; scans are told, not read."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.errors import InputError
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.files import failure
from annotator.formats.metadata import Metadata
from annotator.formats.parts.drafts import file_draft, file_properties
from annotator.formats.parts.pdf_layout import Line, Page, text_of_pages
from annotator.language import tr
from annotator.text.offsets import canonical

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage, PdfTextPage

MOST_PAGES = 5000
_BROKEN_WORD = ("\x02", "\ufffe")  # what PDFium gives for a hyphen and the line end after it
_HYPHENS = ("-", "\xad", "\u2010")
_BLANKS = re.compile(r"[\s\0]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_TIME = re.compile(r"D:(\d{4})(\d{2})(\d{2})")


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The article of a document; `InputError` for a scan, which holds pictures of text only."""
    from pypdfium2 import PdfiumError

    try:
        if not path.is_file():
            path.stat()
            raise InputError(tr("{path}: this is not a file.", path=path), tr("Choose a PDF file."))
        with closing(_open(path)) as document:
            pages = _pages(path, document)
            found = _properties(document, pages)
    except OSError as error:
        raise failure(path, error) from error
    except PdfiumError as error:
        raise _refusal(path, error) from error
    yield file_draft(path, text_of_pages(pages), found, options)


def _open(path: Path) -> PdfDocument:
    from pypdfium2 import PdfDocument

    return PdfDocument(path)


def _refusal(path: Path, error: Exception) -> InputError:
    if "password" in str(error).lower():
        return InputError(
            tr("{path}: it is protected by a password.", path=path),
            tr("Remove the password first."),
        )
    return InputError(
        tr("{path}: this is not a PDF document, or damaged.", path=path), tr("Use another copy.")
    )


def _pages(path: Path, document: PdfDocument) -> list[Page]:
    if len(document) > MOST_PAGES:
        raise InputError(
            tr("{path}: {count} pages are too many.", path=path, count=len(document)),
            tr("Split it."),
        )
    pages, pictures = list[Page](), 0
    for number in range(len(document)):
        with closing(document[number]) as page:
            lines = _lines(page)
            pages.append(Page(lines, page.get_height()))
            pictures += not lines and _has_picture(page)
    if pictures and not any(page.lines for page in pages):
        raise InputError(
            tr("{path}: its pages are pictures (a scan), not text.", path=path),
            tr("Recognise the text first with a program for OCR, then import what it gives."),
        )
    return pages


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

    return next(iter(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE])), None) is not None


def _lines(page: PdfPage) -> list[Line]:
    """The lines of a page, in the order in which they were written."""
    from pypdfium2.raw import FPDFText_GetUnicode

    with closing(page.get_textpage()) as text_page:
        codes = [FPDFText_GetUnicode(text_page, i) for i in range(text_page.count_chars())]
        # One character for each index, so that places in the string are those of PDFium.
        text = "".join(map(chr, codes))
        lines, start = list[Line](), 0
        for end in re.finditer("\r\n|\n|[\x02\ufffe]|\\Z", text):
            line = _line(text_page, text, start, end)
            if line is not None:
                lines.append(line)
            start = end.end()
    return lines


def _line(text_page: PdfTextPage, text: str, start: int, end: re.Match[str]) -> Line | None:
    inside = text[start : end.start()]
    words = _tidy(inside)
    if not words:
        return None
    first = start + len(inside) - len(inside.lstrip())
    last = start + len(inside.rstrip()) - 1
    left, bottom, _, top = _box(text_page, first)
    right = _box(text_page, last)[2]
    is_broken = words.endswith(_HYPHENS) and words[-2:-1].isalpha()
    return Line(
        text=words[:-1] if is_broken else words,
        left=left,
        right=right,
        bottom=bottom,
        top=top,
        hyphenated=is_broken or end[0] in _BROKEN_WORD,
    )


def _tidy(text: str) -> str:
    joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    cleared = _CONTROL.sub("", _BLANKS.sub(" ", joined))
    return canonical(cleared.translate(_LIGATURES)).strip()


def _box(text_page: PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a character's box, as its font says."""
    from pypdfium2.raw import FS_RECTF, FPDFText_GetLooseCharBox

    box = FS_RECTF()
    if not FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(box)):
        return 0.0, 0.0, 0.0, 0.0
    return box.left, box.bottom, box.right, box.top


def _properties(document: PdfDocument, pages: Sequence[Page]) -> Metadata:
    values: dict[str, Any] = document.get_metadata_dict(skip_empty=True)
    known = {name: str(value).replace("\0", "").strip() for name, value in values.items()}
    created = _TIME.match(known.get("CreationDate", ""))
    without = [str(number) for number, page in enumerate(pages, start=1) if not page.lines]
    return file_properties(
        {
            "title": known.get("Title"),
            "file author": known.get("Author"),
            "subject": known.get("Subject"),
            "keywords": known.get("Keywords"),
            "file created": "-".join(created.groups()) if created else None,
            tr("pages without text"): ", ".join(without),
        }
    )


FORMAT = Format(
    id="pdf",
    name="PDF document",
    extensions=(".pdf",),
    carries="The text of a document without running heads, its words and paragraphs joined.",
    read_articles=read_articles,
)
