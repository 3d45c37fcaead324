"""The parameters that many commands share, and opening the project that they name."""

from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.copies import behind, beside
from lagvarde_coder.cli.terminal.messages import in_errors, say
from lagvarde_coder.cli.terminal.places import warn_of_place
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NobodyActs, NotFound

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.services.topics import ProjectServices


def option(metavar: str, text: str, *names: str) -> Any:  # noqa: ANN401 - as typer.Option itself
    """Return an option that takes a value: what stands for the value, marked help, names other than the parameter's.

    ``readable`` is off here and for arguments: what cannot be read is refused by the services, as every path is.
    """
    return typer.Option(*names, metavar=metavar, show_default=False, readable=False, help=text)


ProjectFile = Annotated[
    Path, typer.Argument(metavar="PROJECT", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The project file (.lvk)."))
]
FilterName = Annotated[
    str, option("NAME", QT_TRANSLATE_NOOP("Cli", "What counts: a filter that was kept under this name."), "--filter")
]
AsJson = Annotated[bool, typer.Option("--json", help=QT_TRANSLATE_NOOP("Cli", "Print JSON, for scripts."))]
Actor = Annotated[
    str,
    option(
        "NAME",
        QT_TRANSLATE_NOOP("Cli", "Who acts; otherwise the name in the settings."),
        "--coder",
    ),
]
SourceName = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help=QT_TRANSLATE_NOOP(
            "Cli", "The document: its id, number (12 or #12), title, or “last” for the one imported last."
        ),
    ),
]


def reading(project: Path) -> "OpenProject":
    """Open a project for reading. Raises as :meth:`bootstrap.Program.open`."""
    from lagvarde_coder.bootstrap import program

    return _told(program().open(project, writing=False))


def _told(opened: "OpenProject") -> "OpenProject":
    """Say so if the file is older than what was left in it, or another file of the project was worked in too."""
    if opened.missing is not None:
        output.note(behind(opened.missing))
    if opened.parted is not None:
        output.note(beside(opened.parted))
    return opened


def writing(project: Path, coder: str) -> "OpenProject":
    """Open a project for writing, as ``coder``.

    Raises:
        NobodyActs: neither the command line nor the settings have a name; and as :meth:`bootstrap.Program.open`.
    """
    from lagvarde_coder.bootstrap import program

    running = program()
    if not (coder.strip() or running.coder_name):
        raise NobodyActs
    opened = running.open(project, writing=True, coder=coder, waiting=_say_who_writes)
    warn_of_place(project.absolute().parent)
    return _told(opened)


def _say_who_writes(holder: str) -> None:
    text = QT_TRANSLATE_NOOP("Cli", "Waiting: {holder} has the project open for writing.")
    output.note(say(text, holder=in_errors(holder)))


AtState = Annotated[
    int | None,
    option("STATE", QT_TRANSLATE_NOOP("Cli", "As it stood in this state of the log."), "--at"),
]


def as_it_was(project: "OpenProject", state: int | None) -> "AbstractContextManager[ProjectServices]":
    """Return the project as it stood in a state of its log, or as it is. Raises as :meth:`bootstrap.OpenProject.at`."""
    return nullcontext(project) if state is None else project.at(state)


def coder_named(project: "ProjectServices", name: str) -> "Id":
    """Return the id of the coder with this name or these initials.

    Raises:
        NotFound: nobody in the project is called so.
    """
    wanted = name.strip().casefold()
    coders = project.coders.all()
    for known in ([coder.name for coder in coders], [coder.initials for coder in coders]):
        for coder, called in zip(coders, known, strict=True):
            if called.casefold() == wanted:
                return coder.id
    raise NotFound(kind="coder", name=name)
