"""With what a part of a note begins: words for what was chosen, and the rows of a table with one choice."""

from __future__ import annotations

from helpers import SAMPLE as SAMPLE_ROOT

from macros.model.carry import insides, lines_of, origin_of
from macros.read.load import load
from macros.views.note import accepted, carried, origins

SAMPLE = load(SAMPLE_ROOT)
ROWS = "ritam-ruku.krugovi@osjecaj"


def test_the_scripts_get_the_words_of_each_choice_so_that_no_sign_of_an_origin_stands_in_them() -> None:
    assert origins(SAMPLE, ["prvi-korak.iskustvo"]) == ["prvi-korak/iskustvo?da=Da&ne=Ne"]


def test_what_was_chosen_begins_in_words() -> None:
    assert carried(SAMPLE, ["prvi-korak.iskustvo"], {"prvi-korak/iskustvo": "ne"}) == "Ne"


def test_the_rows_with_one_choice_begin_without_it_each_in_a_line() -> None:
    begins = origins(SAMPLE, [f"{ROWS}=dobro"])[0]
    assert begins.split("+")[0] == "ritam-ruku/krugovi.1.broj~ritam-ruku/krugovi.1.osjecaj=dobro"
    values = {
        "ritam-ruku/krugovi.1.broj": "90",
        "ritam-ruku/krugovi.1.osjecaj": "sporo",
        "ritam-ruku/krugovi.2.broj": "110",
        "ritam-ruku/krugovi.2.osjecaj": "dobro",
        "ritam-ruku/krugovi.3.broj": "112",
        "ritam-ruku/krugovi.3.osjecaj": "dobro",
    }
    assert carried(SAMPLE, [f"{ROWS}=dobro"], values) == "110\n112"
    assert carried(SAMPLE, [f"{ROWS}=brzo"], values) == ""
    assert carried(SAMPLE, ["ritam-ruku.krugovi"], values) == "90 – Presporo\n110 – Dobro\n112 – Dobro"


def test_a_row_without_a_choice_counts_as_one_of_the_first_so_that_it_is_not_lost() -> None:
    values = {"ritam-ruku/krugovi.1.broj": "90"}
    assert [carried(SAMPLE, [f"{ROWS}={each}"], values) for each in ("sporo", "dobro", "brzo")] == ["90", "", ""]


def test_there_is_nothing_at_a_choice_that_does_not_exist() -> None:
    exercise = SAMPLE.exercises["ritam-ruku"]
    for wrong in (f"{ROWS}=lose", "ritam-ruku.krugovi@broj=110", "ritam-ruku.pocetak@x=y", "ritam-ruku.nema"):
        assert lines_of(origin_of(wrong), exercise, SAMPLE.tools) == []
    assert insides(exercise, SAMPLE.tools, "krugovi")[-3:] == ["osjecaj=sporo", "osjecaj=dobro", "osjecaj=brzo"]


def test_what_stands_in_a_field_from_before_counts_before_what_comes_next() -> None:
    # The field begins with another text, which begins with a third: who leaves it there has accepted it.
    begins = accepted(SAMPLE, ["moj-plan.odakle", "moj-plan.radnja"])
    assert begins == ["moj-plan.odakle", "ritam-ruku.pocetak", "prvi-korak.strah", "moj-plan.radnja"]
    values = {"prvi-korak/strah": "I might do it wrong", "moj-plan/radnja": "I ask for gloves"}
    assert carried(SAMPLE, begins, values) == "I might do it wrong"


def test_a_part_of_a_field_and_a_field_without_a_text_from_before_begin_with_themselves() -> None:
    begins = ["poziv-u-paru.karta@gdje", "prvi-korak.strah", f"{ROWS}=dobro"]
    assert accepted(SAMPLE, begins) == begins
