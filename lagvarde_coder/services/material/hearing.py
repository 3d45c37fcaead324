"""The ledger follows the documents: who was heard, and which question sets were put to them."""

import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from lagvarde_coder.domain.errors import UnknownQuestionSet
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.answering import (
    Answer,
    LedgerLines,
    answer_of,
    answered_lines,
    compared,
    followed,
)
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation, QuestionSet
from lagvarde_coder.domain.material.one_organisation import lines_of_one
from lagvarde_coder.domain.material.question_sets import Signs, signs_of
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.text import Section
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.values import from_plain

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class HeardDocument:
    """A document as far as the ledger is concerned."""

    source: Source
    sections: tuple[Section, ...]


class OrganisationBesideDocuments(NamedTuple):
    """An organisation's lines in the ledger, and what its documents say of them."""

    organisation: Id
    actual: list[Inquiry]
    told: LedgerLines


class Hearings:
    """Which question sets may have been put, and to whom; holds as long as nobody enters a line of the ledger."""

    def __init__(self, read: "Reader", asked: Mapping[Id, list[Inquiry]] | None = None) -> None:
        """``asked``: what organisations were asked, where that is not what the ledger says by now."""
        self._read = read
        self.known = sorted(read.all(QuestionSet), key=lambda question_set: -question_set.version)
        self.groups = read.cells(Organisation, "group")
        self._asked = dict(asked or {})

    def go_on(self, read: "Reader") -> None:
        """Go on in another transaction."""
        self._read = read

    def sets(self, chosen: Sequence[str]) -> list[QuestionSet]:
        """Return the question sets with these keys, or else all, newest versions first.

        Raises:
            UnknownQuestionSet: no set has a chosen key.
        """
        keys = {question_set.key for question_set in self.known}
        for key in chosen:
            if key not in keys:
                raise UnknownQuestionSet(key=key, keys=", ".join(sorted(keys)))
        return [question_set for question_set in self.known if question_set.key in chosen] if chosen else self.known

    def keys(self, chosen: Collection[Id]) -> tuple[str, ...]:
        """Return the keys of question sets."""
        return tuple(dict.fromkeys(question_set.key for question_set in self.known if question_set.id in chosen))

    def signs(self, organisations: Sequence[Organisation], chosen: Sequence[str]) -> Signs:
        """Return what speaks for the sets that were put: those with the ``chosen`` keys, if there are any, were.

        Of the ledger only what somebody entered that all of ``organisations`` were asked counts: so the same document
        is always understood alike, whichever documents came before it.
        """
        sets = self.sets(chosen)
        asked = [line for organisation in organisations for line in self._asked_of(organisation.id)]
        signs = signs_of(organisations, asked, sets, self.groups)
        return signs._replace(put=frozenset(question_set.id for question_set in sets)) if chosen else signs

    def _asked_of(self, organisation: Id) -> list[Inquiry]:
        if organisation not in self._asked:
            self._asked[organisation] = list(asked_lines(self._read, organisation).values())
        return self._asked[organisation]

    def put(self, chosen: Sequence[str], answered: Sequence[QuestionSet]) -> tuple[Id, ...]:
        """Return what a source says of the sets that were put: each chosen one in the version that its text answers."""
        newest = {question_set.key: question_set for question_set in reversed(self.sets(chosen) if chosen else [])}
        in_text = {one.key: one for one in reversed(answered) if one.key in chosen}
        return tuple(question_set.id for question_set in (newest | in_text).values())


