"""Pieces of XML as Moodle writes them: a text stands in an element of its own, HTML in CDATA."""

from __future__ import annotations

import re

from markupsafe import escape

# What no XML file may hold, not even as an entity.
NO_SIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def node(name: str, *inside: str, **attributes: str) -> str:
    """Return an element. What is inside is XML already."""
    told = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    lines = [each for each in inside if each]
    between = "\n" if any(each.startswith("<") and not each.startswith("<![") for each in lines) else ""
    return f"<{name}{told}>{between}{between.join(lines)}{between}</{name}>" if lines else f"<{name}{told}/>"


def plain(text: str) -> str:
    """Return a text without HTML, such as a name or an answer to type."""
    return f"<text>{escape(NO_SIGN.sub('', text))}</text>"


def html(name: str, text: str, *inside: str, **attributes: str) -> str:
    """Return an element with HTML, and what else is in it."""
    safe = NO_SIGN.sub("", text).replace("]]>", "]]]]><![CDATA[>")
    told = f"<text><![CDATA[{safe}]]></text>" if safe else "<text></text>"
    return node(name, told, *inside, **{**attributes, "format": "html"})
