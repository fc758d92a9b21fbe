"""Write all closed questions of the quizzes without their answers, to be asked of somebody who has not read the course.

    .venv/bin/python tools/blind_quiz.py quiz-blind.md quiz-key.json [QUIZ …]

The first file holds the questions: stems, tables, options in a mixed order with letters. The second one holds what is
right, by the number of the question: letters, a number, or a letter for each row. With ids of quizzes behind them, only
these are asked. The reader answers in the form that the file names. `--score ANSWERS.json KEY.json` compares, and
prints how many questions are wholly right, by quiz and by type.

What can be guessed by manner alone, a reader without the course finds. Such a reader should stay below six in ten.
"""

from __future__ import annotations

import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from string import ascii_uppercase

from macros.model import Exercise, QuestionBase
from macros.model.questions.gaps import GapsQuestion
from macros.model.questions.match import MatchQuestion
from macros.model.questions.multiple import MultipleQuestion
from macros.model.questions.number import NumberQuestion
from macros.model.questions.order import OrderQuestion
from macros.model.questions.single import SingleQuestion
from macros.model.questions.sort import SortQuestion
from macros.model.questions.true_false import TrueFalseQuestion
from macros.read.load import load

HOW = """Answer each question as well as you can, without looking anything up. Write JSON: the number of the question,
and your answer. One letter for "choose one", a list of letters for "choose all", true or false, a number where asked,
and for rows an object with a letter for each row, such as {"1": "B", "2": "A"}. A text with gaps wants an object too.
"""


def lettered(texts: Sequence[str], mix: random.Random) -> dict[str, str]:
    """Return texts by letters, in a mixed order."""
    mixed = [*texts]
    mix.shuffle(mixed)
    return dict(zip(ascii_uppercase, mixed, strict=False))


def listed(letters: dict[str, str]) -> str:
    """Return lettered texts as lines."""
    return "\n".join(f"- {letter}: {text.strip()}" for letter, text in letters.items())


def rows(pairs: Sequence[tuple[str, str]], choices: Sequence[str], mix: random.Random) -> tuple[str, dict[str, str]]:
    """Return rows to which a choice belongs, and the letter of the right choice for each row."""
    mixed = [*pairs]
    mix.shuffle(mixed)
    letters = lettered(choices, mix)
    of = {text: letter for letter, text in letters.items()}
    lines = "\n".join(f"{number}. {left.strip()}" for number, (left, _) in enumerate(mixed, 1))
    return f"{lines}\n\n{listed(letters)}", {str(number): of[right] for number, (_, right) in enumerate(mixed, 1)}


def asked(question: QuestionBase, mix: random.Random) -> tuple[str, str, object] | None:
    """Return how a question is answered, what is shown, and what is right; None for one without a right answer."""
    match question:
        case SingleQuestion() | MultipleQuestion():
            letters = lettered([option.text for option in question.options], mix)
            right = {option.text for option in question.options if option.right}
            key = [letter for letter, text in letters.items() if text in right]
            single = isinstance(question, SingleQuestion)
            return ("choose one" if single else "choose all", listed(letters), key[0] if single else key)
        case TrueFalseQuestion():
            return "true or false", "", question.right
        case NumberQuestion():
            return f"a number ({question.unit or 'no unit'})", "", [question.right, question.within]
        case SortQuestion():
            labels = {group.id: group.label for group in question.groups}
            body, key = rows([(item.text, labels[item.group]) for item in question.items], [*labels.values()], mix)
            return "a letter for each row", body, key
        case MatchQuestion():
            rights = [*dict.fromkeys(pair.right for pair in question.pairs), *question.extra]
            body, key = rows([(pair.left, pair.right) for pair in question.pairs], rights, mix)
            return "a letter for each row", body, key
        case OrderQuestion():
            places = [str(place) for place in range(1, len(question.items) + 1)]
            mixed = [*zip((item.text for item in question.items), places, strict=True)]
            mix.shuffle(mixed)
            lines = "\n".join(f"{number}. {text}" for number, (text, _) in enumerate(mixed, 1))
            return "the place of each row", lines, {str(number): place for number, (_, place) in enumerate(mixed, 1)}
        case GapsQuestion():
            choices = "\n".join(
                f"- {gap.id}: {' / '.join(sorted([gap.accept[0], *gap.extra]))}" for gap in question.gaps
            )
            return "fill each gap", f"{question.text}\n\n{choices}", {gap.id: [*gap.accept] for gap in question.gaps}
    return None


def blind(quizzes: dict[str, Exercise]) -> tuple[str, dict[str, dict[str, object]]]:
    """Return the questions of quizzes without answers, and the key by their numbers."""
    parts, key = [HOW], dict[str, dict[str, object]]()
    for id, quiz in quizzes.items():
        for question in quiz.own_questions:
            if shown := asked(question, random.Random(f"{id}/{question.id}")):
                how, body, right = shown
                number = str(len(key) + 1)
                parts.append(f"## {number}. ({how})\n\n{question.stem.strip()}\n\n{body}".rstrip() + "\n")
                key[number] = {"quiz": id, "question": question.id, "type": question.type, "right": right}
    return "\n".join(parts), key


def is_right(given: object, entry: dict[str, object]) -> bool:
    """Say whether an answer is wholly right."""
    right = entry["right"]
    match entry["type"]:
        case "number":
            assert isinstance(right, list)
            return isinstance(given, int | float) and abs(given - right[0]) <= right[1] + 1e-9
        case "multiple":
            assert isinstance(right, list)
            return isinstance(given, list) and sorted(given) == sorted(right)
        case "gaps":
            assert isinstance(right, dict)
            return isinstance(given, dict) and all(given.get(gap) in accepted for gap, accepted in right.items())
    if isinstance(right, dict):
        return isinstance(given, dict) and {row: str(value) for row, value in given.items()} == right
    return given == right


def score(key: dict[str, dict[str, object]], answers: dict[str, object]) -> str:
    """Return how many questions are wholly right: of each quiz, of each type, of all."""
    of, right = Counter[str](), Counter[str]()
    for number, entry in key.items():
        for name in (f"quiz {entry['quiz']}", f"type {entry['type']}", "all"):
            of[name] += 1
            right[name] += is_right(answers.get(number), entry)
    return "\n".join(
        f"{name}: {right[name]} of {count} ({100 * right[name] / count:.0f} %)" for name, count in of.items()
    )


def main(arguments: Sequence[str]) -> None:
    """Write the two files, or score answers: see above."""
    if arguments[0] == "--score":
        answers, key = (json.loads(Path(each).read_text(encoding="utf-8")) for each in arguments[1:3])
        print(score(key, answers))
        return
    to, to_key, *only = arguments
    curriculum = load(Path.cwd())
    quizzes = {
        id: each for id, each in curriculum.exercises.items() if each.kind == "quiz" and (not only or id in only)
    }
    text, key = blind(quizzes)
    Path(to).write_text(text, encoding="utf-8", newline="\n")
    Path(to_key).write_text(json.dumps(key, ensure_ascii=False, indent=1), encoding="utf-8", newline="\n")
    print(f"{len(key)} questions of {len(quizzes)} quizzes")


if __name__ == "__main__":
    main(sys.argv[1:])
