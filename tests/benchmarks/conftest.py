"""Built once per session; set ``LAGVARDE_BENCHMARKS`` to a folder to keep them between sessions."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from tests.benchmarks.worlds import build, wide_words
from tests.helpers import Bench, bench, blank, program_in

__all__ = ["bench", "blank"]


@pytest.fixture(scope="session")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    kept = os.environ.get("LAGVARDE_BENCHMARKS")
    return Path(kept) if kept else tmp_path_factory.mktemp("worlds")


@pytest.fixture(scope="session")
def real(worlds: Path) -> Bench:
    """70 sources, 4,000 codings: what the investigators have."""
    return _built(worlds / "real" / "real.lvk", sources=70, characters=6_000, codings=4_000)


@pytest.fixture(scope="session")
def large(worlds: Path) -> Bench:
    """1,000 sources of 20 kB, 50,000 codings: guards growth."""
    return _built(worlds / "large" / "large.lvk", sources=1_000, characters=20_000, codings=50_000)


@pytest.fixture(scope="session")
def wide(worlds: Path) -> Bench:
    """1,000 sources of 20 kB with some fifty thousand different words, 50,000 codings: for searching."""
    return _built(worlds / "wide" / "wide.lvk", sources=1_000, characters=20_000, codings=50_000, text=wide_words)


def _built(path: Path, **size: Any) -> Bench:
    if path.exists():
        return Bench(path, program_in(path.parent / "home"))
    path.parent.mkdir(parents=True)
    return build(path, **size)


@pytest.fixture(scope="module")
def working(real: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenProject]:
    """A copy of the real project, open for writing."""
    path = Path(shutil.copy(real.path, tmp_path_factory.mktemp("working")))
    with Bench(path, real.program).open() as project:
        yield project


@pytest.fixture(scope="module")
def reading(large: Bench) -> Iterator[OpenProject]:
    """The large project, open for reading."""
    with large.open(writing=False) as project:
        yield project
