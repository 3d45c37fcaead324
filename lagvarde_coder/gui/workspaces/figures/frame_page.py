"""Rammatris: what each organisation or category says of each theme, counted, and told in the analyst's own words."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from lagvarde_coder.domain.figures.framework import FrameCell, FrameRows
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.text import prose
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.clipboard import caption, copy_table
from lagvarde_coder.gui.workspaces.figures.filters import Choice
from lagvarde_coder.gui.workspaces.figures.frame_table import FrameTable
from lagvarde_coder.gui.workspaces.figures.handing_out import ask_where, hand_out
from lagvarde_coder.gui.workspaces.figures.query import FiguresQuery
from lagvarde_coder.gui.workspaces.parts import muted, page_action, pressing
from lagvarde_coder.services.figures.framing import FramedMatrix, FrameQuery, Place
from lagvarde_coder.services.report.framework_matrices import frame_of

_ROWS = "analysis_frame_rows"
_SUFFIXES = (".docx", ".xlsx", ".html")


class FramePage(QWidget):
    """Choices above, the matrix below; passages of the current cell are asked for by :attr:`passages_wanted`.

    Signals:
        passages_wanted: the passages of a cell, and which cell it is, in words.
    """

    passages_wanted = Signal(object, str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query, self._limits = FiguresQuery(), tuple[str, ...]()
        set_help_page(self, "framework-matrix")
        self.rows = Choice(self.tr("Rows"), [(rows, wording.plural_of(rows)) for rows in FrameRows])
        self.rows.activated.connect(lambda _: self._on_rows())
        self.amounts = PlainLabel()
        self.amounts.setProperty("kind", "muted")
        self.amounts.setToolTip(self.tr("Cells with a text, and cells that have passages and no text"))
        self.aside = muted()
        self.table = FrameTable(self.tr("Framework matrix"))
        self.table.cells.typed.connect(self._write)
        self.table.typing.connect(self._keep)
        self.table.given_up.connect(self._drop)
        self.table.place_chosen.connect(lambda _: self.list_passages())
        self.table.copy_wanted.connect(self.copy)
        self.next_action = page_action(self, self.tr("Next cell without a text"), lambda: self.step(1), "F8")
        self.back_action = page_action(self, self.tr("Previous cell without a text"), lambda: self.step(-1), "Shift+F8")
        self.export_action = page_action(self, self.tr("Export the matrix …"), self.ask_where, "", "export")
        self._lay_out()
        session.storing.connect(self.table.store)

    # --- what is shown ------------------------------------------------------------------------------------------------

    def recall(self) -> None:
        """Choose the rows that were chosen last in this project."""
        remembered = self._session.memory.recall(_ROWS, self._session.current.path)
        self.rows.choose(FrameRows(remembered) if remembered in set(FrameRows) else FrameRows.ORGANISATION)

    @property
    def asked(self) -> FrameQuery:
        """What is asked for now."""
        rows = self.rows.value
        assert isinstance(rows, FrameRows)
        return FrameQuery(rows=rows, of=self._query.of, scope=self._query.scope)

    def ask(self, query: FiguresQuery) -> None:
        """Ask for the matrix of what is counted now, if it can be seen."""
        self._query = query
        if self._session.project is None or not self.isVisible():
            return
        asked, project, language = self.asked, self._session.current, wording.spoken()

        def call() -> tuple[FramedMatrix, tuple[str, ...]]:
            return project.figures.framing.matrix(asked), project.figures.counting.limits(asked.scope, language)

        self._session.query(call, lambda found: self._show(*found), key="framework-matrix")

    def _show(self, framed: FramedMatrix, limits: tuple[str, ...]) -> None:
        cells = self.table.cells
        if framed.asked != self.asked:
            return
        self._limits = limits
        if not cells.fits(framed):
            self.table.store()
        before = cells.place(self.table.currentIndex())
        kept = cells.fits(framed)
        cells.show_frame(framed, writable=self._session.current.writable)
        if not kept and framed.rows and framed.columns:
            there = cells.index_of(before) if before else QModelIndex()
            downwards = ((row.key, column.key) for column in framed.columns for row in framed.rows)
            spoken = (place for place in downwards if framed.passages(*place))
            first = next(map(cells.index_of, spoken), cells.index(0, 0))  # in the first column, so in sight
            self.table.setCurrentIndex(there if there.isValid() else first)
        self._pages.setCurrentIndex(0 if framed.rows and framed.columns else 1)
        self._tell_amounts()
        self.list_passages()

    def _tell_amounts(self) -> None:
        cells = self.table.cells
        waiting = len(cells.waiting())
        told = self.tr("Texts: {0} · missing: {1}")
        self.amounts.setText(told.format(wording.number(cells.written()), wording.number(waiting)))
        self.next_action.setEnabled(waiting > 0)
        self.back_action.setEnabled(waiting > 0)
        aside = cells.framed.aside if cells.framed else 0
        text = self.tr("Texts on themes or needs that are dropped or dissolved, kept until these come back: {0}")
        self.aside.setText(text.format(wording.number(aside)))
        self.aside.setVisible(aside > 0)

    def list_passages(self) -> None:
        """Ask for the passages of the current cell."""
        framed, place = self.table.cells.framed, self.table.cells.place(self.table.currentIndex())
        if framed is None or place is None or not self.isVisible() or self._session.project is None:
            return
        asked, project, about = framed.asked, self._session.current, self.table.cells.named(place)

        def show(excerpts: list[Excerpt]) -> None:
            if place == self.table.cells.place(self.table.currentIndex()) and self.isVisible():
                self.passages_wanted.emit(excerpts, about)

        self._session.query(
            lambda: project.figures.framing.excerpts(asked, *place), show, key="framework-matrix-passages"
        )

    def forget(self) -> None:
        """Show nothing: the project was closed."""
        self.table.cells.show_frame(None, writable=False)

    def step(self, by: int) -> None:
        """Go to the next cell, or with -1 the one before, that has passages and no text; after the last the first."""
        self.table.store()
        cells, here = self.table.cells, self.table.currentIndex()
        waiting = cells.waiting()
        if not waiting:
            announce(self.table, self.tr("All cells with passages have a text"))
            return
        at = [(index.row(), index.column()) for index in map(cells.index_of, waiting)]
        now = (here.row(), here.column())
        after = [one for one in (at if by > 0 else reversed(at)) if (one > now if by > 0 else one < now)]
        wanted = next(iter(after), at[0] if by > 0 else at[-1])
        self.table.setCurrentIndex(cells.index(*wanted))
        self.table.setFocus()
        announce(self.table, self.tr("Cells that wait for a text: {0}").format(wording.number(len(waiting))))

    # --- writing ------------------------------------------------------------------------------------------------------

    def _subject(self, place: Place) -> str:
        return "\n".join((str(self.table.cells.rows), *place))

    def _keep(self, place: Place, words: str) -> None:
        """Keep what is being typed beside the project until it is stored."""
        if prose(words) == self.table.cells.text(place):
            self._drop(place)
            return
        fields = {"rows": str(self.table.cells.rows), "row": place[0], "theme": place[1], "words": words}
        self._session.type(FrameCell.KIND, self._subject(place), fields)

    def _drop(self, place: Place) -> None:
        self._session.type(FrameCell.KIND, self._subject(place), {})

    def _write(self, place: Place, words: str) -> None:
        framed = self.table.cells.framed
        if framed is None or self._session.project is None:
            return
        if words != framed.texts.get(place, ""):
            framing, rows, named = (
                self._session.current.figures.framing,
                framed.asked.rows,
                self.table.cells.named(place),
            )
            change = self._session.perform(
                self.tr("Text on {0}").format(named),
                lambda: framing.write(rows, *place, words),
                said=self.tr("The text on {0} is saved").format(named),
            )
            if change is None:
                return  # what was typed stays beside the project, to be tried again
        self._drop(place)
        self._tell_amounts()

    def _on_rows(self) -> None:
        self.table.store()
        if self._session.project is not None:
            self._session.memory.remember(_ROWS, str(self.rows.value), self._session.current.path)
        self.ask(self._query)

    # --- handing out --------------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What the matrix is called: "Rammatris, Organisationer, Teman"."""
        return ", ".join(
            (self.tr("Framework matrix"), wording.plural_of(self.asked.rows), wording.plural_of(self.asked.of))
        )

    def caption(self) -> str:
        """Return what a copied or exported matrix says of itself."""
        framed = self.table.cells.framed
        assert framed is not None
        unit = self.tr("Unit: {0}").format(wording.plural_of(Unit.PASSAGE).lower())
        return caption(framed.standing, self.title, unit, *self._limits)

    def copy(self) -> None:
        """Put the matrix on the clipboard as a table; logged."""
        self.table.store()
        if self.table.cells.framed is not None:
            name = self.tr("Table copied: {0}").format(self.title)
            copy_table(self._session, self.table.cells.grid(), name, self.caption())

    def ask_where(self) -> None:
        """Ask for the name of a file; its suffix says what it is."""
        self.table.store()
        if self.table.cells.framed is not None:
            ask_where(self, self._session, self.tr("Export the matrix"), self.title, _SUFFIXES, self.export_to)

    def export_to(self, path: Path) -> None:
        """Write the matrix as it is shown, in a worker; of a damaged project nothing is handed out."""
        exporting, kind, said = self._session.current.report.exporting, frame_of(self.asked), self.caption()
        hand_out(
            self._session,
            path,
            lambda progress: exporting.export(path, progress, kind=kind, choices={"caption": said}),
        )

    # --- inside -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        row, label = Flow(), PlainLabel(self.tr("Rows"))
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(row)
        layout.addWidget(self.aside)
        layout.addWidget(self._pages, 1)
        row.setSpacing(SPACE["m"])
        label.setProperty("kind", "muted")
        label.setBuddy(self.rows)
        row.addWidget(together(label, self.rows))
        row.addWidget(self.amounts)
        row.add_stretch()
        row.addWidget(pressing(self.next_action, self.tr("Next without a text")))
        row.addWidget(pressing(self.export_action, self.tr("Export …")))
        self._pages.addWidget(self.table)
        sentence = self.tr("A row comes with the first organisation that is heard or asked, a column with each theme.")
        self._pages.addWidget(EmptyState("analysis", self.tr("Nothing to compare yet"), sentence))
        self.aside.hide()
        self.setFocusProxy(self.table)
