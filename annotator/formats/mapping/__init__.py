"""From foreign data to ours: survey what there is, guess or choose a mapping, make a bundle."""

from annotator.formats.mapping.converting import to_bundle
from annotator.formats.mapping.guessing import guess
from annotator.formats.mapping.reading import Guesses
from annotator.formats.mapping.rules import (
    VALUES,
    AttributeRole,
    AttributeRule,
    LabelMapping,
    LinkRole,
    LinkRule,
    SpanRole,
    SpanRule,
)
from annotator.formats.mapping.storing import from_json, read_mapping, to_json, write_mapping
from annotator.formats.mapping.survey import Survey, survey

__all__ = [
    "VALUES",
    "AttributeRole",
    "AttributeRule",
    "Guesses",
    "LabelMapping",
    "LinkRole",
    "LinkRule",
    "SpanRole",
    "SpanRule",
    "Survey",
    "from_json",
    "guess",
    "read_mapping",
    "survey",
    "to_bundle",
    "to_json",
    "write_mapping",
]
