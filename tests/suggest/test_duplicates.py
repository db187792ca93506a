"""Likely duplicates: what is found, what is not, and how the order of actors does not matter."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.bundle import Actor
from annotator.suggest.duplicates import likely_duplicates

CREATED = datetime(2024, 1, 1, tzinfo=UTC)


def actor(key: int, name: str, *aliases: str) -> Actor:
    return Actor(id=key, name=name, aliases=aliases, created=CREATED)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vladimir Putin", "Wladimir Putin"),
        ("Olaf Scholz", "Scholz, Olaf"),
        ("Olaf Scholz", "Scholz"),
        ("Ursula von der Leyen", "ursula von der leyen"),
        ("Élysée Palace", "Elysee Palace"),
        ("Emmanuel Macron", "Emanuel Macron"),
    ],
)
def test_alike_names_are_found(one: str, other: str) -> None:
    (pair,) = likely_duplicates([actor(1, one), actor(2, other), actor(3, "Boris Pistorius")])
    assert (pair.first, pair.second) == (1, 2)
    assert pair.names == (one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Olaf Scholz", "Boris Pistorius"), ("France", "Germany"), ("UN", "EU"), ("NATO", "NAFTA")],
)
def test_other_names_are_not(one: str, other: str) -> None:
    assert likely_duplicates([actor(1, one), actor(2, other)]) == []


def test_aliases_count_and_the_best_reason_is_given() -> None:
    (pair,) = likely_duplicates([actor(1, "Russia", "Kremlin"), actor(2, "The Kremlin", "Kremlin")])
    assert (pair.likeness, pair.names) == (100, ("Kremlin", "Kremlin"))


def test_who_was_told_apart_is_not_offered_again() -> None:
    actors = [actor(1, "George Bush"), actor(2, "George H. W. Bush")]
    assert len(likely_duplicates(actors)) == 1
    assert likely_duplicates(actors, {frozenset((2, 1))}) == []


def test_what_is_common_to_many_tells_nothing() -> None:
    actors = [actor(n, f"Ministry {chr(97 + n % 26) * 9}{n}") for n in range(100)]
    actors += [actor(200, "Ministry of Truth"), actor(201, "Ministry")]
    found = {(p.first, p.second) for p in likely_duplicates(actors)}
    assert (200, 201) not in found


@given(
    st.lists(st.text("abcä .", min_size=1, max_size=9), max_size=8, unique=True),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_actors_makes_no_difference(names: list[str], random) -> None:
    actors = [actor(key, name) for key, name in enumerate(names, start=1)]
    shuffled = actors.copy()
    random.shuffle(shuffled)
    found = likely_duplicates(actors)
    assert likely_duplicates(shuffled) == found
    assert all(pair.first < pair.second for pair in found)
