"""The sample project's articles and their annotations, as they lie in `resources/sample`.

The annotations refer to the text by quotes, so that people can read and edit them; these tests hold
the two together. No database is needed here.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import regex

from annotator.vocabulary import ActorKind, ClaimForm, MentionForm, Status

Record = dict[str, Any]
Span = tuple[int, int]

SAMPLE = Path(__file__).parents[1] / "resources" / "sample"
DATA: Record = json.loads((SAMPLE / "sample.json").read_text(encoding="utf-8"))
FILES = sorted(path.name for path in SAMPLE.glob("*.txt"))
FRONT_MATTER = ["Title", "Source", "Author", "Date", "URL", "Language"]
HUES = {"teal", "amber", "violet", "rose", "sky", "olive", "moss", "plum"}
KINDS = ("mentions", "claims", "stances", "labels")
TARGETS = {"issue", "target_claim", "target_actor"}
TYPOGRAPHY = {
    "English quotes": "“”‘’",
    "German quotes": "„“‚‘",
    "en dash": "–",
    "no-break space": "\u00a0",
    "zero-width joiner": "\u200d",
    "skin tone": "\U0001f3fd",
    "regional indicators": "🇩🇪",
}


@dataclass(frozen=True, slots=True)
class Article:
    """One file: its front matter, its text, and what `sample.json` says about it."""

    front: dict[str, str]
    text: str
    notes: Record

    @property
    def stances(self) -> list[Record]:
        """All stances, those of claims and lone ones."""
        return [*self.notes["stances"], *(s for c in self.notes["claims"] for s in c["stances"])]


def read(file: str) -> Article:
    head, text = (SAMPLE / file).read_text(encoding="utf-8").split("\n\n", 1)
    front = dict(line.split(": ", 1) for line in head.split("\n"))
    notes = next(notes for notes in DATA["documents"] if notes["file"] == file)
    return Article(front, text.removesuffix("\n"), notes)


ARTICLES = {file: read(file) for file in FILES}
NOTES = [article.notes for article in ARTICLES.values()]
CLAIMS = [claim for notes in NOTES for claim in notes["claims"]]
MENTIONS = [mention for notes in NOTES for mention in notes["mentions"]]
LONE_STANCES = [stance for notes in NOTES for stance in notes["stances"]]
STANCES = [stance for article in ARTICLES.values() for stance in article.stances]
ACTORS = {actor["name"] for actor in DATA["actors"]}
GROUPS: list[Record] = DATA["issues"]
ISSUES: list[Record] = [issue for group in GROUPS for issue in group["children"]]

every_article = pytest.mark.parametrize("article", ARTICLES.values(), ids=FILES)


def occurrences(text: str, quote: str) -> list[int]:
    """Where a quote starts, every time."""
    return [match.start() for match in re.finditer(f"(?={re.escape(quote)})", text)]


def locate(text: str, quotes: list[str], nth: int) -> list[Span]:
    """The spans of an annotation: its first quote's nth place, then each quote after the last."""
    start = occurrences(text, quotes[0])[nth - 1]
    spans = [(start, start + len(quotes[0]))]
    for quote in quotes[1:]:
        start = text.index(quote, spans[-1][1])
        spans.append((start, start + len(quote)))
    return spans


def nearest(text: str, cue: str, to: int) -> Span:
    """The place of a claim's cue: the one nearest to the claim's start."""
    start = min(occurrences(text, cue), key=lambda place: abs(place - to))
    return (start, start + len(cue))


def anchors(notes: Record) -> Iterator[tuple[list[str], int]]:
    """The quotes, and which place of the first is meant, of all that is anchored by itself."""
    yield from (([mention["quote"]], mention["nth"]) for mention in notes["mentions"])
    yield from ((item["fragments"], item["nth"]) for item in [*notes["claims"], *notes["labels"]])
    yield from ((stance["cues"], stance["nth"]) for stance in notes["stances"])


