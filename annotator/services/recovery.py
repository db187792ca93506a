"""Recovering a damaged project: what can be read of it, and the rest from its last good backup.

The damaged file is not mended, but kept beside the new one, under another name.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC
from pathlib import Path

import sqlalchemy as sa

from annotator.errors import DamagedError, ProjectError
from annotator.formats.base import Progress, no_progress
from annotator.language import plural, tr
from annotator.model import AnnotationRow, DocumentRow, DocumentTextRow, FragmentRow
from annotator.services.backups import Backup, Backups, is_intact
from annotator.services.check import Problem
from annotator.services.documents import text_hash
from annotator.services.project import Project
from annotator.services.table_words import table_words
from annotator.store import copies, migrations, own_tables
from annotator.store.engine import Database, url_of
from annotator.store.failures import explain
from annotator.store.salvage import Salvage, Tally, mend_references
from annotator.store.tables import table

_A, _D = table(AnnotationRow), table(DocumentRow)
_F, _T = table(FragmentRow), table(DocumentTextRow)


@dataclass(slots=True)
class Recovered:
    """What a recovery has saved, and what not."""

    place: Path
    backup: Backup | None = None
    aside: Path | None = None
    unreadable: bool = False
    tallies: dict[str, Tally] = field(default_factory=dict)
    lost_articles: list[str] = field(default_factory=list)
    mended: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is known to be lost."""
        lost = any(tally.lost or tally.replaced for tally in self.tallies.values())
        return not (self.unreadable or lost or self.lost_articles or self.mended or self.problems)

    def lines(self) -> list[str]:
        """The report, line by line, for people."""
        lines = [
            tr("From the backup of {when}.", when=f"{self.backup.made.astimezone():%Y-%m-%d %H:%M}")
            if self.backup
            else tr("There was no backup to complete it from.")
        ]
        if self.unreadable:
            lines.append(
                tr("Nothing of the file itself could be read: what was done since then is lost.")
            )
        lines += [_line(name, tally) for name, tally in self.tallies.items() if not tally.whole]
        lines += [tr("Lost: the article “{title}”", title=title) for title in self.lost_articles]
        if self.mended:
            lines.append(
                plural(
                    self.mended,
                    "{count} reference to something lost was emptied or removed.",
                    "{count} references to something lost were emptied or removed.",
                )
            )
        lines += [str(problem) for problem in self.problems]
        if self.aside is not None:
            lines.append(tr("The damaged file is kept: {path}", path=self.aside))
        return lines


def _line(name: str, tally: Tally) -> str:
    if tally.replaced:
        return tr(
            "{table}: what stood in their place is not of Standpoint and was not read; "
            "{history} from the history, {backup} from the backup",
            table=table_words(name),
            history=tally.from_history,
            backup=tally.from_backup,
        )
    return tr(
        "{table}: {read} read, {history} from the history, {backup} from the backup, {lost} lost",
        table=table_words(name),
        read=tally.read,
        history=tally.from_history,
        backup=tally.from_backup,
        lost=tally.lost,
    )


def recover(backups: Backups, progress: Progress = no_progress) -> Recovered:
    """Make a damaged project whole again, as far as that can be; nobody may have it open.

    Raises ProjectError, with nothing changed, when nothing can be saved or others use the file.
    """
    place = backups.place
    _make_ready(place)
    found = Recovered(place)
    part = place.with_name(f"{place.name}.{os.getpid()}.part")
    try:
        copies.discard(part)
        part.touch(mode=0o600, exist_ok=False)
        copies.set_mode(part, copies.mode_of(place))
        _build(part, found, backups.all(), progress)
        with Project.open(part) as project:
            found.problems = project.check()
        copies.vacate(part)
        found.aside = backups.replace_damaged(part)
    except (OSError, sqlite3.Error) as error:
        raise _failure(place, error) from error
    finally:
        with suppress(OSError):
            copies.discard(part)
    return found


def _make_ready(place: Path) -> None:
    """Refuse while others have the file open. How broken it is does not matter."""
    if not place.exists():
        raise ProjectError(
            tr("There is no project at {place}.", place=place),
            tr("“standpoint restore” brings it back from a backup."),
        )
    try:
        copies.vacate(place)
    except sqlite3.Error as error:
        if "locked" in str(error) or "readonly" in str(error):
            raise _failure(place, error) from error


def _failure(place: Path, error: OSError | sqlite3.Error) -> ProjectError:
    known = explain(error, str(place)) if isinstance(error, sqlite3.Error) else None
    if isinstance(known, ProjectError):
        return known
    return ProjectError(
        tr("{place} cannot be recovered: {reason}.", place=place, reason=error),
        tr("Nothing was changed. Free some space in its folder, and make it writable."),
    )


