"""A build changes the site only when everything is right, and leaves nothing behind, however it ends."""

from __future__ import annotations

import datetime
import errno
import os
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from pathlib import Path

import pytest

from macros import __main__ as command
from macros.__main__ import main
from macros.builders import run as builder
from macros.commands import build, staging
from macros.model.address import Form
from macros.model.offline_copy import OfflineCopy
from macros.read.load import load
from macros.site import archive
from macros.site.bundle import NoBundlerError
from macros.site.site import Site
from macros.views import View
from macros.views.offline_copy import offline_copy
from macros.words import words

SMALL = Path(__file__).parent / "small"
PAGE = '<!doctype html><html lang="en"><head><title>T</title></head><body><h1>T</h1>{}</body></html>'
BEFORE = "<h1>The site of before</h1>"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project with a built site."""
    project = Path(shutil.copytree(SMALL, tmp_path / "small"))
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text(BEFORE, encoding="utf-8")
    return project


def builds(monkeypatch: pytest.MonkeyPatch, body: str = "", status: int = 0) -> None:
    """Let the builder write a site of one page, and end with a status."""

    def write(_root: Path, folder: Path, _form: Form) -> int:
        folder.mkdir()
        (folder / "index.html").write_text(PAGE.format(body), encoding="utf-8")
        return status

    monkeypatch.setattr(builder, "build", write)
    monkeypatch.setattr(build, "prepare", lambda: None)


def left(project: Path) -> set[str]:
    """Return what a build has left beside the site, apart from what the next one uses again."""
    return {path.name for path in (project / ".build").glob("*")} - {"findings", "kept.sqlite", "read"}


def is_as_before(project: Path) -> bool:
    """Return whether the site is untouched, and nothing but the lock was left."""
    untouched = (project / "site" / "index.html").read_text(encoding="utf-8") == BEFORE
    return untouched and left(project) <= {"staging.lock"}


def test_a_build_takes_the_place_of_the_site_of_before(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds(monkeypatch)
    (small / "site" / "old.html").touch()
    assert build.run(small, small / "site") == 0
    assert [path.name for path in (small / "site").iterdir()] == ["index.html"]
    assert (small / "site" / "index.html").read_text(encoding="utf-8") == PAGE.format("")
    assert left(small) == {"staging.lock"}


def test_a_first_build_makes_the_folder(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds(monkeypatch)
    assert build.run(small, small / "some" / "where") == 0
    assert (small / "some" / "where" / "index.html").is_file()


def test_content_with_an_error_is_not_built(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds(monkeypatch)
    path = small / "exercises" / "count-the-queue.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("[slip]", "[slop]"), encoding="utf-8")
    assert build.run(small, small / "site") == 1
    assert is_as_before(small)


def test_a_builder_that_fails_changes_nothing_and_its_status_is_handed_on(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds(monkeypatch, status=3)
    assert build.run(small, small / "site") == 3
    assert is_as_before(small)


def test_a_page_with_an_error_changes_nothing_and_the_error_is_told_of_its_source(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small / "docs" / "toolbox" / "slip.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nWhat is `../nowhere/`?\n", encoding="utf-8")
    line = path.read_text(encoding="utf-8").count("\n")

    def write(_root: Path, folder: Path, form: Form) -> int:
        Site(folder, form).write("index.html", PAGE.format(""))
        Site(folder, form).write(Site(folder, form).name("toolbox/slip.md"), PAGE.format("<a href='../nowhere/'>x</a>"))
        return 0

    builds(monkeypatch)
    monkeypatch.setattr(builder, "build", write)
    assert build.run(small, small / "site") == 1
    assert f"docs/toolbox/slip.md:{line}: B801 " in capsys.readouterr().out
    assert is_as_before(small)


def test_without_the_program_that_joins_scripts_one_line_says_so(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def nobody() -> None:
        raise NoBundlerError("error: no network")

    builds(monkeypatch)
    monkeypatch.setattr(build, "prepare", nobody)
    assert build.run(small, small / "site") == 1
    said = capsys.readouterr().err
    assert "error: no network" in said
    assert said.count("\n") == 1
    assert is_as_before(small)


def test_a_folder_that_holds_something_else_is_refused(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build.run(small, small / "docs") == 2
    assert "is not a folder with a built site" in capsys.readouterr().err


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError])
def test_a_builder_that_is_interrupted_changes_nothing(
    small: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    def stop(_root: Path, folder: Path, _form: Form) -> int:
        folder.mkdir()
        raise error

    builds(monkeypatch)
    monkeypatch.setattr(builder, "build", stop)
    with pytest.raises(error):
        build.run(small, small / "site")
    assert is_as_before(small)


KILLED = """
import sys, time
from pathlib import Path
from macros.builders import run as builder
from macros.commands import build

