import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lagvarde_coder.domain.text import Section, SectionKind, Span
from lagvarde_coder.gui.workspaces.coding import units
from lagvarde_coder.gui.workspaces.coding.controllers.codings.edges import Edge, moved
from lagvarde_coder.gui.workspaces.coding.units import TextUnit, TextUnits, paragraph_at, sentence_at, whole
from lagvarde_coder.language import swedish
from lagvarde_coder.language.graphemes import is_boundary
from lagvarde_coder.language.sentences import Sentences
from lagvarde_coder.language.words import words as all_words
from tests.tries import tries

TEXT = "Rubrik\n\nFörsta meningen. Andra, t.ex. denna, är längre!  Tredje?\nNy 🙂 rad\n"
ASKED = "Stöd\n1. Vad behövs?\nTid. Mer pengar.\nOch data.\n\n2. Varför?\nDet vet vi.\nBilagor\nEn lista.\n"
BOTH = pytest.mark.parametrize("sentences", [(), Sentences().of(TEXT)], ids=["rules", "known"])


def words(span, text=TEXT):
    return span.of(text) if span else None


def section(kind, begin, end, level=0):
    start = ASKED.index(begin)
    return Section(kind=kind, start=start, end=ASKED.index(end, start) + len(end), level=level)


@pytest.fixture
def asked():
    return TextUnits(
        ASKED,
        sections=(
            section(SectionKind.HEADING, "Stöd", "Stöd", 1),
            section(SectionKind.QUESTION, "Tid.", "data.\n"),
            section(SectionKind.QUESTION, "Det vet", "vi."),
            section(SectionKind.HEADING, "Bilagor", "Bilagor", 1),
        ),
    )


def test_the_paragraph_at_a_position_has_no_white_space_around_it():
    assert words(paragraph_at(TEXT, TEXT.index("Andra"))) == "Första meningen. Andra, t.ex. denna, är längre!  Tredje?"
    assert paragraph_at(TEXT, 7) is None


@BOTH
def test_the_sentence_at_a_position_ends_at_its_full_stop_but_not_inside_an_abbreviation(sentences):
    assert words(sentence_at(TEXT, TEXT.index("meningen"), sentences)) == "Första meningen."
    assert words(sentence_at(TEXT, TEXT.index("denna"), sentences)) == "Andra, t.ex. denna, är längre!"
    assert words(sentence_at(TEXT, TEXT.index("Tredje") - 1, sentences)) == "Tredje?"
    assert words(sentence_at(TEXT, TEXT.index("\nNy"), sentences)) == "Tredje?"
    assert sentence_at(TEXT, 7, sentences) is None


@BOTH
@pytest.mark.parametrize(
    ("unit", "there", "back"),
    [
        (TextUnit.WORD, "Andra", "Första"),
        (TextUnit.SENTENCE, "Andra", "Första"),
        (TextUnit.PARAGRAPH, "Ny", "Första"),
        (TextUnit.CHARACTER, "eningen", "Första meningen"),
    ],
)
def test_one_goes_to_the_start_of_a_unit(sentences, unit, there, back):
    passages, here = TextUnits(TEXT, sentences), TEXT.index("meningen")
    assert TEXT[passages.moved(unit, here, 1) :].startswith(there)
    if unit is not TextUnit.CHARACTER:
        assert TEXT[passages.moved(unit, here, -1) :].startswith(back)
    assert passages.moved(unit, len(TEXT), 1) == len(TEXT)
    assert passages.moved(unit, 0, -1) == 0


def test_one_goes_from_answer_to_answer_and_heading_to_heading(asked):
    stops, at = [], 0
    while (at := asked.moved(TextUnit.SECTION, at, 1)) < len(ASKED):
        stops.append(ASKED[at : at + 3])
    assert stops == ["Tid", "Det", "Bil"]
    assert asked.moved(TextUnit.SECTION, ASKED.index("data"), -1) == ASKED.index("Tid")


@pytest.mark.parametrize(
    ("place", "answer"),
    [
        ("pengar", "Tid. Mer pengar.\nOch data."),
        ("Vad behövs", "Tid. Mer pengar.\nOch data."),
        ("Varför", "Det vet vi."),
        ("lista", "Bilagor\nEn lista."),
        ("Stöd", ASKED[: ASKED.index("\nBilagor")]),
    ],
)
def test_the_whole_answer_is_found_from_the_answer_and_from_its_question(asked, place, answer):
    assert words(asked.at(TextUnit.SECTION, ASKED.index(place)), ASKED) == answer


def test_what_holds_an_answer_is_the_part_under_its_heading(asked):
    answer = asked.at(TextUnit.SECTION, ASKED.index("pengar"))
    assert asked.around(answer).start == 0
    assert asked.around(asked.around(answer)) is None


