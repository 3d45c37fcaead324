"""What the data say beside a verdict: who takes the theme up, who is silent, and how far the work has come."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.material.speaking import NO_CATEGORY
from lagvarde_coder.gui.looks.theming import SPACE
from lagvarde_coder.gui.widgets.sentence import Sentence
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import ColumnHeading, Grid, ListTable, cell
from lagvarde_coder.gui.workspaces.parts import muted
from lagvarde_coder.services.verdicts.beside import GroupCount, VerdictPage

_WIDTHS, _FLEXIBLE = (140, 80, 80), {0: 1}
_SILENT = 5
"""Names of silent organisations that are listed; the others are counted."""


class JudgingFigures(QWidget):
    """Shows the figures of a theme; none without its denominator.

    Attributes:
        groups: those by category and kind, which whoever shows this puts in a place of its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken_up = Sentence(kind="panel-title")
        self._against, self._prompting, self._progress = Sentence(), Sentence(), muted()
        self._silent = Sentence()
        self.groups = ListTable(self.tr("Organisations by category and kind"))
        self.groups.use(_grid([]), _WIDTHS, _FLEXIBLE)
        self.groups.show_all_words()
        self.groups.stand_as_high_as_the_rows()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE["xs"])
        for part in (self._taken_up, self._against, self._prompting, self._silent, self._progress):
            layout.addWidget(part)

    @property
    def said(self) -> str:
        """All sentences as shown."""
        parts = (self._taken_up, self._against, self._prompting, self._silent, self._progress)
        return "\n".join(part.text() for part in parts if not part.isHidden())

    def show_page(self, page: VerdictPage) -> None:
        """Show the figures of a theme."""
        figures, number = page.figures, wording.number
        taken_up = self.tr("{0} of {1} organisations heard take it up")
        self._taken_up.setText(taken_up.format(number(figures.organisations), number(figures.heard)))
        against = self.tr("{0} passages: {1} contradict, {2} nuance, {3} unsure")
        counts = (figures.passages, figures.contradicting, figures.nuancing, page.doubts)
        self._against.setText(against.format(*map(number, counts)))
        self._prompting.setVisible(page.prompting is not None)
        if page.prompting is not None:
            told = self.tr("{0} of {2} passages answer a question that was put, {1} came without one")
            counted = page.prompting.prompted, page.prompting.unprompted, figures.passages
            self._prompting.setText(told.format(*map(number, counted)))
        self._silent.setText(self._told_silent(page))
        done = self.tr("{0} of {1} documents are done")
        self._progress.setText(done.format(number(figures.finished), number(figures.documents)))
        self.groups.show_grid(_grid([*page.categories, *page.kinds]))
        self.groups.setVisible(self.groups.row_total() > 0)

    def _told_silent(self, page: VerdictPage) -> str:
        if not page.silent:
            return self.tr("All of the {0} organisations asked have been heard").format(wording.number(page.asked))
        names = wording.spoken().listed(page.silent[:_SILENT], max(0, len(page.silent) - _SILENT))
        told = self.tr("{0} of {1} organisations asked are silent: {2}")
        return told.format(wording.number(len(page.silent)), wording.number(page.asked), names)


def _grid(groups: Sequence[GroupCount]) -> Grid:
    headings = (
        QCoreApplication.translate("JudgingFigures", "Category or kind"),
        QCoreApplication.translate("JudgingFigures", "Take it up"),
        QCoreApplication.translate("JudgingFigures", "Of heard"),
    )
    cells = [
        [cell(_name(group), key=group.key, tip=_name(group)), cell(group.count), cell(group.heard)] for group in groups
    ]
    return Grid([ColumnHeading(heading) for heading in headings], cells, numeric=frozenset({1, 2}))


def _name(group: GroupCount) -> str:
    if group.key == NO_CATEGORY:
        return QCoreApplication.translate("JudgingFigures", "Without category")
    return wording.name_of(SourceKind(group.key)) if group.key in set(SourceKind) else group.name
