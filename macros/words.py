"""Every word that a macro or a script shows, from one strings file a language."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

from .model.finding import Text
from .read import yaml_lines

# What is said of a fault that nobody has foreseen: never the words of a library.
UNEXPECTED = "problems.unexpected"
FOLDER = Path(__file__).parent / "strings"


class Words:
    """The words of one language. `words("rules.S101.message", problem="…")` returns the filled text."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._texts = dict(_flat(data))

    def __call__(self, key: str, /, **values: Any) -> str:
        """Return the text at `key` with its places filled. Raises KeyError where there is no such text or value.

        Where `count` is given and the text has a form for one, `key.one` is used for 1 and `key.other` otherwise.
        """
        if "count" in values and f"{key}.one" in self._texts:
            key = f"{key}.one" if values["count"] == 1 else f"{key}.other"
        return self._texts[key].format(**values)

    def read(self, value: Any) -> Any:
        """Return a value of a finding as it is read: a Text in words, a tuple as its parts one after the other."""
        if isinstance(value, Text):
            key = value.key if self.has(value.key) else UNEXPECTED
            return self(key, **{name: self.read(inner) for name, inner in value.values.items()})
        if isinstance(value, tuple):
            return " ".join(filter(None, (str(self.read(each)) for each in value)))
        return value

    def has(self, key: str) -> bool:
        """Say whether there is a text at `key`, in one form or in several."""
        return key in self._texts or f"{key}.one" in self._texts

    def raw(self, key: str) -> str:
        """Return the text at `key` with its places unfilled."""
        return self._texts[key]

    @property
    def keys(self) -> set[str]:
        """All keys."""
        return set(self._texts)


def _flat(data: dict[str, Any], prefix: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for key, value in data.items():
        if isinstance(value, dict):
            pairs += _flat(value, f"{prefix}{key}.")
        else:
            pairs.append((f"{prefix}{key}", str(value)))
    return pairs


@functools.lru_cache(maxsize=4)
def _read(language: str, _stamp: int) -> Words:
    data, _, _ = yaml_lines.read((FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    return Words(data)


def words(language: str = "en") -> Words:
    """Return the words of `language`, read anew when the file has changed. Raises FileNotFoundError."""
    return _read(language, (FOLDER / f"{language}.yml").stat().st_mtime_ns)
