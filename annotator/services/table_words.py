"""What the tables of a project hold, in the words of its users."""

from __future__ import annotations

from annotator.language import mark, tr

_WORDS = {
    "meta": mark("Name and guidelines of the project"),
    "activity": mark("Active time"),
    "actor": mark("Actors"),
    "actor_alias": mark("Other names of actors"),
    "affiliation": mark("Roles of actors"),
    "annotation": mark("Annotations"),
    "fragment": mark("Marked words of annotations"),
    "attribution": mark("Holders and reporters"),
    "step": mark("Steps of the history"),
    "change": mark("What the steps of the history changed"),
    "issue": mark("Issues"),
    "label": mark("Labels of your own"),
    "document": mark("Articles"),
    "document_text": mark("Texts of articles"),
    "layer": mark("Layers"),
    "assignment": mark("Statuses of articles"),
    "annotator": mark("Annotators"),
}


def table_words(name: str) -> str:
    """What a table holds; one that is not ours has its name."""
    return tr(_WORDS[name]) if name in _WORDS else name
