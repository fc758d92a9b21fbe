"""Scripts, alphabets, and words as they are looked up."""

import pytest

from macros.language.alphabet import Alphabet
from macros.language.cyrillic import cyrillic
from macros.language.spoken import reworded
from macros.language.tokens import plain, tokens
from macros.words import words


@pytest.mark.parametrize(
    ("latin", "written"),
    [
        ("Vježba: njihova ljubav i džep", "Вјежба: њихова љубав и џеп"),
        ("LJUBAV, Ljubav, NJEGOŠ, DŽEP", "ЉУБАВ, Љубав, ЊЕГОШ, ЏЕП"),
        ("nadživjeti, Nadžnjeti, podžupan", "надживјети, Наджњети, поджупан"),
        ("odžaliti, ali odžak", "оджалити, али оџак"),
        ("injekcija, konjunktura, konjugacija, vanjezički", "инјекција, конјунктура, конјугација, ванјезички"),
        ("konj, vanjski, tanjir, Tanjug", "коњ, вањски, тањир, Танјуг"),
        ("đak, ćup, čas, šuma, žaba", "ђак, ћуп, час, шума, жаба"),
    ],
)
def test_two_letters_are_one_sign_unless_they_are_two_sounds(latin: str, written: str) -> None:
    assert cyrillic(latin) == written


@pytest.mark.parametrize(
    ("latin", "written"),
    [
        ("{n} od {of} pitanja", "{n} од {of} питања"),
        ("Napišite {{{{ exercise_page() }}}} ovdje", "Напишите {{{{ exercise_page() }}}} овдје"),
        ("u <strong>jednom</strong> redu&nbsp;teksta", "у <strong>једном</strong> реду&nbsp;текста"),
        ("naredba `make offline`", "наредба `make offline`"),
        ("[ovdje]({url}) i [tamo](https://a.ba/b)", "[овдје]({url}) и [тамо](https://a.ba/b)"),
        ("datoteka docs/a.md na https://a.ba/dom", "датотека docs/a.md на https://a.ba/dom"),
        ("na GitHubu i u programu Word", "на GitHubu и у програму Word"),
        ("Član II i XIV, i sve", "Члан II и XIV, и све"),
    ],
)
def test_places_code_addresses_and_names_keep_their_letters(latin: str, written: str) -> None:
    assert cyrillic(latin) == written


def test_other_beginnings_of_words_keep_capitals_and_leave_code_alone() -> None:
    changes = {"riječ": "reč", "dio.": "deo", "prije.": "pre"}
    assert (
        reworded("Riječi, RIJEČ, dio, dionica, prijedlog, `riječ`", changes)
        == "Reči, REČ, deo, dionica, prijedlog, `riječ`"
    )


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("en", ["5 whys", "“How might we”", "Persona", "pre-mortem", "Zebra"]),
        (
            "bs",
            [
                "12 koraka",
                "cvijet",
                "čaj",
                "„Ćuk“",
                "dom",
                "džep",
                "đak",
                "lik",
                "ljeto",
                "nos",
                "njiva",
                "šuma",
                "zid",
                "žaba",
            ],
        ),
        ("sr-Cyrl", ["авлија", "база", "ђак", "жаба", "љето", "мост", "њива", "ћуп", "џеп", "шума", "GitHub"]),
    ],
)
def test_names_stand_in_the_order_of_the_alphabet(tag: str, names: list[str]) -> None:
    backwards = names[::-1]
    assert sorted(backwards, key=words(tag).alphabet.key) == names


def test_a_name_stands_below_its_letter() -> None:
    bosnian, english = words("bs").alphabet, words("en").alphabet
    assert [bosnian.first(name) for name in ("ljeto", "„Džep“", "čaj", "5 puta", "Émile")] == ["Lj", "Dž", "Č", "", "E"]
    assert [english.first(name) for name in ("Čaj", "“How”", "3D")] == ["C", "H", ""]


def test_a_letter_that_an_alphabet_lacks_comes_last_under_its_own_sign() -> None:
    assert Alphabet("a b").first("Ж") == "Z"
    assert Alphabet("а б").first("GitHub") == "G"


def test_marks_and_scripts_make_no_difference_for_the_search() -> None:
    assert plain("ŠKOLA") == plain("škola") == plain("школа") == "skola"
    assert plain("Ђачка књижица") == plain("Đačka knjižica") == "dacka knjizica"


@pytest.mark.parametrize("typed", ["đak", "djak", "Ђак", "DAK"])
def test_who_has_no_marks_on_the_keyboard_finds_the_word(typed: str) -> None:
    assert words("bs").tokens(typed) == ["dak"]


def test_english_knows_two_spellings_of_one_word() -> None:
    assert words("en").tokens("organize organising") == ["organise", "organising"]
    assert tokens("organize") == ["organize"]


@pytest.mark.parametrize(
    "forms", ["škola škole školi školama", "inovacija inovacije inovacijama", "općina općine općinama"]
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    t = words("bs")
    assert len({t.stem(each) for each in t.tokens(forms)}) == 1
