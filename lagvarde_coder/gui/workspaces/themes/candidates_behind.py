"""Below the candidates: what gave rise to the chosen one, and what of the family is asked for most."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.table import Grid
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.naming import name_box
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import phrases
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.gui.workspaces.themes import candidates_grids as grids
from lagvarde_coder.services.decisions.asked import Ranking
from lagvarde_coder.services.decisions.origins import OriginLine


class OriginsPanel(QWidget):
    """Passages and documents that gave rise to a candidate; a click, or Enter, goes there."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._lines: list[OriginLine] = []
        self._about = muted()
        self.table = ListTable(self.tr("What gave rise to it"))
        self.table.use(grids.origins([]), grids.ORIGIN_WIDTHS, grids.ORIGIN_FLEXIBLE)
        self.table.setProperty("quiet", True)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.chosen.connect(self._go)
        self.table.clicked.connect(lambda index: self._go(self.table.current_key()))
        copy_action(session, self.table, self.tr("What gave rise to it"))
        column = _column(self)
        column.addWidget(self._about)
        column.addWidget(self.table, 1)

    def show_candidate(self, candidate: Theme | None) -> None:
        """Read what gave rise to a candidate, and show it; None: choose one."""
        if candidate is None:
            self._show(None, [])
            return
        service = self._session.current.decisions.candidates
        self._session.query(
            lambda: service.origins(candidate.id),
            lambda lines: self._show(candidate, lines),
            key="candidate-origins",
        )

    def _show(self, candidate: Theme | None, lines: list[OriginLine]) -> None:
        self._lines = lines
        if candidate is None:
            text = self.tr("What gave rise to the candidate chosen above is listed here.")
        else:
            wholes = sum(line.coding is None for line in lines)
            text = self.tr("{0} {1}. Passages: {2}. Whole documents: {3}. A click or Enter goes there.")
            text = text.format(candidate.number, candidate.name, len(lines) - wholes, wholes)
        self._about.setText(text)
        self.table.show_grid(grids.origins(lines))

    def _go(self, key: str) -> None:
        if key:
            line = self._lines[int(key)]
            span = Span(line.coding.coding.start, line.coding.coding.end) if line.coding else None
            self._session.go_to(line.source.id, span)


class AskedPanel(QWidget):
    """A family ranked by the organisations that ask for it: by all of them, or by those of one category."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rankings: list[Ranking] = []
        self.by = QComboBox()
        self.by.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        name_box(self.by, self.tr("Ranked by"))
        self.by.activated.connect(self._rank)
        self._about = muted()
        self.table = ListTable(self.tr("Asked for most"))
        self.table.use(Grid(), grids.ASKED_WIDTHS, grids.ASKED_FLEXIBLE)
        self.table.say_if_empty(self.tr("Nothing to rank: no candidate of the family is in use."))
        self.table.setProperty("quiet", True)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        copy_action(session, self.table, self.tr("Asked for most, organisations heard"))
        row = QHBoxLayout()
        row.setSpacing(SPACE["s"])
        row.addWidget(PlainLabel(self.tr("Ranked by")))
        row.addWidget(self.by)
        row.addWidget(self._about, 1)
        column = _column(self)
        column.addLayout(row)
        column.addWidget(self.table, 1)

    def show_rankings(self, rankings: Sequence[Ranking], standing: Standing) -> None:
        """Show the rankings of a family; the one that was chosen stays chosen."""
        before = self.by.currentData()
        self._rankings = list(rankings)
        self.by.clear()
        for one in rankings:
            self.by.addItem(grids.group_name(one), one.group.key if one.group else "")
        self.by.setCurrentIndex(max(0, self.by.findData(before)))
        told = self.tr("Organisations that ask for it, of those heard. {0}. How often is not how important.")
        self._about.setText(told.format(phrases.basis(standing)))
        self._show()

    def clear(self) -> None:
        """Forget the project that was closed."""
        self._rankings = []
        self.by.clear()
        self.table.show_grid(Grid())

    def _rank(self, _: int) -> None:
        self._show()
        announce(self.table, self.tr("Ranked by {0}").format(self.by.currentText()))

    def _show(self) -> None:
        widths = [*grids.ASKED_WIDTHS, *(grids.GROUP_WIDTH for _ in self._rankings)]
        flexible = {**grids.ASKED_FLEXIBLE, **dict.fromkeys(range(len(grids.ASKED_WIDTHS), len(widths)), 1)}
        self.table.use(grids.ranking(self._rankings, max(0, self.by.currentIndex())), widths, flexible)


def _column(panel: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(panel)
    column.setContentsMargins(SPACE["m"], SPACE["s"], SPACE["m"], SPACE["s"])
    column.setSpacing(SPACE["s"])
    return column
