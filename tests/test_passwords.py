"""Passwords of servers: in the keyring, completed from it, and never in a project's place."""

from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from annotator import passwords


class RingInMemory(KeyringBackend):
    """A keyring that lives as long as the test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password


@pytest.fixture
def ring() -> Iterator[RingInMemory]:
    before = keyring.get_keyring()
    ring = RingInMemory()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


BARE = "postgresql://ada@db.example:5433/press"
WHOLE = "postgresql://ada:p%40ss%2Fword@db.example:5433/press"


def test_what_is_kept_completes_the_place_again(ring: RingInMemory) -> None:
    assert passwords.keep(WHOLE)
    assert ring.kept == {("Standpoint", "ada@db.example:5433/press"): "p@ss/word"}
    assert passwords.complete(BARE) == WHOLE
    hidden = "postgresql+psycopg://ada:***@db.example:5433/press?host=/run"
    completed = "postgresql+psycopg://ada:p%40ss%2Fword@db.example:5433/press?host=/run"
    assert passwords.complete(hidden) == completed


@pytest.mark.parametrize(
    "place",
    ["press.standpoint", WHOLE, "postgresql://db.example/press", "sqlite:///a", "postgresql://["],
)
def test_other_places_stay_as_they_are(ring: RingInMemory, place: str) -> None:
    assert passwords.complete(place) == place


def test_a_hidden_password_that_nobody_keeps_is_left_to_the_driver(ring: RingInMemory) -> None:
    assert passwords.complete("postgresql://ada:***@db/press") == "postgresql://ada@db/press"


def test_a_system_without_a_keyring_keeps_nothing() -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        assert not passwords.keep(WHOLE)
        assert passwords.complete(BARE) == BARE
    finally:
        keyring.set_keyring(before)


def test_a_place_without_a_password_has_nothing_to_keep(ring: RingInMemory) -> None:
    assert not passwords.keep(BARE)
    assert not ring.kept
