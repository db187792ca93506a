"""Foreign data in many files: read one after the other, and anew each time they are walked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignProject
from annotator.formats.parts.file_trees import FileTree, open_tree
from annotator.language import tr
from annotator.text.offsets import canonical

Lost = Counter[str]
"""What an importer had to leave behind, by kind."""


@dataclass(frozen=True, slots=True)
class ForeignFiles:
    """The documents in a file, a folder or an archive.

    `read` gives those of the open files, and counts what it leaves behind; `companions` are what
    a single file needs beside it.
    """

    path: Path
    read: Callable[[FileTree, Lost], Iterator[ForeignDocument]]
    companions: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[ForeignDocument]:
        with open_tree(self.path, self.companions) as tree:
            yield from self.read(tree, Lost())

    def project(self, labels: tuple[ForeignLabel, ...] = ()) -> ForeignProject:
        """The project of these documents: all are read once, so that what is wrong shows at once.

        To the labels that are defined come those that are only used.
        """
        survey = _Survey({label.name: label for label in labels})
        with open_tree(self.path, self.companions) as tree:
            for document in self.read(tree, survey.lost):
                survey.see(document)
        if not survey.documents:
            raise InputError(
                tr("{path}: there are no such files in it.", path=self.path),
                tr("Choose another one."),
            )
        return ForeignProject(
            name=canonical(self.path.stem),
            labels=tuple(survey.labels.values()),
            documents=self,
            notes=tuple(
                tr("Left out: {what} ({n}).", what=what, n=n)
                for what, n in sorted((+survey.lost).items())
            ),
        )


@dataclass(slots=True)
class _Survey:
    labels: dict[str, ForeignLabel]
    lost: Lost = field(default_factory=Counter)
    documents: int = 0

    def see(self, document: ForeignDocument) -> None:
        self.documents += 1
        for span in document.spans:
            if span.label not in self.labels:
                self.labels[span.label] = ForeignLabel(name=span.label)
