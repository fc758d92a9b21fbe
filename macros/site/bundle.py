"""Joins our scripts and styles for the built site: few requests on a poor line, and scripts that run from a folder.

The sources are plain ES modules, which browsers refuse to load from `file://`. In the built site each module is a
function in a table (templates/modules.js); `import("./x.js")` loads the file with that module by a script element,
which works everywhere. Only the forms of import and export that the sources use are known; another one is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

RUNTIME = Path(__file__).parent / "modules.js"
ENTRY = "learn.js"
# What most lessons need stands in the entry's own file; the rest is loaded when a page turns to it.
TOGETHER = ("shell.js", "notes.js", "questions.js", "worksheet.js", "good.js", "progress.js")
# Scripts that are not modules and stay as they are.
APART = ("scheme.js",)

IMPORT = re.compile(r"^import (?P<names>\{[^}]*\}|\* as \w+) from \"\./(?P<module>[\w-]+\.js)\";$", re.MULTILINE)
EXPORT = re.compile(r"^export (?P<form>(?:async )?function|class|const) (?P<name>\w+)", re.MULTILINE)
LEFT = re.compile(r"^(?:import|export)\b.*$", re.MULTILINE)
LATER = re.compile(r"\bimport\(\"(\./[\w-]+\.js)\"\)")
STYLE_IMPORT = re.compile(r"^@import \"([\w-]+\.css)\";$", re.MULTILINE)


def needed(text: str) -> list[str]:
    """Return the modules that a module's text imports at once, in order."""
    return [match["module"] for match in IMPORT.finditer(text)]


def wrapped(name: str, text: str) -> str:
    """Return a module's text as an entry of the table. Raises ValueError for a form of import or export not known."""

    def taken(match: re.Match[str]) -> str:
        names = match["names"].removeprefix("* as ").replace(" as ", ": ")
        return f'const {names} = need("{match["module"]}");'

    names = [match["name"] for match in EXPORT.finditer(text)]
    body = EXPORT.sub(r"\g<form> \g<name>", IMPORT.sub(taken, text))
    if left := LEFT.search(body):
        raise ValueError(f"{name}: {left[0]}")
    body = body.replace("import.meta.url", f'psi.at("{name}")')
    exports = f"Object.assign(exports, {{ {', '.join(names)} }});" if names else ""
    return f'psi.define("{name}", (exports, need) => {{\n{later(body)}\n{exports}\n}});\n'


def later(text: str) -> str:
    """Return a text whose dynamic imports ask the table."""
    return LATER.sub(r'psi.load("\1")', text)


def reach(sources: dict[str, str], starts: Iterable[str]) -> list[str]:
    """Return the modules that `starts` need at once, themselves included, each after what it needs."""
    order: list[str] = []

    def visit(name: str) -> None:
        if name not in order:
            for each in needed(sources[name]):
                visit(each)
            if name not in order:
                order.append(name)

    for start in starts:
        visit(start)
    return order


def scripts(sources: dict[str, str]) -> dict[str, str]:
    """Return the scripts of the built site by file name, from the sources by file name."""
    core = reach(sources, [name for name in TOGETHER if name in sources])
    files = {name: sources[name] for name in APART if name in sources}
    joined = "".join(wrapped(name, sources[name]) for name in core)
    files[ENTRY] = RUNTIME.read_text(encoding="utf-8") + joined + later(sources[ENTRY])
    for name in sources:
        if name not in (*core, ENTRY, *APART):
            extra = [each for each in reach(sources, [name]) if each not in core]
            files[name] = "".join(wrapped(each, sources[each]) for each in extra)
    return files


def style(folder: Path, name: str) -> str:
    """Return a style of `folder` with the styles that it imports in their places."""
    text = (folder / name).read_text(encoding="utf-8")
    return STYLE_IMPORT.sub(lambda match: style(folder, match[1]), text)
