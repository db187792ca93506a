"""Annotated data of other tools on its way in: what a mapping makes of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from annotator.formats.base import Progress, no_progress
from annotator.formats.bundle import Bundle, Entry
from annotator.formats.foreign import Flaws, ForeignProject
from annotator.formats.mapping import Guesses, LabelMapping, to_bundle
from annotator.language import counted as in_words
from annotator.language import tr
from annotator.model.base import new_id, utcnow
from annotator.suggest.names import form_of_mention, likely_kind
from annotator.suggest.quotations import form_of

_LISTED = 200
"""What could not be read is named so often; the rest is counted."""

GUESSES = Guesses(likely_kind, form_of_mention, form_of)


@dataclass(slots=True)
class ForeignReport:
    """How much of each kind a mapping makes of foreign data, and what was left behind.

    `added` and `known` count the articles that an import wrote, and those that were there already;
    `repeated` counts the annotations that an earlier import has brought. `names` are the annotators
    whose annotations they are. `flaws` say what could not be read, once all has been walked.
    """

    counts: Counter[str] = field(default_factory=Counter)
    notes: tuple[str, ...] = ()
    added: int = 0
    known: int = 0
    repeated: int = 0
    names: set[str] = field(default_factory=set)
    flaws: Flaws = field(default_factory=Flaws)

    def told(self) -> list[str]:
        """What people should know of what was left behind."""
        flaws = list(self.flaws)
        lines = [tr("Left out: {reason}", reason=flaw.message) for flaw in flaws[:_LISTED]]
        if len(flaws) > _LISTED:
            lines.append(tr("Left out, too: {count} more", count=len(flaws) - _LISTED))
        return [*self.notes, *lines]

    def __str__(self) -> str:
        made = in_words(self.counts)
        if self.known:
            made += tr(" ({count} of the articles were there already)", count=self.known)
        if not self.repeated:
            return made
        return tr(
            "{made}; {annotations} of an earlier import left as they are",
            made=made,
            annotations=in_words({"annotation": self.repeated}),
        )


def foreign_bundle(project: ForeignProject, mapping: LabelMapping, annotator: str) -> Bundle:
    """What a mapping makes of foreign data; whoever is not named in it is `annotator`."""
    return to_bundle(
        project, mapping, new_id=new_id, now=utcnow(), annotator=annotator, guesses=GUESSES
    )


def counted(bundle: Bundle, report: ForeignReport) -> Bundle:
    """The same bundle; the report is told what is in it as its entries are walked."""
    header = bundle.header
    for what, records in (
        ("actor", header.actors),
        ("issue", header.issues),
        ("user label", header.labels),
    ):
        _count(report, what, len(records))
    people = {person.id: person.name for person in header.annotators}
    owners = {layer.id: people[layer.annotator_id] for layer in header.layers}
    return Bundle(header, _counted(bundle.entries, report, owners))


def preview(
    project: ForeignProject, mapping: LabelMapping, progress: Progress = no_progress
) -> ForeignReport:
    """How much of each kind would come in; nothing is written."""
    report = ForeignReport(notes=project.notes, flaws=project.flaws)
    bundle = counted(foreign_bundle(project, mapping, "annotator"), report)
    for done, _ in enumerate(bundle.entries, start=1):
        progress(done)
    return report


def _counted(
    entries: Iterable[Entry], report: ForeignReport, owners: Mapping[int, str]
) -> Iterator[Entry]:
    for entry in entries:
        _count(report, "article", 1)
        for content in entry.layers:
            if content.annotations:
                report.names.add(owners[content.layer_id])
            for annotation in content.annotations:
                _count(report, annotation.kind.value, 1)
        yield entry


def _count(report: ForeignReport, what: str, number: int) -> None:
    if number:
        report.counts[what] += number
