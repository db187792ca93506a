"""What the threat model in CONTRIBUTING.md promises of the code: SQL, rich text, files, network."""

import ast
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from source import ROOT, Source, sources

from annotator import log, paths, settings
from annotator.services import Project
from annotator.services.backups import Backups

HOUSE = sources("annotator")
UI = sources("annotator/ui")
POSIX = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights.")

# --- SQL

RUNS_SQL = {"execute", "executemany", "executescript", "exec_driver_sql", "text"}

# What stands in an f-string that is run as SQL: names of our own tables, numbers, fixed words.
IDENTIFIERS = {
    "annotator/store/engine.py": {"pragma", "round(busy_seconds * 1000)", "APPLICATION_ID"},
    "annotator/store/migrations.py": {"APPLICATION_ID"},
    "annotator/store/text_index.py": {"_SQLITE_NEW"},
    "annotator/store/copies.py": {"_PATIENCE", "_quoted(name)"},
    "annotator/store/salvage.py": {
        *("self._name", "self._select", "which", "_quoted(index)", "rows.name", "free"),
        *("_quoted(rows.name)", "or_else", "listed", "marks"),
    },
    "annotator/formats/parts/dna_writing.py": {"SCHEMA", "table", "columns", "marks"},
    "annotator/model/base.py": {"column"},
}


def composed(source: Source) -> Iterator[tuple[int, str]]:
    """Whatever is put together into a text that is run as SQL: the line, and the expression."""
    for call in source.nodes(ast.Call):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if name in RUNS_SQL and call.args:
            for text in (call.args[0], *assigned(source, call.args[0])):
                yield from ((call.lineno, part) for part in parts(text))


def assigned(source: Source, name: ast.expr) -> Iterator[ast.expr]:
    """All that the file assigns to a name."""
    if isinstance(name, ast.Name):
        for node in source.nodes(ast.Assign):
            if any(isinstance(one, ast.Name) and one.id == name.id for one in node.targets):
                yield node.value


def parts(text: ast.expr) -> Iterator[str]:
    """What is not written out in a text: of f-strings, sums, `%` and `.format()`."""
    if isinstance(text, ast.JoinedStr):
        for value in text.values:
            if isinstance(value, ast.FormattedValue):
                yield ast.unparse(value.value)
    elif isinstance(text, ast.BinOp) and isinstance(text.op, ast.Add | ast.Mod):
        yield ast.unparse(text)
    elif isinstance(text, ast.Call) and isinstance(text.func, ast.Attribute):
        filled = text.func.attr == "format" or isinstance(text.func.value, ast.Constant)
        if filled and text.func.attr in ("format", "join", "replace"):
            yield ast.unparse(text)


def test_sql_is_written_out_but_for_names_of_our_own() -> None:
    broken = [
        source.at(line, f"puts {expression} into SQL")
        for source in HOUSE
        for line, expression in composed(source)
        if expression not in IDENTIFIERS.get(source.path.as_posix(), set())
    ]
    assert not broken, "\n".join(broken)


