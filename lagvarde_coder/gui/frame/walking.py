"""What the mouse does with the parts of the window, by keys: go from part to part, move borders, sort, size columns."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QWidget,
)
from shiboken6 import isValid

from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.panes import STEP, Panes

_TAB, _BACKWARDS = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason


class PaneWalk(QObject):
    """Goes round the parts of a window; each keeps the place where the focus was in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last: dict[QWidget, QWidget] = {}
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._remember)
        self._parts: list[QWidget] = []

    def go(self, parts: Sequence[QWidget], step: int) -> None:
        """Put the focus into the next of these parts (1) or the one before (-1) that can take it."""
        self._parts = [part for part in parts if part.isVisible() and _stops(part)]
        if not self._parts:
            return
        at = next((at for at, part in enumerate(self._parts) if _holds(part, QApplication.focusWidget())), None)
        first = 0 if step > 0 else -1
        part = self._parts[first if at is None else (at + step) % len(self._parts)]
        place = self._last.get(part)
        if place is None or not isValid(place) or not place.isVisible() or not place.isEnabled():
            place = _best(_stops(part))
        place.setFocus(_TAB if step > 0 else _BACKWARDS)

    def _remember(self, before: QWidget | None, _: QWidget | None) -> None:
        for part in self._parts:
            if before is not None and _holds(part, before):
                self._last[part] = before


def parts_of(workspace: QWidget) -> list[QWidget]:
    """Return the parts of a workspace as one sees them, those that are folded away too; itself if it has none."""
    outermost = [
        panes for panes in workspace.findChildren(Panes) if panes.isVisible() and not _inside(panes, workspace)
    ]
    parts = [part for panes in outermost for part in _flat(panes)]
    return parts or [workspace]


def _flat(panes: Panes) -> Iterator[QWidget]:
    for part in panes.widgets:
        inner = [part] if isinstance(part, Panes) else part.findChildren(Panes)
        if part.isHidden():
            continue
        if inner:
            yield from _flat(inner[0])
        else:
            yield part


def _inside(panes: QWidget, workspace: QWidget) -> bool:
    above = panes.parentWidget()
    while above is not None and above is not workspace:
        if isinstance(above, Panes):
            return True
        above = above.parentWidget()
    return False


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _stops(part: QWidget) -> list[QWidget]:
    """Return what can have the focus in a part."""
    return [
        each
        for each in (part, *part.findChildren(QWidget))
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    ]


def _best(stops: Sequence[QWidget]) -> QWidget:
    """Return where the work is: the text or the list, else the first."""
    works = (each for each in stops if isinstance(each, (QAbstractItemView, QPlainTextEdit)))
    return next(works, stops[0])


def move_border(step: int, orientation: Qt.Orientation) -> None:
    """Make the part with the focus wider or lower (1), or narrower or higher (-1)."""
    widget = QApplication.focusWidget()
    while widget is not None:
        borders = widget.parentWidget()
        if isinstance(borders, QSplitter) and borders.orientation() is orientation:
            at, sizes = borders.indexOf(widget), borders.sizes()
            beside = at + 1 if at + 1 < len(sizes) and sizes[at + 1] else at - 1
            if beside >= 0 and sizes[beside] > 0:
                sizes[at] += step * STEP
                sizes[beside] -= step * STEP
                borders.setSizes([max(1, size) if size else 0 for size in sizes])
                borders.splitterMoved.emit(0, at)
                return
        widget = borders


def size_column(step: int) -> str:
    """Make the column one stands in wider (1) or narrower (-1); return what was done, in words."""
    table, column = _column()
    if table is None:
        return _nowhere()
    header = table.horizontalHeader()
    header.resizeSection(column, max(header.minimumSectionSize(), header.sectionSize(column) + step * STEP))
    text = QCoreApplication.translate("Walking", "Column {0}: {1} pixels wide")
    return text.format(_heading(table, column), header.sectionSize(column))


def sort_by_column() -> str:
    """Sort by the column one stands in, the other way round if it is sorted by that; return it in words."""
    table, column = _column()
    if table is None:
        return _nowhere()
    header, orders = table.horizontalHeader(), Qt.SortOrder
    if table.isSortingEnabled():
        falling = header.sortIndicatorSection() == column and header.sortIndicatorOrder() is orders.AscendingOrder
        table.sortByColumn(column, orders.DescendingOrder if falling else orders.AscendingOrder)
    else:
        header.sectionClicked.emit(column)
    if not header.isSortIndicatorShown():
        return QCoreApplication.translate("Walking", "This table has one order only.")
    falling = header.sortIndicatorOrder() is orders.DescendingOrder
    text = (
        QCoreApplication.translate("Walking", "Sorted by {0}, descending")
        if falling
        else QCoreApplication.translate("Walking", "Sorted by {0}, ascending")
    )
    return text.format(_heading(table, column))


def tell(window: QWidget, text: str) -> str:
    """Let a screen reader say what was done."""
    announce(window, text)
    return text


def _column() -> tuple[QTableView | None, int]:
    table = QApplication.focusWidget()
    if isinstance(table, QTableView) and table.model() is not None and table.model().columnCount():
        return table, max(0, table.currentIndex().column())
    return None, 0


def _heading(table: QTableView, column: int) -> str:
    return " ".join(str(table.model().headerData(column, Qt.Orientation.Horizontal) or "").split())


def _nowhere() -> str:
    return QCoreApplication.translate("Walking", "Go to a table first: its column is the one that you stand in.")
