import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.pipeline import Sentencizer

from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.language import sentences as finding
from lagvarde_coder.language import swedish
from lagvarde_coder.language.sentences import RULES, Sentences
from tests.language.hard_sentences import CASES
from tests.tries import tries

ROOT = Path(__file__).parents[2]
RUN_ON = re.compile("[a-z][.][A-Z]")


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


@settings(max_examples=tries(150))
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


# --- when spaCy is asked ----------------------------------------------------------------------------------------------

SIGNS = "abÅ1 .!?…\n\t”()–•🙂🏽\u0301\u200d🇸§:m\u2028\u00a0\x85,_«*[]¹。？‼؟।\u3000"
PHRASES = [
    "t.ex. ",
    "klart.Det ",
    "slut.Vi",
    "kl. 8.",
    "...",
    " Det",
    " Vi ",
    "." + 21 * "-" + "Å",
    21 * " ",
    *CASES[:20],
]
ALMOST_ANYTHING = st.lists(st.sampled_from([*SIGNS, *PHRASES]), max_size=40).map("".join)


@settings(max_examples=tries(150))
@given(ALMOST_ANYTHING)
def test_asking_spacy_for_every_line_would_change_nothing(text):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "_needs_tokens", lambda *_: True)
        asked = Sentences().of(text)
    assert Sentences().of(text) == asked


def test_spacy_decides_where_our_rules_cannot():
    assert divided("هل هذا صحيح؟ نعم هذا صحيح.") == ["هل هذا صحيح؟", "نعم هذا صحيح."]
    assert divided("Slut." + 12 * " –" + " Sedan mer.") == ["Slut.", (12 * " –").strip(), "Sedan mer."]
    assert divided("Det är klart.Det tar tid.") == ["Det är klart.", "Det tar tid."]
    address = "https://exempel.se/klart.Det"
    assert swedish.starts(address), "our rules alone would cut it"
    assert divided(f"Se {address} här.") == [f"Se {address} här."]


def test_every_stop_that_spacy_knows_is_ours_or_makes_us_ask_it():
    stops = Sentencizer.default_punct_chars
    assert {stop for stop in stops if not finding.OTHER_STOPS.search(stop)} == {".", "!", "?"}


def test_for_ordinary_swedish_spacy_is_not_loaded():
    cases = (case.replace(" | ", " ").replace("¦", "") for case in CASES)
    text = "\n".join(case for case in cases if not RUN_ON.search(case))
    assert len(text) > 3_000
    code = "import sys; from lagvarde_coder.language.sentences import Sentences; n = len(Sentences().of(sys.argv[1]))"
    said = subprocess.run(
        [sys.executable, "-c", f"{code}; print(n, 'spacy' in sys.modules)", text],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    number, loaded = said.stdout.split()
    assert int(number) > 100
    assert loaded == "False"


def test_tokens_are_marked_only_where_spacy_is_asked(monkeypatch):
    """A line of 100,000 characters is looked at in pieces, and only the one that needs it by spaCy."""
    asked = []
    real = finding._starts_by_tokens

    def noted(line, *more):
        asked.append(len(line))
        return real(line, *more)

    monkeypatch.setattr(finding, "_starts_by_tokens", noted)
    Sentences().of("Det tar tid. " * 8_000 + "Det är klart.Det tar tid.")
    assert len(asked) == 1
    assert asked[0] <= swedish.LONGEST


@settings(max_examples=tries(100))
@given(st.text("ab .\n\t\u2028", min_size=1, max_size=200), st.data())
def test_the_stretch_around_a_place_is_one_of_those_of_the_text(text, data):
    position = data.draw(st.integers(0, len(text)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(swedish, "LONGEST", 12)
        start, end = swedish.stretch_at(text, position, 0, len(text))
        stretches = list(swedish.stretches(text))
    assert start <= position <= end
    assert (start, end) in stretches or not text[start:end].strip()
