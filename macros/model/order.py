"""The order of records: by code as people count (PL2 before PL10), and by the order of what holds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from .page import Page

R = TypeVar("R")


def as_counted(code: str) -> list[tuple[bool, int, str]]:
    """Return a code as something to sort by: PL2 stands before PL10."""
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in re.split(r"(\d+)", code)]


def by_code(page: Page) -> list[tuple[bool, int, str]]:
    """Return the code of a page's record as something to sort by."""
    return as_counted(str(getattr(getattr(page.front, page.kind, None), "code", "")))


def as_held(found: dict[str, R], holders: Iterable[str], holder: Callable[[R], str]) -> dict[str, R]:
    """Return records by id in the order of `holders`; those of which the holder is not there come last."""
    places = {id: place for place, id in enumerate(holders)}
    return dict(sorted(found.items(), key=lambda item: places.get(holder(item[1]), len(places))))
