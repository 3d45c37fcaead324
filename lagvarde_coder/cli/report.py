"""Handing out: reports and tables as files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, SourceName, option, reading
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import FILLED, CommandGroup
from lagvarde_coder.cli.terminal.wording import choices_of, local_time
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NoPermission, ProjectLocked, UnknownFormat

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.services.report.exporting import EarlierExport

commands = CommandGroup()

LONE_GROUPS = QT_TRANSLATE_NOOP(
    "Cli", "A single organisation stands behind each of these groups, so readers may tell which it is: {groups}"
)


def _reports() -> str:
    from lagvarde_coder.services.report.registry import REPORTS

    return ", ".join(kind.name for kind in REPORTS)


def _tables() -> str:
    from lagvarde_coder.services.report.tabulating import TABLES

    return ", ".join(TABLES)


FILLED["reports"] = _reports
FILLED["tables"] = _tables


@commands.named(
    "export", QT_TRANSLATE_NOOP("Cli", "Write a report or tables: .docx, .html, .xlsx or .csv; replaces the file.")
)
def export(
    project: ProjectFile,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The file; its suffix says which kind.")
        ),
    ],
    report: Annotated[
        str,
        option(
            "NAME",
            QT_TRANSLATE_NOOP("Cli", "Which report: {reports}; otherwise needs once there are any."),
        ),
    ] = "",
    plan: Annotated[
        str,
        option("NAME", QT_TRANSLATE_NOOP("Cli", "A kept plan that says what the report holds.")),
    ] = "",
    template: Annotated[
        Path | None,
        option("FILE", QT_TRANSLATE_NOOP("Cli", "Your own .docx, whose styles the report takes.")),
    ] = None,
    table: Annotated[
        str,
        option("KEY", QT_TRANSLATE_NOOP("Cli", "Which table a .csv holds: {tables}.")),
    ] = "codings",
    attribution: Annotated[
        Attribution,
        typer.Option(help=QT_TRANSLATE_NOOP("Cli", "How those who were heard are named; persons never are.")),
    ] = Attribution.ORGANISATION,
    comments: Annotated[
        bool, typer.Option("--comments", help=QT_TRANSLATE_NOOP("Cli", "With the coders’ comments on passages."))
    ] = False,
    initials: Annotated[
        bool, typer.Option("--initials/--no-initials", help=QT_TRANSLATE_NOOP("Cli", "Say who coded each passage."))
    ] = True,
    coder: Actor = "",
) -> None:
    """Write a file, log that it was handed out, and print its path; of a damaged project nothing is handed out."""
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.exporters.base import ExportOptions
    from lagvarde_coder.exporters.registry import formats
    from lagvarde_coder.services.report.registry import report_named

    if file.suffix.lower() not in formats():
        raise UnknownFormat(name=file.name, formats=", ".join(formats()))
    with _writing_if_possible(project, coder) as opened:
        opened.refuse_damage()
        if lone := opened.report.exporting.lone_groups(attribution):
            output.note(say(LONE_GROUPS, groups="".join(f"\n– {group}" for group in lone)))
        options = ExportOptions(comments=comments, initials=initials, template=template, table=table)
        kept = opened.report.plans.find(plan) if plan else None
        if kept and report and report_named(report).name != kept.plan.report:
            raise WrongUsage(
                say(QT_TRANSLATE_NOOP("Cli", "The plan is for another report: {name}."), name=kept.plan.report)
            )
        opened.report.exporting.export(
            file,
            Silent(),
            name=report,
            plan=kept.plan if kept else None,
            options=options,
            attribution=attribution,
            choices={"plan": kept.name} if kept else None,
        )
    output.line(str(file))


@commands.named(
    "export-document",
    QT_TRANSLATE_NOOP("Cli", "Write a document as .docx with its themes as colours and comments; replaces the file."),
)
def export_document(
    project: ProjectFile,
    source: SourceName,
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The file; it ends in .docx.")),
    ],
    comments: Annotated[
        bool,
        typer.Option(
            "--comments/--no-comments", help=QT_TRANSLATE_NOOP("Cli", "With the coders’ comments on passages.")
        ),
    ] = True,
    initials: Annotated[
        bool, typer.Option("--initials/--no-initials", help=QT_TRANSLATE_NOOP("Cli", "Say who coded each passage."))
    ] = True,
    coder: Actor = "",
) -> None:
    """Write a document as it stands, with whoever is named in it; imported again it gives the same codings."""
    from lagvarde_coder.domain.jobs import Silent

    with _writing_if_possible(project, coder) as opened:
        opened.refuse_damage()
        wanted = opened.material.documents.find(source).id
        opened.report.exporting.document(file, wanted, Silent(), comments=comments, initials=initials)
    output.line(str(file))


@commands.named("exports", QT_TRANSLATE_NOOP("Cli", "List what was exported and copied, and what was chosen."))
def exports(project: ProjectFile, as_json: AsJson = False) -> None:
    """List the exports, newest first."""
    with reading(project) as opened:
        earlier = opened.report.exporting.all()
    if as_json:
        output.objects(map(_object, earlier))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Time"),
        QT_TRANSLATE_NOOP("Cli", "Who"),
        QT_TRANSLATE_NOOP("Cli", "File"),
        QT_TRANSLATE_NOOP("Cli", "Report"),
        QT_TRANSLATE_NOOP("Cli", "What was chosen"),
        QT_TRANSLATE_NOOP("Cli", "State"),
        QT_TRANSLATE_NOOP("Cli", "SHA-256 of the file"),
    )
    output.table(headings, map(_row, earlier))


def _row(earlier: "EarlierExport") -> output.Row:
    export = earlier.export
    return (
        local_time(earlier.time),
        earlier.coder,
        export.name,
        export.report,
        choices_of(export),
        export.state,
        export.sha256,
    )


def _object(earlier: "EarlierExport") -> dict[str, object]:
    export = earlier.export
    return {
        "time": earlier.time.isoformat(),
        "coder": earlier.coder,
        "name": export.name,
        "format": export.format,
        "report": export.report,
        "choices": {choice.name: choice.value for choice in export.choices},
        "state": export.state,
        "head": export.head,
        "sha256": export.sha256,
    }


def _writing_if_possible(project: Path, coder: str) -> "OpenProject":
    """Open a project for writing; if somebody else has it, or nobody may, for reading: then nothing is logged.

    Another command is waited for; who has the window open need not close it.
    """
    from lagvarde_coder.bootstrap import program

    try:
        return program().open(project, writing=True, coder=coder)
    except (ProjectLocked, NoPermission) as error:
        opened = reading(project)
        output.note(say(QT_TRANSLATE_NOOP("Cli", "The export is not logged. {why}"), why=message(error)))
        return opened