def claim_cues(article: Article) -> Iterator[tuple[Span, str, Span]]:
    """The extent of each claim, with each of its cues and where that stands."""
    for claim in article.notes["claims"]:
        spans = locate(article.text, claim["fragments"], claim["nth"])
        extent = (spans[0][0], spans[-1][1])
        for cue in (cue for stance in claim["stances"] for cue in stance["cues"]):
            yield extent, cue, nearest(article.text, cue, extent[0])


def all_spans(article: Article) -> Iterator[Span]:
    for quotes, nth in anchors(article.notes):
        yield from locate(article.text, quotes, nth)
    yield from (span for _, _, span in claim_cues(article))


def splits_a_word(text: str, start: int, end: int) -> bool:
    return any(
        0 < edge < len(text) and re.match(r"\w\w", text[edge - 1 :]) for edge in (start, end)
    )


def test_each_article_is_listed_once_in_order() -> None:
    assert [notes["file"] for notes in DATA["documents"]] == FILES


@every_article
def test_an_article_has_its_front_matter_and_one_paragraph_a_line(article: Article) -> None:
    assert list(article.front) == FRONT_MATTER
    assert all(value == value.strip() != "" for value in article.front.values())
    assert article.front["URL"].startswith("https://example.org/")
    assert article.front["Language"] in {"en", "de"}
    assert not re.search(r"\r|\ufeff|\n\n|[ \t](?:\n|$)|(?:^|\n)[ \t]", article.text)


@every_article
def test_an_article_is_as_long_as_a_short_report(article: Article) -> None:
    shortest = 150 if article.notes["status"] == Status.NOTHING_HERE else 250
    assert shortest <= len(article.text.split()) <= 450


def test_the_articles_span_a_year_two_languages_and_several_papers() -> None:
    dates = [date.fromisoformat(article.front["Date"]) for article in ARTICLES.values()]
    assert dates == sorted(set(dates))
    assert 300 <= (dates[-1] - dates[0]).days <= 366
    assert Counter(article.front["Language"] for article in ARTICLES.values()) == {"en": 6, "de": 3}
    assert len({article.front["Source"] for article in ARTICLES.values()}) >= 4


@pytest.mark.parametrize("characters", TYPOGRAPHY.values(), ids=TYPOGRAPHY)
def test_the_articles_hold_every_kind_of_character(characters: str) -> None:
    annotated = "".join(a.text for a in ARTICLES.values() if a.notes["status"] == Status.DONE)
    assert all(character in annotated for character in characters)


def test_annotations_stand_behind_emoji_where_utf16_would_go_astray() -> None:
    behind = [
        article.front["Title"]
        for article in ARTICLES.values()
        if any(max(article.text[:start], default="") > "\uffff" for start, _ in all_spans(article))
    ]
    assert len(behind) >= 3


@every_article
def test_quotes_are_found_and_their_spans_are_clean(article: Article) -> None:
    text = article.text
    edges = {match.end() for match in regex.finditer(r"\X", text)} | {0}
    for start, end in all_spans(article):
        quote = text[start:end]
        assert quote == quote.strip() != ""
        assert {start, end} <= edges, f"{quote!r} splits a grapheme cluster"
        assert not splits_a_word(text, start, end), f"{quote!r} splits a word"
        assert "\n" not in quote, f"{quote!r} runs over a paragraph"


@every_article
def test_a_reader_who_counts_words_finds_the_same_place(article: Article) -> None:
    for quotes, nth in anchors(article.notes):
        for start in occurrences(article.text, quotes[0])[:nth]:
            assert not splits_a_word(article.text, start, start + len(quotes[0])), quotes[0]


@every_article
def test_a_cue_that_a_claim_contains_is_the_one_meant(article: Article) -> None:
    for (start, end), cue, span in claim_cues(article):
        if cue in article.text[start:end]:
            assert start <= span[0] < span[1] <= end
        else:
            assert abs(span[0] - start) < 130, f"{cue!r} is far from its claim"


