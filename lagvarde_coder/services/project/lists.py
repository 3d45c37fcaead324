"""The lists that a new project begins with, from ``themes/``: organisations to ask, and question sets."""

import tomllib
from pathlib import Path

from lagvarde_coder.domain.material.ledger import Organisation, Question, QuestionSet
from lagvarde_coder.domain.text import clean


def load_organisations(file: Path) -> list[Organisation]:
    """Return the organisations of a list in ``themes/``."""
    parsed = tomllib.loads(file.read_text(encoding="utf-8"))
    group = parsed["list"].get("group", "")
    return [
        Organisation(id=entry["id"], name=entry["name"], group=group, categories=tuple(entry.get("categories", ())))
        for entry in parsed["organisation"]
    ]


def load_question_sets(file: Path) -> list[QuestionSet]:
    """Return the question sets of a list in ``themes/``."""
    parsed = tomllib.loads(file.read_text(encoding="utf-8"))
    return [
        QuestionSet(
            id=entry["id"],
            key=entry["key"],
            name=entry["name"],
            version=entry["version"],
            questions=tuple(
                Question(id=question["id"], number=question["number"], text=clean(question["text"]))
                for question in entry["question"]
            ),
        )
        for entry in parsed["question_set"]
    ]
