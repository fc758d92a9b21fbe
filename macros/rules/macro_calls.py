"""Calls of macros: well formed, of a macro that exists, with what it needs, and in a place where it can stand."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import RECORD_KINDS, Page
from ..model.curriculum import Curriculum
from ..model.finding import Finding, Text, found, nearest, nowhere
from ..model.signature import Parameter, Signature, fits
from ..model.signatures import SIGNATURES
from ..read.lookalikes import foreign_letter, in_ours
from ..read.markdown import Braces, braces, parsed
from .registry import rule

NAME = re.compile(r"\w[\w-]*")
CURLY = re.compile("[\u201c-\u201f\u2018-\u201b\u2032\u2033«»‹›＂]|&quot;|&#39;")
SHAPE = re.compile(r"(?P<name>[A-Za-z_][\w-]*)\s*(?P<rest>.*)", re.DOTALL)
CLOCK = re.compile(r"\d\d:[0-5]\d:[0-5]\d")


@dataclass(frozen=True)
class CallMistake:
    """What is wrong with a call: its name in the strings file, the word that it is about, and the nearest right one.

    `known` are the right words where there are but a few.
    """

    kind: str
    word: str = ""
    near: str = ""
    known: Sequence[str] = ()


def nearest_macro(name: str) -> str:
    """Return the macro that a name probably means, or an empty string."""
    return nearest(name.lower().replace("-", "_"), SIGNATURES)


def usage(signature: Signature) -> str | tuple[str | Text, ...]:
    """Return how a macro is called: the shortest call, and the longest where that is another."""
    needed = [f'"{each.name}"' for each in signature.parameters if each.needed]
    more = [f'"{each.name}"' if each.many else f'{each.name}="…"' for each in signature.parameters if not each.needed]
    short = f"{signature.name}({', '.join(needed)})"
    long = f"{signature.name}({', '.join([*needed, *more])})"
    return (short, Text("problems.or"), long) if more else short


def mistake(inside: str, page: Page) -> CallMistake | None:
    """Return what is wrong with the text between two double braces on a page, or None."""
    name = NAME.match(inside)
    if name and _is_foreign(name[0]):
        return CallMistake("letter", name[0], nearest_macro(in_ours(name[0])))
    shape = SHAPE.fullmatch(inside)
    if shape is None or not (shape["rest"] == "" or shape["rest"].startswith("(")):
        return CallMistake("form" if shape and shape["name"] in SIGNATURES else "nothing")
    if shape["name"] not in SIGNATURES:
        return CallMistake("unknown", shape["name"], nearest_macro(shape["name"]))
    if not shape["rest"]:
        return CallMistake("brackets")
    node = parsed(inside)
    if node is None:
        return CallMistake("curly" if CURLY.search(inside) else "form")
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
        return CallMistake("form")
    signature = SIGNATURES[shape["name"]]
    return _arguments(signature, node) or _page(signature, page)


def _is_foreign(name: str) -> bool:
    """Say whether a name would be that of a macro, or nearly, if its letters were those that they look like."""
    return in_ours(name) != name and bool(nearest_macro(in_ours(name)))


def _arguments(signature: Signature, call: ast.Call) -> CallMistake | None:
    """Return what is wrong with the arguments of a call: first as such, then how many, then what each says."""
    for node in [*call.args, *(keyword.value for keyword in call.keywords)]:
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
            return CallMistake("quotes", ast.unparse(node))
    single = [each for each in signature.parameters if not each.many]
    given = [each.name for each in single[: len(call.args)]]
    return _named(call, [each.name for each in single if not each.needed and each.name not in given]) or (
        _number(signature, call, given) or _values(signature, call)
    )


def _named(call: ast.Call, free: Sequence[str]) -> CallMistake | None:
    """Return what is wrong with arguments that have a name. What a macro needs is written without its name."""
    for keyword in call.keywords:
        if keyword.arg not in free:
            return CallMistake("argument", str(keyword.arg), nearest(str(keyword.arg), free))
    return None


def _number(signature: Signature, call: ast.Call, given: Sequence[str]) -> CallMistake | None:
    """Return whether a call says too little or too much."""
    missing = [each.name for each in signature.parameters if each.needed and each.name not in given]
    if missing:
        return CallMistake("few", missing[0])
    takes_many = any(each.many for each in signature.parameters)
    return CallMistake("many") if len(call.args) > len(given) and not takes_many else None


def _values(signature: Signature, call: ast.Call) -> CallMistake | None:
    """Return what is wrong with an argument of which the form is given."""
    by_name = {each.name: each for each in signature.parameters}
    pairs = [
        *zip(signature.parameters, call.args, strict=False),
        *((by_name[str(keyword.arg)], keyword.value) for keyword in call.keywords),
    ]
    mistakes = (_value(each, str(node.value)) for each, node in pairs if isinstance(node, ast.Constant))
    return next(filter(None, mistakes), None)


def _value(parameter: Parameter, value: str) -> CallMistake | None:
    kind = value.partition(":")[0]
    if parameter.words and value not in parameter.words:
        return CallMistake("kind", value, nearest(value, parameter.words), parameter.words)
    if parameter.kinds and kind in RECORD_KINDS and kind not in parameter.kinds:
        return CallMistake("kind", value, known=[f"{each}:…" for each in parameter.kinds])
    if parameter.clock and not CLOCK.fullmatch(value):
        return CallMistake("clock", value)
    return None


def _page(signature: Signature, page: Page) -> CallMistake | None:
    """Return whether a page has not what a macro shows."""
    if not signature.needs or any(fits(page, need) for need in signature.needs):
        return None
    if signature.needs == ("exercise",):
        return CallMistake("no_exercise")
    return CallMistake("page", known=signature.needs)


def _finding(each: Braces, wrong: CallMistake) -> Finding:
    """Return the finding for a mistake in a call."""
    shape = SHAPE.match(each.inside)
    name = shape["name"] if shape else ""
    if wrong.kind == "unknown":
        return nowhere(each.place, "macro", name, wrong.near)
    right = name if name in SIGNATURES else nearest_macro(name) or "orientation"
    known = ", ".join(wrong.known)
    letter = foreign_letter(wrong.word)
    values = {"word": wrong.word, "name": name, "known": known, "usage": usage(SIGNATURES[right]), "letter": letter}
    call = each.inside if len(each.inside) <= 60 else f"{each.inside[:60]}…"
    call = call if each.torn else f"{{{{ {call} }}}}".replace("  ", " ")
    problem, advice = (Text(f"problems.call.{wrong.kind}.{part}", values) for part in ("problem", "advice"))
    return found(each.place, "P710", call=call, problem=problem, advice=advice, near=wrong.near)


def is_unreadable(finding: Finding) -> bool:
    """Say whether a finding is about a call that cannot be read, so that nobody knows what it would have used."""
    return finding.code == "P710" or finding.values.get("kind") == "macro"


@rule("P710", per_file=True)
def well_formed(curriculum: Curriculum) -> Iterator[Finding]:
    """A call that no macro can answer."""
    for page in curriculum.pages.values():
        for each in braces(page):
            wrong = CallMistake(each.torn) if each.torn else mistake(each.inside, page)
            if wrong:
                yield _finding(each, wrong)


@rule("P705", per_file=True)
def macro_calls(curriculum: Curriculum) -> Iterator[Finding]:
    """A macro that does not exist, or that stands where its output would fall out of its container."""
    for page in curriculum.pages.values():
        for call in page.calls:
            if _is_foreign(call.name):
                continue  # P710 says which letter it is
            if call.name not in SIGNATURES:
                yield nowhere(call.place, "macro", call.name, nearest_macro(call.name))
            elif not SIGNATURES[call.name].inline and (call.column or not call.alone):
                yield found(call.place, "P705", macro=call.name)


@rule("S135", per_file=True)
def once_on_a_page(curriculum: Curriculum) -> Iterator[Finding]:
    """A block with ids that a page shows twice: the second could neither be linked to nor kept apart."""
    for page in curriculum.pages.values():
        shown: set[tuple[object, ...]] = set()
        for call in page.calls:
            if call.name in SIGNATURES and SIGNATURES[call.name].once:
                given = () if SIGNATURES[call.name].only_one else (*call.args, *sorted(call.named.items()))
                what = (call.name, *given)
                if what in shown:
                    yield found(call.place, "S135", macro=call.name, what=", ".join(map(str, given)))
                shown.add(what)
