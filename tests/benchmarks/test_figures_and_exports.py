"""Figures and exports of 1,000 sources and 50,000 codings, held to seconds and megabytes that were promised.

By processor time, and by the clock where the bare writer beside it shows that nothing else is running.
"""

import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.axes import OF_THEMES, MatrixAxis
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.pictures.kinds import PictureKind, PictureQuestion
from lagvarde_coder.domain.jobs import Silent
from tests.benchmarks import limits
from tests.benchmarks.beside import hold_promise
from tests.helpers import Bench

pytestmark = pytest.mark.benchmark
PAIRS = [(MatrixAxis.THEME, MatrixAxis.THEME), (MatrixAxis.THEME, MatrixAxis.NEED)]
PAIRS += [pair for pair in combinations(MatrixAxis, 2) if not set(pair) <= OF_THEMES]
EXPORTS = {
    "report 1": ("rapport.docx", "utvecklingsbehov"),
    "catalogue docx": ("utdrag.docx", "utdrag"),
    "xlsx": ("underlag.xlsx", ""),
    "package": ("paket.html", "beläggspaket"),
}


def again(path: Path) -> Callable[[], object]:
    """Return what writes the same bytes with nothing but a packer."""
    return (lambda: limits.packaged(path)) if path.suffix == ".html" else (lambda: limits.written(path))


@pytest.mark.parametrize(("rows", "columns"), PAIRS, ids=str)
def test_a_matrix_of_any_two(reading: OpenProject, large: Bench, rows: MatrixAxis, columns: MatrixAxis):
    connection = limits.rows_of(large.path)

    def ours() -> None:
        made = reading.figures.matrices.matrix(MatrixQuery(rows=rows, columns=columns))
        for row in made.rows:
            for column in made.columns:
                made.at(row.key, column.key)

    hold_promise("matrix of any two", ours, lambda: limits.crossed(connection), said=f"matrix {rows} by {columns}")


@pytest.mark.parametrize("kind", list(PictureKind))
def test_a_picture(reading: OpenProject, large: Bench, kind: PictureKind):
    connection = limits.rows_of(large.path)
    asked = PictureQuestion(kind=kind)
    hold_promise(
        "picture",
        lambda: reading.figures.pictures.drawing(asked),
        lambda: limits.per_organisation(connection),
        said=f"picture {kind}",
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_an_export(reading: OpenProject, tmp_path: Path, name: str):
    file, report = EXPORTS[name]
    path = tmp_path / file
    hold_promise(name, lambda: reading.report.exporting.export(path, Silent(), name=report), again(path), rounds=1)


@pytest.mark.skipif(sys.platform != "linux", reason="the system tells otherwise how much memory was taken")
@pytest.mark.parametrize("name", EXPORTS)
def test_memory_of_an_export(large: Bench, tmp_path: Path, name: str):
    file, report = EXPORTS[name]
    call = (
        f"from tests.benchmarks.exporting import main; main({str(large.path)!r}, {str(tmp_path / file)!r}, {report!r})"
    )
    done = subprocess.run([sys.executable, "-c", call], check=True, capture_output=True, text=True, timeout=600)
    hold_promise("memory", float(done.stdout), said=f"memory of {name}", unit="MB")
