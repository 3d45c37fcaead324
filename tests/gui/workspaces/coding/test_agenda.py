"""Att ta upp: the list, its filters, and every decision with its undo."""

from dataclasses import replace

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.coding.models.doubts import named
from lagvarde_coder.services.coding.disposing import NewDisposition
from lagvarde_coder.services.doubt.settling import DoubtOutcome
from tests.gui.workspaces.conftest import FIRST, SECOND, span_of
from tests.helpers import coded


@pytest.fixture
def doubtful(session, documents):
    """T01 and T04 are doubted in the first document, and a passage of the second fits no theme."""
    first, second = documents
    project = session.current
    time, again = span_of(FIRST, "mer tid"), span_of(FIRST, "Återkommande fortbildning")
    other = project.themes.codebook.find("T02").id
    coded(project, first, "T04", time.start, time.end, unsure=True, question="Tid?", alternatives=(other,))
    coded(project, first, "T01", again.start, again.end, unsure=True)
    span = span_of(SECOND, "Ingen")
    new = NewDisposition(text=second.text.id, start=span.start, end=span.end, what=Disposal.NO_THEME, note="Eget?")
    project.coding.disposing.dispose([new])


@pytest.fixture
def page(qtbot, on_screen, doubtful):
    workspace = on_screen(CodingWorkspace)
    workspace.controllers.settling.open()
    page = workspace.controllers.settling.page
    page.settling = workspace.controllers.settling
    page.workspace = workspace
    qtbot.waitUntil(lambda: shown(page) == ["T01", "T04", "–"])
    return page


def shown(page):
    return [doubt.theme.number if doubt.theme else "–" for doubt in page._doubts.values()]


def choose(page, *places):
    ids = list(page._doubts)
    page.list.setCurrentIndex(page._model.find(ids[places[0]]))
    for place in places[1:]:
        page.list.selectionModel().select(page._model.find(ids[place]), page.list.selectionModel().SelectionFlag.Select)


def settled(qtbot, page, left):
    qtbot.waitUntil(lambda: shown(page) == left)


def test_until_the_list_is_there_the_page_says_that_it_is_collected(qtbot, on_screen, doubtful):
    settling = on_screen(CodingWorkspace).controllers.settling
    settling.open()
    said = [label.text() for label in settling.page.findChildren(QLabel) if label.isVisible()]
    assert "Collecting points for discussion …" in said
    qtbot.waitUntil(lambda: shown(settling.page) == ["T01", "T04", "–"])
    assert not any("Collecting" in label.text() for label in settling.page.findChildren(QLabel) if label.isVisible())


def test_the_list_goes_by_theme_and_shows_the_passage_in_its_context(page):
    choose(page, 1)
    assert page.detail.question == "Tid?"
    assert page.detail.passage == "mer tid"
    choose(page, 2)
    assert "Ingen" in page.detail.passage
    assert not page.keep.isEnabled()
    assert page.list.hasFocus()


def test_arrow_keys_go_past_the_headings(page):
    choose(page, 0)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    assert page.detail.question == "Tid?"


def test_k_keeps_and_the_settled_one_leaves_with_a_word_of_it(qtbot, session, page):
    choose(page, 1)
    QTest.keyClick(page.list, Qt.Key.Key_K)
    settled(qtbot, page, ["T01", "–"])
    assert "T04" in page.said
    assert not any(line.coding.unsure for line in session.current.coding.marking.all() if line.theme.number == "T04")
    assert page.list.hasFocus() and len(page.chosen) == 1
    name = session.undo_stack.undoText()
    assert page.said == name
    qtbot.mouseClick(page.undo, Qt.MouseButton.LeftButton)
    assert name in page.said and not session.undo_stack.canUndo()
    settled(qtbot, page, ["T01", "T04", "–"])


