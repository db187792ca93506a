"""Where sentences end: goldens, one line each, with | at every boundary."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from nasty_texts import nasty_texts

from annotator.text.offsets import canonical
from annotator.text.segment import paragraphs, sentences
from annotator.text.span import WHITE

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"

ENGLISH = """
The chief of staff, Gen. Thierry Burkhard, wrote to Mr. Scholz.| Mr. Scholz did not answer.
Dr. Smith, Lt. Col. Jones and Sen. Graham left.| J. Peskov spoke.| Gen. Burkhard met C. Michel.
He flew to the U.S. on Monday.| The U.S. President stayed.| He left the U.S.| They did not.
Moscow left at the U.S. border.| Team Estonia stayed.
At 5 p.m. Monday he spoke, i.e. late.| At 9 a.m. he slept.| By then it was 7 p.m.| He left.
J. R. R. Tolkien met George W. Bush and J. A. Baker.| John F. Kennedy spoke.
They had a plan B.| It failed.| He can’t.| Peskov can.
Shell Inc. shares rose 1.5 percent to $1,000.50.| BP Ltd. fell.
He works at Acme Corp.| She does not.| Smith et al. agree; see Fig. 3 and pp. 4.
He lives at No. 10 Downing Street.| The answer was no.| The vote was 10 to 3.| Kiev agreed.
Moscow objected in 2014.| Kiev agreed.| Then came Moscow’s.| The 1990s.| World War III.| Peace.
On Jan. 6 and Sept. 11 it rained.| He came in Dec.| The snow fell.
“We don’t know,” he said.| “There is no consensus.”| He left.| “Is it?” he asked.| (He did.)| Yes.
It hit a facility in Dnepropetrovsk.|Earlier reports said so.
“Soil.”|Moscow agreed.|“We did.”| Really?|No!|In 2014.|Earlier reports.
Well... maybe.| He knew…| Moscow did not.| The [...] Russians and the … Germans.| … Then so.
I was . . . away.| He wept (!) and left.| Why?!| Nobody knows.
The report[12] said so.[3]| The next did not.[4]
See https://example.org/Some.Page and www.Example.org or mail A.Bee@Cee.Dee now.| It is .NET.
1. Background matters.| 2. So do numbers.| Version 2.5 is out.
"""

GERMAN = """
Am 3. Mai kam er, am 24. Februar 2022 ging er.| Der 20. Parteitag begann.
Das 19. und 20. Jahrhundert.| Anfang 20. Jahrhundert, am 17./18. Mai, im 3. Stock.| Ende.
Nur 12.| Moskau kam.| Heute lief die 296. Folge.| Er kam am 3.| Danach ging er.| Es waren 300.
Das gilt z. B. für Köln, d. h. i. d. R. nicht für z.B. Bonn.| So ist es.
Er mag Äpfel, Birnen usw.| Die mag er auch.| Fragen dieser Art.| Nein.
Prof. Dr. Müller und Hr. Schmidt zahlten 3,5 Mio. Euro bzw. ca. 1.000 Mrd. Dollar.| Viel.
Art. 5 Abs. 2 Nr. 3 gilt.| Seit 50 v. Chr. Geburt steht St. Gallen.| Joseph S. Blatter kam.
„Wir wissen es nicht“, sagte er.| „Es gibt keinen Konsens.“| Er ging.| „Warum?“, fragte sie.
»Nie.«| ›So.‹| Aus.| « Non. »| Il part.| «Oui.»| Elle reste.| Vraiment ?| Paris dit oui.
Er kam…| Dann ging er …| Der Rest schwieg.| Die … Soldaten.
"""


def goldens(listing: str) -> list[str]:
    return listing.strip().splitlines()


@pytest.mark.parametrize("golden", goldens(ENGLISH) + goldens(GERMAN))
def test_goldens(golden):
    expected = [sentence.strip() for sentence in golden.split("|")]
    text = golden.replace("|", "")
    assert [span.of(text) for span in sentences(text)] == expected


def test_scripts_without_gaps_and_cases():
    text = "他来了。他说：“不。”他走了。\nمرحبا. كيف؟ نعم.\nनमस्ते। हाँ।"
    assert [span.of(text) for span in sentences(text)] == [
        *("他来了。", "他说：“不。”", "他走了。"),
        *("مرحبا.", "كيف؟", "نعم."),
        *("नमस्ते।", "हाँ।"),
    ]


def test_no_sentence_crosses_a_line_end():
    text = "A headline without a stop\nThe first sentence\n\n of two lines. Next.\n \n"
    assert [span.of(text) for span in sentences(text)] == [
        "A headline without a stop",
        "The first sentence",
        "of two lines.",
        "Next.",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", ". . .", "😀"])
def test_texts_that_say_nothing(text):
    assert [span.of(text) for span in sentences(text)] == [text.strip()] * bool(text.strip())


@given(nasty_texts())
def test_sentences_are_sorted_disjoint_trimmed_and_complete(raw):
    text = canonical(raw)
    found = sentences(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(span.of(text) == span.of(text).strip(WHITE) for span in found)
    assert all(any(line.contains(span) for line in paragraphs(text)) for span in found)
    visible = [character for character in text if character not in WHITE]
    assert [c for span in found for c in span.of(text) if c not in WHITE] == visible


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the two real articles are not here")
@pytest.mark.parametrize(
    ("name", "count", "some"),
    [
        ("000_01c182dc2de87587.txt", 18, "“We don’t know whether these reports are true, and what"),
        (
            "004_669099c79d214307.txt",
            12,
            "According to information obtained by Welt, on the French",
        ),
    ],
)
def test_real_articles(name, count, some):
    text = canonical((SEEDS / name).read_text(encoding="utf-8"))
    found = [span.of(text) for span in sentences(text)]
    assert len(found) == count
    assert any(sentence.startswith(some) for sentence in found)
    assert all(sentence[0].isupper() or sentence[0] == "“" for sentence in found)
