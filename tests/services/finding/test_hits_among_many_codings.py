"""Codings beside the words found: the same as a plain look at all of them, but no others are read."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from sqlalchemy import event

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.finding.searching import SearchScope
from lagvarde_coder.services.material.documents import Document
from lagvarde_coder.storage import reader
from tests.helpers import pasted

LINES = 60
WORDS = ("tid", "vård", "patient", "region", "uppföljning", "och", "i", "fasa", "ut", "nytta")


def written(project: OpenProject, rng: Random, documents: int) -> list[Document]:
    def line() -> str:
        return " ".join(rng.choices(WORDS, k=rng.randint(1, 9)))

    return [pasted(project, "\n".join(line() for _ in range(LINES))) for _ in range(documents)]


def coded_at_random(project: OpenProject, rng: Random, documents: list[Document], each: int, longest: int = 40) -> None:
    themes = [theme.id for theme in project.themes.codebook.themes()][:5]
    new = [
        NewCoding(text=document.text.id, start=start, end=start + rng.randint(1, longest), theme=rng.choice(themes))
        for document in documents
        for start in rng.sample(range(document.text.characters - longest), each)
    ]
    project.coding.marking.apply_many(new)


def plainly(project: OpenProject, word: str, scope: SearchScope) -> Iterator[tuple[Any, ...]]:
    """Look at every word of every text, and at every coding."""
    with project._database.read() as read:
        sources = sorted(read.all(Source), key=lambda source: source.number)
        codings = sorted(read.all(Coding), key=lambda coding: (coding.start, coding.end, coding.id))
        texts = {source.text: read.text(source.text) for source in sources}
    for source in sources:
        start = 0
        for line in texts[source.text].split("\n"):
            places = [at for at in range(len(line)) if f" {line} "[at : at + len(word) + 2] == f" {word} "]
            spans = [(start + at, start + at + len(word)) for at in places]
            on = [
                [one for one in codings if one.text == source.text and one.start < end and one.end > begins]
                for begins, end in spans
            ]
            kept = [at for at, there in enumerate(on) if _fits(there, scope)]
            if kept:
                found = dict.fromkeys(one.id for at in kept for one in on[at])
                yield source.id, start, [spans[at] for at in kept], list(found)
            start += len(line) + 1


def _fits(codings: list[Coding], scope: SearchScope) -> bool:
    themes = {coding.theme for coding in codings}
    return (
        (scope.coded is None or bool(codings) is scope.coded)
        and (not scope.themes or not scope.themes.isdisjoint(themes))
        and scope.without_themes.isdisjoint(themes)
    )


@pytest.mark.parametrize("part", ["everywhere", "coded", "uncoded", "theme", "without theme"])
def test_every_hit_has_the_codings_that_a_plain_look_at_all_of_them_finds(
    project: OpenProject, part: str, monkeypatch: pytest.MonkeyPatch
):
    rng = Random(part)
    documents = written(project, rng, 5)
    coded_at_random(project, rng, documents, 60)
    coded_at_random(project, rng, documents[:1], 3, longest=400)
    theme = project.themes.codebook.find("T02").id
    scope = {
        "everywhere": SearchScope(),
        "coded": SearchScope(coded=True),
        "uncoded": SearchScope(coded=False),
        "theme": SearchScope(themes=frozenset({theme})),
        "without theme": SearchScope(without_themes=frozenset({theme})),
    }[part]
    found = [
        (hit.source.id, hit.span.start, [(one.start, one.end) for one in hit.hits], [one.id for one in hit.codings])
        for hit in project.finding.searching.find("tid", scope=scope)
    ]
    assert found == list(plainly(project, "tid", scope))
    assert found
    monkeypatch.setattr("lagvarde_coder.services.finding.hits._AT_ONCE", 7)
    monkeypatch.setattr(reader, "_PARAGRAPHS_AT_ONCE", 11)
    monkeypatch.setattr(reader, "_AT_ONCE", 2)
    in_pieces = project.finding.searching.find("tid", 40, scope=scope)
    assert [(hit.source.id, hit.span.start) for hit in in_pieces] == [one[:2] for one in found[:40]]


def instructions(project: OpenProject, call: Callable[[], object]) -> int:
    """Return how many instructions the database needs for a call, in tens."""
    steps = 0

    def step() -> int:
        nonlocal steps
        steps += 1
        return 0

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(step, 10)

    def leave(connection: Any, *_: object) -> None:
        connection.set_progress_handler(None, 0)

    engine = project._database._engine
    event.listen(engine, "checkout", watch)
    event.listen(engine, "checkin", leave)
    try:
        call()
    finally:
        event.remove(engine, "checkout", watch)
        event.remove(engine, "checkin", leave)
    return steps


def test_what_a_search_reads_does_not_follow_from_how_much_is_coded_elsewhere(project: OpenProject):
    rng = Random(1)
    documents = written(project, rng, 12)
    long = pasted(project, "Annat innehåll som är långt.\n" * 300 + "Några ord om ersättningen.\n" * 30)
    coded_at_random(project, rng, documents, 5)

    def search() -> None:
        assert len(project.finding.searching.find("ersättningen")) == 30

    search()
    few = instructions(project, search)
    coded_at_random(project, rng, documents, 120)
    many = instructions(project, search)
    assert 0 < many <= few + 10
    theme = project.themes.codebook.find("T01").id
    starts = range(0, 8000, 20)
    project.coding.marking.apply_many(
        [NewCoding(text=long.text.id, start=at, end=at + 30, theme=theme) for at in starts]
    )
    many_here = instructions(project, search)
    assert many_here <= few + 2 * len(starts)  # its codings are looked at once, not once for every place