@every_article
def test_no_two_annotations_of_a_kind_are_the_same(article: Article) -> None:
    for kind in ("mentions", "claims"):
        assert len({item["id"] for item in article.notes[kind]}) == len(article.notes[kind])
    places = [
        tuple(locate(article.text, [mention["quote"]], mention["nth"]))
        for mention in article.notes["mentions"]
    ]
    assert places == sorted(set(places), key=lambda spans: (spans[0][0], -spans[0][1]))


@every_article
def test_parties_and_targets_resolve(article: Article) -> None:
    notes = article.notes
    parties = {mention["id"] for mention in notes["mentions"]} | {f"@{name}" for name in ACTORS}
    for bearer in [*notes["claims"], *notes["stances"]]:
        assert bearer["holders"]
        assert {*bearer["holders"], *bearer["reporters"]} <= parties
        assert not set(bearer["holders"]) & set(bearer["reporters"])
    known = {
        "issue": {issue["name"] for issue in ISSUES},
        "target_claim": {claim["id"] for claim in notes["claims"]},
        "target_actor": ACTORS,
    }
    for stance in article.stances:
        (target,) = TARGETS & set(stance)
        assert stance[target] in known[target]


def test_a_claim_is_not_its_own_target() -> None:
    assert all(
        stance.get("target_claim") != claim["id"] for claim in CLAIMS for stance in claim["stances"]
    )


def test_values_are_in_the_vocabulary() -> None:
    values = {label["name"]: label["values"] for label in DATA["labels"]}
    assert {mention["form"] for mention in MENTIONS} == set(MentionForm)
    assert {claim["form"] for claim in CLAIMS} == set(ClaimForm)
    assert {mention["actor"] for mention in MENTIONS} <= ACTORS | {None}
    assert {stance["polarity"] for stance in STANCES} == {-1, 0, 1, None}
    assert {stance["intensity"] for stance in STANCES} == {1, 2, 3, None}
    assert all(item["value"] in values[item["label"]] for n in NOTES for item in n["labels"])


def test_the_actors_are_of_all_kinds_and_each_goes_by_names_of_its_own() -> None:
    names = [name.casefold() for a in DATA["actors"] for name in (a["name"], *a["aliases"])]
    assert len(names) == len(set(names))
    assert 12 <= len(ACTORS) <= 20
    assert {actor["kind"] for actor in DATA["actors"]} == set(ActorKind)


@pytest.mark.parametrize("actor", DATA["actors"], ids=[actor["name"] for actor in DATA["actors"]])
def test_an_actor_occurs_in_the_articles(actor: Record) -> None:
    texts = "\n".join(article.text for article in ARTICLES.values()).casefold()
    assert any(name.casefold() in texts for name in (actor["name"], *actor["aliases"]))


def test_the_codebook_is_two_levels_of_defined_issues_with_keys_and_colours() -> None:
    entries = [*GROUPS, *ISSUES, *DATA["labels"]]
    keys = [entry["key"] for entry in ISSUES if entry["key"]]
    assert len({entry["name"].casefold() for entry in entries}) == len(entries)
    assert all(entry["definition"] for entry in entries)
    assert {entry["colour"] for entry in entries} <= HUES | {None}
    assert sorted(keys) == list("123456789")
    assert 2 <= len(GROUPS) <= 3
    assert 8 <= len(ISSUES) <= 12
    assert not any(issue["children"] for issue in ISSUES)


def test_every_issue_is_used() -> None:
    assert {issue["name"] for issue in ISSUES} == {s["issue"] for s in STANCES if "issue" in s}


def test_a_newcomer_sees_finished_work_and_has_some_to_do() -> None:
    status = Counter(notes["status"] for notes in NOTES)
    untouched = [n for n in NOTES if n["status"] in {Status.TODO, Status.NOTHING_HERE}]
    assert status == {"done": 4, "in_progress": 1, "nothing_here": 1, "todo": 3}
    assert all(set(n) == {"file", "status", *KINDS} for n in NOTES)
    assert not any(n[kind] for n in untouched for kind in KINDS)


