"""Each kind of Markdown that would not arrive as written is told, in all its forms; what is right is not told."""

from __future__ import annotations

import re

import pytest
from helpers import markdown

from macros.model.place import Place
from macros.read.source_text import masked, parts
from macros.rules import (
    advice,
    again,
    characters,
    foreign,
    headings,
    html,
    leftovers,
    marks,
    message,
    record_texts,
    tables,
    targets,
    twice,
)
from macros.rules.slip import Look, Slip, finding
from macros.words import words

BOXES = ("note", "fiction")
LOOKS: dict[str, Look] = {
    "foreign": lambda text: foreign.slips(text, BOXES),
    "drawn": lambda text: foreign.drawn(text),
    "headings": headings.slips,
    "outline": headings.outline,
    "items": marks.items,
    "dashes": marks.dashes,
    "pairs": marks.pairs,
    "numbers": marks.numbers,
    "empty": marks.empty_items,
    "indented": marks.indented,
    "tables": tables.slips,
    "html": html.slips,
    "targets": targets.slips,
    "twice": twice.slips,
    "again": again.slips,
    "leftovers": lambda text: leftovers.slips(text, frozenset({"and"})),
}


def seen(text: str) -> set[str]:
    """Return the kinds of slips in a text of a page. Each can be said in words."""
    prose = f"\n{masked(text)}"
    found = [slip for name, look in LOOKS.items() for slip in look(text if name == "drawn" else prose)]
    found += [Slip("fence", 0, part.text) for part in parts(text) if part.kind == "open"]
    found += foreign.attributes(prose, f"\n{text}")
    found += characters.slips(text)
    assert all(said(slip) for slip in found)
    return {slip.kind for slip in found}


def said(slip: Slip) -> bool:
    """Say whether what is told of a slip can be said in each language, with all that stands in it."""
    told = finding(Place(), "P740", slip)
    return all(advice(told, words(language)) and message(told, words(language)) for language in ("en", "bs"))


