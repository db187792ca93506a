"""RSS and Atom: entries become articles."""

from datetime import date

import pytest

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.feed import read_articles
from annotator.formats.registry import importer_for

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Courier</title><link>https://courier.example</link><language>en-gb</language>
<item><title>The &lt;i&gt;last&lt;/i&gt; ferry</title><link>https://courier.example/1</link>
<dc:creator>Ada Holm</dc:creator><category>Local</category><category>Sea</category>
<pubDate>Thu, 14 Mar 2024 23:30:00 -0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>“Stay,” she&nbsp;said.</p><p>🙂</p>]]></content:encoded></item>
<item><title>Only a title</title></item>
<item><title>Second</title><pubDate>never</pubDate><description>&lt;b&gt;A&amp;amp;B&lt;/b&gt;
</description></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Der Kurier</title>
<entry><title type="html">Die &amp;#8222;Fähre&amp;#8220;</title>
<link rel="self" href="https://x.example/self"/><link href="https://x.example/1"/>
<author><name>Ada</name></author><author><name>Bo</name></author><category term="See"/>
<updated>2024-03-15T00:00:00Z</updated><published>2024-03-14T10:00:00+01:00</published>
<summary>Kurz.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins</p><p>Zwei</p></div></content>
</entry><entry><title>B</title><content type="text">1 &lt; 2</content></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/"><channel><title>Old</title></channel>
<item><title>A</title><description>Text.</description></item></rdf:RDF>"""


@pytest.fixture
def feed(tmp_path):
    def read(text, name="news.xml"):
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return list(read_articles(path, TextOptions(source="Other")))

    return read


def test_rss(feed) -> None:
    first, second = feed(RSS)
    assert first.text == "“Stay,” she\xa0said.\n🙂"
    assert (first.title, first.author, first.source) == (
        "The last ferry",
        "Ada Holm",
        "The Courier",
    )
    assert (first.url, first.language) == ("https://courier.example/1", "en")
    assert first.published == date(2024, 3, 14)
    assert first.extra == {"tags": "Local; Sea"}
    assert (second.text, second.published) == ("A&B", None)
    assert second.origin.endswith("news.xml, entry 3")


def test_atom(feed) -> None:
    first, second = feed(ATOM)
    assert (first.text, first.title, first.author) == ("Eins\nZwei", "Die „Fähre“", "Ada; Bo")
    assert (first.url, first.language) == ("https://x.example/1", "de")
    assert (first.published, first.source) == (date(2024, 3, 14), "Der Kurier")
    assert (second.text, second.title) == ("1 < 2", "B")


def test_rss_1(feed) -> None:
    (only,) = feed(RDF)
    assert (only.text, only.title, only.source) == ("Text.", "A", "Old")


@pytest.mark.parametrize("text", [RSS, ATOM, RDF])
def test_feeds_are_recognised_among_other_xml(tmp_path, text) -> None:
    (tmp_path / "feed.xml").write_text(text, "utf-8")
    assert importer_for(tmp_path / "feed.xml").id == "feed"


BOMB = "<!DOCTYPE a [<!ENTITY x 'y'><!ENTITY z '&x;&x;'>]><rss><item>&z;</item></rss>"
FILE = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><item>&x;</item></rss>"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<html/>", "not an RSS or Atom feed"),
        ("<rss><channel/></rss>", "no entry of this feed"),
        ("<rss>\n<channel>\n", "line 3 is not well-formed"),
        (b"<rss>\0</rss>", "not well-formed"),
        (BOMB, "XML entities"),
        (FILE, "XML entities"),
        ("hello", "not well-formed"),
    ],
)
def test_wrong_and_hostile_files_are_refused_by_name(feed, text, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        feed(text)
    assert "news.xml" in caught.value.message
