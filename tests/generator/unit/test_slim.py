"""Scripts and styles of the built site: joined, without comments, and with the same meaning."""

from pathlib import Path

import pytest

from macros.site import bundle
from macros.site.assets import slim

SOURCES = {
    "learn.js": 'if (x) import("./shell.js").then((part) => part.start());\n',
    "shell.js": '/** why */\nimport { say, put as keep } from "./say.js";\nexport function start() { keep(say()); }\n',
    "say.js": "const known = 1;\n"
    "export const say = () => known;\nexport class Put {}\nexport async function put(a) {}\n",
    "later.js": 'import * as say from "./say.js";\nimport { deep } from "./deep.js";\n'
    "export const at = import.meta.url;\n",
    "deep.js": "export const deep = 1;\n",
    "scheme.js": "first();\n",
}


def test_the_entry_holds_what_most_pages_need_each_after_what_it_needs() -> None:
    files = bundle.scripts(SOURCES)
    assert set(files) == {"learn.js", "later.js", "deep.js", "scheme.js"}
    entry = files["learn.js"]
    assert entry.index('psi.define("say.js"') < entry.index('psi.define("shell.js"') < entry.index("psi.load")
    assert 'const { say, put: keep } = need("say.js");' in entry
    assert "Object.assign(exports, { say, Put, put });" in entry
    assert files["scheme.js"] == SOURCES["scheme.js"]


def test_what_is_loaded_later_brings_what_the_entry_does_not_hold() -> None:
    later = bundle.scripts(SOURCES)["later.js"]
    assert later.index('psi.define("deep.js"') < later.index('psi.define("later.js"')
    assert 'psi.define("say.js"' not in later
    assert 'const say = need("say.js");' in later
    assert 'at = psi.at("later.js")' in later


@pytest.mark.parametrize(
    "line", ["export default 1;", 'export { a } from "./say.js";', 'import "./say.js";', 'import x from "x";']
)
def test_a_form_of_import_that_is_not_known_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match=r"deep\.js"):
        bundle.scripts({**SOURCES, "deep.js": line + "\n"})


def test_comments_go_and_texts_stay(tmp_path: Path) -> None:
    for folder in ("js", "css"):
        (tmp_path / "assets" / folder).mkdir(parents=True)
    for name, text in SOURCES.items():
        (tmp_path / "assets" / "js" / name).write_text(text, encoding="utf-8")
    (tmp_path / "assets" / "js" / "scheme.js").write_text(
        "/* why */\nconst a = `  ${1}  // stays`; // goes\n", encoding="utf-8"
    )
    (tmp_path / "assets" / "css" / "all.css").write_text(
        '/* why */\n@import "a.css";\n.b { x: y; }\n', encoding="utf-8"
    )
    (tmp_path / "assets" / "css" / "a.css").write_text(".a::before { content: '  /* stays */'; }\n", encoding="utf-8")
    slim(tmp_path)
    assert (tmp_path / "assets" / "js" / "scheme.js").read_text(encoding="utf-8") == "const a=`  ${1}  // stays`;"
    assert (tmp_path / "assets" / "css" / "all.css").read_text(
        encoding="utf-8"
    ) == ".a::before{content:'  /* stays */'}.b{x:y}"
    assert not (tmp_path / "assets" / "js" / "shell.js").exists()
    assert not (tmp_path / "assets" / "css" / "a.css").exists()
