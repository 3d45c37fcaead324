"""Passages that can be selected by one key. Positions are Unicode code points."""

import re

from lagvarde_coder.domain.text import Span

_SENTENCE_END = re.compile(r"[.!?…]+[”\")»]*(?=\s+[^\sa-zåäöé])")
"""A full stop before a lower-case letter belongs to an abbreviation."""


def paragraph_at(text: str, position: int) -> Span | None:
    """Return the paragraph that holds ``position``, without white space around it; None on an empty line."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    return _trimmed(text, start, len(text) if end < 0 else end)


def sentence_at(text: str, position: int) -> Span | None:
    """Return the sentence that holds ``position``; None on an empty line."""
    paragraph = paragraph_at(text, position)
    if paragraph is None:
        return None
    start = paragraph.start
    for match in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
        if match.end() > position:
            return _trimmed(text, start, match.end())
        start = match.end()
    return _trimmed(text, start, paragraph.end)


def next_paragraph(text: str, position: int) -> Span | None:
    """Return the first paragraph that starts after ``position``."""
    while (position := text.find("\n", position) + 1) > 0:
        if found := paragraph_at(text, position):
            return found
    return None


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
