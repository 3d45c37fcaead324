"""What may stand before the words of a line without being any of them: a bullet, a list number, a speaker's name.

The one definition that coverage, selecting by keys and by mouse, and coding of search hits go by. All positions are
code points.
"""

import re
from collections.abc import Iterable
from typing import Final

from lagvarde_coder.domain.runs import Run
from lagvarde_coder.domain.text import Section, SectionKind

_GAP: Final = r"[^\S\n]"
_BULLET = rf"[•▪◦‣●■►·*–—-]{_GAP}+"
_NUMBER = rf"(?:\(?(?:[0-9]{{1,2}}(?:\.[0-9])*[.)]|[a-zåäö]\))|[a-zåäö]\.(?={_GAP}+[A-ZÅÄÖ])){_GAP}+"
_MARKER = re.compile(rf"{_GAP}*(?:{_BULLET}(?:{_NUMBER})?|{_NUMBER})(?=\S)")
"""A bullet, or "1.", "2)", "(3)", "1.2.", "a)", "a." and the space after it, where something follows.

"2.5 procent", "t. ex. stöd" and "2024. Sedan" begin with none, nor does a line that is a number only.
"""


def lead_in(text: str, line: Run, sections: Iterable[Section]) -> int:
    """Return where the words of a line begin, after its bullet, number and speaker's name.

    It is the line's start if there is nothing of the kind, and its end where a name stands alone.

    >>> lead_in("2. Vi behöver tid.", (0, 18), ())
    3
    """
    start, end = line
    position = _after_marker(text, start)
    for section in sections:
        if section.kind is SectionKind.SPEAKER and section.label and start <= section.start <= position:
            named = _after_name(text, position, end, section.label)
            if named is not None:
                return min(_after_marker(text, named), end)
    return position


def without_lead_in(text: str, start: int, sections: Iterable[Section]) -> int:
    """Return where a passage begins that begins at ``start``, without what of a lead-in stands there."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, text.find("\n", start)
    return max(start, lead_in(text, (line_start, len(text) if line_end < 0 else line_end), sections))


def _after_marker(text: str, position: int) -> int:
    marker = _MARKER.match(text, position)
    return marker.end() if marker else position


def _after_name(text: str, position: int, end: int, name: str) -> int | None:
    """Return where the words after "Name:" begin, if that stands at ``position``; the end if the name stands alone."""
    while position < end and text[position].isspace():
        position += 1
    after = position + len(name)
    if text[position:after].casefold() != name.casefold():
        return None
    while after < end and text[after].isspace():
        after += 1
    if after < end and text[after] != ":":
        return None
    after = min(after + 1, end)
    while after < end and text[after].isspace():
        after += 1
    return after
