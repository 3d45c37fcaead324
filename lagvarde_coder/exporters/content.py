"""What a written report says, in order, without a word of Word or HTML: both formats print the same blocks.

(The idea is novelWriter's: one tokenizer, one small writer per format.)
"""

from collections.abc import Callable, Iterator
from functools import partial

from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import (
    Block,
    ContentsBlock,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    StyledText,
    TextStyle,
    body,
    plain,
)
from lagvarde_coder.exporters.report import Report, ReportSection

_SHORT = 8
"""Headings up to which contents have room on a title page."""


def blocks(report: Report) -> Iterator[Block]:
    """Yield the whole report, from title page to last page; excerpts are made one at a time."""
    check = ReportSection(HeadingBlock(1, "Läge och kontroll", "kontroll"), partial(_check, report))
    sections = [*report.sections, check]
    yield from cover(report) if report.front is None else _first_page(report, report.front)
    roomy = report.front is None and not report.landscape and len(sections) <= _SHORT
    yield ContentsBlock(tuple(section.heading for section in sections), new_page=not roomy)
    for section in sections:
        yield section.heading
        yield from section.body()


def cover(report: Report) -> Iterator[Block]:
    """Yield what stands first: title, project, state, and the checksum of the log."""
    yield Paragraph(ParagraphRole.TITLE, plain(report.title))
    if report.standing.notice:
        yield Paragraph(ParagraphRole.NOTICE, plain(report.standing.notice))
    yield from _facts(report.standing)


def _first_page(report: Report, front: Callable[[], Iterator[Block]]) -> Iterator[Block]:
    """Yield a first page that can be read alone; what the report is made of stands on its last page."""
    standing = report.standing
    yield Paragraph(ParagraphRole.HEADLINE, plain(report.title))
    if standing.notice:
        yield Paragraph(ParagraphRole.NOTICE, plain(standing.notice))
    yield from front()
    state = f"Läge {standing.state}, {wording.day(standing.made)}: {wording.finished(standing)}. "
    yield Paragraph(ParagraphRole.BODY, plain(f"{state}{wording.limits(standing)}".strip()))


def _facts(standing: Standing) -> Iterator[Paragraph]:
    lines = [
        ("Projekt", StyledText(standing.project)),
        ("Datum", StyledText(wording.day(standing.made))),
        ("Framställd av", StyledText(" med ".join(filter(None, (standing.by, standing.program))))),
        ("Underlag", StyledText(wording.finished(standing))),
        *([("Urval", StyledText(". ".join(standing.limits)))] if standing.limits else ()),
        ("Kodbok", StyledText(f"{standing.codebook}, version {standing.codebook_version}")),
        ("Projektets läge", StyledText(f"läge {standing.state} ({wording.integer(standing.state)} poster i loggen)")),
        ("Kontrollsumma", StyledText(standing.head, TextStyle.COMMAND)),
    ]
    for label, value in lines:
        yield Paragraph(ParagraphRole.COVER, (StyledText(label, TextStyle.STRONG), StyledText("\t"), value))


def _check(report: Report) -> Iterator[Block]:
    """Yield which state this is, where the first page does not say it, and how the file is checked."""
    if report.front is None:
        yield _made(report.standing)
    else:
        yield from _facts(report.standing)
    verify = StyledText("lagvarde-coder audit verify PROJEKT --file RAPPORT", TextStyle.COMMAND)
    text = "Kommandot svarar om, och när, just den här filen exporterades ur projektet. En ändrad fil känns inte igen."
    yield Paragraph(ParagraphRole.BODY, (StyledText("Så kontrolleras filen: "), verify, StyledText(f". {text}")))
    evidence = StyledText("lagvarde-coder evidence PROJEKT BELÄGGSNUMMER", TextStyle.COMMAND)
    text = "visar utdraget i sitt dokument, vem som kodade det och besluten fram till rapporten."
    yield Paragraph(ParagraphRole.BODY, (StyledText("Från ett utdrag till källan: "), evidence, StyledText(f" {text}")))


def _made(standing: Standing) -> Paragraph:
    """Return which state a report shows whose first page says the rest."""
    made, posts = wording.moment(standing.made), wording.integer(standing.state)
    return body(
        f"Rapporten gjordes {made} och visar projektet i läge {standing.state}: loggen hade då {posts} poster. "
        f"{wording.finished(standing)}."
    )
