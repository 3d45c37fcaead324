"""Plans of reports: which chapters, in which order, how many quotations, which figures."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Unit

if TYPE_CHECKING:
    from lagvarde_coder.services.report.plans import NamedPlan

commands = CommandGroup()


@commands.named("plan", QT_TRANSLATE_NOOP("Cli", "Keep a plan of a report, change it, or remove it."))
def plan(
    project: ProjectFile,
    name: Annotated[str, typer.Argument(metavar="NAME", help=QT_TRANSLATE_NOOP("Cli", "What the plan is called."))],
    report: Annotated[
        str, option("NAME", QT_TRANSLATE_NOOP("Cli", "Which report: {reports}; otherwise the first."))
    ] = "",
    chapters: Annotated[
        str, option("KEYS", QT_TRANSLATE_NOOP("Cli", "Its chapters in order, with commas between; otherwise all."))
    ] = "",
    quotations: Annotated[
        int | None,
        option("N", QT_TRANSLATE_NOOP("Cli", "How many quotations a need has at most; otherwise all chosen ones.")),
    ] = None,
    figures: Annotated[
        list[Unit] | None,
        typer.Option(help=QT_TRANSLATE_NOOP("Cli", "What the line of figures counts; several times for several.")),
    ] = None,
    charts: Annotated[bool, typer.Option("--charts/--no-charts", help=QT_TRANSLATE_NOOP("Cli", "Draw bars."))] = True,
    chosen: Annotated[
        bool,
        typer.Option("--chosen", help=QT_TRANSLATE_NOOP("Cli", "Only passages that were chosen for the report.")),
    ] = False,
    remove: Annotated[bool, typer.Option("--remove", help=QT_TRANSLATE_NOOP("Cli", "Remove the plan."))] = False,
    coder: Actor = "",
) -> None:
    """Keep or remove a plan, and print its name."""
    from lagvarde_coder.domain.report.plans import LINE, ReportPlan
    from lagvarde_coder.services.report.registry import REPORTS

    with writing(project, coder) as opened:
        plans = opened.report.plans
        if remove:
            plans.remove(plans.find(name).id)
        else:
            wanted = ReportPlan(
                report=report or REPORTS[0].name,
                chapters=tuple(key.strip() for key in chapters.split(",") if key.strip()),
                quotations=None if quotations is None else max(quotations, 0),
                units=LINE if figures is None else tuple(unit for unit in Unit if unit in figures),
                charts=charts,
                chosen=chosen,
            )
            plans.keep(name, wanted)
    output.line(name)


@commands.named("plans", QT_TRANSLATE_NOOP("Cli", "List the plans of reports, and the chapters that plans may choose."))
def list_plans(project: ProjectFile, as_json: AsJson = False) -> None:
    """List what is kept; without any, what there is to choose among."""
    from lagvarde_coder.services.report.registry import REPORTS

    with reading(project) as opened:
        kept = opened.report.plans.all()
    if as_json:
        output.objects(map(_plan_object, kept))
        return
    if not kept:
        for kind in REPORTS:
            if kind.chapters:
                output.line(f"{kind.name}: {', '.join(chapter.key for chapter in kind.chapters)}")
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Plan"),
        QT_TRANSLATE_NOOP("Cli", "Report"),
        QT_TRANSLATE_NOOP("Cli", "Chapters"),
        QT_TRANSLATE_NOOP("Cli", "Quotations"),
        QT_TRANSLATE_NOOP("Cli", "Figures"),
    )
    output.table(headings, map(_plan_row, kept))


def _plan_row(named: "NamedPlan") -> output.Row:
    plan = named.plan
    figures: list[str] = list(plan.units)
    if plan.charts:
        figures.append(say(QT_TRANSLATE_NOOP("Cli", "bars")))
    quotations = say(QT_TRANSLATE_NOOP("Cli", "all chosen")) if plan.quotations is None else plan.quotations
    chapters = ", ".join(plan.chapters) or say(QT_TRANSLATE_NOOP("Cli", "all of them"))
    return named.name, plan.report, chapters, quotations, ", ".join(figures)


def _plan_object(named: "NamedPlan") -> dict[str, object]:
    plan = named.plan
    return {
        "id": named.id,
        "name": named.name,
        "report": plan.report,
        "chapters": list(plan.chapters),
        "quotations": plan.quotations,
        "figures": list(plan.units),
        "charts": plan.charts,
        "chosen": plan.chosen,
    }
