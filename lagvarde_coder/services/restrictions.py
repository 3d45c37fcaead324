"""What was decided of words beyond what a report permits: masks, and quotations that are not printed as they stand."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from lagvarde_coder.domain.coding.reanchoring import Reanchoring
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.report.masks import Covered, HiddenRange, Mask, merged, words_without
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse, least_named
from lagvarde_coder.domain.text import Span
from lagvarde_coder.exporters import wording

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

Naming = tuple[NamedAs, str]
"""What those who said something are called, and the alias if it is that."""

AS_EXPORTED: Naming = (NamedAs.AS_EXPORTED, "")


@dataclass(frozen=True, slots=True)
class Restrictions:
    """What of the project's texts does not leave the program, whoever coded it and whatever is exported.

    Attributes:
        hidden: by text, as :func:`merged` gives it.
        naming: by coding, where a quotation says less of those who said it than the export does.
        content: gives the words of a text; asked only for those of which something is hidden.
    """

    hidden: Mapping[Id, Sequence[HiddenRange]] = field(default_factory=dict)
    naming: Mapping[Id, Naming] = field(default_factory=dict)
    content: Callable[[Id], str] = str

    @classmethod
    def of(cls, read: "Reader", texts: Sequence[Id] | None = None) -> Self:
        """Return what was decided in a project (of some texts), by whomever; it reads on in the same snapshot.

        Other coders' decisions hold also while theirs is hidden.
        """
        quotations = read.all(Quotation)
        ranges: defaultdict[Id, list[HiddenRange]] = defaultdict(list)
        for mask in read.all(Mask) if texts is None else read.having(Mask, "text", texts):
            ranges[mask.text].append(HiddenRange(mask.start, mask.end, mask.instead))
        for text, hidden in _kept_back(read, [one for one in quotations if one.use is not QuotationUse.QUOTE]):
            ranges[text].append(hidden)
        naming = {one.coding: (one.named, one.alias) for one in quotations if one.named is not NamedAs.AS_EXPORTED}
        return cls({text: merged(of_text) for text, of_text in ranges.items()}, naming, read.text)

    def words(self, content: str, text: Id, span: Span) -> str:
        """Return a passage of a text as it may leave; ``content``: the whole text."""
        hidden = self.hidden.get(text)
        return words_without(content, span, hidden) if hidden else span.of(content)

    def covered(self, content: str, text: Id) -> Covered:
        """Return a whole text as it may leave."""
        return Covered(content, self.hidden.get(text, ()))

    def use(self, text: Id, span: Span) -> QuotationUse:
        """Return what a passage is printed as: QUOTE unless one decision keeps all of it back."""
        around = (each for each in self.hidden.get(text, ()) if each.start <= span.start and span.end <= each.end)
        return next((each.use for each in around), QuotationUse.QUOTE)

    def named(self, codings: Iterable[Id]) -> Naming:
        """Return what those who said several codings are called: of several decisions the one that says least."""
        said = [self.naming[coding] for coding in codings if coding in self.naming] if self.naming else []
        least = least_named(named for named, _ in said)
        return next((each for each in said if each[0] is least), AS_EXPORTED)

    def retold(self, text: Id | None, words: str) -> str:
        """Return words that may repeat some of a text, a title or a heading, without what is hidden there."""
        hidden = self.hidden.get(text or "")
        if not hidden or not words.strip():
            return words
        content = self.content(text or "")
        for found in _repeated(words).finditer(content):
            released = words_without(content, Span(*found.span()), hidden)
            if released != found[0]:
                return released
        for each in hidden:
            if phrase := content[each.start : each.end].strip():
                words = _repeated(phrase).sub(lambda _, instead=each.instead: instead, words)  # type: ignore[misc]
        return words


def _kept_back(read: "Reader", quotations: Sequence[Quotation]) -> Iterable[tuple[Id, HiddenRange]]:
    """Yield where the words of quotations stand that do not leave.

    A coding that waits for a place in the new text of its document hides what is most like its words there, too.
    """
    if not quotations:
        return
    places = read.places_of([one.coding for one in quotations])
    texts = read.many(Text, list({text for text, _ in places.values()}))
    sources = read.many(Source, list({text.source for text in texts.values()}))
    current = {source.id: source.text for source in sources.values()}
    for quotation in quotations:
        text, span = places[quotation.coding]
        instead = wording.in_place_of(quotation)
        yield text, HiddenRange(span.start, span.end, instead, quotation.use)
        now = current.get(texts[text].source, text)
        if now != text:
            anchor = Reanchoring(read.text(text), read.text(now)).anchor(span)
            if anchor.span:
                yield now, HiddenRange(anchor.span.start, anchor.span.end, instead, quotation.use)


def _repeated(words: str) -> re.Pattern[str]:
    """Return a pattern that finds words in a text, in any case and white space; "…" at their end was cut."""
    return re.compile(r"\s+".join(map(re.escape, words.rstrip("…").split())) or r"(?!)", re.IGNORECASE)
