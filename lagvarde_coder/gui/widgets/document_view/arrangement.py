"""Works out where the stripes and labels of the visible marks stand in the margin."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect

from lagvarde_coder.gui.widgets.document_view.badge_rows import Wanted, badge_rows
from lagvarde_coder.gui.widgets.document_view.extents import LANES, BlockExtents
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.protocol import TextPage

LANE = 8
"""Width of a lane in pixels."""
STRIPE = 4
"""Width of a stripe in pixels."""
GAP = 6
"""Pixels between text, stripes and labels."""


class Stripe(NamedTuple):
    """A stripe as it is on the screen."""

    mark: Mark
    rect: QRect


class Label(NamedTuple):
    """A badge, or a "+n" label of several marks, as it is on the screen."""

    marks: tuple[Mark, ...]
    text: str
    rect: QRect
    is_more: bool = False


@dataclass(slots=True)
class Seen:
    """What is on the screen.

    Attributes:
        lines: top and height of each, half-hidden ones at the top left out.
        extents: of the marks with stripes, in text order: from which to which line they reach.
        counted: the other marks, by the first line that they are on.
    """

    lines: list[tuple[float, float]] = field(default_factory=list)
    extents: dict[str, tuple[Mark, int, int]] = field(default_factory=dict)
    counted: defaultdict[int, list[Mark]] = field(default_factory=lambda: defaultdict(list))

    def take(self, block: BlockExtents, shown: range, before: int) -> None:
        """Take in the lines ``shown`` of a block; ``before`` is the number of its first line on the screen."""
        begin, stop, extents = shown.start, shown.stop, self.extents
        for mark, first, last in block.striped:
            if last >= begin and first < stop:
                end = before + (last if last < stop else stop - 1)
                if mark.id in extents:
                    extents[mark.id] = mark, extents[mark.id][1], end
                else:
                    extents[mark.id] = mark, before + max(first, begin), end
        if before + begin == 0:  # marks that began above the screen too
            for mark, first, last in block.counted:
                if last >= begin and first < stop:
                    self.counted[max(first, begin) - begin].append(mark)
            return
        for line, marks in block.starting.items():
            if line < stop:
                self.counted[before + line] += marks


def seen_on(page: TextPage, height: float) -> Seen:
    """Return the visible lines and marks."""
    seen = Seen()
    for block, rect in page.visible_blocks():
        lines, top = page.places.lines(block), rect.top()
        shown = lines.between(-top, height - top)
        if shown and top + lines.tops[shown.start] + lines.heights[shown.start] / 2 < 0:
            shown = range(shown.start + 1, shown.stop)
        if shown:
            before = len(seen.lines) - shown.start
            seen.lines += [(top + lines.tops[line], lines.heights[line]) for line in shown]
            seen.take(page.extents(block), shown, before)
    return seen


@dataclass(frozen=True, slots=True)
class MarginFrame:
    """The measures of a margin.

    Attributes:
        width: of the margin, in pixels.
        height: of the margin, in pixels.
        lanes: that there is room for.
        columns: labels beside one line.
        label_width: of a label with a text.
        label_height: of any label.
        is_right: whether it stands to the right of the text; everything is mirrored there.
    """

    width: int
    height: int
    lanes: int
    columns: int
    label_width: Callable[[str], int]
    label_height: int
    is_right: bool = False

    def left_of(self, distance: int, width: int) -> int:
        """Return the left edge of something so wide that stands so far away from the text."""
        return distance if self.is_right else self.width - distance - width


class Arrangement:
    """Stripes and labels for one state of the screen.

    Attributes:
        stripes: in text order.
        labels: line by line, from the text outwards.
    """

    def __init__(self, page: TextPage, frame: MarginFrame) -> None:
        seen, index = seen_on(page, frame.height), page.index
        self.stripes: list[Stripe] = []
        self.labels: list[Label] = []
        lefts = [frame.left_of(GAP + lane * LANE + (LANE - STRIPE) // 2, STRIPE) for lane in range(LANES)]
        tops = [round(top) for top, _ in seen.lines]
        bottoms = [round(top + height) for top, height in seen.lines]
        wanted: list[Wanted] = []
        for mark, first, last in seen.extents.values():
            if index.beside and mark.other != frame.is_right:
                continue
            wanted.append(Wanted(mark.id, first, last))
            left, top, bottom = lefts[index.lane(mark)], tops[first], bottoms[last]
            self.stripes.append(Stripe(mark, QRect(left, top, STRIPE, bottom - top)))
        counted = _on_side(seen.counted, frame.is_right) if index.beside else seen.counted
        for number, row in badge_rows(wanted, frame.columns, counted).items():
            top = (tops[number] + bottoms[number] - frame.label_height) // 2
            distance = 2 * GAP + frame.lanes * LANE
            for mark_id in row.shown:
                mark = seen.extents[mark_id][0]
                distance += self._put((mark,), mark.badge_text, distance, top, frame)
            more = (*(seen.extents[mark_id][0] for mark_id in row.more), *counted.get(number, ()))
            if more:
                self._put(more, f"+{len(more)}", distance, top, frame, is_more=True)

    def _put(
        self, marks: tuple[Mark, ...], text: str, distance: int, top: int, frame: MarginFrame, *, is_more: bool = False
    ) -> int:
        """Put a label so far from the text and return how much room it takes."""
        width = frame.label_width(text)
        box = QRect(frame.left_of(distance, width), top, width, frame.label_height)
        self.labels.append(Label(marks, text, box, is_more))
        return width + 4

    def drawn(self) -> dict[tuple[object, ...], QRect]:
        """Return the rectangles of all, each by what would make it look different."""
        drawn: dict[tuple[object, ...], QRect] = {
            (id(mark), box.left(), box.top(), box.bottom()): box for mark, box in self.stripes
        }
        drawn.update(
            ((id(each.marks[0]), each.rect.left(), each.rect.top(), each.text), each.rect) for each in self.labels
        )
        return drawn

    def differences(self, other: "Arrangement") -> Iterator[QRect]:
        """Yield the areas in which this looks different from ``other``."""
        drawn, before = self.drawn(), other.drawn()
        for key in drawn.keys() ^ before.keys():
            yield (drawn.get(key) or before[key]).adjusted(-2, -2, 2, 2)

    def at(self, point: QPoint) -> tuple[Mark, ...]:
        """Return the marks of the label or stripe at ``point``; a stripe is as wide as its lane."""
        for label in self.labels:
            if label.rect.adjusted(-2, -2, 2, 2).contains(point):
                return label.marks
        side = (LANE - STRIPE) // 2
        for stripe in self.stripes:
            if stripe.rect.adjusted(-side, 0, side, 0).contains(point):
                return (stripe.mark,)
        return ()


def _on_side(counted: Mapping[int, list[Mark]], is_right: bool) -> dict[int, list[Mark]]:
    """Return the marks of one margin only."""
    sides = {line: [mark for mark in marks if mark.other == is_right] for line, marks in counted.items()}
    return {line: marks for line, marks in sides.items() if marks}