@pytest.mark.parametrize(
    "line",
    [
        'c.execute(f"SELECT {words}")',
        'c.exec_driver_sql("SELECT " + words)',
        'sa.text("SELECT {}".format(words))',
        'query = f"SELECT {words}"\nc.execute(query)',
        'c.execute("SELECT %s" % words)',
    ],
)
def test_the_rule_sees_composed_sql(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = Source(Path("made_up.py"))
    monkeypatch.setitem(source.__dict__, "tree", ast.parse(line))
    assert list(composed(source))


def test_words_that_look_like_sql_are_only_words(tmp_path: Path) -> None:
    evil = "x'); DROP TABLE actor; --"
    with Project.create(tmp_path / "p.standpoint") as project:
        project.actors.add(evil)
        project.issues.add(evil)
        assert [one.name for one in project.registry().actors.values()] == [evil]
        assert not project.check()


# --- text that is never markup

PLAIN = "annotator/ui/widgets/plain.py"


def test_labels_show_plain_text() -> None:
    broken = [
        source.at(call.lineno, "shows text as Qt guesses: use PlainLabel")
        for source in UI
        if not source.within(PLAIN)
        for call in source.nodes(ast.Call)
        if isinstance(call.func, ast.Name) and call.func.id == "QLabel"
    ]
    assert not broken, "\n".join(broken)


def test_html_is_taken_nowhere() -> None:
    wanted = {"setHtml", "insertHtml", "appendHtml", "setSource"}
    broken = [
        source.at(call.lineno, f"calls {call.func.attr}")
        for source in UI
        for call in source.nodes(ast.Call)
        if isinstance(call.func, ast.Attribute) and call.func.attr in wanted
    ]
    assert not broken, "\n".join(broken)


def test_markdown_is_read_without_html() -> None:
    found = [
        (source, call)
        for source in UI
        for call in source.nodes(ast.Call)
        if isinstance(call.func, ast.Attribute) and call.func.attr == "setMarkdown"
    ]
    assert found
    for source, call in found:
        assert "MarkdownNoHTML" in source.text, source.at(call.lineno, "takes HTML")
        assert len(call.args) == 2, source.at(call.lineno, "takes HTML")


# --- files that others may not read


@pytest.fixture
def everybody_reads() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


def mode(path: Path) -> int:
    """Who may read and write a file."""
    return path.stat().st_mode & 0o777


@POSIX
@pytest.mark.usefixtures("everybody_reads")
def test_state_settings_and_log_are_for_their_user_alone() -> None:
    settings.state().set("recent", ["a.standpoint"])
    settings.Settings()["theme"] = "dark"
    handler = log._LogFile()
    handler.emit(a_line())
    handler.close()
    state, chosen = paths.state() / "state.json", paths.config() / "settings.json"
    assert [mode(one) for one in (state, chosen, log.path())] == [0o600] * 3


def a_line() -> logging.LogRecord:
    """One line of the log."""
    return logging.LogRecord("annotator", logging.INFO, "", 0, "started", None, None)


@POSIX
@pytest.mark.usefixtures("everybody_reads")
@pytest.mark.parametrize("rights", [0o600, 0o640, 0o644])
def test_who_may_read_a_project_may_read_its_copies(tmp_path: Path, rights: int) -> None:
    place = tmp_path / "p.standpoint"
    Project.create(place, annotator="Ada").close()
    place.chmod(rights)
    backups = Backups(place, tmp_path / "backups", 5)
    backup = backups.make()
    assert mode(backup.path) == rights & 0o444
    backups.restore(backup)
    assert mode(place) == rights


# --- no network

SESSION = """
import socket, sys
asked = []
def hook(event, arguments):
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"):
        asked.append((event, str(arguments)))
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        asked.append((event, str(arguments[1])))
sys.addaudithook(hook)
from pathlib import Path
import long_run
folder = Path(sys.argv[1])
long_run.prepare(folder)
window = long_run.a_window()
pauses = long_run.long_run(window, folder, int(sys.argv[2]), 7, pauses=1)
window.close()
maps = Path("/proc/self/maps")
if "PySide6.QtNetwork" in sys.modules or (maps.exists() and "Qt6Network" in maps.read_text()):
    asked.append("Qt's network library is loaded")
if sys.argv[3:]:
    socket.getaddrinfo("127.0.0.1", 9)
print("events", pauses[-1].events, "asked", asked)
"""


def session(tmp_path: Path, *arguments: str) -> str:
    """The last line that a session of the window prints in a process of its own."""
    path = os.pathsep.join([str(ROOT / "tests"), str(ROOT / "tests" / "e2e")])
    done = subprocess.run(
        [sys.executable, "-c", SESSION, str(tmp_path), *arguments],
        env={**os.environ, "PYTHONPATH": path, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def test_a_session_asks_no_other_computer(tmp_path: Path) -> None:
    assert session(tmp_path, "300").endswith("asked []")


def test_the_watch_sees_who_does(tmp_path: Path) -> None:
    assert "socket.getaddrinfo" in session(tmp_path, "1", "ask")
