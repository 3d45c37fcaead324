"""A small card over the text: what one is unsure of, which themes it might be, or why it fits none."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.unsaved import ask_to_throw_away
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.themes import theme_cell
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.widgets.plain_words import PlainLabel, plain_tooltip
from lagvarde_coder.gui.workspaces.coding.panels.themes.ranking import ranked
from lagvarde_coder.gui.workspaces.parts import muted, quiet_tree

_WIDTH = 480
_ROWS = 5
_GAP = 8
_NOTE_HEIGHT = 96
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class DoubtEntry:
    """What is written in the card: the question for the meeting, other themes it might be, or a note."""

    question: str = ""
    alternatives: tuple[Id, ...] = ()
    note: str = ""


class DoubtCard(QFrame):
    """Asks for the question and the alternatives of a doubt, or for the note on a passage that fits no theme.

    Enter saves; in the field of alternatives it takes the theme that is marked in the list, once something was typed.

    Signals:
        saved: a :class:`DoubtEntry`. taken_back: it is no doubt any more.
        edited: something else is written in it.
        closed: it was closed, with or without saving.
    """

    saved = Signal(object)
    edited = Signal()
    taken_back = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("card")
        self._parking = False
        self._at_first = DoubtEntry()
        self._beside = QRect()
        self._themes: list[Theme] = []
        self._chosen: list[Theme] = []
        self._title = PlainLabel()
        self._title.setProperty("kind", "panel-title")
        self._title.setWordWrap(True)
        self.question = QLineEdit()
        self.question.setPlaceholderText(self.tr("Question for the next meeting"))
        self.question.setAccessibleName(self.tr("Question for the next meeting"))
        self.alternative = QLineEdit()
        self.alternative.setPlaceholderText(self.tr("Could instead be: number, name or a word of the definition"))
        self.alternative.setAccessibleName(self.tr("Other theme that it might be"))
        self.alternative.textChanged.connect(self._narrow)
        self.note = QPlainTextEdit()
        self.note.setProperty("field", True)
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.setPlaceholderText(self.tr("Why it fits no theme, and what it might become"))
        self.note.setAccessibleName(self.tr("Note"))
        self.question.textEdited.connect(lambda _: self.edited.emit())
        self.note.textChanged.connect(self.edited)
        self._model = TreeModel(parent=self)
        self.list: QTreeView = quiet_tree(self._model, self.tr("Themes found"))
        self.list.setItemDelegate(ThemeDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(self._add)
        for field in (self.question, self.alternative, self.note):
            field.installEventFilter(self)
        self._lay_out()
        self.hide()

    def ask_question(
        self, title: str, themes: Sequence[Theme], entry: DoubtEntry, *, there: bool, beside: QRect
    ) -> None:
        """Ask what one is unsure of, below or above ``beside`` (pixels of the parent), and offer ``themes``.

        ``there``: it is in doubt already, so the doubt can be taken back.
        """
        self._beside = beside
        self._themes = list(themes)
        by_id = {theme.id: theme for theme in themes}
        self._chosen = [by_id[theme] for theme in entry.alternatives if theme in by_id]
        self.question.setText(entry.question)
        self._open(title, self.question, there=there)

    def ask_note(self, title: str, entry: DoubtEntry, *, there: bool, beside: QRect) -> None:
        """Ask why a passage fits no theme, below or above ``beside``; ``there``: it is parked already."""
        self._beside = beside
        self._chosen = []
        self.note.setPlainText(entry.note)
        self._open(title, self.note, there=there)

    @property
    def parking(self) -> bool:
        """Whether it asks for the note on a passage that fits no theme."""
        return self._parking

    def leave(self) -> None:
        """Close; what was not saved is forgotten."""
        seen = self.isVisible()
        self.hide()
        if seen:
            self.closed.emit()

    @property
    def written(self) -> DoubtEntry:
        """What is written in it now."""
        note = self.note.toPlainText().strip() if self._parking else ""
        return DoubtEntry(self.question.text().strip(), tuple(theme.id for theme in self._chosen), note)

    def offer_back(self, *, there: bool) -> None:
        """Offer to take the doubt back if it is ``there``."""
        self._back.setVisible(there)

    def give_up(self) -> None:
        """Close without saving; ask first if something was written."""
        if self.isVisible() and (self.written != self._at_first or self.alternative.text().strip()):
            ask_to_throw_away(self, self.leave)
        else:
            self.leave()

    def save(self) -> None:
        """Tell what was written, and close."""
        entry = self.written
        self.leave()
        self.saved.emit(entry)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(watched, event)
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()  # before any Escape of the workspace
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _open(self, title: str, first: QWidget, *, there: bool) -> None:
        asking = first is self.question
        self._parking = not asking
        self._title.setText(title)
        self.setAccessibleName(title)
        for part in (self.question, self.alternative, self.list, self._chips):
            part.setVisible(asking)
        self.note.setVisible(not asking)
        if not asking:
            self.question.clear()
        self.offer_back(there=there)
        self._back.setText(self.tr("No longer unsure") if asking else self.tr("Withdraw"))
        self.alternative.clear()
        self._narrow("")
        if asking:
            self.list.setFixedHeight(_ROWS * self.list.sizeHintForRow(0) + 2)
        self._show_chosen()
        self._at_first = self.written
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        elif event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            if watched is self.alternative and self.alternative.text().strip():
                self._add(self.list.currentIndex())
            else:
                self.save()
        elif watched is self.alternative and step:
            row = min(max(self.list.currentIndex().row() + step, 0), self._model.rowCount() - 1)
            self.list.setCurrentIndex(self._model.index(row, 0))
        elif watched is self.alternative and event.key() == Qt.Key.Key_Backspace and not self.alternative.text():
            self._take(self._chosen[-1].id if self._chosen else "")
        else:
            return False
        return True

    def _add(self, index: QModelIndex) -> None:
        theme = next((theme for theme in self._themes if theme.id == key_of(index)), None)
        if theme is not None:
            self._chosen.append(theme)
            self.alternative.clear()
            self._narrow("")
            self._show_chosen()

    def _take(self, theme: Id) -> None:
        self._chosen = [other for other in self._chosen if other.id != theme]
        self._narrow(self.alternative.text())
        self._show_chosen()
        self.alternative.setFocus()

    def _narrow(self, text: str) -> None:
        remaining = [theme for theme in self._themes if theme not in self._chosen]
        self._model.show_nodes([Node(theme.id, [theme_cell(theme)]) for theme in ranked(remaining, text)])
        self.list.setCurrentIndex(self._model.index(0, 0))

    def _show_chosen(self) -> None:
        while (old := self._chip_row.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for theme in self._chosen:
            self._chip_row.addWidget(self._chip(theme))
        self._chip_row.addStretch(1)
        self._chips.setVisible(bool(self._chosen))
        self._place()

    def _place(self) -> None:
        """Stand below the passage if there is room, else above it, so that it can still be read."""
        self.setFixedWidth(min(_WIDTH, self._over.width() - 2 * _GAP))
        self.adjustSize()
        lowest = self._over.height() - self.height() - _GAP
        below, above = self._beside.bottom() + _GAP, self._beside.top() - self.height() - _GAP
        top = below if below <= lowest else above if above >= 0 else lowest
        self.move((self._over.width() - self.width()) // 2, max(0, top))

    def _chip(self, theme: Theme) -> QPushButton:
        chip = QPushButton()
        chip.setText(f"{theme.number}  ×")
        chip.setMinimumHeight(26)
        chip.setToolTip(plain_tooltip(f"{theme.number} {theme.name}"))
        chip.setAccessibleName(self.tr("Remove {0} {1}").format(theme.number, theme.name))
        chip.clicked.connect(lambda: self._take(theme.id))
        return chip

    def _tell_taken_back(self) -> None:
        self.leave()
        self.taken_back.emit()

    def _lay_out(self) -> None:
        self._chips = QWidget()
        self._chip_row = QHBoxLayout(self._chips)
        self._chip_row.setContentsMargins(0, 0, 0, 0)
        self._chip_row.setSpacing(SPACE["xs"])
        self._back = QPushButton(self.tr("Withdraw"))
        self._back.clicked.connect(self._tell_taken_back)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.give_up)
        done = QPushButton(self.tr("Save"))
        done.setProperty("primary", True)
        done.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE["s"])
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(done)
        foot.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        layout.setSpacing(SPACE["s"])
        for part in (self._title, self.question, self._chips, self.alternative, self.list, self.note):
            layout.addWidget(part)
        layout.addWidget(muted(self.tr("Enter saves · Esc closes")))
        layout.addLayout(foot)
