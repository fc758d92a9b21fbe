"""The site is the same, byte for byte, with what is kept and without it, whatever somebody edits.

The sample and the generator are copied and edited at random with a fixed seed. After every three edits the site is
built with what was kept; after every few builds also without, and the two are compared, with all that MkDocs says.
`EDITS=100` makes more of them.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from helpers import KEPT, ROOT

from macros.cache import SWITCH

EDITS = int(os.environ.get("EDITS", "25"))
AT_ONCE = 3
# Builds with what was kept between two comparisons.
BETWEEN = 2
WORD = "neobično"


class Project:
    """A copy of the sample and of the generator, and a place for each of its two sites."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.random = random.Random(seed)
        for name in ("macros", "overrides", "frontend"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("node_modules"))
        self.generator = folder
        self.root = folder / "tests" / "sample"
        ignored = shutil.ignore_patterns("site", ".build")
        shutil.copytree(ROOT / "tests" / "sample", self.root, ignore=ignored)
        self.docs = self.root / "docs"
        self.nav = self.root / "mkdocs.yml"
        self.kept = self.root / ".build" / "kept.sqlite"
        self.taken: list[tuple[Path, str]] = []
        self.count = 0

    def build(self, name: str, **settings: str) -> tuple[int, list[str], dict[str, bytes]]:
        """Build the site into a folder. Returns the status, what was said of the content, and the files."""
        site = self.generator / name
        shutil.rmtree(site, ignore_errors=True)
        environment = {**os.environ, **KEPT, "SOURCE_DATE_EPOCH": "1700000000", "PYTHONPATH": str(self.generator)}
        line = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
        done = subprocess.run(
            line, cwd=self.root, env={**environment, **settings}, capture_output=True, text=True, check=False
        )
        said = [line for line in done.stderr.splitlines() if line.startswith(("WARNING", "ERROR", "Aborted"))]
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        return done.returncode, said, files

    def page(self, pattern: str = "**/*.md") -> Path:
        """Return one of the pages that are there."""
        return self.random.choice(sorted(self.docs.glob(pattern)))

    def change(self, path: Path, old: str, new: str) -> None:
        """Put a text in the place of its first occurrence."""
        text = path.read_text(encoding="utf-8")
        assert old in text, (path, old)
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def word(self) -> str:
        """Return a word that stood nowhere before."""
        self.count += 1
        return f"{WORD}{self.count}"

    def value(self, path: Path, pattern: str) -> None:
        """Lengthen one of the values of a YAML file: those that follow what matches the pattern."""
        text = path.read_text(encoding="utf-8")
        places = [match.end() for match in re.finditer(rf'(?:{pattern}): "?(?=[^\W\d_])', text)]
        assert places, (path, pattern)
        at = self.random.choice(places)
        path.write_text(f"{text[:at]}{self.word().title()} {text[at:]}", encoding="utf-8")


def text_of_a_page(project: Project) -> None:
    path = project.page()
    path.write_text(f"{path.read_text(encoding='utf-8')}\nRečenica o svemu: {project.word()}.\n", encoding="utf-8")


def title_of_a_page(project: Project) -> None:
    titled = [path for path in sorted(project.docs.rglob("*.md")) if "\n# " in path.read_text(encoding="utf-8")]
    path = project.random.choice(titled)
    project.change(path, "\n# ", f"\n# {project.word().title()} ")


def heading_of_a_page(project: Project) -> None:
    path = project.random.choice([each for each in sorted(project.docs.rglob("*.md")) if "\n## " in each.read_text()])
    project.change(path, "\n## ", f"\n## {project.word().title()} ")


def broken_link(project: Project) -> None:
    path = project.page("alati/*.md")
    path.write_text(f"{path.read_text(encoding='utf-8')}\n[nigdje](nema-{project.word()}.md)\n", encoding="utf-8")


def link_to_a_heading(project: Project) -> None:
    path = project.page("slucajevi/*.md")
    text = f"\n[tamo](../podsjetnik/rjecnik.md#{project.random.choice(['nema-ga', 'trijaza'])})\n"
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def front_matter(project: Project) -> None:
    paths = [path for path in sorted(project.docs.rglob("*.md")) if "\ndescription: " in path.read_text("utf-8")]
    project.value(project.random.choice(paths), "description")


def exercise(project: Project) -> None:
    project.value(
        project.random.choice(sorted((project.root / "exercises").glob("*.yml"))), "title|summary|label|do|stem"
    )


def source(project: Project) -> None:
    project.value(project.docs / "popisi" / "sources.yml", "title|author")


def term(project: Project) -> None:
    project.value(project.docs / "popisi" / "glossary.yml", "term|meaning")


def course(project: Project) -> None:
    project.value(project.root / "course.yml", "description")


def words(project: Project) -> None:
    project.value(project.generator / "macros" / "strings" / "bs.yml", r"\n  (?:title|search|menu|contents|previous)")


def template(project: Project) -> None:
    path = project.random.choice(sorted((project.generator / "macros" / "views").rglob("*.html")))
    path.write_text(f'{path.read_text(encoding="utf-8")}<span class="{project.word()}"></span>\n', encoding="utf-8")


def frame(project: Project) -> None:
    path = project.random.choice(sorted((project.generator / "overrides" / "partials").glob("*.html")))
    path.write_text(f'{path.read_text(encoding="utf-8")}<span class="{project.word()}"></span>\n', encoding="utf-8")


