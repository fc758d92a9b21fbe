"""Work that two processes share."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import pytest
from helpers import ROOT

from macros import parallel
from macros.parallel import MANY, shared

linux = pytest.mark.skipif(not parallel.may_share(), reason="needs a system that forks, and a second core")


@pytest.mark.parametrize("count", [0, 1, MANY - 1, MANY, MANY + 1, 101])
def test_results_stand_in_the_order_of_the_things(count: int) -> None:
    assert shared(range(count), lambda each: each * 2) == [each * 2 for each in range(count)]


# By itself, because what else this process tests may have threads.
TWO = """
import os
from macros.parallel import MANY, shared
done = shared(range(MANY), lambda _: os.getpid())
assert done[0] == os.getpid()
assert len(set(done)) == 2, done
"""


@linux
def test_two_processes_work() -> None:
    done = subprocess.run([sys.executable, "-c", TWO], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_results_look_the_same_whoever_worked() -> None:
    assert shared(range(MANY), lambda each: (each, "č")) == [[each, "č"] for each in range(MANY)]


@linux
def test_much_fits_through_the_pipe() -> None:
    assert [len(each) for each in shared(range(MANY), lambda _: "x" * 100_000)] == [100_000] * MANY


@linux
def test_what_the_fork_cannot_do_is_done_here() -> None:
    here = os.getpid()

    def work(each: int) -> int:
        if os.getpid() != here:
            os._exit(1)
        return each

    assert shared(range(MANY), work) == list(range(MANY))


def test_an_error_is_raised() -> None:
    def work(each: int) -> int:
        if each == MANY - 1:
            raise KeyError(each)
        return each

    with pytest.raises(KeyError):
        shared(range(MANY), work)


def test_beside_another_thread_one_process_works() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    assert set(shared(range(MANY), lambda _: os.getpid())) == {os.getpid()}
    stop.set()
    thread.join()
