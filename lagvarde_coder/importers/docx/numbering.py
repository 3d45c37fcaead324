"""List markers, counted as Word counts them."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import alternative
from lagvarde_coder.importers.docx.styles import Styles
from lagvarde_coder.importers.docx.tree import number, value
from lagvarde_coder.importers.prose.markers import BULLETS, formatted

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_LEVELS = 9
_CUSTOM = re.compile(r"\s*0{0,8}1\s*,")
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: kind of number, text with places for the numbers ("%1.%2"), and the first number.

    Attributes:
        width: digits that a number has at least ("001": 3).
        after: levels above the n-th start it anew; None for all above it, 0 for none.
    """

    kind: str
    text: str
    start: int
    plain: bool
    width: int = 0
    after: int | None = None


@dataclass(frozen=True, slots=True)
class List:
    """What one ``numId`` stands for.

    Attributes:
        definition: id of the definition, which other lists may share and then count on.
        starts: first numbers that this list sets anew, by level.
        by_style: levels by the paragraph style that they name.
    """

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]
    by_style: dict[str, int]


class ListNumbering:
    """The numbering part, and how far each list has come. Ask for markers in the order of the text."""

    def __init__(self, root: "Element | None", styles: Styles) -> None:
        self._styles = styles
        elements = [] if root is None else list(root)
        self._nums = {num.get(n.NUM_ID, ""): num for num in elements if num.tag == n.w("num")}
        self._definitions = {
            part.get(n.w("abstractNumId"), ""): part for part in elements if part.tag == n.w("abstractNum")
        }
        self._lists: dict[str, List] = {}
        self._counts: dict[str, list[int | None]] = defaultdict(lambda: [None] * _LEVELS)
        self._started: set[tuple[str, int]] = set()

    def marker(self, num_id: str, level: int) -> str:
        """Return the marker of the next item with the space after it; empty if the list shows none."""
        items = self._list(num_id)
        definition = items.levels.get(level)
        if definition is None:
            return ""
        if definition.kind == "bullet":
            return f"{BULLETS[min(level, len(BULLETS) - 1)]} "
        counts = self._counts[items.definition]
        before = counts[level]
        counts[level] = definition.start if before is None else before + 1
        if level in items.starts and (num_id, level) not in self._started:
            counts[level] = items.starts[level]
        self._started.add((num_id, level))
        for below in range(level + 1, _LEVELS):
            if _starts_anew(items.levels.get(below), level):
                counts[below] = None
        shown = _PLACE.sub(
            lambda at: _shown(items, counts, int(at.group(1)) - 1, plain=definition.plain), definition.text
        )
        return f"{shown} " if shown.strip() else ""

    def level_of_style(self, num_id: str, style_id: str | None) -> int:
        """Return the level of a list that names this paragraph style; 0 if none does."""
        return self._list(num_id).by_style.get(style_id or "", 0)

    def _list(self, num_id: str) -> List:
        if num_id not in self._lists:
            definition = self._definition_of(num_id)
            part = self._definitions.get(definition)
            levels = _by_level([] if part is None else part.findall(n.LEVEL))
            num = self._nums.get(num_id)
            overrides = _by_level([] if num is None else num.findall(n.w("lvlOverride")))
            levels |= {at: own for at, override in overrides.items() if (own := override.find(n.LEVEL)) is not None}
            starts = {at: value(override, n.w("startOverride")) for at, override in overrides.items()}
            self._lists[num_id] = List(
                definition=definition,
                levels={at: _level(level) for at, level in levels.items()},
                starts={at: number(start, 1) for at, start in starts.items() if start is not None},
                by_style={value(level, n.P_STYLE) or "": at for at, level in levels.items()},
            )
        return self._lists[num_id]

    def _definition_of(self, num_id: str) -> str:
        """Return the id of the list's definition; a definition may point to a list style that points to another."""
        definition = ""
        for _ in range(3):
            definition = value(self._nums.get(num_id), n.w("abstractNumId")) or ""
            link = value(self._definitions.get(definition), n.w("numStyleLink"))
            linked = None if link is None else self._styles.get(link).numbering
            if linked is None:
                break
            num_id = linked[0]
        return definition


def _by_level(elements: "list[Element]") -> "dict[int, Element]":
    levels = {number(element.get(n.ILVL), _LEVELS): element for element in elements}
    return {at: element for at, element in levels.items() if at < _LEVELS}


def _starts_anew(level: Level | None, by: int) -> bool:
    return level is None or level.after is None or by < level.after


def _level(level: "Element") -> Level:
    form = _format(level)
    kind = "decimal" if form is None else form.get(n.VAL, "decimal")
    after = value(level, n.w("lvlRestart"))
    return Level(
        kind=kind,
        text=(value(level, n.w("lvlText")) or "")[:100],
        start=number(value(level, n.w("start")), 1),
        plain=level.find(n.w("isLgl")) is not None,
        width=len(_first_number(form)) if kind == "custom" and form is not None else 0,
        after=None if after is None else number(after, _LEVELS),
    )


def _format(level: "Element") -> "Element | None":
    """Return how the numbers of a level are written; Word wraps formats that older versions do not know."""
    form = level.find(n.NUM_FMT)
    if form is None:
        wrapped = level.find(n.ALTERNATE)
        form = None if wrapped is None else alternative(wrapped).find(n.NUM_FMT)
    return form


def _first_number(form: "Element") -> str:
    """Return "001" of a custom format "001, 002, 003, …"; of others nothing."""
    shown = form.get(n.w("format"), "")
    return shown.partition(",")[0].strip() if _CUSTOM.match(shown) else ""


def _shown(items: List, counts: list[int | None], at: int, *, plain: bool) -> str:
    level = items.levels.get(at)
    count = counts[at]
    if count is None:
        count = 1 if level is None else level.start
    return str(count) if plain or level is None else formatted(count, level.kind).zfill(level.width)
