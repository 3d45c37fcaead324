"""What a written report says, in order, without a word of Word or HTML: both formats print the same blocks.

(The idea is novelWriter's: one tokenizer, one small writer per format.)
"""

from collections.abc import Callable, Iterator
from functools import partial

from lagvarde_coder.domain.doubt.agenda import AgendaTopic
from lagvarde_coder.domain.report.reports import Chapter, Excerpt, Report
from lagvarde_coder.exporters import tables, wording
from lagvarde_coder.exporters.agenda import agenda_sections
from lagvarde_coder.exporters.blocks import (
    Block,
    Contents,
    Heading,
    Mark,
    Paragraph,
    PassageBlock,
    Role,
    Span,
    badge,
    plain,
)

_Section = tuple[Heading, Callable[[], Iterator[Block]]]
_CHECK = Heading(1, "Läge och kontroll", "kontroll", new_page=True)


def blocks(report: Report) -> Iterator[Block]:
    """Yield the whole report, from title page to last page; excerpts are made one at a time."""
    sections = _sections(report) if report.agenda is None else _agenda(report, report.agenda)
    yield from _cover(report)
    yield Contents(tuple(heading for heading, _ in sections))
    for heading, body in sections:
        yield heading
        yield from body()


def _sections(report: Report) -> list[_Section]:
    found: list[_Section] = [
        (Heading(1, "Sammanfattning", "sammanfattning", new_page=True), partial(_summary, report)),
        (Heading(1, "Vilka som har hörts", "horda"), partial(_heard, report)),
    ]
    for place, chapter in enumerate(report.chapters, 1):
        heading = Heading(min(chapter.level, 2), chapter.name, f"kapitel_{place}", chapter.number, chapter.colour)
        children = any(later.level > chapter.level for later in report.chapters[place : place + 1])
        found.append((heading, partial(_chapter, chapter, report, children=children)))
    if report.lineage:
        title = wording.lineage_title(report)
        found.append((Heading(1, title, "sammanforning", new_page=True), partial(_lineage, report)))
    if report.set_aside:
        heading = Heading(1, "Andra utvecklingsområden och avförda teman", "andra")
        found.append((heading, partial(_set_aside, report)))
    found.append((_CHECK, partial(_check, report)))
    return found


def _agenda(report: Report, topics: tuple[AgendaTopic, ...]) -> list[_Section]:
    return [*agenda_sections(topics), (_CHECK, partial(_check, report))]


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


def _summary(report: Report) -> Iterator[Block]:
    if not report.summary:
        yield Paragraph(Role.BODY, plain("Rapporten har inga teman eller utvecklingsbehov än."))
        return
    text = "Tabellen visar hur många som tar upp varje område. Antalet säger inte hur viktigt ett område är."
    yield Paragraph(Role.BODY, plain(text))
    yield tables.summary(report)


def _heard(report: Report) -> Iterator[Block]:
    for line in report.ledger:
        yield Paragraph(Role.BODY, plain(f"{wording.ledger(line)}."))
    if report.ledger:
        yield tables.ledger(report)
    if report.heard:
        yield tables.heard(report)
    if not report.ledger and not report.heard:
        yield Paragraph(Role.BODY, plain("Intressentförteckningen är tom."))


def _chapter(chapter: Chapter, report: Report, *, children: bool) -> Iterator[Block]:
    """Yield one chapter; one with ``children`` may leave the excerpts to its sub-chapters."""
    if chapter.group and chapter.level == 1 and chapter.group != chapter.name:
        yield Paragraph(Role.GROUP, plain(chapter.group))
    if chapter.claim:
        yield Paragraph(Role.CLAIM, plain(chapter.claim))
    if chapter.definition:
        yield Paragraph(Role.BODY, (Span("Definition: ", Mark.STRONG), Span(chapter.definition)))
    for frequency in chapter.figures:
        if frequency.group is None:
            yield Paragraph(Role.BODY, plain(wording.figure(frequency, report.standing)))
    if doubt := wording.unsure(chapter.excerpts):
        yield Paragraph(Role.BODY, plain(doubt))
    yield from tables.breakdown(chapter, report)
    if not chapter.excerpts and not children:
        yield Paragraph(Role.BODY, plain("Inga utdrag."))
    for excerpt in chapter.excerpts:
        yield passage(excerpt, chapter.number)


def passage(excerpt: Excerpt, chapter: str) -> PassageBlock:
    """Return an excerpt as it is printed in the chapter with number ``chapter``; another theme's gets its badge."""
    label = [Span(wording.passage_label(verbatim=excerpt.verbatim), Mark.STRONG)]
    label += [part for mark in wording.excerpt_marks(excerpt) for part in (Span(" · "), Span(mark, Mark.STRONG))]
    for evidence in excerpt.evidence:
        label += [Span(" · "), Span(evidence, Mark.EVIDENCE)]
    if excerpt.number != chapter:
        label = [badge(excerpt.number, excerpt.colour), Span(" "), *label]
    return PassageBlock(
        anchor=next(iter(excerpt.evidence), ""),
        verbatim=excerpt.verbatim,
        label=tuple(label),
        text=wording.passage_text(excerpt.text, verbatim=excerpt.verbatim),
        source=" · ".join(wording.excerpt_source(excerpt)),
        comments=tuple(f"Kommentar: {memo}" for memo in excerpt.memos),
    )


def _lineage(report: Report) -> Iterator[Block]:
    text = "Tabellen visar vad varje tema blev, varför, vem som beslutade det och när."
    yield Paragraph(Role.BODY, plain(text))
    yield tables.lineage(report)


def _set_aside(report: Report) -> Iterator[Block]:
    text = "Dessa teman ingår inte i kapitlen ovan. De finns kvar i projektet, med sina kodningar."
    yield Paragraph(Role.BODY, plain(text))
    yield tables.set_aside(report)


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
