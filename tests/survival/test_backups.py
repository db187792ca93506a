"""Backups: made when something has changed, verified, kept by age, and restored."""

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from projects import add_article, check_refused, content
from survival.conftest import check_whole

from annotator.errors import Cancelled, DamagedError
from annotator.services import Project
from annotator.services.backups import Backups, is_intact
from annotator.settings import Settings


def files(folder: Path) -> set[str]:
    return {path.suffix for path in folder.rglob("*") if path.is_file()}


def test_a_backup_holds_the_project_and_says_what_it_holds(place: Path, backups: Backups) -> None:
    backup = backups.make()
    assert (backup.holds.documents, backup.holds.annotations) == (20, 400)
    assert backup.holds.statements == 200
    assert backup.holds == backups.now()
    assert backup.holds.changed is not None
    assert backups.all() == [backup]
    with Project.open(place) as project:
        before = content(project)
    copy = place.with_name("copy.standpoint")
    copy.write_bytes(backup.path.read_bytes())
    with Project.open(copy) as project:
        assert content(project) == before
        assert project.history.undo().verb == "Claim"
    check_whole(copy)
    assert files(backups.folder) == {".standpoint", ".json"}


def test_one_is_made_only_when_something_has_changed(place: Path, backups: Backups) -> None:
    assert backups.make_if_changed() is not None
    assert backups.make_if_changed() is None
    with Project.open(place) as project:
        project.rename("Other")
    assert backups.make_if_changed().holds.name == "Other"
    assert backups.make_if_changed() is None
    assert len(backups.all()) == 1  # of one hour, the newest is kept


def test_none_are_made_when_none_are_wanted(place: Path, tmp_path: Path) -> None:
    assert Backups(place, tmp_path / "backups", 0).make_if_changed() is None
    assert not (tmp_path / "backups").exists()


def test_it_is_made_while_somebody_works(place: Path, backups: Backups) -> None:
    with Project.open(place) as project:
        done = []

        def annotate(pages: int) -> None:
            project.rename(f"Name {pages}")
            done.append(pages)

        backup = backups.make(annotate)
        assert len(done) >= 3
        assert backup.holds.name == "p"
        assert project.name == f"Name {done[-1]}"
    assert is_intact(backup)
    check_whole(place)


