"""Headings, questions and speakers are found where they stand."""

import pytest

from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.gui.widgets.document_view.blocks import Blocks
from lagvarde_coder.gui.widgets.document_view.structure import LineRole, Structure

TEXT = "Rubrik\nInledning.\nFråga 1: Vad önskar ni?\n\nMer tid.\nKerstin: Mer data.\nÖvrigt\nInget."
ANSWER = TEXT.index("Mer tid")
REST = TEXT.index("Övrigt")


def structure(*sections, text=TEXT):
    return Structure(text, Blocks(text), sections)


def set_off(found, text=TEXT):
    return [(text[each.start : each.end], each.role) for each in found.stretches]


def heading(words, level=1):
    start = TEXT.index(words)
    return Section(kind=SectionKind.HEADING, start=start, end=start + len(words), label=words, level=level)


def question(label="Vad önskar ni?", start=ANSWER, end=REST):
    return Section(kind=SectionKind.QUESTION, start=start, end=end, label=label)


def test_a_heading_is_its_first_line():
    whole = Section(kind=SectionKind.HEADING, start=0, end=17, label="Rubrik", level=1)
    assert set_off(structure(whole)) == [("Rubrik", LineRole.TITLE)]


@pytest.mark.parametrize(
    ("level", "role"), [(1, LineRole.TITLE), (2, LineRole.HEADING), (0, LineRole.HEADING), (3, LineRole.SUBHEADING)]
)
def test_a_headings_level_says_how_large_it_is(level, role):
    assert structure(heading("Rubrik", level)).roles == {0: role}


def test_a_questions_wording_stands_before_its_answer_even_over_a_blank_line_and_with_a_number():
    assert set_off(structure(question())) == [("Fråga 1: Vad önskar ni?", LineRole.QUESTION)]


def test_a_wording_that_is_not_in_the_text_is_not_invented():
    assert set_off(structure(question(label="Vilket stöd behövs?"))) == []


def test_a_wording_that_is_also_a_heading_is_a_question():
    found = structure(heading("Fråga 1: Vad önskar ni?", 2), question())
    assert set_off(found) == [("Fråga 1: Vad önskar ni?", LineRole.QUESTION)]
    assert found.roles == {2: LineRole.QUESTION}


def test_wording_and_answer_may_share_a_paragraph():
    text = "Vad önskar ni? Mer tid.\nSlut."
    found = structure(question(start=15, end=23), text=text)
    assert set_off(found, text) == [("Vad önskar ni? ", LineRole.QUESTION)]


def test_a_wording_over_two_paragraphs_is_set_off_whole():
    text = "Inledning.\nVad önskar ni\nfrån myndigheten?\nMer tid."
    found = structure(question("Vad önskar ni från myndigheten?", text.index("Mer"), len(text)), text=text)
    assert found.roles == {1: LineRole.QUESTION, 2: LineRole.QUESTION}


def test_a_speakers_name_is_set_off_with_its_colon():
    start = TEXT.index("Kerstin")
    turn = Section(kind=SectionKind.SPEAKER, start=start, end=start + 18, label="Kerstin")
    assert set_off(structure(turn)) == [("Kerstin:", LineRole.SPEAKER)]


def test_the_context_is_the_question_answered_else_the_last_heading():
    found = structure(heading("Rubrik"), question(), heading("Övrigt"))
    assert found.context_at(TEXT.index("Inledning")).label == "Rubrik"
    assert found.context_at(TEXT.index("Fråga")).label == "Vad önskar ni?"
    assert found.context_at(TEXT.index("data")).label == "Vad önskar ni?"
    assert found.context_at(TEXT.index("Inget")).label == "Övrigt"


def test_without_sections_there_is_no_context():
    assert structure().context_at(3) is None
    assert not structure().has_contexts
