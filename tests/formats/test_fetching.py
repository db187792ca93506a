"""Web pages from a URL: fetched from a server on this machine, within limits."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from annotator.errors import InputError
from annotator.formats.fetching import Limits, fetch_url

TEXT = "The mayor said on Monday that nothing was decided about the ferry. " * 5
PAGE = f"<html><title>Ferry</title><body><article><p>{TEXT}</p></article></body></html>".encode()
HERE = Limits(allow_loopback=True, size=100_000, step=5, whole=5, redirections=3)
HTML = {"Content-Type": "text/html; charset=utf-8"}

ANSWERS = {
    "/page": (200, HTML, PAGE),
    "/packed": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/odd": (200, HTML | {"Content-Encoding": "br"}, PAGE),
    "/umlaut%C3%A4?q=%C3%BC": (200, HTML, PAGE),
    "/moved": (302, {"Location": "/page"}, b""),
    "/loop": (301, {"Location": "/loop"}, b""),
    "/inside": (302, {"Location": "http://192.168.1.1/"}, b""),
    "/metadata": (302, {"Location": "http://169.254.169.254/latest"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/large": (200, HTML, b"x" * 200_000),
    "/bomb": (200, HTML | {"Content-Encoding": "gzip"}, gzip.compress(b" " * 5_000_000)),
    "/empty": (200, HTML, b"<html></html>"),
    "/gone": (410, HTML, b"gone"),
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server():
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", ["/page", "/packed", "/umlautä?q=ü", "/moved"])
def test_a_page_is_fetched(server, path) -> None:
    draft = fetch_url(f"{server}{path}", limits=HERE)
    assert draft.text == TEXT.strip()
    assert draft.title == "Ferry"
    assert draft.url == server + ("/page" if path == "/moved" else path)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "without end"),
        ("/inside", "192.168.1.1: this address is in a private network"),
        ("/metadata", "private network"),
        ("/file", "not the URL of a web page"),
        ("/picture", "no web page, but image/png"),
        ("/large", "larger than"),
        ("/bomb", "no text"),
        ("/odd", "packed in an unknown way"),
        ("/empty", "no text"),
        ("/gone", "410 Gone"),
    ],
)
def test_what_is_no_page_is_refused_with_the_reason(server, path, reason) -> None:
    with pytest.raises(InputError, match=reason) as caught:
        fetch_url(f"{server}{path}", limits=HERE)
    assert caught.value.hint or path in caught.value.message


def test_this_machine_is_private_by_default(server) -> None:
    for url in (server, server.replace("127.0.0.1", "localhost"), "http://[::1]/", "http://0/"):
        with pytest.raises(InputError, match="private network"):
            fetch_url(f"{url}/page")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "ferry",
        "ftp://a.example/x",
        "file:///etc/hostname",
        "http://",
        "http://a:99999/",
        "http://[x",
    ],
)
def test_what_is_no_url_is_refused(url) -> None:
    with pytest.raises(InputError, match="not the URL"):
        fetch_url(url)


def test_names_and_servers_that_are_not_there() -> None:
    with pytest.raises(InputError, match="holds a user name"):
        fetch_url("https://me:secret@a.example/")
    with pytest.raises(InputError, match="no such server"):
        fetch_url("http://nowhere.invalid/")
    with pytest.raises(InputError, match="no connection"):
        fetch_url("http://127.0.0.1:9/", limits=HERE)


class Dripping(BaseHTTPRequestHandler):
    """Answers for ever, a little at a time."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"x")
        except OSError:
            self.close_connection = True

    def log_message(self, *args) -> None:
        """Say nothing."""


def test_a_server_without_end_is_left() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Dripping) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        limits = Limits(allow_loopback=True, whole=0.0)
        with pytest.raises(InputError, match="takes too long"):
            fetch_url(f"http://127.0.0.1:{server.server_port}/", limits=limits)
        server.shutdown()
        thread.join()
