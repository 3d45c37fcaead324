"""Themes side by side as small buttons: the recent ones, or the alternatives of a doubtful coding."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.widgets.badge import badge_size, paint_badge
from lagvarde_coder.gui.widgets.one_stop import OneStop
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip

_LOW = 26
"""Pixels of a chip's height, at least."""
_CROSS = 14
_MANY = 1_000
"""Chips of a row that is one line."""
_GAP = 2


class ThemeChip(QToolButton):
    """A theme's badge that can be pressed; with ``cross`` it shows that pressing takes the theme away."""

    def __init__(self, theme: Theme, tip: str, *, cross: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cross = cross
        self.show_theme(theme, tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theming.current().changed.connect(self.update)

    def show_theme(self, theme: Theme, tip: str) -> None:
        """Show another theme."""
        self.theme = theme
        self.setToolTip(plain_tooltip(tip))
        self.setAccessibleName(tip)
        self.update()

    def sizeHint(self) -> QSize:
        badge = badge_size(self.font(), self.theme.number)
        return QSize(badge.width() + 5 + (_CROSS if self._cross else 0), max(_LOW, badge.height() + 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the frame of hover and focus
        painter = QPainter(self)
        size = badge_size(self.font(), self.theme.number)
        box = QRectF(2.5, (self.height() - size.height()) / 2, size.width(), size.height())
        scheme = theming.current()
        paint_badge(painter, box, self.theme.number, self.theme.colour, font=self.font(), theming=scheme)
        if self._cross:
            painter.setPen(scheme.colour("text"))
            rest = QRectF(box.right(), 0, self.width() - box.right() - 2, self.height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, "×")
        painter.end()


class ChipRow(QWidget):
    """Chips side by side, one stop of the Tab key; hidden while there is none.

    In one line those that do not fit are left out: the width belongs to others.

    Signals:
        pressed: a theme's id.
    """

    pressed = Signal(str)

    def __init__(self, tip: str, *, cross: bool = False, per_line: int = 0, parent: QWidget | None = None) -> None:
        """Make a row; ``tip`` has places for a theme's number and name; ``per_line`` 0 means one line."""
        super().__init__(parent)
        self._tip = tip
        self._cross = cross
        self._per_line = per_line
        self._chips: list[ThemeChip] = []
        self._stop = OneStop(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.hide()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() if self._per_line else QSize(0, _LOW)

    def sizeHint(self) -> QSize:
        if self._per_line:
            return super().sizeHint()
        return QSize(sum(chip.sizeHint().width() + _GAP for chip in self._chips), _LOW)  # those left out too

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()

    def show_themes(self, themes: Sequence[Theme]) -> None:
        """Show these themes, in this order."""
        if [chip.theme for chip in self._chips] == list(themes):
            return
        for chip in self._chips[len(themes) :]:
            self._grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        del self._chips[len(themes) :]
        for chip, theme in zip(self._chips, themes, strict=False):
            chip.show_theme(theme, self._tip_of(theme))
        for place in range(len(self._chips), len(themes)):
            self._chips.append(self._chip(themes[place]))
            self._grid.addWidget(self._chips[place], *divmod(place, self._per_line or _MANY))
        self.setVisible(bool(themes))
        self.updateGeometry()
        self._cut()
        self._stop.hold(self._chips)

    def chips(self) -> list[ThemeChip]:
        """Return the buttons, in the order shown."""
        return self._chips

    def themes(self) -> list[Id]:
        """Return the ids of the themes shown."""
        return [chip.theme.id for chip in self._chips]

    def _cut(self) -> None:
        """Show as many as fit into the one line."""
        right = 0
        for chip in self._chips:
            right += chip.sizeHint().width()
            chip.setVisible(bool(self._per_line) or right <= max(self.width(), 1))
            right += _GAP
        self._stop.renew()

    def _chip(self, theme: Theme) -> ThemeChip:
        chip = ThemeChip(theme, self._tip_of(theme), cross=self._cross, parent=self)
        chip.clicked.connect(lambda: self.pressed.emit(chip.theme.id))
        return chip

    def _tip_of(self, theme: Theme) -> str:
        return self._tip.format(theme.number, theme.name)
