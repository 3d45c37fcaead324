"""Quotations for the report: choose them, and decide how they may be used."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.coding.codings import coding_object
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import translate
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.report.quotations import NamedAs, QuotationUse

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.services.report.choosing_quotations import QuotationChanges, QuotationLine

commands = CommandGroup()


@commands.named(
    "choose",
    QT_TRANSLATE_NOOP("Cli", "Choose codings as quotations for the report, or decide how their words may be used."),
)
def choose(
    project: ProjectFile,
    evidence: Annotated[
        list[str], typer.Argument(metavar="E-…", help=QT_TRANSLATE_NOOP("Cli", "Codings, by evidence number."))
    ],
    use: Annotated[
        QuotationUse | None, typer.Option("--use", help=QT_TRANSLATE_NOOP("Cli", "How their words may be used."))
    ] = None,
    named: Annotated[
        NamedAs | None,
        typer.Option("--named", help=QT_TRANSLATE_NOOP("Cli", "What is printed of those who said it.")),
    ] = None,
    alias: Annotated[
        str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "What they are called, with --named alias."))
    ] = None,
    paraphrase: Annotated[
        str | None,
        option("TEXT", QT_TRANSLATE_NOOP("Cli", "What is printed in place of the words, with --use paraphrase.")),
    ] = None,
    leave_out: Annotated[
        bool,
        typer.Option(
            "--leave-out", help=QT_TRANSLATE_NOOP("Cli", "Take them out of the report; how they may be used holds.")
        ),
    ] = False,
    forget: Annotated[
        bool, typer.Option("--forget", help=QT_TRANSLATE_NOOP("Cli", "Take back all that was decided of them."))
    ] = False,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Choose and decide; what is not said of a coding stays as it was."""
    with writing(project, coder) as opened:
        choosing = opened.report.choosing
        codings = [_coding(opened, name) for name in evidence]
        changes: QuotationChanges = {}
        if leave_out or use is not QuotationUse.WITHHELD:  # which by itself puts nothing into the report
            changes["chosen"] = not leave_out
        if use is not None:
            changes["use"] = use
        if named is not None:
            changes["named"] = named
        if alias is not None:
            changes["alias"] = alias
        if paraphrase is not None:
            changes["paraphrase"] = paraphrase
        if forget:
            choosing.forget(codings)
        elif leave_out and len(changes) == 1:
            choosing.leave_out(codings)
        else:
            choosing.decide(codings, changes)
        lines = [line for line in choosing.all() if line.line.coding.id in codings]
    _show(lines, as_json=as_json)


@commands.named("quotations", QT_TRANSLATE_NOOP("Cli", "List what was decided of quotations, and what is printed."))
def quotations(
    project: ProjectFile,
    chosen: Annotated[
        bool, typer.Option("--chosen", help=QT_TRANSLATE_NOOP("Cli", "Only those chosen for the report."))
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List quotations in order of document and place."""
    with reading(project) as opened:
        lines = opened.report.choosing.all(chosen=chosen)
    _show(lines, as_json=as_json)


def _coding(opened: "OpenProject", evidence: str) -> str:
    """Return the id of the coding with this evidence id. Raises as ``TrailService.evidence``."""
    trail = opened.trail.tracing.evidence(evidence)
    return trail.line.coding.id if trail.line is not None else evidence


def _show(lines: "list[QuotationLine]", *, as_json: bool) -> None:
    if as_json:
        output.objects(map(_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Evidence"),
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Theme"),
        QT_TRANSLATE_NOOP("Cli", "In the report"),
        QT_TRANSLATE_NOOP("Cli", "Use"),
        QT_TRANSLATE_NOOP("Cli", "Named as"),
        QT_TRANSLATE_NOOP("Cli", "Printed as"),
    )
    output.table(headings, map(_row, lines))


def _row(line: "QuotationLine") -> output.Row:
    decided = line.quotation
    return (
        line.line.evidence,
        line.line.source.title,
        line.line.theme.number,
        translate("Cli", "Yes") if decided.chosen else "",
        name_of(decided.use),
        decided.alias if decided.named is NamedAs.ALIAS else name_of(decided.named),
        line.printed,
    )


def _object(line: "QuotationLine") -> dict[str, object]:
    decided = line.quotation
    return {
        **coding_object(line.line),
        "chosen": decided.chosen,
        "use": decided.use,
        "named": decided.named,
        "alias": decided.alias,
        "paraphrase": decided.paraphrase,
        "printed": line.printed,
    }
