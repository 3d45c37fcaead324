"""Analys: how many take up each theme, and what they say."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from lagvarde_coder.domain.figures.results import StancePart, Unit
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.models.figures import (
    Figures,
    cooccurrence_grid,
    frequency_grid,
    group_name,
    percent,
    share,
    stance_name,
)
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.base import Workspace
from lagvarde_coder.gui.workspaces.clipboard import copy_picture, copy_quotations, copy_table
from lagvarde_coder.gui.workspaces.figures.bar_chart import Bar, BarChart
from lagvarde_coder.gui.workspaces.figures.excerpts_panel import ExcerptsPanel
from lagvarde_coder.gui.workspaces.figures.figure_table import FigureTable
from lagvarde_coder.gui.workspaces.figures.filters import FilterBar
from lagvarde_coder.gui.workspaces.figures.query import FiguresAnswer, answer, excerpts_of, excerpts_saying
from lagvarde_coder.gui.workspaces.parts import columns, picture_area

_SHOWN = "analysis_shows"
"""What is remembered of a project: themes or needs."""
_NAME_WIDTH = 250
_FIGURE_WIDTH = 60
_PAIR_WIDTH = 40
_PAIR_NAME_WIDTH = 190


class AnalysisWorkspace(Workspace):
    """Filters above, figures to the left, passages to the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._answer: FiguresAnswer | None = None
        self._again: Callable[[], None] | None = None
        self.filters = FilterBar()
        self.filters.changed.connect(self._ask)
        self.filters.of.activated.connect(lambda _: self._remember_stage())
        self.frequencies = FigureTable(self.tr("Frequencies"))
        self.pairs = FigureTable(self.tr("Themes on the same words"))
        self.pairs.setProperty("narrow", True)
        self.chart = BarChart()
        self.excerpts = ExcerptsPanel()
        self.finished = QLabel()
        self.finished.setProperty("kind", "muted")
        self.outside = QPushButton()
        self.outside.setProperty("kind", "quiet")
        self.outside.clicked.connect(self._show_themes)
        self.outside.hide()
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.frequencies, self.tr("Table"))
        self.tabs.addTab(picture_area(self.chart), self.tr("Bars"))
        self.tabs.addTab(self.pairs, self.tr("On the same words"))
        self._lay_out()
        for table in (self.frequencies, self.pairs):
            table.cell_chosen.connect(self._show_excerpts)
            table.copy_wanted.connect(self.copy)
        self.frequencies.stance_chosen.connect(self._show_saying)
        self.chart.chosen.connect(lambda theme: self._show_excerpts(theme, None, ""))
        self.chart.copy_wanted.connect(self.copy)
        self.excerpts.wanted.connect(self._go_to_text)
        self.excerpts.copy_wanted.connect(lambda excerpts: copy_quotations(session, excerpts))
        session.closed.connect(self._on_closed)

    def activate(self) -> None:
        """Put the focus in the figures."""
        self.tabs.currentWidget().setFocus()

    def menu_actions(self) -> Sequence[QAction]:
        return [self.copy_action]

    def refresh(self, change: Change | None) -> None:
        """Count again; nothing that is shown depends on less."""
        if change is None or change.touches("coder"):
            self.filters.offer_coders(self.session.current.coders.all())
        if change is None and self._answer is None:
            self.filters.of.choose(self._remembered_stage())
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
        title = self._answer.asked.title()
        if self.tabs.currentIndex() == 1:
            title = self._answer.asked.title(whole=True)
            name = self.tr("Bars copied: {0}").format(title)
            copy_picture(self.session, self.chart, name, self._answer.caption(title))
            return
        if self.tabs.currentIndex() == 2:
            title = self.tr("{0} on the same words, number of passages").format(title.split(",")[0])
            name = self.tr("Table copied: {0}").format(title)
            copy_table(self.session, self.pairs.figures.grid, name, self._answer.caption(title, Unit.PASSAGE))
            return
        name = self.tr("Table copied: {0}").format(title)
        copy_table(self.session, self.frequencies.figures.grid, name, self._answer.caption(title))

    def _ask(self) -> None:
        asked, project = self.filters.asked(), self.session.current
        self.session.query(lambda: answer(project, asked), self._show, key="analysis")

    def _show(self, answer: FiguresAnswer) -> None:
        again = self._answer is not None and self._answer.asked == answer.asked
        self._answer = answer
        grid = frequency_grid(answer.figures, answer.beside)
        self.frequencies.show_grid(grid, first=_NAME_WIDTH, others=_FIGURE_WIDTH)
        self.pairs.show_grid(cooccurrence_grid(answer.themes, answer.pairs), first=_PAIR_NAME_WIDTH, others=_PAIR_WIDTH)
        self.chart.show_bars(bars(answer.figures), axis(answer.figures))
        self.finished.setText(" · ".join((answer.finished(), *answer.asked.limits)))
        self.outside.setVisible(answer.outside > 0)
        self.outside.setText(self._outside_text(answer.outside))
        if again and self._again is not None:
            self._again()
        else:
            self._again = None
            self.excerpts.ask_for_choice()

    def _show_excerpts(self, theme: str, group: str | None, other: str) -> None:
        if self._answer is None:
            return
        self._again = partial(self._show_excerpts, theme, group, other)
        asked, project, figures = self._answer.asked, self.session.current, self._answer.figures
        names = _names(figures)
        about = names.get(theme, "")
        if other:
            about = self.tr("{0} on the same words as {1}").format(about, names.get(other, ""))
        elif (theme, group) in figures.cells:
            figure = figures.cells[theme, group]
            share_text = phrases.of_denominator(figure.unit, figure.count, figure.denominator)
            where = f" ({group_name(figures.by, figure.group)})" if figure.group is not None else ""
            about = f"{about}{where}: {share_text}"
        self._list(lambda: excerpts_of(project, asked, theme, group, other), about)

    def _show_saying(self, theme: str, part: StancePart) -> None:
        if self._answer is None:
            return
        self._again = partial(self._show_saying, theme, part)
        asked, project = self._answer.asked, self.session.current
        about = f"{_names(self._answer.figures).get(theme, '')}: {stance_name(part)}"
        self._list(lambda: excerpts_saying(project, asked, theme, part), about)

    def _list(self, read: Callable[[], list[Excerpt]], about: str) -> None:
        self.session.query(read, lambda excerpts: self.excerpts.show_excerpts(excerpts, about), key="analysis-excerpts")

    def _outside_text(self, themes: int) -> str:
        if themes == 1:
            return self.tr("1 theme is in no need: show the themes")
        return self.tr("{0} themes are in no need: show the themes").format(wording.number(themes))

    def _on_closed(self) -> None:
        self._answer = self._again = None
        self.excerpts.ask_for_choice()

    def _go_to_text(self, excerpt: Excerpt) -> None:
        source = self.session.current.material.documents.find(f"#{excerpt.source_number}")
        self.session.go_to(source.id, Span(excerpt.start, excerpt.end))

    def _lay_out(self) -> None:
        figures = QFrame()
        figures.setObjectName("panel")
        inside = QVBoxLayout(figures)
        inside.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["s"])
        inside.setSpacing(SPACE["m"])
        inside.addWidget(self.filters)
        inside.addWidget(self.tabs, 1)
        inside.addLayout(self._foot())
        splitter = columns("analysis", self.session.memory, (figures, self.excerpts), (760, 340))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE["m"], SPACE["m"], SPACE["m"], SPACE["m"])
        layout.addWidget(splitter)

    def _foot(self) -> QHBoxLayout:
        note = QLabel(self.tr("How many raise a theme says nothing about how important it is."))
        note.setProperty("kind", "muted")
        self.copy_action = copy = QAction(self.tr("Copy"), self)
        copy.setToolTip(self.tr("Copy with heading, unit, state and date (Ctrl+C in the table)"))
        copy.triggered.connect(self.copy)
        theming.current().keep_icon(copy, "copy")
        button = QToolButton()
        button.setDefaultAction(copy)
        button.setAccessibleName(self.tr("Copy"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        row = QHBoxLayout()
        row.addWidget(self.outside)
        row.addWidget(self.finished)
        row.addSpacing(SPACE["l"])
        row.addWidget(note)
        row.addStretch(1)
        row.addWidget(button)
        return row


def _names(figures: Figures) -> dict[str, str]:
    return {figure.theme: f"{figure.number} {figure.name}" for figure in figures.rows}


def bars(figures: Figures) -> list[Bar]:
    """Return the whole's figures as bars."""
    scale = figures.scale(None)
    return [
        Bar(
            figure.theme,
            figure.number,
            figure.colour,
            figure.name,
            min(1.0, share(figure) / scale),
            f"{wording.number(figure.count)} · {percent(figure)}",
            phrases.of_denominator(figure.unit, figure.count, figure.denominator),
        )
        for figure in figures.rows
    ]


def axis(figures: Figures) -> str:
    """Return what the full width of the bars means."""
    denominators = {figure.denominator for figure in figures.rows}
    if figures.unit in {Unit.ORGANISATION, Unit.SOURCE} and len(denominators) == 1:
        return phrases.axis(figures.unit, denominators.pop())
    return phrases.axis(figures.unit, None)
