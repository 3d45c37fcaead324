"""Rows of lists that are drawn once and kept as pictures: lists are painted at every turn, and look the same mostly.

A screen full of rows takes 1.5 ms to paint from pictures and 6 ms to draw (21 documents), 1.2 ms and 5 ms (26 cells of
themes), pixel by pixel the same: ``tests/benchmarks/test_pictured_rows.py``.
"""

from collections.abc import Callable, Hashable
from functools import partial

from PySide6.QtCore import QAbstractProxyModel, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from lagvarde_coder.gui.looks import theming

Index = QModelIndex | QPersistentModelIndex
ItemData = Callable[[int], object]

_MOST = 300
"""Pictures kept: some screens full of rows."""


def item_data(index: Index) -> ItemData:
    """Return what gives the item data of an index by role, asked where it is kept: each proxy costs several calls."""
    model = index.model()
    while isinstance(model, QAbstractProxyModel):
        index = model.mapToSource(index)
        model = index.model()
    return partial(model.data, index)


class PicturedDelegate(QStyledItemDelegate):
    """Draws an item anew only where it looks different. What it draws stands on the surface of a panel."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: dict[Hashable, QPixmap] = {}
        theming.current().changed.connect(self._pictures.clear)

    def look(self, data: ItemData) -> Hashable | None:
        """Return all that ``draw`` takes from the item data (by role); None: draw it every time."""
        raise NotImplementedError

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw an item into ``option.rect``."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = self.look(item_data(index))
        if look is None:
            self.draw(painter, option, index)
            return
        rect = QRect(option.rect)  # a copy: what is given is the option's own
        ratio = painter.device().devicePixelRatioF()
        key = look, rect.width(), rect.height(), ratio, option.state.value, option.font.key()
        picture = self._pictures.get(key)
        if picture is None:
            if len(self._pictures) >= _MOST:
                self._pictures.clear()
            picture = self._pictures[key] = self._drawn(option, index, ratio)
        painter.drawPixmap(rect.topLeft(), picture)

    def _drawn(self, option: QStyleOptionViewItem, index: Index, ratio: float) -> QPixmap:
        place = QRect(option.rect)
        picture = QPixmap(place.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(theming.current().colour("surface"))
        option.rect = QRect(QPoint(0, 0), place.size())
        painter = QPainter(picture)
        self.draw(painter, option, index)
        painter.end()
        option.rect = place
        return picture
