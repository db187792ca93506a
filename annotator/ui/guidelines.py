"""The guidelines of the project beside the article: read, and written in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QKeyEvent, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.language import tr
from annotator.ui import messages
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.workspace import Workspace

if TYPE_CHECKING:
    from annotator.services import Change

_SAFE = QTextDocument.MarkdownFeature.MarkdownDialectGitHub
_NO_HTML = QTextDocument.MarkdownFeature.MarkdownNoHTML
_SCHEMES = ("http", "https", "mailto")
_NARROWEST = 240


class GuidelinesView(QTextBrowser):
    """Shows Markdown without HTML. It loads nothing, and opens a link only after asking."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Guidelines"))
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._on_link)

    def show_markdown(self, text: str) -> None:
        """Show the guidelines."""
        self.document().setMarkdown(text, _SAFE | _NO_HTML)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802 - Qt's name
        """No picture is fetched, from this machine or another."""
        # For nothing, or bytes that are no picture, Qt would read the file itself.
        blank = QImage(1, 1, QImage.Format.Format_ARGB32)
        blank.fill(Qt.GlobalColor.transparent)
        return blank

    def _on_link(self, url: QUrl) -> None:
        if url.scheme().lower() not in _SCHEMES:
            return
        question = messages.Question(
            tr("Open this link in the browser?"), url.toString(), tr("Open")
        )
        messages.ask(self, question, lambda: QDesktopServices.openUrl(url))


class Guidelines(QWidget):
    """Hidden until asked for; what is written is stored when editing ends."""

    left = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navigator")
        self.setMinimumWidth(_NARROWEST)
        self._workspace = workspace
        self.view = GuidelinesView(self)
        self.editor = QPlainTextEdit(self)
        self.editor.setAccessibleName(tr("Guidelines in Markdown"))
        self.edit_button = QToolButton(self)
        self.edit_button.setCheckable(True)
        self.edit_button.setText(tr("Edit"))
        self.edit_button.setToolTip(tr("Write the guidelines, in Markdown"))
        self.edit_button.clicked.connect(self._on_edit)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.editor)
        words = tr("No guidelines yet. Press “Edit” to write them, in Markdown.")
        self.hint = PlainLabel(words, self, role="quiet")
        self.hint.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(PlainLabel(tr("Guidelines"), self, role="title"), 1)
        head.addWidget(self.edit_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self._stack, 1)
        workspace.project_changed.connect(self._on_project)
        workspace.changed.connect(self._on_change)
        self.hide()

    @property
    def is_editing(self) -> bool:
        """Whether the guidelines are being written."""
        return self._stack.currentWidget() is self.editor

    def toggle(self) -> None:
        """Show the guidelines with the focus in them, or hide them."""
        if self.isVisible():
            self._finish()
            self.hide()
            self.left.emit()
            return
        self._show_stored()
        self.show()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_stored(self) -> None:
        project = self._workspace.project
        text = project.guidelines if project else ""
        self.view.show_markdown(text)
        self.hint.setVisible(not text.strip())

    def _on_project(self) -> None:
        self._show_page(editing=False)
        self._show_stored()

    def _on_change(self, change: Change) -> None:
        """What is being written is not touched."""
        if "meta" in change.tables and self.isVisible():
            self._show_stored()

    # --- writing

    def _on_edit(self, editing: bool) -> None:
        if not editing:
            self._finish()
        elif self._workspace.project is not None:
            self.editor.setPlainText(self._workspace.project.guidelines)
            self._show_page(editing=True)
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self) -> None:
        """Store what was written. Where that fails, it stays in the editor."""
        project = self._workspace.project
        if not self.is_editing or project is None:
            return
        text = self.editor.toPlainText()
        if self._workspace.done(lambda: project.set_guidelines(text)):
            self._show_page(editing=False)
            self._show_stored()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.edit_button.setChecked(True)

    def _show_page(self, *, editing: bool) -> None:
        self._stack.setCurrentWidget(self.editor if editing else self.view)
        self.edit_button.setChecked(editing)
        self.edit_button.setText(tr("Done") if editing else tr("Edit"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape stores what was written, then goes back to the text."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_editing:
            self._finish()
        else:
            self.left.emit()
