"""Below the themes: the codings at the cursor, and the definition of the theme one looks at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QTabBar, QTabWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.dialogs.dialog import scrolled
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.workspaces.coding.panels.codings.editor import CodingEditor
from lagvarde_coder.gui.workspaces.coding.panels.codings.listing import CodingsList
from lagvarde_coder.gui.workspaces.coding.panels.themes.definition import Definition
from lagvarde_coder.gui.workspaces.parts import holds_focus, muted
from lagvarde_coder.services.coding.marking import CodingLine

_RIGHT = QTabBar.ButtonPosition.RightSide
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
        self._current = ""
        self._pages = QStackedWidget()
        self.setDocumentMode(True)
        self.addTab(self._pages, self.tr("Coding"))
        self._hint = muted(
            self.tr("No coding here. Select words in the text and press a theme's key, or click the theme.")
        )
        self._pages.addWidget(self._padded(self._hint))
        page = QWidget()
        self._pages.addWidget(scrolled(page))
        self.list = CodingsList(page)
        self.list.chosen.connect(self._choose)
        self.editor = CodingEditor(page)
        self.definition = Definition()
        self._fill(page)
        self.addTab(self.definition, self.tr("Definition"))
        self._number = muted()
        self._number.setWordWrap(False)
        self._number.setFixedWidth(self._number.fontMetrics().horizontalAdvance(f"{_MOST}+"))
        self._number.setAccessibleName(self.tr("Number of codings"))
        self.currentChanged.connect(lambda tab: self.definition_shown.emit() if tab == 1 else None)

    @property
    def current(self) -> CodingLine | None:
        """The coding that is shown."""
        return self._lines.get(self._current)

    def lines(self) -> list[CodingLine]:
        """Return the codings at the cursor, in text order."""
        return list(self._lines.values())

    def show_codings(self, lines: Sequence[CodingLine], wanted: Id = "") -> None:
        """Show the codings at the cursor; ``wanted``, else the one shown before, else the last becomes the current.

        Of very many only the first are listed.
        """
        number = str(len(lines)) if len(lines) <= _MOST else f"{_MOST}+"
        lines = lines[:_MOST]
        before = self._current
        if lines == list(self._lines.values()) and wanted in {"", before}:
            return
        if before not in {line.coding.id for line in lines}:
            self.editor.commit()  # now, while all still show the same
        self._lines = {line.coding.id: line for line in lines}
        last = lines[-1].coding.id if lines else ""
        self._current = next((coding for coding in (wanted, before) if coding in self._lines), last)
        self.list.show_codings(lines, self._current)
        lost = not lines and holds_focus(self._pages)
        self._pages.setCurrentIndex(1 if lines else 0)
        self._show_number(number if len(lines) > 1 else "")
        self._show_current()
        if lost:
            self.editor.back_wanted.emit()

    def step(self, step: int) -> CodingLine | None:
        """Let the next coding at the cursor be the current one, or the one before; after the last comes the first."""
        ids = list(self._lines)
        if not ids:
            return None
        at = ids.index(self._current) if self._current in ids else -1
        self.list.go_to(ids[(at + step) % len(ids)])
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

    def _choose(self, coding: Id) -> None:
        self._current = coding
        self._show_current()

    def _show_current(self) -> None:
        self.editor.show_coding(self.current)
        self.current_changed.emit(self._current)

    def _show_number(self, number: str) -> None:
        """Say beside the tab's name how many codings there are; in the name, it would make all here be laid out."""
        self._number.setText(number)
        if bool(number) != (self.tabBar().tabButton(0, _RIGHT) is not None):
            self.tabBar().setTabButton(0, _RIGHT, self._number if number else None)

    def _fill(self, page: QWidget) -> None:
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self.editor)
        layout.addStretch(1)

    def _padded(self, widget: QWidget) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE["l"], SPACE["l"], SPACE["l"], SPACE["l"])
        layout.addWidget(widget)
        layout.addStretch(1)
        return page
