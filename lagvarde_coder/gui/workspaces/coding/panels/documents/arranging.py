"""How the list of documents is arranged: a button that names the way chosen and offers the others."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

_LEAST = 72
"""Pixels of the button: it cuts its own words."""


@dataclass(frozen=True, slots=True)
class ArrangingWay:
    """A way to arrange: its value, its name in the menus, and a short one for the button."""

    value: str
    text: str
    name: str


class ArrangingButton(QToolButton):
    """Offers ways to arrange; one of them holds.

    Attributes:
        offered: an action for each way, for the menus.

    Signals:
        wanted: the value of another way, chosen by the user.
    """

    wanted = Signal(str)

    def __init__(
        self, ways: Sequence[ArrangingWay], shown: str, told: str, tip: str, parent: QWidget | None = None
    ) -> None:
        """Offer ``ways``; ``shown`` stands on the button, ``told`` is heard: each with {0} for the name."""
        super().__init__(parent)
        self._ways = {way.value: way for way in ways}
        self._shown, self._told = shown, told
        group, menu = QActionGroup(self), QMenu(self)
        self.offered: list[QAction] = []
        for way in ways:
            action = QAction(way.text, self)
            action.setCheckable(True)
            action.setData(way.value)
            action.triggered.connect(lambda _=False, value=way.value: self._choose(value))
            group.addAction(action)
            self.offered.append(action)
        menu.addActions(self.offered)
        self.setMenu(menu)
        self.setToolTip(plain_tooltip(tip))
        self.setAutoRaise(True)
        self.setMinimumWidth(_LEAST)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow after the word
        self.setProperty("icons", "small")
        theming.current().keep_icon(self, "chevron-down", "muted")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_way(ways[0].value)

    def show_way(self, value: str) -> None:
        """Name the way that holds now."""
        way = self._ways[value]
        self.setText(self._shown.format(way.name))
        self.setAccessibleName(self._told.format(way.name))
        self.offered[list(self._ways).index(value)].setChecked(True)

    def _choose(self, value: str) -> None:
        self.show_way(value)
        self.wanted.emit(value)
