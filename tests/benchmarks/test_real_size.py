"""70 sources, 4,000 codings: everything a user does should answer within 100 ms."""

from itertools import count
from typing import Any

import pytest

from lagvarde_coder.bootstrap import Project
from lagvarde_coder.domain.changes import Change
from lagvarde_coder.domain.codebook import Stage
from lagvarde_coder.domain.reports import Grouping, Unit
from lagvarde_coder.domain.sources import SourceStatus
from lagvarde_coder.services.coding import NewCoding
from lagvarde_coder.services.merging import NeedChoice, as_planned
from tests.helpers import made

pytestmark = pytest.mark.benchmark
places = count(1)


def code(project: Project) -> Change:
    document = project.material.sources()[30].source
    theme = project.codebook.find("T03").id
    start = next(places)
    return project.coding.apply_many([NewCoding(text=document.text, start=start, end=start + 50, theme=theme)])


@pytest.fixture
def new_coding(working: Project) -> NewCoding:
    source = working.material.sources()[30].source
    return NewCoding(text=source.text, start=0, end=1, theme=working.codebook.find("T03").id)


def test_add_a_coding(benchmark: Any, working: Project, new_coding: NewCoding):
    def add() -> None:
        start = next(places)
        working.coding.apply_many(
            [NewCoding(text=new_coding.text, start=start, end=start + 50, theme=new_coding.theme)]
        )

    benchmark.pedantic(add, rounds=30)


def test_change_a_coding(benchmark: Any, working: Project):
    coding = made(code(working))
    memos = count()
    benchmark.pedantic(lambda: working.coding.change_many([coding], {"memo": f"Kommentar {next(memos)}"}), rounds=30)


def test_remove_a_coding(benchmark: Any, working: Project):
    benchmark.pedantic(
        working.coding.remove_many, setup=lambda: (([made(code(working))],), {}), rounds=30, iterations=1
    )


def test_undo_a_coding(benchmark: Any, working: Project):
    benchmark.pedantic(working.history.revert, setup=lambda: ((code(working).operation,), {}), rounds=30, iterations=1)


def test_set_a_status(benchmark: Any, working: Project):
    source = working.material.sources()[3].source.id
    statuses = count()
    benchmark.pedantic(lambda: working.material.set_status([source], list(SourceStatus)[next(statuses) % 4]), rounds=12)


def test_open_a_document(benchmark: Any, working: Project):
    source = working.material.sources()[30].source

    def look() -> None:
        working.material.document(source.id)
        working.coding.of_text(source.text)

    benchmark(look)


def test_list_the_documents(benchmark: Any, working: Project):
    benchmark(working.material.sources)


@pytest.mark.parametrize("unit", Unit)
def test_frequencies(benchmark: Any, working: Project, unit: Unit):
    benchmark(working.counting.frequencies, unit=unit)


@pytest.mark.parametrize("grouping", Grouping)
def test_frequencies_by(benchmark: Any, working: Project, grouping: Grouping):
    benchmark(working.counting.frequencies, by=grouping)


def test_frequencies_of_needs(benchmark: Any, working: Project):
    benchmark(working.counting.frequencies, Stage.NEED)


def test_cooccurrence(benchmark: Any, working: Project):
    benchmark(working.counting.cooccurrence)


def test_excerpts_of_a_theme(benchmark: Any, working: Project):
    theme = working.codebook.find("T03").id
    benchmark(working.counting.excerpts, theme)


@pytest.mark.parametrize("query", ["utmönstring", '"gör nytta"', "läkemedel*", "finnsinte"])
def test_search(benchmark: Any, working: Project, query: str):
    benchmark(working.searching.find, query)


def test_preview_a_merge(benchmark: Any, working: Project):
    themes = [working.codebook.find(number).id for number in ("T11", "T12")]
    benchmark(working.counting.preview, as_planned(NeedChoice("Behov 9"), themes), Unit.ORGANISATION)


def test_list_the_decisions(benchmark: Any, working: Project):
    benchmark(working.trail.operations)


def test_find_an_evidence_id(benchmark: Any, working: Project):
    evidence = working.coding.all()[2_000].evidence
    benchmark(working.trail.evidence, evidence)
