"""Slips in YAML: in exercises, lists, front matter and course.yml."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from damage import family, on_a_row, pick

FIELD = re.compile(r"^(?P<indent>[ ]*(?:- )?)(?P<name>[a-z][a-z_-]*):(?P<rest>.*)$")
TEXT = re.compile(r"^(?P<head>[ ]*(?:- )?(?:[\w-]+: ))(?P<text>[A-ZČĆŠŽĐ][^\"'{}\[\]#]*[\w.!?])$")
NUMBER = re.compile(r"^(?P<head>[ ]*(?:- )?[\w-]+: )(?P<number>\d+)$")
FLOW = re.compile(r"(?<=: )\[(?P<inside>[^\[\]{}\"']+)\]")
ID = re.compile(r"^(?P<head>[ ]*(?:- )?(?:id|key): )(?P<id>[\w-]+)$")
WORD = re.compile(
    r"^(?P<head>[ ]*(?:- )?(?:type|kind|level|form|sure|read|stage|tool|lesson|module|exercise|pause|canvas): )(?P<word>[\w-]+)$"
)
HOMOGLYPHS = str.maketrans("aeopcyxi", "аеорсухі")
EVERYWHERE = "yaml front course"
MEANT = "another valid text"


def field(row: str) -> re.Match[str] | None:
    """Return a row that begins a field."""
    return FIELD.match(row)


def swapped(word: str, chance: random.Random) -> str:
    """Return a word with two letters swapped, one lost, or one doubled."""
    at = chance.randrange(len(word))
    made = [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]]
    if at + 1 < len(word) and word[at] != word[at + 1]:
        made.append(word[:at] + word[at + 1] + word[at] + word[at + 2 :])
    return chance.choice(made)


def rename(change):  # type: ignore[no-untyped-def]
    """Return a change of the name of a field."""

    def changed(row: str, chance: random.Random) -> str:
        match = FIELD.match(row)
        assert match
        return f"{match['indent']}{change(match['name'], chance)}:{match['rest']}"

    return on_a_row(field, changed)


family("misspelt field", EVERYWHERE)(rename(swapped))
family("field in capitals", EVERYWHERE)(rename(lambda name, _: name.capitalize()))
family("foreign letter in a field", EVERYWHERE)(rename(lambda name, _: name.translate(HOMOGLYPHS)))
family("no-break space behind a field", EVERYWHERE)(rename(lambda name, _: f"{name}\u00a0"))
family("field of another language", EVERYWHERE)(rename(lambda _, chance: chance.choice(["naslov", "titel", "minuti"])))
family("blank in a field's name", EVERYWHERE)(
    rename(lambda name, _: f"{name[:2]} {name[2:]}" if len(name) > 3 else name)
)


@family("misspelt field in braces", "yaml front")
def _(text: str, chance: random.Random) -> str | None:
    names = list(re.finditer(r"(?<=[{,] )[a-z]+(?=: )|(?<=\{)[a-z]+(?=: )", text))
    if not names:
        return None
    match = chance.choice(names)
    return text[: match.start()] + swapped(match.group(0), chance) + text[match.end() :]


def in_text(change):  # type: ignore[no-untyped-def]
    """Return a change of a text that stands behind its field without quotes."""

    def changed(row: str, chance: random.Random) -> str | None:
        match = TEXT.match(row)
        assert match
        new = change(match["text"], chance)
        return None if new is None else match["head"] + new

    return on_a_row(lambda row: TEXT.match(row) and len(row.split()) > 4, changed)


def before_a_word(sign: str):  # type: ignore[no-untyped-def]
    """Return a change that puts a sign before a word in the middle of a text."""

    def changed(text: str, chance: random.Random) -> str:
        words = text.split(" ")
        words[chance.randrange(1, len(words))] = sign + words[chance.randrange(1, len(words))]
        return " ".join(words)

    return in_text(changed)


def behind_a_word(sign: str):  # type: ignore[no-untyped-def]
    """Return a change that puts a sign behind a word in the middle of a text."""

    def changed(text: str, chance: random.Random) -> str:
        words = text.split(" ")
        at = chance.randrange(0, len(words) - 1)
        words[at] = words[at].rstrip(",.;") + sign
        return " ".join(words)

    return in_text(changed)


family("hash before a word", EVERYWHERE)(before_a_word("#"))
family("hash and blank before a word", EVERYWHERE)(before_a_word("# "))
family("colon in a text", EVERYWHERE)(behind_a_word(":"))
family("comma and colon in a text", EVERYWHERE)(
    in_text(lambda text, _: text.replace(" ", ", ", 1).rstrip(".") + ": more")
)
family("hash at the start", EVERYWHERE)(in_text(lambda text, _: f"#{text}"))
family("bracket at the start", EVERYWHERE)(in_text(lambda text, _: f"[{text.split()[0]}] {text}"))
family("brace at the start", EVERYWHERE)(in_text(lambda text, _: f"{{{text.split()[0]}}} {text}"))
family("sign at the start", EVERYWHERE)(in_text(lambda text, chance: chance.choice("@`%&*!|>") + text))
family("quote at the start", EVERYWHERE)(in_text(lambda text, chance: chance.choice("\"'") + text))
family("words in quotes at the start", EVERYWHERE)(in_text(lambda text, _: '"' + text.replace(" ", '" ', 1)))
family("anchor", EVERYWHERE)(in_text(lambda text, _: f"&me {text}"))
family("alias", EVERYWHERE)(in_text(lambda text, _: f"*{text.split()[0]}"))
family("tag", EVERYWHERE)(in_text(lambda text, chance: f"{chance.choice(['!!str', '!!int', '!!binary', '!x'])} {text}"))
family("html in a text", EVERYWHERE)(before_a_word("<b>"))
family("macro in a text", EVERYWHERE)(before_a_word("{{ x }} "))
family("a text becomes a number", EVERYWHERE)(
    in_text(lambda _t, chance: chance.choice(["2024", "12", "7.5", "true", "null", "~"]))
)
family("a text becomes a list", EVERYWHERE)(in_text(lambda text, _: f"[{text.replace(',', '')}]"))
family("a text becomes a field", EVERYWHERE)(in_text(lambda text, _: f"{{a: {text.replace(',', '')}}}"))
family("nothing behind a field", EVERYWHERE)(in_text(lambda _text, _chance: ""))
family("two lines in one", EVERYWHERE, valid="a text may have paragraphs")(
    in_text(lambda text, _: '"' + text.replace(" ", "\\n\\n", 1) + '"')
)
family("invisible sign", "yaml front course")(
    in_text(
        lambda text, chance: (
            text[:3] + chance.choice("\u200b\u200e\u202e\u2060\ufeff\u2028\u0085\u2066\u200c") + text[3:]
        )
    )
)
family("control sign", "yaml front")(
    in_text(lambda text, chance: text[:3] + chance.choice("\x01\x07\x1c\x0c") + text[3:])
)
family("soft hyphen", "yaml front", valid="it shows where a word may be parted, and nothing else")(
    in_text(lambda text, _: text[:3] + "\u00ad" + text[3:])
)
family("words in another order", EVERYWHERE, valid=MEANT)(in_text(lambda text, _: " ".join(text.split(" ")[::-1])))
family("a word lost", EVERYWHERE, valid=MEANT)(in_text(lambda text, _: text.split(" ", 1)[1]))
family("a very long line", "yaml", valid=MEANT)(in_text(lambda text, _: " ".join([text] * 20)))
family("a tab in a text", EVERYWHERE, valid="a tab shows as a blank")(
    in_text(lambda text, _: text.replace(" ", "\t", 1))
)
family("no-break space in a text", EVERYWHERE, valid="it shows as a blank")(
    in_text(lambda text, _: text.replace(" ", "\u00a0", 1))
)
family("curly quotes in a text", EVERYWHERE, valid=MEANT)(in_text(lambda text, _: f"“{text}”"))
family("letters became question marks", "yaml front")(
    in_text(lambda text, _: re.sub(r"(?<=[^\W\d_])[a-z](?=[^\W\d_])", "?", text, count=1))
)
family("mojibake", "yaml front")(
    in_text(lambda text, chance: f"{text[:4]}{chance.choice(['â€œ', 'Ã¤', 'Å¡', 'â€™'])}{text[4:]}")
)


def to_number(change):  # type: ignore[no-untyped-def]
    """Return a change of a number behind its field."""

    def changed(row: str, chance: random.Random) -> str:
        match = NUMBER.match(row)
        assert match
        return match["head"] + change(match["number"], chance)

    return on_a_row(NUMBER.match, changed)


family("number in quotes", EVERYWHERE)(to_number(lambda number, _: f'"{number}"'))
family("number as something else", EVERYWHERE)(
    to_number(
        lambda number, chance: chance.choice(
            [
                f"{number}.0",
                f"{number}.5",
                f"0{number}",
                "true",
                "1_0",
                f"{number},5",
                "ten",
                "1e1",
                f"-{number}",
                "9" * 5000,
                f"{number} min",
            ]
        )
    )
)
family("a number far too large", EVERYWHERE, valid="where a number is an answer, only its author knows")(
    to_number(lambda number, _: f"{number}000")
)
family("a number one more", EVERYWHERE, valid=MEANT)(to_number(lambda number, _: str(int(number) + 1)))


def to_id(change):  # type: ignore[no-untyped-def]
    """Return a change of an id."""

    def changed(row: str, chance: random.Random) -> str:
        match = ID.match(row)
        assert match
        return match["head"] + change(match["id"], chance)

    return on_a_row(ID.match, changed)


family("id in another form", "yaml front")(
    to_id(
        lambda id, chance: chance.choice(
            [id.upper(), f"{id} x", f"č{id}", f"{id}.", f"-{id}", f"{id}--x", f"{id}\u200b", "1a", "no!"]
        )
    )
)
family("foreign letter in an id", "yaml front")(to_id(lambda id, _: id.translate(HOMOGLYPHS)))
family("id with a hyphen more", "yaml front", valid="another valid id")(
    to_id(lambda id, _: f"{id}-x" if "_" not in id else f"{id}_x")
)


@family("the id of a neighbour", "yaml front")
def _(text: str, _chance: random.Random) -> str | None:
    ids = list(re.finditer(r"(?m)^(?P<head>([ ]*)(?:- )?id: )(?P<id>[\w-]+)$", text))
    pairs = [(a, b) for a, b in pairwise(ids) if a["head"] == b["head"]]
    if not pairs:
        return None
    a, b = _chance.choice(pairs)
    return text[: b.start("id")] + a["id"] + text[b.end("id") :]


def to_word(row: str, chance: random.Random) -> str:
    """Return a row whose word is misspelt."""
    match = WORD.match(row)
    assert match
    return match["head"] + swapped(match["word"], chance)


family("misspelt word", "yaml front")(on_a_row(WORD.match, to_word))


def in_list(change):  # type: ignore[no-untyped-def]
    """Return a change of a list between brackets."""

    def changed(text: str, chance: random.Random) -> str | None:
        lists = [
            each for each in FLOW.finditer(text) if "," in each["inside"] or re.fullmatch(r"[\w-]+", each["inside"])
        ]
        if not lists:
            return None
        match = chance.choice(lists)
        new = change(match["inside"], chance)
        return None if new is None else text[: match.start("inside")] + new + text[match.end("inside") :]

    return changed


family("the same twice in a list", EVERYWHERE)(in_list(lambda inside, _: f"{inside}, {inside.split(',')[0].strip()}"))
family("misspelt item", EVERYWHERE, valid="a text of one's own, where items are texts")(
    in_list(lambda inside, chance: ", ".join([*inside.split(", ")[:-1], swapped(inside.split(", ")[-1], chance)]))
)
family("an empty item", EVERYWHERE)(in_list(lambda inside, _: f"{inside}, ,"))
family("a comma lost", EVERYWHERE, valid="two items become one text")(
    in_list(lambda inside, _: inside.replace(",", "", 1) if "," in inside else None)
)
family("a number in a list", EVERYWHERE)(
    in_list(lambda inside, chance: f"{inside}, {chance.choice(['12', 'true', 'null', '2.5'])}")
)
family("a bracket lost", EVERYWHERE)(on_a_row(lambda row: re.search(r": \[.*\]$", row), lambda row, _: row[:-1]))
family("an opening bracket lost", EVERYWHERE)(
    on_a_row(lambda row: re.search(r": \[.+\]$", row), lambda row, _: row.replace("[", "", 1))
)
family("a brace lost", "yaml front")(on_a_row(lambda row: re.search(r"\}$", row), lambda row, _: row[:-1]))
family("a quote lost", EVERYWHERE)(on_a_row(lambda row: re.search(r": \".+\"$", row), lambda row, _: row[:-1]))
family("curly quotes for straight", EVERYWHERE, valid="they show as quotes")(
    on_a_row(lambda row: re.search(r": \"[^\"]+\"$", row), lambda row, _: re.sub(r'"(.+)"$', r"“\1”", row))
)
family("a colon lost", EVERYWHERE)(
    on_a_row(lambda row: re.match(r"\s*(- )?[\w-]+: \S", row), lambda row, _: row.replace(":", "", 1))
)
family("a blank lost behind the colon", EVERYWHERE)(
    on_a_row(lambda row: re.match(r"\s*(- )?[\w-]+: \S", row), lambda row, _: row.replace(": ", ":", 1))
)
family("a semicolon for a colon", EVERYWHERE)(
    on_a_row(lambda row: re.match(r"\s*(- )?[\w-]+: \S", row), lambda row, _: row.replace(":", ";", 1))
)
family("a no-break space behind the colon", EVERYWHERE)(
    on_a_row(lambda row: re.match(r"\s*(- )?[\w-]+: \S", row), lambda row, _: row.replace(": ", ":\u00a0", 1))
)
family("a no-break space in the indent", "yaml front")(
    on_a_row(lambda row: row.startswith("  "), lambda row, _: "\u00a0" + row[1:])
)
family("a no-break space behind a hyphen", "yaml front")(
    on_a_row(lambda row: re.match(r"\s*- ", row), lambda row, _: row.replace("- ", "-\u00a0", 1))
)
family("a hyphen lost", "yaml front")(
    on_a_row(lambda row: re.match(r"\s*- \w", row), lambda row, _: row.replace("- ", "  ", 1))
)
family("a dash for a hyphen", "yaml front")(
    on_a_row(lambda row: re.match(r"\s*- \w", row), lambda row, _: row.replace("- ", "– ", 1))
)
family("no blank behind a hyphen", "yaml front")(
    on_a_row(lambda row: re.match(r"\s*- \w", row), lambda row, _: row.replace("- ", "-", 1))
)
family("a blank more in the indent", "yaml front", valid="a text that goes on may stand deeper")(
    on_a_row(lambda row: re.match(r"\s*\S", row), lambda row, _: f" {row}")
)
family("a blank less in the indent", "yaml front", valid="a text that goes on may stand otherwise")(
    on_a_row(lambda row: row.startswith(" "), lambda row, _: row[1:])
)
family("two blanks less in the indent", "yaml front", valid="it then belongs to what stands above it")(
    on_a_row(lambda row: row.startswith("   "), lambda row, _: row[2:])
)
family("a tab in the indent", "yaml front")(
    on_a_row(lambda row: re.match(r"  +\w[\w-]*:", row), lambda row, _: "\t" + row.lstrip())
)
family("text deeper below a field", "yaml front")(
    on_a_row(lambda row: TEXT.match(row), lambda row, _: [row, "  right true"])
)
family("a fold sign lost", "yaml front", valid="the text is read all the same")(
    on_a_row(lambda row: re.search(r": [>|]-?$", row), lambda row, _: re.sub(r" [>|]-?$", "", row))
)
family("an empty line in a text", "yaml front", valid=MEANT)(
    on_a_row(lambda row: re.match(r"\s{4,}[A-Za-z][^:]*$", row), lambda row, _: [row, ""])
)
family("a line twice", "yaml front")(
    on_a_row(lambda row: row.strip() and not row.lstrip().startswith("#"), lambda row, _: [row, row])
)
family("a line lost", EVERYWHERE, valid="what is optional may be left out")(
    on_a_row(lambda row: row.strip(), lambda _row, _chance: [])
)
family("a line made a remark", EVERYWHERE, valid="what is optional may be left out")(
    on_a_row(lambda row: re.match(r"\s*[\w-]+: \S", row), lambda row, _: f"# {row}")
)
family("three hyphens", "yaml course")(on_a_row(lambda row: row.strip(), lambda row, _: [row, "---"]))
family("three full stops", "yaml course")(on_a_row(lambda row: row.strip(), lambda row, _: [row, "..."]))
family("merge marks", EVERYWHERE)(
    on_a_row(lambda row: row.strip(), lambda row, _: ["<<<<<<< HEAD", row, "=======", row, ">>>>>>> mine"])
)
family("one merge mark", EVERYWHERE)(
    on_a_row(
        lambda row: row.strip(),
        lambda row, chance: [row, chance.choice(["<<<<<<< HEAD", "=======", ">>>>>>> mine", "||||||| base"])],
    )
)
family("bombs", "yaml course")(
    on_a_row(
        lambda row: re.match(r"[\w-]+: \S", row),
        lambda row, chance: [
            row,
            chance.choice(
                [
                    "zz: " + "[" * 50_000,
                    "zz: " + "{a: " * 20_000,
                    "zz: " + "- " * 50_000,
                    "z0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
                    + "\n".join(f"z{n}: &a{n} [{','.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)),
                ]
            ),
        ],
    )
)


@family("two lines swapped", "yaml front", valid="the order of items and of lines of a text is free")
def _(text: str, chance: random.Random) -> str | None:
    rows = text.split("\n")
    at = pick(rows[:-1], chance, str.strip)
    if at is None or rows[at] == rows[at + 1]:
        return None
    rows[at], rows[at + 1] = rows[at + 1], rows[at]
    return "\n".join(rows)


@family("two lines joined", "yaml front", valid="a text that goes on")
def _(text: str, chance: random.Random) -> str | None:
    rows = text.split("\n")
    at = pick(rows[:-1], chance, str.strip)
    if at is None:
        return None
    rows[at : at + 2] = [f"{rows[at]} {rows[at + 1].lstrip()}"]
    return "\n".join(rows)


@family("an item twice", "yaml front")
def _(text: str, chance: random.Random) -> str | None:
    items = list(re.finditer(r"(?m)^([ ]*)- \S.*\n(?:\1  .*\n)*", text))
    if not items:
        return None
    item = chance.choice(items)
    return text[: item.end()] + item.group(0) + text[item.end() :]


@family("a block lost", "yaml front", valid="what is optional may be left out")
def _(text: str, chance: random.Random) -> str | None:
    blocks = list(re.finditer(r"(?m)^([ ]*)[\w-]+:[ ]*\n(?:\1[ -].*\n)+", text))
    if not blocks:
        return None
    block = chance.choice(blocks)
    return text[: block.start()] + text[block.end() :]


@family("a misspelt carry", "yaml front")
def _(text: str, chance: random.Random) -> str | None:
    found = list(re.finditer(r"(?<=carry: )[\w-]+\.[\w-]+", text))
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.start()] + swapped(match.group(0), chance) + text[match.end() :]


@family("an old id that lives", "yaml front")
def _(text: str, chance: random.Random) -> str | None:
    ids = list(re.finditer(r"(?m)^([ ]+)(?:- )?id: ([\w-]+)\n", text))
    groups: dict[str, list[re.Match[str]]] = {}
    for each in ids:
        groups.setdefault(each[1], []).append(each)
    fields = text[text.find("questions:") :] if "questions:" in text else ""
    pairs = [
        (a, b)
        for group in groups.values()
        for a, b in pairwise(group)
        if all("type: " in text[each.end() : each.end() + 20] for each in (a, b))
    ]
    if not pairs or not fields:
        return None
    a, b = chance.choice(pairs)
    return text[: b.end()] + f"{b[1]}  was: [{a[2]}]\n" + text[b.end() :]
