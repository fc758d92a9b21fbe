"""Records are kept in a file, and a file of somebody else brings in no code."""

from __future__ import annotations

import hashlib
import os
import pickle
import subprocess
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

import pytest

from macros.model.finding import Text, found
from macros.model.place import Place
from macros.read import kept_file


def test_what_was_put_down_is_taken_up(tmp_path: Path) -> None:
    told = {
        "findings": [found(Place("a.yml", 1), "S101", file="a.yml", problem=Text("problems.id"))],
        "frozen": MappingProxyType({"a": (1, 2.5, None, True, b"x", frozenset({"č"}))}),
        "day": date(2026, 11, 28),
    }
    kept_file.save(tmp_path / ".build" / "kept", told)
    assert kept_file.load(tmp_path / ".build" / "kept") == told


def test_what_is_not_there_is_nothing(tmp_path: Path) -> None:
    assert kept_file.load(tmp_path / "kept") is None


class Calling:
    """What a pickle can be that has a function called when it is read."""

    def __init__(self, function: Callable[..., Any], *args: Any) -> None:
        self.function, self.args = function, args

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self.function, self.args


@pytest.mark.parametrize(
    "function",
    [
        os.mkdir,
        partial(os.mkdir),
        eval,
        exec,
        subprocess.Popen,
        Path.mkdir,
        PurePosixPath.joinpath,
        kept_file.save,
        getattr,
    ],
)
def test_a_file_that_calls_a_function_is_as_good_as_none(tmp_path: Path, function: Callable[..., Any]) -> None:
    data = pickle.dumps([Calling(function, str(tmp_path / "made"))])
    (tmp_path / "kept").write_bytes(hashlib.sha256(data).digest() + data)
    assert kept_file.load(tmp_path / "kept") is None
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]


@pytest.mark.parametrize("name", ["os.system", "dependencies.importlib.import_module", "Path"])
def test_nothing_is_found_by_way_of_our_modules(tmp_path: Path, name: str) -> None:
    data = b"\x80\x04" + b"cmacros.model.dependencies\n" + name.encode() + b"\n."
    (tmp_path / "kept").write_bytes(hashlib.sha256(data).digest() + data)
    assert kept_file.load(tmp_path / "kept") is None
