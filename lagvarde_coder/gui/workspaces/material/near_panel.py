"""Above the ledger, while there are any: organisations whose names are nearly the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.dialogs.reason import ReasonDialog
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import page_action, pressing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagvarde_coder.services.material.bringing_together import NearPair

_ROWS, _ROW = 3, 34
_WIDTHS, _FLEXIBLE = (260, 100, 260, 100), {0: 1, 2: 1}
_ARE_TWO = "are_two_organisations"
"""What is remembered of a project: pairs of ids that somebody said are two organisations."""


class NearPanel(QWidget):
    """Points out what may be two spellings of one organisation; a person says which stays, or that they are two."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pairs: dict[str, NearPair] = {}
        self._told = PlainLabel(self.tr("The same organisation, spelled in two ways?"))
        self.table = ListTable(self.tr("Nearly the same names"))
        self.table.use(_grid([]), _WIDTHS, _FLEXIBLE)
        self.table.setProperty("quiet", True)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selection_changed.connect(self._on_selection)
        self.first_action = page_action(self, self.tr("Keep the first name …"), lambda: self._keep(first=True))
        self.second_action = page_action(self, self.tr("Keep the second name …"), lambda: self._keep(first=False))
        self.two_action = page_action(self, self.tr("They are two"), self.leave)
        self.two_action.setToolTip(self.tr("Asks no more about these two; nothing changes"))
        self.table.addActions([self.first_action, self.second_action, self.two_action])
        self._lay_out()
        self.hide()
        self._on_selection()

    def refresh(self) -> None:
        """Look in a worker for names that are nearly the same, then show them."""
        self._session.query(self._session.current.material.bringing_together.near, self._show, key="near_names")

    def leave(self) -> None:
        """Remember that the selected two are two organisations."""
        chosen = self._chosen()
        if chosen is not None:
            project = self._session.current.path
            known = self._session.memory.recall(_ARE_TWO, project)
            kept = known if isinstance(known, list) else []
            self._session.memory.remember(_ARE_TWO, [*kept, _key(chosen)], project)
            self._show(list(self._pairs.values()))

    def _show(self, pairs: "Sequence[NearPair]") -> None:
        if self._session.project is None:
            return
        known = self._session.memory.recall(_ARE_TWO, self._session.project.path)
        two = set(known) if isinstance(known, list) else set()
        self._pairs = {_key(pair): pair for pair in pairs if _key(pair) not in two}
        self.table.show_grid(_grid(list(self._pairs.values())))
        if self._pairs and not self.table.selected_keys():
            self.table.select_keys([next(iter(self._pairs))], next(iter(self._pairs)))
        rows = theming.current().scaled(_ROW) * min(len(self._pairs), _ROWS)
        self.table.setFixedHeight(self.table.horizontalHeader().sizeHint().height() + rows + 4)
        self.setVisible(bool(self._pairs))

    def _keep(self, *, first: bool) -> None:
        chosen = self._chosen()
        if chosen is not None:
            kept, gone = (chosen.first, chosen.second) if first else (chosen.second, chosen.first)
            bring_together(self._session, gone, kept, self.window())

    def _chosen(self) -> "NearPair | None":
        keys = self.table.selected_keys()
        return self._pairs.get(keys[0]) if keys else None

    def _on_selection(self) -> None:
        for action in (self.first_action, self.second_action, self.two_action):
            action.setEnabled(self._chosen() is not None)

    def _lay_out(self) -> None:
        row = Flow()
        row.addWidget(self._told)
        row.add_stretch()
        for action in (self.first_action, self.second_action, self.two_action):
            row.addWidget(pressing(action, action.text()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(row)
        layout.addWidget(self.table)


def bring_together(session: Session, gone: Organisation, kept: Organisation, parent: QWidget) -> None:
    """Ask why one organisation is another one, and bring them together as one step."""
    service = session.current.material.bringing_together
    text = QCoreApplication.translate("NearPanel", "“{0}” becomes “{1}”").format(gone.name, kept.name)
    action = QCoreApplication.translate("NearPanel", "Bring together")

    def do(reason: str) -> None:
        session.perform(text, lambda: service.bring_together(gone.id, kept.id, reason))

    ReasonDialog(text, action, do, parent).open()


def _key(pair: "NearPair") -> str:
    return " ".join(sorted((pair.first.id, pair.second.id)))


def _grid(pairs: "Sequence[NearPair]") -> Grid:
    first = QCoreApplication.translate("NearPanel", "First name")
    second = QCoreApplication.translate("NearPanel", "Second name")
    documents = QCoreApplication.translate("NearPanel", "Documents")
    rows = [
        [
            cell(pair.first.name, key=_key(pair), tip=pair.first.name),
            cell(wording.number(pair.documents[0]), sort=pair.documents[0]),
            cell(pair.second.name, tip=pair.second.name),
            cell(wording.number(pair.documents[1]), sort=pair.documents[1]),
        ]
        for pair in pairs
    ]
    return Grid([ColumnHeading(heading) for heading in (first, documents, second, documents)], rows, frozenset({1, 3}))
