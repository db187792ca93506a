"""How the roles of a mapping are said in the window."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.formats.mapping import AttributeRole, LinkRole, SpanRole

SPAN_WORDS: Mapping[SpanRole, str] = {
    SpanRole.MENTION: "Mention of an actor",
    SpanRole.CLAIM: "Claim",
    SpanRole.ISSUE: "Claim on the issue of this name",
    SpanRole.CUE: "Cue of a stance",
    SpanRole.LABEL: "Label of your own",
    SpanRole.OMIT: "– leave out –",
}
LINK_WORDS: Mapping[LinkRole, str] = {
    LinkRole.HOLDER: "Holder of a claim or stance",
    LinkRole.REPORTER: "Reporter of a claim or stance",
    LinkRole.STANCE_OF: "Cue and its claim",
    LinkRole.TARGET: "What a stance is towards",
    LinkRole.SAME_ACTOR: "Mentions of the same actor",
    LinkRole.KEEP: "Line in the note",
    LinkRole.OMIT: "– leave out –",
}
ATTRIBUTE_WORDS: Mapping[AttributeRole, str] = {
    AttributeRole.POLARITY: "Polarity of the stance",
    AttributeRole.INTENSITY: "Intensity of the stance",
    AttributeRole.ISSUE: "Issue that the stance is towards",
    AttributeRole.TARGET: "Actor that the stance is towards",
    AttributeRole.HOLDER: "Holder, by name",
    AttributeRole.REPORTER: "Reporter, by name",
    AttributeRole.AFFILIATION: "Organisation of the holder",
    AttributeRole.ACTOR: "Name of the actor",
    AttributeRole.ACTOR_KIND: "Kind of the actor",
    AttributeRole.FORM: "Form",
    AttributeRole.VALUE: "Value of the label",
    AttributeRole.NO_CUES: "Marks a stance without cues",
    AttributeRole.DISCUSS: "To be discussed",
    AttributeRole.CONFIDENCE: "Confidence (0 to 1)",
    AttributeRole.NOTE: "Note",
    AttributeRole.KEEP: "Line in the note, with its name",
    AttributeRole.OMIT: "– leave out –",
}
POLARITY_WORDS: Mapping[int | None, str] = {
    1: "for",
    0: "neutral",
    -1: "against",
    None: "not decided",
}
