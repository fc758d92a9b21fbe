"""A rule in words: what it finds, what to do, and an example of wrong and of right."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import Any

from ..model.rule import LIMITS, Rule
from ..read.catalogue import catalogue
from ..words import Words

# The most lines that are shown of an example, and the most letters of each.
HEIGHT, WIDTH = 16, 110


def near(code: str) -> str:
    """Return the codes that `code` may mean, the likeliest first, or an empty string."""
    return ", ".join(difflib.get_close_matches(code.upper(), catalogue(), n=3, cutoff=0.6))


def weight(rule: Rule, t: Words) -> str:
    """Return what a rule stops, whether a course may do without it, and its limits."""
    limits = [t(f"cli.explain.{name}", limit=rule.limits[name]) for name in LIMITS if name in rule.limits]
    return " ".join([t(f"cli.explain.{rule.severity}"), *limits])


def example(change: Mapping[str, Any], t: Words) -> list[str]:
    """Return an example as lines: the file, and what stands in it."""
    old, new = change.get("change", ("", ""))
    if new:
        said, text = t("cli.explain.holds", file=change["file"]), new
    elif old or "cut" in change:
        said, text = t("cli.explain.without", file=change["file"]), old or change["cut"][0]
    elif "write" in change:
        said, text = t("cli.explain.whole", file=change["file"]), change["write"]
    else:
        said, text = t("cli.explain.named", file=change.get("rename", change["file"])), ""
    lines = [line if len(line) <= WIDTH else f"{line[:WIDTH]}…" for line in text.strip("\n").splitlines()]
    return [said, *(f"    {line}" for line in (lines if len(lines) <= HEIGHT else [*lines[:HEIGHT], "…"]))]


def explain(code: str, t: Words) -> list[str]:
    """Return the lines that explain a rule. Raises KeyError where there is none with this code."""
    rule = catalogue()[code]
    advice = re.sub(r"\{\w+\}", "…", t.raw(f"rules.{code}.advice")).replace("{{", "{").replace("}}", "}")
    lines = [f"{code}: {t(f'rules.{code}.finds')}", weight(rule, t)]
    if advice.strip() != "…":
        lines.append(" ".join(advice.split()))
    if rule.bad:
        lines += ["", t("cli.explain.bad"), *example(rule.bad[0], t)]
        lines += ["", t("cli.explain.good"), *example(rule.good, t)]
    return lines
