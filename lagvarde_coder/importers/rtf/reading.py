"""A whole rich text: body, then notes; headings as sections; comments and colours at their places."""

import codecs
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import QT_TRANSLATE_NOOP, ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.prose import symbols
from lagvarde_coder.importers.prose.assembling import TextWalk, trimmed
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, joined, not_blank
from lagvarde_coder.importers.rtf import control_words as names
from lagvarde_coder.importers.rtf.destinations import Destinations
from lagvarde_coder.importers.rtf.groups import RtfGroup, RtfPlace
from lagvarde_coder.importers.rtf.tokens import Token, tokens
from lagvarde_coder.importers.titles import title_from

if TYPE_CHECKING:
    from lagvarde_coder.importers.base import ImportedText, Limits

NOT_RTF = QT_TRANSLATE_NOOP(
    "Errors", "It is no rich text. Open it in the program it was made with and save it as .docx."
)
_DEEPEST = 2_000
_OFTEN = 5_000  # tokens between two looks at the clock
_PAGES = {"mac": "mac-roman", "pc": "cp437", "pca": "cp850", "ansi": "cp1252"}


def read_rtf(name: str, data: bytes, limits: "Limits") -> "ImportedText":
    """Return the text of a rich text.

    Raises:
        ImportRefused: it is something else, damaged, empty, too large, too slow or too deep.
    """
    if not data:
        raise ImportRefused(name=name, detail=why.EMPTY)
    start = data[:1_000].find(b"{\\rtf")
    if start < 0 or data[:start].strip(b"\xef\xbb\xbf \r\n\t"):
        raise ImportRefused(name=name, detail=NOT_RTF)
    reading = _RtfReading(TextWalk(name, limits))
    lines = reading.lines(data[start:])
    made = reading.walk.assembled(trimmed(lines))
    why.check_text(name, made.text, limits)
    made.comments = [comment for comment in made.comments if comment.words]
    return made.handed_over(title_from(name), reading.walk.account)


