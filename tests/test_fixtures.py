"""The shared fixtures keep their word: a home of its own for each test, golden files, databases."""

from pathlib import Path

import psycopg
import pytest

from annotator import paths


@pytest.mark.parametrize("folder", [paths.config, paths.data, paths.state, paths.log])
def test_the_program_writes_into_the_home_of_the_test(folder, home: Path) -> None:
    assert folder().is_relative_to(home)


def test_each_test_has_an_empty_home(home: Path) -> None:
    assert list(home.iterdir()) == []
    assert Path.home() == home


@pytest.mark.postgres
@pytest.mark.parametrize("again", [1, 2])
def test_each_database_is_empty(postgres_url: str, again: int) -> None:
    with psycopg.connect(postgres_url.replace("+psycopg", "")) as connection:
        connection.execute("CREATE TABLE article (title text)")
        connection.execute("INSERT INTO article VALUES ('Élysée')")
        titles = connection.execute("SELECT lower(title) FROM article").fetchall()
    assert titles == [("élysée",)]


def test_a_missing_golden_file_says_how_to_make_it(golden, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update-golden"):
        pytest.skip("It would be made.")
    with pytest.raises(AssertionError, match="--update-golden"):
        golden("no-such-file.txt", "what the program says")
