"""What slides inherit from their layouts and masters: where placeholders stand, and how their paragraphs are marked."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.importers.slides import pptx_names as n
from lagvarde_coder.importers.slides.pptx_bullets import BulletRules, rules_of
from lagvarde_coder.importers.slides.slide_text import Placed

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.slides.pptx_parts import PptxPart, PptxParts

TITLES = frozenset({"title", "ctrTitle"})
_BODIES = frozenset({"body", "obj", "subTitle", ""})
_LIST_STYLE = f"{n.BODY}/{n.LIST_STYLE}"


class Holder(NamedTuple):
    """What a layout or a master says of one of its placeholders."""

    kind: str
    number: str
    corner: tuple[float, float] | None
    rules: BulletRules


@dataclass(slots=True)
class Ancestors:
    """What slides of one layout inherit, nearest first.

    Attributes:
        holders: placeholders of the layout and of its master.
        rules: of the master, by "title" and "body".
    """

    holders: list[list[Holder]] = field(default_factory=list)
    rules: dict[str, BulletRules] = field(default_factory=dict)

    def corner(self, holder: "Element") -> tuple[float, float] | None:
        """Return where a placeholder stands that does not say it itself."""
        return next((one.corner for one in self._above(holder) if one.corner is not None), None)

    def bullets(self, holder: "Element") -> list[BulletRules]:
        """Return the rules for a placeholder's markers, nearest first."""
        kind = holder.get("type", "")
        last = "title" if kind in TITLES else "body" if kind in _BODIES else "other"
        return [*(one.rules for one in self._above(holder)), self.rules.get(last, {})]

    def _above(self, holder: "Element") -> list[Holder]:
        kind, number = holder.get("type", ""), holder.get("idx", "")
        found = []
        for holders in self.holders:
            same = [one for one in holders if number and one.number == number] if holders is self.holders[0] else []
            same = same or [one for one in holders if _family(one.kind) == _family(kind)]
            found += same[:1]
        return found


class Layouts:
    """The layouts of a presentation, each read once."""

    def __init__(self, parts: "PptxParts") -> None:
        self._parts = parts
        self._known: dict[str, Ancestors] = {}
        self._masters: dict[str, tuple[list[Holder], dict[str, BulletRules]]] = {}

    def of(self, slide: "PptxPart") -> Ancestors:
        """Return what a slide inherits."""
        path = next(slide.paths("slideLayout"), "")
        if path not in self._known:
            self._known[path] = self._read(path)
        return self._known[path]

    def _read(self, path: str) -> Ancestors:
        layout = self._parts.read(path)
        if layout is None:
            return Ancestors()
        above = next(layout.paths("slideMaster"), "")
        if above not in self._masters:
            master = self._parts.read(above)
            self._masters[above] = ([], {}) if master is None else (_holders(master.root), _styles(master.root))
        holders, rules = self._masters[above]
        return Ancestors([_holders(layout.root), holders], rules)


def corner_of(shape: "Element") -> tuple[float, float] | None:
    """Return top and left of a shape that says it itself, in English metric units."""
    offset = next(shape.iter(n.OFFSET), None)
    if offset is None:
        return None
    top, left = (_number(offset.get(name, "")) for name in ("y", "x"))
    return None if top is None or left is None else (top, left)


def placed(shape: "Element", ancestors: Ancestors) -> Placed:
    """Return where a shape stands; without a place of its own it is where its layout has it, or above all else."""
    holder = placeholder_of(shape)
    corner = corner_of(shape)
    if corner is None and holder is not None:
        corner = ancestors.corner(holder)
    top, left = corner or (0.0, 0.0)
    return Placed(top, left, title=holder is not None and holder.get("type") in TITLES)


def placeholder_of(shape: "Element") -> "Element | None":
    """Return what says that a shape is a placeholder, and for what."""
    facts = next(iter(shape), None)
    return None if facts is None else next(facts.iter(n.PLACEHOLDER), None)


def _holders(root: "Element") -> list[Holder]:
    found = []
    for shape in root.iter(n.SHAPE):
        holder = placeholder_of(shape)
        if holder is not None:
            rules = rules_of(shape.find(_LIST_STYLE))
            found.append(Holder(holder.get("type", ""), holder.get("idx", ""), corner_of(shape), rules))
    return found


def _styles(master: "Element") -> dict[str, BulletRules]:
    styles = master.find(n.p("txStyles"))
    names = ("title", "body", "other")
    return {} if styles is None else {name: rules_of(styles.find(n.p(f"{name}Style"))) for name in names}


def _family(kind: str) -> str:
    return "title" if kind in TITLES else "body" if kind in _BODIES else kind


def _number(text: str) -> float | None:
    return float(text) if text.lstrip("-").isdecimal() and text.isascii() and len(text) < 16 else None
