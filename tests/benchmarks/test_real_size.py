"""70 sources, 4,000 codings: everything a user does should answer within 100 ms."""

from itertools import count
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.material.sources import SourceStatus
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.decisions.merging import NeedChoice, as_planned
from tests.helpers import made

pytestmark = pytest.mark.benchmark
places = count(1)


def code(project: OpenProject) -> Change:
    document = project.material.documents.sources()[30].source
    theme = project.themes.codebook.find("T03").id
    start = next(places)
    return project.coding.marking.apply_many([NewCoding(text=document.text, start=start, end=start + 50, theme=theme)])


@pytest.fixture
def new_coding(working: OpenProject) -> NewCoding:
    source = working.material.documents.sources()[30].source
    return NewCoding(text=source.text, start=0, end=1, theme=working.themes.codebook.find("T03").id)


def test_add_a_coding(benchmark: Any, working: OpenProject, new_coding: NewCoding):
    def add() -> None:
        start = next(places)
        working.coding.marking.apply_many(
            [NewCoding(text=new_coding.text, start=start, end=start + 50, theme=new_coding.theme)]
        )

    benchmark.pedantic(add, rounds=30)


def test_change_a_coding(benchmark: Any, working: OpenProject):
    coding = made(code(working))
    memos = count()
    benchmark.pedantic(
        lambda: working.coding.marking.change_many([coding], {"memo": f"Kommentar {next(memos)}"}), rounds=30
    )


def test_remove_a_coding(benchmark: Any, working: OpenProject):
    benchmark.pedantic(
        working.coding.marking.remove_many, setup=lambda: (([made(code(working))],), {}), rounds=30, iterations=1
    )


def test_undo_a_coding(benchmark: Any, working: OpenProject):
    benchmark.pedantic(
        working.trail.history.revert, setup=lambda: ((code(working).operation,), {}), rounds=30, iterations=1
    )


def test_set_a_status(benchmark: Any, working: OpenProject):
    source = working.material.documents.sources()[3].source.id
    statuses = count()
    benchmark.pedantic(
        lambda: working.material.documents.set_status([source], list(SourceStatus)[next(statuses) % 4]), rounds=12
    )


def test_open_a_document(benchmark: Any, working: OpenProject):
    source = working.material.documents.sources()[30].source

    def look() -> None:
        working.material.documents.document(source.id)
        working.coding.marking.of_text(source.text)

    benchmark(look)


def test_list_the_documents(benchmark: Any, working: OpenProject):
    benchmark(working.material.documents.sources)


@pytest.mark.parametrize("unit", Unit)
def test_frequencies(benchmark: Any, working: OpenProject, unit: Unit):
    benchmark(working.figures.counting.frequencies, unit=unit)


@pytest.mark.parametrize("grouping", Grouping)
def test_frequencies_by(benchmark: Any, working: OpenProject, grouping: Grouping):
    benchmark(working.figures.counting.frequencies, by=grouping)


def test_frequencies_of_needs(benchmark: Any, working: OpenProject):
    benchmark(working.figures.counting.frequencies, Stage.NEED)


def test_cooccurrence(benchmark: Any, working: OpenProject):
    benchmark(working.figures.counting.cooccurrence)


def test_excerpts_of_a_theme(benchmark: Any, working: OpenProject):
    theme = working.themes.codebook.find("T03").id
    benchmark(working.figures.counting.excerpts, theme)


@pytest.mark.parametrize("query", ["utmönstring", '"gör nytta"', "läkemedel*", "finnsinte"])
def test_search(benchmark: Any, working: OpenProject, query: str):
    benchmark(working.finding.searching.find, query)


def test_preview_a_merge(benchmark: Any, working: OpenProject):
    themes = [working.themes.codebook.find(number).id for number in ("T11", "T12")]
    benchmark(working.figures.counting.preview, as_planned(NeedChoice("Behov 9"), themes), Unit.ORGANISATION)


def test_list_the_decisions(benchmark: Any, working: OpenProject):
    benchmark(working.trail.tracing.operations)


def test_find_an_evidence_id(benchmark: Any, working: OpenProject):
    evidence = working.coding.marking.all()[2_000].evidence
    benchmark(working.trail.tracing.evidence, evidence)
