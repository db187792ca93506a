"""Reading token tables with one tag per line: IOB1, IOB2, IOBES and BILOU, two columns or more."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.foreign import ForeignDocument, ForeignProject, ForeignSpan
from annotator.formats.parts.decoding import decode
from annotator.formats.parts.facts import draft_of
from annotator.formats.parts.file_trees import FileTree, folder_of, is_hidden, stem_of
from annotator.formats.parts.foreign_files import ForeignFiles, Lost
from annotator.formats.parts.outward import without_polarity
from annotator.language import tr
from annotator.text.offsets import canonical
from annotator.text.span import Span

ENDINGS = (".conll", ".iob", ".iob2", ".bio")

_DOCUMENT = "-DOCSTART-"
_TAG = re.compile(r"(?P<place>[BIOESLU])(?:-(?P<label>.+))?")
_NOTHING = {"_", "-", "O", "-X-"}
_NO_BLANK_BEFORE = re.compile(r"[.,;:!?%)\]}»”’…]+|n['’]t|['’](?:s|re|ve|ll|d|m)", re.IGNORECASE)
_NO_BLANK_AFTER = frozenset("([{«“‘")


@dataclass(slots=True)
class _Growing:
    """A document while its tokens come in."""

    spans: list[ForeignSpan] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _open: tuple[str, int] | None = None  # the label and the start of the span that is open

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def add(self, form: str, place: str, label: str) -> None:
        """Add a token and its tag, if it has one: where in a span it stands, and in which."""
        begins = place in "BSU" or self._open is None or self._open[0] != label
        if place == "O" or begins:
            self._close()
        if self._pieces and self._pieces[-1] != "\n" and _is_apart(self._pieces[-1], form):
            self._append(" ")
        if place != "O" and begins:
            self._open = (label, self._length)
        self._append(form)
        if place in "ESLU":
            self._close()

    def end_sentence(self) -> None:
        """Each sentence has a line of its own; the file does not say more."""
        self._close()
        if self._pieces and self._pieces[-1] != "\n":
            self._append("\n")

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def _close(self) -> None:
        if self._open:
            label, start = self._open
            key, place = f"s{len(self.spans)}", Span(start, self._length)
            span = ForeignSpan(id=key, label=label, fragments=(place,))
            self.spans.append(without_polarity(span))
        self._open = None


def read_conll(path: Path) -> ForeignProject:
    """The documents of a file, a folder or an archive.

    Files of one folder that have the same texts are read as one: each has another kind of span.
    Raises `InputError` with file, line and reason.
    """
    return ForeignFiles(path, _documents).project()


def _documents(tree: FileTree, lost: Lost) -> Iterator[ForeignDocument]:
    names = [one for one in tree.names if one.lower().endswith(ENDINGS) and not is_hidden(one)]
    for folder, group in groupby(
        sorted(names, key=lambda name: (folder_of(name), name)), folder_of
    ):
        files = list[list[ForeignDocument]]()
        for name in group:
            with lost.flaws.noting():
                files.append(list(_file(tree, name, lost)))
        annotator = canonical(stem_of(folder)) if folder else None
        texts = [[one.draft.text for one in file] for file in files]
        same = len(files) > 1 and all(one == texts[0] for one in texts)
        for parts in (
            zip(*files, strict=True) if same else ([one] for file in files for one in file)
        ):
            yield _together(parts, annotator)


def _together(parts: Iterable[ForeignDocument], annotator: str | None) -> ForeignDocument:
    parts = list(parts)
    spans = [span for part in parts for span in part.spans]
    renamed = [replace(span, id=f"s{number}") for number, span in enumerate(spans)]
    return replace(parts[0], annotator=annotator, spans=tuple(renamed))


def _file(tree: FileTree, name: str, lost: Lost) -> Iterator[ForeignDocument]:
    origin = tree.origin_of(name)
    text, _ = decode(tree.read(name), origin)
    growing, number = _Growing(), 0
    for number, line in enumerate(canonical(text).split("\n"), start=1):
        columns = line.split("\t") if "\t" in line else line.split()
        if columns and columns[0].startswith(_DOCUMENT):
            yield from _finished(growing, f"{origin}, line {number}")
            growing = _Growing()
        elif not line.strip():
            growing.end_sentence()
        else:
            form, place, label = _row(columns, f"{origin}, line {number}")
            growing.add(form, place, label)
            lost[tr("parts of speech and chunks")] += not _NOTHING.issuperset(columns[1:-1])
    yield from _finished(growing, f"{origin}, line {number}")


def _finished(growing: _Growing, where: str) -> Iterator[ForeignDocument]:
    growing.end_sentence()
    text = growing.text
    if text:
        yield ForeignDocument(draft=draft_of(text, {}, where), spans=tuple(growing.spans))


def _row(columns: list[str], where: str) -> tuple[str, str, str]:
    match = _TAG.fullmatch(columns[-1].strip()) if len(columns) > 1 else None
    form = columns[0].strip()
    if match is None or not form or (match["label"] is None) != (match["place"] == "O"):
        raise InputError(
            tr("{where}: a token and a tag such as B-PER or O should stand here.", where=where),
            tr("Choose a file in the IOB scheme."),
        )
    return form, match["place"], match["label"] or ""


def _is_apart(text: str, form: str) -> bool:
    """Whether a blank stands between two tokens; the file does not say."""
    return text[-1] not in _NO_BLANK_AFTER and not _NO_BLANK_BEFORE.fullmatch(form)
