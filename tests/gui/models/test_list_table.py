"""The table of every list, with many rows."""

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models import list_rows
from lagvarde_coder.gui.models.table import ColumnHeading
from lagvarde_coder.gui.workspaces.list_table import Grid, ListTable, cell

MANY = 3_000
DOWN = Qt.SortOrder.DescendingOrder


def grid(many=MANY):
    names = [f"Å {number:04}" for number in range(many)]
    return Grid(
        [ColumnHeading("Nr"), ColumnHeading("Namn")],
        [[cell(number, key=f"k{number}", sort=number), cell(name)] for number, name in enumerate(names)],
    )


@pytest.fixture
def table(qtbot, qapp):
    theming.apply(qapp, "light")
    table = ListTable("Dokument", many=True)
    qtbot.addWidget(table)
    table.use(grid(0))
    table.sort_on_click(0)
    table.show_grid(grid())
    return table


def shown(table):
    return [table.model().index(row, 1).data() for row in range(table.row_count())]


def test_an_empty_table_says_why_as_long_as_it_is_empty(table):
    table.say_if_empty("Inga dokument än.")
    assert table.accessibleDescription() == ""
    table.show_grid(grid(0))
    assert table.accessibleDescription() == "Inga dokument än." and _painted(table)
    table.say_if_empty("")
    assert not _painted(table)


def test_a_row_whose_words_go_on_in_more_lines_is_high_enough_at_every_width(qtbot, qapp):
    theming.apply(qapp, "light")
    table, words = ListTable("Teman"), "Ledningens uppdrag och mandat"
    table.use(Grid([ColumnHeading("Tema")], [[cell(words, key="a")]]))
    table.show_all_words()
    qtbot.addWidget(table)
    table.show()
    option, style = QStyleOptionViewItem(), table.style()
    for width in range(60, 220):
        table.setColumnWidth(0, width)
        option.rect = QRect(0, 0, width, 100)
        option.text = words
        option.features = QStyleOptionViewItem.ViewItemFeature.HasDisplay
        room = (
            style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, table).width() - 6
        )  # Qt's own margins
        needed = table.fontMetrics().boundingRect(QRect(0, 0, room, 999), Qt.TextFlag.TextWordWrap, words).height()
        assert table.sizeHintForRow(0) >= needed, width


def _painted(table):
    """Return whether anything but the ground is seen below the headings."""
    picture = table.viewport().grab().toImage()
    return len({picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}) > 1


def test_what_rows_are_sorted_by_is_found_once_for_each(table, monkeypatch):
    asked = []

    def swedish(words):
        asked.append(words)
        return words

    monkeypatch.setattr(list_rows, "swedish", swedish)
    table.sortByColumn(1, DOWN)
    assert len(asked) == MANY
    assert shown(table)[:2] == ["Å 2999", "Å 2998"]
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert len(asked) == MANY
    table.show_grid(grid(3))
    assert shown(table) == ["Å 0000", "Å 0001", "Å 0002"]


def test_rows_that_lie_together_are_selected_in_one_range(table):
    table.select_keys([f"k{number}" for number in range(MANY) if number != 7], "k9")
    assert len(table.selectionModel().selection()) == 2
    assert table.selected_keys() == [f"k{number}" for number in range(MANY) if number != 7]
    assert table.current_key() == "k9"


def test_selected_rows_stay_selected_when_other_rows_come_and_the_order_is_turned(table):
    table.sortByColumn(0, DOWN)
    table.select_keys(["k2", "k3", "k10"], "k3")
    table.show_grid(grid(12))
    assert table.selected_keys() == ["k10", "k3", "k2"]
    assert table.current_key() == "k3"


def test_words_and_keys_that_are_kept_narrow_the_rows_together_and_give_them_back(table):
    table.show_only("å 299")
    assert table.row_count() == 13  # 2990 to 2999, 299, 1299 and 2299
    table.keep({"k2991", "k5"})
    assert shown(table) == ["Å 2991"]
    table.show_grid(grid(6))
    assert shown(table) == []
    table.show_only("")
    assert shown(table) == ["Å 0005"]
    table.keep(None)
    assert table.row_count() == 6
    assert table.model().rowCount(QModelIndex()) == 6