# Each kind with forms of it.
BAD: dict[str, list[str]] = {
    "box": [
        "!!! note\n    Look.",
        '??? tip "Why"\n    So.',
        "???+ note",
        ">>>\nwords\n>>>",
        "::: warning\nLook.\n:::",
        ":::note\nx\n:::",
        "::: {.callout-tip}",
        ".. note:: x",
        "> !!! note",
        "// note | A",
        "/ note | A",
    ],
    "alert": ["> [!TIP]\n> Look.", "> [!caution] Hot\n> Look.", ">[!danger]-\n> x"],
    "tab": ['=== "Windows"\n\n    x', '=== "A"', '===! "A"'],
    "maths": ["It is $x^2$.", "$$\na = b\n$$", r"It is \(a_1\).", r"\[ a = b \]", r"\begin{align}", "so $E=mc^2$, yes"],
    "contents": ["[TOC]", "[[_TOC_]]", "[[toc]]", "@[toc]", "${toc}", "{:toc}"],
    "front_again": ["+++\ntitle = 1\n+++", "Text\n\n---\ntitle: Two\nlayout: x\n---\n"],
    "include": ['--8<-- "a.md"', "![[Picture.png]]", "!include a.md", "{!a.md!}"],
    "square_call": ['[[ cite("x") ]]', "[[orientation()]]"],
    "wiki": ["See [[Five whys]].", "[[five-whys|Why]]"],
    "note": ["Text^[a note]."],
    "citation": ["As [@smith2020] says.", "[-@smith, p. 3]"],
    "abbreviation": ["*[HTML]: Hyper"],
    "keys": ["++ctrl+alt+del++"],
    "icon": [":smile:", "Go :rocket: now", ":material-account:"],
    "low_high": ["H~2~O", "10 m^2^"],
    "inserted": ["{++new++}", "{--old--}", "^^new^^"],
    "comment": ["%%secret%%", "%% a line"],
    "forum": ["[b]bold[/b]", "[url=http://x]y[/url]"],
    "script": ["import Tabs from '@theme/Tabs';", "export const a = {x};"],
    "tag": ["{% include 'x.md' %}", '{% hint style="info" %}', "{% picture() %}"],
    "heading": ["h2. Goal", "== Goal ==", "=== Goal", "#+TITLE: Goal"],
    "escaped": [
        "a &lt;a href=x&gt; b",
        "a &lt;/b&gt;",
        "word \\{: .x } y",
        "\\# one",
        "\\/// note | A",
        "&#123;&#123; x &#125;&#125;",
    ],
    "raw": ["{% raw %} a", "a\n\n{%- raw -%}\n\nb", "a {% endraw %}", "{% raw %}a{% endraw %}\n\n{% raw %}"],
    "remark": ["{# a remark #}", "{# open"],
    "drawing": ["```mermaid\ngraph\n```", "~~~ plantuml\n~~~", "```{note}\nx\n```", "``` dot\na\n```"],
    "formula": ["```math\nx\n```"],
    "heading_blank": ["##Goal", "###Goal", "#Title"],
    "heading_empty": ["##", "# ", "text\n\n###\n"],
    "heading_deep": ["####### Goal"],
    "heading_indent": [" ## Goal", "   # Goal"],
    "heading_inside": ["> ## Goal", "- # Goal", "1. ## Goal", "> - ## Goal"],
    "heading_line": [
        "Words\n-----",
        "Words\n===",
        "Two words\n--\n",
        "Agenda\n-",
        "Text\n=",
        "> quote\n---",
        "- a\n=",
        "- a\n--",
        "1. a\n2. b\n=",
        "> a\n> -",
        "**a**\n-",
        "#1 first\n-",
        "- a\n  - b\n  ---",
        "a\nb\n-",
        "Term\n:   meaning\n=",
    ],
    "heading_title": ["# A\n\n# B"],
    "heading_twice": ["## A\n\n## B\n\n## a", "## A\n\n### A"],
    "bullet": [
        "• pens\n• paper",
        "Bring:\n● pens",
        "▪\tpens",
        "\uf0b7 pens",
        "•pens",
        "o\tpens\no\tpaper",
        "o pens\no paper",
        "Bring:\no pens\no paper",
        "Ø pens\nØ paper",
        "ü pens\nü paper",
        "- a\no\tb\n- c",
        "·         pens",
    ],
    "dash_item": [
        "– pens\n– paper",
        "— pens\n— paper",
        "✓ pens\n✓ paper",
        "→ a\n→ b",
        "-- a\n-- b",
        "- pens\n– paper\n- cups",
        "* pens\n— paper",
        "– pens\n- paper",
        "- a\n  - b\n  → c",
    ],
    "item_blank": [
        "-pens\n-paper",
        "Take\n\n-pens\n",
        "1.Open\n2.Read",
        "*pens\n*paper",
        "- pens\n-paper",
        "1)Open\n2)Read",
    ],
    "letter_item": [
        "i. pens\nii. paper",
        "9.00 Welcome\n10.30 Break",
        "09:00 - 10:30 Welcome\n10:30 - 11:00 Break",
        "a) pens\nb) paper",
        "a. pens\nb. paper",
        "(1) pens\n(2) paper",
        "i) x\nii) y",
        "A. x\nB. y",
        "I. x\nII. y",
        "1\ufe0f\u20e3 x\n2\ufe0f\u20e3 y",
        "а) x\nб) y",
    ],
    "alert_place": ["- > [!NOTE]\n  > x", "Words [!TIP]"],
    "typeset": ["\\newpage", "\\textbf{x}", "\\section{A}", "\\tableofcontents"],
    "times": ["5*3*2", "2*10*4 cm"],
    "item_number": [
        "3. a\n2. b",
        "1. a\n2. b\n4. c",
        "1989. a\n1992. b",
        "1) a\n3) b",
        "1. a\n   - x\n3. b",
        "1. a\n   more\n3. b",
        "> 1. a\n> 3. b",
        "1. a\n2. b\n2. c",
        "1. a\n1. b\n2. c",
        "- x\n  1. a\n  3. b",
        "1.\ta\n4.\tb",
    ],
    "link_call": ['[x]({{ link("tool:slip") }})'],
    "attributes": [
        "Words {#place}",
        "Words end. {#place}",
        "Really? {.first}",
        "Words {.first}",
        "Words.\n\n{#place}",
        "Words {: #place }",
        "Words. {: #place",
        "**a**{: .x\nmore",
        "Words {.first",
        "Words{ .first }",
        "Words{.first}",
        "Words.{: .first }",
        "Words { .first }",
        "(words){ .first }",
        "[words]{.first}",
        "words{#place}",
        "## Words{#place}",
        "“Words”{ .first } and more",
        "- words{ .first }",
        "| a{ .first } | b |\n|---|---|\n| 1 | 2 |",
        "words{ target=_blank }",
        "words{ width=300 }",
        "**words** { .first }",
        "</b>{ .first }",
        "## Words\n{ .first }",
        "---\n{ .first }",
    ],
    "details_macro": [
        '<details>\n<summary>a</summary>\n{{ exercise("b") }}\n</details>',
        '<details><summary>a</summary>\n\n{{ gamebook("b") }}\n\n</details>',
    ],
    "box_attribute": [
        "/// note | A\n    attrs: {onclick: b}\n\nc\n\n///",
        "/// note | A\n    open: true\n    attrs:\n      class: b\n      'style': b\n\nc\n\n///",
    ],
    "heading_words": ["## 🎉", "### …"],
    "heading_place": ["## Goal {#my goal}", "## Goal {: #my goal }"],
    "task_blank": ["- [] do", "- [x]done", "1. [ ]do"],
    "table_tabs": ["a     b\n----  ----\n1     2", "a;b;c\n1;2;3", "a\tb\n1\t2", "a b\tc\n1\t2\n3\t4"],
    "link_scheme": ["<a href='javascript:x'>y</a>", "<a href='&#106;avascript:x'>y</a>", "**a**{: href='data:x' }"],
    "bold": [
        "This is **bold.",
        "bold** is",
        "** bold ** words",
        "- **a\n- b**",
        "| **a | b |\n|---|---|\n| 1 | 2 |",
        "A **b** c **d",
        "**Note **this",
        "**Note\u00a0**this",
        "a ** b** c",
    ],
    "struck": ["This is ~~gone.", "This is ~gone for ever~ now"],
    "marked": ["This is ==new."],
    "fence": ["```\na", "~~~~\na\n~~~", "```\na\n````"],
    "tick": ["The `file.", "a ` b"],
    "indented": [
        "Words.\n\n    More.",
        "/// note | A\n    More.\n///",
        "/// note | A\n\n    More.\n\n///",
        "Words.\n\n\tMore.",
    ],
    "table_line": [
        "| a | b |\n| 1 | 2 |",
        "a | b\n1 | 2",
        "| a | b |",
        "| a |\n|---|\n| 1 |\n\n| 2 |",
        "| a | b |\n| –– | –– |\n| 1 | 2 |",
    ],
    "table_head": ["|---|---|\n| 1 | 2 |", "Words\n|---|---|\n| 1 | 2 |"],
    "table_text": ["| a | b |\n|---|---|\n| 1 | 2 |\nWords."],
    "table_cells": [
        "| a | b |\n|---|---|\n| 1 |",
        "| a | b |\n|---|---|\n| 1 | 2 | 3 |",
        "| a | b |\n|---|\n| 1 | 2 |",
        "a | b\n--- | ---\n1 | 2 | 3",
    ],
    "table_call": ['| a | b |\n|---|---|\n| {{ link("x", "a | b") }} | 2 |'],
    "comment_open": ["Words <!-- open\n\nmore"],
    "html_word": [
        "Write to <name of your office>.",
        "<firstname>",
        "If x<y and y>z stop",
        "</office>",
        "<?php x ?>",
        "<!DOCTYPE html>",
        "<Tabs>x</Tabs>",
        "List<string>",
    ],
    "html_refused": [
        "<script>x</script>",
        "<style>",
        "<iframe src='x'></iframe>",
        "<form>",
        "<svg onload=x>",
        "<base href=x>",
        "<meta charset=x>",
        "<INPUT>",
        "<plaintext>",
        "<video src=x>",
        "/// html | script\n///",
        "<title of the page>",
        "<font color=red>",
    ],
    "html_attribute": [
        "<p style='x'>a</p>",
        "<b onclick=x>a</b>",
        "**a**{: style='x' }",
        "**a**{onmouseover=x}",
        "/// html | div[style='x']\n///",
        "<p align=center>x</p>",
        "<a href='x' ONCLICK='y'>z</a>",
    ],
    "html_path": ['<img src="../assets/x.svg" alt="x">', "<a href=other.md>x</a>", "<a class='x' href='/other/'>x</a>"],
    "html_stray": ["a </div>", "</b>"],
    "html_open": ["<div>a", "<b>a", "<i ime>", "<a href='x'>y", "<u prilogu> i <s njom>"],
    "html_markdown": [
        "<div>\n**a**\n</div>",
        "<p>[a](b.md)</p>",
        "<section>\n\n- a\n\n</section>",
        "<table><tr><td>**a**</td></tr></table>",
        "<details class='x'><summary>a</summary>\n\n**b**\n\n</details>",
    ],
    "details_summary": ["<details>\n\na\n\n</details>"],
    "details_line": [
        "Words\n<details><summary>a</summary>\n\nb\n\n</details>",
        "  <details><summary>a</summary>b</details>",
    ],
    "unseen": [
        "in\u200bnovation",
        "a\u202eb",
        "a\ufeffb",
        "a\u2028b",
        "a\x0cb",
        "a\u2060b",
        "a\ufffdb",
        "a\u200db",
        "a\x85b",
    ],
    "torn": [
        "ﬁrm oﬀer",
        "priruˇcnik",
        "kuc´a",
        "u+AQ0-enje",
        "Sara+AX4-e",
        "â€œWordsâ€\x9d",
        "zaÅ¡to",
        "Ä‡evap",
        "Ã¤",
        "Ä‘ak",
        "zaĹˇto",
        "Â«a",
        "Ð¡Ñ€Ð±",
    ],
    "lost": ["u?enje", "vje?ba traje", "?ta, no? po?etak"],
    "versions": ["<<<<<<< HEAD", "a\n=======\nb", ">>>>>>> x", "||||||| base", "<<<<<<<"],
    "link_gap": ["[words]\u00a0(https://example.org)", "[words] (https://example.org)", "[words] (a/b.md)"],
    "link_turned": ["(words)[https://example.org]", "(words)[a.md]"],
    "link_signs": [
        "!{A queue}(x.png)",
        "{words}(a.md)",
        "!(A queue)[x.png]",
        "!(A queue)(x.png)",
        "[words]{https://example.org}",
        "![A queue]{x.html}",
    ],
    "link_blank": ["[words](my file.pdf)", "[words](a b.md)"],
    "link_size": ["![a queue](x.svg =300x)", "![a queue](x.png =300x200)", "![a queue](x.png =50%)"],
    "note_word": ["A thing [1] is.\n\n[1] A report, 2020.", "One[2].\n\n[2]  A law"],
    "outline_bold": ["A text.\n\n**What we do**\n\nWe wait.", "A.\n\n__What we do__\n\n- b"],
    "outline_level": ["# T\n\n#### B", "## A\n\n#### B", "## A\n\n### B\n\n##### C"],
    "link_open": ["[words](https://example.org and more", "[words](a.md"],
    "link_bracket": ["[words(https://example.org)", "See [words(a.md) there"],
    "link_words": ["[](https://example.org)", "[ ](a.md)"],
    "link_label": ["[words][x]", "[words][]", "![words][x]", "![][image1]"],
    "note_text": ["A note[^1].", "A[^x] b"],
    "note_mark": ["[^1]: A note."],
    "item_empty": [
        "- pens\n-\n- paper",
        "- pens\n- \n- paper",
        "- pens\n- paper\n-",
        "Agenda\n-\n- one",
        "1. a\n2.\n3. c",
        "1. \n2. b",
        "1.\n2.\n3.",
        "-\n  text",
        "1.\n   text\n2. b",
        "* a\n*\n* b",
        "> - a\n> -",
        "- a\n  -\n  - b",
        "1) a\n2)",
        "1. a\n\n2.\n\n3. c",
    ],
    "note_twice": [
        "A[^1]\n\n[^1]: B.\n[^1]: C.",
        "A[^x]\n\n[^x]: B.\n\nD.\n\n[^x]: C.",
        "A[^1]\n\n[^1]: B.\n    [^1]: C.",
        "> A[^1]\n>\n> [^1]: B.\n\n[^1]: C.",
        "A[^my note]\n\n[^my note]: B.\n[^my note]: C.",
    ],
    "link_twice": [
        "[a][x]\n\n[x]: https://a.org\n[x]: https://b.org",
        "[a][x]\n\n[x]: https://a.org\n[X]: https://b.org",
        "[x][]\n\n[x]:\nhttps://a.org\n\n[x]: <https://b.org> 'T'",
    ],
    "place_twice": [
        "## A {#a}\n\n## B {#a}",
        "## A {#a}\n\nText\n{: #a }",
        "**a**{: #x } **b**{: #x }",
        "<p id='x'>a</p>\n\n<p id=x>b</p>",
        "/// html | div#x\na\n///\n\n/// html | p#x\nb\n///",
        "## A {x} {#a}\n\n## B {: .c #a }",
    ],
    "place_several": [
        "**a**{: #x #y }",
        "## A {#a} {#b}",
    ],
    "attribute_twice": [
        "<a class='x' class='y'>z</a>",
        "**a**{: title='x' title='y' }",
        "Text\n{: lang=bs lang=en }",
    ],
    "link_cut": [
        "See https://e.org/wiki/A_(b) and",
        "(see https://e.org/x_(y))",
        "https://e.org/?x=1&y={2} ok",
        "https://e.org/a[1]",
        "(https://e.org/A_(b))",
        "www.e.org/a_(b).",
        "https://e.org/a_(b_(c))",
        "https://e.org/a*b",
        "https://e.org/a\\_b",
        "| https://e.org/a_(b) | b |\n|---|---|\n| 1 | 2 |",
    ],
    "link_title": [
        "[x](https://e.org “t”)",
        "[x](a.md „t“)",
        "[x](a.md «t»)",
    ],
    "html_cut": ["a <b word", "a </b word", "a <br word", 'see <a href="https://example.org" here', "<div class='x'"],
    "link_unseen": ["[words](a.md\u00a0)", "[words](a\u00adb.md)", "[words](https://e.org/\u202fa)"],
    "attribute_curly": ["[a](b.md){: title=“two words” }", "**a**{title=„x“}"],
    "item_lost": ["Which is better?\n\n  a bench\n- a chair"],
    "fence_signs": ["‘‘‘\na\n‘‘‘\n", "text\n\n'''python\na\n"],
    "heading_brace": ["## Goal {goal}", "### Goal {my-goal}"],
    "line_across": ["a\n\n———\n\nb", "a\n\n====\n\nb"],
    "robot": ["They wait【4†source】.", ":contentReference[oaicite:0]{index=0}", "So turn0search1 it is"],
    "word_field": ["See Error! Reference source not found.", 'HYPERLINK "https://example.org" here', "PAGEREF _Toc1"],
    "chat": ["[12:30, 27. 11. 2026.] Amra: They wait", "[27/11/2026, 12:30:15] Amra: Hm", "27.11.26, 12:30 - Amra: Hm"],
    "cut_word": ["They inno-\nvate here", "čeka-\nnje"],
    "again": [
        "- a bench\n- a bench",
        "- They sit on a bench\n- b\n- They sit on a bench",
        "1. a bench\n2. a bench",
        "They wait for hours.\n\nThey wait for hours.",
        "They wait for hours. They wait for hours.",
        "| a | b |\n|---|---|\n| c | d |\n| c | d |",
    ],
    "link_inside": [
        '[{{ link("tool:slip") }}](a.md)',
        '[see {{ cite("x") }} there](a.md)',
        "[[a](b.md)](c.md)",
        "[a[^1]](b.md)\n\n[^1]: N",
    ],
}
FORMS = [(kind, form) for kind, forms in BAD.items() for form in forms]


