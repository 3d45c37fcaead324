"""Where whole rows are chosen one sees and hears which column one stands in: keys size it and sort by it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.colours import contrast
from lagvarde_coder.gui.models.table import ColumnHeading, Grid
from lagvarde_coder.gui.workspaces.list_table import ListTable, cell

SCHEMES = [one for one in theming.SCHEMES if one != "system"]


@pytest.fixture(params=SCHEMES)
def table(request, qtbot, qapp):
    theming.apply(qapp, request.param)
    around = QWidget()
    qtbot.addWidget(around)
    table = ListTable("Dokument")
    layout = QVBoxLayout(around)
    layout.addWidget(table)
    layout.addWidget(QPushButton("Något annat"))
    headings = [ColumnHeading(text) for text in ("Nr", "Titel", "Datum")]
    table.use(Grid(headings, [[cell("1", key="a"), cell("Dialog 12"), cell("2025-02-03")]]), (80, 120, 120))
    around.resize(500, 300)
    with qtbot.waitActive(around):
        around.show()
        around.activateWindow()
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 0))
    yield table
    theming.apply(qapp, "light")


def marked(table):
    """Return the columns below whose headings a line stands out from the heading at 3:1."""
    QApplication.processEvents()
    header = table.horizontalHeader()
    image, found = header.viewport().grab().toImage(), []
    for column in range(header.count()):
        left = header.sectionViewportPosition(column)
        ground, line = (QColor(image.pixel(left + 3, y)) for y in (4, header.height() - 4))
        if contrast(ground, line) >= 3:
            found.append(column)
    return found


def test_the_heading_of_the_column_one_stands_in_is_marked(table):
    assert marked(table) == [0]
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert marked(table) == [1]
    assert table.selected_keys() == ["a"]
    table.parentWidget().findChild(QPushButton).setFocus()
    assert marked(table) == []


def test_the_cell_that_a_screen_reader_is_led_to_is_that_of_the_column(table):
    QTest.keyClick(table, Qt.Key.Key_Right)
    told = QAccessible.queryAccessibleInterface(table).focusChild()
    assert told.text(QAccessible.Text.Name) == "Dialog 12"
