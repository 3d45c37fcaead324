"""How the work grows: with codings from 1,000 to 200,000, and with sources from 70 to 5,000.

A row's figure is an exponent: 1 is in proportion to the size, 0 not at all, 2 is the square.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks import limits, pairs
from tests.benchmarks.beside import hold_growth, least
from tests.benchmarks.worlds import kept
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark
CODINGS = (1_000, 50_000, 200_000)
SOURCES = (70, 5_000)


@pytest.fixture(scope="module")
def by_codings(worlds: Path) -> dict[int, Bench]:
    return {
        count: kept(worlds, f"codings-{count}", sources=1_000, characters=20_000, codings=count) for count in CODINGS
    }


@pytest.fixture(scope="module")
def by_sources(worlds: Path) -> dict[int, Bench]:
    return {
        count: kept(worlds, f"sources-{count}", sources=count, characters=4_000, codings=5_000) for count in SOURCES
    }


def grown(of: dict[int, Bench], make: Callable[[Bench], Callable[[], object]]) -> dict[int, float]:
    return {size: least(make(bench)) for size, bench in of.items()}


def done(name: str, bench: Bench) -> Callable[[], object]:
    """Return a way to do the thing called ``name`` in a project that is opened for it: opening has a row of its own."""

    def work() -> None:
        with bench.open(writing=False) as project:
            pairs.MAKERS[name](project, bench.path).ours()

    return pairs.opening(bench).ours if name == "open" else work


@pytest.mark.parametrize("name", ["search", "frequencies", "co-occurrence", "verify", "open"])
def test_with_codings(by_codings: dict[int, Bench], name: str):
    hold_growth(f"{name} by codings", grown(by_codings, lambda bench: done(name, bench)))


@pytest.mark.parametrize("name", ["search", "frequencies", "co-occurrence", "open"])
def test_with_sources(by_sources: dict[int, Bench], name: str):
    hold_growth(f"{name} by sources", grown(by_sources, lambda bench: done(name, bench)))


def test_coding_with_codings(by_codings: dict[int, Bench], tmp_path: Path):
    """Many in one go, the least of some goes."""
    figures: dict[int, float] = {}
    bare = limits.new_database(tmp_path / "bare.db")
    for size, bench in by_codings.items():
        with bench.elsewhere(tmp_path / str(size)).open() as project:
            figures[size] = least(pairs.coding(project, bare, batch=1_000).ours)
    hold_growth("code 1,000 by codings", figures)


def test_importing_with_sources(by_sources: dict[int, Bench], tmp_path: Path):
    figures: dict[int, float] = {}
    bare = limits.new_database(tmp_path / "bare.db")
    for size, bench in by_sources.items():
        files = pairs.new_files(tmp_path, 8)
        with bench.elsewhere(tmp_path / str(size)).open() as project:
            figures[size] = least(pairs.importing(project, bare, files, "txt").ours)
    hold_growth("import txt by sources", figures)
