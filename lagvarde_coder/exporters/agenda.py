"""What the agenda of a meeting says, in order: a heading per theme, and for each passage room for the decision."""

from collections.abc import Iterator
from functools import partial

from lagvarde_coder.domain.coding.dispositions import Disposal
from lagvarde_coder.domain.doubt.agenda import Agenda, AgendaItem, AgendaTheme, AgendaTopic
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.blocks import (
    Block,
    HeadingBlock,
    Paragraph,
    ParagraphRole,
    PassageBlock,
    Spans,
    StyledText,
    TableBlock,
    TableColumn,
    TextStyle,
    badge,
    plain,
)
from lagvarde_coder.exporters.report import ReportSection
from lagvarde_coder.words import IN_SWEDISH

BOX = "☐"
_LINE = "……………………"
_MANY = 4
"""Alternatives up to which each gets a box of its own."""

_TITLES = {
    Disposal.UNSURE: "Osäkra utdrag utan tema",
    Disposal.NO_THEME: "Passar inget tema",
    Disposal.POSSIBLE_THEME: "Möjliga nya teman",
}
_QUESTIONS = {
    Disposal.UNSURE: "Vilket tema hör utdraget till?",
    Disposal.NO_THEME: "Vad gör vi med det som inte passar?",
    Disposal.POSSIBLE_THEME: "Är detta ett nytt tema?",
}
_OTHERWISE = (Disposal.NOT_RELEVANT, Disposal.OTHER_AREA, Disposal.POSSIBLE_THEME)
"""What else may become of a passage without a theme."""


def agenda_sections(agenda: Agenda) -> list[ReportSection]:
    """Return the headings of an agenda with what stands under each."""
    overview = HeadingBlock(1, "Översikt", "oversikt", new_page=True)
    sections = [ReportSection(overview, partial(_overview, agenda.topics))]
    for place, topic in enumerate(agenda.topics, 1):
        theme = topic.theme
        heading = HeadingBlock(
            1,
            theme.name if theme else _TITLES[topic.what],
            f"tema_{place}",
            theme.number if theme else "",
            theme.colour if theme else 0,
        )
        sections.append(ReportSection(heading, partial(_topic, topic)))
    return sections


def _overview(topics: tuple[AgendaTopic, ...]) -> Iterator[Block]:
    if not topics:
        yield Paragraph(ParagraphRole.BODY, plain("Inget väntar på beslut."))
        return
    text = "Det här är vi osäkra på. Osäkra kodningar räknas med i siffrorna och är märkta tills frågan är avgjord."
    yield Paragraph(ParagraphRole.BODY, plain(text))
    yield TableBlock(
        caption="Antal punkter att ta upp.",
        description="En rad per tema, sedan en rad för varje slag av utdrag utan tema, och antal punkter.",
        columns=(TableColumn("Tema", 80), TableColumn("Punkter", 20, numeric=True)),
        rows=tuple((_name(topic), plain(wording.integer(len(topic.items)))) for topic in topics),
    )


def _name(topic: AgendaTopic) -> Spans:
    return _themed(topic.theme) if topic.theme else plain(_TITLES[topic.what])


def _themed(theme: AgendaTheme) -> Spans:
    return badge(theme.number, theme.colour), StyledText(f" {theme.name}")


def _topic(topic: AgendaTopic) -> Iterator[Block]:
    for title, text in (("Definition", topic.definition), ("När", topic.use_when), ("När inte", topic.use_not)):
        if text:
            yield _labelled(title, text, keeps=True)
    for item in topic.items:
        yield from _item(item, topic)


def _labelled(title: str, text: str, *, keeps: bool) -> Paragraph:
    return Paragraph(ParagraphRole.BODY, (StyledText(f"{title}: ", TextStyle.STRONG), StyledText(text)), keeps)


def _item(item: AgendaItem, topic: AgendaTopic) -> Iterator[Block]:
    """Yield what is asked of one passage, all on one page."""
    asked = "Ska utdraget ha kvar temat?" if topic.theme else _QUESTIONS[topic.what]
    yield HeadingBlock(2, f"{item.number}. {item.question or asked}", f"punkt_{item.number}")
    if item.asked:
        yield _labelled("Utdraget svarar på frågan", item.asked, keeps=True)
    yield _passage(item, topic)
    if item.alternatives:
        spans = [StyledText("Kan i stället vara: ", TextStyle.STRONG)]
        for place, theme in enumerate(item.alternatives):
            spans += [StyledText(", "), *_themed(theme)] if place else _themed(theme)
        yield Paragraph(ParagraphRole.BODY, tuple(spans), keeps=True)
    yield _decision(item, topic)


def _passage(item: AgendaItem, topic: AgendaTopic) -> PassageBlock:
    label = [StyledText(item.label, TextStyle.STRONG)]
    label += [StyledText(" · "), StyledText(IN_SWEDISH.of(topic.what), TextStyle.STRONG)]
    if item.evidence:
        label += [StyledText(" · "), StyledText(item.evidence, TextStyle.EVIDENCE)]
    who = "" if item.raised_by == item.coder else f" av {item.raised_by}"
    source = (
        *wording.whereabouts(item.attribution, item.source_title, item.reference),
        f"{'Kodat' if topic.theme else 'Markerat'} av {item.coder}" if item.coder else "",
        f"Väckt {wording.moment(item.raised)[:10]}{who}",
    )
    return PassageBlock(
        anchor=item.evidence,
        verbatim=item.verbatim,
        label=tuple(label),
        text=wording.passage_text(item.text, verbatim=item.verbatim),
        source=" · ".join(part for part in source if part),
        comments=(f"Kommentar: {item.note}",) if item.note else (),
        before=item.before,
        after=item.after,
        keeps=True,
    )


def _decision(item: AgendaItem, topic: AgendaTopic) -> TableBlock:
    """Return a table to tick and write in."""
    rows = [(plain(f"{BOX} {choice}"), plain("")) for choice in _choices(item, topic)]
    return TableBlock(
        caption=f"Beslut om punkt {item.number}.",
        description="En rad per möjligt beslut, med en ruta att kryssa i och plats att skriva.",
        columns=(TableColumn("Beslut", 45), TableColumn("Skäl och anteckningar", 55)),
        rows=tuple(rows),
        whole=True,
    )


def _choices(item: AgendaItem, topic: AgendaTopic) -> Iterator[str]:
    if topic.theme:
        yield f"Behåll {topic.theme.number}"
    change = "Ändra till" if topic.theme else "Ge temat"
    for theme in item.alternatives[:_MANY]:
        yield f"{change} {theme.number} {theme.name}"
    yield f"{change} {_LINE}"
    if topic.theme:
        yield "Ta bort"
    else:
        yield from map(IN_SWEDISH.of, _OTHERWISE)
    yield f"Ny regel i ”när inte” för {topic.theme.number if topic.theme else _LINE}"
