"""Articles as a PDF file: the same articles are the same bytes, on the same machine."""

from __future__ import annotations

import mmap
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import QFile, QHashSeed, QIODevice, QUuid
from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter

from annotator.errors import ProjectError
from annotator.formats.parts.readings import ArticleReading
from annotator.language import tr
from annotator.ui.printing.pages import draw_articles

_NAMESPACE = QUuid("{7a1f2c52-3d0b-5c8e-9a54-5b7f0f6f2d11}")
_METADATA = (
    b'<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>'
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="r"?>'
)
_WHEN = re.compile(rb"/(?:CreationDate|ModDate) \(D:[^)]*\)")
_HEAD = 4096
"""Bytes at the beginning in which the dates stand."""


@cache
def _application() -> QGuiApplication:
    return QGuiApplication(["standpoint"])


def draw_without_window(path: Path, title: str, articles: Iterable[ArticleReading]) -> None:
    """The same where no window is open; a screen is not needed."""
    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        _application()
    draw_pdf(path, title, articles)


def draw_pdf(path: Path, title: str, articles: Iterable[ArticleReading]) -> None:
    """Write articles into a file. Raises ProjectError when the disk does not take it."""
    file = QFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _failure(file)
    writer = QPdfWriter(file)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    writer.setCreator("Standpoint")
    writer.setDocumentId(QUuid.createUuidV5(_NAMESPACE, title.encode()))
    writer.setDocumentXmpMetadata(_METADATA)
    with _fixed_order():
        draw_articles(writer, articles)
    file.close()
    if file.error() != QFile.FileError.NoError:
        raise _failure(file)
    _forget_when(path)


@contextmanager
def _fixed_order() -> Iterator[None]:
    """Qt writes fonts in the order of a hash table, which is another in each process otherwise."""
    QHashSeed.setDeterministicGlobalSeed()
    try:
        yield
    finally:
        QHashSeed.resetRandomGlobalSeed()


def _failure(file: QFile) -> ProjectError:
    return ProjectError(
        tr("The PDF cannot be written: {reason}.", reason=file.errorString()),
        tr("Check the disk, and try again."),
    )


def _forget_when(path: Path) -> None:
    """Blank the dates in the file, in which nothing may move: they are places of objects."""
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0) as data:
        for found in _WHEN.finditer(data[:_HEAD]):
            data[found.start() : found.end()] = b" " * len(found[0])
