"""What an author probably meant with a value that a field cannot hold, in the form that the field wants."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import Any

from ..language.slugs import slug
from .meanings import FORMS
from .written import as_written
from .yaml_signs import without_curly

# What people write for true and for false.
SAID = dict.fromkeys(("true", "yes", "y", "on", "x", "1", "da", "tačno", "točno", "istina"), "true")
SAID |= dict.fromkeys(("false", "no", "n", "off", "0", "ne", "netačno", "netočno", "neistina"), "false")
DAY_FIRST = re.compile(r"(\d{1,2})[./-][ ]?(\d{1,2})[./-][ ]?(\d{4})\.?")
YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ].*)?")
KIND = re.compile(r"[a-z_]+:(?=\S)")
ENDING = re.compile(r"\.(?:md|ya?ml)$")
WITH_UNIT = re.compile(r"[~≈]?[ ]*(-?\d+(?:\.\d+)?)[ ]*(?:%|(?![hs])[^\W\d_]{1,9}\.?)")
RANGE = re.compile(r"(\d+)[ ]*[-–—][ ]*(\d+)")
ITEM = re.compile(r"[^\s\"'{}\[\]]+")
SEVERAL = re.compile(r"[,;|/]")
LONGEST = 60  # letters of a text that is shown as a list


def likely(kind: str, value: Any, pattern: str = "", inner: Iterable[str] = ()) -> str:
    """Return what was probably meant, or an empty text.

    `kind` is pydantic's name of the fault, `pattern` that of a text, `inner` are the fields of a group.
    """
    text = without_curly(as_written(value).strip()) if isinstance(value, str | int | float) else ""
    if not text:
        return ""
    if kind.startswith("bool"):
        return SAID.get(text.lower(), "")
    if kind.startswith("date"):
        return next(_days(text), "")
    if kind.startswith(("int", "float")):
        return _number(kind, text, str(value))
    if kind in ("list_type", "tuple_type"):
        return _list(text)
    if kind.startswith("model") and {"min", "max"} <= {*inner} and (match := RANGE.fullmatch(text)):
        return f"{{min: {match[1]}, max: {match[2]}}}"
    forms = _forms(text, FORMS.get(pattern, "")) if pattern else ()
    return next((each for each in forms if re.search(pattern, each)), "")


def _number(kind: str, text: str, said: str) -> str:
    """Return the number in a text: without curly quotes around it, or a unit behind it."""
    whole = re.fullmatch(r"[-−]?\d+" if kind.startswith("int") else r"[-−]?\d+(?:\.\d+)?", text)
    if whole:
        return text.replace("−", "-") if text != said or "−" in text else ""
    match = WITH_UNIT.fullmatch(text)
    return match[1] if match and not ("." in match[1] and kind.startswith("int")) else ""


def _days(text: str) -> Iterator[str]:
    """Yield the days that a date can mean, written as YAML has them: the day stands before the month, if it can."""
    first, last = DAY_FIRST.fullmatch(text), YEAR_FIRST.fullmatch(text)
    tried = [(first[3], first[2], first[1]), (first[3], first[1], first[2])] if first else []
    for year, month, day in [*tried, *([last.groups()] if last else [])]:
        try:
            yield datetime.date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue


def _list(text: str) -> str:
    """Return a text as a list: of its words where commas stand between single words, else with it as one item."""
    items = [each for each in re.split(r"[ ]*[,;|/][ ]*", text.strip("()")) if each]
    if items and all(ITEM.fullmatch(each) for each in items):
        return f"[{', '.join(items)}]"
    return f'["{text}"]' if len(text) <= LONGEST and '"' not in text and "\n" not in text else ""


def _forms(text: str, form: str) -> Iterator[str]:
    """Yield a text in forms that a field could take, the nearest first."""
    yield " ".join(text.split()) if form == "line" else text
    bare = ENDING.sub("", KIND.sub("", text))
    if form != "line" and not SEVERAL.search(bare):
        yield from (bare, slug(bare).replace("_", "-"), slug(bare, "_").replace("-", "_"))
    if form in ("page", "folder"):
        path = text.strip("/").removeprefix("./").removeprefix("docs/").lower()
        yield from ((path, f"{path}.md") if form == "page" else (f"docs/{path}",))
    if form == "url":
        bare = text.strip("<>").rstrip(".,;…")
        yield from (bare, f"https://{bare}" if re.match(r"[\w-]+(?:\.[\w-]+)+(?:/|$)", bare) else "")
    if form == "language":
        language, _, rest = text.replace("_", "-").partition("-")
        yield "-".join(filter(None, (language.lower(), rest)))
    if form in ("reference", "length"):
        key, at, clock = text.rpartition("@")
        times = [part.zfill(2) for part in clock.split(":")]
        yield key + at + ":".join([*["00"] * (3 - len(times)), *times])
