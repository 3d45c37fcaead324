from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.material.ledger import Question
from lagvarde_coder.domain.material.questions import (
    MOST_COMPARED,
    find_questions,
    normalised,
    question_sections,
)
from lagvarde_coder.domain.text import Section, SectionKind

WORDINGS = [
    "Vilka konsekvenser, positiva och negativa, ser ni av ett större fokus på att fasa ut lågvärdevård?",
    "Vilket stöd behövs på verksamhetsnivå?",
    "Vad önskar ni från myndigheten?",
    "Vad önskar ni från myndigheten ur patientens perspektiv?",
]
QUESTIONS = [Question(id=f"q{number}", number=number, text=text) for number, text in enumerate(WORDINGS, 1)]


def headings(text, *lines):
    """Heading sections for lines given as (level, words)."""
    return [
        Section(
            kind=SectionKind.HEADING, start=(at := text.index(words)), end=at + len(words), label=words, level=level
        )
        for level, words in lines
    ]


def answers(text, *lines):
    found = question_sections(text, QUESTIONS, headings(text, *lines))
    return [(section.question, text[section.start : section.end]) for section in found]


def test_an_answer_goes_from_its_question_to_the_next():
    text = f"Inledning\n{WORDINGS[0]}\n\nDet är bra.\nOch svårt.\n\n{WORDINGS[1]}\nTid.\n"
    assert answers(text) == [("q1", "Det är bra.\nOch svårt."), ("q2", "Tid.")]


def test_a_section_carries_the_wording_as_it_is_known():
    section = question_sections(f"1. {WORDINGS[1].upper()}\nTid.", QUESTIONS, [])[0]
    assert (section.kind, section.label, section.level) == (SectionKind.QUESTION, WORDINGS[1], 0)


@pytest.mark.parametrize(
    "line",
    [
        "Vilket stöd behövs på verksamhetsnivå?",
        "  vilket  STÖD behövs på\tverksamhetsnivå ",
        "Fråga 2: Vilket stöd behövs på verksamhetsnivå?",
        "Fråga 2. Vilket stöd behövs på verksamhetsnivå?",
        "2. Vilket stöd behövs på verksamhetsnivå",
        "2.Vilket stöd behövs på verksamhetsnivå?",
        "2) Vilket stöd behövs på verksamhetsnivå?",
        "a) Vilket stöd behövs på verksamhetsnivå:",
        "2 b) Vilket stöd behövs på verksamhetsnivå?",
        "”Vilket stöd behövs på verksamhetsnivå?”",
        "**Vilket stöd behövs på verksamhetsnivå?**",
        "## Fråga 2 – Vilket stöd behövs på verksamhetsnivå?",
        "• Vilket stöd behövs på verksamhetsnivå …",
        "Vilket stöd behövs på verksamhets nivå?",
        "Vilket stöd behöves på verksamhetsnivå?",
    ],
)
def test_small_differences_do_not_hide_a_question(line):
    assert answers(f"{line}\nTid.") == [("q2", "Tid.")]


@pytest.mark.parametrize(
    "line",
    [
        "Vilket stöd behövs på verksamhetsnivå? Tid, framför allt.",
        "Vi diskuterade vilket stöd som behövs på verksamhetsnivå.",
        "Vilket stöd?",
        "Vad önskar ni?",
    ],
)
def test_a_sentence_that_only_speaks_of_a_question_is_not_one(line):
    assert answers(f"{line}\nTid.") == []


def test_the_kind_of_dash_does_not_matter():
    question = Question(id="q", number=1, text="In- och utmönstring – vad krävs?")
    assert question_sections("In– och utmönstring - vad krävs?\nTid.", [question], []) != []


def test_of_two_questions_that_begin_alike_the_right_one_is_taken():
    text = f"{WORDINGS[2]}\nStöd.\n{WORDINGS[3]}\nInformation.\n"
    assert answers(text) == [("q3", "Stöd."), ("q4", "Information.")]


