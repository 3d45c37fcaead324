"""Handing out: reports and tables as files."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, say, spoken
from lagvarde_coder.cli.terminal.options import Actor, AsJson, FilterName, ProjectFile, SourceName, option, reading
from lagvarde_coder.cli.terminal.running import FOUND, REFUSED, WrongUsage
from lagvarde_coder.cli.terminal.usage import FILLED, CommandGroup
from lagvarde_coder.cli.terminal.wording import choices_of, local_time, name_of
from lagvarde_coder.domain.disclosed import Attribution
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NoPermission, ProjectLocked, UnknownFormat

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.report.agreement import Agreement, FileAgreement
    from lagvarde_coder.services.report.hand_out_warnings import HandOutWarnings
    from lagvarde_coder.services.report.hand_outs import EarlierExport

commands = CommandGroup()
_MOST = 12
"""Lines that are told of one thing that is warned of; of more it is said how many there are."""

LONE_GROUPS = QT_TRANSLATE_NOOP(
    "Cli", "A single organisation stands behind each of these groups, so readers may tell which it is: {groups}"
)


NAMES = QT_TRANSLATE_NOOP(
    "Cli", "In what the file prints stands what may tell who somebody is (places: {number}): {names}"
)
TITLES = QT_TRANSLATE_NOOP("Cli", "Titles of documents have a word of what is masked in them: {documents}")
SECRET = QT_TRANSLATE_NOOP("Cli", "Secrecy is noted of documents that are coded: {documents}")
WAITING = QT_TRANSLATE_NOOP(
    "Cli", "Codings that are not to be quoted wait for a place in a new text: {number}. See “revise”."
)
REPEATED = QT_TRANSLATE_NOOP(
    "Cli", "Words that are masked or not to be quoted stand in what was written here, and leave as they stand: {places}"
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
    filter_name: FilterName = "",
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
    chosen: Annotated[
        bool,
        typer.Option(
            "--chosen", help=QT_TRANSLATE_NOOP("Cli", "Only quotations chosen for the report, where it can be limited.")
        ),
    ] = False,
    coder: Actor = "",
) -> None:
    """Write a file, log that it was handed out, and print its path; of a damaged project nothing is handed out."""
    from dataclasses import replace

    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.domain.report.plans import ReportPlan
    from lagvarde_coder.exporters.base import ExportOptions
    from lagvarde_coder.exporters.registry import formats
    from lagvarde_coder.services.report.registry import report_named

    if file.suffix.lower() not in formats():
        raise UnknownFormat(name=file.name, formats=", ".join(formats()))
    with writing_if_possible(project, coder) as opened:
        opened.refuse_damage()
        options = ExportOptions(comments=comments, initials=initials, template=template, table=table)
        kept = opened.report.plans.find(plan) if plan else None
        if kept and report and report_named(report).name != kept.plan.report:
            raise WrongUsage(
                say(QT_TRANSLATE_NOOP("Cli", "The plan is for another report: {name}."), name=kept.plan.report)
            )
        wanted = kept.plan if kept else ReportPlan()
        wanted = replace(wanted, chosen=True) if chosen else wanted
        warned = opened.report.exporting.warnings(
            file.suffix.lower(), attribution, name=report, plan=wanted, kept_filter=filter_name, options=options
        )
        for warning in _warnings(warned):
            output.note(warning)
        opened.report.exporting.export(
            file,
            Silent(),
            name=report,
            plan=wanted,
            kept_filter=filter_name,
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

    with writing_if_possible(project, coder) as opened:
        opened.refuse_damage()
        wanted = opened.material.documents.find(source).id
        for warning in _warnings(opened.report.exporting.document_warnings(wanted, comments=comments)):
            output.note(warning)
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


@commands.named(
    "check-figures",
    QT_TRANSLATE_NOOP("Cli", "Tell whether the same figure is the same in all files that were exported to a folder."),
)
def check_figures(
    project: ProjectFile,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="DIR", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The folder; otherwise that of the project.")
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read the figures back from files and compare them with the project's; ends with 4 if any differs or was changed.

    Where there is no exported file of the project it says so and ends with 3.
    """
    from lagvarde_coder.domain.jobs import Silent

    with reading(project) as opened:
        agreement = opened.report.agreeing.look_through(folder or project.absolute().parent, Silent())
    if not agreement.files:
        output.note(say(QT_TRANSLATE_NOOP("Cli", "There is no exported file of this project in the folder.")))
        raise typer.Exit(REFUSED)
    if as_json:
        output.objects(map(_agreement_object, agreement.files))
    else:
        headings = (
            QT_TRANSLATE_NOOP("Cli", "File"),
            QT_TRANSLATE_NOOP("Cli", "State"),
            QT_TRANSLATE_NOOP("Cli", "Figures"),
            QT_TRANSLATE_NOOP("Cli", "Result"),
            QT_TRANSLATE_NOOP("Cli", "What differs"),
        )
        output.table(headings, (row for file in agreement.files for row in _agreement_rows(file)))
        output.note(_agreement_told(agreement))
    if not agreement.sure:
        raise typer.Exit(FOUND)


