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


def ids_in_words(changes: Changes, id: str) -> Iterator[tuple[str, int]]:
    """Yield the file and the line of each place where an old id still stands in a changed course, as in a command.

    An id of one word is too often only a word, so none is yielded for it. Where old ids are kept it may stand.
    """
    pattern = re.compile(rf"(?<![\w/-]){re.escape(id)}(?![\w-])")
    for file in sorted((changes.root / "docs").rglob("*.md")) if "-" in id else ():
        path = file.relative_to(changes.root).as_posix()
        for number, row in enumerate(changes.text(path).split("\n") if changes.is_there(path) else (), 1):
            if pattern.search(row) and not re.match(r"\s*was:", row):
                yield path, number
