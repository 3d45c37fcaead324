"""Correcting what is known of documents: the same fields as the details in the window, over the same service."""

from functools import partial
from typing import TYPE_CHECKING, Annotated, cast

import typer

from lagvarde_coder.cli.material.documents import day_said, source_object
from lagvarde_coder.cli.material.organisations import point_out_names
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NothingToDo
from lagvarde_coder.domain.material.sources import Made, SourceKind, SourceLanguage, SourceStatus

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.services.material.describing import SourceChanges

commands = CommandGroup()


@commands.named("correct", QT_TRANSLATE_NOOP("Cli", "Correct what is known of documents: title, kind, organisation …"))
def correct(
    project: ProjectFile,
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...",
            help=QT_TRANSLATE_NOOP("Cli", "The documents, by id, number or title; each gets what is said here."),
        ),
    ],
    title: Annotated[str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "Its title; of one document only."))] = None,
    kind: Annotated[
        SourceKind | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What sort of material it is.")),
    ] = None,
    made: Annotated[
        Made | None,
        typer.Option(
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Whose words it holds: the organisation's own, or notes."),
        ),
    ] = None,
    language: Annotated[
        SourceLanguage | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "What language it is in.")),
    ] = None,
    made_by: Annotated[str | None, option("NAME", QT_TRANSLATE_NOOP("Cli", "Who wrote the notes."))] = None,
    checked: Annotated[
        bool | None,
        typer.Option(
            "--checked/--not-checked",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Whether the organisation has checked the notes."),
        ),
    ] = None,
    day: Annotated[
        str | None, option("YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "The day it is from; “” for none."), "--date")
    ] = None,
    organisation: Annotated[
        list[str] | None,
        option(
            "NAME",
            QT_TRANSLATE_NOOP(
                "Cli", "Whose voice it is, in place of what was said before; may be repeated; “” for nobody's."
            ),
        ),
    ] = None,
    new_organisation: Annotated[
        list[str] | None,
        option(
            "NAME",
            QT_TRANSLATE_NOOP(
                "Cli", "A name that is a new organisation, though one is nearly called so; may be repeated."
            ),
        ),
    ] = None,
    category: Annotated[
        list[str] | None,
        option(
            "NAME",
            QT_TRANSLATE_NOOP(
                "Cli", "A category of actor, in place of what was said before; may be repeated; “” for none."
            ),
        ),
    ] = None,
    question_set: Annotated[
        list[str] | None,
        option(
            "KEY",
            QT_TRANSLATE_NOOP(
                "Cli", "The questions that were put, such as npo; may be repeated; “” for those found in the text."
            ),
        ),
    ] = None,
    suggested_by: Annotated[
        str | None, option("NAME", QT_TRANSLATE_NOOP("Cli", "Who suggested that its organisations be heard."))
    ] = None,
    occasion: Annotated[str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "On which occasion it was said."))] = None,
    wave: Annotated[
        int | None,
        typer.Option(
            min=0,
            metavar="NUMBER",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "In which round of asking; 0 for none."),
        ),
    ] = None,
    group: Annotated[
        str | None, option("NAME", QT_TRANSLATE_NOOP("Cli", "Under which name lists bring it together; “” for none."))
    ] = None,
    alias: Annotated[
        str | None,
        option(
            "NAME",
            QT_TRANSLATE_NOOP(
                "Cli", "What stands in place of title and organisations where it is quoted; “” for neither."
            ),
        ),
    ] = None,
    diary_number: Annotated[
        str | None, option("NUMBER", QT_TRANSLATE_NOOP("Cli", "Under which number it is registered; “” for none."))
    ] = None,
    secrecy: Annotated[
        str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "What of it is secret, and why; “” for nothing."))
    ] = None,
    participant: Annotated[
        list[str] | None,
        option(
            "ROLE",
            QT_TRANSLATE_NOOP(
                "Cli", "Who took part, by role, in place of what was said before; may be repeated; “” for nobody."
            ),
        ),
    ] = None,
    archived: Annotated[
        bool | None,
        typer.Option(
            "--archived/--not-archived",
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Whether it is out of the lists for coding; figures count it all the same."),
        ),
    ] = None,
    status: Annotated[
        SourceStatus | None,
        typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "How far its coding has come.")),
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Change what is said, and print the documents as they are now."""
    said: dict[str, object] = {
        "title": title,
        "kind": kind,
        "made": made,
        "language": language,
        "made_by": made_by,
        "checked": checked,
        "organisations": _named(organisation),
        "categories": _named(category),
        "question_sets": _named(question_set),
        "suggested_by": suggested_by,
        "occasion": occasion,
        "wave": wave,
        "group": group,
        "alias": alias,
        "diary_number": diary_number,
        "secrecy": secrecy,
        "participants": _named(participant),
        "archived": archived,
    }
    changes = {name: value for name, value in said.items() if value is not None}
    if day is not None:
        changes["day"] = day_said(day) if day else None
    if not changes and status is None:
        raise WrongUsage(
            say(QT_TRANSLATE_NOOP("Cli", "Nothing is to be corrected. “correct --help” lists what can be."))
        )
    if new_organisation:
        changes["new_organisations"] = tuple(new_organisation)
    with writing(project, coder) as opened:
        documents = opened.material.documents
        ids = list(dict.fromkeys(documents.find(source).id for source in sources))
        if title is not None and len(ids) > 1:
            raise WrongUsage(
                say(QT_TRANSLATE_NOOP("Cli", "--title is of one document; {number} were named."), number=len(ids))
            )
        _change(opened, ids, cast("SourceChanges", changes), status)
        lines = [line for line in documents.sources() if line.source.id in ids]
    point_out_names(participant or ())
    if as_json:
        output.objects(map(source_object, lines))
    else:
        for line in lines:
            output.line(
                say(
                    QT_TRANSLATE_NOOP("Cli", "Corrected: {number}. {title}"),
                    number=line.source.number,
                    title=line.source.title,
                )
            )


def _change(opened: "OpenProject", ids: "list[Id]", changes: "SourceChanges", status: SourceStatus | None) -> None:
    """Change documents. Raises NothingToDo only if they say all of it already; and as the service."""
    documents = opened.material.documents
    steps = [partial(documents.change, ids, changes)] if changes else []
    steps += [partial(documents.set_status, ids, status)] if status is not None else []
    refusals = []
    for step in steps:
        try:
            step()
        except NothingToDo as error:
            refusals.append(error)
    if len(refusals) == len(steps):
        raise refusals[0]


def _named(names: list[str] | None) -> tuple[str, ...] | None:
    """Return what an option that may be repeated says: None, nothing ("") or names."""
    return None if names is None else tuple(name for name in names if name.strip())
