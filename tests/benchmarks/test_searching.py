"""Search in 20 MB of text with some fifty thousand different words. Aim: the first answer well below a second."""

from collections.abc import Iterator
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.finding.queries import How
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.services.finding.searching import SearchScope
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark
SHOWN = 1_000
"""Paragraphs that the window asks for."""
ALL_WAYS = How(forms=True, compounds=True, variants=True)


@pytest.fixture(scope="module")
def searched(wide: Bench) -> Iterator[OpenProject]:
    with wide.open(writing=False) as project:
        project.finding.searching.prepare(Silent())
        yield project


def once(benchmark: Any, call: Any, *words: Any, **more: Any) -> Any:
    return benchmark.pedantic(call, args=words, kwargs=more, rounds=3, iterations=1)


def test_warm_up(benchmark: Any, wide: Bench):
    """Reads the vocabulary and finds every lemma; the window does this in a worker."""

    def prepare() -> int:
        with wide.open(writing=False) as project:
            project.finding.searching.prepare(Silent())
            return len(project.finding.searching.vocabulary().words)

    benchmark.extra_info["words"] = benchmark.pedantic(prepare, rounds=1, iterations=1)


@pytest.mark.parametrize(
    ("query", "how"),
    [
        ("vård", How()),
        ("behandling", How(forms=True)),
        ("vård", How(forms=True, compounds=True)),
        ("utmönstring", ALL_WAYS),
        ("vård behandling", ALL_WAYS),
        ('"fasa ut"', ALL_WAYS),
        ('"vård behandling"', ALL_WAYS),
        ("behöver", How(forms=True)),
        ("finnsinte", ALL_WAYS),
    ],
    ids=str,
)
def test_search(benchmark: Any, searched: OpenProject, query: str, how: How):
    found = once(benchmark, searched.finding.searching.search, query, SHOWN, how=how)
    benchmark.extra_info["paragraphs"] = len(found.hits)


@pytest.mark.parametrize("scope", ["kind", "coded", "theme"])
def test_search_in_a_part(benchmark: Any, searched: OpenProject, scope: str):
    theme = searched.themes.codebook.find("T03").id
    scopes = {
        "kind": SearchScope(kinds=frozenset({SourceKind.ANSWER})),
        "coded": SearchScope(coded=False),
        "theme": SearchScope(themes=frozenset({theme})),
    }
    found = once(benchmark, searched.finding.searching.search, "vård", SHOWN, how=ALL_WAYS, scope=scopes[scope])
    benchmark.extra_info["paragraphs"] = len(found.hits)
