"""How a text's sections change when a person corrects them.

The rule: what a person says of a passage holds there, and no other section of that kind keeps any of it. Elsewhere each
keeps what it had; one that lay on both sides goes on on both, and a part without words goes. Positions are code points.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lagvarde_coder.domain.material.questions import normalised
from lagvarde_coder.domain.text import Section, SectionKind, Span


def laid(text: str, sections: Sequence[Section], new: Section) -> tuple[Section, ...]:
    """Return the sections of ``text``, in text order, once ``new`` lies where a person put it."""
    others = [part for section in sections for part in _beside(text, section, new)]
    return in_text_order([*others, new])


def without(sections: Sequence[Section], gone: Iterable[Section]) -> tuple[Section, ...]:
    """Return the sections without those that are ``gone``; what they held belongs to none of their kind."""
    taken = set(gone)
    return tuple(section for section in sections if section not in taken)


def in_text_order(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return sections by their place."""
    return tuple(sorted(sections, key=lambda section: (section.start, section.end)))


def section_at(sections: Iterable[Section], kind: SectionKind, place: int) -> Section | None:
    """Return the section of a kind that holds a place of the text, if there is one."""
    return next(
        (section for section in sections if section.kind is kind and section.start <= place < section.end), None
    )


def suggested_span(text: str, sections: Sequence[Section], kind: SectionKind, place: int) -> Span | None:
    """Return what a section of a kind that begins at ``place`` would hold; None if there are no words.

    It begins with the line of ``place``; a heading is that line. Another reaches to the next of its kind or the next
    heading, before the wording of a question that is put there, or to the end of the one that it lies in.
    """
    start = text.rfind("\n", 0, place) + 1
    line_end = text.find("\n", start)
    if kind is SectionKind.HEADING:
        return trimmed(text, start, len(text) if line_end < 0 else line_end)
    start = max(start, _wording_end(text, sections, start))
    around = section_at(sections, kind, start)
    if around is not None and around.start < start:
        return trimmed(text, start, around.end)
    stops = [one for one in sections if one.start > start and one.kind in {kind, SectionKind.HEADING}]
    stop = min(stops, key=lambda one: one.start, default=None)
    if stop is None:
        return trimmed(text, start, len(text))
    end = _before_wording(text, start, stop) if stop.kind is SectionKind.QUESTION else stop.start
    return trimmed(text, start, end)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return ``[start, end)`` without the white space at its ends; None if nothing is left."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    last = start + len(words.rstrip())
    return Span(first, last) if first < last else None


def _beside(text: str, section: Section, new: Section) -> Iterator[Section]:
    """Yield what a section keeps beside a new one."""
    if section.kind is not new.kind or not section.span.overlaps(new.span):
        yield section
        return
    for start, end in ((section.start, min(section.end, new.start)), (max(section.start, new.end), section.end)):
        if text[start:end].strip():
            yield replace(section, start=start, end=end)


def _wording_end(text: str, sections: Sequence[Section], start: int) -> int:
    """Return where the answer begins in whose question's wording a line begins; else ``start``."""
    following = [one for one in sections if one.kind is SectionKind.QUESTION and one.start > start]
    answer = min(following, key=lambda one: one.start, default=None)
    if answer is not None and _before_wording(text, start, answer) <= start:
        return answer.start
    return start


def _before_wording(text: str, least: int, answer: Section) -> int:
    """Return where the lines begin, from ``least`` on, that have the wording of a question just above its answer."""
    label, end = normalised(answer.label), answer.start
    while label and end > least:
        line_start = text.rfind("\n", 0, max(0, end - 1)) + 1
        words = normalised(text[line_start:end])
        if words and not (label in words or words in label):
            break
        end = max(line_start, least)
    return end if text[end : answer.start].strip() else answer.start
