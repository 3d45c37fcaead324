"""views, keep-view and forget-view: filters, matrices and queries that are kept under a name."""

from typing import Annotated

import typer

from lagvarde_coder.cli.figures.counting import OfStage
from lagvarde_coder.cli.figures.filtering import Filtering, filtered
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.kept_views import ViewPlace
from lagvarde_coder.domain.figures.matrix_query import MatrixQuery
from lagvarde_coder.domain.figures.results import Unit
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.figures.kept_views import query_in
from lagvarde_coder.words.queries import query_words

commands = CommandGroup()

ViewName = Annotated[
    str, typer.Argument(metavar="NAME", help=QT_TRANSLATE_NOOP("Cli", "The name that it is kept under."))
]
_LIMITED = (ViewPlace.FILTER, ViewPlace.MATRIX)


@commands.named("views", QT_TRANSLATE_NOOP("Cli", "List the filters, matrices and queries that are kept."))
def views(project: ProjectFile, as_json: AsJson = False) -> None:
    """List what is kept, with what it says."""
    with reading(project) as opened:
        kept = opened.figures.views
        found = [
            (view, opened.figures.counting.limits(kept.scope_in(view), spoken()))
            for place in _LIMITED
            for view in kept.all(place)
        ]
        words = query_words(spoken())
        found += [(view, (opened.figures.queries.said(query_in(view), words),)) for view in kept.all(ViewPlace.QUERY)]
    if as_json:
        output.objects(
            {"id": view.id, "place": view.place, "name": view.name, "limits": list(limits)} for view, limits in found
        )
        return
    headings = (QT_TRANSLATE_NOOP("Cli", "Sort"), QT_TRANSLATE_NOOP("Cli", "Name"), QT_TRANSLATE_NOOP("Cli", "Limits"))
    output.table(headings, ((name_of(view.place), view.name, "; ".join(limits)) for view, limits in found))


@commands.named("keep-view", QT_TRANSLATE_NOOP("Cli", "Keep a filter, or a matrix, under a name."))
@filtered
def keep_view(
    project: ProjectFile,
    name: ViewName,
    rows: Annotated[
        MatrixAxis | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Keep a matrix with these rows.")),
    ] = None,
    columns: Annotated[
        MatrixAxis | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Keep a matrix with these columns.")),
    ] = None,
    unit: Annotated[Unit, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "The unit that is counted."))] = Unit.ORGANISATION,
    of: OfStage = Stage.THEME,
    share: Annotated[
        bool, typer.Option("--share", help=QT_TRANSLATE_NOOP("Cli", "Shares in place of numbers."))
    ] = False,
    limits: Filtering = Filtering(),
    coder: Actor = "",
) -> None:
    """Keep a filter; with rows or columns, a matrix with its filter."""
    with writing(project, coder) as opened:
        scope, kept = limits.scope(opened), opened.figures.views
        if rows is None and columns is None:
            view, _ = kept.keep_filter(name, scope)
        else:
            plain = MatrixQuery()
            asked = MatrixQuery(
                rows=rows or plain.rows, columns=columns or plain.columns, unit=unit, of=of, scope=scope, share=share
            )
            view, _ = kept.keep_matrix(name, asked)
    output.line(say(QT_TRANSLATE_NOOP("Cli", "Kept as “{name}”."), name=view.name))


@commands.named("forget-view", QT_TRANSLATE_NOOP("Cli", "Forget a filter, matrix or query that is kept."))
def forget_view(
    project: ProjectFile,
    name: ViewName,
    matrix: Annotated[
        bool, typer.Option("--matrix", help=QT_TRANSLATE_NOOP("Cli", "A matrix of this name, not a filter."))
    ] = False,
    query: Annotated[
        bool, typer.Option("--query", help=QT_TRANSLATE_NOOP("Cli", "A query of this name, not a filter."))
    ] = False,
    coder: Actor = "",
) -> None:
    """Forget what is kept under a name."""
    with writing(project, coder) as opened:
        place = ViewPlace.QUERY if query else ViewPlace.MATRIX if matrix else ViewPlace.FILTER
        view = opened.figures.views.find(place, name)
        opened.figures.views.remove(view.id)
    output.line(say(QT_TRANSLATE_NOOP("Cli", "“{name}” is not kept any more."), name=view.name))
