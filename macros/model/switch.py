"""The switches of a reader: what of a page somebody wants to see. Elements say in `data-SWITCH` for whom they are."""

from __future__ import annotations

from .course import Course

# In which way somebody uses the course: as a learner on their own, or as who leads a group.
WAYS = ("alone", "group")
SWITCHES = ("way", "track")


def values_of(course: Course, switch: str) -> tuple[str, ...]:
    """Return the values of a switch in their order: ways, or the tracks that the course usually means."""
    return WAYS if switch == "way" else course.usual_tracks or tuple(course.tracks)


def choices(course: Course) -> str:
    """Return all values of all switches as the first element of a page lists them: `way=alone way=group track=…`."""
    return " ".join(f"{switch}={value}" for switch in SWITCHES for value in values_of(course, switch))
