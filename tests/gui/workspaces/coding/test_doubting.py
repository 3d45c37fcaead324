"""O, Shift+O and P in the text; the counter in the head."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.text import Span
from tests.gui.workspaces.conftest import FIRST
from tests.helpers import CODER

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def press(widget, key, modifier=NONE):
    widget.setFocus()
    QTest.keyClick(widget, key, modifier)


def said(session):
    return [
        (line.words, line.disposition.what, line.disposition.note, line.disposition.question)
        for line in session.current.coding.disposing.all()
    ]


@pytest.fixture
def view(coding):
    return coding.document.view


@pytest.fixture
def coded(session, coding, view, place):
    """Return a coding of "mer tid" with the cursor in it."""
    view.select(place("mer tid"))
    press(view, Qt.Key.Key_4)
    view.go_to(place("mer tid").start + 2)
    return lambda: session.current.coding.marking.all()[0].coding


def test_one_key_marks_the_coding_at_the_cursor_and_takes_it_back(session, coding, view, coded):
    press(view, Qt.Key.Key_O)
    assert coded().unsure
    assert [mark.unsure for mark in view.marks()] == [True]
    assert "T04" in session.undo_stack.undoText() and "mer tid" in session.undo_stack.undoText()
    assert coding.document.said == session.undo_stack.undoText()
    assert view.hasFocus()
    press(view, Qt.Key.Key_O)
    assert not coded().unsure
    session.undo_stack.undo()
    assert coded().unsure
    assert not coding.document.said  # it would say what no longer holds
    session.undo_stack.undo()
    assert not coded().unsure


def test_a_selection_without_a_coding_is_marked_itself_and_taken_back(session, view, place):
    view.select(place("Återkommande fortbildning"))
    press(view, Qt.Key.Key_O)
    assert said(session) == [("Återkommande fortbildning", Disposal.UNSURE, "", "")]
    press(view, Qt.Key.Key_O)
    assert said(session) == []


def test_without_a_selection_it_is_the_sentence_and_the_cursor_in_it_takes_it_back(session, view):
    view.go_to(FIRST.index("fasa"))
    press(view, Qt.Key.Key_O)
    ((words, what, _, _),) = said(session)
    assert (words, what) == ("Vi behöver mer tid för att fasa ut lågvärdevård.", Disposal.UNSURE)
    view.go_to(FIRST.index("lågvärde"))
    press(view, Qt.Key.Key_O)
    assert said(session) == []


def test_an_empty_line_says_what_to_do(session, coding, view):
    view.go_to(len(FIRST))
    press(view, Qt.Key.Key_O)
    assert said(session) == []
    assert coding.document.said


def test_the_card_takes_a_question_and_alternatives_by_keyboard(session, coding, view, coded):
    press(view, Qt.Key.Key_O, SHIFT)
    card = coding.controllers.card
    assert card.isVisible() and card.question.hasFocus()
    card.question.setText("Tid eller bemanning?")
    QTest.keyClick(card.question, Qt.Key.Key_Tab)
    assert card.alternative.hasFocus()
    for number in ("2", "5"):
        QTest.keyClicks(card.alternative, number)
        QTest.keyClick(card.alternative, Qt.Key.Key_Return)
    QTest.keyClick(card.alternative, Qt.Key.Key_Backspace)  # takes the last one away
    QTest.keyClick(card.alternative, Qt.Key.Key_Return)
    assert not card.isVisible()
    coding_ = coded()
    (other,) = coding_.alternatives
    assert (coding_.unsure, coding_.question) == (True, "Tid eller bemanning?")
    assert session.current.themes.codebook.find("T02").id == other
    assert view.hasFocus()


def test_the_card_opens_with_what_was_said_and_takes_it_back(qtbot, session, coding, view, coded):
    other = session.current.themes.codebook.find("T02").id
    session.perform(
        "x",
        lambda: session.current.coding.marking.change_many(
            [coded().id], {"unsure": True, "question": "Tid?", "alternatives": (other,)}
        ),
    )
    press(view, Qt.Key.Key_O, SHIFT)
    assert coding.controllers.card.question.text() == "Tid?"
    qtbot.mouseClick(coding.controllers.card._back, Qt.MouseButton.LeftButton)
    assert (coded().unsure, coded().question) == (False, "Tid?")


def test_escape_in_the_card_changes_nothing(session, coding, view, coded):
    press(view, Qt.Key.Key_O, SHIFT)
    coding.controllers.card.question.setText("Tid?")
    QTest.keyClick(coding.controllers.card.question, Qt.Key.Key_Escape)
    assert coding.controllers.card.isVisible()  # what was typed is not thrown away without a question
    (box,) = coding.controllers.card.findChildren(QMessageBox)
    next(button for button in box.buttons() if "Throw" in button.text()).click()
    assert not coding.controllers.card.isVisible()
    assert not coded().unsure
    assert view.hasFocus()


def test_a_card_on_uncoded_words_marks_them_with_the_question(session, coding, view, place):
    view.select(place("Återkommande fortbildning"))
    press(view, Qt.Key.Key_O, SHIFT)
    coding.controllers.card.question.setText("Kurs?")
    coding.controllers.card.save()
    assert said(session) == [("Återkommande fortbildning", Disposal.UNSURE, "", "Kurs?")]
    press(view, Qt.Key.Key_O, SHIFT)
    coding.controllers.card.question.clear()
    coding.controllers.card.save()
    assert said(session) == [("Återkommande fortbildning", Disposal.UNSURE, "", "")]


def test_what_fits_no_theme_is_parked_with_a_note(session, coding, view, place):
    view.select(place("Återkommande fortbildning"))
    press(view, Qt.Key.Key_P)
    assert coding.controllers.card.note.hasFocus()
    coding.controllers.card.note.setPlainText("Eget tema?")
    QTest.keyClick(coding.controllers.card.note, Qt.Key.Key_Return)
    assert said(session) == [("Återkommande fortbildning", Disposal.NO_THEME, "Eget tema?", "")]
    press(view, Qt.Key.Key_P)
    assert coding.controllers.card.note.toPlainText() == "Eget tema?"
    coding.controllers.card.taken_back.emit()
    assert said(session) == []
    session.undo_stack.undo()
    assert said(session)[0][2] == "Eget tema?"


def test_the_card_does_not_hide_the_line_it_is_about(coding, view, place):
    view.select(Span(0, 6))
    press(view, Qt.Key.Key_P)
    line = coding.controllers.doubting._beside()
    assert not coding.controllers.card.geometry().intersects(line)
    assert coding.document.rect().contains(coding.controllers.card.geometry())


def test_the_counter_says_how_much_waits(qtbot, session, coding, view, place):
    view.select(place("Återkommande fortbildning"))
    press(view, Qt.Key.Key_O)
    qtbot.waitUntil(lambda: "(1)" in coding.controllers.settling.counter.text())
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: "(" not in coding.controllers.settling.counter.text())


def test_marking_is_in_the_menu_with_its_keys(coding):
    menus = [title.menu() for title in coding.menu.actions() if title.menu()]
    shown = {key.toString() for menu in menus for action in menu.actions() for key in action.shortcuts()}
    assert {"O", "Shift+O", "P", "Ctrl+Shift+O"} <= shown


def test_another_document_closes_the_card(session, coding, view, documents, place):
    view.select(place("Återkommande fortbildning"))
    press(view, Qt.Key.Key_P)
    coding.controllers.opening.show_document(documents[1].source.id)
    assert not coding.controllers.card.isVisible()
    assert said(session) == []


def half_written(coding, view, text):
    press(view, Qt.Key.Key_O, SHIFT)
    coding.controllers.card.question.setText(text)


def test_the_card_closes_when_its_coding_is_removed_and_undo_brings_back_what_was_written(
    session, failures, coding, view, coded
):
    half_written(coding, view, "Tid?")
    press(view, Qt.Key.Key_Delete)
    assert not coding.controllers.card.isVisible() and not failures
    assert session.current.coding.marking.all() == []
    session.undo()
    assert coded().question == "Tid?"


def test_the_card_closes_when_its_passage_is_taken_back_elsewhere(session, coding, view, place):
    view.select(place("Återkommande fortbildning"))
    press(view, Qt.Key.Key_O)
    press(view, Qt.Key.Key_O, SHIFT)
    (line,) = session.current.coding.disposing.all()
    session.perform("x", lambda: session.current.coding.disposing.remove_many([line.disposition.id]))
    assert not coding.controllers.card.isVisible()


def test_a_half_written_question_is_stored_for_the_coder_who_wrote_it(session, failures, coding, view, coded):
    half_written(coding, view, "Tid?")
    session.act_as("Kollega Beta")
    assert not coding.controllers.card.isVisible() and not failures
    assert coded().question == "Tid?"
    assert session.current.trail.tracing.operations(actions=["coding.change"])[-1].coder == CODER


def test_a_half_written_question_is_stored_before_another_document_is_opened(session, coding, view, place, documents):
    view.select(place("Återkommande fortbildning"))
    half_written(coding, view, "Kurs?")
    coding.controllers.opening.show_document(documents[1].source.id)
    assert not coding.controllers.card.isVisible()
    assert said(session) == [("Återkommande fortbildning", Disposal.UNSURE, "", "Kurs?")]


def test_what_is_stored_while_the_card_is_open_is_stored_once(session, coding, view, place):
    view.select(place("Återkommande fortbildning"))
    half_written(coding, view, "Kurs?")
    session.store()
    session.store()
    card = coding.controllers.card
    assert card.isVisible() and card._back.isVisible()
    card.question.setText("Kurs eller handledning?")
    card.save()
    assert said(session) == [("Återkommande fortbildning", Disposal.UNSURE, "", "Kurs eller handledning?")]
    session.undo()
    session.undo()
    assert said(session) == []


def test_the_card_on_what_another_coded_closes_when_others_are_hidden(session, failures, coding, view, coded, place):
    session.act_as("Kollega Beta")
    view.go_to(place("mer tid").start + 2)
    half_written(coding, view, "Tid?")
    assert coding.controllers.card.isVisible()
    session.see_others(False)
    assert not coding.controllers.card.isVisible() and not failures
    session.see_others(True)
    assert coded().question == ""
