"""The agenda of a meeting: everything in doubt, through the disclosure gate."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from lagvarde_coder.domain.doubt.agenda import Agenda, AgendaItem, AgendaTheme, AgendaTopic
from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.material.sources import Made
from lagvarde_coder.domain.report.file_content import PrintedPassages, content_of
from lagvarde_coder.domain.report.quotations import QuotationUse
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.exporters import wording
from lagvarde_coder.exporters.agenda import agenda_sections
from lagvarde_coder.services.disclosure import Gate, own
from lagvarde_coder.services.doubt.doubts import Doubt, doubt_groups
from lagvarde_coder.services.report_kinds import OutlineLine, ReportKind

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def agenda(read: "Reader", stands: Standing, gate: Gate) -> Agenda:
    """Return everything that is to be taken up."""
    topics = tuple(agenda_topics(read, gate))
    return Agenda(title=f"Att ta upp: {stands.project}", standing=stands, topics=topics)


def agenda_outline(read: "Reader", _: Standing) -> Iterator[OutlineLine]:
    """Yield how much is to be taken up."""
    groups = doubt_groups(read)
    points = sum(len(group.doubts) for group in groups)
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Headings"), len(groups))
    yield OutlineLine(QT_TRANSLATE_NOOP("Reports", "Points for discussion"), points)


def agenda_topics(read: "Reader", gate: Gate) -> Iterator[AgendaTopic]:
    """Yield what is to be taken up, in the order of the list, numbered through."""
    numbers = count(1)
    for group in doubt_groups(read):
        theme = group.theme
        doubts = gate.arranged(group.doubts, lambda doubt: [doubt.id])
        items = tuple(_item(next(numbers), doubt, gate, read) for doubt in doubts)
        if theme is None:
            yield AgendaTopic(theme=None, what=group.what, items=items)
        else:
            yield AgendaTopic(
                theme=_theme(theme),
                what=group.what,
                definition=own(theme.definition),
                use_when=own(theme.use_when),
                use_not=own(theme.use_not),
                items=items,
            )


def _item(number: int, doubt: Doubt, gate: Gate, read: "Reader") -> AgendaItem:
    subject = doubt.subject
    place = (subject.text, subject.start, subject.end)
    before, after = gate.context(read, doubt.source, subject.span, [doubt.id])
    use = gate.restrictions.use(subject.text, subject.span)
    verbatim = doubt.source.made is Made.VERBATIM and use is QuotationUse.QUOTE
    return AgendaItem(
        number=number,
        evidence=own(doubt.evidence),
        text=gate.passage(read, *place),
        label=wording.passage_label(verbatim=verbatim, use=use),
        verbatim=verbatim,
        before=before,
        after=after,
        asked=gate.heading(subject.text, doubt.asked),
        question=own(subject.question),
        alternatives=tuple(_theme(theme) for theme in doubt.alternatives),
        note=gate.comment(doubt.note),
        attribution=gate.attribution(doubt.speaking, [doubt.id]),
        source_title=gate.title(doubt.source, [doubt.id]),
        reference=gate.place(doubt.source, subject.span, [doubt.id]),
        coder=gate.coder(doubt.coder.initials),
        raised=doubt.raised,
        raised_by=gate.coder(doubt.raised_by.initials),
    )


def _theme(theme: Theme) -> AgendaTheme:
    return AgendaTheme(own(theme.number), own(theme.name), theme.colour)


AGENDA = ReportKind(
    name="agenda",
    aliases=("att ta upp",),
    title=QT_TRANSLATE_NOOP("Reports", "For discussion at a meeting"),
    file_words=QT_TRANSLATE_NOOP("Reports", "for discussion"),
    gather=agenda,
    sections=agenda_sections,
    outline=agenda_outline,
    content=content_of(
        PrintedPassages.IN_DOUBT,
        around=True,
        written="theme.name theme.definition theme.use_when theme.use_not coding disposition quotation",
    ),
)
