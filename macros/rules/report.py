"""Findings as people, machines, and the pages of a pull request show them."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence

from ..model.finding import Finding
from ..read.catalogue import catalogue
from ..words import Words
from . import advice, message

# Signs that end or change a line, and what stands for a byte that is no text.
UNSHOWN = re.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ud800-\\udfff]")


def is_error(finding: Finding) -> bool:
    """Say whether a finding is an error, which stops a build, and not a warning."""
    return catalogue()[finding.code].severity == "error"


def errors(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings that stop a build."""
    return [each for each in findings if is_error(each)]


def shown(text: str) -> str:
    """Return a text on one line, with control characters and bytes that are no text written out."""
    return UNSHOWN.sub(_written_out, text)


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    code = code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code  # so Python marks a byte that is no text
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def lines(findings: Sequence[Finding], t: Words) -> list[str]:
    """Return findings as `file:line: CODE message`; a warning says that it is one."""
    marks = ("" if is_error(each) else _marked(t) for each in findings)
    told = zip(findings, marks, strict=True)
    return [f"{shown(str(each.place))}: {each.code}{mark} {_on_a_line(message(each, t))}" for each, mark in told]


def explained(findings: Sequence[Finding], t: Words) -> list[str]:
    """Return findings as lines, each with its advice below."""
    return [f"{line}\n    {shown(advice(each, t))}" for each, line in zip(findings, lines(findings, t), strict=True)]


def _on_a_line(text: str) -> str:
    return shown(" ".join(text.split("\n")))


def _marked(t: Words) -> str:
    return f" ({t('cli.warning')})"


def commands(findings: Sequence[Finding], t: Words) -> list[str]:
    """Return findings as commands of GitHub Actions, which show them beside the lines of a pull request."""
    made = []
    for each in findings:
        name = catalogue()[each.code].severity
        where = {"file": shown(each.place.file), "line": str(each.place.line), "title": each.code}
        properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in where.items())
        text = "\n".join(map(shown, (*message(each, t).split("\n"), advice(each, t))))
        made.append(f"::{name} {properties}::{_escaped(text)}")
    return made


def _escaped(text: str, signs: str = "") -> str:
    """Return a text as such a command can hold it. Properties need their own separators escaped too."""
    for sign in ("%", "\r", "\n", *signs):
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


def as_rows(findings: Sequence[Finding], t: Words) -> list[dict[str, str | int]]:
    """Return findings as plain data."""
    return [
        {
            "file": shown(each.place.file),
            "line": each.place.line,
            "code": each.code,
            "severity": catalogue()[each.code].severity,
            "message": _on_a_line(message(each, t)),
            "advice": shown(advice(each, t)),
        }
        for each in findings
    ]


def report(findings: Sequence[Finding], t: Words, as_json: bool = False, strict: bool = False) -> int:
    """Print findings as `file:line: CODE message` with advice below and counts last, or as JSON.

    Returns how many of them stop a build: the errors, or with `strict` all.
    """
    wrong = errors(findings)
    if as_json:
        print(json.dumps(as_rows(findings, t), ensure_ascii=False, indent=2))
        return len(findings if strict else wrong)
    for told in explained(findings, t):
        print(told)
    if wrong:
        print(t("cli.total", count=len(wrong)))
    if len(findings) > len(wrong):
        print(t("cli.warnings", count=len(findings) - len(wrong)))
    if findings and os.environ.get("GITHUB_ACTIONS") == "true":
        print(*commands(findings, t), sep="\n")
    return len(findings if strict else wrong)
