"""Numbers and times as a cell shows them, by its number format (ECMA-376, 18.8.31), in Swedish.

Decimals have a comma, thousands and "%" a hard space before them, months their Swedish names.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import NamedTuple

from lagvarde_coder.importers.xlsx.cell_styles import GENERAL

HARD_SPACE = "\N{NO-BREAK SPACE}"

_MOST_DIGITS = 26
"""Digits that a number is written with; Excel has 15, Decimal 28."""

_LONGEST = 500
"""Characters of a number format; Excel allows 255."""

_PARTS = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$(?P<currency>[^\]-]*)[^\]]*\]'
    r"|\[(?P<elapsed>h+|m+|s+)\]|\[(?P<condition>[<>=]+-?[0-9.]+)\]|\[[^\]]*\]"
    r"|(?P<general>General|Standard|@)|(?P<noon>AM/PM|A/P|am/pm|a/p)|(?P<exponent>E[+-])"
    r"|(?P<time>y+|m+|d+|h+|s+|Y+|M+|D+|H+|S+)|(?P<digit>[0#?])|(?P<other>.)",
    re.DOTALL,
)
_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
_DAYS = "måndag tisdag onsdag torsdag fredag lördag söndag".split()
_CONDITION = re.compile(r"([<>=]+)(-?[0-9.]+)")
_THOUSANDS = re.compile(r"[#0?],[#0?]|\A#[ \xa0]##0\Z")
_EDGES = re.compile(r"\A[ ]|[ ]\Z")
_PLACES = frozenset({"time", "elapsed", "digit", "general"})
_EPOCH, _EPOCH_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 - cells have no time zone
_LAST_DAY = 2_958_466
"""Days from 1900 to 10000, where Excel's calendar ends."""


class _FormatPart(NamedTuple):
    """A piece of a number format: what it is (the name of its group in the pattern), and its characters."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the up to four formats that semicolons divide: for numbers above, below and at zero, and for text."""

    parts: tuple[_FormatPart, ...]
    condition: str = ""

    @property
    def is_time(self) -> bool:
        """Whether it shows a time: a letter of one stands before any digit."""
        return next((part.kind for part in self.parts if part.kind in _PLACES), "") in {"time", "elapsed"}


class Shown(NamedTuple):
    """A number as a cell shows it.

    Attributes:
        bare: it is shown as a number and nothing else.
        moment: the day and time that it is, if it is shown as one.
        day: whether a day is shown, not only a time of day.
    """

    text: str
    bare: bool = True
    moment: datetime | None = None
    day: bool = False


def shown(number: float, code: str, from_1904: bool = False) -> Shown:
    """Return what a cell with this number and number format shows; a format that is not understood counts as none."""
    if code == GENERAL or len(code) > _LONGEST:
        return Shown(plain(number))
    sections = _sections(code)
    section, value = _chosen(sections, number)
    if section.is_time:
        return _as_time(number, section, from_1904) or Shown(plain(number))
    text = _as_number(value, section)
    bare = not any(character.isalpha() or character in "%€$£¥°" for character in text)
    return Shown(text if text.strip() else plain(number), bare)


def plain(number: float) -> str:
    """Return a number without a format: 3 · 3,5 · 1e20."""
    return f"{number:.15g}".replace(".", ",").replace("e+", "e")


@lru_cache(maxsize=1000)
def _sections(code: str) -> tuple[_Section, ...]:
    sections: list[_Section] = []
    parts: list[_FormatPart] = []
    condition = ""
    for match in _PARTS.finditer(code):
        kind = match.lastgroup or ""
        text = match[kind] if kind else ""
        if kind == "other" and text == ";":
            sections.append(_Section(tuple(parts), condition))
            parts, condition = [], ""
        elif kind == "condition":
            condition = text
        elif kind:
            parts.append(_FormatPart(kind, text))
    return (*sections, _Section(tuple(parts), condition))


def _chosen(sections: tuple[_Section, ...], number: float) -> tuple[_Section, float]:
    """Return the section for a number, and the number without the sign that the section speaks for."""
    if any(section.condition for section in sections):
        for section in sections:
            if _holds(section.condition, number):
                return section, number
        return sections[-1], number
    if number < 0 and len(sections) > 1 and sections[1].parts:
        return sections[1], -number
    if number == 0 and len(sections) > 2 and sections[2].parts:
        return sections[2], number
    return sections[0], number


def _holds(condition: str, number: float) -> bool:
    match = _CONDITION.fullmatch(condition)
    if match is None:
        return True
    try:
        limit = float(match[2])
    except ValueError:
        return True
    is_less, is_same, is_more = "<" in match[1], "=" in match[1], ">" in match[1]
    if is_less and is_more:
        return number != limit
    return (is_less and number < limit) or (is_more and number > limit) or (is_same and number == limit)


# --- numbers ----------------------------------------------------------------------------------------------------------


def _as_number(number: float, section: _Section) -> str:
    parts = section.parts
    kinds = [part.kind for part in parts]
    is_fraction = any(part == ("other", "/") for part in parts)
    if "general" in kinds or "digit" not in kinds or is_fraction or "exponent" in kinds:
        return _around(parts, plain(number), "digit" in kinds or "general" in kinds)
    first = kinds.index("digit")
    last = len(kinds) - 1 - kinds[::-1].index("digit")
    middle = parts[first : last + 1]
    point = next((at for at, part in enumerate(middle) if part == ("other", ".")), len(middle))
    scale = sum(part == ("other", "%") for part in parts) * 2
    for part in parts[last + 1 :]:
        if part != ("other", ","):
            break
        scale -= 3
    decimals = sum(part.kind == "digit" for part in middle[point:])
    amount = _rounded(abs(number), scale, decimals)
    whole, _, rest = amount.partition(".")
    digits = _whole(middle[:point], whole) + _decimals(middle[point:], rest)
    sign = "-" if number < 0 and any(digit in "123456789" for digit in digits) else ""
    return sign + _literal(parts[:first]) + digits + _literal(parts[last + 1 :])


