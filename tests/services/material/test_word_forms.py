"""A form in Word with a field that nobody filled in: its question was put and not answered."""

from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.material.ledger import AnswerStatus
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.services.material.importing import SourceDetails

INPUTS = Path(__file__).parent.parent.parent / "data" / "inputs" / "docx"


@pytest.mark.parametrize(("name", "question_set", "unanswered"), [
    ("form", "npo", "Vilket stöd önskar ni från myndigheten för regionernas arbete?"),
    ("placeholder-counted-as-answer", "allman", "Vilket stöd behövs på verksamhetsnivå?"),
])  # fmt: skip
def test_the_prompt_of_a_field_is_no_answer(project: OpenProject, name: str, question_set: str, unanswered: str):
    details = SourceDetails(kind=SourceKind.ANSWER, organisations=("Primärvård",), question_sets=(question_set,))
    (source,) = project.material.importing.file(INPUTS / f"{name}.docx", details).sources
    assert source.unanswered == (unanswered,)
    wordings = {q.id: q.text for one in project.material.ledger.question_sets() for q in one.questions}
    (line,) = [one for one in project.material.ledger.inquiries() if one.statuses]
    statuses = {wordings[one.question]: one.status for one in line.statuses}
    assert statuses[unanswered] is AnswerStatus.NO_ANSWER
    assert AnswerStatus.ANSWERED in statuses.values()
