"""Values that tables, screens and exporters show; the services count, these only carry."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.disclosed import NOTHING, Disclosed
from lagvarde_coder.domain.figures.groups import Group

Cell = Disclosed | int | float | date | datetime | bool | None


class Unit(StrEnum):
    """What is counted. Organisations is the default."""

    ORGANISATION = "organisation"
    SOURCE = "source"
    PASSAGE = "passage"
    CHARACTER = "character"


class Grouping(StrEnum):
    """What frequencies are broken down by."""

    KIND = "kind"
    CATEGORY = "category"
    ORGANISATION = "organisation"
    QUESTION = "question"
    CODER = "coder"


class Attribution(StrEnum):
    """What a report says of who said it. Organisations may be named, persons never."""

    ORGANISATION = "organisation"
    CATEGORY = "category"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What every figure and every export says of itself.

    Attributes:
        state: number of log entries ("läge 1842"); ``head``: the head hash.
        finished, total: "n av m dokument klara".
        only: name of the one coder whose codings count, while those of others are hidden; else empty.
    """

    project: str
    notice: str
    state: int
    head: str
    made: datetime
    by: Disclosed
    finished: int
    total: int
    codebook: str
    codebook_version: int
    program: str
    only: Disclosed = NOTHING


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """One figure: ``count`` of ``denominator`` units take up a theme, in the whole (group None) or in one group."""

    theme: str
    number: str
    name: str
    parent: str | None
    colour: int
    unit: Unit
    group: Group | None
    count: int
    denominator: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoOccurrence:
    """Two themes on the same words: maximal runs where both unions hold, and in how many sources.

    ``a`` and ``b`` are numbers, ``a`` before ``b`` in the codebook.
    """

    a: str
    b: str
    passages: int
    sources: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A passage as it may leave the program, already through the disclosure gate.

    Attributes:
        evidence: the evidence ids of the codings that make up the passage.
        verbatim: True prints "Citat" with quotation marks, False "Ur minnesanteckning" without.
        attribution: organisation, category or empty, as the report wants.
        reference: source number and place: "Dok 12, tecken 310–422".
        memos: comments on the codings.
    """

    evidence: tuple[Disclosed, ...]
    number: Disclosed
    colour: int
    text: Disclosed
    verbatim: bool
    source_number: int
    source_title: Disclosed
    attribution: Disclosed
    reference: Disclosed
    start: int
    end: int
    coders: tuple[Disclosed, ...]
    stance: Stance
    unsure: bool
    memos: tuple[Disclosed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One need or theme of a report; ``level`` 1, sub-themes 2. Its ``figures`` are of the whole, not by group."""

    number: Disclosed
    name: Disclosed
    claim: Disclosed
    definition: Disclosed
    group: Disclosed
    colour: int
    level: int
    figures: tuple[Frequency, ...]
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageStep:
    """One theme's way into a need: who decided, when and why. ``codings`` None means all of them."""

    theme: str
    theme_name: str
    need: str
    need_name: str
    reason: str
    by: str
    at: datetime
    codings: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A theme that was dropped, or parked under "Andra utvecklingsområden", and why."""

    number: str
    name: str
    status: str
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFigure:
    """One group of the ledger: "NPO: 24 av 26, varav 3 muntligt"."""

    name: str
    asked: int
    answered: int
    written: int
    oral: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardFigures:
    """How many organisations were heard: in dialogues, in written answers, in both, and in all.

    The whole is not the sum of the parts: who talked and wrote is one voice, and there are other ways to be heard.
    """

    dialogues: int
    answers: int
    both: int
    together: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeReport:
    """The report with a chapter for every theme or need.

    Attributes:
        summary: one whole-project figure per chapter, unit organisations.
    """

    title: str
    standing: Standing
    summary: tuple[Frequency, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    lineage: tuple[LineageStep, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    ledger: tuple[LedgerFigure, ...] = ()
    heard: HeardFigures | None = None

    @property
    def passages(self) -> int:
        """How many passages it prints."""
        return sum(len(one.excerpts) for one in self.chapters)


class ColumnKind(StrEnum):
    """How a column's cells are to be understood."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    SHARE = "share"
    DAY = "day"
    TIME = "time"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its Swedish heading and how its cells are to be understood.

    SHARE cells are fractions 0–1; DAY cells ``date``, TIME cells aware ``datetime``; BADGE cells theme numbers.
    """

    heading: str
    kind: ColumnKind = ColumnKind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A table for a sheet or a file. ``rows`` may be a one-time iterable.

    Attributes:
        key: stable name (``codings``, ``frequencies`` …); ``title``: Swedish sheet name, at most 31 characters.
        note: unit, denominator, what counts: shown above or beside the table.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """All tables of an Excel file; ``chart`` is the key of the table whose first two INTEGER-bearing columns are drawn.

    Attributes:
        colours: theme number -> RGB hex "BF3000" of the light palette, for badges.
    """

    title: str
    standing: Standing
    tables: tuple[Table, ...]
    colours: dict[str, str]
    chart: str = "frequencies"
