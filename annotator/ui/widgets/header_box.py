"""What the first lines of articles mean, chosen or typed in the user's language."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from annotator.formats.metadata import AUTO, NONE
from annotator.language import mark, tr

_WORDS = {
    AUTO: mark("recognised by themselves"),
    NONE: mark("nothing: all is text"),
}
_FIELDS = {
    "title": mark("title"),
    "source": mark("source"),
    "author": mark("author"),
    "date": mark("date"),
    "url": mark("address"),
    "language": mark("language"),
}
_OFFERED = (AUTO, NONE, "title", "title/date", "title/source/date", "source/date/title")


class HeaderBox(QComboBox):
    """An editable choice; its `pattern` is what `HeaderPattern` reads."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for pattern in _OFFERED:
            self.addItem(words_of(pattern), pattern)
        self.setToolTip(
            tr(
                "What the first lines mean, one after the other: title/date/source. “-” passes "
                "over a line. Lines such as “Title: …” at the top are recognised by themselves."
            )
        )

    @property
    def pattern(self) -> str:
        """What is chosen or typed, as a pattern."""
        return pattern_of(self.currentText())

    def show_pattern(self, pattern: str) -> None:
        """Show a pattern in words."""
        self.setCurrentText(words_of(pattern))


def words_of(pattern: str) -> str:
    """A pattern as it is said to people."""
    if pattern in _WORDS:
        return tr(_WORDS[pattern])
    names = (name.strip() for name in pattern.split("/"))
    return "/".join(tr(_FIELDS[name]) if name in _FIELDS else name for name in names)


def pattern_of(typed: str) -> str:
    """What is meant by such words, or by the pattern itself; nothing typed means `auto`."""
    words = typed.strip()
    for pattern, said in _WORDS.items():
        if words.casefold() == tr(said).casefold():
            return pattern
    known = {tr(said).casefold(): name for name, said in _FIELDS.items()}
    names = (name.strip() for name in words.split("/"))
    return "/".join(known.get(name.casefold(), name) for name in names) or AUTO
