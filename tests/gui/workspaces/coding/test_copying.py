"""Copying from the text, from the list of codings and from what a search found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from lagvarde_coder.domain.material.sources import Made
from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from tests.gui.workspaces.conftest import FIRST, span_of
from tests.helpers import coded, made, pasted

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def clipboard(qapp):
    """The clipboard, with something else on it."""
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("nothing copied")
    return clipboard


def press(widget, key, modifiers=CONTROL):
    widget.setFocus()
    QTest.keyClick(widget, key, modifiers)


def number_of(session, coding):
    (line,) = session.current.coding.marking.some([coding])
    return line.evidence


def exports(session):
    return [entry.export for entry in session.current.report.exporting.all()]


@pytest.fixture
def time(session, documents):
    """A coding of "mer tid" in the first document: its id."""
    span = span_of(FIRST, "mer tid")
    return made(coded(session.current, documents[0], "T04", span.start, span.end))


def test_a_selection_that_is_a_coding_is_copied_with_source_and_evidence_number(
    session, documents, time, coding, place, clipboard
):
    coding.document.view.select(place("mer tid"))
    press(coding.document.view, Qt.Key.Key_C)
    number = number_of(session, time)
    text, html = clipboard.text(), clipboard.mimeData().html()
    assert text.startswith("mer tid (")  # notes: the authority's words, so without quotation marks
    for part in ("Dialog 1", "Föreningen", number, "tecken"):
        assert part in text and part in html
    assert html.startswith("<p>") and html.count("<p>") == 1
    (export,) = exports(session)
    assert number in str(export.choices)


def test_verbatim_words_stand_in_quotation_marks(session, documents, time, coding, place, clipboard):
    session.current.material.documents.change([documents[0].source.id], {"made": Made.VERBATIM})
    coding.document.view.select(place("mer tid"))
    press(coding.document.view, Qt.Key.Key_C)
    assert clipboard.text().startswith("”mer tid” (")


def test_without_a_selection_the_coding_that_is_shown_is_copied(session, time, coding, place, clipboard):
    coding.document.view.go_to(place("mer tid").start + 2)
    press(coding.document.view, Qt.Key.Key_C)
    assert clipboard.text().startswith("mer tid (")
    assert number_of(session, time) in clipboard.text()


def test_words_inside_a_coding_lead_to_it_and_words_in_none_have_their_source_all_the_same(
    session, time, coding, place, clipboard
):
    coding.document.view.select(place("mer"))
    press(coding.document.view, Qt.Key.Key_C)
    assert clipboard.text().startswith("mer (") and number_of(session, time) in clipboard.text()
    coding.document.view.select(place("särskilt i primärvården"))
    press(coding.document.view, Qt.Key.Key_C)
    assert clipboard.text().startswith("särskilt i primärvården (")
    assert "Dialog 1" in clipboard.text() and number_of(session, time) not in clipboard.text()
    assert len(exports(session)) == 2


def test_only_the_words_can_be_copied_and_that_is_logged_too(session, time, coding, place, clipboard):
    coding.document.view.select(place("mer tid"))
    press(coding.document.view, Qt.Key.Key_C, CONTROL | SHIFT)
    assert clipboard.text() == "mer tid"
    assert not clipboard.mimeData().hasHtml()
    assert len(exports(session)) == 1


def test_where_nothing_can_be_copied_it_says_so(session, documents, coding, clipboard):
    coding.document.view.go_to(0)
    press(coding.document.view, Qt.Key.Key_C)
    assert clipboard.text() == "nothing copied"
    assert "Select" in coding.document.said
    assert not exports(session)


def test_both_ways_are_in_the_menu_with_their_keys(coding, place, clipboard):
    titles = {
        action.text(): action.shortcut().toString()
        for menu in coding.menu.actions()
        if menu.menu() is not None
        for action in menu.menu().actions()
    }
    assert titles["Copy as a quotation"] == "Ctrl+C"
    assert titles["Copy only the words"] == "Ctrl+Shift+C"
    coding.document.view.select(place("mer tid"))
    (quote,) = [
        action for menu in coding.menu.actions() if menu.menu() for action in menu.menu().actions()
        if action.text() == "Copy as a quotation"
    ]  # fmt: skip
    quote.trigger()
    assert clipboard.text().startswith("mer tid (")


def test_several_codings_are_copied_from_their_list_a_paragraph_each(
    qtbot, session, documents, time, coding, place, clipboard
):
    span = place("mer tid för att fasa ut")
    other = made(coded(session.current, documents[0], "T01", span.start, span.end))
    same = made(coded(session.current, documents[0], "T02", span.start, span.end))
    coding.refresh(None)
    coding.document.view.go_to(place("mer tid").start + 2)
    tree = coding.codings.list.tree
    qtbot.waitUntil(lambda: coding.codings.list.isVisible() and tree.model().rowCount() == 3)
    press(tree, Qt.Key.Key_A)
    press(tree, Qt.Key.Key_C)
    first, second = clipboard.text().split("\n\n")
    assert first.startswith("mer tid (") and number_of(session, time) in first
    assert second.startswith("mer tid för att fasa ut (")
    assert all(number_of(session, one) in second for one in (other, same))
    assert clipboard.mimeData().html().count("<p>") == 2
    assert {action.text() for action in tree.actions()} >= {"Copy as quotations", "Copy only the words"}


def test_passages_found_are_copied_with_their_sources(qtbot, session, documents, coding, clipboard):
    coding.search("fortbildning*")
    panel = coding.controllers.searching.panel
    qtbot.waitUntil(lambda: len(coding.controllers.searching.findings.hits) == 2)
    press(panel.list, Qt.Key.Key_C)
    everything = clipboard.text()
    clipboard.clear()
    press(panel.list, Qt.Key.Key_A)
    press(panel.list, Qt.Key.Key_C)
    assert clipboard.text() == everything
    first, second = everything.split("\n\n")
    assert first.startswith("Återkommande fortbildning saknas. (") and "Dialog 1" in first
    assert second.startswith("Fortbildningen är en engångsinsats. (") and "Dialog 2" in second
    assert len(exports(session)) == 2
    hit = panel._model.index(0, 0, panel._model.index(1, 0))
    before = coding.shown_source
    rect = panel.list.visualRect(hit)
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, CONTROL, rect.center())
    assert coding.shown_source == before  # it was taken out of the selection, nothing more
    press(panel.list, Qt.Key.Key_C)
    assert "Dialog 2" not in clipboard.text()


def test_in_a_joint_dialogue_it_is_said_who_speaks_there(session, on_screen, clipboard):
    text = "Norrsken: Vi behöver tid.\nLanternan: Vi behöver data.\n"
    document = pasted(session.current, text, "Norrsken", "Lanternan", title="Gemensam dialog")
    workspace = on_screen(CodingWorkspace)
    workspace.go_to(document.source.id, 0, 0)
    start = text.index("Vi behöver data.")
    workspace.document.view.select(Span(start, start + 16))
    press(workspace.document.view, Qt.Key.Key_C)
    assert clipboard.text().startswith("Vi behöver data. (Lanternan; Gemensam dialog;")


def test_a_project_open_for_reading_only_is_copied_from_without_a_log(
    session, documents, time, bench, coding, place, clipboard
):
    assert session.open(session.current.path, writing=False)
    coding.refresh(None)
    coding.go_to(documents[0].source.id, 0, 0)
    coding.document.view.select(place("mer tid"))
    press(coding.document.view, Qt.Key.Key_C)
    assert clipboard.text().startswith("mer tid (")
    assert not exports(session)
