"""Erasing a document by decision."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, SourceName, option, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.bootstrap import Erased

commands = CommandGroup()


@commands.named("erase", QT_TRANSLATE_NOOP("Cli", "Erase a document's words by decision, for good; figures stay."))
def erase(
    project: ProjectFile,
    source: SourceName,
    why: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The decision; the log keeps it."), "--why")],
    comments: Annotated[
        bool,
        typer.Option("--comments", help=QT_TRANSLATE_NOOP("Cli", "Also what coders wrote on its passages.")),
    ] = False,
    title: Annotated[
        str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "What it is called from now on; otherwise by its number."))
    ] = "",
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Erase a document, replace the program's copies, and say what is to be done by hand."""
    with writing(project, coder) as opened:
        document = opened.material.documents.find(source)
        erased = opened.erase(document.id, why, title=title, comments=comments)
        called = opened.material.documents.find(document.id).title
    if as_json:
        output.one_object(_object(erased, called))
    else:
        for told in _told(erased, called):
            output.line(told)
    for error in erased.errors:
        output.note(message(error))


def _told(erased: "Erased", called: str) -> "Iterator[str]":
    scope, copies = erased.scope, erased.copies
    done = QT_TRANSLATE_NOOP("Cli", "Erased: {number}. {title}. Codings that stay: {codings}")
    if erased.change is None:
        done = QT_TRANSLATE_NOOP("Cli", "Erased already: {number}. {title}. Codings that stay: {codings}")
    yield say(done, number=scope.source.number, title=called, codings=scope.codings)
    replaced = QT_TRANSLATE_NOOP("Cli", "Copies made anew: {made}; older ones removed: {removed}")
    yield say(replaced, made=len(copies.made), removed=len(copies.removed))
    if not erased.clean:
        yield say(QT_TRANSLATE_NOOP("Cli", "The file is being read: the last of it goes when everybody has closed it."))
    if scope.in_file:
        text = QT_TRANSLATE_NOOP(
            "Cli",
            "By hand: the file {name} stays in the project with the erased words until these documents, which came of "
            "it, are erased too: {numbers}.",
        )
        yield say(text, name=scope.file, numbers=", ".join(str(other.number) for other in scope.in_file))
    for other in scope.sharing:
        if other not in scope.in_file:
            text = QT_TRANSLATE_NOOP("Cli", "By hand: {number}. {title} has the same text, and keeps it.")
            yield say(text, number=other.number, title=other.title)
    for path in (*copies.left, *erased.others):
        yield say(QT_TRANSLATE_NOOP("Cli", "By hand: the words may be in {path}."), path=path)
    for export in scope.exports:
        text = QT_TRANSLATE_NOOP("Cli", "By hand: the words may be in the export {name} of {day}.")
        yield say(text, name=export.name, day=export.day.isoformat())
    yield say(QT_TRANSLATE_NOOP("Cli", "By hand: copies made elsewhere, which the program does not know."))


def _object(erased: "Erased", called: str) -> dict[str, object]:
    scope, copies = erased.scope, erased.copies
    return {
        "id": scope.source.id,
        "number": scope.source.number,
        "title": called,
        "new": erased.change is not None,
        "codings": scope.codings,
        "clean": erased.clean,
        "copies_made": [str(path) for path in copies.made],
        "copies_removed": [str(path) for path in copies.removed],
        "shared_with": [other.id for other in scope.sharing],
        "file_that_stays": scope.file,
        "by_hand": [str(path) for path in (*copies.left, *erased.others)],
        "exports": [{"name": export.name, "date": export.day.isoformat()} for export in scope.exports],
        "errors": [message(error) for error in erased.errors],
    }
