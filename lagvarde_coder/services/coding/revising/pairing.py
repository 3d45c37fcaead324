"""A corrected workbook of answers beside the documents that came of it: which answer is whose."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import TYPE_CHECKING, TypeAlias

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.sources import Source, Text
from lagvarde_coder.importers.base import ImportedText
from lagvarde_coder.services.material.hearing import Hearings, stored_sections
from lagvarde_coder.services.material.organisation_names import OrganisationNames
from lagvarde_coder.services.material.sectioning import Sections

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader

AnswerPair: TypeAlias = tuple[Source, ImportedText]
"""A document, and what a corrected file says in its place."""


@dataclass(slots=True)
class MatchedAnswers:
    """Documents and the answers of a corrected workbook.

    Attributes:
        pairs: those that belong together, by whose answers they are and to which questions.
        gone: documents of which the workbook has no answers any more.
        new: answers of which there is no document.
        unclear: documents that may have got one or another of several answers.
    """

    pairs: list[AnswerPair] = field(default_factory=list)
    gone: list[Source] = field(default_factory=list)
    new: list[ImportedText] = field(default_factory=list)
    unclear: list[Source] = field(default_factory=list)


def of_the_same_file(read: "Reader", source: Source) -> list[Source]:
    """Return the documents that came of the file of a document, or of a corrected version of it, in order."""
    files = list({text.original for text in read.where(Text, source=source.id)})
    sources = {text.source for text in read.having(Text, "original", files)}
    return sorted(read.many(Source, sorted(sources)).values(), key=lambda one: one.number)


def matched(read: "Reader", sources: Sequence[Source], texts: Sequence[ImportedText]) -> MatchedAnswers:
    """Say which of a workbook's texts belong to which documents; nothing is guessed."""
    matching = _Matching(read, sources)
    found = MatchedAnswers()
    groups: dict[tuple[Id, ...], tuple[list[Source], list[ImportedText]]] = {}
    for source in sources:
        groups.setdefault(_whose(source), ([], []))[0].append(source)
    for text in texts:
        groups.setdefault(matching.whose(text), ([], []))[1].append(text)
    for whose, (documents, answers) in groups.items():
        matching.pair(found, documents, answers, whose)
    found.pairs.sort(key=lambda pair: pair[0].number)
    return found


class _Matching:
    def __init__(self, read: "Reader", sources: Sequence[Source]) -> None:
        self._read = read
        self._sources = sources
        self._names = OrganisationNames(read)
        self._hearings = Hearings(read)
        self._keys = {one.id: one.key for one in self._hearings.known}

    def whose(self, text: ImportedText) -> tuple[Id, ...]:
        """Return the organisation that a row names, or that of the one document that is still called by the name."""
        if not text.respondent:
            return ()
        named = self._names.known(text.respondent)
        if named and any(_whose(source) == (named.id,) for source in self._sources):
            return (named.id,)
        titled = [source for source in self._sources if source.title == text.title]
        if len(titled) == 1 and _whose(titled[0]):
            return _whose(titled[0])
        return (named.id,) if named else (f"name {text.respondent}",)

    def pair(
        self, found: MatchedAnswers, documents: list[Source], answers: list[ImportedText], whose: tuple[Id, ...]
    ) -> None:
        """Pair the documents and answers of one organisation: first what is the same, then by question sets."""
        found.pairs += self._same(documents, answers)
        if whose:  # rows that nobody stands for are known by their words only
            found.pairs += _one_to_one(documents, answers, self._answers_same_sets)
            found.pairs += _one_to_one(documents, answers, self._may_answer_same_sets)
        if documents and any(not whose or self._may_answer_same_sets(*pair) for pair in product(documents, answers)):
            found.unclear += documents
        else:
            found.gone += documents
            found.new += answers

    def _same(self, documents: list[Source], answers: list[ImportedText]) -> Iterator[AnswerPair]:
        """Take the pairs of the same text out of both lists."""
        by_text: dict[str, list[ImportedText]] = {}
        for text in answers:
            by_text.setdefault(text.text, []).append(text)
        for source in list(documents):
            if same := by_text.get(self._read.text(source.text)):
                documents.remove(source)
                answers.remove(same[0])
                yield source, same.pop(0)

    def _answers_same_sets(self, source: Source, text: ImportedText) -> bool:
        return self._sets_of(source) == self._sets_in(source, text)

    def _may_answer_same_sets(self, source: Source, text: ImportedText) -> bool:
        ours, theirs = self._sets_of(source), self._sets_in(source, text)
        return not ours or not theirs or bool(ours & theirs)

    def _sets_of(self, source: Source) -> set[str]:
        """Return the keys of the question sets that a document answers."""
        asked = {section.question for section in stored_sections(self._read, source)} - {None}
        of_questions = {one.id for one in self._hearings.known if any(it.id in asked for it in one.questions)}
        return {self._keys[name] for name in (*source.question_sets, *of_questions) if name in self._keys}

    def _sets_in(self, source: Source, text: ImportedText) -> set[str]:
        organisations = list(self._read.many(Organisation, list(source.organisations)).values())
        signs = self._hearings.signs(organisations, ())
        return {one.key for one in Sections(text, self._hearings.known, organisations, signs).sets}


def _one_to_one(
    documents: list[Source], answers: list[ImportedText], fits: Callable[[Source, ImportedText], bool]
) -> Iterator[AnswerPair]:
    """Take the pairs out of both lists of which each fits the other and nothing else."""
    fitting = [pair for pair in product(documents, answers) if fits(*pair)]
    for source, text in fitting:
        if sum(source is one or text is other for one, other in fitting) == 1:
            documents.remove(source)
            answers.remove(text)
            yield source, text


def _whose(source: Source) -> tuple[Id, ...]:
    return tuple(sorted(source.organisations))
