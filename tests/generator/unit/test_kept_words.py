"""What somebody copies out of a message stays as it is in Cyrillic letters: commands, macros, fields, files, names."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel

import macros.model
from macros.language.cyrillic import cyrillic
from macros.language.spoken import KEPT
from macros.views import MACROS
from macros.words import words
from macros.write.kinds import KINDS

WORD = re.compile(r"\w+")
# Words of Bosnian that are a name in the generator, or a word of English, too.
BOTH = frozenset(
    """a ana bar data disk do element generator i link list logo me mentor min minute module no o on one plan problem
    program put red s same scene server tel time to""".split()  # noqa: SIM905
)


def models(above: type[BaseModel] = BaseModel) -> Iterator[type[BaseModel]]:
    """Yield each model of the generator."""
    for model in above.__subclasses__():
        yield from models(model)
        if model.__module__.startswith("macros."):
            yield model


def choices(schema: Any) -> Iterator[str]:
    """Yield each word that a schema says a field may hold."""
    if isinstance(schema, dict):
        yield from [*map(str, schema.get("enum", [])), str(schema.get("const", ""))]
        schema = list(schema.values())
    for inner in schema if isinstance(schema, list) else []:
        yield from choices(inner)


def names() -> set[str]:
    """Return the names of fields, of what they may hold, of macros and what they take, and of kinds of records."""
    for each in pkgutil.walk_packages(macros.model.__path__, "macros.model."):
        importlib.import_module(each.name)
    found = {
        *MACROS,
        *KINDS,
        "check",
        "build",
        "drop",
        "new",
        "update",
        "course",
        "docs",
        "exercises",
        "site",
        "macros",
    }
    for macro in MACROS.values():
        found |= set(inspect.signature(macro).parameters)
    for model in models():
        found |= {*model.model_fields, *choices(model.model_json_schema())}
    return found


def spoken_words(text: str) -> set[str]:
    """Return the words of a Bosnian text that are written in other letters, or another dialect, elsewhere."""
    return set(WORD.findall(KEPT.sub(" ", text)))


def test_there_are_names() -> None:
    assert names() >= {"plan", "amounts", "prints", "worksheet", "sources", "lab_step", "right"}


def test_no_name_and_no_english_word_is_written_in_other_letters() -> None:
    english = {word.lower() for text in words("en").part("").values() for word in WORD.findall(text)}
    strange = {name for name in names() | english if name.isascii() and not name.isdigit()} - BOTH
    said = {key: spoken_words(text) for key, text in words("bs").part("").items()}
    found = {key: these for key, all_ in said.items() if (these := {word for word in all_ if word.lower() in strange})}
    assert found == {}, "put it in `backticks` in bs.yml, or add a name to KEPT in macros/language/spoken.py"


@pytest.mark.parametrize(
    ("latin", "written"),
    [
        ('Napišite {{{{ plan("{plan}") }}}} ovdje', 'Напишите {{{{ plan("{plan}") }}}} овдје'),
        ("kao {{thing: {supply}, each: person}} u polju", "као {{thing: {supply}, each: person}} у пољу"),
        ('link("tool:slip", "riječi") ili sources()', 'link("tool:slip", "ријечи") или sources()'),
        ("/// note | Naslov, ili [!tip]", "/// note | Наслов, или [!tip]"),
        ("oko {alone} h, list A4, tipka Esc", "око {alone} h, лист A4, типка Esc"),
        ("s id-om u datoteci talks.txt, preko gita", "с id-ом у датотеци talks.txt, преко gita"),
    ],
)
def test_what_is_copied_keeps_its_letters(latin: str, written: str) -> None:
    assert cyrillic(latin) == written


@pytest.mark.parametrize("tag", ["bs-Cyrl", "sr-Cyrl"])
def test_advice_that_is_copied_can_be_used(tag: str) -> None:
    t = words(tag)
    assert '{{ plan("half-day") }}' in t("rules.U606.advice", plan="half-day")
    assert "{thing: pen, each: person}" in t("rules.E355.advice", supply="pen")
    assert "python -m macros drop exercise:one" in t("rules.U604.advice", exercise="one")
    assert "`true`" in t("problems.bool_type")
