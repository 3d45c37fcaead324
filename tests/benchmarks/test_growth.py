"""How the work grows: with codings from 1,000 to 200,000, and with sources from 70 to 5,000.

A row's figure is the exponent of its steepest step: 1 is in proportion to the size, 0 not at all, 2 is the square.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from tests.benchmarks import limits, pairs
from tests.benchmarks.beside import hold_growth, least
from tests.benchmarks.worlds import kept
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark
CODINGS = (1_000, 20_000, 50_000, 200_000)
SOURCES = (70, 1_000, 5_000)
Worlds = dict[int, Bench]


@pytest.fixture(scope="module")
def by_codings(worlds: Path, large: Bench) -> Worlds:
    """1,000 sources of 20 kB."""
    return {count: large if count == 50_000 else _world(worlds, 1_000, count) for count in CODINGS}


@pytest.fixture(scope="module")
def by_sources(worlds: Path) -> Worlds:
    """20,000 codings, in sources of 20 kB."""
    return {count: _world(worlds, count, 20_000) for count in SOURCES}


def _world(worlds: Path, sources: int, codings: int) -> Bench:
    return kept(worlds, f"{sources}-sources-{codings}-codings", sources=sources, characters=20_000, codings=codings)


def one_document(project: OpenProject, _: Path) -> Callable[[], object]:
    """Open a document as the window does: its words, and where it is coded."""
    source = project.material.documents.sources()[0].source

    def work() -> None:
        document = project.material.documents.document(source.id)
        project.coding.marking.places(document.text.id)

    return work


WORK: dict[str, Callable[[OpenProject, Path], Callable[[], object]]] = {
    "search a common word": lambda project, path: pairs.searching(project, path).ours,
    "search an absent word": lambda project, path: pairs.searching(project, path, pairs.ABSENT).ours,
    "frequencies": lambda project, path: pairs.counting(project, path).ours,
    "co-occurrence": lambda project, path: pairs.meeting(project, path).ours,
    "verify": lambda project, path: pairs.verifying(project, path).ours,
    "open a document": one_document,
}


def grown(of: Worlds, name: str) -> dict[int, float]:
    figures: dict[int, float] = {}
    for size, bench in of.items():
        with bench.open(writing=False) as project:
            figures[size] = least(WORK[name](project, bench.path))
    return figures


@pytest.mark.parametrize("name", WORK)
def test_with_codings(by_codings: Worlds, name: str):
    hold_growth(f"{name}, by codings", grown(by_codings, name))


@pytest.mark.parametrize("name", WORK)
def test_with_sources(by_sources: Worlds, name: str):
    hold_growth(f"{name}, by sources", grown(by_sources, name))


def test_opening_a_project(by_codings: Worlds, by_sources: Worlds):
    for by, of in (("codings", by_codings), ("sources", by_sources)):
        hold_growth(f"open a project, by {by}", {size: least(pairs.opening(one).ours) for size, one in of.items()})


def test_writing(by_codings: Worlds, by_sources: Worlds, tmp_path: Path):
    """Code a passage, and bring in a file, in copies."""
    bare = limits.new_database(tmp_path / "bare.db")
    for by, of in (("codings", by_codings), ("sources", by_sources)):
        coded: dict[int, float] = {}
        brought_in: dict[int, float] = {}
        for size, bench in of.items():
            folder = tmp_path / f"{size} {by}"
            with bench.elsewhere(folder).open() as project:
                coded[size] = least(pairs.coding(project, bare).ours, 20)
                files = pairs.new_files(folder, 9)
                brought_in[size] = least(pairs.importing(project, bare, files, "txt").ours, 8)
        hold_growth(f"code a passage, by {by}", coded)
        hold_growth(f"import a txt, by {by}", brought_in)
