"""Below the themes: the codings at the cursor, and the definition of the theme one looks at."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QTabWidget, QTreeView, QVBoxLayout, QWidget

from lagvarde_coder.domain.codebook import Theme
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.gui.models.codings import coding_nodes
from lagvarde_coder.gui.models.filtering import key_of
from lagvarde_coder.gui.models.tree import TreeModel
from lagvarde_coder.gui.theming import SPACE
from lagvarde_coder.gui.widgets.badge import ThemeDelegate
from lagvarde_coder.gui.workspaces.coding.panels.definition import Definition
from lagvarde_coder.gui.workspaces.coding.panels.editor import CodingEditor
from lagvarde_coder.gui.workspaces.parts import muted, quiet_tree
from lagvarde_coder.services.coding import CodingLine

_ROWS = 3


class CodingsPanel(QTabWidget):
    """Two tabs: codings at the cursor, and the definition.

    Signals:
        current_changed: the id of the coding that is shown; empty for none.
    """

    current_changed = Signal(str)

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

    @property
    def current(self) -> CodingLine | None:
        """The coding that is shown."""
        return self._lines.get(key_of(self.list.currentIndex()))

    def show_codings(self, lines: Sequence[CodingLine], wanted: Id = "") -> None:
        """Show the codings at the cursor; ``wanted``, else the one shown before, else the last becomes the current."""
        before = key_of(self.list.currentIndex())
        if lines == list(self._lines.values()) and wanted in {"", before}:
            return
        if before not in {line.coding.id for line in lines}:
            self.editor.commit()  # now, while all still show the same
        self._lines = {line.coding.id: line for line in lines}
        self.list.selectionModel().blockSignals(True)
        self._model.show_nodes(coding_nodes(lines))
        chosen = next((one for one in (wanted, before) if one in self._lines), lines[-1].coding.id if lines else "")
        self.list.setCurrentIndex(self._model.find(chosen))
        self.list.selectionModel().blockSignals(False)
        self.list.setFixedHeight(self.list.sizeHintForRow(0) * min(len(lines), _ROWS) + 6 if lines else 0)
        self._pages.setCurrentIndex(1 if lines else 0)
        self.setTabText(0, self.tr("Coding ({0})").format(len(lines)) if len(lines) > 1 else self.tr("Coding"))
        self.editor.show_coding(self._lines.get(chosen))
        self.current_changed.emit(chosen)

    def show_coding_tab(self) -> None:
        """Bring the coding to the front."""
        self.setCurrentIndex(0)

    def show_definition(self, theme: Theme | None) -> None:
        """Show a theme in the definition tab, without bringing it to the front."""
        self.definition.show_theme(theme)

    def _choose(self, current: QModelIndex, _: QModelIndex) -> None:
        key = key_of(current)
        self.editor.show_coding(self._lines.get(key))
        self.current_changed.emit(key)

    def _coding_page(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self.editor)
        layout.addStretch(1)
        return page

    def _padded(self, widget: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        layout.addWidget(widget)
        layout.addStretch(1)
        return page
