"""Answer workbooks as they really come: exactly these documents and this account, or exactly this refusal."""

import io
from collections import Counter

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers.base import ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.registry import importer_for
from tests.importers.xlsx.workbooks import asked, by_their_cells, forms, offices, survey_tools
from tests.importers.xlsx.workbooks.making import Case, Document

CASES = [*forms.CASES, *survey_tools.CASES, *offices.CASES, *asked.CASES, *by_their_cells.CASES]


def read(case: Case, data: bytes, name: str) -> list[ImportedText]:
    options = ReadingOptions(respondent=case.respondent)
    return list(importer_for(name, b"").read(name, io.BytesIO(data), Limits(), options))


def document(text: ImportedText) -> Document:
    """Return what came of a row; its text must be its questions and answers and nothing else."""
    answers = [(section.label, text.text[section.start : section.end]) for section in text.sections]
    assert all(section.kind is SectionKind.QUESTION for section in text.sections)
    assert text.text == "\n\n".join(f"{question}\n{answer}" for question, answer in answers)
    day = text.day.isoformat() if text.day else ""
    return Document(text.respondent, answers, day, text.title, list(text.unanswered))


def told(texts: list[ImportedText]) -> Counter[tuple[str, str]]:
    counted: Counter[tuple[str, str]] = Counter()
    for omission in (omission for text in texts for omission in text.left_out):
        counted[omission.kind.value, omission.detail] += omission.count
    return counted


def expected(one: Document) -> Document:
    return Document(one.organisation, list(one.answers), one.day, one.title or one.organisation, list(one.unanswered))


def check(case: Case, data: bytes, name: str = "svar.xlsx") -> None:
    error, sentence = case.refused
    if error:
        with pytest.raises(ImportRefused) as refused:
            read(case, data, name)
        assert type(refused.value).__name__ == error
        assert sentence in str(refused.value)
        return
    texts = read(case, data, name)
    assert [document(text) for text in texts] == list(map(expected, case.documents))
    assert dict(told(texts)) == dict(case.told)
    if case.column is not None:
        assert texts[0].respondent_column == case.column


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_workbook_becomes_what_it_says(case):
    check(case, case.make())


def test_there_are_many_and_each_has_a_name_of_its_own():
    assert len({case.name for case in CASES}) == len(CASES) >= 40
