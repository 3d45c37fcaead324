"""What is said of the rows of a ledger's workbook: a line for each, and how many there are of each sort."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lagvarde_coder.domain.material.ledger import LedgerRowState
from lagvarde_coder.gui.looks import theming
from lagvarde_coder.gui.words import wording
from lagvarde_coder.gui.workspaces.list_table import Cell, ColumnHeading, Grid, cell
from lagvarde_coder.services.material.ledger_import import LedgerRow

WIDTHS = (144, 120, 48, 140, 240)
FLEXIBLE = {3: 1, 4: 3}

_NEW, _CHANGED, _UNKNOWN = LedgerRowState
_ICON = {_NEW: ("add", "success"), _CHANGED: ("edit", "accent"), _UNKNOWN: ("warning", "warning")}
_FIRST = (_UNKNOWN, _CHANGED, _NEW)
"""What somebody must do something about stands first, then what replaces something."""


def grid(rows: Sequence[LedgerRow]) -> Grid:
    """Return a line per row; the key is the row's place among ``rows``."""
    columns = (
        QCoreApplication.translate("LedgerRows", "Outcome"),
        QCoreApplication.translate("LedgerRows", "Sheet"),
        QCoreApplication.translate("LedgerRows", "Row"),
        QCoreApplication.translate("LedgerRows", "Name"),
        QCoreApplication.translate("LedgerRows", "Says"),
    )
    order = sorted(range(len(rows)), key=lambda at: (_FIRST.index(rows[at].state), not rows[at].names))
    return Grid([ColumnHeading(one) for one in columns], [_line(at, rows[at]) for at in order], frozenset({2}))


def _line(at: int, row: LedgerRow) -> list[Cell]:
    text = says(row)
    icon = theming.current().icon(*_ICON[_UNKNOWN if row.names else row.state])
    return [
        cell(wording.name_of(row.state), key=str(at), sort=_FIRST.index(row.state), icon=icon),
        cell(row.sheet),
        cell(str(row.row), sort=row.row),
        cell(row.name, tip=row.name),
        cell(" ".join(text.split()), tip=text),
    ]


def says(row: LedgerRow) -> str:
    """Return what a row changes, or what is not understood in it; first which of its contacts may be persons."""
    if row.fault:
        return " ".join(wording.sentences(row.fault))
    text = QCoreApplication.translate(
        "LedgerRows", "“{0}” looks like a person’s name. Write the role: a name is never exported."
    )
    return " ".join((*map(text.format, row.names), row.detail))


def whole(row: LedgerRow) -> str:
    """Return all that is known of a row: "Status, row 4, NPO Tandvård: …"."""
    place = QCoreApplication.translate("LedgerRows", "{0}, row {1}").format(row.sheet, row.row)
    return ": ".join(filter(None, (", ".join(filter(None, (place, row.name))), says(row))))


def preview(name: str, rows: Sequence[LedgerRow]) -> str:
    """Return what reading a workbook called ``name`` would do."""
    if not rows:
        text = QCoreApplication.translate("LedgerRows", "{0} changes nothing: the ledger says all of it already.")
        return text.format(name)
    text = QCoreApplication.translate("LedgerRows", "{0}: {1} new, {2} changed, {3} not understood and not read in.")
    return " ".join((text.format(name, *_counts(rows)), *_pointed_out(rows)))


def _pointed_out(rows: Sequence[LedgerRow]) -> list[str]:
    text = QCoreApplication.translate("LedgerRows", "Rows in which a contact looks like a person’s name: {0}.")
    count = sum(bool(row.names) for row in rows)
    return [text.format(wording.number(count))] if count else []


def report(name: str, rows: Sequence[LedgerRow]) -> str:
    """Return what became of a workbook called ``name`` that was read."""
    text = QCoreApplication.translate("LedgerRows", "Read from {0}: {1} new, {2} changed. Not read in: {3}.")
    return " ".join((text.format(name, *_counts(rows)), *_pointed_out(rows)))


def _counts(rows: Sequence[LedgerRow]) -> tuple[str, str, str]:
    """Return how many rows are new, changed, and not understood; one with two faults is one."""
    places = {state: {(row.sheet, row.row) for row in rows if row.state is state} for state in LedgerRowState}
    return (
        wording.number(len(places[_NEW])),
        wording.number(len(places[_CHANGED])),
        wording.number(len(places[_UNKNOWN])),
    )
