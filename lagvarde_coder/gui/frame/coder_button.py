"""Who codes: a button that says it, with a menu of the project's coders."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.plain_words import no_mnemonic


class CoderButton(QToolButton):
    """Names the coder at work; its menu has all coders of the project, the one at work ticked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._more: Sequence[QAction] = ()
        self._group = QActionGroup(self)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("icons", "medium")
        self.setMinimumHeight(32)
        self.setToolTip(self.tr("Who is coding; press to change"))
        self.setProperty("dropdown", True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setMenu(QMenu(self))
        self.menu().setToolTipsVisible(True)
        self.menu().aboutToShow.connect(self.fill)
        theming.current().keep_icon(self, "person")

    def offer(self, actions: Sequence[QAction]) -> None:
        """Let ``actions`` stand below the coders."""
        self._more = actions

    def refresh(self) -> None:
        """Name the coder at work; while reading only, there is none."""
        project = self._session.project
        coder = project.coders.current() if project else None
        self.setVisible(coder is not None)
        if coder is not None:
            self.setText(no_mnemonic(f"{coder.initials}  {coder.name}"))
            text = self.tr("Coder: {0}. Others’ coding is hidden") if self._session.alone else self.tr("Coder: {0}")
            self.setAccessibleName(text.format(coder.name))

    def fill(self) -> None:
        """Put the coders of the project into the menu, as they are now."""
        menu, project = self.menu(), self._session.current
        for old in self._group.actions():
            self._group.removeAction(old)
            old.deleteLater()
        menu.clear()
        current = project.coders.current()
        for coder in project.coders.all():
            action = QAction(no_mnemonic(f"{coder.initials}   {coder.name}"), self._group)
            action.setCheckable(True)
            action.setChecked(current is not None and coder.id == current.id)
            action.triggered.connect(partial(self._choose, coder.name, coder.id))  # no "checked" reaches a partial
            menu.addAction(action)
        menu.addSeparator()
        menu.addActions(list(self._more))

    def _choose(self, name: str, coder: str) -> None:
        current = self._session.current.coders.current()
        if current is None or current.id != coder:
            self._session.act_as(name)
