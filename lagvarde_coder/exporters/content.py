"""What a written report says, in order, without a word of Word or HTML: both formats print the same blocks.

(The idea is novelWriter's: one tokenizer, one small writer per format.)
"""

from collections.abc import Iterator
from functools import partial

from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import Block, Contents, Heading, Mark, Paragraph, Role, Span, plain
from lagvarde_coder.exporters.report import Report, ReportSection


def blocks(report: Report) -> Iterator[Block]:
    """Yield the whole report, from title page to last page; excerpts are made one at a time."""
    check = ReportSection(Heading(1, "Läge och kontroll", "kontroll", new_page=True), partial(_check, report))
    sections = [*report.sections, check]
    yield from _cover(report)
    yield Contents(tuple(section.heading for section in sections))
    for section in sections:
        yield section.heading
        yield from section.body()


def _cover(report: Report) -> Iterator[Block]:
    standing = report.standing
    yield Paragraph(Role.TITLE, plain(report.title))
    if standing.notice:
        yield Paragraph(Role.NOTICE, plain(standing.notice))
    lines = [
        ("Projekt", Span(standing.project)),
        ("Datum", Span(wording.day(standing.made))),
        ("Framställd av", Span(standing.by)),
        ("Underlag", Span(wording.finished(standing))),
        ("Kodbok", Span(f"{standing.codebook}, version {standing.codebook_version}")),
        ("Projektets läge", Span(f"läge {standing.state} ({wording.integer(standing.state)} poster i loggen)")),
        ("Kontrollsumma", Span(standing.head, Mark.COMMAND)),
    ]
    for label, value in lines:
        yield Paragraph(Role.COVER, (Span(label, Mark.STRONG), Span("\t"), value))


def _check(report: Report) -> Iterator[Block]:
    standing = report.standing
    state = (
        f"Rapporten visar projektet {standing.project} i läge {standing.state}: loggen hade då "
        f"{wording.integer(standing.state)} poster. {wording.finished(standing)}. "
    )
    made = f"Den gjordes {wording.moment(standing.made)} av {standing.by} med {standing.program}."
    yield Paragraph(Role.BODY, plain(state + made))
    yield Paragraph(Role.BODY, (Span("Loggens kontrollsumma: "), Span(standing.head, Mark.COMMAND)))
    verify = Span("lagvarde-coder audit verify PROJEKT --file RAPPORT", Mark.COMMAND)
    text = "Kommandot svarar om, och när, just den här filen lämnades ut ur projektet. En ändrad fil känns inte igen."
    yield Paragraph(Role.BODY, (Span("Så kontrolleras filen: "), verify, Span(f". {text}")))
    evidence = Span("lagvarde-coder evidence PROJEKT BELÄGGSNUMMER", Mark.COMMAND)
    text = "visar utdraget i sitt dokument, vem som kodade det och besluten fram till rapporten."
    yield Paragraph(Role.BODY, (Span("Från ett utdrag till källan: "), evidence, Span(f" {text}")))
