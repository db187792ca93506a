"""Hypothesis strategies for foreign data: spans, links and attributes under all kinds of names."""

from typing import Any

from hypothesis import strategies as st
from strategies import texts

from annotator.formats.base import Draft
from annotator.formats.foreign import (
    ForeignDocument,
    ForeignLabel,
    ForeignLink,
    ForeignProject,
    ForeignSpan,
)
from annotator.formats.mapping import (
    VALUES,
    AttributeRole,
    AttributeRule,
    LabelMapping,
    LinkRole,
    LinkRule,
    SpanRole,
    SpanRule,
)
from annotator.text.span import Span, SpanSet
from annotator.vocabulary import ActorKind

Draw = Any

LABELS = ("Actor", "PER", "Claim", "Message", "Cue", "Stance", "Pro", "Frame", "  ", "a > b", "🙂")
LINKS = ("holder", "reports", "stance_of", "target", "attacks", "coref", "knows")
ATTRIBUTES = {
    "stance": ("for", "against", "?", "perhaps", ""),
    "polarity": ("-1", "0", "1"),
    "intensity": ("1", "strong", "x"),
    "issue": ("Ferry", "Traffic > Ferry", " > "),
    "holder": ("Ada Holm", "Ada Holm; Harbour board", "Q64"),
    "organisation": ("Harbour board", "Ada Holm"),
    "actor": ("Ada Holm", "Q64", "wd:Q1"),
    "kind": ("person", "place"),
    "form": ("direct", "name", "sung"),
    "value": ("x", "true"),
    "confidence": ("0.5", "7", "nan"),
    "cueless": ("true",),
    "note": ("said\0so",),
}


def maybe(strategy: st.SearchStrategy) -> st.SearchStrategy:
    return st.none() | strategy


@st.composite
def foreign_spans(draw: Draw, number: int, places: list[tuple[int, int]]) -> ForeignSpan:
    ends = sorted(draw(st.lists(st.sampled_from(places), min_size=1, max_size=4)))
    spans = SpanSet(tuple(Span(*place) for place in ends)).spans
    names = draw(st.lists(st.sampled_from(tuple(ATTRIBUTES)), max_size=4, unique=True))
    return ForeignSpan(
        id=f"t{number}",
        label=draw(st.sampled_from(LABELS)),
        fragments=() if draw(st.integers(0, 15)) == 0 else spans,
        attributes={name: draw(st.sampled_from(ATTRIBUTES[name])) for name in names},
        entity=draw(st.sampled_from([None, None, "Ada Holm", "Q64", "https://example.org/x/1"])),
        note=draw(st.sampled_from([None, "as he said"])),
    )


@st.composite
def foreign_documents(draw: Draw, number: int = 0) -> ForeignDocument:
    text, places = draw(texts())
    spans = [draw(foreign_spans(i, places)) for i in range(draw(st.integers(0, 7)))]
    ids = [*(span.id for span in spans), "gone"]
    links = st.builds(
        ForeignLink,
        label=st.sampled_from(LINKS),
        source=st.sampled_from(ids),
        target=st.sampled_from(ids),
    )
    return ForeignDocument(
        draft=Draft(text=text, title=f"Document {number}", origin=f"{number}.txt"),
        annotator=draw(st.sampled_from([None, "Ada", " Ben  B "])),
        spans=tuple(spans),
        links=tuple(draw(st.lists(links, max_size=6))),
        tags=tuple(draw(st.lists(st.sampled_from(["news", "opinion"]), max_size=2))),
        done=draw(st.booleans()),
    )


@st.composite
def foreign_projects(draw: Draw) -> ForeignProject:
    """A project whose labels form a tree, or a circle."""
    labels = [
        ForeignLabel(
            name=name,
            parent=draw(st.sampled_from([None, *LABELS])),
            colour=draw(st.sampled_from([None, "#ff0000", "#777777", "blue"])),
            definition=draw(maybe(st.just("what it means"))),
        )
        for name in draw(st.lists(st.sampled_from(LABELS), unique=True))
    ]
    documents = [draw(foreign_documents(i)) for i in range(draw(st.integers(0, 3)))]
    return ForeignProject(name="Elsewhere", labels=tuple(labels), documents=tuple(documents))


@st.composite
def attribute_rules(draw: Draw) -> AttributeRule:
    role = draw(st.sampled_from(AttributeRole))
    meanings = st.sampled_from(VALUES.get(role, (None,)))
    values = draw(st.dictionaries(st.sampled_from(["for", "x", "?"]), meanings, max_size=2))
    return AttributeRule(becomes=role, values=values if role in VALUES else {})


span_rules = st.builds(
    SpanRule,
    becomes=st.sampled_from(SpanRole),
    name=maybe(st.sampled_from(["Ferry", "Traffic > Ferry", "Claim"])),
    polarity=st.sampled_from([None, -1, 0, 1]),
    actor_kind=maybe(st.sampled_from(ActorKind)),
    form=st.sampled_from([None, "direct", "name"]),
    attributes=st.dictionaries(st.sampled_from(tuple(ATTRIBUTES)), attribute_rules()),
)
link_rules = st.builds(
    LinkRule,
    becomes=st.sampled_from(LinkRole),
    polarity=st.sampled_from([None, -1, 0, 1]),
    reversed=st.booleans(),
)
label_mappings = st.builds(
    LabelMapping,
    spans=st.dictionaries(st.sampled_from(LABELS), span_rules),
    links=st.dictionaries(st.sampled_from(LINKS), link_rules),
)
