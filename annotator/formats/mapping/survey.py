"""What is in foreign data: its labels, links and attributes, how often, with an example of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotator.formats.base import Progress, no_progress
from annotator.formats.foreign import ForeignDocument, ForeignLabel, ForeignProject, ForeignSpan

MOST_VALUES = 200
"""An attribute with more different values than this is free text; no more of them are kept."""

_EXAMPLE = 80
_ELLIPSIS = " … "


@dataclass(slots=True)
class AttributeUse:
    """An attribute of one label, with its values."""

    count: int = 0
    values: Counter[str] = field(default_factory=Counter)

    @property
    def is_free(self) -> bool:
        """Whether it may hold any text."""
        return len(self.values) > MOST_VALUES

    @property
    def example(self) -> str:
        """Some of its values."""
        return shortened(", ".join(self.values))

    def add(self, value: str) -> None:
        self.count += 1
        if value in self.values or not self.is_free:
            self.values[value] += 1


@dataclass(slots=True)
class LabelUse:
    """A label of spans; `count` is 0 for one that is only defined."""

    count: int = 0
    example: str = ""
    attributes: dict[str, AttributeUse] = field(default_factory=dict)

    def add(self, span: ForeignSpan, text: str) -> None:
        self.count += 1
        self.example = self.example or shortened(quote(span, text))
        for name, value in span.attributes.items():
            self.attributes.setdefault(name, AttributeUse()).add(value)


@dataclass(slots=True)
class LinkUse:
    """A label of links; `ends` are the labels of the spans that they lead from and to."""

    count: int = 0
    example: str = ""
    ends: Counter[tuple[str, str]] = field(default_factory=Counter)


@dataclass(slots=True)
class Survey:
    """All that occurs in foreign data, in the order in which it is first met."""

    documents: int = 0
    annotators: dict[str, None] = field(default_factory=dict)
    spans: dict[str, LabelUse] = field(default_factory=dict)
    links: dict[str, LinkUse] = field(default_factory=dict)
    tags: Counter[str] = field(default_factory=Counter)

    def add(self, document: ForeignDocument) -> None:
        """Count what is in a document."""
        self.documents += 1
        self.tags.update(document.tags)
        if document.annotator is not None:
            self.annotators[document.annotator] = None
        for span in document.spans:
            self.spans.setdefault(span.label, LabelUse()).add(span, document.draft.text)
        self._add_links(document)

    def _add_links(self, document: ForeignDocument) -> None:
        spans = {span.id: span for span in document.spans}
        for link in document.links:
            use = self.links.setdefault(link.label, LinkUse())
            use.count += 1
            ends = [spans[one] for one in (link.source, link.target) if one in spans]
            if len(ends) == 2:
                use.ends[ends[0].label, ends[1].label] += 1
                quotes = [shortened(quote(end, document.draft.text), 36) for end in ends]
                use.example = use.example or " → ".join(quotes)


def survey(project: ForeignProject, progress: Progress = no_progress) -> Survey:
    """Walk all documents of a foreign project, and count."""
    return survey_of(project.labels, project.documents, progress)


def survey_of(
    labels: Iterable[ForeignLabel],
    documents: Iterable[ForeignDocument],
    progress: Progress = no_progress,
) -> Survey:
    """Count what is in some documents; labels that are only defined are there with none."""
    found = Survey(spans={label.name: LabelUse() for label in labels})
    for document in documents:
        found.add(document)
        progress(found.documents)
    return found


def quote(span: ForeignSpan, text: str) -> str:
    """The words of a span."""
    return _ELLIPSIS.join(text[piece.start : piece.end] for piece in span.fragments)


def shortened(text: str, length: int = _EXAMPLE) -> str:
    """A text in one line of at most so many characters."""
    line = " ".join(text[: 4 * length].split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
