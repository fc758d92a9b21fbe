"""What a macro says of itself: how it is called, where it may stand, and what comes with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from .call import Call
from .page import Page

# Which ids come with what a macro shows; see `Signature`.
Ids = Literal["none", "headings", "labels", "places"]


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
class ShownList:
    """A list of the course that a macro shows: all of it, where a call has no arguments.

    With arguments, a call shows a part of the list if it is shown `in_parts`, and else only what belongs to a record.
    A list that `fills_page` is most of the page on which it stands: the page's edit button opens the file of the list.
    """

    name: str
    in_parts: bool = False
    fills_page: bool = True

    def is_edited_from(self, arguments: bool) -> bool:
        """Say whether the edit button of a page opens the file of the list, for a call with or without arguments."""
        return self.fills_page and (self.in_parts or not arguments)


@dataclass(frozen=True)
class Signature:
    """What a macro is: how it is called, and what the check, the builders and the authors' guide ask of it.

    Nothing of this stands anywhere else. Tests compare it with what the macros show in the sample.

    Its text `about` is what the authors' guide prints.
    One that is `inline` may stand in a sentence; any other is a block and stands alone at the beginning of its line.
    `needs` are the fields of front matter of which a page must have one, or `exercise` for the page of an exercise.
    `required_on` are the kinds of pages that must call it.
    `role` is the role in course.yml whose page is made by it: others lead there, and find nothing without it.
    `ids` are those that come with what it shows: "none"; those of "headings" and notes, which Markdown makes; in its
    HTML, "labels" that only itself and its script use; or, in its HTML, "places" to which links lead and under which
    is kept what somebody writes.
    Of one that is `only_one`, a page has one at most, whatever it shows: its scripts and ids know one place.
    One that `opens_parts` gives Markdown parts to open: the end of the first would end a <details> around them.
    `shows_list` is the list of the course that it shows.
    `presents` is the kind of record that it gives a place on a page: who asks where such a record is, is led there.
    One that `shows_offline_copy` shows another text when there is another offline copy.
    """

    name: str
    about: str
    parameters: tuple[Parameter, ...] = ()
    inline: bool = False
    needs: tuple[str, ...] = ()
    required_on: tuple[str, ...] = ()
    role: str = ""
    ids: Ids = "none"
    only_one: bool = False
    opens_parts: bool = False
    shows_list: ShownList | None = None
    presents: Literal["", "exercise", "talk"] = ""
    shows_offline_copy: bool = False

    @property
    def once(self) -> bool:
        """Whether a page may not call it twice with the same arguments, because its HTML has ids."""
        return self.ids in ("labels", "places")

    @property
    def adds_places(self) -> bool:
        """Whether a link may lead into what it shows, so that a page has more places than its text says."""
        return self.ids in ("headings", "places")

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
