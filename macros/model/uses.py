"""Who uses a tool or a case, and which pages name a record: what is read out of the references."""

from __future__ import annotations

from .curriculum import Curriculum
from .page import Page

# What teaches. A page that lists or introduces others does not use them.
TEACHING = ("exercise", "lesson", "tool", "case")


def users(curriculum: Curriculum, reference: str) -> list[str]:
    """Return what uses a tool or a case, in the order of the curriculum: every other record that teaches and names it."""
    starts = dict.fromkeys(edge.start for edge in curriculum.references.to(reference))
    return [start for start in starts if start != reference and start.partition(":")[0] in TEACHING]


def pages_naming(curriculum: Curriculum, reference: str) -> list[Page]:
    """Return the pages that name a record, by path: in their text, in their front matter, or in the exercise they show."""
    starts = {edge.start for edge in curriculum.references.to(reference)}
    return [page for page in curriculum.pages.values() if page.reference in starts]
