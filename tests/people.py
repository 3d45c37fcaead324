"""Somebody who works in the window with keys alone, or with the mouse alone.

Neither calls anything of the program: keys go to whatever has the focus, and the mouse presses what is on the screen.
They may look (where the caret stands, where words are painted, what a button says), as a person does.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QDialog, QMenu, QWidget

from lagvarde_coder.gui.frame.main_window import MainWindow
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE
from tests.windows import turn_wheel

Key, Held = Qt.Key, Qt.KeyboardModifier


class Person:
    """Looks at the window; counts what it takes to code."""

    def __init__(self, window: MainWindow, qtbot: Any) -> None:
        self.window, self.qtbot = window, qtbot
        self.count = 0
        self.spent: dict[str, int] = {}

    @property
    def place(self) -> Any:
        """The coding workspace, to look at."""
        return self.window.workspace("coding")

    @property
    def view(self) -> Any:
        return self.place.document.view

    @property
    def content(self) -> str:
        return str(self.view.text)

    def at(self, words: str) -> int:
        return self.content.index(words)

    @contextmanager
    def spending(self, what: str) -> Iterator[None]:
        before = self.count
        yield
        self.spent[what] = self.count - before


class KeyboardUser(Person):
    """Presses keys; they go to whatever has the focus."""

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        self.count += 1
        QTest.keyClick(focus, key, held)

    def write(self, words: str) -> None:
        """Write words, any letters, also those that test keyboards lack."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(focus, event)

    def answer(self, kind: type[QDialog], words: str = "") -> None:
        """Write into a dialog that opens, and press Return."""

        def stands_in() -> bool:
            dialog, focus = QApplication.activeModalWidget(), QApplication.focusWidget()
            return isinstance(dialog, kind) and focus is not None and dialog.isAncestorOf(focus)

        self.qtbot.waitUntil(stands_in)
        self.write(words)
        focus = QApplication.focusWidget()
        assert focus is not None
        self.count += 1
        QApplication.sendEvent(focus, QKeyEvent(QEvent.Type.KeyPress, Key.Key_Return, Held.NoModifier, "\r"))
        self.qtbot.waitUntil(lambda: not stands_in())

    def is_back(self) -> bool:
        """Whether the window itself has the keyboard, no dialog over it."""
        if QApplication.activeModalWidget() is None and not self.window.isActiveWindow():
            self.window.activateWindow()  # where there is no window manager that does
        focus = QApplication.focusWidget()
        return QApplication.activeModalWidget() is None and focus is not None and self.window.isAncestorOf(focus)

    def enter(self) -> None:
        self.press(Key.Key_3, Held.ControlModifier)
        self.qtbot.waitUntil(lambda: bool(self.content))
        assert QApplication.focusWidget() is self.view

    def go_to(self, words: str) -> None:
        """Step by paragraphs, then by sentences."""
        goal = self.at(words)
        line = self.content.rfind("\n", 0, goal) + 1
        for step, until in ((Key.Key_Down, line), (Key.Key_Right, goal)):
            held = Held.ControlModifier if step is Key.Key_Down else Held.AltModifier
            while self.view.caret() < until:
                before = self.view.caret()
                self.press(step, held)
                assert self.view.caret() > before

    def code(self, words: str, *keys: Qt.Key) -> None:
        self.go_to(words)
        with self.spending(words):
            for key in (Key.Key_S, *keys):
                self.press(key)

    def pick(self, *numbers: str) -> None:
        """Choose several themes in the picker by their numbers."""
        self.press(Key.Key_K, Held.ControlModifier)
        for number in numbers:
            for digit in number:
                self.press(Qt.Key(ord(digit)))
            self.press(Key.Key_Space)
        self.press(Key.Key_Return)


