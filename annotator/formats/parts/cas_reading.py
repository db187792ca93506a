"""From a UIMA CAS to foreign records.

Annotations become spans under the short names of their types, and their features attributes.
Relations (with governor and dependent), slots and other references between annotations become
links. Sentences and tokens are left behind, but for those that relations are between: the program
finds its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.errors import InputError
from annotator.formats.foreign import ForeignDocument, ForeignLink, ForeignSpan
from annotator.formats.parts.cas_files import Place
from annotator.formats.parts.cas_model import DOCUMENT_ANNOTATION, Cas, Structure, is_segmentation
from annotator.formats.parts.cas_types import CUSTOM, FACT, LABEL
from annotator.formats.parts.facts import draft_of
from annotator.formats.parts.foreign_files import Lost
from annotator.formats.parts.pieces import put_together
from annotator.formats.parts.raw_text import RawText
from annotator.language import tr
from annotator.text.offsets import canonical
from annotator.text.span import Span

_NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
# The types whose spans are called by one of their features.
_CALLED_BY = {f"{CUSTOM}{LABEL}": "label", _NAMED_ENTITY: "value"}
_ENTITY = "identifier"
_NOTES = ("note", "comment")
_LANGUAGE_UNKNOWN = "x-unspecified"


def read_cas(cas: Cas, place: Place, lost: Lost) -> ForeignDocument:
    """The document of a CAS; `InputError` when its text or a place in it is not to be had."""
    if not cas.text.strip():
        raise InputError(
            tr("{where}: there is no text in it.", where=place.where), tr("Leave it out.")
        )
    return put_together(_Reader(cas, place, lost).document())


@dataclass(slots=True)
class _Found:
    """What the structures of a CAS give, by the ids of those that are spans."""

    places: dict[int, Span] = field(default_factory=dict)
    remarks: dict[int, list[str]] = field(default_factory=dict)
    links: list[ForeignLink] = field(default_factory=list)


class _Reader:
    def __init__(self, cas: Cas, file: Place, lost: Lost) -> None:
        self._cas = cas
        self._file = file
        self._text = RawText(cas.text, file.where)
        self._lost = lost
        self._names = _short_names(cas.structures)
        self._found = _Found()

    def document(self) -> ForeignDocument:
        structures = self._cas.structures.values()
        related = {end for one in structures if _is_relation(one) for end in _ends(one)}
        for one in structures:
            self._place(one, related)
        for one in structures:
            self._link(one)
        facts = {"title": self._file.title, **self._facts()}
        return ForeignDocument(
            draft=draft_of(self._text.text, facts, canonical(self._file.where)),
            annotator=self._file.annotator,
            spans=tuple(map(self._span, self._found.places)),
            links=tuple(self._found.links),
        )

    def _place(self, one: Structure, related: set[int]) -> None:
        """Note where a structure stands, if it is one that becomes a span."""
        if one.begin is None or one.end is None or self._is_document(one) or _is_relation(one):
            return
        if is_segmentation(one.type) and one.id not in related:
            self._lost[tr("sentences and tokens")] += 1
        elif one.begin == one.end:
            self._lost[tr("annotations without a character")] += 1
        else:
            self._found.places[one.id] = self._text.utf16_span(one.begin, one.end)

    def _link(self, one: Structure) -> None:
        if _is_relation(one):
            self._relation(one)
        elif one.id in self._found.places and not is_segmentation(one.type):
            for feature, targets in one.references.items():
                for target in targets:
                    self._slot(one, feature, target)

    def _relation(self, one: Structure) -> None:
        """A relation is called by its first value that is a word, else by its type."""
        source, target = _ends(one)
        words = (name for name, value in one.values.items() if _is_word(value))
        called = next(words, "")
        label = one.values.get(called, self._names[one.type])
        if self._add_link(label, source, target):
            others = (f"{label}: {k} = {v}" for k, v in one.values.items() if k != called)
            self._remark(source, others)

    def _slot(self, host: Structure, feature: str, target: int) -> None:
        link = self._cas.structures.get(target)
        if target in self._found.places:
            # In a chain, each element says how it is related to the next.
            label = host.values.get("referenceRelation", feature) if feature == "next" else feature
            self._add_link(label, host.id, target)
        elif link and "target" in link.references:
            label = link.values.get("role", feature)
            if self._add_link(label, host.id, link.references["target"][0]):
                values = (f"{label}: {k} = {v}" for k, v in link.values.items() if k != "role")
                self._remark(host.id, values)

    def _add_link(self, label: str, source: int, target: int) -> bool:
        if source not in self._found.places or target not in self._found.places:
            self._lost[tr("links with an end that is no passage")] += 1
            return False
        ends = {"source": str(source), "target": str(target)}
        self._found.links.append(ForeignLink(label=canonical(label), **ends))
        return True

    def _remark(self, key: int, remarks: Iterator[str]) -> None:
        self._found.remarks.setdefault(key, []).extend(remarks)

    def _span(self, key: int) -> ForeignSpan:
        one = self._cas.structures[key]
        values = {canonical(name): canonical(value) for name, value in one.values.items() if value}
        label = values.pop(_CALLED_BY.get(one.type, ""), None) or self._names[one.type]
        entity = values.pop(_ENTITY, None)
        notes = [values.pop(name) for name in _NOTES if name in values]
        notes += map(canonical, self._found.remarks.get(key, ()))
        return ForeignSpan(
            id=str(key),
            label=label,
            fragments=(self._found.places[key],),
            attributes=values,
            entity=entity or None,
            note="\n".join(notes) or None,
        )

    def _facts(self) -> dict[str, str]:
        facts = dict[str, str]()
        for one in self._cas.structures.values():
            if self._is_document(one):
                facts |= _metadata(one)
            elif one.type == FACT:
                facts[one.values.get("name", "")] = one.values.get("value", "")
            elif one.begin is None and one.type.startswith(CUSTOM) and "sofa" in one.references:
                named = {f"{one.short_type}.{key}": value for key, value in one.values.items()}
                facts |= named
        return {canonical(name): value for name, value in facts.items()}

    def _is_document(self, one: Structure) -> bool:
        kinds = self._cas.types
        return one.short_type == "DocumentMetaData" or kinds.is_a(one.type, DOCUMENT_ANNOTATION)


def _metadata(one: Structure) -> dict[str, str]:
    facts = {"title": one.values.get("documentTitle"), "language": one.values.get("language")}
    return {name: fact for name, fact in facts.items() if fact and fact != _LANGUAGE_UNKNOWN}


def _is_relation(one: Structure) -> bool:
    return all(len(one.references.get(end, ())) == 1 for end in ("Governor", "Dependent"))


def _ends(relation: Structure) -> tuple[int, int]:
    return relation.references["Governor"][0], relation.references["Dependent"][0]


def _is_word(value: str) -> bool:
    return value not in ("", "true", "false") and not value.lstrip("-").isdecimal()


def _short_names(structures: Mapping[int, Structure]) -> dict[str, str]:
    """Types by their short names; those that share one by their full names."""
    types = {one.type: one.short_type for one in structures.values()}
    counts = Counter(types.values())
    return {name: short if counts[short] == 1 else name for name, short in types.items()}
