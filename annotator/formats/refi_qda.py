"""REFI-QDA projects (.qdpx), which ATLAS.ti, MAXQDA, NVivo, QualCoder and others exchange.

A ZIP archive with `project.qde`, the project as XML, and a text for each source. Offsets are code
points. A passage is a selection that is coded `Actor`, `Claim`, `Stance` or with a label; what
else is known about it stands in its description, and links lead from one to another. For searches
it has further selections, coded with actors, issues and polarities. Several pieces of a passage
are linked by `continues`.
"""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path

from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.parts.archives import atomic_zip
from annotator.formats.parts.outward import Outward
from annotator.formats.parts.refi_codes import Codebook
from annotator.formats.parts.refi_guids import guid
from annotator.formats.parts.refi_reading import read_foreign
from annotator.formats.parts.refi_writing import Project
from annotator.formats.parts.xml_output import element, markup
from annotator.language import tr

PROJECT = "project.qde"


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write the articles with all layers, and the codebook with the actors."""
    report = LossReport()
    outward = Outward(bundle.header, options, report)
    report.lost.pop(tr("definitions of issues"), None)  # they are the descriptions of codes
    codebook = Codebook(bundle.header)
    project = Project(bundle.header, outward, codebook, report)
    with atomic_zip(path) as archive, ExitStack() as stack:
        # What comes before the sources is only known after them.
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix=".standpoint-", dir=path.parent))
        )
        sources, links = folder / "sources", folder / "links"
        with sources.open("wb") as source_file, links.open("wb") as link_file:
            for entry in bundle.entries:
                source, linked = project.source(entry)
                source_file.write(markup(source))
                link_file.writelines(map(markup, linked))
                archive.add(f"sources/{guid('d', entry.document.id)}.txt", entry.text)
                progress(report.documents)
        _assemble(project, sources, links, folder / PROJECT)
        archive.add_file(PROJECT, folder / PROJECT)
    return report


def _assemble(project: Project, sources: Path, links: Path, target: Path) -> None:
    """Put the parts of the project in the order that the schema asks for."""
    root = element("Project", {"name": project.header.name, "origin": "Standpoint"})
    root.set("xmlns", "urn:QDA-XML:project:1.0")
    opening = markup(root).rstrip().removesuffix(b"/>") + b">\n"
    with target.open("wb") as file:
        file.write(b'<?xml version="1.0" encoding="utf-8"?>\n' + opening)
        for part in (project.users(), element("CodeBook", {}, project.codebook.codes())):
            file.write(markup(part) if len(part) else b"")
        if project.variables:
            file.write(markup(project.declared_variables()))
        for name, content in (("Sources", sources), ("Links", links)):
            if content.stat().st_size:
                file.write(f"<{name}>\n".encode())
                with content.open("rb") as part_file:
                    file.writelines(part_file)
                file.write(f"</{name}>\n".encode())
        file.write(b"</Project>\n")


FORMAT = Format(
    id="refi-qda",
    name="REFI-QDA project (ATLAS.ti, MAXQDA, NVivo, QualCoder)",
    extensions=(".qdpx",),
    carries="Articles with coded passages of all annotators, links between them, the codebook.",
    read_foreign=read_foreign,
    write=write,
)
