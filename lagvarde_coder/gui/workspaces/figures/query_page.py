"""Sökfråga: passages by theme, stance, words, what is near, and so on; kept by name, copied and exported."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import UnreadableView
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.groups import distinct_labels
from lagvarde_coder.domain.figures.kept_views import KeptView, ViewPlace
from lagvarde_coder.domain.figures.passage_query import PassageQuery, Trait
from lagvarde_coder.domain.jobs import Progress
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.report.reports import Excerpt
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.announcing import announce
from lagvarde_coder.gui.widgets.flow import Flow
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.clipboard import caption, copy_table
from lagvarde_coder.gui.workspaces.figures.filters import Choice
from lagvarde_coder.gui.workspaces.figures.query_builder import QueryBuilder
from lagvarde_coder.gui.workspaces.figures.query_row import Values
from lagvarde_coder.gui.workspaces.list_table import ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import page_action, pressing
from lagvarde_coder.services.figures.kept_views import query_in
from lagvarde_coder.services.figures.queries import QueryAnswer
from lagvarde_coder.services.report.exporting import HandOut
from lagvarde_coder.words.queries import QueryWords, query_words

MOST = 1_000
"""Passages that are listed; the export has all."""
_FORMATS = (".docx", ".xlsx", ".csv", ".html")
_LONGEST = 200


class QueryPage(QWidget):
    """Rows of menus above, the sentence and the figures, then the passages.

    Signals:
        chosen: the passage that is marked, and what it answers.
        wanted: a passage that is to be seen in its text.
    """

    chosen = Signal(object, str)
    wanted = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scope, self._limits = Scope(), tuple[str, ...]()
        self._answer: QueryAnswer | None = None
        self._excerpts: list[Excerpt] = []
        self._kept: list[KeptView] = []
        self._said = ""
        set_help_page(self, "query")
        self.builder = QueryBuilder()
        self.builder.changed.connect(self._ask)
        self.kept = Choice(self.tr("Kept queries"), [("", self.tr("New query"))])
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
        self.table.chosen.connect(lambda key: self.wanted.emit(self._excerpts[int(key)]))
        self.table.selection_changed.connect(self._mark)
        self.export_action = page_action(self, self.tr("Export the query …"), self.ask_where, "", "export")
        self._follow()
        self._lay_out()

    # --- what is asked ------------------------------------------------------------------------------------------------

    def renew(self, scope: Scope, limits: Sequence[str]) -> None:
        """Offer what there is now, and ask again within a filter, if it can be seen."""
        self._scope, self._limits = scope, tuple(limits)
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
        query, scope, project, words = self.builder.query, self._scope, self._session.current, self._words()

        def call() -> tuple[QueryAnswer, list[Excerpt], str]:
            answer = project.figures.queries.ask(query, scope)
            first = project.figures.queries.excerpts(answer.result.passages[:MOST])
            return answer, first, project.figures.queries.said(query, words)

        self._session.query(call, lambda found: self._show(*found), key="query")

    def _words(self) -> QueryWords:
        return query_words(wording.spoken())

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def answer(self) -> QueryAnswer | None:
        """What is shown; None until the first answer has come."""
        return self._answer

    @property
    def excerpts(self) -> list[Excerpt]:
        """The passages that are listed."""
        return self._excerpts

    def _show(self, answer: QueryAnswer, excerpts: list[Excerpt], said: str) -> None:
        self._answer, self._excerpts = answer, excerpts
        self.sentence.setText(said)
        self.figures.setText(self._figures(answer))
        self.table.use(self._grid(), (56, 150, 130, 76, 200), {4: 1})
        self.table.setAccessibleDescription(f"{said} {self.figures.text()}")
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
        self.chosen.emit(marked, self.sentence.text())

    def show_marked(self) -> None:
        """Say again which passages are marked: the page was come to."""
        self._mark()

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
        if self._answer is None:
            return
        named = phrases.file_name(self.name.text().strip() or self.tr("query"))
        dialog = QFileDialog(
            self, self.tr("Export the query"), str(self._session.current.path.with_name(f"{named}.docx"))
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"*{suffix}" for suffix in _FORMATS])
        dialog.setDefaultSuffix("docx")
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(chosen.removeprefix("*.")))
        dialog.fileSelected.connect(lambda name: self.save_to(Path(name)))
        dialog.open()

    def save_to(self, path: Path) -> None:
        """Write what the query finds, in a worker; of a damaged project nothing is handed out."""
        if (answer := self._answer) is None:
            return
        project = self._session.current

        def call(progress: Progress) -> HandOut:
            project.refuse_damage(progress)
            return project.report.exporting.query(path, answer.query, answer.scope, progress)

        def done(hand_out: HandOut) -> None:
            if hand_out.change is not None:
                self._session.announce(hand_out.change)
            text = self.tr("{0} is ready (state {1})")
            self._session.saved.emit(text.format(path.name, wording.number(hand_out.export.state)))

        self._session.job(self.tr("Exporting {0}").format(path.name), call, done)

    def _lay_out(self) -> None:
        kept = Flow()
        label = PlainLabel(self.tr("Kept queries"))
        label.setProperty("kind", "muted")
        label.setBuddy(self.kept)
        for part in (label, self.kept, self.name, self.keep, self.forget_button):
            kept.addWidget(part)
        kept.add_stretch()
        kept.addWidget(pressing(self.export_action, self.tr("Export …")))
        more = Flow()
        more.addWidget(self.builder.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(kept)
        layout.addWidget(self.builder)
        layout.addLayout(more)
        layout.addWidget(self.sentence)
        layout.addWidget(self.figures)
        layout.addWidget(self.table, 1)


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
