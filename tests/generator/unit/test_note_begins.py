"""With what a part of a note begins: words for what was chosen, and the rows of a table with one choice."""

from __future__ import annotations

import re

from helpers import SAMPLE as SAMPLE_ROOT

from macros.model.carry import insides, lines_of, origin_of
from macros.read.load import load
from macros.views.note import accepted, carried, carried_in, origins, origins_of
from macros.views.worksheet import carries

SAMPLE = load(SAMPLE_ROOT)
ROWS = "ritam-ruku.krugovi@osjecaj"


def test_the_scripts_get_the_words_of_each_choice_so_that_no_sign_of_an_origin_stands_in_them() -> None:
    assert origins(SAMPLE, ["prvi-korak.iskustvo"]) == ["prvi-korak/iskustvo?da=Da&ne=Ne"]


def test_what_was_chosen_begins_in_words() -> None:
    assert carried(SAMPLE, ["prvi-korak.iskustvo"], {"prvi-korak/iskustvo": "ne"}) == "Ne"


def test_the_rows_with_one_choice_begin_without_it_each_in_a_line() -> None:
    begins = origins(SAMPLE, [f"{ROWS}=dobro"])[0]
    assert begins.split("+")[0] == "ritam-ruku/krugovi.1.broj#Pritisaka%20u%20minuti~ritam-ruku/krugovi.1.osjecaj=dobro"
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
    assert carried(SAMPLE, ["ritam-ruku.krugovi"], values) == (
        "90. Kako je išlo: Presporo.\n110. Kako je išlo: Dobro.\n112. Kako je išlo: Dobro."
    )


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


def test_a_row_shows_its_empty_cells_under_their_headings() -> None:
    values = {"ritam-ruku/krugovi.1.broj": "90", "ritam-ruku/krugovi.2.osjecaj": "dobro"}
    said = carried(SAMPLE, ["ritam-ruku.krugovi"], values)
    assert said == "90. Kako je išlo: –.\nPritisaka u minuti: –. Kako je išlo: Dobro."


JOINING = next(part for part in SAMPLE.notes["plan-tima"].parts if part.joins)
FIRST, SECOND = "prvi-korak/iskustvo", "poziv-u-paru/karta.gdje"


def test_a_part_lays_several_places_below_one_another_each_by_its_label() -> None:
    both = carried_in(SAMPLE, JOINING, {FIRST: "ne", SECOND: "Hall 2"})
    assert both == "Jesam li već pomagao: Ne\nGdje smo? Hall 2"
    assert carried_in(SAMPLE, JOINING, {FIRST: "ne"}) == "Ne"
    assert carried_in(SAMPLE, JOINING, {SECOND: "Hall 2"}) == "Hall 2"
    assert carried_in(SAMPLE, JOINING, {}) == ""


def test_the_scripts_get_the_label_of_each_place_and_where_another_text_begins() -> None:
    told = origins_of(SAMPLE, JOINING)
    assert [each.partition("!")[2] for each in told] == ["prvi-korak/iskustvo?da=Da&ne=Ne", SECOND]
    assert told[1].startswith("^Gdje%20smo%3F!")
    assert not told[0].startswith("^")


def test_a_named_row_and_a_box_of_a_whole_canvas_say_their_names() -> None:
    canvas = carried(SAMPLE, ["poziv-u-paru.karta"], {"poziv-u-paru/karta.gdje": "Hall 2"})
    assert canvas == "Gdje smo? Hall 2"
    row = carried(SAMPLE, ["krug-po-radionici.mjesta"], {"krug-po-radionici/mjesta.ormaric.gdje": "Hodnik"})
    assert re.fullmatch(r"[^.]+\. [^:]+: Hodnik\. .+–\.", row)


def test_a_field_begins_with_a_box_or_a_cell_and_so_does_what_begins_with_the_field() -> None:
    (field,) = [each for each in SAMPLE.sheet_fields("krug-po-radionici") if each.id == "kuda"]
    assert carries(SAMPLE, field) == ["krug-po-radionici/mjesta.ormaric.gdje"]
    begins = accepted(SAMPLE, ["krug-po-radionici.kuda"])
    assert begins == ["krug-po-radionici.kuda", "krug-po-radionici.mjesta@ormaric.gdje"]
