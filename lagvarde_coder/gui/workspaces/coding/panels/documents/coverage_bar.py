"""How much of a text has been gone through, as a bar whose parts differ by shape."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lagvarde_coder.domain.coding.coverage import Coverage
from lagvarde_coder.gui.looks import theming

_HEIGHT = 12


def paint_shares(painter: QPainter, box: QRectF, gone: float, still_open: float) -> None:
    """Paint shares (0 to 1) of a text: gone through at full height, open at half of it, what is left as a line."""
    scheme = theming.current()
    through, opened = box.width() * gone, box.width() * still_open
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), scheme.colour("border_strong"))
    painter.fillRect(QRectF(box.left(), box.top(), through, box.height()), scheme.colour("accent"))
    half = QRectF(box.left() + through, box.center().y(), opened, box.height() / 2)
    painter.fillRect(half, scheme.colour("warning"))


class CoverageBar(QWidget):
    """One document: coded solid, disposed hatched, open half as high, left empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._coverage: Coverage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theming.current().changed.connect(self.update)

    def show_coverage(self, coverage: Coverage | None, told: str) -> None:
        """Show figures; ``told`` is the same in words, for tooltip and screen readers."""
        self._coverage = coverage
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        whole = self._coverage.total.characters if self._coverage else 0
        if self._coverage is None or not whole:
            return
        scheme, box = theming.current(), QRectF(self.rect()).adjusted(0, 1, 0, -1)
        painter = QPainter(self)
        coded = self._coverage.coded.characters / whole
        settled = self._coverage.settled.characters / whole
        paint_shares(painter, box, coded, 0)
        hatched = QRectF(box.left() + box.width() * coded, box.top(), box.width() * settled, box.height())
        painter.fillRect(hatched, QBrush(scheme.colour("accent"), Qt.BrushStyle.BDiagPattern))
        if settled:
            painter.setPen(scheme.colour("accent"))
            painter.drawRect(hatched.adjusted(0.5, 0.5, -0.5, -0.5))
        still_open = QRectF(hatched.right(), box.center().y(), 0, box.height() / 2)
        still_open.setWidth(box.width() * self._coverage.open.characters / whole)
        painter.fillRect(still_open, scheme.colour("warning"))
        painter.end()
