"""UIMA CAS in XMI: a text with feature structures as XML elements; the types are in another file.

    <xmi:XMI xmlns:custom="http:///webanno/custom.ecore" ...>
      <custom:Claim xmi:id="7" sofa="1" begin="3" end="22" form="direct" holders="9"/>
      <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="..."/>
      <cas:View sofa="1" members="7"/>
    </xmi:XMI>

A `TypeSystem.xml` in the folder, or above it, tells which features refer to structures; without one
it is recognised by what they refer to. Offsets are UTF-16 code units, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path

from lxml import etree

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.foreign import ForeignDocument, ForeignProject
from annotator.formats.parts.cas_files import Place, places, recognises, write_project
from annotator.formats.parts.cas_model import (
    INITIAL_VIEW,
    SOFA,
    SOFA_ID,
    Cas,
    Structure,
    TypeSystem,
)
from annotator.formats.parts.cas_reading import read_cas
from annotator.formats.parts.cas_types import own_types, read_types, write_types
from annotator.formats.parts.cas_writing import write_cas
from annotator.formats.parts.file_trees import FileTree, folder_of
from annotator.formats.parts.foreign_files import ForeignFiles, Lost
from annotator.formats.parts.xml_input import parse_xml
from annotator.formats.parts.xml_output import sayable
from annotator.language import tr

_XMI = "http://www.omg.org/XMI"
_ID = f"{{{_XMI}}}id"
_TYPES = "typesystem.xml"
_COMPANIONS = ("TypeSystem.xml", "typesystem.xml")
_FRAME = {SOFA, "uima.cas.NULL", "uima.cas.View"}


def read_foreign(path: Path) -> ForeignProject:
    """The documents of a file, or of all such files in a folder or a ZIP archive."""
    return ForeignFiles(path, _documents, _COMPANIONS).project()


def _documents(tree: FileTree, lost: Lost) -> Iterator[ForeignDocument]:
    systems = dict[str, TypeSystem]()

    def of_file(place: Place) -> Iterator[ForeignDocument]:
        found = _types_of(place)
        where = place.tree.origin_of(found) if found else ""
        if where not in systems:
            systems[where] = read_types(place.tree.read(found), where) if found else TypeSystem()
        root = parse_xml(place.read(), place.where)
        yield read_cas(_Decoder(root, systems[where], place, lost).cas(), place, lost)

    return lost.each(places(tree, ".xmi", lost.flaws), of_file)


def _types_of(place: Place) -> str:
    """The file with the types nearest to a file: beside it, or in a folder above."""
    folder = folder_of(place.name)
    systems = (name for name in place.tree.names if name.lower().endswith(_TYPES))
    above = (name for name in systems if f"{folder}/".startswith(folder_of(name)))
    return max(above, key=lambda name: len(folder_of(name)), default="")


class _Decoder:
    """Makes records of XML elements; `InputError` names the line of one that cannot be read."""

    def __init__(self, root: etree._Element, types: TypeSystem, place: Place, lost: Lost) -> None:
        self._types = types
        self._where = place.where
        self._lost = lost
        elements = [one for one in root if isinstance(one.tag, str)]
        self._elements = {self._id(one): one for one in elements if _ID in one.attrib}

    def cas(self) -> Cas:
        sofa, text = self._text()
        structures = dict[int, Structure]()
        for key, element in self._elements.items():
            if _type_name(element) in _FRAME or "elements" in element.attrib:
                continue
            one = self._structure(key, element)
            if one.references.get("sofa", (sofa,)) == (sofa,):
                structures[key] = one
            else:
                self._lost[tr("annotations in other views")] += 1
        return Cas(text, structures, self._types)

    def _text(self) -> tuple[int, str]:
        """The text of the initial view, and the id of the element that has it."""
        sofas = [one for one in self._elements.items() if _type_name(one[1]) == SOFA]
        sofas.sort(key=lambda one: one[1].get("sofaID") != INITIAL_VIEW)
        for key, element in sofas:
            if element.get("sofaString"):
                return key, str(element.get("sofaString"))
        return 0, ""

    def _structure(self, key: int, element: etree._Element) -> Structure:
        one = Structure(key, _type_name(element))
        for name, value in _features(element).items():
            if name in ("begin", "end"):
                setattr(one, name, self._number(element, value))
            elif name == "sofa" or self._refers(one.type, name, value):
                one.references[name] = tuple(self._targets(value))
            else:
                one.values[name] = value
        return one

    def _refers(self, kind: str, feature: str, value: str) -> bool:
        keys = value.split()
        if not keys or not all(map(_is_id, keys)):
            return False
        if self._types.refers(kind, feature):
            return True
        targets = [self._elements.get(int(key)) for key in keys]
        return kind not in self._types.types and all(
            target is not None and "target" in target.attrib for target in targets
        )

    def _targets(self, value: str) -> Iterator[int]:
        for key in filter(_is_id, value.split()):
            target = self._elements.get(int(key))
            elements = None if target is None else target.get("elements")
            if elements is None:
                yield int(key)
            else:
                yield from map(int, filter(_is_id, elements.split()))

    def _id(self, element: etree._Element) -> int:
        return self._number(element, element.attrib[_ID])

    def _number(self, element: etree._Element, value: object) -> int:
        if not _is_id(str(value)):
            raise InputError(
                tr(
                    "{where}, line {sourceline}: “{value}” is no number.",
                    where=self._where,
                    sourceline=element.sourceline,
                    value=value,
                ),
                tr("Export it again."),
            )
        return int(str(value))


def _is_id(value: str) -> bool:
    return value.isascii() and value.isdecimal() and len(value) < 20


def _type_name(element: etree._Element) -> str:
    """The name that an element stands for: `{http:///uima/cas.ecore}View` is `uima.cas.View`."""
    space, _, local = str(element.tag).rpartition("}")
    path = space.removeprefix("{http:///").removesuffix(".ecore").replace("/", ".")
    return local if path in ("uima.noNamespace", "") else f"{path}.{local}"


def _features(element: etree._Element) -> dict[str, str]:
    """The features in the attributes of an element, and in elements within it."""
    features = {str(key): str(value) for key, value in element.attrib.items() if key != _ID}
    for child in element:
        if isinstance(child.tag, str):
            name = str(child.tag)
            parts = (features.get(name), str(child.text or ""))
            features[name] = " ".join(part for part in parts if part)
    return features


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a ZIP archive with an XMI file for each document of each layer, and the types."""
    extra = {"TypeSystem.xml": write_types(own_types())}
    return write_project(bundle, path, options, progress, ".xmi", _encode, extra)


