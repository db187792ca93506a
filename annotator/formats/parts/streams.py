"""Foreign documents that are read from a file as they are walked, each time anew."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.foreign import Flaws, ForeignDocument, ForeignLabel, ForeignProject
from annotator.language import tr

Reader = Callable[[], Generator[ForeignDocument]]


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents that a reader gives; they can be walked more than once."""

    read: Reader

    def __iter__(self) -> Generator[ForeignDocument]:
        return self.read()


def project_of(
    path: Path,
    read: Reader,
    labels: tuple[ForeignLabel, ...] = (),
    notes: tuple[str, ...] = (),
    flaws: Flaws | None = None,
) -> ForeignProject:
    """The project in a file; `InputError` at once when not even its first document can be read.

    `flaws` are what the reader notes of documents that it leaves out.
    """
    flaws = Flaws() if flaws is None else flaws
    with closing(read()) as documents:
        if next(documents, None) is None:
            nothing = tr("{path}: there are no articles in this file.", path=path)
            flaws.refuse(InputError(nothing, tr("Choose another file.")))
    return ForeignProject(
        name=path.stem, labels=labels, documents=Documents(read), notes=notes, flaws=flaws
    )