def _rounded(number: float, scale: int, decimals: int) -> str:
    value = Decimal(repr(number)).scaleb(scale)
    if value.adjusted() + decimals > _MOST_DIGITS:
        return f"{value:.15g}"
    return f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):f}"


def _whole(pattern: tuple[_FormatPart, ...], digits: str) -> str:
    """Put the digits before the point into their places, from the right; thousands apart if the pattern has them so."""
    if _THOUSANDS.search("".join(part.text for part in pattern)):
        least = sum(part.text == "0" for part in pattern)
        digits = digits.lstrip("0").rjust(least, "0")
        return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", HARD_SPACE, digits)
    left = list(digits.lstrip("0"))
    out: list[str] = []
    first = next((at for at, part in enumerate(pattern) if part.kind == "digit"), 0)
    for at in range(len(pattern) - 1, -1, -1):
        part = pattern[at]
        if part.kind != "digit":
            out.append(part.text)
        elif left or part.text == "0":
            out.append(left.pop() if left else "0")
        if at == first:
            out.extend(reversed(left))
    return "".join(reversed(out))


def _decimals(pattern: tuple[_FormatPart, ...], digits: str) -> str:
    optional = 0
    for part in reversed([part for part in pattern if part.kind == "digit"]):
        if part.text == "0":
            break
        optional += 1
    least = len(digits) - optional
    while len(digits) > least and digits.endswith("0"):
        digits = digits[:-1]
    return f",{digits}" if digits else ""


def _around(parts: tuple[_FormatPart, ...], number: str, has_number: bool) -> str:
    """Return what stands around a number that is written as it is, or the words alone where none is shown."""
    if not has_number:
        return _literal(parts)
    at = [place for place, part in enumerate(parts) if part.kind in {"digit", "general"}]
    return _literal(parts[: at[0]]) + number + _literal(parts[at[-1] + 1 :])


def _literal(parts: tuple[_FormatPart, ...]) -> str:
    text = ""
    for part in parts:
        if part == ("other", "%"):
            text = text.rstrip() + HARD_SPACE + "%"
        elif part.kind in {"quoted", "escaped", "currency", "other"} and part != ("other", ","):
            text += _EDGES.sub(HARD_SPACE, part.text)
        elif part.kind == "time":  # letters that nobody put in quotation marks
            text += part.text
    return text


# --- times ------------------------------------------------------------------------------------------------------------


def moment_of(number: float, from_1904: bool = False) -> datetime | None:
    """Return the day and time that Excel counts as a number; None if its calendar has no such day."""
    if not 0 <= number < _LAST_DAY:
        return None
    days = number + 1 if 0 < number < 60 and not from_1904 else number  # Excel's 29 February 1900
    seconds = round(days * 86_400)
    return (_EPOCH_1904 if from_1904 else _EPOCH) + timedelta(seconds=seconds)


def _as_time(number: float, section: _Section, from_1904: bool) -> Shown | None:
    moment = moment_of(number, from_1904)
    if moment is None:
        return None
    parts = section.parts
    noon = any(part.kind == "noon" for part in parts)
    text = ""
    day = False
    for at, part in enumerate(parts):
        if part.kind == "elapsed":
            text += _elapsed(number, part.text)
        elif part.kind == "time":
            letter = part.text[0].lower()
            minutes = letter == "m" and _is_minutes(parts, at)
            day = day or letter in "yd" or (letter == "m" and not minutes)
            text += _unit(moment, part.text.lower(), minutes, noon)
        elif part.kind == "noon":
            text += "fm" if moment.hour < 12 else "em"
        elif part.kind == "digit":
            text += "0"
        else:
            text += part.text
    return Shown(text.strip(), bare=False, moment=moment, day=day)


def _elapsed(number: float, unit: str) -> str:
    seconds = round(number * 86_400)
    count = {"h": seconds // 3600, "m": seconds // 60, "s": seconds}[unit[0]]
    return str(count).rjust(len(unit), "0")


def _is_minutes(parts: tuple[_FormatPart, ...], at: int) -> bool:
    """Tell whether an "m" is minutes: the time before it is hours, or the one after it seconds."""

    def unit(places: range) -> str:
        return next((parts[place].text[0].lower() for place in places if parts[place].kind in {"time", "elapsed"}), "")

    return unit(range(at - 1, -1, -1)) == "h" or unit(range(at + 1, len(parts))) == "s"


def _unit(moment: datetime, unit: str, minutes: bool, noon: bool) -> str:
    long = len(unit)
    match unit[0]:
        case "y":
            return f"{moment.year:04d}" if long > 2 else f"{moment.year % 100:02d}"
        case "m" if not minutes:
            name = _MONTHS[moment.month - 1]
            return {1: str(moment.month), 2: f"{moment.month:02d}", 3: name[:3], 5: name[0].upper()}.get(long, name)
        case "d":
            name = _DAYS[moment.weekday()]
            return {1: str(moment.day), 2: f"{moment.day:02d}", 3: name[:3]}.get(long, name)
        case "h":
            hour = (moment.hour % 12 or 12) if noon else moment.hour
            return str(hour).rjust(min(long, 2), "0")
        case "m":
            return str(moment.minute).rjust(min(long, 2), "0")
        case _:
            return str(moment.second).rjust(min(long, 2), "0")
