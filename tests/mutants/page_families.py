"""Slips in the Markdown of pages, and in the hyphens around their front matter."""

from __future__ import annotations

import random
import re

from damage import family, on_a_row, pick
from yaml_families import MEANT, swapped

CALL = re.compile(r"\{\{ ?(?P<name>\w+)\((?P<inside>[^{}]*)\) ?\}\}")
PROSE = re.compile(r"^[A-ZČĆŠŽĐ“][^|{}<>`\[\]]{40,}$")


def prose(row: str) -> re.Match[str] | None:
    """Return a row that is plain text."""
    return PROSE.match(row)


def on_call(change):  # type: ignore[no-untyped-def]
    """Return a change of one macro call."""

    def changed(text: str, chance: random.Random) -> str | None:
        calls = list(CALL.finditer(text))
        if not calls:
            return None
        match = chance.choice(calls)
        new = change(match, chance)
        return None if new is None else text[: match.start()] + new + text[match.end() :]

    return changed


family("misspelt macro", "body")(
    on_call(lambda call, chance: f"{{{{ {swapped(call['name'], chance)}({call['inside']}) }}}}")
)
family("a brace lost", "body")(
    on_call(lambda call, chance: chance.choice([call.group(0)[1:], call.group(0)[:-1], call.group(0)[1:-1]]))
)
family("brackets lost", "body")(on_call(lambda call, _: f"{{{{ {call['name']} }}}}"))
family("curly quotes in a call", "body")(
    on_call(lambda call, _: call.group(0).replace('"', "“", 1) if '"' in call.group(0) else None)
)
family("a quote lost in a call", "body")(
    on_call(lambda call, _: call.group(0).replace('"', "", 1) if '"' in call.group(0) else None)
)
family("misspelt name in a call", "body")(
    on_call(
        lambda call, chance: (
            f"{{{{ {call['name']}({re.sub(r'[a-z_-]{4,}', lambda m: swapped(m.group(0), chance), call['inside'], count=1)}) }}}}"
            if re.search(r'"[a-z:_-]{4,}', call["inside"])
            else None
        )
    )
)
family("one thing more in a call", "body")(
    on_call(lambda call, _: f'{{{{ {call["name"]}({call["inside"] + ", " if call["inside"] else ""}to="x") }}}}')
)
family("a wrong moment in a call", "body")(
    on_call(
        lambda call, chance: (
            f'{{{{ cite("{re.split(chr(34), call["inside"])[1]}", "{chance.choice(["6:45", "5 min", "1:2:3"])}") }}}}'
            if call["name"] == "cite"
            else None
        )
    )
)
family("call in other brackets", "body")(
    on_call(
        lambda call, chance: chance.choice(
            [
                f"[[ {call['name']}({call['inside']}) ]]",
                f"{{% {call['name']}({call['inside']}) %}}",
                f"{{# {call['name']}({call['inside']}) #}}",
                call.group(0) + "}",
            ]
        )
    )
)
family("a call in a list", "body")(on_a_row(lambda row: re.fullmatch(r"\{\{.*\}\}", row), lambda row, _: f"- {row}"))
family("a call with an indent", "body")(
    on_a_row(lambda row: re.fullmatch(r"\{\{.*\}\}", row), lambda row, _: f"    {row}")
)
family("a call twice", "body", valid="what a macro shows may stand twice, where ids do not clash")(
    on_a_row(lambda row: re.fullmatch(r"\{\{.*\}\}", row), lambda row, _: [row, "", row])
)
family("a call lost", "body", valid="what a page shows is free")(
    on_a_row(lambda row: re.fullmatch(r"\{\{.*\}\}", row), lambda _row, _chance: [])
)
family("text beside a call", "body", valid="it stands beside what the macro shows")(
    on_a_row(
        lambda row: re.fullmatch(r"\{\{.*\}\}", row),
        lambda row, chance: chance.choice([["Text above.", row], [row, "Text below."]]),
    )
)
family("another macro", "body", valid="what a page shows is free")(
    on_call(
        lambda _call, chance: (
            f"{{{{ {chance.choice(['glossary', 'orientation', 'used_in', 'case_evidence', 'exercise_page', 'sources'])}() }}}}"
        )
    )
)

