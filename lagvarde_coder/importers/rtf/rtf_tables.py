"""What stands at the beginning of a rich text: fonts, colours, styles."""

import re
from dataclasses import dataclass, field

from lagvarde_coder.importers.prose.marked_words import colour_of

_HEADING = re.compile(r"(?:heading|rubrik|överskrift|overskrift|otsikko|überschrift|titre)\s?([1-9])$")
_TITLES = frozenset({"title", "rubrik", "titel", "tittel"})
_CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    254: "cp437", 255: "cp850",
}  # fmt: skip
SYMBOLS = 2
"""The character set of fonts of symbols."""


@dataclass(slots=True)
class Font:
    """A font: what its bytes mean; ``encoding`` empty: what those of the document do."""

    name: str = ""
    encoding: str = ""
    symbols: bool = False


@dataclass(slots=True)
class RtfTables:
    """The tables of one document.

    Attributes:
        colours: by number, in Word's word or as "#FFCC00"; empty for none and white.
        levels: of paragraph styles that are headings, by number: 1 to 9.
        contents: paragraph styles of the entries of a list of contents.
    """

    fonts: dict[int, Font] = field(default_factory=dict)
    colours: list[str] = field(default_factory=list)
    levels: dict[int, int] = field(default_factory=dict)
    contents: set[int] = field(default_factory=set)
    _rgb: list[int] = field(default_factory=lambda: [0, 0, 0, 0])

    def font_word(self, number: int, word: str, value: int) -> None:
        """A control word stands in the entry of a font."""
        font = self.fonts.setdefault(number, Font())
        if word == "fcharset":
            font.symbols = value == SYMBOLS
            font.encoding = "cp1252" if value == 0 else _CHARSETS.get(value, "")
        elif word == "cpg" and value > 0:
            font.encoding = f"cp{value}"

    def colour_word(self, word: str, value: int) -> None:
        """A part of a colour is given."""
        place = ("red", "green", "blue").index(word)
        self._rgb[place], self._rgb[3] = min(max(value, 0), 255), 1

    def end_colour(self) -> None:
        """The entry of a colour ends; the first one, without parts, is none."""
        red, green, blue, given = self._rgb
        self.colours.append(colour_of(f"#{red:02X}{green:02X}{blue:02X}") if given else "")
        self._rgb = [0, 0, 0, 0]

    def colour(self, number: int) -> str:
        """Return the colour of a number."""
        return self.colours[number] if 0 < number < len(self.colours) else ""

    def style(self, number: int, name: str, outline: int | None) -> None:
        """A paragraph style is called so."""
        plain = name.partition(";")[0].strip().casefold()
        found = _HEADING.match(plain)
        if found or plain in _TITLES:
            self.levels[number] = int(found[1]) if found else 1
        elif outline is not None and 0 <= outline < 9:
            self.levels[number] = outline + 1
        if re.match(r"(?:toc|innehåll|contents) ?\d", plain):
            self.contents.add(number)
