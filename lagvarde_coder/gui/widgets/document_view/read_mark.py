"""Where the quiet line stands under what was read."""

from lagvarde_coder.gui.widgets.document_view.layout import PITCH
from lagvarde_coder.gui.widgets.document_view.protocol import TextPage

_BELOW = 0.6
"""The part of the air between two lines that is left above it."""


def read_to_height(page: TextPage) -> float | None:
    """Return the height in the viewport of the line under what was read, None if it is not visible."""
    read_to = page.read_to
    if read_to is None or not page.positions.length:
        return None
    last = max(0, read_to - 1)
    number = page.index.blocks.number_at(last)
    for block, rect in page.visible_blocks():
        if block.blockNumber() == number:
            lines = page.places.lines(block)
            line = lines.line_of(page.places.inside(number, last, last + 1)[0])
            share = 1 + (PITCH - 1) * _BELOW if read_to else 0
            return round(rect.top() + lines.tops[line] + lines.heights[line] * share) + 0.5
    return None
