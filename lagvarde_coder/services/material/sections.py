"""Sections as a person corrects them: laid, moved, called otherwise, taken away; codings stay where they are."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lagvarde_coder.domain.errors import NotFound, NothingToDo, OverlappingSections
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.corrected_sections import in_text_order, laid, without
from lagvarde_coder.domain.material.ledger import Question, QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source, Text
from lagvarde_coder.domain.text import Section, SectionKind, clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, required
from lagvarde_coder.services.material.hearing import HeardDocument, Ledger

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader
    from lagvarde_coder.storage.unit_of_work import Work


class SectionService(Service):
    """Corrects the sections of a text one by one; positions are code points of it."""

    def lay(self, text: Id, section: Section, instead: Section | None = None) -> Change:
        """Lay a section on a passage, in place of one that is there; of its kind it takes the passage from others.

        An answer to a known question has that question's wording.

        Raises:
            NotFound: there is no such text, question or organisation of the document, or ``instead`` is gone.
            SpanOutsideText: it ends beyond the text.
            EmptyInput: it has no title; a heading without one has its own words.
            NothingToDo: it lies there already, or there are no words.
        """
        with self._operation(Action.SECTION_CHANGE) as work:
            stored = _sectioning(work.read, text)
            others = without(stored.sections, _there(stored, [instead] if instead else []))
            words = work.read.text(text)
            new = _named(work.read, text, section).checked_against(len(words))
            held = " ".join(new.span.of(words).split())
            if not held:
                raise NothingToDo(detail="There are no words in the section.")
            if new.kind is SectionKind.HEADING and not clean(new.label):
                new = replace(new, label=held)
            put_sections(work, text, laid(words, others, new))
            if work.nothing:
                raise NothingToDo(detail="The section already is so.")
            change = work.change()
        return change

    def remove(self, text: Id, sections: Sequence[Section]) -> Change:
        """Take sections away; their words belong to no section of that kind.

        Raises:
            NotFound: there is no such text, or one of them is gone.
        """
        with self._operation(Action.SECTION_CHANGE) as work:
            stored = _sectioning(work.read, text)
            put_sections(work, text, without(stored.sections, _there(stored, sections)))
            change = work.change()
        return change


def put_sections(work: "Work", text: Id, sections: Sequence[Section]) -> None:
    """Put in all sections of a text, and what the ledger says after that.

    Raises:
        NotFound: there is no such text.
        SpanOutsideText: a section ends beyond it.
        OverlappingSections: two of the same kind overlap.
    """
    stored = _sectioning(work.read, text)
    ordered = in_text_order(replace(section, label=clean(section.label)) for section in sections)
    belongs = work.read.many(Text, [text])[text]
    _check_sections(ordered, belongs.characters)
    if ordered == stored.sections:
        return
    work.put(replace(stored, sections=ordered))
    source = work.read.get(Source, belongs.source)
    if source is not None and source.text == text:
        before, after = HeardDocument(source, stored.sections), HeardDocument(source, ordered)
        Ledger(work.read).follow(work, [before], [after])


def _sectioning(read: "Reader", text: Id) -> Sectioning:
    stored = read.where(Sectioning, text=text)
    if not stored:
        raise NotFound(kind="text", name=text)
    return stored[0]


def _there(stored: Sectioning, sections: Sequence[Section]) -> Sequence[Section]:
    for section in sections:
        if section not in stored.sections:
            raise NotFound(kind="sectioning", name=_place(section))
    return sections


def _named(read: "Reader", text: Id, section: Section) -> Section:
    """Return a section with its title: of a known question its wording."""
    source = read.many(Source, [read.many(Text, [text])[text].source]).popitem()[1]
    for organisation in section.organisations:
        if organisation not in source.organisations:
            raise NotFound(kind="organisation", name=organisation)
    if section.question is not None:
        return replace(section, label=_question(read, section.question).text)
    if section.kind is SectionKind.HEADING:
        return section
    return replace(section, label=required("title", section.label))


def _question(read: "Reader", wanted: Id) -> Question:
    questions = (question for one in read.all(QuestionSet) for question in one.questions)
    found = next((question for question in questions if question.id == wanted), None)
    if found is None:
        raise NotFound(kind="question_set", name=wanted)
    return found


def _check_sections(ordered: Sequence[Section], characters: int) -> None:
    """Hold the sections of a text of so many code points, in text order, against it and each other."""
    last: dict[SectionKind, Section] = {}
    for section in ordered:
        before = last.get(section.kind)
        if before is not None and section.start < before.end:
            raise OverlappingSections(first=_place(before), second=_place(section))
        last[section.kind] = section.checked_against(characters)


def _place(section: Section) -> str:
    return f"“{section.label}” ({section.start}–{section.end})"
