"""Files -> text and YAML, and what is wrong with a file as such: its letters, its hyphens, nothing in it."""

from __future__ import annotations

import re
import stat
import unicodedata
from collections.abc import Iterable
from pathlib import Path, PurePath

from ..digest import digest_of
from ..model.finding import Finding, Text, found
from ..model.place import Place, Source
from ..model.raw import RawFile
from . import yaml_lines
from .lookalikes import hidden, name_of

# More than any text of a course has: a page has some ten thousand letters.
MOST_BYTES = 2_000_000
# Blanks that do not break a line, as Word writes them, where YAML asks for a blank: indent, hyphen, a field's colon.
STRANGE_BLANK = re.compile(
    r"^[ \t]*\xa0[ \xa0]*|^[ ]*-[ \xa0]*\xa0[ \xa0]*|^[ ]*(?:- +)?[\w-]+:[ ]*\xa0[ \xa0]*", re.MULTILINE
)
LINE_ENDS = re.compile("[\u0085\u2028\u2029]")


class Unreadable(ValueError):
    """A file that cannot be read as text. It carries the finding that says so."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding.place))
        self.finding = finding


def read(root: Path, path: Path) -> str:
    """Return the text of a file below `root`: no byte order mark, plain line ends, each letter as one sign.

    Raises Unreadable. A Mac and a PDF may write a letter and its hook as two signs.
    Windows writes files that are not UTF-8 where nobody asked for it: Notepad as ANSI, PowerShell 5 as UTF-16.
    """
    file = path.relative_to(root).as_posix()
    try:
        mode, size = path.lstat().st_mode, path.lstat().st_size
        kind = no_file(mode) or ("large" if size > MOST_BYTES else "")
        data = b"" if kind or stat.S_ISDIR(mode) else path.read_bytes()
    except OSError:
        kind, mode = "denied", stat.S_IFREG
    if kind:
        raise Unreadable(not_plain(file, kind))
    if stat.S_ISDIR(mode):
        raise Unreadable(found(Place(file), "S108", name=path.name, ending=path.suffix))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise Unreadable(found(Place(file, line), "S107", line=line)) from error
    if text.count("\0") * 4 > len(text):  # UTF-16 without its mark
        raise Unreadable(found(Place(file), "S107", line=1))
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def no_file(mode: int) -> str:
    """Return what something in a folder is, by its mode, if it is neither a file nor a folder; else an empty string."""
    if stat.S_ISLNK(mode):
        return "link"
    return "" if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else "pipe"


def not_plain(file: str, kind: str) -> Finding:
    """Return the finding for something that cannot be read as a file: link, pipe, denied or large."""
    problem, advice = (Text(f"problems.no_file.{kind}.{part}") for part in ("problem", "advice"))
    return found(Place(file), "S122", name=file.rsplit("/", 1)[-1], problem=problem, advice=advice)


def signs(file: str, text: str, first_line: int = 1) -> list[Finding]:
    """Return a finding for each line of a text with signs that nobody sees and that change how it is read."""
    return [
        found(Place(file, number), "S125", signs=", ".join(dict.fromkeys(map(name_of, there))))
        for number, line in enumerate(text.split("\n") if any(hidden(text)) else (), first_line)
        if (there := list(hidden(line)))
    ]


def not_yaml(file: str, error: yaml_lines.YamlError) -> Finding:
    """Return the finding for YAML that cannot be read."""
    return found(Place(file, error.line), "S101", **_says(error.kind, error.word))


def _says(kind: str, word: str) -> dict[str, Text]:
    """Return the words for a kind of mistake in YAML: what is wrong, and what to do."""
    return {part: Text(f"problems.yaml.{kind}.{part}", {"word": word}) for part in ("problem", "advice")}


def read_yaml(root: Path, path: Path, text: str, first_line: int = 1) -> tuple[RawFile | None, list[Finding]]:
    """Return the YAML in `text`, which stands in `path` from `first_line` on, and what is wrong with it."""
    file = path.relative_to(root).as_posix()
    unseen = signs(file, text, first_line)
    if unseen:
        text = LINE_ENDS.sub(" ", text)  # YAML would count them as lines
    text = STRANGE_BLANK.sub(lambda match: match.group(0).replace("\xa0", " "), text)
    try:
        data, lines, slips = yaml_lines.read(text, first_line)
    except yaml_lines.YamlError as error:
        return None, unseen or [not_yaml(file, error)]
    return RawFile(Source(file, lines), data, digest=digest_of(text)), [*unseen, *(_slip(file, each) for each in slips)]


def _slip(file: str, slip: yaml_lines.Slip) -> Finding:
    """Return the finding for a slip that does not keep YAML from being read."""
    place = Place(file, slip.line)
    if slip.kind == "twice":
        return found(place, "S106", name=slip.word, first=str(Place(file, slip.first)))
    if slip.kind == "on":
        return found(place, "S126", field=slip.word)
    if slip.kind == "torn":
        return found(place, "S137", field=slip.word, said=slip.said)
    return found(place, "S101", **_says(slip.kind, slip.word))


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


def is_named(path: Path) -> bool:
    """Say whether the name of a file is a text. From an old ZIP of Windows it may be bytes, which P703 tells."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def named(paths: Iterable[Path], below: Path) -> list[Path]:
    """Return the files whose names are texts, as far as they stand below a folder, in order."""
    return sorted(path for path in paths if is_named(path.relative_to(below)))


def is_published(inside: PurePath) -> bool:
    """Say whether a build takes a file along, by its path below docs/: none with a dot first, none in templates/."""
    return not any(part.startswith(".") for part in inside.parts) and inside.parts[0] != "templates"


def yaml_files(folder: Path) -> list[Path]:
    """Return the YAML files in a folder. Those that end in .yaml are read too, so that one finding tells all."""
    return named([*folder.glob("*.yml"), *folder.glob("*.yaml")], folder)


def pictures(root: Path) -> list[Path]:
    """Return the files of the pictures that pages show by their names."""
    folder = root / "docs" / "assets" / "pictures"
    return named(folder.glob("*.svg"), folder)
