"""Goes through a page's elements in order and says what comes into the text and what is left out."""

from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.html import form_fields
from lagvarde_coder.importers.html.colours import Palette, colour_of, without_marks
from lagvarde_coder.importers.html.css import Declarations, StyleSheet, is_hidden
from lagvarde_coder.importers.html.flow import PageFlow, PageLook
from lagvarde_coder.importers.html.lists import OpenList, opened
from lagvarde_coder.importers.html.spanning import OpenTable
from lagvarde_coder.importers.prose import symbols
from lagvarde_coder.importers.prose.letters import LettersRead, weight
from lagvarde_coder.importers.prose.marked_lines import MarkedLine

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "p", "pre", "section", "summary",
    "table", "td", "th", "tr", "ul", "listing", "xmp", "plaintext",
})  # fmt: skip
_SHOWN_AS_BLOCKS = frozenset({"block", "flex", "grid", "list-item", "table", "table-row"})
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_ASIDE = {
    "script": LeftOutKind.SCRIPT, "style": LeftOutKind.SCRIPT, "template": LeftOutKind.SCRIPT,
    "noscript": LeftOutKind.HIDDEN_TEXT, "noframes": LeftOutKind.HIDDEN_TEXT, "datalist": LeftOutKind.HIDDEN_TEXT,
    "del": LeftOutKind.DELETED_TEXT,
}  # fmt: skip
"""Elements that are left out with all that is in them, if that says anything."""

_FOREIGN = {
    "svg": LeftOutKind.IMAGE, "canvas": LeftOutKind.IMAGE, "math": LeftOutKind.FORMULA, "video": LeftOutKind.OBJECT,
    "audio": LeftOutKind.OBJECT, "object": LeftOutKind.OBJECT, "embed": LeftOutKind.OBJECT,
    "applet": LeftOutKind.OBJECT, "iframe": LeftOutKind.INSERTED_FILE, "frame": LeftOutKind.INSERTED_FILE,
}  # fmt: skip
"""Elements that are counted in any case; words in them are for programs that cannot show them, or part of them."""

_HEAD = frozenset({"title", "meta", "link", "base"})
_KEPT = frozenset({"pre", "listing", "xmp", "plaintext", "textarea"})
_SCRIPTS = {"sup": "super", "sub": "sub", "super": "super"}
_BUTTONS = frozenset({"a", "button", "img", "input", "select", "textarea"})
"""Elements whose background is how they look, not a mark on their words."""


class _Open(NamedTuple):
    """An element that is open, and what is to be done at its end."""

    look: PageLook
    level: int
    block: bool
    after: str = ""


