"""UIMA CAS in JSON, as INCEpTION writes and reads it: a text with feature structures and types.

    {"%TYPES": {name: {"%NAME", "%SUPER_TYPE", feature: {"%NAME", "%RANGE"}}},
     "%FEATURE_STRUCTURES": [{"%ID", "%TYPE", "begin", "end", feature: value, "@feature": id}],
     "%VIEWS": {"_InitialView": {"%SOFA": id, "%MEMBERS": [id]}}}

`@` is before a feature that refers to a structure, `#` before a number that JSON does not know; an
array is a structure with `%ELEMENTS`. Offsets are UTF-16 code units, half-open.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import orjson

from annotator.errors import InputError
from annotator.formats.base import ExportOptions, Format, LossReport, Progress
from annotator.formats.bundle import Bundle
from annotator.formats.foreign import ForeignDocument, ForeignProject
from annotator.formats.parts.cas_files import Place, places, recognises, write_project
from annotator.formats.parts.cas_model import (
    INITIAL_VIEW,
    SOFA,
    SOFA_ID,
    TOP,
    Cas,
    CasType,
    Structure,
    TypeSystem,
)
from annotator.formats.parts.cas_reading import read_cas
from annotator.formats.parts.cas_writing import write_cas
from annotator.formats.parts.file_trees import FileTree
from annotator.formats.parts.foreign_files import ForeignFiles, Lost
from annotator.language import tr

_Json = dict[str, Any]

_STRUCTURES = "%FEATURE_STRUCTURES"


def read_foreign(path: Path) -> ForeignProject:
    """The documents of a file, or of all such files in a folder or a ZIP archive."""
    return ForeignFiles(path, _documents).project()


def _documents(tree: FileTree, lost: Lost) -> Iterator[ForeignDocument]:
    return lost.each(places(tree, ".json", lost.flaws), lambda place: _of_file(place, lost))


def _of_file(place: Place, lost: Lost) -> Iterator[ForeignDocument]:
    try:
        value = orjson.loads(place.read())
    except orjson.JSONDecodeError as error:
        raise InputError(
            tr("{where}: this is not JSON ({error}).", where=place.where, error=error),
            tr("Export it again."),
        ) from error
    if isinstance(value, dict) and "%VIEWS" in value:
        yield read_cas(_Decoder(value, place, lost).cas(), place, lost)
    else:
        lost[tr("JSON files that are something else")] += 1


class _Decoder:
    """Makes records of parsed JSON; `InputError` says what is not as it should be."""

    def __init__(self, value: _Json, place: Place, lost: Lost) -> None:
        self._value = value
        self._where = place.where
        self._lost = lost
        self._arrays: dict[int, tuple[int, ...]] = {}

    def cas(self) -> Cas:
        raw = [
            self._checked(one, dict, tr("a feature structure"))
            for one in self._checked(self._value.get(_STRUCTURES, []), list, _STRUCTURES)
        ]
        sofa, text = self._text(raw)
        for one in raw:
            if isinstance(one.get("%ELEMENTS"), list):
                references = (key for key in one["%ELEMENTS"] if isinstance(key, int))
                self._arrays[self._id(one)] = tuple(references)
        structures = dict[int, Structure]()
        for one in raw:
            if "%ELEMENTS" not in one and one.get("%TYPE") != SOFA:
                found = self._structure(one)
                if found.references.get("sofa", (sofa,)) == (sofa,):
                    structures[found.id] = found
                else:
                    self._lost[tr("annotations in other views")] += 1
        return Cas(text, structures, self._types())

    def _text(self, raw: list[_Json]) -> tuple[int, str]:
        """The text of the initial view, and the id of the structure that has it."""
        sofas = [one for one in raw if one.get("%TYPE") == SOFA]
        sofas.sort(key=lambda one: one.get("sofaID") != INITIAL_VIEW)
        for one in sofas:
            if isinstance(one.get("sofaString"), str):
                return self._id(one), one["sofaString"]
        return 0, ""

    def _structure(self, raw: _Json) -> Structure:
        one = Structure(self._id(raw), self._checked(raw.get("%TYPE"), str, "%TYPE"))
        for key, value in raw.items():
            if key.startswith("%") or value is None:
                continue
            if key in ("begin", "end"):
                setattr(one, key, self._checked(value, int, key))
            elif key[:1] in ("@", "^"):
                target = self._checked(value, int, key)
                one.references[key[1:]] = self._arrays.get(target, (target,))
            else:
                one.values[key.removeprefix("#")] = _as_text(value)
        return one

    def _types(self) -> TypeSystem:
        types = dict[str, CasType]()
        for name, raw in self._checked(self._value.get("%TYPES", {}), dict, "%TYPES").items():
            features = self._checked(raw, dict, name)
            ranges = {
                key: str(value.get("%RANGE"))
                for key, value in features.items()
                if isinstance(value, dict)
            }
            types[name] = CasType(name, str(features.get("%SUPER_TYPE", TOP)), ranges)
        return TypeSystem(types)

    def _id(self, raw: _Json) -> int:
        key: int = self._checked(raw.get("%ID"), int, "%ID")
        return key

    def _checked(self, value: Any, kind: type, what: str) -> Any:
        if not isinstance(value, kind) or isinstance(value, bool):
            raise InputError(
                tr("{where}: {what} is not as it should be.", where=self._where, what=what),
                tr("Export it again."),
            )
        return value


def _as_text(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return " ".join(map(_as_text, value))
    return orjson.dumps(value).decode()


def write(bundle: Bundle, path: Path, options: ExportOptions, progress: Progress) -> LossReport:
    """Write a ZIP archive with a JSON file for each document of each layer."""
    return write_project(bundle, path, options, progress, ".json", _encode)


def _encode(document: ForeignDocument, report: LossReport) -> bytes:
    cas = write_cas(document)
    array_ids = count(max(cas.structures) + 1)
    structures = [_sofa(cas)]
    for one in cas.structures.values():
        structures += _structures(one, cas.types, array_ids)
    indexed = [one.id for one in cas.structures.values() if not cas.types.is_link(one.type)]
    value = {
        "%TYPES": {name: _type(known) for name, known in cas.types.types.items()},
        _STRUCTURES: structures,
        "%VIEWS": {INITIAL_VIEW: {"%SOFA": SOFA_ID, "%MEMBERS": indexed}},
    }
    return orjson.dumps(value, option=orjson.OPT_APPEND_NEWLINE)


def _sofa(cas: Cas) -> _Json:
    return {
        "%ID": SOFA_ID,
        "%TYPE": SOFA,
        "sofaNum": 1,
        "sofaID": INITIAL_VIEW,
        "mimeType": "text",
        "sofaString": cas.text,
    }


def _structures(one: Structure, types: TypeSystem, ids: Iterator[int]) -> Iterator[_Json]:
    """A structure, after the arrays that it refers to."""
    value: _Json = {"%ID": one.id, "%TYPE": one.type}
    if not types.is_link(one.type):
        value["@sofa"] = SOFA_ID
    if one.begin is not None:
        value |= {"begin": one.begin, "end": one.end}
    value |= one.values
    for feature, targets in one.references.items():
        held = types.types[one.type].features[feature]
        if held.endswith("[]"):
            key = next(ids)
            yield {"%ID": key, "%TYPE": held, "%ELEMENTS": list(targets)}
            value[f"@{feature}"] = key
        else:
            value[f"@{feature}"] = targets[0]
    yield value


def _type(known: CasType) -> _Json:
    features = {name: {"%NAME": name, "%RANGE": held} for name, held in known.features.items()}
    return {"%NAME": known.name, "%SUPER_TYPE": known.supertype, **features}


FORMAT = Format(
    id="cas-json",
    name="UIMA CAS JSON (INCEpTION)",
    extensions=(".zip", ".json"),
    carries="Texts with all spans, attributes, links and facts, in a file for each layer.",
    read_foreign=read_foreign,
    write=write,
    recognises=partial(recognises, ending=".json", mark=b'"%VIEWS"'),
)
