"""What to think of before anything is handed out."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.jobs import Silent
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.quotations import Quotation, QuotationUse
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.base import known
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.report.lone_groups import groups_of_one
from lagvarde_coder.services.report.masking import personal
from lagvarde_coder.services.report.repeated_words import HiddenRuns, RepeatedWords, repeated_words
from lagvarde_coder.services.restrictions import Restrictions

_WORD = re.compile(r"\w{4,}")
"""What may be a part of a name; shorter words are in many."""
_BESIDE_TEXTS = {Theme.KIND, Coding.KIND, Disposition.KIND}
"""What of the words written here leaves with a document."""

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class NameInClear:
    """Words in a quotation chosen for the report that may tell who somebody is, and are not masked."""

    evidence: str
    words: str


@dataclass(frozen=True, slots=True)
class HandOutWarnings:
    """What to think of before anything is handed out; nothing of it is forbidden.

    Attributes:
        lone_groups: categories behind which one organisation stands. names: what is not masked in what is chosen.
        secret: documents of which secrecy is noted, and that are coded.
        titles: documents whose title, as it is printed, still has a word of what is masked in them.
        waiting: codings whose words are kept back and wait for a place in a new text of their document.
        repeated: what was written here with words that are hidden elsewhere.
    """

    lone_groups: tuple[str, ...]
    names: tuple[NameInClear, ...]
    secret: tuple[Source, ...]
    waiting: int
    repeated: tuple[RepeatedWords, ...]
    titles: tuple[tuple[int, str], ...]

    @property
    def any(self) -> bool:
        """Whether there is anything to think of."""
        return bool(self.lone_groups or self.names or self.secret or self.waiting or self.repeated or self.titles)


def warnings_of_export(read: "Reader", attribution: Attribution) -> HandOutWarnings:
    """Return what to think of before an export leaves that names those who were heard so."""
    return HandOutWarnings(
        lone_groups=tuple(groups_of_one(read, attribution)),
        names=names_in_clear(read),
        secret=secret_documents(read),
        waiting=kept_back_and_waiting(read),
        repeated=repeated_words(read),
        titles=telling_titles(read) if attribution is Attribution.ORGANISATION else (),
    )


def warnings_of_document(read: "Reader", source: Id) -> HandOutWarnings:
    """Return what to think of before a document leaves as Word with its themes: it names whoever it names.

    Raises:
        NotFound: there is no such document.
    """
    (document,) = known(read, Source, [source])
    return HandOutWarnings(
        lone_groups=(),
        names=(),
        secret=(document,) if document.secrecy else (),
        waiting=kept_back_and_waiting(read),
        repeated=tuple(one for one in repeated_words(read) if one.what in _BESIDE_TEXTS),
        titles=tuple(title for title in telling_titles(read) if title[0] == document.number),
    )


def names_in_clear(read: "Reader") -> tuple[NameInClear, ...]:
    """Return what may tell who somebody is in the quotations that are chosen, in order of document and place.

    What is masked in one place is known again where it is not.
    """
    chosen = read.many(Coding, [one.coding for one in read.all(Quotation) if one.chosen])
    sources = {source.text: source.number for source in read.all(Source)}
    of_text: defaultdict[str, list[Coding]] = defaultdict(list)
    for coding in chosen.values():
        if coding.text in sources:
            of_text[coding.text].append(coding)
    restrictions, named = Restrictions.of(read), [one.name for one in read.all(Organisation)]
    masked = HiddenRuns(mask.span.of(read.text(mask.text)) for mask in read.all(Mask))
    found = []
    for text in sorted(of_text, key=sources.__getitem__):
        content = read.text(text)
        hidden = restrictions.hidden.get(text, ())
        for one in personal(content, named, Silent()):
            if any(each.start <= one.start and one.end <= each.end for each in hidden):
                continue
            quoting = [coding for coding in of_text[text] if coding.start < one.end and one.start < coding.end]
            found += [NameInClear(evidence_id(coding.id), content[one.start : one.end]) for coding in quoting]
        for coding in of_text[text] if masked else ():
            if words := masked.found(restrictions.words(content, text, coding.span)):
                found.append(NameInClear(evidence_id(coding.id), words))
    return tuple(dict.fromkeys(found))


def telling_titles(read: "Reader") -> tuple[tuple[int, str], ...]:
    """Return number and printed title of documents whose title has a word of what is masked in them.

    What the title repeats whole is masked in it (:meth:`Restrictions.retold`); of a name a part may be left.
    """
    masks: defaultdict[str, list[Mask]] = defaultdict(list)
    for mask in read.all(Mask):
        masks[mask.text].append(mask)
    gate = Gate.of(read, Attribution.ORGANISATION)
    found = []
    for source in read.all(Source):
        if source.text in masks:
            content, title = read.text(source.text), gate.title(source)
            hidden = {word for one in masks[source.text] for word in _words(content[one.start : one.end])}
            if not hidden.isdisjoint(_words(title)):
                found.append((source.number, title))
    return tuple(sorted(found))


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)}


def secret_documents(read: "Reader") -> tuple[Source, ...]:
    """Return the coded documents of which secrecy is noted, in order."""
    coded = read.codings_per("text")
    secret = [source for source in read.all(Source) if source.secrecy and source.text in coded]
    return tuple(sorted(secret, key=lambda source: source.number))


def kept_back_and_waiting(read: "Reader") -> int:
    """Return how many codings whose words are kept back wait for a place in a new text."""
    kept_back = {one.coding for one in read.all(Quotation) if one.use is not QuotationUse.QUOTE}
    return sum(coding.id in kept_back for coding in read.waiting(Coding)) if kept_back else 0