@pytest.mark.parametrize(("kind", "form"), FORMS)
def test_what_does_not_arrive_as_written_is_told(kind: str, form: str) -> None:
    assert kind in seen(form)


@pytest.mark.parametrize("kind", BAD)
def test_each_kind_has_its_advice_in_the_language_of_the_course(kind: str) -> None:
    for language in ("en", "bs"):
        assert words(language).has(f"problems.slip.{kind}")


GOOD = [
    "Words\n\n- a\n\n  more of a\n- b\n\nWords.\n\n  Words deeper\n\n- c",
    "A short-\nand long-term plan, 5-\n10 people; self-made",
    "- Break\n- They talk\n- Break\n\n| | |\n|---|---|\n| | |\n| | |\n\nNo. No. Yes, yes.",
    "| a | b |\n|---|---|\n| 1 | 2 |\n| 1 | 2 |\n\na; b; c\nd; e; f",
    "He came at 12:30: [Amra](a.md) says so.\n\n5 < 6, a <x b, about ~5 and ~6",
    "```\nif a <b then\n```\n\n**Note**: this and **that** and ***all***",
    "A list [1] of things.\n\n[2] and more.",
    "See [1].\n\n[1]: https://example.org",
    "# T\n\n### A\n\n### B",
    "**Steps:**\n\n- b\n\n**We wait.**\n\nNow.\n\n## A\n\n### B\n\n#### C\n\n## D",
    '<details>\n<summary>a</summary>\n\n{{ picture("b") }}\n\n</details>\n\n{{ exercise("b") }}',
    "/// note | A\n    attrs: {class: b, data-track: service}\n\nstyle: c, onclick: d\n\n///",
    '**a**{ .x } `b`{ .x } [c](d.md){ .x } [c](e_(f).md){ .x } <https://example.org>{ .x } {{ link("x") }}{ .x }',
    "words\n{ .x }\n\n- words\n{ .x }\n\n> words\n> { .x }\n\n## Words { .x }\n\n[y]{ .x }\n\n[y]: https://example.org",
    "| a { .x } | b |\n|---|---|\n| 1 | 2 { .y } |\n\nf{x} and {a, b} and `words{ .x }`",
    "- a long item that goes on\n  – as an aside – here\n- b\n\nWow!(Really, p. 3)[^1]\n\n[^1]: {x} (y.z) a {word} b",
    "{% raw %}{{ x }}{% endraw %} and &lt;b&gt;, A&B, **bold**{: .wide } (see a.md)",
    "Call +387-33-123 or +44-20-7946, minus -5, a -word- between",
    "Article 5 (c), page 1/2, at 10:30, as hh:mm:ss; 5$ or 10$, $5-$10, $5 and $10.",
    "He said: a. b) c.\n\n– “Stop here.”\n\n— “Why?”",
    "#1 is first. C# and F# are languages.\n\n## Learn C#\n\n### 3. Step\n\n#### Step {#step} \n\n## Step {#other}",
    "- a\n- b\n  - c\n\n1. d\n2. e\n\n1) f\n2) g\n\n* h\n+ i\n\n- [ ] j",
    "**bold** and __bold__, ***both***, *one*, 5 * 3, a\\*\\*b, **two\nlines**, **Open `x`**",
    "- **a** b\n- c **d**\n\n***\n\n* * *\n\n**Yes**, he *said*.",
    "~~gone~~ ==new== a == b, a ~ b, ~5 to ~10",
    "| a | b |\n|---|:-:|\n| 1 \\| 2 | `x|y` |\n| | |\n\nWords | more words.",
    "a | b\n--- | ---\n1 | 2",
    "Words:\n| a |\n|---|\n| 1 |",
    '| a | b |\n|---|---|\n| {{ link("x") }} | [y](z.md) |',
    "/// note | A title | with a bar\n\nWords.\n\n///",
    "Words.\n\n---\n\nMore.\n\n***",
    "- a\n\n    more of a\n\n        code in it\n\n1. b\n\n   more\n\n[^1]\n\n[^1]: A note\n\n    goes on.",
    "Term\n:   Meaning\n\n    more",
    "```\n!!! note\n**a\n|x|\n<name>\n```\n\n`<name>` and `**`",
    "H<sub>2</sub>O<br>x<br/> 3 < 5, x<y, <5, <- a, a->b, <Ćiril>, <https://example.org>, <a@b.ba>, &lt;name&gt;",
    "<!-- **a <name> -->\n\nWords.",
    "<details><summary>More</summary>\n\n**Bold**\n\n<details>\n<summary>x</summary>\ny\n</details>\n\n</details>",
    "<div class='x'>words</div>\n\n/// html | div.hero\n\n**a**\n\n///",
    '**a**{: .x #y } [b](c.md){ .md-button } {{ picture("x") }}',
    "in\u00adnovation 👩\u200d🏫 Čćžšđ “Why?” What? No, naïve café Ærø; see https://x.org/?a=b and x.org/search?q",
    "WHY? WHAT?WHO Šta? I?",
    "[words](https://example.org 'title') [a](<b c.md>) [d] e (f) [g](h.md#i) [1] (2020)",
    "[words][x] and [x][]\n\n[x]: https://example.org\n\nA[^1].\n\n[^1]: Note.",
    "See [1], [2] and [note].",
    "> [!NOTE]\n> Words.\n\n> “Quoted.”\n> – Somebody",
    "1. a\n1. b\n1. c\n\n5. d\n\n7. e\n\n17. maja\n18. maja\n\n5 * 3 * 2, 5*3",
    "Time: 10:30:15, ratio 1:2:3, C:D, key::value",
    '[words](https://example.org)\n\n<details markdown="1" open>\n<summary>x</summary>\n\n- **y**\n\n</details>',
    "Use `{% raw %}` and ```{{ x }}```.\n\nOne line\\\nand another.",
    "a_b_c, snake_case, __init__ and 2^10",
    "Words\n{: .x }\n\n## Goal {#goal}\n\n## Other {: #other }",
    "The sum of\n5 + 3\nis 8.\n\n+ a",
    "- a\n- b\n---\n\nText\n\n> q\n> r\n---\n\n1. a\n   b\n---\n\n## H\n---\n\n5\n+\n3\n\n-\n\nx",
    "Work began in\n2022.\nand goes on. It was 1992-\n1995.\n\n1996. godine",
    "1. a\n2. b\n\n1. c\n2. d\n\nText\n\n3. a\n4. b\n\n1. c\n2. d\n\n1.\ta\n2.\tb\n\n-\ta\n-\tb",
    "He writes[^1]: “Ask.” See[^1]:\n- a\n\n**[^my note]:** x\n\n[^1]: N\n[^my note]: M",
    "[a][x] and [b][x], [c][y]\n\n[x]: https://a.org\n[x]: https://a.org\n\n> [y]:\n> https://b.org "
    "'T'\n\n[Note]: read this first.",
    "(https://e.org/a) „https://e.org/a“ **https://e.org** https://e.org/a_(b)_c <https://e.org/a_(b)> "
    "[w](https://e.org/a_(b)) [see https://e.org/a](b.md) `https://e.org/a_(b)`\n\n<a "
    "href='https://e.org/a_(b)'>x</a>",
    "o pravilima.\n\nGovorimo\no zakonu i\no pravilu, 1.5 l\nili 2.5 l",
    "## A {#a}\n\n## B {#b}\n\n[![x](a.png)](b.md) counter #3 and #3\n{: .x }",
]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_right_is_not_told(text: str) -> None:
    assert seen(text) == set()


