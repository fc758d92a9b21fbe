"""The commands: one clear message, the right exit status, nothing half written."""

import json
import shutil
from pathlib import Path

import pytest

from macros import __main__ as command
from macros.commands import check as checking
from macros.commands import outside
from macros.export import schema as generated
from macros.export.editors import schemas
from macros.export.script_words import module, script_words
from macros.read.load import load
from macros.site.bundle import BundleError
from macros.site.external_links import NoLycheeError, OtherLycheeError, Silent
from macros.site.site import Site
from macros.site.steps import STEPS
from macros.words import words

SMALL = Path(__file__).parent / "small"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def test_check_of_good_content_says_so_and_ends_with_0(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert checking.run(small) == 0
    assert "nothing to mend" in capsys.readouterr().out


def test_check_prints_file_line_code_message_advice_and_a_count(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small / "exercises" / "count-the-queue.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("[slip]", "[slop]"), encoding="utf-8")
    assert checking.run(small) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "exercises/count-the-queue.yml:7: L201 There is no tool named slop. Did you mean slip?"
    assert lines[1].startswith("    ")
    assert lines[-1] == "1 thing to mend."


def test_json_holds_the_same(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = small / "exercises" / "count-the-queue.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("[slip]", "[slop]"), encoding="utf-8")
    assert checking.run(small, as_json=True) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["file"], row["line"], row["code"]) == ("exercises/count-the-queue.yml", 7, "L201")
    assert row["message"]
    assert row["advice"]


@pytest.mark.parametrize("name", ["site", "finish", "outside"])
def test_a_command_that_needs_a_site_says_in_one_sentence_when_there_is_none(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for folder in (tmp_path / "nowhere", tmp_path):
        assert command.main([name, str(folder)]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err == f"{words()('cli.no_folder', path=folder)}\n"
    assert list(tmp_path.iterdir()) == [], "nothing was written"


def test_a_site_of_another_project_is_not_finished(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small)
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<h1>T</h1>", encoding="utf-8")
    assert command.main(["finish", str(folder)]) == 2
    assert "was not built from this project" in capsys.readouterr().err
    assert [path.name for path in folder.iterdir()] == ["index.html"]


def test_a_site_of_this_project_is_finished_with_every_step(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(small)
    site = Site(tmp_path / "site")
    site.write("index.html", "<h1>T</h1>")
    for path in load(small).pages:
        site.write(site.name(path), "<h1>T</h1>")
    taken: list[str] = []
    for name in STEPS:
        monkeypatch.setitem(STEPS, name, lambda _site, _curriculum, name=name: taken.append(name))
    assert command.main(["finish", str(site.folder)]) == 0
    assert taken == list(STEPS)

    def fails(_site: Site, _curriculum: object) -> None:
        raise BundleError("a script has a slip")

    monkeypatch.setitem(STEPS, "assets", fails)
    assert command.main(["finish", str(site.folder)]) == 1
    assert "a script has a slip" in capsys.readouterr().err


def test_the_check_of_a_site_ends_with_1_where_something_is_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.html").write_text("<h1>T</h1>\n<a href='x.html'>x</a>", encoding="utf-8")
    assert command.main(["site", str(tmp_path)]) == 1
    assert capsys.readouterr().out.startswith("index.html:2: B801 ")
    assert command.main(["site", str(tmp_path), "--json"]) == 1
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["file"], row["line"], row["code"]) == ("index.html", 2, "B801")
    (tmp_path / "x.html").write_text("<h1>T</h1>", encoding="utf-8")
    assert command.main(["site", str(tmp_path)]) == 0
    assert "2 built pages" in capsys.readouterr().out


def test_outside_links_print_a_report_and_end_with_1_only_for_a_dead_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "index.html").write_text("<a href='https://a.example.org/'>a</a>", encoding="utf-8")
    for status, ends in ((404, 1), (429, 0)):
        answer = Silent("https://a.example.org/", "no", status)
        monkeypatch.setattr(outside, "silent", lambda _asked, answer=answer: [answer])
        assert command.main(["outside", str(tmp_path)]) == ends
        assert "- <https://a.example.org/>: no (index.html)" in capsys.readouterr().out

    def nobody(_asked: object) -> list[Silent]:
        raise NoLycheeError("lychee")

    def another(_asked: object) -> list[Silent]:
        raise OtherLycheeError("timeout_map")

    for fails in (nobody, another):
        monkeypatch.setattr(outside, "silent", fails)
        assert command.main(["outside", str(tmp_path)]) == 2
        assert "lychee" in capsys.readouterr().err


def test_a_schema_for_editors_knows_what_the_course_decides() -> None:
    schema = schemas(load(SMALL).course)["exercises/schema.json"]
    assert schema["properties"]["tracks"]["items"]["enum"] == ["service", "policy", "trainers"]
    assert schema["properties"]["code"]["anyOf"][0]["pattern"] == r"^(?:E\d\d[a-z]?)$"


def test_the_schema_describes_every_field_and_leaves_out_the_id() -> None:
    made = schemas(load(SMALL).course)
    assert "id" not in made["exercises/schema.json"]["properties"]
    for file, schema in made.items():
        for name, definition in {file: schema.get("items", schema), **schema.get("$defs", {})}.items():
            for field, value in definition.get("properties", {}).items():
                assert value.get("description") or field == "type", f"{name}.{field} has no description"


@pytest.mark.parametrize(("name", "told"), script_words(words()).items())
def test_the_words_of_the_scripts_are_current(name: str, told: dict[str, str]) -> None:
    text = (generated.WORDS / f"{name}.js").read_text(encoding="utf-8")
    assert text == generated.HEAD + module(told), "run make schema"
