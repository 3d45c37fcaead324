"""Rules that the database does not enforce by itself; reverting an operation must not break them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lagvarde_coder.domain.coding.codings import Coding
from lagvarde_coder.domain.coding.dispositions import Disposition, ReadMark
from lagvarde_coder.domain.decisions.lineage import Lineage, MergeLink
from lagvarde_coder.domain.errors import CannotRevert, RefersToNothing, StillInUse
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation, QuestionSet
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.text import Span
from lagvarde_coder.domain.themes.codebook import Theme
from lagvarde_coder.domain.trail.constraints import offered, referred
from lagvarde_coder.domain.trail.values import Plain, S, from_plain, to_plain

if TYPE_CHECKING:
    from lagvarde_coder.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class Restored:
    """Subjects as an operation is about to leave them: kind and value per id; None takes a subject away."""

    subjects: Mapping[Id, tuple[str, Plain | None]]

    def of(self, kind: type[S]) -> list[S]:
        """Return the subjects of a kind that will be there."""
        return [from_plain(kind, plain) for name, plain in self.subjects.values() if name == kind.KIND and plain]

    def gone(self, kind: type[S]) -> set[Id]:
        """Return the subjects of a kind that will not be there."""
        return {
            subject_id for subject_id, (name, plain) in self.subjects.items() if name == kind.KIND and plain is None
        }

    def untouched(self, subjects: Sequence[S]) -> list[S]:
        """Return those of ``subjects`` that stay as they are."""
        return [subject for subject in subjects if subject.id not in self.subjects]


def check(read: "Reader", restored: Restored) -> None:
    """Check what is about to be restored against the rest of the project.

    Raises:
        CannotRevert: the place of a coding or disposition is taken, or a theme was brought in elsewhere since.
        StillInUse: a document still names an organisation or a question that would go.
        RefersToNothing: a document would come back that names one which is gone.
    """
    _check_places(read, restored)
    _check_dispositions(read, restored)
    _check_links(read, restored)
    _check_mentions(read, restored)
    _check_mentioned(read, restored)


def _check_places(read: "Reader", restored: Restored) -> None:
    """No two codings have the same place."""
    back = restored.of(Coding)
    for text in {coding.text for coding in back}:
        of_text = [coding for coding in back if coding.text == text]
        around = Span(min(coding.start for coding in of_text), max(coding.end for coding in of_text))
        taken = {coding.place for coding in restored.untouched(read.codings_in(text, around))}
        if any(coding.place in taken for coding in of_text):
            raise CannotRevert(subject=Coding.KIND)


def _check_dispositions(read: "Reader", restored: Restored) -> None:
    """A coder has one disposition per passage, and one reading mark per text."""
    taken = [
        disposition
        for disposition in restored.of(Disposition)
        if disposition.place in _taken(read, restored, disposition.text)
    ]
    marks = [
        mark
        for mark in restored.of(ReadMark)
        if restored.untouched(read.where(ReadMark, text=mark.text, coder=mark.coder))
    ]
    if taken or marks:
        raise CannotRevert(subject=(Disposition if taken else ReadMark).KIND)


def _taken(read: "Reader", restored: Restored, text: Id) -> set[tuple[Id, int, int, Id]]:
    return {disposition.place for disposition in restored.untouched(read.where(Disposition, text=text))}


def _check_links(read: "Reader", restored: Restored) -> None:
    """A theme has one undivided link at most and one link per need, and nothing is part of itself."""
    back = restored.of(MergeLink)
    if not back:
        return
    links = [*restored.untouched(read.all(MergeLink)), *back]
    themes = [*restored.untouched(read.all(Theme)), *restored.of(Theme)]
    for link in back:
        others = [other_link for other_link in links if other_link is not link]
        again = any(
            other.theme == link.theme and (other.need == link.need or (other.undivided and link.undivided))
            for other in others
        )
        if again or Lineage(themes, others).is_part_of(link.need, link.theme):
            raise CannotRevert(subject=MergeLink.KIND)


def _check_mentions(read: "Reader", restored: Restored) -> None:
    """Sources and sections name organisations and questions in lists, which no foreign key watches."""
    organisations = restored.gone(Organisation)
    sets = restored.gone(QuestionSet)
    if not organisations and not sets:
        return
    questions = {
        question.id
        for question_set in read.many(QuestionSet, list(sets)).values()
        for question in question_set.questions
    }
    named: set[Id] = set()
    for source in restored.untouched(read.all(Source)):
        named |= {*source.organisations, *source.question_sets}
    for sectioning in restored.untouched(read.all(Sectioning)):
        for section in sectioning.sections:
            named |= {*section.organisations, section.question or ""}
    if named & (organisations | sets | questions):
        raise StillInUse


def _check_mentioned(read: "Reader", restored: Restored) -> None:
    """What documents name that come back must be there, or come back with them."""
    back = [
        (kind, plain) for kind, plain in restored.subjects.values() if kind in {Source.KIND, Sectioning.KIND} and plain
    ]
    if not back:
        return
    there = read.cells(Organisation, "id") - restored.gone(Organisation)
    there |= {organisation.id for organisation in restored.of(Organisation)}
    sets = [*restored.untouched(read.all(QuestionSet)), *restored.of(QuestionSet)]
    there |= {one for kept in sets for one in offered(kept.KIND, kept.id, to_plain(kept))}
    for kind, plain in back:
        own = {plain["text"]}
        if not there.issuperset(set(referred(kind, plain)) - own):
            raise RefersToNothing