def test_shift_k_keeps_with_a_reason_and_the_menu_of_the_list_has_every_decision(qtbot, session, page):
    offered = {action.text(): action.shortcut().toString() for action in page.list.actions()}
    assert offered["Keep, with a reason …"] == "Shift+K" and {"K", "C", "R", "N"} <= set(offered.values())
    choose(page, 1)
    QTest.keyClick(page.list, Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier)
    dialog = page.settling.dialog
    dialog.reason.setText("Mötet var enigt")
    dialog.try_accept()
    settled(qtbot, page, ["T01", "–"])
    (logged,) = session.current.trail.tracing.operations(actions=["doubt.settle"])
    assert logged.reason == "Mötet var enigt"


def test_the_kind_of_file_that_is_chosen_gives_the_name_its_ending(page):
    page.settling.ask_where()
    dialog = page.settling.dialog
    assert dialog.defaultSuffix() == "docx"
    for place, suffix in ((1, "html"), (0, "docx")):
        dialog.filterSelected.emit(dialog.nameFilters()[place])
        assert dialog.defaultSuffix() == suffix
    dialog.reject()


def test_c_changes_and_offers_the_alternatives_first(qtbot, session, page):
    choose(page, 1)
    QTest.keyClick(page.list, Qt.Key.Key_C)
    dialog = page.settling.dialog
    assert dialog.theme.currentText().startswith("T02")
    dialog.reason.setText("Bemanning")
    dialog.try_accept()
    settled(qtbot, page, ["T01", "–"])
    assert "T04" in page.said and "T02" in page.said
    (logged,) = session.current.trail.tracing.operations(actions=["doubt.settle"])
    assert logged.reason == "Bemanning"


def test_r_removes_and_may_say_what_the_passage_is(qtbot, session, page):
    choose(page, 1)
    QTest.keyClick(page.list, Qt.Key.Key_R)
    dialog = page.settling.dialog
    dialog.what.setCurrentIndex(dialog.what.findData(str(Disposal.OTHER_AREA)))
    dialog.try_accept()
    settled(qtbot, page, ["T01", "–"])
    said = {line.words: line.disposition.what for line in session.current.coding.disposing.all()}
    assert said["mer tid"] is Disposal.OTHER_AREA


def test_a_passage_without_a_theme_gets_one_or_something_else_is_said_of_it(qtbot, session, page):
    choose(page, 2)
    QTest.keyClick(page.list, Qt.Key.Key_R)
    dialog = page.settling.dialog
    assert dialog.what.findData("") < 0 and dialog.what.count() == 3
    dialog.try_accept()
    settled(qtbot, page, ["T01", "T04"])
    session.undo_stack.undo()
    settled(qtbot, page, ["T01", "T04", "–"])
    choose(page, 2)
    page.workspace.activateWindow()  # a real screen does so by itself when a dialog closes
    qtbot.waitUntil(page.list.hasFocus)
    QTest.keyClick(page.list, Qt.Key.Key_C)
    page.settling.dialog.theme.setCurrentIndex(3)
    page.settling.dialog.try_accept()
    settled(qtbot, page, ["T01", "T04"])
    assert [line.coding.memo for line in session.current.coding.marking.all() if line.words == "Ingen"] == ["Eget?"]


def test_n_writes_a_rule_and_asks_for_sentence_and_reason(qtbot, session, page):
    version = session.current.themes.codebook.codebook().version
    choose(page, 1)
    QTest.keyClick(page.list, Qt.Key.Key_N)
    dialog = page.settling.dialog
    qtbot.waitUntil(dialog.sentence.hasFocus)
    assert dialog.use_not.text() == session.current.themes.codebook.find("T04").use_not
    dialog.try_accept()
    assert dialog.said
    dialog.sentence.setPlainText("Inte bemanning.")
    dialog.try_accept()
    assert dialog.said and session.current.themes.codebook.codebook().version == version
    dialog.reason.setPlainText("Kommer igen")
    dialog.outcome.setCurrentIndex(dialog.outcome.findData(str(DoubtOutcome.CHANGE)))
    assert dialog.theme.isVisible() and not dialog.what.isVisible()
    dialog.try_accept()
    settled(qtbot, page, ["T01", "–"])
    assert session.current.themes.codebook.find("T04").use_not.endswith("\nInte bemanning.")
    assert session.current.themes.codebook.codebook().version == version + 1
    session.undo_stack.undo()
    settled(qtbot, page, ["T01", "T04", "–"])
    assert not session.current.themes.codebook.find("T04").use_not.endswith("Inte bemanning.")


