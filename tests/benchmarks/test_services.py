"""The services beside the plain limits, with 1,000 sources of 20 kB and 50,000 codings."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind
from lagvarde_coder.domain.figures.results import Grouping
from tests.benchmarks import limits, pairs
from tests.benchmarks.beside import hold
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark
FILES, AT_ONCE = 60, 10


@pytest.fixture(scope="module")
def writing(large: Bench, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenProject]:
    """A copy of the large project, open for writing."""
    with large.elsewhere(tmp_path_factory.mktemp("writing") / "another").open() as project:
        yield project


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Any]:
    connection = limits.new_database(tmp_path / "bare.db")
    yield connection
    connection.close()


@pytest.mark.parametrize("word", [pairs.COMMON, pairs.ABSENT])
def test_searching(reading: OpenProject, large: Bench, word: str):
    name = "search a common word" if word == pairs.COMMON else "search an absent word"
    hold(name, pairs.searching(reading, large.path, word))


@pytest.mark.parametrize("by", [None, Grouping.ORGANISATION, Grouping.CATEGORY, Grouping.QUESTION])
def test_counting(reading: OpenProject, large: Bench, by: Grouping | None):
    hold(f"frequencies{f' by {by}' if by else ''}", pairs.counting(reading, large.path, by))


@pytest.mark.parametrize("kind", list(PictureKind))
def test_picturing(reading: OpenProject, large: Bench, kind: PictureKind):
    hold(f"picture {kind}", pairs.picturing(reading, large.path, kind))


@pytest.mark.parametrize(
    ("rows", "columns"),
    [
        (MatrixAxis.THEME, MatrixAxis.CATEGORY),
        (MatrixAxis.THEME, MatrixAxis.NEED),
        (MatrixAxis.ORGANISATION, MatrixAxis.KIND),
    ],
)
def test_crossing(reading: OpenProject, large: Bench, rows: MatrixAxis, columns: MatrixAxis):
    hold(f"matrix {rows} by {columns}", pairs.crossing(reading, large.path, rows, columns))


@pytest.mark.parametrize("name", list(pairs.QUERIES))
def test_asking(reading: OpenProject, large: Bench, name: str):
    hold(f"query {name}", pairs.asking(reading, large.path, name))


def test_meeting(reading: OpenProject, large: Bench):
    hold("co-occurrence", pairs.meeting(reading, large.path))


def test_verifying(reading: OpenProject, large: Bench):
    hold("verify", pairs.verifying(reading, large.path), 3)


def test_opening(large: Bench):
    hold("open to first document, services", pairs.opening(large))


def test_coding(writing: OpenProject, bare: Any):
    hold("code a passage, service", pairs.coding(writing, bare), 40)


@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_importing(writing: OpenProject, bare: Any, tmp_path: Path, kind: str):
    files = pairs.new_files(tmp_path, FILES)
    hold(f"read {kind}", pairs.reading(files[kind][0]), 20)
    one, many = {kind: files[kind][: FILES // 2]}, {kind: files[kind][FILES // 2 :]}
    hold(f"import {kind}, one", pairs.importing(writing, bare, one, kind), FILES // 2 - 1)
    hold(f"import {kind}, bulk", pairs.importing(writing, bare, many, kind, AT_ONCE), FILES // 2 // AT_ONCE - 1)


def test_packaging(reading: OpenProject, tmp_path: Path):
    hold("export evidence package", pairs.packaging(reading, tmp_path / "paket.html", tmp_path), 2)


@pytest.mark.parametrize("name", ["rapport.docx", "underlag.xlsx"])
def test_exporting(reading: OpenProject, tmp_path: Path, name: str):
    hold(f"export {Path(name).suffix[1:]}", pairs.exporting(reading, tmp_path / name, tmp_path), 2)
