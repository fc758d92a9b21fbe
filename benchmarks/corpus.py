"""A course of a wished size, by chance from a seed: realistic in what its pages hold, and right by the check.

It begins as `macros new course` begins one, so that it has the generator beside it, whose files a measurement may
change. For each lesson come two exercises, a tool, a case, two sources and two terms; for six lessons a module.
"""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import Any

import yaml

from macros.commands.new_course import course

from .prose import Prose, slug

# Pages for each lesson: its own, two exercises, a tool, a case, and its share of the page of a module.
PAGES_A_LESSON = 5 + 1 / 6
IN_A_MODULE = 6
# Rules on how a day is spent, which no day by chance keeps.
DAYS = ("E330", "E331", "E332", "E334")
CODES = "codes:\n  module: '[A-Z]{1,2}\\d+'\n  lesson: '[A-Z]{1,2}\\d+\\.\\d+'\n"
WIDE = {"'E\\d\\d[a-z]?'": "'E\\d+'", "'T\\d\\d[a-z]?'": "'T\\d+'", "'K\\d\\d[a-z]?'": "'K\\d+'", "codes:\n": CODES}
STAGES = ("before", "during", "after")


def write(root: Path, target: Path, pages: int, seed: int = 1) -> Path:
    """Write a course of about so many pages into `target`, with the generator of the project in `root`. Returns it."""
    with contextlib.redirect_stdout(io.StringIO()):
        course(root, target)
    # Addresses are not recorded: the pages of chance are no promise to anybody.
    (target / "addresses.txt").unlink()
    settings = target / "course.yml"
    text = settings.read_text(encoding="utf-8")
    for narrow, wide in WIDE.items():
        text = text.replace(narrow, wide)
    text += "".join(f"  {code}: {{off: These days are made by chance.}}\n" for code in DAYS)
    settings.write_text(text, encoding="utf-8")
    _Grown(target, Prose(seed)).grow(max(1, round((pages - _count(target)) / PAGES_A_LESSON)))
    return target


def _count(folder: Path) -> int:
    return len(list((folder / "docs").rglob("*.md")))


