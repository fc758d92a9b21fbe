"""The rules of the check, for those who write."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from ..model.rule import LIMITS, Rule
from ..read.catalogue import catalogue
from .base import table
from .view import View


def _weight(view: View, rule: Rule) -> str:
    """Return what a rule does, and from which limit on."""
    limits = [(name, rule.limits[name]) for name in LIMITS if name in rule.limits]
    told = [view.words(f"rule_list.{name}", limit=limit) for name, limit in limits]
    return ", ".join([view.words(f"rule_list.{rule.severity}"), *told])


def rule_list(view: View) -> Markup:
    """Return the rules in one table for each letter of their codes: what each finds, and whether it stops a build."""
    t = view.words
    heads = [t(f"rule_list.{name}") for name in ("code", "finds", "weight")]
    tables = []
    for letter, rules in groupby(catalogue().values(), key=lambda rule: rule.code[0]):
        rows: list[list[object]] = [[rule.code, t(f"rules.{rule.code}.finds"), _weight(view, rule)] for rule in rules]
        tables.append(table(view, t(f"rule_list.letters.{letter}"), heads, rows))
    return Markup("\n\n").join(tables)
