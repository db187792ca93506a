"""The labelling configuration that a Label Studio project needs for our annotations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from xml.sax.saxutils import quoteattr

from annotator.formats.base import POLARITY_LABELS
from annotator.formats.foreign import ForeignLabel
from annotator.formats.parts.outward import ACTOR, CLAIM, LINKS, PATH, STANCE
from annotator.formats.parts.pieces import CONTINUES
from annotator.vocabulary import ActorKind, ClaimForm, MentionForm

TEXT, SPANS, ISSUE = "text", "label", "issue"
"""The names of the text, of the control that labels its spans, and of the one for issues."""

CONTROLS: Mapping[str, tuple[str, ...]] = {
    "form": tuple(dict.fromkeys([*MentionForm, *ClaimForm])),
    "kind": tuple(ActorKind),
    "polarity": tuple(POLARITY_LABELS.values()),
    "intensity": ("1", "2", "3"),
    "cueless": ("true",),
    "discuss": ("true",),
}
"""The attributes of which one value is chosen, and their values. All others are free text."""

_FREE = ("actor", "target", "holder", "reporter", "value", "confidence")
_OF_DOCUMENT = ("annotator", "layer", "status")
_ONLY = {
    "actor": (ACTOR,),
    "kind": (ACTOR,),
    "form": (ACTOR, CLAIM),
    "polarity": (STANCE,),
    "intensity": (STANCE,),
    "cueless": (STANCE,),
    "target": (STANCE,),
    ISSUE: (STANCE,),
    "holder": (CLAIM, STANCE),
    "reporter": (CLAIM, STANCE),
}
_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # for XML


def configuration(labels: Iterable[ForeignLabel], issues: Iterable[str]) -> str:
    """The XML to paste into the settings of a project; `issues` are paths."""
    lines = ["<View>", *_labels(labels), f'  <Text name="{TEXT}" value="${TEXT}"/>', *_relations()]
    for name, values in CONTROLS.items():
        lines += _element("Choices", name, (f"    <Choice {_value(one)}/>" for one in values))
    lines += _element("Taxonomy", ISSUE, _tree(issues))
    lines += [f"  <TextArea {_attributes(name)}/>" for name in _FREE]
    lines += [f'  <TextArea name="{name}" toName="{TEXT}"/>' for name in _OF_DOCUMENT]
    return "\n".join([*lines, "</View>", ""])


def _labels(labels: Iterable[ForeignLabel]) -> Iterator[str]:
    yield f'  <Labels name="{SPANS}" toName="{TEXT}">'
    yield from (f"    <Label {_value(label.name)}/>" for label in labels)
    yield "  </Labels>"


def _relations() -> Iterator[str]:
    yield "  <Relations>"
    yield from (f"    <Relation {_value(name)}/>" for name in (*LINKS, CONTINUES))
    yield "  </Relations>"


def _element(tag: str, name: str, choices: Iterable[str]) -> Iterator[str]:
    yield f"  <{tag} {_attributes(name)}>"
    yield from choices
    yield f"  </{tag}>"


def _attributes(name: str) -> str:
    only = (
        f' whenTagName="{SPANS}" whenLabelValue="{",".join(_ONLY[name])}"' if name in _ONLY else ""
    )
    return f'name="{name}" toName="{TEXT}" perRegion="true"{only}'


def _tree(issues: Iterable[str]) -> Iterator[str]:
    """The issues as choices within choices."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]  # it holds trees in turn
    for issue in issues:
        place = tree
        for name in issue.split(PATH):
            place = place.setdefault(name, {})
    yield from _choices(tree, "    ")


def _choices(tree: dict[str, dict], indent: str) -> Iterator[str]:  # type: ignore[type-arg]
    for name, below in tree.items():
        if not below:
            yield f"{indent}<Choice {_value(name)}/>"
            continue
        yield f"{indent}<Choice {_value(name)}>"
        yield from _choices(below, indent + "  ")
        yield f"{indent}</Choice>"


def _value(text: str) -> str:
    return "value=" + quoteattr(_UNFIT.sub("\ufffd", text))
