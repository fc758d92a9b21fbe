"""mkdocs.yml -> what the course needs to know of it.

The file is read as nodes and not as data: it holds tags that only MkDocs can construct.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml

from ..model.finding import Finding
from ..model.place import Place
from ..model.settings import Settings
from . import yaml_lines
from .files import Unreadable, not_yaml, read, signs

FILE = "mkdocs.yml"
BOXES = "pymdownx.blocks.admonition"
# A block of plain HTML, which is no box with a title but is written like one.
PLAIN = "pymdownx.blocks.html"


def pages_in(node: yaml.Node) -> dict[str, int]:
    """Return the pages named in a part of the navigation, each with its line, counted from 1."""
    if isinstance(node, yaml.ScalarNode):
        return {node.value: node.start_mark.line + 1} if node.value.endswith(".md") else {}
    inner = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
    return {path: line for each in inner for path, line in pages_in(each).items()}


def fields(node: yaml.Node | None) -> dict[str, yaml.Node]:
    """Return the values of a group of fields by their names; nothing for another kind of node."""
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def _boxes(extensions: yaml.Node | None) -> Iterator[str]:
    """Yield the types of boxes among the Markdown extensions."""
    for each in extensions.value if isinstance(extensions, yaml.SequenceNode) else ():
        if isinstance(each, yaml.ScalarNode) and each.value == PLAIN:
            yield "html"
        types = fields(fields(each).get(BOXES)).get("types")
        if isinstance(types, yaml.SequenceNode):
            yield from (item.value for item in types.value)


def _composed(root: Path, path: Path) -> dict[str, yaml.Node]:
    """Return the fields of a settings file, with those of the file that it inherits where it has not its own."""
    top = fields(yaml_lines.compose(read(root, path)))
    base = top.get("INHERIT")
    above = path.parent / str(base.value) if base else None
    return {**_composed(above.parent, above), **top} if above and above.is_file() else top


def read_settings(root: Path) -> tuple[Settings, list[Finding]]:
    """Return what mkdocs.yml of the project in `root` says, and what is wrong with that file."""
    path = root / FILE
    if not path.exists():
        return Settings(), []
    try:
        unseen = signs(FILE, read(root, path))
        top = _composed(root, path)
    except Unreadable as error:
        return Settings(), [error.finding]
    except yaml_lines.YamlError as error:
        return Settings(), [not_yaml(FILE, error)]
    nav, name = top.get("nav"), top.get("site_name")
    boxes = tuple(_boxes(top.get("markdown_extensions")))
    return Settings(
        nav=pages_in(nav) if nav else {},
        name=str(name.value) if name else "",
        place=Place(FILE, name.start_mark.line + 1) if name else None,
        boxes=boxes,
    ), unseen
