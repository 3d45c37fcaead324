"""Moving the ends of a passage by words: what stands between white space. Positions are Unicode code points."""

from lagvarde_coder.domain.text import Span


def start_moved(text: str, span: Span, step: int) -> Span | None:
    """Return ``span`` beginning a word earlier (-1) or later (1); None when there is none, or nothing would be left."""
    at = _over(text, _over(text, span.start, step, space=step < 0), step, space=step > 0)
    has_word = bool(text[at : span.start].strip()) if step < 0 else at < span.end
    return Span(at, span.end) if has_word else None


def end_moved(text: str, span: Span, step: int) -> Span | None:
    """Return ``span`` ending a word earlier (-1) or later (1); None when there is none, or nothing would be left."""
    at = _over(text, _over(text, span.end, step, space=step > 0), step, space=step < 0)
    has_word = bool(text[span.end : at].strip()) if step > 0 else at > span.start
    return Span(span.start, at) if has_word else None


def _over(text: str, at: int, step: int, *, space: bool) -> int:
    """Return the first place from ``at`` on that has no white space (or nothing but that) beside it."""
    while 0 <= at - (step < 0) < len(text) and text[at - (step < 0)].isspace() is space:
        at += step
    return at