def _encode(document: ForeignDocument, report: LossReport) -> bytes:
    cas = write_cas(document)
    spaces = dict.fromkeys(map(_namespace, ("uima.cas.Sofa", *cas.types.types)))
    prefixes = {f"n{number}": space for number, space in enumerate(spaces)}
    root = etree.Element(f"{{{_XMI}}}XMI", nsmap={"xmi": _XMI, **prefixes})
    root.set(f"{{{_XMI}}}version", "2.0")
    for one in cas.structures.values():
        linked = cas.types.is_link(one.type)
        place = {"begin": one.begin, "end": one.end} if one.begin is not None else {}
        references = {name: " ".join(map(str, keys)) for name, keys in one.references.items()}
        sofa = {} if linked else {"sofa": SOFA_ID}
        _add(root, one.type, one.id, {**sofa, **place, **one.values, **references}, report)
    frame = {"sofaNum": 1, "sofaID": INITIAL_VIEW, "mimeType": "text", "sofaString": cas.text}
    _add(root, SOFA, SOFA_ID, frame, report)
    indexed = [str(key) for key, one in cas.structures.items() if not cas.types.is_link(one.type)]
    _add(root, "uima.cas.View", None, {"sofa": SOFA_ID, "members": " ".join(indexed)}, report)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _add(
    root: etree._Element,
    name: str,
    key: int | None,
    features: Mapping[str, object],
    report: LossReport,
) -> None:
    element = etree.SubElement(root, f"{{{_namespace(name)}}}{name.rpartition('.')[2]}")
    if key is not None:
        element.set(_ID, str(key))
    for feature, value in features.items():
        text = str(value)
        report.lose(tr("control characters, which XML does not have"), int(sayable(text) != text))
        element.set(feature, sayable(text))


def _namespace(name: str) -> str:
    return f"http:///{name.rpartition('.')[0].replace('.', '/')}.ecore"


FORMAT = Format(
    id="cas-xmi",
    name="UIMA CAS XMI (INCEpTION)",
    extensions=(".zip", ".xmi"),
    carries="Texts with all spans, attributes, links and facts, in a file for each layer.",
    read_foreign=read_foreign,
    write=write,
    recognises=partial(recognises, ending=".xmi", mark=_XMI.encode()),
)
