"""The kinds of records that can be listed."""

from __future__ import annotations

from collections.abc import Callable

from ..view import View
from .cases import cases
from .exercises import exercises
from .listed import Listed
from .tools import tools

KINDS: dict[str, Callable[[View], Listed]] = {"exercises": exercises, "tools": tools, "cases": cases}