def test_the_article_in_progress_is_half_done() -> None:
    (article,) = (a for a in ARTICLES.values() if a.notes["status"] == Status.IN_PROGRESS)
    reached = max(end for _, end in all_spans(article)) / len(article.text)
    assert 0.3 < reached < 0.6


def is_conditional(claim: Record) -> bool:
    weak = any(stance["intensity"] == stance["polarity"] == 1 for stance in claim["stances"])
    return weak and "onditional" in (claim["note"] or "")


CLAIM_CONSTRUCTIONS: dict[str, Callable[[Record], bool]] = {
    "split in two": lambda claim: len(claim["fragments"]) > 1,
    "quotation inside an indirect claim": lambda claim: (
        claim["form"] == "mixed" and "“" in claim["fragments"][0][1:]
    ),
    "several holders": lambda claim: len(claim["holders"]) > 1,
    "holder without a mention": lambda claim: claim["holders"][0].startswith("@"),
    "one reporter": lambda claim: len(claim["reporters"]) == 1,
    "chain of reporters": lambda claim: len(claim["reporters"]) > 1,
    "several issues": lambda claim: len([s for s in claim["stances"] if "issue" in s]) > 1,
    "no stance": lambda claim: not claim["stances"],
    "conditional support": is_conditional,
    "to discuss": lambda claim: claim["discuss"],
    "note": lambda claim: bool(claim["note"]),
}
STANCE_CONSTRUCTIONS: dict[str, Callable[[Record], bool]] = {
    "towards a claim": lambda stance: "target_claim" in stance,
    "towards an actor": lambda stance: "target_actor" in stance,
    "not decided": lambda stance: stance["polarity"] is None,
    "neutral": lambda stance: stance["polarity"] == 0,
    "without cue": lambda stance: not stance["cues"],
    "several cues": lambda stance: len(stance["cues"]) > 1,
    "vehement": lambda stance: any("vehemently" in cue for cue in stance["cues"]),
    "unthinkable": lambda stance: "unthinkable" in stance["cues"],
}


@pytest.mark.parametrize("shows", CLAIM_CONSTRUCTIONS.values(), ids=CLAIM_CONSTRUCTIONS)
def test_some_claim_shows_the_construction(shows: Callable[[Record], bool]) -> None:
    assert any(shows(claim) for claim in CLAIMS)


@pytest.mark.parametrize("shows", STANCE_CONSTRUCTIONS.values(), ids=STANCE_CONSTRUCTIONS)
def test_some_stance_shows_the_construction(shows: Callable[[Record], bool]) -> None:
    assert any(shows(stance) for stance in STANCES)


@pytest.mark.parametrize(
    ("quote", "actor"), [("the town hall", "Port Merrow Town Council"), ("Berlin", "Germany")]
)
def test_metonyms_stand_for_their_actor(quote: str, actor: str) -> None:
    assert actor in {mention["actor"] for mention in MENTIONS if mention["quote"] == quote}


def test_stances_stand_alone_too_and_in_two_pieces() -> None:
    assert any("disagreed" in stance["cues"] for stance in LONE_STANCES)
    assert any(len(stance["cues"]) > 1 for stance in LONE_STANCES)


@pytest.mark.parametrize("form", MentionForm)
def test_holders_take_every_form(form: MentionForm) -> None:
    holders = [
        mention["form"]
        for notes in NOTES
        for mention in notes["mentions"]
        if any(mention["id"] in claim["holders"] for claim in notes["claims"])
    ]
    assert form in holders


def test_one_holder_has_several_claims() -> None:
    held = Counter(
        (notes["file"], holder)
        for notes in NOTES
        for claim in notes["claims"]
        for holder in claim["holders"]
    )
    assert max(held.values()) > 1


def test_claims_lie_inside_claims() -> None:
    nested = [
        inner["id"]
        for notes in NOTES
        for outer in notes["claims"]
        for inner in notes["claims"]
        if inner is not outer and inner["fragments"][0] in outer["fragments"][0]
    ]
    assert nested


def test_the_label_is_used() -> None:
    assert {item["label"] for notes in NOTES for item in notes["labels"]} == {"Frame"}
