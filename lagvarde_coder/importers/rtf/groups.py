"""What holds within a group, and ends with it."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Self

from lagvarde_coder.importers.prose.marked_words import PLAIN, WordLook

if TYPE_CHECKING:
    from lagvarde_coder.importers.rtf.rtf_flow import RtfFlow


class RtfPlace(Enum):
    """Where words stand."""

    TEXT = auto()
    SKIPPED = auto()
    FONTS = auto()
    COLOURS = auto()
    STYLES = auto()
    SAID = auto()  # words that are collected and used at the group's end
    SHAPE = auto()  # a property of a drawing: of its words none, of its pictures the number


@dataclass(slots=True)
class Field:
    """A field: its instruction, and what is shown of it."""

    code: str = ""
    shown: list[str] = field(default_factory=list)


@dataclass(slots=True)
class RtfGroup:
    """One group; its copy goes on in the groups within.

    Attributes:
        name: of the destination that begins with this group; empty if none does.
        said: collected words.
        flow: its own, if the destination has one.
        font: by number; ``skip``: bytes that stand for one character beside its code; ``depth``: in so many tables.
    """

    place: RtfPlace = RtfPlace.TEXT
    name: str = ""
    said: list[str] = field(default_factory=list)
    flow: "RtfFlow | None" = None
    field: Field | None = None
    starred: bool = False
    fresh: bool = True
    nested_row: bool = False
    no_pictures: bool = False
    in_margin: bool = False
    font: int | None = None
    skip: int = 1
    hidden: bool = False
    deleted: bool = False
    struck: bool = False
    script: str = ""
    highlight: str = ""
    shading: str = ""
    style: int = 0
    outline: int | None = None
    in_table: bool = False
    nesting: int = 0

    def inner(self) -> Self:
        """Return the group that begins within this one."""
        return replace(self, name="", flow=None, starred=False, fresh=True)

    @property
    def depth(self) -> int:
        """In how many tables the paragraph stands."""
        return max(self.nesting, 1) if self.in_table else 0

    @property
    def look(self) -> WordLook:
        """How its words look."""
        colour = self.highlight or self.shading
        return WordLook(self.struck, self.script, colour) if self.struck or self.script or colour else PLAIN

    def plain(self, font: int | None) -> None:
        """Words look as usual again."""
        self.font, self.script, self.highlight, self.shading = font, "", "", ""
        self.hidden = self.deleted = self.struck = False

    def begin_paragraph(self) -> None:
        """A paragraph looks as usual again."""
        self.style, self.outline, self.in_table, self.nesting = 0, None, False, 0

    def word(self, word: str, number: int | None) -> None:
        """A control word says how the words or the paragraph look from here on."""
        on = number != 0
        match word:
            case "pard":
                self.begin_paragraph()
            case "s":
                self.style = number or 0
            case "outlinelevel":
                self.outline = number
            case "intbl":
                self.in_table = True
            case "itap":
                self.nesting, self.in_table = number or 0, self.in_table or bool(number)
            case "v":
                self.hidden = on
            case "deleted":
                self.deleted = on
            case "strike" | "striked":
                self.struck = on
            case "super" | "sub" | "nosupersub":
                self.script = word if on and word != "nosupersub" else ""
            case _:
                pass
