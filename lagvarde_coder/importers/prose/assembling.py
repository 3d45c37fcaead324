"""From lines to what an importer hands over: the text, its headings, comments and colours at their places in it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits, RawColour, RawComment, RawSection
from lagvarde_coder.importers.prose.letters import LettersRead
from lagvarde_coder.importers.prose.marked_lines import MarkedLine

_INK = re.compile(r"\S")
_WORD = 60
"""Code points to each side that a comment on a place is given at most."""


@dataclass(slots=True)
class TextWalk:
    """One document being read.

    Attributes:
        account: what became of its letters.
        remarks: author and words of each comment; a stretch names them by their number.
        characters: of the lines so far, in code points.
    """

    name: str
    limits: Limits
    account: LettersRead = field(default_factory=LettersRead)
    remarks: list[tuple[str, str]] = field(default_factory=list)
    characters: int = 0

    def grow(self, characters: int) -> None:
        """The text gets longer by so many code points; call it for each line.

        Raises:
            ImportRefused: it is longer than the limit, or takes too long.
        """
        self.limits.check_time(self.name)
        self.characters += characters
        if self.characters > self.limits.characters:
            raise ImportRefused(name=self.name, detail=why.TOO_LONG)

    def assembled(self, lines: Sequence[MarkedLine]) -> "AssembledText":
        """Put lines together; a colour has a passage in each line."""
        text = "\n".join(line.text for line in lines)
        made = AssembledText(text)
        if not text.strip():
            return made
        places: dict[int, tuple[int, int]] = {}
        at = 0
        for line in lines:
            end = at + len(line.text)
            if line.level and line.text:
                heading = RawSection(kind=SectionKind.HEADING, start=at, end=end, label=line.label, level=line.level)
                made.sections.append(heading)
            colours: list[RawColour] = []
            for one in line.stretches:
                start, last = one.start + at, one.end + at
                if isinstance(one.of, str):
                    colours.append(RawColour(start=start, end=last, colour=one.of))
                else:
                    first, until = places.get(one.of, (start, last))
                    places[one.of] = min(first, start), max(until, last)
            made.colours += _joined(text, sorted(colours, key=_place))
            at = end + 1
        for number, (start, last) in sorted(places.items(), key=lambda item: (item[1], item[0])):
            self.limits.check_time(self.name)
            first, until = _some_words(text, start, last)
            author, words = self.remarks[number]
            made.comments.append(RawComment(start=first, end=until, words=words, author=author))
        return made


@dataclass(slots=True)
class AssembledText:
    """A text and what lies on it, in code points of it."""

    text: str
    sections: list[RawSection] = field(default_factory=list)
    comments: list[RawComment] = field(default_factory=list)
    colours: list[RawColour] = field(default_factory=list)

    def handed_over(self, title: str, account: LettersRead) -> ImportedText:
        """Return what an importer hands over; call it when all has been read.

        Comments and colours are in the account: whoever chooses no themes for them is told that they stay behind.
        """
        account.counts[LeftOutKind.COMMENT] += len(self.comments)
        colours = Counter(one.colour for one in _joined(self.text, self.colours))
        often = sorted(colours.items(), key=lambda colour: (-colour[1], colour[0]))
        marked = (LeftOut(kind=LeftOutKind.HIGHLIGHT, count=count, detail=colour) for colour, count in often)
        return ImportedText(
            title=title,
            text=self.text,
            sections=tuple(self.sections),
            comments=tuple(self.comments),
            colours=tuple(self.colours),
            left_out=(*account.lines(), *marked),
        )


def trimmed(lines: list[MarkedLine]) -> list[MarkedLine]:
    """Take away empty paragraphs at the beginning and the end; comments on them go to the text beside."""
    filled = [at for at, line in enumerate(lines) if line.text.strip()]
    if not filled:
        return []
    first, last = filled[0], filled[-1] + 1
    kept = lines[first:last]
    for end, outside in ((0, lines[:first]), (-1, lines[last:])):
        kept[end] = kept[end].with_points(outside, 0 if end == 0 else len(kept[end].text))
    return kept


def _joined(text: str, colours: Iterable[RawColour]) -> list[RawColour]:
    """Return passages, those of one colour with nothing but white space between them as one."""
    made: list[RawColour] = []
    for colour in colours:
        last = made[-1] if made else None
        if last is not None and last.colour == colour.colour and not _INK.search(text, last.end, colour.start):
            made[-1] = RawColour(start=last.start, end=colour.end, colour=colour.colour)
        else:
            made.append(colour)
    return made


def _place(colour: RawColour) -> tuple[int, int]:
    return colour.start, colour.end


def _some_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range with something in it: of a comment on a place, the word that it stands at or behind."""
    if _INK.search(text, start, end):
        return start, end
    at = end
    while at > 0 and text[at - 1].isspace():
        at -= 1
    if at == 0:
        while text[at].isspace():  # the text is not blank
            at += 1
    first = max((text.rfind(space, max(0, at - _WORD), at) for space in " \n\t\xa0"), default=-1)
    last = min((found for space in " \n\t\xa0" if (found := text.find(space, at, at + _WORD)) >= 0), default=at + _WORD)
    return max(first + 1, at - _WORD), min(last, len(text))
