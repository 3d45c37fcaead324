"""Versions of the codebook: the present one named, two compared."""

from pathlib import Path
from typing import Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.themes.differences import Why, as_object, print_differences
from lagvarde_coder.cli.themes.editing import commands, theme
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

__all__ = ["commands"]  # with what is done to themes, in one group


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
        output.objects(map(as_object, difference.themes))
        return
    print_differences(difference.themes)
    if difference.reordered:
        output.line(say(QT_TRANSLATE_NOOP("Cli", "The order is another one.")))
    if not difference.themes and not difference.reordered:
        output.line(say(QT_TRANSLATE_NOOP("Cli", "The two versions say the same.")))


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