family("a table without its hyphens", "body")(
    on_a_row(lambda row: re.fullmatch(r"\|[-|: ]+\|", row), lambda _row, _chance: [])
)
family("hyphens of a table broken", "body", valid="read all the same, where the number of cells agrees")(
    on_a_row(
        lambda row: re.fullmatch(r"\|[-|: ]+\|", row),
        lambda row, chance: chance.choice(
            [row.replace("|", "||", 1), row.replace("---|---", "------", 1), row + " x", row.replace("-", "–")]
        ),
    )
)
family("a bar lost in a table", "body")(
    on_a_row(
        lambda row: re.fullmatch(r"\|.*\|", row) and row.count("|") > 3 and not re.fullmatch(r"\|[-|: ]+\|", row),
        lambda row, _: "|" + row[1:].replace("|", "", 1),
    )
)
family("a bar more in a table", "body")(
    on_a_row(
        lambda row: re.fullmatch(r"\|.*\|", row) and not re.fullmatch(r"\|[-|: ]+\|", row),
        lambda row, _: row.replace(" ", " | ", 2),
    )
)
family("text right above a table", "body", valid="the table is read all the same")(
    lambda text, _chance: (
        lambda found: text[: found.start()] + "Text right above.\n" + text[found.start() :] if found else None
    )(re.search(r"(?m)^\|.*\|\n\|[-|: ]+\|$", text))
)
family("a heading without its blank", "body")(
    on_a_row(lambda row: re.match(r"#{2,3} ", row), lambda row, _: row.replace("# ", "#", 1))
)
family("a heading too deep", "body")(on_a_row(lambda row: re.match(r"#{2,3} ", row), lambda row, _: f"#####{row}"))
family("an empty heading", "body")(on_a_row(lambda row: re.match(r"#{2,3} ", row), lambda _row, _chance: "##"))
family("a heading twice", "body")(on_a_row(lambda row: re.match(r"#{2,3} ", row), lambda row, _: [row, "", row]))
family("a heading with an indent", "body")(on_a_row(lambda row: re.match(r"#{2,3} ", row), lambda row, _: f"    {row}"))
family("a no-break space in a heading", "body", valid="read all the same")(
    on_a_row(lambda row: re.match(r"#{2,3} ", row), lambda row, _: row.replace("# ", "#\u00a0", 1))
)
family("a line twice", "body", valid="words may be said twice")(on_a_row(prose, lambda row, _: [row, row]))
family("a paragraph twice", "body", valid="words may be said twice")(on_a_row(prose, lambda row, _: [row, "", row]))
family("a paragraph with an indent", "body")(on_a_row(prose, lambda row, _: f"    {row}"))
family("a paragraph lost", "body", valid=MEANT)(on_a_row(prose, lambda _row, _chance: []))
family("a word lost", "body", valid=MEANT)(on_a_row(prose, lambda row, _: row.split(" ", 1)[1]))
family("stars lost", "body")(on_a_row(lambda row: row.count("**") == 2, lambda row, _: row.replace("**", "", 1)))
family("stray stars", "body")(on_a_row(prose, lambda row, _: row.replace(" ", " **", 1)))
family("stars beside a blank", "body")(
    on_a_row(lambda row: row.count("**") == 2, lambda row, _: row.replace("**", "** ", 1))
)
family("a dash for a list's hyphen", "body", valid="alone, a dash may begin speech")(
    on_a_row(
        lambda row: re.match(r"- \w", row),
        lambda row, chance: row.replace("- ", chance.choice(["– ", "• ", "-\u00a0"]), 1),
    )
)
family("no blank behind a list's hyphen", "body")(
    on_a_row(lambda row: re.match(r"- \w", row), lambda row, _: row.replace("- ", "-", 1))
)
family("a number without its dot", "body", valid="a line may begin with a number")(
    on_a_row(lambda row: re.match(r"\d+\. \w", row), lambda row, _: row.replace(". ", " ", 1))
)
family("no empty line above a list", "body", valid="the list is read all the same")(
    lambda text, _chance: (lambda found: text[: found.start()] + "\n- " + text[found.end() :] if found else None)(
        re.search(r"(?<=[^\n-])\n\n- ", text)
    )
)
family("a link broken", "body")(
    on_a_row(
        lambda row: re.search(r"\]\([\w./-]+\.md", row),
        lambda row, chance: re.sub(r"\]\(([\w./-]+)\.md", lambda m: f"]({swapped(m[1], chance)}.md", row, count=1),
    )
)
family("a link without its bracket", "body")(
    on_a_row(
        lambda row: re.search(r"\]\([^)]+\)", row),
        lambda row, chance: chance.choice(
            [row.replace("](", "] (", 1), re.sub(r"(\]\([^)]+)\)", r"\1", row, count=1), row.replace("](", "(", 1)]
        ),
    )
)
family("a link of a wrong kind", "body")(
    on_a_row(
        prose,
        lambda row, chance: (
            f"{row} [x]({chance.choice(['javascript:alert(1)', 'C:/x.docx', 'file:///x', 'tool:x', 'data:text/html,x'])})"
        ),
    )
)
family("html in a text", "body")(
    on_a_row(
        prose,
        lambda row, chance: row.replace(
            " ",
            f" {chance.choice(['<b', '</div>', '<p>', '<iframe src=x></iframe>', '<style>body{display:none}</style>', '<plaintext>', '<form action=x>', '<svg onload=x>', '<base href=x>', '<script>x()</script>', '<meta http-equiv=refresh content=1>'])} ",
            1,
        ),
    )
)
family("words in angle brackets", "body")(
    on_a_row(
        prose,
        lambda row, chance: row.replace(
            " ", f" {chance.choice(['<name of your office>', '<ime>', '<your name>'])} ", 1
        ),
    )
)
family("a sign for less before a letter", "body", valid="it stands there as it is written")(
    on_a_row(prose, lambda row, _: row.replace(" ", " <x ", 1))
)
family("an open block of html", "body")(
    on_a_row(
        prose,
        lambda row, chance: [chance.choice(["<div>", "<ul>", "<details>", "<!--", "<table>", "<style>"]), "", row],
    )
)
family("a fence never closed", "body")(
    on_a_row(prose, lambda row, chance: [chance.choice(["```", "~~~", "``` python", "$$"]), "", row])
)
family("signs of other tools", "body")(
    on_a_row(
        prose,
        lambda row, chance: [
            "",
            chance.choice(
                [
                    "!!! note",
                    "??? tip",
                    '=== "One"',
                    "::: challenge",
                    "[TOC]",
                    "$$x$$",
                    "{#one}",
                    "[^x]: y",
                    "\\newpage",
                    "+++",
                ]
            ),
            "",
            row,
        ],
    )
)
family("a footnote that leads nowhere", "body")(on_a_row(prose, lambda row, _: row + "[^1]"))
family("a picture that is not there", "body")(
    on_a_row(
        prose,
        lambda row, chance: [
            row,
            "",
            chance.choice(["![A queue](queue.png)", "![](x.svg)", "![A queue]", "!{A queue}(x.png)", "![[x.png]]"]),
        ],
    )
)
family("jinja", "body")(
    on_a_row(
        prose,
        lambda row, chance: row.replace(
            " ", f" {chance.choice(['{% if %}', '{% raw %}', '{# x', '{{ }}', '{{', '}}', '{%', '{{ 1/0 }}'])} ", 1
        ),
    )
)
family("a box without its end", "body")(on_a_row(lambda row: row.strip() == "///", lambda _row, _chance: []))
family("a box misspelt", "body")(
    on_a_row(
        lambda row: re.match(r"/// \w", row),
        lambda row, chance: chance.choice(
            [
                row.replace("/// ", "///", 1).replace("/", "", 1),
                re.sub(r"(?<=/// )\w+", lambda m: swapped(m.group(0), chance), row),
                row.replace("///", "////", 1),
                row.replace(" | ", " ", 1),
            ]
        ),
    )
)
family("a box with an indent", "body")(on_a_row(lambda row: re.match(r"/// \w", row), lambda row, _: f"    {row}"))
family("invisible sign", "body")(
    on_a_row(
        prose,
        lambda row, chance: (
            row[:5] + chance.choice("\u200b\u200e\u202e\u2060\ufeff\u2028\u0085\u2066\u200c\x01\x0c") + row[5:]
        ),
    )
)
family("soft hyphen", "body", valid="it shows where a word may be parted, and nothing else")(
    on_a_row(prose, lambda row, _: row[:3] + "\u00ad" + row[3:])
)
family("merge marks", "body")(on_a_row(prose, lambda row, _: ["<<<<<<< HEAD", row, "=======", row, ">>>>>>> mine"]))
family("one merge mark", "body")(
    on_a_row(
        prose,
        lambda row, chance: [row, "", chance.choice(["<<<<<<< HEAD", "=======", ">>>>>>> mine", "||||||| base"]), ""],
    )
)
family("mojibake", "body")(
    on_a_row(prose, lambda row, chance: f"{row[:4]}{chance.choice(['â€œ', 'Ã¤', 'Å¡', 'â€™'])}{row[4:]}")
)
family("letters became question marks", "body")(
    on_a_row(
        lambda row: prose(row) and re.search(r"\w[a-z]\w", row[3:]),
        lambda row, _: re.sub(r"(?<=\w)[a-z](?=\w)", "?", row, count=1),
    )
)
family("attributes", "body")(
    on_a_row(
        prose,
        lambda row, chance: f"{row} {chance.choice(['{: onclick=x }', '{: style=color:red }', '{: #id', '{#id}'])}",
    )
)
family("quoted text", "body", valid=MEANT)(on_a_row(prose, lambda row, _: f"> {row}"))


