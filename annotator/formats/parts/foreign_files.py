"""Foreign data in many files: read one after the other, and anew each time they are walked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from annotator.errors import InputError
from annotator.formats.foreign import Flaws, ForeignDocument, ForeignLabel, ForeignProject
from annotator.formats.parts.file_trees import FileTree, open_tree
from annotator.language import tr
from annotator.text.offsets import canonical

T = TypeVar("T")


class Lost(Counter[str]):
    """What an importer had to leave behind, by kind, and the files in which something is wrong."""

    def __init__(self, flaws: Flaws | None = None) -> None:
        super().__init__()
        self.flaws = Flaws() if flaws is None else flaws

    def each(
        self, files: Iterable[T], read: Callable[[T], Iterable[ForeignDocument]]
    ) -> Iterator[ForeignDocument]:
        """The documents of each file; one in which something is wrong is left out as a whole."""
        for file in files:
            with self.flaws.noting():
                yield from list(read(file))


@dataclass(frozen=True, slots=True)
class ForeignFiles:
    """The documents in a file, a folder or an archive.

    `read` gives those of the open files, and counts what it leaves behind; `companions` are what
    a single file needs beside it.
    """

    path: Path
    read: Callable[[FileTree, Lost], Iterator[ForeignDocument]]
    companions: tuple[str, ...] = ()
    flaws: Flaws = field(default_factory=Flaws)

    def __iter__(self) -> Iterator[ForeignDocument]:
        with open_tree(self.path, self.companions) as tree:
            yield from self.read(tree, Lost(self.flaws))

    def project(self, labels: tuple[ForeignLabel, ...] = ()) -> ForeignProject:
        """The project of these documents: all are read once, so that what is wrong shows at once.

        Of several files those that can be read are taken. To the labels that are defined come
        those that are only used. Raises InputError when nothing can be read.
        """
        survey = _Survey({label.name: label for label in labels}, Lost(self.flaws))
        with open_tree(self.path, self.companions) as tree:
            for document in self.read(tree, survey.lost):
                survey.see(document)
        if not survey.documents:
            nothing = tr("{path}: there are no such files in it.", path=self.path)
            self.flaws.refuse(InputError(nothing, tr("Choose another one.")))
        return ForeignProject(
            name=canonical(self.path.stem),
            labels=tuple(survey.labels.values()),
            documents=self,
            notes=tuple(
                tr("Left out: {what} ({n}).", what=what, n=n)
                for what, n in sorted(survey.lost.items())
                if n > 0
            ),
            flaws=self.flaws,
        )


@dataclass(slots=True)
class _Survey:
    labels: dict[str, ForeignLabel]
    lost: Lost
    documents: int = 0

    def see(self, document: ForeignDocument) -> None:
        self.documents += 1
        for span in document.spans:
            if span.label not in self.labels:
                self.labels[span.label] = ForeignLabel(name=span.label)