ABOVE = [
    "Words", "**Words**", "- a", "* a", "1. a", "> a", "#1 a", "- a\n- b", "1. a\n2. b", "> a\n> b", "a | b", "a\nb",
    "- a\n\n    b", "- a\n  - b", "> - a", "Words:\n- a", "Term\n:   a", "![a](b.png)", "[a]: https://example.org",
    "# A", "### A", "/// note | A", "<b>a</b>", "https://example.org", "---", "=", "-",
]  # fmt: skip
BELOW = ["-", "--", "---", "-----", "=", "==", "===", "- ", "=\t", "  -", "  ---", "    -", "> -", "> ===", "> ---"]


@pytest.mark.parametrize("above", ABOVE)
def test_each_line_that_the_builder_makes_a_heading_is_told(above: str) -> None:
    headings_before = len(re.findall(r"<h\d", markdown(f"{above}\n\nmore")))
    for below in BELOW:
        text = f"{above}\n{below}\n\nmore"
        if len(re.findall(r"<h\d", markdown(text))) > headings_before:
            assert seen(text) & {"heading_line", "item_empty", "table_line", "table_head"}, text


NUMBERS = [[1, 2], [1, 1, 1], [3, 4], [1, 3], [2, 1], [1, 2, 2], [1, 1, 2], [0, 1], [9, 10], [1], [7]]


