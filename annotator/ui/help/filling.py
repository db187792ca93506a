"""What the program knows stands in the pages as placeholders, and is filled in when they are shown.

`{key:claim}` is the key of an action as it is now, `{do:claim}` its place in the menu, and
`{name:claim}` its name; `{keys}`, `{settings}`, `{formats-in}` and `{formats-out}` are tables.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from annotator.formats.base import Format
from annotator.language import tr
from annotator.settings import SETTINGS, Setting
from annotator.ui.actions import ACTIONS, Action, Menu
from annotator.ui.shortcuts import Shortcuts

_PLACEHOLDER = re.compile(r"\{([a-z-]+)(?::([a-z0-9-]+))?\}")
_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~&])")


def escaped(text: str) -> str:
    """A text in which Markdown sees no markup."""
    return _MARKUP.sub(r"\\\1", text)


class Filler:
    """Fills the placeholders of a page; KeyError for one that means nothing."""

    def __init__(self, shortcuts: Shortcuts) -> None:
        self._shortcuts = shortcuts
        self._actions = {action.id: action for action in ACTIONS}
        self._tables: dict[str, Callable[[], Iterable[str]]] = {
            "keys": self._keys,
            "settings": _settings,
            "formats-in": _formats_in,
            "formats-out": _formats_out,
        }

    def fill(self, source: str) -> str:
        """The page as it is read now."""
        return _PLACEHOLDER.sub(self._meaning, source)

    def _meaning(self, found: re.Match[str]) -> str:
        kind, name = found.groups()
        if name is None:
            return "\n".join(self._tables[kind]())
        return {"key": self._key, "do": self._menu_path, "name": _name}[kind](self._actions[name])

    def _key(self, action: Action) -> str:
        """Its key; where the user took it away, its place in the menu."""
        key = self._shortcuts.first(action)
        return f"**{escaped(key)}**" if key else self._menu_path(action)

    def _menu_path(self, action: Action) -> str:
        parts = [_words(action.menu), *([tr(action.submenu)] if action.submenu else [])]
        return f"*{' › '.join(escaped(part) for part in (*parts, action.name))}*"

    def _keys(self) -> Iterator[str]:
        for menu in Menu:
            rows = [
                (action.full_name, self._shortcuts.text(action))
                for action in ACTIONS
                if action.menu is menu and self._shortcuts.keys(action)
            ]
            if rows:
                yield f"## {escaped(_words(menu))}\n"
                yield from table((tr("Action"), tr("Keys")), rows)


def _name(action: Action) -> str:
    return f"*{escaped(action.name)}*"


def _words(menu: Menu) -> str:
    return tr(menu.value).replace("&", "")


def table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """The lines of a table in Markdown."""
    yield _line(heads)
    yield _line(("---",) * len(heads), plain=True)
    yield from map(_line, rows)
    yield ""


def _line(cells: tuple[str, ...], plain: bool = False) -> str:
    return f"| {' | '.join(cells if plain else (escaped(cell) or '–' for cell in cells))} |"


def _settings() -> Iterator[str]:
    for group, settings in groupby(SETTINGS, key=lambda setting: setting.group):
        yield f"## {escaped(tr(group))}\n"
        rows = [(tr(one.label), _default(one), _allowed(one)) for one in settings]
        yield from table((tr("Setting"), tr("At first"), tr("What can be chosen")), rows)


def _default(setting: Setting) -> str:
    if isinstance(setting.default, bool):
        return tr("yes") if setting.default else tr("no")
    if setting.choices:
        return tr(setting.default)
    return f"{setting.default:g}" if isinstance(setting.default, float) else str(setting.default)


def _allowed(setting: Setting) -> str:
    if setting.choices:
        return ", ".join(map(tr, setting.choices))
    if setting.bounds:
        least, most = setting.bounds
        return tr("{least} to {most}", least=f"{least:g}", most=f"{most:g}")
    return tr("yes or no") if isinstance(setting.default, bool) else ""


def _formats_in() -> Iterator[str]:
    from annotator.formats.registry import IMPORTERS

    return _formats(IMPORTERS)


def _formats_out() -> Iterator[str]:
    from annotator.formats.registry import EXPORTERS

    return _formats(EXPORTERS)


def _formats(formats: Iterable[Format]) -> Iterator[str]:
    rows = [(tr(one.name), " ".join(one.extensions), tr(one.carries)) for one in formats]
    return table((tr("Format"), tr("Endings"), tr("What it holds")), rows)
