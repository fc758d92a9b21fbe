"""What pages show to people who lead a group."""

from __future__ import annotations

from ..base import TAUGHT_KINDS
from ..signature import Parameter, ShownList, Signature
from .parameters import MODULE

TRAINERS = (
    Signature("agenda_builder", "Let trainers put days together by themselves, in the browser.", role="agenda"),
    Signature(
        "lab_room",
        "Show days on the projector, step by step, with the time left, the task and what comes next. "
        "Takes the modules whose days it offers.",
        (MODULE, Parameter("more", needed=False, many=True, refers="module")),
    ),
    Signature(
        "talks",
        "Show what to say in the talks of a module's day: what to show, each sentence, the question.",
        (MODULE,),
        ids="places",
        id_forms="talk-{talk}",
        presents="talk",
    ),
    Signature(
        "plan",
        "Show a plan of plans.yml: its days, what to have ready, how to lead it, its talks, and what is lost.",
        (Parameter("id", refers="plan"),),
        ids="places",
        id_forms="plan-{0} plan-{0}-* talk-{talk}",
        presents="talk",
    ),
    Signature(
        "plans", "List the plans of plans.yml: for whom each is, where, and how long.", shows_list=ShownList("plans")
    ),
    Signature(
        "day_rooms",
        "Show a module's day step by step: when, which exercise, in which groups, with what, and in which room.",
        (MODULE,),
    ),
    Signature(
        "day_shopping",
        "Add up what a module's day needs for as many people as the trainer writes, and seat them.",
        (MODULE,),
    ),
    Signature("moodle_files", "List the questions of all exercises as files for Moodle, module by module."),
    Signature(
        "day_prints",
        "List what a module's day prints, in its order: worksheets, cards, signs, questions, and how many of each.",
        (MODULE,),
    ),
    Signature(
        "day_slides",
        "Offer the slides of a module's day: one for each task, step and talk, with what to say as notes.",
        (MODULE,),
    ),
    Signature(
        "day_pack",
        "Show all worksheets, cards and signs of a module's day, empty, to print all of a kind in one go.",
        (MODULE,),
        ids="places",
        only_one=True,
    ),
    Signature(
        "roles",
        "List the roles with what each does and what happens without it.",
        ids="places",
        id_forms="{role}",
        shows_list=ShownList("roles"),
    ),
    Signature(
        "inventory",
        "List what the documents behind the curriculum name, and where it is taught here.",
        shows_list=ShownList("inventory"),
    ),
    Signature(
        "taught",
        "Show how others taught something, by what they told: an exercise, lesson, module or programme, or all.",
        (Parameter("reference", needed=False, kinds=TAUGHT_KINDS),),
        role="taught",
        ids="places",
        id_forms="taught-{taught}",
        shows_list=ShownList("taught"),
    ),
)
