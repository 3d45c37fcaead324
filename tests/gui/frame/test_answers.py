"""Svarsöversikt: organisation × question, and from a cell to the words behind it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from lagvarde_coder.domain.material.ledger import AnswerStatus
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.gui.dialogs.question_set import QuestionSetDialog
from tests.helpers import pasted
from tests.services.material.test_question_sets import BOTH, SHARED


@pytest.fixture
def answered(project):
    """Two documents of one programme area, a written and an oral one, and internal input."""
    written = pasted(project, BOTH, "NPO Tandvård", kind=SourceKind.ANSWER, title="Svar", occasion="Våren")
    oral = pasted(project, f"{SHARED}\nDet märks 🙂.\n", "NPO Tandvård", title="Dialog", occasion="Hösten")
    pasted(project, f"Internt\n{BOTH}", kind=SourceKind.INTERNAL, title="Eget underlag")
    return written, oral


@pytest.fixture
def page(window, answered):
    material = window.show_place("material")
    material.tabs.setCurrentWidget(material.answers)
    return material.answers


def stand_on(page, name, column):
    model = page.table.model()
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == name)
    index = model.index(row, column)
    page.table.scrollTo(index)
    return page.table.visualRect(index).center()


def click(qtbot, page, name, column):
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=stand_on(page, name, column))


def test_it_says_how_many_answered_in_all_and_per_question_for_all_26(page):
    page.group.setCurrentIndex(page.group.findData("NPO"))
    assert page.table.row_count() == 26
    assert page.figures.text() == "NPO: 1 of 26"
    page.group.setCurrentIndex(0)
    assert page.figures.text() == "Answered: 1 of 26"
    assert page.totals.text() == "Question 1: 1 of 26   ·   Question 2: 1 of 26"
    assert page.behind.internal.text().endswith("not counted: 3. Eget underlag")


def test_a_click_on_a_cell_lists_the_documents_behind_it_and_return_opens_the_only_one(qtbot, window, page, answered):
    written, _ = answered
    click(qtbot, page, "NPO Tandvård", 1)
    assert page.behind.cell.text() == "NPO Tandvård, question 1: Answered"
    assert page.behind.table.row_count() == 2
    click(qtbot, page, "NPO Tandvård", 2)
    assert page.behind.table.row_count() == 1
    with qtbot.waitSignal(window.session.wanted_place) as wanted:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    source, start, end = wanted.args
    assert (source, written.content[start:end]) == (written.source.id, "Mer data.")


def test_of_several_documents_return_leads_into_the_list_and_opens_the_chosen_one(qtbot, window, page, answered):
    _, oral = answered
    click(qtbot, page, "NPO Tandvård", 1)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is page.behind.table
    qtbot.keyClick(page.behind.table, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.session.wanted_place) as wanted:
        qtbot.keyClick(page.behind.table, Qt.Key.Key_Return)
    source, start, end = wanted.args
    assert (source, oral.content[start:end]) == (oral.source.id, "Det märks 🙂.")


def test_the_arrow_keys_go_from_question_to_question(qtbot, page):
    click(qtbot, page, "NPO Tandvård", 1)
    qtbot.keyClick(page.table, Qt.Key.Key_Right)
    assert page.behind.cell.text().startswith("NPO Tandvård, question 2")


def test_a_cell_without_a_document_says_so(qtbot, page):
    click(qtbot, page, "NPO Primärvård", 1)
    assert page.behind.cell.text() == "NPO Primärvård, question 1: Asked. No document says so."
    assert not page.behind.table.isVisible()
    assert not page.open_action.isEnabled()


def test_a_question_is_entered_as_declined_with_a_key_and_undone_and_the_cell_stays(qtbot, window, page):
    click(qtbot, page, "NPO Primärvård", 2)
    key = Qt.Key(ord("1") + list(AnswerStatus).index(AnswerStatus.DECLINED))
    qtbot.keyClick(page.table, key, Qt.KeyboardModifier.AltModifier)
    assert page.behind.cell.text() == "NPO Primärvård, question 2: Declined. No document says so."
    window.session.undo()
    assert page.behind.cell.text() == "NPO Primärvård, question 2: Asked. No document says so."


def test_a_group_without_anybody_asked_cannot_be_chosen_and_another_set_shows_nobody(page, project):
    assert [page.group.itemData(at) for at in range(page.group.count())] == [None, "NPO"]
    others = project.material.answers.find_set("allman")
    page.choice.setCurrentIndex(page.choice.findData(others.id))
    assert page.table.row_count() == 0
    assert page.figures.isHidden()


def test_the_table_is_copied_as_it_is_shown(qtbot, page, project):
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert "26 of 26 rows" in lines[0]
    assert next(line for line in lines if line.startswith("NPO Tandvård")) == "NPO Tandvård\tAnswered\tAnswered"
    assert project.report.exporting.all()[0].export.name == "Table copied: Status per question"


def test_the_questions_get_a_new_version_in_a_dialog_and_it_is_undone(window, session, page, project, dialog):
    page.version_action.trigger()
    asking = dialog(QuestionSetDialog)
    asking.try_accept()
    assert asking.isVisible(), "nothing is changed yet"
    asking.questions.setPlainText("Vad har ni slutat med?\n\n" + asking.questions.toPlainText())
    asking.try_accept()
    made = project.material.answers.find_set("npo")
    assert (made.version, made.questions[0].text, len(made.questions)) == (2, "Vad har ni slutat med?", 3)
    offered = [page.choice.itemText(at) for at in range(page.choice.count())]
    assert {f"{made.name} (version 1)", f"{made.name} (version 2)"} <= set(offered)
    assert page.table.row_count() == 26, "the version that was put is still shown"
    session.undo()
    assert project.material.answers.find_set("npo").version == 1
