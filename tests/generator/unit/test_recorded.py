"""The list of addresses that were given out."""

from pathlib import Path

from macros.read.addresses import FILE, record, recorded

HEAD = "# Given out.\n"


def listed(root: Path, text: str) -> Path:
    (root / FILE).write_text(text, encoding="utf-8")
    return root


def test_an_address_is_recorded_in_its_order(tmp_path: Path) -> None:
    listed(tmp_path, f"{HEAD}a/\nc/\n")
    assert record(tmp_path, "b/")
    assert (tmp_path / FILE).read_text(encoding="utf-8") == f"{HEAD}a/\nb/\nc/\n"
    assert record(tmp_path, "A/")
    assert (tmp_path / FILE).read_text(encoding="utf-8") == f"{HEAD}A/\na/\nb/\nc/\n"


def test_the_first_address_stands_below_the_comment(tmp_path: Path) -> None:
    assert record(listed(tmp_path, HEAD), "a/")
    assert (tmp_path / FILE).read_text(encoding="utf-8") == f"{HEAD}a/\n"


def test_an_address_is_recorded_once(tmp_path: Path) -> None:
    assert not record(listed(tmp_path, "a/\n"), "a/")
    assert recorded(tmp_path) == {"a/": 1}


def test_where_no_list_is_kept_none_is_begun(tmp_path: Path) -> None:
    assert not record(tmp_path, "a/")
    assert recorded(tmp_path) is None
    assert [*tmp_path.iterdir()] == []
