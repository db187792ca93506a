"""Opening annotated data of other tools: which format it is in, and what is in it."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import InputError, UserError
from annotator.formats.base import Format
from annotator.formats.foreign import ForeignProject
from annotator.formats.registry import IMPORTERS, importer, importer_for


def foreign_format(path: Path) -> Format | None:
    """The format of annotated data in a file or a folder; None when it holds something else."""
    if path.is_dir():
        return next((known for known in IMPORTERS if _holds(path, known)), None)
    try:
        known = importer_for(path)
    except UserError:
        return None
    return known if known.read_foreign else None


def open_foreign(path: Path, format_id: str | None = None) -> ForeignProject:
    """What another tool has annotated, in its format, or in the one that is recognised."""
    known = importer(format_id) if format_id else foreign_format(path)
    if known is None or known.read_foreign is None:
        ids = ", ".join(one.id for one in IMPORTERS if one.read_foreign)
        raise InputError(
            f"{path}: no annotations of another tool are recognised in it.",
            f"Name its format: {ids}." if ids else "Import it as articles.",
        )
    return known.read_foreign(path)


def _holds(folder: Path, known: Format) -> bool:
    if known.read_foreign is None or known.recognises is None:
        return False
    try:
        return known.recognises(folder)
    except UserError:  # a format of single files
        return False
