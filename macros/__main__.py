"""The project's one command: check, build, site, new and schema. `python -m macros --help` describes them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import ROOT
from .commands import build, check, new
from .export import schema as generated
from .read.load import load
from .rules.report import report
from .site import check as site_check
from .site import external_links as outside_links
from .site.site import Site
from .site.steps import finish
from .words import words


def run_site(folder: Path, base: str = "", as_json: bool = False) -> int:
    """Check the built pages in `folder`. Returns the exit status: 2 where there is no site."""
    t = words()
    if not (folder / "index.html").exists():
        print(t("cli.no_folder", path=folder), file=sys.stderr)
        return 2
    wrong = report(site_check.check(folder, base), t, as_json)
    if not wrong and not as_json:
        print(t("cli.site_clean", pages=len(list(folder.rglob("*.html")))))
    return 1 if wrong else 0


def run_outside(folder: Path) -> int:
    """Ask each outside link of the built pages in `folder` and list those that do not answer, as Markdown."""
    t = words()
    links = outside_links.links(folder)
    silent = outside_links.silent(links)
    if not silent:
        print(t("cli.outside_answer", count=len(links)))
    else:
        print(t("cli.outside_silent", count=len(silent), of=len(links)))
    for link, problem in silent.items():
        print(f"- <{link}>: {problem} ({', '.join(links[link])})")
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    t = words()
    top = argparse.ArgumentParser(prog="python -m macros", description=t("cli.about"))
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    command = commands.add_parser("check", help=t("cli.check"))
    command.add_argument("--json", action="store_true", help=t("cli.json"))
    command.add_argument("--strict", action="store_true", help=t("cli.strict"))
    command.add_argument("--explain", metavar="CODE", help=t("cli.explain.about"))
    command = commands.add_parser("build", help=t("cli.build"))
    command.add_argument("--out", type=Path, default=ROOT / "site", help=t("cli.out"))
    commands.add_parser("offline", help=t("cli.offline"))
    command = commands.add_parser("finish", help=t("cli.finish"))
    command.add_argument("folder", type=Path, help=t("cli.site_folder"))
    command = commands.add_parser("site", help=t("cli.site"))
    command.add_argument("folder", type=Path, help=t("cli.site_folder"))
    command.add_argument("--base", default="", help=t("cli.base"))
    command.add_argument("--json", action="store_true", help=t("cli.json"))
    command = commands.add_parser("outside", help=t("cli.outside"))
    command.add_argument("folder", type=Path, help=t("cli.site_folder"))
    command = commands.add_parser("new", help=t("cli.new"))
    command.add_argument("what", choices=["exercise"], help=t("cli.new_what"))
    command.add_argument("id", help=t("cli.new_id"))
    commands.add_parser("schema", help=t("cli.schema"))
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit status."""
    chosen = parser().parse_args(arguments)
    if chosen.command == "check":
        return check.run_explain(chosen.explain) if chosen.explain else check.run(ROOT, chosen.json, chosen.strict)
    if chosen.command == "build":
        return build.build(ROOT, chosen.out)
    if chosen.command == "offline":
        return build.build(ROOT, None)
    if chosen.command == "finish":
        finish(Site(chosen.folder), load(ROOT))
        return 0
    if chosen.command == "site":
        return run_site(chosen.folder, chosen.base, chosen.json)
    if chosen.command == "new":
        return new.exercise(ROOT, chosen.id)
    if chosen.command == "outside":
        return run_outside(chosen.folder)
    for path in generated.write(ROOT, load(ROOT).course):
        print(words()("cli.made", path=path.relative_to(ROOT)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
