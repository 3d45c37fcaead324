"""Passages of the material that show what belongs to a theme: chosen, never typed."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.coding.marking import CodingLine

_LONGEST = 260
"""Characters of a passage that are shown."""


class PassageField(QWidget):
    """The passages that were chosen, with evidence number and document.

    Signals:
        edited: one was taken away.
        choose_wanted: others are to be chosen.
        place_wanted: show this passage (its coding's id) in Kodning.
    """

    edited = Signal()
    choose_wanted = Signal()
    place_wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.ids: tuple[Id, ...] = ()
        self._known: Mapping[Id, CodingLine] = {}
        self._writable = True
        self.choose = QPushButton(self.tr("Choose passages …"))
        self.choose.setAccessibleName(self.tr("{0}: choose passages").format(name))
        self.choose.clicked.connect(self.choose_wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE["s"])
        below = QHBoxLayout()
        below.addWidget(self.choose)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["xs"])
        layout.addLayout(self._rows)
        layout.addLayout(below)
        self.setFocusProxy(self.choose)

    def show_passages(self, ids: Sequence[Id], known: Mapping[Id, CodingLine], *, writable: bool) -> None:
        """Show these codings; one that is not ``known`` was removed."""
        self.ids, self._known, self._writable = tuple(ids), known, writable
        self.choose.setVisible(writable)
        while self._rows.count():
            item = self._rows.takeAt(0)
            if (row := item.widget() if item else None) is not None:
                row.hide()
                row.deleteLater()
        for coding in self.ids:
            self._rows.addWidget(self._row(coding))

    def _row(self, coding: Id) -> QWidget:
        line, evidence = self._known.get(coding), evidence_id(coding)
        row = QWidget()
        words = PlainLabel(self.tr("“{0}”").format(phrases.shortened(line.words, _LONGEST)) if line else
                           self.tr("The passage was removed."))  # fmt: skip
        words.setWordWrap(True)
        words.setAccessibleName(f"{self._name}: {words.text()}")
        beside = muted(f"{evidence} · {line.source.title}" if line else evidence)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(words)
        column.addWidget(beside)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column, 1)
        tools = [(self.tr("Show {0} in Coding"), "coding", self.place_wanted.emit)] if line else []
        tools += [(self.tr("Take {0} away"), "close", self._take_away)] if self._writable else []
        for text, icon, do in tools:
            button = QToolButton()
            button.setToolTip(text.format(evidence))
            button.setAccessibleName(text.format(evidence))
            theming.current().keep_icon(button, icon, "muted")
            button.clicked.connect(lambda _=False, do=do: do(coding))
            layout.addWidget(button)
        return row

    def _take_away(self, coding: Id) -> None:
        self.show_passages([one for one in self.ids if one != coding], self._known, writable=self._writable)
        self.choose.setFocus()
        self.edited.emit()
