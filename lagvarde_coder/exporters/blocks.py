"""The pieces that a written report is made of; each written format has one small writer for each."""

from dataclasses import dataclass
from enum import StrEnum


class TextStyle(StrEnum):
    """What a span of words is, beside words."""

    PLAIN = "plain"
    STRONG = "strong"
    EVIDENCE = "evidence"
    COMMAND = "command"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class StyledText:
    """Words of one kind; ``colour`` is a badge's slot in the palette."""

    text: str
    mark: TextStyle = TextStyle.PLAIN
    colour: int = 0


Spans = tuple[StyledText, ...]


class ParagraphRole(StrEnum):
    """What a paragraph is for; a format gives each role a style."""

    TITLE = "title"
    NOTICE = "notice"
    COVER = "cover"
    CLAIM = "claim"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in a row.

    Attributes:
        keeps: stands on the same page as what follows, where a format has pages.
    """

    role: ParagraphRole
    spans: Spans
    keeps: bool = False


@dataclass(frozen=True, slots=True)
class HeadingBlock:
    """A heading; ``anchor`` is its unique name inside the document, ``number`` a theme's, shown as a badge.

    Attributes:
        new_page: begins on a new page, where a format has pages.
    """

    level: int
    text: str
    anchor: str
    number: str = ""
    colour: int = 0
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class ContentsBlock:
    """The table of contents, on a page of its own."""

    headings: tuple[HeadingBlock, ...]


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
    """

    caption: str
    description: str
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Spans, ...], ...]
    head: int = 1
    whole: bool = False


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


Block = Paragraph | HeadingBlock | ContentsBlock | TableBlock | PassageBlock


def plain(text: str) -> Spans:
    """Return ``text`` as one plain span."""
    return (StyledText(text),)


def badge(number: str, colour: int) -> StyledText:
    """Return a theme's number as a badge."""
    return StyledText(number, TextStyle.BADGE, colour)
