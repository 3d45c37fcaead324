"""Where the ends of a passage may come to rest: pure rules. Positions are code points."""

from collections.abc import Callable

from lagvarde_coder.domain.text import Span

Snap = Callable[[Span], Span]
"""Widens or narrows a passage to words, sentences …"""


def moved(span: Span, position: int, *, start: bool) -> Span:
    """Return ``span`` with its start, or its end, at ``position``; never empty, never turned around."""
    if start:
        return Span(max(0, min(position, span.end - 1)), span.end)
    return Span(span.start, max(position, span.start + 1))


def snapped(span: Span, snap: Snap | None, length: int) -> Span:
    """Return where ``span`` comes to rest inside a text of ``length`` code points; as it is if nothing is left."""
    snapped_span = snap(span) if snap is not None else span
    end = min(snapped_span.end, length)
    return Span(snapped_span.start, end) if snapped_span.start < end else span
