"""Who is offered as the holder of a claim, and in which order."""

from datetime import UTC, datetime

from annotator.formats.bundle import Annotation, Fragment
from annotator.suggest.linking import likely_holders
from annotator.text.span import Span, SpanSet
from annotator.vocabulary import Kind, MentionForm

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def mention(key: int, text: str, quote: str, form: MentionForm = MentionForm.NAME) -> Annotation:
    start = text.index(quote)
    piece = Fragment(start=start, end=start + len(quote), quote=quote)
    return Annotation(
        id=key,
        document_id=1,
        layer_id=1,
        kind=Kind.MENTION,
        fragments=(piece,),
        form=form,
        author_id=1,
        created=NOW,
        updated=NOW,
    )


def claim(text: str, quote: str) -> SpanSet:
    start = text.index(quote)
    return SpanSet((Span(start, start + len(quote)),))


def test_the_speaker_beside_the_verb_comes_before_whom_the_claim_speaks_of() -> None:
    text = "The mayor said that Tom Rudd was wrong."
    speaker, spoken_of = mention(1, text, "The mayor"), mention(2, text, "Tom Rudd")
    assert likely_holders(text, claim(text, "Tom Rudd was wrong"), [spoken_of, speaker]) == [1, 2]


def test_a_pronoun_inside_the_claim_is_offered_too() -> None:
    text = "Er könne sich das nicht vorstellen, hieß es."
    pronoun = mention(1, text, "Er", MentionForm.PRONOUN)
    assert likely_holders(text, claim(text, "Er könne sich das nicht vorstellen"), [pronoun]) == [1]
