"""Lists, citations, links, and what a sentence counts."""

from __future__ import annotations

from ..base import RECORD_KINDS
from ..kinds import KINDS
from ..signature import Parameter, ShownList, Signature
from .parameters import LISTED, LISTED_KIND, MODULE

REFERENCE = (
    Signature(
        "cite",
        "Cite a source by its key; with `at`, the timestamp hh:mm:ss in the video. Stands inside a sentence.",
        (Parameter("key", refers="source"), Parameter("at", needed=False, clock=True)),
        inline=True,
    ),
    Signature(
        "sources", "List the sources that this page cites. The last line of every page that cites.", ids="headings"
    ),
    Signature(
        "link",
        "Link to a record by its id, such as tool:slip, with its title or your text. Inside a sentence.",
        (Parameter("reference", kinds=RECORD_KINDS), Parameter("text", needed=False)),
        inline=True,
    ),
    Signature("listing", "List all records of a kind: exercises, tools or cases.", (LISTED_KIND,)),
    Signature(
        "agenda",
        "Show the day of a module as a bar and a table. Times are added up from the minutes of its slots.",
        (MODULE,),
    ),
    Signature(
        "source_list",
        "List the bibliography with how each source was read and where it is used: all of it, or the authors from "
        "one letter to another, where one page would be long. Without one of the letters it has no end there.",
        (Parameter("first", needed=False), Parameter("last", needed=False)),
        ids="places",
        shows_list=ShownList("sources", in_parts=True),
    ),
    Signature(
        "glossary",
        "List all terms with their meanings.",
        role="glossary",
        ids="places",
        shows_list=ShownList("glossary"),
    ),
    Signature("offline_copy", "Lead to the offline copy, with its size and day.", shows_offline_copy=True),
    Signature("a_to_z", "List everything by its name, below letters.", role="a_to_z", ids="places"),
    Signature("alignment", "Show which outcome of a module is practised and checked where.", (MODULE,)),
    Signature(
        "story", "Tell the story that runs through the filled examples of the tools, part by part.", role="story"
    ),
    Signature(
        "story_line",
        "Say which part of the story the filled example of this tool tells, and which come before and after.",
        needs=("tool.story",),
    ),
    Signature("responsible", "Say who answers for the site, by what course.yml says. For the accessibility statement."),
    Signature("single_keys", "Offer to switch single keys off. For the accessibility statement."),
    Signature("invented_names", "List the names that we made up.", shows_list=ShownList("invented", fills_page=False)),
    Signature("go_on", "Lead back to where the learner stopped. Stays hidden until something is read."),
    Signature(
        "review",
        "Ask again, at growing intervals, what the learner has read, practised and set out to do.",
        role="review",
    ),
    Signature(
        "learning_record",
        "Show what the learner did, lesson by lesson, with a name to print on it.",
        role="record",
        ids="places",
    ),
    Signature(
        "note",
        "Put together on one sheet what the learner wrote in several places. notes.yml says of which parts.",
        (Parameter("id", refers="note"),),
        ids="places",
        only_one=True,
    ),
    Signature(
        "finder",
        "Show a form that filters the table below it by situation: exercises, tools or cases.",
        (LISTED_KIND,),
        ids="places",
        only_one=True,
    ),
    Signature(
        "counts",
        "Say how many lessons, exercises, tools, cases, sources or terms there are. Inside a sentence.",
        (Parameter("kind", words=("lessons", "modules", *LISTED, "sources", "terms", "roles")),),
        inline=True,
    ),
    Signature(
        "minutes",
        "Say how many minutes a tool or an exercise takes alone. Inside a sentence.",
        (Parameter("reference", kinds=("tool", "exercise")),),
        inline=True,
    ),
    Signature(
        "path_hours",
        "Say how long a learning path takes alone, added up from its lessons and exercises. Inside a sentence.",
        (Parameter("path", refers="path"),),
        inline=True,
    ),
    Signature(
        "duration",
        "Say how long a module takes alone and in a group, in hours added up from its lessons. Inside a sentence.",
        (MODULE,),
        inline=True,
    ),
    Signature("macro_reference", "List all macros with what they do. This list is made by it."),
    Signature(
        "field_list",
        "List the fields of a record, with what each holds: of an exercise, or of a kind of page.",
        (Parameter("kind", words=(*KINDS, "facts")),),
    ),
    Signature("rule_list", "List all rules of the check: what each finds, what it stops, and its limits."),
)
