"""Which look-ups in a curriculum a page made. What is kept of it is valid while each look-up gives the same value.

A question is a way through a curriculum that can be written down: the record of an id, the ids of a list, what a method
says. `Dependencies` stands in the place of a curriculum for one page and notes each question. Whoever kept what was
made asks the same questions of a later curriculum, and compares the answers.
"""

from __future__ import annotations

import functools
import importlib
import uuid
from collections.abc import Callable, ItemsView, Iterable, Iterator, Mapping, ValuesView
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from pydantic_core import to_json

from ..cache import Cache
from ..digest import digest_of
from .curriculum import Curriculum
from .page import Page
from .references import References

# The name of a part of the curriculum, how it was asked, and about what.
Question = tuple[str, ...]
P = ParamSpec("P")
T = TypeVar("T")


def answer(curriculum: Curriculum, question: Question) -> Any:
    """Return the value of one look-up in a curriculum. Raises what the look-up raises, such as KeyError."""
    name, way, *rest = question
    if way == "worked out":
        module, _, function = name.partition(":")
        return getattr(importlib.import_module(module), function).__wrapped__(curriculum, *rest)
    part = getattr(curriculum, name)
    match way, rest:
        case "called", _:
            return part(*rest)
        case "referring to", [target]:
            return part.to(target)
        case "referred by", [start]:
            return part.of(start)
        case "keys", []:
            return list(part)
        case "has", [key]:
            return key in part
        case "item", [key]:
            return part[key]
        case "page", [key, attribute]:
            return getattr(part[key], attribute)
    return part


def digest_of_answer(value: Any) -> str:
    """Return a digest of a value. One that cannot be written as text gets a random one, and so is never the same."""
    if isinstance(value, (set, frozenset)):
        value = sorted(value)
    ids = [getattr(each, "id", "") for each in (value if isinstance(value, (list, tuple)) else [value])]
    try:
        return digest_of(to_json([ids, value], serialize_as_any=True))
    except ValueError:
        return uuid.uuid4().hex


class Answers:
    """The digests of look-ups in a curriculum, each worked out once."""

    def __init__(self, curriculum: Curriculum) -> None:
        self.curriculum = curriculum
        self._known: dict[Question, str] = {}

    def mark(self, question: Question) -> str:
        """Return the mark of the answer to a question, or the name of the error that it raises."""
        if question not in self._known:
            try:
                value = answer(self.curriculum, question)
            except Exception as error:
                self._known[question] = type(error).__name__
            else:
                self._known[question] = digest_of_answer(value)
        return self._known[question]

    def same(self, told: Iterable[tuple[list[str], str]]) -> bool:
        """Return whether each look-up that was noted still has its digest."""
        return all(self.mark(tuple(question)) == mark for question, mark in told)

    def told(self, asked: Dependencies) -> list[tuple[Question, str]]:
        """Return each look-up that was noted, with the present digest of its value."""
        return [(question, self.mark(question)) for question in asked.questions]

    def kept(self, cache: Cache, kind: str, parts: Iterable[str], make: Callable[[Curriculum], Any]) -> Any:
        """Return what `make` returns for a curriculum and for `parts`, as JSON gives it back.

        It is found again in the cache as long as the curriculum answers what `make` asks of it as it did then.
        """
        key = digest_of(cache.generator, *parts)
        found = cache.get(kind, key)
        if found is None or not self.same(found["asked"]):
            asked = Dependencies(self.curriculum)
            made = make(asked.as_curriculum)
            found = {"made": made, "asked": self.told(asked)}
            cache.put(kind, key, found)
        return found["made"]


class Dependencies:
    """Stands in the place of a curriculum, and notes each look-up in `questions`."""

    def __init__(self, curriculum: Curriculum) -> None:
        self._curriculum = curriculum
        self.questions: dict[Question, None] = {}

    def ask(self, *question: str) -> Any:
        """Note a question and return its answer."""
        self.questions[question] = None
        return answer(self._curriculum, question)

    def __getattr__(self, name: str) -> Any:
        part = getattr(self._curriculum, name)
        if isinstance(part, Mapping):
            return _NotingMapping(self, name, part)
        if isinstance(part, References):
            return _NotingReferences(self, name)
        if callable(part):
            return functools.partial(self._call, name)
        return self.ask(name, "value")

    def _call(self, name: str, *args: Any) -> Any:
        if all(isinstance(each, str) for each in args):
            return self.ask(name, "called", *args)
        return getattr(Curriculum, name)(self, *args)  # what it asks is noted instead

    @property
    def as_curriculum(self) -> Curriculum:
        """Itself, for those who take a curriculum."""
        return cast(Curriculum, self)


class _NotingMapping(Mapping[str, Any]):
    """A list of records. Who goes through it asks for all of them; a page is asked for its parts, one by one."""

    def __init__(self, asked: Dependencies, name: str, real: Mapping[str, Any]) -> None:
        self._asked, self._name, self._real = asked, name, real

    def __getitem__(self, key: str) -> Any:
        if isinstance(self._real.get(key), Page):
            return _NotingPage(self._asked, self._name, key)
        return self._asked.ask(self._name, "item", key)

    def __contains__(self, key: object) -> bool:
        return bool(self._asked.ask(self._name, "has", str(key)))

    def __iter__(self) -> Iterator[str]:
        return iter(self._asked.ask(self._name, "keys"))

    def __len__(self) -> int:
        return len(self._asked.ask(self._name, "keys"))

    def items(self) -> ItemsView[str, Any]:
        return cast(Mapping[str, Any], self._asked.ask(self._name, "value")).items()

    def values(self) -> ValuesView[Any]:
        return cast(Mapping[str, Any], self._asked.ask(self._name, "value")).values()


class _NotingPage:
    def __init__(self, asked: Dependencies, name: str, key: str) -> None:
        self._asked, self._name, self._key = asked, name, key

    def __getattr__(self, attribute: str) -> Any:
        return self._asked.ask(self._name, "page", self._key, attribute)


class _NotingReferences:
    def __init__(self, asked: Dependencies, name: str) -> None:
        self._asked, self._name = asked, name

    def to(self, target: str) -> Any:
        return self._asked.ask(self._name, "referring to", target)

    def of(self, start: str) -> Any:
        return self._asked.ask(self._name, "referred by", start)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._asked.ask(self._name, "value"))


def worked_out(function: Callable[Concatenate[Curriculum, P], T]) -> Callable[Concatenate[Curriculum, P], T]:
    """Note a function's value as one look-up, in place of the look-ups that it makes. Its other arguments are texts."""

    @functools.wraps(function)
    def asking(curriculum: Curriculum, *args: P.args, **named: P.kwargs) -> T:
        if isinstance(curriculum, Dependencies):
            name = f"{function.__module__}:{function.__qualname__}"
            return cast(T, curriculum.ask(name, "worked out", *map(str, args)))
        return function(curriculum, *args, **named)

    return cast(Callable[Concatenate[Curriculum, P], T], asking)
