"""Web pages: the article in a saved page, and what the page says about it."""

import json
from datetime import date

import pytest
from benchmarks.extraction_bench import mean_f1, ours, theirs
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.parts.html_text import html_text
from annotator.formats.web_page import page_draft, page_markup, read_articles

SENTENCE = "The mayor said on Monday that nothing was decided about the ferry. "
PAGE = f"""<!DOCTYPE html><html lang="en-GB"><head>
<meta charset="utf-8"><title>The last ferry | Courier</title>
<meta property="og:title" content="The last ferry">
<meta property="og:site_name" content="The Courier">
<meta property="og:url" content="https://courier.example/ferry">
<meta property="article:published_time" content="2024-03-14T08:00:00Z">
<meta name="author" content="Ada Holm"><meta name="description" content="A farewell.">
</head><body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The last ferry</h1>
<p>{SENTENCE * 3}“Stay,” she said — 🙂.</p><p>{SENTENCE * 3}</p>
<p style="display:none">Subscribe now!</p><p hidden>Hidden words.</p></article>
<footer>All rights reserved by the Courier</footer></body></html>"""


@pytest.fixture
def page(tmp_path):
    def read(data, name="page.html", **options):
        path = tmp_path / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return list(read_articles(path, TextOptions(**options)))

    return read


def test_the_article_is_found_with_its_metadata(page) -> None:
    (draft,) = page(PAGE)
    assert draft.text.count(SENTENCE.strip()) == 6
    assert "“Stay,” she said — 🙂." in draft.text
    assert not any(word in draft.text for word in ("Home", "rights", "Subscribe", "Hidden"))
    assert (draft.title, draft.author, draft.source) == (
        "The last ferry",
        "Ada Holm",
        "The Courier",
    )
    assert draft.published == date(2024, 3, 14)
    assert (draft.url, draft.language) == ("https://courier.example/ferry", "en")
    assert draft.extra["description"] == "A farewell."


def test_a_page_without_an_article_is_taken_whole(page) -> None:
    (draft,) = page("<p>Only this.<p>And that.", source="Post")
    assert (draft.text, draft.title, draft.source) == (
        "Only this.\nAnd that.",
        "Only this.",
        "Post",
    )


@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252", "iso8859-15"])
def test_the_declared_encoding_is_taken(codec) -> None:
    text = f'<meta http-equiv="Content-Type" content="text/html; charset={codec}">Müller – äöü'
    text = text.replace("–", "-") if codec == "iso8859-15" else text
    assert page_markup(text.encode(codec), "page") == text


def test_the_server_goes_before_the_page_and_a_wrong_name_does_not_matter() -> None:
    russian = '<meta charset="utf-8">Мэр сказал'
    assert page_markup(russian.encode("cp1251"), "page", charset="windows-1251") == russian
    for wrong in ("klingon", "base64", "ascii"):
        text = f"<meta charset={wrong}>Müller says: “no”"
        assert page_markup(text.encode(), "page") == text
    assert page_markup(b"<meta charset=iso-8859-1>\x93no\x94", "page")[-4:] == "“no”"


def test_a_page_in_one_file_with_its_pictures(page) -> None:
    body = PAGE.replace("=", "=3D").replace("“", "=E2=80=9C").replace("”", "=E2=80=9D")
    body = body.replace("—", "=E2=80=94").replace("🙂", "=F0=9F=99=82")
    saved = (
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=XX\n\n--XX\n"
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n"
        f"Content-Location: https://courier.example/from-here\n\n{body}\n--XX\n"
        "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw==\n--XX--\n"
    )
    (draft,) = page(saved, "page.mhtml")
    assert "“Stay,” she said — 🙂." in draft.text
    assert draft.url == "https://courier.example/from-here"
    with pytest.raises(InputError, match=r"empty\.mht: there is no web page"):
        page("Content-Type: text/plain\n\nHello", "empty.mht")


def test_where_a_browser_saved_it_from_is_the_url(page) -> None:
    saved = "<!-- saved from url=(0027)https://courier.example/old -->" + PAGE
    assert page(saved)[0].url == "https://courier.example/old"


def test_a_page_without_text_is_refused(page) -> None:
    with pytest.raises(InputError, match=r"page\.html: There is no text"):
        page("<html><script>var text = 'no'</script></html>")
    with pytest.raises(InputError, match=r"https://a\.example: There is no text"):
        page_draft(b"<br>", TextOptions(), "https://a.example")


def test_html_becomes_lines() -> None:
    markup = (
        "<style>p{}</style><h1>A <b>bold</b>\n title</h1><p>One<br>two &amp; <i>three</i></p>"
        "<ul><li>x</li><li>y</li></ul><table><tr><td>1</td><td>2</td></tr></table>"
        "<pre>a  b\nc</pre><!-- no -->tail<noscript>no</noscript>"
    )
    expected = "A bold title\nOne\ntwo & three\nx\ny\n1\t2\na  b\nc\ntail"
    assert html_text(markup) == expected


@given(st.text(max_size=200))
def test_any_text_is_html(text) -> None:
    lines = html_text(text).split("\n")
    assert all(line == line.strip() for line in lines)


@pytest.fixture(scope="module")
def pages(shared_data):
    return sorted((shared_data / "html" / "test" / "test-pages").iterdir())


def test_articles_are_found_at_least_as_well_as_by_trafilatura(pages) -> None:
    mine, base = mean_f1(pages, ours), mean_f1(pages, theirs)
    print(f"token F1 over {len(pages)} pages: {mine:.4f}, trafilatura {base:.4f}")
    assert len(pages) == 78
    assert mine >= base
    assert mine > 0.94


def test_dates_of_real_pages_are_found(pages) -> None:
    known, found = {}, {}
    for page in pages:
        metadata = json.loads((page / "expected-metadata.json").read_text("utf-8"))
        if metadata.get("publishedTime"):
            known[page.name] = metadata["publishedTime"][:10]
            (draft,) = read_articles(page / "source.html", TextOptions())
            found[page.name] = str(draft.published)
    assert sum(found[name] == known[name] for name in known) >= len(known) - 1
