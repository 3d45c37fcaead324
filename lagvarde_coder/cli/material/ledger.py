"""Who was asked and who answered, and where documents say another category than the ledger."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.domain.material.ledger import Organisation
    from lagvarde_coder.domain.report.reports import LedgerFigure
    from lagvarde_coder.services.material.categories import CategoryDifference

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
    "organisations", QT_TRANSLATE_NOOP("Cli", "The organisations of the ledger, and names that are nearly the same.")
)
def organisations(
    project: ProjectFile,
    near: Annotated[
        bool,
        typer.Option("--near", help=QT_TRANSLATE_NOOP("Cli", "Only pairs of names that are nearly the same.")),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the ledger's organisations, or those that may be in it twice."""
    with reading(project) as opened:
        every, pairs = opened.material.ledger.organisations(), opened.material.bringing_together.near()
    if near and as_json:
        output.objects({"first": pair.first.name, "second": pair.second.name} for pair in pairs)
    elif near:
        headings = (QT_TRANSLATE_NOOP("Cli", "First name"), QT_TRANSLATE_NOOP("Cli", "Second name"))
        output.table(headings, [(pair.first.name, pair.second.name) for pair in pairs])
    elif as_json:
        output.objects(map(_organisation_object, every))
    else:
        columns = (
            QT_TRANSLATE_NOOP("Cli", "Organisation"),
            QT_TRANSLATE_NOOP("Cli", "Group"),
            QT_TRANSLATE_NOOP("Cli", "Categories"),
            QT_TRANSLATE_NOOP("Cli", "Suggested by"),
        )
        output.table(columns, [(one.name, one.group, ", ".join(one.categories), one.suggested_by) for one in every])
        if pairs:
            text = QT_TRANSLATE_NOOP("Cli", "Nearly the same names: {number}. “organisations --near” lists them.")
            output.note(say(text, number=len(pairs)))


@commands.named("bring-together", QT_TRANSLATE_NOOP("Cli", "Two spellings of one organisation become one, everywhere."))
def bring_together(
    project: ProjectFile,
    gone: Annotated[str, typer.Argument(metavar="NAME", help=QT_TRANSLATE_NOOP("Cli", "The spelling that goes."))],
    kept: Annotated[str, typer.Argument(metavar="INTO", help=QT_TRANSLATE_NOOP("Cli", "The organisation that it is."))],
    reason: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "Why; kept in the decision log."))],
    coder: Actor = "",
) -> None:
    """Bring two organisations together; “undo” in the window takes it back."""
    with writing(project, coder) as opened:
        ledger = opened.material.ledger
        ids = [ledger.find(name).id for name in (gone, kept)]
        opened.material.bringing_together.bring_together(ids[0], ids[1], reason)


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
            rows = opened.material.ledger_import.preview(file, new)
    else:
        with writing(project, coder) as opened:
            rows, _ = opened.material.ledger_import.enter(file, new)
    if as_json:
        output.objects(
            {"state": row.state, "sheet": row.sheet, "row": row.row, "name": row.name, "detail": row.detail}
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
    output.table(headings, [(row.row, row.sheet, row.name, name_of(row.state), row.detail) for row in rows])


def ledger_line(figure: "LedgerFigure") -> str:
    """Return "NPO: 24 av 26, varav 3 muntligt": the same words as in the reports, whatever the language."""
    from lagvarde_coder.exporters.wording import ledger as line

    return line(figure if figure.name else replace(figure, name=say(QT_TRANSLATE_NOOP("Cli", "Other organisations"))))


def _figures(figure: "LedgerFigure") -> dict[str, object]:
    return {name: getattr(figure, name) for name in ("asked", "answered", "written", "oral")}


def _organisation_object(organisation: "Organisation") -> dict[str, object]:
    return {
        "id": organisation.id,
        "name": organisation.name,
        "group": organisation.group,
        "categories": list(organisation.categories),
        "suggested_by": organisation.suggested_by,
    }


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
