"""The thin layer between the builders and the macros."""

from __future__ import annotations

import logging
from types import SimpleNamespace
from typing import Any

import click
import pytest
from mkdocs.utils import CountHandler

import macros
from macros.builders import mkdocs as adapter
from macros.model.finding import found
from macros.model.place import Place
from macros.read.load import load
from macros.views import MACROS


class Env:
    """What mkdocs-macros or Zensical gives to define_env."""

    def __init__(self, page: Any, directory_urls: bool = True) -> None:
        self.page, self.conf = page, {"use_directory_urls": directory_urls}
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
    ("env", "href"),
    [
        (mkdocs("toolbox/index.md"), "facet-compass/"),
        (mkdocs("toolbox/index.md", directory_urls=False), "facet-compass.html"),
    ],
)
def test_links_have_the_form_that_mkdocs_wants(env: Env, href: str) -> None:
    assert f'href="{href}"' in env.macros["link"]("tool:facet-compass")


def test_links_have_the_form_that_the_second_builder_wants() -> None:
    env = Env(SimpleNamespace(path="toolbox/index.md"))
    macros.define_env(env)
    assert 'href="facet-compass.md"' in env.macros["link"]("tool:facet-compass")


def test_the_page_of_an_exercise_gets_a_description_and_its_edit_button_opens_the_exercise() -> None:
    env = mkdocs("exercises/barrier-wall.md")
    env.page.meta = {}
    env.page.edit_url = "https://code.example/edit/main/docs/exercises/barrier-wall.md"
    env.macros["exercise_page"]()
    assert env.page.meta["description"].startswith(load(macros.ROOT).exercises["barrier-wall"].summary)
    assert env.page.edit_url == "https://code.example/edit/main/exercises/barrier-wall.yml"


def test_other_pages_keep_their_description() -> None:
    env = mkdocs("index.md")
    env.page.meta = {}
    env.macros["link"]("exercise:barrier-wall")
    assert env.page.meta == {}


def test_a_macro_that_fails_though_the_check_finds_nothing_names_page_call_and_error(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(adapter, "check", lambda _curriculum: [])
    with pytest.raises(adapter.ContentError) as caught:
        mkdocs("index.md").macros["cite"]("nobody", at="00:01:00")
    assert str(caught.value).strip() == (
        'docs/index.md: the macro in {{ cite("nobody", at="00:01:00") }} failed although the check finds nothing to '
        "mend: KeyError: 'nobody'"
    )


def test_a_macro_that_fails_names_what_is_to_be_mended(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = found(Place("docs/index.md", 3), "L201", kind="exercise", name="no-such-exercise")
    taste = found(Place("docs/index.md", 2), "U602", name="unused")
    monkeypatch.setattr(adapter, "check", lambda _curriculum: [taste, wrong])
    with pytest.raises(adapter.ContentError, match=r"^\ndocs/index.md:3: L201 There is no exercise named"):
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