def _build(part: Path, found: Recovered, backups: Sequence[Backup], progress: Progress) -> None:
    database = Database(url_of(part))
    with ExitStack() as stack:
        stack.callback(database.close)
        damaged_file = stack.enter_context(_as_far_as_it_goes(found.place))
        found.unreadable = damaged_file is None
        fitting = (b for b in backups if _came_from(damaged_file, b) and is_intact(b))
        found.backup = next(fitting, None)
        backup = stack.enter_context(_opened(found.backup.path)) if found.backup else None
        if damaged_file is None and backup is None:
            raise DamagedError(
                tr("Nothing can be read of {place}, and there is no backup.", place=found.place),
                tr("Nothing was changed. Look for another copy of the file."),
                str(found.place),
            )
        with migrations.creating(database, {}):
            pass
        backed_up = found.backup.holds.journal if found.backup else 0
        with migrations.unwatched(database) as target:
            salvage = Salvage(target, damaged_file, backup, backed_up, progress)
            salvage.run()
            found.tallies = salvage.tallies
            # A text is known by its hash: it may come from any of the backups.
            others = [stack.enter_context(_opened(b.path)) for b in backups]
            _mend(target, others, found)


def _came_from(damaged_file: sqlite3.Connection | None, backup: Backup) -> bool:
    """Whether the file once was what the backup holds; a restored one may have gone another way."""
    if damaged_file is None or backup.holds.changed is None:
        return True
    moment = backup.holds.changed.astimezone(UTC).isoformat(timespec="microseconds")
    try:
        if "step" not in own_tables.plain(damaged_file):
            return True  # that must not be read
        return bool(damaged_file.execute("SELECT 1 FROM step WHERE at = ?", [moment]).fetchone())
    except sqlite3.DatabaseError:
        return True  # that cannot be read


@contextmanager
def _as_far_as_it_goes(place: Path) -> Iterator[sqlite3.Connection | None]:
    """The damaged file; None when not even its list of tables can be read."""
    with _opened(place) as connection:
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            connection.execute("SELECT count(*) FROM pragma_table_info('meta')").fetchone()
        except sqlite3.DatabaseError:
            yield None
        else:
            yield connection


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """A file for reading, with what stands in its log; garbled letters are no reason to stop."""
    log = path.with_name(f"{path.name}-wal")
    mode = "mode=ro" if log.exists() else "mode=ro&immutable=1"
    address = f"{path.absolute().as_uri()}?{mode}"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
        connection.text_factory = lambda text: text.decode("utf-8", "replace")
        copies.distrust(connection)
        yield connection


# --- mending


def _mend(target: sa.Connection, backups: Sequence[sqlite3.Connection], found: Recovered) -> None:
    """Make one project of the rows: whole texts, quotes that stand in them, no dangling ends."""
    annotated = set(target.execute(sa.select(_A.c.document_id).distinct()).scalars())
    for key, title, sha256 in target.execute(sa.select(_D.c.id, _D.c.title, _D.c.sha256)).all():
        text = target.execute(sa.select(_T.c.text).where(_T.c.document_id == key)).scalar()
        good = text if text and text_hash(text) == sha256 else _text(backups, key, sha256)
        if good != text:
            target.execute(_T.delete().where(_T.c.document_id == key))
            if good is not None:
                target.execute(_T.insert().values(document_id=key, text=good))
                found.tallies[_T.name].from_backup += 1
        if good is None:
            target.execute(_D.delete().where(_D.c.id == key))
            found.lost_articles.append(title)
        elif key in annotated:
            _drop_false_quotes(target, key, good)
    found.mended += mend_references(target)
    while dropped := _drop_without_place(target):
        found.mended += dropped + mend_references(target)


def _text(backups: Sequence[sqlite3.Connection], key: int, sha256: str) -> str | None:
    """The text of an article in the first backup that has just this one."""
    query = "SELECT text FROM document_text WHERE document_id = ?"
    for backup in backups:
        with suppress(sqlite3.DatabaseError):
            if _T.name not in own_tables.plain(backup):
                continue
            for (text,) in backup.execute(query, [key]):
                if text_hash(str(text)) == sha256:
                    return str(text)
    return None


def _drop_false_quotes(target: sa.Connection, document: int, text: str) -> None:
    query = (
        sa.select(_F).join(_A, _A.c.id == _F.c.annotation_id).where(_A.c.document_id == document)
    )
    for fragment in target.execute(query).all():
        if text[fragment.start : fragment.end] != fragment.quote:
            where = (_F.c.annotation_id == fragment.annotation_id) & (_F.c.seq == fragment.seq)
            target.execute(_F.delete().where(where))


def _drop_without_place(target: sa.Connection) -> int:
    """Remove annotations that stand nowhere any more. A claim's stance needs no cue."""
    placed = sa.select(_F.c.annotation_id)
    return target.execute(
        _A.delete().where(_A.c.claim_id.is_(None), _A.c.id.not_in(placed))
    ).rowcount