class MouseUser(Person):
    """Moves, presses and turns the wheel on what is visible."""

    def click(self, widget: QWidget, where: QPoint | None = None, button: Qt.MouseButton = Qt.MouseButton.LeftButton):
        where = widget.rect().center() if where is None else where
        assert widget.isVisible() and widget.isEnabled(), widget
        assert widget.visibleRegion().contains(where), (widget, where)
        self.count += 1
        QTest.mouseMove(widget, where)
        QTest.mouseClick(widget, button, Held.NoModifier, where)

    def enter(self) -> None:
        self.click(self.named(self.window._rail, "Coding"))
        self.qtbot.waitUntil(lambda: bool(self.content))

    def named(self, inside: QWidget, name: str) -> QAbstractButton:
        """Return the button that is called so."""
        found = [
            one
            for one in inside.findChildren(QAbstractButton)
            if one.isVisible() and name in {one.text(), one.accessibleName()}
        ]
        assert len(found) == 1, (name, found)
        return found[0]

    def choose(self, *names: str) -> None:
        """Go through the window's menus: a click on each name, in the menu that is open then."""
        bar = self.window.menuBar()
        first = action_called(bar.actions(), names[0])
        self.click(bar, bar.actionGeometry(first).center())
        self.choose_in(cast(QMenu, first.menu()), *names[1:])

    def choose_in(self, menu: QMenu, *names: str) -> None:
        for name in names:
            self.qtbot.waitUntil(menu.isVisible)
            action = action_called(menu.actions(), name)
            assert action.isEnabled(), name
            self.click(menu, menu.actionGeometry(action).center())
            menu = cast(QMenu, action.menu() or menu)

    def show(self, words: str) -> None:
        """Turn the wheel until the words stand well inside the view."""
        viewport = self.view.viewport()
        for _ in range(200):
            y = self.view.rect_at(self.at(words)).center().y()
            if 60 <= y <= viewport.height() - 160:
                return
            turn_wheel(viewport, 120 if y < 60 else -120)
        raise AssertionError(words)

    def point(self, position: int, dx: int = 0) -> QPoint:
        return self.view.rect_at(position).center() + QPoint(dx, 0)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press, move in steps, let go; the pointer rests longer than a double click takes."""
        viewport = self.view.viewport()
        self.count += 1
        QTest.mouseMove(viewport, start)
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Held.NoModifier, start)
        for step in range(1, 5):
            QTest.mouseMove(viewport, start + (end - start) * step / 4)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Held.NoModifier, end)

    def mark(self, first: str, last: str = "") -> None:
        """Draw over some letters of a sentence (or from one to another): the selection takes it whole."""
        self.show(first)
        end = self.at(last) if last else self.at(first) + 8
        self.drag(self.point(self.at(first) + 3), self.point(end))

    def click_theme(self, number: str) -> None:
        self.click_row(self.place.themes.tree, number)

    def click_row(self, tree: QAbstractItemView, number: str, *, box: bool = False) -> None:
        """Click the line of a theme; with ``box`` its check box."""
        index = row_of(tree, number)
        for _ in range(100):
            rect = tree.visualRect(index)
            if tree.viewport().rect().contains(rect.center()) and rect.isValid():
                break
            turn_wheel(tree.viewport(), -120 if rect.center().y() > 0 else 120)
        where = QPoint(rect.left() + 12, rect.center().y()) if box else rect.center()
        self.click(tree.viewport(), where)

    def code(self, words: str, *numbers: str) -> None:
        self.show(words)
        with self.spending(words):
            self.mark(words)
            for number in numbers:
                self.click_theme(number)


def action_called(actions: list[QAction], name: str) -> QAction:
    found = [one for one in actions if one.text().replace("&", "") == name]
    assert len(found) == 1, (name, [one.text() for one in actions])
    return found[0]


def row_of(tree: QAbstractItemView, number: str) -> Any:
    model = tree.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    rows += [model.index(row, 0, parent) for parent in rows for row in range(model.rowCount(parent))]
    return next(index for index in rows if index.data(BADGE_ROLE) == number)
