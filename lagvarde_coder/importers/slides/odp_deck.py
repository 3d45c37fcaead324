"""A whole OpenDocument presentation: slides in order, each with its notes and comments; an account of the rest."""

import re
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.odt import odf_names as n
from lagvarde_coder.importers.odt.odf_document import notes_of
from lagvarde_coder.importers.odt.odf_parts import OdfParts
from lagvarde_coder.importers.odt.odf_story import OdfStory
from lagvarde_coder.importers.odt.odf_walk import OdfWalk, letters
from lagvarde_coder.importers.slides.slide_text import Placed, SlideText, as_heading, deck_text, in_reading_order
from lagvarde_coder.importers.titles import title_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.importers.archive import Element
    from lagvarde_coder.importers.prose.marked_lines import MarkedLine

_NOTES, _CLASS = n.name("presentation:notes"), n.name("presentation:class")
_MARGINS = frozenset({"header", "footer", "date-time", "page-number"})
_DECLARED = n.names("presentation:header-decl", "presentation:footer-decl", "presentation:date-time-decl")
_CORNER = (n.name("svg:y"), n.name("svg:x"))
_LENGTH = re.compile(r"(-?[0-9]{1,7}(?:\.[0-9]{1,9})?)(cm|mm|in|pt|px)")
_UNITS = {"cm": 360_000, "mm": 36_000, "in": 914_400, "pt": 12_700, "px": 9_525}
_LOOK, _PAGE_LOOK, _SEEN = n.name("draw:style-name"), n.name("style:drawing-page-properties"), "presentation:visibility"


def read_odp(name: str, data: bytes, limits: Limits) -> ImportedText:
    """Return the text of an OpenDocument presentation.

    Raises:
        ImportRefused: it is something else, damaged, empty, protected, too large, too slow or too deep.
    """
    parts = OdfParts(name, data, limits, n.PRESENTATION)
    try:
        walk = OdfWalk.of(name, parts, limits)
        made = deck_text(walk, _slides(walk, parts))
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED) from error
    why.check_text(name, made.text, limits)
    return made.handed_over(title_from(name), walk.account)


def _slides(walk: OdfWalk, parts: OdfParts) -> "Iterator[SlideText]":
    hidden = _hidden_looks(parts)
    for declared in parts.content:
        if declared.tag in _DECLARED:
            walk.account.leave_out(LeftOutKind.HEADER_FOOTER, letters(declared))
    for number, page in enumerate(parts.content.findall(n.PAGE), 1):
        told = len(walk.notes)
        slide = SlideText(number, hidden=page.get(_LOOK) in hidden)
        slide.lines = _lines(walk, page)
        slide.remarks = [walk.remark(comment) for comment in page.findall(n.COMMENT)]
        for notes in page.findall(_NOTES):
            slide.notes += _lines(walk, notes)
            slide.remarks += [walk.remark(comment) for comment in notes.findall(n.COMMENT)]
        slide.lines += notes_of(walk, told)
        yield slide


def _lines(walk: OdfWalk, page: "Element") -> "list[MarkedLine]":
    """Return what a slide or its notes say, the title first."""
    lines: list[MarkedLine] = []
    shapes = ((_placed(shape), shape) for shape in page if shape.tag in n.SHAPES or shape.tag == n.TABLE)
    for place, shape in in_reading_order(shapes):
        if shape.get(_CLASS) in _MARGINS:
            walk.account.leave_out(LeftOutKind.HEADER_FOOTER, letters(shape))
            continue
        own = OdfStory(walk).drawn_lines(shape)
        lines += as_heading(own) if place.title else own
    return lines


def _placed(shape: "Element") -> Placed:
    corner = [_LENGTH.fullmatch(shape.get(name, "")) for name in _CORNER]
    top, left = (0.0 if length is None else float(length[1]) * _UNITS[length[2]] for length in corner)
    return Placed(top, left, title=shape.get(_CLASS) == "title")


def _hidden_looks(parts: OdfParts) -> set[str]:
    """Return the names of the styles whose slides are not shown."""
    found = set()
    for part in parts.automatic:
        for look in part.iter(_PAGE_LOOK):
            style = look.getparent()
            if style is not None and look.get(n.name(_SEEN)) == "hidden":
                found.add(style.get(n.name("style:name"), ""))
    return found
