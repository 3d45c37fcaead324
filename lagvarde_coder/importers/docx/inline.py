"""From the runs of one paragraph to its text."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx import symbols
from lagvarde_coder.importers.docx.account import letters
from lagvarde_coder.importers.docx.drawings import drawn
from lagvarde_coder.importers.docx.fields import Fields
from lagvarde_coder.importers.docx.formulas import LinearFormula, grow_together
from lagvarde_coder.importers.docx.highlighting import highlight_of
from lagvarde_coder.importers.docx.lines import DocxLine, MarkKind
from lagvarde_coder.importers.docx.reading import DocumentWalk, comment_mark
from lagvarde_coder.importers.docx.runs import PLAIN, ParagraphWords, RunLook
from lagvarde_coder.importers.docx.styles import SCRIPTS, Style
from lagvarde_coder.importers.docx.tree import is_on, value, within

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

    def __init__(self, reading: DocumentWalk, note: "Callable[[Element], DocxLine]") -> None:
        """``note`` reads a foot- or endnote."""
        self._reading = reading
        self._read_note = note
        self._account = reading.account
        self._fields = Fields(reading.account)
        self._words = ParagraphWords()
        self._style = Style()
        self._hidden_before = False
        self._highlight_before = ""
        self.boxes: list[Drawn] = []

    def read(self, paragraph: "Element", style: Style) -> DocxLine:
        """Return the text of a paragraph of a style."""
        self._words = ParagraphWords()
        for kind, comment in self._reading.waiting:
            self._words.mark(kind, comment)
        self._reading.waiting.clear()
        self._style = style
        self._hidden_before = False
        self.boxes = []
        self._elements(paragraph)
        self._fields.end_paragraph()
        line = self._words.line()
        self._account.counts[LeftOutKind.STRUCK_TEXT] += self._words.struck
        return line

    def _elements(self, container: "Element") -> None:
        for element in within(container, _IN_PARAGRAPH, self._account):
            if element.tag == n.R:
                self._run(element)
            elif element.tag == n.FORMULA:
                self._formula(element)
            else:
                self._words.mark(*comment_mark(element))

    def _run(self, run: "Element") -> None:
        properties = next(iter(run), None)  # they come first or not at all
        if properties is not None and properties.tag != n.R_PR:
            properties = None
        look = PLAIN
        if self._reading.looks:
            character = self._character_style(properties)
            if self._is_hidden(properties, character):
                self._leave_out_hidden(run)
                return
            look = self._look(properties, character)
        self._hidden_before = False
        if self._reading.coloured:
            self._words.colour = "" if properties is None else highlight_of(properties)
        self._pieces(run, properties, look)
        self._words.colour = ""

    def _pieces(self, container: "Iterable[Element]", properties: "Element | None", look: RunLook) -> None:
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

    def _rare(self, element: "Element", properties: "Element | None", look: RunLook) -> None:
        tag = element.tag
        if tag in _NOTES:
            self._note(_NOTES[tag], element.get(n.ID))
        elif tag == n.COMMENT_REFERENCE:
            self._words.mark(MarkKind.WHOLE, element.get(n.ID, ""))
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
            self._account.leave_out(LeftOutKind.DELETED_TEXT, element)
        elif tag in {n.INK, n.INK_2010}:
            self._account.counts[LeftOutKind.IMAGE] += 1
        elif n.is_w(tag) and tag not in n.ASIDE:
            self._pieces(element, properties, look)

    def _note(self, kind: str, note_id: str | None) -> None:
        """A note stands where it is first referred to; further references have its number only."""
        referred = self._reading.notes.refer(kind, note_id)
        if referred is None:
            self._account.counts[LeftOutKind.NOTE] += 1
            return
        note = self._read_note(referred.body) if referred.is_first else DocxLine("")
        if note.text:
            self._words.add_note(referred.number, note)
        else:
            self._words.add(f"[{referred.number}]")

    def _text(self, text: str | None, properties: "Element | None", look: RunLook) -> None:
        if not text:
            return
        self._account.take(text)
        if self._reading.coloured and not text.isspace():
            self._highlighted()
        if not text.isprintable():
            text = text.translate(_SPACES)
        if not text.isascii() and symbols.PRIVATE.search(text):
            fonts = None if properties is None else properties.find(n.R_FONTS)
            font = "" if fonts is None else fonts.get(n.w("ascii"), "")
            text = symbols.PRIVATE.sub(lambda match: self._plain(ord(match.group()), font), text)
        self._words.add(text, look)

    def _highlighted(self) -> None:
        """Count a colour once per stretch, which may go on in the next paragraph."""
        colour = self._words.colour
        if colour and colour != self._highlight_before:
            self._account.highlights[colour] += 1
        self._highlight_before = colour

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

    def _look(self, properties: "Element | None", character: Style) -> RunLook:
        """Return what the run says of itself, else what its styles do (of which two that strike undo each other)."""
        own = [] if properties is None else [is_on(properties.find(name)) for name in (n.STRIKE, n.DOUBLE_STRIKE)]
        said = [on for on in own if on is not None]
        struck = any(said) if said else self._style.struck != character.struck
        script = value(properties, n.RAISED)
        if script is None:
            script = character.script or self._style.script
        return RunLook(struck, script if script in SCRIPTS else "")

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
        self._words.add(" " if linear.rebuilt and grow_together(self._words.end(), text) else "")
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
