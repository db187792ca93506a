"""What is asked of a corpus: words, “phrases”, beginnings*, AND, OR, NOT, and brackets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

from annotator.errors import InputError
from annotator.language import tr

_TOKEN = regex.compile(
    r'\s*(?:(?P<open>\()|(?P<close>\))|["“”„](?P<phrase>[^"“”„]*)["“”„]|(?P<word>[^\s()"“”„]+))'
)
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """Words that follow each other; with `prefix` the last one is only the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be there."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these."""

    parts: tuple[Node, ...]


Node = Term | Not | And | Or


def parse(text: str) -> Node:
    """The query that a text says. Words beside each other must all be there.

    Raises InputError for open brackets, operators without words, and queries that only exclude.
    """
    tokens = list(_tokens(text))
    if not tokens:
        raise InputError(tr("There is nothing to look for."), tr("Type at least one word."))
    parser = _Parser(tokens)
    node = parser.either()
    if parser.rest:
        raise InputError(tr("There is a bracket too much."), tr("Check the brackets."))
    _check(node)
    return node


def _check(node: Node) -> None:
    """What is excluded needs something beside it that is not: indices find, they do not miss."""
    if isinstance(node, Not):
        raise InputError(tr("The search only excludes."), tr("Add a word that has to be there."))
    if isinstance(node, And | Or):
        parts = [part for part in node.parts if not isinstance(part, Not)]
        if not parts:
            raise InputError(
                tr("The search only excludes."), tr("Add a word that has to be there.")
            )
        if isinstance(node, Or) and len(parts) < len(node.parts):
            raise InputError(tr("NOT cannot stand beside OR."), tr("Write it as: (a OR b) NOT c."))
        excluded = [part.part for part in node.parts if isinstance(part, Not)]
        for part in (*parts, *excluded):
            _check(part)


def positive(node: Node) -> Iterator[Term]:
    """The terms that are looked for, without those that are excluded."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from positive(part)


def holds(node: Node, has: Callable[[Term], bool]) -> bool:
    """Whether a query is fulfilled, where `has` tells it of each term."""
    if isinstance(node, Term):
        return has(node)
    if isinstance(node, Not):
        return not holds(node.part, has)
    fulfilled = (holds(part, has) for part in node.parts)
    return all(fulfilled) if isinstance(node, And) else any(fulfilled)


def _tokens(text: str) -> Iterator[str | Term]:
    at, text = 0, text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise InputError(
                tr("A quotation mark is open."), tr("Close the phrase with a second one.")
            )
        at = match.end()
        if match["open"] or match["close"]:
            yield match["open"] or match["close"]
        elif match["word"] in ("AND", "OR", "NOT"):
            yield match["word"]
        else:
            raw = match["word"] or match["phrase"] or ""
            words = tuple(_WORD.findall(raw))
            if words:
                yield Term(words, prefix=raw.endswith("*"))


class _Parser:
    """Recursive descent: OR binds least, then AND (or nothing) between parts, then NOT."""

    def __init__(self, tokens: list[str | Term]) -> None:
        self.rest = tokens

    def either(self) -> Node:
        parts = [self._all()]
        while self.rest and self.rest[0] == "OR":
            self.rest.pop(0)
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def _all(self) -> Node:
        parts = [self._one()]
        while self.rest and self.rest[0] not in ("OR", ")"):
            if self.rest[0] == "AND":
                self.rest.pop(0)
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def _one(self) -> Node:
        if not self.rest:
            raise InputError(
                tr("A word is missing at the end."), tr("AND, OR and NOT stand before words.")
            )
        token = self.rest.pop(0)
        if isinstance(token, Term):
            return token
        if token == "NOT":
            return Not(self._one())
        if token == "(":
            node = self.either()
            if not self.rest or self.rest.pop(0) != ")":
                raise InputError(tr("A bracket is open."), tr("Close it."))
            return node
        raise InputError(
            tr("There is no word before “{token}”.", token=token),
            tr("AND and OR stand between words."),
        )
