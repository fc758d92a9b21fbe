"""What the tests share: where things stand, how a project is copied and built, and the words of the interface.

The sample is a course of its own in tests/sample. The tests of the generator know nothing of the course beside them.
"""

from __future__ import annotations

import functools
import importlib.util
import os
import shutil
import subprocess
import sys
import time
import typing
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml
from markdown import Markdown
from mkdocs.utils.yaml import yaml_load

from macros.model import Record
from macros.words import words

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "tests" / "sample"
BASE = "/curriculum/"
# What joins the scripts is fetched once, for the copies of the project that tests build, too.
KEPT = {"DENO_DIR": os.environ.get("DENO_DIR", str(ROOT / ".build" / "deno"))}
EDIT = "https://code.example/edit/main/docs/"
# What the sample calls its language, and its offline copy.
COURSE = yaml.safe_load((SAMPLE / "course.yml").read_text(encoding="utf-8"))
say = words(COURSE["language"])


def sample(folder: Path) -> Path:
    """Copy the sample into `folder`, where a test may change it. It goes on using the generator of this project."""
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("site", ".build"), dirs_exist_ok=True)
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("../..", ROOT.as_posix())
    settings.write_text(text, encoding="utf-8")
    return folder


def run(root: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command of this project's generator on the course in `root`."""
    environment = {**os.environ, **KEPT, **settings, "PYTHONPATH": str(ROOT)}
    line = [sys.executable, "-m", "macros", *command]
    return subprocess.run(line, cwd=root, env=environment, capture_output=True, text=True, check=False)


def build(root: Path, out: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Build the site of the course in `root` into `out`, to be served below BASE."""
    published = {"SITE_URL": f"https://example.org{BASE}", "EDIT_URI": EDIT}
    return run(root, "build", "--out", str(out), **{**published, **settings})


def offline(root: Path) -> tuple[subprocess.CompletedProcess[str], Path]:
    """Make the offline copy of the course in `root`. Returns the finished command and where the ZIP is."""
    done = run(root, "offline")
    return done, next((root / ".build" / "offline").glob("*.zip"), root)


def once(folder: Path, make: Callable[[Path], object]) -> Path:
    """Return `folder`, made by the first process that asks for it; the others wait for it.

    Tests run in several processes. What takes long to make is made by one of them. Raises RuntimeError where that one
    failed, and TimeoutError where it does not come to an end.
    """
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        folder.with_suffix(".begun").touch(exist_ok=False)
    except FileExistsError:
        late = time.monotonic() + 900
        while not done.exists():
            if failed.exists():
                raise RuntimeError(failed.read_text(encoding="utf-8")) from None
            if time.monotonic() > late:
                raise TimeoutError(folder) from None
            time.sleep(0.1)
        return folder
    try:
        make(folder)
    except BaseException as error:
        failed.write_text(str(error), encoding="utf-8")
        raise
    done.touch()
    return folder


def of_tools(name: str) -> ModuleType:
    """Return a script of tools/ as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def records(value: object) -> Iterator[Record]:
    """Yield a record and all records in it."""
    if isinstance(value, Record):
        yield value
        for name in type(value).model_fields:
            yield from records(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from records(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from records(item)


def models(model: type[Record]) -> set[type[Record]]:
    """Return a model and all models in it."""
    found: set[type[Record]] = set()

    def look(annotation: Any) -> None:
        if isinstance(annotation, type) and issubclass(annotation, Record) and annotation not in found:
            found.add(annotation)
            for inner in typing.get_type_hints(annotation, include_extras=True).values():
                look(inner)
        for inner in typing.get_args(annotation):
            look(inner)

    look(model)
    return found


@functools.cache
def _markdown() -> Markdown:
    text = (ROOT / "macros" / "builders" / "base.yml").read_text(encoding="utf-8")
    listed = yaml_load(text)["markdown_extensions"]
    settings = {name: each for entry in listed if isinstance(entry, dict) for name, each in entry.items()}
    return Markdown(
        extensions=[name for entry in listed for name in (entry if isinstance(entry, dict) else [entry])],
        extension_configs=settings,
    )


def markdown(text: str) -> str:
    """Return a text of a page as HTML, by the extensions that every course has."""
    return _markdown().reset().convert(text)
