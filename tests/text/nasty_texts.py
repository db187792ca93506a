"""Texts that break naive handling of offsets: for hypothesis, and for fast seeded series."""

import random
from collections.abc import Iterator

from hypothesis import strategies as st

PIECES = (
    *"abcXYZ019 \t-.,!?…",
    *(
        "the ",
        "Gen. ",
        "U.S. ",
        "z. B. ",
        "don’t ",
        "3. Mai ",
        "said. ",
        "“Yes.” ",
        "„Nein“ ",
        "1,000.5 ",
    ),
    *("\n", "\r", "\r\n", "\n\r", "\r\r\n", "\u2028", "\u2029", "\x85", "\v", "\f", "\x1c", "\x1e"),
    *("\ufeff", "\u2060", "\ufffe", "\uffff", "\ufdd0", "\ufdd1", "\ufffc", "\ufffd", "\0"),
    *("\ud83d", "\udc69", "\ud800", "\udfff"),
    *(
        "\xa0",
        "\u202f",
        "\u3000",
        "\u200b",
        "\xad",
        "\u200e",
        "\u200f",
        "\u202e",
        "\u2066",
        "\u2069",
    ),
    *(
        "é",
        "e\u0301",
        "\u0301",
        "q\u0323\u0307",
        "ß",
        "İ",
        "ﬁ",
        "각",
        "\u1112\u1161\u11ab",
        "न्ति",
        "ก็",
    ),
    *("שלום", "مرحبا", "\u0600", "יִ", "漢字。", "Привет. "),
    *(
        "😀",
        "👩‍👩‍👧‍👦",
        "👍🏽",
        "🇩🇪",
        "🇫",
        "❤️",
        "1️⃣",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "𝒜",
        "𐍈",
        "\U0010ffff",
        "\u200d",
        "\u200c",
        "\ufe0f",
    ),
)


def nasty_texts(max_pieces: int = 30) -> st.SearchStrategy[str]:
    """Texts of nasty pieces and of any characters, surrogates too."""
    piece = st.sampled_from(PIECES) | st.characters(codec=None)
    return st.lists(piece, max_size=max_pieces).map("".join)


def nasty_series(count: int, seed: int = 20241129) -> Iterator[str]:
    """The same `count` texts of nasty pieces in each run."""
    chance = random.Random(seed)
    for _ in range(count):
        yield "".join(chance.choices(PIECES, k=chance.randint(0, 25)))
