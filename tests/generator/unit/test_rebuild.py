"""What `mkdocs serve` does after an edit: the pages at which somebody looks first, then the whole site."""

import logging
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation

from macros.builders import rebuild
from macros.builders.behind import settings
from macros.builders.preview import Preview, SomePages, Whole, name_of
from macros.builders.rebuild import Rebuild, silence

# Seconds for what takes milliseconds.
PATIENCE = 60
SETTINGS = "site_name: One\nsite_url: https://example.org/\nplugins: []\n"


class Server:
    """What is used of the server of MkDocs."""

    def __init__(self, root: Path) -> None:
        self.root = str(root)
        self.mount_path = "/"
        self.watched: list[str] = []

    def set_app(self, app: Callable[..., Any]) -> None:
        self.app = app

    def watch(self, path: str) -> None:
        self.watched.append(path)

    def serve_request(self, *_: Any) -> list[bytes]:
        return [b""]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# One\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


Builder = Callable[[MkDocsConfig], None]
Make = Callable[..., Rebuild]


@pytest.fixture
def made(course: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Give what begins to serve a course: with what makes a few pages, and lines of Python that make the whole site.

    The lines know `folder`, where the site is to be, and write a page there with `page(text, name)`.
    """
    monkeypatch.setattr(rebuild, "LET_LOOK", 0)
    monkeypatch.chdir(course)
    all_made: list[Rebuild] = []

    def make(build: Builder, whole: str) -> Rebuild:
        def line(_file: object, folder: Path, titles: Path, *_: object) -> list[str]:
            return [sys.executable, "-c", BEGIN + whole, str(folder), str(titles)]

        monkeypatch.setattr(rebuild, "command", line)
        shown = course / "shown"
        write(shown, "first")
        config = settings("mkdocs.yml", str(shown), None, {})
        server: Any = Server(shown)
        all_made.append(Rebuild(server, config, build, {}))
        return all_made[-1]

    yield make
    for each in all_made:
        each.close()


# What the command that makes a whole site begins with. It makes nothing new of what stood in its folder.
BEGIN = """
import pathlib, shutil, sys, time
folder = pathlib.Path(sys.argv[1])
shutil.rmtree(folder, ignore_errors=True)
folder.mkdir()
pathlib.Path(sys.argv[2]).write_text('{"index.md": "Title"}')

def page(text, name="index.html"):
    (folder / name).write_text(text)

def source():
    return pathlib.Path("docs/index.md").read_text()

def wait_for(name):
    while not pathlib.Path(name).exists():
        time.sleep(0.01)

"""


def write(folder: Path, text: str, name: str = "index.html") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def shown(made: Rebuild, name: str = "index.html") -> str:
    return (Path(made.server.root) / name).read_text(encoding="utf-8")


def edit(course: Path, text: str) -> None:
    page = course / "docs" / "index.md"
    page.write_text(text, encoding="utf-8")


def settle(made: Rebuild) -> None:
    if made.following.is_alive():
        made.following.join(PATIENCE)
        assert not made.following.is_alive()


def comes(path: Path) -> bool:
    late = time.monotonic() + PATIENCE
    while not path.exists() and time.monotonic() < late:
        time.sleep(0.01)
    return path.exists()


def look(made: Rebuild, path: str = "/") -> None:
    assert made.answer({"PATH_INFO": path}, None) == [b""]


def few(text: str) -> Builder:
    """Return what makes a page with a text, or with what stands in its source."""

    def build(config: MkDocsConfig) -> None:
        write(Path(config.site_dir), text or Path(config.docs_dir, "index.md").read_text(encoding="utf-8"))

    return build


def broken(_config: MkDocsConfig) -> None:
    raise ValueError("quiet")


def test_the_page_is_there_first_and_the_whole_site_follows(course: Path, made: Make) -> None:
    server = made(few("second"), "wait_for('go'); page('second'); page('other', 'other.html')")
    look(server)
    edit(course, "# Two\n")
    server()
    assert shown(server) == "second"
    assert not (Path(server.server.root) / "other.html").exists()
    write(course, "", "go")
    settle(server)
    assert shown(server, "other.html") == "other"
    assert server.titles == {"index.md": "Title"}


def test_browsers_are_told_again_where_the_whole_site_shows_the_page_otherwise(course: Path, made: Make) -> None:
    server = made(few("second"), "page('third')")
    assert str(server.told) in server.server.watched
    look(server)
    edit(course, "# Two\n")
    then = server.told.stat().st_mtime_ns
    server()
    settle(server)
    assert shown(server) == "second"
    assert server.told.stat().st_mtime_ns > then
    server()  # which the server calls, because it was told
    assert shown(server) == "third"
    settle(server)
    assert not server.is_due


def test_where_nobody_looks_the_whole_site_is_made_at_once(course: Path, made: Make) -> None:
    server = made(few("never"), "page('whole')")
    edit(course, "# Two\n")
    server()
    assert shown(server) == "whole"
    assert not server.following.is_alive()
    assert not server.is_due


def test_a_page_that_has_gone_is_not_shown_for_longer(course: Path, made: Make) -> None:
    server = made(lambda _config: None, "page('whole', 'new.html')")
    look(server)
    edit(course, "# Two\n")
    server()
    assert not (Path(server.server.root) / "index.html").exists()


def test_a_mistake_is_told_by_the_whole_build(course: Path, made: Make, capfd: pytest.CaptureFixture[str]) -> None:
    server = made(broken, "sys.exit('loud')")
    look(server)
    edit(course, "# Two\n")
    with pytest.raises(Abort):
        server()
    assert capfd.readouterr().err == "loud\n"
    assert shown(server) == "first"
    assert server.is_due


def test_a_mistake_behind_the_page_is_told_and_the_site_stays(
    course: Path, made: Make, capfd: pytest.CaptureFixture[str]
) -> None:
    server = made(few("second"), "page('half'); sys.exit('loud')")
    look(server)
    edit(course, "# Two\n")
    server()
    settle(server)
    assert capfd.readouterr().err == "loud\n"
    assert shown(server) == "second"


def test_the_next_edit_does_not_wait_for_the_whole_site(course: Path, made: Make) -> None:
    server = made(few(""), "begun = source(); page(begun); page('', 'begun')\nif 'Two' in begun: time.sleep(600)")
    look(server)
    edit(course, "# Two\n")
    server()
    assert comes(server.next / "begun")
    first = server.behind.process
    edit(course, "# Three\n")
    server()
    assert shown(server) == "# Three\n"
    settle(server)
    assert first
    assert first.returncode, "what is of no use any more is ended"
    assert shown(server) == "# Three\n"
    assert (Path(server.server.root) / "begun").exists(), "the whole site followed"
    assert not server.is_due


def test_a_site_that_was_made_before_an_edit_is_not_shown_after_it(course: Path, made: Make) -> None:
    whole = (
        "import signal; signal.signal(signal.SIGTERM, lambda *_: None)\nbegun = source(); page(begun); wait_for('go')"
    )
    server = made(few(""), whole)
    look(server)
    edit(course, "# Two\n")
    server()
    assert comes(server.next / "index.html")
    edit(course, "# Three\n")
    server()
    assert shown(server) == "# Three\n", "it does not wait for what cannot be ended"
    write(course, "", "go")
    settle(server)
    assert shown(server) == "# Three\n"
    assert not server.is_due


def test_a_call_without_an_edit_leaves_what_is_being_made(course: Path, made: Make) -> None:
    server = made(few("second"), "page('second'); page('other', 'other.html')")
    look(server)
    edit(course, "# Two\n")
    server()
    server()
    settle(server)
    assert shown(server, "other.html") == "other"


def test_what_a_browser_asked_for_last_is_made_first(made: Make) -> None:
    server = made(few("second"), "page('second')")
    for each in ("a", "b", "c", "d"):
        write(Path(server.server.root) / each, "page")
    for path in ("/a/", "/b/", "/c/index.html", "/d/", "/b/", "/gone/", "/style.css", "/"):
        look(server, path)
    assert server.looked_at == ("d/index.html", "b/index.html", "index.html")


def test_a_browser_may_ask_while_the_pages_of_the_whole_site_are_compared(
    course: Path, made: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = made(few("page"), "page('page'); page('other', 'other.html')")
    write(course / "shown", "first", "other.html")
    look(server)
    compare = Rebuild.is_the_same

    def and_meanwhile(self: Rebuild, name: str) -> bool:
        look(self, "/other.html")
        return compare(self, name)

    monkeypatch.setattr(Rebuild, "is_the_same", and_meanwhile)
    edit(course, "page")
    server()
    settle(server)
    assert not server.is_made, "the whole site is shown"
    assert shown(server) == "page"
    assert server.looked_at == ("index.html", "other.html")


def test_nothing_is_said_for_a_while() -> None:
    told: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    log = logging.getLogger("mkdocs")
    log.addHandler(handler)
    with silence():
        log.warning("quiet")
    log.warning("loud")
    log.removeHandler(handler)
    assert told == ["loud"]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("", "index.html"),
        ("a/", "a/index.html"),
        ("a/b.html", "a/b.html"),
        ("a", "a"),
        ("../../etc/", "etc/index.html"),
    ],
)
def test_the_file_behind_an_address(address: str, name: str) -> None:
    assert name_of(address) == name


def files_of(course: Path) -> tuple[MkDocsConfig, Files]:
    config = settings(str(course / "mkdocs.yml"), str(course / "made"), None, {})
    for name in ("a.md", "b.md", "old.svg", "new.svg"):
        (course / "docs" / name).write_text("", encoding="utf-8")
    return config, Files(
        [
            File(name, config.docs_dir, config.site_dir, True)
            for name in ("index.md", "a.md", "b.md", "old.svg", "new.svg")
        ]
    )


def test_of_a_site_a_few_pages_are_made_and_what_has_changed_is_copied(course: Path) -> None:
    config, files = files_of(course)
    some = SomePages(files, ["a/index.html"], {str(course / "docs" / "new.svg"), str(course / "docs" / "b.md")})
    assert [file.src_uri for file in some.documentation_pages()] == ["a.md"]
    assert some.get_file_from_path("b.md") is files.get_file_from_path("b.md")
    some.copy_static_files()
    assert [path.name for path in Path(config.site_dir).rglob("*") if path.is_file()] == ["new.svg"]


@pytest.mark.parametrize(
    ("changed", "more"),
    [
        (["docs/a.md"], False),
        (["docs/a.md", "exercises/one.yml"], False),
        (["docs/a.md", "course.yml"], True),
        (["frontend/learn.js"], True),
        (["docs-of-others/a.md"], True),
        ([], False),
    ],
)
def test_what_pages_are_made_of_changes_no_scripts(course: Path, changed: list[str], more: bool) -> None:
    preview = Preview([], {str(course / path) for path in changed}, {}, course)
    assert preview.changes_more_than(course / "docs", course / "exercises") is more


def test_the_files_of_the_theme_are_not_gone_through_for_a_few_pages(course: Path) -> None:
    config, _files = files_of(course)
    assert config.theme.get_env().list_templates(), "a theme has templates and files"
    assert Preview([], [], {}, course).on_config(config) is config
    env = config.theme.get_env()
    assert not env.list_templates()
    assert env.get_template("main.html")
    assert config.theme.name == "mkdocs"


def test_pages_that_are_not_made_have_the_titles_of_the_last_build(course: Path) -> None:
    config, files = files_of(course)
    navigation = get_navigation(files, config)
    whole = Whole()
    for file in files.documentation_pages():
        assert file.page
        file.page.title = f"Title of {file.src_uri}"
    whole.on_env(None, files=files)
    assert whole.titles["a.md"] == "Title of a.md"

    config, files = files_of(course)
    navigation = get_navigation(files, config)
    plugin = Preview(["a/index.html"], [], whole.titles, course)
    plugin.on_nav(navigation, files=plugin.on_files(files, config=config))
    titles = {page.file.src_uri: page.title for page in navigation.pages}
    assert titles == {"index.md": "Title of index.md", "a.md": None, "b.md": "Title of b.md"}
