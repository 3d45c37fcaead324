"""Pictures of figures as files."""

from pathlib import Path
from typing import Annotated

import typer

from lagvarde_coder.cli.report import LONE_GROUPS, writing_if_possible
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import Actor, FilterName, ProjectFile, option
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.figures.pictures.kinds import SEED, PictureKind, PictureQuestion
from lagvarde_coder.domain.figures.results import Grouping, Unit
from lagvarde_coder.domain.themes.codebook import Stage

commands = CommandGroup()


@commands.named("picture", QT_TRANSLATE_NOOP("Cli", "Draw figures as .png (300 dpi), .svg or .pdf; replaces the file."))
def picture(
    project: ProjectFile,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The file; its suffix says which kind.")
        ),
    ],
    of: Annotated[PictureKind, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "Which picture."))] = PictureKind.STANCES,
    stage: Annotated[
        Stage, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "What is counted: candidates, themes or needs."))
    ] = Stage.THEME,
    by: Annotated[
        Grouping, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "What the figures are broken down by."))
    ] = Grouping.CATEGORY,
    unit: Annotated[Unit, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "The unit that is counted."))] = Unit.ORGANISATION,
    first: Annotated[str, option("GROUP", QT_TRANSLATE_NOOP("Cli", "The first of two groups; else the largest."))] = "",
    second: Annotated[str, option("GROUP", QT_TRANSLATE_NOOP("Cli", "The second of two groups."))] = "",
    document: Annotated[
        str, option("SOURCE", QT_TRANSLATE_NOOP("Cli", "Whose portrait it is; else the first document’s."))
    ] = "",
    organisation: Annotated[
        str, option("NAME", QT_TRANSLATE_NOOP("Cli", "Whose profile it is; else the first organisation’s."))
    ] = "",
    numbers: Annotated[
        bool, typer.Option("--numbers", help=QT_TRANSLATE_NOOP("Cli", "Numbers in place of shares in a heat map."))
    ] = False,
    seed: Annotated[int, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "Gives the same shuffled orders again."))] = SEED,
    shuffled: Annotated[
        bool, typer.Option("--shuffled", help=QT_TRANSLATE_NOOP("Cli", "Organisations in a shuffled order."))
    ] = False,
    filter_name: FilterName = "",
    stance: Annotated[
        Stance | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Only codings that say this count.")),
    ] = None,
    finished: Annotated[
        bool, typer.Option("--finished", help=QT_TRANSLATE_NOOP("Cli", "Only finished documents count."))
    ] = False,
    attribution: Annotated[
        Attribution,
        typer.Option(help=QT_TRANSLATE_NOOP("Cli", "How those who were heard are named; persons never are.")),
    ] = Attribution.ORGANISATION,
    coder: Actor = "",
) -> None:
    """Write a file, log that it was handed out, and print its path; of a damaged project nothing is handed out."""
    from dataclasses import replace

    from lagvarde_coder.words.pictures import picture_words

    with writing_if_possible(project, coder) as opened:
        opened.refuse_damage()
        if lone := opened.report.exporting.lone_groups(attribution):
            output.note(say(LONE_GROUPS, groups="".join(f"\n– {group}" for group in lone)))
        subject = organisation
        if of is PictureKind.DOCUMENT:
            subject = opened.material.documents.find(document).id if document else ""
        scope = opened.figures.views.filter(filter_name) if filter_name else Scope()
        scope = replace(
            scope,
            stances=frozenset({stance}) if stance else scope.stances,
            finished_only=finished or scope.finished_only,
        )
        asked = PictureQuestion(
            kind=of, of=stage, by=by, unit=unit, shares=not numbers, first=first, second=second, subject=subject,
            seed=seed, shuffled=shuffled,
            scope=scope,
        )  # fmt: skip
        opened.report.exporting.picture(file, asked, said=picture_words(spoken()), attribution=attribution)
    output.line(str(file))
