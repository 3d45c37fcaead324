"""Sökfråga: passages by theme, stance, words, what is near, and so on; kept by name, copied and exported."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import UnreadableView
from lagvarde_coder.domain.figures.groups import distinct_labels
from lagvarde_coder.domain.figures.kept_views import KeptView, ViewPlace
from lagvarde_coder.domain.figures.passage_query import PassageQuery, Trait
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.empty_state import EmptyState
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.clipboard import caption, copy_table
from lagvarde_coder.gui.workspaces.figures.filters import Choice
from lagvarde_coder.gui.workspaces.figures.handing_out import ask_where, hand_out
from lagvarde_coder.gui.workspaces.figures.query import FiguresQuery
from lagvarde_coder.gui.workspaces.figures.query_builder import QueryBuilder
from lagvarde_coder.gui.workspaces.figures.query_row import Values
from lagvarde_coder.gui.workspaces.list_table import ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import page_action, pressing
from lagvarde_coder.services.figures.kept_views import query_in
from lagvarde_coder.services.figures.queries import QueryAnswer
from lagvarde_coder.words.queries import query_words

MOST = 1_000
"""Passages that are listed; the export has all."""
_FORMATS = (".docx", ".xlsx", ".csv", ".html")
_LETTERS, _LONGEST = 14, 200
"""Letters of the name of a kept query that are always in sight; and of a passage in the list."""


class QueryPage(QWidget):
    """Rows of menus above, the sentence and the figures, then the passages.

    Signals:
        passages_wanted: the passages that are marked (None: there are some, but none is marked), and what they answer.
        wanted: a passage that is to be seen in its text.
    """

    passages_wanted = Signal(object, str)
    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query, self._limits = FiguresQuery(), tuple[str, ...]()
        self._answer: QueryAnswer | None = None
        self._excerpts: list[Excerpt] = []
        self._kept: list[KeptView] = []
        self._said = ""
        set_help_page(self, "query")
        self.builder = QueryBuilder(self)
        self.builder.changed.connect(self._ask)
        self.kept = Choice(self.tr("Kept queries"), [("", self.tr("New query"))])
        self.kept.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kept.setMinimumContentsLength(_LETTERS)
        self.kept.activated.connect(lambda _: self._open())
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.setMinimumWidth(150)
        self.name.setAccessibleName(self.tr("Name of the query"))
        self.name.setPlaceholderText(self.tr("Name of the query"))
        self.keep = QPushButton(self.tr("Keep"))
        self.keep.clicked.connect(self._keep)
        self.name.returnPressed.connect(self._keep)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.forget_button = QPushButton(self.tr("Remove"))
        self.forget_button.setToolTip(self.tr("Remove the kept query"))
        self.forget_button.clicked.connect(self._remove)
        self.sentence = Sentence()
        self.figures = Sentence(kind="muted")
        self.table = ListTable(self.tr("Passages of the query"), many=True)
        self.table.setProperty("quiet", True)
        self.empty = EmptyState("analysis", self.tr("No passages"), self.tr("Change a condition, or the filter above."))
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        self.table.chosen.connect(lambda key: self.wanted.emit(self._excerpts[int(key)]))
        self.table.selection_changed.connect(self._mark)
        self.export_action = page_action(self, self.tr("Export the query …"), self.ask_where, "", "export")
        self._follow()
        self._lay_out()

    # --- what is asked ------------------------------------------------------------------------------------------------

    def ask(self, query: FiguresQuery) -> None:
        """Offer what there is now, and ask again within the filter, if it can be seen."""
        self._query = query
        if self._session.project is None or not self.isVisible():
            return
        project = self._session.current
        self._session.query(lambda: (_values(project), project.figures.views.all(ViewPlace.QUERY)),
                            lambda found: self._offer(*found), key="query-values")  # fmt: skip

    def _offer(self, values: Values, kept: list[KeptView]) -> None:
        self._kept = kept
        self.builder.offer(values)
        if not self.builder.rows:
            self.builder.show_query(PassageQuery())
        self.kept.offer([("", self.tr("New query")), *((view.id, phrases.shortened(view.name, 40)) for view in kept)])
        self._follow()
        self._ask()

    def _ask(self) -> None:
        if self._session.project is None:
            return
        query, scope, project, language = self.builder.query, self._query.scope, self._session.current, wording.spoken()

        def call() -> tuple[QueryAnswer, list[Excerpt], str, tuple[str, ...]]:
            answer = project.figures.queries.ask(query, scope)
            first = project.figures.queries.excerpts(answer.result.passages[:MOST])
            said = project.figures.queries.said(query, query_words(language))
            return answer, first, said, project.figures.counting.limits(scope, language)

        self._session.query(call, lambda found: self._show(*found), key="query")

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def answer(self) -> QueryAnswer | None:
        """What is shown; None until the first answer has come."""
        return self._answer

    @property
    def excerpts(self) -> list[Excerpt]:
        """The passages that are listed."""
        return self._excerpts

    def _show(self, answer: QueryAnswer, excerpts: list[Excerpt], said: str, limits: tuple[str, ...]) -> None:
        self._answer, self._excerpts, self._limits = answer, excerpts, limits
        self.sentence.setText(said)
        self.figures.setText(self._figures(answer))
        self.table.use(self._grid(), (56, 150, 130, 76, 200), {1: 1, 4: 4})
        self.table.setAccessibleDescription(f"{said} {self.figures.text()}")
        self.stack.setCurrentWidget(self.table if excerpts else self.empty)
        self.export_action.setEnabled(bool(answer.result.passages))
        heard = f"{said} {self.figures.text()}"
        if heard != self._said and self.isVisible():
            announce(self.table, heard)
        self._said = heard
        if excerpts and not self.table.selected_keys():
            self.table.select_keys(["0"])
        else:
            self._mark()

    def _figures(self, answer: QueryAnswer) -> str:
        figures, number = answer.result.figures, wording.number
        text = self.tr("{0} of {1} organisations heard · {2} of {3} documents · {4} passages; {5} places are coded")
        values = (figures.organisations, figures.heard, figures.documents, figures.all_documents, figures.passages,
                  figures.places)  # fmt: skip
        told = [text.format(*map(number, values)), *self._limits]
        if figures.passages > len(self._excerpts):
            told.append(self.tr("The first {0} are listed; the export has all").format(number(len(self._excerpts))))
        return " · ".join(told)

    def _grid(self) -> Grid:
        headings = [
            ColumnHeading(self.tr("Doc.")),
            ColumnHeading(self.tr("Document")),
            ColumnHeading(self.tr("Organisation")),
            ColumnHeading(self.tr("Themes")),
            ColumnHeading(self.tr("Passage")),
        ]
        rows = [
            [
                cell(wording.number(excerpt.source_number), key=str(place), sort=excerpt.source_number),
                cell(str(excerpt.source_title), tip=str(excerpt.source_title)),
                cell(str(excerpt.attribution), tip=str(excerpt.attribution)),
                cell(", ".join(theme.number for theme in excerpt.themes)),
                cell(_one_line(excerpt.text), tip=str(excerpt.text), copied=excerpt.text),
            ]
            for place, excerpt in enumerate(self._excerpts)
        ]
        return Grid(headings, rows, frozenset({0}))

    def _mark(self) -> None:
        keys = self.table.selected_keys()
        marked = [self._excerpts[int(key)] for key in keys if int(key) < len(self._excerpts)]
        if self.isVisible():
            told = [_under_a_theme(one) for one in marked] if marked or not self._excerpts else None
            self.passages_wanted.emit(told, self.sentence.text())

    def forget(self) -> None:
        """Show nothing: the project was closed."""
        self._answer, self._excerpts, self._kept, self._said = None, [], [], ""
        self.builder.show_query(PassageQuery())
        self.name.clear()
        self.kept.offer([("", self.tr("New query"))])
        self.sentence.setText("")
        self.figures.setText("")
        self.table.use(Grid([], []))
        self._follow()

    # --- kept by name -------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        view = self._chosen_view()
        self._follow()
        if view is None:
            self.name.clear()
            self.builder.show_query(PassageQuery())
        else:
            try:
                query = query_in(view)
            except UnreadableView as error:
                self._session.report(error)
                return
            self.name.setText(view.name)
            self.builder.show_query(query)
        self._ask()

    def _keep(self) -> None:
        name, query = self.name.text().strip(), self.builder.query
        if not name or self._session.project is None:
            return
        views = self._session.current.figures.views
        kept = self._session.perform(self.tr("query kept: {0}").format(name), lambda: views.keep_query(name, query)[1])
        if kept is not None:
            view = views.find(ViewPlace.QUERY, name)
            self.kept.offer([*((one.id, one.name) for one in self._kept if one.id != view.id), (view.id, view.name)])
            self.kept.choose(view.id)

    def _remove(self) -> None:
        view = self._chosen_view()
        if view is not None:
            views = self._session.current.figures.views
            self._session.perform(self.tr("query removed: {0}").format(view.name), lambda: views.remove(view.id))

    def _chosen_view(self) -> KeptView | None:
        return next((view for view in self._kept if view.id == self.kept.value), None)

    def _follow(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))
        self.forget_button.setEnabled(self._chosen_view() is not None)
        self.export_action.setEnabled(self._answer is not None and bool(self._answer.result.passages))

    # --- handing out --------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the marked rows, or all that are listed, on the clipboard as a table; logged."""
        grid = self.table.shown_grid()
        if self._answer is None or not grid.cells:
            return
        title = self.sentence.text().rstrip(".")
        name = self.tr("Table copied: {0}").format(phrases.shortened(title, _LONGEST))
        copy_table(self._session, grid, name, caption(self._answer.standing, title, self.figures.text()))

    def ask_where(self) -> None:
        """Ask for the name of a file; its suffix says what it is."""
        if self._answer is not None:
            name = self.name.text().strip() or self.tr("query")
            ask_where(self, self._session, self.tr("Export the query"), name, _FORMATS, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write what the query finds, in a worker; of a damaged project nothing is handed out."""
        if (answer := self._answer) is not None:
            exporting = self._session.current.report.exporting
            hand_out(self._session, path, lambda progress: exporting.query(path, answer.query, answer.scope, progress))

    def _lay_out(self) -> None:
        kept, more = Flow(), Flow()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(kept)
        label = PlainLabel(self.tr("Kept queries"))
        label.setProperty("kind", "muted")
        label.setBuddy(self.kept)
        for part in (label, self.kept, self.name, self.keep, self.forget_button):
            kept.addWidget(part)
        kept.add_stretch()
        kept.addWidget(pressing(self.export_action, self.tr("Export …")))
        layout.addWidget(self.builder)
        layout.addLayout(more)
        more.addWidget(self.builder.add_button)
        layout.addWidget(self.sentence)
        layout.addWidget(self.figures)
        layout.addWidget(self.stack, 1)


def _under_a_theme(excerpt: Excerpt) -> Excerpt:
    """Return a passage with the badge of the first of its themes."""
    first = next(iter(excerpt.themes), None)
    return excerpt if first is None else replace(excerpt, number=first.number, colour=first.colour)


def _one_line(text: str) -> str:
    return phrases.shortened(" ".join(text.split()), _LONGEST)


def _values(project: OpenProject) -> Values:
    """Return what there is to choose from; runs in a worker's thread."""
    themes = [theme for theme in project.themes.codebook.themes() if theme.in_use]
    order = [Stage.NEED, Stage.THEME, Stage.CANDIDATE]
    themes.sort(key=lambda theme: order.index(theme.stage))
    organisations = project.material.ledger.organisations()
    named = distinct_labels({one.id: (one.name,) for one in organisations})
    sources = [line.source for line in project.material.documents.sources()]
    of_sources = (sort for source in sources for sort in source.categories)
    categories = {sort for sort in (*of_sources, *(sort for one in organisations for sort in one.categories)) if sort}
    kinds = {source.kind for source in sources}
    nobody = query_words(wording.spoken())
    return {
        Trait.THEME: [(theme.id, f"{theme.number} {theme.name}") for theme in themes],
        Trait.FAMILY: [(family.id, family.name) for family in project.themes.families.all()],
        Trait.STANCE: [(stance.value, wording.name_of(stance)) for stance in Stance],
        Trait.ORGANISATION: [
            *sorted(named.items(), key=lambda one: swedish(one[1])),
            ("-", nobody.nobody),
        ],
        Trait.CATEGORY: [*((one, one) for one in sorted(categories, key=swedish)), ("-", nobody.no_category)],
        Trait.KIND: [(kind.value, wording.name_of(kind)) for kind in SourceKind if kind in kinds],
        Trait.CODER: [(coder.id, coder.name) for coder in project.coders.all()],
    }
