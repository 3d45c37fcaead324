"""Own texts as a document to be written on in Word: a heading each, by whose bookmark the text is brought back."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.domain.report.own_texts import PARTS, bookmark
from lagvarde_coder.exporters.blocks import Block, HeadingBlock, Paragraph, ParagraphRole, plain
from lagvarde_coder.exporters.report import ReportSection

_TITLES = {"summary": "Rapportens text", "against": "Vad som talar emot"}
_HOW = (
    "Skriv under rubrikerna Rapportens text och Vad som talar emot, och behåll rubrikerna: av dem känns texterna igen "
    "när filen hämtas tillbaka. Beläggsnummer skrivs inom hakparentes. Övriga rader läses inte."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTheme:
    """A theme or need, and what was written on it, by part."""

    number: Disclosed
    name: Disclosed
    claim: Disclosed
    colour: int
    texts: dict[str, Disclosed]


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenTexts:
    """Everything that the document has; it quotes nobody."""

    title: str
    standing: Standing
    themes: tuple[WrittenTheme, ...]
    passages: int = 0


def own_text_sections(value: WrittenTexts) -> list[ReportSection]:
    """Return a heading for each theme and need, with its texts under it."""
    return [
        ReportSection(
            HeadingBlock(1, theme.name, bookmark(theme.number), theme.number, theme.colour, new_page=not place),
            partial(_theme, theme, first=not place),
        )
        for place, theme in enumerate(value.themes)
    ]


def _theme(theme: WrittenTheme, *, first: bool) -> Iterator[Block]:
    if first:
        yield Paragraph(ParagraphRole.BODY, plain(_HOW))
    if theme.claim:
        yield Paragraph(ParagraphRole.BODY, plain(theme.claim), keeps=True)
    for part in PARTS:
        yield _part_heading(theme.number, part)
        for line in theme.texts[part].split("\n"):
            yield Paragraph(ParagraphRole.BODY, plain(line))


def _part_heading(number: str, part: str) -> HeadingBlock:
    """Return the heading of a part; its mark stays when Word makes the bookmarks of the contents anew."""
    name = bookmark(number, part)
    return HeadingBlock(2, _TITLES[part], name, mark=name)
