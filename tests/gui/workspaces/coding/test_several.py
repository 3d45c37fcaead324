"""Several themes at once, recent themes, dragging, and the lock on the codebook."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTabBar

from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.widgets.document_view import passage_data, theme_data, theme_of
from lagvarde_coder.gui.workspaces.coding import CodingWorkspace, panels
from lagvarde_coder.services.coding.marking import NewCoding

NO, LEFT, COPY = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
CTRL = Qt.KeyboardModifier.ControlModifier


def numbers(session, document):
    return [line.theme.number for line in session.current.coding.marking.of_text(document.text.id)]


def mark_lines(workspace, *rows):
    tree = workspace.themes.tree
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    for row in rows:
        tree.selectionModel().select(tree.model().index(row, 0), flags)


def drop(widget, data, at):
    """Drag ``data`` over a widget and let it go at ``at``; tell whether it was taken."""
    for kind in (QDragEnterEvent, QDragMoveEvent):
        QApplication.sendEvent(widget, kind(at, COPY, data, LEFT, NO))
    event = QDropEvent(QPointF(at), COPY, data, LEFT, NO)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def theme_row(workspace, row):
    tree = workspace.themes.tree
    return tree.visualRect(tree.model().index(row, 0)).center()


# --- several at once --------------------------------------------------------------------------------------------------


def test_themes_ticked_in_the_picker_code_together_in_one_undo_step(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    coding.controllers.marking.pick_theme()
    field = coding.controllers.picker.field
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClicks(field, "forum")
    QTest.keyClick(field, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert numbers(session, documents[0]) == ["T01", "T02", "T07"]
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert numbers(session, documents[0]) == []


def test_what_is_ticked_can_be_unticked_and_a_space_between_words_stays_a_space(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    coding.controllers.marking.pick_theme()
    field = coding.controllers.picker.field
    QTest.keyClick(field, Qt.Key.Key_Space)
    QTest.keyClick(field, Qt.Key.Key_Space)
    assert coding.controllers.picker.ticked() == []
    QTest.keyClicks(field, "tid arbetet")
    assert field.text() == "tid arbetet"
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert numbers(session, documents[0]) == ["T04"]


def test_a_click_on_a_line_picks_it_and_on_its_box_ticks_it(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    coding.controllers.marking.pick_theme()
    tree = coding.controllers.picker.list
    second = tree.visualRect(tree.model().index(1, 0))
    box = second.center()
    box.setX(second.left() + 14)
    qtbot.mouseClick(tree.viewport(), LEFT, pos=box)
    assert coding.controllers.picker.isVisible()
    assert len(coding.controllers.picker.ticked()) == 1
    qtbot.mouseClick(tree.viewport(), LEFT, pos=tree.visualRect(tree.model().index(3, 0)).center())
    assert numbers(session, documents[0]) == ["T02"]  # what is ticked, not the line


def test_what_is_ticked_is_taken_by_a_button_too(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    coding.controllers.marking.pick_theme()
    assert not coding.controllers.picker.take_all.isVisible()
    QTest.keyClick(coding.controllers.picker.field, Qt.Key.Key_Space)
    qtbot.mouseClick(coding.controllers.picker.take_all, LEFT)
    assert not coding.controllers.picker.isVisible()
    assert numbers(session, documents[0]) == ["T01"]


def test_marked_lines_of_the_list_code_together(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    mark_lines(coding, 0, 2)
    assert coding.themes.several.isVisible()
    qtbot.mouseClick(coding.themes.several, LEFT)
    assert numbers(session, documents[0]) == ["T01", "T03"]
    assert session.undo_stack.count() == 1
    assert not coding.themes.ticked()
    assert not coding.themes.several.isVisible()


def test_ctrl_click_marks_and_enter_codes(qtbot, session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    tree = coding.themes.tree
    tree.setFocus()
    for row in (1, 3):
        QTest.keyPress(tree, Qt.Key.Key_Control, CTRL)
        qtbot.mouseClick(tree.viewport(), LEFT, CTRL, theme_row(coding, row))
    QTest.keyRelease(tree, Qt.Key.Key_Control)
    assert numbers(session, documents[0]) == []
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert numbers(session, documents[0]) == ["T02", "T04"]


def test_what_is_there_already_is_left_out_of_several(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    first, second = (session.current.themes.codebook.find(number).id for number in ("T01", "T02"))
    coding.controllers.marking.code_with([first])
    coding.controllers.marking.code_with([first, second])
    assert numbers(session, documents[0]) == ["T01", "T02"]


# --- recent themes ----------------------------------------------------------------------------------------------------


def test_the_last_five_are_on_top_and_first_in_the_picker(qtbot, session, documents, coding, place, on_screen):
    coding.document.view.select(place("mer tid"))
    ids = [session.current.themes.codebook.find(f"T0{number}").id for number in range(1, 7)]
    for one in ids:
        coding.controllers.marking.code_with([one])
    qtbot.waitUntil(lambda: coding.themes.recent.themes() == [*reversed(ids)][:5])
    coding.controllers.marking.pick_theme()
    assert [node.key for node in coding.controllers.picker._model.nodes()][:5] == [*reversed(ids)][:5]
    coding.controllers.picker.leave()
    again = on_screen(CodingWorkspace)
    assert again.themes.recent.themes() == [*reversed(ids)][:5]


def test_a_recent_theme_codes_by_a_click_and_others_have_recent_themes_of_their_own(
    qtbot, session, documents, coding, place
):
    coding.document.view.select(place("mer tid"))
    coding.controllers.marking.code_with([session.current.themes.codebook.find("T05").id])
    coding.document.view.select(place("fasa ut"))
    qtbot.waitUntil(lambda: bool(coding.themes.recent.chips()))
    qtbot.mouseClick(coding.themes.recent.chips()[0], LEFT)
    assert numbers(session, documents[0]) == ["T05", "T05"]
    session.act_as("Utredare Beta")
    assert coding.themes.recent.themes() == []


# --- dragging ---------------------------------------------------------------------------------------------------------


def test_a_passage_dropped_on_a_theme_is_coded_with_it(session, documents, coding, place):
    span = place("mer tid")
    assert drop(coding.themes.tree.viewport(), passage_data(span), theme_row(coding, 2))
    (line,) = session.current.coding.marking.of_text(documents[0].text.id)
    assert (line.theme.number, line.coding.span) == ("T03", span)


def test_anything_else_dropped_on_a_theme_codes_nothing(session, documents, coding):
    for said in ("", "9 3", "0 999999", "x"):
        data = QMimeData()
        data.setData("application/x-lagvarde-passage", said.encode())
        data.setText("words")
        drop(coding.themes.tree.viewport(), data, theme_row(coding, 2))
    assert numbers(session, documents[0]) == []


def test_a_theme_dropped_on_the_selection_codes_it_and_elsewhere_says_what_to_do(session, documents, coding, place):
    view, theme = coding.document.view, session.current.themes.codebook.find("T08").id
    view.select(place("mer tid"))
    box = view.boxes(place("tid"))[0].center().toPoint()
    assert drop(view.viewport(), theme_data(theme), box)
    assert numbers(session, documents[0]) == ["T08"]
    view.go_to(place("saknas").start)
    assert drop(view.viewport(), theme_data(theme), box)
    assert numbers(session, documents[0]) == ["T08"]
    assert "T08" in coding.document.said


def test_a_theme_is_dragged_out_of_the_list(qtbot, session, documents, coding, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: dragged.append((theme_of(drag.mimeData()), drag.pixmap())))
    viewport, start = coding.themes.tree.viewport(), theme_row(coding, 1)
    qtbot.mousePress(viewport, LEFT, pos=start)
    for step in (4, 40):
        at = QPointF(start.x(), start.y() + step)
        QApplication.sendEvent(viewport, moved(viewport, at))
    ((theme, badge),) = dragged
    assert theme == session.current.themes.codebook.find("T02").id
    assert not badge.isNull()


def moved(viewport, at):
    return QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(viewport.mapToGlobal(at.toPoint())), Qt.MouseButton.NoButton, LEFT, NO
    )


# --- the lock ---------------------------------------------------------------------------------------------------------


def test_nothing_in_coding_can_make_or_rename_a_theme(qtbot, session, documents, coding):
    before = session.current.themes.codebook.themes()
    tree = coding.themes.tree
    tree.setFocus()
    tree.setCurrentIndex(tree.model().index(1, 0))
    for key in (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Insert):
        QTest.keyClick(tree, key)
    qtbot.mouseDClick(tree.viewport(), LEFT, pos=theme_row(coding, 1))
    assert not tree.findChildren(QLineEdit)
    assert tree.editTriggers() == tree.EditTrigger.NoEditTriggers
    assert coding.codings.editor.theme.isEditable() is False
    assert session.current.themes.codebook.themes() == before


def test_no_part_of_coding_calls_what_changes_the_codebook():
    folder = Path(panels.__file__).parent.parent
    writing = re.compile(r"codebook\.(create|change|drop|park|restore|reorder|bring_in)")
    assert not [file.name for file in folder.rglob("*.py") if writing.search(file.read_text("utf-8"))]


def test_every_theme_stands_in_a_menu_with_its_key(session, documents, coding, place):
    coding.document.view.select(place("mer tid"))
    menu = coding.menu.actions()[0].menu()
    menu.fill()
    (action,) = [one for one in menu.actions() if one.text().startswith("T11")]
    assert action.text().endswith("\tQ")
    action.trigger()
    assert numbers(session, documents[0]) == ["T11"]


def test_the_lock_says_why(qtbot, coding):
    (lock,) = [one for one in coding.themes.findChildren(QAbstractButton) if "locked" in one.accessibleName()]
    qtbot.mouseClick(lock, LEFT)
    assert "locked" in coding.document.said


@pytest.fixture
def crowded(session, documents, coding):
    """Thirteen codings from each of the first twenty characters, each of two characters."""
    themes = [theme.id for theme in session.current.themes.codebook.themes()][:13]
    text = documents[0].text.id
    new = [NewCoding(text=text, start=at, end=at + 2, theme=theme) for at in range(20) for theme in themes]
    session.perform("Many", lambda: session.current.coding.marking.apply_many(new))
    return coding


def number_shown(codings):
    number = codings.tabBar().tabButton(0, QTabBar.ButtonPosition.RightSide)
    return number.text() if number is not None and number.isVisible() else ""


def test_of_very_many_codings_in_the_selection_only_the_first_are_listed(crowded):
    crowded.document.view.selectAll()
    assert len(crowded.codings.lines()) == 200
    assert number_shown(crowded.codings) == "200+"
    crowded.document.view.go_to(1)
    assert number_shown(crowded.codings) == "26"
    crowded.document.view.go_to(50)
    assert number_shown(crowded.codings) == ""


@pytest.mark.parametrize("before", [1, 50], ids=["from codings", "from uncoded text"])
def test_the_list_of_codings_shows_the_current_one_a_moment_after_the_caret_came(qtbot, crowded, before):
    crowded.document.view.go_to(before)
    crowded.document.view.go_to(9)
    tree, current = crowded.codings.list.tree, crowded.codings.current.coding.id

    def is_seen():
        index = tree.currentIndex()
        return key_of(index) == current and tree.viewport().rect().contains(tree.visualRect(index))

    qtbot.waitUntil(is_seen)


def test_a_step_among_the_codings_goes_by_those_at_the_caret_even_before_they_are_listed(crowded):
    crowded.document.view.go_to(1)
    crowded.document.view.go_to(9)
    ids = [line.coding.id for line in crowded.codings.lines()]
    assert crowded.codings.current.coding.id == ids[-1]
    assert crowded.codings.step(1).coding.id == ids[0]
    assert key_of(crowded.codings.list.tree.currentIndex()) == ids[0]
    assert crowded.document.view.active_mark == ids[0]
