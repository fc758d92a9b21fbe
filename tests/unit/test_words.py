"""Every word that is shown comes from the strings file, and every word there is used."""

import re
from pathlib import Path

import pytest

from macros.words import Words, words

PACKAGE = Path(__file__).parents[2] / "macros"


def test_a_text_is_filled_and_knows_one_from_many() -> None:
    t = Words({"n": {"one": "{count} thing", "other": "{count} things"}, "a": "{x}!"})
    assert t("n", count=1) == "1 thing"
    assert t("n", count=3) == "3 things"
    assert t("a", x="hi") == "hi!"


def test_a_missing_text_or_value_is_an_error() -> None:
    t = Words({"a": "{x}"})
    with pytest.raises(KeyError):
        t("b")
    with pytest.raises(KeyError):
        t("a")


def test_code_and_templates_ask_only_for_texts_that_exist_and_no_text_is_unused() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for path in PACKAGE.rglob("*")
        if path.suffix in (".py", ".html") and path.is_file()
    )
    called = set(re.findall(r"""(?:\bt|words|view\.words|words\(\))\(\s*f?["']([a-z_.]+)["']""", sources))
    called |= set(re.findall(r"""\bt\([^()]* else ["']([a-z_.]+)["']\)""", sources))  # one text or the other
    families = set(re.findall(r"""(?:\bt|words|words\(\))\(\s*f?["']([a-z_.]+\.)(?:["'] ~|\{)""", sources))
    keys = {re.sub(r"\.(one|other)$", "", key) for key in words().keys}
    assert called - keys - {family for family in called if any(key.startswith(family) for key in keys)} == set()
    families |= {"rules.", "problems.", "learner."}  # asked for by code that this test does not read
    unused = {key for key in keys if key not in called and not any(key.startswith(family) for family in families)}
    assert unused == set()
