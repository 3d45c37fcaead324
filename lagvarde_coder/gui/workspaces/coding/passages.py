"""Passages that can be selected by one key. Positions are Unicode code points."""

import re

from lagvarde_coder.domain.text import Span

_SENTENCE = re.compile(r"[^.!?…\n]*(?:[.!?…](?![\s”\")»]*(?:\s|$))[^.!?…\n]*)*[.!?…]*[”\")»]*")


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
    at = paragraph.start
    while at < paragraph.end:
        match = _SENTENCE.match(text, at, paragraph.end)
        end = max(match.end() if match else 0, at + 1)
        if end > position or end >= paragraph.end:
            return _trimmed(text, at, min(end, paragraph.end))
        at = end
    return paragraph


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
