"""What the styles of a workbook say of its cells: the number format, and whether the text is struck out."""

from dataclasses import dataclass, field

from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.streaming import Attributes, stream
from lagvarde_coder.importers.xlsx.parts import WorkbookParts

GENERAL = "General"

_BUILT_IN = {
    0: GENERAL, 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "yyyy-mm-dd", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "hh:mm", 21: "hh:mm:ss", 22: "yyyy-mm-dd hh:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00",
    41: "#,##0", 42: '#,##0 "kr"', 43: "#,##0.00", 44: '#,##0.00 "kr"', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that workbooks name by number only (ECMA-376, 18.8.30), as Excel shows them in Sweden."""

_MOST = 100_000
"""Styles that are kept; Excel allows 65,490."""


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell is shown."""

    number_format: str = GENERAL
    struck: bool = False


PLAIN = CellStyle()


@dataclass(slots=True)
class _Reading:
    """The lists of the part as far as they have been read; ``inside`` is the list that is being read."""

    inside: str = ""
    custom: dict[int, str] = field(default_factory=dict)
    fonts: list[bool] = field(default_factory=list)
    cells: list[tuple[int, int]] = field(default_factory=list)

    def start(self, tag: str, its: Attributes) -> None:
        if tag in {"numFmts", "fonts", "cellXfs", "cellStyleXfs", "dxfs"}:
            self.inside = tag
        elif self.inside == "numFmts" and tag == "numFmt" and len(self.custom) < _MOST:
            self.custom[int(its.get("numFmtId", 0))] = its.get("formatCode", GENERAL)
        elif self.inside == "fonts" and tag == "font" and len(self.fonts) < _MOST:
            self.fonts.append(False)
        elif self.inside == "fonts" and tag == "strike" and self.fonts:
            self.fonts[-1] = is_on(its)
        elif self.inside == "cellXfs" and tag == "xf" and len(self.cells) < _MOST:
            self.cells.append((int(its.get("numFmtId", 0)), int(its.get("fontId", 0))))

    def end(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = ""

    def style(self, number_format: int, font: int) -> CellStyle:
        code = self.custom.get(number_format) or _BUILT_IN.get(number_format, GENERAL)
        return CellStyle(code, 0 <= font < len(self.fonts) and self.fonts[font])


def is_on(its: Attributes) -> bool:
    """Tell whether a property such as ``strike`` is set; it is unless it says otherwise."""
    return its.get("val", "1") not in {"0", "false", "off"}


def read_styles(package: WorkbookParts, limits: Limits) -> list[CellStyle]:
    """Return the styles that cells name by their number.

    Raises:
        ImportRefused: the part is damaged or too large.
    """
    part = next((relation.target for relation in package.relations.values() if relation.kind == "styles"), "")
    if part not in package.archive:
        return []
    reading = _Reading()
    stream(package.archive, part, limits, reading.start, reading.end)
    known: dict[tuple[int, int], CellStyle] = {}
    return [known.setdefault(pair, reading.style(*pair)) for pair in reading.cells]
