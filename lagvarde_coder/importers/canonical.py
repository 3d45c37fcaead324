"""From what an importer hands over to the canonical form that the project keeps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import CanonicalText, canonical, clean
from lagvarde_coder.importers.base import AttachedFile, ImportedText, RawColour, RawComment, RawSection


def in_canonical_form(raw: ImportedText) -> ImportedText:
    """Return the text in canonical form, its sections at their places there, and what was changed in the account.

    Sections, comments and colours that hold nothing but white space are left out.
    """
    text = canonical(raw.text)
    counts = {LeftOutKind.CHARACTER: text.replaced, LeftOutKind.MARKS: text.split}
    changed = tuple(LeftOut(kind=kind, count=count) for kind, count in counts.items() if count)
    return replace(
        raw,
        title=clean(raw.title),
        text=text.text,
        sections=tuple(replace(one, label=clean(one.label)) for one in _placed(raw.sections, text)),
        respondent=clean(raw.respondent),
        made_by=clean(raw.made_by),
        unanswered=tuple(map(clean, raw.unanswered)),
        respondent_column=clean(raw.respondent_column),
        columns=tuple(
            one._replace(letter=clean(one.letter), heading=clean(one.heading), example=clean(one.example))
            for one in raw.columns
        ),
        comments=tuple(
            replace(one, words=clean(one.words), author=clean(one.author)) for one in _placed(raw.comments, text)
        ),
        colours=tuple(_placed(raw.colours, text)),
        attached=tuple(AttachedFile(clean(file.name), file.data) for file in raw.attached),
        left_out=(*(replace(item, detail=clean(item.detail)) for item in raw.left_out), *changed),
    )


R = TypeVar("R", RawSection, RawComment, RawColour)


def _placed(ranges: Sequence[R], text: CanonicalText) -> Iterator[R]:
    """Yield the ranges at their places in the canonical text, without white space at their ends."""
    for one in ranges:
        start, end = text.offsets.start(one.start), text.offsets.end(one.end)
        words = text.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        if start < end:
            yield replace(one, start=start, end=end)
