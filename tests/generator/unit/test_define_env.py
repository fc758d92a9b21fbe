"""The thin layer between the builders and the macros."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import click
import pytest
from helpers import ROOT, SAMPLE, say
from mkdocs.utils import CountHandler

import macros
from macros.builders import mkdocs as adapter
from macros.builders.serving import ToMend
from macros.model.finding import found
from macros.model.place import Place
from macros.read import catalogue, colours
from macros.read.load import load
from macros.views import MACROS


class Env:
    """What mkdocs-macros or Zensical gives to define_env."""

    def __init__(self, page: Any, directory_urls: bool = True) -> None:
        self.page = page
        self.conf = {"use_directory_urls": directory_urls, "config_file_path": str(SAMPLE / "mkdocs.yml")}
        self.macros: dict[str, Any] = {}

    def macro(self, function: Any, name: str) -> None:
        self.macros[name] = function


def mkdocs(path: str, directory_urls: bool = True) -> Env:
    env = Env(SimpleNamespace(file=SimpleNamespace(src_uri=path)), directory_urls)
    macros.define_env(env)
    return env


def test_every_macro_is_registered_under_its_name() -> None:
    assert set(mkdocs("index.md").macros) == set(MACROS)


@pytest.mark.parametrize(
    ("path", "macro", "file"),
    [
        ("podsjetnik/rjecnik.md", "glossary", "docs/popisi/glossary.yml"),
        ("podsjetnik/izvori.md", "source_list", "docs/popisi/sources.yml"),
        ("podsjetnik/uloge.md", "roles", "docs/popisi/roles.yml"),
        ("podsjetnik/popis.md", "inventory", "docs/popisi/inventory.yml"),
        ("prva-pomoc/putevi.md", "paths", "docs/popisi/paths.yml"),
        ("predavaci/kako-su-vodili.md", "taught", "docs/popisi/taught.yml"),
    ],
)
def test_the_pencil_opens_the_file_in_which_the_words_stand(path: str, macro: str, file: str) -> None:
    env = mkdocs(path)
    env.page.edit_url = f"https://code.example/edit/main/docs/{path}"
    env.macros[macro]()
    assert env.page.edit_url == f"https://code.example/edit/main/{file}"


def test_the_pencil_of_a_part_of_the_sources_opens_their_list() -> None:
    env = mkdocs("podsjetnik/izvori.md")
    env.page.edit_url = "https://code.example/edit/main/docs/podsjetnik/izvori.md"
    env.macros["source_list"]("A", "G")
    assert env.page.edit_url == "https://code.example/edit/main/docs/popisi/sources.yml"


@pytest.mark.parametrize(
    ("env", "href"),
    [
        (mkdocs("alati/index.md"), "karta-poziva/"),
        (mkdocs("alati/index.md", directory_urls=False), "karta-poziva.html"),
    ],
)
def test_links_have_the_form_that_mkdocs_wants(env: Env, href: str) -> None:
    assert f'href="{href}"' in env.macros["link"]("tool:karta-poziva")


def test_links_have_the_form_that_the_second_builder_wants() -> None:
    env = Env(SimpleNamespace(path="alati/index.md"))
    macros.define_env(env)
    assert 'href="karta-poziva.md"' in env.macros["link"]("tool:karta-poziva")


def test_the_page_of_an_exercise_gets_a_description_and_its_edit_button_opens_the_exercise() -> None:
    env = mkdocs("vjezbe/prvi-korak.md")
    env.page.meta = {}
    env.page.edit_url = "https://code.example/edit/main/docs/vjezbe/prvi-korak.md"
    env.macros["exercise_page"]()
    assert env.page.meta["description"].startswith(load(SAMPLE).exercises["prvi-korak"].summary)
    assert env.page.edit_url == "https://code.example/edit/main/exercises/prvi-korak.yml"


def test_other_pages_keep_their_description() -> None:
    env = mkdocs("index.md")
    env.page.meta = {}
    env.macros["link"]("exercise:prvi-korak")
    assert env.page.meta == {}


def test_a_macro_that_fails_though_the_check_finds_nothing_names_page_call_and_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(adapter, "check_changed", lambda _curriculum: [])
    with pytest.raises(adapter.ContentError) as caught:
        mkdocs("index.md").macros["cite"]("nobody", at="00:01:00")
    call, error = 'cite("nobody", at="00:01:00")', "KeyError: 'nobody'"
    assert str(caught.value).strip() == say("problems.failed", page="index.md", call=call, error=error)


def test_a_macro_that_fails_names_what_is_to_be_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = found(Place("docs/index.md", 3), "L201", kind="exercise", name="no-such-exercise")
    taste = found(Place("docs/index.md", 2), "U602", name="unused")
    monkeypatch.setattr(adapter, "check_changed", lambda _curriculum: [taste, wrong])
    with pytest.raises(adapter.ContentError, match=r"^\ndocs/index.md:3: L201 .*no-such-exercise"):
        mkdocs("index.md").macros["exercise"]("no-such-exercise")


class Served(Env):
    """What mkdocs-macros gives: beside the configuration of the site its own."""

    def __init__(self) -> None:
        super().__init__(SimpleNamespace(file=SimpleNamespace(src_uri="index.md")))
        self.conf["extra"] = {}
        self.config = {"on_error_fail": True}


@pytest.mark.parametrize(("command", "strict"), [("serve", False), ("build", True)])
def test_a_slip_ends_a_build_and_shows_in_the_page_while_serving(command: str, strict: bool) -> None:
    env, counter = Served(), CountHandler()
    logging.getLogger("mkdocs").addHandler(counter)
    with click.Context(click.Command(command), info_name=command):
        macros.define_env(env)
    assert env.config["on_error_fail"] is strict
    assert env.conf["extra"].get("serving", False) is not strict
    assert (counter in logging.getLogger("mkdocs").handlers) is strict
    logging.getLogger("mkdocs").removeHandler(counter)


def test_changed_code_is_read_anew_without_a_restart_and_the_same_code_is_not() -> None:
    told = (
        "import macros; first = macros._builder(); again = macros._builder();"
        "macros._read['views.py'] = 1; changed = macros._builder(); print(first is again, first is changed)"
    )
    done = subprocess.run([sys.executable, "-c", told], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.split() == ["True", "False"], done.stderr


@pytest.mark.parametrize("name", ["rules/catalogue.yml", "strings/en.yml", "views/view.py", "tokens.css"])
def test_what_modules_keep_in_memory_is_read_anew_after_an_edit(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for each in ("rules/catalogue.yml", "strings/en.yml", "views/view.py", "tokens.css"):
        (tmp_path / each).parent.mkdir(exist_ok=True)
        (tmp_path / each).write_text("x", encoding="utf-8")
    loaded: list[str] = []
    own = {key: value for key, value in sys.modules.items() if key.startswith("macros.")}
    monkeypatch.setattr(macros, "HERE", tmp_path)
    monkeypatch.setattr(macros, "COLOURS", tmp_path / "tokens.css")
    monkeypatch.setattr(macros, "_read", {})
    monkeypatch.setattr(macros.importlib, "import_module", lambda module: loaded.append(module))
    try:
        macros._builder()
        assert "macros.read.catalogue" in sys.modules
        macros._builder()
        assert "macros.read.catalogue" in sys.modules
        os.utime(tmp_path / name, (1, 1))
        macros._builder()
        assert "macros.read.catalogue" not in sys.modules
    finally:
        sys.modules.update(own)
    assert len(loaded) == 3


def test_all_that_is_kept_for_a_whole_run_is_watched() -> None:
    """A function of the package that keeps for ever what it read of a file reads one of those files."""
    watched = [path for path in macros.HERE.rglob("*") if path.suffix in macros.KEPT]
    assert catalogue.FILE in watched
    assert colours.FILE == macros.COLOURS


def test_what_nobody_saw_while_pages_were_made_ahead_is_said_in_full_to_the_first_who_sees_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mended, log = ToMend(lambda: "Mend this.", ""), logging.getLogger("mkdocs")

    def said() -> str:
        text = "# _Macro Rendering Error_\n\n_File_: `index.md`\n\nTraceback"
        record = logging.LogRecord("mkdocs", logging.WARNING, "", 0, text, (), None)
        assert mended.filter(record)
        return record.getMessage()

    monkeypatch.setattr(log, "handlers", [])
    assert "Traceback" in said()
    monkeypatch.setattr(log, "handlers", [logging.StreamHandler()])
    assert [said(), said()] == ["index.md: Mend this.", "index.md"]
