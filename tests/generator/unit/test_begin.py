"""Whoever begins a record gets all its files, and nothing of it is to be mended."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from macros.commands import drop, new
from macros.model import Exercise
from macros.read.load import load_cached as load
from macros.rules import check_changed as check
from macros.views import View
from macros.views.module.cards import module_cards
from macros.words import words
from macros.write import HOLDERS
from macros.write.changes import Changes
from macros.write.codes import next_code
from macros.write.kinds import KINDS
from macros.write.navigation import pages, with_page, with_section

ID = "novi-zapis"
# What nothing uses or cites yet is told, which stops nothing.
NOT_YET_USED = {"tool": {"U601"}, "case": {"U601"}, "source": {"U602"}, "talk": {"U605"}, "plan": {"U606"}}


def content(project: Path) -> dict[str, bytes]:
    """Return what stands in each file of a project."""
    files = [path for path in project.rglob("*") if path.is_file() and ".build" not in path.parts]
    return {path.relative_to(project).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("kind", KINDS)
def test_a_begun_record_is_there_and_has_nothing_to_mend(project_copy: Path, kind: str) -> None:
    assert new.run(project_copy, kind, ID) == 0
    curriculum = load(project_copy)
    name = ID.replace("-", "_") if kind == "source" else ID
    told = name in curriculum.taught  # a note is told, and nothing refers to it
    assert told if kind == "taught" else curriculum.has(f"{'exercise' if kind == 'quiz' else kind}:{name}")
    assert {each.code for each in check(curriculum)} <= NOT_YET_USED.get(kind, set())


@pytest.mark.parametrize("kind", ["tool", "case"])
def test_a_tool_or_a_case_that_a_lesson_shows_is_used(project_copy: Path, kind: str) -> None:
    assert new.run(project_copy, kind, ID, inside="poziv") == 0
    assert check(load(project_copy)) == []


@pytest.mark.parametrize("kind", KINDS)
def test_in_a_course_with_nothing_missing_folders_are_made_or_it_is_said_what_is_needed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\nnav:\n  - index.md\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# x\n", encoding="utf-8")
    before = content(tmp_path)
    status = new.run(tmp_path, kind, ID)
    said = capsys.readouterr()
    if status:
        assert "python -m macros new" in said.err
        assert content(tmp_path) == before
    else:
        assert content(tmp_path) != before


def test_the_command_line_offers_every_kind() -> None:
    assert list(HOLDERS) == list(KINDS)


def test_an_exercise_has_every_field_those_that_few_need_as_comments(project_copy: Path) -> None:
    new.run(project_copy, "exercise", ID)
    text = (project_copy / "exercises" / f"{ID}.yml").read_text(encoding="utf-8")
    fields = [info.alias or name for name, info in Exercise.model_fields.items() if name != "id"]
    assert [field for field in fields if not re.search(rf"^(?:# )?{field}:", text, re.MULTILINE)] == []


def test_each_stands_in_what_is_named_else_in_the_last(project_copy: Path) -> None:
    lessons = list(load(project_copy).lessons)
    new.run(project_copy, "exercise", "u-prvoj", inside=lessons[0])
    new.run(project_copy, "exercise", "u-posljednjoj")
    exercises = load(project_copy).exercises
    assert exercises["u-prvoj"].lessons == (lessons[0],)
    assert exercises["u-posljednjoj"].lessons == (lessons[-1],)


def test_a_step_of_a_lab_has_a_slot_behind_the_others_and_the_day_ends_later(project_copy: Path) -> None:
    assert new.run(project_copy, "lab_step", ID) == 0
    curriculum = load(project_copy)
    day = curriculum.modules["jedno-prijepodne"].day
    assert [slot.lab_step for slot in day.slots] == ["sta-nas-koci", None, "jedna-promjena", ID, None]
    assert day.ends == "11:00"
    step = curriculum.lab_steps[ID]
    assert (step.code, step.takes) == ("K3", ("jedna-promjena",))
    assert curriculum.sheet_fields(f"{ID}-1")
    assert curriculum.units_with(f"{ID}-1") == [f"lab_step:{ID}"]


def test_the_next_code_comes_after_the_last_as_people_count_and_not_after_the_longest(project_copy: Path) -> None:
    page = project_copy / "docs" / "laboratorija" / "sta-nas-koci.md"
    course = project_copy / "course.yml"
    course.write_text(course.read_text("utf-8").replace(r"lab_step: 'K\d'", r"lab_step: 'K\d[ab]?'"), encoding="utf-8")
    page.write_text(page.read_text("utf-8").replace("code: K1", "code: K1b"), encoding="utf-8")
    assert next_code(load(project_copy), "lab_step") == "K3"


def test_a_title_is_written_as_it_was_given(project_copy: Path) -> None:
    title = 'Šta je „red": 1. dio # i {zagrade}'
    new.run(project_copy, "tool", ID, title)
    assert load(project_copy).title(f"tool:{ID}") == title


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_was_begun_is_not_begun_again(project_copy: Path, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    assert new.run(project_copy, kind, ID) == 0
    before = content(project_copy)
    capsys.readouterr()
    assert new.run(project_copy, kind, ID) == 2
    assert capsys.readouterr().err == f"{words('bs')('cli.begins.there', kind=kind, id=ID)}\n"
    assert content(project_copy) == before


@pytest.mark.parametrize(
    ("kind", "id", "inside", "says"),
    [
        ("exercise", "Walk The Line", None, "cli.bad_id"),
        ("exercise", "prvi-korak", None, "cli.begins.there"),
        ("lesson", "poziv", None, "cli.begins.there"),
        ("lesson", ID, "nema-ga", "cli.begins.no_such"),
    ],
)
def test_what_cannot_be_begun_is_said_and_nothing_is_written(
    project_copy: Path, capsys: pytest.CaptureFixture[str], kind: str, id: str, inside: str | None, says: str
) -> None:
    before = content(project_copy)
    assert new.run(project_copy, kind, id, inside=inside) == 2
    begins = re.split(r"[{]", words("bs").raw(says))[0]
    assert begins in capsys.readouterr().err
    assert content(project_copy) == before


@pytest.mark.parametrize(
    ("kind", "id", "title"),
    [
        ("exercise", "con", None),
        ("lesson", "aux", None),
        ("tool", "com1", None),
        ("tool", "x" * 300, None),
        ("lesson", ID, "{{ x }}"),
        ("tool", ID, "A <b>"),
        ("term", ID, "A <b>"),
        ("source", ID, "{% raw %}"),
        ("exercise", ID, "[x](tool:nema-ga)"),
        ("module", ID, "A<script>x</script>"),
        ("lesson", ID, " "),
        ("lesson", ID, "two\nlines"),
        ("lesson", ID, "\udce8aj"),
    ],
)
def test_what_the_check_would_refuse_is_not_written(
    project_copy: Path, capsys: pytest.CaptureFixture[str], kind: str, id: str, title: str | None
) -> None:
    before = content(project_copy)
    assert new.run(project_copy, kind, id, title) == 2
    assert capsys.readouterr().err
    assert content(project_copy) == before
    assert not list((project_copy / ".build").glob("trial-*"))


def test_in_a_course_with_mistakes_of_its_own_a_record_can_be_begun(project_copy: Path) -> None:
    home = project_copy / "docs" / "index.md"
    home.write_text(home.read_text(encoding="utf-8") + "\n[x](nowhere.md)\n", encoding="utf-8")
    assert new.run(project_copy, "lesson", ID) == 0


def test_a_file_in_the_way_of_a_folder_is_said(project_copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project_copy / "docs" / ID).write_text("in the way", encoding="utf-8")
    assert new.run(project_copy, "programme", ID) == 2
    assert ID in capsys.readouterr().err


def test_changes_are_made_all_or_not_at_all(tmp_path: Path) -> None:
    (tmp_path / "there.md").write_text("old", encoding="utf-8")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    changes = Changes(tmp_path)
    changes.write("there.md", "new")
    changes.write("file/below.md", "cannot be written")
    with pytest.raises((NotADirectoryError, FileExistsError)):
        changes.make()
    assert content(tmp_path) == {"there.md": b"old", "file": b"in the way"}


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_changed_file_keeps_its_line_ends_and_its_mark(tmp_path: Path, end: str, mark: str) -> None:
    before = f"{mark}a{end}b{end}".encode()
    (tmp_path / "there.md").write_bytes(before)
    changes = Changes(tmp_path)
    changes.write("there.md", changes.text("there.md") + "c\n")
    changes.make()
    assert (tmp_path / "there.md").read_bytes() == before + f"c{end}".encode()


def test_codes_go_on_where_they_stopped(project_copy: Path) -> None:
    curriculum = load(project_copy)
    for kind in ("programme", "module", "lesson", "exercise", "tool", "case"):
        code = next_code(curriculum, kind)
        assert code is None or re.fullmatch(getattr(curriculum.course.codes, kind), code)
    first = next_code(curriculum, "tool")
    assert first != next_code(curriculum, "tool", taken=frozenset({str(first)}))


SETTINGS = """\
site_name: x
nav:
  - Home: index.md
  - Part:
      - part/index.md   # the beginning
      - "Module 1":
          - part/one/index.md
          - part/one/a.md
  - Last: last.md
