"""A corrected document: where a passage of the earlier text stands in the new one, and when a person is asked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.coding import reanchoring
from lagvarde_coder.domain.coding.comparing import Comparison
from lagvarde_coder.domain.coding.reanchoring import AnchorState, Reanchoring
from lagvarde_coder.domain.finding.searchable import searchable
from lagvarde_coder.domain.text import Span, canonical

COST = "Kostnaden för hjälpmedlen faller på den som har minst marginaler."
WAIT = "Väntetiden till en första bedömning är längre än ett halvår i flera kommuner."
SHORT = "Nej."
TRAVEL = "Resorna tar en hel arbetsdag, och ingen ersätter den förlorade inkomsten."
STAFF = "Personalen byts så ofta att ingen hinner lära känna den som behöver stödet."
HEAD = "Minnesanteckning från dialogen"
OLD = "\n".join([HEAD, COST + " " + WAIT, SHORT, TRAVEL, STAFF])

CHANGES = {
    "nothing": (OLD, {COST: "stands", WAIT: "stands", SHORT: "stands", TRAVEL: "stands", STAFF: "stands"}),
    "a word": (OLD.replace("halvår", "år"), {COST: "stands", WAIT: "changed", SHORT: "stands"}),
    "a sentence": (OLD.replace(WAIT, "Ingen vet hur köerna ser ut."), {COST: "stands", WAIT: "gone", TRAVEL: "stands"}),
    "a paragraph moved": (
        "\n".join([HEAD, TRAVEL, COST + " " + WAIT, SHORT, STAFF]),
        {COST: "stands", WAIT: "stands", TRAVEL: "moved", STAFF: "stands"},
    ),
    "a paragraph doubled": (OLD.replace(TRAVEL, TRAVEL + "\n" + TRAVEL), {TRAVEL: "stands", STAFF: "stands"}),
    "a paragraph deleted": (OLD.replace(TRAVEL + "\n", ""), {WAIT: "stands", TRAVEL: "gone", STAFF: "stands"}),
    "a whole chapter new": (
        OLD.replace(SHORT, "Nytt avsnitt\n" + "Här står något som ingen har sagt förut. " * 40 + "\n" + SHORT),
        {COST: "stands", WAIT: "stands", SHORT: "stands", TRAVEL: "stands", STAFF: "stands"},
    ),
    "a chapter deleted": (f"{HEAD}\n{STAFF}", {COST: "gone", SHORT: "gone", STAFF: "stands"}),
    "decomposed letters": (canonical(OLD.replace("ä", "a\u0308")).text, {WAIT: "stands", TRAVEL: "stands"}),
    "line ends and white space": (OLD.replace(" ", "\u00a0").replace("\n", "\n\n"), {WAIT: "stands", STAFF: "stands"}),
    "dashes and quotation marks": (
        OLD.replace("Resorna", "”Resorna” –"), {TRAVEL: "changed", COST: "stands", STAFF: "stands"},
    ),
    "another capital letter": (OLD.replace("Personalen", "personalen"), {STAFF: "changed", TRAVEL: "stands"}),
    "a short answer doubled": (OLD.replace(SHORT, "Ja.\n" + SHORT + "\nVet ej.\n" + SHORT), {SHORT: "stands"}),
    "a short answer among other words": (
        OLD.replace(SHORT, "Kanske, sa de först. Nej. Eller ja, om det går!"), {SHORT: "changed", TRAVEL: "stands"},
    ),
    "paragraphs in reverse": (
        "\n".join([STAFF, TRAVEL, SHORT, WAIT, COST]), {STAFF: "moved", TRAVEL: "moved", COST: "moved"},
    ),
    "everything else": ("Ett helt annat protokoll om budgeten för nästa år.", {COST: "gone", SHORT: "gone"}),
    "no words": ("…", {COST: "gone"}),
}  # fmt: skip


def passage(words: str, text: str = OLD) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize("change", CHANGES)
def test_a_passage_stands_where_its_words_do_or_a_person_is_asked(change):
    new, expected = CHANGES[change]
    found = Reanchoring(OLD, new)
    standing = {words: str(found.anchor(passage(words)).state) for words in expected}
    assert standing == expected


def test_the_best_guess_is_the_sentence_as_it_reads_now():
    new = "\n".join([HEAD, TRAVEL, COST, WAIT.replace("flera", "nästan alla")])
    anchor = Reanchoring(OLD, new).anchor(passage(WAIT))
    assert anchor.state is AnchorState.CHANGED
    assert anchor.span and anchor.span.of(new) == WAIT.replace("flera", "nästan alla")


def test_a_passage_that_was_moved_and_changed_is_proposed_where_most_of_it_stands():
    changed = STAFF.replace("så ofta", "varje månad")
    new = "\n".join([HEAD, changed, COST + " " + WAIT, SHORT, TRAVEL])
    anchor = Reanchoring(OLD, new).anchor(passage(STAFF))
    assert anchor.state is AnchorState.CHANGED and anchor.span
    assert "Personalen byts varje månad" in anchor.span.of(new)


def test_other_dashes_quotation_marks_and_soft_hyphens_are_the_same_words():
    old = 'Den som - efter lång väntan - får "rätt" insats är nöjd med hjälpmedelscentralen.'
    new = "Den som – efter lång väntan – får ”rätt” insats är nöjd med hjälp\u00admedels\u00adcentralen."
    anchor = Reanchoring(old, new).anchor(Span(8, len(old)))
    assert anchor.certain and anchor.span and anchor.span.of(new) == new[8:]


def test_ends_within_a_word_keep_their_letters():
    new = "Till detta kom: " + OLD
    anchor = Reanchoring(OLD, new).anchor(passage("jälpmedlen faller på d"))
    assert anchor.certain and anchor.span and anchor.span.of(new) == "jälpmedlen faller på d"


def test_part_of_a_word_that_is_written_otherwise_is_asked():
    new = OLD.replace("hjälpmedlen", "hjälp\u00admedlen")
    assert Reanchoring(OLD, new).anchor(passage("medlen faller på den som har minst")).state is AnchorState.CHANGED


def test_white_space_alone_is_nowhere():
    assert Reanchoring(OLD, OLD).anchor(Span(len(HEAD), len(HEAD) + 1)).state is AnchorState.GONE


def test_a_word_that_stands_everywhere_is_proposed_where_it_is_nearest():
    old = "Början här. " + "vård " * 50 + "slut"
    new = "Annat nu. " + "vård stöd " * 2_000
    anchor = Reanchoring(old, new).anchor(Span(12, 16))
    assert anchor.state is AnchorState.CHANGED and anchor.span and anchor.span.of(new) == "vård"
    assert anchor.span.start < 30


def test_texts_without_anything_in_common_are_given_up_in_time_and_what_stands_is_found_all_the_same(monkeypatch):
    monkeypatch.setattr(reanchoring, "_MOST_WORK", 1)
    new = "\n".join([HEAD, TRAVEL, COST, WAIT.replace("flera", "nästan alla")])
    found = Reanchoring(OLD, new)
    changed, staff = passage(WAIT), passage(STAFF)
    first = [found.anchor(changed), found.anchor(staff)]
    assert first[0].state is AnchorState.CHANGED, "the first one is still looked for"
    assert first[1].state is AnchorState.GONE
    assert [found.anchor(changed), found.anchor(staff)] == first, "asked again, the answer is the same"
    assert found.anchor(passage(COST)).certain


words = st.lists(
    st.sampled_from(["ja", "nej", "vård", "stöd", "–", ".", "tid", "kö", "i", "och", "ﬁn", "\n"]), max_size=40
)
texts = words.map(" ".join)


def folded(text: str) -> list[str]:
    return re.findall(r"\w+|[^\w\s]", searchable(text).text)


@given(texts, st.data())
def test_what_is_certain_has_the_very_same_words(old, data):
    pieces = old.split(" ")
    for _ in range(data.draw(st.integers(0, 4))):
        at, end = sorted(data.draw(st.tuples(st.integers(0, len(pieces)), st.integers(0, len(pieces)))))
        put = data.draw(st.integers(0, len(pieces)))
        match data.draw(st.sampled_from(["delete", "double", "move", "insert"])):
            case "delete":
                pieces = pieces[:at] + pieces[end:]
            case "double":
                pieces = pieces[:put] + pieces[at:end] + pieces[put:]
            case "move":
                rest = pieces[:at] + pieces[end:]
                pieces = rest[:put] + pieces[at:end] + rest[put:]
            case "insert":
                pieces = pieces[:put] + data.draw(words) + pieces[put:]
    new = " ".join(pieces)
    reanchoring = Reanchoring(old, new)
    for start in range(len(old)):
        for end in (start + 1, start + 7, len(old)):
            anchor = reanchoring.anchor(Span(start, min(end, len(old))))
            if anchor.certain:
                assert anchor.span and folded(anchor.span.of(new)) == folded(old[start:end])
            elif anchor.span:
                assert 0 <= anchor.span.start < anchor.span.end <= len(new)


@given(texts, texts)
def test_the_difference_is_both_texts_from_start_to_end(old, new):
    comparison = Comparison(old, new)
    stretches = list(comparison.differences())
    assert "".join(old[it.old_start : it.old_end] for it in stretches) == old
    assert "".join(new[it.new_start : it.new_end] for it in stretches) == new
    for it in stretches:
        if it.same:
            assert folded(old[it.old_start : it.old_end]) == folded(new[it.new_start : it.new_end])
    assert 0 <= comparison.changed_share <= 1
    assert Comparison(old, old).changed_share == 0


def test_large_texts_with_the_same_words_over_and_over_are_compared_soon():
    old = "ja nej vård " * 40_000
    new = old[: len(old) // 2] + "ett nytt ord " + old[len(old) // 2 + 12 :]
    comparison = Comparison(old, new)
    assert comparison.changed_share < 0.01


def test_a_large_text_with_changes_here_and_there_is_compared_word_by_word():
    sentences = [f"Organisation {number} säger att väntetiden är {number % 17} veckor." for number in range(8_000)]
    old = " ".join(sentences)
    for number in range(0, 8_000, 40):
        sentences[number] = sentences[number].replace("veckor", "månader")
    comparison = Comparison(old, " ".join(sentences))
    changed = [old[it.old_start : it.old_end] for it in comparison.differences() if not it.same]
    assert changed == ["veckor"] * 200
