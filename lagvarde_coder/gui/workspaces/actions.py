"""Everything that the window can do: actions with names, shortcuts and icons, and the menus that hold them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NothingToDo
from lagvarde_coder.gui.core.keymap import in_words
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.plain_words import no_mnemonic, plain_tooltip

Do = Callable[[], object]
OTHERS_KEYS = "Ctrl+Shift+A"
"""Hides or shows what others coded."""
SEARCH_KEYS, IMPORT_KEYS, PASTE_KEYS, VERIFY_KEYS = "Ctrl+Shift+F", "Ctrl+I", "Ctrl+Shift+V", "Ctrl+Shift+K"
"""The window listens to these; a workspace whose menu offers the same names them there."""


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
        return self.keep(name, action)

    def keep(self, name: str, action: QAction) -> QAction:
        """Take in an action that was made elsewhere."""
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

    def __init__(self, window: QWidget, session: Session, plain: str, naming: str, icon: str, *, back: bool) -> None:
        """Make undo (``back``) or redo."""
        super().__init__(plain, window)
        self._window, self._session, self._back = window, session, back
        self._plain, self._naming = plain, naming
        theming.current().keep_icon(self, icon)
        window.addAction(self)
        self._refusals: list[QShortcut] = []
        stack = session.undo_stack
        for signal in (stack.indexChanged, stack.undoTextChanged, stack.redoTextChanged):
            signal.connect(self._follow)
        for signal in (session.opened, session.closed, session.coder_changed, session.others_changed):
            signal.connect(self._follow)
        self._follow()

    def listen(self, *keys: str) -> None:
        """Take these keys; while there is no step to take they say so."""
        self.setShortcuts([QKeySequence(key) for key in keys])
        for key in keys:
            refusal = QShortcut(QKeySequence(key), self._window)
            refusal.activated.connect(self._refuse)
            self._refusals.append(refusal)
        self._follow()

    def _refuse(self) -> None:
        """Say why there is no step to take."""
        stack = self._session.undo_stack
        if stack.canUndo() if self._back else stack.canRedo():
            detail = QT_TRANSLATE_NOOP("Errors", "That step is another coder’s, and others’ coding is hidden.")
        elif self._back:
            detail = QT_TRANSLATE_NOOP("Errors", "Nothing was done that can be undone.")
        else:
            detail = QT_TRANSLATE_NOOP("Errors", "Nothing was undone that can be done again.")
        self._session.report(NothingToDo(detail=detail))

    def _follow(self, *_: object) -> None:
        """Name the next step; one that is hidden with others' coding is neither named nor taken."""
        stack = self._session.undo_stack
        next_one = stack.undoText() if self._back else stack.redoText()
        allowed = self._session.may_step(back=self._back)
        hidden = QCoreApplication.translate("Actions", "That step is another coder’s, and others’ coding is hidden.")
        self.setText(self._naming.format(no_mnemonic(next_one)) if next_one and allowed else self._plain)
        self.setToolTip(hidden if next_one and not allowed else plain_tooltip(self.text().replace("&&", "&")))
        self.setEnabled(allowed)
        for refusal in self._refusals:
            refusal.setEnabled(not allowed and self._session.project is not None)


def with_keys(text: str, keys: str) -> str:
    """Return an action's text that names keys which something else listens to."""
    shown = in_words(keys)
    return f"{text}\t{shown}" if shown else text


class OthersAction(QAction):
    """The switch that hides what others coded, kept in step with the session."""

    def __init__(self, session: Session, parent: QObject, keys: str = "") -> None:
        """Make it; ``keys`` are only named in the menu: one such action, the window's, listens to them."""
        text = QCoreApplication.translate("Actions", "Hide others’ coding everywhere")
        super().__init__(with_keys(text, keys), parent)
        self._session = session
        self.setCheckable(True)
        self.setToolTip(
            QCoreApplication.translate("Actions", "No list, figure or export then shows or counts what others coded")
        )
        self.triggered.connect(self._choose)
        for signal in (session.opened, session.closed, session.coder_changed, session.others_changed):
            signal.connect(self._follow)
        self._follow()

    def _choose(self, checked: bool) -> None:
        self._session.see_others(not checked)

    def _follow(self) -> None:
        self.setChecked(self._session.alone)
        self.setEnabled(self._session.project is not None and self._session.project.writable)


def undo_actions(window: QWidget, session: Session) -> tuple[QAction, QAction]:
    """Return undo and redo of what was written."""
    translate = QCoreApplication.translate
    undo = HistoryAction(
        window, session, translate("Actions", "Undo"), translate("Actions", "Undo: {0}"), "undo", back=True
    )
    redo = HistoryAction(
        window, session, translate("Actions", "Redo"), translate("Actions", "Redo: {0}"), "redo", back=False
    )
    undo.listen("Ctrl+Z")
    redo.listen("Ctrl+Y", "Ctrl+Shift+Z")
    undo.triggered.connect(lambda _=False: session.undo())
    redo.triggered.connect(lambda _=False: session.redo())
    return undo, redo
