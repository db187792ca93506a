"""How the roles of a mapping are said in the window."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.formats.mapping import AttributeRole, LinkRole, SpanRole
from annotator.language import mark

SPAN_WORDS: Mapping[SpanRole, str] = {
    SpanRole.MENTION: mark("Mention of an actor"),
    SpanRole.CLAIM: mark("Claim"),
    SpanRole.ISSUE: mark("Claim on the issue of this name"),
    SpanRole.CUE: mark("Cue of a stance"),
    SpanRole.LABEL: mark("Label of your own"),
    SpanRole.OMIT: mark("– leave out –"),
}
LINK_WORDS: Mapping[LinkRole, str] = {
    LinkRole.HOLDER: mark("Holder of a claim or stance"),
    LinkRole.REPORTER: mark("Reporter of a claim or stance"),
    LinkRole.STANCE_OF: mark("Cue and its claim"),
    LinkRole.TARGET: mark("What a stance is towards"),
    LinkRole.SAME_ACTOR: mark("Mentions of the same actor"),
    LinkRole.KEEP: mark("Line in the note"),
    LinkRole.OMIT: mark("– leave out –"),
}
ATTRIBUTE_WORDS: Mapping[AttributeRole, str] = {
    AttributeRole.POLARITY: mark("Polarity of the stance"),
    AttributeRole.INTENSITY: mark("Intensity of the stance"),
    AttributeRole.ISSUE: mark("Issue that the stance is towards"),
    AttributeRole.TARGET: mark("Actor that the stance is towards"),
    AttributeRole.HOLDER: mark("Holder, by name"),
    AttributeRole.REPORTER: mark("Reporter, by name"),
    AttributeRole.AFFILIATION: mark("Organisation of the holder"),
    AttributeRole.ACTOR: mark("Name of the actor"),
    AttributeRole.ACTOR_KIND: mark("Kind of the actor"),
    AttributeRole.FORM: mark("Form"),
    AttributeRole.VALUE: mark("Value of the label"),
    AttributeRole.NO_CUES: mark("Marks a stance without cues"),
    AttributeRole.DISCUSS: mark("To be discussed"),
    AttributeRole.CONFIDENCE: mark("Confidence (0 to 1)"),
    AttributeRole.NOTE: mark("Note"),
    AttributeRole.KEEP: mark("Line in the note, with its name"),
    AttributeRole.OMIT: mark("– leave out –"),
}
POLARITY_WORDS: Mapping[int | None, str] = {
    1: mark("for"),
    0: mark("neutral"),
    -1: mark("against"),
    None: mark("not decided"),
}
