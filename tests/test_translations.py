"""The catalogues are complete, say the same as the code, and are what the program loads."""

import ast
import importlib.util
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from source import ROOT, sources

HOUSE = sources("annotator")
PLACES = re.compile(r"\{\{|\}\}|\{[^{}]*\}")

# What these get is read by people.
SHOWING = frozenset(
    {
        *("setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "setTitle"),
        *("setAccessibleName", "setAccessibleDescription", "setInformativeText", "setSuffix"),
        *("setHeaderLabels", "setHorizontalHeaderLabels", "setSpecialValueText", "setLabelText"),
        *("addAction", "addButton", "addItem", "addMenu", "addRow", "addTab", "drawText"),
        *("QAction", "QCheckBox", "QGroupBox", "QLabel", "QListWidgetItem", "QPushButton"),
        *("QRadioButton", "PlainLabel", "LineLabel", "LineField", "TextField", "Chips"),
        *("Choice", "Question", "ListDialog", "Segments", "row", "picker", "set_words"),
        *("emit", "show_information", "show_state", "tell", "getText", "getExistingDirectory"),
        *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "_start"),
    }
)
# Inside these, a literal is translated, or is no text for people.
NO_TEXT = frozenset(
    {
        *("tr", "mark", "plural", "counted", "_choice", "get", "property", "setProperty"),
        *("strftime", "toString"),
        *("join", "partition", "replace", "split", "startswith", "endswith", "removeprefix"),
    }
)
NO_TEXT_KEYWORDS = frozenset({"role", "name", "keys", "key", "icon"})
SAME_IN_ALL_LANGUAGES = frozenset(
    {
        "Standpoint",
        "Standpoint ",
        "CSV (*.csv)",
        "en",
        "https://",
        "postgresql://user@host/database",
    }
)
NOT_OURS = re.compile(r"^(\{\w+\}_?)+$")  # a pattern of names, in a program's own words
USER_ERROR = re.compile(r"(Input|NotFound|Project|Conflict|Damaged|Gesture|User)Error$")


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "translations", ROOT / "packaging" / "translations.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = _tool()
catalogues = pytest.mark.parametrize("language", tool.LANGUAGES)


def _path(language: str) -> Path:
    return tool.FOLDER / f"standpoint_{language}.ts"


@pytest.fixture(scope="module")
def texts() -> dict[str, list[str]]:
    """All texts of the program."""
    return tool.texts()


@catalogues
def test_every_text_is_translated_and_no_other(language, texts) -> None:
    translated = tool.read(_path(language))
    missing = [
        f"{text!r} of {places[0]}" for text, places in texts.items() if text not in translated
    ]
    gone = [text for text in translated if text not in texts]
    advice = "run packaging/translations.py, then translate what is unfinished in the .ts file"
    assert not missing, f"{advice}: {missing}"
    assert not gone, f"{advice}: {gone}"


@catalogues
def test_a_translation_has_the_same_places_and_mnemonics(language) -> None:
    wrong = [
        text
        for text, translation in tool.read(_path(language)).items()
        if Counter(PLACES.findall(text)) != Counter(PLACES.findall(translation))
        or text.count("&") != translation.count("&")
        or text.endswith("…") != translation.endswith("…")
    ]
    assert not wrong


@catalogues
def test_the_program_loads_what_the_catalogue_says(language, tmp_path) -> None:
    source = _path(language)
    tool.compile_catalogue(source, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == source.with_suffix(".qm").read_bytes()


def test_a_catalogue_keeps_what_is_translated_and_drops_what_is_gone(tmp_path) -> None:
    path = tmp_path / "standpoint_xx.ts"
    path.write_bytes(tool.catalogue("xx_XX", {"kept": ["a.py"], "new": ["b.py"]}, {"kept": "K"}))
    assert tool.read(path) == {"kept": "K"}
    assert b'type="unfinished"' in path.read_bytes()
    path.write_bytes(tool.catalogue("xx_XX", {"new": ["b.py"]}, {"kept": "K", "new": "N"}))
    assert tool.read(path) == {"new": "N"}


# --- the code


def _parents(tree: ast.Module) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else ast.unparse(call.func)


def _literals(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
            is_same = text in SAME_IN_ALL_LANGUAGES or NOT_OURS.match(text)
            if re.search("[A-Za-z]{2}", text) and not is_same:
                yield node


def _shown_by(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> str | None:
    """The call that shows a literal; None when none does, or when it is translated first."""
    inner, outer = node, parents.get(node)
    while outer is not None and not isinstance(outer, ast.FunctionDef | ast.Lambda | ast.Compare):
        if isinstance(outer, ast.keyword) and outer.arg in NO_TEXT_KEYWORDS:
            return None
        if isinstance(outer, ast.Subscript) and inner is outer.slice:
            return None
        if isinstance(outer, ast.Call) and inner is not outer.func:
            name = _name(outer)
            if name in SHOWING or USER_ERROR.search(name):
                return name
            if name in NO_TEXT:
                return None
        inner, outer = outer, parents.get(outer)
    return None


def test_what_people_read_passes_through_tr() -> None:
    bare = []
    for module in HOUSE:
        place = module.path.as_posix()
        if place.startswith("annotator/cli/") or place == "annotator/notebook.py":
            continue  # what developers and the shell get is English
        parents = _parents(module.tree)
        for node in _literals(module.tree):
            by = _shown_by(node, parents)
            if by is not None and (USER_ERROR.search(by) or place.startswith("annotator/ui/")):
                bare.append(f"{place}:{node.lineno} {by}({node.value!r})")
    assert not bare, bare


def test_texts_are_literals_and_looked_up_when_they_are_shown() -> None:
    wrong = []
    for module in HOUSE:
        parents = _parents(module.tree)
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.Call) or _name(node) not in ("tr", "mark", "plural"):
                continue
            arguments = node.args[1:3] if _name(node) == "plural" else node.args[:1]
            if any(isinstance(one, ast.JoinedStr | ast.BinOp) for one in arguments):
                wrong.append(f"{module.path.name}:{node.lineno} is put together before tr")
            if _name(node) == "tr" and _at_import(node, parents):
                wrong.append(f"{module.path.name}:{node.lineno} is translated at import")
    assert not wrong, wrong


def _at_import(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    outer: ast.AST | None = node
    while outer is not None:
        if isinstance(outer, ast.FunctionDef | ast.Lambda):
            return False
        outer = parents.get(outer)
    return True
