"""Findings as people and machines read them."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..model.finding import Finding
from ..words import Words
from . import advice, message


def lines(findings: Sequence[Finding], t: Words) -> list[str]:
    """Return findings as `file:line: CODE message`."""
    return [f"{finding.place}: {finding.code} {message(finding, t)}" for finding in findings]


def report(findings: Sequence[Finding], t: Words, as_json: bool = False) -> int:
    """Print findings as `file:line: CODE message` with advice below and a count last, or as JSON. Returns how many."""
    if as_json:
        rows = [
            {
                "file": finding.place.file,
                "line": finding.place.line,
                "code": finding.code,
                "message": message(finding, t),
                "advice": advice(finding, t),
            }
            for finding in findings
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return len(findings)
    for finding, line in zip(findings, lines(findings, t), strict=True):
        print(f"{line}\n    {advice(finding, t)}")
    if findings:
        print(t("cli.total", count=len(findings)))
    return len(findings)
