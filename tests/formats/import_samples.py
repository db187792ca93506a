"""A small valid file for each importer, and ways to damage it."""

import io
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from foreign_data import zipped
from hypothesis import strategies as st
from tiny_pdf import column, pdf

from annotator.formats.base import ExportOptions, no_progress
from annotator.formats.bundle import Bundle
from annotator.formats.registry import exporter

WORDS = "The mayor said on Monday that nothing was decided about the ferry. " * 5
PAGE = (
    f"<html><head><title>Ferry</title></head><body><article><p>{WORDS}</p></article></body></html>"
)
RTF = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 A;}}{\info{\title Ferry}}\f0 Said \u8220?so\'94.\par}"
RSS = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><item><title>Ferry'
    f"</title><description>&lt;p&gt;{WORDS}&lt;/p&gt;</description>"
    "<pubDate>Fri, 14 Mar 2025 12:00:00 GMT</pubDate></item></channel></rss>"
)
ODT_NAMES = 'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
ODT = (
    f"<o:document-content {ODT_NAMES}><o:body><o:text><t:p>One <t:s t:c='3'/>two</t:p>"
    "</o:text></o:body></o:document-content>"
)
BOOK = {
    "META-INF/container.xml": '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles>'
    "</container>",
    "a.opf": '<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    '</manifest><spine><itemref idref="a"/></spine></package>',
    "a.xhtml": f"<html><p>{WORDS}</p></html>",
}
TABLE = f'title,text,date\nFerry,"{WORDS}",2025-03-14\nQuay,Said “so” 🙂.,14.3.2025\n'
ROWS = [{"title": "Ferry", "text": WORDS, "page": 3}, {"title": "Quay", "text": "Said 🙂."}]
QUALCODER = """
CREATE TABLE project (databaseversion text, date text, memo text, about text);
CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,
  owner text, date text);
CREATE TABLE code_cat (catid integer primary key, name text, memo text, supercatid integer);
CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, color text);
CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text,
  pos0 integer, pos1 integer, owner text, memo text);
CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer,
  memo text, owner text);
CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text,
  id integer);
INSERT INTO source (id, name, fulltext) VALUES (1, 'Minutes', 'The quay is a risk, they said.');
INSERT INTO code_cat (catid, name) VALUES (1, 'harm');
INSERT INTO code_name (cid, name, catid, color) VALUES (1, 'risk', 1, '#F5D76E');
INSERT INTO code_text (cid, fid, seltext, pos0, pos1, owner) VALUES (1, 1, 'a risk', 12, 18, 'a');
"""

Make = Callable[[Bundle, Path], None]


def _of(data: str | bytes) -> Make:
    raw = data.encode() if isinstance(data, str) else data
    return lambda bundle, path: _keep(path.write_bytes(raw))


def _export(format_id: str) -> Make:
    write = exporter(format_id).write
    assert write is not None
    return lambda bundle, path: _keep(write(bundle, path, ExportOptions(), no_progress))


def _keep(done: object) -> None:
    """What a maker answers does not matter."""


def _warc(bundle: Bundle, path: Path) -> None:
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{PAGE}".encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/1\r\n"
        "WARC-Date: 2024-03-14T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(page)}\r\n\r\n"
    )
    path.write_bytes(head.encode() + page + b"\r\n\r\n")


def _xlsx(bundle: Bundle, path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for row in (("title", "text"), ("Ferry", WORDS), ("Quay", "=1+1")):
        book.active.append(row)
    book.save(path)


def _parquet(bundle: Bundle, path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    parquet.write_table(pa.Table.from_pylist(ROWS), path)


def _qualcoder(bundle: Bundle, path: Path) -> None:
    with closing(sqlite3.connect(path)) as file:
        file.executescript(QUALCODER)


def _json() -> tuple[bytes, bytes]:
    import orjson

    return orjson.dumps(ROWS), b"\n".join(map(orjson.dumps, ROWS))


SAMPLES: dict[str, tuple[str, Make]] = {
    "text": ("a.txt", _of(f"Title: Ferry\nDate: 2025-03-14\n\n{WORDS}")),
    "html": ("a.html", _of(PAGE)),
    "pdf": ("a.pdf", _of(pdf([column([WORDS[:70]] * 9)], "Ferry"))),
    "docx": ("a.docx", _export("codebook-docx")),
    "odt": ("a.odt", _of(zipped({"content.xml": ODT}))),
    "rtf": ("a.rtf", _of(RTF)),
    "epub": ("a.epub", _of(zipped(BOOK))),
    "markdown": ("a.md", _of(f"---\ntitle: Ferry\ndate: 2025-03-14\n---\n# Ferry\n\n*{WORDS}*\n")),
    "feed": ("a.rss", _of(RSS)),
    "warc": ("a.warc", _warc),
    "csv": ("a.csv", _of(TABLE)),
    "xlsx": ("a.xlsx", _xlsx),
    "json": ("a.json", _of(_json()[0])),
    "jsonl": ("a.jsonl", _of(_json()[1])),
    "parquet": ("a.parquet", _parquet),
    "conll2003": ("a.zip", _export("conll2003")),
    "brat": ("a.zip", _export("brat")),
    "cas-json": ("a.zip", _export("cas-json")),
    "cas-xmi": ("a.zip", _export("cas-xmi")),
    "webanno-tsv": ("a.zip", _export("webanno-tsv")),
    "qualcoder": ("a.qda", _qualcoder),
    **{
        one: (f"a{exporter(one).extensions[0]}", _export(one))
        for one in (
            *("standpoint-jsonl", "web-annotation", "conllu-plus", "spacy", "prodigy", "doccano"),
            *("label-studio", "codebook-csv", "refi-qda", "refi-codebook", "dna"),
        )
    },
}
"""For the id of each importer, the name of a valid file and what writes it."""

_PIECES = (
    *(
        b"",
        b"\0",
        b"\n",
        b"\t",
        b'"',
        b"'",
        b"<",
        b"&e;",
        b"[",
        b"{",
        b"}",
        b"]",
        b"\\",
        b"{\\rtf1",
    ),
    *(b"-1", b"1e999", b"9" * 30, b"null", b"true", b"\xff\xfe", b"\xed\xa0\x80", b"\\ud800"),
    *("🙂".encode(), b"../../evil", b"=cmd()", b"<!DOCTYPE a [<!ENTITY e 'x'>]>", b"x" * 5000),
)


@st.composite
def _patched(draw: st.DrawFn, data: bytes) -> bytes:
    """Some bytes replaced, cut off, doubled or put in."""
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        end = min(len(data), place + draw(st.sampled_from((0, 0, 1, 2, 8, 100, 10**9))))
        piece = draw(
            st.sampled_from(_PIECES) | st.binary(max_size=3) | st.just(data[place:end] * 2)
        )
        data = data[:place] + piece + data[end:]
    return data


@st.composite
def damaged(draw: st.DrawFn, data: bytes) -> bytes:
    """A file with some damage, in the members of an archive and in compressed data too."""
    if data.startswith(b"PK\x03\x04") and draw(st.integers(0, 4)):
        return _repacked(draw, data)
    if data.startswith(b"x\x9c") and draw(st.integers(0, 4)):
        return zlib.compress(draw(_patched(zlib.decompress(data))))
    return draw(_patched(data))


def _repacked(draw: st.DrawFn, data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = draw(st.sampled_from(sorted(files)))
    what = draw(st.integers(0, 9))
    if what == 0:
        del files[name]
    elif what == 1:
        files[f"../{name}"] = files.pop(name)
    else:
        files[name] = draw(_patched(files[name]))
    return zipped(files)
