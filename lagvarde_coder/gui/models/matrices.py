"""A matrix as a table: cells with heat and signs, denominators in the headings, words for what is copied and heard."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt

from lagvarde_coder.domain.figures.axes import CellStanding, CrossedCell, MatrixAxis, divides
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.matrix_query import AS_LISTED, MatrixQuery
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.percents import whole_percent
from lagvarde_coder.gui.models.figures import GROUP_ROLE, THEME_ROLE, denominator_words, group_name
from lagvarde_coder.gui.models.table import COPIED_ROLE, SORT_ROLE, ColumnHeading, Grid
from lagvarde_coder.gui.widgets.badge import BADGE_ROLE, SLOT_ROLE
from lagvarde_coder.gui.widgets.heat import SHARE_ROLE
from lagvarde_coder.gui.words import phrases, wording
from lagvarde_coder.services.figures.matrix import CountedMatrix, MatrixLine
from lagvarde_coder.services.figures.row_order import arranged, column_key

_SIGNS = {
    CellStanding.NOTHING_SAID: "0",
    CellStanding.NOT_DONE: "0 …",
    CellStanding.NOT_ASKED: "–",
    CellStanding.NO_MATERIAL: "",
}
"""What cells show that nobody is counted in; a line below the table says what the signs mean."""
_WITHOUT_FIGURE = frozenset({CellStanding.NOT_ASKED, CellStanding.NO_MATERIAL})
"""Standings of cells without documents: there is nothing to count, and no heat."""
_LETTERS, _LETTERS_APART = 40, 24


def legend() -> str:
    """Return what the signs mean."""
    nothing, not_done, not_asked, _ = (wording.name_of(standing).lower() for standing in _SIGNS)
    no_material = wording.name_of(CellStanding.NO_MATERIAL).lower()
    text = QCoreApplication.translate("Matrices", "0: {0} · 0 …: {1} · –: {2} · empty: {3}")
    return text.format(nothing, not_done, not_asked, no_material)


def legend_of(asked: MatrixQuery) -> str:
    """Return what the signs mean, after what a cell of two sides of themes counts."""
    if not asked.on_same_words:
        return legend()
    counted = QCoreApplication.translate("Matrices", "A cell counts what both have on the same words.")
    return f"{counted} {legend()}"


def on_same_words() -> str:
    """Return how two themes are counted together."""
    return QCoreApplication.translate("Matrices", "on the same words")


def line_name(axis: MatrixAxis, line: MatrixLine) -> str:
    """Return what a row or a column is called."""
    if axis.grouping is None or axis is MatrixAxis.CODER:
        return line.label
    return group_name(axis.grouping, Group(line.key, line.label))


def full_name(axis: MatrixAxis, line: MatrixLine) -> str:
    """Return its name after its number, if it has one."""
    return f"{line.number} {line_name(axis, line)}".strip()


def matrix_grid(made: CountedMatrix) -> Grid:
    """Return the table of a matrix: names, the whole, the columns, and the difference of two if it is asked for."""
    asked = made.asked
    columns: list[MatrixLine | None] = [None, *made.columns]
    heads = [ColumnHeading(wording.name_of(asked.rows), key=AS_LISTED)]
    heads += [_heading(made, column) for column in columns]
    apart = asked.difference is not None and all(
        key in {column.key for column in made.columns} for key in asked.difference
    )
    if apart:
        heads.append(_apart_heading(made))
    most = _strongest(made)
    rows = []
    for row in arranged(made):
        cells = [_name_cell(made, row), *(_cell(made, row, column, most) for column in columns)]
        rows.append([*cells, _apart_cell(made, row)] if apart else cells)
    return Grid(heads, rows, frozenset(range(1, len(heads))))


def said(made: CountedMatrix, row: MatrixLine, column: MatrixLine | None) -> str:
    """Return a cell in one sentence: row, column, count and denominator, and what is known of it."""
    names = [full_name(made.asked.rows, row)]
    names += [full_name(made.asked.columns, column)] if column is not None else []
    names += [on_same_words()] if column is not None and made.asked.on_same_words else []
    cell = made.at(row.key, column.key if column is not None else None)
    if cell.standing in _WITHOUT_FIGURE:
        return f"{', '.join(names)}: {wording.name_of(cell.standing).lower()}"
    told = [f"{', '.join(names)}: {counted_words(made.asked.unit, cell)}"]
    if cell.standing is not CellStanding.TAKEN_UP:
        told.append(wording.name_of(cell.standing).lower())
    told.append(phrases.finished(cell.finished, cell.total))
    return ". ".join(told)


def counted_words(unit: Unit, cell: CrossedCell) -> str:
    """Return "17 of 36 organisations heard", or the count alone where it is no share of anything."""
    if cell.denominator is None:
        return f"{wording.number(cell.amount)} {wording.plural_of(unit).lower()}"
    return phrases.of_denominator(unit, cell.amount, cell.denominator)


def _strongest(made: CountedMatrix) -> float:
    """Return the value that has the strongest colour: all of them, or the largest where shares are small or none."""
    if made.asked.unit in {Unit.ORGANISATION, Unit.SOURCE}:
        return 1.0
    values = [_value(made.at(row.key, column.key)) for row in made.rows for column in made.columns]
    return max(values, default=0.0) or 1.0


def _value(cell: CrossedCell) -> float:
    return float(cell.amount) if cell.denominator is None else cell.share or 0.0


def _heading(made: CountedMatrix, column: MatrixLine | None) -> ColumnHeading:
    key = None if column is None else column.key
    name = QCoreApplication.translate("Figures", "All") if column is None else full_name(made.asked.columns, column)
    denominators = {made.at(row.key, key).denominator for row in made.rows}
    one = denominators.pop() if len(denominators) == 1 else None
    of = "" if one is None else denominator_words(made.asked.unit).format(wording.number(one))
    short = phrases.shortened(name, _LETTERS)
    copied = name if column is None else _copied_name(made, column)
    tip = "\n".join(filter(None, (name, of)))
    return ColumnHeading(f"{short}\n{of}".strip(), tip, f"{copied} {of}".strip(), name=name, key=column_key(key))


def denominators_vary(made: CountedMatrix) -> bool:
    """Tell whether neither headings nor names of rows can say what all figures are a share of."""
    keys = [None, *(column.key for column in made.columns)]
    in_columns = ({made.at(row.key, key).denominator for row in made.rows} for key in keys)
    return any(len(of) > 1 for of in in_columns) and not all(_of_row(made, row) for row in made.rows)


def _of_row(made: CountedMatrix, row: MatrixLine) -> str:
    """Return what a row's figures are a share of, in words, where that is one number that no heading says."""
    if divides(made.asked.columns) or not divides(made.asked.rows):
        return ""
    all_of = {made.at(row.key, column.key).denominator for column in made.columns}
    of = all_of.pop() if len(all_of) == 1 else None
    return "" if of is None else denominator_words(made.asked.unit).format(wording.number(of))


