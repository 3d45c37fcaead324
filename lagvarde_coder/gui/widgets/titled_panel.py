"""A titled panel: a heading, tools at its right end, and a body."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedLabel
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip


class Panel(QFrame):
    """A part of a workspace under a title.

    Attributes:
        body: the layout below the title; without margins, so that a list can fill it.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._title = PlainLabel(title)
        self._title.setProperty("kind", "panel-title")
        self._note = ElidedLabel()
        self._note.setProperty("kind", "muted")
        self._tools = QHBoxLayout()
        self._tools.setSpacing(SPACE["xs"])
        self._head = head = QHBoxLayout()
        head.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["s"], SPACE["s"])
        head.setSpacing(SPACE["s"])
        head.addWidget(self._title)
        head.addWidget(self._note, 1)
        head.addLayout(self._tools)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self.body, 1)
        self.setAccessibleName(title)

    def head_height(self) -> int:
        """Return the pixels that the line with the title takes."""
        return self._head.sizeHint().height()

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_note(self, note: str) -> None:
        """Show a muted word or number beside the title."""
        self._note.setText(note)
        self._note.setToolTip(plain_tooltip(note))

    def add_tool(self, action: QAction, icon: str = "") -> QToolButton:
        """Put a button for ``action`` at the right end; with ``icon`` it shows that in place of words."""
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        if icon:
            theming.current().keep_icon(action, icon)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.text().replace("&", ""))
        self._tools.addWidget(button)
        return button

    def add_widget_to_head(self, widget: QWidget) -> None:
        """Put any widget, a search field say, at the right end of the title's line."""
        self._tools.addWidget(widget)