def test_of_two_sets_with_the_same_wording_the_first_is_taken():
    other = Question(id="npo", number=1, text=WORDINGS[0])
    text = f"{WORDINGS[0]}\nSvar.\n"
    assert [section.question for section in question_sections(text, [other, *QUESTIONS], [])] == ["npo"]
    assert [section.question for section in question_sections(text, [*QUESTIONS, other], [])] == ["q1"]


def test_a_question_without_answer_gives_no_section_but_is_reported():
    text = f"{WORDINGS[0]}\n \n{WORDINGS[1]}\nTid.\n{WORDINGS[2]}\n\n"
    found = find_questions(text, QUESTIONS, [])
    assert [section.question for section in found.sections] == ["q2"]
    assert found.unanswered == ["q1", "q3"]


def test_a_list_of_the_questions_at_the_top_does_not_make_them_unanswered():
    text = "\n".join([*WORDINGS[:2], "", "Svaren", WORDINGS[0], "Bra.", WORDINGS[1], "Tid."])
    assert find_questions(text, QUESTIONS, headings(text, (1, "Svaren"))).unanswered == []


def test_a_question_that_is_a_heading_ends_at_the_next_heading_of_its_level():
    text = f"Dialog\n{WORDINGS[0]}\nBra.\nRisker\nSvårt.\nSammanfattning\nSlut."
    lines = [(1, "Dialog"), (2, WORDINGS[0]), (3, "Risker"), (2, "Sammanfattning")]
    assert answers(text, *lines) == [("q1", "Bra.\nRisker\nSvårt.")]


def test_a_higher_heading_ends_an_answer_too():
    text = f"{WORDINGS[0]}\nBra.\nBilaga\nSlut."
    assert answers(text, (2, WORDINGS[0]), (1, "Bilaga")) == [("q1", "Bra.")]


def test_a_plain_question_ends_at_a_heading_that_is_no_sub_heading_of_the_one_it_stands_under():
    text = f"Anteckningar\nFrågor\n{WORDINGS[0]}\nBra.\nRisker\nSvårt.\nDeltagare\nAnna."
    lines = [(1, "Anteckningar"), (2, "Frågor"), (3, "Risker"), (2, "Deltagare")]
    assert answers(text, *lines) == [("q1", "Bra.\nRisker\nSvårt.")]


def test_under_the_title_alone_a_plain_question_ends_at_the_next_heading():
    text = f"Minnesanteckning\n{WORDINGS[0]}\nBra.\nDeltagare\nAnna."
    assert answers(text, (1, "Minnesanteckning"), (2, "Deltagare")) == [("q1", "Bra.")]


def test_without_a_heading_before_it_a_plain_question_ends_at_the_highest_that_follows():
    text = f"{WORDINGS[0]}\nBra.\nRisker\nSvårt.\nBilaga\nSlut."
    assert answers(text, (3, "Risker"), (2, "Bilaga")) == [("q1", "Bra.\nRisker\nSvårt.")]


def test_a_line_that_begins_other_matters_ends_an_answer():
    assert answers(f"{WORDINGS[0]}\nBra.\n\nÖvrigt:\nKaffe.") == [("q1", "Bra.")]


def test_the_same_question_put_twice_has_two_answers():
    text = f"{WORDINGS[0]}\nBra.\n{WORDINGS[0]}\nDåligt.\n"
    assert answers(text) == [("q1", "Bra."), ("q1", "Dåligt.")]


def test_a_text_without_questions_and_questions_without_text_give_nothing():
    assert question_sections("", QUESTIONS, []) == []
    assert question_sections("Tid.\n", QUESTIONS, []) == []
    assert question_sections(f"{WORDINGS[0]}\nTid.", [], []) == []


@pytest.mark.parametrize("text", ["", "?", "1.", "Fråga 1:", " ” ", "**"])
def test_a_question_of_mere_marks_is_never_found(text):
    assert question_sections(f"{text}\n?\n1.\nTid.", [Question(id="q", number=1, text=text)], []) == []


