"""What became of each question at each organisation, and the documents that say so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.answering import sets_put, strongest
from lagvarde_coder.domain.material.ledger import (
    AnswerStatus,
    Inquiry,
    LedgerLine,
    Organisation,
    QuestionSet,
    QuestionStatus,
    ledger_line,
)
from lagvarde_coder.domain.material.sources import Source
from lagvarde_coder.domain.text import Section, SectionKind


@dataclass(frozen=True, slots=True)
class AnswerPlace:
    """Where a document answers a question: a range of its text in code points.

    Both ends are 0 where the document has no answer to it and is there since its question set was put in it.
    """

    source: Source
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What became of one question at one organisation, and the documents behind it, by number."""

    status: AnswerStatus
    places: tuple[AnswerPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """An organisation that was asked the question set, with a cell per question."""

    organisation: Organisation
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class InternalRow:
    """Internal input that takes up questions of the set: it answers for nobody, and is counted nowhere."""

    source: Source
    places: tuple[tuple[AnswerPlace, ...], ...]


@dataclass(frozen=True, slots=True)
class AnswerMatrix:
    """Organisation × question for one version of one question set.

    Attributes:
        rows: the organisations that were asked, as they were given.
        internal: documents of internal input, apart.
        inquiries: the whole ledger, by which it is said how many answered.
    """

    question_set: QuestionSet
    rows: tuple[MatrixRow, ...]
    internal: tuple[InternalRow, ...]
    inquiries: tuple[Inquiry, ...]

    def only(self, *, group: str | None = None, category: str | None = None) -> "AnswerMatrix":
        """Return the rows of one group of the ledger, and of one category; None keeps all of them."""
        kept = (
            row
            for row in self.rows
            if (group is None or row.organisation.group == group)
            and (category is None or category in row.organisation.categories)
        )
        return replace(self, rows=tuple(kept))

    def line(self, name: str = "") -> LedgerLine:
        """Return how many of the organisations shown answered, as the ledger counts them: whatever they were asked."""
        return ledger_line(name, [row.organisation for row in self.rows], list(self.inquiries))

    def totals(self) -> list[LedgerLine]:
        """Return per question how many of the organisations shown were asked it, and answered it."""
        return [
            _total(str(question.number), [row.cells[at].status for row in self.rows])
            for at, question in enumerate(self.question_set.questions)
        ]


def answer_matrix(
    question_set: QuestionSet,
    organisations: Sequence[Organisation],
    inquiries: Sequence[Inquiry],
    documents: Iterable[tuple[Source, Sequence[Section]]],
    sets: Sequence[QuestionSet],
) -> AnswerMatrix:
    """Return what became of each question of a set, in the order of ``organisations``.

    Of several lines of the ledger the strongest status counts, as for documents; a question without one was asked.
    ``documents`` are all of them; ``sets`` are all question sets, the newest versions first.
    """
    statuses: dict[Id, list[QuestionStatus]] = {}
    for inquiry in inquiries:
        if inquiry.question_set == question_set.id:
            statuses.setdefault(inquiry.organisation, []).extend(inquiry.statuses)
    in_order = sorted(documents, key=lambda document: document[0].number)
    places: dict[tuple[Id, Id], list[AnswerPlace]] = {}
    internal = []
    for source, sections in in_order:
        if source.internal:
            found = tuple(tuple(_answers(source, sections, question.id)) for question in question_set.questions)
            internal += [InternalRow(source, found)] if any(found) else []
        elif not statuses.keys().isdisjoint(source.organisations):
            _add_places(places, question_set, source, sections, sets)
    rows = []
    for organisation in organisations:
        if organisation.id in statuses:
            known = {one.question: one.status for one in strongest(statuses[organisation.id])}
            cells = tuple(
                MatrixCell(
                    known.get(question.id, AnswerStatus.ASKED), _behind(places.get((organisation.id, question.id), ()))
                )
                for question in question_set.questions
            )
            rows.append(MatrixRow(organisation, cells))
    return AnswerMatrix(question_set, tuple(rows), tuple(internal), tuple(inquiries))


def _add_places(
    places: dict[tuple[Id, Id], list[AnswerPlace]],
    question_set: QuestionSet,
    source: Source,
    sections: Sequence[Section],
    sets: Sequence[QuestionSet],
) -> None:
    """Add for each organisation of a document its answers; where there is none, the document, if the set was put."""
    is_put = question_set.id in {one.id for one in sets_put(source, sections, sets)}
    for question in question_set.questions:
        for organisation in source.organisations:
            answers = list(_answers(source, sections, question.id, organisation))
            if answers or is_put:
                places.setdefault((organisation, question.id), []).extend(answers or [AnswerPlace(source)])


def _behind(places: Sequence[AnswerPlace]) -> tuple[AnswerPlace, ...]:
    """Return the answers; the documents without one only where no document has any."""
    return tuple(place for place in places if place.end) or tuple(places)


def _answers(source: Source, sections: Iterable[Section], question: Id, of: Id | None = None) -> Iterator[AnswerPlace]:
    """Yield the answers to a question; those of one organisation also where nobody said whose they are."""
    for section in sections:
        is_answer = section.kind is SectionKind.QUESTION and section.question == question
        if is_answer and (of is None or not section.organisations or of in section.organisations):
            yield AnswerPlace(source, section.start, section.end)


def _total(name: str, statuses: Sequence[AnswerStatus]) -> LedgerLine:
    written, oral = statuses.count(AnswerStatus.ANSWERED), statuses.count(AnswerStatus.ORALLY)
    return LedgerLine(name=name, asked=len(statuses), answered=written + oral, written=written, oral=oral)
