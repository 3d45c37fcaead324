"""What is to be taken up at the next meeting."""

from typing import TYPE_CHECKING

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from lagvarde_coder.services.doubt.doubts import Doubt

commands = CommandGroup()


@commands.named(
    "doubts", QT_TRANSLATE_NOOP("Cli", "List the points for discussion: passages that coders are unsure of.")
)
def doubts(project: ProjectFile, as_json: AsJson = False) -> None:
    """List doubts by theme, then passages without a theme."""
    with reading(project) as opened:
        doubts = [doubt for group in opened.doubt.doubts.open() for doubt in group.doubts]
    if as_json:
        output.objects(map(_doubt_object, doubts))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "Theme"),
        QT_TRANSLATE_NOOP("Cli", "Marked as"),
        QT_TRANSLATE_NOOP("Cli", "Document"),
        QT_TRANSLATE_NOOP("Cli", "Start"),
        QT_TRANSLATE_NOOP("Cli", "End"),
        QT_TRANSLATE_NOOP("Cli", "Text"),
        QT_TRANSLATE_NOOP("Cli", "Coder"),
        QT_TRANSLATE_NOOP("Cli", "Question"),
        QT_TRANSLATE_NOOP("Cli", "Alternatives"),
    )
    output.table(headings, map(_doubt_row, doubts))


def _doubt_row(doubt: "Doubt") -> tuple[object, ...]:
    place = (doubt.source.title, doubt.subject.start, doubt.subject.end, doubt.words, doubt.coder.initials)
    others = ", ".join(theme.number for theme in doubt.alternatives)
    return doubt.theme.number if doubt.theme else "", name_of(doubt.what), *place, doubt.subject.question, others


def _doubt_object(doubt: "Doubt") -> dict[str, object]:
    return {
        "id": doubt.id,
        "evidence": doubt.evidence or None,
        "what": doubt.what,
        "theme": doubt.theme.number if doubt.theme else None,
        "source": doubt.source.id,
        "source_title": doubt.source.title,
        "start": doubt.subject.start,
        "end": doubt.subject.end,
        "text": doubt.words,
        "coder": doubt.coder.name,
        "raised": doubt.raised.isoformat(),
        "question": doubt.subject.question,
        "alternatives": [theme.number for theme in doubt.alternatives],
        "note": doubt.note,
    }
