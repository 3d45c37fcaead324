"""What has been gone through of each document ("Genomgången text")."""

from lagvarde_coder.cli.terminal import output
from lagvarde_coder.cli.terminal.messages import say
from lagvarde_coder.cli.terminal.options import AsJson, ProjectFile, reading
from lagvarde_coder.cli.terminal.usage import CommandGroup
from lagvarde_coder.cli.terminal.wording import name_of
from lagvarde_coder.domain.coding.coverage import NOTHING, Coverage, CoveragePart
from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.services.coding.coverage import CoverageLine

commands = CommandGroup()

_SETTLED = tuple(kind for kind in Disposal if not kind.open)


@commands.named("coverage", QT_TRANSLATE_NOOP("Cli", "How much of each document has been gone through."))
def coverage(project: ProjectFile, as_json: AsJson = False) -> None:
    """Print what is coded, disposed of, open and left, a row per document; characters are letters and digits."""
    with reading(project) as opened:
        lines = opened.coding.coverage.all()
    if as_json:
        output.objects(map(coverage_object, lines))
        return
    headings = (
        QT_TRANSLATE_NOOP("Cli", "No."),
        QT_TRANSLATE_NOOP("Cli", "Title"),
        QT_TRANSLATE_NOOP("Cli", "Status"),
        QT_TRANSLATE_NOOP("Cli", "Per cent"),
        QT_TRANSLATE_NOOP("Cli", "Coded"),
        *map(name_of, _SETTLED),
        QT_TRANSLATE_NOOP("Cli", "Open"),
        QT_TRANSLATE_NOOP("Cli", "Remaining"),
        QT_TRANSLATE_NOOP("Cli", "Paragraphs remaining"),
        QT_TRANSLATE_NOOP("Cli", "Of"),
    )
    output.table(headings, map(_row, lines))
    whole = sum((line.coverage for line in lines), NOTHING)
    text = QT_TRANSLATE_NOOP(
        "Cli",
        "Unit: letters and digits, without headings, questions, speakers' names and list numbers. "
        "{percent} % of all text gone through; {left} paragraphs left, {open} open.",
    )
    output.note(say(text, percent=whole.percent, left=whole.remaining.passages, open=whole.open.passages))


def coverage_object(line: CoverageLine) -> dict[str, object]:
    """Return a document's figures as the command line's JSON has them: characters and passages of each part."""
    figures: Coverage = line.coverage
    parts: dict[str, CoveragePart] = {
        "coded": figures.coded,
        **{str(kind): figures.disposed[kind] for kind in Disposal},
        "open": figures.open,
        "left": figures.remaining,
        "total": figures.total,
    }
    return {
        "source": line.source.id,
        "title": line.source.title,
        "status": line.source.status,
        "percent": figures.percent,
        "gone_through": figures.gone_through,
        **{name: {"characters": part.characters, "passages": part.passages} for name, part in parts.items()},
        "codings": line.codings,
        "doubts": line.doubts,
    }


def _row(line: CoverageLine) -> tuple[object, ...]:
    figures = line.coverage
    return (
        line.source.number,
        line.source.title,
        name_of(line.source.status),
        figures.percent,
        figures.coded.characters,
        *(figures.disposed[kind].characters for kind in _SETTLED),
        figures.open.characters,
        figures.remaining.characters,
        figures.remaining.passages,
        figures.total.characters,
    )
