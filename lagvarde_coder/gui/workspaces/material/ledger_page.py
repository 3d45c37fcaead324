"""The ledger: who was asked, on which occasion, and how they answered."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.ledger import AnswerMode, Inquiry, Organisation
from lagvarde_coder.gui import theming, wording
from lagvarde_coder.gui.dialogs.organisation import OrganisationDialog
from lagvarde_coder.gui.session import Session
from lagvarde_coder.gui.tables import Table
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.workspaces.material import grids
from lagvarde_coder.gui.workspaces.parts import filter_box


class LedgerPage(QWidget):
    """A row per organisation and occasion, with the figures above."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._organisations: dict[str, Organisation] = {}
        self._inquiries: dict[str, Inquiry] = {}
        self.figures = QLabel()
        self.figures.setProperty("kind", "headline")
        self.figures.setWordWrap(True)
        self.figures.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], 0)
        self.table = Table(self.tr("Ledger"), many=True)
        self.table.use(grids.ledger([], [], []), grids.LEDGER_WIDTHS, grids.LEDGER_FLEXIBLE)
        self.table.sort_on_click(0)
        self.table.setProperty("quiet", True)
        self.table.chosen.connect(lambda _: self.change())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selection_changed.connect(self._on_selection)
        self._make_actions()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.figures)
        layout.addLayout(self._tools())
        layout.addWidget(self.table, 1)
        self._on_selection()

    def refresh(self) -> None:
        """Show the ledger as it is now."""
        ledger = self._session.current.ledger
        organisations, inquiries = ledger.organisations(), ledger.inquiries()
        self._organisations = {one.id: one for one in organisations}
        self._inquiries = {one.id: one for one in inquiries}
        self.figures.setText(grids.ledger_sentence(ledger.figures()[1]))
        self.table.show_grid(grids.ledger(organisations, inquiries, ledger.question_sets()))

    def actions_for_menu(self) -> list[QAction]:
        """Return what can be done here."""
        return [self.add_action, self.change_action, *self.mode_actions]

    def add(self) -> None:
        """Ask for a new organisation."""
        OrganisationDialog(self._session, None, self.window()).open()

    def change(self) -> None:
        """Change the organisation of the current row."""
        organisation = self._organisations.get(self.table.current_key().split(" ")[0])
        if organisation is not None:
            OrganisationDialog(self._session, organisation, self.window()).open()

    def set_mode(self, mode: AnswerMode) -> None:
        """Enter how the organisations of the selected rows answered, or that they did not."""
        wanted = [one for one in self._selected() if one.mode is not mode]
        ledger = self._session.current.ledger
        stack = self._session.undo_stack
        text = self.tr("answer mode {0}").format(wording.name_of(mode))
        if len(wanted) > 1:
            stack.beginMacro(text)
        for one in wanted:
            name = self._organisations[one.organisation].name
            self._session.perform(f"{name}: {wording.name_of(mode)}", lambda one=one: ledger.set_mode(one.id, mode))  # type: ignore[misc]
        if len(wanted) > 1:
            stack.endMacro()

    def _selected(self) -> list[Inquiry]:
        keys = [key.split(" ")[1] for key in self.table.selected_keys()]
        return [self._inquiries[key] for key in keys if key in self._inquiries]

    def _on_selection(self) -> None:
        self.change_action.setEnabled(bool(self.table.selected_keys()))
        asked = bool(self._selected())
        for action in self.mode_actions:
            action.setEnabled(asked)
        self._mode.setEnabled(asked)
        self._change.setEnabled(self.change_action.isEnabled())

    def _make_actions(self) -> None:
        self.add_action = QAction(self.tr("New organisation …"), self)
        self.add_action.triggered.connect(self.add)
        self.change_action = QAction(self.tr("Change organisation …"), self)
        self.change_action.setShortcut(QKeySequence("F2"))
        self.change_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.change_action.triggered.connect(self.change)
        self.mode_actions = []
        for mode in AnswerMode:
            action = QAction(self.tr("Answered: {0}").format(wording.name_of(mode)), self)
            action.triggered.connect(lambda _, mode=mode: self.set_mode(mode))
            self.mode_actions.append(action)
        self.addAction(self.change_action)
        self.table.addActions([self.change_action, *self.mode_actions])

    def _tools(self) -> QHBoxLayout:
        box = filter_box(self.tr("Filter the ledger"), self.table.show_only)
        box.setMaximumWidth(320)
        self._mode = QPushButton(self.tr("Answer mode"))
        menu = QMenu(self._mode)
        menu.addActions(self.mode_actions)
        self._mode.setMenu(menu)
        self._change = QPushButton(self.tr("Change …"))
        self._change.clicked.connect(self.change)
        theming.current().keep_icon(self._change, "edit")
        add = QPushButton(self.tr("New organisation …"))
        add.clicked.connect(self.add)
        theming.current().keep_icon(add, "add")
        row = QHBoxLayout()
        row.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        row.setSpacing(SPACE["s"])
        row.addWidget(box, 1)
        row.addStretch(1)
        for part in (self._mode, self._change, add):
            row.addWidget(part)
        return row
