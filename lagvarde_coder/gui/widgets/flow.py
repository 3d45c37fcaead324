"""A row of fields and buttons that goes on in further rows where there is no room for all in one."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget

from lagvarde_coder.gui.looks.theming import SPACE

_HORIZONTAL = Qt.Orientation.Horizontal


class _Placed(NamedTuple):
    item: QLayoutItem
    width: int


class Flow(QLayout):
    """Lays out as a row does, in as many rows as are needed; what may grow shares what is left of its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._width = 0
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(SPACE["s"])
        if parent is not None:
            parent.setLayout(self)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's
        self._items.append(item)

    def add_stretch(self) -> None:
        """Let what comes after stand at the right end of its row."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum))

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's
        return _HORIZONTAL

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        rows = self._rows(width - margins.left() - margins.right())
        heights = sum(map(_height, rows)) + self.spacing() * max(0, len(rows) - 1)
        return heights + margins.top() + margins.bottom()

    def sizeHint(self) -> QSize:
        """Return the size of one row with all."""
        sizes = [item.sizeHint() for item in self._seen()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return self._with_margins(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's
        sizes = [item.minimumSize() for item in self._seen()]
        least = QSize(
            max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0)
        )
        return self._with_margins(least)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's
        super().setGeometry(rect)
        before, self._width = self.heightForWidth(self._width), rect.width()
        if before != self.heightForWidth(rect.width()):
            self.update()  # what holds this knows another height of it
        inside = rect.marginsRemoved(self.contentsMargins())
        top = inside.top()
        for row in self._rows(inside.width()):
            left, height = inside.left(), _height(row)
            for item, width in self._filled(row, inside.width()):
                high = min(height, item.sizeHint().height()) or height
                item.setGeometry(QRect(left, top + (height - high) // 2, width, high))
                left += width + self.spacing()
            top += height + self.spacing()

    def _seen(self) -> list[QLayoutItem]:
        return [item for item in self._items if not (item.isEmpty() and item.widget() is not None)]

    def _rows(self, room: int) -> list[list[_Placed]]:
        rows: list[list[_Placed]] = [[]]
        taken = 0
        for item in self._seen():
            width = min(item.sizeHint().width(), max(room, item.minimumSize().width()))
            if rows[-1] and taken + self.spacing() + width > room:
                rows.append([])
            taken = taken + self.spacing() + width if rows[-1] else width
            rows[-1].append(_Placed(item, width))
        return rows

    def _filled(self, row: list[_Placed], room: int) -> list[_Placed]:
        """Give what may grow in a row the room that is left."""
        left = room - sum(width for _, width in row) - self.spacing() * (len(row) - 1)
        growing = [placed for placed in row if placed.item.expandingDirections() & _HORIZONTAL]
        filled = []
        for placed in row:
            share = 0
            if placed in growing and left > 0:
                most = placed.item.maximumSize().width() - placed.width
                share = min(left // len(growing), most)
                left, growing = left - share, growing[1:]
            filled.append(_Placed(placed.item, placed.width + share))
        return filled

    def _with_margins(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


def _height(row: list[_Placed]) -> int:
    return max((placed.item.sizeHint().height() for placed in row), default=0)


def together(*parts: QWidget) -> QWidget:
    """Return parts beside each other that are not put into different rows: a label and its field."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE["s"])
    for part in parts:
        row.addWidget(part)
    return pair
