"""Works out where the stripes and labels of the visible marks stand in the margin."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF

from lagvarde_coder.gui.widgets.document_view.badge_rows import Wanted, badge_rows
from lagvarde_coder.gui.widgets.document_view.highlight import visible_lines
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
    rect: QRectF
    is_more: bool = False

    @property
    def text(self) -> str:
        """What it says."""
        return f"+{len(self.marks)}" if self.is_more else self.marks[0].badge_text


@dataclass(slots=True)
class Seen:
    """The lines on the screen, and from which to which of them each mark reaches."""

    lines: list[QRectF] = field(default_factory=list)
    extents: dict[str, tuple[int, int]] = field(default_factory=dict)


def seen_on(page: Page, height: float) -> Seen:
    """Return the visible lines, half-hidden ones at the top left out, and the visible marks' extents."""
    seen = Seen()
    for block, rect in page.visible_blocks():
        lines = [
            line
            for line in visible_lines(block.layout(), -rect.top(), height - rect.top())
            if rect.top() + line.y() + line.height() / 2 >= 0
        ]
        if not lines:
            continue
        starts = [block.position() + line.textStart() for line in lines]
        end = starts[-1] + lines[-1].textLength()
        before = len(seen.lines)
        seen.lines += [QRectF(0, rect.top() + line.y(), 0, line.height()) for line in lines]
        for mark in page.index.in_block(block.blockNumber()):
            first, last = page.positions.span_to_qt(mark.span)
            if last > starts[0] and first < end:
                top = before + max(0, bisect_right(starts, first) - 1)
                known = seen.extents.get(mark.id)
                seen.extents[mark.id] = (known[0] if known else top), before + bisect_left(starts, last) - 1
    return seen


class Arrangement:
    """Stripes and labels for one state of the screen.

    Attributes:
        stripes: in text order.
        labels: line by line, from the text outwards.
    """

    def __init__(
        self, page: Page, *, width: int, height: int, lanes: int, columns: int, label_width: Callable[[str], int],
        label_height: int,
    ) -> None:  # fmt: skip
        seen = seen_on(page, height)
        index = page.index
        shown = sorted((index.mark(mark_id) for mark_id in seen.extents), key=in_text_order)
        self.stripes: list[Stripe] = []
        for mark in shown:
            if (lane := index.lane(mark)) < LANES:
                first, last = seen.extents[mark.id]
                left = width - GAP - lane * LANE - LANE + (LANE - STRIPE) / 2
                top, bottom = seen.lines[first].top(), seen.lines[last].bottom()
                self.stripes.append(Stripe(mark, QRectF(left, top, STRIPE, bottom - top)))
        self.labels: list[Label] = []
        wanted = (Wanted(mark.id, *seen.extents[mark.id], index.lane(mark) < LANES) for mark in shown)
        for number, row in badge_rows(wanted, columns).items():
            top = round(seen.lines[number].center().y() - label_height / 2)
            right = float(width - 2 * GAP - lanes * LANE)
            labels = [Label((index.mark(mark_id),), QRectF()) for mark_id in row.shown]
            if row.more:
                labels.append(Label(tuple(index.mark(mark_id) for mark_id in row.more), QRectF(), is_more=True))
            for label in labels:
                size = label_width(label.text)
                self.labels.append(Label(label.marks, QRectF(right - size, top, size, label_height), label.is_more))
                right -= size + 4

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
