"""The package as something that is installed, and as something in which nothing stands that nobody asks for."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from helpers import ROOT

PACKAGE = ROOT / "macros"
STARTER = PACKAGE / "commands" / "starter"
# Where a name of the package may be asked for.
ASKING = {"macros": {".py", ".html", ".jinja"}, "overrides": {".html"}, "tests": {".py"}}
# What libraries ask for by its name: MkDocs, logging, Python-Markdown, pydantic.
ASKED_BY_LIBRARIES = re.compile(r"on_\w+|emit|preprocess|model_config|(?:load|dump)_bytecode|__\w+__")
# What these stand above is found by something else than its name: by a code, a type, or what is checked.
REGISTERED = {"rule", "body", "model_validator"}


def test_it_can_be_installed_as_any_other_package(tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(PACKAGE, project / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "overrides", project / "overrides")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, project)
    command = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "--no-index"]
    done = subprocess.run(
        [*command, "--wheel-dir", str(tmp_path), str(project)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Deprecat" not in done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    packed = zipfile.ZipFile(wheel).namelist()
    assert {name.partition("/")[0].partition("-")[0] for name in packed} == {"macros", wheel.name.partition("-")[0]}
    # What is read while it runs: words, templates, settings, and the course that it begins.
    data = {path for path in PACKAGE.rglob("*") if path.suffix in (".yml", ".html", ".jinja") and path.is_file()}
    assert {path.relative_to(ROOT).as_posix() for path in data} <= set(packed)


def defined(tree: ast.AST) -> Iterator[str]:
    """Yield the names that a module defines: functions, classes, constants, and the attributes of classes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            above = {name.id for each in node.decorator_list for name in ast.walk(each) if isinstance(name, ast.Name)}
            if not above & REGISTERED:
                yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def test_nothing_in_it_is_left_of_something_that_went() -> None:
    told: Counter[str] = Counter()
    for room, endings in ASKING.items():
        for path in (ROOT / room).rglob("*"):
            if path.suffix in endings and not path.is_relative_to(STARTER):
                told.update(re.findall(r"\w+", path.read_text(encoding="utf-8")))
    unused = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in PACKAGE.rglob("*.py")
        if not path.is_relative_to(STARTER)
        for name in defined(ast.parse(path.read_text(encoding="utf-8")))
        if told[name] == 1 and not ASKED_BY_LIBRARIES.fullmatch(name)
    }
    assert unused == set()
