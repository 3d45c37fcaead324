"""From the runs of one paragraph to its text."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx import symbols
from lagvarde_coder.importers.docx.fields import Fields
from lagvarde_coder.importers.docx.highlighting import highlight_of
from lagvarde_coder.importers.docx.reading import DocumentWalk
from lagvarde_coder.importers.docx.tree import alternative, has_text, is_on, value, within

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lagvarde_coder.importers.archive import Element

_FIXED = {
    n.w("tab"): "\t",
    n.w("ptab"): "\t",
    n.w("br"): "\n",
    n.w("cr"): "\n",
    n.w("noBreakHyphen"): "\u2011",
}
_NOTES = {n.FOOTNOTE_REFERENCE: "foot", n.ENDNOTE_REFERENCE: "end"}
_GRAPHICS = frozenset({n.DRAWING, n.PICT})
_IN_PARAGRAPH = frozenset({n.R, n.FORMULA})
_COUNTED = {
    n.PICTURE: LeftOutKind.IMAGE,
    n.IMAGE_DATA: LeftOutKind.IMAGE,
    n.INK: LeftOutKind.IMAGE,
    n.CHART: LeftOutKind.OBJECT,
    n.CHART_2014: LeftOutKind.OBJECT,
    n.DIAGRAM: LeftOutKind.OBJECT,
}
_SPACES = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\xad": None})


class Inline:
    """Reads paragraphs one after the other; fields may run from one to the next.

    Attributes:
        boxes: text boxes anchored in the last paragraph, to be read by the caller.
    """

    def __init__(self, reading: DocumentWalk) -> None:
        self._reading = reading
        self._account = reading.account
        self._fields = Fields(reading.account)
        self._out: list[str] = []
        self._hidden_before = False
        self._highlight_before = ""
        self.boxes: list[Element] = []

    def read(self, paragraph: "Element", *, hidden: bool) -> str:
        """Return the paragraph's text; ``hidden`` is what its style says."""
        self._out = []
        self._hidden_before = False
        self.boxes = []
        for element in within(paragraph, _IN_PARAGRAPH, self._account):
            if element.tag == n.R:
                self._run(element, hidden=hidden)
            else:
                self._formula(element)
        self._fields.end_paragraph()
        return "".join(self._out)

    def _run(self, run: "Element", *, hidden: bool) -> None:
        properties = next(iter(run), None)  # they come first or not at all
        if properties is not None and properties.tag != n.R_PR:
            properties = None
        if self._reading.hides and self._is_hidden(properties, hidden=hidden):
            self._leave_out_hidden(run)
            return
        self._hidden_before = False
        self._pieces(run, properties)

    def _pieces(self, container: "Iterable[Element]", properties: "Element | None") -> None:
        for element in container:
            tag = element.tag
            if tag == n.FLD_CHAR:
                self._out.append(self._fields.mark(element))
            elif self._fields.in_code or tag == n.R_PR:
                continue
            elif tag == n.T:
                self._text(element.text, properties)
            elif tag in _FIXED:
                self._out.append(_FIXED[tag])
            else:
                self._rare(element, properties)

    def _rare(self, element: "Element", properties: "Element | None") -> None:
        tag = element.tag
        if tag in _NOTES:
            mark = self._reading.notes.mark(_NOTES[tag], element.get(n.ID))
            self._out.append(mark)
            self._account[LeftOutKind.NOTE] += not mark
        elif tag == n.SYM:
            code = element.get(n.w("char"), "")
            self._symbol(int(code, 16) if _is_hexadecimal(code) else 0, element.get(n.w("font"), ""))
        elif tag in _GRAPHICS:
            self._graphic(element)
        elif tag == n.OBJECT:
            self._object(element)
        elif tag == n.ALTERNATE:
            self._pieces(alternative(element), properties)
        elif tag == n.w("ruby"):
            for run in within(element, _IN_PARAGRAPH, self._account):
                self._run(run, hidden=False)

    def _text(self, text: str | None, properties: "Element | None") -> None:
        if not text:
            return
        if not text.isspace():
            self._highlighted(properties)
        if not text.isprintable():
            text = text.translate(_SPACES)
        if not text.isascii() and symbols.PRIVATE.search(text):
            fonts = None if properties is None else properties.find(n.R_FONTS)
            font = "" if fonts is None else fonts.get(n.w("ascii"), "")
            text = symbols.PRIVATE.sub(lambda match: self._plain(ord(match.group()), font), text)
        self._out.append(text)

    def _highlighted(self, properties: "Element | None") -> None:
        """Count a colour once per stretch, which may go on in the next paragraph."""
        colour = "" if properties is None else highlight_of(properties)
        if colour and colour != self._highlight_before:
            self._reading.highlights[colour] += 1
        self._highlight_before = colour

    def _symbol(self, code: int, font: str) -> None:
        self._out.append(self._plain(code, font))

    def _plain(self, code: int, font: str) -> str:
        character = symbols.plain(code, font)
        self._account[LeftOutKind.CHARACTER] += character == symbols.UNKNOWN
        return character

    def _is_hidden(self, properties: "Element | None", *, hidden: bool) -> bool:
        own = None if properties is None else is_on(properties.find(n.VANISH))
        if own is not None:
            return own
        style = value(properties, n.R_STYLE)
        return hidden or (style is not None and self._reading.styles.get(style).hidden)

    def _leave_out_hidden(self, run: "Element") -> None:
        """Count hidden text once per stretch; fields must still be followed."""
        for mark in run.findall(n.FLD_CHAR):
            self._fields.mark(mark)
        if has_text(run) and not self._fields.in_code:
            self._account[LeftOutKind.HIDDEN_TEXT] += not self._hidden_before
            self._hidden_before = True

    def _formula(self, formula: "Element") -> None:
        text = "".join(part.text or "" for part in formula.iter(n.FORMULA_TEXT)).translate(_SPACES)
        self._out.append(text)
        self._account[LeftOutKind.FORMULA] += not text

    def _object(self, element: "Element") -> None:
        """An embedded file; the picture that shows it is not counted as well."""
        programs = [part.get("ProgID", "") for part in element if "ProgID" in part.attrib]
        equation = any(program.startswith("Equation") for program in programs)
        self._account[LeftOutKind.FORMULA if equation else LeftOutKind.OBJECT] += 1

    def _graphic(self, graphic: "Element") -> None:
        """Find text boxes; count pictures, charts and diagrams. A box's own content is read later."""
        stack = [graphic]
        while stack:
            element = stack.pop()
            tag = element.tag
            if tag == n.TEXT_BOX:
                self.boxes.append(element)
            elif tag in _COUNTED:
                self._account[_COUNTED[tag]] += 1
            elif tag == n.ALTERNATE:
                stack.append(alternative(element))
            else:
                stack.extend(reversed(element))


def _is_hexadecimal(text: str) -> bool:
    return 0 < len(text) <= 6 and all(character in "0123456789abcdefABCDEF" for character in text)
