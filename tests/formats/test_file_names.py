"""Names of files that are made of titles, and files that lie in folders and archives."""

import pytest
from foreign_data import zipped
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.parts.file_names import LONGEST, FileNames, safe_name
from annotator.formats.parts.file_trees import holds, is_hidden, open_tree


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The last ferry", "The-last-ferry"),
        ("“Über” – 10/12", "Über-10-12"),
        ("../../etc/passwd", "etc-passwd"),
        ("東京", "東京"),
        ("🙂", "untitled"),
        ("CON", "CON-"),
        ("com1", "com1-"),
    ],
)
def test_titles_become_names(title, name) -> None:
    assert safe_name(title) == name


@given(st.lists(st.text(max_size=80), max_size=8))
def test_every_key_has_a_name_of_its_own(titles) -> None:
    names = FileNames()
    found = [names.of(str(key), title) for key, title in enumerate(titles)]
    assert len({name.casefold() for name in found}) == len(titles)
    assert found == [names.of(str(key), "anything") for key, _ in enumerate(titles)]
    assert all(name and len(name) <= LONGEST + 3 for name in found)
    assert not any(set(name) & set('/\\:*?"<>|. ') for name in found)


def test_folders_archives_and_files_look_the_same(tmp_path) -> None:
    (tmp_path / "f" / "sub").mkdir(parents=True)
    (tmp_path / "f" / "sub" / "a.txt").write_text("a")
    (tmp_path / "f" / "b.txt").write_text("b")
    (tmp_path / "z.zip").write_bytes(zipped({"b.txt": "b", "sub/a.txt": "a"}))
    for path in (tmp_path / "f", tmp_path / "z.zip"):
        with open_tree(path) as tree:
            assert tree.names == ("b.txt", "sub/a.txt")
            assert tree.read("sub/a.txt") == b"a"
            assert tree.origin_of("b.txt").startswith(str(path))
        assert holds(path, ".txt")
        assert not holds(path, ".ann")
    with open_tree(tmp_path / "f" / "b.txt", ("*.ann", "*.txt", "none")) as tree:
        assert tree.names == ("b.txt",)


def test_what_is_not_there_is_named(tmp_path) -> None:
    with (
        pytest.raises(InputError, match=r"none: there is no such file"),
        open_tree(tmp_path / "none"),
    ):
        pass
    with open_tree(tmp_path) as tree, pytest.raises(InputError, match="there is no such file"):
        tree.read("none")
    assert not holds(tmp_path / "none.zip", ".ann")


def test_hidden_files() -> None:
    assert is_hidden("a/.DS_Store")
    assert is_hidden("__MACOSX/._a.ann")
    assert not is_hidden("../a.ann")
