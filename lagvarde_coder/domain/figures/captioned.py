"""A drawing as it stands alone: its title above, its caption below."""

from dataclasses import replace

from lagvarde_coder.domain.figures.drawing import MUTED, Drawing, Lettering, moved
from lagvarde_coder.domain.figures.lettering import wrapped

_MARGIN = 12.0
_TITLE, _TITLE_LEADING = 12.0, 16.0
_SMALL, _LEADING = 7.5, 10.5


def captioned(drawing: Drawing) -> Drawing:
    """Return a drawing with title and caption, as files and the clipboard have it; in Word they are the document's."""
    room = drawing.width - 2 * _MARGIN
    heads = wrapped(drawing.title, room, _TITLE, bold=True)
    feet = wrapped(drawing.caption, room, _SMALL)
    down = _MARGIN + len(heads) * _TITLE_LEADING + 4
    foot = down + drawing.height + 4
    title = [
        Lettering(x=_MARGIN, y=_MARGIN + _TITLE + number * _TITLE_LEADING, words=line, size=_TITLE, bold=True)
        for number, line in enumerate(heads)
    ]
    caption = [
        Lettering(x=_MARGIN, y=foot + _SMALL + number * _LEADING, words=line, size=_SMALL, paint=MUTED)
        for number, line in enumerate(feet)
    ]
    return replace(
        drawing,
        height=foot + len(feet) * _LEADING + _MARGIN,
        shapes=(*title, *(moved(shape, 0, down) for shape in drawing.shapes), *caption),
        parts=tuple(replace(part, y=part.y + down) for part in drawing.parts),
    )