class PageWalk:
    """Reads one page."""

    def __init__(self, name: str, sheet: StyleSheet, account: LettersRead, limits: Limits) -> None:
        self._name, self._sheet, self._account, self._limits = name, sheet, account, limits
        self.palette = Palette()
        self._flows = [PageFlow(account, self.palette)]
        self._tables: list[OpenTable] = []
        self._lists: list[OpenList] = []
        self._open = [_Open(PageLook(), 0, block=True)]
        self._length = 0

    def lines(self, root: "Element") -> list[MarkedLine]:
        """Return the lines of the page, with marks where colours are.

        Raises:
            ImportRefused: it takes too long, or becomes too long.
        """
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        outside = False  # in an element that is left out: its end comes all the same
        for number, (event, element) in enumerate(walk):
            if not number % 200:
                self._limits.check_time(self._name)
            if event == "end":
                if not outside:
                    self._leave(element)
                outside = False
                self._text(element.tail)
            elif self._enter(element):
                self._text(element.text)
            else:
                outside = True
                walk.skip_subtree()
        self._flow.end_paragraph()
        return self._flow.lines

    @property
    def _flow(self) -> PageFlow:
        return self._flows[-1]

    def _text(self, text: str | None) -> None:
        if text:
            self._account.take(text)
            self._grow(self._flow.add(self._plain(without_marks(text)), self._open[-1].look))

    def _plain(self, text: str) -> str:
        """Return a text with signs of symbol fonts, which mean something in that font only, as everybody's signs."""
        if text.isascii() or not symbols.PRIVATE.search(text):
            return text
        plain = symbols.PRIVATE.sub(lambda sign: symbols.plain(ord(sign.group()), "symbol"), text)
        self._account.counts[LeftOutKind.CHARACTER] += plain.count(symbols.UNKNOWN) - text.count(symbols.UNKNOWN)
        return plain

    def _grow(self, length: int) -> None:
        self._length += length
        if self._length > self._limits.characters:
            raise ImportRefused(name=self._name, detail=why.TOO_LONG)

    def _enter(self, element: "Element") -> bool:
        """Begin an element; return whether what is in it is to be read."""
        tag = element.tag
        said = self._sheet.of(element)
        if tag in _HEAD:
            self._account.pass_over(_letters(element))
        elif tag in _ASIDE:
            self._leave_out(_ASIDE[tag], element)
        elif is_hidden(element, said):
            self._leave_out(LeftOutKind.HIDDEN_TEXT, element)
        elif tag in _FOREIGN:
            self._account.counts[_FOREIGN[tag]] += 1
            if tag != "svg":  # what a drawing says is told as not read
                self._account.pass_over(_letters(element))
        elif tag in form_fields.FIELDS:
            self._field(element)
        else:
            self._begin(element, said)
            return True
        return False

    def _leave_out(self, kind: LeftOutKind, element: "Element") -> None:
        inside = _letters(element)
        self._account.counts[kind] += inside > 0 or (kind is LeftOutKind.SCRIPT and element.get("src") is not None)
        self._account.pass_over(inside)

    def _begin(self, element: "Element", said: Declarations) -> None:
        tag = element.tag
        beside = "float" in said and tag not in _BLOCKS
        block = tag in _BLOCKS or (said.get("display") in _SHOWN_AS_BLOCKS and not beside)
        if block:
            self._flow.end_paragraph(self._open[-1].level)
        level = _LEVELS.get(tag, 0) or self._open[-1].level
        quotes = ("”", "”") if tag == "q" else ("", " " if beside else "")
        look = self._look(element, said, block=block)
        self._grow(self._flow.add(quotes[0], look))
        self._open.append(_Open(look, level, block, after=quotes[1]))
        if tag == "br":
            self._flow.break_line()
        elif tag == "a":
            self._link(element)
        elif tag == "img":
            self._account.counts[LeftOutKind.IMAGE] += 1
            self._account.counts[LeftOutKind.ALT_TEXT] += bool((element.get("alt") or "").strip())
        elif tag in _LISTS:
            self._lists.append(opened(element, said, sum(bool(one.bullet) for one in self._lists)))
        elif tag == "li" and self._lists:
            self._flow.marker += self._lists[-1].marker(element, said)
        elif tag == "table":
            self._tables.append(OpenTable())
        elif tag in {"td", "th"} and self._tables:
            self._flows.append(PageFlow(self._account, self.palette))

    def _leave(self, element: "Element") -> None:
        tag = element.tag
        opened_here = self._open.pop()
        self._flow.add(opened_here.after, opened_here.look)
        if opened_here.block:
            self._flow.end_paragraph(opened_here.level)
        if tag in _LISTS:
            self._lists.pop()
        elif tag == "li":
            self._flow.marker = ""
        elif tag in {"td", "th"} and self._tables:
            lines = self._flows.pop().lines
            self._tables[-1].add_cell(element, [line for line in lines if line.text.strip()])
        elif tag == "tr" and self._tables:
            self._end_row()
        elif tag == "table":
            self._end_row()
            self._tables.pop()

    def _end_row(self) -> None:
        lines, carried = self._tables[-1].row()
        self._grow(carried)
        self._flow.lines += lines

    def _look(self, element: "Element", said: Declarations, *, block: bool) -> PageLook:
        tag, around = element.tag, self._open[-1].look
        decoration = said.get("text-decoration", "") + said.get("text-decoration-line", "")
        struck = around.struck or tag in {"s", "strike"} or "line-through" in decoration
        script = _SCRIPTS.get(tag, "") or _SCRIPTS.get(said.get("vertical-align", ""), "") or around.script
        white = said.get("white-space", "")
        kept = (tag in _KEPT or around.kept) if not white else white.startswith(("pre", "break-spaces"))
        return PageLook(struck, script, self._colour(tag, said, around.colour, block=block), kept)

    @staticmethod
    def _colour(tag: str, said: Declarations, around: str, *, block: bool) -> str:
        """Return the colour that words are marked with: only what lies behind words, not behind whole paragraphs."""
        if block or tag in _BUTTONS:
            return around
        value = said.get("background-color") or said.get("background")
        if value is None or value in {"inherit", "unset"}:
            return "yellow" if tag == "mark" else around
        return colour_of(value) or ("" if "white" in value or "#fff" in value else around)

    def _link(self, element: "Element") -> None:
        address = (element.get("href") or "").strip()
        if address and not address.startswith("#") and not address.lower().startswith("javascript:"):
            self._account.follow(address, _beginning(element, len(address) + 50))

    def _field(self, element: "Element") -> None:
        """Take what a field of a form is filled in with."""
        filled = form_fields.filled_in(element)
        self._account.counts[LeftOutKind.PLACEHOLDER] += filled.prompt
        self._account.counts[LeftOutKind.HIDDEN_TEXT] += filled.choices
        self._account.pass_over(_letters(element))
        self._grow(self._flow.add(without_marks(filled.text), PageLook(kept=element.tag == "textarea")))


def _letters(element: "Element") -> int:
    return weight("".join(map(str, element.itertext())))


def _beginning(element: "Element", most: int) -> str:
    """Return the first words in an element, hardly more than ``most`` code points."""
    words: list[str] = []
    length = 0
    for text in map(str, element.itertext()):
        words.append(text)
        length += len(text)
        if length > most:
            break
    return "".join(words)
