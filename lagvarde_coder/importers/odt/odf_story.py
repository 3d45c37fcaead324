"""From the body of an OpenDocument file, a table cell, a text box or a note to lines."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.odt.odf_drawn import drawn
from lagvarde_coder.importers.odt.odf_lists import ListRun, whole
from lagvarde_coder.importers.odt.odf_styles import StyleFacts
from lagvarde_coder.importers.odt.odf_tables import rows_of
from lagvarde_coder.importers.odt.odf_walk import OdfWalk, letters
from lagvarde_coder.importers.odt.odf_words import OdfWords
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, MarkedStretch, not_blank
from lagvarde_coder.importers.prose.table_rows import RowCell, TableRows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.odt.odf_drawn import OdfDrawn

_DELETIONS, _DELETED = n.name("text:tracked-changes"), n.name("text:deletion")
_ITEM, _NUMBERED = n.name("text:list-item"), n.name("text:numbered-paragraph")
_RANK, _UNNUMBERED = n.name("text:outline-level"), n.name("text:is-list-header")
_START, _RESTART = n.name("text:start-value"), n.name("text:restart-numbering")
_SOURCE = n.name("text:section-source")
_HIDES = n.name("text:is-hidden")
_HIGHEST = 9


class _Item(NamedTuple):
    """The place in a list whose marker is due before the next paragraph."""

    run: ListRun
    level: int
    start: int | None


class OdfStory:
    """Reads one container of paragraphs, lists and tables."""

    def __init__(self, walk: OdfWalk) -> None:
        self._walk = walk
        self._words = OdfWords(walk)
        self._lines: list[MarkedLine] = []
        self._due: _Item | None = None

    def lines(self, container: "Element") -> list[MarkedLine]:
        """Return its paragraphs and table rows in order, text boxes after the paragraph that they hang on.

        Raises:
            ImportRefused: it takes too long, or is too long.
        """
        if container.tag == n.TABLE:
            self._table(container)
        else:
            self._blocks(container, None, 0)
        return self._lines

    def drawn_lines(self, shape: "Element") -> list[MarkedLine]:
        """Return what a shape says, as a drawing on a page of its own."""
        if shape.tag == n.TABLE:
            return self.lines(shape)
        self._boxes(drawn(shape, self._walk))
        return self._lines

    def _blocks(self, container: "Element", run: ListRun | None, level: int) -> None:
        for block in container:
            tag = block.tag
            if tag in {n.P, n.H}:
                self._paragraph(block)
            elif tag == n.LIST:
                self._list(block, run, level)
            elif tag == n.TABLE:
                self._table(block)
            elif tag in n.SHAPES:
                self._boxes(drawn(block, self._walk))
            elif tag in n.INDEXES:
                self._walk.account.leave_out(LeftOutKind.CONTENTS, letters(block))
            elif tag == n.SECTION:
                self._section(block, run, level)
            elif tag == _NUMBERED:
                self._numbered(block)
            elif tag == _DELETIONS:
                self._deletions(block)
            elif tag == n.COMMENT:
                self._lines.append(MarkedLine("", stretches=(MarkedStretch(0, 0, self._walk.remark(block)),)))
            elif tag not in n.ASIDE:
                self._blocks(block, run, level)

    def _paragraph(self, paragraph: "Element") -> None:
        facts = self._walk.styles.get("paragraph", paragraph.get(n.STYLE_NAME))
        hider = next(paragraph.iter(n.HIDER), None) if self._walk.hiders else None
        if hider is not None and hider.get(_HIDES) == "true":
            self._walk.account.leave_out(LeftOutKind.HIDDEN_TEXT, letters(paragraph))
            return
        line = self._words.read(paragraph, facts)
        boxes = self._words.boxes
        level = 0
        if paragraph.tag == n.H:
            level = min(max(whole(paragraph.get(_RANK), 1), 1), _HIGHEST)
        elif facts.title:
            level = 1
        marker = self._marker(paragraph, facts, level)
        if line.text.strip():
            label = " ".join(line.text.split()) if level else ""
            line = line.after(marker) if marker else line
            line = replace(line, level=level, label=label) if level else line
        self._walk.grow(len(line.text) + 1)
        if line.text.strip() or not any(isinstance(box, str) for box in boxes):  # else it holds a field of a form
            self._lines.append(line)
        self._boxes(boxes)

    def _marker(self, paragraph: "Element", facts: StyleFacts, level: int) -> str:
        lists, due = self._walk.lists, self._due
        self._due = None
        if paragraph.get(_UNNUMBERED) == "true" or facts.unnumbered:
            return ""
        if due is not None:
            if not due.run.style:
                due.run.style = facts.list_style or ""
            return lists.marker(due.run, due.level, due.start)
        if paragraph.tag != n.H or facts.list_style == "":
            return ""
        start = whole(paragraph.get(_START), 1) if paragraph.get(_RESTART) == "true" else None
        return lists.marker(lists.outline, level - 1, start)

    def _list(self, block: "Element", run: ListRun | None, level: int) -> None:
        """Read a list; one within another list is a level of it, unless it has a style of its own."""
        if run is None or block.get(n.STYLE_NAME, run.style) != run.style:
            run = self._walk.lists.begun(block, "")
        for item in block:
            if item.tag == _ITEM:
                start = item.get(_START)
                self._due = _Item(run, level, None if start is None else whole(start, 1))
            self._blocks(item, run, level + 1)
            self._due = None

    def _numbered(self, block: "Element") -> None:
        """A paragraph that says itself of which list it is."""
        key = block.get(n.name("text:list-id"), "")
        run = self._walk.lists.named(key, block.get(n.STYLE_NAME, ""))
        self._due = _Item(run, max(whole(block.get(n.name("text:level")), 1), 1) - 1, None)
        self._blocks(block, None, 0)
        self._due = None

    def _section(self, section: "Element", run: ListRun | None, level: int) -> None:
        account = self._walk.account
        if section.get(n.SHOWN) == "none":
            account.leave_out(LeftOutKind.HIDDEN_TEXT, letters(section))
        elif section.find(_SOURCE) is not None and not letters(section):
            account.counts[LeftOutKind.INSERTED_FILE] += 1
        else:
            self._blocks(section, run, level)

    def _deletions(self, changes: "Element") -> None:
        told = 0
        for deleted in changes.iter(_DELETED):
            inside = letters(deleted)
            self._walk.account.leave_out(LeftOutKind.DELETED_TEXT, inside)
            told += inside
        self._walk.account.pass_over(letters(changes) - told)

    def _boxes(self, boxes: "Sequence[OdfDrawn]") -> None:
        for box in boxes:
            if isinstance(box, str):
                self._walk.grow(len(box) + 1)
                self._lines.append(MarkedLine(box))
            else:
                self._lines += not_blank(OdfStory(self._walk).lines(box))

    def _table(self, table: "Element") -> None:
        rows = TableRows()
        for cells in rows_of(table):
            self._walk.limits.check_time(self._walk.name)
            read = list(self._cells(cells))
            lines = rows.lines(read)
            carried = _length(lines) - sum(_length(cell.lines) for cell in read)
            self._walk.grow(max(0, carried))
            self._lines += lines

    def _cells(self, cells: "Iterator[tuple[Element | None, int, str]]") -> "Iterator[RowCell]":
        for cell, column, merged in cells:
            if cell is None:
                yield RowCell([], column, merged)
                continue
            lines = not_blank(OdfStory(self._walk).lines(cell))
            nested = next(cell.iter(n.TABLE), None) is not None
            yield RowCell(lines, column, merged, whole=nested or any(line.level for line in lines))


def _length(lines: list[MarkedLine]) -> int:
    return sum(len(line.text) for line in lines)
