"""What slides of every kind share: the order in which one reads them, and how they become one text with pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import NamedTuple, TypeVar

from lagvarde_coder.domain.material.sources import LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers.base import RawSection
from lagvarde_coder.importers.prose.assembling import AssembledText, TextWalk
from lagvarde_coder.importers.prose.marked_lines import MarkedLine, MarkedStretch, joined, not_blank

NOTES = MarkedLine("✎", level=2, label="✎")
"""The line above a slide's notes: a sign, since words of ours would be found and counted."""

_SAME_ROW = 140_000
"""English metric units, of 1/914,400 inch, by which tops may differ of what stands side by side: 4 mm."""

S = TypeVar("S")


class Placed(NamedTuple):
    """The upper left corner of something on a slide, in English metric units, and whether it is the title."""

    top: float
    left: float
    title: bool = False


@dataclass(slots=True)
class SlideText:
    """One slide as read.

    Attributes:
        number: in the presentation, from 1.
        remarks: numbers of the comments on it.
    """

    number: int
    lines: list[MarkedLine] = field(default_factory=list)
    notes: list[MarkedLine] = field(default_factory=list)
    hidden: bool = False
    remarks: list[int] = field(default_factory=list)


def in_reading_order(things: Iterable[tuple[Placed, S]]) -> list[tuple[Placed, S]]:
    """Return the title, then what stands from above to below, side by side from left to right."""
    by_top = sorted(things, key=lambda thing: (not thing[0].title, thing[0].top))
    ordered: list[tuple[Placed, S]] = []
    row: list[tuple[Placed, S]] = []
    for thing in by_top:
        if row and (thing[0].title != row[0][0].title or thing[0].top - row[0][0].top > _SAME_ROW):
            ordered += sorted(row, key=lambda one: one[0].left)
            row = []
        row.append(thing)
    return ordered + sorted(row, key=lambda one: one[0].left)


def as_heading(lines: Sequence[MarkedLine]) -> list[MarkedLine]:
    """Return a slide's title as one line of level 1; none if it is blank."""
    parts = [replace(line, text=line.text.replace("\n", " ")) for line in not_blank(lines)]
    if not parts:
        return []
    title = joined(" ", parts).stripped()
    return [replace(title, level=1, label=" ".join(title.text.split()))]


def deck_text(walk: TextWalk, slides: Iterable[SlideText]) -> AssembledText:
    """Put the slides that say something together, an empty line between them; each is a page with its number."""
    lines: list[MarkedLine] = []
    pages: list[tuple[int, int, int]] = []
    for slide in slides:
        walk.account.counts[LeftOutKind.HIDDEN_SLIDE] += slide.hidden
        own, notes = not_blank(slide.lines), not_blank(slide.notes)
        if not own and not notes and not slide.remarks:
            continue
        own = _remarked(own or [MarkedLine("")], slide.remarks)
        own += [NOTES, *notes] if notes else []
        if lines:
            lines.append(MarkedLine(""))
        pages.append((slide.number, len(lines), len(lines) + len(own)))
        lines += own
    made = walk.assembled(lines)
    starts = [0, *accumulate(len(line.text) + 1 for line in lines)]
    for number, first, last in pages:
        start, end = starts[first], starts[last] - 1
        if made.text[start:end].strip():
            made.sections.append(RawSection(kind=SectionKind.PAGE, start=start, end=end, label=str(number)))
    made.sections.sort(key=lambda section: (section.start, -section.end, section.kind is not SectionKind.PAGE))
    return made


def _remarked(lines: list[MarkedLine], remarks: Sequence[int]) -> list[MarkedLine]:
    """Return a slide's lines with comments from the first to the last of them."""
    for end, at in ((0, 0), (-1, len(lines[-1].text))):
        points = tuple(MarkedStretch(at, at, number) for number in remarks)
        lines[end] = replace(lines[end], stretches=(*lines[end].stretches, *points))
    return lines
