"""The commands of the coding workspace, each with a key and a place in its menu."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from lagvarde_coder.gui.workspaces.coding.codings.marking import Marking
from lagvarde_coder.gui.workspaces.coding.text.moving import Moving

_SCOPE = Qt.ShortcutContext.WidgetWithChildrenShortcut


def add_action(widget: QWidget, text: str, keys: list[str], call: Callable[[], object], scope: QWidget) -> QAction:
    """Give ``widget`` a command whose keys work while the focus is in ``scope``."""
    action = QAction(text, widget)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setShortcutContext(_SCOPE)
    action.triggered.connect(lambda _=False: call())
    scope.addAction(action)
    return action


def coding_actions(
    host: QWidget, text: QWidget, marking: Marking, moving: Moving, step: Callable[[int], None]
) -> list[QAction]:
    """Return the workspace's commands in the order of its menu."""
    translate = QCoreApplication.translate
    return [
        add_action(host, translate("CodingActions", "Code with a theme…"), ["Ctrl+K"], marking.pick_theme, host),
        add_action(
            host, translate("CodingActions", "Select paragraph"), ["Ctrl+Shift+P"], moving.select_paragraph, host
        ),
        add_action(host, translate("CodingActions", "Select sentence"), ["Ctrl+Shift+E"], moving.select_sentence, host),
        add_action(host, translate("CodingActions", "Clear selection"), ["Esc"], moving.clear_selection, text),
        add_action(host, translate("CodingActions", "Next coding"), ["F8"], lambda: moving.step_coding(1), host),
        add_action(
            host, translate("CodingActions", "Previous coding"), ["Shift+F8"], lambda: moving.step_coding(-1), host
        ),
        add_action(host, translate("CodingActions", "Next document"), ["Ctrl+PgDown"], lambda: step(1), host),
        add_action(host, translate("CodingActions", "Previous document"), ["Ctrl+PgUp"], lambda: step(-1), host),
        add_action(host, translate("CodingActions", "Remove coding"), ["Del"], marking.remove_current, text),
        add_action(host, translate("CodingActions", "Go to the text"), ["F6"], text.setFocus, host),
    ]
