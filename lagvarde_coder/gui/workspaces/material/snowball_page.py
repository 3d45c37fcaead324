"""The snowball: who suggested whom, as a picture and as a table."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.snowball import Suggestion, steps, suggestions
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.panes import Pane
from lagvarde_coder.gui.workspaces.clipboard import copy_action
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.material.snowball_picture import SnowballEnd, SnowballPicture
from lagvarde_coder.gui.workspaces.parts import columns, picture_area
from lagvarde_coder.services.disclosure import Gate

_WIDTHS, _FLEXIBLE = (260, 260, 80), {0: 1, 1: 1}


class SnowballPage(QWidget):
    """The picture above, the table that says the same below."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        set_help_page(self, "ledger")
        self.picture = SnowballPicture()
        self.picture.chosen.connect(self._mark)
        self.table = ListTable(self.tr("Who suggested whom, as a table"), many=True)
        self.table.use(Grid(self._headings(), []), _WIDTHS, _FLEXIBLE)
        self.table.setProperty("quiet", True)
        self.table.sort_on_click(2)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.copy_action = copy_action(session, self.table, self.tr("Who suggested whom, as a table"))
        self.picture.copy_wanted.connect(self.copy_action.trigger)
        self._area: QScrollArea = picture_area(self.picture)
        parts = (Pane(self.tr("Picture"), self._area), Pane(self.tr("Table"), self.table))
        self._empty = EmptyState(
            "question",
            self.tr("Nobody is said to have been suggested"),
            self.tr("“Suggested by” is written in an organisation’s details, or when a document is imported."),
        )
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(columns("snowball", session.memory, parts, (340, 220), upright=True))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self._rows: dict[str, list[str]] = {}

    def refresh(self) -> None:
        """Show who suggested whom as the ledger says now."""
        organisations = self._session.current.material.ledger.organisations()
        made = suggestions(organisations)
        self._pages.setCurrentIndex(1 if made else 0)
        at = steps(made)
        links = list(_links(made))
        known = [one for one in organisations if one.id in at]
        texts = dict.fromkeys(by for by, _ in links if by.startswith(_TEXT))
        ends = [SnowballEnd(text, text.removeprefix(_TEXT), 0, known=False) for text in texts]
        ends += [SnowballEnd(one.id, one.name, at[one.id]) for one in _beside(known, links, at)]
        self.picture.show_snowball(sorted(ends, key=lambda end: end.step), links)
        self._show_table(made, at, organisations)

    def actions_for_menu(self) -> list[QAction]:
        """Return what can be done here."""
        return [self.copy_action]

    def _show_table(self, made: Sequence[Suggestion], at: dict[str, int], every: Sequence[Organisation]) -> None:
        released = {one.id: one.suggested_by for one in Gate().listed(every)}
        self._rows, rows = {}, []
        for one in made:
            who = one.organisation
            for key, name, copied in _named(one):
                row = f"{key} {who.id}"
                for end in (key, who.id):
                    self._rows.setdefault(end, []).append(row)
                step = at[who.id]
                words: list[Cell] = [
                    cell(name, key=row, tip=name, copied=None if copied else released[who.id]),
                    cell(who.name, tip=who.name),
                    cell(str(step), sort=(step, swedish(name))),
                ]
                rows.append(words)
        self.table.show_grid(Grid(self._headings(), rows, frozenset({2})))

    def _headings(self) -> list[ColumnHeading]:
        return [
            ColumnHeading(self.tr("Suggested by")),
            ColumnHeading(self.tr("Organisation")),
            ColumnHeading(self.tr("Step")),
        ]

    def _mark(self, key: str) -> None:
        self.table.select_keys(self._rows.get(key, []))
        if key in (rects := self.picture.rects()):
            centre = rects[key].center().toPoint()
            self._area.ensureVisible(centre.x(), centre.y(), 160, 40)


_TEXT = "text "
"""What stands before the key of a name that nobody of the ledger has."""


def _named(suggestion: Suggestion) -> Iterator[tuple[str, str, bool]]:
    """Yield key and name of those who suggested an organisation, and whether they are in the ledger."""
    yield from ((by.id, by.name, True) for by in suggestion.by)
    yield from ((f"{_TEXT}{text}", text, False) for text in suggestion.unmatched)


def _links(made: Sequence[Suggestion]) -> Iterator[tuple[str, str]]:
    for one in made:
        yield from ((key, one.organisation.id) for key, _, _ in _named(one))


def _beside(
    organisations: Sequence[Organisation], links: Sequence[tuple[str, str]], at: dict[str, int]
) -> list[Organisation]:
    """Return organisations step by step, each as near as may be to who suggested it, so that links cross little."""
    place: dict[str, float] = {}
    ordered: list[Organisation] = []
    for step in sorted(set(at.values())):
        column = [one for one in organisations if at[one.id] == step]
        means = {one.id: [place[by] for by, who in links if who == one.id and by in place] for one in column}
        column.sort(key=lambda one: sum(means[one.id]) / len(means[one.id]) if means[one.id] else -1.0)
        place |= {one.id: float(number) for number, one in enumerate(column)}
        ordered += column
    return ordered
