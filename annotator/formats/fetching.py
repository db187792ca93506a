"""One web page from its URL, only when the user asks: the one place that uses the network.

Only HTTP and HTTPS to public addresses, within limits of time, size and redirections. What a
server redirects to is checked like what the user gave, at the address that is connected to.
"""

from __future__ import annotations

import http.client
import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from annotator.errors import InputError
from annotator.formats.base import Draft, TextOptions
from annotator.formats.warc import unpack
from annotator.formats.web_page import page_draft
from annotator.language import tr

_CHARSET = re.compile(r"charset=[\"']?([\w.:-]+)", re.IGNORECASE)
_PAGES = ("text/html", "application/xhtml+xml", "text/plain")
_REDIRECTIONS = {301, 302, 303, 307, 308}
_CHUNK = 1 << 16
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Standpoint)",
    "Accept": "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.5",
    "Accept-Encoding": "gzip",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long a page may take (seconds, for one step and altogether), and how large it may be.

    `allow_loopback` lets pages come from this machine itself; other private addresses never.
    """

    step: float = 15.0
    whole: float = 60.0
    size: int = 20_000_000
    redirections: int = 5
    allow_loopback: bool = False


def limits_for(url: str) -> Limits:
    """The limits for a URL that a person typed: who names this machine means it."""
    try:
        host = urlsplit(url.strip()).hostname or ""
        here = host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        here = False
    return Limits(allow_loopback=here)


@dataclass(frozen=True, slots=True)
class _Page:
    url: str
    data: bytes
    charset: str | None


def fetch_url(url: str, options: TextOptions | None = None, limits: Limits | None = None) -> Draft:
    """The article at a URL; `InputError` when it is not reached, no page, or has no text."""
    limits = limits or Limits()
    page = _fetch(url.strip(), limits, time.monotonic() + limits.whole)
    return page_draft(page.data, options or TextOptions(), page.url, page.charset)


def _fetch(url: str, limits: Limits, deadline: float) -> _Page:
    for _ in range(limits.redirections + 1):
        parts = _checked(url)
        try:
            with closing(_connect(parts, limits)) as connection:
                connection.request("GET", _request_target(parts), headers=_HEADERS)
                with connection.getresponse() as response:
                    location = response.headers.get("Location")
                    if response.status not in _REDIRECTIONS or not location:
                        return _page(url, response, limits, deadline)
                    url = urljoin(url, location)
        except TimeoutError as error:
            raise _too_slow(url) from error
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise InputError(
                tr("{url}: the server does not answer properly ({error}).", url=url, error=error),
                tr("Try again later, or save the page in a browser and import the file."),
            ) from error
    raise InputError(
        tr("{url}: it leads from one address to the next without end.", url=url),
        tr("Open it in a browser, and give the address that it ends at."),
    )


def _checked(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        is_right = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
    except ValueError:
        is_right = False
    if not is_right:
        raise InputError(
            tr("{url}: this is not the URL of a web page.", url=url), tr("Begin with https://.")
        )
    if parts.username or parts.password:
        raise InputError(
            tr("{url}: it holds a user name.", url=url), tr("Save the page in a browser instead.")
        )
    return parts


def _request_target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return urlunsplit(("", "", path, quote(parts.query, safe="=&%:@!$'()*+,;/?~-._"), ""))


def _connect(parts: SplitResult, limits: Limits) -> http.client.HTTPConnection:
    """A connection to an address that was checked, so that no second look-up tells another."""
    host, is_safe = str(parts.hostname), parts.scheme == "https"
    port = parts.port or (443 if is_safe else 80)
    try:
        name = host.encode("idna").decode()
        found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise InputError(
            tr("{host}: there is no such server.", host=host), tr("Check the URL.")
        ) from error
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        _refuse_private(host, address, limits)
    try:
        plain = _socket(addresses, port, limits.step)
        if not is_safe:
            connection = http.client.HTTPConnection(name, port)
            connection.sock = plain
            return connection
        connection = http.client.HTTPSConnection(name, port)
        context = ssl.create_default_context()
        connection.sock = context.wrap_socket(plain, server_hostname=name)
    except TimeoutError as error:
        raise _too_slow(host) from error
    except ssl.SSLCertVerificationError as error:
        raise InputError(
            tr("{host}: its certificate is not valid.", host=host), tr("Check the URL.")
        ) from error
    except OSError as error:
        raise InputError(
            tr("{host}: there is no connection ({error}).", host=host, error=error),
            tr("Try again."),
        ) from error
    return connection


def _socket(addresses: Sequence[str], port: int, timeout: float) -> socket.socket:
    """The first that can be reached: not every network reaches both IPv6 and IPv4."""
    for address in addresses[:-1]:
        with suppress(OSError):
            return socket.create_connection((address, port), timeout)
    return socket.create_connection((addresses[-1], port), timeout)


def _refuse_private(host: str, address: str, limits: Limits) -> None:
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None) or found
    if mapped.is_loopback and limits.allow_loopback:
        return
    if not mapped.is_global or mapped.is_multicast:
        raise InputError(
            tr("{host}: this address is in a private network.", host=host),
            tr("Save the page in a browser instead."),
        )


def _page(url: str, response: http.client.HTTPResponse, limits: Limits, deadline: float) -> _Page:
    if response.status != http.HTTPStatus.OK:
        raise InputError(
            tr(
                "{url}: the server answers {status} {reason}.",
                url=url,
                status=response.status,
                reason=response.reason,
            ),
            tr("Open it in a browser, and save the page there."),
        )
    kind = response.headers.get("Content-Type", "text/html")
    if not kind.lower().startswith(_PAGES):
        raise InputError(
            tr("{url}: this is no web page, but {kind}.", url=url, kind=kind),
            tr("Save it, and import the file."),
        )
    data = _read(url, response, limits, deadline)
    unpacked = unpack(data, response.headers.get("Content-Encoding", ""), limits.size)
    if unpacked is None:
        raise InputError(
            tr("{url}: the page is packed in an unknown way.", url=url), tr("Save it in a browser.")
        )
    charset = _CHARSET.search(kind)
    return _Page(url, unpacked, charset[1] if charset else None)


def _read(url: str, response: http.client.HTTPResponse, limits: Limits, deadline: float) -> bytes:
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > limits.size:
            raise InputError(
                tr(
                    "{url}: the page is larger than {size:.0f} MB.",
                    url=url,
                    size=limits.size / 1000000.0,
                ),
                tr("Save the page in a browser, and import the file."),
            )
        if time.monotonic() > deadline:
            raise _too_slow(url)
    return bytes(data)


def _too_slow(where: str) -> InputError:
    return InputError(
        tr("{where}: the server takes too long.", where=where), tr("Try again later.")
    )
