"""How fast a list is painted from kept pictures of its rows, against drawing each row (``-m benchmark``)."""

from statistics import median
from time import thread_time

import pytest
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTreeView

from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, COUNT_ROLE, SLOT_ROLE, ThemeDelegate
from lagvarde_coder.gui.widgets.pictured import PicturedDelegate
from tests.benchmarks.measuring import on_screen

__all__ = ["on_screen"]

pytestmark = pytest.mark.benchmark
_TURNS, _REPAINTS = 10, 20


@pytest.fixture
def way(monkeypatch):
    """The way in which rows are painted; put in before a delegate is made, as Qt keeps what it found first."""
    pictured, chosen = PicturedDelegate.paint, ["pictured"]

    def paint(delegate, painter, option, index):
        (pictured if chosen[0] == "pictured" else type(delegate).draw)(delegate, painter, option, index)

    monkeypatch.setattr(PicturedDelegate, "paint", paint)
    return chosen


@pytest.fixture
def themes(way, on_screen):
    """A list of forty themes on the screen."""
    model = QStandardItemModel()
    for number in range(40):
        item = QStandardItem(f"Tid för arbetet och annat som behövs {number}")
        for role, value in ((BADGE_ROLE, f"T{number:02}"), (SLOT_ROLE, number % 12), (COUNT_ROLE, number)):
            item.setData(value, role)
        model.appendRow(item)
    tree = QTreeView()
    model.setParent(tree)
    tree.setModel(model)
    tree.setHeaderHidden(True)
    tree.setItemDelegate(ThemeDelegate(tree))
    return on_screen(tree)


def test_a_list_is_painted_from_pictures_in_less_than_half_the_time_and_looks_the_same(themes, way):
    times: dict[str, list[float]] = {"pictured": [], "drawn": []}
    looks = {}
    for _ in range(_TURNS):
        for name, taken in times.items():
            way[0] = name
            looks[name] = themes.viewport().grab().toImage()
            started = thread_time()
            for _ in range(_REPAINTS):
                themes.viewport().repaint()
            taken.append((thread_time() - started) * 1000 / _REPAINTS)
    for name, taken in times.items():
        print(f"{name}: min {min(taken):.2f}, median {median(taken):.2f} ms per repaint")
    assert looks["pictured"] == looks["drawn"]
    assert min(times["pictured"]) < min(times["drawn"]) / 2
