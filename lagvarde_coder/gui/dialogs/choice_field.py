"""A field for several names: typed with completion, shown as chips that can be taken away."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.elided import ElidedChip
from lagvarde_coder.gui.widgets.plain_words import plain_tooltip


class ChoiceField(QWidget):
    """Several names. Enter (or choosing a completion) adds what was typed; what is left in the line counts too.

    Signals:
        edited: the user changed something.
    """

    edited = Signal()

    def __init__(self, name: str, hint: str, known: Iterable[str] = ()) -> None:
        super().__init__()
        self._chosen: list[str] = []
        self.line = _Line()
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self._offered: set[str] = set()
        self.offer(known)
        self.line.entered.connect(self._add_line)
        self.line.textEdited.connect(self.edited)
        self._chips = QVBoxLayout()
        self._chips.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["xs"])
        layout.addWidget(self.line)
        layout.addLayout(self._chips)
        self.setFocusProxy(self.line)

    def offer(self, known: Iterable[str]) -> None:
        """Complete what is typed to these names."""
        if (names := set(known)) == self._offered and self.line.completer() is not None:
            return
        self._offered = names
        completer = QCompleter(sorted(names, key=swedish), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._add, Qt.ConnectionType.QueuedConnection)
        self.line.setCompleter(completer)

    @property
    def names(self) -> tuple[str, ...]:
        """What was chosen, and what is left in the line."""
        rest = self.line.text().strip()
        return tuple(dict.fromkeys([*self._chosen, *([rest] if rest else [])]))

    def set_names(self, names: Iterable[str]) -> None:
        """Show these names."""
        self._chosen = list(names)
        self._show()

    def _add_line(self) -> None:
        self._add(self.line.text())

    def _add(self, text: str) -> None:
        name = text.strip()
        if name and name not in self._chosen:
            self._chosen.append(name)
            self._show()
        self.line.clear()
        self._close_list()
        self.edited.emit()

    def _close_list(self) -> None:
        """Close the list of completions, which would take the next click for itself."""
        completer = self.line.completer()
        popup = completer.popup() if completer is not None else None
        if popup is not None:
            popup.hide()

    def chip_text(self, name: str) -> str:
        """Return what stands on the chip of a name."""
        return name

    def _remove(self, name: str) -> None:
        self._chosen.remove(name)
        self._show()
        self.line.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name in self._chosen:
            self._chips.addWidget(self._chip(name), 0, Qt.AlignmentFlag.AlignLeft)

    def _chip(self, name: str) -> QToolButton:
        chip = ElidedChip(self.chip_text(name))
        chip.setProperty("chip", True)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setToolTip(plain_tooltip(self.tr("Remove {0}").format(name)))
        chip.setAccessibleName(self.tr("Remove {0}").format(name))
        theming.current().keep_icon(chip, "close", "muted")
        chip.clicked.connect(lambda: self._remove(name))
        return chip


class _Line(QLineEdit):
    """Enter adds in place of closing the dialog, as long as something stands in the line."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.text().strip():
            self.entered.emit()
        else:
            super().keyPressEvent(event)
