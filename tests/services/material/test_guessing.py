"""What a file seems to be, by its name, its beginning, its shape and the questions in it."""

import pytest

from lagvarde_coder.domain.material.ledger import QuestionSet
from lagvarde_coder.domain.material.sources import KindSign, SourceKind
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.services.material.guessing import guess

NPO, GENERAL = (QuestionSet(id=key, key=key, name=key, version=1, questions=()) for key in ("npo", "allman"))
DIALOGUE, ANSWER = SourceKind.DIALOGUE, SourceKind.ANSWER


@pytest.mark.parametrize(
    ("name", "text", "sets", "kind", "sign"),
    [
        ("a.txt", "Vi ser risker.", [], DIALOGUE, KindSign.NONE),
        ("a.txt", "Vi ser risker.", [NPO], ANSWER, KindSign.QUESTIONS),
        ("a.txt", "Vi ser risker.", [GENERAL], DIALOGUE, KindSign.NONE),
        ("a.txt", "Vi ser risker.", [NPO, GENERAL], DIALOGUE, KindSign.NONE),
        ("Minnesanteckning.docx", "Vi ser risker.", [NPO], DIALOGUE, KindSign.NOTES),
        ("a.docx", "MINNESANTECKNINGAR från mötet", [NPO], DIALOGUE, KindSign.NOTES),
        ("a.docx", f"{'Vi ser risker. ' * 40}Tack för era minnesanteckningar!", [NPO], ANSWER, KindSign.QUESTIONS),
    ],
)
def test_a_text_is_notes_or_an_answer_by_a_sign_or_else_a_dialogue_without(
    name: str, text: str, sets: list[QuestionSet], kind: SourceKind, sign: KindSign
):
    found = guess(name, ImportedText(title=name, text=text), sets, {"NPO", ""})
    assert (found.kind, found.sign) == (kind, sign)


def test_a_row_of_a_sheet_is_an_answer_whatever_it_is_called():
    found = guess("Minnesanteckning.xlsx", ImportedText(title="a", text="Ja.", respondent="Norrsken"), [], {"NPO"})
    assert (found.kind, found.sign) == (ANSWER, KindSign.SHEET)


def test_without_such_a_group_in_the_ledger_no_set_is_put_in_writing():
    assert guess("a.txt", ImportedText(title="a", text="Ja."), [NPO], {""}).sign is KindSign.NONE
