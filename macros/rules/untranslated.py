"""Texts of a course that is being translated which still stand in the language from which it is.

Such a course passes the check while somebody works on it. So this is no rule: `check` counts the texts, and
`check --untranslated` lists them by file.
"""

from __future__ import annotations

from collections import Counter

from ..language.original import Original
from ..model.curriculum import Curriculum
from ..read.markdown import lines


def untranslated(curriculum: Curriculum) -> dict[str, tuple[int, int]]:
    """Return each file with texts in the original's language, the fullest first: how many, and of how many.

    A text counts where its words tell its language. Returns nothing for a course that is not being translated.
    """
    original = curriculum.original
    if original is None:
        return {}
    languages = Original(curriculum.words.function_words, original.function_words)
    texts = [(raw.source.file, text) for raw in curriculum.raw for _, text in raw.texts]
    texts += [(place.file, line) for page in curriculum.pages.values() for place, line in lines(page)]
    read = (each for each in texts if " " in each[1])  # an id or an address is in no language
    told = Counter((file, side) for file, text in read if (side := languages.side(text)))
    counts = {file: (told[file, "original"], told[file, "original"] + told[file, "course"]) for file, _ in told}
    left = {file: count for file, count in counts.items() if count[0]}
    return dict(sorted(left.items(), key=lambda each: (-each[1][0], each[0])))
