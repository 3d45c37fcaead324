import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.language.sentences import RULES, Sentences
from tests.language.hard_sentences import CASES


def divided(text):
    return [span.of(text) for span in Sentences().of(text)]


def test_there_are_enough_hard_cases_and_none_twice():
    assert len(CASES) >= 120
    assert len(set(CASES)) == len(CASES)


@pytest.mark.parametrize("case", CASES)
def test_a_hard_sentence_ends_where_a_reader_would_end_it(case):
    text = case.replace(" | ", " ").replace("¦", "")
    assert divided(text) == case.replace("¦", " | ").split(" | ")


def test_all_hard_cases_in_one_text_are_divided_as_each_alone():
    text = "\n\n".join(case.replace(" | ", " ").replace("¦", "") for case in CASES)
    assert divided(text) == [one for case in CASES for one in case.replace("¦", " | ").split(" | ")]


@pytest.mark.parametrize("line_end", ["\n", "\n\n", "  \n\t", "\u2028", "\u2029"])
def test_a_line_end_always_ends_a_sentence(line_end):
    assert divided(f"Vi vill, bl.a.{line_end}region Skåne, ha tid{line_end}") == [
        "Vi vill, bl.a.",
        "region Skåne, ha tid",
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Namn\tAntal\t5 st.", ["Namn", "Antal", "5 st."]),
        ("1.\tFortbildning\ta)\tmer tid", ["1.\tFortbildning", "a)\tmer tid"]),
        ("Datum:\t2024-11-25", ["Datum:\t2024-11-25"]),
        ("•\tTid", ["•\tTid"]),
    ],
)
def test_a_tab_parts_cells_but_not_a_label_from_its_words(text, sentences):
    assert divided(text) == sentences


@pytest.mark.parametrize("text", ["", " \n\t\n ", "\u2028\u00a0"])
def test_a_blank_text_has_no_sentences(text):
    assert divided(text) == []


@pytest.mark.parametrize(
    "text", ["هل هذا صحيح؟ نعم هذا صحيح.", "Ja. 😀. Nej. \u202eöäå\u202c.", "␀ Vi vill. ␀", "e\u0301. Då!"]
)
def test_other_scripts_and_odd_characters_do_no_harm(text):
    assert "".join(divided(text)).replace(" ", "") == text.replace(" ", "")


def test_a_line_without_end_is_cut_at_a_space():
    text = "ord " * 12_000
    sentences = Sentences().of(text)
    assert max(len(span) for span in sentences) <= 10_000
    assert {span.of(text)[:4] for span in sentences} == {"ord "}


def test_the_rules_have_a_version():
    assert Sentences().rules == RULES
    assert RULES.partition("/")[2].isdigit()


def test_it_stops_when_it_is_asked_to():
    stopped = Silent()
    stopped.stop()
    with pytest.raises(Cancelled):
        Sentences().of("Ett. Två.\nTre.", stopped)


@settings(max_examples=150)
@given(
    st.text(st.sampled_from("abÅ1 .!?…\n\t”()–•🙂🏽\u0301\u200d🇸§:m\u2028\u00a0,"), max_size=80) | st.text(max_size=40)
)
def test_every_character_that_is_not_white_space_is_in_exactly_one_sentence(text):
    covered: list[int] = []
    for span in Sentences().of(text):
        words = span.of(text)
        assert words == words.strip() != ""
        assert "\n" not in words
        covered += range(span.start, span.end)
    assert covered == sorted(set(covered))
    assert all(text[at].isspace() for at in set(range(len(text))) - set(covered))
