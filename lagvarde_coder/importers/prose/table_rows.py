"""Rows of a table as lines, as Word documents have them: columns divided by " | ", merged labels carried down."""

from dataclasses import dataclass, field

from lagvarde_coder.importers.prose.marked_lines import MarkedLine, divided, joined

_CELLS = " | "
_PARAGRAPHS = " / "
_LABEL = 100
"""Code points to which a merged cell is a label of its rows; a longer one is said once."""

_ROW = 600
"""Code points to which cells of several paragraphs are put on one line."""


@dataclass(slots=True)
class RowCell:
    """A cell of a row.

    Attributes:
        lines: its paragraphs, without empty ones; of a nested table, its rows.
        column: where it begins, in columns of the table.
        merged: "restart" for a cell that reaches into the rows below, "continue" for its part there, else nothing.
        whole: whether it is a piece of running text: it has a heading or a table of its own.
    """

    lines: list[MarkedLine]
    column: int
    merged: str = ""
    whole: bool = False

    @property
    def on_one_line(self) -> MarkedLine:
        """All of it."""
        return on_one_line(self.lines)

    @property
    def is_question(self) -> bool:
        """Whether it seems to be a question that the cells beside it answer."""
        return len(self.lines) == 1 and self.lines[0].text.rstrip().endswith("?")

    @property
    def is_short(self) -> bool:
        """Whether it has one line at most and nothing that must stay as it is."""
        return len(self.lines) <= 1 and "\n" not in self.first and not self.whole

    @property
    def first(self) -> str:
        """Its first line, bare."""
        return self.lines[0].text.strip() if self.lines else ""


@dataclass(slots=True)
class TableRows:
    """The rows of one table in order; remembers what stands in cells that reach further down."""

    _labels: dict[int, str] = field(default_factory=dict)

    def lines(self, cells: list[RowCell]) -> list[MarkedLine]:
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
        texts = [cell.on_one_line if cell.lines else _carried(cell, before) for cell in cells]
        own = any(cell.whole for cell in cells)
        asked = any(cell.is_question for cell in cells)
        short = all(cell.is_short for cell in cells)
        if short or not (own or asked or sum(len(one.text) for one in texts) > _ROW):
            return [joined(_CELLS, texts).stripped()]
        mark = "" if own or asked else "| "
        return [
            line.after(mark) if at and not number else line
            for at, cell in enumerate(cells)
            for number, line in enumerate(cell.lines)
        ]

    def _remember(self, cells: list[RowCell]) -> None:
        for cell in cells:
            if cell.merged == "continue":
                continue
            self._labels.pop(cell.column, None)
            if cell.merged == "restart" and cell.lines and cell.is_short and len(cell.first) <= _LABEL:
                self._labels[cell.column] = cell.first


def on_one_line(lines: list[MarkedLine]) -> MarkedLine:
    """Return several paragraphs on one line."""
    return joined(_PARAGRAPHS, (part for line in lines for part in divided(line)))


def _carried(cell: RowCell, labels: dict[int, str]) -> MarkedLine:
    return MarkedLine(labels.get(cell.column, "") if cell.merged == "continue" else "")
