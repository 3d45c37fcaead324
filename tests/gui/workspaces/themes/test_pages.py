"""Teman in the window: trying again, judging, looking over."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from lagvarde_coder.domain.coding.codings import Coding, Stance
from lagvarde_coder.domain.ids import new_id
from lagvarde_coder.domain.method import Counted, MethodStep, SignOff, StepFigure
from lagvarde_coder.domain.themes.verdicts import Outcome
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.gui.frame.recovering import recover
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.themes import ThemesWorkspace
from lagvarde_coder.gui.workspaces.themes.codebook_page import CodebookPage
from lagvarde_coder.gui.workspaces.themes.judging_page import JudgingPage
from lagvarde_coder.gui.workspaces.themes.recheck_page import RecheckPage
from lagvarde_coder.gui.workspaces.themes.review_page import ReviewPage
from lagvarde_coder.gui.workspaces.themes.workspace import PAGES
from lagvarde_coder.services.verdicts.changed import ChangedService
from lagvarde_coder.services.verdicts.judging import NewVerdict
from tests.helpers import coded
from tests.sight import cut

SMALL = (1160, 690)
"""Pixels that a workspace has in a window of 1280×800."""


@pytest.fixture
def room(qtbot, session, codings):
    """The workspace on the screen; ``room(page)`` shows a page."""
    workspace = ThemesWorkspace(session)
    qtbot.addWidget(workspace)
    workspace.resize(1200, 720)
    workspace.show()

    def show(kind, size=None):
        if size:
            workspace.resize(*size)
        page = workspace.show_page(kind)
        qtbot.waitUntil(lambda: session.is_idle)
        page.begin()
        return page

    return show


def theme(session, number="T01"):
    return session.current.themes.codebook.find(number).id


def settled(qtbot, session):
    qtbot.waitUntil(lambda: session.is_idle)


def press(widget, key):
    QTest.keyClick(widget, key)


def test_a_page_is_built_when_it_is_first_shown(on_screen, session, codings):
    workspace = on_screen(ThemesWorkspace)
    assert set(workspace._built) == {CodebookPage}
    workspace.show_page(JudgingPage)
    assert set(workspace._built) == {CodebookPage, JudgingPage}
    workspace.show_theme(RecheckPage, theme(session))
    assert set(workspace._built) == {CodebookPage, JudgingPage, RecheckPage}


@pytest.mark.parametrize("language", ["sv"], indirect=True)  # its headings are the wider ones
def test_no_list_is_wider_than_its_place_on_a_small_screen(language, qtbot, session, room):
    for kind in PAGES:
        page = room(kind, SMALL)
        settled(qtbot, session)
        wide = {one.accessibleName() for one in page.findChildren(ListTable) if one.horizontalScrollBar().maximum()}
        assert (kind, wide) == (kind, set())


# --- trying again -----------------------------------------------------------------------------------------------------


@pytest.fixture
def waiting(qtbot, session, room):
    """Three codings of T01 that wait, on the page."""
    changes = {"definition": "Bara fortbildning"}
    change = session.current.themes.codebook.change(theme(session), changes, substantial=True, reason="För vitt")
    page = room(RecheckPage)
    session.adopt("Ändra", change)
    qtbot.waitUntil(lambda: page.table.row_count() == 3)
    return page


def test_a_passage_stands_beside_its_definition_before_and_after(waiting):
    line = waiting.chosen[0]
    assert waiting.detail.passage == line.line.words.strip()
    assert "Bara fortbildning" in waiting.detail.difference.toPlainText()
    assert line.then.definition.split()[0] in waiting.detail.difference.toPlainText()


def test_one_key_keeps_and_the_next_passage_is_chosen(qtbot, session, waiting, heard):
    first, second, _ = waiting._lines
    press(waiting.table, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: waiting.table.row_count() == 2)
    settled(qtbot, session)
    assert session.current.coding.marking.some([first])[0].coding.rechecked == 2
    assert [line.id for line in waiting.chosen] == [second]
    session.undo()
    qtbot.waitUntil(lambda: waiting.table.row_count() == 3)


def test_several_are_removed_at_once_and_one_gets_another_theme(qtbot, session, waiting):
    first, *others = waiting._lines
    waiting.table.select_keys(others, others[0])
    press(waiting.table, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: waiting.table.row_count() == 1)
    settled(qtbot, session)
    waiting.table.select_keys([first], first)
    press(waiting.table, Qt.Key.Key_C)
    (other,) = [action for action in waiting.menu.actions() if action.text().startswith("T05")]
    assert not any(action.text().startswith("T01") for action in waiting.menu.actions())
    other.trigger()
    waiting.menu.close()
    qtbot.waitUntil(lambda: waiting.table.row_count() == 0)
    assert session.current.coding.marking.some([first])[0].theme.number == "T05"
    assert waiting._stack.currentIndex() == 1


def test_skipping_goes_on_and_is_counted_but_stores_nothing(session, waiting, heard):
    state = session.current.figures.counting.standing().state
    first, second, _ = waiting._lines
    press(waiting.table, Qt.Key.Key_S)
    assert [line.id for line in waiting.chosen] == [second]
    assert waiting.skipped == {first} and "skipped: 1" in waiting.summary.text()
    assert "skipped: 1" in heard
    assert session.current.figures.counting.standing().state == state


# --- judging ----------------------------------------------------------------------------------------------------------


@pytest.fixture
def judging(qtbot, session, room):
    page = room(JudgingPage)
    page.show_theme(theme(session))
    qtbot.waitUntil(lambda: page._page is not None and page._page.theme.number == "T01")
    settled(qtbot, session)
    return page


def test_what_the_data_say_stands_beside_the_verdict(judging):
    said = judging.figures.said
    assert "2 of 2 organisations heard take it up" in said
    assert "3 passages: 1 contradict, 0 nuance, 0 unsure" in said
    assert "are silent: " in said and "0 of 2 documents are done" in said


def test_a_verdict_is_made_with_keys_and_what_was_not_read_is_said(qtbot, session, judging, heard):
    form = judging.form
    form.save.click()
    assert form.problem.text() == "Choose the verdict first."
    form.outcome.setCurrentIndex(form.outcome.findData(Outcome.NUANCED))
    form.reason.setPlainText("Någon säger emot")
    judging.passages.table.setFocus()
    judging.passages.table.setCurrentIndex(judging.passages.table.model().index(0, 0))
    press(judging.passages.table, Qt.Key.Key_E)
    assert "evidence: 1" in form.chosen.text() and "0 of 1" in form.chosen.text()
    form.save.click()
    qtbot.waitUntil(lambda: "Nuanced" in str(judging.table.model().index(0, 2).data()))
    settled(qtbot, session)
    assert "contradicting passages not gone through" in str(judging.table.model().index(0, 2).data())
    judging.passages.table.setFocus()
    judging.passages.table.setCurrentIndex(judging.passages.table.model().index(0, 0))
    press(judging.passages.table, Qt.Key.Key_R)
    assert "1 ticked as read" in heard
    form.save.click()
    settled(qtbot, session)
    qtbot.waitUntil(lambda: str(judging.table.model().index(0, 2).data()) == "Nuanced")
    (line,) = session.current.verdicts.judging.page(theme(session)).judged.verdicts
    assert len(line.verdict.evidence) == len(line.verdict.read_against) == 1


def test_evidence_that_was_removed_meanwhile_is_evidence_no_more(qtbot, session, judging):
    table = judging.passages.table
    table.setFocus()
    press(table, Qt.Key.Key_E)
    (chosen,) = judging.passages.evidence
    session.adopt("Ta bort", session.current.coding.marking.remove_many([chosen]))
    qtbot.waitUntil(lambda: judging.passages.evidence == ())


def test_another_theme_is_shown_from_its_beginning_and_a_missing_field_comes_into_sight(qtbot, session, judging):
    judging._area.setFixedHeight(200)
    bar = judging._area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    judging.form.save.click()
    assert bar.value() < bar.maximum() and not judging.form.outcome.visibleRegion().isEmpty()
    bar.setValue(bar.maximum())
    judging.show_theme(theme(session, "T02"))
    qtbot.waitUntil(lambda: judging._page.theme.number == "T02")
    assert bar.value() == 0


def test_a_theme_that_nobody_coded_says_so_in_place_of_an_empty_list(qtbot, session, judging):
    judging.show_theme(theme(session, "T02"))
    qtbot.waitUntil(lambda: judging._page.theme.number == "T02")
    passages = judging.passages
    assert passages.table.accessibleDescription() == "Nothing is coded with this theme yet."
    assert not passages.words.isVisible()


def test_what_was_ticked_and_typed_is_nobody_elses(qtbot, session, judging):
    judging.passages.table.setFocus()
    press(judging.passages.table, Qt.Key.Key_E)
    judging.form.reason.setPlainText("Halvfärdigt")
    session.act_as("Kim Ek")
    qtbot.waitUntil(lambda: judging.form.reason.toPlainText() == "")
    assert judging.passages.evidence == ()


def test_what_was_typed_waits_while_another_theme_is_looked_at(qtbot, session, judging):
    judging.form.reason.setPlainText("Halvfärdigt")
    judging.show_theme(theme(session, "T02"))
    qtbot.waitUntil(lambda: judging._page.theme.number == "T02")
    assert judging.form.reason.toPlainText() == ""
    judging.show_theme(theme(session))
    qtbot.waitUntil(lambda: judging._page.theme.number == "T01")
    assert judging.form.reason.toPlainText() == "Halvfärdigt"


def test_what_was_typed_and_ticked_is_there_again_when_the_project_is_opened_again(qtbot, session, judging, room):
    form, path = judging.form, session.current.path
    form.outcome.setFocus()
    press(form.outcome, Qt.Key.Key_Down)
    QTest.keyClicks(form.reason, "Halvt")
    QTest.keyClicks(form.after, "Ny lydelse")
    judging.passages.table.setFocus()
    press(judging.passages.table, Qt.Key.Key_E)
    (chosen,) = judging.passages.evidence
    assert session.drafts.held  # the status bar says that not everything is saved
    session.close()
    form.reason.setPlainText("")
    assert session.open(path)
    judging.refresh(None)
    judging.show_theme(theme(session))
    qtbot.waitUntil(lambda: judging.passages.evidence == (chosen,))
    assert form.reason.toPlainText() == "Halvt"
    assert (form.outcome.currentIndex(), form.after.toPlainText()) == (0, "Ny lydelse")
    assert recover(session) == 0 and session.drafts.kept(str(path), "verdict", judging._place(theme(session)))
    form.save.click()
    settled(qtbot, session)
    assert not session.drafts.kept(str(path), "verdict", judging._place(theme(session)))
    (line,) = session.current.verdicts.judging.page(theme(session)).judged.verdicts
    assert (line.verdict.reason, line.verdict.evidence) == ("Halvt", (chosen,))


def test_what_is_typed_and_taken_back_is_nothing_to_save(session, judging):
    QTest.keyClicks(judging.form.reason, "x")
    assert session.drafts.held
    press(judging.form.reason, Qt.Key.Key_Backspace)
    assert not session.drafts.held


def test_one_of_several_verdicts_is_settled_with_a_reason(qtbot, session, judging):
    verdict, change = session.current.verdicts.judging.judge(
        theme(session), NewVerdict(outcome=Outcome.CONFIRMED, reason="Tydligt")
    )
    session.adopt("Bedöm", change)
    settled(qtbot, session)
    judging.form.settle_wanted.emit(verdict.id)
    judging.dialog.field.setPlainText("Vi enades")
    judging.dialog.try_accept()
    settled(qtbot, session)
    assert session.current.verdicts.judging.page(verdict.theme).judged.settled is not None


# --- looking over -----------------------------------------------------------------------------------------------------


def test_a_changed_verdict_is_shown_with_its_difference_and_confirmed_again(qtbot, session, documents, room):
    session.current.verdicts.judging.judge(theme(session), NewVerdict(outcome=Outcome.CONFIRMED, reason="Tydligt"))
    page = room(ReviewPage)
    assert page.table.row_count() == 0 and page._stack.currentIndex() == 1
    session.adopt("Koda", coded(session.current, documents[0], "T01", 0, 9, stance=Stance.NUANCES))
    qtbot.waitUntil(lambda: page.table.row_count() == 1)
    qtbot.waitUntil(lambda: page.passages.row_count() == 1)
    assert page._told.text() == "new passages: 1"
    shown = {
        tuple(str(page.figures.model().index(row, column).data()) for column in range(3))
        for row in range(page.figures.row_count())
    }
    assert ("Passages", "3", "→ 4") in shown
    press(page.table, Qt.Key.Key_B)
    page.dialog.field.setPlainText("Står sig")
    page.dialog.try_accept()
    qtbot.waitUntil(lambda: page.table.row_count() == 0)
    session.undo()
    qtbot.waitUntil(lambda: page.table.row_count() == 1)


def test_a_long_reason_scrolls_beside_the_list_and_the_page_stays_as_high_as_the_window(
    qtbot, session, documents, room
):
    long = NewVerdict(outcome=Outcome.CONFIRMED, reason="Det är många som säger det. " * 60)
    session.current.verdicts.judging.judge(theme(session), long)
    coded(session.current, documents[0], "T01", 0, 9)
    page = room(ReviewPage, SMALL)
    qtbot.waitUntil(lambda: page.passages.row_count() == 1)
    assert page.window().height() == SMALL[1] and cut(page) == []


def test_many_decisions_that_are_confirmed_at_once_are_counted_in_place_of_named(qtbot, session, documents, room):
    for number in range(1, 8):
        new = NewVerdict(outcome=Outcome.CONFIRMED, reason="Tydligt")
        session.current.verdicts.judging.judge(theme(session, f"T{number:02}"), new)
        coded(session.current, documents[0], f"T{number:02}", 0, 9)
    page = room(ReviewPage)
    qtbot.waitUntil(lambda: page.table.row_count() == 7)
    page.table.selectAll()
    press(page.table, Qt.Key.Key_B)
    assert "Confirm 7 decisions again" in [label.text() for label in page.dialog.findChildren(QLabel)]
    page.dialog.leave()


def test_nothing_is_told_of_everybodys_work_while_others_coding_is_hidden(qtbot, session, documents, room):
    session.current.verdicts.judging.judge(theme(session), NewVerdict(outcome=Outcome.CONFIRMED, reason="Tydligt"))
    coded(session.current, documents[0], "T01", 0, 9)
    page = room(ReviewPage)
    qtbot.waitUntil(lambda: page.table.row_count() == 1)
    session.see_others(False)
    assert page.table.row_count() == 0 and page._empty.accessibleName() == "Others’ coding is hidden"


def test_a_signed_step_is_looked_over_like_other_decisions(qtbot, session, documents, room):
    def figures(read, step):
        return [StepFigure(counted=Counted.CODINGS, count=read.count(Coding), total=9)]

    project = session.current
    step = MethodStep(id=new_id(), name="Deduktiv kodning")
    with project._database.operation(Action.STEP_SIGN, project.actor) as work:
        before = tuple(figures(work.read, step))
        work.put(step, SignOff(id=new_id(), step=step.id, coder=project.actor, note="Klart", figures=before))
    project.verdicts.changed = ChangedService(project._desk, figures)
    page = room(ReviewPage)
    session.adopt("Koda", coded(project, documents[0], "T01", 0, 9))
    qtbot.waitUntil(lambda: page.table.row_count() == 1)
    assert page._what.text() == "Sign-off: Deduktiv kodning" and page._told.text() == "Codings 4 → 5"
    assert str(page.figures.model().index(0, 2).data()) == "→ 5 of 9" and page.passages.isHidden()
    press(page.table, Qt.Key.Key_B)
    page.dialog.field.setPlainText("Står sig")
    page.dialog.try_accept()
    qtbot.waitUntil(lambda: page.table.row_count() == 0)
