"""Passwords of projects on servers: in the keyring of the system, and nowhere else.

A project's place never holds its password: not in the list of recent projects, not in a message,
not in the log. Where the system has no keyring, the user types it again, or uses `~/.pgpass`.
"""

from __future__ import annotations

import logging
from types import ModuleType
from urllib.parse import SplitResult, quote, unquote, urlsplit

_log = logging.getLogger(__name__)
_SERVICE = "Standpoint"
_HIDDEN = "***"
"""What stands for a password where a place is written down."""


def complete(place: str) -> str:
    """A server's URL with the password that the keyring has for it; any other place as it is."""
    url = _server(place)
    if url is None or url.password not in (None, _HIDDEN) or not url.username:
        return place
    keyring = _keyring()
    password = keyring.get_password(_SERVICE, _account(url)) if keyring else None
    if password:
        return with_password(place, password)
    # Without one, the driver looks into ~/.pgpass.
    return url._replace(netloc=f"{url.username}@{_host(url)}").geturl()


def with_password(place: str, password: str) -> str:
    """A server's URL with this password in the place of any other; any other place as it is."""
    url = _server(place)
    if url is None or not url.username:
        return place
    user = f"{quote(unquote(url.username), safe='')}:{quote(password, safe='')}"
    return url._replace(netloc=f"{user}@{_host(url)}").geturl()


def keep(place: str) -> bool:
    """Put the password of a server's URL into the keyring; whether there is one to put it in."""
    url = _server(place)
    if url is None or url.password in (None, "", _HIDDEN):
        return False
    keyring = _keyring()
    if keyring is None:
        return False
    try:
        keyring.set_password(_SERVICE, _account(url), unquote(url.password))
    except keyring.errors.KeyringError as error:
        _log.warning("the keyring does not take the password: %s", type(error).__name__)
        return False
    return True


def _server(place: str) -> SplitResult | None:
    if not place.partition("://")[0].startswith("postgres"):
        return None
    try:
        url = urlsplit(place)
        return url if url.port is None or url.port else None
    except ValueError:  # whoever opens it says what is wrong with it
        return None


def _host(url: SplitResult) -> str:
    return url.netloc.rpartition("@")[2]


def _account(url: SplitResult) -> str:
    """Under which name the keyring has the password."""
    return f"{unquote(url.username or '')}@{_host(url)}{url.path}"


def _keyring() -> ModuleType | None:
    """The library, where it is installed and the system has a keyring."""
    try:
        import keyring
        import keyring.backends.fail
        import keyring.errors
    except ImportError:
        return None
    return None if isinstance(keyring.get_keyring(), keyring.backends.fail.Keyring) else keyring
