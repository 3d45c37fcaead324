"""Where the ends of a passage snap to: pure rules. Positions are code points."""

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
    """Return what ``span`` snaps to inside a text of ``length`` code points; unchanged if that would be empty."""
    snapped_span = snap(span) if snap is not None else span
    end = min(snapped_span.end, length)
    return Span(snapped_span.start, end) if snapped_span.start < end else span
