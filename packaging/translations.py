#!/usr/bin/env python3
"""Brings the catalogues of the languages up to date with the texts in the code.

Texts are found where they stand: the literals of `tr`, `mark` and `plural`, the verbs that the
services give to the journal, and the tables from which menus and dialogs are made. What is new is
marked as unfinished, what is gone is dropped, and what was translated stays. The catalogue for the
program (.qm) is compiled with Qt's own tool.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
CONTEXT = "Standpoint"
LANGUAGES = {"de": "de_DE"}

_LITERALS = {"tr": (0,), "mark": (0,), "plural": (1, 2)}
_VERBS = {"unit": 0, "annotating": 0, "on_annotation": 0, "_set_parties": 0, "set_spans": 2}
"""Methods that take the verb of a step, which the history shows, and which argument it is."""


def texts() -> dict[str, list[str]]:
    """All texts, each with the files in which it stands, in the order of the files."""
    found = dict[str, list[str]]()
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        place = path.relative_to(ROOT).as_posix()
        if place.startswith("annotator/cli/"):
            continue  # the command line is English
        for text in _in_code(ast.parse(path.read_text("utf-8"))):
            _note(found, text, place)
    for place, text in _in_tables():
        _note(found, text, place)
    return found


def _note(found: dict[str, list[str]], text: str, place: str) -> None:
    places = found.setdefault(text, []) if text else []
    if place not in places:
        places.append(place)


def _in_code(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node)
        elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "verb":
            yield from _literal(node.value)
        elif isinstance(node, ast.arguments):
            yield from _verbs_by_default(node)


def _in_call(call: ast.Call) -> Iterator[str]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)
    places = _LITERALS.get(name) or ((_VERBS[name],) if name in _VERBS else ())
    for place in places:
        if place < len(call.args):
            yield from _literal(call.args[place])


def _verbs_by_default(arguments: ast.arguments) -> Iterator[str]:
    for argument, default in zip(
        reversed(arguments.args), reversed(arguments.defaults), strict=False
    ):
        if argument.arg == "verb":
            yield from _literal(default)


def _literal(node: ast.expr) -> Iterator[str]:
    """The literal, or both that a condition chooses from."""
    if isinstance(node, ast.IfExp):
        yield from _literal(node.body)
        yield from _literal(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value


def _in_tables() -> Iterator[tuple[str, str]]:
    """The texts of the tables, each with the file of its table."""
    sys.path.insert(0, str(ROOT))
    from annotator.formats.registry import EXPORTERS, IMPORTERS
    from annotator.settings import SETTINGS
    from annotator.ui.actions import ACTIONS, Menu
    from annotator.ui.actions.base import MISSING
    from annotator.ui.panels import PANELS
    from annotator.ui.words import SHOWN
    from annotator.vocabulary import HUES

    for action in ACTIONS:
        yield from _texts_of("annotator/ui/actions", action.text, action.hint)
    yield from _texts_of("annotator/ui/actions/base.py", *Menu, *MISSING.values())
    yield from _texts_of("annotator/ui/panels", *(panel.title for panel in PANELS))
    for setting in SETTINGS:
        yield from _texts_of(
            "annotator/settings.py", setting.group, setting.label, *setting.choices
        )
    for words in (*SHOWN, HUES):
        yield from _texts_of("annotator/vocabulary.py", *words)
    for known in (*IMPORTERS, *EXPORTERS):
        yield from _texts_of("annotator/formats", known.name, known.carries)


def _texts_of(place: str, *texts: str) -> Iterator[tuple[str, str]]:
    yield from ((place, str(text)) for text in texts if text)


def read(path: Path) -> dict[str, str]:
    """The finished translations of a catalogue."""
    if not path.exists():
        return {}
    found = dict[str, str]()
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


def catalogue(language: str, found: dict[str, list[str]], known: dict[str, str]) -> bytes:
    """A catalogue of these texts, with the translations that are known."""
    root = ET.Element("TS", version="2.1", sourcelanguage="en", language=language)
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, places in found.items():
        message = ET.SubElement(context, "message")
        for place in places:
            ET.SubElement(message, "location", filename=place)
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, "")
    declaration = b'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    return declaration + ET.tostring(root, encoding="utf-8") + b"\n"


def compile_catalogue(source: Path, target: Path) -> None:
    """Make of a catalogue what the program loads."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    command = [str(tool), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True)


def main() -> int:
    """Update and compile all catalogues; how many texts are not translated yet is said."""
    found = texts()
    FOLDER.mkdir(exist_ok=True)
    missing = 0
    for code, language in LANGUAGES.items():
        path = FOLDER / f"standpoint_{code}.ts"
        known = read(path)
        path.write_bytes(catalogue(language, found, known))
        # A program that runs has the old file mapped: it is replaced, not written over.
        part = path.with_suffix(".part")
        compile_catalogue(path, part)
        part.replace(path.with_suffix(".qm"))
        unfinished = [text for text in found if text not in known]
        print(f"{path.name}: {len(found)} texts, {len(unfinished)} not translated")
        missing += len(unfinished)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
