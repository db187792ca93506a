"""The command line as people use it: a process of its own for each command."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from sqlite3 import connect

import pytest
from projects import Scene

from annotator.services import Project

ROOT = Path(__file__).parents[2]
COMMAND = (sys.executable, "-m", "annotator")


@dataclass(frozen=True)
class Outcome:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    def check_refused(self, *words: str) -> None:
        """Check that it was refused with an error that names these words, and with a hint."""
        assert self.code == 1, self
        error, *hints = self.err.splitlines()
        assert error.startswith("Error: ")
        assert all(word in error for word in words), error
        assert len(hints) == 1
        assert hints[0]
        assert self.out == ""


Standpoint = Callable[..., Outcome]


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a new process sees: this source tree, a wide terminal, and no screen."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("PYTHONIOENCODING", "utf-8")
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def standpoint(environment: None, tmp_path: Path) -> Standpoint:
    """Run `standpoint` with these arguments in an empty folder."""

    def run(*arguments: str | Path, before: Callable[[], None] | None = None) -> Outcome:
        return outcome(arguments, tmp_path, before)

    return run


def outcome(
    arguments: Sequence[str | Path], folder: Path, before: Callable[[], None] | None = None
) -> Outcome:
    """Run the command in a folder; `before` is called in the new process."""
    done = subprocess.run(
        [*COMMAND, *map(os.fspath, arguments)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=before,
        timeout=100,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Outcome(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An empty project of Ada's, closed."""
    path = tmp_path / "p.standpoint"
    Project.create(path, "Test", annotator="Ada").close()
    return path


@pytest.fixture
def filled(file: Path) -> Path:
    """A project in which there is one of everything, closed."""
    with Project.open(file) as project:
        Scene(project)
    return file


def sql(path: Path, statement: str) -> None:
    """Change a project behind its back."""
    with closing(connect(path)) as connection, connection:
        connection.execute(statement)


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {path.name for path in folder.iterdir()}


def limit_files() -> None:
    """Let the new process write no file that is larger than the empty project: a full disk."""
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, most))
