"""What the tests of foreign formats share: our bundles as foreign documents, made comparable."""

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotator.errors import UserError
from annotator.formats.base import ExportOptions, Format, LossReport, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.foreign import ForeignDocument, ForeignSpan
from annotator.formats.parts.facts import facts_of
from annotator.formats.parts.outward import Outward

Shape = dict[str, Any]


def outward(bundle: Bundle) -> tuple[list[ForeignDocument], LossReport]:
    """The documents that a format gets to write, and what is lost before it gets them."""
    report = LossReport()
    turn = Outward(bundle.header, ExportOptions(), report)
    return [one for entry in bundle.entries for one in turn.documents(entry)], report


def written(form: Format, bundle: Bundle, path: Path) -> LossReport:
    return form.write(bundle, path, ExportOptions(), no_progress)


def documents(form: Format, path: Path) -> list[ForeignDocument]:
    """The documents in a file; none where a bundle without documents was written."""
    if form.recognises and not form.recognises(path):
        return []
    project = form.read_foreign(path)
    read = list(project.documents)
    assert read == list(project.documents)  # they can be walked again
    return read


def shape(document: ForeignDocument, *but: str) -> Shape:
    """A document without ids: the ends of links are the places of their spans. `but` is left out.

    What can be left out: attributes, entity, note, facts, annotator, done.
    """
    places = {span.id: place for place, span in enumerate(document.spans)}
    assert len(places) == len(document.spans)
    links = [(link.label, places[link.source], places[link.target]) for link in document.links]
    facts = facts_of(document.draft)
    facts.pop("document", None)
    whole = {
        "text": document.draft.text,
        "facts": facts,
        "annotator": document.annotator,
        "spans": [span_shape(span, *but) for span in document.spans],
        "links": sorted(links, key=lambda link: (link[1], link[0])),
        "tags": document.tags,
        "done": document.done,
    }
    return {key: value for key, value in whole.items() if key not in but}


def span_shape(span: ForeignSpan, *but: str) -> Shape:
    whole = {
        "label": span.label,
        "fragments": span.fragments,
        "attributes": dict(span.attributes),
        "entity": span.entity,
        "note": span.note,
    }
    return {key: value for key, value in whole.items() if key not in but}


def details(spans: Iterable[ForeignSpan]) -> Counter[str]:
    """The details of spans, as a loss report of a format that carries none of them says it."""
    spans = list(spans)
    count = Counter(f"attribute “{name}”" for span in spans for name in span.attributes)
    count["actors that mentions refer to"] = sum(span.entity is not None for span in spans)
    count["notes"] = sum(span.note is not None for span in spans)
    return +count


def quotes(document: ForeignDocument) -> list[tuple[str, str]]:
    """The label and the words of each span."""
    text = document.draft.text
    return [
        (span.label, " … ".join(text[one.start : one.end] for one in span.fragments))
        for span in document.spans
    ]


def mutations(data: bytes) -> st.SearchStrategy[bytes]:
    """A file with some bytes replaced, cut or doubled."""
    place = st.integers(0, len(data))
    patch = st.binary(max_size=3) | st.sampled_from([b'"', b"[", b"{", b"-1", b"\0", b"\t", b"\n"])
    change = st.tuples(place, st.integers(0, 4), patch)

    def apply(changes: list[tuple[int, int, bytes]]) -> bytes:
        result = data
        for start, length, piece in changes:
            result = result[:start] + piece + result[start + length :]
        return result

    return st.lists(change, min_size=1, max_size=4).map(apply)


def reads_or_refuses(read: Callable[[Path], Any], path: Path) -> bool:
    """Whether a file can be read to its end; a `UserError` that names it is the only way not to."""
    try:
        found = list(read(path).documents)
    except UserError as error:
        message = error.message
    else:
        spans = [
            (one.draft.text, place) for one in found for s in one.spans for place in s.fragments
        ]
        assert all(place.end <= len(text) for text, place in spans)
        return True
    assert path.name in message
    return False
