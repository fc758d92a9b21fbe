"""The small safe Markdown of YAML text: paragraphs, lists, tables, code, links and pictures; no raw HTML, no headings.

A link by id leads to the record, and a picture by name, `![](picture:door)`, shows the drawing of that name.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from ..model import RECORD_KINDS
from ..model.columns import VERY_WIDE, WIDE, at_side, label, names_rows

PICTURE = "picture:"
# Signs that mean something in the Markdown of a page. As entities they are themselves there, and in HTML.
SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~=^&]")
# A number at the start of a line, as an item of a list has it, or of an item.
NUMBER = re.compile(r"^(?P<item>[ ]*(?:[-*+]|\d+[.)])[ ]+)?(?P<number>\d{1,9})(?P<mark>[.)])(?=[ ])", re.MULTILINE)


@dataclass(frozen=True)
class Around:
    """What a text leads to and shows: the address of a record such as `tool:slip`, and the drawing of a name."""

    address: Callable[[str], str]
    drawing: Callable[[str], Markup]


def as_words(text: str) -> Markup:
    """Return a text that is no Markdown, such as a title, as it stands in the Markdown of a page and in HTML alike."""
    return Markup(SIGNS.sub(lambda match: f"&#{ord(match[0])};", text))


def inline(text: str, around: Around) -> Markup:
    """Return one line of Markdown as HTML."""
    return Markup(_markdown().renderInline(text, {"around": around}))


def block(text: str, around: Around) -> Markup:
    """Return Markdown as HTML without blank lines."""
    return _rendered(_parsed(text), around)


def lead_and_rest(text: str, around: Around) -> tuple[Markup, Markup]:
    """Return the first paragraph as HTML without its element, for a legend or a label, and what follows it as blocks.

    The first is empty where the text begins with something else, such as a table.
    """
    tokens = _parsed(text)
    if not tokens or tokens[0].type != "paragraph_open" or tokens[0].hidden:
        return Markup(""), _rendered(tokens, around)
    return _rendered([tokens[1]], around), _rendered(tokens[3:], around)


def _parsed(text: str) -> list[Token]:
    """Return the tokens of a text. A number that begins no list, such as a year, is a word."""
    return _markdown().parse(NUMBER.sub(_number, text))


def _number(match: re.Match[str]) -> str:
    """Return the start of a line with its number escaped, unless one beside it goes on from it."""
    number, item = int(match["number"]), match["item"] or ""
    beside = {int(each["number"]) for each in NUMBER.finditer(match.string) if not each["item"]}
    is_list = not item and (number < 2 or {number - 1, number + 1} & beside)
    return match[0] if is_list else f"{item}{match['number']}\\{match['mark']}"


def _rendered(tokens: Sequence[Token], around: Around) -> Markup:
    markdown = _markdown()
    html = str(markdown.renderer.render(tokens, markdown.options, {"around": around}))
    return Markup(html.strip().replace("\n\n", "\n"))


@functools.cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": False})
    markdown.enable(["table", "strikethrough"])
    markdown.disable(["html_block", "html_inline", "heading", "lheading", "code"])
    markdown.core.ruler.push("pictures", _pictures)
    markdown.core.ruler.push("tables", _tables)
    for name, rule in {"link_open": _link_open, "image": _image, "fence": _fence}.items():
        markdown.add_render_rule(name, rule)
    validate: Callable[[str], bool] = markdown.validateLink
    markdown.validateLink = lambda url: _is_reference(url) or validate(url)  # type: ignore[method-assign]
    return markdown


def _is_reference(url: str) -> bool:
    return url.partition(":")[0] in RECORD_KINDS


def _link_open(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    href = str(tokens[index].attrGet("href") or "")
    if _is_reference(href):
        tokens[index].attrSet("href", env["around"].address(href))
    return str(self.renderToken(tokens, index, options, env))


def _pictures(state: StateCore) -> None:
    """Let a picture that stands alone in its paragraph be a figure instead of it."""
    for opens, inside, closes in zip(state.tokens, state.tokens[1:], state.tokens[2:], strict=False):
        image = inside.children[0] if inside.children and len(inside.children) == 1 else None
        if opens.type == "paragraph_open" and image is not None and _is_drawing(image):
            opens.hidden = closes.hidden = True
            image.meta["alone"] = True


def _is_drawing(token: Token) -> bool:
    return token.type == "image" and str(token.attrGet("src") or "").startswith(PICTURE)


def _image(_self: Any, tokens: list[Token], index: int, _options: Any, env: Any) -> str:
    """Return a drawing with the words in the brackets below it. The check refuses pictures by an address."""
    token = tokens[index]
    words = escapeHtml(token.content)
    if not _is_drawing(token):
        return words
    drawing = env["around"].drawing(str(token.attrGet("src")).removeprefix(PICTURE))
    outer, below = ("figure", "figcaption") if token.meta.get("alone") else ("span", "span")
    caption = f"<{below}>{words}</{below}>" if words else ""
    return f'<{outer} class="drawn">{drawing}{caption}</{outer}>'


def _fence(self: Any, tokens: list[Token], index: int, options: Any, env: Any) -> str:
    """Return lines that stay as they are written: their ends as signs, because a blank line would end the HTML."""
    return str(self.fence(tokens, index, options, env)).rstrip("\n").replace("\n", "&#10;") + "\n"


def _tables(state: StateCore) -> None:
    """Let wide tables carry the heading of each cell, and cells their side, as on pages (builders/tables.py)."""
    for token in state.tokens:
        if token.type in ("th_open", "td_open") and (style := str(token.attrs.pop("style", ""))):
            token.attrSet("class", at_side(style.partition(":")[2]))
    for table in _each_table(state.tokens):
        heads = [label(_words(inside)) for opens, inside in pairwise(table) if opens.type == "th_open"]
        if len(heads) < WIDE:
            continue
        table[0].attrSet("class", "stack" if len(heads) < VERY_WIDE else "stack stack-wide")
        _name_rows(table, heads[0])
        column = 0
        for token in table:
            column = 0 if token.type == "tr_open" else column
            if token.type == "td_open":
                if heads[column] and token.tag == "td":
                    token.attrSet("data-label", heads[column])
                column += 1


def _name_rows(table: Sequence[Token], head: str) -> None:
    """Let the first cell of each row be its head, where the first column names the rows."""
    cells = [each for row, *each in zip(table, table[1:], table[2:], table[3:], strict=False) if row.type == "tr_open"]
    named = [(opens, inside, closes) for opens, inside, closes in cells if opens.type == "td_open"]
    if names_rows(head, [_words(inside) for _, inside, _ in named]):
        for opens, _, closes in named:
            opens.tag = closes.tag = "th"
            opens.attrSet("scope", "row")


def _words(inside: Token) -> str:
    return "".join(each.content for each in inside.children or ()).strip()


def _each_table(tokens: Sequence[Token]) -> Iterator[Sequence[Token]]:
    start = 0
    for index, token in enumerate(tokens):
        if token.type == "table_open":
            start = index
        elif token.type == "table_close":
            yield tokens[start : index + 1]