def write(root, folder, form):
    folder.mkdir()
    (folder / "index.html").write_text("half")
    print("begun", flush=True)
    time.sleep(600)

builder.build, build.prepare = write, lambda: None
build.run(Path(sys.argv[1]), Path(sys.argv[1]) / "site")
"""


def test_a_build_that_is_killed_changes_nothing_and_the_next_one_takes_away_what_it_left(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(2):
        command = [sys.executable, "-c", KILLED, str(small)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=Path.cwd()) as killed:
            assert killed.stdout is not None
            assert any(line == "begun\n" for line in killed.stdout)
            killed.kill()
    assert (small / "site" / "index.html").read_text(encoding="utf-8") == BEFORE
    assert left(small) == {"staging", "staging.lock"}, "nothing grows"
    builds(monkeypatch)
    assert build.run(small, small / "site") == 0
    assert left(small) == {"staging.lock"}


def test_a_second_build_says_that_it_waits_for_the_first(tmp_path: Path) -> None:
    told: list[str] = []
    order: list[str] = []

    def second() -> None:
        with staging.staging(tmp_path, lambda: told.append("waits")) as folder:
            order.append("second")
            assert not folder.exists()

    with staging.staging(tmp_path, lambda: told.append("first waits")) as folder:
        folder.mkdir()
        other = threading.Thread(target=second)
        other.start()
        while not told:
            time.sleep(0.01)
        order.append("first")
    other.join(timeout=30)
    assert told == ["waits"]
    assert order == ["first", "second"]


def test_the_old_site_comes_back_if_the_new_one_cannot_be_put_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, built = tmp_path / "site", tmp_path / "work" / "built"
    for folder, text in ((out, "old"), (built, "new")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text, encoding="utf-8")
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if self == built:
            raise PermissionError(13, "held open")
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", fails)
        with pytest.raises(PermissionError):
            staging.replace(out, built)
    assert (out / "index.html").read_text(encoding="utf-8") == "old"
    staging.replace(out, built)
    assert (out / "index.html").read_text(encoding="utf-8") == "new"


def test_a_disk_that_is_full_is_told_in_one_sentence_and_leaves_no_half_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out, built = tmp_path / "site", tmp_path / "elsewhere" / "built"
    for folder, text in ((out, "old"), (built, "new")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(text, encoding="utf-8")

    def other_disk(*_: object) -> None:
        raise OSError(errno.EXDEV, "another disk")

    def full(_: Path, to: Path) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(to))

    monkeypatch.setattr(staging, "_swap", other_disk)
    monkeypatch.setattr(staging.shutil, "copyfile", full)
    monkeypatch.setattr(build, "run", lambda _root, out: staging.replace(out, built))
    monkeypatch.setattr("macros.__main__._words", words)
    assert main(["build", "--out", str(out)]) == 1
    told = capsys.readouterr().err
    assert "The disk is full at" in told
    assert "Traceback" not in told
    assert (out / "index.html").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere", "site"]


def test_a_fault_of_ours_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> int:
        raise OSError(errno.ENOENT, "gone", "x")

    monkeypatch.setattr(build, "run", fails)
    with pytest.raises(FileNotFoundError):
        main(["build"])


def test_a_site_that_a_killed_build_had_moved_aside_comes_back(tmp_path: Path) -> None:
    out = tmp_path / "site"
    aside = tmp_path / ".site.before"
    aside.mkdir()
    (aside / "index.html").write_text("old", encoding="utf-8")
    staging.bring_back(out)
    assert (out / "index.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_builder_gives_its_status_and_leaves_the_environment_as_it_was(small: Path) -> None:
    before, here = dict(os.environ), Path.cwd()
    (small / "mkdocs.yml").write_text("docs_dir: nowhere\n", encoding="utf-8")
    assert builder.build(small, small / "out", "file") == 1
    assert dict(os.environ) == before
    assert Path.cwd() == here


# ---------------------------------------------------------------- the offline copy


@pytest.fixture
def flat(tmp_path: Path) -> Site:
    """A built site whose pages are files."""
    site = Site(tmp_path / "flat", "file")
    for name in ("index.html", "404.html", "a/b.html", "sitemap.xml"):
        site.write(name, f"<h1>{name}</h1>")
    return site


def test_the_same_site_gives_the_same_zip_byte_by_byte(
    small: Path, flat: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    curriculum, made = load(small), []
    for _ in range(2):
        copy = archive.pack(flat, curriculum, "mark")
        made.append((archive.folder(small) / copy.name).read_bytes())
        os.utime(flat.folder / "index.html", (1, 1))
    assert made[0] == made[1]
    assert copy.day == datetime.date(2023, 11, 14)
    with zipfile.ZipFile(archive.folder(small) / copy.name) as packed:
        top = copy.name.removesuffix(".zip")
        assert packed.namelist() == [f"{top}/a/b.html", f"{top}/index.html"], "nothing that only a server needs"


def test_a_copy_is_published_until_the_content_changes(small: Path, flat: Site, tmp_path: Path) -> None:
    curriculum, site = load(small), Site(tmp_path / "published")
    site.folder.mkdir()
    assert archive.current(small) is None
    copy = archive.pack(flat, curriculum, archive.contents(small))
    assert archive.current(small) == copy
    archive.step(site, curriculum)
    assert (site.folder / copy.name).stat().st_size == copy.size
    archive.step(flat, curriculum)
    assert not (flat.folder / copy.name).exists(), "a copy does not hold itself"
    path = small / "docs" / "toolbox" / "slip.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nMore.\n", encoding="utf-8")
    assert archive.made(small) is not None
    assert archive.current(small) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("docs/toolbox/slip.md", "docs/case-studies/slip.md"),
        ("docs/foundation/index.md", "docs/foundation/lab/index.md"),
        ("exercises/draw-the-room.yml", "exercises/draw-a-room.yml"),
    ],
)
def test_a_copy_is_old_where_files_were_moved_or_changed_places(one: str, other: str, small: Path) -> None:
    before = archive.contents(small)
    assert archive.contents(small) == before
    texts = [path.read_bytes() if path.exists() else None for path in (small / one, small / other)]
    for name, data in zip((other, one), texts, strict=True):
        if data is None:
            (small / name).unlink()
        else:
            (small / name).write_bytes(data)
    assert archive.contents(small) != before


def test_all_that_a_site_is_made_from_is_there() -> None:
    assert [name for name in archive.CONTENT if not (SMALL / name).exists()] == []
    assert [name for name in archive.GENERATOR if not (archive.HERE / name).is_dir()] == []


@pytest.mark.parametrize("note", ["", "{", "[]", '{"name": "x.zip", "size": 1, "day": "2026-02-30", "made_from": ""}'])
def test_a_damaged_note_means_that_there_is_no_copy(note: str, small: Path, flat: Site) -> None:
    archive.pack(flat, load(small), archive.contents(small))
    (archive.folder(small) / "copy.json").write_text(note, encoding="utf-8")
    assert archive.made(small) is None


def test_a_zip_whose_note_was_not_written_any_more_is_not_published(small: Path, flat: Site) -> None:
    copy = archive.pack(flat, load(small), archive.contents(small))
    with (archive.folder(small) / copy.name).open("ab") as file:
        file.write(b"newer")
    assert archive.current(small) is None


def test_a_build_says_that_an_old_copy_is_not_published(
    small: Path, flat: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    builds(monkeypatch)
    archive.pack(flat, load(small), "another mark")
    assert build.run(small, small / "site") == 0
    assert words()("cli.stale_copy") in capsys.readouterr().out


def test_the_offline_command_packs_what_was_built(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    builds(monkeypatch)
    monkeypatch.chdir(small)
    assert command.main(["offline"]) == 0
    copy = archive.current(small)
    assert copy is not None
    with zipfile.ZipFile(archive.folder(small) / copy.name) as packed:
        assert len(packed.namelist()) == 1
    assert (small / "site" / "index.html").read_text(encoding="utf-8") == BEFORE


def test_a_page_tells_of_the_copy_that_it_was_given(small: Path) -> None:
    curriculum = load(small)
    copy = OfflineCopy("small.zip", 1_540_000, datetime.date(2026, 11, 3))

    def shown(form: Form, copy: OfflineCopy | None) -> str:
        return str(offline_copy(View(curriculum, words(), "toolbox/slip.md", form, copy)))

    assert 'href="../../small.zip" download' in shown("folder", copy)
    assert "1.5" in shown("folder", copy)
    assert "make offline" in shown("folder", None)
    assert "href" not in shown("file", None)