def _name_cell(made: CountedMatrix, row: MatrixLine) -> dict[int, object]:
    axis = made.asked.rows
    name, of = full_name(axis, row), _of_row(made, row)
    copied = _numbered(made, row) if axis is MatrixAxis.SPEAKER else name
    cell: dict[int, object] = {
        **({COPIED_ROLE: f"{copied} {of}".strip()} if axis is MatrixAxis.SPEAKER or of else {}),
        Qt.ItemDataRole.DisplayRole: f"{line_name(axis, row)}\n{of}".strip(),
        THEME_ROLE: row.key,
        Qt.ItemDataRole.ToolTipRole: f"{name}\n{of}".strip(),
        Qt.ItemDataRole.AccessibleTextRole: f"{name} {of}".strip(),
    }
    return cell | ({BADGE_ROLE: row.number, SLOT_ROLE: row.colour} if row.number and row.colour else {})


def _cell(made: CountedMatrix, row: MatrixLine, column: MatrixLine | None, most: float) -> dict[int, object]:
    key = None if column is None else column.key
    cell, sentence = made.at(row.key, key), said(made, row, column)
    shown = {
        Qt.ItemDataRole.DisplayRole: _shown(cell, share=made.asked.share),
        COPIED_ROLE: _copied(cell, share=made.asked.share),
        SORT_ROLE: cell.amount,
        THEME_ROLE: row.key,
        GROUP_ROLE: key,
        Qt.ItemDataRole.ToolTipRole: sentence,
        Qt.ItemDataRole.AccessibleTextRole: sentence,
    }
    has_heat = made.asked.heat and cell.standing not in _WITHOUT_FIGURE
    return shown | ({SHARE_ROLE: min(1.0, _value(cell) / most)} if has_heat else {})


def _shown(cell: CrossedCell, *, share: bool) -> str:
    if cell.standing is not CellStanding.TAKEN_UP:
        return _SIGNS[cell.standing]
    if share and cell.denominator:
        return f"{whole_percent(cell.amount, cell.denominator)} %"
    return wording.number(cell.amount)


def _copied(cell: CrossedCell, *, share: bool) -> str:
    """Return a cell in a copy: a sign would say nothing there."""
    shown = _shown(cell, share=share)
    if cell.standing in {CellStanding.TAKEN_UP, CellStanding.NOTHING_SAID}:
        return shown
    return wording.name_of(cell.standing).lower()


def _copied_name(made: CountedMatrix, column: MatrixLine) -> str:
    axis = made.asked.columns
    return _numbered(made, column) if axis is MatrixAxis.SPEAKER else full_name(axis, column)


def _numbered(made: CountedMatrix, line: MatrixLine) -> str:
    """Return what a speaker is called in a copy: whoever speaks may be a person, and persons are never named."""
    lines = made.rows if made.asked.rows is MatrixAxis.SPEAKER else made.columns
    return f"{wording.name_of(MatrixAxis.SPEAKER)} {lines.index(line) + 1}"


def _apart_heading(made: CountedMatrix) -> ColumnHeading:
    one, other = ({each.key: each for each in made.columns}[key] for key in made.asked.difference or ("", ""))
    less = QCoreApplication.translate("Matrices", "Difference {0} – {1}, percentage points")
    names = full_name(made.asked.columns, one), full_name(made.asked.columns, other)
    text = less.format(*(phrases.shortened(name, _LETTERS_APART) for name in names))
    copied = less.format(_copied_name(made, one), _copied_name(made, other))
    return ColumnHeading(text, less.format(*names), copied)


def _apart_cell(made: CountedMatrix, row: MatrixLine) -> dict[int, object]:
    one, other = made.asked.difference or ("", "")
    cells = [made.at(row.key, key) for key in (one, other)]
    apart = made.apart(row.key)
    both = " – ".join("/".join(str(number) for number in cell[:2] if number is not None) for cell in cells)
    points = wording.name_of(apart).lower() if isinstance(apart, CellStanding) else f"{apart:+d}"
    shown = both if apart is None else f"{both}: {points}"
    sentence = f"{full_name(made.asked.rows, row)}: {shown}"
    return {
        Qt.ItemDataRole.DisplayRole: shown,
        Qt.ItemDataRole.ToolTipRole: sentence,
        Qt.ItemDataRole.AccessibleTextRole: sentence,
    }


def column_choices(made: CountedMatrix) -> Sequence[tuple[str, str]]:
    """Return the columns by key, with their names."""
    return [(column.key, phrases.shortened(full_name(made.asked.columns, column), _LETTERS)) for column in made.columns]