class _RtfReading:
    """Goes through the tokens of one document."""

    def __init__(self, walk: TextWalk) -> None:
        self.walk = walk
        self._to = Destinations(walk)
        self._group = RtfGroup()
        self._groups = [self._group]
        self._encoding = "cp1252"
        self._default_font: int | None = None
        self._bytes = bytearray()
        self._waiting: list[str] = []
        self._high = 0
        self._left_to_skip = 0

    def lines(self, data: bytes) -> list[MarkedLine]:
        """Return all lines.

        Raises:
            ImportRefused: it is cut short, nested too deeply, or takes too long.
        """
        for number, token in enumerate(tokens(data)):
            if not number % _OFTEN:
                self.walk.limits.check_time(self.walk.name)
            if token.code >= 0:
                self._code(token.code)
                continue
            if self._bytes:
                self._flush()
            if token.text:
                self._text(token.text)
                continue
            if token.word != "u":  # a letter among words
                self._say()
            if not token.brace:
                self._control(token)
            elif not self._brace(token.brace):
                break
        self._say()
        if len(self._groups) > 1:
            raise ImportRefused(name=self.walk.name, detail=why.DAMAGED)
        lines = self._to.flow.end(0, 0)
        for at, note in enumerate(self._to.notes, 1):
            words = (line.stripped() for line in not_blank(note))
            lines += [MarkedLine(""), joined("\n", words).after(f"[{at}] ")]
        return lines

    def _brace(self, brace: str) -> bool:
        """Begin or end a group; return whether the document goes on."""
        self._left_to_skip = 0
        if brace == "{":
            if len(self._groups) > _DEEPEST:
                raise ImportRefused(name=self.walk.name, detail=why.NESTED)
            self._group = self._group.inner()
            self._groups.append(self._group)
            return True
        if len(self._groups) == 1:
            return False
        ended, self._group = self._groups.pop(), self._groups[-1]
        self._to.end(ended, self._group)
        return len(self._groups) > 1

    def _control(self, token: Token) -> None:
        group = self._group
        if self._left_to_skip and token.word not in names.NEVER_INSTEAD:
            self._left_to_skip -= 1
            return
        self._left_to_skip = 0
        if token.sign:
            if token.sign == "*":
                group.starred = True
            elif token.sign in names.SIGNS:
                self._words(names.SIGNS[token.sign])
            elif token.sign in "\r\n":
                self._paragraph_ends()
            return
        if group.fresh:
            group.fresh = False
            if self._to.begin(token.word, group, self._groups[-2] if len(self._groups) > 1 else group):
                return
        self._word(token.word, token.number)

    def _word(self, word: str, number: int | None) -> None:
        group = self._group
        if word in names.CHARACTERS:
            self._words(names.CHARACTERS[word])
        elif word == "u" and number is not None:
            self._unicode(number & 0xFFFF if number < 0 else number)
        elif word == "f" and number is not None:
            group.font = number
        elif word == "uc":
            group.skip = max(0, min(number or 0, 100))
        elif word == "plain":
            group.plain(self._default_font)
        elif word == "ansicpg" and number:
            self._encoding = _usable("utf-8" if number == 65001 else f"cp{number}") or self._encoding
        elif word in _PAGES:
            self._encoding = _PAGES[word]
        elif word == "deff":
            self._default_font = group.font = number
        elif group.place is RtfPlace.TEXT:
            if word == "par":
                self._paragraph_ends()
            else:
                self._to.word(word, number, group)
        elif group.place is not RtfPlace.SKIPPED:
            self._to.table_word(word, number or 0, group)

    def _paragraph_ends(self) -> None:
        if self._group.place is RtfPlace.TEXT:
            self._to.end_paragraph(self._group)

    def _text(self, data: bytes) -> None:
        self._group.fresh = False
        if self._left_to_skip:
            skipped = min(self._left_to_skip, len(data))
            self._left_to_skip -= skipped
            data = data[skipped:]
        if data and self._group.place is not RtfPlace.SKIPPED:
            self._bytes += data
            self._flush()

    def _code(self, code: int) -> None:
        self._group.fresh = False
        if self._left_to_skip:
            self._left_to_skip -= 1
        elif self._group.place is not RtfPlace.SKIPPED:
            self._bytes.append(code)

    def _flush(self) -> None:
        """Decode the bytes so far, as the font has them."""
        data = bytes(self._bytes)
        self._bytes.clear()
        font = self._to.tables.fonts.get(-1 if self._group.font is None else self._group.font)
        if font is not None and font.symbols and self._group.place is not RtfPlace.FONTS:
            self._words("".join(self._plain(0xF000 + code, font.name) for code in data))
            return
        encoding = self._encoding if font is None else _usable(font.encoding) or self._encoding
        words = data.decode("ascii" if data.isascii() else encoding, "replace")
        self.walk.account.counts[LeftOutKind.CHARACTER] += words.count("\ufffd")
        self._words(words)

    def _unicode(self, code: int) -> None:
        self._left_to_skip = self._group.skip
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return
        if 0xDC00 <= code < 0xE000 and self._high:
            code = 0x10000 + ((self._high - 0xD800) << 10) + code - 0xDC00
        self._high = 0
        character = chr(code) if code < 0x110000 else symbols.UNKNOWN
        if symbols.PRIVATE.match(character):
            font = self._to.tables.fonts.get(-1 if self._group.font is None else self._group.font)
            character = self._plain(code, "" if font is None else font.name)
        self._words(character)

    def _plain(self, code: int, font: str) -> str:
        character = symbols.plain(code, font) if font else symbols.UNKNOWN
        self.walk.account.counts[LeftOutKind.CHARACTER] += character == symbols.UNKNOWN
        return character

    def _words(self, words: str) -> None:
        self._group.fresh = False
        self._waiting.append(words)

    def _say(self) -> None:
        """Hand over the words so far: what comes next may change how they look, or where they go."""
        if self._waiting:
            self._to.words("".join(self._waiting), self._group)
            self._waiting.clear()


def _usable(encoding: str) -> str:
    """Return the name of an encoding that Python knows; empty for others."""
    try:
        return codecs.lookup(encoding).name if encoding else ""
    except LookupError:
        return ""
