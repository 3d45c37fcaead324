"""What a report will contain, counted before it is made; and the table of what was handed out before."""

from collections.abc import Sequence
from itertools import count

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.gui.models.table import COPIED_ROLE
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, cell
from lagvarde_coder.services.report.hand_outs import EarlierExport
from lagvarde_coder.services.report.plans import NamedPlan
from lagvarde_coder.services.report_kinds import AnyKind, OutlineLine


def outline_rows(outline: Sequence[OutlineLine]) -> list[tuple[str, str]]:
    """Return what is counted of a report that is not made yet, and the figure."""
    return [
        (QCoreApplication.translate("Reports", line.text).format(wording.ledger_group(line.about)), _figure(line.value))
        for line in outline
        if not line.chapter
    ]


def chapter_rows(kind: AnyKind, named: NamedPlan | None, outline: Sequence[OutlineLine]) -> list[tuple[str, str]]:
    """Return the chapters of a report in the order that its plan wants, numbered; what is left out has no number."""
    titles = {chapter.key: QCoreApplication.translate("Reports", chapter.title) for chapter in kind.chapters}
    chosen = [key for key in named.plan.chapters if key in titles] if named else []
    called = QCoreApplication.translate("Contents", "Chapter {0}")
    left_out = {line.chapter: QCoreApplication.translate("Reports", line.text) for line in outline if line.chapter}
    numbers = count(1)
    return [(left_out.get(key) or called.format(next(numbers)), titles[key]) for key in chosen or titles]


def table_rows(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return the tables of a file, numbered as the sheets of a workbook are; of one alone, its name."""
    if len(names) == 1:
        return [(QCoreApplication.translate("Contents", "Table"), names[0])]
    called = QCoreApplication.translate("Contents", "Table {0}")
    then = QCoreApplication.translate("Contents", "Then")
    others = QCoreApplication.translate("Contents", "Kept matrices and pictures, a sheet each")
    return [*((called.format(number), name) for number, name in enumerate(names, 1)), (then, others)]


def _figure(value: int | tuple[int, int] | str) -> str:
    match value:
        case (part, whole):
            return QCoreApplication.translate("Contents", "{0} of {1}").format(part, whole)
        case int():
            return wording.number(value)
        case _:
            return str(value)


def handed_out(earlier: Sequence[EarlierExport]) -> Grid:
    """Return the table of earlier hand-outs."""
    columns = (
        QCoreApplication.translate("Contents", "Time"),
        QCoreApplication.translate("Contents", "Who"),
        QCoreApplication.translate("Contents", "File"),
        QCoreApplication.translate("Contents", "What was chosen"),
        QCoreApplication.translate("Contents", "State"),
        "SHA-256",
    )
    return Grid([ColumnHeading(heading) for heading in columns], [_row(each) for each in earlier], frozenset({4}))


def _row(earlier: EarlierExport) -> list[Cell]:
    export, choices = earlier.export, wording.choices_of(earlier.export)
    return [
        cell(wording.local_time(earlier.time), key=export.id, sort=earlier.time.timestamp()),
        cell(earlier.coder),
        cell(export.name, tip=export.name),
        cell(choices.replace(" · ", "\n"), tip=choices) | {COPIED_ROLE: choices},
        cell(wording.number(export.state), sort=export.state),
        cell(f"{export.sha256[:16]}…", tip=export.sha256),
    ]
