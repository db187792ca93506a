"""Ids that are made without asking anybody: unique, ordered, and of 63 bits."""

import os
import threading

import pytest

from annotator.model.base import new_id


def test_ids_ascend_and_fit_in_63_bits() -> None:
    ids = [new_id() for _ in range(10_000)]
    assert ids == sorted(set(ids))
    assert ids[0] > 0
    assert ids[-1] < 2**63


def test_threads_never_get_the_same_id() -> None:
    ids: list[list[int]] = [[], [], []]
    threads = [
        threading.Thread(target=lambda mine=mine: mine.extend(new_id() for _ in range(5_000)))
        for mine in ids
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({key for mine in ids for key in mine}) == 15_000


def test_a_clock_that_goes_back_makes_no_id_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    first = new_id()
    monkeypatch.setattr("time.time", lambda: 1_710_000_000.0)
    assert first < new_id() < new_id()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="There is no fork on Windows.")
@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
def test_a_forked_process_has_a_node_of_its_own() -> None:
    def node(key: int) -> int:
        return key >> 6 & 0xFFFF

    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(writing, b"%d" % node(new_id()))
        os._exit(0)
    os.waitpid(child, 0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        assert int(pipe.read()) != node(new_id())
