"""Exports and figures spare Python's search for unused cycles, and leave it as they found it."""

import gc
from pathlib import Path

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import Cancelled
from lagvarde_coder.domain.jobs import Silent


@pytest.fixture
def searched():
    """Whether the search was on, whenever an export told its progress; it is on again afterwards."""
    was = gc.isenabled()
    gc.enable()
    yield []
    (gc.enable if was else gc.disable)()


class Watching(Silent):
    """Notes at each step whether Python searches, and stops the export at one of them."""

    def __init__(self, searched: list[bool], stop: bool = False) -> None:
        self._searched, self._stop = searched, stop

    def step(self, done: int, total: int) -> None:
        self._searched.append(gc.isenabled())
        if self._stop:
            raise Cancelled


def test_an_export_is_not_interrupted_and_the_search_goes_on_after_it(
    project: OpenProject, tmp_path: Path, searched: list[bool]
):
    project.report.exporting.export(tmp_path / "ut.xlsx", Watching(searched))
    assert searched and not any(searched)
    assert gc.isenabled()


def test_it_goes_on_after_one_that_was_cancelled(project: OpenProject, tmp_path: Path, searched: list[bool]):
    with pytest.raises(Cancelled):
        project.report.exporting.export(tmp_path / "ut.xlsx", Watching(searched, stop=True))
    assert gc.isenabled()


def test_whoever_searches_by_the_clock_goes_on_doing_so(project: OpenProject, searched: list[bool]):
    gc.disable()
    project.figures.counting.frequencies()
    assert not gc.isenabled()
