"""Two spellings of one organisation: pointed out, and brought together as one operation that can be undone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NothingToDo
from lagvarde_coder.domain.figures.framework import FrameCell, cells_of_one
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Inquiry, Organisation
from lagvarde_coder.domain.material.near_names import near_names
from lagvarde_coder.domain.material.one_organisation import combined, sections_of_one, suggesting, with_one
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import Section, SectionKind
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required
from lagvarde_coder.services.material.categories import own_categories
from lagvarde_coder.services.material.hearing import HeardDocument, Hearings, Ledger, asked_lines, stored_sections
from lagvarde_coder.services.material.sectioning import Understanding, sectioned_anew

if TYPE_CHECKING:
    from lagvarde_coder.storage.unit_of_work import Work


@dataclass(frozen=True, slots=True)
class NearPair:
    """Two organisations of the ledger whose names are nearly the same, each with its number of documents."""

    first: Organisation
    second: Organisation
    documents: tuple[int, int]


class BringingTogetherService(Service):
    """Finds and joins organisations that are in the ledger twice."""

    def near(self) -> list[NearPair]:
        """Return the pairs of organisations whose names are nearly the same, in Swedish order."""
        with self._read() as read:
            organisations = sorted(read.all(Organisation), key=lambda one: swedish(one.name))
            counts: dict[Id, int] = {}
            for organisation in chain.from_iterable(source.organisations for source in read.all(Source)):
                counts[organisation] = counts.get(organisation, 0) + 1
        return [
            NearPair(one, other, (counts.get(one.id, 0), counts.get(other.id, 0)))
            for one, other in _near(organisations)
        ]

    def bring_together(self, gone: Id, kept: Id, reason: str) -> Change:
        """Let one organisation be another one, everywhere: documents, sections, ledger, who suggested whom, own texts.

        Codings stay as they are. What the one that stays says of itself stands, where it says nothing the other does.
        Documents whose category came from the one that goes keep it as their own, to be settled, where the ledger then
        says another one. Afterwards everything counts as if only the one that stays had ever been used.

        Raises:
            EmptyInput: no reason.
            NothingToDo: they are the same.
            NotFound: one of them is not there.
        """
        why = required("reason", reason)
        if gone == kept:
            raise NothingToDo(detail="It is the same organisation.")
        with self._operation(Action.LEDGER_JOIN) as work:
            went, stays = known(work.read, Organisation, [gone, kept])
            _Joining(work, went, stays, why).join()
            change = work.change()
        return change


class _Joining:
    """Puts into an operation what follows for all that names one of the two."""

    def __init__(self, work: "Work", gone: Organisation, kept: Organisation, reason: str) -> None:
        self._work = work
        self._read = work.read
        self._gone, self._kept, self._reason = gone, kept, reason
        self._one = combined(kept, gone)
        self._before = {one.id: one for one in work.read.all(Organisation)}
        self._after = self._before | {kept.id: self._one}
        asked = [*asked_lines(work.read, kept.id).values(), *asked_lines(work.read, gone.id).values()]
        self._asked: list[Inquiry] = [replace(line, organisation=kept.id) for line in asked]

    def join(self) -> None:
        """Put everything in."""
        ids = {self._gone.id, self._kept.id}
        sources = [source for source in self._read.all(Source) if not ids.isdisjoint(source.organisations)]
        before = [HeardDocument(source, stored_sections(self._read, source)) for source in sources]
        after = self._documents(before)
        Ledger(self._read).join(self._work, self._kept.id, self._gone.id, after)
        for old, new in zip(before, after, strict=True):
            self._work.put(*([new.source] if new.source != old.source else []))
        self._put_sections({document.source.text: document.sections for document in after})
        others = [one for one in self._before.values() if one.id not in ids]
        for other in others:
            if (renamed := suggesting(other, self._kept, self._gone)) != other:
                self._work.put(renamed)
        texts, gone = cells_of_one(self._read.all(FrameCell), self._kept.id, self._gone.id)
        self._work.remove(*gone)
        self._work.put(*texts)
        if self._one != self._kept:
            self._work.put(self._one, reason=self._reason)
        self._work.remove(self._gone, reason=self._reason)

    def _put_sections(self, heard: dict[Id, tuple[Section, ...]]) -> None:
        """Put in the sections of the documents heard, and of others in which a section names the one that goes."""
        for stored in self._read.all(Sectioning):
            sections = heard.get(stored.text) or sections_of_one(stored.sections, self._kept.id, self._gone.id)
            if sections != stored.sections:
                self._work.put(replace(stored, sections=sections))

    def _documents(self, before: Sequence[HeardDocument]) -> list[HeardDocument]:
        was, now = Hearings(self._read), Hearings(self._read, {self._kept.id: self._asked})
        return [self._document(document, was, now) for document in before]

    def _document(self, document: HeardDocument, was: Hearings, now: Hearings) -> HeardDocument:
        source = document.source
        organisations = with_one(source.organisations, self._kept.id, self._gone.id)
        said = source.categories or tuple(
            dict.fromkeys(name for one in source.organisations for name in self._before[one].categories)
        )
        categories = own_categories(said, [self._after[one] for one in organisations])
        after = replace(source, organisations=organisations, categories=categories)
        sections = sections_of_one(document.sections, self._kept.id, self._gone.id)
        chosen = was.keys(source.question_sets)
        old = Understanding(
            was.sets(chosen), (), was.signs([self._before[one] for one in source.organisations], chosen)
        )
        new = Understanding(now.sets(chosen), (), now.signs([self._after[one] for one in organisations], chosen))
        if old == new:
            return HeardDocument(after, sections)
        anew = sectioned_anew(self._read.text(source.text), sections, source.unanswered, old, new)
        put = now.put(chosen, anew.sets)
        filed = HeardDocument(after, tuple(_refiled(sections, anew.sections)))
        return replace(filed, source=replace(after, question_sets=put, unanswered=anew.unanswered))


def _refiled(sections: Sequence[Section], anew: Sequence[Section]) -> list[Section]:
    """Return sections with the answers as they are filed anew; whose words they are stays, and who speaks."""
    whose = {section.span: section.organisations for section in sections if section.kind is SectionKind.QUESTION}
    answers = [
        replace(section, organisations=whose.get(section.span, ()))
        for section in anew
        if section.kind is SectionKind.QUESTION
    ]
    others = [section for section in sections if section.kind is not SectionKind.QUESTION]
    return sorted([*others, *answers], key=lambda section: (section.start, section.end))


def _near(organisations: Sequence[Organisation]) -> Iterator[tuple[Organisation, Organisation]]:
    by_name = {one.name: one for one in organisations}
    return ((by_name[one], by_name[other]) for one, other in _near_pairs(tuple(by_name)))


@lru_cache(maxsize=1)
def _near_pairs(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Remembered: for a thousand names it takes seconds, and they are asked for whenever the ledger is shown."""
    pairs = []
    for at, name in enumerate(names):
        following = names[at + 1 :]
        near = set(near_names(name, following))
        pairs += [(name, other) for other in following if other in near]
    return tuple(pairs)
