"""Work that two processes share, where the system can fork: pure functions over many things."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
# Fewer things are not worth a process.
MANY = 12


def may_share() -> bool:
    """Return whether a second process helps and is safe: a fork beside other threads may find their locks shut."""
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1 and threading.active_count() == 1


def shared(things: Sequence[T], work: Callable[[T], Any]) -> list[Any]:
    """Return what `work` returns for each thing, as JSON gives it back. Every other thing may be done by a fork.

    `work` changes nothing outside of itself, because what it changes in the fork is lost. What the fork could not do is
    done here, so that an error is raised here.
    """
    if len(things) < MANY or not may_share():
        return [json.loads(json.dumps(work(each))) for each in things]
    done: list[Any] = [None] * len(things)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        _work_and_end(things[1::2], work, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        done[::2] = [json.loads(json.dumps(work(each))) for each in things[::2]]
        told = pipe.read()
    os.waitpid(child, 0)
    try:
        done[1::2] = json.loads(told)
    except ValueError:
        done[1::2] = [json.loads(json.dumps(work(each))) for each in things[1::2]]
    return done


def _work_and_end(things: Sequence[T], work: Callable[[T], Any], writing: int) -> None:
    """Work in the fork, write the results as JSON, and end without what ends a process otherwise."""
    try:
        told = json.dumps([work(each) for each in things]).encode()
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(told)
    finally:
        os._exit(0)
