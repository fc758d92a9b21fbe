"""Scripts and styles of a site: joined for readers, as they are written for an author, and none of somebody else."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import get_args

import pytest

from macros.commands import build
from macros.export.script_words import script_words
from macros.model.course import ColourName, Look
from macros.read.load import load
from macros.site import assets, bundle, chunks
from macros.site.site import Site
from macros.words import words

SMALL = Path(__file__).parent / "small"
PAGE = """<!doctype html><html lang="en" data-base="..">
<link rel="stylesheet" href="../assets/css/all.css"><script type="module" src="../assets/js/learn.js"></script>
<a class="of-the-theme" href="../assets/js/other.txt">A file of an author</a></html>"""
THEME = "assets/stylesheets/main.1a2b3c.min.css"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The joined scripts and styles by name."""
    theme = tmp_path_factory.mktemp("theme") / "main.css"
    theme.write_text(
        "/* why */ :root { --used: red; --unused: blue; --chained: 1px; --asked-by-a-script: 2px; }\n"
        ".of-the-theme { color: var(--used) } .unused, .of-the-theme > .unused { top: 0 } table { top: var(--chained) }"
        "@keyframes unused { to { top: 0 } } @media print { .unused { top: 0 } }",
        encoding="utf-8",
    )
    return bundle.bundle(script_words(words()), theme, {"of-the-theme", "table", "--asked-by-a-script"})


