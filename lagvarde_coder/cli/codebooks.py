"""The codebook of a project: themes made and changed, a version frozen, two compared, a file taken over."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.running import WrongUsage
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, NotFound
from lagvarde_coder.domain.themes.codebook import Stage, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lagvarde_coder.bootstrap import OpenProject
    from lagvarde_coder.domain.ids import Id
    from lagvarde_coder.domain.themes.compared import ThemeDifference
    from lagvarde_coder.services.themes.codebook import ThemeChanges

commands = CommandGroup()
theme = CommandGroup(QT_TRANSLATE_NOOP("Cli", "Themes: make, change, move; versions of the codebook."))
commands.add_typer(theme, name="theme")

PREVIEWED = QT_TRANSLATE_NOOP("Cli", "(a preview; nothing was changed)")

ThemeName = Annotated[
    str, typer.Argument(metavar="THEME", help=QT_TRANSLATE_NOOP("Cli", "The theme or need: number, exact name or id."))
]
Why = Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "The reason, kept in the log."))]
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


@theme.named("freeze", QT_TRANSLATE_NOOP("Cli", "Name the codebook as it is now, “1.0”."))
def freeze(
    project: ProjectFile,
    name: Annotated[str, typer.Argument(metavar="NAME", help=QT_TRANSLATE_NOOP("Cli", "The version’s name."))],
    why: Why = "",
    coder: Actor = "",
) -> None:
    """Give the present version of the codebook a name."""
    with writing(project, coder) as opened:
        opened.themes.versions.freeze(name, why)
        book = opened.themes.codebook.codebook()
    output.line(say(QT_TRANSLATE_NOOP("Cli", "{name}: version {version}"), name=book.label, version=book.version))


@theme.named(
    "diff", QT_TRANSLATE_NOOP("Cli", "What differs between two versions of the codebook; without any, list them.")
)
def diff(
    project: ProjectFile,
    before: Annotated[
        str,
        typer.Argument(
            metavar="FROM", show_default=False, help=QT_TRANSLATE_NOOP("Cli", "A version’s name or number.")
        ),
    ] = "",
    after: Annotated[
        str,
        typer.Argument(
            metavar="TO", show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Another; otherwise as it is now.")
        ),
    ] = "now",
    file: Annotated[
        Path | None, option("FILE", QT_TRANSLATE_NOOP("Cli", "Write the page as .docx or .html instead."), "--to")
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Print the difference, or the versions there are."""
    if not before:
        _list_versions(project, as_json=as_json)
        return
    if file is not None:
        _export_difference(project, file, before, after, coder)
        return
    with reading(project) as opened:
        difference = opened.themes.versions.difference(before, after)
    if as_json:
        output.objects(map(_object, difference.themes))
        return
    _print_differences(difference.themes)
    if difference.reordered:
        output.line(say(QT_TRANSLATE_NOOP("Cli", "The order is another one.")))
    if not difference.themes and not difference.reordered:
        output.line(say(QT_TRANSLATE_NOOP("Cli", "The two versions say the same.")))


@commands.named(
    "import-codebook",
    QT_TRANSLATE_NOOP("Cli", "Take over a codebook file (.xlsx, .toml): new themes, and what reads otherwise."),
)
def import_codebook(
    project: ProjectFile,
    file: Annotated[
        Path, typer.Argument(metavar="FILE", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The codebook file."))
    ],
    preview: Annotated[
        bool,
        typer.Option("--preview", help=QT_TRANSLATE_NOOP("Cli", "Only show what is new, changed and gone.")),
    ] = False,
    substantial: Annotated[
        bool,
        typer.Option(
            "--substantial",
            help=QT_TRANSLATE_NOOP("Cli", "Which passages belong to a theme may be others: a new codebook version."),
        ),
    ] = False,
    drop_gone: Annotated[
        bool,
        typer.Option("--drop-gone", help=QT_TRANSLATE_NOOP("Cli", "Drop the themes that the file does not have.")),
    ] = False,
    why: Why = "",
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Show what a file would change, and take it over unless it is a preview."""
    with reading(project) if preview else writing(project, coder) as opened:
        seen = opened.themes.importing.preview(file)
        if not preview:
            opened.themes.importing.take_over(seen, reason=why, substantial=substantial, drop_gone=drop_gone)
    if as_json:
        output.objects(map(_object, seen.themes))
    else:
        _print_differences(seen.themes)
        output.line(say(QT_TRANSLATE_NOOP("Cli", "Rows that say what the project says: {count}"), count=seen.same))
        if seen.left_out:
            text = QT_TRANSLATE_NOOP("Cli", "Not carried over: {names}")
            output.note(say(text, names=", ".join(seen.left_out)))
    if preview:
        output.note(say(PREVIEWED))


def _typed(changes: "dict[str, Any]") -> "ThemeChanges":
    return changes  # type: ignore[return-value]


def _coding(opened: "OpenProject", evidence: str) -> "Id":
    """Return the coding that an evidence number names, if it is there still."""
    line = opened.trail.tracing.evidence(evidence).line
    if line is None:
        raise NotFound(kind="evidence", name=evidence)
    return line.coding.id


def _list_versions(project: Path, *, as_json: bool) -> None:
    with reading(project) as opened:
        versions = opened.themes.versions.all()
    rows = [
        (one.book.version, one.book.label, one.time.isoformat() if one.time else "", one.coder, one.reason)
        for one in versions
    ]
    if as_json:
        names = ("version", "label", "time", "coder", "reason")
        output.objects(dict(zip(names, row, strict=True)) for row in rows)
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Version"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Time"),
        QT_TRANSLATE_NOOP("Cli", "Who"),
        QT_TRANSLATE_NOOP("Cli", "Why"),
    )
    output.table(headings, rows)


def _export_difference(project: Path, file: Path, before: str, after: str, coder: str) -> None:
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.services.report.codebooks import difference_of

    with writing(project, coder) as opened:
        opened.refuse_damage()
        opened.report.exporting.export(file, Silent(), kind=difference_of(before, after))
    output.line(str(file))


def _print_differences(differences: "Sequence[ThemeDifference]") -> None:
    """Print what became of each theme, a line per field."""
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "What"),
        QT_TRANSLATE_NOOP("Cli", "Field"),
        QT_TRANSLATE_NOOP("Cli", "Before"),
        QT_TRANSLATE_NOOP("Cli", "After"),
    )
    output.table(headings, _rows(differences))


def _rows(differences: "Sequence[ThemeDifference]") -> "Iterable[output.Row]":
    for one in differences:
        if not one.fields:
            yield one.theme.number, name_of(one.fate), spoken().field("name"), one.theme.name, ""
        for field in one.fields:
            yield (
                one.theme.number,
                name_of(one.fate),
                spoken().field(field.field, Theme.KIND),
                field.before,
                field.after,
            )


def _object(difference: "ThemeDifference") -> dict[str, object]:
    return {
        "number": difference.theme.number,
        "name": difference.theme.name,
        "fate": difference.fate,
        "row": difference.place,
        "fields": {one.field: {"before": one.before, "after": one.after} for one in difference.fields},
    }
