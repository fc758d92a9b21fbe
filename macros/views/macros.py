"""The view of each macro. How a macro is called stands in `model.signatures`, under the same name."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    agenda,
    alignment,
    alphabet,
    base,
    case,
    chance,
    check_ins,
    citations,
    counts,
    exercise,
    field_list,
    gamebook,
    lab,
    lab_room,
    lesson,
    listing,
    macro_reference,
    module,
    moodle,
    note,
    offline_copy,
    pack,
    path,
    picture,
    plan,
    plot,
    questions,
    record,
    reference,
    responsible,
    review,
    rule_list,
    single_keys,
    story,
    switch,
    taught,
    theory,
    thread,
    times,
    tool,
    used_in,
    workbook,
    worked,
)
from .view import View


def _exercise(view: View, id: str) -> str:
    return exercise.embedded(view, view.curriculum.exercises[id])


def _exercise_card(view: View, id: str) -> str:
    return exercise.card(view, view.curriculum.exercises[id])


def _exercise_page(view: View) -> str:
    return exercise.own_page(view, view.curriculum.exercises[view.page.id])


def _questions(view: View, id: str, *only: str) -> str:
    owner = view.curriculum.exercises[id]
    return questions.questions(view, owner, [each for each in owner.questions if not only or each.id in only])


# The first parameter of each is the view. A test holds that the others are those of the signature.
MACROS: dict[str, Callable[..., str]] = {
    "a_to_z": alphabet.a_to_z,
    "agenda": agenda.agenda,
    "agenda_builder": agenda.agenda_builder,
    "alignment": alignment.alignment,
    "case_card": case.case_card,
    "case_evidence": case.case_evidence,
    "case_facts": case.case_facts,
    "case_not_known": case.case_not_known,
    "chance": chance.chance,
    "check_ins": check_ins.check_ins,
    "cite": citations.cite,
    "counts": counts.counts,
    "day_pack": pack.day_pack,
    "day_prints": pack.day_prints,
    "day_slides": agenda.day_slides,
    "day_rooms": agenda.day_rooms,
    "day_shopping": agenda.day_shopping,
    "duration": times.duration,
    "exercise": _exercise,
    "exercise_card": _exercise_card,
    "exercise_page": _exercise_page,
    "field_list": field_list.field_list,
    "finder": listing.finder,
    "gamebook": gamebook.gamebook,
    "glossary": reference.glossary,
    "go_on": path.go_on,
    "inventory": reference.inventory,
    "invented_names": reference.invented_names,
    "lab_alone": lab.lab_alone,
    "lab_exercises": lab.lab_exercises,
    "lab_mentor": lab.lab_mentor,
    "lab_mentors": lab.lab_mentors,
    "lab_head": lab.lab_head,
    "lab_room": lab_room.lab_room,
    "lab_steps": lab.lab_steps,
    "lesson_list": lesson.lesson_list,
    "link": base.link,
    "learning_record": record.learning_record,
    "listing": listing.listing,
    "macro_reference": macro_reference.macro_reference,
    "minutes": times.minutes,
    "path_hours": times.path_hours,
    "module_cards": module.module_cards,
    "moodle_files": moodle.moodle_files,
    "note": note.note,
    "offline_copy": offline_copy.offline_copy,
    "orientation": lesson.orientation,
    "outcomes_box": lesson.outcomes_box,
    "paths": path.paths,
    "picture": picture.picture,
    "plan": plan.plan,
    "plans": plan.plans,
    "plot": plot.plot,
    "questions": _questions,
    "review": review.review,
    "responsible": responsible.responsible,
    "roles": reference.roles,
    "rule_list": rule_list.rule_list,
    "single_keys": single_keys.single_keys,
    "small_lab": lab.small_lab,
    "source_list": citations.source_list,
    "sources": citations.sources,
    "story": story.story,
    "story_line": story.line,
    "switch": switch.switch,
    "talks": agenda.talks,
    "taught": taught.taught,
    "theory": theory.theory,
    "thread": thread.thread,
    "tool_canvas": tool.tool_canvas,
    "tool_card": tool.tool_card,
    "tool_strip": tool.tool_strip,
    "used_in": used_in.used_in,
    "workbook": workbook.workbook,
    "worked_lab": worked.worked_lab,
    "worked_note": worked.worked_note,
    "worked_sheet": worked.worked_sheet,
}
