"""What the importers of office documents share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.files import failure
from annotator.language import tr

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOOKED_AT = 65_536


def refuse_old_office(path: Path, program: str) -> None:
    """`InputError` for what new files are wrapped in by a password, and for what is older."""
    try:
        with path.open("rb") as file:
            head = file.read(len(_OLD_OFFICE))
            if head != _OLD_OFFICE:
                return
            file.seek(-min(path.stat().st_size, _LOOKED_AT), 2)
            is_encrypted = _ENCRYPTED in head + file.read()
    except OSError as error:
        raise failure(path, error) from error
    if is_encrypted:
        raise InputError(
            tr("{path}: it is protected by a password.", path=path),
            tr("Remove the password first."),
        )
    raise InputError(
        tr(
            "{path}: this is a document of an older {program}, or protected by a password.",
            path=path,
            program=program,
        ),
        tr(
            "Open it in {program}, and save it in the new format, without a password.",
            program=program,
        ),
    )


def row_lines(cells: Iterable[list[str]]) -> Iterator[str]:
    """A row of a table: one line, if each cell holds at most one paragraph; else all of them.

    Tables that only arrange text on a page so keep their paragraphs.
    """
    rows = [[line for line in cell if line.strip()] for cell in cells]
    if all(len(cell) <= 1 and "\n" not in "".join(cell) for cell in rows):
        yield "\t".join("".join(cell) for cell in rows).strip("\t")
    else:
        yield from (line for cell in rows for line in cell)
