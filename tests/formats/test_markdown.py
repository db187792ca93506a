"""Markdown: the text without its markup."""

from datetime import date

import pytest

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.markdown import read_articles

PLAIN = TextOptions()


@pytest.fixture
def article(tmp_path):
    def read(text, options=PLAIN):
        path = tmp_path / "article.md"
        path.write_text(text, "utf-8")
        (draft,) = read_articles(path, options)
        return draft

    return read


def test_markup_goes(article) -> None:
    draft = article(
        "# The *last* ferry\n\nIt [leaves](http://a.example) at **noon**,\nsays `Ada` &amp; me.\n\n"
        "> “Stay,” 🙂\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "![a picture](x.png)\n\n<script>no()</script>\n<b>yes</b>\n"
    )
    lines = "The last ferry|It leaves at noon, says Ada & me.|“Stay,” 🙂|one|two|a\tb|1\t2|yes"
    assert draft.text.split("\n") == lines.split("|")
    assert draft.title == "The last ferry"


HEADER = 'date: 2024-03-14\ntags:\n  - x\ntitle: "Ferry: the end"\nauthor: Ada\ndraft: no'


def test_the_header_tells_all(article) -> None:
    draft = article(f"---\n{HEADER}\n---\n\nText.")
    assert (draft.text, draft.title, draft.author) == ("Text.", "Ferry: the end", "Ada")
    assert draft.published == date(2024, 3, 14)
    assert draft.extra["draft"] == "no"


def test_front_matter_as_in_plain_text_counts_too(article) -> None:
    draft = article("Title: A\nSource: B\n\n*Text.*", TextOptions(language="en"))
    assert (draft.text, draft.title, draft.source, draft.language) == ("Text.", "A", "B", "en")


def test_lines_that_only_look_like_a_header(article) -> None:
    assert article("---\n\nText.\n\n---\nMore.").text == "Text.\nMore."
    assert article("Note: this is text.\nMore.").text == "Note: this is text. More."


@pytest.mark.parametrize("text", ["", "---\ntitle: A\n---\n", "![x](y.png)"])
def test_a_file_without_text_is_refused(article, text) -> None:
    with pytest.raises(InputError, match=r"article\.md"):
        article(text)


@pytest.mark.parametrize("mark", ["[", "*a ", "> ", "`", "<", "![[]()", "(", "_", "\\", "|a"])
def test_much_of_one_mark_is_no_danger(article, mark) -> None:
    assert article(mark * 5_000 + "\n\nText.").text.endswith("Text.")


def test_a_real_file(shared_data) -> None:
    (draft,) = read_articles(shared_data / "documents" / "pdf-samples" / "README.md", PLAIN)
    assert draft.title == "PDF Sample Files"
    assert draft.text.startswith("PDF Sample Files\nThis repository provides files")
    assert "](" not in draft.text
