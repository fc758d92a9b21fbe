"""A new type of question or of field is new files, and nothing else changes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from helpers import ROOT

PACKAGE = ROOT / "macros"
SMALL = Path(__file__).parent / "small"

NEW = {
    "model/questions/rating.py": '''
from typing import Literal

from ..base import described
from ..prompt import OutsidePrompt
from .base import QuestionBase


class RatingQuestion(QuestionBase):
    """Say how good it is."""

    type: Literal["rating"]
    right: OutsidePrompt[int] = described("The usual rating.", 4)
''',
    "views/questions/rating.py": """
from ...model.questions.rating import RatingQuestion
from ..view import View
from .body import Body, body


@body.register
def rating(question: RatingQuestion, view: View, name: str) -> Body:
    shown = view.render("questions/rating.html", name=name)
    return Body(shown, view.inline(f"**{question.right}**"), {"right": str(question.right)})
""",
    "views/questions/rating.html": '<input type="number" name="{{ name }}">',
    "export/moodle/rating.py": """
from ...model.questions.rating import RatingQuestion
from .asked import Asked, asked
from .texts import Outside
from .xml import node, plain


@asked.register
def rating(question: RatingQuestion, view: Outside, _name: str) -> Asked:
    return Asked("numerical", [node("answer", plain(str(question.right)), fraction="100")])
""",
    "model/fields/date.py": '''
from typing import Literal

from .base import FieldBase


class DateField(FieldBase):
    """A day."""

    type: Literal["date"]
''',
    "views/fields/date.py": """
from markupsafe import Markup

from ...model.fields.date import DateField
from ..view import View
from .body import Body, body


@body.register
def date(field: DateField, _view: View, id: str) -> Body:
    return Body("label", Markup('<input type="date" id="{}" name="{}">').format(id, field.id))
""",
}
# The one text that a type of question needs: what to do.
WORDS = ("  how:\n    single:", "  how:\n    rating: Write a number.\n    single:")
QUESTION = """
  - {id: how-many, type: rating, stem: How many wait?, right: 4, explanation: Count them.}
  - {id: same-id, type: rating, stem: How many wait?, right: four, explanation: Count them.}
"""
SCRIPT = """
from pathlib import Path
from macros.export.moodle import Outside, of_exercise
from macros.model import Worksheet
from macros.model.questions import Question
from macros.read.load import load
from macros.rules import check, message
from macros.views import MACROS, View
from macros.views.worksheet import worksheet
from macros.words import words

for finding in check(load(Path("wrong"))):
    print(message(finding, words()))
view = View(load(Path("right")), words(), "exercises/count-the-queue.md")
print(MACROS["exercise_page"](view))
print(of_exercise(Outside(view.curriculum, words(), "index.md"), "count-the-queue"))
sheet = Worksheet.model_validate({"fields": [{"id": "day", "type": "date", "label": "Which day?"}]})
print(worksheet(view, "count-the-queue", sheet))
"""


def test_a_new_type_needs_its_own_modules_and_no_change_of_others(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "macros", ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in NEW.items():
        path = tmp_path / "macros" / name
        assert not path.exists()
        path.write_text(text, encoding="utf-8")
    strings = tmp_path / "macros" / "strings" / "en.yml"
    strings.write_text(strings.read_text(encoding="utf-8").replace(*WORDS), encoding="utf-8")
    right, wrong = QUESTION.strip("\n").splitlines()
    for folder, question in (("right", right), ("wrong", wrong)):
        shutil.copytree(SMALL, tmp_path / folder)
        exercise = tmp_path / folder / "exercises" / "count-the-queue.yml"
        text = exercise.read_text(encoding="utf-8")
        exercise.write_text(text.replace("questions:\n", f"questions:\n{question}\n"), encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "right “four”: a whole number was expected."
    assert '<input type="number" name="count-the-queue--how-many">' in done.stdout
    assert (
        '<div class="question question-rating" data-question="count-the-queue/how-many" data-type="rating"'
        in done.stdout
    )
    assert 'data-right="4"' in done.stdout
    assert '<p class="how">Write a number.</p>' in done.stdout
    assert "<strong>4</strong>" in done.stdout
    assert '<answer fraction="100">\n<text>4</text>' in done.stdout
    assert '<label for="count-the-queue--day">Which day?</label>' in done.stdout
    assert '<input type="date" id="count-the-queue--day" name="day">' in done.stdout