def counted(numbers: list[int]) -> list[int]:
    """Return numbers as a list shows them: who writes the same one each time lets it count."""
    return [numbers[0] + index for index in range(len(numbers))] if len(set(numbers)) == 1 else numbers


@pytest.mark.parametrize("first", NUMBERS)
@pytest.mark.parametrize("second", NUMBERS)
@pytest.mark.parametrize("between", ["\n", "\n\n", "\n\nWords.\n\n", "\n   more\n", "\n\n   more\n\n"])
def test_numbers_arrive_as_they_are_written_or_are_told(first: list[int], second: list[int], between: str) -> None:
    text = between.join("\n".join(f"{number}. x" for number in numbers) for numbers in (first, second))
    html = markdown(text)
    shown = [int(number) for number in re.findall(r"(?<!\d)(\d+)\.? x", re.sub(r"<[^>]+>", "", html))]
    for start, items in re.findall(r'<ol(?: start="(\d+)")?>(.*?)</ol>', html, re.DOTALL):
        shown += [int(start or 1) + index for index in range(items.count("<li>"))]
    meant = [number for numbers in (first, second) for number in counted(numbers)]
    # One item each with the same number is one list that counts.
    assert sorted(shown) in (sorted(meant), sorted(counted([*first, *second]))) or "item_number" in seen(text), html


