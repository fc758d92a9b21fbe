"""Files -> text and YAML, and what is wrong with a file as such: its letters, its hyphens, nothing in it."""

from __future__ import annotations

from pathlib import Path

from ..model.curriculum import RawFile
from ..model.finding import Finding, Text, found
from ..model.place import Place, Source
from . import yaml_lines


class Unreadable(ValueError):
    """A file that cannot be read as text. It carries the finding that says so."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding.place))
        self.finding = finding


def read(root: Path, path: Path) -> str:
    """Return the text of a file below `root`, without a byte order mark and with plain line ends. Raises Unreadable.

    Windows writes files that are not UTF-8 where nobody asked for it: Notepad as ANSI, PowerShell 5 as UTF-16.
    """
    file = path.relative_to(root).as_posix()
    if path.is_dir():
        raise Unreadable(found(Place(file), "S108", name=path.name, ending=path.suffix))
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(found(Place(file, line), "S107", line=line)) from error
    if "\0" in text:  # UTF-16 without its mark
        raise Unreadable(found(Place(file), "S107", line=1))
    return text.replace("\r\n", "\n").replace("\r", "\n")


def not_yaml(file: str, error: yaml_lines.YamlError) -> Finding:
    """Return the finding for YAML that cannot be read."""
    says = {part: Text(f"problems.yaml.{error.kind}.{part}", {"word": error.word}) for part in ("problem", "advice")}
    return found(Place(file, error.line), "S101", **says)


def read_yaml(root: Path, path: Path, text: str, first_line: int = 1) -> tuple[RawFile | None, list[Finding]]:
    """Return the YAML in `text`, which stands in `path` from `first_line` on, and what is wrong with it."""
    file = path.relative_to(root).as_posix()
    try:
        data, lines, twice = yaml_lines.read(text, first_line)
    except yaml_lines.YamlError as error:
        return None, [not_yaml(file, error)]
    findings = [found(Place(file, line), "S106", name=key, first=str(Place(file, at))) for key, line, at in twice]
    return RawFile(Source(file, lines), data), findings


def empty(file: str, what: str) -> Finding:
    """Return the finding for a file, a page or a list in which nothing stands."""
    return found(Place(file), "S109", what=Text(f"problems.{what}"), advice=Text(f"problems.empty.{what}"))


def read_file(root: Path, path: Path) -> tuple[RawFile | None, list[Finding]]:
    """Return the YAML in a file, and what is wrong with it. An empty file is wrong too."""
    try:
        raw, findings = read_yaml(root, path, read(root, path))
    except Unreadable as error:
        return None, [error.finding]
    if raw is not None and raw.data is None:
        return None, [empty(raw.source.file, "file")]
    return raw, findings


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files in a folder. Those that end in .yaml are read too, so that one finding tells all."""
    return sorted([*folder.glob("*.yml"), *folder.glob("*.yaml")])


def pictures(root: Path) -> list[Path]:
    """Return the files of the pictures that pages show by their names."""
    return sorted((root / "docs" / "assets" / "pictures").glob("*.svg"))
