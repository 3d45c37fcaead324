"""Projects: making one, what is in it, copies of it."""

from pathlib import Path
from typing import Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.copies import lacking
from lagvarde_coder.cli.terminal.messages import message, say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading
from lagvarde_coder.cli.terminal.places import warn_of_place
from lagvarde_coder.cli.terminal.running import REFUSED
from lagvarde_coder.cli.terminal.usage import FILLED, CommandGroup
from lagvarde_coder.cli.terminal.wording import local_time
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.themes.codebook import Stage

commands = CommandGroup()

LEFT_OUT = QT_TRANSLATE_NOOP("Cli", "Columns and sheets that were not carried over: {names}.")


def _codebooks() -> str:
    from lagvarde_coder.bootstrap import codebook_names

    return ", ".join(codebook_names())


FILLED["codebooks"] = _codebooks


@commands.named("new", QT_TRANSLATE_NOOP("Cli", "Create a new project."))
def new(
    project: ProjectFile,
    codebook: Annotated[
        str,
        option(
            "NAME|FILE",
            QT_TRANSLATE_NOOP(
                "Cli",
                "The codebook: a file of your own (.xlsx, .toml), or one of {codebooks}; otherwise an empty template "
                "with 13 themes.",
            ),
        ),
    ] = "",
    title: Annotated[
        str,
        option("TEXT", QT_TRANSLATE_NOOP("Cli", "The project's title; otherwise the file's name.")),
    ] = "",
    coder: Actor = "",
) -> None:
    """Make a project file and print its path."""
    from lagvarde_coder.bootstrap import DEFAULT_CODEBOOK, program

    begun = program().codebook(codebook or DEFAULT_CODEBOOK)
    path = program().create(project, title=title, codebook=begun, coder=coder)
    output.line(str(path))
    if begun.left_out:
        output.note(say(LEFT_OUT, names=", ".join(begun.left_out)))
    warn_of_place(path.absolute().parent)


@commands.named("info", QT_TRANSLATE_NOOP("Cli", "What a project holds, in figures."))
def info(project: ProjectFile, as_json: AsJson = False) -> None:
    """Print what a project holds."""
    with reading(project) as opened:
        standing = opened.figures.counting.standing()
        sources = opened.material.documents.sources()
        internal = sum(source_line.source.internal for source_line in sources)
        themes = [theme for theme in opened.themes.codebook.themes() if theme.in_use]
        coders = [coder.name for coder in opened.coders.all()]
    figures = {
        "title": standing.project,
        "sources": len(sources),
        "internal": internal,
        "codings": sum(source_line.codings for source_line in sources),
        "themes": sum(theme.stage is Stage.THEME for theme in themes),
        "needs": sum(theme.stage is Stage.NEED for theme in themes),
        "main_themes": sum(theme.stage is Stage.THEME and theme.parent is None for theme in themes),
        "main_needs": sum(theme.stage is Stage.NEED and theme.parent is None for theme in themes),
        "finished": standing.finished,
        "counted": standing.total,
        "head_hash": standing.head,
        "entries": standing.state,
        "codebook": standing.codebook,
        "codebook_version": standing.codebook_version,
        "coders": coders,
        "notice": standing.notice,
    }
    if as_json:
        output.one_object(figures)
        return
    of_which = QT_TRANSLATE_NOOP("Cli", "{all}, {main} of them main ones")
    documents = QT_TRANSLATE_NOOP("Cli", "{sources}, {internal} of them internal; done: {finished} of {counted}")
    output.pairs(
        [
            (QT_TRANSLATE_NOOP("Cli", "Title"), standing.project),
            (QT_TRANSLATE_NOOP("Cli", "Notice"), standing.notice),
            (
                QT_TRANSLATE_NOOP("Cli", "Documents"),
                say(
                    documents,
                    sources=len(sources),
                    internal=internal,
                    finished=standing.finished,
                    counted=standing.total,
                ),
            ),
            (QT_TRANSLATE_NOOP("Cli", "Codings"), figures["codings"]),
            (QT_TRANSLATE_NOOP("Cli", "Themes"), say(of_which, all=figures["themes"], main=figures["main_themes"])),
            (QT_TRANSLATE_NOOP("Cli", "Needs"), say(of_which, all=figures["needs"], main=figures["main_needs"])),
            (QT_TRANSLATE_NOOP("Cli", "Codebook"), f"{standing.codebook} ({standing.codebook_version})"),
            (QT_TRANSLATE_NOOP("Cli", "Coders"), ", ".join(coders)),
            (QT_TRANSLATE_NOOP("Cli", "Entries in the log"), standing.state),
            (QT_TRANSLATE_NOOP("Cli", "Head hash"), standing.head),
        ]
    )


@commands.named("copies", QT_TRANSLATE_NOOP("Cli", "The copies of a project, newest first, and which are good."))
def copies(project: ProjectFile, as_json: AsJson = False) -> None:
    """List the copies; the project itself may be damaged, renamed or gone."""
    from lagvarde_coder.bootstrap import program

    restoring = program().restoring
    checked = list(restoring.judged(restoring.copies(project)))
    if as_json:
        output.objects(
            [
                {"path": str(copy.path), "made": copy.made.isoformat(), "sound": found.sound, "entries": found.entries}
                for copy, found in checked
            ]
        )
        return
    for copy, found in checked:
        text = QT_TRANSLATE_NOOP("Cli", "{made}  passes the full check, entries: {entries}  {path}")
        if not found.sound:
            text = QT_TRANSLATE_NOOP("Cli", "{made}  DAMAGED  {path}")
        output.line(say(text, made=local_time(copy.made), entries=found.entries, path=copy.path))
    if not checked:
        output.note(say(QT_TRANSLATE_NOOP("Cli", "There are no copies of {project}."), project=project))


@commands.named("restore", QT_TRANSLATE_NOOP("Cli", "Get a project back from a copy that passes the full check."))
def restore(
    project: ProjectFile,
    copy: Annotated[
        Path | None,
        option("FILE", QT_TRANSLATE_NOOP("Cli", "The copy; otherwise the newest that passes the full check.")),
    ] = None,
) -> None:
    """Put a copy in the project's place; what stands there is set aside under another name."""
    from lagvarde_coder.bootstrap import program

    restored = program().restoring.restore(project, Silent(), copy=copy)
    output.line(str(restored.path))
    output.note(say(QT_TRANSLATE_NOOP("Cli", "It is the copy {copy}."), copy=restored.offer.copy.path))
    if restored.set_aside is not None:
        text = QT_TRANSLATE_NOOP("Cli", "What stood there is kept as {file}.")
        output.note(say(text, file=restored.set_aside))
    if restored.offer.missing is not None:
        output.note(lacking(restored.offer.missing))


@commands.named("backup", QT_TRANSLATE_NOOP("Cli", "Make a verified copy of a project."))
def backup(
    project: ProjectFile,
    to: Annotated[
        Path | None,
        option(
            "FILE",
            QT_TRANSLATE_NOOP("Cli", "A file that does not exist yet; otherwise the program's folders for copies."),
        ),
    ] = None,
) -> None:
    """Copy a project and print where the copies are."""
    with reading(project) as opened:
        copies = opened.copies.now() if to is None else [opened.copies.to(to)]
    failed = None
    for copy in copies:
        if isinstance(copy, KnownError):
            failed = copy
            output.note(message(copy))
        else:
            output.line(str(copy if isinstance(copy, Path) else copy.path))
    if failed is not None:
        raise typer.Exit(REFUSED)
