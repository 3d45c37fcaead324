"""One document with its codings, as it is handed out to be read and worked on in Word."""

from collections.abc import Iterator
from dataclasses import dataclass

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing
from lagvarde_coder.exporters.blocks import (
    Block,
    Paragraph,
    ParagraphRole,
    StyledText,
    TableBlock,
    TableColumn,
    badge,
    plain,
)
from lagvarde_coder.exporters.content import cover
from lagvarde_coder.exporters.report import Report

_HOW_TO_READ = (
    "Orden är skuggade i temats färg, och varje kodning har en kommentar som säger tema, hållning och beläggsnummer. "
    "Där flera teman har samma ord är orden dubbelt understrukna och har färgen av den kodning som börjar sist."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodingShown:
    """A coding of the half-open range ``[start, end)`` of the document's text, in code points.

    Attributes:
        colour: the theme's slot in the palette.
        comment: what is said of it, in lines; ``coder``, ``initials``: by whom, as far as that leaves the program.
    """

    start: int
    end: int
    colour: int
    comment: Disclosed
    coder: Disclosed
    initials: Disclosed


@dataclass(frozen=True, slots=True)
class LegendLine:
    """A theme that the document is coded with: its slot in the palette, and how many codings have it."""

    number: Disclosed
    name: Disclosed
    colour: int
    codings: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedDocument:
    """What is handed out.

    Attributes:
        headings: by the code point at which a paragraph begins, the level of a heading.
        codings: in text order.
    """

    title: Disclosed
    standing: Standing
    text: Disclosed
    headings: dict[int, int]
    codings: tuple[CodingShown, ...]
    legend: tuple[LegendLine, ...]

    @property
    def report(self) -> Report:
        """What stands around the text, as any report has it."""
        return Report(title=self.title, standing=self.standing, sections=(), passages=0)

    def front(self) -> Iterator[Block]:
        """Yield what stands before the text: where it is from, and what the colours mean."""
        yield from cover(self.report)
        if not self.legend:
            yield Paragraph(ParagraphRole.BODY, plain("Dokumentet har inga kodningar."))
            return
        yield Paragraph(ParagraphRole.BODY, plain(_HOW_TO_READ))
        yield TableBlock(
            caption="Teckenförklaring",
            description="En rad per tema: numret i temats färg, namnet, och hur många kodningar som har det.",
            columns=(TableColumn("Tema", 2), TableColumn("Namn", 10), TableColumn("Kodningar", 3, numeric=True)),
            rows=tuple(
                ((badge(line.number, line.colour),), plain(line.name), (StyledText(str(line.codings)),))
                for line in self.legend
            ),
        )
