"""Bilder: figures as pictures, each beside the table that says the same."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QSpinBox, QVBoxLayout, QWidget

from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.figures.captioned import captioned
from lagvarde_coder.domain.figures.drawing import Drawing
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.pictures.kinds import SEED, PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.core.helping import set_help_page
from lagvarde_coder.gui.core.session import Session
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.drawing_view import DrawingView
from lagvarde_coder.gui.widgets.flow import Flow, together
from lagvarde_coder.gui.widgets.panes import Borders
from lagvarde_coder.gui.widgets.plain_words import PlainLabel
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.gui.workspaces.clipboard import copy_action, copy_drawing
from lagvarde_coder.gui.workspaces.figures.filters import Choice
from lagvarde_coder.gui.workspaces.figures.handing_out import ask_where, hand_out
from lagvarde_coder.gui.workspaces.figures.picture_table import grid_of, widths_of
from lagvarde_coder.gui.workspaces.figures.query import FiguresQuery
from lagvarde_coder.gui.workspaces.list_table import ListTable
from lagvarde_coder.gui.workspaces.parts import dress, page_action, picture_area
from lagvarde_coder.services.report.exporting import PICTURES
from lagvarde_coder.words.pictures import picture_words

_KIND = "analysis_picture"
_LARGEST_SEED = 9999
_LETTERS = 15
"""Letters of a group, document or organisation that are always in sight; the list has all."""
_HEIGHTS = [430, 130]
"""Pixels of picture and table at first."""


class PicturesPage(QWidget):
    """Choices above, picture, table, caption below.

    Signals:
        theme_chosen: the ids of a theme and of another one of a pair, or an empty string; the key of a group, or "".
        place_wanted: the id of a document, and a passage of it (:class:`Span`) that is to be seen in its text.
    """

    theme_chosen = Signal(str, str, str)
    place_wanted = Signal(str, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query = FiguresQuery()
        self._asked: PictureQuestion | None = None
        self._drawing: Drawing | None = None
        set_help_page(self, "pictures")
        self._make_choices()
        self.view = DrawingView()
        self.view.chosen.connect(self._choose)
        self.view.opened.connect(self._open)
        self.view.copy_wanted.connect(self.copy)
        self.area = picture_area(self.view)
        self.table = ListTable(self.tr("The picture as a table"))
        self.table.setProperty("quiet", True)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # else it takes from the columns
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.selection_changed.connect(self._mark)
        self._copy_table = copy_action(session, self.table, self.tr("The picture as a table"))
        self.lone = PlainLabel()
        self.lone.setWordWrap(True)
        dress(self.lone, "warning")
        self.lone.hide()
        self.save_action = page_action(self, self.tr("Save the picture …"), self.ask_where, "", "export")
        self._lay_out()

    # --- what is asked ------------------------------------------------------------------------------------------------

    def _make_choices(self) -> None:
        self.kind = Choice(self.tr("Picture"), [(kind, wording.name_of(kind)) for kind in PictureKind])
        self.first = Choice(self.tr("First group"), [])
        self.second = Choice(self.tr("Second group"), [])
        self.subject = Choice(self.tr("Which one"), [])
        for box in (self.first, self.second, self.subject):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LETTERS)
        self.shares = QCheckBox(self.tr("Shares in place of numbers"))
        self.shares.setChecked(True)
        self.shuffled = QCheckBox(self.tr("Shuffled order"))
        self.seed = QSpinBox()
        self.seed.setRange(0, _LARGEST_SEED)
        self.seed.setValue(SEED)
        self.seed.setAccessibleName(self.tr("Seed of the shuffled orders"))
        named = [(attribution, wording.name_of(attribution)) for attribution in Attribution]
        self.named = Choice(self.tr("Who is named"), named)
        self.kind.activated.connect(lambda _: self._on_kind())
        for box in (self.first, self.second, self.subject, self.named):
            box.activated.connect(lambda _: self.ask(self._query))
        for check in (self.shares, self.shuffled):
            check.toggled.connect(lambda _: self.ask(self._query))
        self.seed.valueChanged.connect(lambda _: self.ask(self._query))

    def recall(self) -> None:
        """Choose the picture that was chosen last in this project."""
        remembered = self._session.memory.recall(_KIND, self._session.current.path)
        self.kind.choose(PictureKind(remembered) if remembered in set(PictureKind) else PictureKind.STANCES)

    def ask(self, query: FiguresQuery) -> None:
        """Ask for the picture of what is counted now, if it can be seen."""
        self._query = query
        if self._session.project is None or not self.isVisible():
            return
        asked, project, words = self._question(query), self._session.current, picture_words(wording.spoken())
        attribution = self.attribution

        def call() -> tuple[PictureQuestion, list[Group], Drawing, list[str]]:
            offered = project.figures.pictures.offered(asked)
            settled = _settled(asked, offered)
            lone = project.report.exporting.lone_groups(attribution)
            return settled, offered, project.figures.pictures.drawing(settled, words, attribution), lone

        self._session.query(call, lambda found: self._show(*found), key="picture")

    @property
    def attribution(self) -> Attribution:
        """Who is named in the picture."""
        named = self.named.value
        assert isinstance(named, Attribution)
        return named

    def _question(self, query: FiguresQuery) -> PictureQuestion:
        kind = self.kind.value
        assert isinstance(kind, PictureKind)
        return PictureQuestion(
            kind=kind, of=query.of, by=query.by or Grouping.CATEGORY, unit=query.unit, shares=self.shares.isChecked(),
            first=str(self.first.value or ""), second=str(self.second.value or ""),
            subject=str(self.subject.value or ""), seed=self.seed.value(),
            shuffled=self.shuffled.isChecked(), scope=query.scope,
        )  # fmt: skip

    def _on_kind(self) -> None:
        if self._session.project is not None and isinstance(self.kind.value, PictureKind):
            self._session.memory.remember(_KIND, str(self.kind.value), self._session.current.path)
        self.ask(self._query)

    # --- what is shown ------------------------------------------------------------------------------------------------

    @property
    def drawing(self) -> Drawing | None:
        """What is shown; None until the first picture has come."""
        return self._drawing

    def _show(self, asked: PictureQuestion, offered: list[Group], drawing: Drawing, lone: list[str]) -> None:
        self._asked = asked
        self._offer(asked, offered)
        self._drawing = drawing
        self.view.show_drawing(captioned(drawing))
        self.table.use(grid_of(drawing), *widths_of(drawing, self.table.fontMetrics()))
        text = self.tr("Groups of one organisation, so readers may tell which it is: {0}")
        self.lone.setText(text.format(" · ".join(lone)))
        self.lone.setVisible(bool(lone))

    def _offer(self, asked: PictureQuestion, offered: list[Group]) -> None:
        values: list[tuple[object, str]] = [(group.key, phrases.shortened(group.label, 48)) for group in offered]
        for box, value in ((self.first, asked.first), (self.second, asked.second), (self.subject, asked.subject)):
            box.offer(values)
            box.choose(value)
        is_two = asked.kind is PictureKind.TWO_GROUPS
        for box in (self.first, self.second):
            box.setVisible(is_two)
        self.subject.setVisible(asked.kind in {PictureKind.DOCUMENT, PictureKind.ORGANISATION})
        self.shares.setVisible(asked.kind is PictureKind.HEAT)
        for part in (self.shuffled, self._seed_label, self.seed):
            part.setVisible(asked.kind is PictureKind.SATURATION)

    def forget(self) -> None:
        """Show nothing: the project was closed."""
        self._asked = None
        self._drawing = None
        self.view.show_drawing(None)

    def _choose(self, key: str) -> None:
        part, asked = self.view.part(key), self._asked
        if part is None or asked is None:
            return
        if part.row >= 0:
            self.table.select_keys([str(part.row)])
        centre = self.view.rect_of(key).center().toPoint()
        self.area.ensureVisible(centre.x(), centre.y(), 60, 60)
        theme, _, other = key.partition("\n")
        match asked.kind:
            case PictureKind.GROUPS | PictureKind.HEAT:
                self.theme_chosen.emit(theme, "", other)
            case PictureKind.TOGETHER | PictureKind.NETWORK:
                self.theme_chosen.emit(theme, other, "")
            case PictureKind.STANCES | PictureKind.TWO_GROUPS | PictureKind.ORGANISATION:
                self.theme_chosen.emit(theme, "", "")
            case PictureKind.BECOMING:  # a line is that of the end which is counted now
                self.theme_chosen.emit(other if other and asked.of is Stage.NEED else theme, "", "")

    def _open(self, key: str) -> None:
        """Go to the passage of a block in a document's portrait."""
        if self._asked is not None and self._asked.kind is PictureKind.DOCUMENT and self.view.part(key) is not None:
            _, start, end = key.split("\n")
            self.place_wanted.emit(self._asked.subject, Span(int(start), int(end)))

    def _mark(self) -> None:
        """Mark the part that the chosen row speaks of."""
        rows = set(self.table.selected_keys())
        part = self.view.part(self.view.current)
        if self.drawing is not None and rows and (part is None or str(part.row) not in rows):
            self.view.mark(next((each.key for each in self.drawing.parts if str(each.row) in rows), ""))

    # --- handing out --------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the picture on the clipboard, with title and caption; logged."""
        if self.drawing is not None:
            copy_drawing(self._session, self.drawing, self.font(), self.attribution)

    def ask_where(self) -> None:
        """Ask for the name of a file; its suffix says what it is."""
        if self.drawing is not None:
            ask_where(self, self._session, self.tr("Save the picture"), self.drawing.title, PICTURES, self.save_to)

    def save_to(self, path: Path) -> None:
        """Write what is shown, in a worker; of a damaged project nothing is handed out."""
        if (asked := self._asked) is None:
            return
        exporting, words, attribution = (
            self._session.current.report.exporting,
            picture_words(wording.spoken()),
            self.attribution,
        )
        hand_out(self._session, path, lambda _: exporting.picture(path, asked, said=words, attribution=attribution))

    def _lay_out(self) -> None:
        row, panes = Flow(), Borders(Qt.Orientation.Vertical)  # no panes of their own: F6 goes round the workspace's
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE["s"], 0, 0)
        layout.setSpacing(SPACE["s"])
        layout.addLayout(row)
        layout.addWidget(self.lone)
        layout.addWidget(panes, 1)
        self._seed_label = PlainLabel(self.tr("Seed"))
        self._seed_label.setBuddy(self.seed)
        choices = self.first, self.second, self.subject, self.shares, self.shuffled, self._seed_label, self.seed
        for part in (self.kind, *choices):
            row.addWidget(part)
        for part in choices:
            part.hide()
        named = PlainLabel(self.named.accessibleName())
        named.setProperty("kind", "muted")
        named.setBuddy(self.named)
        row.addWidget(together(named, self.named))
        panes.addWidget(self.area)
        panes.addWidget(self.table)
        panes.setSizes(_HEIGHTS)
        panes.setStretchFactor(0, 1)


def _settled(asked: PictureQuestion, offered: list[Group]) -> PictureQuestion:
    """Return a question that names only what there is; what is gone gives way to what is offered first."""
    keys = [group.key for group in offered]
    if asked.kind is PictureKind.TWO_GROUPS:
        first = asked.first if asked.first in keys else next(iter(keys), "")
        rest = [key for key in keys if key != first]
        second = asked.second if asked.second in rest else next(iter(rest), "")
        return replace(asked, first=first, second=second)
    subject = asked.subject if asked.subject in keys else next(iter(keys), "")
    return replace(asked, subject=subject, first="", second="")