def test_rows_that_are_alike_stand_as_they_were_given_whatever_was_sorted_before(table):
    cells = [[cell(number, key=f"k{number}", sort=number), cell("B" if number % 2 else "A")] for number in range(6)]
    table.show_grid(Grid([ColumnHeading("Nr"), ColumnHeading("Namn")], cells))
    table.sortByColumn(0, DOWN)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    keys = [table.model().index(row, 0).data() for row in range(6)]
    assert keys == [0, 2, 4, 1, 3, 5]
    table.sortByColumn(1, DOWN)
    assert [table.model().index(row, 0).data() for row in range(6)] == [1, 3, 5, 0, 2, 4]
    table.model().sort(-1)
    assert [table.model().index(row, 0).data() for row in range(6)] == [0, 1, 2, 3, 4, 5]


def test_who_turns_the_order_stands_on_the_same_row_with_the_same_selection_and_filter(table):
    table.show_only("00")
    table.select_keys(["k7", "k100"], "k100")
    assert table.selected_count() == 2
    number = table.row_count()
    table.sortByColumn(0, DOWN)
    assert table.selected_keys() == ["k100", "k7"]
    assert table.current_key() == "k100"
    assert table.row_count() == number
    assert all("00" in name for name in shown(table))
    table.show_only("")
    assert shown(table)[:2] == ["Å 2999", "Å 2998"]
    assert [cells[1][Qt.ItemDataRole.DisplayRole] for cells in table.shown_grid().cells] == ["Å 0100", "Å 0007"]


def test_qt_compares_no_two_rows(table, monkeypatch):
    """It would ask the model for each of two rows, some hundred thousand times for 10,000."""
    asked = []
    model = type(table._rows)
    real = model.data

    def counted(model, index, role=Qt.ItemDataRole.DisplayRole):
        asked.append(index.row())
        return real(model, index, role)

    monkeypatch.setattr(model, "data", counted)
    table.sortByColumn(1, DOWN)
    assert shown(table)[0] == "Å 2999"
    assert len(asked) < 2 * MANY


def test_the_words_of_a_row_are_put_together_once_however_one_types_and_sorts(table, monkeypatch):
    joined = []
    real = list_rows._joined

    def counted(cells):
        joined.append(1)
        return real(cells)

    monkeypatch.setattr(list_rows, "_joined", counted)
    table.show_only("2")
    table.sortByColumn(0, DOWN)
    table.show_only("29")
    assert shown(table)[0] == "Å 2999"
    assert len(joined) == MANY


def columns_shown(table):
    return [column for column in range(4) if not table.isColumnHidden(column)]


def test_columns_fill_the_table_and_no_more_though_some_are_asked_for_less_than_a_column_can_be(qtbot, table):
    table.use(grid(3), (10, 100), {1: 1})
    table.resize(400, 200)
    table.show()
    qtbot.waitUntil(lambda: table.columnWidth(0) + table.columnWidth(1) == table.viewport().width())
    assert table.horizontalScrollBar().maximum() == 0


def test_columns_that_matter_least_give_way_where_there_is_no_room_and_come_back(qtbot, table):
    names = ("Nr", "Titel", "Datum", "Tecken")
    wide = Grid([ColumnHeading(name) for name in names], [[cell(1, key="k"), cell("A"), cell(""), cell("9")]])
    table.use(wide, (60, 300, 100, 100), {1: 1})
    table.let_give_way((3, 0))
    table.resize(700, 300)
    table.show()
    assert columns_shown(table) == [0, 1, 2, 3]
    table.resize(500, 300)
    assert columns_shown(table) == [0, 1, 2] and table.columnWidth(1) > 300
    table.hide_empty((2,))
    assert columns_shown(table) == [0, 1, 3], "where a column without anything in it is left out there is room"
    table.resize(700, 300)
    assert columns_shown(table) == [0, 1, 3]
    table.resize(320, 300)
    assert columns_shown(table) == [1]
