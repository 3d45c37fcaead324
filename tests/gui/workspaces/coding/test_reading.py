"""How the text looks is chosen in menus and remembered; others' codings are shown, hidden or beside."""

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.widgets.document_view import Look, ParagraphNumbering
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace
from lagvarde_coder.gui.workspaces.coding.controllers.text.appearance import Fade
from lagvarde_coder.gui.workspaces.coding.models.open_document import Others
from tests.helpers import CODER, coded, made


def action(workspace, text):
    menus = [one.menu() for one in workspace.menu.actions()]
    return next(one for menu in menus for one in menu.actions() if one.text().split("\t")[0] == text)


@pytest.fixture
def theirs(session, documents):
    """A coding of somebody else in the first document, and one of the coder at work."""
    project = session.current
    session.act_as("Kollega Beta")
    other = made(coded(project, documents[0], "T02", 0, 6))
    session.act_as(CODER)
    coded(project, documents[0], "T01", 10, 20)
    return other


def test_every_look_is_chosen_in_the_menu_and_remembered(coding, on_screen):
    action(coding, "Coded words underlined only").trigger()
    action(coding, "Number the paragraphs").trigger()
    action(coding, "Fade text without a coding").trigger()
    coding.document.view.set_zoom(130)
    coding.session.memory.flush()
    view = on_screen(CodingWorkspace).document.view
    assert (view.look, view.numbering, view.fading.on, view.zoom) == (
        Look.UNDERLINE,
        ParagraphNumbering.PARAGRAPHS,
        True,
        130,
    )


def test_fading_is_turned_off_by_the_same_action(coding):
    for on in (True, False):
        action(coding, "Fade text without a coding").trigger()
        assert coding.document.view.fading.on is on
    assert coding.document.said == ""


def test_what_is_said_follows_the_theme_that_is_chosen(coding):
    coding.controllers.reading.set_fade(Fade.OTHER_THEMES)
    assert "Choose a theme" in coding.document.said
    coding.themes.tree.setCurrentIndex(coding.themes.tree.model().index(1, 0))
    assert "T02" in coding.document.said


def test_only_one_way_of_fading_is_on(coding):
    action(coding, "Fade text without a coding").trigger()
    action(coding, "Fade text without the chosen theme").trigger()
    assert not action(coding, "Fade text without a coding").isChecked()
    assert coding.document.said == "Choose a theme in the list: the text without it is faded."


def choose(coding, theme):
    """Choose one line, whatever keys an earlier test seems to hold down."""
    flags = QItemSelectionModel.SelectionFlag
    where = coding.themes._shown.find(theme)
    coding.themes.tree.selectionModel().setCurrentIndex(where, flags.ClearAndSelect | flags.Rows)


def test_the_chosen_theme_stays_with_its_parts(session, coding):
    parent = session.current.themes.codebook.find("T13").id
    choose(coding, parent)
    coding.controllers.reading.set_fade(Fade.OTHER_THEMES)
    fading = coding.document.view.fading
    assert fading.on
    assert {coding._at.themes[one].number for one in fading.themes} == {"T13", "T13a", "T13b", "T13c", "T13d"}
    assert coding.document.said == "Text without T13 is faded"
    choose(coding, session.current.themes.codebook.find("T01").id)
    assert {coding._at.themes[one].number for one in coding.document.view.fading.themes} == {"T01"}


def test_size_is_in_the_menu_with_its_keys(coding):
    action(coding, "Larger text").trigger()
    assert coding.document.view.zoom == 110
    action(coding, "Smaller text").trigger()
    action(coding, "Smaller text").trigger()
    assert coding.document.view.zoom == 90
    action(coding, "Usual size of the text").trigger()
    assert coding.document.view.zoom == 100


def pointed_at(view, position):
    """Return the event by which Qt asks for a tooltip at a place in the text."""
    at = view.boxes(Span(position, position + 1))[0].center().toPoint()
    return QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))


def test_others_codings_are_told_from_ones_own(theirs, coding):
    marks = {one.other: one for one in coding.document.view.marks()}
    assert (marks[True].id, marks[True].initials, marks[True].badge_text) == (theirs, "KB", "T02 KB")
    assert marks[False].badge_text == "T01"
    view = coding.document.view
    QApplication.sendEvent(view.viewport(), pointed_at(view, marks[True].span.start))
    assert "T02 KB" in QToolTip.text() and "Kollega Beta · Supports · 20" in QToolTip.text()


def test_whoever_only_reads_sees_who_coded(theirs, coding):
    at = coding._at
    at.coder = ""
    assert {mark.badge_text[-2:] for mark in at.marks(at.open, at.open.places.values())} == {"KB", "UA"}


def test_others_codings_are_hidden_in_the_text_only(session, theirs, coding):
    action(coding, "Others’ coding hidden in the text").trigger()
    assert theirs not in {one.id for one in coding.document.view.marks()}
    assert theirs in coding._at.open.lines
    assert not session.alone
    coded_by_others = session.current.coding.marking.change_many([theirs], {"memo": "Ny"})
    session.announce(coded_by_others)
    assert theirs not in {one.id for one in coding.document.view.marks()}


def test_the_key_goes_round_and_the_choice_is_remembered(theirs, coding, on_screen):
    chosen = [coding._at.others]
    for _ in range(3):
        action(coding, "The next of these").trigger()
        chosen.append(coding._at.others)
    assert chosen == [Others.SHOWN, Others.HIDDEN, Others.BESIDE, Others.SHOWN]
    assert theirs in {one.id for one in coding.document.view.marks()}
    coding.controllers.comparing.show_others(Others.BESIDE)
    again = on_screen(CodingWorkspace)
    assert again.document.view.others_beside
    assert action(again, "Others’ coding beside your own").isChecked()


def test_hiding_everywhere_is_in_the_menu_too_and_closes_histories(session, theirs, coding):
    coding.controllers.restoring.show_history(theirs)
    hiding = action(coding, "Hide others’ coding everywhere")
    hiding.trigger()
    assert session.alone
    assert {one.other for one in coding.document.view.marks()} == {False}
    hiding.trigger()
    assert not session.alone
