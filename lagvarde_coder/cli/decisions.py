"""Bringing themes together into needs, and apart again."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.figures.counting import frequency_object
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.themes.codebook import Stage

if TYPE_CHECKING:
    from lagvarde_coder.services.decisions.merging import NeedChoice

commands = CommandGroup()

PREVIEWED = QT_TRANSLATE_NOOP("Cli", "(a preview; nothing was changed)")


@commands.named("merge", QT_TRANSLATE_NOOP("Cli", "Merge themes into a need; the first line is the need's number."))
def merge(
    project: ProjectFile,
    into: Annotated[
        str,
        option("NEED", QT_TRANSLATE_NOOP("Cli", "The need: number or exact name; made if there is none.")),
    ],
    theme: Annotated[
        list[str],
        option("THEME", QT_TRANSLATE_NOOP("Cli", "A theme by number or name; may be repeated.")),
    ],
    why: Annotated[
        str | None,
        option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log.")),
    ] = None,
    parent: Annotated[
        str,
        option("NEED", QT_TRANSLATE_NOOP("Cli", "The need that a new need is part of.")),
    ] = "",
    preview: Annotated[
        bool,
        typer.Option("--preview", help=QT_TRANSLATE_NOOP("Cli", "Only show the frequencies before and after.")),
    ] = False,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Bring themes into a need, or show what that would do."""
    from lagvarde_coder.services.decisions.merging import NeedChoice

    choice = NeedChoice(into, parent=parent)
    if preview:
        _preview(project, choice, theme, as_json=as_json)
        return
    if why is None:
        raise WrongUsage(say(QT_TRANSLATE_NOOP("Cli", "A merge needs a reason: --why TEXT.")))
    with writing(project, coder) as opened:
        ids = [opened.themes.codebook.find(name).id for name in theme]
        need, change = opened.decisions.merging.merge(choice, ids, why)
        brought = [link.theme.number for link in opened.decisions.merging.links() if link.need.id == need.id]
    if as_json:
        output.one_object({"number": need.number, "name": need.name, "themes": brought, "operation": change.operation})
    else:
        output.line(need.number)
        output.line(f"{need.name} ← {', '.join(brought)}")


@commands.named(
    "unmerge", QT_TRANSLATE_NOOP("Cli", "Undo a need's merges; the need stays, dissolved once it is empty.")
)
def unmerge(
    project: ProjectFile,
    need: Annotated[str, option("NEED", QT_TRANSLATE_NOOP("Cli", "The need: number, exact name or id."))],
    why: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log."))],
    coder: Actor = "",
) -> None:
    """Take themes out of a need again."""
    with writing(project, coder) as opened:
        merged_into = opened.themes.codebook.find(need, Stage.NEED)
        opened.decisions.merging.unmerge(merged_into.id, why)
    output.line(merged_into.number)


def _preview(project: Path, choice: "NeedChoice", names: list[str], *, as_json: bool) -> None:
    from lagvarde_coder.domain.figures.results import Unit
    from lagvarde_coder.services.decisions.merging import as_planned

    with reading(project) as opened:
        ids = [opened.themes.codebook.find(name).id for name in names]
        shown = opened.figures.counting.preview(as_planned(choice, ids), Unit.ORGANISATION)
    if as_json:
        sides = {"before": shown.before, "after": shown.after}
        output.one_object({side: [frequency_object(row) for row in rows] for side, rows in sides.items()})
        return
    before = {row.number: row.count for row in shown.before}
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Before"),
        QT_TRANSLATE_NOOP("Cli", "After"),
        QT_TRANSLATE_NOOP("Cli", "Of"),
    )
    rows = ((row.number, row.name, before.get(row.number, 0), row.count, row.denominator) for row in shown.after)
    output.table(headings, rows)
    output.note(say(PREVIEWED))
