"""Words to lines: of the body, of a note, of a text box; paragraphs, and rows of tables within tables."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, not_blank
from lagvarde_coder.importers.prose.marked_words import PLAIN, MarkedWords, WordLook
from lagvarde_coder.importers.prose.table_rows import RowCell, TableRows

if TYPE_CHECKING:
    from lagvarde_coder.importers.prose.assembling import TextWalk

_DEEPEST = 30
_MOST_COMMENTS = 20  # on one word


@dataclass(slots=True)
class RowPlan:
    """Where the cells of a row begin, and which reach further down: "restart" or "continue"."""

    edges: list[int] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    left: int = 0
    next_merged: str = ""

    def begin(self) -> None:
        """A row is planned anew."""
        self.edges, self.merged, self.left, self.next_merged = [], [], 0, ""

    def cell_ends(self, edge: int) -> None:
        """The next cell reaches to a place."""
        if len(self.edges) < 1_000:
            self.merged.append(self.next_merged)
            self.edges.append(edge)
        self.next_merged = ""

    def cell(self, at: int, lines: list[MarkedLine], *, whole: bool) -> RowCell:
        """Return the n-th cell of a row."""
        column = self.edges[at - 1] if 0 < at <= len(self.edges) else self.left if not at else 100_000 + at
        return RowCell(lines, column, self.merged[at] if at < len(self.merged) else "", whole)


@dataclass(slots=True)
class _RtfTable:
    """A table being read: its earlier rows, the cells of the row so far, and the lines of the cell so far."""

    rows: TableRows = field(default_factory=TableRows)
    cells: list[tuple[list[MarkedLine], bool]] = field(default_factory=list)
    lines: list[MarkedLine] = field(default_factory=list)
    whole: bool = False

    def end_cell(self) -> None:
        """The cell has all its lines."""
        lines = not_blank(self.lines)
        self.cells.append((lines, self.whole or any(line.level for line in lines)))
        self.lines, self.whole = [], False


class RtfFlow:
    """Collects words.

    Attributes:
        lines: those that are complete.
        marker: of a list's item, which the paragraph begins with.
        passed_over: whether something in the paragraph is left out with its line, if nothing else is in it.
    """

    def __init__(self, walk: "TextWalk") -> None:
        self._walk = walk
        self.lines: list[MarkedLine] = []
        self.marker = ""
        self.passed_over = False
        self._words = MarkedWords()
        self._boxes: list[MarkedLine] = []
        self._tables: list[_RtfTable] = []
        self._comments: dict[int, int] = {}
        self._aside = ""

    def add(self, text: str, look: WordLook = PLAIN) -> None:
        """Add words to the paragraph."""
        self._words.add(text, look)
        self._aside = ""

    def aside(self, kind: LeftOutKind) -> None:
        """Words that stay outside stand here; a stretch of them is counted once."""
        if self._aside != kind:
            self._walk.account.counts[kind] += 1
            self._aside = kind

    def box(self, lines: list[MarkedLine]) -> None:
        """A text box hangs on the paragraph."""
        self._boxes += not_blank(lines)

    def begin_comment(self, number: int) -> None:
        """The words from here on are what a comment is on."""
        if len(self._comments) < _MOST_COMMENTS:
            self._comments[number] = self._words.place

    def end_comment(self, number: int) -> None:
        """They end here; without a beginning the comment is on this place."""
        start = self._comments.pop(number, self._words.place)
        self._words.mark(start, self._words.place, number)

    def end_paragraph(self, level: int, depth: int) -> None:
        """End the paragraph: a heading if it has a level, in so many tables."""
        for number, start in self._comments.items():
            self._words.mark(start, self._words.place, number)
            self._comments[number] = 0
        line = self._words.line()
        self._walk.account.counts[LeftOutKind.STRUCK_TEXT] += self._words.struck
        self._words = MarkedWords()
        blank = not line.text.strip()
        label = "" if blank or not level else " ".join(line.text.split())
        marker = "" if blank else self.marker
        line = MarkedLine(line.text, level if label else 0, label, line.stretches)
        self.marker, boxes = "", self._boxes
        self._boxes = []
        self._walk.grow(len(line.text) + len(marker) + 1)
        if not (blank and self.passed_over):
            self._put(line.after(marker) if marker else line, depth)
        self.passed_over = False
        for box in boxes:
            self._put(box, depth)

    def end_cell(self, level: int, depth: int) -> None:
        """End the paragraph and its cell."""
        self.end_paragraph(level, depth)
        self._open(depth)
        self._tables[-1].end_cell()

    def end_row(self, plan: RowPlan, depth: int) -> None:
        """End a row; what stands in no cell of it becomes one."""
        self._open(depth)
        table = self._tables[-1]
        if any(line.text.strip() for line in table.lines):
            table.end_cell()
        cells = [plan.cell(at, lines, whole=whole) for at, (lines, whole) in enumerate(table.cells)]
        table.cells, table.lines = [], []
        lines = table.rows.lines(cells)
        carried = sum(len(line.text) for line in lines) - sum(len(line.text) for cell in cells for line in cell.lines)
        self._walk.grow(max(0, carried))
        above = self._tables[-2] if len(self._tables) > 1 else None
        (above.lines if above else self.lines).extend(lines)
        if above:
            above.whole = True

    def end(self, level: int, depth: int) -> list[MarkedLine]:
        """Return all lines; a last paragraph may lack its end."""
        if self._words.place or self._boxes:
            self.end_paragraph(level, depth)
        self._open(0)
        return self.lines

    def _put(self, line: MarkedLine, depth: int) -> None:
        self._open(depth)
        (self._tables[-1].lines if self._tables else self.lines).append(line)

    def _open(self, depth: int) -> None:
        """Be in so many tables; rows without an end end here."""
        depth = min(depth, _DEEPEST)
        while len(self._tables) > depth:
            table = self._tables[-1]
            if table.cells or any(line.text.strip() for line in table.lines):
                self.end_row(RowPlan(), len(self._tables))
            self._tables.pop()
        while len(self._tables) < depth:
            self._tables.append(_RtfTable())
