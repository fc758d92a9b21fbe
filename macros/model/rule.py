"""What a rule of the check is, and what a course may set of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from .base import Line, Record, described

Severity = Literal["error", "warning"]
LIMITS = ("at_least", "at_most")


@dataclass(frozen=True)
class Rule:
    """A rule by its code. `limits` are its at_least and at_most where it has them, each in the rule's own unit.

    `bad` and `good` are examples as the catalogue writes them; rules about built pages have none there.
    """

    code: str
    severity: Severity
    limits: Mapping[str, float] = field(default_factory=dict)
    bad: tuple[Mapping[str, Any], ...] = ()
    good: Mapping[str, Any] = field(default_factory=dict)

    @property
    def may_be_off(self) -> bool:
        """Say whether a course may do without the rule. Nobody may do without one that finds what breaks the site."""
        return self.severity == "warning"


class RuleSetting(Record):
    """What a course sets of one rule: it is off, or has another limit. Each with its reason."""

    off: Line | None = described("Why the rule does not hold here.", "Our lessons have no quizzes.", default=None)
    at_least: float | None = described("Another lower limit.", 4, default=None)
    at_most: float | None = described("Another upper limit.", 12, default=None)
    reason: Line | None = described("Why the limit is another one here.", "Our days are short.", default=None)

    @property
    def limits(self) -> dict[str, float]:
        """The limits that are set, by their names."""
        return {name: getattr(self, name) for name in LIMITS if getattr(self, name) is not None}
