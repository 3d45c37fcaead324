"""A table wider than its place: names stay in sight, and headings and names are read in whole."""

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QWheelEvent
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.figures import THEME_ROLE
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE
from lagvarde_coder.gui.workspaces.figures import AnalysisWorkspace
from tests.gui.workspaces.figures.test_analysis import choose
from tests.gui.workspaces.figures.test_order import LEFT, click, numbers
from tests.tries import thinned


@pytest.fixture
def bench(built_example, tmp_path):
    return built_example.copied(tmp_path)


@pytest.fixture
def wide(qtbot, session, on_screen):
    """The example's needs by question, in a window of 1280 pixels."""
    analysis = on_screen(AnalysisWorkspace)
    analysis.resize(1160, 700)
    qtbot.waitUntil(lambda: analysis.answer is not None)
    choose(qtbot, analysis, by=Grouping.QUESTION, of=Stage.NEED)
    return analysis


def scroll_aside(table):
    bar = table.horizontalScrollBar()
    assert bar.maximum() > table.columnWidth(0)
    bar.setValue(bar.maximum())


def picture_of(table, index):
    """Return what stands on the screen where a cell of the first column is, without its edges."""
    view = table.frozen if table.frozen.isVisible() else table
    rect = view.visualRect(index).translated(view.viewport().mapTo(table, QPoint())).adjusted(0, 0, -4, -2)
    return rect, table.grab(rect).toImage()


def test_the_names_stay_where_they_are_and_their_rows_are_those_of_the_figures(wide):
    table = wide.frequencies
    table.clearFocus()
    index = table.figures.index(2, 0)
    at_rest = picture_of(table, index)
    assert not table.frozen.isVisible()
    scroll_aside(table)
    assert table.frozen.isVisible() and picture_of(table, index) == at_rest
    table.verticalScrollBar().setValue(30)
    for row in range(4):
        index = table.figures.index(row, 0)
        names, figures = table.frozen.visualRect(index), table.visualRect(index.siblingAtColumn(8))
        assert (names.y(), names.height()) == (figures.y(), figures.height())
    table.horizontalScrollBar().setValue(0)
    assert not table.frozen.isVisible()


def test_arrow_keys_bring_a_cell_out_from_under_the_names(qtbot, wide):
    table = wide.frequencies
    table.setFocus()
    last = table.figures.columnCount() - 1
    table.setCurrentIndex(table.figures.index(1, last))
    for column in range(last - 1, -1, -1):
        qtbot.keyClick(table, Qt.Key.Key_Left)
        assert table.currentIndex().column() == column
        if column:
            assert table.visualRect(table.currentIndex()).left() >= table.frozen.width_in_sight()
    assert not table.frozen.hasFocus()


def test_a_click_on_a_name_that_stays_opens_its_theme_and_its_heading_sorts(qtbot, wide):
    table = wide.frequencies
    scroll_aside(table)
    place = (table.horizontalScrollBar().value(), table.horizontalScrollBar().maximum())
    index = table.figures.index(3, 0)
    qtbot.mouseClick(table.frozen.viewport(), LEFT, pos=table.frozen.visualRect(index).center())
    name = f"{index.data(BADGE_ROLE)} {index.data()}"
    qtbot.waitUntil(lambda: wide.excerpts.list.accessibleDescription().startswith(name))
    assert table.currentIndex().data(THEME_ROLE) == index.data(THEME_ROLE)
    assert table.selectionModel() is table.frozen.selectionModel()
    click(qtbot, table.frozen, 0)
    assert numbers(wide)[0] == "B10"
    click(qtbot, table.frozen, 0)
    assert numbers(wide)[0] == "B01"
    assert (table.horizontalScrollBar().value(), table.horizontalScrollBar().maximum()) == place


def test_the_wheel_over_the_names_scrolls_all(wide):
    table = wide.frequencies
    scroll_aside(table)
    at = QPoint(20, 60)
    where = QPointF(table.frozen.viewport().mapToGlobal(at))
    none, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(QPointF(at), where, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, none, phase, False)
    QApplication.sendEvent(table.frozen.viewport(), turn)
    assert table.verticalScrollBar().value() == table.frozen.verticalScrollBar().value() > 0


@pytest.mark.parametrize(("by", "width"), thinned(product(Grouping, [1160, 1800]), 3))
def test_headings_are_whole_distinct_and_within_their_columns(qtbot, wide, by, width):
    wide.resize(width, 700)
    choose(qtbot, wide, by=by)
    table = wide.frequencies
    bold = QFont(table.horizontalHeader().font())
    bold.setWeight(QFont.Weight.DemiBold)
    metrics = QFontMetrics(bold)
    said = []
    for column, heading in enumerate(table.figures.grid.columns):
        text = table.figures.headerData(column, Qt.Orientation.Horizontal)
        said.append(text)
        assert max(map(metrics.horizontalAdvance, text.split("\n"))) + 16 <= table.columnWidth(column)
        left = table.columnWidth(column) - 4  # Qt takes all lines for one where it may end words in …
        assert metrics.elidedText(text, table.horizontalHeader().textElideMode(), left) == text
        assert len(text.split("\n")) * metrics.height() < table.horizontalHeader().height()
        if heading.key.startswith("group:") and len(heading.name) < 130:
            assert " ".join(text.split()).startswith(heading.name)
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_names_of_needs_are_whole_in_rows_as_high_as_they_need(qapp, qtbot, wide, scheme):
    theming.apply(qapp, scheme)
    choose(qtbot, wide, by=None)
    table = wide.frequencies
    metrics = table.fontMetrics()
    cut = 0
    for row in range(table.figures.rowCount()):
        index = table.figures.index(row, 0)
        cut += metrics.horizontalAdvance(index.data()) > table.columnWidth(0) - 60
        picture = table.viewport().grab(table.visualRect(index).adjusted(0, 0, -1, -1)).toImage()
        ground = theming.current().colour("surface").rgb()
        ratio = picture.devicePixelRatio()
        edges = {picture.pixel(x, y) for x in range(picture.width()) for y in (0, picture.height() - int(2 * ratio))}
        assert edges <= {ground, QColor(theming.current().colour("border")).rgb()}  # no word touches the row's edges
        lines = -(-metrics.horizontalAdvance(index.data()) // (table.columnWidth(0) - 60))
        assert table.rowHeight(row) >= lines * metrics.height()
    assert cut > 3
    theming.apply(qapp, "light")


def test_larger_letters_give_rows_and_columns_the_room_they_need(qtbot, wide):
    table = wide.frequencies
    before = [table.rowHeight(row) for row in range(4)], table.columnWidth(8)
    larger = QFont(table.font())
    larger.setPointSizeF(larger.pointSizeF() * 1.6)
    table.setFont(larger)
    assert all(table.rowHeight(row) > before[0][row] for row in range(3)) and table.columnWidth(8) > before[1]
