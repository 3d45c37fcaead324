"""Paragraphs and tables on slides as lines."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.prose.assembling import TextWalk
from lagvarde_coder.importers.prose.letters import weight
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, not_blank
from lagvarde_coder.importers.prose.marked_words import PLAIN, MarkedWords, WordLook, colour_of
from lagvarde_coder.importers.prose.table_rows import RowCell, TableRows
from lagvarde_coder.importers.slides import pptx_names as n
from lagvarde_coder.importers.slides.pptx_bullets import LEVELS, BulletCount, BulletRules, rules_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.slides.pptx_parts import PptxPart

_SPACES = str.maketrans({"\n": " ", "\r": " ", "\v": "\n", "\xad": None})
_HIGHLIGHT = f"{n.a('highlight')}/{n.a('srgbClr')}"


@dataclass(slots=True)
class PptxWalk(TextWalk):
    """One presentation being read.

    Attributes:
        footers: what stands in footers of slides; each is told once.
    """

    footers: set[str] = field(default_factory=set)

    def chosen(self, element: "Element") -> "Element":
        """Return the branch of an ``mc:AlternateContent`` to read; the others say the same in another form."""
        choices = [one for one in element.findall(n.CHOICE) if _is_understood(one)]
        branch = choices[0] if choices else element.find(n.FALLBACK)
        if branch is None:
            return element.makeelement(n.FALLBACK)
        if letters_drawn(branch):
            self.account.pass_over(letters_drawn(element) - letters_drawn(branch))
        return branch


def lines_of(
    body: "Element", part: "PptxPart", walk: PptxWalk, rules: "Sequence[BulletRules]" = ()
) -> list[MarkedLine]:
    """Return the paragraphs of a shape or a cell; ``rules`` say how they are marked if they do not say it."""
    all_rules = [rules_of(body.find(n.LIST_STYLE)), *rules]
    count = BulletCount()
    lines = []
    for paragraph in body.findall(n.P):
        line = _words(paragraph, part, walk)
        if line.text.strip():
            properties = paragraph.find(n.P_PR)
            level = "0" if properties is None else properties.get("lvl", "0")
            at = min(int(level), LEVELS - 1) if level.isascii() and level.isdecimal() and len(level) < 3 else 0
            marker = count.marker(properties, at, all_rules)
            line = line.after(marker) if marker else line
        walk.grow(len(line.text) + 1)
        lines.append(line)
    return lines


def table_lines(table: "Element", part: "PptxPart", walk: PptxWalk) -> list[MarkedLine]:
    """Return the rows of a table."""
    rows = TableRows()
    lines: list[MarkedLine] = []
    for row in table.findall(n.ROW):
        cells = list(_cells(row, part, walk))
        own = rows.lines(cells)
        carried = sum(len(line.text) for line in own) - sum(len(line.text) for cell in cells for line in cell.lines)
        walk.grow(max(0, carried))
        lines += own
    return lines


def letters_drawn(element: "Element") -> int:
    """Return how many letters there are in an element, of text and of formulas."""
    return sum(weight(part.text) for part in element.iter(*n.WRITTEN) if part.text)


def _cells(row: "Element", part: "PptxPart", walk: PptxWalk) -> "Iterator[RowCell]":
    for column, cell in enumerate(row.findall(n.CELL)):
        if cell.get("hMerge") in {"1", "true"}:
            continue
        down = "restart" if cell.get("rowSpan", "1") != "1" else ""
        merged = "continue" if cell.get("vMerge") in {"1", "true"} else down
        body = cell.find(n.a("txBody"))
        yield RowCell([] if body is None else not_blank(lines_of(body, part, walk)), column, merged)


def _words(paragraph: "Element", part: "PptxPart", walk: PptxWalk) -> MarkedLine:
    words = MarkedWords()
    _pieces(paragraph, words, part, walk)
    line = words.line()
    walk.account.counts[LeftOutKind.STRUCK_TEXT] += words.struck
    return line


def _pieces(container: "Element", words: MarkedWords, part: "PptxPart", walk: PptxWalk) -> None:
    for piece in container:
        if piece.tag in {n.R, n.FIELD}:
            properties = piece.find(n.R_PR)
            text = piece.findtext(n.T) or ""
            walk.account.take(text)
            shown = text if text.isprintable() else text.translate(_SPACES)
            words.add(shown, PLAIN if properties is None else _look(properties))
            link = None if properties is None else properties.find(n.LINK)
            if link is not None:
                walk.account.follow(part.address(link.get(n.RELATED)), text)
        elif piece.tag == n.BREAK:
            words.add("\n")
        elif piece.tag == n.FORMULA:
            walk.account.counts[LeftOutKind.FORMULA] += 1
            walk.account.pass_over(letters_drawn(piece))
        elif piece.tag == n.ALTERNATE:
            _pieces(walk.chosen(piece), words, part, walk)


def _look(properties: "Element") -> WordLook:
    struck = properties.get("strike", "noStrike") != "noStrike"
    raised = properties.get("baseline", "0").rstrip("%")
    script = "" if not raised.strip("-0") else ("sub" if raised.startswith("-") else "super")
    marked = properties.find(_HIGHLIGHT)
    colour = "" if marked is None else colour_of(f"#{marked.get('val', '')}")
    return WordLook(struck, script, colour) if struck or script or colour else PLAIN


def _is_understood(choice: "Element") -> bool:
    return all(choice.nsmap.get(prefix) in n.UNDERSTOOD for prefix in choice.get("Requires", "").split())
