"""From what a paragraph of an OpenDocument file consists of to its words."""

import re
from typing import TYPE_CHECKING, ClassVar

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.odt.odf_drawn import drawn
from lagvarde_coder.importers.odt.odf_lists import whole
from lagvarde_coder.importers.odt.odf_styles import StyledLook, StyleFacts, seen, within
from lagvarde_coder.importers.odt.odf_walk import OdfWalk, all_text, letters
from lagvarde_coder.importers.prose import symbols
from lagvarde_coder.importers.prose.marked_lines import MarkedLine
from lagvarde_coder.importers.prose.marked_words import MarkedWords

if TYPE_CHECKING:
    from collections.abc import Callable

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.odt.odf_drawn import OdfDrawn

_WHITE = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
_MOST_SPACES = 1_000
_PROMPTED = n.name("loext:showing-place-holder")
_HIDES, _STANDS_FOR = n.name("text:is-hidden"), n.name("text:string-value")


class OdfWords:
    """Reads paragraphs one after the other.

    Attributes:
        boxes: what was drawn in the last paragraph and has words of its own, to be read by the caller.
    """

    def __init__(self, walk: OdfWalk) -> None:
        self._walk = walk
        self._account = walk.account
        self._words = MarkedWords()
        self._blank_before = True
        self._hidden_before = False
        self._begun: dict[int, int] = {}
        self.boxes: list[OdfDrawn] = []

    def read(self, paragraph: "Element", facts: StyleFacts) -> MarkedLine:
        """Return a paragraph of a style as a line."""
        self._words = MarkedWords()
        self._blank_before = True
        self._hidden_before = False
        self._begun = {}
        self.boxes = []
        self._inside(paragraph, facts.look)
        for number, place in self._begun.items():
            self._words.mark(place, place, number)
        line = self._words.line()
        self._account.counts[LeftOutKind.STRUCK_TEXT] += self._words.struck
        return line

    def _inside(self, element: "Element", look: StyledLook) -> None:
        if element.text:
            self._text(element.text, look)
        for child in element:
            tag = child.tag
            if tag == n.SPAN:
                self._inside(child, within(look, self._walk.styles.get("text", child.get(n.STYLE_NAME)).look))
            elif tag in self._readers:
                self._readers[tag](self, child, look)
            elif tag in n.SHAPES:
                self.boxes += drawn(child, self._walk)
            elif tag in n.ASIDE:
                pass
            elif child.get(n.SHOWN) == "none":
                self._leave_out_hidden(letters(child))
            else:
                self._inside(child, look)
            if child.tail:
                self._text(child.tail, look)

    def _text(self, text: str, look: StyledLook) -> None:
        if look.hidden:
            if not text.isspace():
                self._leave_out_hidden(sum(map(len, text.split())))
            return
        self._account.take(text)
        words = _WHITE.sub(" ", text)
        if self._blank_before and words[0] == " ":
            words = words[1:]
        if words:
            self._blank_before = words[-1] == " "
            if not words.isascii():
                words = self._plain(words.replace("\xad", ""), look.font or "")
            self._add(words, look)

    def _add(self, words: str, look: StyledLook) -> None:
        self._hidden_before = False
        self._words.add(words, seen(look))

    def _plain(self, words: str, font: str) -> str:
        """Return characters of symbol fonts as what they show."""

        def shown(match: re.Match[str]) -> str:
            character = symbols.plain(ord(match.group()), font)
            self._account.counts[LeftOutKind.CHARACTER] += character == symbols.UNKNOWN
            return character

        return symbols.PRIVATE.sub(shown, words) if symbols.PRIVATE.search(words) else words

    def _leave_out_hidden(self, inside: int) -> None:
        """Count hidden text once per stretch."""
        self._account.pass_over(inside)
        self._account.counts[LeftOutKind.HIDDEN_TEXT] += inside > 0 and not self._hidden_before
        self._hidden_before = self._hidden_before or inside > 0

    def _sign(self, sign: str, look: StyledLook) -> None:
        if not look.hidden:
            self._blank_before = False
            self._add(sign, look)

    def _spaces(self, element: "Element", look: StyledLook) -> None:
        self._sign(" " * min(whole(element.get(n.name("text:c")), 1), _MOST_SPACES), look)

    def _link(self, element: "Element", look: StyledLook) -> None:
        self._account.follow(element.get(n.HREF, ""), all_text(element))
        self._inside(element, look)

    def _note(self, element: "Element", look: StyledLook) -> None:
        if look.hidden:
            self._leave_out_hidden(letters(element))
            return
        self._walk.notes.append(element)
        self._blank_before = False
        self._words.add(f"[{len(self._walk.notes)}]")

    def _comment(self, element: "Element", look: StyledLook) -> None:
        self._begun[self._walk.remark(element)] = self._words.place

    def _comment_end(self, element: "Element", look: StyledLook) -> None:
        number = self._walk.remarked.get(element.get(n.name("office:name"), ""))
        if number is not None:
            place = self._words.place
            self._words.mark(self._begun.pop(number, place), place, number)

    def _ruby(self, element: "Element", look: StyledLook) -> None:
        """A word and, in brackets after it, how it is read."""
        for part in element:
            reading = part.tag == n.name("text:ruby-text") and letters(part) > 0
            self._sign("(" if reading else "", look)
            self._inside(part, look)
            self._sign(")" if reading else "", look)

    def _prompt(self, element: "Element", look: StyledLook) -> None:
        self._account.leave_out(LeftOutKind.PLACEHOLDER, letters(element))

    def _control(self, element: "Element", look: StyledLook) -> None:
        if element.get(_PROMPTED) == "true":
            self._prompt(element, look)
        else:
            self._inside(element, look)

    def _hidden_field(self, element: "Element", look: StyledLook) -> None:
        """A text with a condition: what it stands for is in an attribute, or shown."""
        if element.get(_HIDES) == "true":
            self._account.counts[LeftOutKind.HIDDEN_TEXT] += bool(element.get(_STANDS_FOR))
            self._account.pass_over(letters(element))
        elif letters(element):
            self._inside(element, look)
        else:
            self._sign(element.get(_STANDS_FOR, ""), look)

    _readers: ClassVar["dict[str, Callable[[OdfWords, Element, StyledLook], None]]"] = {
        n.name("text:s"): _spaces,
        n.name("text:tab"): lambda self, _, look: self._sign("\t", look),
        n.name("text:line-break"): lambda self, _, look: self._sign("\n", look),
        n.LINK: _link,
        n.NOTE: _note,
        n.COMMENT: _comment,
        n.COMMENT_END: _comment_end,
        n.name("text:ruby"): _ruby,
        n.name("text:placeholder"): _prompt,
        n.name("loext:content-control"): _control,
        n.name("text:hidden-text"): _hidden_field,
    }
