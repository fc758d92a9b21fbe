"""What is kept from one run to the next."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from macros import cache
from macros.cache import NO_CACHE, Cache
from macros.digest import digest_of, digest_of_files


def put(file: Path, key: str, value: object) -> None:
    """Keep a value in a run of its own."""
    kept = Cache(file)
    kept.put("kind", key, value)
    kept.close()


def got(file: Path, key: str) -> object:
    """Return a kept value in a run of its own."""
    kept = Cache(file)
    value = kept.get("kind", key)
    kept.close()
    return value


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "kept.sqlite"


@pytest.mark.parametrize("value", ["čaj\n", [1, ["a"]], {"a": None}, "", 0])
def test_a_value_is_found_in_a_later_run(file: Path, value: object) -> None:
    assert got(file, "a") is None
    put(file, "a", value)
    assert got(file, "a") == value


def test_a_value_takes_the_place_of_an_older_one(file: Path) -> None:
    put(file, "a", 1)
    put(file, "a", 2)
    assert got(file, "a") == 2


@pytest.mark.parametrize("damage", ["update kept set value = '2'", "update kept set value = '{'", "drop table kept"])
def test_a_damaged_value_is_as_if_it_had_not_been_kept(file: Path, damage: str) -> None:
    put(file, "a", 1)
    with sqlite3.connect(file) as db:
        db.execute(damage)
    db.close()
    assert got(file, "a") is None
    put(file, "a", 3)
    assert got(file, "a") == 3


@pytest.mark.parametrize("rubbish", [b"", b"rubbish" * 1000])
def test_a_damaged_file_is_begun_anew(file: Path, rubbish: bytes) -> None:
    put(file, "a", 1)
    file.write_bytes(rubbish)
    assert got(file, "a") is None
    put(file, "a", 2)
    assert got(file, "a") == 2


def test_a_damaged_part_of_a_file_changes_no_value(file: Path) -> None:
    for number in range(50):
        put(file, f"key {number}", "x" * 5000)
    whole = bytearray(file.read_bytes())
    for at in range(8192, len(whole), 997):
        whole[at] ^= 255
    file.write_bytes(whole)
    for number in range(50):
        assert got(file, f"key {number}") in (None, "x" * 5000)


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("a file", encoding="utf-8")
    kept = Cache(tmp_path / "folder" / "kept.sqlite")
    kept.put("kind", "a", 1)
    assert kept.get("kind", "a") is None
    kept.close()


def test_what_no_run_asks_for_goes(file: Path) -> None:
    put(file, "a", 1)
    put(file, "b", 1)
    for _ in range(cache.RUNS + 1):
        assert got(file, "a") == 1
    assert got(file, "b") is None


def test_two_runs_at_once_do_not_disturb_each_other(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "PATIENCE", 0.0)
    one, two = Cache(file), Cache(file)
    one.put("kind", "a", 1)
    two.put("kind", "b", 2)
    one.close()
    two.close()
    assert (got(file, "a"), got(file, "b")) == (1, None)
    put(file, "b", 2)
    assert (got(file, "a"), got(file, "b")) == (1, 2)


def test_what_is_missing_is_made_at_once(file: Path) -> None:
    made = []

    def make(number: int) -> int:
        made.append(number)
        return number

    put(file, "a", 1)
    for _ in range(2):
        kept = Cache(file)
        kept.make_all("kind", range(3), lambda number: ([str(number)], lambda: make(number)))
        assert [kept.kept("kind", [str(number)], list) for number in range(3)] == [0, 1, 2]
        kept.close()
    assert made == [0, 1, 2]
    NO_CACHE.make_all("kind", ["a"], lambda each: ([each], lambda: make(3)))
    assert made == [0, 1, 2]


def test_a_value_is_made_once_for_what_it_is_made_from(file: Path) -> None:
    made = []

    def make() -> list[tuple[int, ...]]:
        made.append(1)
        return [(1, 2)]

    for parts, times in ((["ab", "c"], 1), (["ab", "c"], 1), (["a", "bc"], 2), (["abc"], 3)):
        kept = Cache(file)
        assert kept.kept("kind", parts, make) == [[1, 2]]
        kept.close()
        assert len(made) == times


def test_without_a_file_a_value_looks_the_same() -> None:
    assert NO_CACHE.kept("kind", ["a"], lambda: [(1, 2)]) == [[1, 2]]
    assert NO_CACHE.get("kind", "a") is None


def test_another_generator_finds_nothing(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for mark, value in (("one", 1), ("two", 2), ("two", 2)):
        monkeypatch.setattr(cache, "generator", lambda mark=mark: mark)
        kept = Cache(file)
        assert kept.kept("kind", ["a"], lambda value=value: value) == value
        kept.close()


def test_the_switch_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.SWITCH, "off")
    kept = cache.open_cache(tmp_path)
    assert not kept.keeps
    kept.close()
    assert not (tmp_path / ".build").exists()


def test_a_digest_tells_parts_names_and_texts_apart(tmp_path: Path) -> None:
    assert len({digest_of("ab", "c"), digest_of("a", "bc"), digest_of("abc"), digest_of("abc", "")}) == 4
    marks = set()
    for name, text in (("a.py", "x"), ("a.py", "y"), ("b.py", "y"), ("b.txt", "y")):
        for path in tmp_path.iterdir():
            path.unlink()
        (tmp_path / name).write_text(text, encoding="utf-8")
        marks.add(digest_of_files(tmp_path, (".py",)))
    assert len(marks) == 4
    assert digest_of_files(tmp_path / "b.txt") != digest_of_files(tmp_path / "none.txt")  # a file, and nothing


def test_a_run_that_does_not_ask_for_everything_lets_nothing_go(file: Path) -> None:
    put(file, "a", 1)
    for number in range(cache.RUNS + 2):
        short = Cache(file)
        short.lets_go = False
        short.put("kind", f"other {number}", number)
        short.close()
    assert got(file, "a") == 1


def test_a_run_that_takes_nothing_waits_for_nobody(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "PATIENCE", 3600.0)
    writing, reading = Cache(file), Cache(file)
    writing.put("kind", "a", 1)
    reading.takes = False
    reading.put("kind", "b", 2)
    reading.close()
    writing.close()
    assert (got(file, "a"), got(file, "b")) == (1, None)
