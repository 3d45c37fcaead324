"""The agenda of a meeting: everything in doubt, through the disclosure gate."""

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from lagvarde_coder.domain.doubt.agenda import AgendaItem, AgendaTheme, AgendaTopic
from lagvarde_coder.domain.material.sources import Made
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.services.disclosure import Gate
from lagvarde_coder.services.doubt.doubts import Doubt, doubt_groups

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


def agenda_topics(read: "Reader", gate: Gate) -> Iterator[AgendaTopic]:
    """Yield what is to be taken up, in the order of the list, numbered through."""
    numbers = count(1)
    for group in doubt_groups(read):
        theme = group.theme
        items = tuple(_item(next(numbers), doubt, gate) for doubt in group.doubts)
        if theme is None:
            yield AgendaTopic(theme=None, what=group.what, items=items)
        else:
            yield AgendaTopic(
                theme=_theme(theme),
                what=group.what,
                definition=theme.definition,
                use_when=theme.use_when,
                use_not=theme.use_not,
                items=items,
            )


def reference(doubt: Doubt) -> str:
    """Return where a passage stands: "Dok 12, tecken 310–422"."""
    return f"Dok {doubt.source.number}, tecken {doubt.subject.start}–{doubt.subject.end}"


def _item(number: int, doubt: Doubt, gate: Gate) -> AgendaItem:
    return AgendaItem(
        number=number,
        evidence=doubt.evidence,
        text=doubt.words.strip(),
        verbatim=doubt.source.made is Made.VERBATIM,
        before=_without_gaps(doubt.before),
        after=_without_gaps(doubt.after),
        asked=doubt.asked,
        question=doubt.subject.question,
        alternatives=tuple(_theme(one) for one in doubt.alternatives),
        note=doubt.note,
        attribution=gate.attribution(doubt.source, doubt.organisations),
        source_title=gate.title(doubt.source),
        reference=reference(doubt),
        coder=doubt.coder.initials,
        raised=doubt.raised,
        raised_by=doubt.raised_by.initials,
    )


def _without_gaps(text: str) -> str:
    """Return ``text`` without its empty lines."""
    return "\n".join(line for line in text.strip().splitlines() if line.strip())


def _theme(theme: Theme) -> AgendaTheme:
    return AgendaTheme(theme.number, theme.name, theme.colour)
