"""Looking into files before they are brought in."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.material.preview import left_out_objects
from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import message, spoken
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, reading
from lagvarde_coder.cli.terminal.running import REFUSED
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import left_out, name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, KnownError
from lagvarde_coder.domain.text import SectionKind

if TYPE_CHECKING:
    from lagvarde_coder.services.material.importing import FileContents
    from lagvarde_coder.services.material.marked import FoundMark

commands = CommandGroup()


@commands.named(
    "inspect", QT_TRANSLATE_NOOP("Cli", "Say what is in files, colours and comments too, without importing them.")
)
def inspect(
    project: ProjectFile,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", readable=False, help=QT_TRANSLATE_NOOP("Cli", "The files ({formats}).")),
    ],
    as_json: AsJson = False,
) -> None:
    """Look into files; what one of them marks passages with is what ``import --colour`` takes."""
    from lagvarde_coder.domain.jobs import Silent
    from lagvarde_coder.importers.sandbox import reading_process

    reading_process().get_ready()
    looked: list[tuple[Path, FileContents | KnownError]] = []
    with reading(project) as opened:
        for file in files:
            try:
                looked.append((file, opened.material.importing.contents(file, Silent())))
            except KnownError as error:
                looked.append((file, error))
    if as_json:
        output.objects(_object(file, found) for file, found in looked)
    else:
        _show([(file, found) for file, found in looked if not isinstance(found, KnownError)])
    refused = [found for _, found in looked if isinstance(found, KnownError)]
    for why in dict.fromkeys(map(message, refused)):
        output.note(why)
    if refused:
        raise typer.Exit(REFUSED)


def _show(looked: "list[tuple[Path, FileContents]]") -> None:
    headings = (
        QT_TRANSLATE_NOOP("Cli", "File"),
        QT_TRANSLATE_NOOP("Cli", "Document type"),
        QT_TRANSLATE_NOOP("Cli", "Documents"),
        QT_TRANSLATE_NOOP("Cli", "Characters"),
        QT_TRANSLATE_NOOP("Cli", "Marked"),
        QT_TRANSLATE_NOOP("Cli", "Not carried over"),
    )
    rows = []
    for file, found in looked:
        marks = "; ".join(f"{_called(mark)}: {mark.passages} ({mark.sample})" for mark in found.guess.marks)
        about = (file, name_of(found.guess.kind), found.texts, found.characters)
        rows.append((*about, marks, left_out(found.left_out)))
    output.table(headings, rows)


def _called(mark: "FoundMark") -> str:
    return f"{mark.key} {mark.name}" if mark.name else spoken().thing(mark.key)


def _object(file: Path, found: "FileContents | KnownError") -> dict[str, object]:
    if isinstance(found, KnownError):
        return {"file": str(file), "status": "refused", "message": message(found)}
    return {
        "file": str(file),
        "status": "readable",
        "kind": found.guess.kind,
        "kind_by": found.guess.sign,
        "texts": found.texts,
        "characters": found.characters,
        "sections": {kind.value: found.sections.get(kind, 0) for kind in SectionKind},
        "colours": [
            {"colour": mark.key, "theme_name": mark.name, "passages": mark.passages, "sample": mark.sample}
            for mark in found.guess.marks
        ],
        "comments": found.comments,
        "attached": list(found.attached),
        "left_out": left_out_objects(found.left_out),
        "message": "",
    }
