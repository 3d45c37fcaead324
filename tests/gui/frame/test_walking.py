"""All that the mouse does with the parts of the window goes by keys, and the focus stays where the work is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from shiboken6 import delete

from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.frame.walking import _stops, parts_of
from lagvarde_coder.gui.workspaces.parts import holds_focus
from lagvarde_coder.services.decisions.merging import NeedChoice
from tests.tries import thinned

Key, CTRL, SHIFT, ALT = (
    Qt.Key,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = [place.key for place in PLACES]


def focus():
    return QApplication.focusWidget()


def press(key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(focus(), key, held)
    QApplication.processEvents()


def inside(part):
    return part is focus() or part.isAncestorOf(focus())


@pytest.mark.parametrize("key", KEYS)
def test_f6_goes_round_all_parts_and_back(window, document, key):
    workspace = window.show_place(key)
    window.session.wait_for_jobs()  # what is read in workers decides which parts have a stop
    QApplication.processEvents()
    around = [window._status, window.top_bar.search, window._rail, *filter(_stops, parts_of(workspace))]
    visited = []
    for _ in around:
        press(Key.Key_F6)
        visited.append(next(part for part in around if inside(part)))
    assert len(set(map(id, visited))) == len(around)
    there = focus()
    for _ in range(2):
        press(Key.Key_F6)
    for _ in range(2):
        press(Key.Key_F6, SHIFT)
    assert focus() is there


def test_a_part_keeps_the_place_where_the_focus_was(window, document):
    coding = window.show_place("coding")
    coding.go_to(document.source.id, 0, 0)
    press(Key.Key_F6)
    coding.themes.filter.setFocus()
    press(Key.Key_F6)
    press(Key.Key_F6, SHIFT)
    assert focus() is coding.themes.filter


def test_a_place_that_is_gone_is_not_gone_back_to(window, document):
    coding = window.show_place("coding")
    coding.go_to(document.source.id, 0, 0)
    press(Key.Key_F6)
    passing = QLineEdit(coding.themes)
    passing.show()
    passing.setFocus()
    press(Key.Key_F6)
    delete(passing)
    press(Key.Key_F6, SHIFT)
    assert coding.themes.isAncestorOf(focus())


@pytest.mark.parametrize("key", thinned(KEYS, 2))
def test_the_focus_goes_into_a_workspace_at_once(qapp, window, document, key):
    window.show_place(next(other for other in KEYS if other != key))
    QApplication.processEvents()
    seen = []
    qapp.focusChanged.connect(lambda _, now: seen.append(now))
    press(Qt.Key(Key.Key_1 + KEYS.index(key)), CTRL)
    workspace = window.workspace(key)
    assert workspace.isAncestorOf(focus())
    assert all(workspace.isAncestorOf(now) for now in seen if now is not None), seen


def test_the_rail_is_one_stop_and_arrows_do_not_choose(window, document):
    window.show_place("coding")
    window._rail.setFocus()
    assert focus().accessibleName() == "Coding"
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert (focus().accessibleName(), window.place) == ("Merge", "coding")
    press(Key.Key_Space)
    assert window.place == "merging"
    stops = [button for button in window._rail._buttons.values() if button.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [button.accessibleName() for button in stops] == ["Merge"]
    told = [QAccessible.queryAccessibleInterface(button) for button in window._rail._buttons.values()]
    assert {each.role() for each in told} == {QAccessible.Role.RadioButton}
    assert [each.text(QAccessible.Text.Name) for each in told if each.state().checked] == ["Merge"]


@pytest.mark.parametrize("key", thinned([*KEYS, ""], 2))
def test_f10_opens_the_menus_everywhere(qtbot, window, document, key):
    if key:
        window.show_place(key)
    else:
        window.close_project()
    press(Key.Key_F10)
    first = window.menuBar().actions()[0]
    assert window.menuBar().activeAction() is first
    menu = first.menu()
    assert isinstance(menu, QMenu)
    menu.close()


def test_alt_and_a_letter_open_a_menu_and_code_nothing_while_single_keys_are_off(qtbot, window, session, document):
    session.change_settings(single_keys=False)
    coding = window.show_place("coding")
    coding.go_to(document.source.id, 0, 8)
    bar = window.menuBar()
    for letter in "EGWV":
        coding.document.view.setFocus()
        QTest.keyClick(focus(), ord(letter), ALT)
        opened = [action.text() for action in bar.actions() if action.menu() and action.menu().isVisible()]
        assert len(opened) == 1, letter
        for action in bar.actions():
            action.menu().close()
    assert session.current.coding.marking.all() == []


@pytest.mark.parametrize("key", thinned(KEYS, 2))
def test_no_workspace_has_an_empty_menu(window, document, key):
    window.show_place(key)
    texts = [action.text() for action in window.workspace_actions() if action.text()]
    assert texts
    if key in {"report", "merging"}:
        with_keys = {action.text(): action.shortcut().toString() for action in window.workspace_actions()}
        assert with_keys["Export …" if key == "report" else "Merge"]


def test_borders_columns_and_the_order_go_by_keys(window, document):
    coding = window.show_place("coding")
    coding.documents.tree.setFocus()
    before = coding.documents.width()
    press(Key.Key_F7)
    assert coding.documents.width() > before
    press(Key.Key_F7, SHIFT)
    assert coding.documents.width() == before
    table = window.show_place("material").documents.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(0, 1))
    wide = table.columnWidth(1)
    press(Key.Key_F12)
    assert table.columnWidth(1) == wide + 40
    press(Key.Key_F12, SHIFT)
    assert table.columnWidth(1) == wide
    press(Key.Key_F12, CTRL)
    header = table.horizontalHeader()
    assert (header.sortIndicatorSection(), header.sortIndicatorOrder()) == (1, Qt.SortOrder.AscendingOrder)
    press(Key.Key_F12, CTRL)
    assert header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_the_focus_stays_in_the_room_after_verifying(qtbot, window, document):
    trail = window.show_place("trail")
    button = trail.log.verdict.button
    button.setFocus()
    QTest.keyClick(button, Key.Key_Space)
    assert focus() is button
    qtbot.waitUntil(lambda: "agrees" in trail.log.verdict.text)
    assert focus() is button


def test_the_focus_stays_in_the_room_after_an_export(qtbot, window, document, tmp_path):
    report = window.show_place("report")
    assert focus() is report.export_button
    with qtbot.waitSignal(report.exported):
        report.export_to(tmp_path / "ut.docx")
        assert focus() is report.export_button
    assert focus() is report.export_button


def test_the_focus_stays_in_the_room_after_a_need_is_dissolved(qtbot, window, session, document):
    codebook = session.current.themes.codebook
    choice = NeedChoice("Behovet")
    session.perform("merge", lambda: session.current.decisions.merging.merge(choice, [codebook.find("T01").id], "x")[1])
    merging = window.show_place("merging")
    needs = merging.needs
    (need,) = codebook.themes(Stage.NEED)
    qtbot.waitUntil(lambda: needs._model.find(need.id).isValid())
    needs.select(need.id)
    needs._button.setFocus()
    QTest.keyClick(needs._button, Key.Key_Space)
    box = merging.deciding.dialog
    box.field.setPlainText("Vi tänker om.")
    QTest.mouseClick(box.done_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not needs._model.find(need.id).isValid())
    QApplication.processEvents()
    assert holds_focus(merging)


def test_when_all_is_merged_the_focus_goes_to_the_needs(qtbot, window, session, document):
    codebook = session.current.themes.codebook
    themes = [theme.id for theme in codebook.themes(Stage.THEME) if not theme.parent]
    choice = NeedChoice("Behovet")
    session.perform("merge", lambda: session.current.decisions.merging.merge(choice, themes, "x")[1])
    merging = window.show_place("merging")
    qtbot.waitUntil(lambda: merging.loose.is_empty)
    window.show_place("coding")
    press(Key.Key_5, CTRL)
    assert focus() is merging.needs.tree
