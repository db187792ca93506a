"""A clock that is wrong, and then right again: order, ids, undo and backups do not hang on it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from projects import content
from survival.conftest import check_whole

from annotator.services import Project
from annotator.services.backups import Backups, is_intact

LIBRARY = next(
    (
        path
        for folder in ("/usr/lib", "/usr/local/lib", "/usr/lib64")
        for path in sorted(Path(folder).glob("**/faketime/libfaketime.so.1"))
    ),
    None,
)
pytestmark = pytest.mark.skipif(
    LIBRARY is None, reason="There is no libfaketime here, which makes the clock wrong."
)

WORK = """
import sys
from pathlib import Path
from annotator.formats.base import Draft
from annotator.services import Project
from annotator.services.backups import Backups
from annotator.text.span import Span

place, folder, name = sys.argv[1:]
with Project.open(place) as project:
    draft = Draft(text=f"{name} said so.", title=name, origin=name)
    (document,) = project.transfer.import_drafts([draft]).added
    print(project.claims.add(document, [Span(0, len(name))]).claim_id)
    print(project.history.steps(1)[0].at.isoformat())
print(Backups(Path(place), Path(folder), 60).make().made.isoformat())
"""


def work_at(when: str, place: Path, backups: Backups, name: str) -> list[str]:
    """Work in a process whose clock shows another time: a claim's id, and what the clock said."""
    environment = {
        **os.environ,
        "LD_PRELOAD": str(LIBRARY),
        "FAKETIME": when,
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    done = subprocess.run(
        [sys.executable, "-c", WORK, place, backups.folder, name],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.slow
def test_whatever_the_clock_says(place: Path, backups: Backups) -> None:
    order = ("+400d", "+0d", "-3y")
    first = backups.make()
    with Project.open(place) as project:
        before = content(project)
        watching = []
        project.subscribe(watching.append)
        told = [work_at(when, place, backups, f"Clock {n}") for n, when in enumerate(order)]
        assert project.poll()
        assert not project.poll()
        assert {change.verb for change in watching} == {"Import articles", "Claim"}
        assert len(watching) == 2 * len(order)
        # The clocks were indeed wrong, and the claims are all there.
        times = [line[1] for line in told]
        assert sorted(times) != times
        assert len(project.annotations.get([int(line[0]) for line in told])) == len(order)
        # The history is in the order in which it was done, and goes back in that order.
        steps = [step for step in project.history.steps(2 * len(order)) if step.verb == "Claim"]
        assert [step.at.isoformat() for step in reversed(steps)] == times
        for _ in range(2 * len(order)):
            project.history.undo()
        assert content(project) == before
        for _ in range(2 * len(order)):
            project.history.redo()
        assert project.documents.total() == 20 + len(order)
    check_whole(place)
    # The backup that was made next year has taken none away but those of its hour.
    made = {line[2] for line in told}
    newest = backups.make()
    found = backups.all()
    assert newest in found
    assert all(map(is_intact, found))
    assert made & {backup.made.isoformat() for backup in found}
    assert first.path.exists() or len(found) > 1
    assert backups.make_if_changed() is None
