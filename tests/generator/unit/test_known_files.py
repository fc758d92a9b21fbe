"""What was read of files is kept while they stay, for a process that reads them again and again."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from macros.read.known_files import FILE, MANY, KnownFiles
from macros.read.load import load

SMALL = Path(__file__).resolve().parents[2] / "sample"


@pytest.fixture
def made() -> list[str]:
    return []


@pytest.fixture
def make(made: list[str], tmp_path: Path) -> Callable[[], str]:
    def read() -> str:
        made.append("again")
        return (tmp_path / "a.yml").read_text(encoding="utf-8")

    return read


def test_a_file_that_stays_is_read_once(tmp_path: Path, made: list[str], make: Callable[[], str]) -> None:
    known, file = KnownFiles(), tmp_path / "a.yml"
    file.write_text("a: 1", encoding="utf-8")
    assert [known.once(file, None, make) for _ in range(3)] == ["a: 1"] * 3
    assert made == ["again"]


def test_a_file_of_the_same_length_and_time_is_read_again(tmp_path: Path, make: Callable[[], str]) -> None:
    known, file = KnownFiles(), tmp_path / "a.yml"
    file.write_text("a: 1", encoding="utf-8")
    os.utime(file, ns=(10**18, 10**18))
    known.once(file, None, make)
    other = tmp_path / "b.yml"
    other.write_text("a: 2", encoding="utf-8")
    os.utime(other, ns=(10**18, 10**18))
    shutil.move(other, file)
    assert known.once(file, None, make) == "a: 2"


def test_what_stands_beside_counts(tmp_path: Path, made: list[str], make: Callable[[], str]) -> None:
    known, file, course = KnownFiles(), tmp_path / "a.yml", object()
    file.write_text("a: 1", encoding="utf-8")
    for beside in (course, course, object()):
        known.once(file, beside, make)
    assert made == ["again"] * 2


def test_what_is_not_there_is_looked_for_each_time(tmp_path: Path) -> None:
    known, file = KnownFiles(), tmp_path / "a.yml"
    assert known.once(file, None, file.exists) is False
    file.write_text("a: 1", encoding="utf-8")
    assert known.once(file, None, file.exists) is True


def test_a_course_that_is_loaded_again_is_that_of_its_files(tmp_path: Path) -> None:
    root, known = tmp_path / "course", KnownFiles()
    shutil.copytree(SMALL, root)
    before = load(root, known)
    page = next(each for each in before.pages.values() if each.kind == "lesson")
    (root / page.file).write_text(f"{(root / page.file).read_text(encoding='utf-8')}\nNovo.\n", encoding="utf-8")
    exercise = next(iter(before.exercises))
    (root / "exercises" / f"{exercise}.yml").write_text("a: [", encoding="utf-8")
    after, anew = load(root, known), load(root)
    assert after.pages == anew.pages
    assert after.exercises == anew.exercises
    assert (after.findings, after.broken, after.raw) == (anew.findings, anew.broken, anew.raw)
    stayed = next(path for path in before.pages if path != page.path)
    assert after.pages[stayed] is before.pages[stayed]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    shutil.copytree(SMALL, tmp_path / "zvrkoplet", ignore=shutil.ignore_patterns(".build"))
    return tmp_path / "zvrkoplet"


def read_again(course: Path) -> int:
    """Load a course as a new run does, keep what is read, and return how many files had to be read anew."""
    known = KnownFiles.of(course)
    after, anew = load(course, known), load(course)
    assert (after.pages, after.exercises, after.course) == (anew.pages, anew.exercises, anew.course)
    assert (after.findings, after.broken, after.raw) == (anew.findings, anew.broken, anew.raw)
    assert [edge.place for edge in after.references] == [edge.place for edge in anew.references]
    count = known._read
    known.save(course)
    known.save(course)  # nothing was read since
    return count


def test_the_next_run_reads_what_has_changed_only(course: Path) -> None:
    every = read_again(course)
    assert every > MANY
    assert read_again(course) == 0
    exercise = next((course / "exercises").glob("*.yml"))
    text = exercise.read_text(encoding="utf-8")
    for changed in (text.replace("title: ", "title: Novo ", 1), "a: [", text):
        exercise.write_text(changed, encoding="utf-8")
        assert read_again(course) == (changed != text)


def test_with_another_course_file_all_is_read_again(course: Path) -> None:
    every = read_again(course)
    settings = course / "course.yml"
    settings.write_text(settings.read_text(encoding="utf-8") + "\n# why\n", encoding="utf-8")
    assert read_again(course) == every


def test_a_copy_knows_what_the_course_knew(course: Path) -> None:
    read_again(course)
    copy = course.with_name("copy")
    shutil.copytree(course, copy)
    assert course.name.encode() not in (copy / FILE).read_bytes(), "what is kept says where the course stood"
    shutil.rmtree(course)
    assert read_again(copy) == 0


def test_another_generator_reads_all_again(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    every = read_again(course)
    monkeypatch.setattr("macros.read.known_files.generator", lambda: "another")
    assert read_again(course) == every


@pytest.mark.parametrize(
    "damage", [lambda data: data[:-7], lambda _data: b"", lambda data: data[:90] + b"xx" + data[92:]]
)
def test_what_is_damaged_is_as_good_as_none(course: Path, damage: Callable[[bytes], bytes]) -> None:
    every = read_again(course)
    (course / FILE).write_bytes(damage((course / FILE).read_bytes()))
    assert read_again(course) == every
    assert read_again(course) == 0


def test_nothing_is_kept_where_it_is_switched_off(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_CACHE", "off")
    assert read_again(course) == read_again(course)
    assert not (course / FILE).exists()
