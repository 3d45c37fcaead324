"""Search in the whole project from the top of the window: a field, and a list of what was found."""

from html import escape

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui import theming, wording
from lagvarde_coder.gui.models.table import Grid, GridModel, Heading
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.services.searching import Hit

_WAIT_MS = 180
_MOST = 300
_AROUND = 70
_HTML = Qt.ItemDataRole.UserRole + 301
_PLACE = Qt.ItemDataRole.UserRole + 302


class SearchField(QLineEdit):
    """The field. Down goes to the list, Enter opens the first hit, Escape closes the list."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.results = SearchResults(session, self)
        self.setPlaceholderText(self.tr("Search all documents"))
        self.setAccessibleName(self.tr("Search all documents"))
        self.setToolTip(self.tr("All words in one paragraph · “a phrase” · word*   (Ctrl+F)"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(230)
        self.setMaximumWidth(420)
        icon = self.addAction(theming.current().icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        theming.current().keep_icon(icon, "search", "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.search)
        self.textEdited.connect(lambda: self._timer.start(_WAIT_MS))
        self.returnPressed.connect(self.results.open_first)

    def search(self) -> None:
        """Look for what the field says, in a worker."""
        self._timer.stop()
        query = self.text().strip()
        project = self._session.project
        if project is None or len(query) < 2:
            self.results.hide()
            return
        self._session.query(
            lambda: project.searching.find(query, _MOST), lambda hits: self.results.show_hits(hits, self), key="search"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.results.isVisible():
            self.results.take_focus()
        elif event.key() == Qt.Key.Key_Escape:
            self.results.hide()
            self.clear()
        else:
            super().keyPressEvent(event)


class SearchResults(QFrame):
    """The list under the field; a child of the window, so that nothing but the list takes the focus."""

    def __init__(self, session: Session, field: QWidget) -> None:
        super().__init__(field)
        self._session = session
        self._field = field
        self.setObjectName("popup")
        self._note = QLabel()
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
        self.hide()

    def show_hits(self, hits: list[Hit], field: QLineEdit) -> None:
        """Show what was found under ``field``."""
        documents = len({hit.source.id for hit in hits})
        found = self.tr("{0} paragraphs in {1} documents").format(wording.number(len(hits)), documents)
        if len(hits) >= _MOST:
            found = self.tr("The first {0} paragraphs; more words narrow it down").format(_MOST)
        self._note.setText(found if hits else self.tr("Nothing found. Try fewer words, or the beginning of one: vård*"))
        self._model.show_grid(Grid((Heading(""),), [(_hit_cell(hit),) for hit in hits]))
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

    def _place(self, field: QLineEdit, hits: int) -> None:
        window = field.window()
        self.setParent(window)
        width = max(field.width(), 560)
        corner = field.mapTo(window, QPoint(field.width() - width, field.height() + SPACE["xs"]))
        row = self.list.sizeHintForRow(0) if hits else 0
        height = min(self._note.sizeHint().height() + row * hits + 6, window.height() - corner.y() - SPACE["xxl"])
        self.setGeometry(max(SPACE["s"], corner.x()), corner.y(), width, height)


class HitDelegate(QStyledItemDelegate):
    """Draws a hit: the document's title, and the words around the first place with the found ones in bold."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        scheme = theming.current()
        document = QTextDocument()
        document.setDefaultFont(option.font)
        document.setDocumentMargin(0)
        document.setDefaultStyleSheet(
            f"p {{ color: {scheme.colour('text').name()}; margin: 0 }} .m {{ color: {scheme.colour('muted').name()} }}"
        )
        document.setHtml(str(index.data(_HTML)))
        painter.save()
        area = option.rect.adjusted(SPACE["m"], SPACE["s"], -SPACE["m"], -SPACE["xs"])
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        document.drawContents(painter)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, 2 * option.fontMetrics.lineSpacing() + SPACE["l"])


def _hit_cell(hit: Hit) -> dict[int, object]:
    first = hit.hits[0] if hit.hits else Span(hit.span.start, hit.span.start + 1)
    base = hit.span.start
    start = max(0, first.start - base - _AROUND // 2)
    end = min(len(hit.words), start + 2 * _AROUND)
    parts, at = [], start
    for one in hit.hits:
        a, b = one.start - base, one.end - base
        if start <= a and b <= end:
            parts.append(f"{escape(hit.words[at:a])}<b>{escape(hit.words[a:b])}</b>")
            at = b
    words = "".join(parts) + escape(hit.words[at:end])
    around = ("… " if start else "") + words + (" …" if end < len(hit.words) else "")
    title = f"{hit.source.number}. {hit.source.title}"
    return {
        Qt.ItemDataRole.DisplayRole: f"{title}: {hit.words[start:end]}",
        _HTML: f"<p class='m'><nobr>{escape(title)}</nobr></p><p><nobr>{around}</nobr></p>",
        _PLACE: (hit.source.id, first),
    }