@BOTH
@pytest.mark.parametrize(
    ("unit", "marked", "rests"),
    [
        (TextUnit.WORD, "rsta menin", "Första meningen"),
        (TextUnit.WORD, "meningen. ", "meningen"),
        (TextUnit.WORD, " Andra, t.", "Andra, t.ex."),
        (TextUnit.WORD, "Första meningen. ", "Första meningen."),
        (
            TextUnit.WORD,
            "meningen. Andra, t.ex. denna, är längre!  T",
            "meningen. Andra, t.ex. denna, är längre!  Tredje",
        ),
        (TextUnit.WORD, ". ", "."),
        (TextUnit.SENTENCE, "rsta", "Första meningen."),
        (TextUnit.SENTENCE, "gen. A", "Första meningen. Andra, t.ex. denna, är längre!"),
        (TextUnit.SENTENCE, "dje?\nN", "Tredje?\nNy 🙂 rad"),
        (TextUnit.CHARACTER, " Andra", "Andra"),
    ],
)
def test_a_marked_passage_comes_to_rest_at_whole_units(sentences, unit, marked, rests):
    start = TEXT.index(marked)
    assert words(TextUnits(TEXT, sentences).snapped(unit, Span(start, start + len(marked)))) == rests


ANY = st.text(alphabet="ab .!?\n🙂🏽🇸\u0301”)t.x-", min_size=1, max_size=50)
UNITS = st.sampled_from([TextUnit.CHARACTER, TextUnit.WORD, TextUnit.SENTENCE, TextUnit.PARAGRAPH, TextUnit.SECTION])


@st.composite
def drawn(draw):
    text = draw(ANY)
    start = draw(st.integers(0, len(text) - 1))
    return TextUnits(text), Span(start, draw(st.integers(start + 1, len(text)))), draw(UNITS)


@settings(max_examples=tries(150))
@given(drawn())
def test_what_is_marked_lies_inside_the_text_cuts_no_character_and_rests_where_it_is(sample):
    passages, span, unit = sample
    if unit in {TextUnit.CHARACTER, TextUnit.WORD, TextUnit.SENTENCE}:
        rests = passages.snapped(unit, span)
        assert 0 <= rests.start < rests.end <= len(passages.text)
        assert whole(passages.text, rests) == rests
        assert passages.snapped(unit, rests) == rests
    found = passages.at(unit, span.start)
    if found is not None:
        assert found.of(passages.text).strip() == found.of(passages.text) != ""


@settings(max_examples=tries(150))
@given(drawn())
def test_going_forwards_and_backwards_always_comes_to_the_ends(sample):
    passages, span, unit = sample
    here = span.start
    while (there := passages.moved(unit, here, 1)) != here:
        assert there > here
        here = there
    assert here == len(passages.text)
    while (there := passages.moved(unit, here, -1)) != here:
        assert there < here
        here = there
    assert here == 0


@settings(max_examples=tries(150))
@given(drawn(), st.sampled_from(Edge), st.sampled_from([1, -1]))
def test_an_end_that_is_moved_never_leaves_the_text_or_the_other_end_behind(sample, edge, step):
    passages, span, unit = sample
    for _ in range(60):
        new = moved(passages, span, edge, unit, step)
        assert 0 <= new.start < new.end <= len(passages.text)
        assert new.start == span.start if edge is Edge.END else new.end == span.end
        at = new.start if edge is Edge.START else new.end
        assert new == span or is_boundary(passages.text, at)
        if new == span:
            break
        span = new


@settings(max_examples=tries(100))
@given(drawn(), st.lists(st.sampled_from([1, -1]), max_size=8))
def test_a_growing_and_shrinking_passage_stays_in_the_text(sample, steps):
    passages, span, unit = sample
    anchor = caret = span.start
    for step in steps:
        new = passages.extended(unit, anchor, caret, step)
        assert 0 <= new <= len(passages.text)
        assert (new - caret) * step >= 0
        caret = new


# --- what leads into a line -------------------------------------------------------------------------------------------

LED = "HjärtLung: Vi behöver tid. Och data.\n1. Mer stöd. Sedan lugn.\nHjärtLung:\nSlut."
TURN = LED.index("\nHjärtLung:")


@pytest.fixture(params=[(), Sentences().of(LED)], ids=["rules", "known"])
def led(request):
    turns = (Section(kind=SectionKind.SPEAKER, start=0, end=TURN, label="HjärtLung"),
             Section(kind=SectionKind.SPEAKER, start=TURN + 1, end=len(LED), label="HjärtLung"),
             Section(kind=SectionKind.QUESTION, start=0, end=TURN))  # fmt: skip
    return TextUnits(LED, request.param, turns)


