"""Words to the lines of a page or of one table cell, white space as browsers show it."""

import re
from dataclasses import dataclass

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.html.colours import Palette
from lagvarde_coder.importers.prose.letters import LettersRead
from lagvarde_coder.importers.prose.marked_lines import MarkedLine
from lagvarde_coder.importers.prose.marked_words import PLAIN, MarkedWords, WordLook
from lagvarde_coder.importers.prose.markers import BULLETS

_WHITE = re.compile("[ \t\n\r\f]+")
_WORDS_MARKER = re.compile("(?:([·o§])|(\\w{1,4}[.)]))[\xa0 ]{3,}")
"""How a list's item begins in a page that Word wrote: bullets of symbol fonts, and blanks in place of a tab."""

_BULLETS = dict(zip("·o§", BULLETS, strict=True))


@dataclass(frozen=True, slots=True)
class PageLook:
    """What of an element's look goes for the words in it; ``kept``: white space is shown as it stands."""

    struck: bool = False
    script: str = ""
    colour: str = ""
    kept: bool = False


class PageFlow:
    """Collects words into lines.

    Attributes:
        lines: those that are complete.
        marker: of a list's item, which the next line begins with.
    """

    def __init__(self, account: LettersRead, palette: Palette) -> None:
        self._account = account
        self._palette = palette
        self.lines: list[MarkedLine] = []
        self.marker = ""
        self._begin()

    def _begin(self) -> None:
        self._words = MarkedWords()
        self._begun = False
        self._spaced = True  # white space here would be the second in a row, or at a line's beginning
        self._kept = False

    def add(self, text: str, look: PageLook) -> int:
        """Add words of the page to the paragraph; return how many code points they are."""
        text = text.replace("\xad", "")
        if look.kept:
            self._kept = True
            text = text.replace("\r\n", "\n")
        else:
            if not text.isprintable() or "  " in text:
                text = _WHITE.sub(" ", text)
            if self._spaced:
                text = text.removeprefix(" ")
        if not text:
            return 0
        self._begun = True
        self._spaced = text.endswith((" ", "\n"))
        if look.colour and not look.script:
            text = self._palette.mark(text, look.colour)
        self._words.add(text, WordLook(look.struck, look.script) if look.struck or look.script else PLAIN)
        return len(text)

    def break_line(self) -> None:
        """Go on in a new line of the same paragraph."""
        self._words.add("\n")
        self._begun = self._spaced = True

    def end_paragraph(self, level: int = 0) -> None:
        """End the paragraph, a heading if it has a level; if nothing has begun there is nothing to end."""
        if not self._begun:
            return
        text = self._words.line().text
        self._account.counts[LeftOutKind.STRUCK_TEXT] += self._words.struck
        if self._kept:
            text = text.removeprefix("\n").rstrip("\n")
        else:
            text = "\n".join(line.rstrip(" \xa0").lstrip(" ") for line in text.removesuffix("\n").split("\n"))
            text = (
                _WORDS_MARKER.sub(lambda at: f"{_BULLETS.get(at[1]) or at[2]} ", text, count=1)
                if _WORDS_MARKER.match(text)
                else text
            )
        self._begin()
        if not text.strip():
            self.lines.append(MarkedLine(""))
            return
        label = " ".join(self._palette.found(text)[0].split()) if level else ""
        self.lines.append(MarkedLine(self.marker + text, level, label))
        self.marker = ""
