"""Markers of lists, as browsers show them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.importers.prose.markers import BULLETS, formatted

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.html.css import Declarations

_KINDS = {
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter", "upper-alpha": "upperLetter", "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman", "upper-roman": "upperRoman",
}  # fmt: skip


@dataclass(slots=True)
class OpenList:
    """A list that is being read.

    Attributes:
        bullet: of an unnumbered list; empty for a numbered one.
        kind: of the numbers, in Word's word.
        count: the number of the next item.
        step: 1, or -1 for a list that counts down.
        bare: whether it shows no markers.
    """

    bullet: str
    kind: str
    count: int
    step: int
    bare: bool

    def marker(self, item: "Element", said: "Declarations") -> str:
        """Return the marker of the next item with the space after it; empty if it shows none."""
        self.count = whole(item.get("value"), self.count)
        count = self.count
        self.count += self.step
        if self.bare or _bare(said):
            return ""
        kind = _KINDS.get(item.get("type", ""), self.kind)
        return f"{self.bullet} " if self.bullet else f"{formatted(count, kind)}. "


def opened(element: "Element", said: "Declarations", depth: int) -> OpenList:
    """Return the list that an element begins; ``depth``: how many unnumbered ones are open around it."""
    numbered = element.tag == "ol"
    down = numbered and element.get("reversed") is not None
    items = sum(child.tag == "li" for child in element) if down else 1
    return OpenList(
        bullet="" if numbered else BULLETS[min(depth, len(BULLETS) - 1)],
        kind=_KINDS.get(said.get("list-style-type", "") or element.get("type", ""), "decimal"),
        count=whole(element.get("start"), items),
        step=-1 if down else 1,
        bare=_bare(said),
    )


def whole(text: str | None, default: int) -> int:
    """Return a small whole number as an attribute gives it, or ``default``."""
    digits = (text or "").strip()
    plain = digits.removeprefix("-")
    return int(digits) if plain.isascii() and plain.isdecimal() and len(plain) <= 9 else default


def _bare(said: "Declarations") -> bool:
    return "none" in (said.get("list-style-type"), *said.get("list-style", "").split())
