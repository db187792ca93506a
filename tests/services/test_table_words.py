"""Reports name what a project holds as its users do."""

from annotator.model import METADATA
from annotator.services.table_words import table_words


def test_every_table_has_words() -> None:
    words = [table_words(name) for name in METADATA.tables]
    assert len(set(words)) == len(words)
    assert not set(words) & set(METADATA.tables)
    assert table_words("of another program") == "of another program"
