"""Markers of lists and numbers of headings, counted as LibreOffice counts them."""

import re
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.prose.markers import BULLETS, formatted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lagvarde_coder.importers.archive import Element

_LEVELS = 10
_KINDS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_PLACE = re.compile(r"%([0-9]{1,2})%")
_BULLETS = n.names("text:list-level-style-bullet", "text:list-level-style-image")
_FORMATS = (n.name("loext:num-list-format"), n.name("style:num-list-format"))
_START, _LEVEL = n.name("text:start-value"), n.name("text:level")
_MOST = 100
"""Code points of a marker's pattern."""

OUTLINE = "\0outline"
"""What the numbering of headings is called here among the list styles."""


class ListLevel(NamedTuple):
    """One level of a list style; ``pattern`` has places for the numbers ("%1%.%2%."), empty for bullets."""

    kind: str
    pattern: str
    start: int
    letters_repeat: bool


class ListRun:
    """How far one list has come, level by level."""

    def __init__(self, style: str) -> None:
        self.style = style
        self.counts: list[int | None] = [None] * _LEVELS


class OdfLists:
    """The list styles of a file, and the lists of its text so far. Ask for markers in the order of the text."""

    def __init__(self, parts: "Iterable[Element]") -> None:
        self._styles: dict[str, dict[int, ListLevel]] = {}
        for part in parts:
            for style in part.iter(n.name("text:list-style"), n.name("text:outline-style")):
                own = style.tag == n.name("text:list-style")
                self._styles[style.get(n.name("style:name"), "") if own else OUTLINE] = _levels(style)
        self._by_id: dict[str, ListRun] = {}
        self._last: dict[str, ListRun] = {}
        self.outline = ListRun(OUTLINE)

    def begun(self, element: "Element", style: str) -> ListRun:
        """A list begins that is not within another one: a new one, or one that goes on."""
        style = element.get(n.STYLE_NAME) or style
        before = element.get(n.name("text:continue-list"))
        goes_on = self._by_id.get(before) if before else None
        if goes_on is None and element.get(n.name("text:continue-numbering")) == "true":
            goes_on = self._last.get(style)
        run = ListRun(style)
        if goes_on is not None:
            run.counts = goes_on.counts
        self._by_id[element.get(n.XML_ID, "")] = self._last[style] = run
        return run

    def named(self, key: str, style: str) -> ListRun:
        """Return the list that paragraphs say they are of."""
        return self._by_id.setdefault(f"\0{key}", ListRun(style))

    def marker(self, run: ListRun, level: int, start: int | None = None) -> str:
        """Return the marker of the next item of a level (from 0), with the space after it; empty if it has none."""
        level = min(level, _LEVELS - 1)
        levels = self._styles.get(run.style, {})
        definition = levels.get(level)
        if definition is None:
            return "" if levels or run.style == OUTLINE else f"{BULLETS[min(level, len(BULLETS) - 1)]} "
        if not definition.kind:
            return f"{BULLETS[min(level, len(BULLETS) - 1)]} "
        before = run.counts[level]
        run.counts[level] = (definition.start if before is None else before + 1) if start is None else start
        run.counts[level + 1 :] = [None] * (_LEVELS - level - 1)

        def number(place: re.Match[str]) -> str:
            at = int(place.group(1)) - 1
            its = levels.get(at)
            if its is None or not its.kind:
                return ""
            count = run.counts[at]
            return _shown(its, its.start if count is None else count)

        shown = _PLACE.sub(number, definition.pattern)
        return f"{shown.strip()} " if shown.strip() else ""


def _levels(style: "Element") -> dict[int, ListLevel]:
    found = {}
    for one in style:
        at = whole(one.get(_LEVEL), 1) - 1
        if 0 <= at < _LEVELS:
            found[at] = _level(one, at)
    return found


def _level(one: "Element", at: int) -> ListLevel:
    if one.tag in _BULLETS:
        return ListLevel("", "", 1, letters_repeat=False)
    kind = _KINDS.get(one.get(n.name("style:num-format"), ""), "decimal")
    given = [value for value in map(one.get, _FORMATS) if value is not None]
    if given:
        pattern = given[0]
    else:
        shown = min(max(whole(one.get(n.name("text:display-levels")), 1), 1), at + 1)
        places = ".".join(f"%{place}%" for place in range(at + 2 - shown, at + 2)) if kind != "none" else ""
        pattern = one.get(n.name("style:num-prefix"), "") + places + one.get(n.name("style:num-suffix"), "")
    repeat = one.get(n.name("style:num-letter-sync")) == "true"
    return ListLevel(kind, pattern[:_MOST], whole(one.get(_START), 1), letters_repeat=repeat)


def _shown(level: ListLevel, count: int) -> str:
    if level.kind in {"lowerLetter", "upperLetter"} and not level.letters_repeat and 26 < count < 26 * 27:
        pair = chr(ord("a") + (count - 1) // 26 - 1) + chr(ord("a") + (count - 1) % 26)
        return pair if level.kind == "lowerLetter" else pair.upper()
    return formatted(count, level.kind)


def whole(text: str | None, default: int) -> int:
    """Return a small whole number as an attribute gives it, or ``default`` if it is none."""
    if text is None or not text.isascii() or not text.isdecimal() or len(text) > 9:
        return default
    return int(text)
