"""Where a record stands in words: in texts that no check understands, and that only a person can mend."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model.curriculum import Curriculum
from .changes import Changes


def mentions(curriculum: Curriculum, changes: Changes, title: str) -> Iterator[tuple[str, int]]:
    """Yield the file and the line of each place where a title will stand in a text of the course.

    A title of one word is too often only a word, so none is yielded for it.
    """
    words = title.split()
    if len(words) < 2:
        return
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words)) + r"(?!\w)")
    files = {*(f"docs/{path}" for path in curriculum.pages), *(raw.source.file for raw in curriculum.raw)}
    for file in sorted(each for each in files if changes.is_there(each)):
        text = changes.text(file)
        for found in pattern.finditer(text):
            yield file, text.count("\n", 0, found.start()) + 1
