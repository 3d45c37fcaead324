"""Where the words of a rich text go: into the text, a note, a comment, a table at its beginning, or nowhere."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers.prose.marked_lines import MarkedLine
from lagvarde_coder.importers.prose.markers import BULLETS
from lagvarde_coder.importers.rtf import control_words as names
from lagvarde_coder.importers.rtf.groups import Field, RtfGroup, RtfPlace
from lagvarde_coder.importers.rtf.rtf_flow import RowPlan, RtfFlow
from lagvarde_coder.importers.rtf.rtf_tables import RtfTables

if TYPE_CHECKING:
    from lagvarde_coder.importers.prose.assembling import TextWalk

_LINK = re.compile(r'\s*HYPERLINK\s+(?:\\[a-z]\s+)*"?([^"\s]{1,2000})', re.IGNORECASE)
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_BULLETS = dict(zip("•o▪", BULLETS, strict=True)) | {"·": BULLETS[0]}
_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES)\b", re.IGNORECASE)
_ART = "gtextUNICODE"
_TABLES = {"fonttbl": RtfPlace.FONTS, "colortbl": RtfPlace.COLOURS, "stylesheet": RtfPlace.STYLES}
_ASIDE = frozenset({"pict", "mmath", "object", "upr", "sp"})
_FLOWS = frozenset({"footnote", "annotation", "shptxt", "dptxbxtext"}) | names.HEADERS
_PLAIN = frozenset({"field", "fldrslt", "result", "nesttableprops", "shppict", "shpinst", "shp", "do", "shpgrp", "pn"})
_OF_ROWS = frozenset({"cell", "nestcell", "row", "nestrow", "trowd", "trleft", "cellx", "clvmgf", "clvmrg"})
_SAID = frozenset({"fldinst", "atnauthor", "atrfstart", "atrfend", "atnref", "listtext", "pntext"})


class Destinations:
    """The flows of one document, and what else its groups hold.

    Attributes:
        flow: of the body, or of what stands within it now.
        notes: foot- and endnotes, in the order in which the text refers to them.
    """

    def __init__(self, walk: "TextWalk") -> None:
        self._walk = walk
        self.tables = RtfTables()
        self.notes: list[list[MarkedLine]] = []
        self._flows = [RtfFlow(walk)]
        self._plan, self._inner_plan = RowPlan(), RowPlan()
        self._comments: dict[str, int] = {}
        self._author = ""

    @property
    def flow(self) -> RtfFlow:
        """Where words go now."""
        return self._flows[-1]

    def begin(self, word: str, group: RtfGroup, outer: RtfGroup) -> bool:
        """Tell whether a word that a group begins with makes it a destination, and make it that."""
        if group.place is RtfPlace.TEXT:
            return self._begin_in_text(word, group)
        if group.place in {RtfPlace.SKIPPED, RtfPlace.SHAPE}:
            if word == "ud" and outer.name == "upr":
                group.place = RtfPlace.TEXT
            elif word == "pict" and group.place is RtfPlace.SHAPE:
                self._set_aside(word, group)
            return True
        if group.starred and word not in {"cs", "ds", "ts"}:
            group.place = RtfPlace.SKIPPED
            return True
        return False

    def _begin_in_text(self, word: str, group: RtfGroup) -> bool:
        group.name = word
        if word in names.SKIPPED or (group.starred and word not in names.STARRED):
            group.place = RtfPlace.SKIPPED
        elif word in _TABLES:
            group.place, group.said = _TABLES[word], []
        elif word in _ASIDE:
            self._set_aside(word, group)
        elif word in _SAID:
            group.place, group.said = RtfPlace.SAID, []
        elif word in _FLOWS:
            self._own_flow(word, group)
        elif word in _PLAIN:
            self._begin_plain(word, group)
        else:
            group.name = ""
            return False
        return True

    def _begin_plain(self, word: str, group: RtfGroup) -> None:
        """What is in it is text as around it."""
        if word == "field":
            group.field = Field()
        elif word == "fldrslt":
            self._result(group)
        elif word == "result":
            group.no_pictures = True
        elif word == "nesttableprops":
            group.nested_row = True

    def _set_aside(self, word: str, group: RtfGroup) -> None:
        counts = self._walk.account.counts
        if word == "pict":
            counts[LeftOutKind.IMAGE] += not group.no_pictures
        elif word == "mmath":
            counts[LeftOutKind.FORMULA] += 1
        elif word == "object":
            counts[LeftOutKind.OBJECT] += 1
            group.no_pictures = True
            return
        group.place, group.said = (RtfPlace.SHAPE if word == "sp" else RtfPlace.SKIPPED), []

    def _result(self, group: RtfGroup) -> None:
        """What a field shows is read, but for lists of contents, and the page's number in a header."""
        code = "" if group.field is None else group.field.code
        if _CONTENTS.match(code):
            self._walk.account.counts[LeftOutKind.CONTENTS] += 1
            self.flow.passed_over = True
        if _CONTENTS.match(code) or (group.in_margin and _PAGE.match(code)):
            group.place = RtfPlace.SKIPPED

    def _own_flow(self, word: str, group: RtfGroup) -> None:
        if word == "footnote":
            self.notes.append([])
            self.flow.add(f"[{len(self.notes)}]")
            group.said = [str(len(self.notes))]
        elif word in names.HEADERS:
            group.in_margin = group.no_pictures = True
        else:
            group.said = []
        group.flow = RtfFlow(self._walk)
        self._flows.append(group.flow)
        group.plain(group.font)
        group.begin_paragraph()
        group.field = None

    def end(self, group: RtfGroup, outer: RtfGroup) -> None:
        """A group ends."""
        said = "".join(group.said)
        if group.place is RtfPlace.STYLES and outer.place is RtfPlace.STYLES:
            self.tables.style(group.style, said, group.outline)
            group.said.clear()
        elif group.place is RtfPlace.FONTS and group.font is not None:
            self._name_font(group)
        if group.flow is not None:
            self._flows.pop()
            lines = group.flow.end(0, 0)
            self._end_flow(group, lines, outer)
        elif group.name == "sp" and said.startswith(_ART):
            self.flow.box([MarkedLine(said.removeprefix(_ART).strip())])
        elif group.place is RtfPlace.SAID and group.name:
            self._use(group, said, outer)
        elif group.name == "field" and group.field is not None:
            link = _LINK.match(group.field.code)
            if link and "\\l" not in group.field.code[:20]:
                self._walk.account.follow(link[1], "".join(group.field.shown))

    def _end_flow(self, group: RtfGroup, lines: list[MarkedLine], outer: RtfGroup) -> None:
        words = "\n".join(line.text for line in lines).strip()
        if group.name == "footnote":
            self.notes[int(group.said[0]) - 1] = lines
        elif group.name == "annotation":
            number = self._comments.pop(group.said[-1] if group.said else "", None)
            if number is None:
                number = len(self._walk.remarks)
                self._walk.remarks.append(("", ""))
                self.flow.end_comment(number)
            self._walk.remarks[number] = (self._author, words)
            self._author = ""
        elif group.name in names.HEADERS:
            self._walk.account.counts[LeftOutKind.HEADER_FOOTER] += any(map(str.isalnum, words))
        else:
            self.flow.box(lines)

    def _use(self, group: RtfGroup, said: str, outer: RtfGroup) -> None:
        """Use what a group has collected."""
        words = said.strip()
        match group.name:
            case "fldinst" if group.field is not None:
                group.field.code = said[:2_000]
            case "atnauthor":
                self._author = words
            case "atrfstart":
                self._comments[words] = len(self._walk.remarks)
                self.flow.begin_comment(len(self._walk.remarks))
                self._walk.remarks.append(("", ""))
            case "atrfend" if words in self._comments:
                self.flow.end_comment(self._comments[words])
            case "atnref":
                outer.said = [words]
            case "listtext" | "pntext" if words:
                self.flow.marker = f"{_BULLETS.get(words, words)} "

    def _name_font(self, group: RtfGroup) -> None:
        font = self.tables.fonts.get(-1 if group.font is None else group.font)
        name = "".join(group.said).rpartition(";")[0].rpartition(";")[2].strip()
        if font is not None and name and not font.name:
            font.name = name
        group.said.clear()

    def words(self, words: str, group: RtfGroup) -> None:
        """Words stand in a group."""
        match group.place:
            case RtfPlace.TEXT:
                self._say(words, group)
            case RtfPlace.SAID | RtfPlace.STYLES | RtfPlace.SHAPE:
                group.said.append(words)
            case RtfPlace.FONTS:
                group.said.append(words)
                if ";" in words:
                    self._name_font(group)
            case RtfPlace.COLOURS:
                for _ in range(words.count(";")):
                    self.tables.end_colour()
            case _:
                pass

    def _say(self, words: str, group: RtfGroup) -> None:
        if group.deleted:
            self.flow.aside(LeftOutKind.DELETED_TEXT) if words.strip() else None
        elif group.hidden:
            self.flow.aside(LeftOutKind.HIDDEN_TEXT) if words.strip() else None
        else:
            self.flow.add(words, group.look)
            if group.field is not None:
                group.field.shown.append(words)

    def table_word(self, word: str, number: int, group: RtfGroup) -> None:
        """A control word stands in a table at the document's beginning."""
        if group.place is RtfPlace.FONTS and group.font is not None:
            self.tables.font_word(group.font, word, number)
        elif group.place is RtfPlace.COLOURS and word in {"red", "green", "blue"}:
            self.tables.colour_word(word, number)
        elif group.place is RtfPlace.STYLES:
            if word in {"s", "cs", "ds", "ts"}:
                group.style = number if word == "s" else -1
            elif word == "outlinelevel":
                group.outline = number

    def word(self, word: str, number: int | None, group: RtfGroup) -> None:
        """A control word stands in the text."""
        if word == "sect":
            self.end_paragraph(group)
        elif word in {"highlight", "chcbpat", "cb"}:
            colour = self.tables.colour(number or 0)
            group.highlight, group.shading = (
                (colour, group.shading) if word == "highlight" else (group.highlight, colour)
            )
        elif word in _OF_ROWS:
            self._row_word(word, number or 0, group)
        else:
            group.word(word, number)

    def _row_word(self, word: str, number: int, group: RtfGroup) -> None:
        plan = self._inner_plan if group.nested_row else self._plan
        match word:
            case "cell" | "nestcell":
                self.flow.end_cell(self._level(group), 1 if word == "cell" else max(2, group.depth))
            case "row":
                self.flow.end_row(self._plan, 1)
            case "nestrow":
                self.flow.end_row(self._inner_plan, max(2, group.depth))
            case "trowd":
                plan.begin()
            case "trleft":
                plan.left = number
            case "cellx":
                plan.cell_ends(number)
            case _:
                plan.next_merged = "restart" if word == "clvmgf" else "continue"

    def end_paragraph(self, group: RtfGroup) -> None:
        """A paragraph ends; one that is deleted as a whole runs on into the next."""
        if group.deleted:
            return
        self.flow.end_paragraph(self._level(group), group.depth)

    def _level(self, group: RtfGroup) -> int:
        if group.outline is not None:
            return group.outline + 1 if 0 <= group.outline < 9 else 0
        return self.tables.levels.get(group.style, 0)
