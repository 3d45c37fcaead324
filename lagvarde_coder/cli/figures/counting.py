"""Figures: frequencies and co-occurrence. How often is never how important."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import AsJson, AtState, FilterName, ProjectFile, as_it_was, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.axes import MatrixAxis
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.groups import Group
from lagvarde_coder.domain.figures.results import Frequency, Grouping, Standing, Unit
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.services.figures.counting import WITHOUT_CATEGORY, WITHOUT_ORGANISATION, WITHOUT_WAVE
from lagvarde_coder.words import within

if TYPE_CHECKING:
    from lagvarde_coder.services.figures.matrix import MatrixLine

commands = CommandGroup()

OfStage = Annotated[
    Stage, typer.Option("--of", help=QT_TRANSLATE_NOOP("Cli", "What is counted: candidates, themes or needs."))
]


@commands.named("frequencies", QT_TRANSLATE_NOOP("Cli", "How many of those heard raise each theme or need."))
def frequencies(
    project: ProjectFile,
    of: OfStage = Stage.THEME,
    by: Annotated[
        Grouping | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What the figures are broken down by.")),
    ] = None,
    unit: Annotated[Unit, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "The unit that is counted."))] = Unit.ORGANISATION,
    filter_name: FilterName = "",
    stance: Annotated[
        Stance | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Only codings that say this count.")),
    ] = None,
    at: AtState = None,
    as_json: AsJson = False,
) -> None:
    """Print how many units take up each category."""
    with reading(project) as opened, as_it_was(opened, at) as stood:
        scope = stood.figures.views.filter(filter_name) if filter_name else Scope()
        scope = replace(scope, stances=frozenset({stance})) if stance else scope
        limits = stood.figures.counting.limits(scope, spoken())
        rows = stood.figures.counting.frequencies(of, unit=unit, by=by, scope=scope)
        standing = stood.figures.counting.standing(scope)
    if as_json:
        output.objects(frequency_object(row) | {"stance": stance} for row in rows)
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Group"),
        QT_TRANSLATE_NOOP("Cli", "Count"),
        QT_TRANSLATE_NOOP("Cli", "Of"),
    )
    has_stances = any(row.stances for row in rows)
    output.table((*headings, *(_STANCES if has_stances else ())), (_row(row, by, has_stances) for row in rows))
    output.note(caption(unit, standing, limits))


@commands.named("cooccurrence", QT_TRANSLATE_NOOP("Cli", "Pairs of themes on the same words."))
def cooccurrence(project: ProjectFile, of: OfStage = Stage.THEME, as_json: AsJson = False) -> None:
    """Print the pairs of categories that occur on the same words."""
    with reading(project) as opened:
        pairs = opened.figures.counting.cooccurrence(of)
    if as_json:
        output.objects({"a": pair.a, "b": pair.b, "passages": pair.passages, "sources": pair.sources} for pair in pairs)
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "One"),
        QT_TRANSLATE_NOOP("Cli", "The other"),
        QT_TRANSLATE_NOOP("Cli", "Passages"),
        QT_TRANSLATE_NOOP("Cli", "Documents"),
    )
    output.table(headings, ((pair.a, pair.b, pair.passages, pair.sources) for pair in pairs))


_STANCES = (
    QT_TRANSLATE_NOOP("Cli", "Support"),
    QT_TRANSLATE_NOOP("Cli", "Nuance"),
    QT_TRANSLATE_NOOP("Cli", "Contradict"),
    QT_TRANSLATE_NOOP("Cli", "Only contradict"),
)


def _row(row: Frequency, by: Grouping | None, has_stances: bool) -> tuple[object, ...]:
    told: tuple[object, ...] = ()
    if has_stances:
        told = row.stances or ("",) * len(_STANCES)
    return row.number, row.name, group_name(row.group, by), row.count, row.denominator, *told


def group_name(group: Group | None, by: Grouping | None) -> str:
    """Return what a group of a breakdown is called; None is the whole."""
    if group is None:
        return say(QT_TRANSLATE_NOOP("Cli", "All"))
    if by is Grouping.ORGANISATION and group.key == WITHOUT_ORGANISATION:
        return say(QT_TRANSLATE_NOOP("Cli", "Without organisation"))
    if by is Grouping.CATEGORY and group.key == WITHOUT_CATEGORY:
        return say(QT_TRANSLATE_NOOP("Cli", "Without category"))
    if by is Grouping.WAVE:
        return wave_name(group.key)
    return group.label


def line_name(axis: MatrixAxis, line: "MatrixLine") -> str:
    """Return what a row or a column of a matrix is called."""
    if axis.grouping is None or axis is MatrixAxis.CODER:
        return line.label
    if axis is MatrixAxis.KIND:
        return name_of(SourceKind(line.key))
    return group_name(Group(line.key, line.label), axis.grouping)


def wave_name(key: str) -> str:
    """Return what a wave of the ledger is called."""
    if key == WITHOUT_WAVE:
        return say(QT_TRANSLATE_NOOP("Cli", "Without wave"))
    return say(QT_TRANSLATE_NOOP("Cli", "Wave {number}"), number=key)


def frequency_object(row: Frequency) -> dict[str, object]:
    """Return a figure as the command line's JSON has it; ``theme`` is the number."""
    return {
        "theme": row.number,
        "name": row.name,
        "parent": row.parent,
        "unit": row.unit,
        "group": row.group.label if row.group else None,
        "group_key": row.group.key if row.group else None,
        "count": row.count,
        "denominator": row.denominator,
        "stances": row.stances._asdict() if row.stances else None,
        "finished": row.finished,
        "total": row.total,
    }


def caption(unit: Unit, standing: Standing, limits: Sequence[str]) -> str:
    """Return what every figure says of itself: unit, what counts, and how much is finished."""
    text = QT_TRANSLATE_NOOP(
        "Cli", "Unit: {unit}. {finished} of {total} documents done. How often is not how important."
    )
    told = say(text, unit=within(spoken().plural(unit)), finished=standing.finished, total=standing.total)
    return " ".join([told, *(f"{limit}." for limit in limits)])