def code(project: Project) -> None:
    times = project.generator / "macros" / "views" / "times.py"
    speed = re.search(r"READING_SPEED = \d+", times.read_text(encoding="utf-8"))
    assert speed
    project.change(times, speed[0], f"READING_SPEED = {project.random.randint(40, 300)}")


def script(project: Project) -> None:
    path = project.generator / "frontend" / "learn.js"
    path.write_text(f'{path.read_text(encoding="utf-8")}\nconsole.log("{project.word()}");\n', encoding="utf-8")


def picture(project: Project) -> None:
    project.change(next(project.docs.glob("assets/pictures/*.svg")), "</svg>", f"<desc>{project.word()}</desc></svg>")


def name_in_the_navigation(project: Project) -> None:
    project.change(project.nav, "Modul P", f"{project.word().title()} Modul P")


def order_of_the_navigation(project: Project) -> None:
    lines = project.nav.read_text(encoding="utf-8").splitlines(keepends=True)
    entries = [n for n, line in enumerate(lines) if re.fullmatch(r" {6}- (?:alati|vjezbe)/[\w-]+\.md\n", line)]
    one, two = project.random.sample(entries, 2)
    lines[one], lines[two] = lines[two], lines[one]
    project.nav.write_text("".join(lines), encoding="utf-8")


def deleted(project: Project) -> None:
    path = project.page(project.random.choice(["vjezbe/*.md", "predavaci/*.md", "podsjetnik/p*.md"]))
    project.taken.append((path, path.read_text(encoding="utf-8")))
    path.unlink()


def brought_back(project: Project) -> None:
    while project.taken:
        path, text = project.taken.pop()
        path.write_text(text, encoding="utf-8")


def renamed(project: Project) -> None:
    path = project.page("podsjetnik/p*.md")
    name = f"{path.stem}-{project.word()}.md"
    path.rename(path.with_name(name))
    text = project.nav.read_text(encoding="utf-8")
    project.nav.write_text(text.replace(f"podsjetnik/{path.name}", f"podsjetnik/{name}"), encoding="utf-8")


def added(project: Project) -> None:
    name = project.word()
    (project.docs / "alati" / f"{name}.md").write_text(f"# {name.title()}\n\n{{{{ counts() }}}}\n", encoding="utf-8")
    project.change(project.nav, "      - alati/prica.md\n", f"      - alati/prica.md\n      - alati/{name}.md\n")


def settings(project: Project) -> None:
    project.change(project.nav, "site_name: ", f"site_name: {project.word().title()} ")


def depth(project: Project) -> None:
    base = project.generator / "macros" / "builders" / "base.yml"
    text = base.read_text(encoding="utf-8")
    base.write_text(re.sub(r"toc_depth: \d", f"toc_depth: {project.random.randint(2, 4)}", text), encoding="utf-8")


def damage(project: Project) -> None:
    whole = bytearray(project.kept.read_bytes())
    for _ in range(200):
        whole[project.random.randrange(4096, len(whole))] ^= 255
    project.kept.write_bytes(whole)


def other_values(project: Project) -> None:
    db = sqlite3.connect(project.kept)
    with suppress(sqlite3.DatabaseError), db:  # it may be damaged already
        db.execute("update kept set value = replace(value, 'a', 'b') where key like 'page %'")
    db.close()


EVERY: tuple[Callable[[Project], None], ...] = (
    text_of_a_page, title_of_a_page, heading_of_a_page, front_matter, exercise, source, term, course, words, template,
    frame, code, script, picture, name_in_the_navigation, order_of_the_navigation, renamed, added, settings, depth,
    damage, other_values, broken_link, link_to_a_heading, deleted,
)  # fmt: skip


def test_the_site_is_the_same_with_what_is_kept_and_without(tmp_path: Path) -> None:
    project = Project(tmp_path, seed=20261127)
    edits = list(EVERY)
    project.random.shuffle(edits)
    edits += [project.random.choice(EVERY) for _ in range(EDITS - len(edits))]
    project.build("kept")
    done: list[str] = []
    for number, start in enumerate(range(0, EDITS, AT_ONCE), 1):
        for edit in edits[start : start + AT_ONCE]:
            edit(project)
            done.append(edit.__name__)
        status, said, files = project.build("kept")
        if number % BETWEEN == 0 or start + AT_ONCE >= EDITS:
            whole_status, whole_said, whole_files = project.build("whole", **{SWITCH: "off"})
            assert said == whole_said, done
            assert status == whole_status, done
            assert set(files) == set(whole_files), done
            assert [name for name in files if files[name] != whole_files[name]] == [], done
            brought_back(project)


@pytest.mark.parametrize("settings", [{}, {"DIRECTORY_URLS": "false"}])
def test_a_build_finds_every_page_of_the_build_before(tmp_path: Path, settings: dict[str, str]) -> None:
    project = Project(tmp_path, seed=1)
    project.build("kept", **settings)
    with sqlite3.connect(project.kept) as db:
        before = dict(db.execute("select key, run from kept"))
    db.close()
    assert len([key for key in before if key.startswith("page ")]) == len(list(project.docs.rglob("*.md")))
    project.build("kept", **settings)
    with sqlite3.connect(project.kept) as db:
        after = dict(db.execute("select key, run from kept"))
    db.close()
    assert set(after) == set(before)
    assert all(after[key] > run for key, run in before.items())
