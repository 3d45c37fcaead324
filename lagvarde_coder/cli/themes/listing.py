"""Themes and needs, by number."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.options import Actor, AsJson, AtState, ProjectFile, as_it_was, option, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.themes.codebook import Stage, Theme

if TYPE_CHECKING:
    from lagvarde_coder.services.coding.marking import Amount

commands = CommandGroup()
codebook = CommandGroup(QT_TRANSLATE_NOOP("Cli", "Codebooks, before a project begins with one."))
commands.add_typer(codebook, name="codebook")


@commands.named("themes", QT_TRANSLATE_NOOP("Cli", "List themes and needs by number."))
def themes(
    project: ProjectFile,
    stage: Annotated[
        Stage | None, typer.Option(show_default=False, help=QT_TRANSLATE_NOOP("Cli", "Only this stage."))
    ] = None,
    family: Annotated[
        str,
        option("FAMILY", QT_TRANSLATE_NOOP("Cli", "Only a family of candidates, by name or initial, or “themes”.")),
    ] = "",
    form: Annotated[
        str,
        option("FORM", QT_TRANSLATE_NOOP("Cli", "Write the codebook as docx, html, xlsx or toml instead."), "--format"),
    ] = "",
    file: Annotated[
        Path | None, option("FILE", QT_TRANSLATE_NOOP("Cli", "Where; otherwise beside the project."), "--to")
    ] = None,
    at: AtState = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """List the codebook, with what counts for each of its themes; or write it as a file."""
    if form or file is not None:
        _write(project, form, file, family, coder)
        return
    with reading(project) as opened, as_it_was(opened, at) as stood:
        themes = stood.themes.codebook.themes()
        wanted = stood.report.exporting.family(family) if family else None
        amounts = stood.coding.marking.amounts()
    numbers = {theme.id: theme.number for theme in themes}
    stages = list(Stage)
    themes = sorted(
        (theme for theme in themes if stage in {None, theme.stage} and wanted in {None, theme.family}),
        key=lambda theme: (stages.index(theme.stage), swedish(theme.number)),
    )
    rows = [_theme_object(theme, numbers.get(theme.parent or ""), amounts[theme.id]) for theme in themes]
    if as_json:
        output.objects(rows)
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Stage"),
        QT_TRANSLATE_NOOP("Cli", "Status"),
        QT_TRANSLATE_NOOP("Cli", "Documents"),
        QT_TRANSLATE_NOOP("Cli", "Codings"),
    )
    output.table(
        headings,
        (
            (theme.number, theme.name, name_of(theme.stage), name_of(theme.status), row["sources"], row["codings"])
            for theme, row in zip(themes, rows, strict=True)
        ),
    )


@codebook.named(
    "export", QT_TRANSLATE_NOOP("Cli", "Write a codebook to fill in (.xlsx, .toml), for “new --codebook FILE”.")
)
def export_codebook(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            readable=False,
            help=QT_TRANSLATE_NOOP("Cli", "A file that does not exist yet; its suffix says which kind."),
        ),
    ],
    name: Annotated[
        str,
        option(
            "NAME|FILE",
            QT_TRANSLATE_NOOP("Cli", "Which codebook: {codebooks}, or a file; otherwise the empty template."),
            "--codebook",
        ),
    ] = "",
) -> None:
    """Write a codebook and print the file's path."""
    from lagvarde_coder.bootstrap import DEFAULT_CODEBOOK, program

    program().save_codebook(name or DEFAULT_CODEBOOK, file)
    output.line(str(file))


def _write(project: Path, form: str, file: Path | None, family: str, coder: str) -> None:
    """Write the codebook of a family as a file, log that it was handed out, and print its path."""
    from lagvarde_coder.domain.jobs import Silent

    path = file or project.with_name(f"{project.stem} – kodbok.{form.lower().removeprefix('.')}")
    with writing(project, coder) as opened:
        opened.refuse_damage()
        opened.report.exporting.codebook(path, Silent(), family=family)
    output.line(str(path))


def _theme_object(theme: Theme, parent: str | None, amount: "Amount") -> dict[str, object]:
    return {
        "id": theme.id,
        "number": theme.number,
        "name": theme.name,
        "family": theme.family,
        "stage": theme.stage,
        "status": theme.status,
        "group": theme.group,
        "parent": parent,
        "sources": amount.sources,
        "codings": amount.codings,
    }