extra: !ENV [X, ""]
"""


def test_a_page_stands_below_the_last_of_its_folder_and_a_section_behind_its_neighbour() -> None:
    assert "          - part/one/a.md\n          - part/one/b.md\n" in with_page(SETTINGS, "part/one/b.md")
    assert "          - part/one/index.md\n          - part/one/b.md\n" in with_page(
        SETTINGS, "part/one/b.md", "part/one/index.md"
    )
    assert with_page(SETTINGS, "elsewhere/b.md") == SETTINGS
    more = with_section(SETTINGS, "part/two/index.md", "Module 2: more", "part/one/index.md")
    assert 'a.md\n      - "Module 2: more":\n          - part/two/index.md\n  - Last' in more
    assert list(pages(more)) == [*list(pages(SETTINGS))[:-1], "part/two/index.md", "last.md"]


@pytest.mark.parametrize("between", ["# a remark", "", "      # one of the part", "          - part/one/zero.md"])
@pytest.mark.parametrize("after", ["", "# a remark"])
def test_a_section_stands_behind_its_neighbour_whatever_stands_in_that(between: str, after: str) -> None:
    settings = SETTINGS.replace('"Module 1":\n', f'"Module 1":\n{between}\n')
    settings = settings.replace("index.md\n          - part/one/a", f"index.md\n{after}\n          - part/one/a")
    more = with_section(settings, "part/two/index.md", 'Two\\ways "x"', "part/one/index.md")
    ways = {path: way for path, (way, _) in pages(more).items()}
    assert ways["part/two/index.md"] == ("nav", 1, "Part", 2, 'Two\\ways "x"', 0)
    assert [*ways][-3:] == ["part/one/a.md", "part/two/index.md", "last.md"]


def test_a_section_inside_that_of_a_page_is_the_last_in_it() -> None:
    more = with_section(SETTINGS, "part/two/index.md", "Two", "part/index.md", inside=True)
    assert "part/one/a.md\n      - Two:\n          - part/two/index.md\n  - Last" in more


def test_the_first_module_of_a_new_programme_stands_in_its_section(project_copy: Path) -> None:
    assert new.run(project_copy, "programme", ID) == 0
    ways = {path: way for path, (way, _) in pages((project_copy / "mkdocs.yml").read_text("utf-8")).items()}
    home = ways[f"{ID}/index.md"]
    assert ways[f"{ID}/{ID}-1/index.md"][: len(home) - 1] == home[:-1]


def test_the_first_step_of_a_lab_asks_where_it_belongs_and_stands_behind_lessons(
    project_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    drop.run(project_copy, "programme:laboratorija")
    capsys.readouterr()
    assert new.run(project_copy, "lab_step", ID) == 2
    assert "--in" in capsys.readouterr().err
    assert new.run(project_copy, "lab_step", ID, inside="povrede") == 0
    curriculum = load(project_copy)
    last = curriculum.page_of[f"lesson:{curriculum.lessons_of('povrede')[-1]}"].path
    listed = [*pages((project_copy / "mkdocs.yml").read_text("utf-8"))]
    assert listed.index(f"prva-pomoc/povrede/{ID}.md") == listed.index(last) + 1
    cards = module_cards(View(curriculum, curriculum.words, "index.md"))
    assert ", ".join(curriculum.words(f"modules.{unit}", n=n) for unit, n in (("lessons", 2), ("steps", 1))) in cards


def test_a_section_beside_a_page_that_is_in_none_stands_behind_that_page() -> None:
    more = with_section(SETTINGS, "part/two/index.md", "Two", "index.md")
    assert next(way for path, (way, _) in pages(more).items() if path == "part/two/index.md") == ("nav", 1, "Two", 0)


def test_titles_of_what_comes_along_do_not_pile_up(project_copy: Path) -> None:
    assert new.run(project_copy, "programme", ID, "Vježbaonica") == 0
    texts = [path.read_text("utf-8") for path in project_copy.rglob(f"{ID}*") if path.suffix in (".md", ".yml")]
    texts += [path.read_text("utf-8") for path in (project_copy / "docs" / ID).rglob("*.md")]
    heads = [row for text in texts for row in text.split("\n") if re.match(r"(?:title|summary): ", row)]
    assert heads
    assert [row for row in heads if row.count(": ") > 2 or "?:" in row] == []


@pytest.mark.parametrize("id", ["izvor_1", "izvor-1"])
def test_the_key_of_a_source_is_said_whichever_sign_was_written(
    project_copy: Path, capsys: pytest.CaptureFixture[str], id: str
) -> None:
    assert new.run(project_copy, "source", id) == 0
    assert 'cite("izvor_1")' in capsys.readouterr().out
    assert load(project_copy).has("source:izvor_1")
