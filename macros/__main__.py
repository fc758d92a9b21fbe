"""python -m macros check | new exercise ID | schema | site FOLDER."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from . import ROOT
from .load import Finding, load
from .rules import advice, check, message
from .words import words


def report(findings: list[Finding], as_json: bool) -> None:
    """Print findings as `file:line: CODE message` with advice below, and a count; or as JSON."""
    t = words()
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
        return
    for finding in findings:
        print(f"{finding.place}: {finding.code} {message(finding, t)}\n    {advice(finding, t)}")
    if findings:
        print(t("cli.total", count=len(findings)))


def run_check(root: Path, as_json: bool = False) -> int:
    """Check the curriculum below `root`. Returns the exit status: 1 where there is something to mend."""
    curriculum = load(root)
    findings = check(curriculum)
    report(findings, as_json)
    t = words()
    if not findings and not as_json:
        print(t("cli.clean", exercises=len(curriculum.exercises), pages=len(curriculum.pages)))
    if curriculum.broken and not as_json:
        print(t("cli.waiting", count=len(curriculum.broken)))
    return 1 if findings else 0


def run_site(folder: Path, base: str, as_json: bool) -> int:
    """Check the built pages in `folder`. Returns the exit status."""
    from . import site_check

    t = words()
    if not (folder / "index.html").exists():
        print(t("cli.no_folder", path=folder), file=sys.stderr)
        return 2
    findings = site_check.check(folder, base)
    report(findings, as_json)
    if not findings and not as_json:
        print(t("cli.site_clean", pages=len(list(folder.rglob("*.html")))))
    return 1 if findings else 0


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit status."""
    from . import new, schema_file

    t = words()
    parser = argparse.ArgumentParser(prog="python -m macros", description=t("cli.about"))
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("check", help=t("cli.check"))
    command.add_argument("--json", action="store_true", help=t("cli.json"))
    command = commands.add_parser("new", help=t("cli.new"))
    command.add_argument("what", choices=["exercise"], help=t("cli.new_what"))
    command.add_argument("id", help=t("cli.new_id"))
    commands.add_parser("schema", help=t("cli.schema"))
    command = commands.add_parser("site", help=t("cli.site"))
    command.add_argument("folder", type=Path, help=t("cli.site_folder"))
    command.add_argument("--base", default="", help=t("cli.base"))
    command.add_argument("--json", action="store_true", help=t("cli.json"))
    chosen = parser.parse_args(arguments)
    if chosen.command == "check":
        return run_check(ROOT, chosen.json)
    if chosen.command == "new":
        return new.exercise(ROOT, chosen.id)
    if chosen.command == "schema":
        path = schema_file.write(ROOT)
        print(t("cli.made", path=path.relative_to(ROOT)))
        return 0
    return run_site(chosen.folder, chosen.base, chosen.json)


if __name__ == "__main__":
    sys.exit(main())
