"""The project: the one door. Nobody above this package sees a connection."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator import passwords
from annotator.errors import ProjectError
from annotator.formats.base import Progress, no_progress
from annotator.formats.bundle import Annotator, Bundle, Header, Layer, Registry
from annotator.language import tr
from annotator.model import MetaRow
from annotator.model.base import utcnow
from annotator.services.actors import Actors
from annotator.services.annotate import Annotations
from annotator.services.check import Check, Problem
from annotator.services.claims import Claims
from annotator.services.codebook import Issues, Labels
from annotator.services.context import Context, Listener, clean_name, clean_text
from annotator.services.discussions import Discussions
from annotator.services.documents import Documents
from annotator.services.history import History
from annotator.services.mentions import Mentions
from annotator.services.people import sign_in, user_name
from annotator.services.progress import WorkProgress
from annotator.services.repeat import Repeat
from annotator.services.search import Search
from annotator.services.stances import Stances
from annotator.services.statements import Statements
from annotator.services.transfer import Transfer, write_bundle
from annotator.store import history, migrations
from annotator.store.engine import Database, path_of, sqlite_file_problem, url_of
from annotator.store.journal import UnitOfWork
from annotator.store.queries import header
from annotator.store.tables import table

_META = table(MetaRow)
_GUIDELINES = "guidelines"
SUFFIX = ".standpoint"


class Project:
    """An open project. Its verbs are grouped, as in `project.claims.add(...)`.

    Each verb is one unit of work, one transaction, one undo step, and raises a `UserError` with
    nothing written when it cannot be done.
    """

    def __init__(self, database: Database, annotator_name: str | None = None) -> None:
        self._database = database
        with database.read() as connection:
            who = sign_in(connection, annotator_name)
            self._seen = history.newest(connection)
        self.annotator: Annotator = who.annotator
        self.layer: Layer = who.layer
        enter = who.enter if who.new else None
        self._context = context = Context(database, who.annotator.id, who.layer.id, enter)
        self.documents = Documents(context)
        self.actors = Actors(context)
        self.issues = Issues(context)
        self.labels = Labels(context)
        self.annotations = Annotations(context)
        self.mentions = Mentions(context)
        self.claims = Claims(context)
        self.stances = Stances(context)
        self.statements = Statements(context)
        self.discussions = Discussions(context)
        self.progress = WorkProgress(context)
        self.search = Search(context)
        self.repeat = Repeat(context)
        self.history = History(context)
        self.transfer = Transfer(context)

    @classmethod
    def create(
        cls, place: str | Path, name: str | None = None, annotator: str | None = None
    ) -> Project:
        """Make a new project in a file that is not there yet, or an empty PostgreSQL database."""
        with _new_database(place) as database:
            fallback = database.path.stem if database.path else database.url.database
            name = clean_name(name or fallback or "", "project")
            facts = {"name": name, "uuid": str(uuid.uuid4()), "created": utcnow().isoformat()}
            with migrations.creating(database, facts):
                pass
            project = cls(database, annotator or user_name())
            project._context.enter()
            return project

    @classmethod
    def restore(
        cls,
        place: str | Path,
        bundle: Bundle,
        annotator: str | None = None,
        progress: Progress = no_progress,
    ) -> Project:
        """Make a new project that holds exactly what a bundle holds: a backup, a copy, a move.

        Without a name the annotator is the bundle's only one, else the user. The history starts
        anew.
        """
        with _new_database(place) as database:
            facts = {**bundle.header.meta, "name": bundle.header.name}
            with migrations.creating(database, facts) as connection:
                write_bundle(UnitOfWork(connection, None), bundle, progress)
            return cls(database, annotator)

    @classmethod
    def open(
        cls, place: str | Path, annotator: str | None = None, *, migrate_server: bool = False
    ) -> Project:
        """Open a project for an annotator; without a name, for its only one, else for the user.

        An older project in a file is backed up and migrated; one that may not be written is opened
        for reading. Raises ProjectError with what to do for whatever is wrong with the place.
        """
        url = url_of(passwords.complete(str(place)))
        path = path_of(url)
        problem = sqlite_file_problem(path) if path else None
        if problem is not None:
            raise problem
        database = Database(url)
        try:
            database.choose_journal()
            migrations.ensure_current(database, migrate_server=migrate_server)
            return cls(database, annotator)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Let go of the database. Nothing has to be saved: every verb has committed."""
        self._database.close()

    def save_copy(self, path: Path) -> None:
        """Write all of a project in a file into a new one, even if its own was taken away."""
        if path.exists():
            raise ProjectError(tr("{path} exists already.", path=path), tr("Choose another name."))
        self._database.save_copy(path)

    def __enter__(self) -> Project:
        return self

    def __exit__(self, *details: object) -> None:
        self.close()

    @property
    def place(self) -> str:
        """Where the project is kept, without a password."""
        return self._database.place

    @property
    def path(self) -> Path | None:
        """The project's file; None on a server."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether it may only be looked at and exported: each verb that writes is refused."""
        return self._database.read_only

    @property
    def name(self) -> str:
        """The project's name."""
        return self.header().name

    def rename(self, name: str) -> None:
        """Give the project another name."""
        name = clean_name(name, "project")
        with self._context.unit("Rename the project") as unit:
            unit.update(_META, "name", value=name)

    @property
    def guidelines(self) -> str:
        """How to annotate in this project, in Markdown; empty where nobody has written any."""
        with self._context.read() as connection:
            return str(header.meta(connection).get(_GUIDELINES, ""))

    def set_guidelines(self, text: str) -> None:
        """Write the guidelines; an empty text takes them away."""
        text = clean_text(text) or ""
        with self._context.unit("Write the guidelines") as unit:
            if unit.find(_META, _GUIDELINES) is not None:
                unit.update(_META, _GUIDELINES, value=text)
            elif text:
                unit.insert(_META, {"key": _GUIDELINES, "value": text})

    def header(self) -> Header:
        """The project's facts, people, actors and codebook."""
        with self._context.read() as connection:
            return header.header(connection)

    def registry(self) -> Registry:
        """Actors, issues and labels by id."""
        with self._context.read() as connection:
            return header.registry(connection)

    def check(self) -> list[Problem]:
        """Everything that is wrong in the database: damage, quotes, dangling references."""
        return Check(self._context).run()

    def subscribe(self, listener: Listener) -> None:
        """Tell `listener` of every change, after its commit."""
        self._context.subscribe(listener)

    def unsubscribe(self, listener: Listener) -> None:
        """Tell it no more."""
        self._context.unsubscribe(listener)

    def poll(self) -> bool:
        """Look whether others have changed the project, and tell the listeners of it."""
        with self._context.read() as connection:
            newest = history.newest(connection)
            if newest == self._seen:
                return False
            own = self._context.own_steps
            foreign = history.foreign_changes(connection, self._seen, own)
        self._seen = newest
        own.clear()
        for change in foreign:
            self._context.publish(change)
        return bool(foreign)


@contextmanager
def _new_database(place: str | Path) -> Iterator[Database]:
    """A database without anything in it; what was made of it is taken away after a failure."""
    url = url_of(passwords.complete(str(place)))
    path = path_of(url)
    if path is not None:
        _make_file(path)
    database = Database(url)
    try:
        migrations.refuse_content(database)
        yield database
    except BaseException:
        database.close()
        if path is not None:
            _discard(path)
        raise


def _make_file(path: Path) -> None:
    """An empty file that was not there before: so it is ours, to write or to take away."""
    try:
        path.open("xb").close()
    except FileExistsError as error:
        raise ProjectError(
            tr("{path} exists already.", path=path), tr("Open it, or choose another name.")
        ) from error
    except FileNotFoundError as error:
        raise ProjectError(
            tr("There is no folder {parent}.", parent=path.parent), tr("Create it first.")
        ) from error
    except OSError as error:
        raise ProjectError(
            tr("{path} cannot be created: {strerror}.", path=path, strerror=error.strerror),
            tr("Choose another folder."),
        ) from error


def _discard(path: Path) -> None:
    """Take away what a failed creation has left."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
