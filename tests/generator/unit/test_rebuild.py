"""What `mkdocs serve` does after an edit: the pages at which somebody looks first, then the whole site."""

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation

from macros.builders import rebuild
from macros.builders.preview import NAME, WHOLE, Preview, SomePages, SupersededError, Whole, name_of
from macros.builders.rebuild import Rebuild, silence

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


@pytest.fixture
def made(course: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Builder], Rebuild]]:
    monkeypatch.setattr(rebuild, "LET_LOOK", 0)
    monkeypatch.chdir(course)
    all_made: list[Rebuild] = []

    def make(build: Builder) -> Rebuild:
        shown = course / "shown"
        write(shown, "first")
        config = rebuild.load_config(config_file="mkdocs.yml", site_dir=str(shown))
        server: Any = Server(shown)
        all_made.append(Rebuild(server, config, build, {}))
        return all_made[-1]

    yield make
    for each in all_made:
        each.close()


def write(folder: Path, text: str, name: str = "index.html") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def shown(made: Rebuild, name: str = "index.html") -> str:
    return (Path(made.server.root) / name).read_text(encoding="utf-8")


def edit(course: Path, text: str) -> None:
    page = course / "docs" / "index.md"
    page.write_text(text, encoding="utf-8")


def settle(made: Rebuild) -> None:
    if made.behind.is_alive():
        made.behind.join()


def look(made: Rebuild, path: str = "/") -> None:
    assert made.answer({"PATH_INFO": path}, None) == [b""]


def both(preview: str, whole: str) -> Builder:
    """Return a builder that makes one page, and another one with the whole site."""

    def build(config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        if NAME in config.plugins:
            write(folder, preview)
        else:
            write(folder, whole)
            write(folder, "other", "other.html")

    return build


def test_the_page_is_there_first_and_the_whole_site_follows(course: Path, made: Callable[[Builder], Rebuild]) -> None:
    go_on = threading.Event()
    build = both("second", "second")

    def waiting(config: MkDocsConfig) -> None:
        if WHOLE in config.plugins:
            assert go_on.wait(30)
        build(config)

    server = made(waiting)
    look(server)
    edit(course, "# Two\n")
    server()
    assert shown(server) == "second"
    assert not (Path(server.server.root) / "other.html").exists()
    go_on.set()
    settle(server)
    assert shown(server, "other.html") == "other"


def test_browsers_are_told_again_where_the_whole_site_shows_the_page_otherwise(
    course: Path, made: Callable[[Builder], Rebuild]
) -> None:
    server = made(both("second", "third"))
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


def test_where_nobody_looks_the_whole_site_is_made_at_once(course: Path, made: Callable[[Builder], Rebuild]) -> None:
    server = made(both("never", "whole"))
    edit(course, "# Two\n")
    server()
    assert shown(server) == "whole"
    assert not server.behind.is_alive()


def test_a_page_that_has_gone_is_not_shown_for_longer(course: Path, made: Callable[[Builder], Rebuild]) -> None:
    def build(config: MkDocsConfig) -> None:
        if WHOLE in config.plugins:
            write(Path(config.site_dir), "whole", "new.html")

    server = made(build)
    look(server)
    edit(course, "# Two\n")
    server()
    assert not (Path(server.server.root) / "index.html").exists()


def test_a_mistake_is_told_by_the_whole_build(course: Path, made: Callable[[Builder], Rebuild]) -> None:
    def build(config: MkDocsConfig) -> None:
        raise ValueError("quiet" if NAME in config.plugins else "loud")

    server = made(build)
    look(server)
    edit(course, "# Two\n")
    with pytest.raises(ValueError, match="loud"):
        server()
    assert shown(server) == "first"


def test_a_mistake_behind_the_page_is_told_and_the_site_stays(
    course: Path, made: Callable[[Builder], Rebuild], caplog: pytest.LogCaptureFixture
) -> None:
    def build(config: MkDocsConfig) -> None:
        if WHOLE in config.plugins:
            raise ValueError("loud")
        write(Path(config.site_dir), "second")

    server = made(build)
    look(server)
    edit(course, "# Two\n")
    server()
    settle(server)
    assert "loud" in caplog.text
    assert shown(server) == "second"


def test_the_next_edit_does_not_wait_for_the_whole_site(course: Path, made: Callable[[Builder], Rebuild]) -> None:
    begun = threading.Event()
    ended: list[str] = []

    def build(config: MkDocsConfig) -> None:
        if NAME in config.plugins:
            write(Path(config.site_dir), (course / "docs" / "index.md").read_text(encoding="utf-8"))
            return
        whole: Any = config.plugins[WHOLE]
        if ended:
            write(Path(config.site_dir), "whole")
            return
        begun.set()
        try:
            while True:
                whole.go_on()
        except SupersededError:
            ended.append("early")
            raise

    server = made(build)
    look(server)
    edit(course, "# Two\n")
    server()
    assert begun.wait(30)
    edit(course, "# Three\n")
    server()
    assert shown(server) == "# Three\n"
    settle(server)
    assert ended == ["early"]
    assert not server.is_due


def test_the_next_edit_does_not_wait_for_a_site_that_cannot_be_left(
    course: Path, made: Callable[[Builder], Rebuild]
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def build(config: MkDocsConfig) -> None:
        text = (course / "docs" / "index.md").read_text(encoding="utf-8")
        write(Path(config.site_dir), text)
        if WHOLE in config.plugins:
            begun.set()
            assert go_on.wait(30)

    server = made(build)
    look(server)
    edit(course, "# Two\n")
    server()
    assert begun.wait(30)
    edit(course, "# Three\n")
    server()
    assert shown(server) == "# Three\n"
    go_on.set()
    settle(server)
    assert shown(server) == "# Three\n", "a site that was made before the edit is not shown"
    assert not server.is_due


def test_a_call_without_an_edit_leaves_what_is_being_made(course: Path, made: Callable[[Builder], Rebuild]) -> None:
    server = made(both("second", "second"))
    look(server)
    edit(course, "# Two\n")
    server()
    server()
    settle(server)
    assert shown(server, "other.html") == "other"


def test_what_a_browser_asked_for_last_is_made_first(made: Callable[[Builder], Rebuild]) -> None:
    server = made(both("second", "second"))
    for each in ("a", "b", "c", "d"):
        write(Path(server.server.root) / each, "page")
    for path in ("/a/", "/b/", "/c/index.html", "/d/", "/b/", "/gone/", "/style.css", "/"):
        look(server, path)
    assert server.looked_at == ("d/index.html", "b/index.html", "index.html")


def test_a_browser_may_ask_while_the_pages_of_the_whole_site_are_compared(
    course: Path, made: Callable[[Builder], Rebuild], monkeypatch: pytest.MonkeyPatch
) -> None:
    server = made(both("page", "page"))
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
    config = rebuild.load_config(config_file=str(course / "mkdocs.yml"), site_dir=str(course / "made"))
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


def test_a_build_of_no_use_ends_between_two_pages() -> None:
    whole = Whole(lambda: True)
    for event in (lambda: whole.on_page_markdown(""), lambda: whole.on_post_page("")):
        with pytest.raises(SupersededError):
            event()
    assert not isinstance(SupersededError(), Exception)
    assert SimpleNamespace(**vars(Whole())).titles == {}
