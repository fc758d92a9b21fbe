"""Separates the words of a text from names, addresses and code, which stay as they are in another script or dialect."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

KEPT = re.compile(
    r"\{\{.*?\}\}+"  # calls and YAML, as somebody copies them: two braces, which are four in our texts
    r"|\{[^{}]*\}"  # places
    r"|<[^<>]*>|&#?\w+;|`[^`]*`"  # HTML, code
    r"|\b[a-z_]+\(\"[^\"]*\"|\b[a-z_]+\(\)|/{3,} ?[a-z]+|\[!\w+\]"  # macros with what they name, boxes
    r"|(?<=\])\([^()]*\)|https?://\S*|mailto:\S+"  # targets of links, addresses
    r"|[\w./-]*[/.](?:css|html|js|json|md|png|pptx|svg|txt|yaml|yml|zip)\b|\bdocs/\S*|\bmacros/\S*|\bsite/"  # files
    r"|\bWrite and change\b|\bWhat the check looks for\b"  # pages of the generator's own, in English everywhere
    r"|\b(?:Git(?:Hub)?|LibreOffice|MkDocs|Markdown|Moodle|PowerPoint|Inkscape|git)\w*|\bdraw\.io\b"  # in each form
    r"|\b(?:A[345]|Anki|CSV|Esc|Flesch-Kincaid|HTML|History|Impress|JPG|JSON|Letter|MB|Notepad|PDF|PNG|SVG|UTF-8|XML|YAML"
    r"|ZIP|esbuild|et al|image|img|kB|npm)\b"  # names and units
    r"|\b(?:F|h|[Ii]d|m²|H₂O)\b"  # a key, and signs that are the same in each script
    r"|\b\w*[qwxyQWXY]\w*\b"  # words with letters that are none of ours
    r"|\b(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{1,3}|I{2,3})\b"  # Roman numbers
)

END = "."


def spoken(text: str, change: Callable[[str], str]) -> str:
    """Return a text in which what is spoken is changed, and the rest is as it was."""
    made, at = [], 0
    for kept in KEPT.finditer(text):
        made += [change(text[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*made, change(text[at:])])


def reworded(text: str, beginnings: Mapping[str, str]) -> str:
    """Return a text with other beginnings of words, such as reč for riječ. `dio.` means the whole word."""
    words = {beginning.removesuffix(END): word for beginning, word in beginnings.items()}
    longest_first = sorted(beginnings, key=len, reverse=True)
    patterns = "|".join(beginning.replace(END, r"\b") for beginning in longest_first)
    found = re.compile(rf"\b(?:{patterns})", re.IGNORECASE)

    def other(match: re.Match[str]) -> str:
        word = words[match[0].lower()]
        if match[0].isupper():
            return word.upper()
        return word[0].upper() + word[1:] if match[0][0].isupper() else word

    return spoken(text, lambda part: found.sub(other, part))
