"""A UIMA CAS as plain records: a text, and feature structures about it, with their types.

Offsets are UTF-16 code units of `text`, half-open. What a feature refers to is in `references`,
whether it is one structure or an array of them; all other features are in `values`, as text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

TOP = "uima.cas.TOP"
STRING = "uima.cas.String"
FS_ARRAY = "uima.cas.FSArray"
SOFA = "uima.cas.Sofa"
ANNOTATION_BASE = "uima.cas.AnnotationBase"
ANNOTATION = "uima.tcas.Annotation"
DOCUMENT_ANNOTATION = "uima.tcas.DocumentAnnotation"
INITIAL_VIEW = "_InitialView"
SOFA_ID = 1
"""The id that we give to the text."""

_BUILT_IN = {
    DOCUMENT_ANNOTATION: ANNOTATION,
    ANNOTATION: ANNOTATION_BASE,
}
_PRIMITIVES = {
    f"uima.cas.{name}{many}"
    for name in ("Boolean", "Byte", "Short", "Integer", "Long", "Float", "Double", "String")
    for many in ("", "Array", "List", "[]")
}
# What refers to structures in every type that has it; for files without a type system.
_REFERRING = {
    *("Governor", "Dependent", "target", "first", "next"),
    *("parent", "lemma", "stem", "pos", "morph"),  # of tokens
}


@dataclass(frozen=True, slots=True)
class CasType:
    """A type: its supertype, and the ranges of its own features; arrays as `some.Type[]`."""

    name: str
    supertype: str = ANNOTATION
    features: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TypeSystem:
    """The types that a CAS has besides those of every CAS."""

    types: Mapping[str, CasType] = field(default_factory=dict)

    def is_a(self, name: str, ancestor: str) -> bool:
        """Whether a type is another, or lies below it."""
        seen = set[str]()
        while name not in seen:
            if name == ancestor:
                return True
            seen.add(name)
            known = self.types.get(name)
            name = known.supertype if known else _BUILT_IN.get(name, TOP)
        return False

    def is_link(self, name: str) -> bool:
        """Whether a type has no place in a text or a view, but stands between structures."""
        return not self.is_a(name, ANNOTATION_BASE)

    def refers(self, name: str, feature: str) -> bool:
        """Whether a feature of a type refers to structures, rather than having a value."""
        seen = set[str]()
        while name in self.types and name not in seen:
            seen.add(name)
            known = self.types[name]
            if feature in known.features:
                held = known.features[feature]
                return held not in _PRIMITIVES and not self.is_a(held, STRING)
            name = known.supertype
        return feature in _REFERRING


@dataclass(slots=True)
class Structure:
    """A feature structure. Without a place in the text, `begin` and `end` are None."""

    id: int
    type: str
    begin: int | None = None
    end: int | None = None
    values: dict[str, str] = field(default_factory=dict)
    references: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def short_type(self) -> str:
        """The name of the type without its name space."""
        return self.type.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Cas:
    """The initial view of a CAS. `structures` are those of this view, and those of none."""

    text: str
    structures: Mapping[int, Structure]
    types: TypeSystem = field(default_factory=TypeSystem)


def is_segmentation(name: str) -> bool:
    """Whether a type cuts the text into pieces, as every CAS of such tools has it."""
    own = name.startswith("webanno.custom.")
    return not own and name.rpartition(".")[2] in {"Token", "Sentence"}