def test_one_that_is_stopped_leaves_nothing_behind(backups: Backups) -> None:
    def stop(pages: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        backups.make(stop)
    assert files(backups.folder) == set()


def test_where_nothing_can_be_written_it_is_said(place: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    backups = Backups(place, tmp_path / "taken", 60)
    check_refused(backups.make, "No backup could be made", str(tmp_path / "taken"))
    check_whole(place)


def test_a_damaged_project_gets_no_backup_and_the_old_ones_stay(
    place: Path, backups: Backups
) -> None:
    good = backups.make()
    spoil(place)
    with pytest.raises(DamagedError):
        backups.make()
    assert backups.all() == [good]
    assert is_intact(good)


def spoil(place: Path) -> None:
    size = place.stat().st_size
    with place.open("r+b") as file:
        file.seek(size // 2)
        file.write(b"\xa5" * (size // 4))


def test_the_folder_and_the_number_are_chosen(place: Path, tmp_path: Path, home: Path) -> None:
    settings = Settings()
    assert Backups.chosen(place, settings).folder.is_relative_to(home / "standpoint" / "data")
    settings["backups.folder"] = str(tmp_path / "elsewhere")
    settings["backups.number"] = 1
    chosen = Backups.chosen(place, settings)
    first = chosen.make()
    moved = first.made - timedelta(days=5)
    age(chosen, moved.isoformat())
    second = chosen.make()
    assert chosen.all() == [second]
    assert second.path.is_relative_to(tmp_path / "elsewhere")


def age(backups: Backups, made: str) -> None:
    """Let the newest backup have been made at another time."""
    note = backups.all()[0].path.with_suffix(".json")
    note.write_text(note.read_text().replace(backups.all()[0].made.isoformat(), made))


def test_a_moved_project_finds_its_backups_and_a_copy_keeps_its_own(
    place: Path, backups: Backups
) -> None:
    first = backups.make()
    moved = Backups(place.rename(place.with_name("moved.standpoint")), backups.folder, 1)
    assert moved.all() == [first]
    second = moved.make()
    assert second.path.parent != first.path.parent
    assert moved.all() == [second, first]  # the other folder is not thinned


def test_restoring_brings_back_what_was_there_and_keeps_what_is(
    place: Path, backups: Backups
) -> None:
    old = backups.make()
    with Project.open(place) as project:
        before = content(project)
        steps = project.history.steps()
        add_article(project, "Something else.", "Else")
        after = content(project)
    kept = backups.restore(old)
    with Project.open(place) as project:
        assert content(project) == before
        assert project.history.steps() == steps
        project.history.undo()
        project.history.redo()
    check_whole(place)
    again = next(backup for backup in backups.all() if backup.path == kept)
    backups.restore(again)
    with Project.open(place) as project:
        assert content(project) == after
    assert {path.name for path in place.parent.iterdir()} == {place.name}


def test_what_is_open_elsewhere_is_not_replaced(place: Path, backups: Backups) -> None:
    backup = backups.make()
    with Project.open(place) as project:
        check_refused(lambda: backups.restore(backup), str(place), "is open in another window")
        project.rename("Goes on")
        assert project.name == "Goes on"
    check_whole(place)


def test_a_project_that_is_gone_comes_back(place: Path, backups: Backups) -> None:
    backup = backups.make()
    place.unlink()
    assert backups.all() == [backup]
    assert backups.restore(backup) is None
    check_whole(place)


def test_a_damaged_project_is_kept_aside(place: Path, backups: Backups) -> None:
    backup = backups.make()
    spoil(place)
    broken = place.read_bytes()
    aside = backups.restore(backup)
    assert aside.name.startswith("p.damaged-")
    assert aside.read_bytes()[100:] == broken[100:]
    check_whole(place)


def test_a_backup_that_was_changed_is_not_restored(place: Path, backups: Backups) -> None:
    backup = backups.make()
    before = place.read_bytes()
    backup.path.chmod(0o644)
    with closing(sqlite3.connect(backup.path)) as connection, connection:
        connection.execute("DELETE FROM fragment")
    check_refused(lambda: backups.restore(backup), str(backup.path), "changed or damaged")
    assert place.read_bytes() == before


def test_what_has_no_readable_note_is_not_offered(backups: Backups) -> None:
    backup = backups.make()
    note = backup.path.with_suffix(".json")
    for text in ("{", "[]", "{}", '{"holds": 1}', '{"holds": {"changed": null}}'):
        note.write_text(text)
        assert backups.all() == []
    note.unlink()
    assert backups.all() == []
    assert backups.make().path != backup.path


def test_leftovers_are_cleared_away_in_time(place: Path, backups: Backups) -> None:
    folder = backups.make().path.parent
    for name in ("p.1.part", "p.2.standpoint"):
        (folder / name).write_bytes(b"half")
        os.utime(folder / name, (0, 0))
    (folder / "p.3.part").write_bytes(b"being written by another window")
    backups.make()
    assert {path.name for path in folder.glob("p.?.*")} == {"p.3.part"}


def test_they_are_found_by_name_date_and_the_last(place: Path, backups: Backups) -> None:
    first = backups.make()
    made = first.made - timedelta(days=20)
    age(backups, made.isoformat())
    second = backups.make()
    old = backups.all()[-1]
    assert old.path == first.path
    assert backups.find("last") == second
    assert backups.find(made.date().isoformat()) == old
    assert backups.find((made + timedelta(days=3)).isoformat()) == old
    assert backups.find(old.path.name) == old
    assert backups.find(str(second.path)) == second
    check_refused(lambda: backups.find("2025-03-01"), "There is no backup", "2025-03-01")
    check_refused(lambda: backups.find("yesterday"), "yesterday")
