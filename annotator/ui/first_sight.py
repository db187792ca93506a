"""What is seen first: the window as it was left, while the program behind it is still loading.

A picture of the window is kept when it is closed, and shown at the next start if the same article
will be opened again. Nothing is imported here but Qt and the settings: that is the point of it.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSplashScreen, QWidget

from annotator import __version__, paths
from annotator.settings import Settings, Store, state

_KEY = "first_sight"


class Application(QApplication):
    """On macOS no argument says which project was double-clicked, but an event."""

    asked_to_open = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Tell of files that the system asks us to open."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked_to_open.emit(event.file())
            return True
        return super().event(event)


def application() -> QApplication:
    """The one application object."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = Application(sys.argv[:1])
    app.setApplicationName("Standpoint")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("standpoint")
    app.setWindowIcon(QIcon(str(paths.resources() / "icons" / "standpoint.svg")))
    return app


def _picture() -> Path:
    return paths.state() / "last-window.png"


def keep(window: QWidget, store: Store, place: str, document_id: int) -> None:
    """Keep how the window looks on this article of this project."""
    if "://" in place or not Settings()["start.picture"]:
        forget(store)
        return
    part = _picture().with_suffix(f".{os.getpid()}.part")
    try:
        paths.private(part)  # others have no business with what is read here
    except OSError:
        return
    if not window.grab().save(str(part), "PNG"):
        return
    corner = window.geometry().topLeft()
    with suppress(OSError):
        part.replace(_picture())
        facts = [place, document_id, corner.x(), corner.y(), window.devicePixelRatioF()]
        store.set(_KEY, facts)


def forget(store: Store) -> None:
    """Keep no picture any longer."""
    with suppress(OSError):
        _picture().unlink(missing_ok=True)
    store.set(_KEY, None)


def show(place: str | None = None) -> QSplashScreen | None:
    """Show the window as it was left, if this start will come back to the same article."""
    store = state()
    match store.get(_KEY):
        case [str(kept), int(document), int(x), int(y), float(ratio)]:
            corner = QPoint(x, y)
        case _:
            return None
    if not _comes_back(place, kept, document, store):
        return None
    picture = QPixmap(str(_picture()))
    if picture.isNull() or QGuiApplication.screenAt(corner) is None:
        return None
    picture.setDevicePixelRatio(ratio)
    sight = QSplashScreen(picture)
    # Clicks are for the window that follows.
    sight.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    sight.move(corner)
    sight.show()
    QApplication.processEvents()
    return sight


def _comes_back(place: str | None, kept: str, document_id: int, store: Store) -> bool:
    """Whether the project that is opened now is that of the picture, on the same article."""
    opened = place or next(iter(store.get("projects", [])), None)
    return (
        opened is not None
        and Path(opened).absolute() == Path(kept)
        and Path(kept).exists()
        and store.get(f"document.{kept}") == document_id
        and Settings()["start.picture"]
    )
