"""The ledger: who was asked, on which occasion, and how they answered."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry, Organisation
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.asking import AskDialog
from lagvarde_coder.gui.dialogs.organisation import OrganisationDialog
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.filter_box import filter_box
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.material import grids
from lagvarde_coder.gui.workspaces.material.categories_panel import CategoriesPanel
from lagvarde_coder.gui.workspaces.material.ledger_import_dialog import ask_for_workbook
from lagvarde_coder.gui.workspaces.material.near_panel import NearPanel, bring_together
from lagvarde_coder.gui.workspaces.parts import page_action, pressing, separator


class LedgerPage(QWidget):
    """A row per organisation and occasion, with the figures above."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        set_help_page(self, "ledger")
        self._organisations: dict[Id, Organisation] = {}
        self._inquiries: dict[Id, Inquiry] = {}
        self._differing: frozenset[Id] = frozenset()
        self.figures = PlainLabel()
        self.figures.setProperty("kind", "headline")
        self.figures.setWordWrap(True)
        self.figures.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], 0)
        self.difference = QWidget()
        self._difference_text = PlainLabel()
        self._difference_text.setWordWrap(True)
        self.table = ListTable(self.tr("Ledger"), many=True)
        self.table.use(grids.ledger([], [], []), grids.LEDGER_WIDTHS, grids.LEDGER_FLEXIBLE)
        self.table.remember_widths(session.memory, "ledger")
        self.table.sort_on_click(0)
        self.table.setProperty("quiet", True)
        self.table.chosen.connect(lambda _: self.change())
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selection_changed.connect(self._on_selection)
        self._make_actions()
        self._lay_out_difference()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self.categories = CategoriesPanel(session)
        self.near = NearPanel(session)
        layout.addWidget(self.figures)
        layout.addWidget(self.difference)
        layout.addWidget(self.categories)
        layout.addWidget(self.near)
        layout.addLayout(self._tools())
        layout.addWidget(self.table, 1)
        self._on_selection()

    def refresh(self) -> None:
        """Show the ledger as it is now."""
        ledger = self._session.current.material.ledger
        organisations, inquiries = ledger.organisations(), ledger.inquiries()
        self._organisations = {organisation.id: organisation for organisation in organisations}
        self._inquiries = {inquiry.id: inquiry for inquiry in inquiries}
        figures, compared = ledger.figures()[1], ledger.compared()
        self.figures.setText(grids.ledger_sentence(figures))
        self.categories.refresh()
        self.near.refresh()
        self._difference_text.setText(grids.difference_sentence(figures))
        self.difference.setVisible(bool(compared.differing))
        self._differing = compared.differing
        modes = {inquiry.id: inquiry.mode for inquiry in compared.inquiries if inquiry.id}
        told = {line: mode for line, mode in modes.items() if mode is not self._inquiries[line].mode}
        self.table.show_grid(grids.ledger(organisations, inquiries, ledger.question_sets(), told))
        self.table.hide_empty(grids.LEDGER_RARE)

    def actions_for_menu(self) -> list[QAction]:
        """Return what can be done here."""
        return [self.add_action, self.import_action, separator(self), *self.table.actions()]

    def add(self) -> None:
        """Ask for a new organisation."""
        OrganisationDialog(self._session, None, self.window()).open()

    def import_workbook(self) -> None:
        """Ask for a workbook to read the ledger from."""
        ask_for_workbook(self._session, self.window())

    def change(self) -> None:
        """Change the organisation of the selected rows."""
        chosen = self._chosen()
        if len(chosen) == 1:
            OrganisationDialog(self._session, chosen[0], self.window()).open()

    def ask(self) -> None:
        """Enter that the organisations of the selected rows were asked on one more occasion."""
        if chosen := self._chosen():
            AskDialog(self._session, chosen, self.window()).open()

    def set_mode(self, mode: AnswerMode) -> None:
        """Enter how the organisations of the selected rows answered, or that they did not."""
        asked, ledger = self._selected(), self._session.current.material.ledger
        if asked:
            text = f"{self._named(asked)}: {wording.name_of(mode)}"
            self._session.perform(text, lambda: ledger.set_modes([inquiry.id for inquiry in asked], mode))

    def follow_documents(self) -> None:
        """Enter what the documents say: of the selected organisations that differ, else of all."""
        chosen = {_organisation_in(key) for key in self.table.selected_keys()} & self._differing or self._differing
        ledger = self._session.current.material.ledger
        self._session.perform(self.tr("The ledger follows the documents"), lambda: ledger.follow_documents(chosen))

    def withdraw(self) -> None:
        """Ask why the selected rows should not be there, and take them out."""
        asked, ledger = self._selected(), self._session.current.material.ledger
        if not asked:
            return
        text = self.tr("Remove from the ledger, was not asked: {0}").format(self._named(asked))
        ReasonDialog(
            text,
            self.tr("Remove"),
            lambda reason: self._session.perform(
                text, lambda: ledger.withdraw([inquiry.id for inquiry in asked], reason)
            ),
            self.window(),
        ).open()

    def bring_together(self) -> None:
        """Ask why the two organisations of the selected rows are one; the one of the current row stays."""
        chosen = self._chosen()
        if len(chosen) == 2:
            stays = _organisation_in(self.table.current_key() or self.table.selected_keys()[0])
            kept, gone = chosen if chosen[0].id == stays else reversed(chosen)
            bring_together(self._session, gone, kept, self.window())

    def _named(self, asked: list[Inquiry]) -> str:
        first = self._organisations[asked[0].organisation].name
        return first if len(asked) == 1 else f"{first} +{len(asked) - 1}"

    def _chosen(self) -> list[Organisation]:
        """Return the organisations of the selected rows, each once."""
        ids = dict.fromkeys(_organisation_in(key) for key in self.table.selected_keys())
        return [self._organisations[organisation] for organisation in ids]

    def _selected(self) -> list[Inquiry]:
        keys = [Id(key.split(" ")[1]) for key in self.table.selected_keys()]
        return [self._inquiries[key] for key in keys if key in self._inquiries]

    def _on_selection(self) -> None:
        chosen, asked = self._chosen(), bool(self._selected())
        self.change_action.setEnabled(len(chosen) == 1)
        self.ask_action.setEnabled(bool(chosen))
        self.together_action.setEnabled(len(chosen) == 2)
        for action in (*self.mode_actions, self.withdraw_action):
            action.setEnabled(asked)
        self._mode.setEnabled(asked)

    def _make_actions(self) -> None:
        self.add_action = page_action(self, self.tr("New organisation …"), self.add, "Ctrl+Shift+N", "add")
        self.import_action = page_action(
            self, self.tr("Read the ledger from a workbook …"), self.import_workbook, "Ctrl+Alt+I", "import"
        )
        self.change_action = page_action(self, self.tr("Change organisation …"), self.change, "F2", "edit")
        self.together_action = page_action(self, self.tr("Bring two together …"), self.bring_together)
        self.together_action.setToolTip(self.tr("The two selected organisations become the one with the focus"))
        self.ask_action = page_action(self, self.tr("Was asked …"), self.ask, "Ctrl+Alt+A", "question")
        self.mode_actions = [
            page_action(
                self,
                self.tr("Answered: {0}").format(wording.name_of(mode)),
                lambda mode=mode: self.set_mode(mode),  # type: ignore[misc]
                f"Alt+{number}",
            )
            for number, mode in enumerate(AnswerMode, 1)
        ]
        self.withdraw_action = page_action(self, self.tr("Remove from the ledger …"), self.withdraw, icon="delete")
        self.follow_action = page_action(self, self.tr("Follow the documents"), self.follow_documents, icon="document")
        self.copy_action = copy_action(self._session, self.table, self.tr("Ledger"))
        self.table.insertActions(
            self.copy_action,
            [
                self.change_action,
                self.ask_action,
                self.together_action,
                separator(self),
                *self.mode_actions,
                separator(self),
                self.withdraw_action,
            ],
        )

    def _lay_out_difference(self) -> None:
        """Lay out the line that tells where the ledger differs from the documents, with the way to settle it."""
        sign = PlainLabel()
        sign.setPixmap(theming.current().icon("warning", "warning").pixmap(16, 16))
        row = QHBoxLayout(self.difference)
        row.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], 0)
        row.setSpacing(SPACE["s"])
        row.addWidget(sign)
        row.addWidget(self._difference_text, 1)
        row.addWidget(pressing(self.follow_action, self.tr("Follow the documents")))
        self.difference.hide()

    def _tools(self) -> Flow:
        box = filter_box(self.tr("Filter the ledger"), self.table.show_only)
        box.setMaximumWidth(theming.current().scaled(320))
        self._mode = QPushButton(self.tr("Answer mode"))
        menu = QMenu(self._mode)
        menu.addActions(self.mode_actions)
        self._mode.setMenu(menu)
        row = Flow()
        row.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        row.addWidget(box)
        row.add_stretch()
        row.addWidget(self._mode)
        for action, text in (
            (self.ask_action, self.tr("Was asked …")),
            (self.change_action, self.tr("Change …")),
            (self.import_action, self.tr("Read a workbook …")),
            (self.add_action, self.tr("New organisation …")),
        ):
            row.addWidget(pressing(action, text))
        return row


def _organisation_in(key: str) -> Id:
    """The row's key is "organisation inquiry"."""
    return Id(key.split(" ", maxsplit=1)[0])
