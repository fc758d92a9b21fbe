"""The whole site of a server, made by a process of its own that may be ended."""

import json
import sys
import threading
import time
from pathlib import Path

import pytest

from macros.builders.behind import Behind, command

SETTINGS = "site_name: One\nsite_url: https://example.org/\nplugins: []\nhooks: [hook.py]\n"
# Seconds for what takes one.
PATIENCE = 60
# A hook that says when a page is begun, and what a plugin is told when a build ends early.
HOOK = """
import pathlib, time
HERE = pathlib.Path(__file__).parent

def on_page_markdown(markdown, **_):
    (HERE / "begun").touch()
    while (HERE / "slow").exists():
        time.sleep(0.01)

def on_build_error(error, **_):
    (HERE / "put down").touch()
"""


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# One\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "hook.py").write_text(HOOK, encoding="utf-8")
    return tmp_path


def line_of(course: Path, **options: object) -> list[str]:
    file, url = str(course / "mkdocs.yml"), "http://127.0.0.1:8000/"
    return command(file, course / "site", course / "titles.json", url, options)


def comes(path: Path) -> bool:
    late = time.monotonic() + PATIENCE
    while not path.exists() and time.monotonic() < late:
        time.sleep(0.01)
    return path.exists()


def test_it_makes_the_site_as_the_server_shows_it_and_tells_the_titles(course: Path) -> None:
    (course / "docs" / "two.md").write_text("# Two\n", encoding="utf-8")
    assert Behind(line_of(course, use_directory_urls=False, theme=None)).make()
    assert "http://127.0.0.1:8000/two.html" in (course / "site" / "sitemap.xml").read_text(encoding="utf-8")
    assert json.loads((course / "titles.json").read_text(encoding="utf-8")) == {"index.md": "One", "two.md": "Two"}


def test_it_tells_a_mistake_without_a_trace(course: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (course / "mkdocs.yml").write_text("site_name: [\n", encoding="utf-8")
    assert not Behind(line_of(course)).make()
    said = capfd.readouterr().err
    assert "mkdocs.yml" in said
    assert "Traceback" not in said


def test_what_was_kept_is_put_down_where_it_is_ended(course: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (course / "slow").touch()
    behind = Behind(line_of(course))
    made: list[bool] = []
    making = threading.Thread(target=lambda: made.append(behind.make()), daemon=True)
    making.start()
    assert comes(course / "begun")
    behind.end()
    making.join(PATIENCE)
    assert made == [False]
    assert (course / "put down").exists()
    assert not (course / "titles.json").exists()
    assert "Traceback" not in capfd.readouterr().err


def test_what_is_ended_before_its_time_is_not_begun(tmp_path: Path) -> None:
    told = tmp_path / "told"
    behind = Behind([sys.executable, "-c", f"open({str(told)!r}, 'w')"])
    waiting = threading.Thread(target=lambda: behind.make(PATIENCE), daemon=True)
    waiting.start()
    behind.end()
    waiting.join(PATIENCE)
    assert not waiting.is_alive()
    assert not behind.make()
    assert not told.exists()


def test_a_helper_of_what_is_ended_ends_with_it(tmp_path: Path) -> None:
    """A deno that joins scripts, or a fork that makes half of the pages."""
    beats = tmp_path / "beats"
    helper = f"""
import pathlib, time
while True:
    pathlib.Path({str(beats)!r}).write_text(str(time.time_ns()))
    time.sleep(0.01)
"""
    script = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {helper!r}])"
    behind = Behind([sys.executable, "-c", script])
    making = threading.Thread(target=behind.make, daemon=True)
    making.start()
    assert comes(beats)
    assert _lives(beats)
    behind.end()
    making.join(PATIENCE)
    late = time.monotonic() + PATIENCE
    while _lives(beats) and time.monotonic() < late:
        pass
    assert not _lives(beats)


def _lives(beats: Path) -> bool:
    """Say whether somebody writes into a file. No command of the system is asked, which not every machine has."""
    last = beats.read_text()
    time.sleep(0.5)
    return beats.read_text() != last
