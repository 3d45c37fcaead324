"""From what an importer hands over to the canonical form that the project keeps."""

from collections.abc import Iterator
from dataclasses import replace

from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import CanonicalText, canonical, clean
from lagvarde_coder.importers.base import ImportedText, RawSection


def in_canonical_form(raw: ImportedText) -> ImportedText:
    """Return the text in canonical form, its sections at their places there, and what was changed in the account.

    Sections that hold nothing but white space are left out.
    """
    text = canonical(raw.text)
    counts = {LeftOutKind.CHARACTER: text.replaced, LeftOutKind.MARKS: text.split}
    changed = tuple(LeftOut(kind=kind, count=count) for kind, count in counts.items() if count)
    return replace(
        raw,
        title=clean(raw.title),
        text=text.text,
        sections=tuple(_sections(raw, text)),
        respondent=clean(raw.respondent),
        unanswered=tuple(map(clean, raw.unanswered)),
        respondent_column=clean(raw.respondent_column),
        columns=tuple((clean(letter), clean(heading), clean(example)) for letter, heading, example in raw.columns),
        left_out=(*(replace(item, detail=clean(item.detail)) for item in raw.left_out), *changed),
    )


def _sections(raw: ImportedText, text: CanonicalText) -> Iterator[RawSection]:
    for section in raw.sections:
        start, end = text.offsets.start(section.start), text.offsets.end(section.end)
        words = text.text[start:end]
        start, end = start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))
        if start < end:
            yield replace(section, start=start, end=end, label=clean(section.label))
