"""From a body, a table cell, a text box or a note to lines."""

from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.highlighting import shading_of
from lagvarde_coder.importers.docx.inline import Inline
from lagvarde_coder.importers.docx.reading import DocumentWalk
from lagvarde_coder.importers.docx.styles import Style, heading_level
from lagvarde_coder.importers.docx.tables import grid_start, grid_width, merged_down
from lagvarde_coder.importers.docx.tree import is_on, number, value, within
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, joined, not_blank
from lagvarde_coder.importers.prose.table_rows import RowCell, TableRows, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.importers.archive import Element

_BLOCKS = frozenset({n.P, n.TBL, n.ALT_CHUNK}) | n.COMMENT_RANGES
_ROWS = frozenset({n.TR}) | n.COMMENT_RANGES
_CELLS = frozenset({n.TC}) | n.COMMENT_RANGES


class Story:
    """Reads one container of paragraphs and tables."""

    def __init__(self, reading: DocumentWalk) -> None:
        self._reading = reading
        self._inline = Inline(reading, self._note)
        self._lines: list[MarkedLine] = []
        self._begun: list[MarkedLine] = []  # a paragraph whose end is deleted or hidden goes on in the next

    def lines(self, container: "Element") -> list[MarkedLine]:
        """Return its paragraphs and table rows in order, text boxes after the paragraph that they hang on.

        Raises:
            ImportRefused: it takes too long.
        """
        for block in within(container, _BLOCKS, self._reading.account):
            self._reading.limits.check_time(self._reading.name)
            if block.tag == n.P:
                self._paragraph(block)
            elif block.tag == n.ALT_CHUNK:
                self._insert(block.get(n.RELATED, ""))
            elif not self._reading.commented.takes(block):
                self._table(block)
        self._flush()
        return self._lines

    def _paragraph(self, paragraph: "Element") -> None:
        first = next(iter(paragraph), None)  # the properties come first or not at all
        properties = {} if first is None or first.tag != n.P_PR else {child.tag: child for child in first}
        style_id = _val(properties.get(n.P_STYLE))
        style = self._reading.styles.get(style_id)
        line = self._inline.read(paragraph, style, shading_of(first) if n.SHADING in properties else None)
        boxes = self._inline.boxes
        if _runs_on(properties.get(n.R_PR)) or _is_drop_cap(properties.get(n.FRAME), line.text):
            self._begun.append(line)
        else:
            line = joined("", [*self._begun, line]) if self._begun else line
            self._begun = []
            level = heading_level(_val(properties.get(n.OUTLINE)))
            marker = self._marker(properties.get(n.NUM_PR), style, style_id)
            self._add(marker if line.text.strip() else "", line, style.level if level is None else level)
        for box in boxes:
            lines = [MarkedLine(box)] if isinstance(box, str) else Story(self._reading).lines(box)
            self._lines += not_blank(lines)

    def _add(self, marker: str, line: MarkedLine, level: int) -> None:
        label = " ".join((line.label or line.text).split()) if level else ""
        self._reading.grow(len(marker) + len(line.text) + 1)
        line = line.after(marker) if marker else line
        self._lines.append(replace(line, level=level, label=label) if label else replace(line, label=""))

    def _insert(self, relation: str) -> None:
        self._flush()
        lines = self._reading.insert(relation)
        self._reading.grow(sum(len(line.text) + 1 for line in lines))
        self._lines += lines

    def _note(self, body: "Element") -> MarkedLine:
        """Return a foot- or endnote on one line."""
        return on_one_line(Story(self._reading).lines(body))

    def _flush(self) -> None:
        line = joined("", self._begun)
        if line.text:
            self._add("", line, 0)
        self._begun = []

    def _marker(self, direct: "Element | None", style: Style, style_id: str | None) -> str:
        if direct is None and style.numbering is None:
            return ""
        num_id = value(direct, n.NUM_ID)
        level = value(direct, n.ILVL)
        numbering = self._reading.numbering
        if num_id is not None:
            return numbering.marker(num_id, number(level, 0))
        if style.numbering is None:
            return ""
        num_id, own = style.numbering
        if level is not None:
            return numbering.marker(num_id, number(level, 0))
        return numbering.marker(num_id, numbering.level_of_style(num_id, style_id) if own is None else own)

    def _table(self, table: "Element") -> None:
        self._flush()
        rows = TableRows()
        for row in within(table, _ROWS, self._reading.account):
            self._reading.limits.check_time(self._reading.name)
            if self._reading.commented.takes(row):
                continue
            if _is_deleted(row, n.TR_PR, n.DEL):
                self._reading.account.leave_out_all(LeftOutKind.DELETED_TEXT, row)
            else:
                cells = list(self._cells(row))
                lines = rows.lines(cells)
                carried = _length(lines) - sum(_length(cell.lines) for cell in cells)
                self._reading.grow(max(0, carried))
                self._lines += lines

    def _cells(self, row: "Element") -> "Iterator[RowCell]":
        column = grid_start(row)
        for cell in within(row, _CELLS, self._reading.account):
            if self._reading.commented.takes(cell):
                continue
            if _is_deleted(cell, n.TC_PR, n.CELL_DEL):
                self._reading.account.leave_out_all(LeftOutKind.DELETED_TEXT, cell)
            else:
                lines = not_blank(Story(self._reading).lines(cell))
                nested = next(cell.iter(n.TBL), None) is not None
                yield RowCell(lines, column, merged_down(cell), whole=nested or any(line.level for line in lines))
            column += grid_width(cell)


def _length(lines: list[MarkedLine]) -> int:
    return sum(len(line.text) for line in lines)


def _is_deleted(element: "Element", properties: str, mark: str) -> bool:
    holder = element.find(properties)
    return holder is not None and holder.find(mark) is not None


def _val(element: "Element | None") -> str | None:
    return None if element is None else element.get(n.VAL)


def _is_drop_cap(frame: "Element | None", text: str) -> bool:
    """Tell whether the paragraph is the large letters that the next one begins with."""
    dropped = None if frame is None else frame.get(n.w("dropCap"))
    return dropped in {"drop", "margin"} and bool(text.strip())


def _runs_on(mark: "Element | None") -> bool:
    """Tell whether the paragraph's end is deleted or hidden, so that Word shows the next one on the same line."""
    if mark is None:
        return False
    return bool(mark.find(n.DEL) is not None or mark.find(n.MOVE_FROM) is not None or is_on(mark.find(n.VANISH)))
