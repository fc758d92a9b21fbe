"""Letters that are not what they look like are told in prose, and nowhere else."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.read.load import load
from macros.rules import RULES
from macros.rules.letters import at_fault, mixed, western

SMALL = Path(__file__).parent / "small"
PAGE = "docs/foundation/start/queue.md"


@pytest.mark.parametrize(
    ("word", "in_cyrillic", "script", "letters"),
    [
        ("Лaнaц", True, "latin", "a"),
        ("Мepa", True, "latin", "e, p, a"),
        ("Мepa", False, "cyrillic", "М"),
        ("Queuе", False, "cyrillic", "е"),
        ("Queuе", True, "cyrillic", "е"),
        ("хлаdno", True, "latin", "d, n, o"),
    ],
)
def test_the_letters_that_do_not_belong_are_named(word: str, in_cyrillic: bool, script: str, letters: str) -> None:
    assert at_fault(word, in_cyrillic) == (script, letters)


@pytest.mark.parametrize("text", ["PDF-а", "Wi-Fi мрежа", "Δx = 3 µm", "витамин C и D", "3D модел", "Nauči kako"])
def test_words_of_one_alphabet_beside_others_are_fine(text: str) -> None:
    assert list(mixed(text, in_cyrillic=True)) == []


def test_letters_of_central_europe_that_a_program_took_for_western_ones_are_told_once_in_a_paragraph() -> None:
    (slip,) = western("Prvo.\n\nNauèi kako ðak uèi.\n\nMolière, père.\n\nGuðni.")
    assert slip.words == "Nauèi"
    assert slip.start == 7
    assert slip.values == {"meant": "Nauči"}


def told(root: Path, old: str, new: str, file: str = PAGE) -> list[str]:
    """Return where the rule finds something, once a file of the small course is changed."""
    shutil.copytree(SMALL, root, dirs_exist_ok=True)
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(each.place) for each in RULES["P761"](load(root))]


@pytest.mark.parametrize(
    "text",
    [
        "`cоde`",
        "`code`а",
        "```text\ncоde\n```",
        "<!-- nоte -->",
        '{{ exercise("cоunt") }}',
        "{{ ехercise() }}",
        "[words](cоunt.md)",
        "https://exаmple.org/",
        "/// nоte | Title\n\nText\n\n///",
    ],
)
def test_code_ids_and_addresses_are_no_words(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, "See {{ link", f"{text}\n\nSee {{{{ link") == []


def test_an_id_in_a_record_is_no_word(tmp_path: Path) -> None:
    assert told(tmp_path, "tools: [slip]", "tools: [slіp]", "exercises/count-the-queue.yml") == []


def test_a_word_of_a_heading_and_one_in_the_menu_are_told_with_their_line(tmp_path: Path) -> None:
    where = told(tmp_path, "See {{ link", "## Thе line\n\nSee {{ link")
    assert [place.partition(":")[0] for place in where] == [PAGE]
    menu = told(tmp_path / "menu", "  - foundation/index.md", "  - Thе start: foundation/index.md", "mkdocs.yml")
    assert menu == ["mkdocs.yml:4"]
