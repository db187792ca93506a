"""How texts are sorted and found: without case and accents, the same on every database."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """The text without case and accents, so that `elysee` finds `Élysée`."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def folded(title: str, source: str | None) -> str:
    """What a document is sorted by and found in."""
    return fold(f"{title}\n{source or ''}")
