"""The bar on top: the project, undo and redo by name, search, and who codes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.keymap import in_words
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.frame.coder_button import CoderButton
from lagvarde_coder.gui.frame.search_field import SearchField
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, no_mnemonic, plain_tooltip

_NAME_LENGTH = 30
_LETTERS = 110
"""Average letters of width that the words on the buttons need beside the other parts."""


class TopBar(QFrame):
    """Shows the session's project and coder.

    Attributes:
        coder: who codes, and the menu to change that.
    """

    def __init__(self, session: Session, undo: QAction, redo: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self._session = session
        self._title = ElidedLabel()
        self._title.setProperty("kind", "project")
        self._note = PlainLabel(self.tr("Open for reading only"))
        self._note.setProperty("kind", "notice")
        self.search = SearchField(session)
        self._alone = PlainLabel(self.tr("Others’ coding is hidden"))
        self._alone.setProperty("kind", "notice")
        self._alone.setToolTip(self.tr("Lists, figures and exports know only your own coding"))
        self.coder = CoderButton(session)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["m"], SPACE["s"])
        layout.setSpacing(SPACE["s"])
        layout.addWidget(self._title, 5)
        layout.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._alone, 0, Qt.AlignmentFlag.AlignVCenter)
        self._steps = [_NamedButton(undo), _NamedButton(redo)]
        for button in self._steps:
            layout.addWidget(button)
        layout.addSpacing(SPACE["s"])
        layout.addWidget(self.search, 2)
        layout.addSpacing(SPACE["s"])
        layout.addWidget(self.coder)
        session.opened.connect(self.refresh)
        session.coder_changed.connect(self.refresh)
        session.others_changed.connect(self.refresh)
        session.changed.connect(self._on_changed)

    def fit_into(self, width: int) -> None:
        """Say less in a window that is narrow for the size of its letters: icons alone."""
        is_narrow = width < _LETTERS * self.fontMetrics().averageCharWidth()
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_narrow else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in (*self._steps, self.coder):
            button.setToolButtonStyle(style)

    def refresh(self) -> None:
        """Show the project and the coder at work."""
        project = self._session.project
        if project is None:
            return
        title = project.figures.counting.standing().project
        self._title.setText(title)
        self._title.setToolTip(plain_tooltip(f"{title}\n{project.path}"))
        self._note.setVisible(not project.writable)
        self._alone.setVisible(self._session.alone)
        self.coder.refresh()

    def _on_changed(self, change: Change) -> None:
        if change.touches("project", "coder"):
            self.refresh()


class _NamedButton(QToolButton):
    """A button with an action's icon and its name, cut where it gets long; the tooltip has all of it."""

    def __init__(self, action: QAction) -> None:
        super().__init__()
        self._action = action
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("icons", "medium")
        self.setMinimumHeight(32)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        text = self._action.text().replace("&&", "&")
        short = text if len(text) <= _NAME_LENGTH else text[: _NAME_LENGTH - 1].rstrip() + "…"
        self.setText(no_mnemonic(short))
        self.setIcon(self._action.icon())
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(plain_tooltip(f"{text} ({in_words(self._action.shortcut())})"))
        self.setAccessibleName(text)
