"""The project's one command. `python -m macros --help` describes what it can do; each part is a module in commands/."""

from __future__ import annotations

import argparse
import errno
import importlib
import io
import os
import sys
from pathlib import Path
from types import ModuleType

from .commands.root import NoCourseError, root
from .read.garbage import collect_seldom
from .words import FIRST, Words, words
from .write import HOLDERS

# What a disk says when it takes nothing more. All else is a fault of ours, and its traceback helps to find it.
REFUSED = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "not_allowed",
    errno.EPERM: "not_allowed",
}

# The folder in which this package stands: the generator's project, or where packages are installed.
HERE = Path(__file__).resolve().parents[1]


def _of(command: str) -> ModuleType:
    """Return the module of a command, loaded when it runs: the check needs nothing of what builds a site."""
    return importlib.import_module(f".commands.{command}", __package__)


def _words() -> Words:
    """Return the words of the course that we are in, or English ones."""
    from .read.course import words_of  # most commands are chosen without it

    try:
        return words_of(root())
    except NoCourseError:
        return words()


def _check(it: argparse.Namespace) -> int:
    check = _of("check")
    if it.explain:
        return int(check.run_explain(it.explain, _words()))
    return int(check.run(root(), it.json, it.strict, it.begun, it.untranslated))


def _build(it: argparse.Namespace) -> int:
    place = root()
    return int(_of("build").run(place, it.out or place / "site"))


def _generator() -> Path:
    """Return the project that has the whole generator, which a new course gets from there."""
    return HERE if (HERE / "frontend").is_dir() else root()


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line. What it returns has `run`, a function of what was chosen."""
    t = words()
    top = argparse.ArgumentParser(prog="python -m macros", description=t("cli.about"))
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    command = commands.add_parser("check", help=t("cli.check"))
    command.add_argument("--json", action="store_true", help=t("cli.json"))
    command.add_argument("--strict", action="store_true", help=t("cli.strict"))
    command.add_argument("--begun", action="store_true", help=t("cli.begun.about"))
    command.add_argument("--untranslated", action="store_true", help=t("cli.untranslated.about"))
    command.add_argument("--explain", metavar="CODE", help=t("cli.explain.about"))
    command.set_defaults(run=_check)

    command = commands.add_parser("build", help=t("cli.build"))
    command.add_argument("--out", type=Path, help=t("cli.out"))
    command.set_defaults(run=_build)

    command = commands.add_parser("offline", help=t("cli.offline"))
    command.set_defaults(run=lambda _it: _of("build").run_offline(root()))

    command = commands.add_parser("finish", help=t("cli.finish"))
    command.add_argument("folder", type=Path, help=t("cli.site_folder"))
    command.set_defaults(run=lambda it: _of("finish").run(root(), it.folder))

    command = commands.add_parser("site", help=t("cli.site"))
    command.add_argument("folder", type=Path, help=t("cli.site_folder"))
    command.add_argument("--base", default="", help=t("cli.base"))
    command.add_argument("--json", action="store_true", help=t("cli.json"))
    command.set_defaults(run=lambda it: _of("site").run(it.folder, it.base, it.json))

    command = commands.add_parser("outside", help=t("cli.outside"))
    command.add_argument("folder", type=Path, help=t("cli.site_folder"))
    command.set_defaults(run=lambda it: _of("outside").run(it.folder))

    command = commands.add_parser("new", help=t("cli.new"))
    kinds = command.add_subparsers(dest="what", required=True, metavar="WHAT")
    for each, holder in HOLDERS.items():
        kind = kinds.add_parser(each, help=t("cli.new_kind", kind=each))
        kind.add_argument("id", help=t("cli.new_id"))
        kind.add_argument("--title", help=t("cli.new_title"))
        if holder:
            kind.add_argument("--in", dest="inside", metavar=holder.upper(), help=t("cli.new_in"))
        kind.set_defaults(run=lambda it: _of("new").run(root(), it.what, it.id, it.title, getattr(it, "inside", None)))
    kind = kinds.add_parser("course", help=t("cli.new_course"))
    kind.add_argument("folder", type=Path, help=t("cli.new_folder"))
    kind.add_argument("--language", metavar="TAG", default=FIRST, help=t("cli.new_language"))
    kind.add_argument("--name", help=t("cli.new_name"))
    kind.set_defaults(run=lambda it: _of("new_course").course(_generator(), it.folder, it.language, it.name))

    command = commands.add_parser("drop", help=t("cli.drop"))
    command.add_argument("record", metavar="KIND:ID", help=t("cli.drop_record"))
    command.add_argument("--look", action="store_true", help=t("cli.drop_look"))
    command.set_defaults(run=lambda it: _of("drop").run(root(), it.record, it.look))

    command = commands.add_parser("rename", help=t("cli.rename"))
    command.add_argument("record", metavar="KIND:OLD", help=t("cli.drop_record"))
    command.add_argument("new", metavar="NEW", help=t("cli.rename_new"))
    command.add_argument("--look", action="store_true", help=t("cli.drop_look"))
    command.set_defaults(run=lambda it: _of("rename").run(root(), it.record, it.new, it.look))

    command = commands.add_parser("update", help=t("cli.update"))
    command.add_argument("folder", type=Path, help=t("cli.update_folder"))
    command.set_defaults(run=lambda it: _of("update").run(root(), it.folder))

    command = commands.add_parser("schema", help=t("cli.schema"))
    command.set_defaults(run=lambda _it: _of("schema").run(root()))
    return top


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # on Windows a file or a pipe gets another encoding, without “ and č
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    collect_seldom()
    chosen = parser().parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except NoCourseError as error:
        print(words()("cli.no_course", path=error.place), file=sys.stderr)
        return 2
    except BrokenPipeError:  # nobody reads on, as with `… | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        if error.errno not in REFUSED:
            raise
        place = error.filename2 or error.filename or os.curdir
        print(_words()(f"cli.disk.{REFUSED[error.errno]}", path=place), file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
