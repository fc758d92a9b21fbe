"""The navigation of mkdocs.yml: which page stands on which line."""

from __future__ import annotations

from pathlib import Path

import yaml

from ..model.finding import Finding
from . import yaml_lines
from .files import Unreadable, not_yaml, read


def pages_in(node: yaml.Node) -> dict[str, int]:
    """Return the pages named in a part of the navigation, each with its line, counted from 1."""
    if isinstance(node, yaml.ScalarNode):
        return {node.value: node.start_mark.line + 1} if node.value.endswith(".md") else {}
    inner = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value
    return {path: line for each in inner for path, line in pages_in(each).items()}


def navigation(root: Path) -> tuple[dict[str, int], list[Finding]]:
    """Return the pages in the navigation of mkdocs.yml with their lines, and what is wrong with that file.

    The file is read as nodes and not as data: it holds tags that only MkDocs can construct.
    """
    path = root / "mkdocs.yml"
    if not path.exists():
        return {}, []
    try:
        top = yaml_lines.compose(read(root, path))
    except Unreadable as error:
        return {}, [error.finding]
    except yaml_lines.YamlError as error:
        return {}, [not_yaml(path.name, error)]
    if not isinstance(top, yaml.MappingNode):
        return {}, []
    return next((pages_in(value) for key, value in top.value if key.value == "nav"), {}), []
