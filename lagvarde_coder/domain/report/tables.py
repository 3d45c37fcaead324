"""Tables that workbooks and CSV files hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lagvarde_coder.domain.disclosed import Disclosed
from lagvarde_coder.domain.figures.results import Standing

Cell = Disclosed | int | float | date | datetime | bool | None


class ColumnKind(StrEnum):
    """How a column's cells are to be understood."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    SHARE = "share"
    DECIMAL = "decimal"
    DAY = "day"
    TIME = "time"
    BADGE = "badge"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its Swedish heading and how its cells are to be understood.

    SHARE cells are fractions 0–1, DECIMAL ones have one decimal; DAY cells ``date``, TIME cells aware ``datetime``;
    BADGE cells theme numbers.
    """

    heading: str
    kind: ColumnKind = ColumnKind.TEXT


class ChartForm(StrEnum):
    """How figures are drawn."""

    BARS = "bars"
    STACKED = "stacked"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class TablePicture:
    """What is drawn below a table, of all its rows.

    Attributes:
        names: the columns beside each other, counted from 0, that name a bar or a point; ``figures``: what is drawn.
        title: what stands above it; ``description``: the alternative text.
    """

    form: ChartForm
    title: Disclosed
    names: tuple[int, ...]
    figures: tuple[int, ...]
    description: Disclosed


@dataclass(frozen=True, slots=True)
class Table:
    """A table for a sheet or a file. ``rows`` may be a one-time iterable.

    Attributes:
        key: stable name (``codings``, ``frequencies`` …); ``title``: Swedish sheet name, at most 31 characters.
        note: unit, denominator, what counts: shown above or beside the table.
        picture: what is drawn below it where the format can; its rows are then at hand, not one-time.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]
    note: str = ""
    picture: TablePicture | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of a table's rows: what names them, and the first two INTEGER-bearing columns.

    Attributes:
        title: Swedish sheet name; ``table``: the table's key.
        heading: what stands above the bars; without one the table's title.
        draws: which rows; only such as can be compared with each other.
    """

    title: str
    table: str
    heading: str = ""
    draws: Callable[[tuple[Cell, ...]], bool] = lambda _: True


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """All tables of an Excel file, and what is drawn of them.

    Attributes:
        colours: theme number -> RGB hex "BF3000" of the light palette, for badges.
    """

    title: str
    standing: Standing
    tables: tuple[Table, ...]
    colours: dict[str, str]
    charts: tuple[Chart, ...] = (Chart("Diagram", "frequencies"),)
