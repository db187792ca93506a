"""How words are sorted and found: without case and accents, the same everywhere."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """The text without case and accents, so that `elysee` finds `Élysée`."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
