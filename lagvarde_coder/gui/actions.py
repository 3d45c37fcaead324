"""Everything the window can be told: actions with names, shortcuts and icons, and the menus they stand in."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from lagvarde_coder.gui import theming

Do = Callable[[], object]


class Actions(QObject):
    """The window's actions by name; :meth:`add` makes one, :meth:`need_project` greys those that need a project."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._by_name: dict[str, QAction] = {}
        self._of_project: list[QAction] = []

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def add(self, name: str, text: str, do: Do, *, keys: str = "", icon: str = "", project: bool = False) -> QAction:
        """Make an action; ``project`` says that it needs an open one."""
        action = QAction(text, self._window)
        action.triggered.connect(lambda _=False: do())
        if keys:
            action.setShortcut(QKeySequence(keys))
        if icon:
            theming.current().keep_icon(action, icon)
        if project:
            self._of_project.append(action)
        self._by_name[name] = action
        self._window.addAction(action)
        return action

    def need_project(self, there: bool) -> None:
        """Enable what needs a project, or grey it."""
        for action in self._of_project:
            action.setEnabled(there)

    def into(self, menu: QMenu, names: str) -> None:
        """Put actions into a menu; a ``|`` is a line between them."""
        for name in names.split():
            if name == "|":
                menu.addSeparator()
            else:
                menu.addAction(self._by_name[name])


class HistoryAction(QAction):
    """Undo or redo; its text names what it would do."""

    def __init__(self, window: QWidget, plain: str, naming: str, icon: str) -> None:
        super().__init__(plain, window)
        self._plain, self._naming = plain, naming
        theming.current().keep_icon(self, icon)
        window.addAction(self)

    def name(self, text: str) -> None:
        """Say what it would do; an empty text: nothing."""
        self.setText(self._naming.format(text) if text else self._plain)


def undo_actions(window: QWidget, stack: QUndoStack) -> tuple[QAction, QAction]:
    """Return undo and redo of a stack."""
    undo = HistoryAction(
        window,
        QCoreApplication.translate("Actions", "Undo"),
        QCoreApplication.translate("Actions", "Undo: {0}"),
        "undo",
    )
    redo = HistoryAction(
        window,
        QCoreApplication.translate("Actions", "Redo"),
        QCoreApplication.translate("Actions", "Redo: {0}"),
        "redo",
    )
    undo.setShortcut(QKeySequence("Ctrl+Z"))
    redo.setShortcuts([QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")])
    undo.triggered.connect(stack.undo)
    redo.triggered.connect(stack.redo)
    stack.undoTextChanged.connect(undo.name)
    stack.redoTextChanged.connect(redo.name)
    stack.canUndoChanged.connect(undo.setEnabled)
    stack.canRedoChanged.connect(redo.setEnabled)
    undo.name(stack.undoText())
    redo.name(stack.redoText())
    undo.setEnabled(stack.canUndo())
    redo.setEnabled(stack.canRedo())
    return undo, redo
