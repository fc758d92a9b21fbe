"""mkdocs.yml -> what the course needs to know of it.

The file is read as nodes and not as data: it holds tags that only MkDocs can construct.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from ..model.finding import Finding, Text, found, nearest
from ..model.place import Place
from ..model.settings import Settings
from . import navigation, yaml_lines
from .files import Unreadable, not_yaml, read, signs
from .navigation import line_of

FILE = "mkdocs.yml"
# What MkDocs reads of its file. A test compares.
KNOWN = frozenset([
    "INHERIT", "config_file_path", "copyright", "dev_addr", "docs_dir", "draft_docs", "edit_uri",
    "edit_uri_template", "exclude_docs", "extra", "extra_css", "extra_javascript", "extra_templates",
    "google_analytics", "hooks", "markdown_extensions", "mdx_configs", "nav", "not_in_nav", "pages", "plugins",
    "remote_branch", "remote_name", "repo_name", "repo_url", "site_author", "site_description", "site_dir",
    "site_name", "site_url", "strict", "theme", "use_directory_urls", "validation", "watch",
])  # fmt: skip
# Settings of MkDocs that change nothing on a page of this site.
IDLE = frozenset(
    ["copyright", "docs_dir", "extra_css", "extra_javascript", "google_analytics", "pages", "repo_name", "site_author"]
)
# They hold an address, without which MkDocs stops.
ADDRESSES = frozenset(["site_url", "repo_url"])
# They keep pages off the site that the check counts as published.
HIDES = frozenset(["draft_docs", "exclude_docs", "not_in_nav"])
# What stands in these lists of its own takes the place of the list that every course has.
LISTED = ("plugins", "markdown_extensions")
PARTS = ("problem", "advice")
BOXES = "pymdownx.blocks.admonition"
# A block of plain HTML, which is no box with a title but is written like one.
PLAIN = "pymdownx.blocks.html"


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


def _names(node: yaml.Node | None) -> set[str]:
    """Return the names of the items of a list, with settings or without."""
    items = node.value if isinstance(node, yaml.SequenceNode | yaml.MappingNode) else ()
    firsts = (item[0] if isinstance(item, tuple) else next(iter(fields(item)), item) for item in items)
    return {str(first.value if isinstance(first, yaml.Node) else first) for first in firsts}


def _inherited(path: Path, own: dict[str, yaml.Node]) -> dict[str, yaml.Node]:
    """Return the fields of the file that a settings file inherits, with those that this one inherits in its turn."""
    name = own.get("INHERIT")
    above = path.parent / str(name.value) if name else None
    if above is None or not above.is_file():
        return {}
    top = fields(yaml_lines.compose(read(above.parent, above)))
    return {**_inherited(above, top), **top}


def _footer(extra: yaml.Node | None) -> Iterator[tuple[str, int]]:
    """Yield the pages at the foot of each page, by their paths below docs/, each with its line."""
    footer = fields(extra).get("footer")
    for each in footer.value if isinstance(footer, yaml.SequenceNode) else ():
        page = fields(each).get("page")
        if page is not None:
            yield f"{page.value}.md", line_of(page)


def _beside(extra: yaml.Node | None, nav: yaml.Node | None) -> Iterator[Finding]:
    """Yield what is named as a part that stands small, by its first page, and begins no part of the navigation."""
    parts = navigation.parts(nav) if nav else ()
    beside = fields(extra).get("beside")
    for each in beside.value if isinstance(beside, yaml.SequenceNode) else ():
        if each.value not in parts:
            yield _told("beside", line_of(each), str(each.value))


def _told(kind: str, line: int, word: str = "", lost: str = "") -> Finding:
    problem, advice = (Text(f"problems.nav.{kind}.{part}", {"word": word, "lost": lost}) for part in PARTS)
    return found(Place(FILE, line), "S128", problem=problem, advice=advice)


def _replaced(own: dict[str, yaml.Node], base: dict[str, yaml.Node]) -> Iterator[Finding]:
    """Yield the settings of a course that take the place of what every course needs."""
    for name in LISTED:
        if name in own and (lost := _names(base.get(name)) - _names(own[name])):
            yield _told("lost", line_of(own[name]), name, lost=", ".join(sorted(lost)))
    theme = own.get("theme")
    called = theme if isinstance(theme, yaml.ScalarNode) else fields(theme).get("name")
    if called is not None and called.value != "material":
        yield _told("theme", line_of(called), str(called.value))


def _wrong(own: yaml.Node | None, base: dict[str, yaml.Node], root: Path) -> Iterator[Finding]:
    """Yield what is wrong with the settings: `own` is what stands in mkdocs.yml, `base` what it inherits."""
    top = {**base, **fields(own)}
    if not isinstance(own, yaml.MappingNode):
        yield _told("no_fields", 1)
        return
    for key, value in own.value:
        if key.value not in KNOWN:
            near = nearest(str(key.value), KNOWN, 0.6)
            problem, advice = (Text(f"problems.nav.unknown.{part}", {"word": key.value}) for part in PARTS)
            yield found(Place(FILE, line_of(key)), "S128", problem=problem, advice=advice, near=near)
        if key.value in ADDRESSES and not re.match(r"https?://\S+$", str(value.value)):
            yield _told("address", line_of(key), str(key.value))
        if key.value in IDLE:
            yield _told("idle", line_of(key), str(key.value))
        if key.value in HIDES:
            yield _told("hides", line_of(key), str(key.value))
        if key.value == "INHERIT" and not (root / str(value.value)).is_file():
            yield _told("inherit", line_of(key), str(value.value))
    yield from _replaced(fields(own), base)
    for name in ("site_name", "nav"):
        if name not in top:
            yield _told("missing", 1, name)
    if "nav" in top:
        yield from (_told(each.kind, each.line, each.word) for each in navigation.slips(top["nav"]))
    yield from _beside(top.get("extra"), top.get("nav"))


def read_settings(root: Path) -> tuple[Settings, list[Finding]]:
    """Return what mkdocs.yml of the project in `root` says, and what is wrong with that file."""
    path = root / FILE
    if not path.exists():
        return Settings(), [_told("gone", 1)]
    try:
        text = read(root, path)
        unseen = signs(FILE, text)
        own = yaml_lines.compose(text)
        base = _inherited(path, fields(own))
    except Unreadable as error:
        return Settings(), [error.finding]
    except yaml_lines.YamlError as error:
        return Settings(), [not_yaml(FILE, error)]
    top = {**base, **fields(own)}
    nav, name, project = (top.get(field) for field in ("nav", "site_name", "repo_url"))
    boxes = tuple(_boxes(top.get("markdown_extensions")))
    return Settings(
        nav=navigation.pages_in(nav) if nav else {},
        name=str(name.value) if name else "",
        place=Place(FILE, line_of(name)) if name else None,
        boxes=boxes,
        footer=dict(_footer(top.get("extra"))),
        project=str(project.value) if isinstance(project, yaml.ScalarNode) else "",
    ), [*unseen, *_wrong(own, base, root)]
