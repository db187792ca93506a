"""The log file: what happened, for whoever has to find out why. It holds no text of articles."""

from __future__ import annotations

import logging
import platform
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from annotator import __version__, paths
from annotator.discreet import discreet, traced

_BYTES = 1_000_000
_log = logging.getLogger(__name__)


class _Discreet(logging.Formatter):
    """Lines without what may be from articles, whoever writes them."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - the name is logging's
        record.message = discreet(record.message)
        return super().formatMessage(record)

    def formatException(self, ei: Any) -> str:  # noqa: N802
        """Where it came from, and what it says."""
        return traced(ei[1], ei[2])


class _LogFile(RotatingFileHandler):
    """A file that does not grow without end, and that is made with the first line."""

    def __init__(self) -> None:
        super().__init__(path(), maxBytes=_BYTES, backupCount=2, encoding="utf-8", delay=True)
        self.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))

    def _open(self) -> TextIOWrapper:
        paths.private(Path(self.baseFilename))
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the name is logging's
        """A log that cannot be written is no reason to stop somebody's work."""


def path() -> Path:
    """Where the log is."""
    return paths.log() / "standpoint.log"


def start(what: str) -> None:
    """Write the log from now on, beginning with what is started."""
    root = logging.getLogger("annotator")
    if not any(isinstance(handler, _LogFile) for handler in root.handlers):
        root.addHandler(_LogFile())
        root.setLevel(logging.INFO)
    python, system = platform.python_version(), platform.platform()
    _log.info("Standpoint %s (Python %s, %s): %s", __version__, python, system, what)
