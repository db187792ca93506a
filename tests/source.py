"""The files of the repository as test_architecture.py looks at them: they are read, never run."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[1]

Function = (ast.FunctionDef, ast.AsyncFunctionDef)
Node = TypeVar("Node", bound=ast.AST)


@dataclass(frozen=True)
class Import:
    """One imported name as a dotted path, and where it is imported."""

    name: str
    line: int
    deferred: bool  # not loaded with the file: in a function, or for the type checker only

    def is_of(self, *packages: str) -> bool:
        """Whether it is one of these packages, or comes from one."""
        return any(
            self.name == package or self.name.startswith(f"{package}.") for package in packages
        )


@dataclass(frozen=True)
class Source:
    """One Python file. `path` is relative to the root of the repository."""

    path: Path

    @cached_property
    def text(self) -> str:
        """What is written in the file."""
        return (ROOT / self.path).read_text("utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text)

    @property
    def module(self) -> str:
        """The dotted name by which the file is imported."""
        parts = self.path.with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        """Everything that the file imports, in functions too."""
        return tuple(_imports(self.tree, deferred=False))

    def within(self, *places: str) -> bool:
        """Whether the file is one of these, or lies in one of these folders."""
        return any(self.path.is_relative_to(place) for place in places)

    def nodes(self, *kinds: type[Node]) -> Iterator[Node]:
        """All nodes of these kinds."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    def at(self, line: int, what: str) -> str:
        """A line of a message: the place, and what is there."""
        return f"{self.path}:{line} {what}"


def part_of(module: str) -> str:
    """The part of the house that a module of annotator belongs to; empty for annotator itself."""
    return module.partition(".")[2].partition(".")[0]


def _imports(parent: ast.AST, *, deferred: bool) -> Iterator[Import]:
    for node in ast.iter_child_nodes(parent):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno, deferred) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = "." * node.level + (node.module or "")
            names = [f"{origin}.{alias.name}" for alias in node.names]
            yield from (Import(name, node.lineno, deferred) for name in names)
        else:
            yield from _imports(node, deferred=deferred or _defers(node))


def _defers(node: ast.AST) -> bool:
    typing_only = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    return typing_only or isinstance(node, Function)


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files of these folders."""
    return tuple(
        Source(path.relative_to(ROOT))
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
    )


def repository_files() -> list[Path] | None:
    """All files that are in the repository or would be added to it; None if this is no clone."""
    command = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    try:
        outcome = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        return None
    return [path for name in outcome.stdout.split("\0") if name and (path := Path(name))]