@family("text right below a heading's text", "body", valid="read all the same")
def _(text: str, chance: random.Random) -> str | None:
    rows = text.split("\n")
    at = pick(rows, chance, lambda row: re.match(r"#{2,3} ", row))
    if at is None:
        return None
    rows.insert(at, "Text right above.")
    return "\n".join(rows)


def on_page(change):  # type: ignore[no-untyped-def]
    """Return a change of a page that has front matter."""

    def changed(text: str, chance: random.Random) -> str | None:
        return change(text, chance) if text.startswith("---\n") and "\n---\n" in text[3:] else None

    return changed


family("first hyphens broken", "page")(
    on_page(
        lambda text, chance: chance.choice(["--", "----", "—", " ---", "--- #", "-- -", "```", "+++", "***"]) + text[3:]
    )
)
family("first hyphens lost", "page")(on_page(lambda text, _: text[4:]))
family("last hyphens broken", "page")(
    on_page(
        lambda text, chance: text.replace(
            "\n---\n", f"\n{chance.choice(['--', '----', '—', ' ---', '--- #', '+++', '***'])}\n", 1
        )
    )
)
family("last hyphens lost", "page")(on_page(lambda text, _: text.replace("\n---\n", "\n", 1)))
family("something above the front matter", "page")(
    on_page(
        lambda text, chance: (
            chance.choice(
                [
                    "text\n",
                    "# Title\n",
                    "<!-- x -->\n",
                    "\u200b",
                    "\u00a0",
                    "\n",
                    "{# x #}\n",
                    "\ufeff\ufeff",
                    "<<<<<<< HEAD\n",
                ]
            )
            + text
        )
    )
)
family("front matter lost", "page")(on_page(lambda text, _: text.split("\n---\n", 1)[1]))
family("front matter twice", "page")(on_page(lambda text, _: text.split("\n---\n", 1)[0] + "\n---\n\n" + text))
family("hyphens within the front matter", "page")(
    on_page(
        lambda text, _: (
            re.sub(r"\n(?=[a-z]+:|  )", "\n---\n", text[4:], count=1).join(["---\n", ""])
            if re.search(r"\n(?=[a-z]+:|  )", text[4:].split("\n---\n")[0])
            else None
        )
    )
)

family("a link to a place that is not there", "body")(
    on_a_row(prose, lambda row, _: f"{row} See [the other part](#no-such-part).")
)
family("a note as Word writes it", "body")(
    on_a_row(prose, lambda row, _: [f"{row} It was so [1].", "", "[1] A report", ""])
)
family("a level of headings left out", "body")(on_a_row(lambda row: row.startswith("### "), lambda row, _: f"##{row}"))
