"""What a lesson knows of the learning paths, so that a script can lead along the one that somebody has taken."""

from __future__ import annotations

import json
from typing import Any

from ...model import LearningPath
from ..times import core_minutes
from ..view import View


def ways(view: View, lesson: str) -> str:
    """Return the paths with lessons as a script reads them, or nothing where there is none.

    Of each: its title, which of its lessons this is (0: it is outside) and how many it has, the minutes of the lesson
    in it (0: those of the whole lesson), and with which lesson it goes on from here.
    """
    told = {id: _way(view, path, lesson) for id, path in view.curriculum.paths.items() if path.lessons}
    return json.dumps(told) if told else ""


def _way(view: View, path: LearningPath, lesson: str) -> dict[str, Any]:
    holds = lesson in path.lessons
    after = _after(view, path, lesson)
    return {
        "title": path.title,
        "n": path.lessons.index(lesson) + 1 if holds else 0,
        "of": len(path.lessons),
        "minutes": core_minutes(view.curriculum, lesson) if holds and path.core else 0,
        "next": {
            "lesson": after,
            "title": view.curriculum.title(f"lesson:{after}"),
            "href": view.url(f"lesson:{after}"),
        }
        if after
        else None,
    }


def _after(view: View, path: LearningPath, lesson: str) -> str:
    """Return the lesson of a path that follows; from outside that which comes next in the course, else the first."""
    if lesson in path.lessons:
        return next(iter(path.lessons[path.lessons.index(lesson) + 1 :]), "")
    course = list(view.curriculum.lessons)
    later = [id for id in course[course.index(lesson) + 1 :] if id in path.lessons]
    return (later or list(path.lessons))[0]
