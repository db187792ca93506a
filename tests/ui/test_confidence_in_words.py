"""A confidence is understood as it is written in the user's language, and with a point."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from annotator.ui.card.confidence import read


@pytest.fixture(params=["de_DE", "en_GB", "fr_FR"])
def language(request) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize("words", ["0.8", "0.125", "0.800", " .5 ", "1", "1e-1"])
def test_a_point_is_a_point_in_every_language(language: str, words: str) -> None:
    assert read(words) == float(words)


def test_a_comma_is_one_where_it_is_written_so(language: str) -> None:
    if QLocale().decimalPoint() == ",":
        assert read("0,125") == 0.125
    assert read(" ") is None
