"""What press archives say of an article, in the words of all of them."""

from __future__ import annotations

import re
from datetime import date

from annotator.formats.parts.dates import IN_A_NAME, parse_date

_DATE = re.compile(rf"(?<![\w.])(?:{IN_A_NAME})(?!\w)")
_EAST_ASIAN_DATE = re.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日")
_BY = re.compile(r"(?:by|von|par|por|door|from)\s+", re.IGNORECASE)
_LANGUAGES = {
    "en": "english englisch anglais inglés 英文",
    "de": "german deutsch allemand alemán 德文",
    "fr": "french französisch français francés 法文",
    "es": "spanish spanisch espagnol español",
    "it": "italian italienisch italien italiano",
    "nl": "dutch niederländisch néerlandais nederlands",
    "pt": "portuguese portugiesisch portugais português",
    "pl": "polish polnisch polonais polski",
    "sv": "swedish schwedisch suédois svenska",
    "da": "danish dänisch danois dansk",
    "no": "norwegian norwegisch norvégien norsk",
    "ru": "russian russisch russe русский",
    "uk": "ukrainian ukrainisch ukrainien",
    "ja": "japanese japanisch japonais",
    "zh": "chinese chinesisch chinois 中文",
    "ko": "korean koreanisch coréen",
    "ar": "arabic arabisch arabe",
    "tr": "turkish türkisch turc türkçe",
}
_CODES = {name: code for code, names in _LANGUAGES.items() for name in names.split()}


def date_in(line: str) -> date | None:
    """The first date within a line, as in `July 2, 2019 Tuesday 9:33 AM GMT`."""
    line = _EAST_ASIAN_DATE.sub(r"\1-\2-\3", line)
    return next(
        (day for match in _DATE.finditer(line) if (day := parse_date(match[0])) is not None), None
    )


def language_code(words: str) -> str | None:
    """The code of a language that is named, as in `GERMAN; DEUTSCH`."""
    return next(
        (_CODES[word] for word in re.findall(r"\w+", words.lower()) if word in _CODES), None
    )


def author_of(byline: str) -> str | None:
    """A byline without its "By"."""
    byline = byline.strip()
    by = _BY.match(byline)
    return byline[by.end() :] if by else byline or None
