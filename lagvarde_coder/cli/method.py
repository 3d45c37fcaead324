"""The steps of the method: where the work is, and who signed off what."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.domain.method import StepFigure
    from lagvarde_coder.services.method.steps import StepLine

commands = CommandGroup()


@commands.named(
    "steps", QT_TRANSLATE_NOOP("Cli", "List the steps of the method: figures, what is open, who signed off.")
)
def list_steps(
    project: ProjectFile,
    left_out: Annotated[
        bool, typer.Option("--all", help=QT_TRANSLATE_NOOP("Cli", "Also the steps that this study leaves out."))
    ] = False,
    as_json: AsJson = False,
) -> None:
    """List the steps in order."""
    with reading(project) as opened:
        lines = opened.method.steps.steps(left_out=left_out)
    if as_json:
        output.objects(map(_step_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Step"),
        QT_TRANSLATE_NOOP("Cli", "Goes in"),
        QT_TRANSLATE_NOOP("Cli", "Came out"),
        QT_TRANSLATE_NOOP("Cli", "Open"),
        QT_TRANSLATE_NOOP("Cli", "Signed off"),
    )
    output.table(headings, (_step_row(number, line) for number, line in enumerate(lines, 1)))


@commands.named("sign-off", QT_TRANSLATE_NOOP("Cli", "Sign off a step of the method, or open it again."))
def sign_off(
    project: ProjectFile,
    step: Annotated[
        str,
        typer.Argument(metavar="STEP", help=QT_TRANSLATE_NOOP("Cli", "The step: its number in the list, name or id.")),
    ],
    note: Annotated[str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "What is said with the sign-off."))] = None,
    reopen: Annotated[
        bool, typer.Option("--reopen", help=QT_TRANSLATE_NOOP("Cli", "Open the step again; needs --why."))
    ] = False,
    confirm: Annotated[
        bool,
        typer.Option(
            "--confirm", help=QT_TRANSLATE_NOOP("Cli", "Confirm a sign-off whose figures changed; needs --why.")
        ),
    ] = False,
    why: Annotated[str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log."))] = None,
    coder: Actor = "",
) -> None:
    """Sign off, confirm or open again; the first line is the step's name."""
    if reopen and confirm:
        raise WrongUsage(say(QT_TRANSLATE_NOOP("Cli", "Choose one of --reopen and --confirm.")))
    if (reopen or confirm) and why is None:
        raise WrongUsage(say(QT_TRANSLATE_NOOP("Cli", "That needs a reason: --why TEXT.")))
    if not (reopen or confirm) and note is None:
        raise WrongUsage(say(QT_TRANSLATE_NOOP("Cli", "A sign-off needs a note: --note TEXT.")))
    with writing(project, coder) as opened:
        service = opened.method.steps
        chosen = service.find(step)
        if reopen:
            service.reopen(chosen.id, why or "")
        elif confirm:
            opened.verdicts.changed.confirm([service.sign_off_of(chosen.id)], why or "")
        else:
            service.sign_off(chosen.id, note or "")
    output.line(chosen.name)


def _step_row(number: int, line: "StepLine") -> tuple[object, ...]:
    parts = (line.counts.goes_in, line.counts.came_out, line.counts.open)
    figures = ("; ".join(map(_told, line.of(part))) for part in parts)
    return f"{number}. {line.step.name}", *figures, _signed(line)


def _told(figure: "StepFigure") -> str:
    name = name_of(figure.counted)
    if figure.total is None:
        return f"{name}: {figure.count}"
    of = QT_TRANSLATE_NOOP("Cli", "{what}: {count} of {total}")
    return say(of, what=name, count=figure.count, total=figure.total)


def _signed(line: "StepLine") -> str:
    if line.step.left_out:
        return say(QT_TRANSLATE_NOOP("Cli", "left out"))
    if line.signed is None:
        return ""
    told = f"{line.signed.coder.name} {line.signed.decided.astimezone():%Y-%m-%d}: {line.signed.subject.note}"
    return say(QT_TRANSLATE_NOOP("Cli", "{told} (changed since)"), told=told) if line.signed.changed else told


def _step_object(line: "StepLine") -> dict[str, object]:
    signed = line.signed
    return {
        "id": line.step.id,
        "name": line.step.name,
        "content": line.step.content,
        "left_out": line.step.left_out,
        "figures": [_figure_object(figure) for figure in line.figures],
        "signed_by": signed.coder.name if signed else None,
        "signed_at": signed.decided.isoformat() if signed else None,
        "note": signed.subject.note if signed else None,
        "confirmed": signed.subject.confirmed if signed else None,
        "changed": [
            {"counted": counted, "before": then and _figure_object(then), "after": now and _figure_object(now)}
            for counted, then, now in (signed.figures if signed else ())
            if then != now
        ],
    }


def _figure_object(figure: "StepFigure") -> dict[str, object]:
    return {"counted": figure.counted, "count": figure.count, "total": figure.total}