@given(st.text(), st.sampled_from(WORDINGS), st.text())
def test_answers_lie_in_the_text_without_white_space_at_their_ends(before, wording, after):
    text = f"{before}\n{wording}\n{after}"
    found = question_sections(text, QUESTIONS, [])
    ends = [0]
    for section in found:
        words = text[section.start : section.end]
        assert words == words.strip() != ""
        assert section.start >= ends[-1]
        ends.append(section.end)


@given(st.text())
def test_normalising_twice_changes_nothing_more(line):
    assert normalised(normalised(line)) == normalised(line)


def test_of_a_megabyte_of_other_words_no_line_is_compared_letter_by_letter(monkeypatch):
    compared = []

    class Counted(SequenceMatcher[str]):
        def __init__(self, *given, **named):
            compared.append(given)
            super().__init__(*given, **named)

    monkeypatch.setattr("lagvarde_coder.domain.material.questions.SequenceMatcher", Counted)
    filler = (
        "Vi ser positiva och negativa konsekvenser av att myndigheten fasar ut vården, och vilket stöd ni önskar.\n"
    )
    nearly = WORDINGS[0].replace("fokus", "focus")
    text = filler * 9_000 + f"{WORDINGS[1]}\nTid.\n{nearly}\nBra.\n"
    found = question_sections(text, QUESTIONS * 4, [])
    assert [section.question for section in found] == ["q2", "q1"]
    assert len(compared) == 1


def next_heading_by_its_definition(marks, start, end):
    following = [heading for heading in marks if heading.start >= end]
    before = [heading for heading in marks if heading.start < end]
    if not following:
        return None
    own = bool(before) and before[-1].start >= start
    highest = min(heading.level for heading in following)
    under_title = len(before) == 1 and not own and before[0].level < highest
    holder = highest if not before or under_title else before[-1].level
    return next((heading.start for heading in following if heading.level <= holder), None)


@given(st.lists(st.integers(1, 4), max_size=12), st.data())
def test_an_answer_ends_at_the_heading_that_the_definition_says(levels, draw):
    lines = [("#" * level, level) for level in levels] + [(WORDINGS[1], 0)] * draw.draw(st.integers(1, 3))
    lines = draw.draw(st.permutations(lines))
    text = "".join(f"{line}\nord\n" for line, _ in lines)
    marks, asked, at = [], [], 0
    for line, level in lines:
        if level:
            marks.append(Section(kind=SectionKind.HEADING, start=at, end=at + len(line), level=level))
        else:
            asked.append(at)
        at += len(line) + 5
    for section, start in zip(question_sections(text, QUESTIONS, marks), asked, strict=True):
        end = next_heading_by_its_definition(marks, start, start + len(WORDINGS[1]))
        stops = [place for place in (end, *asked) if place is not None and place > start]
        assert section.end == (min(stops) if stops else len(text)) - 1


def test_a_wording_of_dots_alone_takes_time_in_proportion_to_its_length():
    assert normalised("Vad" + "." * 1_000_000 + "a" + "." * 1_000_000) == "vad" + "." * 1_000_000 + "a"


def test_headings_and_questions_by_the_ten_thousand_are_found():
    lines = 20_000
    text = f"Rubrik\n{WORDINGS[1]}\nJa\n" * lines
    every = len(text) // lines
    marks = [Section(kind=SectionKind.HEADING, start=n * every, end=n * every + 6, level=1) for n in range(lines)]
    found = question_sections(text, QUESTIONS, marks)
    assert [text[section.start : section.end] for section in found] == ["Ja"] * lines


def test_lines_that_are_nearly_a_question_are_not_compared_without_end(monkeypatch):
    compared = []

    def unlike(a, b):
        compared.append((a, b))
        return 0.0

    monkeypatch.setattr("lagvarde_coder.domain.material.questions._similarity", unlike)
    text = "\n".join(f"{WORDINGS[1]} och mer {number}" for number in range(3 * MOST_COMPARED))
    assert not question_sections(text, QUESTIONS, [])
    assert MOST_COMPARED <= len(compared) <= MOST_COMPARED * len(QUESTIONS)
