"""What paragraph and character styles say about headings, lists, hidden text and colours, inheritance followed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.highlighting import NO_COLOURING, Colouring, colouring_of, shading_of
from lagvarde_coder.importers.docx.tree import is_on, number, value

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

BODY_TEXT = 9
"""The outline level that means "not a heading"."""

_HEADING = re.compile(r"(?:heading|rubrik|överskrift|overskrift|otsikko|überschrift|titre)\s?([1-9])")
_CONTENTS = re.compile(r"toc ?[1-9]", re.IGNORECASE)
SCRIPTS = {"superscript": "super", "subscript": "sub"}
"""Values of ``w:vertAlign`` that change what a text says, as :class:`WordLook` calls them."""

_TITLES = frozenset({"title", "rubrik", "titel", "tittel"})


@dataclass(frozen=True, slots=True)
class Style:
    """What matters of a style.

    Attributes:
        level: 1 to 9 of a heading (a title is level 1); else 0.
        numbering: the list it belongs to, ``(numId, ilvl)``; ilvl None if the list names the style instead.
        struck: whether its text is struck through.
        script: "super", "sub" or empty.
        contents: whether it is of the entries of a list of contents ("toc 1").
        colouring: of its words. behind: the shading of the whole paragraph, None without any.
    """

    level: int = 0
    numbering: tuple[str, int | None] | None = None
    hidden: bool = False
    struck: bool = False
    script: str = ""
    contents: bool = False
    colouring: Colouring = NO_COLOURING
    behind: str | None = None


class Styles:
    """The styles part; a document without one still has headings if its style ids say so."""

    def __init__(self, root: "Element | None") -> None:
        self._styles = {} if root is None else {style.get(n.w("styleId"), ""): style for style in root}
        self._known: dict[str, Style] = {}
        defaults = (key for key, style in self._styles.items() if _is_default(style))
        self._default = next(defaults, "")

    def get(self, style_id: str | None) -> Style:
        """Return a style by id; None and unknown ids give the paragraphs' default."""
        key = self._default if style_id is None else style_id
        if key not in self._known:
            self._known[key] = self._resolve(key)
        return self._known[key]

    def _resolve(self, key: str) -> Style:
        chain = list(self._chain(key))
        levels = [level for level in map(_level, chain) if level is not None]
        if not chain:
            levels = [_level_of_name(key) or 0]
        lists = [numbering for numbering in map(_numbering, chain) if numbering is not None]
        scripts = [script for script in (value(style.find(n.R_PR), n.RAISED) for style in chain) if script is not None]
        names = [value(style, n.w("name")) or "" for style in chain] or [key]
        return Style(
            level=levels[0] if levels else 0,
            numbering=lists[0] if lists else None,
            hidden=_first_on(chain, n.VANISH),
            struck=_first_on(chain, n.STRIKE) or _first_on(chain, n.DOUBLE_STRIKE),
            script=SCRIPTS.get(scripts[0], "") if scripts else "",
            contents=any(_CONTENTS.fullmatch(name.strip()) for name in names),
            colouring=reduce(Colouring.over, (colouring_of(style.find(n.R_PR)) for style in chain), NO_COLOURING),
            behind=next((said for style in chain if (said := shading_of(style.find(n.P_PR))) is not None), None),
        )

    def _chain(self, key: str | None) -> Iterator["Element"]:
        """Yield the style and those it is based on, nearest first; a circle ends."""
        seen: set[str] = set()
        while key is not None and key in self._styles and key not in seen:
            seen.add(key)
            yield self._styles[key]
            key = value(self._styles[key], n.w("basedOn"))


def _first_on(chain: list["Element"], name: str) -> bool:
    """Return what the nearest style that says anything of a run's property says."""
    return next((on for on in (is_on(style.find(f"{n.R_PR}/{name}")) for style in chain) if on is not None), False)


def heading_level(outline: str | None) -> int | None:
    """Return 1–9 for the value of a ``w:outlineLvl``, 0 for body text, None if it says nothing."""
    if outline is None:
        return None
    level = number(outline, BODY_TEXT)
    return level + 1 if level < BODY_TEXT else 0


def _is_default(style: "Element") -> bool:
    return style.get(n.w("type")) == "paragraph" and style.get(n.w("default")) in {"1", "true", "on"}


def _level(style: "Element") -> int | None:
    level = heading_level(value(style.find(n.P_PR), n.OUTLINE))
    return level if level is not None else _level_of_name(value(style, n.w("name")) or "")


def _level_of_name(name: str) -> int | None:
    plain = name.casefold().strip()
    match = _HEADING.fullmatch(plain)
    if match:
        return int(match.group(1))
    return 1 if plain in _TITLES else None


def _numbering(style: "Element") -> tuple[str, int | None] | None:
    properties = style.find(f"{n.P_PR}/{n.NUM_PR}")
    num_id = value(properties, n.NUM_ID)
    if num_id is None:
        return None
    level = value(properties, n.ILVL)
    return num_id, None if level is None else number(level, 0)
