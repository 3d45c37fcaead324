"""Matris in Analys: by keys and by mouse, with filters that are kept."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStyleOptionViewItem

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import CountsCandidates
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.figures.matrix_query import BY_HAND, MatrixQuery
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.dialogs.kept_view import KeepViewDialog
from lagvarde_coder.gui.dialogs.limits import LimitChoices, LimitsDialog
from lagvarde_coder.gui.models.table import COPIED_ROLE
from lagvarde_coder.gui.workspaces.figures.matrix_page import matrix_answer
from lagvarde_coder.gui.workspaces.figures.shown_figure import MATRIX
from lagvarde_coder.services.figures.row_order import column_key


@pytest.fixture
def matrix(qtbot, analysis):
    analysis.tabs.setCurrentIndex(MATRIX)
    qtbot.waitUntil(lambda: analysis.matrix.answer is not None)
    return analysis.matrix


def ask(qtbot, matrix, **values):
    before = matrix.answer
    for name, value in values.items():
        getattr(matrix.choices, name).choose(value)
    matrix.choices.changed.emit()
    qtbot.waitUntil(lambda: matrix.answer is not before)


def column_of(matrix, key):
    return next(at for at, head in enumerate(matrix.table.figures.grid.columns) if head.key == column_key(key))


def test_the_table_shows_what_the_service_counts(qtbot, session, matrix):
    ask(qtbot, matrix, columns=MatrixAxis.ORGANISATION)
    made = session.current.figures.matrices.matrix(MatrixQuery(columns=MatrixAxis.ORGANISATION))
    table = matrix.table.figures
    assert table.rowCount() == len(made.rows)
    for at, row in enumerate(made.rows):
        for column in made.columns:
            shown = table.index(at, column_of(matrix, column.key)).data()
            amount = made.at(row.key, column.key).amount
            assert shown == str(amount) if amount else not shown.isdecimal() or shown == "0"


def test_a_cell_of_those_who_did_not_answer_is_empty_and_says_that_there_is_no_material(qtbot, matrix):
    ask(qtbot, matrix, rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.THEME)
    made, grid = matrix.answer.made, matrix.table.figures.grid
    silent = [at for at, row in enumerate(made.rows) if not made.at(row.key, None).total]
    assert silent
    for at in silent:
        cell = grid.cells[at][1]
        assert (cell[Qt.ItemDataRole.DisplayRole], cell[COPIED_ROLE]) == ("", "no material")
        assert str(cell[Qt.ItemDataRole.ToolTipRole]).endswith(": no material")


def test_enter_and_a_click_list_the_passages_of_a_cell(qtbot, analysis, matrix):
    ask(qtbot, matrix, columns=MatrixAxis.ORGANISATION)
    organisations = {one.label: one.key for one in matrix.answer.made.columns}
    index = matrix.table.figures.index(0, column_of(matrix, organisations["Nätverket"]))
    qtbot.mouseClick(matrix.table.viewport(), Qt.MouseButton.LeftButton, pos=matrix.table.visualRect(index).center())
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)
    analysis.excerpts.ask_for_choice()
    matrix.table.setCurrentIndex(index)
    qtbot.keyClick(matrix.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(analysis.excerpts.excerpts) == 1)


def test_rows_are_moved_by_hand_and_the_order_is_kept_with_the_matrix(qtbot, session, analysis, matrix):
    second = matrix.answer.made.rows[1].key
    matrix.table.setCurrentIndex(matrix.table.figures.index(1, 1))
    matrix.table.setFocus()
    before = matrix.answer
    qtbot.keyClick(matrix.table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: matrix.answer is not before)
    assert matrix.choices.asked().order == BY_HAND
    assert matrix.choices.asked().by_hand[0] == second
    matrix.choices.keep.click()
    dialog = next(one for one in analysis.window().findChildren(KeepViewDialog) if one.isVisible())
    dialog.field.setText("Min ordning")
    dialog.try_accept()
    kept = session.current.figures.views.matrix("Min ordning")
    assert kept.by_hand[0] == second
    assert matrix.choices.kept.count() == 2
    assert matrix.choices.kept.currentText() == "Min ordning" and matrix.choices.forget.isEnabled()


def test_a_kept_filter_holds_for_the_whole_page_and_stands_in_the_copy(qtbot, session, analysis, matrix):
    session.perform(
        "Urval",
        lambda: session.current.figures.views.keep_filter("Emot", Scope(stances=frozenset({Stance.CONTRADICTS}))),
    )
    qtbot.waitUntil(lambda: analysis.filters.kept.count() == 2)
    before, figures = matrix.answer, analysis.answer
    analysis.filters.kept.setCurrentIndex(1)
    analysis.filters.kept.activated.emit(1)
    qtbot.waitUntil(lambda: matrix.answer is not before and analysis.answer is not figures)
    assert analysis.answer.asked.scope.stances == frozenset({Stance.CONTRADICTS})
    assert analysis.filters.stance.value is Stance.CONTRADICTS
    matrix.table.setFocus()
    analysis.copy()
    copied = QGuiApplication.clipboard().mimeData()
    assert "<caption>" in copied.html()
    assert analysis.answer.asked.limits[0] in copied.text().splitlines()[0]
    analysis.filters.forget.click()
    assert session.current.figures.views.all(ViewPlace.FILTER) == []


def test_a_filter_that_was_just_kept_is_the_chosen_one(qtbot, analysis, matrix):
    analysis.filters.show_scope(Scope(stances=frozenset({Stance.CONTRADICTS})))
    analysis.filters.keep.click()
    dialog = next(one for one in analysis.window().findChildren(KeepViewDialog) if one.isVisible())
    dialog.field.setText(" Emot")
    dialog.try_accept()
    assert analysis.filters.kept.currentText() == "Emot" and analysis.filters.forget.isEnabled()


def test_questions_that_begin_alike_are_told_apart_in_the_dialog_of_limits(qtbot):
    names = [f"Vilka konsekvenser ser ni av ett större fokus på att fasa ut vård{end}" for end in (" (A)", ", nu? (B)")]
    dialog = LimitsDialog(Scope(), LimitChoices(questions=list(zip("ab", names, strict=True))), print)
    qtbot.addWidget(dialog)
    dialog.resize(480, 700)
    dialog.show()
    shown = dialog.questions
    assert [shown.item(row).toolTip() for row in (0, 1)] == names
    lines = [shown.visualItemRect(shown.item(row)).height() // shown.fontMetrics().height() for row in (0, 1)]
    assert lines == [2, 2]


def test_the_filter_is_folded_behind_words_that_say_what_holds(qtbot, analysis, matrix, heard):
    fold, before = analysis.filters.fold, analysis.answer
    assert not analysis.filters.stance.isVisible()
    assert fold.text() == "Filter: everything counts"
    fold.setFocus()
    qtbot.keyClick(fold, Qt.Key.Key_Space)
    assert analysis.filters.stance.isVisible()
    assert heard[-1] == "Filter: shown"
    analysis.filters.stance.choose(Stance.CONTRADICTS)
    analysis.filters.changed.emit()
    qtbot.waitUntil(lambda: analysis.answer is not before)
    assert fold.accessibleName() == "Filter: Stance: contradicts"
    qtbot.mouseClick(fold, Qt.MouseButton.LeftButton)
    assert not analysis.filters.stance.isVisible()


def test_an_axis_without_anything_says_so(qtbot, matrix):
    ask(qtbot, matrix, columns=MatrixAxis.SPEAKER)
    assert matrix.stack.currentWidget() is matrix.empty
    assert matrix.empty.accessibleName()


def test_two_columns_are_held_against_each_other(qtbot, matrix):
    ask(qtbot, matrix, columns=MatrixAxis.ORGANISATION)
    one, other = matrix.answer.made.columns[:2]
    ask(qtbot, matrix, one=one.key, other=other.key)
    grid = matrix.table.figures.grid
    assert grid.columns[-1].tip == f"Difference {one.label} – {other.label}, percentage points"
    assert one.label[:10] in grid.columns[-1].text and "percentage points" in grid.columns[-1].text
    assert len(grid.columns) == len(matrix.answer.made.columns) + 3
    assert "/" in grid.text(0, len(grid.columns) - 1)


def test_what_is_counted_is_a_choice_only_where_neither_side_is_themes(qtbot, analysis, matrix):
    def offered():
        return analysis.filters.of.parentWidget().isVisibleTo(analysis)

    assert not offered()
    ask(qtbot, matrix, rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.KIND)
    assert offered()
    matrix.copy()
    assert "Counted: themes" in QGuiApplication.clipboard().text()
    ask(qtbot, matrix, columns=MatrixAxis.NEED)
    assert not offered()
    matrix.copy()
    assert "Counted" not in QGuiApplication.clipboard().text()


def test_a_kept_matrix_counts_what_it_was_kept_with(qtbot, session, analysis, matrix):
    asked = MatrixQuery(rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.KIND, of=Stage.NEED)
    session.perform("Matris", lambda: session.current.figures.views.keep_matrix("Behoven", asked))
    matrix.choices.kept.choose(session.current.figures.views.all(ViewPlace.MATRIX)[0])
    matrix.choices.kept.activated.emit(1)
    qtbot.waitUntil(lambda: matrix.answer.made.asked == asked)


def test_a_difference_of_what_is_a_share_of_nothing_shows_the_numbers(session, matrix):
    made = matrix.answer.made
    keys = tuple(theme.key for theme in made.rows[:2])
    asked = replace(made.asked, columns=MatrixAxis.THEME, unit=Unit.PASSAGE, difference=keys)
    grid = matrix_answer(session.current, asked).grid
    assert grid is not None and grid.cells
    assert not any("None" in grid.text(row, len(grid.columns) - 1) for row in range(len(grid.cells)))


def test_themes_by_themes_say_that_they_are_counted_on_the_same_words(qtbot, matrix):
    assert "same words" not in matrix.legend.text()
    ask(qtbot, matrix, columns=MatrixAxis.THEME)
    cells = matrix.table.figures.grid.cells[0]
    assert "on the same words" in matrix.legend.text()
    assert ["on the same words" in cell[Qt.ItemDataRole.ToolTipRole] for cell in cells[1:3]] == [False, True]
    matrix.copy()
    assert QGuiApplication.clipboard().text().startswith("Prov: Theme by theme, on the same words")


def test_a_row_says_what_its_figures_are_a_share_of_where_no_heading_can(qtbot, matrix):
    ask(qtbot, matrix, rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.THEME)
    first = matrix.table.figures.index(0, 0)
    name = matrix.answer.made.rows[0].label
    assert first.data() == f"{name}\nof 1 heard"
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == f"{name} of 1 heard"
    matrix.copy()
    assert f"{name} of 1 heard" in QGuiApplication.clipboard().text()
    assert "differs from cell" not in QGuiApplication.clipboard().text()


def test_a_copy_says_where_the_denominator_differs_from_cell_to_cell(qtbot, matrix):
    ask(qtbot, matrix, rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.DOCUMENT)
    matrix.copy()
    assert "The denominator differs from cell to cell" in QGuiApplication.clipboard().text()


def test_a_kept_matrix_of_candidates_is_refused_in_place_of_counting_something_else(
    qtbot, session, analysis, matrix, failures
):
    before = matrix.choices.asked()
    asked = MatrixQuery(rows=MatrixAxis.CATEGORY, columns=MatrixAxis.WAVE, of=Stage.CANDIDATE)
    session.perform("Matris", lambda: session.current.figures.views.keep_matrix("Kandidaterna", asked))
    matrix.choices.kept.choose(session.current.figures.views.all(ViewPlace.MATRIX)[0])
    matrix.choices.kept.activated.emit(1)
    assert [type(error) for error in failures] == [CountsCandidates]
    failures.clear()
    assert matrix.choices.asked() == before and matrix.choices.kept.value is None


def test_a_long_name_of_a_row_goes_on_in_more_lines_also_above_what_its_figures_are_a_share_of(qtbot, matrix):
    ask(qtbot, matrix, rows=MatrixAxis.ORGANISATION, columns=MatrixAxis.THEME)
    table, figures = matrix.table, matrix.table.figures
    for column, wraps in ((0, True), (1, False)):
        option = QStyleOptionViewItem()
        table.itemDelegate().initStyleOption(option, figures.index(0, column))
        assert bool(option.features & QStyleOptionViewItem.ViewItemFeature.WrapText) is wraps
