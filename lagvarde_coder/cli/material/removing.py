"""Taking documents out of a project."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, ProjectFile, writing
from lagvarde_coder.cli.terminal.running import REFUSED
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.services.material.removing import Belongings

commands = CommandGroup()


@commands.named("delete", QT_TRANSLATE_NOOP("Cli", "Delete documents that should not be there; it can be undone."))
def delete(
    project: ProjectFile,
    sources: Annotated[
        list[str],
        typer.Argument(metavar="SOURCE...", help=QT_TRANSLATE_NOOP("Cli", "The documents, by id, number or title.")),
    ],
    yes: Annotated[
        bool, typer.Option("--yes", help=QT_TRANSLATE_NOOP("Cli", "Also if they are coded: the codings go with them."))
    ] = False,
    coder: Actor = "",
) -> None:
    """Delete documents; say first what would go with them."""
    with writing(project, coder) as opened:
        documents = opened.material.documents
        ids = [documents.find(source).id for source in sources]
        removing = opened.material.removing
        gone = removing.would_go(ids)
        refused = bool(gone.codings or gone.accounts) and not yes
        if not refused:
            removing.remove(ids)
    _tell(gone, refused)
    if refused:
        raise typer.Exit(REFUSED)


def _tell(gone: "Belongings", refused: bool) -> None:
    said = QT_TRANSLATE_NOOP("Cli", "Not deleted: {number}. {title}") if refused else _DELETED
    for source in gone.sources:
        output.line(say(said, number=source.number, title=source.title))
    counted = QT_TRANSLATE_NOOP("Cli", "Codings on them: {codings}; accounts of text without a theme: {accounts}")
    output.line(say(counted, codings=len(gone.codings), accounts=len(gone.accounts)))
    if refused:
        output.note(say(QT_TRANSLATE_NOOP("Cli", "Nothing was deleted. Give --yes if that is to go too.")))


_DELETED = QT_TRANSLATE_NOOP("Cli", "Deleted: {number}. {title}")