def test_several_are_settled_at_once_but_not_codings_and_passages_together(qtbot, page):
    choose(page, 0, 2)
    assert not page.change.isEnabled() and page._why_not.text()
    choose(page, 0, 1)
    QTest.keyClick(page.list, Qt.Key.Key_K)
    settled(qtbot, page, ["–"])


def test_filters_narrow_the_list_and_an_empty_one_says_why(qtbot, page):
    page.filters.theme.setCurrentIndex(2)
    assert shown(page) == ["T04"]
    page.filters.source.setCurrentIndex(2)
    assert shown(page) == []
    assert page._empty.isVisible()
    page.filters.clear()
    assert shown(page) == ["T01", "T04", "–"]


def test_enter_shows_the_place_in_the_text(page):
    choose(page, 1)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    view = page.workspace.document.view
    start = FIRST.index("mer tid")
    assert view.isVisible() and view.selected_span() == Span(start, start + 7)


def test_escape_goes_back_to_the_text(qtbot, page):
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert page.workspace.document.view.hasFocus()


def test_when_nothing_waits_the_page_says_how_to_mark(qtbot, coding):
    coding.controllers.settling.open()
    qtbot.waitUntil(coding.controllers.settling.page._empty.isVisible)
    assert coding.controllers.settling.page._empty.accessibleName()


def test_a_project_open_for_reading_shows_everything_and_decides_nothing(qtbot, session, on_screen, doubtful, bench):
    session.close()
    session.open(bench.path, writing=False)
    workspace = on_screen(CodingWorkspace)
    workspace.controllers.settling.open()
    page = workspace.controllers.settling.page
    qtbot.waitUntil(lambda: len(page._doubts) == 3)
    choose(page, 1)
    assert not any(one.isEnabled() for one in (page.keep, page.change, page.remove, page.rule))
    assert page.show_place.isEnabled() and page._why_not.text()


def test_the_list_is_written_as_an_agenda(qtbot, session, page, tmp_path):
    file = tmp_path / "motet.docx"
    page.settling.export_to(file)
    qtbot.waitUntil(lambda: file.name in page.said)
    headings = [one.text for one in docx.Document(str(file)).paragraphs if one.style and one.style.name == "Heading 2"]
    assert len(headings) == 3
    assert session.current.report.exporting.all()[0].export.report == "agenda"


def test_before_it_is_known_what_waits_neither_a_list_nor_buttons_are_shown(coding):
    coding.controllers.settling.open()
    page = coding.controllers.settling.page
    assert page.isVisible()
    assert not page.list.isVisible()
    assert not page.undo.isVisible()


def test_a_letter_that_decides_nothing_now_says_why_and_leaves_the_choice_alone(page):
    choose(page, 2)
    chosen = page.chosen
    for key in "kfe":  # K is refused; the others would be typed to search the list
        QTest.keyClicks(page.list, key)
    assert page.chosen == chosen and page.detail.isVisible()
    assert page._why_not.text() and page._why_not.property("kind") == "warning"
    choose(page, 0)
    assert page._why_not.property("kind") == "muted"


def test_the_buttons_stay_where_they_are_when_nothing_is_chosen(page):
    choose(page, 0)
    button = page._buttons[page.show_place]
    before = button.mapTo(page, button.rect().topLeft()).y()
    page.list.setCurrentIndex(page._model.index(0, 0))
    assert not page.chosen and page._why_not.isVisible()
    button.parentWidget().layout().activate()
    assert abs(button.mapTo(page, button.rect().topLeft()).y() - before) < 3


@pytest.fixture
def longer(session, documents, page, qtbot):
    """Four more doubts about T05 stand between T04 and what fits no theme."""
    for start in range(0, 40, 10):
        coded(session.current, documents[0], "T05", start, start + 8, unsure=True)
    page.settling._load()
    settled(qtbot, page, ["T01", "T04", "T05", "T05", "T05", "T05", "–"])
    return page


