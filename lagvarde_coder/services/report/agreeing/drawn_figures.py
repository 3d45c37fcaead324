"""The numbers of native charts, in Word and Excel: those that a chart keeps itself, and those of the cells it draws.

A chart is edited by its workbook and drawn from its own copy of the numbers (ECMA-376, part 1, 21.2.2.30), so a number
may be changed in one of them alone. Every file is hostile: who reads it expects any error.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.importers.archive import parse_xml

if TYPE_CHECKING:
    from openpyxl import Workbook

    from lagvarde_coder.importers.archive import Element

_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_REFERENCE = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?")
_MOST_CELLS, _MOST_SERIES = 5_000, 50

Cells = Callable[[str], list[str]]
"""Gives what stands in the cells of a reference, row by row; of several columns what stands in the first that does."""


@dataclass(frozen=True, slots=True)
class FileChart:
    """A series of a chart: what it is called, and its points by the name of each; ``place`` says where they stand."""

    place: str
    about: str
    series: str
    points: tuple[tuple[str, str], ...]


def charts_in(xml: bytes, place: str, about: str, cells: Cells) -> Iterator[FileChart]:
    """Yield each series of a chart's part, from its own copy of the numbers and from the cells.

    Raises:
        Exception: whatever there is to raise of what is no chart.
    """
    for series in list(parse_xml(place, xml).iter(f"{_C}ser"))[:_MOST_SERIES]:
        name, names, values = (series.find(_C + part) for part in ("tx", "cat", "val"))
        kept = [_kept(part) for part in (name, names, values)]
        drawn = [_drawn(part, cells) for part in (name, names, values)]
        for said, where in ((kept, "diagram"), (drawn, "diagrammets celler")):
            if said[2]:  # a chart without a copy of its own is drawn from the cells
                called = " ".join(said[0] or kept[0] or drawn[0])
                points = zip(said[1] or drawn[1], said[2], strict=False)
                yield FileChart(f"{place}, {where}", about, called, tuple(points))


def cells_of(book: "Workbook") -> Cells:
    """Return what reads the cells of a workbook."""

    def cells(reference: str) -> list[str]:
        found = _REFERENCE.fullmatch(reference)
        if found is None:
            return []
        from openpyxl.utils import column_index_from_string

        sheet = book[(found[1] or found[2]).replace("''", "'")]
        left, top = column_index_from_string(found[3]), int(found[4])
        right, bottom = column_index_from_string(found[5] or found[3]), int(found[6] or found[4])
        if not 0 < (right - left + 1) * (bottom - top + 1) <= _MOST_CELLS:
            raise ValueError(reference)
        rows = sheet.iter_rows(min_row=top, max_row=bottom, min_col=left, max_col=right, values_only=True)
        return [_first(row) for row in rows]

    return cells


def number_text(value: object) -> str:
    """Return what a cell says; a whole number without decimals."""
    if value is None:
        return ""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _first(row: Sequence[object]) -> str:
    return next((number_text(value) for value in row if value is not None), "")


def _kept(part: "Element | None") -> list[str]:
    """Return the points that a chart keeps itself, by their places; of several levels the outermost."""
    if part is None:
        return []
    levels = part.findall(f".//{_C}lvl")
    shown = (levels[-1] if levels else part).iter(f"{_C}pt")
    points = {int(point.get("idx") or 0): point.findtext(f"{_C}v") or "" for point in shown}
    last = max(points, default=-1)
    if last >= _MOST_CELLS:
        raise ValueError(last)
    return [_plain(points.get(at, "")) for at in range(last + 1)]


def _drawn(part: "Element | None", cells: Cells) -> list[str]:
    reference = part.find(f".//{_C}f") if part is not None else None
    return cells(reference.text or "") if reference is not None else []


def _plain(value: str) -> str:
    try:
        return number_text(float(value))
    except ValueError:
        return value
