"""Scripts and styles lose their comments and keep their meaning."""

from pathlib import Path

from macros.slim import slim


def test_comments_go_and_texts_stay(tmp_path: Path) -> None:
    for folder in ("js", "css"):
        (tmp_path / "assets" / folder).mkdir(parents=True)
    script, style = tmp_path / "assets" / "js" / "a.js", tmp_path / "assets" / "css" / "a.css"
    script.write_text("/** why */\nconst a = `  ${1}  // stays`; // goes\nconst b = /a\\/\\/b/;\n", encoding="utf-8")
    style.write_text("/* why */\n.a::before { content: '  /* stays */'; }\n", encoding="utf-8")
    assert slim(tmp_path) > 0
    assert script.read_text(encoding="utf-8") == "const a=`  ${1}  // stays`;const b=/a\\/\\/b/;"
    assert style.read_text(encoding="utf-8") == ".a::before{content:'  /* stays */'}"
