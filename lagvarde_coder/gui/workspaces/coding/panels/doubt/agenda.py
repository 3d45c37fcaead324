"""Att ta upp: what coders are unsure of, by theme, and the decision about each."""

from collections.abc import Container, Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.memory import Memory
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.tree import TreeModel
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.titled_panel import Panel
from lagvarde_coder.gui.workspaces.coding.models import doubts as nodes
from lagvarde_coder.gui.workspaces.coding.panels.doubt.agenda_detail import AgendaDetail
from lagvarde_coder.gui.workspaces.coding.panels.doubt.agenda_filters import AgendaEmpty, AgendaFilters
from lagvarde_coder.gui.workspaces.coding.panels.doubt.agenda_keys import AgendaKeys
from lagvarde_coder.gui.workspaces.coding.panels.doubt.delegate import DoubtDelegate
from lagvarde_coder.gui.workspaces.parts import columns, dress, framed, muted, panel, pressing, quiet_tree
from lagvarde_coder.services.doubt.doubts import Doubt, DoubtGroup


class AgendaPage(QWidget):
    """A list by theme, the passage in its context beside it, and what can be decided.

    Signals:
        keep_wanted, keep_why_wanted, change_wanted, remove_wanted, rule_wanted, place_wanted: for the chosen doubts.
        undo_wanted: take the last decision back. export_wanted: print it as an agenda. back_wanted: to the text.
    """

    keep_wanted = Signal()
    keep_why_wanted = Signal()
    change_wanted = Signal()
    remove_wanted = Signal()
    rule_wanted = Signal()
    place_wanted = Signal()
    undo_wanted = Signal()
    export_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, memory: Memory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help_page(self, "settling")
        self._groups: list[DoubtGroup] = []
        self._doubts: dict[str, Doubt] = {}
        self._writable, self._alone = True, False
        self._model = TreeModel(parent=self)
        self.list: QTreeView = quiet_tree(self._model, self.tr("For discussion"))
        self.list.setUniformRowHeights(False)
        self.list.setItemDelegate(DoubtDelegate(self.list))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        keys = AgendaKeys(self.list)
        keys.stepped.connect(self._step)
        keys.refused.connect(self._refuse)
        self.list.activated.connect(lambda _: self.place_wanted.emit())
        self._stack, self._sides = QStackedWidget(self), Panes()
        self._stack.addWidget(self._sides)
        self._panel = Panel(self.tr("For discussion"), self._sides.borders)
        self._panel.body.addWidget(self.list)
        self.filters = AgendaFilters(self._panel)
        self.filters.changed.connect(self._renew)
        self.detail = AgendaDetail()
        self.keep = self._decision(self.tr("Keep"), "K", self.keep_wanted)
        self.keep_why = self._decision(self.tr("Keep, with a reason …"), "Shift+K", self.keep_why_wanted)
        self.change = self._decision(self.tr("Change …"), "C", self.change_wanted)
        self.remove = self._decision(self.tr("Remove …"), "R", self.remove_wanted)
        self.rule = self._decision(self.tr("New rule …"), "N", self.rule_wanted)
        self.show_place = self._decision(self.tr("Show in the text"), "", self.place_wanted)
        self._why_not = muted()
        self._message = PlainLabel()
        self._message.setWordWrap(True)
        self._message.setProperty("kind", "success")
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.clicked.connect(self.undo_wanted)
        self._empty = AgendaEmpty()
        self._empty.triggered.connect(self.filters.clear)
        self._lay_out(memory)
        self.say("")

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> list[Doubt]:
        """The doubts that are chosen, in the order of the list."""
        keys = {key_of(index) for index in self.list.selectionModel().selectedIndexes()}
        return [doubt for key, doubt in self._doubts.items() if key in keys]

    def show_groups(
        self, groups: Sequence[DoubtGroup], *, writable: bool, alone: bool = False, touched: Container[Id] = ()
    ) -> None:
        """Show what is to be taken up; what came back of ``touched`` is chosen, else what was, else the next one.

        ``alone``: what others are unsure of is left out.
        """
        known = {doubt.id for group in self._groups for doubt in group.doubts}
        self._groups, self._writable, self._alone = list(groups), writable, alone
        self.filters.offer(groups)
        self._renew()
        back = next((doubt for doubt in self._doubts if doubt in touched and doubt not in known), None)
        if back is not None:
            self._choose(back)

    def forget(self) -> None:
        """Show nothing, until there is something to show."""
        self.show_groups([], writable=False)
        self._stack.setCurrentWidget(self._waiting)
        self.say("")

    def say(self, text: str, *, undo: bool = False, heard: bool = True) -> None:
        """Say what was decided; a screen reader reads it out if ``heard``."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self.undo.setVisible(bool(text) and undo)
        if text and heard:
            announce(self._message, text)

    @property
    def said(self) -> str:
        """What the line above the list says."""
        return self._message.text()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _renew(self) -> None:
        chosen, old = [doubt.id for doubt in self.chosen], list(self._doubts)
        row = old.index(chosen[0]) if chosen else self._row()
        shown = self.filters.narrowed(self._groups)
        self._doubts = {doubt.id: doubt for group in shown for doubt in group.doubts}
        self._model.show_nodes(nodes.doubt_nodes(shown))
        self.list.expandAll()
        nearest = (*chosen, *old[row:], *reversed(old[:row]), *self._doubts)
        kept = next((doubt for doubt in nearest if doubt in self._doubts), "")
        self._choose(kept)
        waiting = sum(len(group.doubts) for group in self._groups if group.open)
        self._panel.set_note(str(waiting))
        self._empty.show_why(nothing=not self._groups, alone=self._alone)
        self._stack.setCurrentIndex(0 if self._doubts else 1)
        self._print.setEnabled(bool(self._groups))
        self._show_chosen()

    def _choose(self, doubt: Id) -> None:
        """Choose one doubt, whatever keys are still held (the view itself would add to what is chosen)."""
        flag = self.list.selectionModel().SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self._model.find(doubt), flag)

    def _step(self, step: int) -> None:
        """Choose the next doubt or the one before."""
        ids, row = list(self._doubts), self._row() + step
        if 0 <= row < len(ids):
            self._choose(ids[row])

    def _refuse(self) -> None:
        """Show why the command of a key cannot be used now."""
        dress(self._why_not, "warning")
        announce(self._why_not, self._why_not.text())

    def _row(self) -> int:
        """Return the place of the current doubt among all that are shown."""
        ids, current = list(self._doubts), key_of(self.list.currentIndex())
        return ids.index(current) if current in self._doubts else 0

    def _show_chosen(self) -> None:
        chosen = self.chosen
        current = self._doubts.get(key_of(self.list.currentIndex())) or next(iter(chosen), None)
        self.detail.setVisible(current is not None)
        if current is not None:
            self.detail.show_doubt(current)
        coded = {doubt.theme is not None for doubt in chosen}
        able = bool(chosen) and self._writable
        for action in (self.keep, self.keep_why):
            action.setEnabled(able and coded == {True})
        for action in (self.change, self.remove, self.rule):
            action.setEnabled(able and len(coded) == 1)
        self.show_place.setEnabled(bool(chosen))
        self.change.setText(self.tr("Give a theme …") if coded == {False} else self.tr("Change …"))
        self.remove.setText(self.tr("Say what it is …") if coded == {False} else self.tr("Remove …"))
        for action, button in self._buttons.items():
            button.setText(action.text())
        self._why_not.setText(self._reason(chosen, coded))
        dress(self._why_not, "muted")
        self._why_not.setVisible(bool(self._why_not.text()))

    def _reason(self, chosen: Sequence[Doubt], coded: set[bool]) -> str:
        if not self._writable:
            return self.tr("The project is open for reading only: nothing can be decided here.")
        if not chosen:
            return self.tr("Choose in the list what is to be decided.")
        if len(coded) > 1:
            return self.tr("Choose codings, or passages without a theme, but not both at once.")
        if len(chosen) > 1:
            return self.tr("{0} are chosen and are settled in the same way.").format(len(chosen))
        return self.tr("A passage without a theme cannot be kept as it is.") if coded == {False} else ""

    def _decision(self, text: str, key: str, wanted: SignalInstance) -> QAction:
        """Return what can be decided; its key works in the list, where no letter is typed."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(lambda _=False: wanted.emit())
        self.list.addAction(action)
        return action

    def _lay_out(self, memory: Memory) -> None:
        back = QPushButton(self.tr("Back to the text"))
        theming.current().keep_icon(back, "chevron-left")
        back.clicked.connect(self.back_wanted)
        leave = QAction(self.tr("Back to the text"), self)
        leave.setShortcut(QKeySequence("Esc"))
        leave.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.triggered.connect(lambda _=False: self.back_wanted.emit())
        self.addAction(leave)
        self._print = agenda = QPushButton(self.tr("Print as an agenda …"))
        agenda.setToolTip(self.tr("Word or HTML, with room for the decisions"))
        theming.current().keep_icon(agenda, "export")
        agenda.clicked.connect(self.export_wanted)
        self._panel.body.insertWidget(0, self.filters)
        self._panel.body.setStretchFactor(self.list, 1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.addWidget(self._empty, 1)
        collecting = muted(self.tr("Collecting points for discussion …"))
        collecting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._waiting = framed(collecting)  # until show_groups was called
        head = QHBoxLayout()
        head.setSpacing(SPACE["s"])
        head.addWidget(back)
        head.addWidget(self._message, 1)
        head.addWidget(self.undo)
        head.addStretch(0)
        head.addWidget(agenda)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)  # from here on from the outside in: see Panes
        for page in (framed(middle), self._waiting):
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._waiting)
        columns("coding-agenda", memory, self._panes(), (440, 640), within=self._sides)

    def _panes(self) -> tuple[Pane, Pane]:
        return Pane(self.tr("For discussion"), self._panel), Pane(self.tr("Decision"), self._right())

    def _right(self) -> QWidget:
        right, layout = panel(self._sides.borders)
        layout.setSpacing(0)
        layout.addWidget(self.detail, 1)
        below, foot = QVBoxLayout(), QHBoxLayout()
        layout.addLayout(below)
        below.setContentsMargins(SPACE["l"], SPACE["s"], SPACE["l"], SPACE["m"])
        below.setSpacing(SPACE["s"])
        below.addWidget(self._why_not)
        below.addLayout(foot)
        foot.setSpacing(SPACE["s"])
        self._buttons: dict[QAction, QPushButton] = {}
        for action in (self.keep, self.change, self.remove, self.rule, self.show_place):
            button = pressing(action, action.text())
            self._buttons[action] = button
            if action is self.show_place:
                foot.addStretch(1)
            foot.addWidget(button)
        keys = self.tr(
            "In the list: K keeps (Shift+K: with a reason) · C changes · R removes · N new rule · Enter shows"
        )
        below.addWidget(muted(keys))
        return right
