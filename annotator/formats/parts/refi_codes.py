"""The codebook of REFI-QDA: a tree of codes, made of ours or read from a file.

    Actor         with a code for each actor below it
    Claim
    Stance        with a code for each polarity below it
    Issue         a folder with the tree of issues
    <label>       each label

Names are unique in the whole tree, because some programs merge codes of the same name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.base import POLARITY_LABELS, ExportOptions, LossReport
from annotator.formats.bundle import Actor, Header, Issue, Label
from annotator.formats.foreign import ForeignLabel
from annotator.formats.names import Names
from annotator.formats.parts.hues import colour_of
from annotator.formats.parts.outward import ACTOR, CLAIM, PATH, STANCE, Outward
from annotator.formats.parts.refi_guids import guid, plain
from annotator.formats.parts.xml_input import children
from annotator.formats.parts.xml_output import element, text_element
from annotator.text.offsets import canonical

ISSUE = "Issue"
OWN = (ACTOR, CLAIM, STANCE)
_FIXED = (*OWN, ISSUE, *POLARITY_LABELS.values())
FIXED = {name: guid("q", number) for number, name in enumerate(_FIXED, start=1)}
"""The GUIDs of the codes that are in all our codebooks, by what they stand for."""


@dataclass(slots=True)
class Codebook:
    """Our codebook as codes. The GUIDs of actors and issues are found by their names and paths.

    Without passages to code, there are only issues and labels.
    """

    header: Header
    with_passages: bool = True
    actors: dict[str, str] = field(init=False)
    issues: dict[str, str] = field(init=False)
    labels: dict[str, str] = field(init=False)
    _taken: set[str] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        names, header = Names.of(self.header), self.header
        own = Outward(header, ExportOptions(), LossReport()).labels[len(OWN) :]
        self.actors = {one.name: guid("a", one.id) for one in header.actors}
        self.issues = {
            PATH.join(names.issue_path(one.id)): guid("i", one.id) for one in header.issues
        }
        self.labels = {
            known.name: guid("k", one.id) for known, one in zip(own, header.labels, strict=True)
        }

    def codes(self) -> etree._Element:
        """The tree as an element `Codes`."""
        # The labels come first, so that they keep their names.
        labels = [
            self._label(label, name)
            for label, name in zip(self.header.labels, self.labels, strict=True)
        ]
        fixed = {name: self._code(FIXED[name], name) for name in _FIXED}
        fixed[ISSUE].set("isCodable", "false")
        fixed[STANCE].extend(fixed[name] for name in POLARITY_LABELS.values())
        fixed[ISSUE].extend(self._below(None))
        fixed[ACTOR].extend(self._actor(actor) for actor in self.header.actors)
        top = (fixed[name] for name in ((*OWN, ISSUE) if self.with_passages else (ISSUE,)))
        return element("Codes", {}, *top, *labels)

    def _below(self, parent_id: int | None) -> Iterator[etree._Element]:
        for issue in self.header.issues:
            if issue.parent_id == parent_id:
                code = self._code(guid("i", issue.id), issue.name, colour_of(issue), about(issue))
                code.extend(self._below(issue.id))
                yield code

    def _actor(self, actor: Actor) -> etree._Element:
        return self._code(guid("a", actor.id), actor.name, about="; ".join(actor.aliases))

    def _label(self, label: Label, name: str) -> etree._Element:
        return self._code(guid("k", label.id), name, colour_of(label), label.definition or "")

    def _code(
        self, code: str, name: str, colour: str | None = None, about: str = ""
    ) -> etree._Element:
        facts = {"guid": code, "name": self._free(name), "isCodable": "true", "color": colour}
        return element("Code", facts, *([text_element("Description", about)] if about else []))

    def _free(self, name: str) -> str:
        free, number = name, 1
        while free in self._taken:
            number += 1
            free = f"{name} ({number})"
        self._taken.add(free)
        return free


def about(issue: Issue) -> str:
    """What the codebook says about an issue, in paragraphs."""
    parts = (
        issue.definition,
        issue.examples and f"Examples: {issue.examples}",
        issue.counterexamples and f"Counterexamples: {issue.counterexamples}",
    )
    return "\n\n".join(part for part in parts if part)


def read_codes(codes: etree._Element | None) -> dict[str, ForeignLabel]:
    """The codes of a file by their GUIDs; those of the same name get that of their parent too."""
    found = dict[str, ForeignLabel]()
    if codes is not None:
        _collect(codes, None, found, set())
    return found


def _collect(
    above: etree._Element,
    parent: ForeignLabel | None,
    found: dict[str, ForeignLabel],
    taken: set[str],
) -> None:
    for code in children(above, "Code"):
        about = next((one.text for one in children(code, "Description")), None)
        label = ForeignLabel(
            name=_unique(canonical(code.get("name") or "code"), parent, taken),
            parent=parent.name if parent else None,
            colour=code.get("color"),
            definition=canonical(about) if about else None,
        )
        taken.add(label.name)
        found.setdefault(plain(code.get("guid")), label)
        _collect(code, label, found, taken)


def _unique(name: str, parent: ForeignLabel | None, taken: set[str]) -> str:
    if name not in taken:
        return name
    name, number = f"{name} ({parent.name})" if parent else name, 1
    unique = name
    while unique in taken:
        number += 1
        unique = f"{name} ({number})"
    return unique
