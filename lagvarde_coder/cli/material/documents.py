"""Bringing documents in, listing and reading them."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.material.import_results import show_results
from lagvarde_coder.cli.material.legend import legend_said
from lagvarde_coder.cli.material.preview import left_out_objects, preview_files
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, SourceName, option, reading, writing
from lagvarde_coder.cli.terminal.running import REFUSED, WrongUsage
from lagvarde_coder.cli.terminal.usage import FILLED, CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.material.sources import Made, SourceKind, SourceLanguage

if TYPE_CHECKING:
    from lagvarde_coder.services.material.documents import SourceLine

commands = CommandGroup()


def _formats() -> str:
    from lagvarde_coder.importers.registry import suffixes

    return ", ".join(suffixes())


FILLED["formats"] = _formats


@commands.named("import", QT_TRANSLATE_NOOP("Cli", "Import documents into a project; what succeeds stays."))
def import_(
    project: ProjectFile,
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            readable=False,
            help=QT_TRANSLATE_NOOP("Cli", "The files ({formats}), folders with all in them, and zip files."),
        ),
    ],
    kind: Annotated[
        SourceKind | None,
        typer.Option(
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "What sort of material it is; otherwise what each file seems to be."),
        ),
    ] = None,
    organisation: Annotated[
        list[str] | None,
        option("NAME", QT_TRANSLATE_NOOP("Cli", "Whose voice it is; may be repeated.")),
    ] = None,
    category: Annotated[
        list[str] | None,
        option("NAME", QT_TRANSLATE_NOOP("Cli", "A category of actor; may be repeated.")),
    ] = None,
    day: Annotated[
        str,
        option("YYYY-MM-DD", QT_TRANSLATE_NOOP("Cli", "The day it is from."), "--date"),
    ] = "",
    made: Annotated[
        Made | None,
        typer.Option(
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "Whose words it holds: the organisation's own, or notes; otherwise by kind."),
        ),
    ] = None,
    language: Annotated[
        SourceLanguage | None,
        typer.Option(
            show_default=False,
            help=QT_TRANSLATE_NOOP("Cli", "What language it is in; otherwise what each text seems to be in."),
        ),
    ] = None,
    question_set: Annotated[
        list[str] | None,
        option(
            "KEY",
            QT_TRANSLATE_NOOP(
                "Cli", "The questions that were put, such as npo; may be repeated. Otherwise the set that fits best."
            ),
        ),
    ] = None,
    new_organisation: Annotated[
        list[str] | None,
        option(
            "NAME",
            QT_TRANSLATE_NOOP(
                "Cli", "A name that is a new organisation, though it resembles another; may be repeated."
            ),
        ),
    ] = None,
    respondent: Annotated[
        str,
        option(
            "COLUMN",
            QT_TRANSLATE_NOOP(
                "Cli", "In a workbook, the heading or letter of the column that names the organisation that answers."
            ),
        ),
    ] = "",
    anonymous: Annotated[
        bool,
        typer.Option(
            "--anonymous",
            help=QT_TRANSLATE_NOOP(
                "Cli", "In a workbook, no column names who answers; the documents are called Svar 1, Svar 2 and so on."
            ),
        ),
    ] = False,
    colour: Annotated[
        list[str] | None,
        option(
            "COLOUR=THEME",
            QT_TRANSLATE_NOOP(
                "Cli",
                "The theme that a highlighter's or shading's colour stands for, such as yellow=T07 or #FFCC00=T03: "
                "what is marked with it is coded; may be repeated. --preview lists the colours of a file.",
            ),
        ),
    ] = None,
    attachments: Annotated[
        bool,
        typer.Option(
            "--attachments",
            help=QT_TRANSLATE_NOOP("Cli", "Files that are attached to a letter become documents of their own."),
        ),
    ] = False,
    without_comments: Annotated[
        bool,
        typer.Option(
            "--without-comments",
            help=QT_TRANSLATE_NOOP("Cli", "Comments in a file do not become the comments of its codings."),
        ),
    ] = False,
    quoted_tails: Annotated[
        bool,
        typer.Option(
            "--quoted-tails",
            help=QT_TRANSLATE_NOOP("Cli", "Keep the earlier letters that a letter quotes at its end."),
        ),
    ] = False,
    preview: Annotated[
        bool,
        typer.Option(
            "--preview",
            help=QT_TRANSLATE_NOOP("Cli", "Only list what the files are and what they double; nothing is imported."),
        ),
    ] = False,
    sheet_names: Annotated[
        bool,
        typer.Option(
            "--sheet-names",
            help=QT_TRANSLATE_NOOP(
                "Cli", "In a workbook with a form per sheet, the names of the sheets are the organisations'."
            ),
        ),
    ] = False,
    question: Annotated[
        list[str] | None,
        option(
            "COLUMN",
            QT_TRANSLATE_NOOP(
                "Cli",
                "In a workbook, the heading or letter of a column with a question, in place of those that seem to have "
                "one; may be repeated.",
            ),
        ),
    ] = None,
    not_question: Annotated[
        list[str] | None,
        option(
            "COLUMN",
            QT_TRANSLATE_NOOP(
                "Cli", "The heading or letter of a column that seems to have a question and has none; may be repeated."
            ),
        ),
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Bring files in and say what became of each."""
    if preview:
        preview_files(project, files, as_json)
        return
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.importers.sandbox import reading_process
    from lagvarde_coder.services.material.importing import (
        ImportResult,
        ImportStatus,
        SourceDetails,
        files_chosen,
    )

    details = SourceDetails(
        kind=kind,
        organisations=tuple(organisation or ()),
        categories=tuple(category or ()),
        day=day_said(day) if day else None,
        made=made,
        language=language,
        question_sets=tuple(question_set or ()),
        new_organisations=tuple(new_organisation or ()),
        respondent=_respondent(respondent, anonymous, sheet_names),
        question_columns=tuple(question) if question else None,
        not_questions=_not_questions(question, not_question),
        comments=not without_comments,
        quoted_tails=quoted_tails,
    )
    reading_process().get_ready()  # while the project is being opened
    done: list[ImportResult] = []
    chosen = files_chosen(files)
    try:
        with writing(project, coder) as opened:
            said = replace(details, legend=legend_said(opened, colour or ()))
            opened.material.importing.files(chosen, said, Silent(), done.append, attached=attachments)
    finally:
        if done:  # also when it was interrupted: what came in so far stays
            show_results(done, as_json)
    if any(result.status is ImportStatus.REFUSED for result in done):
        raise typer.Exit(REFUSED)


