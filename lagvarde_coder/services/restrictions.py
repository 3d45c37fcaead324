"""What was decided of words beyond what a report permits: masks, and quotations that are not printed as they stand."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Self

from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.coding.reanchoring import Reanchoring
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.domain.report.masks import Covered, HiddenRange, Mask, merged, words_without
from lagvarde_coder.domain.report.quotations import NamedAs, Quotation, QuotationUse, least_named
from lagvarde_coder.domain.text import Span
from lagvarde_coder.exporters import wording

if TYPE_CHECKING:
    from lagvarde_coder.domain.coding.codings import Coding
    from lagvarde_coder.storage.reader import Reader

Naming = tuple[NamedAs, str]
"""What those who said something are called, and the alias if it is that."""

AS_EXPORTED: Naming = (NamedAs.AS_EXPORTED, "")


@dataclass(frozen=True, slots=True)
class Restrictions:
    """What of the project's texts does not leave the program, whoever coded it and whatever is exported.

    Attributes:
        hidden: by text, as :func:`merged` gives it.
        naming: by coding and disposition, where a quotation of some of the same words says less of those who said them
            than the export does.
        apart: by text, where the words of such quotations stand; they do not help to understand what is beside them.
        content: gives the words of a text; asked only for those of which something is hidden.
    """

    hidden: Mapping[Id, Sequence[HiddenRange]] = field(default_factory=dict)
    naming: Mapping[Id, Naming] = field(default_factory=dict)
    apart: Mapping[Id, Sequence[HiddenRange]] = field(default_factory=dict)
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
        for text, kept_back in _kept_back(read, [one for one in quotations if one.use is not QuotationUse.QUOTE]):
            ranges[text].append(kept_back)
        hidden = {text: merged(of_text) for text, of_text in ranges.items()}
        naming, apart = _named_less(read, [one for one in quotations if one.named is not NamedAs.AS_EXPORTED])
        return cls(hidden, naming, apart, read.text)

    def words(self, content: str, text: Id, span: Span) -> str:
        """Return a passage of a text as it may leave; ``content``: the whole text."""
        hidden = self.hidden.get(text)
        return words_without(content, span, hidden) if hidden else span.of(content)

    def covered(self, content: str, text: Id) -> Covered:
        """Return a whole text as it may leave."""
        return Covered(content, self.hidden.get(text, ()))

    def surroundings(self, content: str, text: Id) -> Covered:
        """Return a whole text as it may stand around a passage of it that says who speaks."""
        return Covered(content, merged([*self.hidden.get(text, ()), *self.apart.get(text, ())]))

    def use(self, text: Id, span: Span) -> QuotationUse:
        """Return what a passage is printed as: QUOTE unless one decision keeps all of it back."""
        around = (each for each in self.hidden.get(text, ()) if each.start <= span.start and span.end <= each.end)
        return next((each.use for each in around), QuotationUse.QUOTE)

    def named(self, codings: Iterable[Id]) -> Naming:
        """Return what those who said several codings are called: of several decisions the one that says least."""
        said = [self.naming[coding] for coding in codings if coding in self.naming] if self.naming else []
        least = least_named(named for named, _ in said)
        return next((each for each in said if each[0] is least), AS_EXPORTED)

    def called(self, source: Source) -> str:
        """Return a document's alias, else its title without what is hidden in its text."""
        return source.alias or self.retold(source.text, source.title)

    def retold(self, text: Id | None, words: str) -> str:
        """Return words that may repeat some of a text, a title or a heading, without what is hidden there.

        Hidden words are known again in any case, and with other signs between them: "Dialog_ANNA-LIND.docx".
        """
        hidden = self.hidden.get(text or "")
        if not hidden or not words.strip():
            return words
        content = self.content(text or "")
        for found in _repeated(words).finditer(content):
            released = words_without(content, Span(*found.span()), hidden)
            if released != found[0]:
                return released
        told = unicodedata.normalize("NFC", words)
        for each in hidden:
            instead = each.instead.replace("\\", r"\\")
            told = _told_again(content[each.start : each.end]).sub(instead, told)
        return told


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


def _named_less(
    read: "Reader", quotations: Sequence[Quotation]
) -> tuple[dict[Id, Naming], dict[Id, list[HiddenRange]]]:
    """Return what those are called who said the words of quotations, by all that has some of these, and their places.

    The same words under another theme would tell who said them.
    """
    said: defaultdict[Id, list[Quotation]] = defaultdict(list)
    stand: defaultdict[Id, list[tuple[Span, Quotation]]] = defaultdict(list)
    places = read.places_of([one.coding for one in quotations]) if quotations else {}
    for one in quotations:
        text, span = places[one.coding]
        stand[text].append((span, one))
        said[one.coding].append(one)
    for text, there in stand.items():
        others: list[Coding | Disposition] = [*read.codings_in(text), *read.where(Disposition, text=text)]
        for other in others:
            sharing = [one for span, one in there if other.start < span.end and span.start < other.end]
            if sharing:
                said[other.id] = sharing
    naming = {}
    for subject, decided in said.items():
        least = least_named(one.named for one in decided)
        naming[subject] = next((one.named, one.alias) for one in decided if one.named is least)
    ranges = {text: [HiddenRange(span.start, span.end, "…") for span, _ in there] for text, there in stand.items()}
    return naming, {text: merged(of_text) for text, of_text in ranges.items()}


def _repeated(words: str) -> re.Pattern[str]:
    """Return a pattern that finds words in a text, whatever white space divides them; "…" at their end was cut."""
    return re.compile(r"\s+".join(map(re.escape, words.rstrip("…").split())) or r"(?!)")


def _told_again(phrase: str) -> re.Pattern[str]:
    """Return a pattern that finds the words of a phrase in any case, whatever stands between them."""
    words = re.findall(r"[^\W_]+", phrase)
    found = r"[\W_]+".join(map(re.escape, words)) if words else re.escape(phrase.strip()) or r"(?!)"
    return re.compile(found, re.IGNORECASE)
