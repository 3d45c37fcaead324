"""Who was asked and who answered, and where documents say another category than the ledger."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.material.organisations import point_out_names
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.domain.report.reports import LedgerFigure
    from lagvarde_coder.services.material.categories import CategoryDifference
    from lagvarde_coder.services.material.ledger_import import LedgerRow

commands = CommandGroup()


@commands.named("ledger", QT_TRANSLATE_NOOP("Cli", "Who was asked and who answered, a line per group."))
def ledger(project: ProjectFile, as_json: AsJson = False) -> None:
    """Print the ledger in figures."""
    with reading(project) as opened:
        whole, groups = opened.material.ledger.figures()
        differences = opened.material.categories.differences()
    if as_json:
        output.one_object(_figures(whole) | {"groups": [{"name": group.name} | _figures(group) for group in groups]})
        return
    for group in groups:
        output.line(ledger_line(group))
    if differences:
        text = QT_TRANSLATE_NOOP(
            "Cli", "Documents whose category differs from the ledger’s: {number}. “categories” lists them."
        )
        output.note(say(text, number=len(differences)))


@commands.named("categories", QT_TRANSLATE_NOOP("Cli", "Documents whose category differs from the ledger’s."))
def categories(
    project: ProjectFile,
    to_ledger: Annotated[
        list[str] | None,
        option("SOURCE", QT_TRANSLATE_NOOP("Cli", "Give its organisation the document’s category; may be repeated.")),
    ] = None,
    keep_ledger: Annotated[
        list[str] | None,
        option("SOURCE", QT_TRANSLATE_NOOP("Cli", "The ledger is right: drop the document’s; may be repeated.")),
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Settle what is asked for, then list what is left to settle; figures go by the ledger in any case."""
    if to_ledger or keep_ledger:
        with writing(project, coder) as opened:
            documents, settling = opened.material.documents, opened.material.categories
            for names, settle in ((to_ledger, settling.enter_in_ledger), (keep_ledger, settling.keep_ledger)):
                if names:
                    settle([documents.find(name).id for name in names])
    with reading(project) as opened:
        differences = opened.material.categories.differences()
    if as_json:
        output.objects(map(_difference_object, differences))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "No."),
        QT_TRANSLATE_NOOP("Cli", "Title"),
        QT_TRANSLATE_NOOP("Cli", "The document says"),
        QT_TRANSLATE_NOOP("Cli", "Organisations"),
        QT_TRANSLATE_NOOP("Cli", "The ledger says"),
    )
    output.table(headings, map(_difference_row, differences))


@commands.named(
    "import-ledger",
    QT_TRANSLATE_NOOP("Cli", "Read a workbook that “export --report ledger” wrote and somebody filled in."),
)
def import_ledger(
    project: ProjectFile,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The workbook (.xlsx)."))
    ],
    preview: Annotated[
        bool, typer.Option("--preview", help=QT_TRANSLATE_NOOP("Cli", "Only say what would be new and changed."))
    ] = False,
    new_organisation: Annotated[
        list[str] | None,
        option(
            "NAME",
            QT_TRANSLATE_NOOP("Cli", "A new organisation, though its name resembles one; may be repeated."),
        ),
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Enter what the workbook says, as one step, and list its rows that are new, changed or unknown."""
    new = new_organisation or ()
    if preview:
        with reading(project) as opened:
            importing = opened.material.ledger_import
            rows = importing.preview(importing.read(file), new)
    else:
        with writing(project, coder) as opened:
            importing = opened.material.ledger_import
            rows, _ = importing.enter(importing.read(file), new)
    if as_json:
        output.objects(
            {
                "state": row.state,
                "sheet": row.sheet,
                "row": row.row,
                "name": row.name,
                "detail": _says(row),
                "looks_like_names": list(row.names),
            }
            for row in rows
        )
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Row"),
        QT_TRANSLATE_NOOP("Cli", "Sheet"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "What becomes of it"),
        QT_TRANSLATE_NOOP("Cli", "Says"),
    )
    output.table(headings, [(row.row, row.sheet, row.name, name_of(row.state), _says(row)) for row in rows])
    point_out_names(name for row in rows for name in row.names)


def _says(row: "LedgerRow") -> str:
    return message(row.fault) if row.fault else row.detail


def ledger_line(figure: "LedgerFigure") -> str:
    """Return "NPO: 24 av 26, varav 3 muntligt": the same words as in the reports, whatever the language."""
    from lagvarde_coder.exporters.wording import ledger as line

    return line(figure if figure.name else replace(figure, name=say(QT_TRANSLATE_NOOP("Cli", "Other organisations"))))


def _figures(figure: "LedgerFigure") -> dict[str, object]:
    return {name: getattr(figure, name) for name in ("asked", "answered", "written", "oral")}


def _difference_object(difference: "CategoryDifference") -> dict[str, object]:
    source = difference.source
    return {
        "id": source.id,
        "number": source.number,
        "title": source.title,
        "document_says": list(source.categories),
        "organisations": [organisation.name for organisation in difference.organisations],
        "ledger_says": list(difference.ledger),
    }


def _difference_row(difference: "CategoryDifference") -> tuple[object, ...]:
    source = difference.source
    names = ", ".join(organisation.name for organisation in difference.organisations)
    return source.number, source.title, ", ".join(source.categories), names, ", ".join(difference.ledger)
