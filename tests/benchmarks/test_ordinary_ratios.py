"""A tenfold slowing fails here, in every run: a small project beside the plain limits (``bounds.toml``, [ordinary]).

Ratios, never times: each of a row's two ways is done a few times in turns and the least processor time counts, which a
busy machine cannot lower. The large projects are measured by ``-m benchmark``.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.gui.widgets.document_view import DocumentView
from tests.benchmarks import beside, limits, pairs
from tests.benchmarks.beside import Pair, hold_least
from tests.benchmarks.measuring import on_screen, painted
from tests.benchmarks.worlds import build
from tests.gui.widgets.document_view.large import large_text, some_marks
from tests.helpers import Bench

__all__ = ["on_screen"]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    folder = tmp_path_factory.mktemp("small") / "projekt"
    folder.mkdir()
    return build(folder / "small.lvk", sources=20, characters=6_000, codings=1_500)


@pytest.fixture(scope="module")
def project(small: Bench) -> Iterator[OpenProject]:
    with small.open() as opened:
        yield opened


def test_searching(project: OpenProject, small: Bench):
    hold_least("search", pairs.searching(project, small.path, shown=200))


@pytest.mark.parametrize("by", [None, Grouping.CATEGORY, Grouping.ORGANISATION])
def test_counting(project: OpenProject, small: Bench, by: Grouping | None):
    hold_least(f"frequencies{f' by {by}' if by else ''}", pairs.counting(project, small.path, by))


def test_crossing(project: OpenProject, small: Bench):
    hold_least("matrix", pairs.crossing(project, small.path, MatrixAxis.THEME, MatrixAxis.CATEGORY))


def test_meeting(project: OpenProject, small: Bench):
    hold_least("co-occurrence", pairs.meeting(project, small.path))


def test_verifying(project: OpenProject, small: Bench):
    hold_least("verify", pairs.verifying(project, small.path), rounds=2)


def test_opening(small: Bench, tmp_path: Path):
    hold_least("open to first document", pairs.opening(small.copied(tmp_path)))


def test_coding(project: OpenProject, tmp_path: Path):
    hold_least("code a passage", pairs.coding(project, limits.new_database(tmp_path / "bare.db")), rounds=8)


@pytest.mark.parametrize("kind", ["txt", "docx"])
def test_importing(project: OpenProject, tmp_path: Path, kind: str):
    files = pairs.new_files(tmp_path, 5)
    hold_least(f"read {kind}", pairs.reading(files[kind][0]))
    bare = limits.new_database(tmp_path / "bare.db")
    hold_least(f"import {kind}", pairs.importing(project, bare, files, kind))


@pytest.mark.parametrize("name", ["rapport.docx", "underlag.xlsx"])
def test_exporting(project: OpenProject, tmp_path: Path, name: str):
    hold_least(f"export {Path(name).suffix[1:]}", pairs.exporting(project, tmp_path / name, tmp_path), rounds=2)


def test_a_document_with_many_codings(on_screen):
    view, editor = on_screen(DocumentView()), on_screen(QPlainTextEdit())
    text, marks = large_text(200_000), some_marks(200_000, 5_000)

    def show() -> None:
        view.show_document(text, (), marks)
        painted()

    hold_least("show 5,000 codings", Pair(show, lambda: limits.shown(editor, text)))


def test_what_is_beyond_its_bound_fails(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(beside, "ROWS", [])
    with pytest.raises(AssertionError, match=r"search: .*is the bound"):
        hold_least("search", Pair(lambda: sorted(range(100_000), key=str), lambda: None))
