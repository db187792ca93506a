"""Tables of articles as an array of JSON; and JSON that is none of what is read."""

from pathlib import Path

import pytest

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.registry import importer_for

ARTICLES = (
    '[{"headline": "Ferry", "body": "It stops.", "meta": {"outlet": "Post"}},\n'
    ' {"headline": "Bridge", "body": "It costs 🚢.", "words": 3}]'
)


def write(path: Path, text: str) -> Path:
    path.write_text(text, "utf-8")
    return path


def test_each_object_of_an_array_is_an_article(tmp_path: Path) -> None:
    path = write(tmp_path / "a.json", "\ufeff" + ARTICLES)
    known = importer_for(path)
    assert known.id == "json"
    first, second = known.read_articles(path, TextOptions())
    assert (first.title, first.text, first.source) == ("Ferry", "It stops.", "Post")
    assert (second.title, second.text) == ("Bridge", "It costs 🚢.")
    assert dict(second.extra) == {"words": "3"}
    table = known.read_table(path, None, None)
    assert table.columns == ("headline", "body", "meta.outlet", "words")


@pytest.mark.parametrize(
    ("text", "reason"),
    [("[{}]", "no rows"), ('[{"text": "a"}, 3]', "item 2: this is not an object")],
)
def test_what_is_no_table_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = write(tmp_path / "a.json", text)
    with pytest.raises(InputError, match=reason):
        list(importer_for(path).read_articles(path, TextOptions()))


@pytest.mark.parametrize("text", ["", "{", '{"a": 1}', "[1, 2]", "[]", "null", '["text"]'])
def test_json_that_is_not_recognised_is_told_what_is_read(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "a.json", text)
    with pytest.raises(InputError, match=r"a\.json: what kind of \.json this is") as caught:
        importer_for(path)
    for name in ("Label Studio", "W3C", "UIMA CAS", "doccano", "Table (JSON)"):
        assert name in caught.value.hint


def test_label_studio_is_no_table(tmp_path: Path) -> None:
    text = '[{"id": 1, "data": {"text": "x"}, "annotations": []}]'
    assert importer_for(write(tmp_path / "a.json", text)).id == "label-studio"
