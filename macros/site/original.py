"""Marks in a course that is being translated what still stands in the language from which it is.

A screen reader then reads it by the rules of that language, and a page that is not translated says so. It is done on
built pages, because what macros write is in the course's language already.
"""

from __future__ import annotations

import functools

from ..cache import Wanted
from ..language.original import Original, side_of
from ..model.curriculum import Curriculum
from .html import Html, Node
from .site import Site

KIND = "original"
# What holds a sentence or a part of one.
BLOCKS = "p, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, caption, figcaption, label, legend, summary, button, option"
NOTE = "untranslated"


def marked(html: str, languages: Original, course: str, original: str, note: str) -> str:
    """Return the text of a page with its article, or the blocks in it, marked by language.

    `course` and `original` are tags of languages; `note` is said on a page that is not translated.
    """
    page = Html(html)
    changed = False
    for article in page.tree.css("article"):
        if article.css_first(f".{NOTE}") is not None:
            continue
        whole = side_of(*languages.counts(article.text(separator=" "))) == "original"
        other, tag = ("course", course) if whole else ("original", original)
        blocks = [each for each in article.css(BLOCKS) if _holds_text(each) and "lang" not in each.attributes]
        blocks = [each for each in blocks if languages.side(each.text()) == other]
        for block in blocks:
            block.attrs["lang"] = tag
        if whole:
            article.attrs["lang"] = original
            _say(page, article, course, note)
        changed = changed or whole or bool(blocks)
    return page.changed() if changed else html


def _holds_text(block: Node) -> bool:
    """Say whether no other block is within, which would say its language itself."""
    return not any(each.mem_id != block.mem_id for each in block.css(BLOCKS))


def _say(page: Html, article: Node, course: str, note: str) -> None:
    """Write the note below the title of a page that is not translated."""
    line = page.tree.create_node("p")
    line.attrs["class"] = NOTE
    line.attrs["lang"] = course
    line.attrs["data-search-exclude"] = ""
    line.insert_child(note)
    title = article.css_first("h1")
    if title is not None:
        title.insert_after(line, move=True)


def step(site: Site, curriculum: Curriculum) -> None:
    """Mark the pages of a built `site`, where its course is being translated."""
    t, original = curriculum.words, curriculum.original
    if original is None:
        return
    note = t("untranslated", language=t.language(original.tag))
    languages = Original(t.function_words, original.function_words)
    told = " ".join([t.tag, original.tag, note, *sorted(t.function_words), *sorted(original.function_words)])

    def wanted(path: str) -> Wanted:
        text = site.html(site.name(path)).text
        return [text, told], functools.partial(marked, text, languages, t.tag, original.tag, note)

    paths = [path for path in curriculum.pages if site.file(path).is_file()]
    site.cache.make_all(KIND, paths, wanted)
    for path in paths:
        site.write(site.name(path), site.cache.kept(KIND, *wanted(path)))