@commands.named("sources", QT_TRANSLATE_NOOP("Cli", "List a project's documents."))
def sources(project: ProjectFile, as_json: AsJson = False) -> None:
    """List the documents."""
    with reading(project) as opened:
        lines = opened.material.documents.sources()
    if as_json:
        output.objects(map(source_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "No."),
        QT_TRANSLATE_NOOP("Cli", "Title"),
        QT_TRANSLATE_NOOP("Cli", "Document type"),
        QT_TRANSLATE_NOOP("Cli", "Organisations"),
        QT_TRANSLATE_NOOP("Cli", "Date"),
        QT_TRANSLATE_NOOP("Cli", "Status"),
        QT_TRANSLATE_NOOP("Cli", "Characters"),
        QT_TRANSLATE_NOOP("Cli", "Codings"),
    )
    output.table(headings, map(_source_row, lines))


@commands.named("text", QT_TRANSLATE_NOOP("Cli", "Print a document's text as it is stored, nothing added."))
def text(project: ProjectFile, source: SourceName, as_json: AsJson = False) -> None:
    """Print the stored text."""
    with reading(project) as opened:
        document = opened.material.documents.document(opened.material.documents.find(source).id)
    if as_json:
        output.one_object({"id": document.source.id, "title": document.source.title, "text": document.content})
    else:
        output.exactly(document.content)


def day_said(day: str) -> date:
    """Return the day that ``--date`` says."""
    try:
        return date.fromisoformat(day)
    except ValueError as error:
        text = QT_TRANSLATE_NOOP("Cli", "--date takes a day such as 2025-02-14, not “{said}”.")
        raise WrongUsage(say(text, said=day)) from error


def _respondent(column: str, anonymous: bool, sheet_names: bool) -> str | None:
    """Return what ``--respondent``, ``--anonymous`` and ``--sheet-names`` say together."""
    from lagvarde_coder.importers.base import ANONYMOUS, SHEET_NAMES

    if bool(column.strip()) + anonymous + sheet_names > 1:
        text = QT_TRANSLATE_NOOP(
            "Cli", "--respondent, --anonymous and --sheet-names contradict each other; give one of them."
        )
        raise WrongUsage(say(text))
    return ANONYMOUS if anonymous else SHEET_NAMES if sheet_names else column.strip() or None


def _not_questions(question: list[str] | None, not_question: list[str] | None) -> tuple[str, ...]:
    """Return what ``--not-question`` says, beside ``--question``."""
    if question and not_question:
        text = QT_TRANSLATE_NOOP(
            "Cli", "--question names all columns with questions, so that --not-question takes none away; give one."
        )
        raise WrongUsage(say(text))
    return tuple(not_question or ())


def source_object(line: "SourceLine") -> dict[str, object]:
    """Return a document as the command line's JSON has it."""
    source, names = line.source, [organisation.name for organisation in line.organisations]
    return {
        "id": source.id,
        "number": source.number,
        "title": source.title,
        "kind": source.kind,
        "organisation": names[0] if names else None,
        "organisations": names,
        "categories": list(line.categories),
        "date": source.day.isoformat() if source.day else None,
        "status": source.status,
        "made": source.made,
        "language": source.language,
        "group": source.group,
        "alias": source.alias,
        "diary_number": source.diary_number,
        "secrecy": source.secrecy,
        "participants": list(source.participants),
        "archived": source.archived,
        "left_out": left_out_objects(line.left_out),
        "characters": line.characters,
        "codings": line.codings,
        "erased": line.erased,
    }


def _source_row(line: "SourceLine") -> tuple[object, ...]:
    source = line.source
    names = ", ".join(organisation.name for organisation in line.organisations)
    kind, status = name_of(source.kind), name_of(source.status)
    return source.number, source.title, kind, names, source.day, status, line.characters, line.codings
