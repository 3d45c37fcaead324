"""The first column of a table, kept in sight while the others are scrolled away sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView


class FrozenNames(QTableView):
    """A second view of a table's rows over its left edge: the same model, selection and heights, the first column only.

    It is hidden while the table itself shows its first column, and never has the focus: keys go to the table.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setSelectionMode(table.selectionMode())
        self.setItemDelegate(table.itemDelegate())
        self.setObjectName("frozen")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setAutoScroll(False)  # the table itself goes to the cell that gets the mark
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(True)
        self.clicked.connect(table.clicked)
        self.horizontalHeader().sectionClicked.connect(table.horizontalHeader().sectionClicked)
        table.horizontalScrollBar().valueChanged.connect(lambda _: self.place())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        table.viewport().installEventFilter(self)
        self.hide()

    def width_in_sight(self) -> int:
        """Return how many pixels of the table's left edge it covers."""
        return self.width() if self.isVisibleTo(self._table) else 0

    def follow(self) -> None:
        """Take over the rows' heights and the first column's width, after the table has got others."""
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, self._table.rowHeight(row))
        self.place()

    def place(self) -> None:
        """Stand where the first column would be, if that has been scrolled away."""
        table, header = self._table, self._table.horizontalHeader()
        scrolled = table.horizontalScrollBar().value() > 0 and self.model().columnCount() > 0
        if scrolled:
            width = table.columnWidth(0)
            self.setColumnWidth(0, width)
            self.horizontalHeader().setFixedHeight(header.height())
            height = header.height() + table.viewport().height()
            self.setGeometry(table.viewport().x(), header.y(), width, height)
            self.horizontalHeader().setSortIndicatorShown(header.isSortIndicatorShown())
            self.horizontalHeader().setSortIndicator(header.sortIndicatorSection(), header.sortIndicatorOrder())
            self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.setVisible(scrolled)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the table, sideways too."""
        self._table.wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)
