"""The configuration of a brat collection: `annotation.conf` and `visual.conf`, read and written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from annotator.formats.base import POLARITY_LABELS
from annotator.formats.foreign import ForeignLabel
from annotator.formats.parts.outward import ACTOR, CLAIM, STANCE, STANCE_OF, TARGET
from annotator.vocabulary import ActorKind, ClaimForm, MentionForm

EACH_FOLDER = "# Each folder has the work of one annotator."
"""The line of an `annotation.conf` that says so: folders can have other reasons as well."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "form": (*MentionForm, *ClaimForm),
    "kind": tuple(ActorKind),
    "polarity": tuple(POLARITY_LABELS.values()),
    "intensity": ("1", "2", "3"),
    "cueless": (),
    "discuss": (),
}
"""Our attributes that have one of a few values, or are there or not; the others become notes."""
FLAG = "true"
"""What an attribute is that is there without a value."""

_RELATIONS = {
    "holder": ((CLAIM, STANCE), (ACTOR,)),
    "reporter": ((CLAIM, STANCE), (ACTOR,)),
    STANCE_OF: ((STANCE,), (CLAIM,)),
    TARGET: ((STANCE,), (CLAIM,)),
}
_SECTION = re.compile(r"\[(\w+)\]\s*$")
_SKIPPED = re.compile(r"\s*(#|-+\s*$|$)|<[\w-]+>=")  # remarks, separators, blanks and macros
_COLOUR = re.compile(r"bgColor:\s*(#[0-9a-fA-F]{6})\b")
_UNFIT = re.compile(r"[^A-Za-z0-9_-]+")


class Types:
    """Names that are fit to be types: ASCII letters, digits, `-` and `_`, each of its own."""

    def __init__(self) -> None:
        self._types: dict[str, str] = {}

    def of(self, name: str) -> str:
        """The type that stands for a name."""
        if name not in self._types:
            plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
            fit = free = _UNFIT.sub("_", plain).strip("_") or "type"
            number = 1
            while free in self._types.values():
                number += 1
                free = f"{fit}_{number}"
            self._types[name] = free
        return self._types[name]

    def changed(self, names: Iterable[str]) -> dict[str, str]:
        """The types of those names that are no types as they are."""
        return {name: self.of(name) for name in names if self.of(name) != name}


def annotation_conf(labels: Iterable[str], types: Types) -> str:
    """The types of spans, relations and attributes that an export can have."""
    every = "|".join(types.of(label) for label in labels)
    arguments = {
        "form": f"{ACTOR}|{CLAIM}",
        "kind": ACTOR,
        "discuss": every,
    }
    return "\n".join(
        [
            EACH_FOLDER,
            "",
            "[entities]",
            *every.split("|"),
            "",
            "[relations]",
            *(
                f"{types.of(name)}\tArg1:{'|'.join(starts)}, Arg2:{'|'.join(ends)}"
                for name, (starts, ends) in _RELATIONS.items()
            ),
            "",
            "[events]",
            "",
            "[attributes]",
            *(
                f"{name}\tArg:{arguments.get(name, STANCE)}{_values(values)}"
                for name, values in CHOICES.items()
            ),
            "",
        ]
    )


def _values(values: tuple[str, ...]) -> str:
    return f", Value:{'|'.join(values)}" if values else ""


def visual_conf(labels: Iterable[str], types: Types) -> str:
    """How brat shows those labels whose type is not their name."""
    shown = types.changed(labels).items()
    lines = (f"{kind} | {' '.join(name.replace('|', '/').split())}" for name, kind in shown)
    return "\n".join(["[labels]", *lines, "", "[drawing]", "SPAN_DEFAULT\tfgColor:black", ""])


def defined_labels(annotation: str, visual: str = "") -> tuple[ForeignLabel, ...]:
    """The types of spans and events in a configuration, with their tree and their colours."""
    labels = dict[str, ForeignLabel]()
    for section in ("entities", "spans", "events"):
        for label in _tree(_section(annotation, section)):
            labels.setdefault(label.name, label)
    for line in _section(visual, "drawing"):
        name, colour = line.split()[0], _COLOUR.search(line)
        if colour and name in labels:
            labels[name] = replace(labels[name], colour=colour[1].lower())
    return tuple(labels.values())


def _tree(lines: Iterable[str]) -> Iterator[ForeignLabel]:
    """Types stand below the type before them that is indented less."""
    above = list[tuple[int, str]]()
    for line in lines:
        indent = len(line) - len(line.lstrip())
        name = line.split()[0].split("|")[0].lstrip("!")
        above = [(depth, other) for depth, other in above if depth < indent]
        if name:
            yield ForeignLabel(name=name, parent=above[-1][1] if above else None)
            above.append((indent, name))


def _section(configuration: str, name: str) -> Iterator[str]:
    current = ""
    for line in configuration.splitlines():
        if found := _SECTION.match(line):
            current = found[1]
        elif current == name and not _SKIPPED.match(line):
            yield line
