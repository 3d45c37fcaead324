"""Markers of paragraphs on slides: said by themselves, their shape, or what their slide is made after."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.importers.prose.markers import BULLETS, formatted
from lagvarde_coder.importers.slides import pptx_names as n

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lagvarde_coder.importers.archive import Element

LEVELS = 9
_MARKS = frozenset(map(n.a, ("buNone", "buChar", "buAutoNum", "buBlip")))
_SCHEME = re.compile("(arabic|alphaLc|alphaUc|romanLc|romanUc)(Period|ParenR|ParenBoth|Plain)")
_KINDS = {
    "arabic": "decimal", "alphaLc": "lowerLetter", "alphaUc": "upperLetter", "romanLc": "lowerRoman",
    "romanUc": "upperRoman",
}  # fmt: skip
_SIGNS = {"Period": "{}. ", "ParenR": "{}) ", "ParenBoth": "({}) ", "Plain": "{} "}


@dataclass(frozen=True, slots=True)
class BulletRule:
    """How paragraphs of a level are marked: by numbers of a scheme ("arabicPeriod"), or else by a bullet or nothing."""

    shown: bool
    scheme: str = ""
    start: int = 1


NO_BULLET = BulletRule(shown=False)
BulletRules = dict[int, BulletRule]
"""By level from 0; of a list style."""


def rules_of(style: "Element | None") -> BulletRules:
    """Return what a list style (``a:lvl1pPr`` …) says of markers."""
    found = {}
    for level in range(LEVELS if style is not None else 0):
        properties = None if style is None else style.find(n.a(f"lvl{level + 1}pPr"))
        rule = None if properties is None else rule_of(properties)
        if rule is not None:
            found[level] = rule
    return found


def rule_of(properties: "Element") -> BulletRule | None:
    """Return what paragraph properties say of the marker; None if they say nothing."""
    mark = next((one for one in properties if one.tag in _MARKS), None)
    if mark is None:
        return None
    if mark.tag == n.a("buAutoNum"):
        start = mark.get("startAt", "1")
        number = int(start) if start.isascii() and start.isdecimal() and len(start) < 6 else 1
        return BulletRule(True, mark.get("type", "arabicPeriod"), number)
    return NO_BULLET if mark.tag == n.a("buNone") else BulletRule(True)


class BulletCount:
    """Counts the numbered paragraphs of one shape, level by level."""

    def __init__(self) -> None:
        self._counts: list[tuple[str, int]] = []

    def marker(self, properties: "Element | None", level: int, rules: "Sequence[BulletRules]") -> str:
        """Return the marker of the next paragraph that has words, with the space after it."""
        own = None if properties is None else rule_of(properties)
        said = (its[level] for its in rules if level in its)
        rule = own or next(said, NO_BULLET)
        del self._counts[level + 1 :]
        self._counts += [("", 0)] * (level + 1 - len(self._counts))
        if not rule.scheme:
            self._counts[level] = ("", 0)
            return f"{BULLETS[min(level, len(BULLETS) - 1)]} " if rule.shown else ""
        scheme, count = self._counts[level]
        count = count + 1 if scheme == rule.scheme else rule.start
        self._counts[level] = (rule.scheme, count)
        known = _SCHEME.match(rule.scheme)
        kind, sign = known.groups() if known else ("arabic", "Period")
        return _SIGNS[sign].format(formatted(count, _KINDS[kind]))
