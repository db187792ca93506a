"""UIMA type systems: ours, and those in XML files."""

from __future__ import annotations

from typing import Any

from lxml import etree

from annotator.formats.parts.cas_model import (
    ANNOTATION_BASE,
    DOCUMENT_ANNOTATION,
    FS_ARRAY,
    STRING,
    TOP,
    CasType,
    TypeSystem,
)
from annotator.formats.parts.outward import ACTOR, CLAIM, STANCE, STANCE_OF, TARGET
from annotator.formats.parts.pieces import CONTINUES
from annotator.formats.parts.xml_input import children, descendants, parse_xml, text_of

CUSTOM = "webanno.custom."
LABEL = "Label"
FACT = f"{CUSTOM}Fact"
METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"

SLOTS = {
    "holder": "holders",
    "reporter": "reporters",
    STANCE_OF: "claims",
    TARGET: "targets",
    CONTINUES: "continues",
}
"""The features that have the links of a label. Their roles are the labels."""

_COMMON = ("discuss", "confidence", "note")
_PARTIES = ("holder", "reporter")
ATTRIBUTES = {
    ACTOR: ("identifier", "form", "kind", *_COMMON),
    CLAIM: ("form", *_PARTIES, *_COMMON),
    STANCE: ("polarity", "intensity", "issue", TARGET, "cueless", *_PARTIES, *_COMMON),
    LABEL: ("label", "value", *_COMMON),
}
"""The types of our spans, by the label of the span, and their features that have values.

`identifier` names the actor, as the concept features of INCEpTION do; `label` is the name of a
user's label, for these all have one type.
"""

_SLOTS_OF = {
    ACTOR: (CONTINUES,),
    CLAIM: ("holder", "reporter", CONTINUES),
    STANCE: (*SLOTS,),
    LABEL: (CONTINUES,),
}
_NAMESPACE = "http://uima.apache.org/resourceSpecifier"


def own_types() -> TypeSystem:
    """The types of our exports: a layer for each kind of span, with slots for its links."""
    types = [
        CasType(METADATA, DOCUMENT_ANNOTATION, {"documentTitle": STRING, "documentId": STRING}),
        CasType(SENTENCE, features={"id": STRING}),
        CasType(TOKEN, features={"id": STRING}),
        CasType(FACT, ANNOTATION_BASE, {"name": STRING, "value": STRING}),
    ]
    for label, attributes in ATTRIBUTES.items():
        features = dict.fromkeys(attributes, STRING)
        for link in _SLOTS_OF[label]:
            features[SLOTS[link]] = f"{link_type(label, link)}[]"
            target = f"{CUSTOM}{label if link == CONTINUES else _target(link)}"
            types.append(CasType(link_type(label, link), TOP, {"role": STRING, "target": target}))
        types.append(CasType(f"{CUSTOM}{label}", features=features))
    return TypeSystem({one.name: one for one in types})


def link_type(label: str, link: str) -> str:
    """The type of the links in a slot, as INCEpTION names them."""
    slot = "".join(part.capitalize() for part in SLOTS[link].split("_"))
    return f"{CUSTOM}{label}{slot}Link"


def read_types(data: bytes, origin: str) -> TypeSystem:
    """The types in a type system description; empty when it is some other XML."""
    root = parse_xml(data, origin)
    types = dict[str, CasType]()
    for one in descendants(root, "typeDescription"):
        features = {
            _child(feature, "name"): _range(feature)
            for feature in descendants(one, "featureDescription")
        }
        name = _child(one, "name")
        types[name] = CasType(name, _child(one, "supertypeName"), features)
    return TypeSystem(types)


def write_types(system: TypeSystem) -> bytes:
    """The XML of a type system description."""
    spaces: Any = {None: _NAMESPACE}  # the stubs of lxml disagree about the default namespace
    root = etree.Element(f"{{{_NAMESPACE}}}typeSystemDescription", nsmap=spaces)
    types = _add(root, "types")
    for one in system.types.values():
        described = _add(types, "typeDescription")
        _add(described, "name", one.name)
        _add(described, "description", "")
        _add(described, "supertypeName", one.supertype)
        features = _add(described, "features")
        for name, held in one.features.items():
            _add_feature(features, name, held)
    etree.indent(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _add_feature(parent: etree._Element, name: str, held: str) -> None:
    feature = _add(parent, "featureDescription")
    _add(feature, "name", name)
    _add(feature, "description", "")
    _add(feature, "rangeTypeName", FS_ARRAY if held.endswith("[]") else held)
    if held.endswith("[]"):
        _add(feature, "elementType", held.removesuffix("[]"))


def _add(parent: etree._Element, name: str, text: str | None = None) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_NAMESPACE}}}{name}")
    child.text = text
    return child


def _range(feature: etree._Element) -> str:
    held = _child(feature, "rangeTypeName")
    element = _child(feature, "elementType")
    return f"{element}[]" if held == FS_ARRAY and element else held


def _child(parent: etree._Element, name: str) -> str:
    return next((text_of(child, name) or "" for child in children(parent, name)), "")


def _target(link: str) -> str:
    return ACTOR if link in _PARTIES else CLAIM
