"""matrix: any two of theme, category, organisation, question and so on, crossed."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.figures.counting import caption, line_name
from lagvarde_coder.cli.figures.filtering import Filtering, filtered
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import AsJson, AtState, FilterName, ProjectFile, as_it_was, option, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound
from lagvarde_coder.domain.figures.axes import CellStanding, CrossedCell, MatrixAxis, divides
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.percents import whole_percent
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.words import within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagvarde_coder.services.figures.matrix import CountedMatrix, MatrixLine

commands = CommandGroup()


@commands.named("matrix", QT_TRANSLATE_NOOP("Cli", "Cross any two of themes, categories, questions and so on."))
@filtered
def matrix(
    project: ProjectFile,
    rows: Annotated[
        MatrixAxis | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What the rows are; otherwise themes.")),
    ] = None,
    columns: Annotated[
        MatrixAxis | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What the columns are; otherwise categories.")),
    ] = None,
    unit: Annotated[
        Unit | None,
        typer.Option(
            show_default=False, help=QT_TRANSLATE_NOOP("Cli", "The unit that is counted; otherwise organisations.")
        ),
    ] = None,
    of: Annotated[
        Stage | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What is counted; otherwise themes.")),
    ] = None,
    share: Annotated[
        bool, typer.Option("--share", help=QT_TRANSLATE_NOOP("Cli", "Shares in place of numbers."))
    ] = False,
    difference: Annotated[
        list[str] | None,
        option(
            "COLUMN",
            QT_TRANSLATE_NOOP("Cli", "A column to hold against another, in percentage points; give it twice."),
        ),
    ] = None,
    kept: Annotated[
        str, option("NAME", QT_TRANSLATE_NOOP("Cli", "The matrix that was kept under this name."), "--kept")
    ] = "",
    filter_name: FilterName = "",
    limits: Filtering = Filtering(),
    at: AtState = None,
    as_json: AsJson = False,
) -> None:
    """Print a matrix: count, denominator and what is known of each cell."""
    from dataclasses import replace

    from lagvarde_coder.services.figures.row_order import arranged

    with reading(project) as opened, as_it_was(opened, at) as stood:
        asked = stood.figures.views.matrix(kept) if kept else MatrixQuery()
        scope = limits.scope(stood, filter_name) if filter_name else limits.onto(stood, asked.scope)
        asked = replace(
            asked,
            rows=rows or asked.rows,
            columns=columns or asked.columns,
            unit=unit or asked.unit,
            of=of or asked.of,
            scope=scope,
            share=share or asked.share,
        )
        made = stood.figures.matrices.matrix(asked)
        said = stood.figures.counting.limits(scope, spoken())
    held = _held(made, difference or ()) if difference else asked.difference
    made = replace(made, asked=replace(asked, difference=held))
    rows_in_order = arranged(made)
    if as_json:
        output.objects(_object(made, row, column) for row in rows_in_order for column in made.columns)
        return
    names = [_heading(made, column) for column in made.columns]
    apart = (_apart_heading(made, held),) if held else ()
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        name_of(asked.rows),
        QT_TRANSLATE_NOOP("Cli", "All"),
        *names,
        *apart,
    )
    output.table(headings, (_row(made, row) for row in rows_in_order))
    counted = say(QT_TRANSLATE_NOOP("Cli", "Counted: {of}"), of=within(spoken().plural(asked.of)))
    together = say(QT_TRANSLATE_NOOP("Cli", "Counted: what both have on the same words"))
    first = [counted] if asked.counts_any else [together] if asked.on_same_words else []
    output.note(caption(asked.unit, made.standing, [*first, *said]))


def _held(made: "CountedMatrix", names: "Sequence[str]") -> tuple[str, str]:
    """Return the keys of the two columns that are held against each other.

    Raises:
        NotFound: no column is called so, or they are not two.
    """
    found = []
    for name in names:
        wanted = name.strip().casefold()
        known = (
            column.key
            for column in made.columns
            if wanted
            in {column.key.casefold(), column.number.casefold(), line_name(made.asked.columns, column).casefold()}
        )
        key = next(known, None)
        if key is None:
            raise NotFound(kind="column", name=name)
        found.append(key)
    if len(found) != 2:
        raise typer.BadParameter(say(QT_TRANSLATE_NOOP("Cli", "Give --difference twice: two columns.")))
    return found[0], found[1]


def _heading(made: "CountedMatrix", column: "MatrixLine") -> str:
    """Return a column's name with what its figures are a share of, where that is one number."""
    name = " ".join(filter(None, (column.number, line_name(made.asked.columns, column))))
    of = {made.at(row.key, column.key).denominator for row in made.rows}
    return f"{name} ({of.pop()})" if len(of) == 1 and None not in of else name


def _apart_heading(made: "CountedMatrix", held: tuple[str, str]) -> str:
    columns = {column.key: line_name(made.asked.columns, column) for column in made.columns}
    text = QT_TRANSLATE_NOOP("Cli", "Difference {one} – {other}, percentage points")
    return say(text, one=columns.get(held[0], ""), other=columns.get(held[1], ""))


def _row(made: "CountedMatrix", row: "MatrixLine") -> tuple[object, ...]:
    cells = [made.at(row.key, None), *(made.at(row.key, column.key) for column in made.columns)]
    shown = [_shown(cell, share=made.asked.share) for cell in cells]
    apart = (_points(made.apart(row.key)),) if made.asked.difference else ()
    of = {made.at(row.key, column.key).denominator for column in made.columns}
    in_row = len(of) == 1 and None not in of and divides(made.asked.rows) and not divides(made.asked.columns)
    name = f"{line_name(made.asked.rows, row)} ({of.pop()})" if in_row else line_name(made.asked.rows, row)
    return row.number, name, *shown, *apart


def _shown(cell: CrossedCell, *, share: bool) -> object:
    if cell.standing is not CellStanding.TAKEN_UP:
        return within(name_of(cell.standing))
    if not share:
        return cell.amount
    return f"{whole_percent(cell.amount, cell.denominator)} %" if cell.denominator else ""


def _points(apart: int | CellStanding | None) -> str:
    if isinstance(apart, CellStanding):
        return within(name_of(apart))
    return "" if apart is None else f"{apart:+d}"


def _object(made: "CountedMatrix", row: "MatrixLine", column: "MatrixLine") -> dict[str, object]:
    cell = made.at(row.key, column.key)
    return {
        "row": row.number or line_name(made.asked.rows, row),
        "row_name": line_name(made.asked.rows, row),
        "row_key": row.key,
        "column": column.number or line_name(made.asked.columns, column),
        "column_name": line_name(made.asked.columns, column),
        "column_key": column.key,
        "unit": made.asked.unit,
        "count": cell.amount,
        "denominator": cell.denominator,
        "standing": cell.standing,
        "finished": cell.finished,
        "total": cell.total,
    }
