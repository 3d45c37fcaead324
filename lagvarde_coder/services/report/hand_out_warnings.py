"""What to think of before anything is handed out."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.figures.counted import Scope
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.report.file_content import COUNTED, FileContent, content_of
from lagvarde_coder.domain.report.masks import Mask
from lagvarde_coder.domain.report.quotations import Quotation, QuotationUse
from lagvarde_coder.domain.report.suggesting import Personal, personal_in
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.exporters import wording
from lagvarde_coder.services.base import known
from lagvarde_coder.services.disclosure import Attribution, Gate
from lagvarde_coder.services.report.lone_groups import groups_of_one
from lagvarde_coder.services.report.masking import personal
from lagvarde_coder.services.report.printed_passages import PrintedPlace, printed_passages
from lagvarde_coder.services.report.repeated_words import HiddenRuns, RepeatedWords, repeated_words
from lagvarde_coder.services.restrictions import Restrictions

_WORD = re.compile(r"\w{4,}")
"""What may be a part of a name; shorter words are in many."""
_BESIDE_TEXT = content_of(written="theme.name coding")
"""What of the words written here leaves with a document."""

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class NameInClear:
    """Words of the material that a file prints, that may tell who somebody is, and are not masked.

    ``evidence``: the evidence id of a coding on them, or where they stand.
    """

    evidence: str
    words: str


@dataclass(frozen=True, slots=True)
class HandOutWarnings:
    """What to think of before anything is handed out; nothing of it is forbidden.

    Attributes:
        lone_groups: categories behind which one organisation stands. names: what is not masked in what the file prints.
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


def warnings_of_export(read: "Reader", attribution: Attribution, content: FileContent, scope: Scope) -> HandOutWarnings:
    """Return what to think of before a file with such words leaves that names those who were heard so."""
    return HandOutWarnings(
        lone_groups=tuple(groups_of_one(read, attribution)),
        names=names_in_clear(read, content, scope),
        secret=secret_documents(read),
        waiting=kept_back_and_waiting(read),
        repeated=repeated_words(read, content),
        titles=telling_titles(read) if attribution is Attribution.ORGANISATION else (),
    )


def warnings_of_document(read: "Reader", source: Id, *, comments: bool = True) -> HandOutWarnings:
    """Return what to think of before a document leaves as Word with its themes: it names whoever it names.

    Raises:
        NotFound: there is no such document.
    """
    (document,) = known(read, Source, [source])
    return HandOutWarnings(
        lone_groups=(),
        names=tuple(_in_clear(read, {document.text: [PrintedPlace(0, len(read.text(document.text)), "")]}, personal)),
        secret=(document,) if document.secrecy else (),
        waiting=kept_back_and_waiting(read),
        repeated=repeated_words(read, _BESIDE_TEXT if comments else content_of(written="theme.name")),
        titles=tuple(title for title in telling_titles(read) if title[0] == document.number),
    )


def names_in_clear(read: "Reader", content: FileContent, scope: Scope) -> tuple[NameInClear, ...]:
    """Return what may tell who somebody is in the words that a file prints, in order of document and place.

    What is masked in one place is known again where it is not. Of all that is coded only rules find names: an installed
    pipeline would read for minutes.
    """
    places = printed_passages(read, content, scope)
    return tuple(_in_clear(read, places, personal_in if content.passages & COUNTED else personal))


def _in_clear(
    read: "Reader",
    places: Mapping[Id, Sequence[PrintedPlace]],
    suggested: Callable[[str, Sequence[str]], Iterable[Personal]],
) -> Iterator[NameInClear]:
    sources = {source.text: source.number for source in read.all(Source)}
    restrictions, named = Restrictions.of(read), [one.name for one in read.all(Organisation)]
    masked = HiddenRuns(mask.span.of(read.text(mask.text)) for mask in read.all(Mask))
    codings = {row[0] for row in read.coding_rows()}
    read.read_texts(places)
    for text in sorted(places, key=sources.__getitem__):
        words, hidden, told = read.text(text), restrictions.hidden.get(text, ()), set[PrintedPlace]()

        def where(place: PrintedPlace, start: int, end: int, number: int = sources[text]) -> str:
            return evidence_id(place.subject) if place.subject in codings else wording.place(number, start, end)

        for one in suggested(words, named):
            printing = [place for place in places[text] if place.start < one.end and one.start < place.end]
            if printing and not any(each.start <= one.start and one.end <= each.end for each in hidden):
                told.update(printing)
                yield NameInClear(where(printing[0], one.start, one.end), words[one.start : one.end])
        for place in places[text] if masked else ():
            released = restrictions.words(words, text, Span(place.start, place.end))
            if place not in told and (again := masked.found(released)):
                yield NameInClear(where(place, place.start, place.end), again)


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
