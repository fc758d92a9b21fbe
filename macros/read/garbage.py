"""Settings of Python's garbage collector: off while a course is read, seldom afterwards. That saves half a second."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

# How many new objects Python waits for before it searches for garbage, and how many searches among the new ones before
# it looks at older ones. It waits for 700 and 10 by itself, and a course is some hundred thousand objects that stay.
SELDOM = (20_000, 20, 50)


def collect_seldom() -> None:
    """Let Python search for garbage seldom: a command ends soon, and a course stays."""
    gc.set_threshold(*SELDOM)


@contextmanager
def uncollected() -> Iterator[None]:
    """Let the search for cycles rest. All that is made here stays, and it would be looked through again and again."""
    searches = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searches:
            gc.enable()
