"""Tab goes round every workspace as one sees it, each stop is large enough to hit, at the usual size and twice that."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.frame.places import PLACES
from lagvarde_coder.gui.frame.walking import _stops, parts_of
from tests.access import name_of
from tests.gui.frame.test_access import small
from tests.gui.frame.test_enlarged import larger

__all__ = ["larger"]
Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
KEYS = [place.key for place in PLACES]
MOST = {
    "material": 12,
    "coding": 31,
    "merging": 14,
    "analysis": 20,
    "trail": 14,
    "report": 18,
    "themes": 32,
    "overview": 14,
}
"""Stops of a round, at most, at the usual size."""


USUAL = pytest.mark.parametrize("size", ["usual"], indirect=True)


@pytest.fixture(params=["usual", "twice"])
def size(request):
    """Show the text at its usual size, then twice as large."""
    if request.param == "twice":
        request.getfixturevalue("larger")
    return request.param


@pytest.fixture
def busy(size, window, document, code):
    """Return a window with a coding at the cursor and themes that were used lately."""
    code(0, 10)
    coding = window.show_place("coding")
    coding.go_to(document.source.id, 0, 5)
    for key in "S23":
        QTest.keyClick(coding.document.view, ord(key))
    coding.controllers.recent.show()
    return window


def focus():
    return QApplication.focusWidget()


def settle(window):
    """Wait until nothing is read in workers, and no timer waits to have something read."""
    for _ in range(100):
        window.session.wait_for_jobs()
        for _ in range(4):
            QApplication.processEvents()
        if window.session.is_idle and not any(map(_waits, window.findChildren(QTimer))):
            return
        QTest.qWait(20)
    pytest.fail("the window does not come to rest")


def _waits(timer):
    return timer.isActive() and timer.isSingleShot() and timer.interval() < 1000  # longer ones only take messages away


def round_of(window, back=False):
    """Go once round by Tab from where the focus is; return the stops."""
    stops = []
    while (here := focus()) not in stops:
        stops.append(here)
        QTest.keyClick(here, Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        assert len(stops) < 60
    assert here is stops[0]
    return stops


def seen(stop, part):
    """Return where a stop is in a part; an empty rectangle if it must be scrolled to."""
    rect, above = QRect(stop.mapTo(part, QPoint(0, 0)), stop.size()), stop.parentWidget()
    while above is not None and above is not part:
        rect = rect.intersected(QRect(above.mapTo(part, QPoint(0, 0)), above.size()))
        above = above.parentWidget()
    return rect


def goes_back(one, other, part):
    """Whether the next stop of a part stands before this one: above it, or in its line to the left."""
    here, there = seen(one, part), seen(other, part)
    if here.isEmpty() or there.isEmpty():
        return False
    return there.bottom() < here.top() or (there.top() <= here.bottom() and there.left() < here.left())


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("size", ["usual", pytest.param("twice", marks=pytest.mark.soak)], indirect=True)
def test_tab_goes_round_as_one_sees_it(size, busy, key):
    workspace = busy.show_place(key)
    settle(busy)
    parts = list(filter(_stops, parts_of(workspace)))
    round_of(busy)  # what the focus shows as it comes by is there from now on
    settle(busy)
    stops = round_of(busy)
    if size == "usual":  # else parts are folded away, and unfold as the focus comes to them
        assert round_of(busy, back=True)[1:] == stops[:0:-1]
        assert len(stops) <= MOST[key], [name_of(stop) for stop in stops]
    assert [part for part in parts if not any(part.isAncestorOf(stop) for stop in stops)] == []
    assert small(busy) == []
    assert [name_of(stop) for stop in stops if not name_of(stop)] == []
    for part in parts:
        inside = [stop for stop in stops if part.isAncestorOf(stop)]
        first = next((at for at, stop in enumerate(inside) if not part.isAncestorOf(stops[stops.index(stop) - 1])), 0)
        inside = inside[first:] + inside[:first]
        wrong = [(name_of(one), name_of(other)) for one, other in pairwise(inside) if goes_back(one, other, part)]
        assert (type(part).__name__, wrong) == (type(part).__name__, [])


@USUAL
def test_a_row_of_small_buttons_is_one_stop_with_arrows_inside(busy):
    coding = busy.show_place("coding")
    settle(busy)
    chips = [chip for chip in coding.themes.recent.chips() if chip.isVisible()]
    assert len(chips) >= 2
    assert [chip for chip in chips if chip in round_of(busy)] == [chips[0]]
    chips[0].setFocus()
    QTest.keyClick(chips[0], Key.Key_Right)
    assert focus() is chips[1]
    QTest.keyClick(chips[1], Key.Key_Tab)
    QTest.keyClick(focus(), Key.Key_Tab, SHIFT)
    assert focus() is chips[1]
    QTest.keyClick(chips[1], Key.Key_Right)
    assert focus() in {chips[0], chips[-1]}


@USUAL
def test_the_stop_of_a_row_moves_on_when_its_button_goes(busy):
    coding = busy.show_place("coding")
    row = coding.themes.recent
    kept = [chip.theme for chip in row.chips()]
    row.chips()[-1].setFocus()
    row.show_themes(kept[:1])
    coding.document.view.setFocus()
    settle(busy)
    assert [chip for chip in row.chips() if chip in round_of(busy)] == [row.chips()[0]]


def menu_by_keys(widget, opening):
    """Press Shift+F10 on a widget; return the texts of the menu that opened, which is closed again."""
    shown: list[str] = []

    def look():
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            shown.extend(action.text() for action in menu.actions() if action.text())
            menu.close()

    opening.timeout.connect(look)
    opening.start(0)  # a menu of actions waits until it is closed
    widget.setFocus()
    assert focus() is widget
    QTest.keyClick(widget, Key.Key_F10, SHIFT)
    for _ in range(3):
        QApplication.processEvents()
    opening.stop()
    return shown


@pytest.fixture
def opening():
    return QTimer()


@USUAL
@pytest.mark.parametrize(
    ("key", "where", "offered"),
    [
        ("coding", lambda window: window.workspace("coding").document.view, "Text without a theme"),
        ("coding", lambda window: window.workspace("coding").documents.tree, "In progress"),
        ("material", lambda window: window.workspace("material").documents.table, "Copy the table"),
        ("trail", lambda window: window.top_bar.search, "&Undo"),
    ],
)
def test_shift_and_f10_open_the_menu_of_what_has_the_focus(busy, opening, key, where, offered):
    busy.show_place(key)
    settle(busy)
    shown = menu_by_keys(where(busy), opening)
    assert any(text.startswith(offered) for text in shown), shown


@USUAL
def test_shift_and_f10_open_menus_in_dialogs_too(qtbot, busy, opening):
    dialog = ReasonDialog("Why", "Do", print, busy)
    with qtbot.waitActive(dialog):
        dialog.open()
        dialog.activateWindow()
    settle(busy)
    shown = menu_by_keys(dialog.field, opening)
    assert any(text.startswith("&Undo") for text in shown), shown
    dialog.leave()


@USUAL
def test_what_is_done_daily_has_keys_that_its_menu_shows(busy):
    def keys(key, *, tab=0):
        workspace = busy.show_place(key)
        if tab:
            workspace.tabs.setCurrentIndex(tab)
        told = {}
        for action in busy.workspace_actions():
            text, _, noted = action.text().partition("\t")
            told[text] = noted or action.shortcut().toString()
        return told

    material = keys("material")
    assert (material["Import documents …"], material["Open in Coding"]) == ("Ctrl+I", "Enter")
    assert keys("material", tab=1)["New organisation …"] == "Ctrl+Shift+N"
    assert keys("analysis")["Copy"] == "Ctrl+C"
    assert keys("trail")["Verify the log"] == busy.commands["verify"].shortcut().toString() == "Ctrl+Shift+K"
