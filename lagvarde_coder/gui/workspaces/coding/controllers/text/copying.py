"""Copying what is read: as a quotation with its source, or the words alone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView

from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.workspaces.clipboard import copy_quotations, copy_words
from lagvarde_coder.gui.workspaces.coding.controller import Actions, Controller
from lagvarde_coder.gui.workspaces.coding.room import Room

WORDS_KEYS = "Ctrl+Shift+C"

Copy = Callable[[Session, Sequence[Excerpt]], None]


class Copying(Controller):
    """Copies the selection, else the coding that is shown, from the text; the selected codings from their list."""

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self._view.installEventFilter(self)
        add_copying(room.codings.list.tree, self._copy_listed)

    def commands(self) -> Actions:
        """Return what can be done, for the menus."""
        quote = self._room.action(
            self.tr("Copy as a quotation"), "Ctrl+C", lambda: self.copy(copy_quotations), in_text=True
        )
        words = self._room.action(
            self.tr("Copy only the words"), WORDS_KEYS, lambda: self.copy(copy_words), in_text=True
        )
        theming.current().keep_icon(quote, "copy")
        return [quote, words]

    def copy(self, how: Copy) -> None:
        """Copy what is selected, else the coding at the cursor that is shown beside the text."""
        if not self._room.has_document() or self._at.open is None:
            return
        span, coding, quoting = self._view.selected_span(), self._codings.current, self._session.current.coding.quoting
        if span is not None:
            how(self._session, quoting.of_passages([(self._at.open.document.text.id, span)]))
        elif coding is not None:
            how(self._session, quoting.of_codings([coding.coding.id]))
        else:
            self.say(self.tr("Select what is to be copied, or put the cursor in a coding."), warning=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+C before the text does, which knows of no sources."""
        if not isinstance(event, QKeyEvent) or not event.matches(QKeySequence.StandardKey.Copy):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self.copy(copy_quotations)
            return True
        return False

    def _copy_listed(self, how: Copy) -> None:
        chosen = self._codings.list.selected()
        how(self._session, self._session.current.coding.quoting.of_codings(chosen))


def add_copying(view: QAbstractItemView, copy: Callable[[Copy], object]) -> None:
    """Let several lines of a list be selected and copied, by keys and by its menu."""
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    quote = QAction(QCoreApplication.translate("Copying", "Copy as quotations"), view)
    quote.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
    quote.triggered.connect(lambda _=False: copy(copy_quotations))
    theming.current().keep_icon(quote, "copy")
    words = QAction(QCoreApplication.translate("Copying", "Copy only the words"), view)
    words.setShortcut(QKeySequence(WORDS_KEYS))
    words.triggered.connect(lambda _=False: copy(copy_words))
    for action in (quote, words):
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        view.addAction(action)
    view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