def _agreement_rows(file: "FileAgreement") -> "Iterator[output.Row]":
    """Yield a file's line, and one for each figure that differs."""
    state = "" if file.state is None else file.state
    changed = say(QT_TRANSLATE_NOOP("Cli", "Changed since it was exported.")) if file.changed else ""
    yield file.name, state, file.compared, name_of(file.status), changed
    for one in file.differing:
        printed, counted = one.printed, "–" if one.counted is None else one.counted
        kind, about = name_of(printed.name.kind), printed.name.about
        figure = f"{kind}, {about}" if printed.name.line else f"{about} {kind}".strip()
        text = QT_TRANSLATE_NOOP("Cli", "{figure}: {value} in the file, {counted} in the project ({place})")
        differs = say(text, figure=figure, value=printed.value, counted=counted, place=printed.place)
        yield file.name, state, "", name_of(file.status), differs


def _agreement_told(agreement: "Agreement") -> str:
    if not agreement.compared:
        text = QT_TRANSLATE_NOOP("Cli", "No figures could be compared.")
    elif agreement.differing:
        text = QT_TRANSLATE_NOOP("Cli", "{differing} of {compared} figures differ.")
    else:
        text = QT_TRANSLATE_NOOP("Cli", "All {compared} figures agree.")
    told = [say(text, differing=agreement.differing, compared=agreement.compared)]
    if agreement.changed:
        text = QT_TRANSLATE_NOOP("Cli", "Files changed after they were exported: {changed}.")
        told.append(say(text, changed=agreement.changed))
    if len(agreement.states) > 1:
        text = QT_TRANSLATE_NOOP(
            "Cli", "The files show states with different content, so figures may rightly differ: {states}."
        )
        told.append(say(text, states=_ranges(agreement.states)))
    if alike := [states for states in agreement.states if len(states) > 1]:
        text = QT_TRANSLATE_NOOP("Cli", "Same content, only exports lie between: {states}.")
        told.append(say(text, states=_ranges(alike)))
    return " ".join(told)


def _ranges(several: Sequence[tuple[int, ...]]) -> str:
    """Return "1219–1230, 1240"."""
    return ", ".join("–".join(map(str, dict.fromkeys((states[0], states[-1])))) for states in several)


def _agreement_object(file: "FileAgreement") -> dict[str, object]:
    return {
        "name": file.name,
        "status": file.status,
        "state": file.state,
        "content": file.content,
        "changed": file.changed,
        "compared": file.compared,
        "differing": [
            {
                "figure": one.printed.name.kind,
                "about": one.printed.name.about,
                "printed": one.printed.value,
                "counted": one.counted,
                "place": one.printed.place,
            }
            for one in file.differing
        ],
    }


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


def _warnings(warnings: "HandOutWarnings") -> Iterator[str]:
    """Yield what to think of before the file is handed out, a sentence each."""
    if warnings.lone_groups:
        yield say(LONE_GROUPS, groups=_lines(warnings.lone_groups))
    if warnings.names:
        yield say(
            NAMES, number=len(warnings.names), names=_lines(f"{one.evidence}: {one.words}" for one in warnings.names)
        )
    if warnings.titles:
        yield say(TITLES, documents=_lines(f"{number} {title}" for number, title in warnings.titles))
    if warnings.secret:
        yield say(SECRET, documents=_lines(f"{one.number} {one.title}: {one.secrecy}" for one in warnings.secret))
    if warnings.waiting:
        yield say(WAITING, number=warnings.waiting)
    if warnings.repeated:
        told = (f"{one.words} ({spoken().thing(one.what)}, {one.about})" for one in warnings.repeated)
        yield say(REPEATED, places=_lines(told))


def _lines(things: Iterable[str]) -> str:
    told = list(things)
    lines = [f"\n– {thing}" for thing in told[:_MOST]]
    if more := told[_MOST:]:
        and_more = say(QT_TRANSLATE_NOOP("Cli", "and {number} more"), number=len(more))
        lines.append(f"\n– {and_more}")
    return "".join(lines)


def writing_if_possible(project: Path, coder: str) -> "OpenProject":
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
