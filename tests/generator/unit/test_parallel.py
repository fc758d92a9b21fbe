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
def test_each_thing_comes_with_its_result(count: int) -> None:
    assert sorted(shared(range(count), lambda each: each * 2)) == [(each, each * 2) for each in range(count)]


# By itself, because what else this process tests may have threads.
TWO = """
import os
from macros.parallel import MANY, shared
done = [pid for _, pid in shared(range(MANY), lambda _: os.getpid())]
assert done[0] == os.getpid()
assert len(set(done)) == 2, done
"""


@linux
def test_two_processes_work() -> None:
    done = subprocess.run([sys.executable, "-c", TWO], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_results_look_the_same_whoever_worked() -> None:
    assert sorted(shared(range(MANY), lambda each: (each, "č"))) == [(each, (each, "č")) for each in range(MANY)]


@linux
def test_much_and_nothing_come_from_the_fork() -> None:
    assert [len(each) for _, each in shared(range(MANY), lambda _: "x\n" * 100_000)] == [200_000] * MANY
    told = dict(shared(range(MANY), lambda each: each % 3 or None))
    assert told == {each: each % 3 or None for each in range(MANY)}


@linux
def test_a_fork_that_ends_early_has_done_what_it_wrote() -> None:
    here = os.getpid()

    def work(each: int) -> int:
        if os.getpid() != here and each > MANY // 2:
            os._exit(1)
        return each

    assert sorted(shared(range(MANY), work)) == [(each, each) for each in range(MANY)]


STOPS = """
import os
from macros.parallel import MANY, shared
results = shared(range(MANY), lambda each: each)
assert next(results) == (0, 0)
results.close()
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    raise SystemExit
raise SystemExit("a process is left")
"""


@linux
def test_who_asks_for_no_more_leaves_no_process() -> None:
    done = subprocess.run([sys.executable, "-c", STOPS], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@linux
def test_what_the_fork_cannot_do_is_done_here() -> None:
    here = os.getpid()

    def work(each: int) -> int:
        if os.getpid() != here:
            os._exit(1)
        return each

    assert sorted(shared(range(MANY), work)) == [(each, each) for each in range(MANY)]


def test_an_error_is_raised() -> None:
    def work(each: int) -> int:
        if each == MANY - 1:
            raise KeyError(each)
        return each

    with pytest.raises(KeyError):
        list(shared(range(MANY), work))


def test_beside_another_thread_one_process_works() -> None:
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    assert {pid for _, pid in shared(range(MANY), lambda _: os.getpid())} == {os.getpid()}
    stop.set()
    thread.join()
