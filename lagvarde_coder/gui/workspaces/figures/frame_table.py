"""The table of the framework matrix: heads of rows and columns stay in sight, and texts are typed in their cells."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.models.table import Index
from lagvarde_coder.gui.workspaces.figures.frame_model import COUNT_ROLE, WAITS_ROLE, FrameModel
from lagvarde_coder.gui.workspaces.figures.headings import wrapped

_PAD, _AROUND = 6, 24
"""Pixels around the words of a cell, and beside those of a heading."""
_LINES = 3
"""Lines of text that a cell shows."""
_HEAD_LINES = 4
"""Lines that a heading of a column has at most."""
_CELL, _NAMES, _WIDEST_NAMES = 190, 110, 230
_TALLEST, _WIDEST = 170, 300
"""Pixels that the field in which one types has, where there is room."""
_NO_HINT = QStyledItemDelegate.EndEditHint.NoHint
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _CellDelegate(QStyledItemDelegate):
    """Draws how many passages a cell has above its text, and opens a field for typing.

    Signals:
        typing: the index of the cell that is written in, and what stands in the field.
        given_up: the index of the cell that was left with Escape.
    """

    typing = Signal(object, str)
    given_up = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field: QPlainTextEdit | None = None
        self.at = QPersistentModelIndex()
        self.closeEditor.connect(self._on_close)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.initStyleOption(option, index)
        words, option.text = option.text, ""
        style = option.widget.style() if option.widget is not None else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        scheme, area = theming.current(), option.rect.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD + 2)
        line, count = option.fontMetrics.lineSpacing(), str(index.data(COUNT_ROLE) or "")
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setFont(option.font)
        if count:
            painter.setPen(scheme.colour("warning" if index.data(WAITS_ROLE) and not is_chosen else "muted"))
            shown = option.fontMetrics.elidedText(count, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(QRect(area.topLeft(), QSize(area.width(), line)), Qt.AlignmentFlag.AlignLeft, shown)
            area.setTop(area.top() + line + 2)
        painter.setPen(scheme.colour("text"))
        painter.drawText(area, _wrapping(), _shortened(words, option, area))
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QPlainTextEdit(parent)
        field.setProperty("field", True)
        field.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        field.setPlainText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        field.selectAll()
        at = QPersistentModelIndex(index)
        field.textChanged.connect(lambda: self.typing.emit(at, field.toPlainText()))
        self.field, self.at = field, at
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the field as it is: it was filled when it was made, and figures may come while somebody types."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the field be larger than its cell, within the table."""
        parent = editor.parentWidget()
        assert parent is not None
        scheme, around = theming.current(), parent.rect()
        wanted = option.rect.size().expandedTo(QSize(scheme.scaled(_WIDEST), scheme.scaled(_TALLEST)))
        size = wanted.boundedTo(around.size())
        left = max(0, min(option.rect.left(), around.width() - size.width()))
        top = max(0, min(option.rect.top(), around.height() - size.height()))
        editor.setGeometry(QRect(left, top, size.width(), size.height()))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Ctrl+Enter stores, as leaving the field does."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _ENTER
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.store()
            return True
        return super().eventFilter(editor, event)

    def store(self) -> None:
        """Take what stands in the field, and close it."""
        if (field := self.field) is not None:
            self.field = None
            self.commitData.emit(field)
            self.closeEditor.emit(field, _NO_HINT)

    def _on_close(self, _: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        self.field = None
        if hint == QStyledItemDelegate.EndEditHint.RevertModelCache:
            self.given_up.emit(self.at)


class FrameTable(QTableView):
    """Shows a framework matrix. F2, Enter, a double click or a letter opens the field of a cell.

    Signals:
        typing: the place of a cell, and what stands in its field.
        given_up: the place of a cell whose field was left with Escape.
        place_chosen: the place of the current cell.
        copy_wanted: Ctrl+C.
    """

    typing = Signal(object, str)
    given_up = Signal(object)
    place_chosen = Signal(object)
    copy_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = FrameModel(self)
        self.setModel(self.cells)
        self.setAccessibleName(name)
        self.setProperty("frame", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed)
        self._delegate = _CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self._delegate.typing.connect(lambda at, words: self.typing.emit(self.cells.place(at), words))
        self._delegate.given_up.connect(lambda at: self.given_up.emit(self.cells.place(at)))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(left | Qt.TextFlag.TextWordWrap)
            header.setSectionsClickable(False)
            header.setHighlightSections(True)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.cells.modelReset.connect(self._measure)
        self.selectionModel().currentChanged.connect(lambda current, _: self._on_current(current))
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def _measure(self) -> None:
        """Make heads as large as their words need, within limits, and cells as high as some lines of text."""
        scheme, line = theming.current(), self.fontMetrics().lineSpacing()
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        metrics, cell = QFontMetrics(bold), scheme.scaled(_CELL)
        heads = [self._heads(Qt.Orientation.Horizontal), self._heads(Qt.Orientation.Vertical)]
        lines = max((len(wrapped(head, metrics, cell - _AROUND)) for head in heads[0]), default=1)
        words = (word for head in heads[1] for word in head.split())
        names = max(map(metrics.horizontalAdvance, words), default=0) + _AROUND
        self.horizontalHeader().setDefaultSectionSize(cell)
        self.horizontalHeader().setFixedHeight(min(lines, _HEAD_LINES) * metrics.lineSpacing() + 2 * _PAD)
        self.verticalHeader().setDefaultSectionSize((_LINES + 1) * line + 2 * _PAD)
        self.verticalHeader().setFixedWidth(max(scheme.scaled(_NAMES), min(names, scheme.scaled(_WIDEST_NAMES))))

    def _heads(self, side: Qt.Orientation) -> list[str]:
        count = self.cells.columnCount() if side == Qt.Orientation.Horizontal else self.cells.rowCount()
        return [str(self.cells.headerData(at, side)) for at in range(count)]

    @property
    def is_typing(self) -> bool:
        """Whether a field is open."""
        return self._delegate.field is not None

    @property
    def field(self) -> QPlainTextEdit | None:
        """The field in which somebody types."""
        return self._delegate.field

    def store(self) -> None:
        """Store what is being typed."""
        self._delegate.store()

    def _on_current(self, current: QModelIndex) -> None:
        if (place := self.cells.place(current)) is not None:
            self.place_chosen.emit(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in _ENTER and self.currentIndex().isValid() and not self.is_typing:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _wrapping() -> int:
    return int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignTop)


def _shortened(words: str, option: QStyleOptionViewItem, area: QRect) -> str:
    """Return as much of a text as has room, with … at its end where there is more."""

    def fits(text: str) -> bool:
        return option.fontMetrics.boundingRect(QRect(0, 0, area.width(), 100_000), _wrapping(), text).height() <= max(
            area.height(), option.fontMetrics.lineSpacing()
        )

    if fits(words):
        return words
    low, high = 0, min(len(words), 2_000)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(f"{words[:middle].rstrip()}…") else (low, middle - 1)
    return f"{words[:low].rstrip()}…"
