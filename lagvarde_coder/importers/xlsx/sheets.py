"""One sheet of a workbook, read as a stream: only what its cells say is kept, and no more than a budget allows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from lagvarde_coder.importers.answers.cells import EMPTY, Cell, CellKind, boolean, marked, written
from lagvarde_coder.importers.answers.places import Place, area_in, place_in
from lagvarde_coder.importers.answers.sheet import SheetCells
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.streaming import Attributes, stream
from lagvarde_coder.importers.xlsx import values
from lagvarde_coder.importers.xlsx.cell_styles import PLAIN, CellStyle
from lagvarde_coder.importers.xlsx.strings import Writing, unescaped

_LAST_COLUMN = 16_384


@dataclass(frozen=True, slots=True)
class Shared:
    """What the cells of all sheets name by a number: texts (and whether they are struck out), and styles."""

    texts: Sequence[tuple[str, bool]]
    styles: Sequence[CellStyle]
    from_1904: bool


@dataclass(slots=True)
class SheetReading:
    """What has been read of a sheet so far; rows and columns count from 0."""

    shared: Shared
    grid: SheetCells
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    _inside: bool = False
    _row: int = -1
    _column: int = -1
    _cell: Attributes | None = None
    _formula: bool = False
    _takes: bool = False
    _value: list[str] = field(default_factory=list)
    _writing: Writing | None = None

    def start(self, tag: str, its: Attributes) -> None:
        """Take the start of an element.

        Raises:
            ValueError: a place or a number is none.
            ImportRefused: the budget is used up.
        """
        if self._writing is not None:
            self._writing.start(tag, its)
        elif self._cell is not None:
            self._formula = self._formula or tag == "f"
            self._takes = tag == "v"
            if tag == "is":
                self._writing = Writing()
        elif self._inside:
            self._start_in_table(tag, its)
        elif tag == "sheetData":
            self._inside = True
        elif tag == "col" and _is_set(its, "hidden"):
            first, last = int(its.get("min", 1)), int(its.get("max", 1))
            self.hidden_columns.update(range(max(first, 1) - 1, min(last, _LAST_COLUMN)))
        elif tag == "mergeCell":
            self.grid.merge(area_in(its.get("ref", "")))

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        if tag == "c" and self._cell is not None:
            self.grid.keep((self._row, self._column), self._made(self._cell))
            self._cell = self._writing = None
        elif tag == "is":
            pass
        elif self._writing is not None:
            self._writing.end(tag)
        elif tag == "v":
            self._takes = False
        elif tag == "sheetData":
            self._inside = False

    def text(self, letters: str) -> None:
        """Take letters; those that stand outside a value are none of it."""
        if self._writing is not None:
            self._writing.text(letters)
        elif self._takes:
            self._value.append(letters)

    def _start_in_table(self, tag: str, its: Attributes) -> None:
        if tag == "row":
            self._row = int(its["r"]) - 1 if "r" in its else self._row + 1
            self._column = -1
            if _is_set(its, "hidden"):
                self.hidden_rows.add(self._row)
        elif tag == "c":
            if "r" in its:
                self._row, self._column = place_in(its["r"])
            else:
                self._column += 1
            self._cell, self._formula, self._takes = its, False, False
            self._value.clear()

    def _made(self, its: Attributes) -> Cell:
        if self._writing is not None:
            return self._lettered(its, *self._writing.taken())
        value, kind = "".join(self._value), its.get("t", "n")
        if kind == "e":
            return Cell(value.strip(), CellKind.ERROR)
        if not value:
            return Cell(kind=CellKind.UNCALCULATED) if self._formula and kind != "str" else EMPTY
        if kind in {"str", "inlineStr"}:
            return self._lettered(its, unescaped(value), struck=False)
        if kind == "s":
            return self._lettered(its, *self._shared_text(int(value)))
        if kind == "b":
            return boolean(value)
        style = self._style(its)
        return values.iso_day(value, style) if kind == "d" else values.number(value, style, self.shared.from_1904)

    def _shared_text(self, place: int) -> tuple[str, bool]:
        if not 0 <= place < len(self.shared.texts):
            raise ValueError(place)
        return self.shared.texts[place]

    def _lettered(self, its: Attributes, text: str, struck: bool) -> Cell:
        if not struck and self._style(its).struck:
            return written(marked(text), struck=True)
        return written(text, struck)

    def _style(self, its: Attributes) -> CellStyle:
        number = int(its.get("s", 0))
        return self.shared.styles[number] if 0 <= number < len(self.shared.styles) else PLAIN


def read_notes(archive: Archive, part: str, limits: Limits, keep: Callable[[Place], object]) -> None:
    """Call ``keep`` with the place of each note or comment of a part.

    Raises:
        ImportRefused: the part is damaged or too large.
    """

    def start(tag: str, its: Attributes) -> None:
        if tag in {"comment", "threadedComment"} and "ref" in its:
            keep(place_in(its["ref"]))

    stream(archive, part, limits, start)


def _is_set(its: Attributes, name: str) -> bool:
    return its.get(name, "0") in {"1", "true"}
