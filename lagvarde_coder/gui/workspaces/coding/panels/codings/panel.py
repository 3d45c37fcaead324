"""Below the themes: the codings at the cursor, and the definition of the theme one looks at."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QTreeView, QVBoxLayout, QWidget

from lagvarde_coder.domain.codebook import Theme
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui import wording
from lagvarde_coder.gui.dialogs.frame import scrolled
from lagvarde_coder.gui.models.codings import coding_nodes
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.tree import Node, TreeModel
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.widgets.badge import COUNT_ROLE, ThemeDelegate
from lagvarde_coder.gui.workspaces.coding.panels.codings.editor import CodingEditor
from lagvarde_coder.gui.workspaces.coding.panels.themes.definition import Definition
from lagvarde_coder.gui.workspaces.parts import muted, quiet_tree
from lagvarde_coder.services.coding import CodingLine

_ROWS = 3
_MOST = 200
"""Codings that are listed; a whole document may be selected, and nobody goes through thousands here."""


class CodingsPanel(QTabWidget):
    """Two tabs: codings at the cursor, and the definition.

    Signals:
        current_changed: the id of the coding that is shown; empty for none.
        definition_shown: the definition tab came to the front.
    """

    current_changed = Signal(str)
    definition_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Coding and definition"))
        self._lines: dict[Id, CodingLine] = {}
        self._model = TreeModel(parent=self)
        self.list: QTreeView = quiet_tree(self._model, self.tr("Codings at the cursor"))
        self.list.setItemDelegate(ThemeDelegate(self.list))
        self.list.setFixedHeight(0)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.editor = CodingEditor()
        self.definition = Definition()
        self._hint = muted(
            self.tr("No coding here. Select words in the text and press a theme's key, or click the theme.")
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._padded(self._hint))
        self._pages.addWidget(self._coding_page())
        self.setDocumentMode(True)
        self.addTab(self._pages, self.tr("Coding"))
        self.addTab(self.definition, self.tr("Definition"))
        self.currentChanged.connect(lambda tab: self.definition_shown.emit() if tab == 1 else None)

    @property
    def current(self) -> CodingLine | None:
        """The coding that is shown."""
        return self._lines.get(key_of(self.list.currentIndex()))

    def lines(self) -> list[CodingLine]:
        """Return the codings at the cursor, in text order."""
        return list(self._lines.values())

    def show_codings(self, lines: Sequence[CodingLine], wanted: Id = "") -> None:
        """Show the codings at the cursor; ``wanted``, else the one shown before, else the last becomes the current.

        Of very many only the first are listed.
        """
        number = len(lines) if len(lines) <= _MOST else f"{_MOST}+"
        lines = lines[:_MOST]
        before = key_of(self.list.currentIndex())
        if lines == list(self._lines.values()) and wanted in {"", before}:
            return
        if before not in {line.coding.id for line in lines}:
            self.editor.commit()  # now, while all still show the same
        self._lines = {line.coding.id: line for line in lines}
        self.list.selectionModel().blockSignals(True)
        self._model.show_nodes(_nodes(lines))
        chosen = next((one for one in (wanted, before) if one in self._lines), lines[-1].coding.id if lines else "")
        self.list.setCurrentIndex(self._model.find(chosen))
        self.list.selectionModel().blockSignals(False)
        self._fit_list(len(lines))
        self._pages.setCurrentIndex(1 if lines else 0)
        self.setTabText(0, self.tr("Coding ({0})").format(number) if len(lines) > 1 else self.tr("Coding"))
        self.editor.show_coding(self._lines.get(chosen))
        self.current_changed.emit(chosen)

    def step(self, step: int) -> CodingLine | None:
        """Let the next coding at the cursor be the current one, or the one before; after the last comes the first."""
        ids = list(self._lines)
        if not ids:
            return None
        at = ids.index(self.current.coding.id) if self.current else -1
        self.list.setCurrentIndex(self._model.find(ids[(at + step) % len(ids)]))
        return self.current

    @property
    def shows_definition(self) -> bool:
        """Whether the definition is in front."""
        return self.currentIndex() == 1

    def show_coding_tab(self) -> None:
        """Bring the coding to the front."""
        self.setCurrentIndex(0)

    def show_definition_tab(self) -> None:
        """Bring the definition to the front."""
        self.setCurrentIndex(1)

    def show_definition(self, theme: Theme | None) -> None:
        """Show a theme in the definition tab, without bringing it to the front."""
        self.definition.show_theme(theme)

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        key = key_of(current)
        self.editor.show_coding(self._lines.get(key))
        self.current_changed.emit(key)

    def _fit_list(self, count: int) -> None:
        """A list of one would only say again what the fields say."""
        row = self.list.sizeHintForRow(0)
        self.list.setFixedHeight(row * min(count, _ROWS) + 6 if count > 1 else 0)
        self.list.setVisible(count > 1)

    def _coding_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self.editor)
        layout.addStretch(1)
        return scrolled(page)

    def _padded(self, widget: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        layout.addWidget(widget)
        layout.addStretch(1)
        return page


def _nodes(lines: Sequence[CodingLine]) -> list[Node]:
    """Return codings as a list that also says who made them and how the passage bears on the theme."""
    nodes = coding_nodes(lines)
    for node, line in zip(nodes, lines, strict=True):
        stance = wording.name_of(line.coding.stance)
        node.cells[0][COUNT_ROLE] = f"{line.coder.initials} · {stance}"
        said = node.cells[0].get(Qt.ItemDataRole.AccessibleTextRole, "")
        node.cells[0][Qt.ItemDataRole.AccessibleTextRole] = f"{said}, {stance}"
    return nodes
