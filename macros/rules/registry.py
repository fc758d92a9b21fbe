"""The table of rules: code -> function. What each weighs and its limits stand in catalogue.yml."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..model.finding import Finding

# Takes the curriculum, and the rule's limits by their names.
Check = Callable[..., Iterable[Finding]]
RULES: dict[str, Check] = {}
# Rules that look at the whole: they would accuse the innocent while a record or a call cannot be read.
WHOLE: set[str] = set()


# Rules that look at one file at a time: what they find there depends on that file and on course.yml only.
PER_FILE: set[str] = set()


def rule(code: str, *, whole: bool = False, per_file: bool = False) -> Callable[[Check], Check]:
    """Register a rule under its code. Raises ValueError where the code is taken.

    A `whole` rule needs all records: it is left out while one cannot be read, because it would report false errors.

    A rule that works `per_file` is given one file after the other, each as a curriculum of its own, and is not asked
    again while neither the file nor course.yml nor this package changes.
    """

    def register(function: Check) -> Check:
        if code in RULES:
            raise ValueError(f"two rules have the code {code}")
        RULES[code] = function
        if whole:
            WHOLE.add(code)
        if per_file:
            PER_FILE.add(code)
        return function

    return register
