"""No pattern searches without end: what is begun and not closed costs a look, be the text as long as it will."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator

import pytest

import macros

# What a slip repeats, after what it may have begun.
SIGNS = " \na1\"'<>{}[]()*_`|-=#:/\\!^~.,&;"
BEGINNINGS = ("", "\n", "<a ", "{{ ", "{{ x('", "\n## a", "[", "![a](", "\n| ", "<!--", "\n```\n", "{: ", "\n- ")
LENGTH = 800  # letters: with the square of it, a millisecond; with its cube, a quarter of a second
PATIENCE = 0.12  # seconds of the processor


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern that stands in a module, with its name."""
    for module in pkgutil.walk_packages(macros.__path__, "macros."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            for each in value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]:
                if isinstance(each, re.Pattern) and isinstance(each.pattern, str):
                    yield f"{module.name}.{name}", each


def endless(pattern: re.Pattern[str]) -> str:
    """Return the beginning of a text in which a pattern searches too long, or an empty text."""

    def enough(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGVTALRM, enough)
    text = ""
    try:
        for text in (begun + sign * LENGTH + "\n" for begun in BEGINNINGS for sign in SIGNS):
            signal.setitimer(signal.ITIMER_VIRTUAL, PATIENCE)
            for _ in pattern.finditer(text):
                pass
    except TimeoutError:
        return text[:20]
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return ""


@pytest.mark.skipif(not hasattr(signal, "SIGVTALRM"), reason="Windows has no alarm that ends a search")
def test_every_pattern_ends_its_search_soon() -> None:
    known = {(each.pattern, each.flags): (name, each) for name, each in patterns()}
    assert len(known) > 150
    # Twice, because Python may have tidied up its memory meanwhile.
    assert {name: begun for name, each in known.values() if endless(each) and (begun := endless(each))} == {}


@pytest.mark.skipif(not hasattr(signal, "SIGVTALRM"), reason="Windows has no alarm that ends a search")
def test_a_pattern_that_tries_every_way_is_found() -> None:
    assert endless(re.compile(r"<a(?:[^<>\"]|\"[^\"]*\"|\")*>"))
    assert endless(re.compile(r"\{\{\s*[^{}]*?\s*\}"))
    assert not endless(re.compile(r"\{\{\s*+[^{}]*+\}"))
