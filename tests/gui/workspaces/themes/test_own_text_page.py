"""Egen text in the window: writing, evidence numbers by key, and telling which ones no coding has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lagvarde_coder.gui.workspaces.themes import PAGES, ThemesWorkspace
from lagvarde_coder.gui.workspaces.themes.own_text_page import OwnTextPage


@pytest.fixture
def page(qtbot, session, codings):
    workspace = ThemesWorkspace(session)
    qtbot.addWidget(workspace)
    workspace.resize(1200, 720)
    workspace.show()
    session.changed.connect(workspace.refresh)
    workspace.tabs.setCurrentIndex(PAGES.index(OwnTextPage))
    page = workspace.page_of(OwnTextPage)
    qtbot.waitUntil(lambda: session.is_idle and page.passages.row_count() == 3)
    page.begin()
    return page


def written(session, number="T01"):
    line = session.current.report.own_texts.of(session.current.themes.codebook.find(number).id)
    return line.text.summary, line.text.against


def evidence(session, number):
    return [line.evidence for line in session.current.coding.marking.all() if line.theme.number == number]


def test_what_is_typed_is_stored_when_the_field_is_left_and_can_be_undone(qtbot, session, page):
    page.form.summary.setFocus()
    QTest.keyClicks(page.form.summary, "Tid saknas")
    page.form.against.setFocus()
    assert written(session) == ("Tid saknas", "")
    QTest.keyClicks(page.form.against, "Ork finns")
    page.table.setFocus()
    assert written(session) == ("Tid saknas", "Ork finns")
    qtbot.waitUntil(lambda: session.is_idle)
    assert page.table.shown_grid().cells[0][2][Qt.ItemDataRole.DisplayRole] == "written"
    session.undo()
    assert written(session) == ("Tid saknas", "")
    qtbot.waitUntil(lambda: page.form.against.toPlainText() == "")


def test_what_is_typed_about_one_theme_is_stored_before_another_is_shown(qtbot, session, page):
    page.form.summary.setPlainText("Om T01")
    other = session.current.themes.codebook.find("T04").id
    page.show_theme(other)
    qtbot.waitUntil(lambda: session.is_idle and page.form.summary.toPlainText() == "")
    assert written(session) == ("Om T01", "")
    assert page.passages.row_count() == 1


def test_a_key_puts_the_evidence_number_of_the_chosen_passage_in(qtbot, session, page):
    session.current.report.choosing.choose([session.current.coding.marking.all()[-1].coding.id])
    page.refresh(None)
    qtbot.waitUntil(lambda: session.is_idle)
    chosen = session.current.report.choosing.all()[0].line
    assert page.passages.shown_grid().cells[0][0][Qt.ItemDataRole.DisplayRole] == f"” {chosen.evidence}"
    page.form.summary.setFocus()
    QTest.keyClicks(page.form.summary, "Tid saknas")
    page.passages.select_keys([chosen.coding.id], chosen.coding.id)
    QTest.keyClick(page.form.summary, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert page.form.summary.toPlainText() == f"Tid saknas [{chosen.evidence}]"
    page.table.setFocus()
    assert written(session) == (f"Tid saknas [{chosen.evidence}]", "")
    assert page.form.unknown.isHidden()


def test_evidence_numbers_that_no_coding_has_are_told(qtbot, session, page):
    page.form.summary.setPlainText("Se E-12.")
    page.form.commit()
    qtbot.waitUntil(lambda: session.is_idle and not page.form.unknown.isHidden())
    assert "E-12" in page.form.unknown.text()
    assert page.table.shown_grid().cells[0][2][Qt.ItemDataRole.DisplayRole] == "unknown evidence"
