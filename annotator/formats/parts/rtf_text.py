"""The text in RTF: a stream of groups, control words and characters in several encodings."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    rb"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|\\(?P<symbol>[^A-Za-z])"
    rb"|(?P<open>\{)|(?P<close>\})|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_CHARACTERS = {
    **dict.fromkeys(("par", "line", "sect", "page", "row", "softline", "column"), "\n"),
    "tab": "\t",
    "cell": "\t",
    "nestcell": "\t",
    "nestrow": "\n",
    "emdash": "—",
    "endash": "–",
    "bullet": "•",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "zwj": "\u200d",
    "zwnj": "\u200c",
    "ltrmark": "\u200e",
    "rtlmark": "\u200f",
}
_SYMBOLS = {"~": "\xa0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\", "\n": "\n", "\r": "\n"}
_UNSEEN = frozenset(
    {
        *("fonttbl", "colortbl", "stylesheet", "listtable", "listoverridetable", "rsidtbl"),
        *("generator", "pict", "object", "header", "headerl", "headerr", "headerf", "footer"),
        *("footerl", "footerr", "footerf", "fldinst", "xmlnstbl", "themedata", "datastore"),
        *("latentstyles", "mmathPr", "pgptbl", "filetbl", "revtbl", "nonshppict", "listtext"),
        *("pntext", "bkmkstart", "bkmkend", "annotation", "atnid", "atnauthor", "xe", "tc"),
        *("info", "upr", "colorschememapping", "template", "operator", "company", "comment"),
    }
)
_SEEN_THOUGH_STARRED = frozenset({"shptxt", "shpinst", "ud"})
_PROPERTIES = frozenset({"title", "author", "subject", "keywords"})
_CODE_PAGES = {
    0: "cp1252",
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
    254: "cp437",
    255: "cp850",
}
_OVERALL = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}
_MOST_SKIPPED = 100
_DEEPEST = 10_000


@dataclass(frozen=True, slots=True)
class _State:
    """What holds within a group. `into` is where its text goes: "", a property, or None."""

    into: str | None = ""
    encoding: str | None = None
    hidden: bool = False
    skip: int = 1
    in_fonts: bool = False


@dataclass(slots=True)
class _Reader:
    """Walks through the tokens; the text comes in pieces, by where it goes."""

    state: _State = field(default_factory=_State)
    stack: list[_State] = field(default_factory=list)
    pieces: dict[str, list[str]] = field(default_factory=lambda: {"": []})
    waiting: bytearray = field(default_factory=bytearray)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    encoding: str = "cp1252"
    starred: bool = False
    skipping: int = 0

    def read(self, data: bytes) -> None:
        place, end = 0, len(data)
        while place < end and (token := _TOKEN.match(data, place)):
            place = token.end()
            if token["word"] is not None:
                place += self._word(token["word"].decode(), token["number"])
            elif token["hex"] is not None:
                self._bytes(bytes.fromhex(token["hex"].decode()))
            elif token["text"] is not None:
                self._bytes(token["text"])
            elif token["symbol"] is not None:
                self._symbol(token["symbol"].decode("latin-1"))
            else:
                self._group(opens=token["open"] is not None, closes=token["close"] is not None)
        self._flush()

    def _group(self, *, opens: bool, closes: bool) -> None:
        if not (opens or closes):  # a line end in the file means nothing
            return
        self._flush()
        self.skipping, self.starred = 0, False
        if opens and len(self.stack) < _DEEPEST:
            self.stack.append(self.state)
        elif closes and self.stack:
            self.state = self.stack.pop()

    def _word(self, word: str, digits: bytes | None) -> int:
        """Do what a control word says; the number of bytes of data that follow it."""
        number = int(digits) if digits is not None else None
        if word == "bin":
            return max(0, number or 0)
        if word == "u":
            self._unicode(number or 0)
            return 0
        if word in _CHARACTERS:
            self._text(_CHARACTERS[word])
            return 0
        self._flush()
        if word in _UNSEEN or word in _PROPERTIES or self.starred:
            self._destination(word)
        else:
            self._setting(word, number)
        self.starred = False
        return 0

    def _destination(self, word: str) -> None:
        into: str | None = None
        if word in _PROPERTIES:
            into = word
            self.pieces.setdefault(word, [])
        elif word in _SEEN_THOUGH_STARRED:
            into = self.state.into
        self.state = replace(self.state, into=into, in_fonts=word == "fonttbl")

    def _setting(self, word: str, number: int | None) -> None:
        state = self.state
        if word in {"v", "deleted"}:
            self.state = replace(state, hidden=number != 0)
        elif word == "plain":
            self.state = replace(state, hidden=False)
        elif word == "uc":
            self.state = replace(state, skip=min(max(0, number or 0), _MOST_SKIPPED))
        elif word == "ansicpg" and number:
            self.encoding = _known(f"cp{number}") or self.encoding
        elif word in _OVERALL:
            self.encoding = _OVERALL[word]
        elif word == "f":
            self.font = number or 0
            if not state.in_fonts:
                self.state = replace(state, encoding=self.fonts.get(self.font))
        elif word == "fcharset" and state.in_fonts and number in _CODE_PAGES and number:
            self.fonts[self.font] = _CODE_PAGES[number]

    def _unicode(self, number: int) -> None:
        """A character by its UTF-16 unit; so many characters that follow stand in for it."""
        self._text(chr(number % 0x10000))
        self.skipping = self.state.skip

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.starred = True
        elif symbol in _SYMBOLS:
            self._text(_SYMBOLS[symbol])

    def _bytes(self, data: bytes) -> None:
        """Characters in the encoding of the font; a character may take two tokens."""
        skipped = min(self.skipping, len(data))
        self.skipping -= skipped
        if data[skipped:]:
            self.starred = False
            self.waiting += data[skipped:]

    def _text(self, text: str) -> None:
        if self.skipping and len(text) == 1 and text in "{}\\":
            self.skipping -= 1
            return
        self._flush()
        self.skipping = 0
        self._put(text)

    def _flush(self) -> None:
        if self.waiting:
            encoding = self.state.encoding or self.encoding
            self._put(self.waiting.decode(encoding, errors="replace"))
            self.waiting.clear()

    def _put(self, text: str) -> None:
        if self.state.into is not None and not self.state.hidden:
            self.pieces[self.state.into].append(text)


def rtf_text(data: bytes) -> tuple[str, Mapping[str, str]]:
    """The text with a line for each paragraph, and the properties title, author, subject."""
    reader = _Reader()
    reader.read(data)
    whole = {name: _joined(pieces) for name, pieces in reader.pieces.items()}
    lines = (line.strip() for line in whole.pop("").split("\n"))
    return "\n".join(line for line in lines if line), whole


def _joined(pieces: list[str]) -> str:
    """One text, with the halves of characters beyond U+FFFF put together."""
    return "".join(pieces).encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _known(encoding: str) -> str | None:
    """The encoding, if it is one of text that Python knows."""
    try:
        b"a".decode(encoding)
        return codecs.lookup(encoding).name
    except (LookupError, UnicodeError):
        return None