class _Grown:
    """A course that grows by lessons with all that hangs on them."""

    def __init__(self, folder: Path, prose: Prose) -> None:
        self.folder, self.prose = folder, prose
        self.nav: dict[str, list[Any]] = {"Course": [], "Toolbox": [], "Cases": [], "Exercises": []}
        self.terms: list[dict[str, Any]] = []
        self.sources: list[dict[str, Any]] = []
        self.lessons: list[str] = []

    def grow(self, lessons: int) -> None:
        """Write so many lessons, with modules around them, and what lists and navigation say of them."""
        for first in range(0, lessons, IN_A_MODULE):
            self._module(first // IN_A_MODULE + 2, min(IN_A_MODULE, lessons - first))
        self._list("glossary", self.terms, "term")
        self._list("sources", self.sources)
        self._navigation()

    def _module(self, number: int, lessons: int) -> None:
        name = self.prose.name()
        folder = f"course/{slug(name)}"
        ids = [self._lesson(folder, slug(name), f"C{number}.{place}") for place in range(1, lessons + 1)]
        slots = [{"minutes": 30, "lesson": id, "input": self.prose.sentence()} for id in ids]
        day = {"starts": "09:00", "ends": f"{9 + lessons // 2:02}:{lessons % 2 * 30:02}", "slots": slots}
        module = {
            "code": f"C{number}",
            "programme": "course",
            "before": "Where do I begin?",
            "after": self.prose.sentence(),
            "day": day,
        }
        calls = f'{{{{ lesson_list("{slug(name)}") }}}}\n\n## The day\n\n{{{{ agenda("{slug(name)}") }}}}\n'
        body = f"{self.prose.paragraphs(2)}\n\n## The lessons\n\n{calls}"
        self._page(f"{folder}/index.md", name, body, module=module)
        here = [f"{folder}/index.md", *(f"{folder}/{id}.md" for id in ids)]
        self.nav["Course"].append({f"C{number}: {name}": here})

    def _lesson(self, folder: str, module: str, code: str) -> str:
        prose, name = self.prose, self.prose.name()
        id, number = slug(name), len(self.lessons) + 2
        self.lessons.append(id)
        outcomes = [f"{id}-{part}" for part in ("first", "second")]
        tool, case = self._tool(number), self._case(number)
        cited = [self._source(f"src_{2 * number + part}") for part in range(2)]
        exercises = [self._exercise(2 * number + part, id, outcomes[part], tool, case) for part in range(2)]
        term = self._term(id)
        self._term(id)
        body = "\n\n".join(
            [
                "{{ orientation() }}",
                "{{ outcomes_box() }}",
                f"## Why {name.lower()} matters\n\n{prose.paragraphs(3)}",
                f"1. **First.** {prose.sentence()}\n2. **Then.** {prose.sentence()}\n3. **Last.** {prose.sentence()}",
                f'{prose.paragraph(3)} {{{{ cite("{cited[0]}") }}}} See {{{{ link("term:{term}", "{term}") }}}}.',
                f"## How it looks\n\n| Before | After |\n|---|---|\n{self._rows(4)}\n\n{prose.paragraphs(3)}",
                f'{{{{ tool_card("{tool}") }}}}',
                f'{prose.paragraph(3)} {{{{ cite("{cited[1]}") }}}}',
                "## Do it now",
                *(f'{{{{ exercise("{each}") }}}}' for each in exercises),
                f'## What happens without it\n\n{prose.paragraphs(2)}\n\n{{{{ case_card("{case}") }}}}',
                f"/// monday | On Monday\n\n{prose.paragraph(3)}\n\n///",
                "{{ sources() }}\n",
            ]
        )
        told = [{"id": each, "text": f"Draw {prose.sentence().lower()}", "level": "apply"} for each in outcomes]
        self._page(f"{folder}/{id}.md", name, body, lesson={"code": code, "module": module, "outcomes": told})
        return id

    def _rows(self, count: int) -> str:
        return "\n".join(f"| {self.prose.sentence()} | {self.prose.sentence()} |" for _ in range(count))

    def _tool(self, number: int) -> str:
        prose, name = self.prose, self.prose.name()
        boxes = [{"id": f"box-{part}", "label": prose.sentence(), "hint": prose.sentence()} for part in "abcdef"]
        tool = {
            "code": f"T{number}",
            "purpose": f"Turn {prose.sentence()[4:-1]}",
            "when": prose.sentence(),
            "not_when": prose.sentence(),
            "stage": prose.random.choice(STAGES),
            "people": {"min": 1, "max": 8},
            "minutes": {"min": 10, "max": 30},
            "goes_in": prose.sentence(),
            "comes_out": prose.sentence(),
            "canvas": {"fields": [{"id": "card", "type": "canvas", "label": name, "columns": 3, "boxes": boxes}]},
            "origin": ["own"],
        }
        steps = "\n".join(f"{step}. {prose.sentence()}" for step in range(1, 6))
        parts = (
            f"## How to do it\n\n{steps}",
            f"## A filled example\n\n{prose.paragraph()}\n\n| Box | Text |\n|---|---|\n{self._rows(6)}",
            "## The canvas\n\n{{ tool_canvas() }}",
            "## Where it is used\n\n{{ used_in() }}\n",
        )
        self._page(f"toolbox/{slug(name)}.md", name, "\n\n".join(("{{ tool_strip() }}", *parts)), tool=tool)
        self.nav["Toolbox"].append(f"toolbox/{slug(name)}.md")
        return slug(name)

    def _case(self, number: int) -> str:
        prose, name = self.prose, self.prose.name()
        claims = [{"claim": prose.sentence(), "who": "An audit", "kind": "output", "source": "own"} for _ in range(3)]
        case = {
            "code": f"K{number}",
            "summary": prose.sentence(),
            "place": prose.name(),
            "government": ["local"],
            "years": "2026",
            "type": prose.random.choice(("failure", "success")),
            "sure": "claimed",
            "evidence": claims,
            "not_known": [prose.sentence()],
        }
        parts = (
            f"## What was done\n\n{prose.paragraphs(4)}",
            "## Who says so\n\n{{ case_evidence() }}",
            "## What is not known\n\n{{ case_not_known() }}",
            "## Where it is used\n\n{{ used_in() }}",
            "{{ sources() }}\n",
        )
        self._page(f"cases/{slug(name)}.md", name, "\n\n".join(("{{ case_facts() }}", *parts)), case=case)
        self.nav["Cases"].append(f"cases/{slug(name)}.md")
        return slug(name)

    def _exercise(self, number: int, lesson: str, outcome: str, tool: str, case: str) -> str:
        prose, name = self.prose, self.prose.name()
        steps = [
            {"title": prose.name(), "minutes": 6, "do": prose.paragraph(3), "say": prose.paragraph(2)} for _ in range(5)
        ]
        record = {
            "code": f"E{number}",
            "title": name,
            "summary": prose.sentence(),
            "kind": "writing",
            "lessons": [lesson],
            "tools": [tool],
            "cases": [case],
            "outcomes": [outcome],
            "level": "core",
            "group": {"form": "pair", "min": 2, "max": 30},
            "modes": {
                "room": {"how": prose.paragraph(2)},
                "online": {"how": prose.paragraph(2)},
                "self-study": {"how": prose.paragraph(2), "minutes": 15},
            },
            "amounts": [
                {"thing": "Worksheet", "each": "person", "prints": "worksheet"},
                {"thing": "Pen", "each": "person"},
            ],
            "materials": [prose.sentence()],
            "steps": steps,
            "worksheet": {
                "fields": [
                    {"id": "subject", "type": "line", "label": prose.sentence()},
                    {"id": "reason", "type": "text", "label": prose.sentence(), "lines": 4},
                    {"id": "next", "type": "list", "label": prose.sentence()},
                ]
            },
            "questions": [self._question(part, outcome) for part in range(4)],
            "debrief": {
                part: [prose.sentence()[:-1] + "?"]
                for part in ("objective", "reflective", "interpretive", "decisional")
            },
            "good": prose.paragraph(3),
            "pitfalls": [prose.sentence(), prose.sentence()],
            "access": [prose.sentence()],
        }
        path = self.folder / "exercises" / f"{slug(name)}.yml"
        path.write_text(_yaml(record), encoding="utf-8")
        page = self.folder / "docs" / "exercises" / f"{slug(name)}.md"
        page.write_text("{{ exercise_page() }}\n", encoding="utf-8")
        self.nav["Exercises"].append(f"exercises/{slug(name)}.md")
        return slug(name)

    def _question(self, part: int, outcome: str) -> dict[str, Any]:
        prose, right = self.prose, self.prose.random.randrange(3)
        texts = sorted((prose.sentence() for _ in range(3)), key=len)
        options = [
            {"id": f"option-{place}", "text": text, "feedback": prose.sentence()}
            | ({"right": True} if place == right else {})
            for place, text in enumerate(texts)
        ]
        common = {
            "id": f"question-{part}",
            "stem": prose.paragraph(2),
            "outcomes": [outcome],
            "explanation": prose.paragraph(2),
        }
        if part == 3:
            return {
                **common,
                "type": "true-false",
                "right": True,
                "if_true": prose.sentence(),
                "if_false": prose.sentence(),
            }
        return {**common, "type": "single", "options": options}

    def _source(self, key: str) -> str:
        title, author = self.prose.name(), self.prose.name()
        read = {"kind": "report", "read": "whole"}
        self.sources.append({"key": key, "title": title, "author": author, "year": "2026", **read})
        return key

    def _term(self, lesson: str) -> str:
        name = self.prose.name()
        self.terms.append({"id": slug(name), "term": name, "meaning": self.prose.sentence(), "lesson": lesson})
        return slug(name)

    def _page(self, path: str, title: str, body: str, **front: Any) -> None:
        file = self.folder / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        facts = {"facts": {"checked": "2026-11-27"}} if "{{ sources() }}" in body else {}
        said = _yaml({"title": title, "description": f"{title}: {self.prose.sentence()}", **facts, **front})
        file.write_text(f"---\n{said}---\n\n# {title}\n\n{body}", encoding="utf-8")

    def _list(self, name: str, more: list[dict[str, Any]], ordered_by: str = "") -> None:
        path = self.folder / "docs" / "lists" / f"{name}.yml"
        records = [*yaml.safe_load(path.read_text(encoding="utf-8")), *more]
        if ordered_by:
            records.sort(key=lambda record: record[ordered_by].lower())
        path.write_text(_yaml(records), encoding="utf-8")

    def _navigation(self) -> None:
        path = self.folder / "mkdocs.yml"
        text = path.read_text(encoding="utf-8")
        settings = yaml.safe_load(text[text.index("nav:") :])
        for section in settings["nav"]:
            for title, pages in section.items():
                if title in self.nav:
                    pages += self.nav[title]
        path.write_text(text[: text.index("nav:")] + _yaml(settings), encoding="utf-8")


def _yaml(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100_000)
