"""Serbian is made from Bosnian by other beginnings of words: none with ije or je for e may be left."""

import re

import pytest

from macros.language.spoken import KEPT
from macros.words import words

WORD = re.compile(r"[^\W\d_]+")
# ije inside a word, or je behind a consonant: what Bosnian has where Serbian mostly has e.
SUSPECT = re.compile(r"ije|[bcčćdđfghkljmnprsštvzž]je")
# Where Serbian has it too: znanje, kasnije, njegov, izgubljen, verzijem; and forms of these words.
SAME = re.compile(
    r"^nje|(?:nje|ije)m?$|[ln]jen|ije[gm]"
    r"|^(?:bolj|dalj|današnj|dublj|ijed|nijed|odjednom|podjednako|polj|poslednj|počinj|zaglavlj|šalj)"
)


def left() -> dict[str, set[str]]:
    """Return the words that look Bosnian, each with the keys of its texts."""
    found: dict[str, set[str]] = {}
    for key, text in words("sr-Latn").part("").items():
        for word in WORD.findall(KEPT.sub(" ", text).lower()) if words("bs").has(key) else ():
            if SUSPECT.search(word) and not SAME.search(word):
                found.setdefault(word, set()).add(key)
    return found


def test_no_word_is_left_as_bosnian_has_it() -> None:
    assert left() == {}, "add the word's beginning to `beginnings` in sr.yml, or to SAME here where Serbian has it too"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("learner.agenda.fixed", "не сме се померити"),
        ("room.key.left", "Стрелица лево"),
        ("learner.groups.of_day.head.from", "Где седе"),
        ("room.does.full", "цео екран, а назад типком Esc"),
        ("learner.search.all", "Све од А до Ш"),
        ("minutes", "{n} мин"),
        ("path.long", "око {n} h"),
    ],
)
def test_what_is_shown_is_serbian(key: str, said: str) -> None:
    assert words("sr-Cyrl").raw(key) == said
