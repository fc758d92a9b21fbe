"""The worked labs: an invented team writes in every exercise of its track, and its notes have no gap."""

from __future__ import annotations

import pytest

from macros.model.curriculum import Curriculum
from macros.model.labs import steps_of
from macros.views.worked.example import note_of, values_of

LAB = "policy-lab"
NOTES = {"service": ("concept-service", "road-map"), "policy": ("concept-policy", "road-map")}


@pytest.fixture(params=NOTES)
def track(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_team_writes_in_every_exercise_of_its_track(curriculum: Curriculum, track: str) -> None:
    steps = [curriculum.lab_steps[id] for id in steps_of(curriculum, LAB)]
    done = {each.exercise for step in steps for each in step.done_in(track)}
    assert {id for id in done if curriculum.sheet_fields(id)} - set(curriculum.worked[track].answers) == set()


def test_every_step_leaves_what_the_next_one_takes(curriculum: Curriculum, track: str) -> None:
    written = {place.replace("/", ".").split("@")[0] for place in values_of(curriculum, curriculum.worked[track])}
    sheets = {".".join(place.split(".")[:2]) for place in written}
    for id in steps_of(curriculum, LAB):
        for output in curriculum.lab_steps[id].outputs(track):
            begins = {origin.partition("@")[0] for origin in output.begins}
            assert not begins or begins & sheets, f"{id}: {output.id}"


def test_the_notes_of_the_team_have_no_gap(curriculum: Curriculum, track: str) -> None:
    for note in (curriculum.notes[id] for id in NOTES[track]):
        texts = note_of(curriculum, curriculum.worked[track], note)
        assert [part.id for part in note.parts if part.id not in texts] == []


def test_the_page_says_fiction_and_lays_the_example_beside_own_words(curriculum: Curriculum, track: str) -> None:
    calls = [(call.name, *call.args) for call in curriculum.pages[f"policy-lab/worked-{track}.md"].calls]
    assert ("worked_lab", track) in calls
    assert {("worked_note", track, note) for note in NOTES[track]} <= set(calls)
    assert curriculum.worked[track].fiction
    answers = curriculum.worked[track].answers
    for exercise, field in (("test-findings", "result"), ("sponsor-answer", "sentence")):
        assert str(answers[exercise][field]).startswith("FICTION.")
