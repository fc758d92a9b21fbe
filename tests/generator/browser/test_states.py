"""The states in which pages are looked at: none is forgotten."""

from __future__ import annotations

from states import STATES

from macros.model.address import url_of
from macros.model.curriculum import Curriculum


def test_every_kind_of_page_and_every_page_with_a_role_is_looked_at(curriculum: Curriculum) -> None:
    seen = {state.path for state in STATES.values()}
    kinds = {page.kind: set() for page in curriculum.pages.values()}  # type: dict[str, set[str]]
    for page in curriculum.pages.values():
        kinds[page.kind].add(url_of(page.path))
    assert [kind for kind, addresses in kinds.items() if not addresses & seen] == []
    roles = {role: paths if isinstance(paths, tuple) else (paths,) for role, paths in curriculum.course.pages}
    assert [role for role, paths in roles.items() for path in paths if path and url_of(path) not in seen] == []
