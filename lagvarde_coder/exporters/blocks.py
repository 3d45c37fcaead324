"""The pieces that a written report is made of; each written format has one small writer for each."""

from dataclasses import dataclass
from enum import StrEnum

from lagvarde_coder.domain.figures.drawing import Drawing


class TextStyle(StrEnum):
    """What a span of words is, beside words."""

    PLAIN = "plain"
    STRONG = "strong"
    EVIDENCE = "evidence"
    COMMAND = "command"
    BADGE = "badge"
    GAP = "gap"
    LINK = "link"
    REFERENCE = "reference"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class StyledText:
    """Words of one kind.

    Attributes:
        colour: a badge's slot in the palette.
        target: the anchor of the heading that a link leads to, or of the table or figure that a reference names.
        note: what a footnote says; ``text`` is empty, and ``target`` the evidence id that an own text has.
    """

    text: str
    mark: TextStyle = TextStyle.PLAIN
    colour: int = 0
    target: str = ""
    note: "Spans" = ()


Spans = tuple[StyledText, ...]


class ParagraphRole(StrEnum):
    """What a paragraph is for; a format gives each role a style.

    ``HEADLINE`` is a title with words below it on the same page · ``LEAD`` sums up what follows · ``ITEM`` is a line of
    a list · ``LABEL`` names what follows on the page · ``OWN`` is what the analyst wrote · ``QUOTE`` holds words as
    they were said, ``RENDERED`` words as they were noted or told again.
    """

    TITLE = "title"
    HEADLINE = "headline"
    NOTICE = "notice"
    COVER = "cover"
    CLAIM = "claim"
    BODY = "body"
    OWN = "own"
    LEAD = "lead"
    ITEM = "item"
    LABEL = "label"
    QUOTE = "quote"
    RENDERED = "rendered"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in a row.

    Attributes:
        keeps: stands on the same page as what follows, where a format has pages.
        mark: the name of a bookmark, by which the place is found again in a document that was written on.
    """

    role: ParagraphRole
    spans: Spans
    keeps: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading; ``anchor`` is its unique name inside the document, ``number`` a theme's, shown as a badge.

    Attributes:
        new_page: begins on a new page, where a format has pages.
        mark: the name of one more bookmark; that of an ``anchor`` is Word's, which makes those of contents anew.
    """

    level: int
    text: str
    anchor: str
    number: str = ""
    colour: int = 0
    new_page: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class ContentsBlock:
    """The table of contents; ``new_page``: begins on a new page, where a format has pages."""

    headings: tuple[HeadingBlock, ...]
    new_page: bool = True


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: heading, its share of the width, and whether its cells are figures."""

    heading: str
    weight: int
    numeric: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with a caption for everybody and a description for those who do not see it.

    Attributes:
        head: number of first columns that name the row.
        whole: stands on one page, where a format has pages.
        anchor: the name by which the text refers to it, if it does.
    """

    caption: str
    description: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Spans, ...], ...]
    head: int = 1
    whole: bool = False
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class ChartSeries:
    """What is drawn in one colour: a value per category. ``colour`` is RGB hex ("BF3000")."""

    name: str
    values: tuple[int, ...]
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartBlock:
    """Lying bars, a group per category, first one uppermost; a format that draws none prints the numbers as a table.

    Attributes:
        anchor: its unique name inside the document.
        caption: what is shown, with unit, denominator and state.
        description: the same as the bars, in words, for those who do not see them.
        rows: what the categories are ("Behov"); ``axis``: what the values are ("Organisationer").
        most: where the axis ends; the denominator, where all bars have the same.
    """

    anchor: str
    caption: str
    description: str
    rows: str
    axis: str
    categories: tuple[str, ...]
    series: tuple[ChartSeries, ...]
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureBlock:
    """A drawing, which has the words for those who do not see it.

    Attributes:
        anchor: its unique name inside the document.
        caption: what is shown, and how it is read.
    """

    anchor: str
    caption: str
    drawing: Drawing


FigureBlock = ChartBlock | PictureBlock
"""What is numbered as a figure; a package declares its parts beforehand, so sections name theirs."""


@dataclass(frozen=True, slots=True)
class PassageBlock:
    """An excerpt: its label with evidence ids, its words, where they come from, and what was said about them.

    Attributes:
        anchor: the first evidence id.
        text: as printed; may hold line ends.
        before, after: the text around it, where that helps to judge it.
        keeps: stands on the same page as what follows, where a format has pages.
    """

    anchor: str
    verbatim: bool
    label: Spans
    text: str
    source: str
    comments: tuple[str, ...]
    before: str = ""
    after: str = ""
    keeps: bool = False


Block = Paragraph | HeadingBlock | ContentsBlock | TableBlock | PassageBlock | FigureBlock


def plain(text: str) -> Spans:
    """Return ``text`` as one plain span."""
    return (StyledText(text),)


def body(text: str) -> Paragraph:
    """Return a paragraph of running text."""
    return Paragraph(ParagraphRole.BODY, plain(text))


def badge(number: str, colour: int) -> StyledText:
    """Return a theme's number as a badge."""
    return StyledText(number, TextStyle.BADGE, colour)


def gap(text: str) -> StyledText:
    """Return what stands where somebody has to write something: "[Egen text saknas]"."""
    return StyledText(f"[{text}]", TextStyle.GAP)


def note(*spans: StyledText, evidence: str = "") -> StyledText:
    """Return the mark of a footnote that says ``spans``; ``evidence`` is the id that an own text has in its place."""
    return StyledText("", TextStyle.NOTE, target=evidence, note=spans)


def link(text: str, target: str) -> StyledText:
    """Return words that lead to the heading with the anchor ``target``."""
    return StyledText(text, TextStyle.LINK, target=target)


def reference(text: str, target: str) -> StyledText:
    """Return the name of a table or figure ("Figur 3"), by its anchor; Word makes it anew when things move."""
    return StyledText(text, TextStyle.REFERENCE, target=target)
