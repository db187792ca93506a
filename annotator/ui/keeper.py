"""Looking after the open project: its place, damage, backups; restoring and recovering.

It works in the background with threads of its own, so that nothing waits for it, and begins when
the article has been read for a moment.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog

from annotator.errors import DamagedError, GoneError, UserError
from annotator.formats.base import Progress
from annotator.language import mark, tr
from annotator.ui import messages
from annotator.ui.jobs import Job, Jobs, Work
from annotator.ui.notices import Notice

if TYPE_CHECKING:
    from annotator.services.backups import Backup, Backups
    from annotator.services.places import Caution
    from annotator.services.recovery import Recovered
    from annotator.ui.main_window import MainWindow

_FIRST_MS = 3_000
_AGAIN_MS = 60 * 60 * 1000
_CAUTIONS, _READ_ONLY = "cautions", "read-only"
_WHY_READ_ONLY = mark(
    "Its file, its folder or its disk may not be written, or it is a backup. To work in it, save "
    "a copy in a folder of yours."
)


class Keeper(QObject):
    """One for each window; it keeps the project in a file. On a server others do that."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._notices = window.notices
        self._question: QDialog | None = None
        self.jobs = Jobs(self)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.look_after)
        self._workspace.project_changed.connect(self._on_project)
        self._notices.dismissed.connect(self._on_dismissed)

    @property
    def path(self) -> Path | None:
        """The open project's file."""
        project = self._workspace.project
        return project.path if project else None

    def backups(self, place: Path) -> Backups:
        """The backups of a project in a file, as the settings say."""
        from annotator.services.backups import Backups

        return Backups.chosen(place, self._workspace.settings)

    def _on_project(self) -> None:
        self.jobs.finish()
        self.timer.stop()
        self._notices.clear()
        if self.path is not None:
            self.timer.start(_FIRST_MS)
            self._say_read_only()

    def _say_read_only(self) -> None:
        """Nobody should wonder why nothing can be changed; each time it is opened."""
        if self._workspace.opened.read_only:
            text = tr("This project is read-only: look at it, search it, export it.")
            name = tr("Save a copy …")
            self._notices.add(Notice(_READ_ONLY, text, tr(_WHY_READ_ONLY), name, self.save_copy))

    # --- in the background

    def look_after(self) -> None:
        """Look at the place of the project and for damage, and make a backup if one is due."""
        path = self.path
        if path is None:
            return
        self.timer.start(_AGAIN_MS)
        if self.jobs.is_idle:
            self._look_at_place(path)
            self._look_inside(path)

    def _look_at_place(self, path: Path) -> None:
        from annotator.services.places import cautions

        job = self._start(tr("Looking at the folder"), lambda progress: cautions(path))
        job.finished.connect(self._on_cautions)

    def _look_inside(self, path: Path) -> None:
        backups, read_only = self.backups(path), self._workspace.opened.read_only

        def work(progress: Progress) -> Backup | None:
            if backups.damage(progress):
                from annotator.services.backups import damage_error

                raise damage_error(path)
            return None if read_only else backups.make_if_changed(progress)

        job = self._start(tr("Backing up"), work)
        job.failed.connect(self._on_not_backed_up)

    def _start(self, title: str, work: Work) -> Job:
        job = self.jobs.start(title, work)
        job.broken.connect(self._on_broken)
        return job

    def _on_broken(self, error: BaseException, trace: str) -> None:
        messages.report_crash(type(error), error, error.__traceback__)

    def _on_not_backed_up(self, error: UserError) -> None:
        """Damage is no small thing. That there is no backup is said quietly, in one line."""
        if isinstance(error, DamagedError):
            self.offer_recovery(error)
        else:
            self._notices.add(Notice("backup", error.message, error.hint))

    def _on_cautions(self, found: list[Caution]) -> None:
        seen = self._seen()
        for caution in found:
            if caution.id not in seen:
                self._notices.add(Notice(caution.id, caution.text, caution.more))

    def _seen(self) -> list[str]:
        """What has been said of the open project, and been read."""
        by_place = self._workspace.state.get(_CAUTIONS, {})
        return list(by_place.get(str(self.path), [])) if isinstance(by_place, dict) else []

    def _on_dismissed(self, notice_id: str) -> None:
        if self.path is None or notice_id in ("backup", _READ_ONLY):
            return
        by_place = dict(self._workspace.state.get(_CAUTIONS, {}))
        by_place[str(self.path)] = [*self._seen(), notice_id]
        self._workspace.state.set(_CAUTIONS, by_place)

    # --- what the user asks for

    def show_backups(self) -> None:
        """Show the backups of the open project; of one on a server, say how to make them."""
        if self.path is None:
            messages.show_information(
                self._window,
                tr("The backups of a project on a server are exports."),
                tr(
                    "Export it as standpoint-jsonl, which holds everything; "
                    "“standpoint new --from” makes a project of that again."
                ),
            )
            return
        from annotator.ui.dialogs.backups_dialog import BackupsDialog

        dialog = BackupsDialog(self, self.path, self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def restore(self, place: Path, backup: Backup) -> None:
        """Bring the project back as it was, and open it again."""
        backups = self.backups(place)
        self._workspace.close_project()
        job = self._start(tr("Restoring"), lambda progress: backups.restore(backup, progress))
        job.finished.connect(partial(self._on_restored, place))
        job.failed.connect(partial(self._on_not_restored, place))

    def _on_restored(self, place: Path, kept: Path | None) -> None:
        if self._window.files.open_place(str(place)) and kept is not None:
            self._workspace.told.emit(tr("Restored. What it was before is kept."))

    def _on_not_restored(self, place: Path, error: UserError) -> None:
        self._window.files.open_place(str(place))
        messages.show_error(self._window, error)

    # --- what went wrong

    def offers(self, error: UserError) -> bool:
        """Whether there is more to do about an error than to say it; then it is offered."""
        if isinstance(error, GoneError) and self.path is not None:
            self._offer_copy(error)
        elif isinstance(error, DamagedError) and "://" not in error.place:
            self.offer_recovery(error)
        else:
            return False
        return True

    def _offer_copy(self, error: GoneError) -> None:
        question = messages.Question(error.message, error.hint, tr("Save a copy …"))
        self._ask(question, self.save_copy)

    def _ask(self, question: messages.Question, on_yes: Callable[[], object]) -> None:
        """Ask once, however many find the same wrong at once."""
        if self._question is None:
            self._question = messages.ask(self._window, question, on_yes)
            self._question.destroyed.connect(self._on_answered)

    def _on_answered(self) -> None:
        self._question = None

    def save_copy(self) -> None:
        """Ask where, write there what is open, and go on in that file."""
        from annotator.ui.files import PROJECTS, with_ending

        start = str(self.path or Path.home())
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save a copy"), start, tr(PROJECTS)
        )
        if chosen:
            target = with_ending(Path(chosen), (".standpoint",))
            if self._workspace.done(lambda: self._workspace.opened.save_copy(target)):
                self._window.files.open_place(str(target))

    def offer_recovery(self, error: DamagedError) -> None:
        """Ask whether to recover a damaged project."""
        question = messages.Question(
            error.message,
            tr(
                "What can be read of it is saved, and the rest is taken from the last backup. "
                "You see then what is lost. The damaged file is kept."
            ),
            tr("Recover"),
        )
        self._ask(question, lambda: self.recover(Path(error.place)))

    def recover(self, place: Path) -> None:
        """Make a damaged project whole again, as far as that can be, and open it."""
        from annotator.services.recovery import recover

        backups = self.backups(place)
        self._workspace.close_project()
        job = self._start(tr("Recovering"), lambda progress: recover(backups, progress))
        job.finished.connect(self._on_recovered)
        job.failed.connect(self._on_not_recovered)

    def _on_recovered(self, found: Recovered) -> None:
        from annotator.ui.dialogs.list_dialog import ListDialog

        self._window.files.open_place(str(found.place))
        heading = (
            tr("Everything was saved.")
            if found.is_complete
            else tr("Not everything could be saved.")
        )
        dialog = ListDialog(tr("Recovery"), heading, found.lines(), self._window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_not_recovered(self, error: UserError) -> None:
        messages.show_error(self._window, error)
