"""Killing a program at any moment: a forked worker, what it has acknowledged, and SIGKILL.

The worker starts warm, with everything imported. It is killed after a random number of
acknowledged pieces of work and a random moment more, in which this process is just busy.
"""

import os
import random
import signal
import traceback
from collections.abc import Callable
from typing import BinaryIO

KILLS = int(os.environ.get("STANDPOINT_KILLS", "200"))
"""How many there are in all; `make survive` asks for 1,000."""

Acknowledge = Callable[[object], None]
Work = Callable[[Acknowledge], object]


def killed(work: Work, most: int, moment: int, seed: random.Random) -> list[str]:
    """What a worker has acknowledged until it was killed, at most some pieces after `most`.

    `moment` is how long it may go on after that, in turns of an empty loop. A worker that has
    nothing more to do ends by itself. Fails when the work raises.
    """
    child, pipe = _start(work)
    with pipe:
        told = b"".join(pipe.readline() for _ in range(seed.randint(0, most)))
        for _ in range(seed.randrange(moment)):
            pass
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        told += pipe.read()
    lines = [line.decode() for line in told.splitlines(keepends=True) if line.endswith(b"\n")]
    assert not any(line.startswith("Traceback") for line in lines), "".join(lines)
    return [line.rstrip("\n") for line in lines]


def _start(work: Work) -> tuple[int, BinaryIO]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            work(lambda what: os.write(writing, f"{what}\n".encode()))
        except BaseException:  # noqa: BLE001 - it is told to whoever waits at the pipe
            os.write(writing, traceback.format_exc().encode())
        finally:
            os._exit(0)
    os.close(writing)
    return child, os.fdopen(reading, "rb")
