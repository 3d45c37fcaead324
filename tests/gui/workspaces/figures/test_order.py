"""What the figures are sorted by: clicked on a heading or chosen by the keyboard, kept, said, and followed by all."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.models.ordering import NAME
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE
from tests.gui.workspaces.figures.test_analysis import cell, choose
from tests.helpers import coded

LEFT = Qt.MouseButton.LeftButton


def column_named(analysis, name):
    headings = analysis.frequencies.figures.grid.columns
    return next(at for at, heading in enumerate(headings) if " ".join(heading.text.split()).startswith(name))


def click(qtbot, view, column):
    header = view.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column) + header.sectionSize(column) // 2, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, pos=at)


def numbers(analysis):
    table = analysis.frequencies
    return [str(row[0][BADGE_ROLE]) for row in table.figures.grid.cells]


def counts(analysis, column=1):
    return [int(cell(analysis, row, column).split(" ")[0]) for row in range(analysis.frequencies.figures.rowCount())]


@pytest.fixture
def many(qtbot, session, documents, analysis):
    """Ten passages with T12, two with T02 (as words "10" stands before "2"), and some with sub-themes."""
    before = analysis.answer
    for at in range(10):
        session.announce(coded(session.current, documents[0], "T12", 3 * at, 3 * at + 1))
    for at in range(2):
        session.announce(coded(session.current, documents[0], "T02", 40 + 3 * at, 41 + 3 * at))
    for at in range(3):
        session.announce(coded(session.current, documents[0], "T13c", 60 + 3 * at, 61 + 3 * at))
    session.announce(coded(session.current, documents[1], "T13a", 0, 2))
    qtbot.waitUntil(lambda: analysis.answer is not before)
    choose(qtbot, analysis, unit=Unit.PASSAGE)
    return analysis


def test_a_click_on_a_heading_sorts_by_number_a_second_turns_it_and_the_names_heading_brings_the_codebook_back(
    qtbot, many
):
    codebook = numbers(many)
    assert codebook[:3] == ["T01", "T02", "T03"]
    header = many.frequencies.horizontalHeader()
    click(qtbot, many.frequencies, 1)
    assert numbers(many)[0] == "T12" and numbers(many).index("T13") < numbers(many).index("T02")
    top = [row for row in range(len(codebook)) if len(numbers(many)[row]) == 3]
    assert [counts(many)[row] for row in top] == sorted((counts(many)[row] for row in top), reverse=True)
    assert (header.isSortIndicatorShown(), header.sortIndicatorSection()) == (True, 1)
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
    click(qtbot, many.frequencies, 1)
    assert numbers(many)[-1] == "T12"
    assert header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    click(qtbot, many.frequencies, 0)
    assert numbers(many) == codebook
    assert header.sortIndicatorSection() == 0


def test_sub_themes_stay_under_their_theme_and_are_sorted_among_themselves(qtbot, many):
    click(qtbot, many.frequencies, 1)
    at = numbers(many).index("T13")
    assert numbers(many)[at : at + 5] == ["T13", "T13c", "T13a", "T13b", "T13d"]


def test_the_keyboard_sorts_too_and_the_order_is_told_to_a_screen_reader(qtbot, heard, many):
    box = many.sorting.by
    box.setFocus()
    while box.value != "group:":
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert numbers(many)[0] == "T12"
    assert heard[-1] == "Sorted by All, descending"
    assert many.frequencies.accessibleDescription() == "Sorted by All, descending"
    assert box.accessibleName() == "Sort by"
    many.sorting.turn.setFocus()
    qtbot.keyClick(many.sorting.turn, Qt.Key.Key_Space)
    assert numbers(many)[-1] == "T12"
    box.setFocus()
    while box.value != NAME:
        qtbot.keyClick(box, Qt.Key.Key_Up)
    names = [cell(many, row, 0) for row in range(many.frequencies.figures.rowCount()) if len(numbers(many)[row]) == 3]
    assert names == sorted(names, key=swedish)


def test_the_order_is_kept_while_one_filters_and_comes_back_with_its_column(qtbot, many):
    choose(qtbot, many, by=Grouping.ORGANISATION)
    column = column_named(many, "Nätverket")
    click(qtbot, many.frequencies, column)
    assert numbers(many)[0] == "T01" and counts(many, column)[0] >= 1
    in_order = numbers(many)
    choose(qtbot, many, unit=Unit.SOURCE)
    assert numbers(many) == in_order
    choose(qtbot, many, by=None)
    assert not many.frequencies.horizontalHeader().isSortIndicatorShown()
    assert many.sorting.by.currentText() == "Codebook order"
    choose(qtbot, many, by=Grouping.ORGANISATION, unit=Unit.PASSAGE)
    assert numbers(many) == in_order
    assert many.sorting.by.currentText() == "Nätverket"


def test_bars_and_the_copied_table_are_in_the_order_of_the_screen_with_row_headings(qtbot, many):
    click(qtbot, many.frequencies, 1)
    many.frequencies.setFocus()
    qtbot.keyClick(many.frequencies, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    data = QGuiApplication.clipboard().mimeData()
    assert [line.split(" ")[0] for line in data.text().splitlines()[2:]] == numbers(many)
    assert [bar.badge for bar in many.chart.bars] == numbers(many)
    html = data.html()
    assert html.count('<th scope="row">') == len(numbers(many))
    assert html.index('<th scope="row">T12 ') < html.index('<th scope="row">T01 ')


def test_the_mark_goes_with_its_figure_when_the_order_changes(qtbot, many):
    row = numbers(many).index("T02")
    many.frequencies.setFocus()
    many.frequencies.setCurrentIndex(many.frequencies.figures.index(row, 1))
    qtbot.keyClick(many.frequencies, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(many.excerpts.excerpts) == 2)
    click(qtbot, many.frequencies, 1)
    assert numbers(many)[many.frequencies.currentIndex().row()] == "T02" != numbers(many)[row]
    assert len(many.excerpts.excerpts) == 2


def test_the_choice_of_order_names_groups_in_whole(qtbot, many):
    choose(qtbot, many, by=Grouping.ORGANISATION)
    shown = [many.sorting.by.itemText(at) for at in range(many.sorting.by.count())]
    assert shown[:3] == ["Codebook order", "Name", "All"]
    assert {"Föreningen", "Nätverket"} <= set(shown)
