"""The open project and article, and who is told when they change. Panels know only this."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.errors import GoneError, UserError
from annotator.formats.bundle import Document, Registry
from annotator.language import tr, verb_text
from annotator.records import DocumentQuery, SortBy
from annotator.settings import Settings, Store, state
from annotator.ui.jobs import Jobs
from annotator.ui.orders import remember_order, remembered_order
from annotator.vocabulary import Status

if TYPE_CHECKING:
    from annotator.services import Change, Project, Step

T = TypeVar("T")

_REGISTRY_TABLES = frozenset({"actor", "actor_alias", "affiliation", "issue", "label"})
_POLL_MS = 2000
_REMEMBERED = 30


class Workspace(QObject):
    """What is open. All writing goes through `attempt`, which tells the user what went wrong."""

    project_changed = Signal()
    closing = Signal()
    """The project goes away; what is still to be written is written now."""
    document_changed = Signal()
    document_opened = Signal()
    relisted = Signal()
    changed = Signal(object)
    registry_changed = Signal()
    failed = Signal(object)
    told = Signal(str)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = Settings()
        self.state: Store = state()
        self.jobs = Jobs(self)
        self.project: Project | None = None
        self.document: Document | None = None
        self.status = Status.TODO
        self.registry = Registry()
        self.recent_actors: list[int] = []
        self.recent_issues: list[int] = []
        self.reserved_keys: dict[str, str] = {}
        self._query = DocumentQuery()
        self._listed: array[int] | None = None
        self._is_cut_off = False
        # A change may be published by the thread of a job; it arrives on ours.
        self._arrived.connect(self._on_change)
        self._listener = self._arrived.emit
        self._poll = QTimer(self)
        self._poll.setInterval(_POLL_MS)
        self._poll.timeout.connect(self._look_for_others)

    # --- projects

    @property
    def opened(self) -> Project:
        """The open project. Call only where one is sure to be open."""
        assert self.project is not None, "no project is open"
        return self.project

    def set_project(self, project: Project) -> None:
        """Take over an open project, in place of the one before."""
        registry = project.registry()
        self.close_project()
        self.project = project
        self._query = remembered_order(self.state, project.place)
        self._listed = None
        self._is_cut_off = False
        project.subscribe(self._listener)
        self.registry = registry
        self._remember_project(project)
        self._poll.start()
        self.project_changed.emit()
        self.registry_changed.emit()
        self.done(self._reopen_document)

    def close_project(self) -> None:
        """Close the project, if one is open. Jobs are stopped first."""
        project = self.release_project()
        if project is not None:
            project.close()

    def release_project(self) -> Project | None:
        """Let go of the open project without closing it: another window takes it over."""
        self.jobs.finish()
        self._poll.stop()
        project = self.project
        if project is None:
            return None
        self.closing.emit()
        project.unsubscribe(self._listener)
        self.project = None
        self.document = None
        self._listed = None
        self.registry = Registry()
        self.recent_actors.clear()
        self.recent_issues.clear()
        self.project_changed.emit()
        self.document_changed.emit()
        return project

    def _remember_project(self, project: Project) -> None:
        recent = [place for place in self.recent_projects() if place != project.place]
        self.state.set("projects", [project.place, *recent][:10])

    def recent_projects(self) -> list[str]:
        """The places of the projects opened last, newest first, without files that are gone."""
        places = [place for place in self.state.get("projects", []) if isinstance(place, str)]
        return [place for place in places if "://" in place or Path(place).exists()]

    # --- documents

    def open_document(self, document_id: int) -> bool:
        """Show an article; False when it is not there any more."""
        found = self.attempt(lambda: self.opened.documents.get(document_id))
        if found is None:
            return False
        self.document = found
        self.status = self.opened.documents.status(document_id)
        self.state.set(f"document.{self._project_key()}", document_id)
        self.document_changed.emit()
        self.document_opened.emit()
        return True

    def _reopen_document(self) -> None:
        last = self.state.get(f"document.{self._project_key()}")
        self._open_one_of(self.opened.documents.ids(), last)

    def _open_one_of(self, ids: array[int], wanted: object = None) -> None:
        """Open the wanted article, else the first, else none."""
        if ids:
            self.open_document(wanted if isinstance(wanted, int) and wanted in ids else ids[0])
        else:
            self.document = None
            self.document_changed.emit()

    # --- the list of articles

    @property
    def query(self) -> DocumentQuery:
        """Which articles are listed, and in which order; the order is remembered."""
        return self._query

    @query.setter
    def query(self, query: DocumentQuery) -> None:
        if query != self._query:
            self._query, self._listed = query, None
            if self.project is not None:
                remember_order(self.state, self.project.place, query)
            self.relisted.emit()

    @property
    def listed(self) -> array[int]:
        """The ids of the listed articles, in order; read again when a change may alter them."""
        if self._listed is None:
            listed = self.project.documents.ids(self._query) if self.project else array("q")
            self._listed = listed
        return self._listed

    def relists(self, change: Change) -> bool:
        """Whether a change may alter which articles are listed, or their order."""
        if "document" in change.tables or "assignment" not in change.tables:
            return "document" in change.tables
        query = self._query
        # Own work on one article leaves the order of what others have begun as it is.
        by_others = change.foreign or len(change.documents) > 1
        by_status = bool(query.statuses) or query.sort is SortBy.STATUS
        return by_status or (query.sort is SortBy.FEWEST and by_others)

    @property
    def place_in_list(self) -> int | None:
        """Where the open article stands in the list; None where it is not in it."""
        if self.document is None or self.document.id not in self.listed:
            return None
        return self.listed.index(self.document.id)

    def _project_key(self) -> str:
        return self.opened.place

    def place_in(self, document_id: int) -> int:
        """Where reading stopped: the code point at the top of the view."""
        positions = self.state.get("positions", {})
        return int(positions.get(str(document_id), 0))

    def remember_position(self, document_id: int, offset: int) -> None:
        """Come back to this place when the article is opened again."""
        positions = dict(self.state.get("positions", {}))
        positions.pop(str(document_id), None)
        positions[str(document_id)] = offset
        self.state.set("positions", dict(list(positions.items())[-1000:]))

    # --- doing

    def attempt(self, verb: Callable[[], T]) -> T | None:
        """Do something that may fail; the user is told why, and None comes back."""
        try:
            return verb()
        except UserError as error:
            self.failed.emit(error)
            return None

    def done(self, verb: Callable[[], object]) -> bool:
        """Do something that may fail; whether it was done. The user is told why not."""

        def run() -> bool:
            verb()
            return True

        return self.attempt(run) is not None

    def undo(self) -> None:
        """Take back the last step."""
        self._step(lambda: self.opened.history.undo(), tr("Undone"), tr("There is nothing to undo"))

    def redo(self) -> None:
        """Bring it again."""
        self._step(
            lambda: self.opened.history.redo(), tr("Done again"), tr("There is nothing to redo")
        )

    def _step(self, verb: Callable[[], Step | None], word: str, nothing: str) -> None:
        """Say what was done; where it was in another article, that one is opened."""
        try:
            step = verb()
        except UserError as error:
            self.failed.emit(error)
            return
        if step is None:
            self.told.emit(nothing)
            return
        self.told.emit(f"{word}: {verb_text(step.verb)}")
        here = self.document.id if self.document else None
        if step.document_id not in (None, here):
            self.open_document(step.document_id)

    def note_actor(self, actor_id: int | None) -> None:
        """Offer this actor first from now on."""
        if actor_id is not None:
            self.recent_actors = _to_front(self.recent_actors, actor_id)

    def note_issue(self, issue_id: int | None) -> None:
        """Offer this issue first from now on."""
        if issue_id is not None:
            self.recent_issues = _to_front(self.recent_issues, issue_id)

    # --- changes

    def _look_for_others(self) -> None:
        """Hear of what others did. Where that fails, the user is told once, not every time."""
        if self.project is None or not self.jobs.is_idle:
            return
        try:
            self._check_file(self.project.path)
            self.project.poll()
        except UserError as error:
            if not self._is_cut_off:
                self._is_cut_off = True
                self.failed.emit(error)
        else:
            self._is_cut_off = False

    def _check_file(self, path: Path | None) -> None:
        """Raise ProjectError when the file was taken away: the system still lets us write to it."""
        if path is not None and not path.exists():
            raise GoneError(
                tr("The file of this project is gone: {path}", path=path),
                tr(
                    "Put it back at once, or export the project before you close it: what is done "
                    "now would be lost."
                ),
            )

    def _on_change(self, change: Change) -> None:
        if self.project is None:
            return
        if change.tables & _REGISTRY_TABLES:
            self.registry = self.opened.registry()
            self.registry_changed.emit()
        if self.relists(change):
            self._listed = None
        if self.document and "assignment" in change.tables:
            self.status = self.opened.documents.status(self.document.id)
        self.changed.emit(change)
        if {"document", "document_text"} & change.tables:
            self._refresh_document()

    def _refresh_document(self) -> None:
        """The open article was edited or removed, by us or by others; or the first one came."""
        ids = self.opened.documents.ids()
        if self.document is not None and self.document.id in ids:
            self.document = self.opened.documents.get(self.document.id)
            self.document_changed.emit()
        elif ids or self.document is not None:
            self._open_one_of(ids)


def _to_front(recent: list[int], key: int) -> list[int]:
    return [key, *(other for other in recent if other != key)][:_REMEMBERED]
