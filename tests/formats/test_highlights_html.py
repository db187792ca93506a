"""Articles with highlights: the page as lxml reads it, all marks in it, nothing that runs."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from foreign_shapes import written
from hypothesis import given, settings
from lxml import html
from strategies import bundles

from annotator.formats.base import ExportOptions, Undecided, no_progress
from annotator.formats.highlights_html import FORMAT
from annotator.formats.parts.highlights import pieces
from annotator.vocabulary import Kind


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("highlights")


def read(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_bytes().decode())


def marked(root: html.HtmlElement, name: str) -> str:
    """All words with a mark, one after the other."""
    return "|".join(one.text for one in root.iter("span") if name in one.get("class").split())


def test_a_page(village, tmp_path) -> None:
    report = written(FORMAT, village, tmp_path / "a.html")
    root = read(tmp_path / "a.html")
    ann, suggested = root.iter("section")
    assert root.findtext(".//h1") == "The last ferry"
    assert root.find_class("about")[0].text == "Courier · 2025-03-14"
    assert [one.findtext("h2") for one in (ann, suggested)] == [
        "Ann, Ann's (done)",
        "finder, Suggested (to do)",
    ]
    assert marked(ann, "claim") == "The ferry |must| stay|islanders| have no |choice|."
    assert marked(ann, "mention") == (
        "Mayor Ada Holm|The Courier|the harbour board|her|Many shopkeepers"
    )
    assert marked(ann, "stance") == "must|reckless|disagreed"
    assert marked(suggested, "mention") == "Ada Holm"
    statements = [" ".join(one.text_content().split()) for one in ann.iter("li")]
    assert statements[0] == (
        "Ada Holm, Harbour board supports (3 of 3) Traffic > Keep the ferry "
        "“The ferry must stay … islanders have no choice.” [split]"
    )
    assert statements[2].startswith("Harbour board (reported by =The Courier) opposes the claim “")
    assert "[to discuss; -quoted]" in statements[2]
    assert (report.documents, report.annotations, report.statements) == (1, 12, 5)


def test_numbers_lead_to_statements(village, tmp_path) -> None:
    written(FORMAT, village, tmp_path / "a.html")
    root = read(tmp_path / "a.html")
    links = [one.get("href") for one in root.iter("a")]
    assert sorted(links) == sorted(f"#{one.get('id')}" for one in root.iter("li"))
    assert len(links) == 4


@settings(max_examples=40)
@given(bundles())
def test_the_text_is_whole_and_all_marks_are_there(folder, bundle) -> None:
    written(FORMAT, bundle, folder / "b.html")
    articles = list(read(folder / "b.html").iter("article"))
    assert len(articles) == len(bundle.entries)
    for article, entry in zip(articles, bundle.entries, strict=True):
        texts = article.find_class("text")
        assert len(texts) == max(1, len(entry.layers))
        for text in texts:
            for number in list(text.iter("sup")):
                number.drop_tree()
            assert text.text_content() == entry.text
        for section, content in zip(article.iter("section"), entry.layers, strict=True):
            for kind in Kind:
                spans = [one for one in content.annotations if one.kind is kind]
                covered = {
                    place
                    for one in spans
                    for fragment in one.fragments
                    for place in range(fragment.start, fragment.end)
                }
                words = "".join(entry.text[place] for place in sorted(covered))
                assert marked(section.find_class("text")[0], kind).replace("|", "") == words


@settings(max_examples=40)
@given(bundles())
def test_pieces_are_the_text_and_its_annotations(bundle) -> None:
    for entry in bundle.entries:
        for content in entry.layers:
            found = list(pieces(entry.text, content.annotations))
            assert "".join(piece.text for piece in found) == entry.text
            ended = Counter(one.id for piece in found for one in piece.ended)
            assert ended == Counter(one.id for one in content.annotations if one.fragments)
            for one in content.annotations:
                parts = [piece.text for piece in found if one in piece.covering]
                assert "".join(parts) == "".join(fragment.quote for fragment in one.fragments)


def test_undecided_stances_can_be_left_out(village, tmp_path) -> None:
    options = ExportOptions(undecided=Undecided.DROP)
    report = FORMAT.write(village, tmp_path / "a.html", options, no_progress)
    assert report.lost["stances left out as undecided"] == 1
    assert "undecided" not in (tmp_path / "a.html").read_text("utf-8")


def test_markup_stays_text(village, tmp_path) -> None:
    (entry,) = village.entries
    evil = '"><img src=x onerror=alert(1)>'
    document = replace(entry.document, title=evil, url=f"javascript:{evil}", language=evil)
    written(FORMAT, replace(village, entries=(replace(entry, document=document),)), tmp_path / "a")
    root = read(tmp_path / "a")
    assert list(root.iter("img", "script")) == []
    assert root.findtext(".//h1") == evil
    assert root.find(".//article").get("lang") == evil
    assert all(one.get("href").startswith("#") for one in root.iter("a"))
