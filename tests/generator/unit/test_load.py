"""Files become one curriculum whose values know where they stand."""

import os
import re
import shutil
import sys
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from macros import rules
from macros.commands import check
from macros.read.front_matter import split_front_matter
from macros.read.load import load, load_cached
from macros.read.settings import KNOWN

SMALL = Path(__file__).parent / "small"


def test_records_know_the_file_and_line_of_each_value() -> None:
    curriculum = load(SMALL)
    exercise = curriculum.exercises["count-the-queue"]
    line = str(exercise.steps[1].where("minutes")).split(":")
    assert line[0] == "exercises/count-the-queue.yml"
    text = (SMALL / line[0]).read_text(encoding="utf-8").splitlines()[int(line[1]) - 1]
    assert "title: Count" in text
    assert str(curriculum.outcomes["count-people"][1].where("text")) == "docs/foundation/start/queue.md:9"


def test_totals_are_added_up_and_not_stored() -> None:
    exercise = load(SMALL).exercises["count-the-queue"]
    assert exercise.minutes == 20
    assert exercise.minutes_alone == 10


def test_pages_are_named_after_their_file_or_their_folder() -> None:
    curriculum = load(SMALL)
    assert list(curriculum.modules) == ["start", "lab"]
    assert list(curriculum.lessons) == ["queue"]
    assert curriculum.page_of["tool:slip"].title == "Slip of paper"


def test_the_curriculum_cannot_be_changed() -> None:
    curriculum = load(SMALL)
    with pytest.raises(ValueError, match="frozen"):
        curriculum.exercises["count-the-queue"].title = "Other"  # type: ignore[misc]


def test_references_count_what_could_not_be_read(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    (tmp_path / "exercises" / "count-the-queue.yml").write_text("title: [", encoding="utf-8")
    curriculum = load(tmp_path)
    assert curriculum.has("exercise:count-the-queue")
    assert "exercise:count-the-queue" not in curriculum.references
    assert not curriculum.has("exercise:other")


@pytest.mark.parametrize(
    ("text", "front", "body", "line"),
    [
        ("# T\n", "", "# T\n", 1),
        ("---\na: 1\n---\n\n# T\n", "a: 1\n", "\n# T\n", 4),
        ("---\na: 1\n---", "a: 1\n", "", 3),
        ("---\nnever closed\n", "", "---\nnever closed\n", 1),
        (" --- \na: 1\n --- \nT\n", "a: 1\n", "T\n", 4),
        ("\n---\na: 1\n---\nT\n", "a: 1\n", "T\n", 5),
        ("\n---\n\nText below a line.\n\n---\n", "", "\n---\n\nText below a line.\n\n---\n", 1),
    ],
)
def test_front_matter_is_split_off(text: str, front: str, body: str, line: int) -> None:
    assert split_front_matter(text) == (front, body, line)


@pytest.mark.parametrize("text", ["---\ntitle: T\n---", "\n---\ntitle: T\n---\n", "---\ntitle: T\n---\n\n# T\n"])
def test_front_matter_knows_its_lines(tmp_path: Path, text: str) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text(text, encoding="utf-8")
    place = load(tmp_path).pages["a.md"].front.where("title")
    assert text.splitlines()[place.line - 1] == "title: T"


def test_a_list_with_an_item_that_cannot_be_read_is_not_called_empty(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    terms = tmp_path / "docs" / "reference" / "glossary.yml"
    terms.write_text(terms.read_text(encoding="utf-8").replace("term:", "trem:"), encoding="utf-8")
    assert "S121" not in {each.code for each in rules.check(load(tmp_path))}


NAMES = (
    "docs/assets/%s.png", "docs/assets/%s.svg", "docs/assets/pictures/%s.svg", "docs/%s.md", "docs/%s/index.md",
    "docs/reference/%s.yml", "exercises/%s.yml", "exercises/%s.yaml", "%s.yml", "docs/%s.html", "docs/assets/%s.js",
)  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="other systems let no file be named so")
@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_no_text_is_told_and_the_file_not_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    path = tmp_path / os.fsdecode(os.fsencode(name).replace(b"%s", b"\xe8aj"))
    path.parent.mkdir(exist_ok=True)
    path.write_text("title: Tea\n", encoding="utf-8")
    for _ in range(2):  # also with what the first run has kept
        assert check.run(tmp_path) == (0 if name == "%s.yml" else 1)
        told = capsys.readouterr().out
        assert ("P703 The name \\xe8aj" in told) == (name != "%s.yml")
        told.encode()


def test_the_cache_notices_a_changed_file(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    first = load_cached(tmp_path)
    assert load_cached(tmp_path) is first
    path = tmp_path / "exercises" / "count-the-queue.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("Count the queue", "Count the line"), encoding="utf-8")
    assert load_cached(tmp_path).exercises["count-the-queue"].title == "Count the line"


def test_the_settings_that_are_known_are_those_of_mkdocs() -> None:
    assert {"INHERIT", *(name for name, _ in MkDocsConfig._schema)} == KNOWN


@pytest.mark.parametrize(
    ("setting", "kind"),
    [
        ("theme: readthedocs", "theme"),
        ("theme:\n  name: mkdocs", "theme"),
        ("plugins:\n  - search", "lost"),
        ("plugins: [search]", "lost"),
        ("markdown_extensions:\n  - tables\n  - toc:\n      toc_depth: 2", "lost"),
        ("copyright: Town of Dolina", "idle"),
        ("extra_javascript: [https://cdn.example/x.js]", "idle"),
        ("docs_dir: text", "idle"),
        ("draft_docs: plans/", "hides"),
        ("exclude_docs: plans/", "hides"),
        ("not_in_nav: plans/", "hides"),
    ],
)
def test_a_setting_that_would_break_the_site_or_change_nothing_is_told(
    project_copy: Path, setting: str, kind: str
) -> None:
    name, settings = setting.partition(":")[0], project_copy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    text = re.sub(rf"^{name}:\n(?:[ ]+.*\n)+", "", text, flags=re.MULTILINE)
    settings.write_text(f"{text}\n{setting}\n", encoding="utf-8")
    told = [each for each in load(project_copy).findings if each.place.file == "mkdocs.yml"]
    assert [each.values["problem"].key for each in told] == [f"problems.nav.{kind}.problem"]
    line = settings.read_text(encoding="utf-8").split("\n")[told[0].place.line - 1]
    assert line.strip().split(":")[0].strip("- ") in setting


def test_the_day_of_checking_is_found_where_it_stood_before(tmp_path: Path) -> None:
    shutil.copytree(SMALL, tmp_path, dirs_exist_ok=True)
    page = tmp_path / "docs" / "case-studies" / "counter.md"
    text = page.read_text(encoding="utf-8")
    assert "facts: {checked: 2026-11-21}\n" in text
    text = text.replace("facts: {checked: 2026-11-21}\n", "").replace("case:\n", "case:\n  checked: 2026-11-20\n")
    page.write_text(text, encoding="utf-8")
    curriculum = load(tmp_path)
    assert not curriculum.findings
    facts = curriculum.page_of["case:counter"].front.facts
    assert facts is not None
    assert facts.checked.isoformat() == "2026-11-20"
    assert str(facts.where("checked")) == "docs/case-studies/counter.md:2"
