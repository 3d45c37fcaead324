"""Rammatris in the window: heads in sight, passages beside it, and texts typed in their cells."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.gui.frame.recovering import recover
from lagvarde_coder.gui.workspaces.figures.shown_figure import FRAME
from lagvarde_coder.gui.workspaces.figures.workspace import AnalysisWorkspace
from lagvarde_coder.services.figures.framing import FrameQuery
from lagvarde_coder.services.project.drafts import DraftsFile

Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(qtbot, session, codings, on_screen):
    workspace = on_screen(AnalysisWorkspace)
    session.changed.connect(workspace.refresh)
    workspace.refresh(None)
    workspace.tabs.setCurrentIndex(FRAME)
    qtbot.waitUntil(lambda: session.is_idle and len(workspace.excerpts.excerpts) == 2)
    workspace.frame.table.setFocus()
    return workspace


@pytest.fixture
def page(workspace):
    return workspace.frame


@pytest.fixture
def table(page):
    return page.table


def place(session, name="Föreningen", number="T01"):
    return session.current.figures.framing.row(FrameRows.ORGANISATION, name), session.current.themes.codebook.find(
        number
    ).id


def go(table, session, *names):
    table.setCurrentIndex(table.cells.index_of(place(session, *names)))


def texts(session):
    return dict(session.current.figures.framing.matrix(FrameQuery()).texts)


def drafts(session):
    return DraftsFile(session.program.folders.state).read()


def typed(table, words):
    assert table.field is not None
    QTest.keyClicks(table.field, words)


def test_rows_are_organisations_columns_themes_and_both_heads_stay_in_sight(table):
    heads = [table.cells.headerData(at, Qt.Orientation.Vertical) for at in range(table.cells.rowCount())]
    assert [head for head in heads if head in {"Föreningen", "Nätverket"}] == ["Föreningen", "Nätverket"]
    assert str(table.cells.headerData(0, Qt.Orientation.Horizontal)).startswith("T01 ")
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert table.horizontalScrollBar().value() > 0
    assert table.verticalHeader().isVisible() and table.horizontalHeader().isVisible()


def test_the_passages_of_the_current_cell_stand_beside_it(qtbot, session, workspace, table):
    qtbot.waitUntil(lambda: len(workspace.excerpts.excerpts) == 2)
    assert table.cells.place(table.currentIndex()) == place(session)
    go(table, session, "Nätverket", "T01")
    qtbot.waitUntil(lambda: len(workspace.excerpts.excerpts) == 1)
    QTest.keyClick(table, Key.Key_Right)
    qtbot.waitUntil(lambda: not workspace.excerpts.excerpts)


def test_letters_typed_on_a_cell_become_its_text_by_ctrl_enter_and_are_undone(qtbot, session, page, table, heard):
    go(table, session)
    QTest.keyClick(table, Key.Key_Return)
    typed(table, "Saknar tid")
    QTest.keyClick(table.field, Key.Key_Return)
    typed(table, "och ork")
    QTest.keyClick(table.field, Key.Key_Return, CTRL)
    assert texts(session) == {place(session): "Saknar tid\noch ork"}
    assert not table.is_typing
    qtbot.waitUntil(lambda: session.is_idle and page.amounts.text() == "Texts: 1 · missing: 2")
    assert "Saknar tid" in table.cells.said(place(session))
    session.undo()
    qtbot.waitUntil(lambda: session.is_idle and table.cells.text(place(session)) == "")
    assert texts(session) == {}


def test_a_field_that_is_left_stores_and_escape_gives_up(qtbot, session, page, table):
    go(table, session)
    QTest.keyClick(table, Key.Key_F2)
    typed(table, "Tid")
    page.rows.setFocus()
    qtbot.waitUntil(lambda: texts(session) == {place(session): "Tid"})
    table.setFocus()
    QTest.keyClick(table, Key.Key_F2)
    typed(table, "Annat")
    QTest.keyClick(table.field, Key.Key_Escape)
    assert texts(session) == {place(session): "Tid"}
    session.drafts.flush()
    assert drafts(session) == []


def test_what_is_typed_is_kept_beside_the_project_and_stored_after_a_crash(qtbot, session, table):
    go(table, session)
    QTest.keyClick(table, Key.Key_F2)
    typed(table, "Hann inte klart")
    qtbot.waitUntil(lambda: bool(drafts(session)))
    (left,) = drafts(session)
    assert (left.kind, left.fields["words"]) == (FrameCell.KIND, "Hann inte klart")
    kept = json.dumps(drafts(session))
    QTest.keyClick(table.field, Key.Key_Escape)
    session.drafts.flush()
    (session.program.folders.state / "drafts.json").write_text(kept, "utf-8")
    assert texts(session) == {}
    assert recover(session) == 1
    assert texts(session) == {place(session): "Hann inte klart"}
    assert drafts(session) == []


def test_closing_the_project_stores_what_is_being_typed(session, table, bench):
    at = place(session)
    go(table, session)
    QTest.keyClick(table, Key.Key_F2)
    typed(table, "Snart hemma")
    session.close()
    with bench.open(writing=False) as project:
        assert dict(project.figures.framing.matrix(FrameQuery()).texts) == {at: "Snart hemma"}


def test_a_key_walks_the_cells_that_have_passages_and_no_text(qtbot, session, page, table, heard):
    go(table, session)
    QTest.keyClick(table, Key.Key_F8)
    assert table.cells.place(table.currentIndex()) == place(session, "Föreningen", "T04")
    QTest.keyClick(table, Key.Key_F8)
    assert table.cells.place(table.currentIndex()) == place(session, "Nätverket", "T01")
    assert "Cells that wait for a text: 3" in heard
    QTest.keyClick(table, Key.Key_F8)
    assert table.cells.place(table.currentIndex()) == place(session)
    QTest.keyClick(table, Key.Key_F2)
    typed(table, "Tid")
    QTest.keyClick(table.field, Key.Key_F8)
    assert texts(session) == {place(session): "Tid"}
    assert table.cells.place(table.currentIndex()) == place(session, "Föreningen", "T04")
    QTest.keyClick(table, Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert table.cells.place(table.currentIndex()) == place(session, "Nätverket", "T01")


def test_figures_that_come_while_somebody_types_leave_the_field(qtbot, session, page, table):
    go(table, session)
    QTest.keyClick(table, Key.Key_F2)
    typed(table, "Halv")
    line = session.current.coding.marking.all()[-1]
    session.perform("borta", lambda: session.current.coding.marking.remove_many([line.coding.id]))
    qtbot.waitUntil(lambda: session.is_idle)
    assert table.field is not None and table.field.toPlainText() == "Halv"


def test_categories_are_rows_on_request_and_copying_says_what_it_is(qtbot, session, page, table, qapp):
    page.rows.choose(FrameRows.CATEGORY)
    page.rows.activated.emit(page.rows.currentIndex())
    qtbot.waitUntil(lambda: session.is_idle and table.cells.index_of(("-", place(session)[1])).isValid())
    nobody = table.cells.index_of(("-", place(session)[1])).row()
    assert table.cells.headerData(nobody, Qt.Orientation.Vertical) == "Without category"
    QTest.keyClick(table, Key.Key_C, CTRL)
    copied = qapp.clipboard().text()
    assert "Framework matrix, Categories, Themes" in copied and "Unit: passages" in copied
    assert "(3 passages)" in copied


def test_a_copy_says_what_the_matrix_is_limited_to(qtbot, workspace, table, qapp):
    workspace.filters.finished.setChecked(True)
    qtbot.waitUntil(lambda: table.cells.framed.asked.scope.finished_only)
    workspace.copy()
    assert "Only finished documents" in qapp.clipboard().text()


def test_the_matrix_that_is_shown_is_exported(qtbot, session, page, tmp_path):
    page.export_to(tmp_path / "ram.docx")
    qtbot.waitUntil(lambda: (tmp_path / "ram.docx").exists() and session.is_idle)
    (made,) = session.current.report.exporting.all()
    assert made.export.report == "rammatris"


def test_without_rows_the_page_says_what_is_missing(qtbot, session, page, table):
    assert table.isVisible()
    framed = session.current.figures.framing.matrix(page.asked)
    page._show(replace(framed, rows=()), ())
    assert not table.isVisible()