def test_after_several_are_settled_the_first_that_took_their_place_is_chosen(qtbot, longer):
    third = list(longer._doubts)[3]
    choose(longer, 0, 1, 2)
    QTest.keyClick(longer.list, Qt.Key.Key_K)
    settled(qtbot, longer, ["T05", "T05", "T05", "–"])
    assert [doubt.id for doubt in longer.chosen] == [third]


def test_after_undo_the_doubt_that_came_back_is_chosen(qtbot, session, longer):
    settled_ = list(longer._doubts)[2]
    choose(longer, 2)
    QTest.keyClick(longer.list, Qt.Key.Key_K)
    settled(qtbot, longer, ["T01", "T04", "T05", "T05", "T05", "–"])
    choose(longer, 0)
    session.undo()
    settled(qtbot, longer, ["T01", "T04", "T05", "T05", "T05", "T05", "–"])
    assert [doubt.id for doubt in longer.chosen] == [settled_]


def test_c_begins_without_a_theme_where_no_alternative_is_named_and_enter_changes_nothing(session, page):
    choose(page, 0)
    QTest.keyClick(page.list, Qt.Key.Key_C)
    dialog = page.settling.dialog
    assert dialog.theme.currentIndex() == -1
    QTest.keyClick(dialog.theme, Qt.Key.Key_Return)
    assert dialog.isVisible() and not session.undo_stack.canUndo()
    assert dialog.said == "Choose the theme first."
    dialog.theme.setCurrentIndex(0)
    assert dialog.said == ""
    dialog.reject()


def test_a_rule_that_changes_the_theme_asks_for_it(session, page):
    choose(page, 0)
    QTest.keyClick(page.list, Qt.Key.Key_N)
    dialog = page.settling.dialog
    assert dialog.rule_theme.currentText().startswith("T01")
    dialog.sentence.setPlainText("Inte bemanning.")
    dialog.reason.setPlainText("Kommer igen")
    dialog.outcome.setCurrentIndex(dialog.outcome.findData(str(DoubtOutcome.CHANGE)))
    dialog.try_accept()
    assert "theme" in dialog.said and not session.undo_stack.canUndo()
    dialog.reject()


def test_the_theme_that_all_chosen_have_is_not_offered(longer):
    choose(longer, 2, 3)
    QTest.keyClick(longer.list, Qt.Key.Key_C)
    box = longer.settling.dialog.theme
    assert box.count() and not any(box.itemText(row).startswith("T05") for row in range(box.count()))
    longer.settling.dialog.reject()


@pytest.mark.parametrize("words", ["”Säger man nej”", "Säger man nej"])
def test_a_passage_in_quotation_marks_gets_no_second_ones(page, words):
    coding, *_, passage = (replace(doubt, words=words) for doubt in page._doubts.values())
    assert named(coding) == "T01 on “Säger man nej”"
    assert named(passage) == "“Säger man nej”"


def test_an_empty_list_says_that_what_others_doubt_is_hidden(qtbot, session, page):
    assert "hidden" not in page._empty.accessibleDescription()
    session.act_as("Kollega Beta")
    session.see_others(False)
    qtbot.waitUntil(page._empty.isVisible)
    assert "hidden" in page._empty.accessibleDescription()


def test_a_key_that_is_still_held_when_the_list_is_renewed_adds_nothing_to_what_is_chosen(qtbot, session, longer):
    first, *_ = longer._doubts
    choose(longer, 0)
    QTest.keyClick(longer.list, Qt.Key.Key_K)
    settled(qtbot, longer, ["T04", "T05", "T05", "T05", "T05", "–"])
    QTest.keyPress(longer.list, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    session.undo()
    settled(qtbot, longer, ["T01", "T04", "T05", "T05", "T05", "T05", "–"])
    QTest.keyRelease(longer.list, Qt.Key.Key_Control)
    assert [doubt.id for doubt in longer.chosen] == [first]