@pytest.mark.parametrize("position", [0, 5, LED.index("Vi"), LED.index("behöver")])
def test_sentence_paragraph_and_answer_begin_after_the_speakers_name(led, position):
    assert words(led.at(TextUnit.SENTENCE, position), LED) == "Vi behöver tid."
    assert words(led.at(TextUnit.PARAGRAPH, position), LED) == "Vi behöver tid. Och data."
    assert words(led.answer_at(position), LED) == LED[LED.index("Vi") : TURN]
    assert words(led.around(Span(11, 20)), LED) == LED[LED.index("Vi") : TURN]


def test_sentence_and_paragraph_begin_after_a_list_number(led):
    number = LED.index("1.")
    assert words(led.at(TextUnit.SENTENCE, number), LED) == "Mer stöd."
    assert words(led.at(TextUnit.PARAGRAPH, number + 1), LED) == "Mer stöd. Sedan lugn."
    assert led.moved(TextUnit.SENTENCE, LED.index("data."), 1) == LED.index("Mer")
    assert led.moved(TextUnit.PARAGRAPH, LED.index("Sedan"), -1) == LED.index("Mer")


def test_a_line_with_a_name_only_is_passed_over(led):
    assert led.at(TextUnit.SENTENCE, TURN + 3) is None
    assert led.moved(TextUnit.PARAGRAPH, LED.index("Sedan"), 1) == LED.index("Slut")


@pytest.mark.parametrize("unit", [TextUnit.WORD, TextUnit.SENTENCE])
def test_a_passage_marked_from_the_start_of_the_line_begins_with_its_words(led, unit):
    assert words(led.snapped(unit, Span(0, LED.index(" Och"))), LED) == "Vi behöver tid."
    number = LED.index("1.")
    assert words(led.snapped(unit, Span(number, LED.index(" Sedan"))), LED) == "Mer stöd."


def test_who_marks_the_name_alone_or_by_characters_has_it(led):
    assert words(led.snapped(TextUnit.WORD, Span(0, 9)), LED) == "HjärtLung"
    assert words(led.snapped(TextUnit.CHARACTER, Span(0, 13)), LED) == "HjärtLung: Vi"


# --- a line that is very long -----------------------------------------------------------------------------------------

SENTENCE = "Vi behöver mer tid för det. "
LONG = SENTENCE * 20_000
MIDDLE = len(SENTENCE) * 10_000


@pytest.fixture
def looked_at(monkeypatch):
    """The characters of each piece in which sentences or words were looked for."""
    pieces = []
    starts, found = swedish.starts, all_words

    def sentences_in(line):
        pieces.append(len(line))
        return starts(line)

    def words_in(text, start, end):
        pieces.append(end - start)
        return found(text, start, end)

    monkeypatch.setattr(swedish, "starts", sentences_in)
    monkeypatch.setattr(units, "words", words_in)
    return pieces


@pytest.mark.parametrize("unit", [TextUnit.WORD, TextUnit.SENTENCE])
def test_in_a_line_of_half_a_million_characters_only_what_is_around_the_caret_is_looked_at(looked_at, unit):
    passages = TextUnits(LONG)
    found = passages.at(unit, MIDDLE + 5)
    assert found
    assert found.of(LONG) in SENTENCE.strip()
    assert passages.end_after(unit, found.end) > found.end
    assert passages.start_before(unit, found.start) < found.start
    assert passages.snapped(unit, Span(MIDDLE + 5, MIDDLE + 40)).start <= MIDDLE + 5
    assert looked_at
    assert max(looked_at) <= swedish.LONGEST
    assert sum(looked_at) < len(LONG) / 4


def test_one_goes_through_a_long_line_sentence_by_sentence_as_they_are_found_later(monkeypatch):
    monkeypatch.setattr(swedish, "LONGEST", 50)
    text = SENTENCE * 12 + "x" * 120 + "\u2028Nej. " + SENTENCE * 3 + "\nSlut."
    known = Sentences().of(text)
    for passages in (TextUnits(text), TextUnits(text, known)):
        there, position = [], 0
        while (position := passages.start_after(TextUnit.SENTENCE, position)) < len(text):
            there.append(position)
        assert there == [span.start for span in known[1:]]
        back = []
        while position := passages.start_before(TextUnit.SENTENCE, position):
            back.append(position)
        assert back == [*reversed(there)]
        assert [passages.at(TextUnit.SENTENCE, span.start + 1) for span in known] == list(known)
        assert passages.snapped(TextUnit.SENTENCE, Span(3, len(text) - 2)) == Span(0, len(text))
