"""Going through what waits for a place in the new text of its document: one after the other, a key each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QKeySequence, QShortcut, QShowEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.text import Span
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.dialogs.unsaved import Dialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.kept_words import KeptRichText, KeptText, keep_words
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.services.coding.revising.waiting import WaitingPassage

_KEY = Qt.ItemDataRole.UserRole


class WaitingDialog(Dialog):
    """A list of what waits; the earlier words; and the document as it reads now, with the best guess selected.

    Attributes:
        list: what waits. was: the passage as it was. text: the document now; what is selected there is the place.
        put, remove: what is done with the passage.
    """

    def __init__(self, session: Session, waiting: Sequence[WaitingPassage], parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("WaitingDialog", "Passages that wait for a place"), parent)
        self.resize(960, 640)
        self._session = session
        self._passages = {passage.subject.id: passage for passage in waiting}
        self._shown = ""
        self._positions = TextPositions("")
        self._content = ""
        self.list = QListWidget()
        keep_words(self.list)
        self.list.setAccessibleName(self.tr("Passages that wait"))
        self.list.setWordWrap(True)
        self.list.setSpacing(SPACE["xs"])
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        self.was = KeptRichText()
        self.was.setReadOnly(True)
        self.was.setTabChangesFocus(True)
        self.was.setAccessibleName(self.tr("As it was marked"))
        self.was.setMaximumHeight(_LINES * self.fontMetrics().lineSpacing())
        self.state = Sentence("", "muted")
        self.text = KeptText()
        self.text.setReadOnly(True)
        self.text.setProperty("field", True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setAccessibleName(self.tr("The document now; the selection is the place"))
        self.text.selectionChanged.connect(self._on_selection)
        self.put = QPushButton(self.tr("Put it at the selection"))
        self.put.clicked.connect(self.put_there)
        self.remove = QPushButton(self.tr("Remove it"))
        self.remove.clicked.connect(self.remove_it)
        QShortcut(QKeySequence("Delete"), self.list, self.remove_it)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self.take_return(self.put)
        self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the list."""
        super().showEvent(event)
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        self.list.blockSignals(True)
        for key, passage in self._passages.items():
            item = QListWidgetItem(_line(passage))
            item.setData(_KEY, key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._show()

    def _go_on(self, passage: WaitingPassage) -> None:
        """Choose the next passage when one has got its place, or was removed; after the last the dialog closes.

        Where the others may belong is not looked for anew: in a long document that takes seconds.
        """
        del self._passages[passage.subject.id]
        if not self._passages:
            self.leave()
            return
        self.list.takeItem(self.list.currentRow())
        self._show()

    def put_there(self) -> None:
        """Put the passage where the selection is."""
        passage, span = self._passage(), self._selected()
        if passage is None or span is None:
            announce(self, self.tr("Select the place in the text first."))
            return
        revising = self._session.current.coding.revising
        name = self.tr("place of {0}").format(_named(passage))
        if self._session.perform(name, lambda: revising.place({passage.subject.id: span})) is not None:
            self._go_on(passage)

    def remove_it(self) -> None:
        """Take the passage away."""
        passage = self._passage()
        if passage is None:
            return
        revising = self._session.current.coding.revising
        name = self.tr("removal of {0}").format(_named(passage))
        if self._session.perform(name, lambda: revising.remove([passage.subject.id])) is not None:
            self._go_on(passage)

    def _passage(self) -> WaitingPassage | None:
        item = self.list.currentItem()
        return self._passages.get(str(item.data(_KEY))) if item is not None else None

    def _show(self) -> None:
        """Show the chosen passage, and the document with the guess selected."""
        passage = self._passage()
        if passage is None:
            return
        self._show_as_it_was(passage)
        self.state.setText(f"{_named(passage)}: {wording.name_of(passage.anchor.state)}")
        if self._shown != passage.source.text:
            self._content = self._session.current.material.documents.document(passage.source.id).content
            self._positions = TextPositions(self._content)
            self.text.setPlainText(self._content)
            self._shown = passage.source.text
        cursor = QTextCursor(self.text.document())
        if passage.anchor.span:
            start, end = self._positions.span_to_qt(passage.anchor.span)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)
        self.text.centerCursor()
        self._on_selection()

    def _show_as_it_was(self, passage: WaitingPassage) -> None:
        around, marked = QTextCharFormat(), QTextCharFormat()
        around.setForeground(theming.current().colour("muted"))
        marked.setFontWeight(QFont.Weight.Bold)
        self.was.clear()
        cursor = QTextCursor(self.was.document())
        before, after = passage.before.rpartition("\n")[2], passage.after.partition("\n")[0]
        for words, look in ((before, around), (passage.words, marked), (after, around)):
            cursor.insertText(words, look)
        self.was.moveCursor(QTextCursor.MoveOperation.Start)

    def _selected(self) -> Span | None:
        cursor = self.text.textCursor()
        span = self._positions.span_from_qt(cursor.anchor(), cursor.position())
        if span is None:
            return None
        words = span.of(self._content)
        start, end = span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip())
        return Span(start, end) if start < end else None

    def _on_selection(self) -> None:
        self.put.setEnabled(self._selected() is not None)

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE["m"], 0, 0, 0)
        column.setSpacing(SPACE["s"])
        column.addWidget(Sentence(self.tr("As it was marked"), "section"))
        column.addWidget(self.was)
        column.addWidget(self.state)
        column.addWidget(Sentence(self.tr("The document now"), "section"))
        column.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addWidget(self.put)
        row.addWidget(self.remove)
        row.addStretch(1)
        row.addWidget(buttons)
        halves = QSplitter()
        halves.addWidget(self.list)
        halves.addWidget(right)
        self.list.setMinimumWidth(theming.current().scaled(220))
        halves.setStretchFactor(1, 2)
        halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["xl"], SPACE["xl"], SPACE["xl"], SPACE["l"])
        layout.setSpacing(SPACE["m"])
        layout.addWidget(halves, 1)
        layout.addLayout(row)


def _named(passage: WaitingPassage) -> str:
    theme = passage.theme
    return f"{theme.number} {theme.name}" if theme else QCoreApplication.translate("WaitingDialog", "No theme")


def _line(passage: WaitingPassage) -> str:
    words = " ".join(passage.words.split())
    shortened = f"{words[:_LONGEST]}…" if len(words) > _LONGEST else words
    return f"{passage.source.number}. {passage.source.title} · {_named(passage)}\n{shortened}"


_LONGEST = 90
_LINES = 7
"""Lines that the earlier words take at the most."""
