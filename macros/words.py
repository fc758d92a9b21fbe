"""Every word that a macro, a script or the frame shows, from one strings file a language.

A strings file says of its language in `meta`: which language has the words that it lacks (`falls_back`), how dates,
numbers and counting go (`locale`, of the CLDR), its quotes, its alphabet by script, what the search needs, and the
words by which it is told from others. Bosnian,
Croatian and Serbian in Cyrillic letters are made from the Latin file. In a text `{A}` and `{Z}` are the first and the
last letter.

It stands beside the rooms and in none, because each of them says something to somebody.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from babel.core import Locale, UnknownLocaleError

from .language import tokens
from .language.alphabet import Alphabet
from .language.cyrillic import cyrillic
from .language.spoken import reworded

FOLDER = Path(__file__).parent / "strings"
# The language in which everything is said, and to which all others fall back in the end.
FIRST = "en"
# A text between quotes, of whichever language. It gets those of the language in which it is shown.
QUOTED = re.compile("[„“]([^„“”]*)[“”]")
FORMS = ("zero", "one", "two", "few", "many", "other")


@dataclass(frozen=True)
class Layer:
    """The texts of one strings file by key, and the CLDR's rules of its language."""

    texts: Mapping[str, str]
    locale: Locale


def _merged(layers: Sequence[Layer]) -> tuple[dict[str, str], dict[str, Locale]]:
    """Return the nearest text at each key, and how to count where a text has forms. A text comes with all its forms."""
    texts: dict[str, str] = {}
    counted: dict[str, Locale] = {}
    for layer in reversed(layers):
        for key in layer.texts:
            stem = key.removesuffix(".other")
            for form in FORMS if f"{stem}.other" in texts else ():
                texts.pop(f"{stem}.{form}", None)
                counted.pop(stem, None)
            if stem != key:
                texts.pop(stem, None)
                counted[stem] = layer.locale
        texts |= layer.texts
    return texts, counted


class Words:
    """The words of one language. `words("rules.S101.message", problem="…")` returns the filled text."""

    def __init__(self, tag: str, layers: Sequence[Layer], meta: Mapping[str, Any]) -> None:
        """Take the tag of the language (BCP 47), its layers with the nearest first, and what is said of it."""
        self.tag = tag
        self._locale = layers[0].locale
        self._meta = meta
        self._texts, self._counted = _merged(layers)

    def __call__(self, key: str, /, **values: Any) -> str:
        """Return the text at `key` with its places filled. Raises KeyError where there is no such text or value.

        Where the text has forms for numbers, `count` or else `n` chooses the form.
        """
        if key in self._counted:
            number = values.get("count", values.get("n"))
            form = self._counted[key].plural_form(number) if isinstance(number, (int, float)) else "other"
            key = f"{key}.{form}" if f"{key}.{form}" in self._texts else f"{key}.other"
        shown = {name: self.number(value) if isinstance(value, float) else value for name, value in values.items()}
        text = self._texts[key]
        for name, value in shown.items():
            if isinstance(value, str) and value.endswith(
                "."
            ):  # a date, or a sentence, that ends in the text's own stop
                text = text.replace(f"{{{name}}}.", f"{{{name}}}")
        return text.format(**shown)

    def has(self, key: str) -> bool:
        """Say whether there is a text at `key`, in one form or in several."""
        return key in self._texts or key in self._counted

    def raw(self, key: str) -> str:
        """Return the text at `key` with its places unfilled. Raises KeyError."""
        return self._texts[key]

    def listed(self, key: str) -> list[str]:
        """Return the words of a list, which stand at `key` as one text with commas between them. Raises KeyError."""
        return self(key).split(", ")

    def any_of(self, key: str) -> str:
        """Return the part of a pattern that finds any word of a list, the longest that fits.

        Who asks says what may stand around it.
        """
        longest_first = sorted(self.listed(key), key=len, reverse=True)
        return f"(?:{'|'.join(map(re.escape, longest_first))})"

    def part(self, start: str) -> dict[str, str]:
        """Return all texts whose key begins so, by the rest of their key, with their places unfilled."""
        return {key.removeprefix(start): self._texts[key] for key in sorted(self._texts) if key.startswith(start)}

    @property
    def keys(self) -> set[str]:
        """All keys. A text with forms has a key for each form."""
        return set(self._texts)

    @property
    def counted(self) -> dict[str, frozenset[str]]:
        """The keys of texts with forms, each with the forms that its language has."""
        return {key: frozenset(locale.plural_form.tags | {"other"}) for key, locale in self._counted.items()}

    def quoted(self, text: str) -> str:
        """Return a text between the quotes of the language."""
        opens, closes = str(self._meta["quotes"]).split()
        return opens + text + closes  # HTML stays HTML

    def language(self, tag: str) -> str:
        """Return the name of a language in this one, such as English, or its tag where nobody knows it."""
        return str(Locale.parse(tag, sep="-").get_language_name(self._locale) or tag)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, for the attribute dir."""
        return self._locale.text_direction

    def date(self, day: date) -> str:
        """Return a day as it is written out, such as 21 November 2026."""
        from babel.dates import format_date  # only a few pages need it, and it is slow to import

        return str(format_date(day, "long", locale=self._locale))

    def number(self, number: float) -> str:
        """Return a number with the decimal sign of the language."""
        from babel.numbers import format_decimal

        return str(format_decimal(number, locale=self._locale, group_separator=False))

    @functools.cached_property
    def alphabet(self) -> Alphabet:
        """The letters in their order."""
        letters = self._meta["alphabet"]
        return Alphabet(letters.get(self._locale.script, letters["Latn"]))

    @functools.cached_property
    def function_words(self) -> frozenset[str]:
        """Words that nearly each sentence of the language has, in lower case, by which it is told from others."""
        text = str(self._meta["function_words"])
        return frozenset((cyrillic(text) if self._locale.script == "Cyrl" else text).split())

    @functools.cached_property
    def spellings(self) -> tokens.Spellings:
        """Spellings that the search takes for one."""
        return [(re.compile(pattern), one) for pattern, one in self._meta.get("spellings", {}).items()]

    def tokens(self, text: str) -> list[str]:
        """Return the words of a text in the form in which they are looked up."""
        return tokens.tokens(text, self.spellings)

    def stem(self, word: str) -> str:
        """Return what the forms of a word have in common, or the word where nobody knows the language's forms."""
        return str(self._stemmer.stemWord(word)) if self._stemmer else word

    @functools.cached_property
    def _stemmer(self) -> Any:
        import snowballstemmer

        return snowballstemmer.stemmer(self._meta["stemmer"]) if "stemmer" in self._meta else None


