"""Where masks are in the new text of a document: rather too much is masked than a name let out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.text import Span

if TYPE_CHECKING:
    from lagvarde_coder.domain.coding.reanchoring import Reanchoring
    from lagvarde_coder.storage.reader import Reader


def masks_moved(read: "Reader", text: Id, new: Id, words: str, reanchoring: "Reanchoring") -> Iterator[Mask]:
    """Yield the masks of a text as they are in the ``new`` one of its document, whose words are given.

    A mask is where its words certainly went; else at the likeliest place, and wherever its very words stand. One whose
    words are nowhere stays with the earlier text.
    """
    old = read.text(text)
    taken: list[Span] = []
    for mask in sorted(read.where(Mask, text=text), key=lambda mask: (mask.start - mask.end, mask.start)):
        anchor = reanchoring.anchor(mask.span)
        places = [anchor.span] if anchor.span else []
        if not anchor.certain:
            places += _places(mask.span.of(old), words)
        free = [place for place in dict.fromkeys(places) if not _within(place, taken)]
        taken += free
        for number, place in enumerate(free):
            yield replace(mask, id=mask.id if not number else new_id(), text=new, start=place.start, end=place.end)


def _within(place: Span, taken: Iterable[Span]) -> bool:
    return any(other.start <= place.start and place.end <= other.end for other in taken)


def _places(phrase: str, words: str) -> Iterator[Span]:
    """Yield where a phrase stands in a text as words of its own."""
    pattern = r"\s+".join(map(re.escape, phrase.split()))
    for found in re.finditer(rf"(?<!\w){pattern}(?!\w)" if pattern else r"(?!)", words):
        yield Span(*found.span())
