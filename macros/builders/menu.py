"""Under which word the menu gathers the pages of a long part, and which parts stand small."""

from __future__ import annotations

from ..model.curriculum import Curriculum


def groups(curriculum: Curriculum) -> dict[str, str]:
    """Return for pages of exercises, tools and cases what they belong to: a module, a step of the process, a kind."""
    named = {page.path: _group(curriculum, page.kind, page.id) for page in curriculum.pages.values()}
    return {path: name for path, name in named.items() if name}


def _group(curriculum: Curriculum, kind: str, id: str) -> str:
    course = curriculum.course
    if kind == "exercise" and id in curriculum.exercises and (module := curriculum.module_of(id)) in curriculum.modules:
        title = curriculum.title(f"module:{module}")
        return curriculum.words("orientation.module", code=curriculum.modules[module].code, title=title)
    if kind == "tool" and id in curriculum.tools and course.process:
        return _as_heading(course.process.places.get(curriculum.tools[id].stage, ""))
    if kind == "case" and id in curriculum.cases:
        return _as_heading(course.cases.get(curriculum.cases[id].type, ""))
    return ""


def _as_heading(name: str) -> str:
    return name[:1].upper() + name[1:]
