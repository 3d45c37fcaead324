"""Parts of a workspace beside each other; where there is no room for all, the others come when they are wanted."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedButton

STEP = 40
"""Pixels that a key makes a part wider or narrower by."""


class Pane(NamedTuple):
    """A part and what it is called.

    Attributes:
        beside: pixels, at the usual size of the text, that it needs if others are to stand beside it.
    """

    name: str
    widget: QWidget
    beside: int = 0


class Borders(QSplitter):
    """Parts with movable borders, that may be folded away to make room for the others.

    A folded part still is where Tab leads to, and unfolds when it gets the focus.
    """

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setHandleWidth(SPACE["s"])
        self.setChildrenCollapsible(False)
        self.narrow = False

    def minimumSizeHint(self) -> QSize:
        """Return the size of the largest part alone if they may be folded, else of all."""
        there = [part for part in self.parts() if not part.isHidden()]
        if not self.narrow or not there:
            return super().minimumSizeHint()
        seen = [part for part, size in zip(self.parts(), self.sizes(), strict=True) if size > 0] or there
        if self.orientation() is Qt.Orientation.Horizontal:
            return QSize(max(_least(part).width() for part in there), max(_least(part).height() for part in seen))
        return QSize(max(_least(part).width() for part in seen), max(_least(part).height() for part in there))

    def parts(self) -> list[QWidget]:
        """Return the parts, in order."""
        return [part for at in range(self.count()) if (part := self.widget(at)) is not None]

    def along(self, size: QSize) -> int:
        """Return the side of a size along which the parts stand."""
        return size.width() if self.orientation() is Qt.Orientation.Horizontal else size.height()

    def needed(self, at: int) -> int:
        """Return how many pixels a part needs at least, with its border; none while it is hidden altogether."""
        part = self.parts()[at]
        return 0 if part.isHidden() else self.along(_least(part)) + self.handleWidth()


def _least(part: QWidget) -> QSize:
    """Return the size that a part needs; its height is that of its rows at the width it has."""
    size = part.minimumSizeHint().expandedTo(part.minimumSize())
    layout = part.layout()
    if layout is not None and layout.hasHeightForWidth() and part.width() >= size.width():
        size.setHeight(max(size.height(), layout.totalMinimumHeightForWidth(part.width())))
    return size


_MAY_NOT_FIT = {QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.LayoutRequest}
"""Parts need more room now, or less, or have more or less."""


class SlimPages(QStackedWidget):
    """Pages of which one is seen: it needs no more room than that one does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return super().minimumSizeHint() if page is None else _least(page)


class Panes(QWidget):
    """As many parts side by side as have room: the one that is wanted, the main one, then those wanted lately.

    If some are folded away, a row of buttons above them names all and brings them. Parts are to be held once this is
    where it stays: whenever a widget gets another parent, Qt dresses all that is in it anew.

    Attributes:
        borders: hold the parts, in order.

    Signals:
        folded_changed: other parts are in sight now.
    """

    folded_changed = Signal()

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        self._parts: Sequence[Pane] = ()
        self.borders = Borders(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)
        self.borders.narrow = True
        self._bar = QWidget()
        self._bar.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._bar)
        column.addWidget(self.borders, 1)

    def hold(self, parts: Sequence[Pane], wanted: Sequence[int], sizes: Sequence[int], stretch: Sequence[int]) -> None:
        """Show ``parts``; the first of ``wanted`` is main.

        They share the room there is as ``sizes`` say, until somebody moves a border, and further room by ``stretch``.
        """
        self._parts, self._sizes = parts, sizes
        self._wanted, self._main = list(wanted), wanted[0]
        for part in parts:
            self.borders.addWidget(part.widget)
        for at, share in enumerate(stretch[: len(parts)]):
            self.borders.setStretchFactor(at, share)
        self.borders.setSizes(sizes)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, SPACE["xs"])
        row.setSpacing(0)
        self._buttons = [self._button(at, part.name) for at, part in enumerate(parts)]
        for button in self._buttons:
            row.addWidget(button)
        self.borders.splitterMoved.connect(self._keep)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self.borders.installEventFilter(self)

    @property
    def widgets(self) -> list[QWidget]:
        """The parts, in order."""
        return [part.widget for part in self._parts]

    def is_folded(self, widget: QWidget) -> bool:
        """Tell whether a part made room for others."""
        return self.borders.sizes()[self.widgets.index(widget)] == 0

    def reveal(self, widget: QWidget) -> None:
        """Bring a part into sight."""
        at = self.widgets.index(widget)
        self._wanted = [at, *(other for other in self._wanted if other != at)]
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return self.borders.minimumSizeHint() + QSize(0, self._bar.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MAY_NOT_FIT:
            self._fit()
        return super().eventFilter(watched, event)

    def _button(self, at: int, name: str) -> QPushButton:
        button = ElidedButton(name)
        button.setCheckable(True)
        last = len(self._parts) - 1
        button.setProperty("segment", "first" if at == 0 else "last" if at == last else "middle")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._press(at))
        return button

    def _press(self, at: int) -> None:
        self.reveal(self._parts[at].widget)
        self._mark()

    def _shown(self) -> set[int]:
        """Return which parts there is room for."""
        borders, first = self.borders, self._wanted[0]
        room = borders.along(self.size()) + borders.handleWidth()
        shown, taken = {first}, max(borders.needed(first), theming.current().scaled(self._parts[first].beside))
        for at in sorted(self._wanted[1:], key=lambda at: at != self._main):
            needed = max(borders.needed(at), theming.current().scaled(self._parts[at].beside))
            if taken + needed <= room:
                shown.add(at)
                taken += needed
        return shown

    def _fit(self) -> None:
        """Fold and unfold."""
        there = [at for at, part in enumerate(self._parts) if not part.widget.isHidden()]
        shown, sizes = self._shown(), self.borders.sizes()
        before = {at for at in there if sizes[at] > 0}
        self._mark()
        if before == shown & set(there) or not self.isVisible():
            return
        for at in there:
            self.borders.setCollapsible(at, at not in shown)
        self.borders.setSizes([max(1, size) if at in shown else 0 for at, size in enumerate(self._sizes)])
        self._bar.setVisible(not shown.issuperset(there))
        self.borders.updateGeometry()
        self.folded_changed.emit()

    def _keep(self) -> None:
        """Remember where somebody put the borders."""
        sizes = self.borders.sizes()
        self._sizes = [size or before for size, before in zip(sizes, self._sizes, strict=True)]

    def _mark(self) -> None:
        shown = self._shown()
        for at, button in enumerate(self._buttons):
            button.setChecked(at in shown)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Unfold the part that has the focus now."""
        for at, part in enumerate(self._parts):
            if now is not None and part.widget.isAncestorOf(now) and self._wanted[0] != at:
                self.reveal(part.widget)
