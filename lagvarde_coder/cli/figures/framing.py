"""frame and frame-text: the framework matrix, and the analyst's own text in one of its cells."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.figures.counting import OfStage, caption, line_name
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import (
    Actor,
    AsJson,
    AtState,
    FilterName,
    ProjectFile,
    as_it_was,
    option,
    reading,
    writing,
)
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.figures.framing import FrameQuery

if TYPE_CHECKING:
    from lagvarde_coder.services.figures.framing import FramedMatrix
    from lagvarde_coder.services.figures.matrix import MatrixLine

commands = CommandGroup()

Rows = Annotated[FrameRows, typer.Option("--rows", help=QT_TRANSLATE_NOOP("Cli", "What the rows are."))]
_AMOUNTS = QT_TRANSLATE_NOOP("Cli", "Cells with a text: {written}. Cells with passages and no text: {waiting}.")
_ASIDE = QT_TRANSLATE_NOOP("Cli", "Texts on themes or needs that are dropped or dissolved: {aside}.")


@commands.named("frame", QT_TRANSLATE_NOOP("Cli", "Show the framework matrix: passages and your own texts, by cell."))
def frame(
    project: ProjectFile,
    rows: Rows = FrameRows.ORGANISATION,
    of: OfStage = Stage.THEME,
    waiting: Annotated[
        bool, typer.Option("--waiting", help=QT_TRANSLATE_NOOP("Cli", "Only cells that have passages and no text."))
    ] = False,
    filter_name: FilterName = "",
    at: AtState = None,
    as_json: AsJson = False,
) -> None:
    """Print the cells that say anything, and how many wait for a text."""
    with reading(project) as opened, as_it_was(opened, at) as stood:
        scope = stood.figures.views.filter(filter_name) if filter_name else Scope()
        framed = stood.figures.framing.matrix(FrameQuery(rows=rows, of=of, scope=scope))
        limits = stood.figures.counting.limits(scope, spoken())
    cells = list(_cells(framed, waiting=waiting))
    if as_json:
        output.objects(
            {
                "row": row.key,
                "row_name": line_name(framed.asked.matrix.rows, row),
                "theme": theme.number,
                "theme_name": theme.label,
                "passages": passages,
                "text": text,
            }
            for row, theme, passages, text in cells
        )
        return
    headings = (
        name_of(rows),
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Passages"),
        QT_TRANSLATE_NOOP("Cli", "Text"),
    )
    named = ((line_name(framed.asked.matrix.rows, row), one.number, one.label, *rest) for row, one, *rest in cells)
    output.table(headings, named)
    output.note(say(_AMOUNTS, written=len(framed.texts), waiting=len(framed.waiting())))
    if framed.aside:
        output.note(say(_ASIDE, aside=framed.aside))
    output.note(caption(Unit.PASSAGE, framed.standing, limits))


@commands.named("frame-text", QT_TRANSLATE_NOOP("Cli", "Write your own text in a cell of the framework matrix."))
def frame_text(
    project: ProjectFile,
    row: Annotated[
        str, option("NAME", QT_TRANSLATE_NOOP("Cli", "The organisation or category; “-” for passages of nobody’s."))
    ],
    theme: Annotated[str, option("THEME", QT_TRANSLATE_NOOP("Cli", "The theme or need: number, exact name or id."))],
    text: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "What the cell is to say; “” for nothing."))],
    rows: Rows = FrameRows.ORGANISATION,
    coder: Actor = "",
) -> None:
    """Write the text of a cell."""
    with writing(project, coder) as opened:
        framing = opened.figures.framing
        framing.write(rows, framing.row(rows, row), opened.themes.codebook.find(theme).id, text)


def _cells(framed: "FramedMatrix", *, waiting: bool) -> "Iterator[tuple[MatrixLine, MatrixLine, int, str]]":
    """Yield the cells with passages or a text, with what they say."""
    rows = {row.key: row for row in framed.rows}
    columns = {column.key: column for column in framed.columns}
    for row, theme in framed.places():
        passages, text = framed.passages(row, theme), framed.texts.get((row, theme), "")
        if (passages and not text) or (not waiting and (passages or text)):
            yield rows[row], columns[theme], passages, text