def _flat(data: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    texts: dict[str, str] = {}
    for key, value in data.items():
        texts |= _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else {f"{prefix}{key}": str(value)}
    return texts


@functools.cache
def _read(language: str) -> tuple[dict[str, str], dict[str, Any]]:
    text = (FOLDER / f"{language}.yml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    meta = data.pop("meta")
    return _flat(data), meta


def languages() -> list[str]:
    """Return the languages that have a strings file."""
    return sorted(path.stem for path in FOLDER.glob("*.yml") if len(path.stem) in (2, 3))


class UnknownLanguageError(LookupError):
    """There is no strings file for a language. `known` holds those that there are."""

    def __init__(self, tag: str) -> None:
        self.known = languages()
        super().__init__(f"no words for {tag}; there are {', '.join(self.known)}")


@functools.cache
def words(tag: str = FIRST) -> Words:
    """Return the words of a language such as en, bs or sr-Cyrl. Raises UnknownLanguageError."""
    files, language = [], tag.partition("-")[0]
    while language:
        if language not in languages():
            raise UnknownLanguageError(tag)
        files.append(_read(language))
        language = files[-1][1].get("falls_back", "")
    layers: list[Layer] = []
    meta: dict[str, Any] = {}
    below: dict[str, str] = {}
    for texts, said in reversed(files):
        meta |= said
        below = {key: reworded(text, said["beginnings"]) for key, text in below.items()} if "beginnings" in said else {}
        below |= texts
        in_cyrillic = "-Cyrl" in tag and "Cyrl" in meta["alphabet"]
        shown = {key: cyrillic(text) for key, text in below.items()} if in_cyrillic else below
        letters = meta["alphabet"]["Cyrl" if in_cyrillic else "Latn"].upper().split()
        quotes = r"{}\1{}".format(*meta["quotes"].split())
        shown = {
            key: QUOTED.sub(quotes, text).replace("{A}", letters[0]).replace("{Z}", letters[-1])
            for key, text in shown.items()
        }
        layers.insert(0, Layer(shown, _locale(tag, meta["locale"], in_cyrillic)))
    return Words(tag, layers, meta)


def _locale(tag: str, usual: str, in_cyrillic: bool) -> Locale:
    """Return what the CLDR knows of the language of a strings file, in the region that the tag names."""
    try:
        asked, locale = Locale.parse(tag, sep="-"), Locale.parse(usual, sep="-")
        territory = asked.territory if asked.language == locale.language and asked.territory else locale.territory
        script = "Cyrl" if in_cyrillic else locale.script
        return Locale.parse("_".join(filter(None, (locale.language, script, territory))))
    except UnknownLocaleError as error:
        raise UnknownLanguageError(tag) from error
