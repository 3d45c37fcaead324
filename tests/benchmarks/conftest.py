"""Built once per session; set ``LAGVARDE_BENCHMARKS`` to a folder to keep them between sessions."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from tests.benchmarks.beside import HEAD, ROWS
from tests.benchmarks.worlds import kept
from tests.helpers import Bench, bench, blank

__all__ = ["bench", "blank"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was measured; with several workers each keeps its own to itself."""
    if ROWS:
        terminalreporter.section("ours beside the plain limit, processor time")
        terminalreporter.write_line(HEAD)
        for row in ROWS:
            terminalreporter.write_line(str(row))


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = os.environ.get("LAGVARDE_BENCHMARKS")
    return Path(folder) if folder else tmp_path_factory.mktemp("worlds")


@pytest.fixture(scope="session")
def large(worlds: Path) -> Bench:
    """1,000 sources of 20 kB, 50,000 codings."""
    return kept(worlds, "large", sources=1_000, characters=20_000, codings=50_000)


@pytest.fixture(scope="module")
def reading(large: Bench) -> Iterator[OpenProject]:
    """The large project, open for reading."""
    with large.open(writing=False) as project:
        yield project
