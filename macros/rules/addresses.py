"""Addresses that were given out once keep working."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.address import url_of
from ..model.curriculum import Curriculum
from ..model.finding import Finding, found, nearest
from ..model.place import Place
from ..read.addresses import FILE, recorded
from ..read.files import Unreadable
from .registry import rule


def present(curriculum: Curriculum) -> set[str]:
    """Return the addresses below the site's base at which a page stands or leads on. That of the home page is empty."""
    return {url_of(path) for path in curriculum.pages} | set(curriculum.moved)


def _recorded(curriculum: Curriculum) -> dict[str, int] | None:
    try:
        return recorded(curriculum.root)
    except Unreadable:
        return None


@rule("L208", whole=True)
def recorded_are_there(curriculum: Curriculum) -> Iterator[Finding]:
    """An address that was given out and is gone, or a list of them that cannot be read."""
    try:
        known = recorded(curriculum.root) or {}
    except Unreadable as error:
        yield error.finding
        return
    there = present(curriculum)
    for address, line in known.items():
        if address not in there:
            yield found(Place(FILE, line), "L208", address=address, near=nearest(address, there - set(known), 0.7))


@rule("L209", whole=True)
def new_are_recorded(curriculum: Curriculum) -> Iterator[Finding]:
    """A page whose address is not in the list, where a list is kept."""
    known = _recorded(curriculum)
    for path, page in curriculum.pages.items() if known is not None else ():
        address = url_of(path)
        if address and address not in (known or {}):
            yield found(page.where(), "L209", address=address)
