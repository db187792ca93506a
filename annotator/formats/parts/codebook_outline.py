"""The codebook as an outline for people who read or print it: issues as a tree, then labels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from annotator.formats.base import LossReport
from annotator.formats.bundle import Header, Issue, Label
from annotator.formats.parts.hues import colour_of


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of the codebook. `depth` is 0 at the top; `facts` are named, the definition not."""

    depth: int
    name: str
    colour: str
    definition: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The issues, or the labels."""

    title: str
    items: tuple[Item, ...]


def outline(header: Header, report: LossReport) -> list[Section]:
    """The sections that have something in them; the report is told how much that is."""
    report.issues += len(header.issues)
    report.labels += len(header.labels)
    labels = sorted(header.labels, key=lambda label: (label.position, label.id))
    sections = (
        Section("Issues", tuple(_issues(header, None, 0))),
        Section("Labels", tuple(_label(label) for label in labels)),
    )
    return [section for section in sections if section.items]


def _issues(header: Header, parent_id: int | None, depth: int) -> Iterator[Item]:
    here = (issue for issue in header.issues if issue.parent_id == parent_id)
    for issue in sorted(here, key=lambda issue: (issue.position, issue.id)):
        examples = {"Examples": issue.examples, "Counterexamples": issue.counterexamples}
        yield _item(issue, depth, examples)
        yield from _issues(header, issue.id, depth + 1)


def _label(label: Label) -> Item:
    return _item(label, 0, {"Values": ", ".join(label.values)})


def _item(entry: Issue | Label, depth: int, facts: dict[str, str | None]) -> Item:
    more = {**facts, "Key": entry.key, "Retired": "not for new annotations" * entry.retired}
    return Item(
        depth=depth,
        name=entry.name,
        colour=colour_of(entry),
        definition=entry.definition or "",
        facts=tuple((name, text) for name, text in more.items() if text),
    )
