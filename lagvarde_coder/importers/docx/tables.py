"""Rows of a table as lines: columns divided by " | ", labels of merged cells carried down."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.lines import DocxLine, joined
from lagvarde_coder.importers.docx.tree import number, value

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

CELLS = " | "
"""Between the cells of a row."""

PARAGRAPHS = " / "
"""Between the paragraphs of a cell that stands in a row with others."""

_LABEL = 100
"""Code points to which a merged cell is a label of its rows; a longer one is said once."""

_ROW = 600
"""Code points to which cells of several paragraphs are put on one line."""


@dataclass(slots=True)
class TableCell:
    """A cell of a row.

    Attributes:
        lines: its paragraphs, without empty ones; of a nested table, its rows.
        column: where it begins, in columns of the table's grid.
        whole: whether it is a piece of running text: it has a heading or a table of its own.
    """

    lines: list[DocxLine]
    column: int
    merged: str = ""
    whole: bool = False

    @property
    def line(self) -> DocxLine:
        """All of it on one line."""
        return one_line(self.lines)

    @property
    def is_question(self) -> bool:
        """Whether it seems to be a question that the cells beside it answer."""
        return len(self.lines) == 1 and self.lines[0].text.rstrip().endswith("?")


@dataclass(slots=True)
class Rows:
    """The rows of one table in order; remembers what stands in cells that reach further down."""

    _labels: dict[int, str] = field(default_factory=dict)

    def lines(self, cells: list[TableCell]) -> list[DocxLine]:
        """Return a row as one line; or as lines of their own if its cells hold running text.

        Running text is a question and the answer beside it, headings, tables within the table, long text. Its columns
        are marked by "| " where a cell begins, unless questions and headings must stay lines of their own.
        """
        before = dict(self._labels)
        self._remember(cells)
        if not any(cell.lines for cell in cells):
            return []
        if len(cells) == 1:
            return cells[0].lines
        simple = all(len(cell.lines) <= 1 and "\n" not in _first(cell) and not cell.whole for cell in cells)
        texts = [cell.line for cell in cells]
        for at, cell in enumerate(cells):
            if not texts[at].text and cell.merged == "continue":
                texts[at] = DocxLine(before.get(cell.column, ""))
        own = any(cell.whole for cell in cells)
        asked = any(cell.is_question for cell in cells)
        if simple or not (own or asked or sum(len(line.text) for line in texts) > _ROW):
            return [joined(CELLS, texts).strip()]
        marked = not own and not asked
        return [line for at, cell in enumerate(cells) for line in _begun(cell.lines, "| " if marked and at else "")]

    def _remember(self, cells: list[TableCell]) -> None:
        for cell in cells:
            if cell.merged == "continue":
                continue
            self._labels.pop(cell.column, None)
            short = len(cell.lines) == 1 and "\n" not in _first(cell) and len(_first(cell)) <= _LABEL and not cell.whole
            if cell.merged == "restart" and short:
                self._labels[cell.column] = _first(cell)


def one_line(lines: list[DocxLine]) -> DocxLine:
    """Return several paragraphs on one line."""
    parts = (part.strip() for line in lines for part in line.split())
    return joined(PARAGRAPHS, [part for part in parts if part.text])


def merged_down(cell: "Element") -> str:
    """Return "restart" for a cell that reaches into the rows below, "continue" for its part there, else nothing."""
    mark = cell.find(f"{n.TC_PR}/{n.w('vMerge')}")
    return "" if mark is None else ("restart" if mark.get(n.VAL) == "restart" else "continue")


def grid_width(cell: "Element") -> int:
    """Return over how many columns of the grid a cell reaches."""
    return min(max(1, number(value(cell.find(n.TC_PR), n.w("gridSpan")), 1)), 1_000)


def grid_start(row: "Element") -> int:
    """Return how many columns of the grid a row leaves empty at its beginning."""
    return min(number(value(row.find(n.TR_PR), n.w("gridBefore")), 0), 1_000)


def _first(cell: TableCell) -> str:
    return cell.lines[0].text.strip() if cell.lines else ""


def _begun(lines: list[DocxLine], mark: str) -> list[DocxLine]:
    return [line.after(mark, line.level, line.label) if not at else line for at, line in enumerate(lines)]
