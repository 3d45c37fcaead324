"""What stands on a slide, in the order in which one reads it: shapes, groups, tables, diagrams; the rest is counted."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.prose.marked_lines import MarkedLine
from lagvarde_coder.importers.slides import pptx_names as n
from lagvarde_coder.importers.slides.pptx_layouts import Ancestors, placed, placeholder_of
from lagvarde_coder.importers.slides.pptx_words import PptxWalk, letters_drawn, lines_of, table_lines
from lagvarde_coder.importers.slides.slide_text import as_heading, in_reading_order

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.slides.pptx_parts import PptxPart, PptxParts

_MARGINS = frozenset({"ftr", "dt", "hdr"})
_ITS_NUMBER = "sldNum"
_POINT, _JOINED, _ID = n.d("pt"), n.d("cxn"), "modelId"


class ShapeReader:
    """Reads the shapes of one slide, or of its notes."""

    def __init__(self, walk: PptxWalk, parts: "PptxParts", part: "PptxPart", ancestors: Ancestors) -> None:
        self._walk = walk
        self._parts = parts
        self._part = part
        self._ancestors = ancestors

    def lines(self, tree: "Element") -> list[MarkedLine]:
        """Return what a tree or group of shapes says, the title first."""
        shapes = ((placed(shape, self._ancestors), shape) for shape in self._shapes(tree))
        lines = []
        for place, shape in in_reading_order(shapes):
            own = self._shape(shape)
            lines += as_heading(own) if place.title else own
        return lines

    def _shapes(self, tree: "Element") -> "Iterator[Element]":
        for shape in tree:
            if shape.tag == n.ALTERNATE:
                yield from self._shapes(self._walk.chosen(shape))
            elif shape.tag in {n.SHAPE, n.GROUP, n.FRAME, n.PICTURE}:
                yield shape

    def _shape(self, shape: "Element") -> list[MarkedLine]:
        account = self._walk.account
        facts = next(shape.iter(n.SHAPE_FACTS), None)
        holder = placeholder_of(shape)
        kind = "" if holder is None else holder.get("type", "")
        if facts is not None and facts.get("hidden") in {"1", "true"}:
            account.leave_out(LeftOutKind.HIDDEN_TEXT, letters_drawn(shape))
            return []
        if kind in _MARGINS or kind == _ITS_NUMBER:
            self._margin(shape, kind)
            return []
        if shape.tag == n.GROUP:
            return self.lines(shape)
        if shape.tag == n.FRAME:
            return self._framed(shape)
        if shape.tag == n.PICTURE:
            account.counts[LeftOutKind.IMAGE] += 1
            return []
        body = shape.find(n.BODY)
        rules = [] if holder is None else self._ancestors.bullets(holder)
        return [] if body is None else lines_of(body, self._part, self._walk, rules)

    def _margin(self, shape: "Element", kind: str) -> None:
        self._walk.account.pass_over(letters_drawn(shape))
        words = " ".join("".join(part.text or "" for part in shape.iter(n.T)).split())
        if words and kind != _ITS_NUMBER and words not in self._walk.footers:
            self._walk.footers.add(words)
            self._walk.account.counts[LeftOutKind.HEADER_FOOTER] += 1

    def _framed(self, frame: "Element") -> list[MarkedLine]:
        table = next(frame.iter(n.TABLE), None)
        if table is not None:
            return table_lines(table, self._part, self._walk)
        diagram = next(frame.iter(n.DIAGRAM), None)
        if diagram is not None:
            relation = self._part.relations.get(diagram.get(n.DIAGRAM_DATA, ""))
            data = None if relation is None or relation.outside else self._parts.read(relation.target)
            if data is not None:
                return self._diagram(data)
        self._walk.account.counts[LeftOutKind.OBJECT] += 1
        return []

    def _diagram(self, data: "PptxPart") -> list[MarkedLine]:
        """Return the words of a SmartArt diagram, what is joined to something after it."""
        self._walk.account.expect(letters_drawn(data.root))
        points = {point.get(_ID, ""): point for point in data.root.iter(_POINT)}
        below: dict[str, list[tuple[int, str]]] = {}
        for joint in data.root.iter(_JOINED):
            if joint.get("type", "parOf") == "parOf":
                order = joint.get("srcOrd", "0")
                at = int(order) if order.isascii() and order.isdecimal() and len(order) < 10 else 0
                below.setdefault(joint.get("srcId", ""), []).append((at, joint.get("destId", "")))
        lines: list[MarkedLine] = []
        stack = [key for key, point in reversed(points.items())]  # the first is the diagram itself; all others follow
        while stack:
            key = stack.pop()
            point = points.pop(key, None)
            if point is not None:
                body = point.find(n.d("t"))
                lines += [] if body is None else lines_of(body, data, self._walk)
                stack += [one for _, one in sorted(below.get(key, ()), reverse=True)]
        return lines
