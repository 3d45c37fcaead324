"""From the runs of one paragraph to its text."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.account import letters
from lagvarde_coder.importers.docx.drawings import drawn
from lagvarde_coder.importers.docx.fields import Fields
from lagvarde_coder.importers.docx.formulas import LinearFormula, grow_together
from lagvarde_coder.importers.docx.highlighting import colouring_of
from lagvarde_coder.importers.docx.reading import DocumentWalk
from lagvarde_coder.importers.docx.styles import SCRIPTS, Style
from lagvarde_coder.importers.docx.tree import is_on, value, within
from lagvarde_coder.importers.prose import symbols
from lagvarde_coder.importers.prose.marked_lines import MarkedLine
from lagvarde_coder.importers.prose.marked_words import PLAIN, MarkedWords, WordLook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.docx.drawings import Drawn

_FIXED = {
    n.w("tab"): "\t",
    n.w("ptab"): "\t",
    n.w("br"): "\n",
    n.w("cr"): "\n",
    n.w("noBreakHyphen"): "\u2011",
}
_NOTES = {n.FOOTNOTE_REFERENCE: "foot", n.ENDNOTE_REFERENCE: "end"}
_GRAPHICS = frozenset({n.DRAWING, n.PICT})
_IN_PARAGRAPH = frozenset({n.R, n.FORMULA}) | n.COMMENT_RANGES
_NO_STYLE = Style()
_SPACES = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\xad": None})


class Inline:
    """Reads paragraphs one after the other; fields may run from one to the next.

    Attributes:
        boxes: text boxes anchored in the last paragraph, to be read by the caller, and lines drawn in it.
    """

    def __init__(self, reading: DocumentWalk, note: "Callable[[Element], MarkedLine]") -> None:
        """``note`` reads a foot- or endnote."""
        self._reading = reading
        self._read_note = note
        self._account = reading.account
        self._fields = Fields(reading.account)
        self._words = MarkedWords()
        self._begun: dict[int, int] = {}
        self._commented_whole: list[int] = []
        self._style = Style()
        self._behind: str | None = None
        self._hidden_before = False
        self.boxes: list[Drawn] = []

    def read(self, paragraph: "Element", style: Style, shading: str | None = None) -> MarkedLine:
        """Return the text of a paragraph of a style; ``shading``: what lies behind it, if it says so itself."""
        self._words = MarkedWords()
        self._begun = dict.fromkeys(self._reading.commented.open, 0)
        self._commented_whole = []
        self._style = style
        self._behind = style.behind if shading is None else shading
        self._hidden_before = False
        self.boxes = []
        self._elements(paragraph)
        self._fields.end_paragraph()
        for number, start in self._begun.items():
            self._comment_on(start, number)
        for number in self._commented_whole:
            if number not in self._reading.commented.placed:
                self._words.mark(0, self._words.place, number)
        line = self._words.line()
        self._account.counts[LeftOutKind.STRUCK_TEXT] += self._words.struck
        return line

    def _elements(self, container: "Element") -> None:
        for element in within(container, _IN_PARAGRAPH, self._account):
            if element.tag == n.R:
                self._run(element)
            elif element.tag == n.FORMULA:
                self._formula(element)
            elif element.tag == n.COMMENT_BEGIN:
                number = self._reading.commented.begin(element)
                if number is not None:
                    self._begun[number] = self._words.place
            else:
                number = self._reading.commented.end(element)
                if number is not None and number in self._begun:
                    self._comment_on(self._begun.pop(number), number)

    def _comment_on(self, start: int, number: int) -> None:
        """A comment is on the words since a place."""
        if start < self._words.place:
            self._words.mark(start, self._words.place, number)
            self._reading.commented.placed.add(number)

    def _run(self, run: "Element") -> None:
        properties = next(iter(run), None)  # they come first or not at all
        if properties is not None and properties.tag != n.R_PR:
            properties = None
        look = PLAIN
        if self._reading.looks or self._reading.coloured:
            character = self._character_style(properties)
            if self._is_hidden(properties, character):
                self._leave_out_hidden(run)
                return
            look = self._look(properties, character)
        self._hidden_before = False
        self._pieces(run, properties, look)

    def _pieces(self, container: "Iterable[Element]", properties: "Element | None", look: WordLook) -> None:
        for element in container:
            tag = element.tag
            if tag == n.FLD_CHAR:
                self._words.add(self._fields.mark(element))
            elif tag == n.R_PR:
                continue
            elif self._fields.in_code:
                self._fields.instruct(element)
            elif tag == n.T:
                self._text(element.text, properties, look)
            elif tag in _FIXED:
                self._words.add(_FIXED[tag], look)
            else:
                self._rare(element, properties, look)

    def _rare(self, element: "Element", properties: "Element | None", look: WordLook) -> None:
        tag = element.tag
        if tag in _NOTES:
            self._note(_NOTES[tag], element.get(n.ID), look)
        elif tag == n.COMMENT_REFERENCE:
            number = self._reading.commented.number(element)
            if number is not None:
                self._commented_whole.append(number)
        elif tag == n.SYM:
            code = element.get(n.w("char"), "")
            number = int(code, 16) if _is_hexadecimal(code) else 0
            self._words.add(self._plain(number, element.get(n.w("font"), "")), look)
        elif tag in _GRAPHICS:
            self.boxes += drawn(element, self._account)
        elif tag == n.OBJECT:
            self._object(element)
        elif tag == n.ALTERNATE:
            self._pieces(self._account.choose(element), properties, look)
        elif tag == n.RUBY:
            self._ruby(element)
        elif tag == n.DEL_TEXT:
            self._account.leave_out_all(LeftOutKind.DELETED_TEXT, element)
        elif tag in {n.INK, n.INK_2010}:
            self._account.counts[LeftOutKind.IMAGE] += 1
        elif n.is_w(tag) and tag not in n.ASIDE:
            self._pieces(element, properties, look)

    def _note(self, kind: str, note_id: str | None, look: WordLook) -> None:
        """A note stands where it is first referred to; further references have its number only."""
        referred = self._reading.notes.refer(kind, note_id)
        if referred is None:
            self._account.counts[LeftOutKind.NOTE] += 1
            return
        note = self._read_note(referred.body) if referred.is_first else MarkedLine("")
        if note.text:
            self._words.add_note(referred.number, note, look)
        else:
            self._words.add(f"[{referred.number}]", WordLook(colour=look.colour) if look.colour else PLAIN)

    def _text(self, text: str | None, properties: "Element | None", look: WordLook) -> None:
        if not text:
            return
        self._account.take(text)
        if not text.isprintable():
            text = text.translate(_SPACES)
        if not text.isascii() and symbols.PRIVATE.search(text):
            fonts = None if properties is None else properties.find(n.R_FONTS)
            font = "" if fonts is None else fonts.get(n.w("ascii"), "")
            text = symbols.PRIVATE.sub(lambda match: self._plain(ord(match.group()), font), text)
        self._words.add(text, look)

    def _plain(self, code: int, font: str) -> str:
        character = symbols.plain(code, font)
        self._account.counts[LeftOutKind.CHARACTER] += character == symbols.UNKNOWN
        return character

    def _character_style(self, properties: "Element | None") -> Style:
        style = value(properties, n.R_STYLE)
        return _NO_STYLE if style is None else self._reading.styles.get(style)

    def _is_hidden(self, properties: "Element | None", character: Style) -> bool:
        own = None if properties is None else is_on(properties.find(n.VANISH))
        return (self._style.hidden or character.hidden) if own is None else own

    def _look(self, properties: "Element | None", character: Style) -> WordLook:
        """Return what the run says of itself, else what its styles do (of which two that strike undo each other)."""
        own = [] if properties is None else [is_on(properties.find(name)) for name in (n.STRIKE, n.DOUBLE_STRIKE)]
        said = [on for on in own if on is not None]
        struck = any(said) if said else self._style.struck != character.struck
        raised = value(properties, n.RAISED)
        script = (character.script or self._style.script) if raised is None else SCRIPTS.get(raised, "")
        look = WordLook(struck, script, self._colour(properties, character) if self._reading.coloured else "")
        return PLAIN if look == PLAIN else look

    def _colour(self, properties: "Element | None", character: Style) -> str:
        colouring = colouring_of(properties).over(character.colouring).over(self._style.colouring)
        return colouring.seen(self._behind)

    def _leave_out_hidden(self, run: "Element") -> None:
        """Count hidden text once per stretch; fields must still be followed."""
        in_code = self._fields.in_code
        for element in run:
            if element.tag == n.FLD_CHAR:
                self._fields.mark(element)
            elif element.tag == n.INSTRUCTION and self._fields.in_code:
                self._fields.instruct(element)
        inside = letters(run)
        if inside:
            self._account.pass_over(inside)
            if not in_code and not self._fields.in_code:
                self._account.counts[LeftOutKind.HIDDEN_TEXT] += not self._hidden_before
                self._hidden_before = True

    def _formula(self, formula: "Element") -> None:
        if self._fields.in_code:
            self._fields.instruct(formula)
            return
        linear = LinearFormula(formula, self._account)
        text = linear.text.translate(_SPACES)
        self._words.add(" " if linear.rebuilt and grow_together(self._words.last, text) else "")
        self._words.add(text)
        self._account.counts[LeftOutKind.FORMULA if not text else LeftOutKind.LINEAR_FORMULA] += (
            not text or linear.rebuilt
        )

    def _ruby(self, ruby: "Element") -> None:
        """A word and, in brackets after it, how it is read."""
        for base in ruby.findall(n.RUBY_BASE):
            self._elements(base)
        reading = ruby.find(n.READING)
        if reading is not None and letters(reading):
            self._words.add("(")
            self._elements(reading)
            self._words.add(")")

    def _object(self, element: "Element") -> None:
        """An embedded file; the picture that shows it is not counted as well."""
        programs = [part.get("ProgID", "") for part in element if "ProgID" in part.attrib]
        equation = any(program.startswith("Equation") for program in programs)
        self._account.counts[LeftOutKind.FORMULA if equation else LeftOutKind.OBJECT] += 1


def _is_hexadecimal(text: str) -> bool:
    return 0 < len(text) <= 6 and all(character in "0123456789abcdefABCDEF" for character in text)
