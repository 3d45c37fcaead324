"""What the tables of Svarsöversikt show."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.material.answer_matrix import AnswerMatrix, AnswerPlace, InternalRow, MatrixCell
from lagvarde_coder.domain.material.ledger import AnswerStatus, LedgerLine
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, cell

BEHIND_WIDTHS = (60, 320, 150, 160)
BEHIND_FLEXIBLE = {1: 3, 3: 1}

_ANSWER_ICON = {
    AnswerStatus.ANSWERED: ("check", "success"),
    AnswerStatus.ORALLY: ("status-reviewed", "success"),
    AnswerStatus.ASKED: ("status-none", "muted"),
    AnswerStatus.DECLINED: ("close", "warning"),
    AnswerStatus.NO_ANSWER: ("close", "muted"),
}


def matrix(shown: AnswerMatrix) -> Grid:
    """Return organisation × question; the key is the organisation's id."""
    first = QCoreApplication.translate("MaterialGrids", "Organisation")
    columns = [ColumnHeading(first)] + [
        ColumnHeading(f"{question.number}. {question.text}", question.text) for question in shown.question_set.questions
    ]
    rows = [
        [cell(row.organisation.name, key=row.organisation.id, tip=row.organisation.name), *map(_answer, row.cells)]
        for row in shown.rows
    ]
    return Grid(columns, rows)


def _answer(answer: MatrixCell) -> Cell:
    tip = "\n".join(f"{place.source.number}. {place.source.title}" for place in answer.places)
    return cell(wording.name_of(answer.status), icon=theming.current().icon(*_ANSWER_ICON[answer.status]), tip=tip)


def behind(places: Sequence[AnswerPlace]) -> Grid:
    """Return the documents behind a cell; the key is the place in ``places``."""
    columns = (
        QCoreApplication.translate("MaterialGrids", "No."),
        QCoreApplication.translate("MaterialGrids", "Document behind the status"),
        QCoreApplication.translate("MaterialGrids", "Document type"),
        QCoreApplication.translate("MaterialGrids", "Place"),
    )
    answer = QCoreApplication.translate("MaterialGrids", "The answer")
    whole = QCoreApplication.translate("MaterialGrids", "Nothing on this question")
    rows = [
        [
            cell(str(place.source.number), key=str(at), sort=place.source.number),
            cell(place.source.title, tip=place.source.title, source=place.source.id),
            cell(wording.name_of(place.source.kind)),
            cell(answer if place.end else whole),
        ]
        for at, place in enumerate(places)
    ]
    return Grid([ColumnHeading(heading) for heading in columns], rows, frozenset({0}))


def line(name: str, figure: LedgerLine) -> str:
    """Return "NPO: 24 of 26, 2 of them orally"."""
    text = QCoreApplication.translate("MaterialGrids", "{0}: {1} of {2}, {3} of them orally")
    if not figure.oral:
        text = QCoreApplication.translate("MaterialGrids", "{0}: {1} of {2}")
    return text.format(name, wording.number(figure.answered), wording.number(figure.asked), wording.number(figure.oral))


def totals(shown: AnswerMatrix) -> str:
    """Return how many answered each question."""
    text = QCoreApplication.translate("MaterialGrids", "Question {0}")
    return "   ·   ".join(line(text.format(total.name), total) for total in shown.totals())


def internal_sentence(rows: Sequence[InternalRow]) -> str:
    """Return which internal input takes up the questions: it stands apart, and is not counted."""
    if not rows:
        return ""
    text = QCoreApplication.translate("MaterialGrids", "Internal input with these questions, not counted: {0}")
    return text.format(", ".join(f"{row.source.number}. {row.source.title}" for row in rows))
