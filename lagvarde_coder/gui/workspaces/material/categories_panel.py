"""Above the ledger, while there are any: documents that say another category than the ledger."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.material import grids
from lagvarde_coder.gui.workspaces.parts import page_action, pressing

if TYPE_CHECKING:
    from lagvarde_coder.services.material.categories import CategoryDifference

_ROWS = 4
"""Rows that the list shows at most before it scrolls: the ledger stays the main thing."""
_ROW = 34


class CategoriesPanel(QWidget):
    """Figures go by the ledger; here somebody says for each document whether the ledger is right or wants changing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._differences: dict[Id, CategoryDifference] = {}
        self._told = PlainLabel()
        self._told.setWordWrap(True)
        self.table = ListTable(self.tr("Categories to settle"), many=True)
        self.table.use(grids.categories([]), grids.CATEGORIES_WIDTHS, grids.CATEGORIES_FLEXIBLE)
        self.table.setProperty("quiet", True)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selection_changed.connect(self._on_selection)
        self.enter_action = page_action(self, self.tr("Enter in the ledger"), self.enter, icon="add")
        self.enter_action.setToolTip(
            self.tr("Gives the document’s one organisation its category; of several, change the right one below")
        )
        self.keep_action = page_action(self, self.tr("The ledger is right"), self.keep, icon="check")
        self.keep_action.setToolTip(self.tr("Takes the category away from the document; figures stay as they are"))
        self.table.addActions([self.enter_action, self.keep_action])
        self._lay_out()
        self.hide()
        self._on_selection()

    def refresh(self) -> None:
        """Show what is to be settled now; with nothing to settle the panel is gone."""
        differences = self._session.current.material.categories.differences()
        self._differences = {difference.source.id: difference for difference in differences}
        text = self.tr("Documents whose category differs from the ledger’s: {0}. Figures follow the ledger.")
        self._told.setText(text.format(len(differences)))
        self.table.show_grid(grids.categories(differences))
        height = self.table.horizontalHeader().sizeHint().height() + _ROW * min(len(differences), _ROWS) + 4
        self.table.setFixedHeight(height)
        self.setVisible(bool(differences))

    def enter(self) -> None:
        """Give the organisations of the selected documents the documents' categories."""
        chosen, categories = self._with_one_organisation(), self._session.current.material.categories
        if chosen:
            text = self.tr("Categories entered in the ledger: {0}").format(len(chosen))
            self._session.perform(text, lambda: categories.enter_in_ledger(chosen))

    def keep(self) -> None:
        """Take the documents' own categories away."""
        chosen, categories = self._selected(), self._session.current.material.categories
        if chosen:
            text = self.tr("Categories as in the ledger: {0}").format(len(chosen))
            self._session.perform(text, lambda: categories.keep_ledger(chosen))

    def _selected(self) -> list[Id]:
        return [key for key in self.table.selected_keys() if key in self._differences]

    def _with_one_organisation(self) -> list[Id]:
        return [source for source in self._selected() if self._differences[source].only is not None]

    def _on_selection(self) -> None:
        chosen = self._selected()
        self.keep_action.setEnabled(bool(chosen))
        self.enter_action.setEnabled(bool(chosen) and chosen == self._with_one_organisation())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(self._told, 1)
        row.addWidget(pressing(self.enter_action, self.tr("Enter in the ledger")))
        row.addWidget(pressing(self.keep_action, self.tr("The ledger is right")))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(row)
        layout.addWidget(self.table)
