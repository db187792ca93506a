"""WARC: the pages in a web archive, checked against warcio."""

import gzip

import pytest

from annotator.errors import InputError
from annotator.formats.base import TextOptions
from annotator.formats.registry import importer_for
from annotator.formats.warc import read_articles

TEXT = "The mayor said on Monday that nothing was decided about the ferry. " * 5
PAGE = f"<html><title>Ferry</title><body><article><p>{TEXT}</p></article></body></html>".encode()


def record(kind: str, body: bytes, url: str = "https://courier.example/1", **headers: str) -> bytes:
    lines = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000001>",
        "WARC-Date": "2024-03-14T00:00:00Z",
        "WARC-Target-URI": url,
        "Content-Length": str(len(body)),
        **{name.replace("_", "-"): value for name, value in headers.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + body + b"\r\n\r\n"


def response(body: bytes, status: str = "200 OK", *headers: str, kind: str = "text/html") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {kind}", *headers]
    content = "".join(f"{line}\r\n" for line in lines).encode() + b"\r\n" + body
    return record("response", content, Content_Type="application/http; msgtype=response")


def chunks(body: bytes) -> bytes:
    parts = (body[place : place + 100] for place in range(0, len(body), 100))
    return b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


RECORDS = [
    record("warcinfo", b"software: x\r\n"),
    record("request", b"GET / HTTP/1.1\r\n\r\n"),
    response(PAGE),
    response(b"not here" * 50, "404 Not Found"),
    response(b"\x89PNG", kind="image/png"),
    response(chunks(PAGE), "200 OK", "Transfer-Encoding: chunked"),
    response(gzip.compress(PAGE), "200 OK", "Content-Encoding: gzip"),
    response(PAGE, "200 OK", "Content-Encoding: br"),
    response(b"<html></html>"),
    record("resource", PAGE, Content_Type="text/html"),
]


@pytest.fixture
def archive(tmp_path):
    def read(data: bytes, name: str = "x.warc"):
        path = tmp_path / name
        path.write_bytes(data)
        return list(read_articles(path, TextOptions()))

    return read


@pytest.mark.parametrize("packed", [False, True])
def test_the_good_pages_are_read(archive, packed) -> None:
    data = b"".join(map(gzip.compress, RECORDS)) if packed else b"".join(RECORDS)
    drafts = archive(data, "x.warc.gz" if packed else "x.warc")
    assert [draft.text for draft in drafts if draft.text == TEXT.strip()] == [TEXT.strip()] * 4
    assert {draft.url for draft in drafts} == {"https://courier.example/1"}
    assert drafts[0].title == "Ferry"
    assert drafts[0].origin.endswith("https://courier.example/1")


def test_warcio_reads_the_same_records(tmp_path) -> None:
    warcio = pytest.importorskip("warcio.archiveiterator", reason="warcio is not installed")
    path = tmp_path / "x.warc"
    path.write_bytes(b"".join(RECORDS))
    with path.open("rb") as file:
        pages = [
            one.content_stream().read()
            for one in warcio.ArchiveIterator(file)
            if one.rec_type == "response" and one.http_headers.get_statuscode() == "200"
        ]
    assert pages.count(PAGE) >= 3  # whole, in chunks, packed


def test_both_endings_are_known(tmp_path) -> None:
    assert {importer_for(tmp_path / f"x{end}").id for end in (".warc", ".WARC.GZ")} == {"warc"}


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no page in this archive"),
        (RECORDS[0], "no page in this archive"),
        (b"Hello\n", "no WARC record"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "no length"),
        (gzip.compress(b"".join(RECORDS))[:-500], "damaged"),
        (
            gzip.compress(b"WARC/1.0\r\nContent-Length: 90000000\r\n\r\n" + b"x" * 90_000_000),
            "swells",
        ),
    ],
)
def test_wrong_and_hostile_files_are_refused_by_name(archive, data, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        archive(data)
    assert "x.warc" in caught.value.message
