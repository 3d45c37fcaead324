"""Lays the rows of tables out so that their columns line up.

Every line on the screen stays one stretch of text, one below the other: Qt finds the place under the mouse by heights
alone. So cells that fit their columns stand side by side, divided by tab stops; one that is too long goes on below
itself in its column, and the cells after it follow on lines of their own, each in its column. Nothing is ever hidden.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextBlock, QTextDocument, QTextLayout, QTextLine, QTextOption

from lagvarde_coder.gui.core.text_positions import TextPositions
from lagvarde_coder.gui.widgets.document_view.text_tables import TableRow, TextTable, TextTables, columns

_LEAST = "utvecklas"
"""A column is at least as wide as this if it needs to be."""

_GAPS = "mm", "m"
"""Between two columns; the narrower one where that keeps words from being broken."""

_GRID = 40
"""Tab stops of a table that has too many columns."""

_MEASURED = 300
"""Rows of a table that its columns are measured by; longer cells further down are broken."""

_UNBROKEN = 1e6
"""Pixels of a line that is never broken."""


@dataclass(frozen=True, slots=True)
class _Measures:
    """Columns of one table in one width: where they begin, or None if there are too many, and the grid then used."""

    starts: list[float] | None
    grid: float
    gap: float


class TableLayout:
    """Lays out the rows of one document's tables."""

    def __init__(self, document: QTextDocument, tables: TextTables, positions: TextPositions) -> None:
        self._document = document
        self._tables = tables
        self._positions = positions
        self._measured: dict[tuple[TextTable, float, str], _Measures] = {}

    @property
    def rows(self) -> Mapping[int, TableRow]:
        """The rows, by number of block."""
        return self._tables.rows

    def row(self, number: int) -> TableRow | None:
        """Return the row that the block with this number is, or None."""
        return self._tables.rows.get(number)

    def lay_out(self, block: QTextBlock, row: TableRow) -> None:
        """Lay a row out anew; Qt laid it out before as ordinary text, all lines in the full width."""
        layout = block.layout()
        left, available = layout.lineAt(0).x(), layout.lineAt(0).width()
        measures = self._measure(row.table, available)
        layout.setTextOption(self._option(layout, row, measures))
        layout.beginLayout()
        if measures.starts is None:
            whole = max(1, (available + measures.gap) // measures.grid) * measures.grid  # no column cut at the edge
            while (line := layout.createLine()).isValid():
                line.setLineWidth(min(available, whole))
                line.setPosition(QPointF(left, 0))
        else:
            self._cells(layout, row, block, measures, left, available)
        layout.endLayout()
        block.setLineCount(layout.lineCount())

    def _cells(
        self, layout: QTextLayout, row: TableRow, block: QTextBlock, measures: _Measures, left: float, available: float
    ) -> None:
        """Lay out the cells that fit side by side, then the others on lines of their own."""
        shift = block.position()
        starts = [*(self._positions.to_qt(start) - shift for start, _ in row.cells), block.length() - 1]
        at = measures.starts or [0.0]
        metrics = QFontMetricsF(self._document.defaultFont())
        widths = [metrics.horizontalAdvance(self._words(cell)) for cell in row.cells]
        edges = [*at[1:], available + measures.gap]
        room = [edge - start - measures.gap + 1 for start, edge in zip(at, edges, strict=True)]
        too_long = [n for n, width in enumerate(widths) if width > room[n]]
        words = [self._positions.to_qt(end) - shift for _, end in row.cells]
        words[-1] = starts[-1]  # with the spaces at the end
        line = layout.createLine()
        if 0 in too_long[:1] and len(widths) > 1:  # the others stand beside its last line
            line = _wrapped(layout, line, left, room[0], words[0])
            del too_long[0]
        long = too_long[0] if too_long else len(widths) - 1
        _lines(layout, line, left, at[long] + room[long], (words[long], starts[long + 1]), hanging=at[long])
        for number in range(long + 1, len(widths)):
            until = words[number], starts[number + 1]
            _lines(layout, layout.createLine(), left + at[number], available - at[number], until)

    def _measure(self, table: TextTable, available: float) -> _Measures:
        font = self._document.defaultFont()
        key = table, available, font.key()
        if key not in self._measured:
            metrics = QFontMetricsF(font)
            count = max(len(row.cells) for row in table.rows)
            natural, widest = [0.0] * count, [0.0] * count
            for row in table.rows[:_MEASURED]:
                for number, cell in enumerate(row.cells):
                    words = self._words(cell)
                    natural[number] = max(natural[number], metrics.horizontalAdvance(words) + 1)
                    longest = max(words.split(), key=len, default="")
                    widest[number] = max(widest[number], metrics.horizontalAdvance(longest) + 2)
            least = metrics.horizontalAdvance(_LEAST)
            wide, narrow = map(metrics.horizontalAdvance, _GAPS)
            spare = available - sum(widest)
            gap = narrow if narrow * (count - 1) <= spare < wide * (count - 1) else wide
            starts = columns(natural, available, gap, least, widest)
            self._measured[key] = _Measures(starts, least + gap, gap)
        return self._measured[key]

    def _words(self, cell: tuple[int, int]) -> str:
        return self._tables.shown[cell[0] : cell[1]]

    def _space(self, row: TableRow) -> float:
        """Return the width of the space that follows a divider, if one does."""
        spaced = self._tables.shown[row.cells[1][0] - 1] == " "
        return QFontMetricsF(self._document.defaultFont()).horizontalAdvance(" ") if spaced else 0.0

    def _option(self, layout: QTextLayout, row: TableRow, measures: _Measures) -> QTextOption:
        """Return the options of a row: a tab goes to the start of its column, less the space that follows it."""
        option = QTextOption(layout.textOption())
        stops = measures.starts[1:] if measures.starts else [measures.grid * n for n in range(1, _GRID)]
        option.setTabs([_stop(start - self._space(row)) for start in stops])
        return option


def _wrapped(layout: QTextLayout, line: QTextLine, left: float, width: float, end: int) -> QTextLine:
    """Lay out lines in a narrow column and return the one that reaches ``end``, for more to be put beside its words."""
    line.setLineWidth(width)
    while line.textStart() + line.textLength() < end:
        line.setPosition(QPointF(left, 0))
        following = layout.createLine()
        if not following.isValid():  # cannot be asked anything: Qt would crash
            break
        line = following
        line.setLineWidth(width)
    return line


def _lines(
    layout: QTextLayout, line: QTextLine, left: float, width: float, until: tuple[int, int], *, hanging: float = 0.0
) -> None:
    """Lay out ``line`` and further ones, which begin ``hanging`` further to the right.

    ``until`` says where the words of the last cell end and where the next cell begins, in UTF-16 units: there it stops,
    with what divides the two at the end of the last line.
    """
    shift = 0.0
    while line.isValid():
        line.setLineWidth(width - shift)
        is_last = line.textStart() + line.textLength() >= until[0]
        if is_last and until[0] < until[1]:
            line.setLineWidth(_UNBROKEN)
            x: float = line.cursorToX(until[1])[0]  # type: ignore[index]
            line.setLineWidth(x + 0.5)
        line.setPosition(QPointF(left + shift, 0))
        if is_last:
            return
        shift = hanging
        line = layout.createLine()


def _stop(position: float) -> QTextOption.Tab:
    stop = QTextOption.Tab()
    stop.position = position
    stop.type = QTextOption.TabType.LeftTab
    return stop
