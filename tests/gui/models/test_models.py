"""Our models keep Qt's contract, whatever they show."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.models.filtering import FilterModel, key_of
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.models.themes import theme_nodes
from lagvarde_coder.gui.models.tree import TreeModel

THEMES = [
    Theme(id="a", number="T01", name="Tid"),
    Theme(id="b", number="T13", name="Uppföljning"),
    Theme(id="c", number="T13a", name="Nationell uppföljning", parent="b"),
]


def checked(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_tree_shows_sub_themes_under_their_parents(qtbot, qtmodeltester):
    model = TreeModel(columns=2)
    keeper = checked(model)
    model.show_nodes(theme_nodes(THEMES, {"c": 3}, keys=lambda theme: theme.number[-1]))
    qtmodeltester.check(model)
    assert model.parent(model.find("c")) == model.find("b")
    assert model.rowCount(model.find("b")) == 1
    model.show_nodes([])
    assert model.rowCount() == 0
    assert keeper is not None


def test_checks_stay_when_other_nodes_are_shown(qtbot):
    model = TreeModel()
    keeper = checked(model)
    model.show_nodes(theme_nodes(THEMES, checkable=True))
    with qtbot.waitSignal(model.checks_changed):
        model.setData(model.find("a"), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.show_nodes(theme_nodes(THEMES[:2], checkable=True))
    assert model.checked() == ["a"]
    with qtbot.waitSignal(model.checks_changed):
        model.show_nodes(theme_nodes(THEMES[1:], checkable=True))
    assert model.checked() == []
    assert keeper is not None


def test_a_filter_keeps_what_stands_above_a_hit(qtbot):
    model = TreeModel()
    shown = FilterModel(model)
    keeper = checked(shown)
    model.show_nodes(theme_nodes(THEMES))
    shown.set_words("nationell")
    assert shown.rowCount() == 1
    assert key_of(shown.index(0, 0, shown.index(0, 0))) == "c"
    shown.set_words("")
    assert shown.rowCount() == 2
    assert keeper is not None


def test_a_grid_shows_cells_and_headings(qtbot, qtmodeltester):
    model = GridModel()
    keeper = checked(model)
    model.show_grid(Grid([ColumnHeading("A"), ColumnHeading("B", "tip")], [[{0: "x"}, {0: "1"}]], frozenset({1})))
    qtmodeltester.check(model)
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == "tip"
    assert model.grid.text(0, 1) == "1"
    assert keeper is not None
