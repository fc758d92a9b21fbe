"""While somebody writes and `mkdocs serve` runs, an edit is on the page, and the whole site follows it."""

import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers import ROOT, sample

# Seconds until a machine with much else to do has built the sample.
PATIENCE = 120


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        error.close()
        return ""
    except (urllib.error.URLError, ConnectionError):
        return ""


def comes(address: str, words: str) -> bool:
    late = time.monotonic() + PATIENCE
    while words not in (text := read(address)) or not text:
        if time.monotonic() > late:
            return False
        time.sleep(0.2)
    return True


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    tmp_path = tmp_path_factory.mktemp("served")
    course = tmp_path / "course"
    sample(course)
    address = f"127.0.0.1:{free_port()}"
    told = (tmp_path / "told.txt").open("w", encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address],
        cwd=course,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "TMPDIR": str(tmp_path)},
        stdout=told,
        stderr=told,
    )
    try:
        yield f"http://{address}", course
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
        told.close()
    said = (tmp_path / "told.txt").read_text(encoding="utf-8")
    assert "Traceback" not in said, said
    assert said.count("Config macros") <= 1, said
    assert not list(tmp_path.glob("mkdocs_*")), "the site of the server stays behind"


def test_an_edit_is_on_the_page_and_in_the_search(served: tuple[str, Path]) -> None:
    address, course = served
    lesson = course / "docs" / "prva-pomoc" / "prve-minute" / "ozivljavanje.md"
    page = f"{address}/prva-pomoc/prve-minute/ozivljavanje/"
    assert comes(page, "</html>")
    assert comes(f"{address}/search/index.js", "siteChunk")
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(f"{text}\n\nOvdje stoji zvrkoplet.\n", encoding="utf-8")
    assert comes(page, "zvrkoplet")
    assert comes(f"{address}/search/index.js", "siteChunk")
    exercise = next(each for each in sorted((course / "exercises").glob("*.yml")))
    exercise.write_text(
        exercise.read_text(encoding="utf-8").replace("title: ", "title: Zvrkoplet ", 1), encoding="utf-8"
    )
    assert comes(f"{address}/vjezbe/{exercise.stem}/", "Zvrkoplet")
    assert comes(f"{address}/vjezbe/", "Zvrkoplet"), "a page at which nobody looked follows"


def test_a_page_that_is_new_and_its_line_in_the_navigation(served: tuple[str, Path]) -> None:
    address, course = served
    lesson = course / "docs" / "prva-pomoc" / "prve-minute" / "ozivljavanje.md"
    page = f"{address}/prva-pomoc/prve-minute/ozivljavanje/"
    assert comes(page, "</html>")
    text = lesson.read_text(encoding="utf-8")
    lesson.with_name("nova.md").write_text(text.replace("# ", "# Zvrkoplet ", 1), encoding="utf-8")
    settings = course / "mkdocs.yml"
    line = "- prva-pomoc/prve-minute/ozivljavanje.md"
    nav = settings.read_text(encoding="utf-8")
    added = f"{line}\n          {line.replace('ozivljavanje', 'nova')}"
    settings.write_text(nav.replace(line, added), encoding="utf-8")
    assert comes(page, "../nova/")
    assert comes(f"{address}/prva-pomoc/prve-minute/nova/", "Zvrkoplet")


def test_a_page_whose_macro_failed_says_what_to_mend_as_the_check_does(served: tuple[str, Path]) -> None:
    address, course = served
    lesson = course / "docs" / "prva-pomoc" / "prve-minute" / "ozivljavanje.md"
    page = f"{address}/prva-pomoc/prve-minute/ozivljavanje/"
    assert comes(page, "</html>")
    text = lesson.read_text(encoding="utf-8")
    lesson.write_text(text.replace("{{ orientation()", "{{ orientatoin()", 1), encoding="utf-8")
    assert comes(page, "ozivljavanje.md:")
    shown = read(page)
    assert "orientatoin" in shown
    assert "Traceback" not in shown
    lesson.write_text(text, encoding="utf-8")
    assert comes(page, 'class="orientation"')
    exercise = course / "exercises" / "evakuacija.yml"  # on its own page and on others
    text = exercise.read_text(encoding="utf-8")
    exercise.write_text(f"{text}\nx: [\n", encoding="utf-8")
    assert comes(f"{address}/vjezbe/evakuacija/", "evakuacija.yml:")
    exercise.write_text(text, encoding="utf-8")
    assert comes(f"{address}/vjezbe/evakuacija/", 'class="steps"')
