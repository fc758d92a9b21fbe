"""A course that is being translated: what is left is told by its small words, marked in built pages, and listed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.commands import check
from macros.language.original import Original
from macros.model.course import Course
from macros.read.load import load
from macros.rules import check as findings_of
from macros.rules.untranslated import untranslated
from macros.site.html import Html
from macros.site.original import marked
from macros.words import languages, words

SMALL = Path(__file__).parent / "small"
ENGLISH = "People who say no have often understood the idea very well."
BOSNIAN = "Ljudi koji kažu ne često su ideju vrlo dobro razumjeli, i to se vidi."


def two(course: str, original: str = "en") -> Original:
    return Original(words(course).function_words, words(original).function_words)


@pytest.mark.parametrize("tag", ["bs", "hr", "sr", "sr-Latn-BA"])
def test_a_sentence_is_told_by_its_small_words(tag: str) -> None:
    languages = two(tag)
    assert languages.side(ENGLISH) == "original"
    assert languages.side(BOSNIAN) == "course"
    assert two("en", tag).side(ENGLISH) == "course"


def test_in_cyrillic_the_small_words_are_in_cyrillic() -> None:
    assert two("sr-Cyrl").side("То је оно што се види, а није речено јер нема кога.") == "course"
    assert two("sr-Cyrl", "sr").side("To je ono što se vidi, a nije rečeno jer nema koga.") == "original"


@pytest.mark.parametrize("text", ["", "Hopes and fears", "Kamenica 2026", "Robodebt", "E01 · 15 min", "The Hague"])
def test_a_name_or_a_number_tells_nothing(text: str) -> None:
    assert two("bs").side(text) is None


def test_languages_that_are_told_apart_share_few_small_words() -> None:
    assert len(words("en").function_words & words("bs").function_words) <= 2


@pytest.mark.parametrize("tag", languages())
def test_each_language_tells_its_own_interface(tag: str) -> None:
    other = "bs" if tag == "en" else "en"
    told = [two(tag, other).side(text) for text in words(tag).part("rules.").values()]
    assert told.count("original") <= len(told) / 50
    assert told.count("course") > len(told) / 3


def page(*blocks: str) -> Html:
    html = f"<html lang='bs'><body><article><h1>Hopes</h1>{''.join(blocks)}</article></body></html>"
    return Html(marked(html, two("bs"), "bs", "en", "Nije prevedeno."))


def test_a_page_that_is_not_translated_says_so_and_what_is_around_keeps_its_language() -> None:
    made = page(*(f"<p>{ENGLISH}</p>",) * 3, f"<ul><li>{ENGLISH}</li></ul>", f"<p id='i'>{BOSNIAN}</p>")
    [article] = made.select("article")
    assert article.attributes["lang"] == "en"
    [note] = made.select("h1 + .untranslated")
    assert (note.text(), note.attributes["lang"]) == ("Nije prevedeno.", "bs")
    assert [each.attributes.get("id") for each in made.select("[lang=bs]:not(.untranslated)")][1:] == ["i"]
    again = marked(made.text, two("bs"), "bs", "en", "Nije prevedeno.")
    assert again == made.text


def test_on_a_translated_page_what_is_left_is_marked() -> None:
    made = page(f"<p>{BOSNIAN}</p>", f"<p>{BOSNIAN}</p>", f"<p>{BOSNIAN}</p>", f"<ul><li><p>{ENGLISH}</p></li></ul>")
    assert made.select("article[lang], .untranslated") == []
    assert [each.tag for each in made.select("article [lang]")] == ["p"]


def test_what_says_its_language_keeps_it() -> None:
    made = page(f"<p>{BOSNIAN}</p>", f"<p>{BOSNIAN}</p>", f"<p lang='fr'>{ENGLISH}</p>")
    assert [each.attributes["lang"] for each in made.select("article [lang]")] == ["fr"]


def test_a_translated_page_stays_as_it_is() -> None:
    html = f"<article><h1>Nade</h1><p>{BOSNIAN}</p></article>"
    assert marked(html, two("bs"), "bs", "en", "Nije prevedeno.") == html


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course of English texts that is to be in Bosnian."""
    root = Path(shutil.copytree(SMALL, tmp_path / "small"))
    settings = root / "course.yml"
    text = settings.read_text(encoding="utf-8").replace("language: en", "language: bs")
    settings.write_text(text, encoding="utf-8")
    return root


def begin(root: Path) -> None:
    settings = root / "course.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "translated_from: en\n", encoding="utf-8")


def test_what_is_left_is_listed_until_it_is_translated(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    check.run(course, list_untranslated=True)
    assert "translated_from: en" in capsys.readouterr().out  # what to write
    begin(course)
    before = untranslated(load(course))
    assert {"docs/foundation/index.md", "exercises/count-the-queue.yml"} <= set(before)
    assert list(before.values()) == sorted(before.values(), key=lambda each: -each[0])
    check.run(course, list_untranslated=True)
    said = capsys.readouterr().out
    for file, (count, of) in before.items():
        assert f"{file}: {words('bs')('cli.untranslated.file', file='', count=count, all=of)[2:]}" in said

    path = course / "docs/foundation/index.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\n{ENGLISH}\n", encoding="utf-8")
    (count, of) = untranslated(load(course))["docs/foundation/index.md"]
    path.write_text(f"{text}\n{BOSNIAN}\n", encoding="utf-8")
    assert untranslated(load(course))["docs/foundation/index.md"] == (count - 1, of)


def test_the_label_of_the_original_does_for_what_is_not_translated(course: Path) -> None:
    path = course / "docs/foundation/index.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text}\nFICTION: in Kamenica they wait, and nobody made up a queue.\n", encoding="utf-8")
    (course / "docs/reference/invented.yml").write_text("- {name: Kamenica, what: a town}\n", encoding="utf-8")

    def told() -> list[str]:
        return [str(each.place) for each in findings_of(load(course)) if each.code == "P707"]

    assert any(place.startswith("docs/foundation/index.md") for place in told())
    begin(course)
    assert told() == []


@pytest.mark.parametrize(
    ("language", "original", "fits"), [("bs", "en", True), ("hr", "bs", False), ("en", "en", False)]
)
def test_only_a_language_that_can_be_told_apart_is_taken(language: str, original: str, fits: bool) -> None:
    data = {
        "name": "A", "short_name": "A", "language": language, "translated_from": original,
        "programmes": ["a"], "tracks": {"a": "a"},
    }  # fmt: skip
    if fits:
        assert Course.model_validate(data).translated_from == original
    else:
        with pytest.raises(ValueError, match="'" + ("en" if language != "en" else "bs") + "'"):
            Course.model_validate(data)
