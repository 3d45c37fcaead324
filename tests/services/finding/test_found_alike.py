"""What a reader takes for the same is found alike in the open document and in all documents."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.finding.searchable import searchable
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.text import canonical
from lagvarde_coder.gui.workspaces.coding.controllers.finding.in_document import spans_in
from tests.helpers import pasted
from tests.tries import tries

TEXT = canonical(
    "Läke\u00admedels\u00adgenomgångar behövs på varje avdelning.\n"
    "Vi har svårt att \ufb01nna tid och ett fl\u00f6de som \ufb02yter.\n"
    "Skriv till oss på e\u2011post\u00a0adressen, eller ring 08\u2013123\u00a045.\n"
    "Personalen sa \u201ddon\u2019t do it\u201d i samma andetag \U0001f44d.\n"
    "ÅTGÄRDER och åtgärder och a\u030atga\u0308rder.\n"
    "Vård\u200bcentralen stängde. Ge\u200dmensam.\n"
    "Toppen\U0001f44dsa hon, \u2764\ufe0f."
).text


@pytest.fixture
def filled(project: OpenProject) -> OpenProject:
    pasted(project, TEXT)
    return project


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("läkemedelsgenomgångar", ["Läke\u00admedels\u00adgenomgångar"]),
        ("läke\u00admedelsgenomgångar", ["Läke\u00admedels\u00adgenomgångar"]),
        ("finna", ["\ufb01nna"]),
        ("\ufb01nna", ["\ufb01nna"]),
        ("flyter", ["\ufb02yter"]),
        ("vårdcentralen", ["Vård\u200bcentralen"]),
        ("gemensam", ["Ge\u200dmensam"]),
        ("e-post", ["e\u2011post"]),
        ("e\u2013post", ["e\u2011post"]),
        ('"e-post adressen"', ["e\u2011post\u00a0adressen"]),
        ("08-123", ["08\u2013123"]),
        ("don't", ["don\u2019t"]),
        ("don\u2019t", ["don\u2019t"]),
        ("åtgärder", ["ÅTGÄRDER", "åtgärder", "åtgärder"]),
        ("a\u030atga\u0308rder", ["ÅTGÄRDER", "åtgärder", "åtgärder"]),
        ("\U0001f44d", ["\U0001f44d", "\U0001f44d"]),
        ("toppen", ["Toppen"]),
        ("\u2764", ["\u2764"]),
        ("\u2764\ufe0f", ["\u2764"]),
    ],
)
def test_the_same_words_are_found_in_one_document_and_in_all(filled: OpenProject, query: str, words: list[str]):
    everywhere = [span.of(TEXT) for hit in filled.finding.searching.find(query) for span in hit.hits]
    assert everywhere == words
    assert [span.of(TEXT) for span in spans_in(TEXT, query.strip('"'), Silent())] == words


def test_a_hit_has_the_whole_ligature_and_no_mark_without_width_at_its_ends():
    text = "so\ufb01a\u00adn \u00adtid\u00ad"
    assert [span.of(text) for span in spans_in(text, "f", Silent())] == ["\ufb01"]
    assert [span.of(text) for span in spans_in(text, "ia", Silent())] == ["\ufb01a"]
    assert [span.of(text) for span in spans_in(text, "a", Silent())] == ["a"]
    assert [span.of(text) for span in spans_in(text, "tid", Silent(), whole=True)] == ["tid"]
    assert [span.of(text) for span in spans_in(text, "n tid", Silent())] == ["n \u00adtid"]


def test_a_ligature_that_two_places_share_is_one_place():
    assert [span.of("o\ufb00ert") for span in spans_in("o\ufb00ert", "f", Silent())] == ["\ufb00"]


_SIGNS = st.text(st.sampled_from("ab -\u00ad\u200b\ufb01\ufb03\u2011\u2019'\U0001f44d\ufe0f\n"), max_size=30)


@settings(max_examples=tries(300), suppress_health_check=list(HealthCheck))
@given(text=_SIGNS, at=st.data())
def test_every_part_of_what_is_searched_leads_to_words_that_are_searched_as_it(text: str, at: st.DataObject):
    looked = searchable(text)
    if looked.text:
        start = at.draw(st.integers(0, len(looked.text) - 1))
        end = at.draw(st.integers(start + 1, len(looked.text)))
        there = searchable(looked.span(start, end).of(text)).text
        assert looked.text[start:end] in there
        assert len(there) <= end - start + 4  # of a ligature at either end


@pytest.mark.parametrize("query", ["mitt i", "i raden"])
def test_a_long_line_is_looked_through_piece_by_piece_and_nothing_is_lost_at_the_cuts(query: str):
    text = "Här står det mitt i raden\u00ad. " * 20_000
    found = spans_in(text, query, Silent(), whole=True)
    assert [span.start for span in found] == [text.index(query) + 28 * n for n in range(10_000)]
