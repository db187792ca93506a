"""WARC: web pages as archives of the web and crawlers keep them, packed or not."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from annotator.errors import InputError
from annotator.formats.base import Draft, Format, TextOptions
from annotator.formats.files import failure
from annotator.formats.web_page import page_draft
from annotator.language import tr

LARGEST_PAGE = 20_000_000
HIGHEST_RATIO = 200
_SMALL = 50_000_000
_LONGEST_LINE = 65_536
_MOST_HEADERS = 1000
_CHUNK = 1 << 16
_GZIP = b"\x1f\x8b"
_VERSION = re.compile(rb"WARC/\d\.\d+\s*")
_STATUS = re.compile(rb"HTTP/[\d.]+ (\d{3})")
_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml")

Headers = Mapping[str, str]


def read_articles(path: Path, options: TextOptions) -> Iterator[Draft]:
    """The articles of the pages that were fetched well; other records are passed over."""
    found = False
    try:
        for url, data, charset in _pages(path):
            try:
                draft = page_draft(data, options, url, charset, f"{path}, {url}")
            except InputError:  # a page without text
                continue
            found = True
            yield draft
    except OSError as error:
        raise failure(path, error) from error
    if not found:
        raise InputError(
            tr("{path}: no page in this archive holds a text.", path=path), tr("Leave it out.")
        )


def _pages(path: Path) -> Iterator[tuple[str, bytes, str | None]]:
    """The URL, the bytes and the encoding of each page."""
    with path.open("rb") as file:
        is_packed = file.read(len(_GZIP)) == _GZIP
        file.seek(0)
        stream: BinaryIO = gzip.GzipFile(fileobj=file) if is_packed else file  # type: ignore[assignment]
        try:
            for headers, body in _records(path, file, stream):
                if (page := _page(headers, body)) is not None:
                    yield page
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            place = tr("at byte {tell}", tell=file.tell())
            raise InputError(
                tr("{path}: damaged {place}.", path=path, place=place), tr("Use another copy.")
            ) from error


def _records(path: Path, file: BinaryIO, stream: BinaryIO) -> Iterator[tuple[Headers, bytes]]:
    """The headers and the content of each record; those too large are passed over."""
    size = path.stat().st_size
    while line := stream.readline(_LONGEST_LINE):
        if not line.strip():
            continue
        if not _VERSION.fullmatch(line):
            raise InputError(
                tr("{path}: there is no WARC record at {file}.", path=path, file=_place(file)),
                tr("Use another copy."),
            )
        headers = _headers(stream)
        length = headers.get("content-length", "")
        if not length.isdecimal() or len(length) > 15:
            raise InputError(
                tr(
                    "{path}: the WARC record at {file} has no length.", path=path, file=_place(file)
                ),
                tr("Use another copy."),
            )
        if int(length) <= LARGEST_PAGE:
            yield headers, stream.read(int(length))
        else:
            _pass_over(stream, int(length))
        if stream.tell() > _SMALL and stream.tell() > size * HIGHEST_RATIO:
            raise InputError(
                tr(
                    "{path}: it swells to more than {tell:.0f} MB.",
                    path=path,
                    tell=stream.tell() / 1000000.0,
                ),
                tr("Use another copy."),
            )


def _place(file: BinaryIO) -> str:
    return f"byte {file.tell()}"


def _headers(stream: BinaryIO) -> Headers:
    """The lines up to an empty one, by their names in lower case."""
    headers = dict[str, str]()
    for _ in range(_MOST_HEADERS):
        name, colon, value = (
            stream.readline(_LONGEST_LINE).decode("utf-8", "replace").partition(":")
        )
        if not colon:
            break
        headers[name.strip().lower()] = value.strip()
    return headers


def _pass_over(stream: BinaryIO, length: int) -> None:
    while length > 0 and (passed := len(stream.read(min(length, _CHUNK)))):
        length -= passed


def _page(headers: Headers, body: bytes) -> tuple[str, bytes, str | None] | None:
    """The page in a record; None when it holds something else."""
    url = headers.get("warc-target-uri", "").strip("<>")
    if headers.get("warc-type") == "response" and url.startswith("http"):
        return _response(url, body)
    if headers.get("warc-type") == "resource" and _is_page(headers.get("content-type", "")):
        return url, body, None
    return None


def _response(url: str, body: bytes) -> tuple[str, bytes, str | None] | None:
    head, _, content = body.partition(b"\r\n\r\n")
    status, *lines = head.split(b"\r\n")
    code = _STATUS.match(status)
    pairs = [line.decode("latin-1").partition(":") for line in lines]
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    kind = headers.get("content-type", "")
    if code is None or code[1] != b"200" or not _is_page(kind):
        return None
    if "chunked" in headers.get("transfer-encoding", "").lower():
        content = joined_chunks(content)
    unpacked = unpack(content, headers.get("content-encoding", ""))
    charset = _CHARSET.search(kind)
    return None if unpacked is None else (url, unpacked, charset[1] if charset else None)


def _is_page(content_type: str) -> bool:
    return content_type.lower().startswith(_PAGES)


def joined_chunks(data: bytes) -> bytes:
    """The content of a message that was sent in chunks; as it is when it was joined already."""
    parts, place = list[bytes](), 0
    while (end := data.find(b"\r\n", place)) >= 0:
        try:
            length = int(data[place:end].split(b";")[0], 16)
        except ValueError:
            return data
        if length <= 0:
            break
        parts.append(data[end + 2 : end + 2 + length])
        place = end + 2 + length + 2
    return b"".join(parts) or data


def unpack(data: bytes, encoding: str, largest: int = LARGEST_PAGE) -> bytes | None:
    """Packed content as it was before, up to `largest` bytes; None when the packing is unknown."""
    name = encoding.strip().lower()
    if name in {"", "identity"} or (name in {"gzip", "x-gzip"} and not data.startswith(_GZIP)):
        return data
    windows = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}.get(name, ())
    for bits in windows:
        try:
            return zlib.decompressobj(bits).decompress(data, largest)
        except zlib.error:
            continue
    return None


FORMAT = Format(
    id="warc",
    name="Web archive (WARC)",
    extensions=(".warc", ".warc.gz"),
    carries="The articles of the web pages in an archive, with URL, title, author and date.",
    read_articles=read_articles,
)
