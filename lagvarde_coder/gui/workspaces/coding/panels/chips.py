"""Themes side by side as small buttons: the recent ones, or the alternatives of a doubtful coding."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from lagvarde_coder.domain.codebook import Theme
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui import theming
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.widgets.badge import badge_size, paint_badge

_LOW = 26
"""Pixels of a chip's height, at least."""
_CROSS = 14


class ThemeChip(QToolButton):
    """A theme's badge that can be pressed; with ``cross`` it shows that pressing takes the theme away."""

    def __init__(self, theme: Theme, tip: str, *, cross: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._cross = cross
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theming.current().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        badge = badge_size(self.font(), self.theme.number)
        return QSize(badge.width() + 10 + (_CROSS if self._cross else 0), max(_LOW, badge.height() + 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the frame of hover and focus
        painter = QPainter(self)
        size = badge_size(self.font(), self.theme.number)
        box = QRectF(5, (self.height() - size.height()) / 2, size.width(), size.height())
        scheme = theming.current()
        paint_badge(painter, box, self.theme.number, self.theme.colour, font=self.font(), theming=scheme)
        if self._cross:
            painter.setPen(scheme.colour("text"))
            rest = QRectF(box.right(), 0, self.width() - box.right() - 2, self.height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, "×")
        painter.end()


class ChipRow(QWidget):
    """A row of chips; hidden while there is none.

    Signals:
        pressed: a theme's id.
    """

    pressed = Signal(str)

    def __init__(self, tip: str, *, cross: bool = False, parent: QWidget | None = None) -> None:
        """Make a row; ``tip`` has places for a theme's number and name."""
        super().__init__(parent)
        self._tip = tip
        self._cross = cross
        self._chips: list[ThemeChip] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE["xs"])
        self._row.addStretch(1)
        self.hide()

    def show_themes(self, themes: Sequence[Theme]) -> None:
        """Show these themes, in this order."""
        if [chip.theme for chip in self._chips] == list(themes):
            return
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(theme) for theme in themes]
        for place, chip in enumerate(self._chips):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(themes))

    def chips(self) -> list[ThemeChip]:
        """Return the buttons, in the order shown."""
        return self._chips

    def themes(self) -> list[Id]:
        """Return the ids of the themes shown."""
        return [chip.theme.id for chip in self._chips]

    def _chip(self, theme: Theme) -> ThemeChip:
        chip = ThemeChip(theme, self._tip.format(theme.number, theme.name), cross=self._cross, parent=self)
        chip.clicked.connect(lambda: self.pressed.emit(theme.id))
        return chip
