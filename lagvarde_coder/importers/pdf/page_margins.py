"""Headers, footers and page numbers: what comes back at the same height of page after page, or is only a number."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lagvarde_coder.importers.pdf.text_lines import PdfLine

_ZONE = 0.15
"""Share of a page's height, at its top and at its bottom, in which headers and footers stand."""

_LINES = 4
"""Lines at each end of a page that may be headers or footers."""

_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(
    r"\W*(?:(?:sida|sid|sidan|s|page|p)\W{0,2})?\d{1,4}(?:\W*(?:av|of|/|\()\W*\d{1,4})?\W*", re.IGNORECASE
)
"""A number of a page and nothing else: "3", "Sida 3 av 10", "3 (10)"."""

Page = tuple[float, Sequence[PdfLine]]
"""Height of a page in points, and its lines in any order."""


def margins(pages: Sequence[Page], body: float) -> tuple[list[set[int]], Counter[str]]:
    """Return for each page the ``id`` of its lines that are header or footer, and what they say.

    Digits that change from page to page are "#" there.

    Args:
        pages: in order; pages that could not be read are without lines.
        body: size of the font of most of the text.
    """
    seen: defaultdict[tuple[str, int], list[tuple[int, PdfLine]]] = defaultdict(list)
    alone: list[tuple[int, PdfLine]] = []
    for number, (height, lines) in enumerate(pages):
        for line in _outer(height, lines):
            seen[_DIGITS.sub("#", line.text).strip(), round(line.base / 4)].append((number, line))
            if _PAGE.fullmatch(line.text.strip()) and line.size <= 1.2 * body:
                alone.append((number, line))
    found: list[set[int]] = [set() for _ in pages]
    texts: Counter[str] = Counter()
    filled = sum(bool(lines) for _, lines in pages)
    for (text, place), times in seen.items():
        near = [*times, *seen.get((text, place - 1), ()), *seen.get((text, place + 1), ())]  # heights differ a little
        if len({number for number, _ in near}) >= _enough(filled) and _is_margin(near, body):
            words = {line.text.strip() for _, line in near}
            texts[words.pop() if len(words) == 1 else text] += len(times)
            for number, line in times:
                found[number].add(id(line))
    for number, line in _numbers([*alone, *_in_the_same_place(pages, found)], pages):
        if id(line) not in found[number]:
            found[number].add(id(line))
            texts[_DIGITS.sub("#", line.text).strip()] += 1
    return found, texts


def _in_the_same_place(pages: Sequence[Page], found: list[set[int]]) -> Iterator[tuple[int, PdfLine]]:
    """Yield lines with a number at the height of a header that most pages have: chapters change its words."""
    outer = [list(_outer(height, lines)) for height, lines in pages]
    heights = Counter(
        round(line.base) for ids, lines in zip(found, outer, strict=True) for line in lines if id(line) in ids
    )
    usual = {height for height, times in heights.items() if times >= max(3, 0.4 * len(pages))}
    for number, lines in enumerate(outer):
        for line in lines:
            if round(line.base) in usual and id(line) not in found[number] and _DIGITS.search(line.text):
                yield number, line


def _enough(pages: int) -> int:
    return 2 if pages <= 3 else max(3, pages // 8)


def _outer(height: float, lines: Sequence[PdfLine]) -> Iterator[PdfLine]:
    """Yield the first and last lines of a page that stand in its margins."""
    ordered = sorted(lines, key=lambda line: -line.base)
    for line in ordered[:_LINES]:
        if line.base >= (1 - _ZONE) * height:
            yield line
    for line in ordered[-_LINES:]:
        if line.base <= _ZONE * height:
            yield line


def _is_margin(times: list[tuple[int, PdfLine]], body: float) -> bool:
    """Tell whether lines that come back are no headings that are numbered page by page."""
    same = len({line.text for _, line in times}) == 1
    return same or all(line.size <= 1.1 * body and not line.text.rstrip().endswith("?") for _, line in times)


def _numbers(alone: list[tuple[int, PdfLine]], pages: Sequence[Page]) -> Iterator[tuple[int, PdfLine]]:
    """Yield lines that are but a page's number, set apart from the text."""
    for number, line in alone:
        others = [other for other in pages[number][1] if other is not line]
        near = min((abs(other.base - line.base) for other in others), default=100.0)
        if near > 1.6 * line.size and others:
            yield number, line
