"""Names for the files and folders that an export makes out of titles and names of people."""

from __future__ import annotations

import re

LONGEST = 60
"""A name is cut to so many characters, so that paths stay short on every system."""

_UNSAFE = re.compile(r"[\W_]+")
# Windows gives no file such a name, whatever its ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def safe_name(text: str) -> str:
    """Letters and digits of any script with hyphens between them; never empty."""
    name = _UNSAFE.sub("-", text).strip("-")[:LONGEST].rstrip("-") or "untitled"
    return f"{name}-" if _RESERVED.match(name) else name


class FileNames:
    """Gives every key a name of its own, also where large and small letters are the same."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, key: str, text: str) -> str:
        """The name of a key, made of `text` when the key is new."""
        if key not in self._names:
            self._names[key] = self._free(safe_name(text))
        return self._names[key]

    def _free(self, name: str) -> str:
        free, number = name, 1
        while free.casefold() in self._taken:
            number += 1
            free = f"{name}-{number}"
        self._taken.add(free.casefold())
        return free
