"""Tables, web pages and mixed folders from the command line."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cli.conftest import Standpoint

from annotator.formats.parts.columns import ColumnMapping
from annotator.formats.table_choices import remember
from annotator.services import Project

TABLE = "id,when,headline,body\n1,03/04/2024,Ferry,It stops.\n2,05/04/2024,Bridge,It costs.\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "press.csv"
    path.write_text(TABLE, "utf-8")
    return path


def articles(file: Path) -> list:
    with Project.open(file) as project:
        return [project.documents.get(key) for key in project.documents.ids()]


# --- columns


def test_the_guessed_columns_can_be_edited_and_used(
    standpoint: Standpoint, file: Path, table: Path, tmp_path: Path
) -> None:
    done = standpoint("columns", table)
    assert done.code == 0
    mapping = json.loads(done.out)
    assert (mapping["text"], mapping["title"], mapping["date"]) == ("body", "headline", None)
    assert "Kept with the articles: id, when." in done.err
    mapping |= {"date": "when", "date_format": "day first", "left_out": ["id"]}
    (tmp_path / "c.json").write_text(json.dumps(mapping), "utf-8")
    done = standpoint("import", file, table, "--columns", "c.json")
    assert (done.code, done.out, done.err) == (0, "2 imported\n", "")
    first = articles(file)[0]
    assert (first.title, str(first.published)) == ("Ferry", "2024-04-03")
    assert set(first.extra) == {"origin"}


def test_what_was_chosen_in_the_window_is_used(
    standpoint: Standpoint, file: Path, table: Path
) -> None:
    remember(["id", "when", "headline", "body"], ColumnMapping(text="headline", title="body"))
    assert json.loads(standpoint("columns", table).out)["text"] == "headline"
    done = standpoint("import", file, table)
    assert done.code == 0
    assert "press.csv: its columns are what you chose for them before" in done.out
    assert [one.title for one in articles(file)] == ["It stops.", "It costs."]


def test_dates_that_can_be_read_in_two_ways_are_said(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text("date,text\n03/04/2024,So it is.\n", "utf-8")
    assert "day first, month first" in standpoint("columns", "t.csv").err
    done = standpoint("import", file, "t.csv")
    assert (done.code, done.out) == (0, "1 imported\n")
    assert "the day or the month may come first in “date”" in done.err
    (article,) = articles(file)
    assert (article.published, article.extra["date"]) == (None, "03/04/2024")


def test_a_table_without_texts_says_how_to_choose(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text("a,b\n1,2\n", "utf-8")
    done = standpoint("import", file, "t.csv")
    assert (done.code, done.out) == (1, "0 imported, 1 failed\n")
    assert "The columns are: a, b." in done.err
    assert "give its name as “text”" in standpoint("columns", "t.csv").err
    (tmp_path / "a.txt").write_text("Just a text.", "utf-8")
    standpoint("columns", "a.txt").check_refused("a.txt", "not a table")
    (tmp_path / "c.json").write_text("{", "utf-8")
    standpoint("import", file, "t.csv", "--columns", "c.json").check_refused("c.json")


# --- everything that a folder holds


def test_each_kind_of_thing_in_a_folder_is_imported(
    standpoint: Standpoint, file: Path, table: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    table.rename(folder / "press.csv")
    (folder / "a.txt").write_text("An article.", "utf-8")
    (folder / "odd.json").write_text('{"a": 1}', "utf-8")
    for name in ("one", "two"):
        task = '[{"id": 1, "data": {"text": "Text %s."}, "annotations": [{"result": []}]}]'
        (folder / f"{name}.json").write_text(task % name, "utf-8")
    done = standpoint("import", file, "in")
    assert done.code == 1
    assert done.out == (
        f"{Path('in', 'one.json')} and 1 more: 2 articles; 2 articles are new\n"
        "3 imported, 1 failed\n"
    )
    assert "odd.json: what kind of .json this is, is not recognised" in done.err
    assert "Label Studio" in done.err
    assert len(articles(file)) == 5


def test_the_same_annotations_again_are_left_as_they_are(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Ada Holm said the ferry must stay.\n", "utf-8")
    (tmp_path / "a.ann").write_text("T1\tActor 0 8\tAda Holm\nT2\tMood 9 13\tsaid\n", "utf-8")
    assert standpoint("import", file, "a.ann").code == 0
    again = standpoint("import", file, "a.ann")
    assert again.code == 0
    assert "2 annotations of an earlier import left as they are; 0 articles are new" in again.out


def test_damaged_annotations_do_not_stop_the_rest(
    standpoint: Standpoint, file: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.ann").write_text("T1\tActor 0 8\tAda Holm\n", "utf-8")
    (tmp_path / "b.csv").write_text("title,text\nA,B\n", "utf-8")
    done = standpoint("import", file, "a.ann", "b.csv")
    assert (done.code, done.out) == (1, "1 imported\n")
    assert "a.ann" in done.err


# --- web pages

PAGE = (
    "<html><title>Ferry</title><body><article><p>"
    + "The mayor said on Monday that nothing was decided about the ferry. " * 5
    + "</p></article></body></html>"
)


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/ferry" else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(PAGE.encode())

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_web_page_is_imported_by_its_address(
    standpoint: Standpoint, file: Path, server: str, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("An article.", "utf-8")
    done = standpoint(
        "import", file, f"{server}/ferry", "a.txt", f"{server}/gone", "--language", "en"
    )
    assert (done.code, done.out) == (1, "2 imported, 1 failed\n")
    assert f"{server}/gone: the server answers 404" in done.err
    page = next(one for one in articles(file) if one.title == "Ferry")
    assert (page.url, page.language) == (f"{server}/ferry", "en")
    with Project.open(file) as project:
        project.history.undo()
        assert project.documents.total() == 0


def test_private_addresses_other_than_this_machine_are_refused(
    standpoint: Standpoint, file: Path
) -> None:
    done = standpoint("import", file, "http://192.168.0.1/")
    assert (done.code, done.out) == (1, "0 imported, 1 failed\n")
    assert "private network" in done.err
