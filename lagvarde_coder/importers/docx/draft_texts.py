"""Own texts as they stand in the draft of the report, among figures and quotations that are none of them.

A paragraph is own text only where its style says so, below a heading whose bookmark names the need. What stands in any
other style was not written here, whatever it says.
"""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from lagvarde_coder.domain.report.own_texts import (
    DRAFT_STYLE,
    MISSING,
    NOT_CITED,
    cited_by,
    drafted,
    of_draft_bookmark,
)
from lagvarde_coder.importers.docx import names as n
from lagvarde_coder.importers.docx.own_texts import ASIDE, WRITTEN
from lagvarde_coder.importers.docx.tree import value

if TYPE_CHECKING:
    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.docx.package import Package

_PARAGRAPH, _PROPERTIES, _STYLE = n.w("p"), n.w("pPr"), n.w("pStyle")
_BOOKMARK, _BOOKMARK_END, _NAME, _ID = n.w("bookmarkStart"), n.w("bookmarkEnd"), n.w("name"), n.w("id")
_NOTE, _NOTE_REFERENCE = n.w("footnote"), n.w("footnoteReference")
_ENDING = ("heading", "mellanrubrik")
"""How the styles are called whose paragraphs end a text, in small letters."""
_GAPS = tuple(f"[{words}]" for words in MISSING.values())
_NOT_CITED = re.compile(rf"\[(E-[0-9A-Z]{{11}}) (?:{'|'.join(NOT_CITED.values())})\]")


def read_draft_texts(package: "Package") -> Mapping[tuple[str, str], str]:
    """Return what stands in each part, by need number and part, as :func:`drafted` has it.

    A part is there only if it has a paragraph in the style of own texts, an empty one too: so what lost its style, or
    its heading, is left alone.
    """
    styles = dict(_styles(package))
    notes = {str(note.get(_ID)): note for root in package.parts("footnotes") for note in root.iter(_NOTE)}
    written: dict[tuple[str, str], list[str]] = {}
    place: tuple[str, str] | None = None
    for paragraph in package.document.iter(_PARAGRAPH):
        style = styles.get(value(paragraph.find(_PROPERTIES), _STYLE) or "", "")
        marks = [str(mark.get(_NAME, "")) for mark in paragraph.iter(_BOOKMARK)]
        places = list(filter(None, map(of_draft_bookmark, marks)))
        if places:
            place = places[-1]
        elif style.startswith(_ENDING):
            place = None
        if place is not None and style == DRAFT_STYLE.lower():
            written.setdefault(place, []).append(_without_gaps("".join(_DraftWords(notes).of(paragraph))))
    return {place: drafted("\n".join(lines)) for place, lines in written.items()}


def _styles(package: "Package") -> Iterator[tuple[str, str]]:
    """Yield id and name of every style, the name in small letters."""
    for root in package.parts("styles"):
        for style in root.iter(n.w("style")):
            yield str(style.get(n.w("styleId"), "")), (value(style, _NAME) or "").lower()


def _without_gaps(words: str) -> str:
    """Return what was written, without what the draft says where nothing is."""
    for gap in _GAPS:
        words = words.replace(gap, "")
    return _NOT_CITED.sub(r"[\1]", words)


class _DraftWords:
    """Reads a paragraph: a footnote that the draft made of an evidence id becomes that id again."""

    def __init__(self, notes: Mapping[str, "Element"]) -> None:
        self._notes = notes
        self._cited: dict[str, str] = {}

    def of(self, element: "Element") -> Iterator[str]:
        for child in element:
            if child.tag == _BOOKMARK and (evidence := cited_by(str(child.get(_NAME, "")))):
                self._cited[str(child.get(_ID))] = evidence
            elif child.tag == _BOOKMARK_END:
                self._cited.pop(str(child.get(_ID)), None)
            elif child.tag == _NOTE_REFERENCE:
                yield self._note(str(child.get(_ID)))
            elif child.tag in ASIDE or child.tag == _PROPERTIES:
                continue
            elif child.tag == n.w("t"):
                yield child.text or ""
            elif child.tag in WRITTEN:
                yield WRITTEN[child.tag]
            else:
                yield from self.of(child)

    def _note(self, name: str) -> str:
        """Return the evidence id of a note; one that was written in Word keeps its words, in brackets."""
        if self._cited:
            return f"[{self._cited.popitem()[1]}]"
        note = self._notes.get(name)
        words = "" if note is None else " ".join("".join(_DraftWords({}).of(note)).split())
        return f" [{words}]" if words else ""
