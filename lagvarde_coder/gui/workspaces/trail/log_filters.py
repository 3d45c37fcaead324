"""What of the log is shown: decisions or everything, whose, what, from when on, with which words."""

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.clearable_line import ClearableLine
from lagvarde_coder.gui.widgets.elided import ElidedBox
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.naming import name_box, only_one
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.gui.workspaces.trail.folding import LogLine
from lagvarde_coder.services.trail.tracing import Operation

_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class LogFilters(QWidget):
    """Two rows of fields, and below them in words what is not seen in the fields.

    Signals:
        asked: other operations are to be read. narrowed: of those read others are to be shown.
        worded: lines with these words are to be shown.
    """

    asked = Signal()
    narrowed = Signal()
    worded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._since: Operation | None = None
        self._first_day: date | None = None
        self._make_switches()
        self._make_fields()
        self.said = muted()
        self._everything = QPushButton(self.tr("Show everything"))
        self._everything.setProperty("flat", True)
        self._everything.clicked.connect(self.clear)
        limits = QHBoxLayout()
        limits.addWidget(self.said, 1)
        limits.addWidget(self._everything)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE["s"], SPACE["s"], SPACE["s"], SPACE["s"])
        column.setSpacing(SPACE["s"])
        column.addLayout(_flowing(self._decisions, self.events, self.words))
        column.addLayout(_flowing(self.coder, self.day, self.action))
        column.addLayout(limits)
        self._say_limits()

    @property
    def kind(self) -> str:
        """The kind of subject that is to have been changed, or nothing."""
        return Coding.KIND if self.action.currentData() == Coding.KIND else ""

    @property
    def chosen_actions(self) -> tuple[Action, ...]:
        """What is to have been done; nothing for all."""
        chosen = self.action.currentData()
        return (Action(chosen),) if chosen and not self.kind else ()

    def offer_coders(self, coders: list[Coder]) -> None:
        """Offer these coders; the one who was chosen stays so."""
        chosen = self.coder.currentData()
        blocked = self.coder.blockSignals(True)
        self.coder.clear()
        self.coder.addItem(self.tr("All coders"), None)
        for coder in coders:
            self.coder.addItem(coder.name, coder.id)
        self.coder.setCurrentIndex(max(0, self.coder.findData(chosen)))
        self.coder.blockSignals(blocked)

    def clear(self) -> None:
        """Show everything again."""
        self.begin_after(None)
        self.coder.setCurrentIndex(0)
        self.action.setCurrentIndex(0)
        self.day.clear()
        self.words.clear()

    def codings_since(self, operation: Operation) -> None:
        """Show every operation after this one that made, changed or removed codings."""
        self.clear()
        self.events.setChecked(True)
        self.action.setCurrentIndex(self.action.findData(Coding.KIND))
        self.begin_after(operation)

    def begin_after(self, operation: Operation | None) -> None:
        """Show only what was done after an operation; None: from the beginning."""
        self._since = operation
        self._say_limits()
        self.narrowed.emit()

    def has(self, operation: Operation) -> bool:
        """Tell whether an operation came after the line, and on or after the day, that the log is to begin with."""
        if self._since is not None and operation.order <= self._since.order:
            return False
        return self._first_day is None or operation.time.astimezone().date() >= self._first_day

    def _make_switches(self) -> None:
        self._decisions = _switch(self.tr("Decision log"))
        self._decisions.setToolTip(self.tr("Decisions; consecutive codings are one line"))
        self._decisions.setChecked(True)
        self.events = _switch(self.tr("Event log"))
        self.events.setToolTip(self.tr("Every single operation"))
        group = QButtonGroup(self)
        for button in (self._decisions, self.events):
            group.addButton(button)
            button.clicked.connect(self.narrowed)
        only_one(group.buttons())

    def _make_fields(self) -> None:
        self.coder = ElidedBox()
        name_box(self.coder, self.tr("Coder"))
        self.action = ElidedBox()
        name_box(self.action, self.tr("What was done"))
        self.action.addItem(self.tr("All kinds"), None)
        self.action.addItem(self.tr("Everything that changed codings"), Coding.KIND)
        for action in Action:
            self.action.addItem(wording.name_of(action), action.value)
        for box in (self.coder, self.action):
            box.view().setMinimumWidth(280)
            box.currentIndexChanged.connect(lambda _: self.asked.emit())
        self.day = ClearableLine()
        self.day.setPlaceholderText(self.tr("From 2026-11-29"))
        self.day.setAccessibleName(self.tr("From this day on"))
        self.day.setToolTip(self.tr("From this day on: year, month or day, 2026-11-29"))
        self.day.setMaximumWidth(theming.current().scaled(150))
        self.day.textChanged.connect(self._take_day)
        self.words = filter_box(self.tr("Filter by text"), self.worded.emit)

    def _take_day(self, typed: str) -> None:
        self._first_day = _day(typed)
        self._say_limits()
        self.narrowed.emit()

    def _say_limits(self) -> None:
        """Say after which line the log begins, and that a day was not understood."""
        said = []
        if self._since is not None:
            line = LogLine((self._since,))
            parts = (wording.local_time(self._since.time), line.what, line.about)
            said.append(self.tr("After: {0}").format(" · ".join(part for part in parts if part)))
        typed = self.day.text().strip()
        if typed and self._first_day is None:
            said.append(self.tr("“{0}” is no day. Write year, month and day: 2026-11-29.").format(typed))
        self.said.setText("\n".join(said))
        for part in (self.said, self._everything):
            part.setVisible(bool(said))


def _flowing(*parts: QWidget) -> Flow:
    """Return parts in a row, of which the last takes what room is left."""
    row = Flow()
    for part in parts:
        row.addWidget(part)
    parts[-1].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return row


def _day(typed: str) -> date | None:
    """Return the first day of what was typed: a day, a month or a year; None if it is none of them."""
    match = _DAY.fullmatch(typed.strip())
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1)) if match else None
    except ValueError:
        return None


def _switch(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("switch", True)
    button.setCheckable(True)
    button.setMinimumHeight(theming.current().scaled(32))
    return button