class Ledger:
    """The lines of the ledger beside what the documents say, in one snapshot."""

    def __init__(self, read: "Reader") -> None:
        self._read = read
        self._sets = sorted(read.all(QuestionSet), key=lambda question_set: -question_set.version)

    def follow(self, work: "Work", before: Iterable[HeardDocument], after: Iterable[HeardDocument]) -> None:
        """Put into an operation what the ledger says after these documents became what they are ``after``.

        Documents that are not stored yet are in ``after`` only.
        """
        old, new = list(before), list(after)
        touched = {document.source.id for document in (*old, *new)}
        for organisation in dict.fromkeys(it for document in (*old, *new) for it in document.source.organisations):
            theirs = self._read.naming(Source, "organisations", organisation)
            same = self._documents([source for source in theirs if source.id not in touched])
            actual, asked = self._lines(organisation)
            said = self._said(organisation, asked, [*same, *old])
            says = self._said(organisation, asked, [*same, *new])
            put, out = followed(actual, compared(actual, said, asked), says, asked)
            work.put(*put)
            work.remove(*out)

    def follow_asked(self, work: "Work", new: Iterable[Inquiry]) -> None:
        """Put in lines that somebody enters, and what follows from documents of the same occasion."""
        for line in new:
            organisation = line.organisation
            of = self._read.naming(Source, "organisations", organisation)
            actual, asked = self._lines(organisation)
            said = self._said(organisation, asked, self._documents(of))
            says = self._said(organisation, asked, self._documents(of), line)
            put, out = followed([*actual, line], compared(actual, said, asked), says, {*asked, line.id})
            work.put(*put, *([] if line.id in {one.id for one in put} else [line]))
            work.remove(*out)

    def join(self, work: "Work", kept: Id, gone: Id, documents: Sequence[HeardDocument]) -> None:
        """Put in the lines of two organisations as those of one, which follow its ``documents``, both of theirs."""
        mine, theirs = self._told_of(kept), self._told_of(gone)
        one = lines_of_one(mine, theirs, kept)
        put, out = followed(one.actual, one.told, self._said(kept, dict(one.asked), documents), one.asked)
        stored = {line.id: line for line in (*mine[0], *theirs[0])}
        lines = {line.id: line for line in (*one.actual, *put)}
        dropped = one.dropped | {line.id for line in out}
        work.put(*(line for line in lines.values() if line.id not in dropped and stored.get(line.id) != line))
        work.remove(*(stored[line] for line in stored if line in dropped))

    def _told_of(self, organisation: Id) -> tuple[list[Inquiry], LedgerLines, dict[Id, Inquiry]]:
        told = self.told(organisation)
        return told.actual, compared(told.actual, told.said, told.asked), told.asked

    def compared(self) -> list[OrganisationBesideDocuments]:
        """Return per organisation that documents stand for its lines, and what the documents say of them."""
        by_organisation: dict[Id, list[HeardDocument]] = {}
        sectionings = {sectioning.text: sectioning.sections for sectioning in self._read.all(Sectioning)}
        for source in self._read.all(Source):
            document = HeardDocument(source, sectionings.get(source.text, ()))
            for organisation in source.organisations:
                by_organisation.setdefault(organisation, []).append(document)
        result = []
        for organisation, documents in by_organisation.items():
            actual, asked = self._lines(organisation)
            told = compared(actual, self._said(organisation, asked, documents), asked)
            result.append(OrganisationBesideDocuments(organisation, actual, told))
        return result

    def told(self, organisation: Id) -> "_Told":
        """Return an organisation's lines with what its documents say."""
        theirs = self._read.naming(Source, "organisations", organisation)
        sectionings = self._read.having(Sectioning, "text", [source.text for source in theirs])
        sections = {sectioning.text: sectioning.sections for sectioning in sectionings}
        documents = [HeardDocument(source, sections.get(source.text, ())) for source in theirs]
        actual, asked = self._lines(organisation)
        return _Told(actual, asked, self._said(organisation, asked, documents))

    def answers(self, documents: Iterable[HeardDocument]) -> list[Answer]:
        """Return what documents say of each of their organisations, nothing for those that do not say."""
        said = (answer_of(document.source, document.sections, self._sets) for document in documents)
        return [answer for answer in said if answer]

    def _documents(self, sources: Iterable[Source]) -> list[HeardDocument]:
        return [HeardDocument(source, stored_sections(self._read, source)) for source in sources]

    def _lines(self, organisation: Id) -> tuple[list[Inquiry], dict[Id, Inquiry]]:
        return self._read.where(Inquiry, organisation=organisation), asked_lines(self._read, organisation)

    def _said(
        self,
        organisation: Id,
        asked: dict[Id, Inquiry],
        documents: Iterable[HeardDocument],
        newest: Inquiry | None = None,
    ) -> list[Inquiry]:
        """Return what documents say of an organisation; ``newest`` is asked as well, since just now."""
        theirs = [document for document in documents if organisation in document.source.organisations]
        places = self._read.trail.first_places([*asked, *(document.source.id for document in theirs)])
        lines = [*asked.values(), *([newest] if newest else [])]
        answers: list[Answer] = []
        for document in theirs:
            came = places.get(document.source.id, sys.maxsize)
            later = frozenset(line.id for line in lines if places.get(line.id, sys.maxsize) > came)
            answer = answer_of(document.source, document.sections, self._sets)
            answers += [replace(answer, before=later)] if answer else []
        return answered_lines(organisation, lines, answers)


class GrowingLedger:
    """The ledger while new documents are added one after the other; nothing else may change meanwhile.

    New documents have the highest numbers, so they add to what the documents before said: that is worked out once per
    organisation, by :class:`Ledger`, and carried on.
    """

    def __init__(self, read: "Reader") -> None:
        self._ledger = Ledger(read)
        self._told: dict[Id, _Told] = {}

    def go_on(self, read: "Reader") -> None:
        """Go on in another transaction."""
        self._ledger = Ledger(read)

    def add(self, work: "Work", new: Sequence[HeardDocument]) -> None:
        """Put into an operation what the ledger says after these documents were added."""
        for organisation in dict.fromkeys(it for document in new for it in document.source.organisations):
            told = self._told.get(organisation) or self._ledger.told(organisation)
            theirs = [document for document in new if organisation in document.source.organisations]
            says = answered_lines(organisation, told.said, self._ledger.answers(theirs))
            put, out = followed(told.actual, compared(told.actual, told.said, told.asked), says, told.asked)
            work.put(*put)
            work.remove(*out)
            lines = {line.id: line for line in (*told.actual, *put)}
            gone = {line.id for line in out}
            actual = [line for line in lines.values() if line.id not in gone]
            self._told[organisation] = _Told(actual, told.asked, says)


class _Told(NamedTuple):
    """An organisation's lines: as they are, those that somebody entered, and what its documents say."""

    actual: list[Inquiry]
    asked: dict[Id, Inquiry]
    said: list[Inquiry]


def asked_lines(read: "Reader", organisation: Id) -> dict[Id, Inquiry]:
    """Return the lines of an organisation that somebody entered, by id, as they were when they were: not answered.

    They may have been another spelling's, which was brought together with this one.

    The trail says which they are: lines that came with documents were first written by an import, or a document's
    change.
    """
    lines = {line.id for line in read.where(Inquiry, organisation=organisation)}
    firsts = read.trail.first_values(sorted(lines), Action.LEDGER_CHANGE)
    asked = {line: from_plain(Inquiry, plain) for line, plain in firsts.items()}
    return {line: replace(one, organisation=organisation) for line, one in asked.items()}


def stored_sections(read: "Reader", source: Source) -> tuple[Section, ...]:
    """Return the sections of a source's text."""
    sectioning = read.where(Sectioning, text=source.text)
    return sectioning[0].sections if sectioning else ()
