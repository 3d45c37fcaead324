"""Where a sentence begins in a line of Swedish: the program's own rules, on characters alone.

All positions are code points of the line. A line end always ends a sentence, so a line is all that is looked at.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from lagvarde_coder.domain.text import Span
from lagvarde_coder.language.abbreviations import BEFORE_NUMBER, BEFORE_SOMETHING, KNOWN, MAY_END, OPENERS

LONGEST = 10_000
"""Characters that are looked at in one piece; a longer line is cut at a space: no one reads such a sentence."""

LINE_ENDS = "\n\u2028\u2029\x85"
_LINE_END = re.compile(f"[{LINE_ENDS}]")

_EMOJI = (
    "[\U0001f000-\U0001faff\u2190-\u21ff\u2300-\u24ff\u2600-\u2712\u2715-\u27bf\ufe0f\u200d\u20e3\U000e0020-\U000e007f]"
)
_CLOSING = "[”\"’'»«)\\]}*_]"
_BULLET = "[•▪◦‣●■►✓✔]"

_NOTE = r"\[\d{1,3}(?:: (?:[^\[\]]|\[[^\[\]]{0,2000}\]){0,2000})?\]"
"""The number of a note, or a note at its place, "[1: …]", which may hold others."""

_CANDIDATE = re.compile(
    rf"(?P<stop>[.!?…]+)(?:{_NOTE}|[¹²³⁰⁴-⁹])*{_CLOSING}*(?:\s*{_EMOJI}+)*(?P<gap>\s*)(?=[^\s.!?…])"
    rf"|(?<=\s)(?P<bullet>(?={_BULLET}\s))"
    rf"|(?P<note>{_NOTE})"
    r"|(?<=[^:\s])[^\S\t]*(?P<tab>\t\s*)(?=\S)"
)
_FIRST_LETTER = re.compile(r"[\W_]*")
_CHUNK = re.compile(r"\S+\Z")
_PARTS = re.compile(r"[^\W\d_]+")
_ABBREVIATED = re.compile(r"(?:(?<![^\W_])[^\W\d_]{1,7}(?:\.\s?|\s)){0,2}(?<![^\W_])[^\W\d_]{1,7}\Z")
"""Up to three short words, each followed by a full stop, a space or both, at the end of what stands before."""

_NUMBER = re.compile(r"(?:\d{1,3}(?:\.\d{1,3})*|[ivxlc]{1,5}|[a-zåäö])\Z", re.IGNORECASE)
_HEADED = re.compile(
    r"\W*(?:avsnitt|bilaga|del|fråga|kapitel|punkt|steg|tema|figur|tabell)\s+[\w.]{1,5}\Z", re.IGNORECASE
)
_RUN_ON = re.compile(r"[a-zåäöé]{3}\Z")
_LABEL = re.compile(r"\W*(?:[\w.]{1,5}[.)]|\w{1,2})?\W*\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LOOK_BACK = 40
_WORD = re.compile(r"\w+")


def starts(line: str) -> list[int]:
    """Return where sentences begin inside ``line``, in order, besides its beginning."""
    begin, beginnings = 0, []
    for match in _CANDIDATE.finditer(line):
        position = match.end()
        if match["note"] is None and _has_letters(line, begin, position) and _begins(line, begin, match):
            beginnings.append(position)
            begin = position
    return beginnings


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield what is looked at in one piece: each line that is not blank, a line above ``LONGEST`` cut at spaces."""
    start = 0
    for found in chain(_LINE_END.finditer(text), [None]):
        end = found.start() if found else len(text)
        if text[start:end].strip():
            yield from _cut(text, start, end)
        start = end + 1


def stretch_at(text: str, position: int, start: int, end: int) -> tuple[int, int]:
    """Return the stretch that holds ``position`` or ends there, of what lies between two line ends."""
    start = max(start, *(text.rfind(sign, start, position) + 1 for sign in LINE_ENDS))
    ends = (text.find(sign, position, end) for sign in LINE_ENDS)
    end = min((found for found in ends if found >= 0), default=end)
    return next(run for run in _cut(text, start, end) if position <= run[1])


def between(line: str, starts: Sequence[int], offset: int = 0) -> Iterator[Span]:
    """Yield the sentences of ``line`` that begin at its start and at ``starts``, without white space around them.

    Args:
        line: one stretch.
        starts: where sentences begin inside it, in order.
        offset: where the line begins in the text whose positions are wanted.
    """
    for start, end in pairwise((0, *starts, len(line))):
        words = line[start:end]
        first = offset + start + len(words) - len(words.lstrip())
        if words := words.strip():
            yield Span(first, first + len(words))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        space = text.rfind(" ", start, start + LONGEST)
        space = max(space, text.rfind("\t", max(space, start), start + LONGEST))
        cut = space if space > start else start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def _has_letters(line: str, start: int, end: int) -> bool:
    return _WORD.search(line, start, end) is not None


def _begins(line: str, begin: int, match: re.Match[str]) -> bool:
    """Tell whether a sentence begins where the candidate ends."""
    if match["bullet"] is not None:
        return True
    if match["tab"] is not None:
        return not _LABEL.match(line, begin, match.start())
    after = _FIRST_LETTER.match(line, match.end())
    position = after.end() if after else match.end()
    first = line[position : position + 1]
    if not first or first.islower():
        return False
    word = _WORD.match(line, position)
    opener = word is not None and word[0].casefold() in OPENERS
    before = line[max(0, match.start("stop") - _LOOK_BACK) : match.start("stop")]
    if not match["gap"]:
        return opener and position == match.end() == match.end("stop") and _RUN_ON.search(before) is not None
    if match["stop"] != ".":
        return True
    is_first = not _has_letters(line, begin, max(begin, match.start("stop") - len(_last_chunk(before))))
    return _ends(before, first, opener=opener, is_first=is_first)


def _ends(before: str, first: str, *, opener: bool, is_first: bool) -> bool:
    """Tell whether a full stop after ``before`` ends a sentence when ``first`` begins the next word.

    Args:
        before: the characters before the full stop.
        first: no small letter.
        opener: whether the next word is one that begins sentences.
        is_first: whether the last word before the full stop is the first of its sentence.
    """
    chunk = _last_chunk(before).lstrip("”\"'»«([{–—-•*")
    is_listed = is_first or before.removesuffix(chunk).rstrip().endswith((":", ";"))
    if _NUMBER.match(chunk) and (is_listed or _HEADED.match(before)):
        return False
    if len(chunk) == 1 and chunk.isupper():
        return opener or not first.isalpha()
    abbreviated = _abbreviation(before, chunk)
    if abbreviated in BEFORE_SOMETHING:
        return False
    if abbreviated in BEFORE_NUMBER and abbreviated not in MAY_END:
        return not first.isdigit() and not (is_first and chunk == "St")
    return not _INITIALS.fullmatch(chunk) or opener or abbreviated in MAY_END


def _last_chunk(before: str) -> str:
    match = _CHUNK.search(before)
    return match[0] if match else ""


def _abbreviation(before: str, chunk: str) -> tuple[str, ...]:
    """Return the parts of the longest known abbreviation that ``before`` ends with, or nothing."""
    match = _ABBREVIATED.search(before)
    if match is None:
        return ()
    parts = [part.casefold() for part in _PARTS.findall(match[0])]
    for count in (3, 2, 1):
        tail = tuple(parts[-count:])
        if len(tail) == count and tail in KNOWN and (count > 1 or "." not in chunk):
            return tail
    return ()