TEXTS = {
    "text_heading": ["# A", "a\n\n## B"],
    "text_task": ["- [ ] a", "- [x] b"],
    "text_attributes": ["**a**{: .x }", "[a](tool:b){ .c }"],
    "text_marked": ["==a=="],
    "text_box": ["/// note | A\nb\n///", "!!! note", "> [!NOTE]\n> a", "- > [!TIP]", '=== "A"'],
    "text_note": ["A[^1]", "A^[b]", "[@smith]"],
    "text_term": ["Term\n: meaning"],
    "text_sign": ["H~2~O"],
    "text_link": ["[[Slip]]", '[[ cite("x") ]]'],
    "text_remark": ["%%x%%", "{# x #}"],
    "maths": ["$x^2$"],
    "link_label": ["[words][x]", "![words][x]"],
    "link_gap": ["[words]\u00a0(https://example.org)", "[words] (https://example.org)"],
    "bold": ["**a"],
    "table_line": ["| a | b |\n| 1 | 2 |"],
    "icon": [":smile:"],
    "bullet": ["• a\n• b", "o\ta\no\tb"],
    "text_number": [
        "1. a\n2. b\n\n1. c\n2. d",
        "3. a\n4. b\n\n1. c\n2. d",
        "3. a\n2. b",
        "1. a\n   - x\n3. b\n4. c",
        "- x\n  1. a\n  2. b\n\n  1. c",
    ],
    "link_twice": ["[a][x]\n\n[x]: https://a.org\n[x]: https://b.org"],
    "letter_item": ["1- a\n2- b"],
}


@pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind, forms in TEXTS.items() for form in forms])
def test_a_text_of_a_record_is_told_what_it_does_not_know(kind: str, form: str) -> None:
    found = list(record_texts.slips(f"\n{form}"))
    assert kind in {slip.kind for slip in found}
    assert all(said(slip) for slip in found)


@pytest.mark.parametrize(
    "text",
    [
        "Who waits at counter #3?",
        "of people",
        "a | b",
        "**a** b",
        "- a\n- b",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "✓ has said yes",
        "```\n# a\n**\n```",
        "(1) Open it.",
        "1. a\n2. b\n\nWords.\n\n1. c\n2. d",
        "1. a\n\n1. b\n\n1. c",
        "1. a\n2. b\n\n17. maja dolazimo.",
        "See https://example.org/a_(b).",
        "- a\n-\n- b",
    ],
)
def test_a_right_text_of_a_record_is_not_told(text: str) -> None:
    assert list(record_texts.slips(f"\n{text}")) == []


def test_a_broken_letter_is_told_with_what_it_was() -> None:
    assert [slip.values for slip in characters.slips("zaÅ¡to")] == [{"meant": "š"}]


def test_an_unseen_character_is_told_by_its_name_and_its_place_is_shown() -> None:
    (slip,) = characters.slips("in\u200bnovation")
    assert slip == Slip("unseen", 2, "in□novation", {"name": "U+200B ZERO WIDTH SPACE"})
