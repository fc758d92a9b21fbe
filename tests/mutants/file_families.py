"""Slips with files as such: their bytes, their names, what stands in their place; and the navigation."""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
from pathlib import Path

from damage import act, family, on_a_row
from yaml_families import swapped


@family("saved as cp1252", "bytes")
def _(text: str, _chance: random.Random) -> bytes | None:
    return text.replace("a", "é", 1).encode("cp1252", errors="replace")


family("saved as UTF-16", "bytes")(
    lambda text, chance: text.encode(chance.choice(["utf-16", "utf-16-le", "utf-16-be"]))
)
family("saved as UTF-7", "bytes")(lambda text, _: text.encode("utf-7") if re.search(r"[^\x00-\x7f]", text) else None)
family("byte order mark", "bytes", valid="read all the same")(lambda text, _: b"\xef\xbb\xbf" + text.encode())
family("line ends of Windows", "bytes", valid="read all the same")(lambda text, _: text.replace("\n", "\r\n").encode())
family("line ends of old Macs", "bytes", valid="read all the same")(lambda text, _: text.replace("\n", "\r").encode())
family("a NUL", "bytes")(
    lambda text, chance: (lambda at: text[:at] + "\0" + text[at:])(chance.randrange(len(text))).encode()
)
family("a byte that is no letter", "bytes")(
    lambda text, chance: (lambda data, at: data[:at] + b"\xff" + data[at:])(text.encode(), chance.randrange(len(text)))
)
family("letters encoded twice", "bytes")(
    lambda text, _: (
        text.encode().decode("cp1252", errors="replace").encode() if re.search(r"[^\x00-\x7f]", text) else None
    )
)
family("letters became question marks", "bytes")(
    lambda text, _: text.encode("ascii", errors="replace") if re.search(r"\w[^\x00-\x7f]\w|[“”]\w", text) else None
)
family("cut in the middle", "bytes", valid="a shorter text")(
    lambda text, chance: text[: chance.randrange(len(text) // 2, len(text))].encode()
)
family("empty", "bytes")(lambda _text, chance: chance.choice([b"", b"\n", b"\n\n", b"# x\n", b"\xef\xbb\xbf"]))
family("very large", "bytes")(lambda text, _: (text + "\n# x" * 1_000_000).encode())


def _in_place(path: Path) -> None:
    path.unlink()


@act("deleted")
def _(_root: Path, path: Path, _chance: random.Random) -> bool:
    path.unlink()
    return True


@act("another ending")
def _(_root: Path, path: Path, chance: random.Random) -> bool:
    path.rename(
        path.with_suffix(
            chance.choice(
                [".yaml", ".txt", ".YML", ".yml.txt"]
                if path.suffix == ".yml"
                else [".yaml", ".txt", ".MD", ".markdown"]
            )
        )
    )
    return True


@act("another name")
def _(_root: Path, path: Path, chance: random.Random) -> bool:
    path.rename(
        path.with_stem(
            chance.choice([swapped(path.stem, chance), path.stem.capitalize(), f"{path.stem} copy", f"{path.stem}č"])
        )
    )
    return True


@act("a copy beside it")
def _(_root: Path, path: Path, chance: random.Random) -> bool:
    shutil.copy(path, path.with_stem(chance.choice([f"{path.stem}-copy", f"copy-of-{path.stem}", f"{path.stem} (1)"])))
    return True


@act("a link to nothing")
def _(_root: Path, path: Path, _chance: random.Random) -> bool:
    path.unlink()
    path.symlink_to("nothing-here")
    return True


@act("a link to itself")
def _(_root: Path, path: Path, _chance: random.Random) -> bool:
    path.unlink()
    path.symlink_to(path.name)
    return True


@act("a link to another file")
def _(_root: Path, path: Path, _chance: random.Random) -> bool:
    other = next((each for each in sorted(path.parent.iterdir()) if each != path and each.suffix == path.suffix), None)
    if other is None:
        return False
    path.unlink()
    path.symlink_to(other.name)
    return True


@act("a link to a folder beside it")
def _(_root: Path, path: Path, _chance: random.Random) -> bool:
    (path.parent / "linked-folder").symlink_to("/etc")
    return True


@act("a pipe in its place")
def _(_root: Path, path: Path, _chance: random.Random) -> bool:
    path.unlink()
    os.mkfifo(path)
    return True


@act("a folder in its place")
def _(_root: Path, path: Path, _chance: random.Random) -> bool:
    path.unlink()
    path.mkdir()
    return True


def put_back(root: Path, keep: dict[Path, bytes], there: set[Path]) -> None:
    """Take away what a damage has added, and write back what it has changed."""
    for top in ("docs", "exercises"):
        for path in sorted((root / top).rglob("*"), reverse=True):
            if path not in there:
                with contextlib.suppress(FileNotFoundError):
                    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for path, data in keep.items():
        if path.is_symlink() or (path.exists() and not path.is_file()):
            path.unlink() if path.is_symlink() or not path.is_dir() else shutil.rmtree(path)
        path.write_bytes(data)


PAGE = re.compile(r"^\s+- (?:[^:]+: )?[\w/-]+\.md$")
SECTION = re.compile(r"^\s+- \"?[^:]+(?:: [^\"]+)?\"?:$")


def page(row: str) -> re.Match[str] | None:
    """Return a line of the navigation that names a page."""
    return PAGE.match(row)


family("a page lost", "nav")(on_a_row(page, lambda _row, _chance: []))
family("a page twice", "nav")(on_a_row(page, lambda row, _: [row, row]))
family("a page made a remark", "nav")(on_a_row(page, lambda row, _: f"#{row}"))
family("a misspelt page", "nav")(
    on_a_row(page, lambda row, chance: re.sub(r"[\w-]+(?=\.md)", lambda m: swapped(m.group(0), chance), row))
)
family("another ending", "nav")(
    on_a_row(page, lambda row, chance: row[:-3] + chance.choice(["", ".html", ".MD", "/", ".txt"]))
)
family("a tab in the navigation", "nav")(on_a_row(page, lambda row, _: "\t" + row.lstrip()))
family("a blank more in the indent", "nav")(on_a_row(page, lambda row, _: f" {row}"))
family("a blank less in the indent", "nav")(on_a_row(page, lambda row, _: row[1:]))
family("a hyphen lost", "nav")(on_a_row(page, lambda row, _: row.replace("- ", "  ", 1)))
family("a dash for a hyphen", "nav")(on_a_row(page, lambda row, _: row.replace("- ", "– ", 1)))
family("no blank behind a hyphen", "nav")(on_a_row(page, lambda row, _: row.replace("- ", "-", 1)))
family("a title with a colon", "nav")(on_a_row(page, lambda row, _: row.replace("- ", "- Title: a: ", 1)))
family("a section lost", "nav")(on_a_row(SECTION.match, lambda _row, _chance: []))
family("a section without its colon", "nav")(on_a_row(SECTION.match, lambda row, _: row[:-1]))
family("a section without its quote", "nav")(
    on_a_row(lambda row: SECTION.match(row) and '"' in row, lambda row, _: row.replace('"', "", 1))
)
family("a section misindented", "nav")(on_a_row(SECTION.match, lambda row, _: f" {row}"))
family("merge marks", "nav")(on_a_row(page, lambda row, _: ["<<<<<<< HEAD", row, "=======", row, ">>>>>>> mine"]))
family("one merge mark", "nav")(
    on_a_row(
        page, lambda row, chance: [row, chance.choice(["<<<<<<< HEAD", "=======", ">>>>>>> mine", "||||||| base"])]
    )
)
family("invisible sign", "nav")(on_a_row(page, lambda row, chance: row.replace("- ", f"- {chance.choice('​‎‮⁠')}", 1)))
family("another name of the site", "nav")(
    on_a_row(
        lambda row: row.startswith("site_name:"),
        lambda row, chance: chance.choice(
            [f"{row}: x", f"{row} #1", f"{row[:-1]}", "site_name:", row.replace(":", "", 1)]
        ),
    )
)
family("a misspelt setting", "nav")(
    on_a_row(
        lambda row: re.match(r"(nav|INHERIT|site_name|plugins|extra):", row),
        lambda row, chance: swapped(row.split(":")[0], chance) + ":" + row.split(":", 1)[1],
    )
)
family("nav no list", "nav")(lambda text, _: re.sub(r"(?m)^nav:\n", "nav: x\n", text))
