"""Words that never leave the program: mask them, list masks, and what may have to be masked."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, SourceName, option, reading, writing
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.services.report.masking import MaskLine, MaskSuggestion

commands = CommandGroup()
Only = Annotated[str, option("SOURCE", QT_TRANSLATE_NOOP("Cli", "Only this document."))]


@commands.named(
    "mask",
    QT_TRANSLATE_NOOP("Cli", "Mask words wherever they would leave the program; prints the mask's id."),
)
def mask(
    project: ProjectFile,
    source: SourceName,
    start: Annotated[int, option("N", QT_TRANSLATE_NOOP("Cli", "First character to mask, counted from 0."))],
    end: Annotated[int, option("M", QT_TRANSLATE_NOOP("Cli", "The character after the last one to mask."))],
    instead: Annotated[
        str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "What is printed instead; otherwise [namn]."))
    ] = "[namn]",
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Mask words of a document."""
    from lagvarde_coder.domain.text import Span
    from lagvarde_coder.services.report.masking import NewMask

    with writing(project, coder) as opened:
        text = opened.material.documents.find(source).text
        made = opened.report.masking.mask([NewMask(text, Span(start, end), instead)]).subjects["mask"]
        (line,) = [line for line in opened.report.masking.all() if line.mask.id in made]
    if as_json:
        output.one_object(_mask_object(line))
    else:
        output.line(line.mask.id)
        output.line(f"{line.words} → {line.mask.instead}")


@commands.named("unmask", QT_TRANSLATE_NOOP("Cli", "Take masks away; what they were stays in the log."))
def unmask(
    project: ProjectFile,
    masks: Annotated[list[str], typer.Argument(metavar="MASK", help=QT_TRANSLATE_NOOP("Cli", "Masks, by id."))],
    coder: Actor = "",
) -> None:
    """Take masks away."""
    with writing(project, coder) as opened:
        opened.report.masking.unmask(masks)


@commands.named("masks", QT_TRANSLATE_NOOP("Cli", "List the masks, in order of document and place."))
def masks(project: ProjectFile, source: Only = "", as_json: AsJson = False) -> None:
    """List masks."""
    with reading(project) as opened:
        wanted = opened.material.documents.find(source).id if source else None
        lines = [line for line in opened.report.masking.all() if wanted in {None, line.source.id}]
    if as_json:
        output.objects(map(_mask_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Id"),
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Start"),
        QT_TRANSLATE_NOOP("Cli", "End"),
        QT_TRANSLATE_NOOP("Cli", "Words"),
        QT_TRANSLATE_NOOP("Cli", "Printed as"),
    )
    output.table(
        headings,
        ((it.mask.id, it.source.title, it.mask.start, it.mask.end, it.words, it.mask.instead) for it in lines),
    )


@commands.named(
    "suggest-masks",
    QT_TRANSLATE_NOOP("Cli", "List what may have to be masked: names, numbers, addresses of persons; masks nothing."),
)
def suggest_masks(project: ProjectFile, source: Only = "", as_json: AsJson = False) -> None:
    """List suggestions."""
    with reading(project) as opened:
        texts = [opened.material.documents.find(source).text] if source else None
        found = opened.report.masking.suggestions(texts)
    if as_json:
        output.objects(map(_suggestion_object, found))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Start"),
        QT_TRANSLATE_NOOP("Cli", "End"),
        QT_TRANSLATE_NOOP("Cli", "Words"),
        QT_TRANSLATE_NOOP("Cli", "May be"),
    )
    output.table(
        headings,
        ((it.source.title, it.new.span.start, it.new.span.end, it.words, name_of(it.kind)) for it in found),
    )


def _mask_object(line: "MaskLine") -> dict[str, object]:
    mask = line.mask
    return {
        "id": mask.id,
        "source": line.source.id,
        "start": mask.start,
        "end": mask.end,
        "words": line.words,
        "instead": mask.instead,
    }


def _suggestion_object(found: "MaskSuggestion") -> dict[str, object]:
    return {
        "source": found.source.id,
        "start": found.new.span.start,
        "end": found.new.span.end,
        "words": found.words,
        "kind": found.kind,
        "instead": found.new.instead,
    }
