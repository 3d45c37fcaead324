"""The lists that a new project begins with, from ``themes/``: organisations to ask, and what to ask them."""

import tomllib
from pathlib import Path

from lagvarde_coder.domain.material.ledger import Organisation, Question, QuestionSet
from lagvarde_coder.domain.text import clean


def load_organisations(file: Path) -> list[Organisation]:
    """Return the organisations of a list in ``themes/``."""
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    group = said["list"].get("group", "")
    return [
        Organisation(id=one["id"], name=one["name"], group=group, categories=tuple(one.get("categories", ())))
        for one in said["organisation"]
    ]


def load_question_sets(file: Path) -> list[QuestionSet]:
    """Return the question sets of a list in ``themes/``."""
    said = tomllib.loads(file.read_text(encoding="utf-8"))
    return [
        QuestionSet(
            id=one["id"],
            key=one["key"],
            name=one["name"],
            version=one["version"],
            questions=tuple(Question(id=q["id"], number=q["number"], text=clean(q["text"])) for q in one["question"]),
        )
        for one in said["question_set"]
    ]
