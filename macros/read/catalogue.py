"""The catalogue of rules: which there are, how much each weighs, and its examples."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

import yaml

from ..model.rule import LIMITS, Rule, RuleSetting

FILE = Path(__file__).parents[1] / "rules" / "catalogue.yml"


@functools.cache
def catalogue() -> Mapping[str, Rule]:
    """Return all rules by their codes, in the order of the catalogue."""
    data = yaml.load(FILE.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return MappingProxyType(
        {
            code: Rule(
                code,
                entry["severity"],
                {name: entry[name] for name in LIMITS if name in entry},
                tuple(entry.get("bad", ())),
                entry.get("good", {}),
            )
            for code, entry in data.items()
        }
    )


def is_off(set_by_course: Mapping[str, RuleSetting], code: str) -> bool:
    """Say whether a course does without a rule."""
    setting = set_by_course.get(code)
    return setting is not None and bool(setting.off) and catalogue()[code].may_be_off


def limits(set_by_course: Mapping[str, RuleSetting], code: str) -> dict[str, float]:
    """Return the limits of a rule by their names: the catalogue's, or what the course sets instead."""
    setting, known = set_by_course.get(code), catalogue()[code].limits
    own = setting.limits if setting else {}
    return {name: own.get(name, value) for name, value in known.items()}
