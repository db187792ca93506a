"""Plain text: bytes to articles."""

import os
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.metadata import HeaderPattern, NamePattern
from annotator.formats.parts.decoding import MAX_BYTES, decode
from annotator.formats.plain_text import preview, read_articles, read_text
from annotator.text.offsets import canonical

GERMAN = "Die Ministerin erklärte, die Bürger müssten „nicht frieren“ – das Gerücht sei falsch. "
ENGLISH = "The mayor said that “nothing is decided” – but the café’s owner disagreed.\n"
PLAIN = TextOptions()


@pytest.fixture
def article(tmp_path):
    def write(data: bytes | str, name: str = "article.txt"):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return path

    return write


@pytest.mark.parametrize(
    ("codec", "mark"),
    [
        *(("utf-8", ""), ("utf-8", "\ufeff"), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff")),
        *(("utf-32-le", "\ufeff"), ("utf-32-be", "\ufeff"), ("utf-16-le", ""), ("utf-16-be", "")),
    ],
)
@pytest.mark.parametrize("text", [GERMAN, "一些文字，没有字母。\n第二行", "🙂 a\nb"])
def test_unicode_is_recognised(codec, mark, text) -> None:
    assert decode((mark + text).encode(codec), "file") == (text, codec)


@pytest.mark.parametrize(
    "text", [GERMAN, ENGLISH, "L’été, « très inquiet », a déclaré le préfet.\n"]
)
@pytest.mark.parametrize("times", [1, 5, 200])
def test_western_legacy_text_is_recognised(text, times) -> None:
    assert decode((text * times).encode("cp1252"), "file") == (text * times, "cp1252")


@pytest.mark.parametrize("codec", ["cp1251", "koi8_r"])
def test_russian_is_recognised(codec) -> None:
    text = "Министерство сообщило, что денег больше не будет. Жители города возражают.\n"
    assert decode(text.encode(codec), "file") == (text, codec)


@pytest.mark.parametrize("codec", ["iso2022_jp", "cp932", "euc_jp"])
def test_japanese_is_recognised(codec) -> None:
    text = "市長は、フェリーを残すべきだと述べた。島の住民には他に選択肢がない。\n"
    assert decode((text * 3).encode(codec), "file") == (text * 3, codec)


@given(st.text().map(canonical).filter(str.strip))
def test_utf8_is_taken_as_it_is(text) -> None:
    assert read_text(text, TextOptions(header=HeaderPattern("none"))).text == text


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data) -> None:
    try:
        text, encoding = decode(data, "file")
    except InputError as error:
        refused = error
    else:
        assert data.decode(encoding).removeprefix("\ufeff") == text.removeprefix("\ufeff")
        return
    assert refused.message.startswith("file: ")
    assert refused.hint


def test_a_given_encoding_is_used(article) -> None:
    path = article("Příliš".encode("iso8859_2"))
    draft = preview(path, TextOptions(encoding="latin2"))
    assert draft.text == "Příliš"
    assert draft.extra == {"encoding": "iso8859-2"}


@pytest.mark.parametrize("encoding", ["klingon", "ascii", "base64", "undefined"])
def test_a_wrong_encoding_is_an_error(article, encoding) -> None:
    with pytest.raises(InputError, match=encoding):
        preview(article("ä"), TextOptions(encoding=encoding))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf\n", "no text"),
        ("\u2003\n".encode("utf-16"), "no text"),
        (b"%PDF-1.7\n...", "a PDF document"),
        (b"PK\x03\x04rest", "an office document"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"{\\rtf1 Hello}", "rich text"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "not a text file"),
        (bytes(range(1, 32)) * 4, "not a text file"),
        ("東京は晴れ。".encode() * 20 + b"\xe6\x9d", "UTF-8, but damaged at byte 360"),
    ],
)
def test_what_is_no_article_is_refused_by_name(article, data, reason) -> None:
    path = article(data)
    with pytest.raises(InputError, match=reason) as caught:
        preview(path, PLAIN)
    assert str(path) in caught.value.message


def test_a_file_that_is_too_large_is_not_even_read(tmp_path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(2**40)  # more than any memory holds; takes no room on the disk
    with pytest.raises(InputError, match="1099512 MB are too much"):
        preview(path, PLAIN)


def test_the_largest_article_can_be_read(article) -> None:
    assert len(preview(article(b"x" * MAX_BYTES), PLAIN).text) == MAX_BYTES


def test_folders_and_pipes_are_refused(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path, tmp_path / "pipe.txt"):
        with pytest.raises(InputError, match="not a file"):
            preview(path, PLAIN)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(article) -> None:
    path = article("text")
    path.chmod(0)
    with pytest.raises(InputError, match=r"article\.txt: access is denied"):
        preview(path, PLAIN)


def test_the_text_is_canonical(article) -> None:
    draft = preview(article("\ufeff\ufeffOne\r\nTwo\u2028Three\ufdd0"), PLAIN)
    assert draft.text == "One\nTwo\nThree\ufffd"


def test_front_matter_tells_all(article) -> None:
    path = article(
        "Title: A\r\nSource: B\r\nAuthor: C\r\nDate: 2024-03-14\r\nLanguage: de\r\n\r\nText."
    )
    draft = preview(path, TextOptions(source="other", language="en"))
    assert draft.text == "Text."
    assert (draft.title, draft.source, draft.author, draft.language) == ("A", "B", "C", "de")
    assert draft.published == date(2024, 3, 14)
    assert draft.origin == str(path)


def test_a_short_first_line_is_the_title_and_stays(article) -> None:
    path = article("\n  The last  ferry \n\nIt leaves at noon.\n")
    assert preview(path, PLAIN).title == "The last ferry"
    assert preview(path, PLAIN).text == "\n  The last  ferry \n\nIt leaves at noon.\n"
    assert preview(path, TextOptions(strip_header=True)).text == "It leaves at noon.\n"


@pytest.mark.parametrize("text", ["Only one line.\n", "x" * 201 + "\nMore."])
def test_else_the_file_name_is_the_title(article, text) -> None:
    assert preview(article(text, "2024 ferry.txt"), PLAIN).title == "2024 ferry"


def test_a_file_name_can_tell_more(article) -> None:
    path = article("Headline\nText.", "2024-03-14_Post_The_ferry.txt")
    draft = preview(path, TextOptions(name=NamePattern("{date}_{source}_{title}"), source="other"))
    assert (draft.title, draft.source, draft.published) == ("The ferry", "Post", date(2024, 3, 14))
    with pytest.raises(InputError, match=r"_The_ferry\.txt: The file name"):
        preview(path, TextOptions(name=NamePattern("{title}#{date}")))


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has no such file names")
def test_a_file_name_of_wrong_bytes_is_mended(tmp_path) -> None:
    path = tmp_path / os.fsdecode(b"f\xfchr.txt")
    path.write_text("One line only.")
    assert preview(path, PLAIN).title == "f\ufffdhr"


def test_the_preview_is_what_is_read(article) -> None:
    path = article(GERMAN.encode("cp1252"))
    assert list(read_articles(path, PLAIN)) == [preview(path, PLAIN)]


def test_pasted_text_has_its_beginning_as_title() -> None:
    draft = read_text("word " * 40, TextOptions(source="Post"))
    assert draft.title == "word " * 15 + "word…"
    assert (draft.origin, draft.source, draft.extra) == ("pasted text", "Post", {})
    with pytest.raises(InputError, match="no text"):
        read_text(" \n", PLAIN)


def test_a_header_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="no text"):
        read_text("Title: A\n\n", PLAIN)
