"""Calls of macros: well formed, of a macro that exists, with what it needs, and in a place where it can stand.

The macros are looked up in the registry of `views`. Rules and views stand side by side; no view imports a rule, so this
is no circle. This is the only module of rules that knows them.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest
from ..read.markdown import Braces, braces, calls
from ..views import MACROS
from .registry import rule

INLINE = {"cite", "counts", "duration", "link", "minutes"}
LISTED = ("exercises", "tools", "cases")
# Macros whose argument is one of a few words.
KINDS: dict[str, tuple[str, ...]] = {
    "listing": LISTED,
    "finder": LISTED,
    "counts": ("lessons", "modules", *LISTED, "sources", "terms", "roles"),
}
TIMED = ("tool", "exercise")
CURLY = re.compile(r"[“”„‟‘’‚]")
SHAPE = re.compile(r"(?P<name>[A-Za-z_][\w-]*)\s*(?P<rest>.*)", re.DOTALL)
NEEDED, AT_WILL = inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.VAR_POSITIONAL


@dataclass(frozen=True)
class Slip:
    """What is wrong with a call: its name in the strings file, the word that it is about, and the nearest right one."""

    kind: str
    word: str = ""
    near: str = ""


def nearest_macro(name: str) -> str:
    """Return the macro that a name probably means, or an empty string."""
    return nearest(name.lower().replace("-", "_"), MACROS)


def _parameters(name: str) -> list[inspect.Parameter]:
    return list(inspect.signature(MACROS[name]).parameters.values())[1:]


def usage(name: str) -> str | tuple[str | Text, ...]:
    """Return how a macro is called: the shortest call, and the longest where that is another."""
    shortest: list[str] = []
    longest: list[str] = []
    for parameter in _parameters(name):
        if parameter.kind is AT_WILL:
            longest.append(f'"{parameter.name}"')
        elif parameter.default is inspect.Parameter.empty:
            shortest.append(f'"{parameter.name}"')
        else:
            longest.append(f'{parameter.name}="…"')
    short = f"{name}({', '.join(shortest)})"
    long = f"{name}({', '.join([*shortest, *longest])})"
    return short if short == long else (short, Text("problems.or"), long)


def _arguments(name: str, call: ast.Call) -> Slip | None:
    """Return what is wrong with the arguments of a call."""
    for value in [*call.args, *(keyword.value for keyword in call.keywords)]:
        if not (isinstance(value, ast.Constant) and isinstance(value.value, str)):
            return Slip("quotes", ast.unparse(value))
    parameters = _parameters(name)
    single = [each for each in parameters if each.kind is not AT_WILL]
    given = {each.name for each in single[: len(call.args)]}
    for keyword in call.keywords:
        # What a macro needs is written without its name: other code reads the first argument of a call.
        known = {each.name for each in single if each.default is not inspect.Parameter.empty}
        if keyword.arg not in known - given:
            return Slip("argument", str(keyword.arg), nearest(str(keyword.arg), known - given))
    missing = [e.name for e in single if e.default is inspect.Parameter.empty and e.name not in given]
    if missing:
        return Slip("few", missing[0])
    if len(call.args) > len(single) and len(single) == len(parameters):
        return Slip("many")
    return _kind(name, [value.value for value in call.args if isinstance(value, ast.Constant)])


def _kind(name: str, args: list[object]) -> Slip | None:
    """Return what is wrong with an argument that is one of a few words, or begins with one."""
    first = str(args[0]) if args else ""
    if name in KINDS and first not in KINDS[name]:
        return Slip("kind", first, nearest(first, KINDS[name]))
    if name == "minutes" and first.partition(":")[0] not in TIMED:
        return Slip("kind", first)
    return None


def slip(inside: str) -> Slip | None:
    """Return what is wrong with the text between two double braces, or None."""
    shape = SHAPE.fullmatch(inside)
    if shape is None or not (shape["rest"] == "" or shape["rest"].startswith("(")):
        return Slip("form" if shape and shape["name"] in MACROS else "nothing")
    name = shape["name"]
    if name not in MACROS:
        return Slip("unknown", name, nearest_macro(name))
    if not shape["rest"]:
        return Slip("brackets")
    try:
        node = ast.parse(inside, mode="eval").body
    except (SyntaxError, ValueError):
        return Slip("curly" if CURLY.search(inside) else "form")
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return Slip("form")
    return _arguments(name, node)


def _finding(each: Braces, wrong: Slip) -> Finding:
    """Return the finding for a slip in a call."""
    shape = SHAPE.match(each.inside)
    name = shape["name"] if shape else ""
    if wrong.kind == "unknown":
        return found(each.place, "L201", kind="macro", name=name, near=wrong.near)
    right = name if name in MACROS else nearest_macro(name)
    known = ", ".join(KINDS.get(name, [f"{kind}:…" for kind in TIMED]))
    values = {"word": wrong.word, "name": name, "known": known, "usage": usage(right or "orientation")}
    call = each.inside if len(each.inside) <= 60 else f"{each.inside[:60]}…"
    call = call if each.torn else f"{{{{ {call} }}}}".replace("  ", " ")
    problem, advice = (Text(f"problems.call.{wrong.kind}.{part}", values) for part in ("problem", "advice"))
    return found(each.place, "P710", call=call, problem=problem, advice=advice, near=wrong.near)


def is_slip(finding: Finding) -> bool:
    """Say whether a finding is about a call that cannot be read, so that nobody knows what it would have used."""
    return finding.code == "P710" or finding.values.get("kind") == "macro"


@rule("P710")
def well_formed(curriculum: Curriculum) -> Iterator[Finding]:
    """A call that no macro can answer."""
    for page in curriculum.pages.values():
        for each in braces(page):
            wrong = Slip(each.torn) if each.torn else slip(each.inside)
            if wrong:
                yield _finding(each, wrong)


def picture_file(root: Path, name: str) -> Path:
    """Return the file of the picture that pages call `name`."""
    return root / "docs" / "assets" / "pictures" / f"{name}.svg"


@rule("P705")
def macro_calls(curriculum: Curriculum) -> Iterator[Finding]:
    """A macro that does not exist, or that stands where its output would fall out of its container."""
    for page in curriculum.pages.values():
        for call in calls(page):
            if call.name not in MACROS:
                yield found(call.place, "L201", kind="macro", name=call.name, near=nearest_macro(call.name))
            elif call.name not in INLINE and (call.column or not call.alone):
                yield found(call.place, "P705", macro=call.name)
            if call.name == "picture" and call.args and not picture_file(curriculum.root, str(call.args[0])).exists():
                names = [path.stem for path in (curriculum.root / "docs" / "assets" / "pictures").glob("*.svg")]
                near = nearest(str(call.args[0]), names)
                yield found(call.place, "L201", kind="picture", name=call.args[0], near=near)
