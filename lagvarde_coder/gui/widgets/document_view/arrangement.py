"""Works out where the stripes and labels of the visible marks stand in the margin."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from lagvarde_coder.gui.widgets.document_view.badge_rows import Wanted, badge_rows
from lagvarde_coder.gui.widgets.document_view.index import in_text_order
from lagvarde_coder.gui.widgets.document_view.marks import Mark
from lagvarde_coder.gui.widgets.document_view.page import Page

LANES = 8
"""Stripes side by side; what lies deeper is counted by a "+n" label."""
LANE = 8
"""Width of a lane in pixels."""
STRIPE = 4
"""Width of a stripe in pixels."""
GAP = 6
"""Pixels between text, stripes and labels."""


@dataclass(frozen=True, slots=True)
class Stripe:
    """A stripe as it is on the screen."""

    mark: Mark
    rect: QRectF


@dataclass(frozen=True, slots=True)
class Label:
    """A badge, or a "+n" label of several marks, as it is on the screen."""

    marks: tuple[Mark, ...]
    text: str
    rect: QRectF
    is_more: bool = False


@dataclass(slots=True)
class Seen:
    """The lines on the screen, and from which to which of them each mark reaches."""

    lines: list[tuple[float, float]] = field(default_factory=list)
    """Top and height of each."""
    extents: dict[str, tuple[int, int]] = field(default_factory=dict)


def seen_on(page: Page, height: float) -> Seen:
    """Return the visible lines, half-hidden ones at the top left out, and the visible marks' extents."""
    seen = Seen()
    for block, rect in page.visible_blocks():
        number, lines, top = block.blockNumber(), page.places.lines(block), rect.top()
        shown = lines.between(-top, height - top)
        if shown and top + lines.tops[shown.start] + lines.heights[shown.start] / 2 < 0:
            shown = range(shown.start + 1, shown.stop)
        if not shown:
            continue
        before = len(seen.lines) - shown.start
        seen.lines += [(top + lines.tops[line], lines.heights[line]) for line in shown]
        for mark in page.index.in_block(number):
            first, last = lines.extent(*page.places.inside(number, mark.span.start, mark.span.end))
            if last >= shown.start and first < shown.stop:
                begin, end = before + max(first, shown.start), before + min(last, shown.stop - 1)
                known = seen.extents.get(mark.id)
                seen.extents[mark.id] = (known[0] if known else begin), end
    return seen


@dataclass(frozen=True, slots=True)
class Frame:
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

    def left_of(self, distance: float, width: float) -> float:
        """Return the left edge of something so wide that stands so far away from the text."""
        return distance if self.is_right else self.width - distance - width


class Arrangement:
    """Stripes and labels for one state of the screen.

    Attributes:
        stripes: in text order.
        labels: line by line, from the text outwards.
    """

    def __init__(self, page: Page, frame: Frame) -> None:
        seen, index = seen_on(page, frame.height), page.index
        marks = (index.mark(mark_id) for mark_id in seen.extents)
        shown = sorted((mark for mark in marks if index.is_beside(mark) == frame.is_right), key=in_text_order)
        self.stripes: list[Stripe] = []
        self.labels: list[Label] = []
        wanted = []
        for mark in shown:
            lane, (first, last) = index.lane(mark), seen.extents[mark.id]
            wanted.append(Wanted(mark.id, first, last, lane < LANES))
            if lane < LANES:
                left = frame.left_of(GAP + lane * LANE + (LANE - STRIPE) / 2, STRIPE)
                top, bottom = seen.lines[first][0], sum(seen.lines[last])
                self.stripes.append(Stripe(mark, QRectF(left, top, STRIPE, bottom - top)))
        for number, row in badge_rows(wanted, frame.columns).items():
            labels: list[tuple[tuple[Mark, ...], bool]] = [((index.mark(mark_id),), False) for mark_id in row.shown]
            if row.more:
                labels.append((tuple(index.mark(mark_id) for mark_id in row.more), True))
            self._put(labels, seen.lines[number], frame)

    def _put(self, labels: list[tuple[tuple[Mark, ...], bool]], line: tuple[float, float], frame: Frame) -> None:
        """Put labels side by side beside a line."""
        top = round(line[0] + line[1] / 2 - frame.label_height / 2)
        distance = 2 * GAP + frame.lanes * LANE
        for marks, is_more in labels:
            text = f"+{len(marks)}" if is_more else marks[0].badge_text
            size = frame.label_width(text)
            left = frame.left_of(distance, size)
            self.labels.append(Label(marks, text, QRectF(left, top, size, frame.label_height), is_more))
            distance += size + 4

    def at(self, point: QPointF) -> tuple[Mark, ...]:
        """Return the marks of the label or stripe at ``point``; a stripe is as wide as its lane."""
        for label in self.labels:
            if label.rect.adjusted(-2, -2, 2, 2).contains(point):
                return label.marks
        side = (LANE - STRIPE) / 2
        for stripe in self.stripes:
            if stripe.rect.adjusted(-side, 0, side, 0).contains(point):
                return (stripe.mark,)
        return ()