def built(folder: Path) -> Path:
    """Write what a builder leaves: a page, the theme's files, a picture of an author in a folder of that name."""
    for name, text in (
        ("index.html", PAGE.replace("..", ".")),
        ("a/index.html", PAGE),
        (THEME, ".of-the-theme { color: red; } .of-no-page { top: 0; }"),
        ("assets/images/favicon.png", "the theme's"),
        ("assets/images/door.svg", "the author's"),
        ("assets/javascripts/bundle.js", "the theme's"),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project whose author has put a picture into docs/assets/images/."""
    picture = tmp_path / "project" / "docs" / "assets" / "images" / "door.svg"
    picture.parent.mkdir(parents=True)
    picture.write_text("the author's", encoding="utf-8")
    return tmp_path / "project"


# What pages load that turn to it.
PARTS = {
    *("agenda.js", "chance.js", "check-ins.js", "example.js", "export.js", "finder.js", "gamebook.js", "groups.js"),
    *(
        "lab-begin.js",
        "lab-room.js",
        "note.js",
        "paper.js",
        "plot.js",
        "record.js",
        "review.js",
        "search.js",
        "slides.js",
        "spreadsheet.js",
        "theory.js",
    ),
    "workbook.js",
}
STYLES = {
    *(
        "agenda.css",
        "day.css",
        "all.css",
        "chance.css",
        "finder.css",
        "gamebook.css",
        "lab-room.css",
        "listing.css",
        "plot.css",
        "record.css",
        "review.css",
    ),
    *("theory.css", "workbook.css"),
}


def test_only_what_a_page_can_ask_for_is_published(files: dict[str, str]) -> None:
    scripts = {name for name in files if name.endswith(".js")}
    assert scripts == PARTS | {"learn.js", "scheme.js"}
    assert {name for name in files if name.endswith(".css")} == STYLES


def test_scripts_run_from_a_folder_too(files: dict[str, str]) -> None:
    for name, text in files.items():
        if name.endswith(".js"):
            assert not re.search(r"\bimport\.meta\b|^(?:import|export)\b|;(?:import|export)[ {]", text), name


def test_a_part_takes_from_the_entry_what_the_entry_holds(files: dict[str, str]) -> None:
    kept = "setItem("  # only the module that stores calls it
    assert kept in files["learn.js"]
    for name in PARTS:
        assert kept not in files[name], name


def test_styles_are_joined_and_the_theme_comes_first(files: dict[str, str]) -> None:
    style = files["all.css"]
    assert "@import" not in style
    assert "/* why */" not in style
    assert style.index(".of-the-theme") < style.index("--ink")


def test_of_the_theme_there_is_what_the_site_can_use(files: dict[str, str]) -> None:
    style = files["all.css"]
    for used in (".of-the-theme{color:var(--used)}", "--used:", "--chained:", "--asked-by-a-script:", "table{"):
        assert used in style, used
    assert "unused" not in style


def test_the_words_of_the_course_stand_in_them(files: dict[str, str]) -> None:
    assert words()("learner.kept_here") in files["learn.js"]
    assert words()("learner.search.hint") in files["search.js"]
    assert words()("learner.search.hint") not in files["learn.js"]


def test_a_script_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(bundle.BundleError, match=r"none\.css"):
        bundle.bundle(script_words(words()), tmp_path / "none.css", ())


def test_a_built_site_asks_for_joined_files_and_keeps_what_authors_put_there(tmp_path: Path, project: Path) -> None:
    site = Site(built(tmp_path / "site"))
    chunks.write(site, "search", {"index": [1]})
    assets.step(site, load(project))
    (learn,) = site.folder.glob("assets/*/learn.js")
    folder = learn.parent.name
    page = (site.folder / "a" / "index.html").read_text(encoding="utf-8")
    assert f'<script defer src="../assets/{folder}/learn.js">' in page
    assert f'href="../assets/{folder}/all.css"' in page
    assert 'href="../assets/js/other.txt"' in page
    style = (site.folder / "assets" / folder / "all.css").read_text(encoding="utf-8")
    assert ".of-the-theme" in style
    assert ".of-no-page" not in style
    assert (site.folder / "assets" / "images" / "door.svg").is_file()
    for gone in ("images/favicon.png", "javascripts", "stylesheets", "js", "css"):
        assert not (site.folder / "assets" / gone).exists(), gone
    mark = re.search(r'data-build="(\w+)"', page)
    assert mark
    chunk = site.folder / "search" / mark[1] / "index.js"
    assert chunk.read_text(encoding="utf-8") == 'siteChunk("search/index",[1])\n'
    assert json.dumps(mark[1]) in (site.folder / "assets" / "build.js").read_text(encoding="utf-8")


def test_a_page_stays_where_its_address_is_that_of_a_folder_of_chunks(tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.write("search/index.html", "<p>My page</p>")
    for held in ({"old": 1}, {"index": 2}):
        chunks.write(site, "search", held)
        chunks.seal(site, "0123456789ab")
    assert (tmp_path / "search" / "index.html").is_file()
    assert [path.name for path in tmp_path.glob("search/*/*.js")] == ["index.js"]


def test_finished_twice_it_is_the_same(tmp_path: Path, project: Path) -> None:
    def state(folder: Path) -> dict[str, bytes]:
        return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    folder = built(tmp_path / "site")
    for _ in range(2):
        site = Site(folder)
        chunks.write(site, "search", {"index": [1]})
        assets.step(site, load(project))
        before, after = locals().get("after", {}), state(folder)
    assert before == after


def test_another_content_has_another_mark(tmp_path: Path, project: Path) -> None:
    marks = set()
    for held in ([1], [2]):
        site = Site(built(tmp_path / f"site-{held[0]}"))
        chunks.write(site, "search", {"index": held})
        assets.step(site, load(project))
        marks |= {path.name for path in (site.folder / "search").iterdir()}
    assert len(marks) == 2


def test_a_course_has_colours_of_its_own_by_the_names_of_the_frame() -> None:
    tokens = (bundle.FRONTEND / "styles" / "tokens.css").read_text(encoding="utf-8")
    assert set(get_args(ColourName)) == set(re.findall(r"^  --([a-z0-9-]+): #", tokens, re.MULTILINE))
    look = Look(colours={"deep": "#8c1d18"}, colours_dark={"deep": "#ffb4ab", "ink": "#ffffff"})
    dark = '@media screen{[data-scheme="dark"]{--deep:#ffb4ab;--ink:#ffffff}}\n'
    assert assets.colours(look) == ":root{--deep:#8c1d18}\n" + dark
    assert assets.colours(Look()) == ""


def test_while_serving_everything_is_as_it_is_written(
    tmp_path: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundle, "_deno", lambda *_: pytest.fail("nothing is joined while serving"))
    site = Site(built(tmp_path / "site"), serving=True)
    assets.step(site, load(project))
    page = (site.folder / "a" / "index.html").read_text(encoding="utf-8")
    assert page == PAGE
    for name in ("js/learn.js", "js/core/store.js", "js/words/learner.js", "css/all.css", "css/theme.css"):
        assert (site.folder / "assets" / name).is_file(), name
    assert not list(site.folder.rglob("*_test.js"))
    assert not (site.folder / "assets" / "js" / "build.js").exists()


def test_where_the_registry_cannot_be_reached_it_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    told = "Download https://registry.npmjs.org/esbuild\nerror: could not be reached"
    monkeypatch.setattr(bundle, "_deno", lambda *_: subprocess.CompletedProcess([], 1, "", told))
    with pytest.raises(bundle.NoBundlerError) as raised:
        bundle.prepare()
    assert str(raised.value) == "error: could not be reached"


def test_a_build_without_a_bundler_says_so_in_one_line_and_stops(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bundle, "_deno", lambda *_: subprocess.CompletedProcess([], 1, "", "error: no line"))
    status = build.run(SMALL, tmp_path / "site")
    told = capsys.readouterr().err
    assert status == 1
    assert told == words()("cli.no_bundler", error="error: no line") + "\n"
    assert not (tmp_path / "site").exists()


def test_a_second_time_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, files: dict[str, str]) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    bundle.prepare()
    assert files
