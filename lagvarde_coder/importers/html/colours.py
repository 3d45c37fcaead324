"""The colours that words of a page are marked with, and where in a line these words stand."""

import re
from collections.abc import Iterator

_WORDS = {
    "#FFFF00": "yellow", "#00FF00": "green", "#00FFFF": "cyan", "#FF00FF": "magenta", "#0000FF": "blue",
    "#FF0000": "red",
}  # fmt: skip
"""Word's word for the colours that it has one for."""

_NAMES = {
    "yellow": "#FFFF00", "lime": "#00FF00", "aqua": "#00FFFF", "cyan": "#00FFFF", "fuchsia": "#FF00FF",
    "magenta": "#FF00FF", "blue": "#0000FF", "red": "#FF0000", "green": "#008000", "navy": "#000080",
    "teal": "#008080", "purple": "#800080", "maroon": "#800000", "olive": "#808000", "gray": "#808080",
    "grey": "#808080", "silver": "#C0C0C0", "black": "#000000", "orange": "#FFA500", "gold": "#FFD700",
    "pink": "#FFC0CB", "lightpink": "#FFB6C1", "lightyellow": "#FFFFE0", "lightgreen": "#90EE90",
    "palegreen": "#98FB98", "lightblue": "#ADD8E6", "skyblue": "#87CEEB", "lightcyan": "#E0FFFF",
    "lavender": "#E6E6FA", "violet": "#EE82EE", "plum": "#DDA0DD", "khaki": "#F0E68C", "salmon": "#FA8072",
    "coral": "#FF7F50", "turquoise": "#40E0D0", "beige": "#F5F5DC", "lightgray": "#D3D3D3", "lightgrey": "#D3D3D3",
}  # fmt: skip
_HEXADECIMAL = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})(?![0-9a-f])", re.IGNORECASE)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:\s*[,/]\s*([\d.]{1,8}))?")
_WHITE = "#FFFFFF"

_BEGIN, _END, _ONE = "\ufdd0", "\ufdd1", "\ufdd2"
"""Stand in the words while lines are put together: after the first letter that is marked, before the last, after one
that is alone. They are within the words, where nobody who trims or divides lines touches them; no text has them."""

_OURS = re.compile(f"[{_BEGIN}{_END}{_ONE}]")
_MARK = re.compile(f"([{_BEGIN}{_END}{_ONE}])(.)", re.DOTALL)
_FIRST, _MOST = 0x100000, 60_000


def colour_of(value: str) -> str:
    """Return the colour of a CSS background in Word's word, or as "#FFCC00"; empty if there is none."""
    value = value.lower()
    if match := _HEXADECIMAL.search(value):
        digits = match.group(1).upper()
        found = "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    elif match := _RGB.search(value):
        red, green, blue = (min(int(part), 255) for part in match.groups()[:3])
        clear = (match.group(4) or "1").strip(".0") == ""
        found = _WHITE if clear else f"#{red:02X}{green:02X}{blue:02X}"
    else:
        found = next((_NAMES[word] for word in value.split() if word in _NAMES), _WHITE)
    return "" if found == _WHITE else _WORDS.get(found, found)


def without_marks(text: str) -> str:
    """Return a text of the page without the characters that are our marks."""
    return text if text.isascii() else _OURS.sub("\ufffd", text)


class Palette:
    """Marks words with colours, and finds them again when the lines are done."""

    def __init__(self) -> None:
        self._colours: list[str] = []
        self._places: dict[str, str] = {}

    def mark(self, text: str, colour: str) -> str:
        """Return a text with marks at the ends of its words."""
        words = text.strip()
        if not words or len(self._colours) >= _MOST:
            return text
        if colour not in self._places:
            self._places[colour] = chr(_FIRST + len(self._colours))
            self._colours.append(colour)
        place = self._places[colour]
        if len(words) == 1:
            marked = f"{words}{_ONE}{place}"
        else:
            marked = f"{words[0]}{_BEGIN}{place}{words[1:-1]}{_END}{place}{words[-1]}"
        return text.replace(words, marked, 1)

    def found(self, line: str) -> tuple[str, list[tuple[int, int, str]]]:
        """Return a line without marks, and where in it which colour is: start and end in code points."""
        if not self._colours:
            return line, []
        pieces: list[str] = []
        ranges: list[tuple[int, int, str]] = []
        at, length, begun = 0, 0, 0
        for match in _MARK.finditer(line):
            pieces.append(line[at : match.start()])
            length += len(pieces[-1])
            at = match.end()
            colour = self._colours[ord(match.group(2)) - _FIRST]
            if match.group(1) == _BEGIN:
                begun = length - 1
            elif match.group(1) == _END:
                ranges.append((begun, length + 1, colour))
            else:
                ranges.append((length - 1, length, colour))
        plain = "".join([*pieces, line[at:]])
        return plain, list(_joined(plain, ranges))


def _joined(line: str, ranges: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the ranges; those of one colour with nothing but white space between them are one."""
    last: tuple[int, int, str] | None = None
    for start, end, colour in ranges:
        if last is not None and last[2] == colour and not line[last[1] : start].strip():
            last = last[0], end, colour
        else:
            if last is not None:
                yield last
            last = start, end, colour
    if last is not None:
        yield last
