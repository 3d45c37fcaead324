"""Search: any string is legal, Swedish letters are letters of their own."""

import gc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.finding.queries import QueryPart, Term, Way
from lagvarde_coder.domain.jobs import Silent
from tests.helpers import pasted
from tests.tries import tries

TEXT = (
    "Vi vill fasa ut det som inte gör nytta.\n"
    "\n"
    "Läkemedelsbehandlingen följs sällan upp 🙃, säger åhörarna.\n"
    "ÄGA är inte samma sak som att äga.\n"
    "Aga är förbjudet. Här står foo_bar och 24-timmarsvård."
)


@pytest.fixture
def filled(project: OpenProject) -> OpenProject:
    pasted(project, TEXT)
    return project


def found(project: OpenProject, query: str) -> list[str]:
    return [hit.words for hit in project.finding.searching.find(query)]


@pytest.mark.parametrize(
    ("query", "starts"),
    [
        ("nytta", ["Vi vill"]),
        ("NYTTA vill", ["Vi vill"]),
        ("nytta äga", []),
        ('"gör nytta"', ["Vi vill"]),
        ("”gör nytta”", ["Vi vill"]),
        ('"nytta gör"', []),
        ("läkemedel*", ["Läkemedel"]),
        ("läkemedel", []),
        ("äga", ["ÄGA är"]),
        ("aga", ["Aga är"]),
        ("a\u0308ga", ["ÄGA är"]),
        ("ahorarna", []),
        ("åhörarna", ["Läkemedel"]),
        ("24-timmarsvård", ["Aga är"]),
        ('"osluten', []),
        ("nytta OR äga", []),
        ("nytta AND NOT vill", []),
        ("", []),
        ('" " * ( ) : ^ -', []),
        ("*", []),
        ("🙃", ["Läkemedel"]),
        ("🙃🙃", []),
        ("content:nytta", []),
    ],
)
def test_a_query_finds_the_paragraphs_with_all_its_words(filled: OpenProject, query: str, starts: list[str]):
    hits = found(filled, query)
    assert [hit[: len(start)] for hit, start in zip(hits, starts, strict=True)] == starts


def test_hits_are_code_points_of_the_text(filled: OpenProject):
    (hit,) = filled.finding.searching.find("åhörarna")
    assert hit.span.of(TEXT) == hit.words
    assert [one.of(TEXT) for one in hit.hits] == ["åhörarna"]
    assert [one.of(TEXT) for hit in filled.finding.searching.find("äga") for one in hit.hits] == ["ÄGA", "äga"]


def test_a_limit_keeps_the_first(project: OpenProject):
    for at in range(5):
        pasted(project, f"Tid nummer {at}")
    assert len(project.finding.searching.find("tid", limit=3)) == 3


def test_every_paragraph_is_found_in_order_of_sources_and_place(project: OpenProject):
    for at in (1, 2):
        pasted(project, f"Tid {at} a\nTid {at} b")
    assert found(project, "tid") == ["Tid 1 a", "Tid 1 b", "Tid 2 a", "Tid 2 b"]


@settings(max_examples=tries(150), suppress_health_check=list(HealthCheck))
@given(query=st.text(st.characters(), max_size=40) | st.text('"*^():-+.\0 aä_{}\\', max_size=30))
def test_any_string_is_legal(filled: OpenProject, query: str):
    for hit in filled.finding.searching.find(query):
        assert hit.span.of(TEXT) == hit.words


@pytest.mark.parametrize("query", ["ord " * 3_000, '"' + "ord " * 3_000 + '"', "o*" * 500, "\ud800 tid", "x" * 100_000])
def test_very_long_and_broken_strings_are_legal(filled: OpenProject, query: str):
    assert found(filled, query) == []


@settings(max_examples=tries(60), suppress_health_check=list(HealthCheck))
@given(word=st.sampled_from(sorted({word.strip(".,🙃") for word in TEXT.split()} - {""})))
def test_every_word_of_the_text_is_found(filled: OpenProject, word: str):
    assert any(word.casefold() in hit.casefold() for hit in found(filled, word))


class _Stops(Silent):
    def step(self, done: int, total: int) -> None:
        raise Cancelled


def test_a_cancelled_search_does_not_disturb_the_next_when_its_error_is_let_go(project: OpenProject) -> None:
    pasted(project, "\n".join(f"Rad {number}." for number in range(1500)))
    parts = [QueryPart("rad", (Way((Term(("rad",)),)),))]
    with pytest.raises(Cancelled) as held:
        project.finding.searching.search("rad", progress=_Stops())
    with project.finding.searching._read() as read:
        rows = read.search(parts)
        next(rows)
        del held
        gc.collect()
        assert sum(1 for _ in rows) == 1499
