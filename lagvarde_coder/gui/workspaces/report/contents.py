"""What a report will contain, counted before it is made; and the table of what was handed out before."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.project import Export
from lagvarde_coder.domain.report.reports import Frequency, LedgerFigure, Standing, Unit
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.tables import Grid, Heading, cell
from lagvarde_coder.services.report.reporting import ReportName


@dataclass(frozen=True, slots=True)
class Contents:
    """Figures of a report that is not made yet."""

    standing: Standing
    chapters: int
    passages: int
    without: int
    ledger: tuple[LedgerFigure, ...]

    @classmethod
    def of(cls, project: OpenProject, name: ReportName) -> "Contents":
        """Count; takes as long as the frequencies do."""
        if name is ReportName.AGENDA:
            groups = project.doubt.doubts.open()
            waiting = sum(len(group.doubts) for group in groups)
            return cls(project.figures.counting.standing(), len(groups), waiting, 0, ())
        stage = Stage.NEED if name is ReportName.NEEDS else Stage.THEME
        figures: list[Frequency] = project.figures.counting.frequencies(stage, unit=Unit.PASSAGE)
        chapters = {theme.number for theme in project.themes.codebook.themes(stage) if theme.has_chapter}
        whole = [one for one in figures if one.group is None and one.number in chapters]
        heads = [one for one in whole if one.parent not in chapters]
        return cls(
            project.figures.counting.standing(),
            len(whole),
            sum(one.count for one in heads),
            sum(one.count == 0 for one in whole),
            tuple(project.material.ledger.figures()[1]),
        )

    def lines(self, name: ReportName) -> list[tuple[str, str]]:
        """Return what is counted, and the figure."""
        if name is ReportName.AGENDA:
            return self._agenda_lines()
        stands = self.standing
        needs = name is ReportName.NEEDS
        chapters = (
            QCoreApplication.translate("Contents", "Development needs, sub-needs included")
            if needs
            else QCoreApplication.translate("Contents", "Themes, sub-themes included")
        )
        finished = QCoreApplication.translate("Contents", "{0} of {1}")
        return [
            (chapters, wording.number(self.chapters)),
            (QCoreApplication.translate("Contents", "Passages with their source"), wording.number(self.passages)),
            (QCoreApplication.translate("Contents", "Chapters without any passage"), wording.number(self.without)),
            (
                QCoreApplication.translate("Contents", "Documents done"),
                finished.format(stands.finished, stands.total),
            ),
            *([(QCoreApplication.translate("Contents", "Only coding by"), stands.only)] if stands.only else []),
            *(
                (
                    QCoreApplication.translate("Contents", "Answered, {0}").format(wording.ledger_group(one.name)),
                    finished.format(one.answered, one.asked),
                )
                for one in self.ledger
            ),
            (QCoreApplication.translate("Contents", "Codebook version"), str(stands.codebook_version)),
            (QCoreApplication.translate("Contents", "State of the log"), wording.number(stands.state)),
        ]

    def _agenda_lines(self) -> list[tuple[str, str]]:
        return [
            (QCoreApplication.translate("Contents", "Headings"), wording.number(self.chapters)),
            (QCoreApplication.translate("Contents", "Points to take up"), wording.number(self.passages)),
            (
                QCoreApplication.translate("Contents", "Codebook version"),
                str(self.standing.codebook_version),
            ),
            (QCoreApplication.translate("Contents", "State of the log"), wording.number(self.standing.state)),
        ]


def handed_out(exports: Sequence[Export]) -> Grid:
    """Return the table of earlier hand-outs."""
    columns = (
        QCoreApplication.translate("Contents", "Date"),
        QCoreApplication.translate("Contents", "File"),
        QCoreApplication.translate("Contents", "State"),
        QCoreApplication.translate("Contents", "SHA-256 of the file"),
    )
    rows = [
        [
            cell(wording.day(one.day), key=one.id, sort=one.state),
            cell(one.name, tip=one.name),
            cell(wording.number(one.state), sort=one.state),
            cell(f"{one.sha256[:16]}…", tip=one.sha256),
        ]
        for one in exports
    ]
    return Grid([Heading(one) for one in columns], rows, frozenset({2}))
