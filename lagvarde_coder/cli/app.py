"""All commands together, and the way from arguments to an exit code."""

from collections.abc import Sequence
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import TyperException

from lagvarde_coder import __version__
from lagvarde_coder.cli import (
    candidates,
    choosing,
    decisions,
    doubt,
    example,
    finding,
    handbook,
    masking,
    method,
    own_texts,
    pictures,
    plans,
    project,
    report,
    verdicts,
    window,
)
from lagvarde_coder.cli.coding import codings, coverage, revising
from lagvarde_coder.cli.figures import counting, framing, matrices, queries, views
from lagvarde_coder.cli.material import (
    answers,
    correcting,
    documents,
    erasing,
    ledger,
    organisations,
    removing,
    sections,
)
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.running import INTERRUPTED, WrongUsage, guarded
from lagvarde_coder.cli.terminal.usage import CommandGroup, complaint
from lagvarde_coder.cli.themes import listing, taking_over, versions
from lagvarde_coder.cli.trail import evidence, log, verifying
from lagvarde_coder.cli.window import Window
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from typer._click import Command

NAME = "lagvarde-coder"
SUFFIX = ".lvk"
"""Of projects: one named in place of a command is opened."""

HELP = QT_TRANSLATE_NOOP(
    "Cli",
    "Lågvärdekodaren: codes dialogue notes and written answers, and brings themes together into development needs. "
    "Without a command the window opens. Exit codes: 0 done, 1 an error in the program, 2 wrong usage, 3 refused or "
    "not found, 4 a check found something, 130 interrupted.",
)
_GROUPS = (
    *(
        window,
        example,
        project,
        method,
        documents,
        correcting,
        sections,
        removing,
        erasing,
        ledger,
        organisations,
        answers,
        finding,
        listing,
        versions,
        taking_over,
        codings,
        revising,
        doubt,
        coverage,
        candidates,
        decisions,
        verdicts,
        choosing,
        masking,
        own_texts,
        counting,
        matrices,
        queries,
        framing,
        views,
        evidence,
    ),
    *(report, plans, pictures, log, verifying, handbook),
)


def main(arguments: Sequence[str], window: Window) -> int:
    """Run the command line and return its exit code; ``window`` opens the window when a command wants it."""
    return guarded(lambda: _run(arguments, window), arguments)


def _run(arguments: Sequence[str], window: Window) -> int:
    if any("\0" in word for word in arguments):
        raise WrongUsage(say(QT_TRANSLATE_NOOP("Cli", "The command line holds a NUL character.")))
    words = list(arguments)
    if words and words[0].lower().endswith(SUFFIX) and not words[0].startswith("-"):
        words.insert(0, "open")  # the system hands over a file that was double-clicked
    try:
        command = _commands(_groups_with(words[0] if words else ""))
        result = command.main(words, prog_name=NAME, standalone_mode=False, obj=window)
    except TyperException as error:
        raise WrongUsage(complaint(error)) from error
    except SystemExit as error:  # Typer's way out when nobody reads the help any more
        raise output.ReaderGone from error
    if result == INTERRUPTED:  # Typer has caught it; only the one place that catches everything says so
        raise KeyboardInterrupt
    return result if isinstance(result, int) else 0


def _say_version(wanted: bool) -> None:
    if wanted:
        output.line(f"{NAME} {__version__}")
        raise typer.Exit


def _beginning(
    _: Annotated[
        bool,
        typer.Option(
            "--version",
            is_eager=True,
            callback=_say_version,
            help=QT_TRANSLATE_NOOP("Cli", "Print the program's version and exit."),
        ),
    ] = False,
) -> None:
    """Answer what is asked of the program as a whole, before any command."""


def _groups_with(name: str) -> tuple[ModuleType, ...]:
    """Return the group that has a command, else all: Typer reads every signature, which takes 60 ms for all of them."""
    return tuple(group for group in _GROUPS if name in _names_in(group.commands)) or _GROUPS


def _names_in(commands: CommandGroup) -> set[str | None]:
    return {each.name for each in commands.registered_commands} | {each.name for each in commands.registered_groups}


@cache
def _commands(groups: tuple[ModuleType, ...]) -> "Command":
    app = CommandGroup(HELP)
    app.callback()(_beginning)
    for group in groups:
        app.add_typer(group.commands)
    return typer.main.get_command(app)
