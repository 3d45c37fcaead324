"""The tables of the overview, and where each figure leads."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.method import Counted, StepFigure
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, cell
from lagvarde_coder.services.method.steps import CoderLine, StepLine
from lagvarde_coder.services.verdicts.signed import RestingSignOff

LEADS_TO = {
    Counted.HEARD: "material",
    Counted.DOCUMENTS: "material",
    Counted.FINISHED: "material",
    Counted.CODINGS: "coding",
    Counted.UNSURE: "coding",
    Counted.CANDIDATES: "themes",
    Counted.OPEN_CANDIDATES: "themes",
    Counted.THEMES: "themes",
    Counted.WORDED: "themes",
    Counted.VERDICTS: "themes",
    Counted.UNREAD_AGAINST: "themes",
    Counted.RECHECK: "themes",
    Counted.CHANGED: "themes",
    Counted.UNCODED: "analysis",
    Counted.MERGED: "merging",
    Counted.NEEDS: "merging",
    Counted.SET_ASIDE: "merging",
}
"""The workspace in which one sees what a figure counts."""

STEP_WIDTHS, STEP_FLEXIBLE = (150, 190, 190, 190, 170), {0: 2, 1: 3, 2: 4, 3: 4, 4: 3}
FIGURE_WIDTHS, FIGURE_FLEXIBLE = (240, 90, 120), {0: 1}
CODER_WIDTHS, CODER_FLEXIBLE = (130, 90, 70, 90, 104), {0: 1}


def told(figure: StepFigure) -> str:
    """Return a figure with what it counts: "Klara dokument: 12 av 36"."""
    return f"{wording.name_of(figure.counted)}: {amount(figure)}"


def amount(figure: StepFigure) -> str:
    """Return a figure with its denominator, if it has one: "12 av 36"."""
    return wording.number(figure.count) if figure.total is None else wording.out_of(figure.count, figure.total)


def steps(lines: Sequence[StepLine]) -> Grid:
    """Return the steps in order, a row each."""
    headings = [
        ColumnHeading(QCoreApplication.translate("Overview", "Step")),
        ColumnHeading(QCoreApplication.translate("Overview", "Goes in")),
        ColumnHeading(QCoreApplication.translate("Overview", "Came out")),
        ColumnHeading(QCoreApplication.translate("Overview", "Open")),
        ColumnHeading(QCoreApplication.translate("Overview", "Signed off")),
    ]
    return Grid(headings, [_step(number, line) for number, line in enumerate(lines, 1)])


def _step(number: int, line: StepLine) -> list[Cell]:
    parts = (line.counts.goes_in, line.counts.came_out, line.counts.open)
    name = f"{number}. {line.step.name}"
    return [
        cell(name, key=line.step.id, tip=line.step.name),
        *(cell(words, tip=words) for words in ("\n".join(map(told, line.of(part))) for part in parts)),
        cell(_briefly(line), tip=signed(line)),
    ]


def signed(line: StepLine) -> str:
    """Return who signed a step off, when and with what note; that it changed since; or that it is left out."""
    if line.step.left_out:
        return QCoreApplication.translate("Overview", "Not part of this study")
    if line.signed is None:
        return QCoreApplication.translate("Overview", "Not signed off")
    words = f"{_who_and_when(line.signed)}: {line.signed.subject.note}"
    changed = QCoreApplication.translate("Overview", "Changed since")
    return f"{changed}. {words}" if line.signed.changed else words


def _who_and_when(signed: RestingSignOff) -> str:
    return f"{signed.coder.name} {wording.day(signed.decided.astimezone().date())}"


def _briefly(line: StepLine) -> str:
    """Return the same without the note, which stands below the list."""
    if line.step.left_out or line.signed is None:
        return signed(line)
    words = _who_and_when(line.signed)
    changed = QCoreApplication.translate("Overview", "Changed since")
    return f"{words}\n{changed}" if line.signed.changed else words


def figures(line: StepLine | None) -> Grid:
    """Return a step's figures, a row each: now, and when it was signed off."""
    headings = [
        ColumnHeading(QCoreApplication.translate("Overview", "What is counted")),
        ColumnHeading(QCoreApplication.translate("Overview", "Now")),
        ColumnHeading(QCoreApplication.translate("Overview", "At the sign-off")),
    ]
    then = {figure.counted: figure for figure in line.signed.subject.figures} if line and line.signed else {}
    rows = [
        [
            cell(wording.name_of(figure.counted), key=str(figure.counted)),
            cell(amount(figure)),
            cell(amount(then[figure.counted]) if figure.counted in then else "–"),
        ]
        for figure in (line.figures if line else ())
    ]
    return Grid(headings, rows, frozenset({1, 2}))


def _who(coder: Coder) -> str:
    """Return who a coder is, also where the name has no room."""
    return f"{coder.name}, {coder.role}" if coder.role else coder.name


def coders(lines: Iterable[CoderLine]) -> Grid:
    """Return who does what, a row per coder."""
    headings = [
        ColumnHeading(QCoreApplication.translate("Overview", "Who")),
        ColumnHeading(QCoreApplication.translate("Overview", "Documents")),
        ColumnHeading(QCoreApplication.translate("Overview", "Finished")),
        ColumnHeading(QCoreApplication.translate("Overview", "Codings")),
        ColumnHeading(QCoreApplication.translate("Overview", "Last")),
    ]
    rows = [
        [
            cell(line.coder.name, key=line.coder.id, tip=_who(line.coder)),
            *(cell(wording.number(each), sort=each) for each in (line.documents, line.finished, line.codings)),
            cell(wording.day(line.last and line.last.astimezone().date()), sort=str(line.last or "")),
        ]
        for line in lines
    ]
    return Grid(headings, rows, frozenset({1, 2, 3}))
