"""Coding, and listing what is coded."""

from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import translate
from lagvarde_coder.cli.terminal.options import (
    Actor,
    AsJson,
    ProjectFile,
    SourceName,
    coder_named,
    option,
    reading,
    writing,
)
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.themes.codebook import Stage

if TYPE_CHECKING:
    from lagvarde_coder.services.coding.marking import CodingLine

commands = CommandGroup()


@commands.named("code", QT_TRANSLATE_NOOP("Cli", "Code a passage with a theme; the first line is the coding's id."))
def code(
    project: ProjectFile,
    source: SourceName,
    theme: Annotated[str, option("NUMBER", QT_TRANSLATE_NOOP("Cli", "The theme: number, exact name or id."))],
    start: Annotated[int, option("N", QT_TRANSLATE_NOOP("Cli", "First character of the passage, counted from 0."))],
    end: Annotated[int, option("M", QT_TRANSLATE_NOOP("Cli", "The character after the passage's last one."))],
    stance: Annotated[
        Stance, typer.Option(help=QT_TRANSLATE_NOOP("Cli", "How the passage bears on the theme."))
    ] = Stance.SUPPORTS,
    memo: Annotated[str, option("TEXT", QT_TRANSLATE_NOOP("Cli", "A comment on the coding."))] = "",
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Code a passage."""
    from lagvarde_coder.services.coding.marking import NewCoding

    with writing(project, coder) as opened:
        text = opened.material.documents.find(source).text
        new = NewCoding(
            text=text, start=start, end=end, theme=opened.themes.codebook.find(theme).id, stance=stance, memo=memo
        )
        change = opened.coding.marking.apply_many([new])
        (coded,) = opened.coding.marking.some(list(change.subjects["coding"]))
    if as_json:
        output.one_object(coding_object(coded))
    else:
        output.line(coded.coding.id)
        output.line(coded.evidence)


@commands.named("codings", QT_TRANSLATE_NOOP("Cli", "List codings, in order of document and place."))
def codings(
    project: ProjectFile,
    source: Annotated[str, option("SOURCE", QT_TRANSLATE_NOOP("Cli", "Only this document."))] = "",
    theme: Annotated[
        str,
        option("THEME", QT_TRANSLATE_NOOP("Cli", "Only what counts for this theme.")),
    ] = "",
    need: Annotated[
        str,
        option("NEED", QT_TRANSLATE_NOOP("Cli", "Only what counts for this need.")),
    ] = "",
    coder: Annotated[str, option("NAME", QT_TRANSLATE_NOOP("Cli", "Only this coder's."))] = "",
    as_json: AsJson = False,
) -> None:
    """List codings."""
    with reading(project) as opened:
        lines = opened.coding.marking.all(
            source=opened.material.documents.find(source).id if source else None,
            theme=opened.themes.codebook.find(theme).id if theme else None,
            need=opened.themes.codebook.find(need, Stage.NEED).id if need else None,
            coder=coder_named(opened, coder) if coder else None,
        )
    if as_json:
        output.objects(map(coding_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Evidence"),
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Theme"),
        QT_TRANSLATE_NOOP("Cli", "Start"),
        QT_TRANSLATE_NOOP("Cli", "End"),
        QT_TRANSLATE_NOOP("Cli", "Text"),
        QT_TRANSLATE_NOOP("Cli", "Coder"),
        QT_TRANSLATE_NOOP("Cli", "Stance"),
        QT_TRANSLATE_NOOP("Cli", "Comment"),
        QT_TRANSLATE_NOOP("Cli", "Unsure"),
    )
    output.table(headings, map(_coding_row, lines))


def coding_object(line: "CodingLine") -> dict[str, object]:
    """Return a coding as the command line's JSON has it."""
    coding = line.coding
    return {
        "id": coding.id,
        "evidence": line.evidence,
        "source": line.source.id,
        "source_title": line.source.title,
        "theme": line.theme.number,
        "start": coding.start,
        "end": coding.end,
        "text": line.words,
        "coder": line.coder.name,
        "stance": coding.stance,
        "memo": coding.memo,
        "unsure": coding.unsure,
        "question": coding.question,
        "codebook_version": coding.codebook_version,
        "file_marks": list(coding.file_marks),
    }


def _coding_row(line: "CodingLine") -> tuple[object, ...]:
    coding, number = line.coding, line.theme.number
    place = (line.evidence, line.source.title, number, coding.start, coding.end)
    unsure = translate("Cli", "Unsure") if coding.unsure else ""
    return *place, line.words, line.coder.initials, name_of(coding.stance), coding.memo, unsure
