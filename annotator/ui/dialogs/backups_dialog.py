"""The backups of a project: what each holds, beside what the project holds now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.formats.base import Progress
from annotator.language import plural, tr
from annotator.ui import messages
from annotator.ui.widgets.first_size import first_size
from annotator.ui.widgets.plain import PlainLabel
from annotator.ui.words import moment_written_out

if TYPE_CHECKING:
    from annotator.errors import UserError
    from annotator.services.backups import Backup, Look
    from annotator.ui.keeper import Keeper


_CLOSE = QDialogButtonBox.StandardButton.Close
_DATES = (0, 4)
"""The columns that hold one."""


class BackupsDialog(QDialog):
    """Lists them by date; makes one, and brings the project back to one."""

    def __init__(self, keeper: Keeper, place: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._place = place
        self._backups = keeper.backups(place)
        self.setWindowTitle(tr("Backups"))
        first_size(self, 820, 440)
        self.told = PlainLabel("", self, role="quiet")
        self.told.setWordWrap(True)
        self.list = self._make_list()
        self.buttons = QDialogButtonBox(_CLOSE, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.make = self.buttons.addButton(tr("Back up now"), role)
        self.make.clicked.connect(self._on_make)
        self.restore = self.buttons.addButton(tr("Restore …"), role)
        self.restore.clicked.connect(self._on_restore)
        self.buttons.rejected.connect(self.reject)
        for button in (self.make, self.restore, self.buttons.button(_CLOSE)):
            button.setAutoDefault(False)  # Enter is for the list
        layout = QVBoxLayout(self)
        layout.addWidget(self.told)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.buttons)
        self.refresh()

    def _make_list(self) -> QTreeWidget:
        rows = QTreeWidget(self)
        rows.setAccessibleName(tr("Backups"))
        rows.setRootIsDecorated(False)
        rows.setUniformRowHeights(True)
        rows.setHeaderLabels(
            [tr("Made"), tr("Articles"), tr("Annotations"), tr("Statements"), tr("Last change")]
        )
        rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        rows.header().setStretchLastSection(False)
        for column in _DATES:
            rows.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        rows.currentItemChanged.connect(self._show_buttons)
        # Later: the same Enter would press the button of the question that it asks.
        rows.activated.connect(self._on_restore, Qt.ConnectionType.QueuedConnection)
        return rows

    def refresh(self) -> None:
        """List them anew; the newest backup is selected."""
        now, found = self._backups.now(), self._backups.all()
        self.list.clear()
        if now is not None:
            self.list.addTopLevelItem(self._row(tr("now"), now, now, None))
        for backup in found:
            self.list.addTopLevelItem(
                self._row(moment_written_out(backup.made), backup.holds, now, backup)
            )
        newest = self.list.topLevelItem(0 if now is None else 1)
        if newest is not None:
            self.list.setCurrentItem(newest)
        self.told.setText(self._summary(len(found)))
        self._show_buttons()

    def _summary(self, count: int) -> str:
        if not self._backups.most:
            return tr("No backups are made: the preferences say so.")
        if not count:
            return tr(
                "There are no backups yet. They are made while you work, at most one an hour, in "
                "{folder}",
                folder=self._backups.folder,
            )
        words = plural(count, "{count} verified backup", "{count} verified backups")
        return tr("{backups} in {folder}", backups=words, folder=self._backups.folder)

    def _row(
        self, made: str, holds: Look, now: Look | None, backup: Backup | None
    ) -> QTreeWidgetItem:
        row = QTreeWidgetItem(
            [
                made,
                _compared(holds.documents, now.documents if now else None),
                _compared(holds.annotations, now.annotations if now else None),
                _compared(holds.statements, now.statements if now else None),
                moment_written_out(holds.changed) if holds.changed else "",
            ]
        )
        row.setData(0, Qt.ItemDataRole.UserRole, backup)
        if backup is not None:
            row.setToolTip(0, str(backup.path))
        return row

    @property
    def chosen(self) -> Backup | None:
        """The selected backup."""
        item = self.list.currentItem()
        return item.data(0, Qt.ItemDataRole.UserRole) if item else None

    def _show_buttons(self) -> None:
        self.restore.setEnabled(self.chosen is not None)

    # --- gestures

    def _on_make(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.make.setEnabled(False)
        self.told.setText(tr("Backing up …"))
        backups = self._backups

        def work(progress: Progress) -> Backup:
            return backups.make(progress)

        job = self._keeper.jobs.start(tr("Backing up"), work)
        job.finished.connect(self._on_made)
        job.failed.connect(self._on_failed)

    def _on_made(self) -> None:
        self.make.setEnabled(True)
        self.refresh()

    def _on_failed(self, error: UserError) -> None:
        self._on_made()
        if not self._keeper.offers(error):
            messages.show_error(self, error)

    def _on_restore(self) -> None:
        backup = self.chosen
        if backup is None:
            return
        question = messages.Question(
            tr("Restore the project as it was on {when}?", when=moment_written_out(backup.made)),
            tr("What it is now is kept as one more backup, with its history."),
            tr("Restore"),
        )
        messages.ask(self, question, lambda: self._restore(backup))

    def _restore(self, backup: Backup) -> None:
        self.accept()
        self._keeper.restore(self._place, backup)


def _compared(count: int, now: int | None) -> str:
    """A number, and how far it is from the present one."""
    if now is None or now == count:
        return str(count)
    return f"{count}  ({count - now:+d})".replace("-", "−")
