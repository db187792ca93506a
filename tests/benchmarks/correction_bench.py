"""What correcting a long text costs: a few changes, one in each sentence, and another text."""

import random
from collections.abc import Iterator

from annotator.text.correction import Reanchoring
from annotator.text.span import Span
from benchmarks.table import Row, cpu_ms

LENGTH, SPANS = 1_000_000, 1_000


def run() -> Iterator[Row]:
    """Comparing two texts and placing annotations, for each kind of correction."""
    old = some_text(1)
    spans = some_spans(old)
    others = {
        "three words": (old.replace(old[500_000:500_010], "three other", 1), "<= 500"),
        "a space in each sentence": (old.replace(". ", ".  "), "<= 3,000"),
        "another text": (some_text(2), "<= 10,000"),
    }
    for name, (new, target) in others.items():
        took = cpu_ms(lambda new=new: place(old, new, spans))
        yield Row(f"{LENGTH:,} characters corrected: {name}", took, None, None, target)


def place(old: str, new: str, spans: list[Span]) -> list[Span | None]:
    """Where annotations are in the corrected text."""
    reanchoring = Reanchoring(old, new, spans)
    return [reanchoring.place(span) for span in spans]


def some_text(seed: int) -> str:
    """Sentences of frequent and of rare words, in paragraphs."""
    chance = random.Random(seed)
    rare = [
        "".join(chance.choices("etaoinshrdlucmfw", k=chance.randint(2, 9))) for _ in range(20_000)
    ]
    frequent = ["the", "of", "and", "to", "in", "a", "that", "he", "said", "is"]
    words: list[str] = []
    length = 0
    while length < LENGTH:
        word = (
            chance.choice(frequent)
            if chance.random() < 0.4
            else rare[int(2e4 * chance.random() ** 3)]
        )
        end = ".\n\n" if len(words) % 600 == 599 else ". " if len(words) % 18 == 17 else " "
        words.append(word + end)
        length += len(words[-1])
    return "".join(words)


def some_spans(text: str) -> list[Span]:
    """Annotated words, all over a text."""
    chance = random.Random(3)
    starts = (text.index(" ", chance.randrange(len(text) - 500)) + 1 for _ in range(SPANS))
    ends = ((start, text.index(" ", start + chance.choice((2, 10, 100)))) for start in starts)
    return [Span(start, end) for start, end in ends]
