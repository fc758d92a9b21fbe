"""What is wrong with a curriculum.

In comes a Curriculum. Each rule is a small function with a code; what it weighs and its examples stand in
catalogue.yml, its words in strings/. Out go findings, sorted by file and line, which `report` shows to people and
machines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text
from ..read.garbage import uncollected
from ..words import Words

# Each module registers its rules when it is imported.
from . import (  # noqa: F401
    addresses,
    again,
    agenda,
    alike,
    answers,
    boxes,
    characters,
    course,
    descriptions,
    evidence,
    exercises,
    files,
    foreign,
    gamebooks,
    guessing,
    handouts,
    headings,
    html,
    lab,
    leftovers,
    lessons,
    letters,
    links,
    lists,
    macro_calls,
    marks,
    menu_order,
    minutes,
    names,
    notes,
    outcomes,
    pages,
    paths,
    picture_files,
    pictures,
    plots,
    questions,
    quizzes,
    reading,
    record_texts,
    saved_names,
    settings,
    supplies,
    switches,
    tables,
    targets,
    texts,
    theories,
    was,
)
from .findings_cache import FindingsCache
from .per_file import found_per_file
from .registry import PER_FILE, RULES, WHOLE

# What is said of a fault that nobody has foreseen: never the words of a library.
UNEXPECTED = "problems.unexpected"
# Without it nobody knows what the others may hold.
COURSE = "course.yml"
# They stand first: a file that is missing or cannot be read is what many others then miss.
CAUSES = {"S101", "S107", "S108", "S109", "S112", "S115", "S121", "S122", "S123", "S125", "L207"}
__all__ = ["RULES", "advice", "check", "check_changed", "in_words", "message"]


@uncollected()
def check(curriculum: Curriculum, cache: FindingsCache | None = None) -> list[Finding]:
    """Return everything that is wrong with the curriculum: files that others miss first, else by file and line.

    `cache` spares looking again at files that have not changed since an earlier run.
    """
    if not curriculum.course.name and any(each.place.file == COURSE for each in curriculum.findings):
        told = (each for each in curriculum.findings if each.code in CAUSES or each.place.file == COURSE)
        return sorted(told, key=lambda each: each.place)
    by_file = list(found_per_file(curriculum, cache))
    findings = list(curriculum.findings)
    for code in sorted(set(RULES) - WHOLE):
        findings += (
            (each for told in by_file for each in told[code]) if code in PER_FILE else _found_by(curriculum, [code])
        )
    # What uses a record may stand in a call that cannot be read: rules that look at the whole wait for it too.
    if not curriculum.broken and not any(macro_calls.is_unreadable(each) for each in findings):
        findings += _found_by(curriculum, WHOLE)
    unique = {
        (each.place, each.code, tuple(sorted(map(str, each.values.items())))): each
        for each in findings
        if not settings.is_off(curriculum, each.code)
    }
    return sorted(unique.values(), key=lambda each: (each.code not in CAUSES, each.place, each.code))


def check_changed(curriculum: Curriculum) -> list[Finding]:
    """Return what `check` returns, and look only at files that have changed where a rule needs no other."""
    cache = FindingsCache(curriculum.root)
    findings = check(curriculum, cache)
    cache.save()
    return findings


def _found_by(curriculum: Curriculum, codes: Iterable[str]) -> list[Finding]:
    return [found for code in sorted(codes) for found in RULES[code](curriculum, **settings.limits(curriculum, code))]


def in_words(value: Any, words: Words) -> Any:
    """Return a value of a finding in words: a Text by its key, a tuple as its parts one after the other."""
    if isinstance(value, Text):
        key = value.key if words.has(value.key) else UNEXPECTED
        return words(key, **{name: in_words(inner, words) for name, inner in value.values.items()})
    if isinstance(value, tuple):
        return " ".join(filter(None, (str(in_words(each, words)) for each in value)))
    return words.number(value) if isinstance(value, float) else value


def message(finding: Finding, words: Words) -> str:
    """Return what is wrong, in one sentence."""
    values = {name: in_words(value, words) for name, value in finding.values.items()}
    near = values.pop("near", "")
    text = words(f"rules.{finding.code}.message", **values)
    return f"{text} {words('rules.near', near=near)}" if near else text


def advice(finding: Finding, words: Words) -> str:
    """Return what to do about it."""
    values = {name: in_words(value, words) for name, value in finding.values.items()}
    return " ".join(words(f"rules.{finding.code}.advice", **values).split())
