"""Analys: how many take up each theme, and what they say."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.figures.pictures.kinds import BROKEN_DOWN
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.ordering import NAME, Order
from lagvarde_coder.gui.models.table import CODEBOOK
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.panes import Pane, Panes
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.actions import with_keys
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.clipboard import copy_picture, copy_quotations, copy_table
from lagvarde_coder.gui.workspaces.figures.bar_chart import BarChart
from lagvarde_coder.gui.workspaces.figures.bars import bars, note, of_bar, shown_groups
from lagvarde_coder.gui.workspaces.figures.excerpts_panel import ExcerptsPanel
from lagvarde_coder.gui.workspaces.figures.figure_table import FigureTable
from lagvarde_coder.gui.workspaces.figures.filters import FilterBar
from lagvarde_coder.gui.workspaces.figures.frame_page import FramePage
from lagvarde_coder.gui.workspaces.figures.keeping import Keeping
from lagvarde_coder.gui.workspaces.figures.matrix_page import MatrixPage
from lagvarde_coder.gui.workspaces.figures.pictures_page import PicturesPage
from lagvarde_coder.gui.workspaces.figures.query import FiguresAnswer, FiguresQuery, answer
from lagvarde_coder.gui.workspaces.figures.query_page import QueryPage
from lagvarde_coder.gui.workspaces.figures.shown_figure import (
    BARS,
    FRAME,
    MATRIX,
    PAIRS,
    PICTURES,
    QUERY,
    TABLE,
    ShownFigure,
)
from lagvarde_coder.gui.workspaces.figures.sort_box import SortBox
from lagvarde_coder.gui.workspaces.parts import columns, muted, picture_area, pressing, room_in

_SHOWN = "analysis_shows"
"""What is remembered of a project: themes or needs."""
_NAME_WIDTH = 224
_FIGURE_WIDTH = 60
_PAIR_WIDTH = 40
_PAIR_NAME_WIDTH = 190
_LEAST_TABLE = 190
_SORTED = {TABLE, BARS}
"""Tabs whose rows are sorted."""


class _FiguresPage(Protocol):
    """A tab that asks, copies and forgets by itself."""

    def ask(self, query: FiguresQuery) -> None: ...

    def copy(self) -> None: ...

    def forget(self) -> None: ...


class AnalysisWorkspace(Workspace):
    """Filters above, figures to the left, passages to the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._answer: FiguresAnswer | None = None
        self._shown: ShownFigure | None = None
        self._order = Order()
        self.excerpts = ExcerptsPanel()
        self._inside = self._room_for_figures()
        panel = self._inside.parentWidget()
        self.filters = FilterBar(panel)
        self.filters.changed.connect(self._ask)
        self.filters.of.activated.connect(lambda _: self._remember_stage())
        self.tabs = QTabWidget(panel)
        pages = room_in(self.tabs)
        self.frequencies = FigureTable(self.tr("Frequencies"), pages)
        self.frequencies.setProperty("sortable", True)
        self.pairs = FigureTable(self.tr("Themes on the same words"), pages)
        self.pairs.setProperty("narrow", True)
        self.chart = BarChart()
        self.finished = PlainLabel()
        self.finished.setProperty("kind", "muted")
        self.outside = QPushButton()
        self.outside.setProperty("kind", "quiet")
        self.outside.clicked.connect(self._show_themes)
        self.outside.hide()
        self.sorting = SortBox()
        self.note = muted()
        self.note.hide()
        self.tabs.setMinimumHeight(_px(_LEAST_TABLE))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setProperty("many", True)
        self.tabs.addTab(self.frequencies, self.tr("Table"))
        self.tabs.addTab(picture_area(self.chart), self.tr("Bars"))
        self.tabs.addTab(self.pairs, self.tr("On the same words"))
        self.matrix = MatrixPage(session, pages)
        self.tabs.addTab(self.matrix, self.tr("Matrix"))
        self.keeping = Keeping(session, self.filters, self.matrix)
        self.pictures = PicturesPage(session, pages)
        self.tabs.addTab(self.pictures, self.tr("Pictures"))
        self.query = QueryPage(session, pages)
        self.tabs.addTab(self.query, self.tr("Query"))
        self.frame = FramePage(session, pages)
        self.tabs.addTab(self.frame, self.tr("Framework"))
        self._pages: dict[int, _FiguresPage] = {
            MATRIX: self.matrix, PICTURES: self.pictures, QUERY: self.query, FRAME: self.frame,
        }  # fmt: skip
        self._lay_out()
        self._connect()
        session.closed.connect(self._on_closed)

    def _connect(self) -> None:
        for table in (self.frequencies, self.pairs):
            table.cell_chosen.connect(lambda theme, group, other: self._list(ShownFigure(theme, group, other=other)))
            table.copy_wanted.connect(self.copy)
        self.frequencies.stance_chosen.connect(lambda theme, part: self._list(ShownFigure(theme, part=part)))
        self.frequencies.sort_wanted.connect(lambda key: self._sort(self._order.after_click(key)))
        self.sorting.wanted.connect(self._sort)
        self.tabs.currentChanged.connect(lambda _: self._on_tab())
        self.chart.chosen.connect(lambda key: self._list(ShownFigure(*of_bar(key))))
        self.chart.copy_wanted.connect(self.copy)
        self.pictures.theme_chosen.connect(
            lambda theme, other, group: self._list(ShownFigure(theme, group or None, other=other))
        )
        self.pictures.place_wanted.connect(self.session.go_to)
        self.pictures.kind.activated.connect(lambda _: self._say_of_tab())
        for page in (self.matrix, self.query, self.frame):
            page.passages_wanted.connect(self._show_passages)
        self.matrix.choices.changed.connect(self._say_of_tab)
        self.query.wanted.connect(self._go_to_text)
        self.excerpts.wanted.connect(self._go_to_text)
        self.excerpts.copy_wanted.connect(lambda excerpts: copy_quotations(self.session, excerpts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_sorting()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._place_sorting()
            self.tabs.setMinimumHeight(_px(_LEAST_TABLE))

    def _place_sorting(self) -> None:
        """Put the choice of the order beside the tabs, or above them where both have no room."""
        needed = self.tabs.tabBar().sizeHint().width() + self.sorting.sizeHint().width() + SPACE["m"]
        beside, corner = needed <= self.tabs.width(), Qt.Corner.TopRightCorner
        if beside == (self.tabs.cornerWidget(corner) is self.sorting):
            return
        if beside:
            self.tabs.setCornerWidget(self.sorting, corner)
        else:
            self.tabs.setCornerWidget(None, corner)  # type: ignore[arg-type]  # None is Qt's "none"
            self._inside.insertWidget(1, self.sorting, 0, Qt.AlignmentFlag.AlignRight)
        choices = self.sorting.by, self.sorting.turn
        for before, after in pairwise([self.tabs.tabBar(), *choices] if beside else [*choices, self.tabs.tabBar()]):
            QWidget.setTabOrder(before, after)
        self.sorting.setVisible(self.tabs.currentIndex() in _SORTED)

    def activate(self) -> None:
        """Put the focus in the figures."""
        self.tabs.currentWidget().setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        frame = self.frame
        return [
            self.copy_action,
            self.pictures.save_action,
            self.query.export_action,
            frame.next_action,
            frame.back_action,
            frame.export_action,
        ]

    def refresh(self, change: Change | None) -> None:
        """Count again; nothing that is shown depends on less."""
        if change is None or change.touches("kept_view"):
            self.keeping.offer()
        if change is None or change.touches("coder"):
            self.filters.offer_coders(self.session.current.coders.all())
        if change is None and self._answer is None:
            self.filters.of.choose(self._remembered_stage())
            self.pictures.recall()
            self.frame.recall()
        self._ask()

    def _remembered_stage(self) -> Stage:
        """Return what was shown last; at first needs, if there are any."""
        project = self.session.current
        needs = any(need.in_use for need in project.themes.codebook.themes(Stage.NEED))
        remembered = self.session.memory.recall(_SHOWN, project.path)
        return Stage(remembered) if remembered in set(Stage) else Stage.NEED if needs else Stage.THEME

    def _remember_stage(self) -> None:
        if self.session.project is not None and isinstance(self.filters.of.value, Stage):
            self.session.memory.remember(_SHOWN, str(self.filters.of.value), self.session.current.path)

    def _show_themes(self) -> None:
        """Show the themes, of which some are in no need."""
        self.filters.of.choose(Stage.THEME)
        self._remember_stage()
        self._ask()
        self.tabs.currentWidget().setFocus()

    @property
    def answer(self) -> FiguresAnswer | None:
        """What is shown; None until the first figures have come."""
        return self._answer

    def copy(self) -> None:
        """Put what is shown on the clipboard: a table as HTML and text, the bars as a picture; logged."""
        if self._answer is None:
            return
        if page := self._pages.get(self.tabs.currentIndex()):
            page.copy()
            return
        title = self._answer.asked.title()
        if self.tabs.currentIndex() == BARS:
            title = self._answer.asked.title(whole=not shown_groups(self._answer.figures))
            name = self.tr("Bars copied: {0}").format(title)
            copy_picture(self.session, self.chart, name, self._answer.caption(title))
            return
        if self.tabs.currentIndex() == PAIRS:
            title = self.tr("{0} on the same words, number of passages").format(title.split(",")[0])
            name = self.tr("Table copied: {0}").format(title)
            copy_table(self.session, self.pairs.figures.grid, name, self._answer.caption(title, Unit.PASSAGE))
            return
        name = self.tr("Table copied: {0}").format(title)
        copy_table(self.session, self.frequencies.figures.grid, name, self._answer.caption(title))

    def _ask(self) -> None:
        asked, project = self.filters.asked(), self.session.current
        self.session.query(lambda: answer(project, asked), self._show, key="analysis")
        for page in self._pages.values():
            page.ask(asked)

    def _show(self, answer: FiguresAnswer) -> None:
        self._answer = answer
        self._arrange()
        self.pairs.show_grid(answer.matrix, first=_px(_PAIR_NAME_WIDTH), others=_px(_PAIR_WIDTH))
        self.finished.setText(answer.finished())
        self.filters.say_limits(answer.asked.limits)
        self.outside.setVisible(answer.outside > 0)
        self.outside.setText(self._outside_text(answer.outside))
        self._say_of_tab()
        self._list(self._shown)

    def _arrange(self) -> None:
        """Show table and bars in the order that was chosen."""
        if self._answer is None:
            return
        figures, grid = self._order.arranged(self._answer.figures, self._answer.table)
        self.frequencies.show_grid(grid, first=_px(_NAME_WIDTH), others=_px(_FIGURE_WIDTH))
        self.sorting.show_order(self._order, grid.columns)
        on = CODEBOOK if self._order.key == NAME else self._order.key
        self.frequencies.show_order(on, descending=self._order.descending)
        self.frequencies.setAccessibleDescription(self.sorting.said())
        self.chart.show_bars(*bars(figures))

    def _sort(self, order: Order) -> None:
        self._order = order
        self._arrange()
        self.frequencies.verticalScrollBar().setValue(0)
        announce(self.frequencies, self.sorting.said())

    def _on_tab(self) -> None:
        self._say_of_tab()
        self.frame.table.store()
        page = self._pages.get(self.tabs.currentIndex())
        if page is not None and self.session.project is not None:
            page.ask(self.filters.asked())
        if self._lists_its_own or self._shown is None:
            self.excerpts.ask_for_choice()
        if self._lists_its_own:
            return
        if self._answer is None or self._shown is None:
            return
        shown = self._shown.within(self._answer, self.tabs.currentIndex())
        self._list(shown)

    def _say_of_tab(self) -> None:
        """Say what the tab does not follow of what was chosen above it."""
        tab = self.tabs.currentIndex()
        self._place_sorting()
        self.sorting.setVisible(tab in _SORTED)
        self._save.setVisible(tab == PICTURES)
        self._caution.setVisible(tab != PICTURES)  # whose caption has it
        shows_stage = self.matrix.choices.asked().counts_any if tab == MATRIX else tab != QUERY
        grouped = tab == PICTURES and self.pictures.kind.value in BROKEN_DOWN
        in_units = grouped if tab == PICTURES else tab not in {QUERY, FRAME, PAIRS}
        by = grouped if tab == PICTURES else not self._lists_its_own
        self.filters.show_choices(of=shows_stage, unit=in_units, by=by, grouped=grouped)
        text = ""
        if self._answer is not None and tab == BARS:
            text = note(self._answer.figures)
        elif self._answer is not None and tab == PAIRS:
            text = self.tr("Unit: passages on the same words.")
            if self._answer.asked.by is not None:
                whole = self.tr("This table is not broken down: it counts the passages of all groups together.")
                text = f"{text} {whole}"
        self.note.setText(text)
        self.note.setVisible(bool(text))

    @property
    def _lists_its_own(self) -> bool:
        """Whether the page that is looked at says itself which passages are listed."""
        return self.tabs.currentIndex() in {MATRIX, QUERY, FRAME}

    def _show_passages(self, excerpts: Sequence[Excerpt] | None, about: str) -> None:
        if excerpts is None:
            self.excerpts.ask_for_choice()
        else:
            self.excerpts.show_excerpts(excerpts, about)

    def _list(self, shown: ShownFigure | None) -> None:
        """List the passages behind a figure, as it is counted now, and mark it wherever it is shown."""
        if self._answer is None or self._lists_its_own:
            return
        self._shown = shown = shown.within(self._answer, self.tabs.currentIndex()) if shown else None
        if shown is None:
            self.excerpts.ask_for_choice()
            return
        self._mark()
        asked, project, about = self._answer.asked, self.session.current, shown.about(self._answer)
        self.session.query(
            lambda: shown.excerpts(project, asked),
            lambda excerpts: self.excerpts.show_excerpts(excerpts, about) if self._shown == shown else None,
            key="analysis-excerpts",
        )

    def _mark(self) -> None:
        shown = self._shown
        if shown is not None:
            self.frequencies.mark(shown.theme, shown.group, shown.part)
            self.pairs.mark(shown.theme, other=shown.other)
            self.chart.mark(shown.bar)

    def _outside_text(self, themes: int) -> str:
        if themes == 1:
            return self.tr("1 theme is in no need: show the themes")
        return self.tr("{0} themes are in no need: show the themes").format(wording.number(themes))

    def _on_closed(self) -> None:
        self._answer = self._shown = None
        for page in self._pages.values():
            page.forget()
        self.excerpts.ask_for_choice()

    def _go_to_text(self, excerpt: Excerpt) -> None:
        source = self.session.current.material.documents.find(f"#{excerpt.source_number}")
        self.session.go_to(source.id, Span(excerpt.start, excerpt.end))

    def _room_for_figures(self) -> QVBoxLayout:
        """From the outside in: see :class:`~lagvarde_coder.gui.widgets.panes.Panes`."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        whole, figures = Panes(), QFrame()
        figures.setObjectName("panel")
        layout.addWidget(whole)
        parts = (Pane(self.tr("Figures"), figures), Pane(self.tr("Passages"), self.excerpts))
        columns("analysis", self.session.memory, parts, (760, 340), within=whole)
        inside = QVBoxLayout(figures)
        inside.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["s"])
        inside.setSpacing(SPACE["m"])
        return inside

    def _lay_out(self) -> None:
        inside = self._inside
        inside.addWidget(self.filters)
        inside.addWidget(self.sorting, 0, Qt.AlignmentFlag.AlignRight)
        inside.addWidget(self.tabs, 1)
        inside.addWidget(self.note)
        inside.addLayout(self._foot())

    def _foot(self) -> Flow:
        self._caution = PlainLabel(self.tr("How many raise a theme says nothing about how important it is."))
        self._caution.setProperty("kind", "muted")
        self._save = pressing(self.pictures.save_action, self.pictures.save_action.text())
        self._save.hide()
        self.copy_action = copy = QAction(with_keys(self.tr("Copy"), "Ctrl+C"), self)  # the tables listen
        copy.setIconText(self.tr("Copy"))
        copy.setToolTip(self.tr("Copy with heading, unit, state and date (Ctrl+C in the table)"))
        copy.triggered.connect(self.copy)
        theming.current().keep_icon(copy, "copy")
        button = QToolButton()
        button.setDefaultAction(copy)
        button.setAccessibleName(self.tr("Copy"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row = Flow()
        row.setSpacing(SPACE["m"])
        for part in (self.outside, self.finished, self._caution):
            row.addWidget(part)
        row.add_stretch()
        row.addWidget(self._save)
        row.addWidget(button)
        return row


def _px(pixels: int) -> int:
    return theming.current().scaled(pixels)
