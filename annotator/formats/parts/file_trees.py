"""Foreign data that lies in many files: a folder, a ZIP archive, or one file by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Protocol

from annotator.errors import InputError
from annotator.formats.files import failure
from annotator.formats.parts.archives import LARGEST_MEMBER, MOST_MEMBERS, open_zip
from annotator.language import tr


class FileTree(Protocol):
    """Files by their names, which are paths with slashes."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all files."""

    def read(self, name: str) -> bytes:
        """The whole of a file; `InputError` when it cannot be read."""

    def origin_of(self, name: str) -> str:
        """What to call a file in messages."""


class Folder:
    """The files in and below a folder, or some of them."""

    def __init__(self, root: Path, names: tuple[str, ...] | None = None) -> None:
        self._root = root
        self.names = _names_below(root) if names is None else names

    def read(self, name: str) -> bytes:
        path = self._root / name
        try:
            size = path.stat().st_size
            if size > LARGEST_MEMBER:
                raise InputError(
                    tr("{path}: {size:.0f} MB are too much.", path=path, size=size / 1000000.0),
                    tr("Split it."),
                )
            return path.read_bytes()
        except OSError as error:
            raise failure(path, error) from error

    def origin_of(self, name: str) -> str:
        return str(self._root / name)


@contextmanager
def open_tree(path: Path, companions: tuple[str, ...] = ()) -> Iterator[FileTree]:
    """The files of a folder or an archive; of one file, itself and what it needs beside it.

    `companions` are names beside a single file, `*` standing for its own without the ending.
    """
    try:
        path.stat()
    except OSError as error:
        raise failure(path, error) from error
    try:
        path.stat()
    except OSError as error:
        raise failure(path, error) from error
    if path.is_dir():
        yield Folder(path)
    elif path.suffix.lower() == ".zip":
        with open_zip(path) as archive:
            yield archive
    else:
        beside = (one.replace("*", path.stem) for one in companions)
        present = [one for one in beside if (path.parent / one).is_file() and one != path.name]
        yield Folder(path.parent, (path.name, *present))


def holds(path: Path, ending: str) -> bool:
    """Whether a file has an ending, or a folder or an archive has a file in it that does."""
    if path.name.lower().endswith(ending):
        return True
    try:
        with open_tree(path) as tree:
            return any(name.endswith(ending) and not is_hidden(name) for name in tree.names)
    except InputError:
        return False


def is_hidden(name: str) -> bool:
    """Whether a file is not the user's: what systems and programs leave behind."""
    parts = (part for part in PurePosixPath(name).parts if part != "..")
    return any(part.startswith((".", "__MACOSX")) for part in parts)


def folder_of(name: str) -> str:
    """The folder that a file lies in; empty for the top."""
    return name.rpartition("/")[0]


def stem_of(name: str) -> str:
    """A file's name without its folder and its ending."""
    return PurePosixPath(name).stem


def side_by_side(names: Iterable[str], document: Callable[[str], str]) -> list[str]:
    """The files of one document after each other, where the first of them stands."""
    names = list(names)
    first = dict[str, int]()
    for place, name in enumerate(names):
        first.setdefault(document(name), place)
    return sorted(names, key=lambda name: first[document(name)])


def _names_below(root: Path) -> tuple[str, ...]:
    names = list[str]()
    try:
        for path in root.rglob("*"):
            if path.is_file():
                names.append(path.relative_to(root).as_posix())
            if len(names) > MOST_MEMBERS:
                raise InputError(
                    tr(
                        "{root}: there are more than {most_members} files in it.",
                        root=root,
                        most_members=MOST_MEMBERS,
                    ),
                    tr("Choose a folder further down."),
                )
    except OSError as error:
        raise failure(root, error) from error
    return tuple(sorted(names))
