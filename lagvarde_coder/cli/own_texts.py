"""The analyst's own texts on themes and needs, for the report."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say, spoken, translate
from lagvarde_coder.cli.terminal.options import Actor, AsJson, ProjectFile, option, reading, writing
from lagvarde_coder.cli.terminal.running import REFUSED
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.report.own_texts import OwnText, TextHere

if TYPE_CHECKING:
    from lagvarde_coder.services.report.own_texts import OwnTextLine, ReturnedText

commands = CommandGroup()

LACKING = QT_TRANSLATE_NOOP("Cli", "{theme}: the heading “{part}” is not found in the file.")
NOT_TAKEN = QT_TRANSLATE_NOOP("Cli", "Not taken, see the remarks: {texts}. With --take-all these are taken, too.")
UNKNOWN = QT_TRANSLATE_NOOP("Cli", "{theme}: no coding has these evidence numbers: {evidence}")


@commands.named(
    "own-text",
    QT_TRANSLATE_NOOP("Cli", "Write, or without options read, your own text on a theme or need."),
)
def own_text(
    project: ProjectFile,
    theme: Annotated[
        str,
        typer.Argument(metavar="THEME", help=QT_TRANSLATE_NOOP("Cli", "The theme or need: number, exact name or id.")),
    ],
    summary: Annotated[
        str | None,
        option("TEXT", QT_TRANSLATE_NOOP("Cli", "What the report says of it; “” for nothing. [E-…] becomes a note.")),
    ] = None,
    against: Annotated[
        str | None, option("TEXT", QT_TRANSLATE_NOOP("Cli", "What speaks against it; “” for nothing."))
    ] = None,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """Write or read an own text; evidence numbers in it that no coding has are told."""
    writes = summary is not None or against is not None
    with writing(project, coder) if writes else reading(project) as opened:
        found = opened.themes.codebook.find(theme).id
        if writes:
            opened.report.own_texts.write(found, summary=summary, against=against)
        line = opened.report.own_texts.of(found)
    if as_json:
        output.one_object(_own_text_object(line))
    else:
        for heading, words in ((QT_TRANSLATE_NOOP("Cli", "Own text"), line.text.summary), (AGAINST, line.text.against)):
            if words:
                output.line(f"{translate('Cli', heading)}:\n{words}")
    if line.unknown:
        output.note(say(UNKNOWN, theme=line.theme.number, evidence=", ".join(line.unknown)))


AGAINST = QT_TRANSLATE_NOOP("Cli", "What speaks against it")


@commands.named("own-texts", QT_TRANSLATE_NOOP("Cli", "List your own texts on themes and needs."))
def own_texts(
    project: ProjectFile,
    file: Annotated[
        Path | None,
        option(
            "FILE",
            QT_TRANSLATE_NOOP(
                "Cli",
                "List what a .docx written with “export --report egna-texter” or “utvecklingsbehov” says otherwise.",
            ),
            "--from",
        ),
    ] = None,
    take: Annotated[
        bool,
        typer.Option(
            "--take",
            help=QT_TRANSLATE_NOOP(
                "Cli", "Let what that file says be the texts, but for those changed here since, or with a heading gone."
            ),
        ),
    ] = False,
    take_all: Annotated[
        bool, typer.Option("--take-all", help=QT_TRANSLATE_NOOP("Cli", "The same, and those, too."))
    ] = False,
    coder: Actor = "",
    as_json: AsJson = False,
) -> None:
    """List own texts, and the evidence numbers in them that no coding has; or what a Word document says otherwise."""
    if file is not None:
        _returned(project, file, coder, take=take or take_all, unsure=take_all, as_json=as_json)
        return
    with reading(project) as opened:
        lines = opened.report.own_texts.all()
    if as_json:
        output.objects(map(_own_text_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Number"),
        QT_TRANSLATE_NOOP("Cli", "Name"),
        QT_TRANSLATE_NOOP("Cli", "Own text"),
        AGAINST,
        QT_TRANSLATE_NOOP("Cli", "Unknown evidence"),
    )
    rows = ((it.theme.number, it.theme.name, it.text.summary, it.text.against, ", ".join(it.unknown)) for it in lines)
    output.table(headings, rows)


def _returned(project: Path, file: Path, coder: str, *, take: bool, unsure: bool, as_json: bool) -> None:
    """List what a file says otherwise, and take it; ends with 3 where something was not taken."""
    with writing(project, coder) if take else reading(project) as opened:
        found = opened.report.own_texts.returned(file)
        taken = [one for one in found.texts if take and (unsure or one.sure)]
        if taken:
            opened.report.own_texts.take(taken)
    if as_json:
        output.objects(_returned_object(one, taken=one in taken) for one in found.texts)
    else:
        headings = (
            QT_TRANSLATE_NOOP("Cli", "Number"),
            QT_TRANSLATE_NOOP("Cli", "Part"),
            QT_TRANSLATE_NOOP("Cli", "Before"),
            QT_TRANSLATE_NOOP("Cli", "After"),
            QT_TRANSLATE_NOOP("Cli", "Remark"),
        )
        rows = ((it.theme.number, _part(it.part), it.before, it.after, _remark(it)) for it in found.texts)
        output.table(headings, rows)
    for theme, part in found.lacking:
        output.note(say(LACKING, theme=theme.number, part=_part(part)))
    left = [f"{one.theme.number} {_part(one.part)}" for one in found.texts if one not in taken]
    if take and left:
        output.note(say(NOT_TAKEN, texts=", ".join(left)))
        raise typer.Exit(REFUSED)


def _part(part: str) -> str:
    return spoken().field(part, OwnText.KIND)


def _remark(one: "ReturnedText") -> str:
    remarks = [] if one.here is TextHere.AS_IT_WAS else [name_of(one.here)]
    if one.lacking:
        remarks.append(translate("Cli", QT_TRANSLATE_NOOP("Cli", "A heading is gone")))
    if one.unknown:
        text = QT_TRANSLATE_NOOP("Cli", "No coding has the evidence number {evidence}")
        remarks.append(say(text, evidence=", ".join(one.unknown)))
    return ". ".join(remarks)


def _returned_object(one: "ReturnedText", *, taken: bool) -> dict[str, object]:
    return {
        "theme": one.theme.number,
        "part": one.part,
        "before": one.before,
        "after": one.after,
        "here": one.here,
        "heading_gone": one.lacking,
        "unknown_evidence": list(one.unknown),
        "taken": taken,
    }


def _own_text_object(line: "OwnTextLine") -> dict[str, object]:
    return {
        "theme": line.theme.number,
        "name": line.theme.name,
        "summary": line.text.summary,
        "against": line.text.against,
        "unknown_evidence": list(line.unknown),
    }
