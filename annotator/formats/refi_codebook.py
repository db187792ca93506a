"""REFI-QDA codebooks (.qdc): issues and labels as a tree of codes, without any articles."""

from __future__ import annotations

from pathlib import Path

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle, Header, Issue, Label
from annotator.formats.files import atomic_output
from annotator.formats.foreign import ForeignProject
from annotator.formats.parts.decoding import read_bytes
from annotator.formats.parts.refi_codes import Codebook, read_codes
from annotator.formats.parts.xml_input import children, local_name, parse_xml
from annotator.formats.parts.xml_output import element, markup
from annotator.language import tr
from annotator.text.offsets import canonical


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the codebook of a bundle; its articles are not read."""
    header = bundle.header
    report = LossReport(issues=len(header.issues), labels=len(header.labels))
    root = element("CodeBook", {"origin": "Standpoint"})
    root.set("xmlns", "urn:QDA-XML:codebook:1.0")
    root.append(Codebook(header, with_passages=False).codes())
    with atomic_output(path) as file:
        file.write(b'<?xml version="1.0" encoding="utf-8"?>\n' + markup(root))
    _lose(report, header)
    return report


def _lose(report: LossReport, header: Header) -> None:
    """Note what a tree of codes with descriptions does not say."""
    entries: list[Issue | Label] = [*header.issues, *header.labels]
    report.lose("keys", sum(entry.key is not None for entry in entries))
    report.lose(
        tr("retired entries, which look like the others"), sum(one.retired for one in entries)
    )
    report.lose(tr("values of labels"), sum(len(label.values) for label in header.labels))


def read_foreign(path: Path) -> ForeignProject:
    """The codes of a codebook as labels."""
    root = parse_xml(read_bytes(path), str(path))
    if local_name(root) != "CodeBook":
        raise InputError(
            tr("{path}: this is no REFI-QDA codebook.", path=path), tr("Export it again.")
        )
    labels = tuple(read_codes(next(children(root, "Codes"), None)).values())
    if not labels:
        raise InputError(
            tr("{path}: there are no codes in it.", path=path), tr("Choose another file.")
        )
    notes = [
        tr("Left out: sets ({n}).", n=n) for n in [sum(len(s) for s in children(root, "Sets"))] if n
    ]
    name = canonical(root.get("origin") or path.stem)
    return ForeignProject(name=name, labels=labels, notes=tuple(notes))


FORMAT = Format(
    id="refi-codebook",
    name="REFI-QDA codebook",
    extensions=(".qdc",),
    carries="The tree of issues and the labels with their colours and definitions; no articles.",
    read_foreign=read_foreign,
    write=write,
    is_codebook=True,
)
