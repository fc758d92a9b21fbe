"""The table of rules: code -> function."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model.curriculum import Curriculum
from ..model.finding import Finding

Rule = Callable[[Curriculum], Iterable[Finding]]
RULES: dict[str, Rule] = {}
# Rules that look at the whole: they would accuse the innocent while a record or a call cannot be read.
WHOLE: set[str] = set()


def rule(code: str, *, whole: bool = False) -> Callable[[Rule], Rule]:
    """Register a rule under its code. `whole` rules wait until every record can be read."""

    def register(function: Rule) -> Rule:
        RULES[code] = function
        if whole:
            WHOLE.add(code)
        return function

    return register
