"""A codebook file taken over into a project, after a look at it."""

from pathlib import Path
from typing import Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.themes.differences import Why, as_object, print_differences
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

commands = CommandGroup()

PREVIEWED = QT_TRANSLATE_NOOP("Cli", "(a preview; nothing was changed)")


@commands.named(
    "import-codebook",
    QT_TRANSLATE_NOOP("Cli", "Take over a codebook file (.xlsx, .toml): new themes, and what reads otherwise."),
)
def import_codebook(
    project: ProjectFile,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The codebook file."))
    ],
    preview: Annotated[
        bool,
        typer.Option("--preview", help=QT_TRANSLATE_NOOP("Cli", "Only show what is new, changed and gone.")),
    ] = False,
    substantial: Annotated[
        bool,
        typer.Option(
            "--substantial",
            help=QT_TRANSLATE_NOOP("Cli", "Which passages belong to a theme may be others: a new codebook version."),
        ),
    ] = False,
    drop_gone: Annotated[
        bool,
        typer.Option("--drop-gone", help=QT_TRANSLATE_NOOP("Cli", "Drop the themes that the file does not have.")),
    ] = False,
    why: Why = "",
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Show what a file would change, and take it over unless it is a preview."""
    with reading(project) if preview else writing(project, coder) as opened:
        seen = opened.themes.importing.preview(file)
        if not preview:
            opened.themes.importing.take_over(seen, reason=why, substantial=substantial, drop_gone=drop_gone)
    if as_json:
        output.objects(map(as_object, seen.themes))
    else:
        print_differences(seen.themes)
        output.line(say(QT_TRANSLATE_NOOP("Cli", "Rows that say what the project says: {count}"), count=seen.same))
        if seen.left_out:
            text = QT_TRANSLATE_NOOP("Cli", "Not carried over: {names}")
            output.note(say(text, names=", ".join(seen.left_out)))
    if preview:
        output.note(say(PREVIEWED))
