"""The language of the interface: all that people read passes through one function.

English is written in the code. The window puts another language in its place (`use`); on the
command line, and wherever nobody chose one, it stays English.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping


def _as_written(text: str) -> str:
    return text


_translate: Callable[[str], str] = _as_written


def use(translate: Callable[[str], str] | None) -> None:
    """Translate by this function from now on; None goes back to English."""
    global _translate
    _translate = translate or _as_written


def tr(text: str, /, **values: object) -> str:
    """A text in the user's language, with values in the places of their `{names}`.

    The text is a literal: it is found in the source, and looked up as it stands there.
    """
    translated = _translate(text)
    return translated.format(**values) if values else translated


def counted(counts: Mapping[str, int]) -> str:
    """How many there are of each kind of thing, such as "2 articles, 1 claim"."""
    words = (plural(count, *_THINGS[thing]) for thing, count in counts.items() if count)
    return ", ".join(words) or tr("nothing")


def verb_text(verb: str) -> str:
    """What a step of the journal did; the journal keeps it in English, with at most one number."""
    number = re.search(r"\d+", verb)
    if number is None:
        return tr(verb)
    pattern = f"{verb[: number.start()]}{{count}}{verb[number.end() :]}"
    return tr(pattern, count=number[0])


def quoted(words: str) -> str:
    """Words of others, in the quotation marks of the user's language."""
    return tr("“{words}”", words=words)


def mark(text: str, /) -> str:
    """A literal that is translated later, where it is shown: `tr(constant)`."""
    return text


def plural(count: int, one: str, many: str, /, **values: object) -> str:
    """The text for one thing or that for many, with `{count}` in its place.

    English and German have the same two forms: one, and all other numbers.
    """
    return tr(one if count == 1 else many, count=count, **values)


_THINGS = {
    "article": (mark("{count} article"), mark("{count} articles")),
    "annotation": (mark("{count} annotation"), mark("{count} annotations")),
    "statement": (mark("{count} statement"), mark("{count} statements")),
    "mention": (mark("{count} mention"), mark("{count} mentions")),
    "claim": (mark("{count} claim"), mark("{count} claims")),
    "stance": (mark("{count} stance"), mark("{count} stances")),
    "label": (mark("{count} label"), mark("{count} labels")),
    "actor": (mark("{count} actor"), mark("{count} actors")),
    "issue": (mark("{count} issue"), mark("{count} issues")),
    "user label": (mark("{count} user label"), mark("{count} user labels")),
}
