"""brat standoff: a `.txt` with the text and an `.ann` with its annotations, in folders or a ZIP.

What the collection can hold is in its `annotation.conf` and `visual.conf`. An `.ann` has one
annotation in each line, `ID TAB what TAB text`; offsets are code points, half-open:

    T1  Claim 3 22;59 84  The ferry must stay islanders have no choice.
    R1  holder Arg1:T1 Arg2:T2
    E1  Meeting:T3 Who:T2                     an event: T3 is its trigger
    A1  form T1 direct                        without a value: a flag
    N1  Reference T2 Actor:Ada_Holm  Ada Holm
    #1  AnnotatorNotes T1  a remark           other types are our attributes of any text
    *   Equiv T1 T2

Several annotators have a folder each, with files of the same names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import Draft, ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignProject
from annotator.formats.parts.archives import ZipWriter, atomic_zip
from annotator.formats.parts.brat_configuration import (
    EACH_FOLDER,
    Types,
    annotation_conf,
    defined_labels,
    visual_conf,
)
from annotator.formats.parts.brat_standoff import read_standoff, write_standoff
from annotator.formats.parts.decoding import decode
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.file_names import FileNames
from annotator.formats.parts.file_trees import (
    FileTree,
    folder_of,
    holds,
    is_hidden,
    open_tree,
    side_by_side,
    stem_of,
)
from annotator.formats.parts.foreign_files import ForeignFiles, Lost
from annotator.formats.parts.outward import Outward
from annotator.formats.parts.raw_text import RawText
from annotator.language import tr
from annotator.text.offsets import canonical

_COMPANIONS = ("*.txt", "annotation.conf", "visual.conf")


def read_foreign(path: Path) -> ForeignProject:
    """The documents of an `.ann` file, or of all such files in a folder or a ZIP archive.

    Raises `InputError` with file, line and reason.
    """
    with open_tree(path, _COMPANIONS) as tree:
        labels = _labels(tree)
    return ForeignFiles(path, _documents, _COMPANIONS).project(labels)


def _labels(tree: FileTree) -> tuple[ForeignLabel, ...]:
    found = dict[str, ForeignLabel]()
    for name in _named(tree, "annotation.conf"):
        beside = name.removesuffix("annotation.conf") + "visual.conf"
        visual = _text(tree, beside) if beside in tree.names else ""
        for label in defined_labels(_text(tree, name), visual):
            found.setdefault(label.name, label)
    return tuple(found.values())


def _documents(tree: FileTree, lost: Lost) -> Iterator[ForeignDocument]:
    files = [one for one in tree.names if one.endswith(".ann") and not is_hidden(one)]
    texts = {one for one in tree.names if one.endswith(".txt") and not is_hidden(one)}
    for name in files:
        if _text_beside(name) not in texts:
            missing = tr(
                "{name}: the text that belongs to it is missing.", name=tree.origin_of(name)
            )
            lost.flaws.add(InputError(missing, tr("Put {name}.txt beside it.", name=stem_of(name))))
    files = [name for name in files if _text_beside(name) in texts]
    annotators = _annotators(tree, files)
    yield from lost.each(
        side_by_side(files, stem_of),
        lambda name: [_document(tree, name, annotators.get(folder_of(name)))],
    )
    lost[tr("texts without annotations")] += len(texts) - len(files)


def _annotators(tree: FileTree, files: list[str]) -> dict[str, str]:
    """Whose work is in which folder: if the collection says so, or if folders have the same texts.

    A folder with a name of its own is called by it, others by their whole path.
    """
    if any(EACH_FOLDER in _text(tree, name) for name in _named(tree, "annotation.conf")):
        folders = {folder_of(name) for name in files}
    else:
        folders = {folder_of(name) for name in _copies(tree, files)}
    last = Counter(stem_of(folder) for folder in folders)
    names = {one: stem_of(one) if last[stem_of(one)] == 1 else one for one in folders if one}
    return {folder: canonical(name) for folder, name in names.items()}


def _copies(tree: FileTree, files: list[str]) -> Iterator[str]:
    """The files that there are more than one of, with the same name and the same text."""
    alike = Counter(stem_of(name) for name in files)
    several = [name for name in files if alike[stem_of(name)] > 1]
    texts = {name: hash(tree.read(_text_beside(name))) for name in several}
    copies = Counter((stem_of(name), text) for name, text in texts.items())
    return (name for name, text in texts.items() if copies[stem_of(name), text] > 1)


def _document(tree: FileTree, name: str, annotator: str | None) -> ForeignDocument:
    text = _text_beside(name)
    raw, annotations = _text(tree, text), _text(tree, name)
    if not raw.strip():
        raise InputError(
            tr("{text}: there is no text.", text=tree.origin_of(text)), tr("Leave it out.")
        )
    where = tree.origin_of(name)
    try:
        found = RawText(raw, where)
        spans, links = read_standoff(found, annotations, where)
    except InputError:
        if "\r\n" not in raw:
            raise
        # Some programs count the end of a line as one character, whatever it is in the file.
        found = RawText(raw.replace("\r\n", "\n"), where)
        spans, links = read_standoff(found, annotations, where)
    title = canonical(stem_of(name))
    return ForeignDocument(
        draft=Draft(text=found.text, title=title, origin=canonical(tree.origin_of(text))),
        annotator=annotator,
        spans=spans,
        links=links,
    )


def _text_beside(name: str) -> str:
    return name.removesuffix(".ann") + ".txt"


def _named(tree: FileTree, file_name: str) -> Iterator[str]:
    return (one for one in tree.names if one.rpartition("/")[2] == file_name)


def _text(tree: FileTree, name: str) -> str:
    """A byte order mark stays in the text: offsets count it."""
    data = tree.read(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return decode(data, tree.origin_of(name))[0]


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a ZIP archive to unpack in brat's data folder: a collection for each layer."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    labels = [label.name for label in outward.labels]
    with atomic_zip(path) as archive:
        writer = _Writer(archive, report)
        writer.add_configuration(labels)
        for entry in bundle.entries:
            for document in outward.documents(entry):
                writer.add(document)
            progress(report.documents)
    return report


class _Writer:
    def __init__(self, archive: ZipWriter, report: LossReport) -> None:
        self._archive = archive
        self._report = report
        self._types = Types()
        self._folders = FileNames()
        self._files = FileNames()

    def add_configuration(self, labels: list[str]) -> None:
        self._report.lose(tr("names of labels, changed to fit"), len(self._types.changed(labels)))
        self._archive.add("annotation.conf", annotation_conf(labels, self._types))
        self._archive.add("visual.conf", visual_conf(labels, self._types))

    def add(self, document: ForeignDocument) -> None:
        draft = document.draft
        name = self._files.of(draft.origin, draft.title)
        if document.annotator is not None:
            layer = f"{document.annotator} {draft.extra['layer']}"
            name = f"{self._folders.of(layer, document.annotator)}/{name}"
        self._archive.add(f"{name}.txt", draft.text)
        self._archive.add(f"{name}.ann", write_standoff(document, self._types, self._report))
        self._report.lose(tr("facts about articles"), len(facts_of(draft)))


FORMAT = Format(
    id="brat",
    name="brat standoff",
    extensions=(".zip", ".ann"),
    carries="Texts with their spans, relations, attributes and notes, in a folder for each layer.",
    read_foreign=read_foreign,
    write=write,
    recognises=partial(holds, ending=".ann"),
)
