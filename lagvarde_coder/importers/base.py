"""What every importer takes and hands over.

An importer knows one format and nothing of the project: it hands over raw text with raw spans (code points of that raw
text). ``domain.text.canonical`` does the rest, once, for all formats.
"""

import builtins
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import BinaryIO, ClassVar, NamedTuple, Protocol, runtime_checkable

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.reading import ReadingOptions as ReadingOptions  # noqa: PLC0414 - it is part of this interface
from lagvarde_coder.domain.material.sources import LeftOut, SourceKind
from lagvarde_coder.domain.text import SectionKind

TOO_SLOW = QT_TRANSLATE_NOOP(
    "Errors", "Reading it takes more time than any document needs. Save it again in the program it was made with."
)

INTERFACE = 4
"""Version of this interface; a plug-in for another one is refused."""

ANONYMOUS = ""
"""What a person says of whose voices the answers of a workbook are, if no column is to name them."""

SHEET_NAMES = "*"
"""The same, where each sheet is one organisation's form, if the sheets' names are the organisations'."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawSection:
    """A half-open range of :attr:`ImportedText.text`, in its code points."""

    kind: SectionKind
    start: int
    end: int
    label: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RawComment:
    """What somebody wrote beside a half-open range of :attr:`ImportedText.text`, in its code points.

    Attributes:
        words: the comment itself.
        author: who wrote it, as the file says; empty if it does not.
    """

    start: int
    end: int
    words: str
    author: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawColour:
    """A half-open range of :attr:`ImportedText.text`, in its code points, that the file marks with a colour.

    Attributes:
        colour: in Word's word ("darkYellow"), or as "#FFCC00".
    """

    start: int
    end: int
    colour: str


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that lies inside another one, as a letter's attachment does."""

    name: str
    data: bytes


class ColumnUse(StrEnum):
    """What a column of a table of answers is taken for."""

    RESPONDENT = "respondent"
    QUESTION = "question"
    DAY = "day"
    LEFT_OUT = "left_out"


class ColumnSign(StrEnum):
    """Why a column is taken for what it is.

    Attributes:
        SAID: a person says so. HEADING: its heading does. CELLS: what stands in it does.
        PERSONAL: persons may be known by it. ABOUT: it is about the answer. FIGURES: it has no words.
        EMPTY: nothing stands in it. UNASKED: its heading does not ask, as others do.
    """

    SAID = "said"
    HEADING = "heading"
    CELLS = "cells"
    PERSONAL = "personal"
    ABOUT = "about"
    FIGURES = "figures"
    EMPTY = "empty"
    UNASKED = "unasked"


class SheetColumn(NamedTuple):
    """A column of a table of answers as a person is shown it before anything is brought in.

    Where each sheet is one organisation's form, it is a cell ("B1"), or :data:`SHEET_NAMES`, that may name it.

    Attributes:
        letter: as Excel calls it.
        example: what two of its cells say, shortened.
        use: what it is taken for; ``sign`` says why.
    """

    letter: str
    heading: str
    example: str
    use: ColumnUse = ColumnUse.LEFT_OUT
    sign: ColumnSign = ColumnSign.UNASKED


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedText:
    """One source as read from a file.

    Attributes:
        title: what to call it unless the user says otherwise.
        text: raw, as the file has it.
        sections: headings, and for tables of answers the answers.
        respondent: the organisation a row of answers belongs to.
        unanswered: wordings of questions with an empty answer.
        kind: what sort of material the format itself says it is, if it does (a letter is one).
        day: the date the file itself gives for this text.
        made_by: who wrote it, as the file says: a letter's sender.
        encoding: of a text file, as decided.
        left_out: what could not be carried over.
        respondent_column: of the first text of a workbook of answers, the letter of the column with the respondents.
        columns: of the same text, every column with content, and what it is taken for.
        comments: written beside passages, in order of their places.
        colours: passages that are marked with a colour, in order of their places.
        attached: files inside this one that could be documents of their own.
    """

    title: str
    text: str
    sections: tuple[RawSection, ...] = ()
    respondent: str = ""
    unanswered: tuple[str, ...] = ()
    kind: SourceKind | None = None
    day: date | None = None
    made_by: str = ""
    encoding: str = ""
    left_out: tuple[LeftOut, ...] = ()
    respondent_column: str = ""
    columns: tuple[SheetColumn, ...] = ()
    comments: tuple[RawComment, ...] = ()
    colours: tuple[RawColour, ...] = ()
    attached: tuple[AttachedFile, ...] = ()


class SheetWords(NamedTuple):
    """What the cells of a sheet show, in canonical form: rows from A1 on, all equally long."""

    name: str
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of an unknown file is read; every imported byte is hostile.

    Attributes:
        bytes: of the file itself; ``unpacked``: of all members of an archive together.
        ratio: unpacked to packed size of one member.
        characters: of one text; ``all_characters``: of all texts of a file together.
        seconds: of computing, for the whole file, by the thread that made the limits.
    """

    bytes: int = 50_000_000
    unpacked: int = 200_000_000
    ratio: int = 200
    members: int = 5_000
    characters: int = 20_000_000
    all_characters: int = 60_000_000
    seconds: float = 20.0
    began: float = field(default_factory=time.thread_time)

    def read(self, name: str, stream: BinaryIO) -> builtins.bytes:
        """Return the whole stream.

        Raises:
            ImportRefused: it is larger than ``bytes``.
        """
        data = stream.read(self.bytes + 1)
        if len(data) > self.bytes:
            raise ImportRefused(name=name, detail=f"The file is larger than {self.bytes // 1_000_000} MB.")
        return data

    def check_time(self, name: str) -> None:
        """Call now and then while reading.

        Raises:
            ImportRefused: reading has taken longer than ``seconds``.
        """
        if time.thread_time() - self.began > self.seconds:
            raise ImportRefused(name=name, detail=TOO_SLOW)


DEFAULTS = ReadingOptions()
"""How a file is read of which nobody has said anything."""


class Importer(Protocol):
    """Reads one format; a plug-in of the entry-point group ``lagvarde_coder.importers`` is such a class too.

    Attributes:
        suffixes: of the files that people are told it reads (".docx").
        format_name: what people call the format within a sentence, in English; marked for translation as "Formats".
    """

    interface: ClassVar[int]
    suffixes: ClassVar[tuple[str, ...]]
    format_name: ClassVar[str]

    def accepts(self, name: str, head: bytes) -> bool:
        """Tell from the file's name and its first 4,096 bytes whether this importer reads it."""

    def read(
        self, name: str, stream: BinaryIO, limits: Limits, options: ReadingOptions = DEFAULTS
    ) -> Sequence[ImportedText]:
        """Read the file.

        Args:
            name: of the file.
            stream: its bytes.
            limits: how much of it is read.
            options: what a person says of how it is read.

        Raises:
            RespondentUnclear: it is a workbook of answers, and neither a heading nor a person says it.
            ImportRefused: it is not what it seems, damaged, empty, too large or too slow.
        """


@runtime_checkable
class ReadsCells(Protocol):
    """An importer that can also hand over what the cells of a workbook show, whatever they are about."""

    def cells(self, name: str, data: bytes, limits: Limits) -> Sequence[SheetWords]:
        """Return the sheets with cells that say something, in canonical form.

        Raises:
            ImportRefused: it is no workbook, damaged, protected, or too large.
        """
