"""The help in a window of its own that stays beside the work: contents and search at the left, a page at the right."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QCloseEvent, QFontMetrics, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.gui.core.helping import HELP_KEY
from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.frame.help_view import HelpView
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.screens import room_around
from lagvarde_coder.gui.workspaces.parts import lead_into
from lagvarde_coder.handbook import INDEX, Handbook, HelpPage

_PAGE = Qt.ItemDataRole.UserRole
_AROUND, _MOST_LINES = 24, 20
"""Pixels beside the text of a line; how many lines a sentence may take."""
_SIZE, _SIDES = QSize(1040, 720), (320, 720)


class _WrappedLines(QStyledItemDelegate):
    """Gives a line of a tree the height that its text takes when it is wrapped; Qt's trees leave that out."""

    def __init__(self, tree: QTreeWidget) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        deep = self._tree.indentation() if index.parent().isValid() else 0
        room = QRect(0, 0, self._tree.viewport().width() - deep - _AROUND, hint.height() * _MOST_LINES)
        metrics = QFontMetrics(index.data(Qt.ItemDataRole.FontRole) or self._tree.font())
        lines = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, str(index.data())).height()
        return QSize(hint.width(), hint.height() + max(0, lines - metrics.height()))


class HelpWindow(QWidget):
    """Shows a handbook.

    It has no parent, so that it can be read while a dialog waits over the program's window.

    Attributes:
        view: the page. contents: all pages, or those that were found with their sentences. search: the field for that.
    """

    def __init__(self, handbook: Handbook, fill: Callable[[str], str], memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self.view = HelpView(handbook, fill)
        self.contents = QTreeWidget()
        self.contents.setHeaderHidden(True)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.setRootIsDecorated(False)
        self.contents.setWordWrap(True)
        self.contents.setItemDelegate(_WrappedLines(self.contents))
        self.contents.header().sectionResized.connect(self.contents.scheduleDelayedItemsLayout)
        self.contents.currentItemChanged.connect(self._show_item)
        self.contents.itemActivated.connect(lambda _: self.view.setFocus())
        self.search = filter_box(self.tr("Search the help"), self._look_for)
        lead_into(self.search, self.contents)
        self._none = PlainLabel(self.tr("Nothing found. Try fewer words, or the beginning of one."))
        self._none.setProperty("kind", "muted")
        self._none.setWordWrap(True)
        self._none.hide()
        self.back = self._button("chevron-left", self.tr("Back"), "Alt+Left", self.view.backward)
        self.forward = self._button("chevron-right", self.tr("Forward"), "Alt+Right", self.view.forward)
        self.home = self._button("", self.tr("Contents"), "Alt+Home", lambda: self.show_page(INDEX))
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        QShortcut(QKeySequence(HELP_KEY), self, lambda: self.show_page(INDEX))
        self.view.sourceChanged.connect(lambda _: self._follow())
        self.view.historyChanged.connect(self._follow)
        self._lay_out()
        self._list_all()
        self._restore_geometry()

    def show_page(self, name: str) -> None:
        """Show a page, or the contents if there is none of that name."""
        self.view.show_page(name if name in self.view.handbook.pages else INDEX)

    def _look_for(self, words: str) -> None:
        """List what was found; without words everything."""
        hits = self.view.handbook.find(words)
        self._none.setVisible(bool(words.strip()) and not hits)
        if not words.strip():
            self._list_all()
            self.view.mark([])
            return
        self.contents.blockSignals(True)
        self.contents.clear()
        for hit in hits:
            self._add(hit.page.title, hit.page, [(sentence, hit.page) for sentence in hit.sentences])
        self.contents.blockSignals(False)

    def _list_all(self) -> None:
        self.contents.blockSignals(True)
        self.contents.clear()
        for group, pages in self.view.handbook.groups.items():
            self._add(group, None, [(page.title, page) for page in pages])
        self.contents.blockSignals(False)
        self._follow()

    def _add(self, text: str, page: HelpPage | None, below: list[tuple[str, HelpPage]]) -> None:
        top = QTreeWidgetItem([text])
        font = self.contents.font()
        font.setBold(True)
        top.setFont(0, font)
        top.setData(0, _PAGE, page.name if page else "")
        if page is None:
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
        for line, its_page in below:
            item = QTreeWidgetItem(top, [line])
            item.setData(0, _PAGE, its_page.name)
            item.setToolTip(0, line)
        self.contents.addTopLevelItem(top)
        top.setExpanded(True)

    def _show_item(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        name = item.data(0, _PAGE) if item is not None else ""
        if not name:
            return
        self.view.show_page(name)
        self.view.mark(self.view.handbook.sought(self.search.text()))

    def _follow(self) -> None:
        """Say which page is shown: in the title, in the contents, and whether there is a way back."""
        page = self.view.handbook.pages.get(self.view.page)
        self.setWindowTitle(f"{page.title} – {self.tr('Help')}" if page else self.tr("Help"))
        self.back.setEnabled(self.view.isBackwardAvailable())
        self.forward.setEnabled(self.view.isForwardAvailable())
        if not self.search.text().strip():
            self._mark_in_contents(self.view.page)

    def _mark_in_contents(self, name: str) -> None:
        self.contents.blockSignals(True)
        self.contents.setCurrentIndex(QModelIndex())
        for item in self.contents.findItems("", Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive):
            if item.data(0, _PAGE) == name:
                self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)

    def _button(self, icon: str, text: str, keys: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        if icon:
            theming.current().keep_icon(button, icon)
        else:
            button.setText(text)
        shown = QKeySequence(keys)
        button.setToolTip(f"{text} ({shown.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setAccessibleName(text)
        button.clicked.connect(lambda _: do())
        QShortcut(shown, self, do)
        return button

    def _lay_out(self) -> None:
        side, page = QWidget(), QWidget()
        left = QVBoxLayout(side)
        left.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["xs"], SPACE["m"])
        for part in (self.search, self._none):
            left.addWidget(part)
        left.addWidget(self.contents, 1)
        steps = QHBoxLayout()
        for button in (self.back, self.forward, self.home):
            steps.addWidget(button)
        steps.addStretch(1)
        right = QVBoxLayout(page)
        right.setContentsMargins(SPACE["xs"], SPACE["m"], SPACE["m"], SPACE["m"])
        right.addLayout(steps)
        right.addWidget(self.view, 1)
        columns = QSplitter()
        columns.addWidget(side)
        columns.addWidget(page)
        columns.setSizes(list(_SIDES))
        columns.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)
        self.setMinimumSize(640, 420)

    def _restore_geometry(self) -> None:
        kept = self._memory.recall("help-geometry")
        if not (isinstance(kept, str) and self.restoreGeometry(QByteArray.fromBase64(kept.encode()))):
            self.resize(_SIZE.boundedTo(room_around(self).size()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        kept = bytes(self.saveGeometry().toBase64().data()).decode()
        self._memory.remember("help-geometry", kept)
        super().closeEvent(event)
