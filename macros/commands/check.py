"""Check all pages, exercises and lists, or explain a rule."""

from __future__ import annotations

import sys
from pathlib import Path

from ..model.curriculum import Curriculum
from ..read.garbage import uncollected
from ..read.load import load_cached
from ..rules import check_changed
from ..rules.begun import begun
from ..rules.explain import explain, near
from ..rules.report import report, shown
from ..rules.untranslated import untranslated
from ..words import Words


@uncollected()
def run(
    root: Path,
    as_json: bool = False,
    strict: bool = False,
    list_begun: bool = False,
    list_untranslated: bool = False,
) -> int:
    """Check the curriculum below `root`. Returns the exit status: 1 for an error, with `strict` for a warning too.

    With `list_begun` it lists the texts too that are still as they were begun, with `list_untranslated` the files with
    texts that are not translated yet.
    """
    curriculum = load_cached(root)
    t = curriculum.words
    findings = check_changed(curriculum)
    stops = report(findings, t, as_json, strict)
    if not as_json:
        if curriculum.broken:
            print(t("cli.waiting", count=len(curriculum.broken)))
        if not findings:
            print(clean(curriculum))
        _say_begun(curriculum, list_begun)
        if list_untranslated:
            _list_untranslated(curriculum)
    return 1 if stops else 0


def _say_begun(curriculum: Curriculum, list_them: bool) -> None:
    """Say how many texts are still as they were begun, and with `list_them` which."""
    texts, t = begun(curriculum), curriculum.words
    for place, text in texts if list_them else ():
        print(f"{shown(str(place))}: {shown(text)}")
    if texts:
        print(t("cli.begun.listed" if list_them else "cli.begun.some", count=len(texts)))
    elif list_them:
        print(t("cli.begun.none"))


def _list_untranslated(curriculum: Curriculum) -> None:
    """List the files with texts that are not translated yet."""
    files, t = untranslated(curriculum), curriculum.words
    for file, (count, of) in files.items():
        print(t("cli.untranslated.file", file=shown(file), count=count, all=of))
    if files:
        print(t("cli.untranslated.listed", count=sum(count for count, _ in files.values())))
    else:
        print(t("cli.untranslated.none" if curriculum.original else "cli.untranslated.no_original"))


def clean(curriculum: Curriculum) -> str:
    """Return the sentence that says how much was checked and that nothing is to be mended."""
    t = curriculum.words
    exercises = t("orientation.exercises", count=len(curriculum.exercises))
    return t("cli.clean", exercises=exercises, pages=t("cli.pages", count=len(curriculum.pages)))


def run_explain(code: str, t: Words) -> int:
    """Print a rule with a bad and a good example, in the words `t`. Returns the exit status: 2 without such a rule."""
    try:
        print(*explain(code.upper(), t), sep="\n")
    except KeyError:
        like = near(code)
        hint = t("rules.near", near=like) if like else t("cli.explain.all")
        print(f"{t('cli.explain.unknown', code=code)} {hint}", file=sys.stderr)
        return 2
    return 0
