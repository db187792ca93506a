"""From the bytes of a text file to its characters, or a clear reason why not."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

from annotator.errors import InputError
from annotator.formats.files import failure
from annotator.language import mark, tr

MAX_BYTES = 20_000_000
"""The largest text file that is taken for one article."""

_OTHER_FILES = {
    b"%PDF-": mark("a PDF document"),
    b"PK\x03\x04": mark("a ZIP archive or an office document"),
    b"\xd0\xcf\x11\xe0": mark("an old office document"),
    b"{\\rtf": mark("a rich text document"),
    b"\x89PNG": mark("a picture"),
    b"\xff\xd8\xff": mark("a picture"),
    b"GIF8": mark("a picture"),
    b"\x1f\x8b": mark("a compressed file"),
    b"SQLite format 3\x00": mark("a database"),
}
# The marks of UTF-32 begin with those of UTF-16 and so come first.
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
# Encodings that look like ASCII, and what gives them away.
_SEVEN_BIT = {"iso2022_jp": b"\x1b$", "hz": b"~{"}
# What legacy files are in; where several fit, the first is by far the most frequent.
_LEGACY = (
    *("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "cp1251", "koi8_r", "cp1253", "cp1255"),
    *("cp1256", "cp932", "euc_jp", "cp949", "big5", "gb18030"),
)
_EAST_ASIAN = frozenset(_LEGACY[-5:])
_EAST_ASIAN_LETTER = re.compile(
    "[\u3040-\u318f\u3400-\u9fff\uac00-\ud7af\ue000-\uf8ff\uff61-\uff9f]"
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]")
_SPACE = re.compile("[ \n\u3000-\u3002\uff0c]")


def read_bytes(path: Path) -> bytes:
    """The whole of a file; `InputError` when it is not there, not a file, empty or too large."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise InputError(
                tr("{path}: this is not a file.", path=path), tr("Choose a text file.")
            )
        if size > MAX_BYTES:
            raise InputError(
                tr(
                    "{path}: {size:.0f} MB are too much for one article.",
                    path=path,
                    size=size / 1000000.0,
                ),
                tr(
                    "Split it into files of at most {max_bytes} MB.", max_bytes=MAX_BYTES // 1000000
                ),
            )
        data = path.read_bytes()
    except OSError as error:
        raise failure(path, error) from error
    if not data.strip():
        raise InputError(tr("{path}: the file is empty.", path=path), tr("Leave it out."))
    return data


def decode(data: bytes, origin: str, encoding: str | None = None) -> tuple[str, str]:
    """The text in some bytes, and the name of its encoding: the one given, else the recognised."""
    for magic, what in _OTHER_FILES.items():
        if data.startswith(magic):
            raise InputError(
                tr("{origin}: this is {what}, not plain text.", origin=origin, what=what),
                tr("Save it as plain text."),
            )
    if encoding:
        return _decode_as(data, encoding, origin)
    for sign, name in _BYTE_ORDER_MARKS.items():
        if data.startswith(sign):
            return _decode_as(data, name, origin)
    recognised = _recognise(data)
    if recognised is None:
        raise InputError(
            tr("{origin}: {data}.", origin=origin, data=_why_unknown(data)),
            tr("Choose its encoding, if it is text."),
        )
    text = data.decode(recognised)
    if len(_CONTROL.findall(text)) * 1000 > len(text):
        raise InputError(
            tr("{origin}: this is not a text file, or damaged.", origin=origin),
            tr("Choose a text file."),
        )
    return text, recognised


def _decode_as(data: bytes, encoding: str, origin: str) -> tuple[str, str]:
    try:
        return data.decode(encoding).removeprefix("\ufeff"), codecs.lookup(encoding).name
    except LookupError as error:
        raise InputError(
            tr("The encoding “{encoding}” is not known.", encoding=encoding),
            tr("Names are such as utf-8 or cp1252."),
        ) from error
    except UnicodeError as error:
        byte = getattr(error, "start", 0)  # not all codecs say where
        raise InputError(
            tr(
                "{origin}: this is not {encoding}, or damaged at byte {byte}.",
                origin=origin,
                encoding=encoding,
                byte=byte,
            ),
            tr("Choose another encoding, or let it be recognised."),
        ) from error


def _recognise(data: bytes) -> str | None:
    if b"\0" in data:
        return _utf16(data)
    if data.isascii():
        for name, sign in _SEVEN_BIT.items():
            if sign in data and _decodes(data, name):
                return name
    if _decodes(data, "utf-8"):
        return "utf-8"
    return None if _is_damaged_utf8(data) else _legacy(data)


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: in the right order there are spaces and line ends, and all decodes."""
    names = [name for name in ("utf-16-le", "utf-16-be") if _decodes(data, name)]
    spaces = {name: len(_SPACE.findall(data.decode(name))) for name in names}
    best = max(names, key=spaces.__getitem__, default="")
    return best if spaces.get(best) else None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether nearly all of the many bytes beyond ASCII are right."""
    text = data.decode("utf-8", errors="replace")
    return text.count("\ufffd") * 20 < len(_BEYOND_ASCII.findall(text))


def _legacy(data: bytes) -> str | None:
    """The likeliest legacy encoding, of several that fit equally well the most frequent."""
    from charset_normalizer import from_bytes

    matches = [
        match
        for match in from_bytes(data, cp_isolation=list(_LEGACY))
        if not _has_stray_ideographs(str(match))
    ]
    if not matches:
        return None
    best = matches[0]
    near = {best.encoding}
    if best.encoding not in _EAST_ASIAN:
        for match in matches:
            if match.chaos <= best.chaos + 0.02 and match.coherence >= best.coherence - 0.1:
                near.update(match.could_be_from_charset)
    return next((name for name in _LEGACY if name in near and _decodes(data, name)), None)


def _has_stray_ideographs(text: str) -> bool:
    """A few East Asian letters amid others: what Western quotation marks and umlauts become."""
    return 0 < len(_EAST_ASIAN_LETTER.findall(text)) * 20 < len(text)


def _why_unknown(data: bytes) -> str:
    if b"\0" in data:
        return tr("this is not a text file")
    if _is_damaged_utf8(data):
        text = data.decode("utf-8", errors="replace")
        place = len(text[: text.index("\ufffd")].encode())
        return tr("this is UTF-8, but damaged at byte {place}", place=place)
    return tr("the encoding of this file is not recognised")
