"""Search in the whole project from the top of the window: a field, and a list of what was found."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.hits import quick_cell
from lagvarde_coder.gui.models.table import ColumnHeading, Grid, GridModel
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.clearable_line import ClearableLine
from lagvarde_coder.gui.widgets.hit_delegate import HitDelegate
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.finding.searching import Hit

_WAIT_MS = 180
_MOST = 300
_PLACE = Qt.ItemDataRole.UserRole + 310


class SearchField(ClearableLine):
    """The field. Down goes to the list, Enter opens the first hit, Escape closes the list.

    Signals:
        all_wanted: all hits of these words are to be shown, with filters.
    """

    all_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("search", parent)
        self._session = session
        self.results = SearchResults(session, self)
        self.setPlaceholderText(self.tr("Search all documents"))
        self.setAccessibleName(self.tr("Search all documents"))
        self.setToolTip(self.tr("All words in one paragraph · “a phrase” · word*"))
        self.setMinimumWidth(120)
        self.setMaximumWidth(420)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.search)
        self.textEdited.connect(lambda: self._timer.start(_WAIT_MS))
        self.returnPressed.connect(self.results.open_first)
        self.results.all_wanted.connect(lambda: self.all_wanted.emit(self.text().strip()))
        session.closed.connect(self._forget)

    def search(self) -> None:
        """Look for what the field says, in a worker."""
        self._timer.stop()
        query = self.text().strip()
        project = self._session.project
        if project is None or len(query) < 2:
            self.results.hide()
            return
        self._session.query(
            lambda: project.finding.searching.find(query, _MOST),
            lambda hits: self.results.show_hits(hits, self),
            key="search",
        )

    def _forget(self) -> None:
        """What was found is in a project that was closed."""
        self._timer.stop()
        self.results.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.results.isVisible():
            self.results.take_focus()
        elif event.key() == Qt.Key.Key_Escape:
            self.results.hide()
            self.clear()
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            announce(self, self.tr("Nothing was written here that can be undone."))
        else:
            super().keyPressEvent(event)


class SearchResults(QFrame):
    """The list under the field; a child of the window, so that nothing but the list takes the focus.

    Signals:
        all_wanted: the button below the list was pressed.
    """

    all_wanted = Signal()

    def __init__(self, session: Session, field: QWidget) -> None:
        super().__init__(field)
        self._session = session
        self._field = field
        self.setObjectName("popup")
        self._note = PlainLabel()
        self._note.setProperty("kind", "muted")
        self._note.setMargin(SPACE["s"])
        self._model = GridModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.activated.connect(self._open)
        self.list.clicked.connect(self._open)
        self.list.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._note)
        layout.addWidget(self.list, 1)
        self.all = QPushButton(self.tr("Show all, with filters (Ctrl+Shift+F)"))
        self.all.setProperty("flat", True)
        self.all.clicked.connect(self._show_all)
        layout.addWidget(self.all)
        self.hide()

    def show_hits(self, hits: list[Hit], field: QLineEdit) -> None:
        """Show what was found under ``field``."""
        documents = len({hit.source.id for hit in hits})
        note = self.tr("{0} paragraphs in {1} documents").format(wording.number(len(hits)), documents)
        if len(hits) >= _MOST:
            note = self.tr("The first {0} paragraphs; more words narrow it down").format(_MOST)
        self._note.setText(note if hits else self.tr("Nothing found. Try fewer words, or the beginning of one: vård*"))
        self._model.show_grid(Grid((ColumnHeading(""),), [(_cell(hit),) for hit in hits]))
        self.list.setVisible(bool(hits))
        self._place(field, len(hits))
        self.show()
        self.raise_()

    def take_focus(self) -> None:
        """Go to the first line."""
        self.list.setFocus()
        self.list.setCurrentIndex(self._model.index(0, 0))

    def open_first(self) -> None:
        """Open the first line, if there is one on show."""
        if self.isVisible() and self._model.rowCount():
            self._open(self._model.index(0, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at_top = event.key() == Qt.Key.Key_Up and self.list.currentIndex().row() <= 0
            if event.key() == Qt.Key.Key_Escape or at_top:
                self._field.setFocus()
                if not at_top:
                    self.hide()
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._open(self.list.currentIndex())
                return True
        return False

    def _open(self, index: QModelIndex) -> None:
        place = index.data(_PLACE)
        if place is not None:
            self.hide()
            self._session.go_to(*place)

    def _show_all(self) -> None:
        self.hide()
        self.all_wanted.emit()

    def _place(self, field: QLineEdit, hits: int) -> None:
        window = field.window()
        self.setParent(window)
        width = max(field.width(), 560)
        corner = field.mapTo(window, QPoint(field.width() - width, field.height() + SPACE["xs"]))
        row = self.list.sizeHintForRow(0) if hits else 0
        around = self._note.sizeHint().height() + self.all.sizeHint().height()
        height = min(around + row * hits + 6, window.height() - corner.y() - SPACE["xxl"])
        self.setGeometry(max(SPACE["s"], corner.x()), corner.y(), width, height)


def _cell(hit: Hit) -> dict[int, object]:
    return quick_cell(hit) | {_PLACE: (hit.source.id, hit.hits[0])}
