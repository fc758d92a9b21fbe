"""What the course needs to know of mkdocs.yml, the builder's own file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .place import Place


@dataclass(frozen=True)
class Settings:
    """The navigation and the foot of each page (pages with their lines), the site's name with its place, the boxes.

    `project` is the address of the project, where it says one.
    """

    nav: Mapping[str, int] = field(default_factory=dict)
    name: str = ""
    place: Place | None = None
    boxes: tuple[str, ...] = ()
    footer: Mapping[str, int] = field(default_factory=dict)
    project: str = ""
