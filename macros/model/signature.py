"""How a macro is called: what it takes, and which pages may call it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .call import Call
from .page import Page

# Macros that show ids: links lead to these, and what somebody writes is kept under them.
ONCE = {
    *("a_to_z", "chance", "check_ins", "day_pack", "exercise", "exercise_page", "finder", "gamebook"),
    *("glossary", "lab_alone", "lab_head", "learning_record", "note", "orientation", "picture", "plan"),
    *("roles", "source_list", "talks", "taught", "tool_canvas", "workbook"),
}

# Those of which a page has one at most, whatever they show: their scripts and ids know one place.
ALONE = {"finder", "note"}

# Those that give Markdown parts to open: the end of the first would end a <details> around them.
OPENED = {"exercise", "exercise_page", "gamebook", "paths", "theory"}


@dataclass(frozen=True)
class Parameter:
    """One thing that a macro takes; what is not `needed` is left out or written by its name.

    `refers` is the kind of record whose id it is, and `kinds` are those of which it is one as `kind:id`. `words` are
    the only words that it can be. A `clock` is a time in a video, hh:mm:ss. Of `many` there may be any number.
    """

    name: str
    needed: bool = True
    many: bool = False
    clock: bool = False
    refers: str = ""
    kinds: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Signature:
    """How a macro is called. Its text `about` is what the authors' guide prints.

    One that is `inline` may stand in a sentence; any other is a block and stands alone at the beginning of its line.
    `needs` are the fields of front matter of which a page must have one, or `exercise` for the page of an exercise.
    """

    name: str
    about: str
    parameters: tuple[Parameter, ...] = ()
    inline: bool = False
    needs: tuple[str, ...] = ()

    @property
    def once(self) -> bool:
        """Whether a page may not call it twice with the same arguments, because what it shows has ids."""
        return self.name in ONCE

    @property
    def alone(self) -> bool:
        """Whether a page may not call it twice, not even for something else."""
        return self.name in ALONE

    @property
    def within_details(self) -> bool:
        """Whether it can stand between <details> and </details>."""
        return self.name not in OPENED

    def arguments(self, call: Call) -> Iterator[tuple[Parameter, str]]:
        """Yield what a call gives, each with its parameter. What the macro does not know is left out."""
        single = [each for each in self.parameters if not each.many]
        yield from zip(single, map(str, call.args), strict=False)
        for each in self.parameters:
            if each.many:
                yield from ((each, str(value)) for value in call.args[len(single) :])
            elif each.name in call.named:
                yield each, str(call.named[each.name])


def fits(page: Page, need: str) -> bool:
    """Say whether a page has what a macro needs: a field of its front matter such as `tool.canvas`, or an exercise."""
    if need == "exercise":
        return page.kind == "exercise"
    value: object = page.front
    for name in need.split("."):
        value = getattr(value, name, None)
    return value is not None
