"""Articles on their way in, from the command line."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from cli.conftest import COMMAND, Standpoint, limit_files, names

from annotator.services import DocumentQuery, Project

POSIX = pytest.mark.skipif(os.name != "posix", reason="There is no terminal like this here.")


def titles(file: Path) -> list[str]:
    """The titles of all articles of a project, which must be in order."""
    with Project.open(file) as project:
        assert project.check() == []
        ids = project.documents.ids(DocumentQuery())
        return [line.title for line in project.documents.lines(ids)]


def test_files_and_folders_and_what_their_names_and_lines_say(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "press" / "2024"
    folder.mkdir(parents=True)
    (folder / "2024-05-03_Daily_Mail.txt").write_text("Troops\nHe said “no” 🙂.\n", "utf-8")
    (tmp_path / "2024-05-04_Le Soir_x.txt").write_bytes("Émeute\nIl a dit non.\n".encode("utf-16"))
    done = standpoint(
        *("import", file, "press", "2024-05-04_Le Soir_x.txt", "--header", "title"),
        *("--name", "{date}_{source}_{title}", "--strip-header", "--language", "fr"),
    )
    assert (done.code, done.out, done.err) == (0, "2 imported\n", "")
    with Project.open(file) as project:
        ids = project.documents.ids()
        one, other = (project.documents.get(key) for key in ids)
        assert project.documents.text(ids[0]) == "He said “no” 🙂.\n"
    assert (one.title, one.source, str(one.published)) == ("Troops", "Daily", "2024-05-03")
    assert (other.title, other.source, other.language) == ("Émeute", "Le Soir", "fr")


def test_what_is_known_already_is_named(standpoint: Standpoint, file: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It is so.\nHe said it.")
    (tmp_path / "b.txt").write_text("It is so.\nHe said it.")
    done = standpoint("import", file, "a.txt", "b.txt")
    assert done.code == 0
    assert done.out == "1 imported, 1 known already\n  known already: b.txt is “It is so.”\n"


def test_what_cannot_be_read_is_named_with_its_reason_and_the_rest_is_imported(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 10)
    (folder / "empty.txt").touch()
    (folder / "good.txt").write_text("It is so, he said.")
    (folder / "picture.gif").write_bytes(b"GIF89a")
    with (folder / "huge.txt").open("wb") as huge:
        huge.truncate(50_000_000)
    (tmp_path / "nothing").mkdir()
    done = standpoint("import", file, "in", "missing.txt", "nothing")
    assert (done.code, done.out) == (1, "1 imported, 6 failed\n")
    failures = dict(
        line.removeprefix("  failed: ").split(": ", 1) for line in done.err.splitlines()
    )
    assert set(failures) == {
        *(str(Path("in", name)) for name in ("binary.txt", "empty.txt", "huge.txt", "picture.gif")),
        *("missing.txt", "nothing"),
    }
    assert "50 MB are too much" in failures[str(Path("in", "huge.txt"))]
    assert "no such file" in failures["missing.txt"]
    assert titles(file) == ["good"]


@pytest.mark.skipif(sys.platform != "linux", reason="File names are always text here.")
def test_a_name_that_is_no_text(standpoint: Standpoint, file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for content in ("One said so.", ""):
        name = os.fsencode(folder) + b"/caf\xe9" + bytes(str(len(content)), "ascii") + b".txt"
        Path(os.fsdecode(name)).write_text(content)
    done = standpoint("import", file, "in")
    assert (done.code, done.out) == (1, "1 imported, 1 failed\n")
    assert "caf" in done.err
    assert titles(file) == ["caf\ufffd12"]


@pytest.mark.skipif(sys.platform == "win32", reason="No such names on Windows.")
def test_a_name_that_a_terminal_would_obey(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    name = "\x1b]0;owned\x07[bold]:smile:.txt"
    (tmp_path / name).touch()
    done = standpoint("import", file, name)
    assert "\ufffd]0;owned\ufffd[bold]:smile:.txt: the file is empty" in done.err
    assert "\x1b" not in done.err


@pytest.mark.parametrize(
    ("option", "value", "word"),
    [
        ("--header", "title/colour", "colour"),
        ("--name", "{date}{title}", "separates"),
        ("--name", "{date", "brace"),
    ],
)
def test_a_pattern_that_means_nothing(
    option: str, value: str, word: str, standpoint: Standpoint, file: Path
) -> None:
    standpoint("import", file, ".", option, value).check_refused(word)
    assert titles(file) == []


def test_an_encoding_that_is_not_that_of_the_file(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes("Café".encode("cp1252"))
    for encoding, word in (("utf-8", "not utf-8"), ("klingon", "not known")):
        done = standpoint("import", file, "a.txt", "--encoding", encoding)
        assert (done.code, done.out) == (1, "0 imported, 1 failed\n")
        assert word in done.err
    assert standpoint("import", file, "a.txt", "--encoding", "cp1252").code == 0


def test_a_whole_project_is_merged(standpoint: Standpoint, filled: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.standpoint"
    Project.create(other, annotator="Grace").close()
    assert standpoint("export", filled, "p.jsonl").code == 0
    assert standpoint("import", other, "p.jsonl").out == "2 articles imported, 0 known already\n"
    assert standpoint("import", other, "p.jsonl").out == "0 articles imported, 2 known already\n"
    assert titles(other) == titles(filled)


@POSIX
def test_a_full_disk(standpoint: Standpoint, file: Path, tmp_path: Path) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"{number}: " + "he said so. " * 2_000)
    done = standpoint("import", file, tmp_path, before=limit_files)
    done.check_refused("disk", str(file))
    assert titles(file) == []


def open_terminal() -> tuple[int, int]:
    """Both ends of a terminal: the one that people look at, and that of the program."""
    import pty

    try:
        return pty.openpty()
    except OSError as error:
        pytest.skip(f"There is no terminal here: {error}.")


@POSIX
def test_stopping_an_import_keeps_what_was_committed(
    environment: None, file: Path, tmp_path: Path
) -> None:
    watching, terminal = open_terminal()
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(3_000):
        (folder / f"{number:05}.txt").write_text(f"Article {number}\nIt was said {number} times.")
    arguments = [*COMMAND, "import", file, folder]
    process = subprocess.Popen(arguments, stderr=terminal, stdout=subprocess.PIPE, text=True)
    os.close(terminal)
    shown = b""
    while not re.search(rb"[1-9]\d*/3000", shown):
        shown += os.read(watching, 4096)
    process.send_signal(signal.SIGINT)
    out, _ = process.communicate(timeout=60)
    os.close(watching)
    assert process.returncode == 130
    count = re.fullmatch(r"(\d+) imported \(stopped\)\n", out)
    assert count
    assert 0 < int(count[1]) < 3_000
    assert titles(file) == [f"Article {number}" for number in range(int(count[1]))]
    assert names(tmp_path) == {"in", file.name}
