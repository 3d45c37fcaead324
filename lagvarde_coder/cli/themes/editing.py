"""Themes made, changed and moved."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.themes.differences import Why
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound
from lagvarde_coder.domain.themes.codebook import Stage

if TYPE_CHECKING:
    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.services.themes.codebook import ThemeChanges

commands = CommandGroup()
theme = CommandGroup(QT_TRANSLATE_NOOP("Cli", "Themes: make, change, move; versions of the codebook."))
commands.add_typer(theme, name="theme")

ThemeName = Annotated[
    str, typer.Argument(metavar="THEME", help=QT_TRANSLATE_NOOP("Cli", "The theme or need: number, exact name or id."))
]
Words = Annotated[str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "Its words from now on; empty takes them away."))]
Others = Annotated[
    list[str] | None,
    option("THEME", QT_TRANSLATE_NOOP("Cli", "A theme that it is easily taken for; may be repeated. Empty: none.")),
]
Evidence = Annotated[
    list[str] | None,
    option("EVIDENCE", QT_TRANSLATE_NOOP("Cli", "A passage by its evidence number; may be repeated. Empty: none.")),
]


@theme.named("add", QT_TRANSLATE_NOOP("Cli", "Make a theme, a sub-theme or a need; prints its number."))
def add(
    project: ProjectFile,
    name: Annotated[str, typer.Argument(metavar="NAME", help=QT_TRANSLATE_NOOP("Cli", "What it is called."))],
    stage: Annotated[
        Stage, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "Theme or need; candidates are made by “candidates”."))
    ] = Stage.THEME,
    under: Annotated[
        str, option("THEME", QT_TRANSLATE_NOOP("Cli", "The theme that it is part of: number or exact name."))
    ] = "",
    group: Annotated[str, option("GROUP", QT_TRANSLATE_NOOP("Cli", "The heading under which reports list it."))] = "",
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Make a theme with the next number that was never used."""
    if stage is Stage.CANDIDATE:
        raise WrongUsage(say(QT_TRANSLATE_NOOP("Cli", "Candidates are made by “candidates”.")))
    with writing(project, coder) as opened:
        book = opened.themes.codebook
        parent = book.find(under, stage).id if under else None
        made, change = book.create(name, stage, parent=parent, group=group)
    if as_json:
        output.one_object({"number": made.number, "id": made.id, "operation": change.operation})
    else:
        output.line(made.number)


@theme.named(
    "change",
    QT_TRANSLATE_NOOP("Cli", "Change what a theme says; --substantial with a reason begins a new codebook version."),
)
def change(
    project: ProjectFile,
    theme: ThemeName,
    name: Words = None,
    claim: Words = None,
    summary: Words = None,
    definition: Words = None,
    use_when: Words = None,
    use_not: Words = None,
    example: Words = None,
    group: Words = None,
    key: Words = None,
    colour: Annotated[
        int | None,
        typer.Option(min=1, max=13, show_default=False, help=QT_TRANSLATE_NOOP("Cli", "A colour of the palette.")),
    ] = None,
    confused_with: Others = None,
    example_passage: Evidence = None,
    near_miss: Evidence = None,
    substantial: Annotated[
        bool,
        typer.Option(
            "--substantial",
            help=QT_TRANSLATE_NOOP("Cli", "Which passages belong to it may be others; otherwise it is editorial."),
        ),
    ] = False,
    why: Why = "",
    coder: Actor = "",
) -> None:
    """Change the fields that are given; no coding changes by it."""
    words = {
        "name": name, "claim": claim, "summary": summary, "definition": definition, "use_when": use_when,
        "use_not": use_not, "example": example, "group": group, "key": key, "colour": colour,
    }  # fmt: skip
    changes: dict[str, Any] = {field: cell for field, cell in words.items() if cell is not None}
    with writing(project, coder) as opened:
        book = opened.themes.codebook
        if confused_with is not None:
            changes["confused_with"] = tuple(book.find(one).id for one in confused_with if one)
        for field, named in (("examples", example_passage), ("near_misses", near_miss)):
            if named is not None:
                changes[field] = tuple(_coding(opened, one) for one in named if one)
        changed = book.find(theme)
        book.change(changed.id, _typed(changes), substantial=substantial, reason=why)
    output.line(changed.number)


@theme.named("move", QT_TRANSLATE_NOOP("Cli", "Put a theme before another one, make it part of one, or lift it out."))
def move(
    project: ProjectFile,
    theme: ThemeName,
    before: Annotated[
        str, option("THEME", QT_TRANSLATE_NOOP("Cli", "Put it in front of this theme; otherwise it comes last."))
    ] = "",
    under: Annotated[str, option("THEME", QT_TRANSLATE_NOOP("Cli", "Make it part of this theme."))] = "",
    lift: Annotated[
        bool, typer.Option("--lift", help=QT_TRANSLATE_NOOP("Cli", "Take it out of the theme that it is part of."))
    ] = False,
    coder: Actor = "",
) -> None:
    """Place a theme; its number stays what it is."""
    with writing(project, coder) as opened:
        book, ordering = opened.themes.codebook, opened.themes.ordering
        moved = book.find(theme)
        ahead = book.find(before) if before else None
        if lift and ahead is None:
            ordering.lift(moved.id)
        else:
            above = book.find(under).id if under else ahead.parent if ahead else None if lift else moved.parent
            ordering.move(moved.id, parent=above, before=ahead.id if ahead else None)
    output.line(moved.number)


def _typed(changes: "dict[str, Any]") -> "ThemeChanges":
    return changes  # type: ignore[return-value]


def _coding(opened: "OpenProject", evidence: str) -> "Id":
    """Return the coding that an evidence number names, if it is there still."""
    line = opened.trail.tracing.evidence(evidence).line
    if line is None:
        raise NotFound(kind="evidence", name=evidence)
    return line.coding.id
