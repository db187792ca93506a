"""The window of the user's guide: its contents at the left, a page at the right, and a search."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.language import tr
from annotator.text.folding import fold
from annotator.ui.help.browser import HelpBrowser, document_of
from annotator.ui.help.filling import Filler
from annotator.ui.help.pages import PAGES, Page, read_pages, spoken
from annotator.ui.shortcuts import Shortcuts
from annotator.ui.widgets.empty_hint import EmptyHint
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.into_rows import leads_into
from annotator.ui.widgets.own_line import OwnLine

_SIZE = (1040, 760)
_CONTENTS = 270
_NAME = Qt.ItemDataRole.UserRole


class HelpWindow(QWidget):
    """A window of its own, so that it can be read beside the other and beside dialogs."""

    def __init__(self, shortcuts: Shortcuts) -> None:
        super().__init__()
        self.setWindowTitle(tr("User's guide"))
        first_size(self, *_SIZE)
        self._filler = Filler(shortcuts)
        self._pages: dict[str, Page] = {page.name: page for page in read_pages(spoken())}
        self._words: dict[str, str] = {}
        self._visited: list[str] = []
        self._at = -1
        self.search = OwnLine(self)
        self.search.setPlaceholderText(tr("Search the guide"))
        self.search.setAccessibleName(tr("Search the guide"))
        self.search.setClearButtonEnabled(True)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(tr("Contents"))
        EmptyHint(self.contents, lambda: tr("No page has these words."))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser = HelpBrowser(self)
        self.back = self._button("←", tr("Back (Alt+Left)"), "Alt+Left", -1)
        self.forward = self._button("→", tr("Forward (Alt+Right)"), "Alt+Right", 1)
        self._lay_out()
        self._connect(shortcuts)
        self._list_pages()

    def _button(self, text: str, meaning: str, keys: str, step: int) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setProperty("flat", True)
        button.setToolTip(meaning)
        button.setAccessibleName(meaning)
        button.clicked.connect(lambda: self._step(step))
        QShortcut(QKeySequence(keys), self).activated.connect(lambda: self._step(step))
        return button

    def _lay_out(self) -> None:
        left = QWidget(self)
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addStretch(1)
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 6, 10)
        column.addLayout(row)
        column.addWidget(self.search)
        column.addWidget(self.contents, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.browser)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_CONTENTS, _SIZE[0] - _CONTENTS])
        splitter.setHandleWidth(1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(splitter)

    def _connect(self, shortcuts: Shortcuts) -> None:
        self.search.textChanged.connect(self._list_pages)
        self.search.stepped.connect(self._on_entered)
        leads_into(self.search, self.contents)
        self.search.left.connect(self._leave_search)
        self.contents.currentItemChanged.connect(self._on_chosen)
        self.browser.page_chosen.connect(self.open_page)
        shortcuts.changed.connect(self.refresh)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)

    # --- pages

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._visited[self._at] if self._visited else ""

    def open_page(self, name: str) -> None:
        """Show a page; those before it can be gone back to."""
        if name in self._pages and name != self.page:
            self._visited[self._at + 1 :] = [name]
            self._at += 1
            self.refresh()

    def _step(self, step: int) -> None:
        if 0 <= self._at + step < len(self._visited):
            self._at += step
            self.refresh()

    def refresh(self) -> None:
        """Show the page anew: keys or colours have changed, or it is another one."""
        self._words.clear()
        self.browser.show_markdown(self.markdown(self.page or PAGES[0]))
        self._show_words()
        self.back.setEnabled(self._at > 0)
        self.forward.setEnabled(self._at + 1 < len(self._visited))
        self._mark_current()

    def markdown(self, name: str) -> str:
        """A page as it is read now."""
        return self._filler.fill(self._pages[name].source)

    # --- contents and search

    def _list_pages(self) -> None:
        """List the pages that hold all the words."""
        wanted = fold(self.search.text()).split()
        self.contents.blockSignals(True)
        self.contents.clear()
        for page in self._pages.values():
            if all(word in self._words_of(page.name) for word in wanted):
                item = QListWidgetItem(page.title)
                item.setData(_NAME, page.name)
                self.contents.addItem(item)
        self.contents.blockSignals(False)
        self._mark_current()

    def _words_of(self, name: str) -> str:
        if name not in self._words:
            self._words[name] = fold(document_of(self.markdown(name)).toPlainText())
        return self._words[name]

    def _mark_current(self) -> None:
        self.contents.blockSignals(True)
        self.contents.setCurrentRow(-1)
        for row in range(self.contents.count()):
            if self.contents.item(row).data(_NAME) == self.page:
                self.contents.setCurrentRow(row)
        self.contents.blockSignals(False)

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.open_page(item.data(_NAME))

    def _on_entered(self) -> None:
        """Enter in the search opens the first page that was found, then the next hit in it."""
        if self.contents.currentRow() < 0 and self.contents.count():
            self.contents.setCurrentRow(0)
        else:
            self._show_words()

    def _show_words(self) -> None:
        words = self.search.text().split()
        if words:
            self.browser.show_word(words[0])

    def _leave_search(self) -> None:
        self.search.clear()
        self.browser.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
