"""Coverage says the same as looking at every character by itself."""

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.coding.coverage import account, figures
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.coding.ground import Ground, words_in
from lagvarde_coder.domain.runs import subtract, union
from lagvarde_coder.domain.text import Section, SectionKind
from tests.oracle.definitions import percent, positions

characters = st.text(alphabet="ab1å🙂٣ .,!(”\n\u00a0", max_size=40)
numbered = st.lists(st.sampled_from(["1. ", "(11) ", "1.1. ", "1.11. ", "111. ", "1) ", "a b", "\n", "1"])).map("".join)
texts = st.one_of(characters, numbered)
OPEN = (Disposal.UNSURE, Disposal.NO_THEME)
ORDER = (*OPEN, Disposal.NOT_RELEVANT, Disposal.OTHER_AREA, Disposal.POSSIBLE_THEME)


@st.composite
def spans(draw, text, most=6):
    bounds = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    found = draw(st.lists(bounds, max_size=most)) if text else []
    return [(min(pair), max(pair)) for pair in found if pair[0] != pair[1]]


@st.composite
def worked_on(draw):
    """Return a text, its headings, codings' spans and dispositions."""
    text = draw(texts)
    headings = [Section(kind=SectionKind.HEADING, start=start, end=end) for start, end in draw(spans(text, 2))]
    coded = draw(spans(text))
    disposed = [(start, end, draw(st.sampled_from(Disposal))) for start, end in draw(spans(text))]
    return text, headings, coded, disposed


def leads_in(line):
    """Return how many characters of a line stand before its words, in these texts: "1. ", "(11) ", "1.1. "."""
    first, *more = line.split(maxsplit=1) or [""]
    if not more or first[-1] not in ".)":
        return 0
    groups = first.removeprefix("(")[:-1].split(".")
    numbered = set("".join(groups)) == {"1"} and len(groups[0]) in {1, 2} and all(one == "1" for one in groups[1:])
    return len(line) - len(more[0]) if numbered else 0


def classified(text, headings, coded, disposed):
    """Return what every character is, one by one."""
    said: list[object] = []
    before_words: set[int] = set()
    start = 0
    for line in text.split("\n"):
        before_words |= set(range(start, start + leads_in(line)))
        start += len(line) + 1
    for at, character in enumerate(text):
        in_heading = any(h.start <= at and "\n" not in text[h.start : at + 1] for h in headings)
        kinds = {what for start, end, what in disposed if start <= at < end}
        if not character.isalnum() or in_heading or at in before_words:
            said.append(None)
        elif any(start <= at < end for start, end in coded):
            said.append("coded")
        else:
            said.append(next((what for what in ORDER if what in kinds), "left"))
    return said


@given(worked_on())
def test_every_character_is_what_it_is_by_itself_and_the_parts_always_add_up(world):
    text, headings, coded, disposed = world
    ground = Ground(text, headings)
    found = account(ground, coded, disposed)
    said = classified(*world)
    counted = [at for at, what in enumerate(said) if what is not None]
    named = [("coded", found.coded), ("left", found.remaining), *found.disposed.items()]
    shown = {at: name for name, runs in named for run in runs for at in positions(*run) & set(counted)}
    assert shown == {at: said[at] for at in counted}
    coverage = figures(ground, found)
    amounts = Counter(what for what in said if what is not None)
    assert coverage.total.characters == len(counted)
    assert coverage.coded.characters == amounts["coded"]
    assert coverage.remaining.characters == amounts["left"]
    assert {what: part.characters for what, part in coverage.disposed.items()} == {
        what: amounts[what] for what in ORDER
    }
    assert coverage.gone_through + coverage.open.characters + coverage.remaining.characters == coverage.total.characters
    assert coverage.percent == (percent(coverage.gone_through, len(counted)) if counted else "100")
    assert (coverage.percent == "100") == coverage.complete
    for part in (coverage.coded, *coverage.disposed.values(), coverage.open, coverage.remaining):
        assert coverage.share(part.characters) == (percent(part.characters, len(counted)) if counted else "0")
    lines = {text.count("\n", 0, at) for at in counted if said[at] == "left"}
    assert coverage.remaining.passages == len(lines)
    assert coverage.complete == (not coverage.remaining.passages and not coverage.open.passages)


@given(worked_on())
def test_what_is_left_is_a_piece_of_a_paragraph_with_a_letter_in_it(world):
    text, headings, coded, disposed = world
    ground = Ground(text, headings)
    for run in account(ground, coded, disposed).remaining:
        words = words_in(text, run)
        assert run[0] <= words.start < words.end <= run[1]
        assert "\n" not in words.of(text)
        assert words.of(text) == words.of(text).strip()
        assert ground.count(words.start, words.end) == ground.count(*run) > 0


@given(texts, st.data())
def test_counting_a_range_is_counting_its_letters_and_digits_but_for_list_numbers(text, data):
    start, end = sorted((data.draw(st.integers(0, len(text))), data.draw(st.integers(0, len(text)))))
    counted = [what is not None for what in classified(text, [], [], [])]
    assert Ground(text, ()).count(start, end) == sum(counted[start:end])


@given(st.data())
def test_a_difference_is_what_only_the_first_covers(data):
    runs, others = (union(data.draw(spans("x" * 30))) for _ in range(2))
    covered = frozenset().union(*(positions(*run) for run in others))
    left = subtract(runs, others)
    expected = frozenset().union(*(positions(*run) for run in runs)) - covered
    assert frozenset().union(*(positions(*run) for run in left)) == expected
    assert all(a[1] <= b[0] for a, b in pairwise(left))
