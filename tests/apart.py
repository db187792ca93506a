"""Work in a process of its own: with fewer rights, or on a disk that is full."""

import json
import os
import traceback
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.errors import UserError

FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="There is no fork on Windows.")
NOBODY = 65534


def in_child(work: Callable[[], object]) -> object:
    """What some work returns that is done in a process of its own."""
    reading, writing = os.pipe()
    with warnings.catch_warnings():  # Python 3.12 and later: the child uses none of our threads
        warnings.filterwarnings("ignore", "(?s).*multi-threaded", DeprecationWarning)
        child = os.fork()
    if child == 0:
        try:
            os.write(writing, json.dumps(work()).encode())
        except BaseException:
            os.write(writing, json.dumps(traceback.format_exc()).encode())
            raise
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return json.loads(told)


ACCEPTED = "was not refused"


def error_of(verb: Callable[[], object]) -> str:
    """The message and the hint of a verb that is refused."""
    try:
        verb()
    except UserError as error:
        return f"{error.message} {error.hint}" if error.hint else "There is no hint."
    return ACCEPTED


def open_folders_above(place: Path) -> None:
    """Let others come to a place as far as its folders are ours: pytest closes them."""
    for above in place.parents:
        if above.stat().st_uid == os.getuid():
            above.chmod(above.stat().st_mode | 0o005)


def as_nobody(verb: Callable[[], object]) -> object:
    """What a verb returns that is done by a user who may do nothing special."""

    def work() -> object:
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        return verb()

    return in_child(work)
