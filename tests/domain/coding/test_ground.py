"""What of a text is the organisation's own words."""

from itertools import pairwise

import pytest

from lagvarde_coder.domain.coding.ground import Ground, words_in
from lagvarde_coder.domain.material.questions import normalised
from lagvarde_coder.domain.text import Section, SectionKind


def section(text, words, kind, label=""):
    start = text.index(words)
    return Section(kind=kind, start=start, end=start + len(words), label=label)


def left_of(text, *sections, asked=()):
    return [text[start:end] for start, end in Ground(text, sections, frozenset(map(normalised, asked))).paragraphs]


def test_headings_and_blank_lines_are_nothing_to_go_through():
    text = "Minnesanteckning\n\n  \nVi behöver tid.\n***\n"
    heading = section(text, "Minnesanteckning", SectionKind.HEADING)
    assert left_of(text, heading) == ["Vi behöver tid."]
    assert Ground(text, [heading]).total == len("Vibehövertid")


@pytest.mark.parametrize(
    "before",
    ["Vilket stöd behövs?\n", "Fråga 2: Vilket stöd behövs?\n\n", "Vilket stöd\nbehövs?\n", "Vilket stöd behövs? "],
)
def test_the_wording_before_an_answer_is_not_the_organisations(before):
    text = f"{before}Mer tid för stöd."
    answer = section(text, "Mer tid för stöd.", SectionKind.QUESTION, "Vilket stöd behövs?")
    assert [one.strip() for one in left_of(text, answer)] == ["Mer tid för stöd."]


def test_a_long_paragraph_that_holds_a_short_label_is_no_wording():
    text = "Vi har mycket övrigt att säga om detta och om annat.\nTack."
    answer = section(text, "Tack.", SectionKind.QUESTION, "Övrigt")
    assert left_of(text, answer) == text.split("\n")


def test_a_known_question_without_an_answer_does_not_count():
    text = "1. Vilka konsekvenser ser ni?\nVi ser många."
    assert left_of(text, asked=["Vilka konsekvenser ser ni?"]) == ["Vi ser många."]


def test_a_speakers_name_does_not_count_but_the_same_word_in_the_text_does():
    text = "Region Norr: Vi behöver tid.\nRegion Norr behöver tid."
    first = section(text, "Region Norr: Vi behöver tid.", SectionKind.SPEAKER, "Region Norr")
    second = section(text, "Region Norr behöver tid.", SectionKind.SPEAKER, "Region Norr")
    assert left_of(text, first, second) == ["Vi behöver tid.", "Region Norr behöver tid."]


@pytest.mark.parametrize("number", ["1. ", "12) ", "(3) ", "1.2. ", "a) ", "b. ", "• ", "– ", "- 4.\t", "  2.  "])
def test_a_list_number_or_bullet_is_nothing_to_go_through(number):
    text = f"Först.\n{number}Vi behöver tid."
    assert left_of(text) == ["Först.", "Vi behöver tid."]
    assert Ground(text, ()).total == len("FörstVibehövertid")


@pytest.mark.parametrize(
    "line", ["2024. Sedan kom mer.", "2.5 procent av alla.", "t. ex. stöd.", "15.30. Paus.", "12", "3.", "1,5 timme."]
)
def test_a_line_that_only_begins_like_a_list_is_gone_through_whole(line):
    assert left_of(line) == [line]


@pytest.mark.parametrize("before", ["HjärtLung: ", "– HjärtLung: ", "HJÄRTLUNG : ", "1. HjärtLung: ", "HjärtLung: 2) "])
def test_a_speakers_name_is_none_of_the_words_however_it_stands_at_the_start_of_the_turn(before):
    text = f"{before}Vi behöver tid."
    assert left_of(text, section(text, text, SectionKind.SPEAKER, "HjärtLung")) == ["Vi behöver tid."]


def test_a_speakers_name_alone_in_its_line_is_nothing_to_go_through():
    text = "HjärtLung:\nVi behöver tid."
    assert left_of(text, section(text, text, SectionKind.SPEAKER, "HjärtLung")) == ["Vi behöver tid."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  ”Vi (ni) behöver!”  ", "”Vi (ni) behöver!”"),
        ("a. Sedan kom”. ", "a. Sedan kom”."),
        ("– Ja", "Ja"),
    ],
)
def test_selected_words_have_no_white_space_around_them(text, expected):
    assert words_in(text, (0, len(text))).of(text) == expected


def test_what_closes_the_sentence_before_is_left_out():
    text = "Tid behövs.” Sedan mer."
    assert words_in(text, (text.index("."), len(text))).of(text) == "Sedan mer."
    assert words_in(text, (text.index("hövs"), len(text))).of(text).startswith("hövs")


def test_the_paragraphs_of_a_text_are_in_order_and_do_not_touch():
    runs = Ground("a\nb\n\nc", ()).paragraphs
    assert all(one[1] < other[0] for one, other in pairwise(runs))
