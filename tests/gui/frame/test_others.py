"""Who codes is always visible and easy to change; what others coded can be hidden everywhere, plainly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.workspaces.clipboard import caption
from tests.helpers import CODER, coded, made

OTHER = "Kollega Beta"


@pytest.fixture
def both(project, document):
    """A coding of the coder at work, and one of somebody else on other words."""
    mine = made(coded(project, document, "T01", 0, 10))
    project.coders.act_as(OTHER)
    theirs = made(coded(project, document, "T02", 20, 30))
    project.coders.act_as(CODER)
    return mine, theirs


def notice(window):
    return next(one for one in window.top_bar.findChildren(QLabel) if "coding is hidden" in one.text())


def hide(window):
    QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_the_menu_of_the_coder_has_all_coders_with_the_one_at_work_ticked(window, session, both):
    button = window.top_bar.coder
    button.fill()
    first, second, *_ = button.menu().actions()
    assert [first.text(), second.text()] == ["KB   Kollega Beta", "UA   Utredare Alfa"]
    assert [first.isChecked(), second.isChecked()] == [False, True]
    first.trigger()
    assert session.current.coders.current().name == OTHER
    assert button.accessibleName() == f"Coder: {OTHER}"
    button.fill()
    assert button.menu().actions()[0].isChecked()


def test_the_menu_of_the_coder_leads_to_another_one_and_to_hiding(window, both):
    window.top_bar.coder.fill()
    assert [window.commands["others"], window.commands["coder"]] == window.top_bar.coder.menu().actions()[-2:]


def test_hiding_is_plain_to_see_and_can_be_taken_back(qtbot, window, session, both):
    assert not notice(window).isVisible()
    with qtbot.waitSignal(session.others_changed):
        hide(window)
    assert session.alone
    assert notice(window).isVisible()
    assert window.commands["others"].isChecked()
    assert window.top_bar.coder.accessibleName().endswith("hidden")
    assert "hidden" in window.toast.text
    hide(window)
    assert not session.alone
    assert not notice(window).isVisible()


def test_a_screen_reader_hears_of_it(window, both, monkeypatch):
    said = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    hide(window)
    assert said == ["Others’ coding is hidden"]


def test_every_workspace_counts_anew(qtbot, window, session, both):
    mine, theirs = both
    coding = window.show_place("coding")
    assert {one.id for one in coding.document.view.marks()} == {mine, theirs}
    analysis = window.show_place("analysis")
    qtbot.waitUntil(lambda: analysis.answer is not None)
    hide(window)
    qtbot.waitUntil(lambda: analysis.answer.standing.only == CODER)
    window.show_place("coding")
    assert {one.id for one in coding.document.view.marks()} == {mine}


def test_it_is_remembered_for_each_coder_and_project(window, session, both, bench):
    hide(window)
    session.act_as(OTHER)
    assert not session.alone
    session.act_as(CODER)
    assert session.alone
    session.close()
    again = Session(bench.program)
    assert again.open(bench.path)
    assert again.alone
    again.close()


def test_own_work_can_be_undone_while_others_are_hidden(window, session, document, both):
    mine, _ = both
    hide(window)
    session.perform("bort", lambda: session.current.coding.marking.remove_many([mine]))
    assert session.current.coding.marking.of_text(document.text.id) == []
    session.undo_stack.undo()
    assert [one.coding.id for one in session.current.coding.marking.of_text(document.text.id)] == [mine]


def test_a_step_of_another_is_neither_named_nor_undone_while_others_are_hidden(window, session, document, both):
    session.act_as(OTHER)
    session.perform("Koda ”ledning”", lambda: coded(session.current, document, "T05", 2, 8))
    session.act_as(CODER)
    assert "ledning" in window.undo.text()
    hide(window)
    assert not window.undo.isEnabled()
    assert window.undo.text() == "Undo"
    assert "another coder" in window.undo.toolTip()
    session.undo()
    assert session.undo_stack.index() == 1
    hide(window)
    assert "ledning" in window.undo.text()
    window.undo.trigger()
    hide(window)
    assert not window.redo.isEnabled()
    assert window.redo.text() == "Redo"


def test_own_steps_after_those_of_another_are_undone_up_to_theirs(window, session, document, both):
    session.act_as(OTHER)
    session.perform("theirs", lambda: coded(session.current, document, "T05", 2, 8))
    session.act_as(CODER)
    session.perform("mine", lambda: coded(session.current, document, "T06", 2, 8))
    hide(window)
    window.undo.trigger()
    assert window.redo.text() == "Redo: mine"
    assert not window.undo.isEnabled()


def test_several_operations_that_are_one_step_are_hidden_like_one(window, session, document, both):
    changes = [coded(session.current, document, "T05", at, at + 4) for at in (2, 8)]
    session.adopt_all("both", changes)
    hide(window)
    assert window.undo.text() == "Undo: both"
    session.act_as(OTHER)
    session.see_others(False)
    assert window.undo.text() == "Undo"
    assert not window.undo.isEnabled()


def test_who_only_reads_sees_everything(window, session, both, bench):
    hide(window)
    session.close()
    assert session.open(bench.path, writing=False)
    assert not session.alone
    assert not window.commands["others"].isEnabled()
    hide(window)
    assert not session.alone


def test_copied_tables_and_pictures_say_whose_coding_it_is(window, session, both):
    hide(window)
    assert f"Only coding by {CODER}" in caption(session.current.figures.counting.standing(), "Log")
    session.see_others(True)
    assert CODER not in caption(session.current.figures.counting.standing(), "Log")


def test_evidence_of_others_is_said_to_be_hidden(qtbot, window, session, both):
    _, theirs = both
    trail = window.show_place("trail")
    trail.tabs.setCurrentWidget(trail.evidence)
    trail.evidence.field.setText(theirs)
    trail.evidence.look_up()
    qtbot.waitUntil(trail.evidence.table.isVisible)
    hide(window)
    qtbot.waitUntil(lambda: not trail.evidence.table.isVisible())
    said = [one.text() for one in trail.evidence.findChildren(QLabel) if one.isVisible()]
    assert "Others’ coding is hidden" in said


def test_a_line_of_the_log_that_gets_hidden_is_shown_no_longer(qtbot, window, session, both):
    trail = window.show_place("trail")
    qtbot.waitUntil(lambda: len(trail.log.lines()) > 2)
    before = len(trail.log.lines())
    trail.log.table.selectRow(1)
    hide(window)
    qtbot.waitUntil(lambda: len(trail.log.lines()) == before - 1)


def test_the_report_says_what_it_will_leave_out(qtbot, window, session, both):
    hide(window)
    report = window.show_place("report")
    qtbot.waitUntil(lambda: any(one.text() == CODER for one in report.findChildren(QLabel)))


def test_a_merge_says_that_it_takes_in_what_is_hidden(qtbot, window, session, both):
    hide(window)
    merging = window.show_place("merging")
    qtbot.waitUntil(lambda: bool(merging.loose.model.nodes()))
    merging.loose.model.check([session.current.themes.codebook.find("T02").id])
    qtbot.waitUntil(lambda: "merged as well" in merging.composer._below.text())


def test_what_somebody_else_saved_is_no_longer_said_when_another_codes_or_others_are_hidden(window, session, both):
    saved = window.statusBar()._saved
    for turn in (lambda: session.act_as(OTHER), lambda: session.see_others(False)):
        session.saved.emit("Kept: T02")
        assert "T02" in saved.text()
        turn()
        assert saved.text() == "Everything is saved"
