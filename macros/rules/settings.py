"""What a course sets of rules, in the field rules of its course.yml: one is off, or has another limit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..model.rule import RuleSetting
from ..read import catalogue as rules_of
from ..read.catalogue import catalogue
from .registry import rule


def of_course(curriculum: Curriculum) -> Mapping[str, RuleSetting]:
    """Return the settings of the course, by the code of the rule."""
    return curriculum.course.rules


def is_off(curriculum: Curriculum, code: str) -> bool:
    """Say whether the course does without a rule."""
    return rules_of.is_off(of_course(curriculum), code)


def limits(curriculum: Curriculum, code: str) -> dict[str, float]:
    """Return the limits of a rule by their names: the catalogue's, or what the course sets instead."""
    return rules_of.limits(of_course(curriculum), code)


def _slip(code: str, setting: RuleSetting) -> tuple[str, str, str]:
    """Return what is wrong with a setting: its name in the strings file, the word it is about, the nearest right word.

    All are empty where nothing is wrong.
    """
    rules = catalogue()
    if code not in rules:
        return "unknown", code, nearest(code, rules)
    if setting.off and not rules[code].may_be_off:
        return "fixed", code, ""
    strange = sorted(set(setting.limits) - set(rules[code].limits))
    if strange:
        return "limit", strange[0], ""
    if setting.limits and not setting.reason:
        return "reason", code, ""
    if not setting.off and not setting.limits:
        return "nothing", code, ""
    return "", "", ""


@rule("S118")
def settings(curriculum: Curriculum) -> Iterator[Finding]:
    """A setting of a rule that is unknown, must hold everywhere, or is set without a reason."""
    for code, setting in of_course(curriculum).items():
        kind, word, near = _slip(code, setting)
        if kind:
            values = {"word": word, "code": code}
            problem, advice = (Text(f"problems.setting.{kind}.{part}", values) for part in ("problem", "advice"))
            yield found(curriculum.course.where("rules", code), "S118", problem=problem, advice=advice, near=near)
