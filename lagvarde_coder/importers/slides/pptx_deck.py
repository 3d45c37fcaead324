"""A whole .pptx: slides in order, each with its notes and comments; an account of the rest."""

from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.archive import Archive
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.slides import pptx_names as n
from lagvarde_coder.importers.slides.pptx_layouts import Ancestors, Layouts
from lagvarde_coder.importers.slides.pptx_parts import PptxParts
from lagvarde_coder.importers.slides.pptx_remarks import SlideRemarks
from lagvarde_coder.importers.slides.pptx_shapes import ShapeReader
from lagvarde_coder.importers.slides.pptx_words import PptxWalk, letters_drawn
from lagvarde_coder.importers.slides.slide_text import SlideText, deck_text
from lagvarde_coder.importers.titles import title_from

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lagvarde_coder.importers.prose.marked_lines import MarkedLine
    from lagvarde_coder.importers.slides.pptx_parts import PptxPart


def read_pptx(name: str, data: bytes, limits: Limits) -> ImportedText:
    """Return the text of a .pptx.

    Raises:
        ImportRefused: it is no PowerPoint presentation, damaged, empty, too large, too slow or too deep.
    """
    parts = PptxParts(Archive(name, data, limits))
    walk = PptxWalk(name, limits)
    try:
        made = deck_text(walk, _slides(walk, parts))
    except RecursionError as error:
        raise ImportRefused(name=name, detail=why.NESTED) from error
    why.check_text(name, made.text, limits)
    return made.handed_over(title_from(name), walk.account)


def _slides(walk: PptxWalk, parts: PptxParts) -> "Iterator[SlideText]":
    layouts, remarks = Layouts(parts), SlideRemarks(parts, walk)
    for number, slide in enumerate(parts.slides(), 1):
        walk.limits.check_time(walk.name)
        read = SlideText(number, _lines(walk, parts, slide, layouts.of(slide)))
        notes = parts.related(slide, "notesSlide")
        if notes is not None:
            read.notes = _lines(walk, parts, notes, Ancestors())
        read.hidden = slide.root.get("show") in {"0", "false"}
        read.remarks = remarks.of(slide)
        yield read


def _lines(walk: PptxWalk, parts: PptxParts, part: "PptxPart", ancestors: Ancestors) -> "list[MarkedLine]":
    walk.account.expect(letters_drawn(part.root))
    reader = ShapeReader(walk, parts, part, ancestors)
    return [line for tree in part.root.findall(f"{n.p('cSld')}/{n.TREE}") for line in reader.lines(tree)]
