"""Svarsöversikt: what became of each question at each organisation, and the documents behind it."""

from collections.abc import Sequence
from dataclasses import replace

from lagvarde_coder.domain.errors import NotAmong, NotFound, NothingToDo
from lagvarde_coder.domain.ids import Id, new_id
from lagvarde_coder.domain.material.answer_matrix import AnswerMatrix, answer_matrix
from lagvarde_coder.domain.material.ledger import (
    AnswerStatus,
    Inquiry,
    Organisation,
    Question,
    QuestionSet,
    QuestionStatus,
)
from lagvarde_coder.domain.material.sources import Sectioning, Source
from lagvarde_coder.domain.sorting import swedish
from lagvarde_coder.domain.text import clean
from lagvarde_coder.domain.trail.audit import Action
from lagvarde_coder.domain.trail.changes import Change
from lagvarde_coder.services.base import Service, known, required


class AnswerService(Service):
    """Organisation × question."""

    def matrix(self, question_set: Id) -> AnswerMatrix:
        """Return what became of each question of a set, organisations in Swedish order.

        Raises:
            NotFound: there is no such set.
        """
        with self._read() as read:
            (chosen,) = known(read, QuestionSet, [question_set])
            sections = {sectioning.text: sectioning.sections for sectioning in read.all(Sectioning)}
            return answer_matrix(
                chosen,
                sorted(read.all(Organisation), key=lambda one: swedish(one.name)),
                read.all(Inquiry),
                [(source, sections.get(source.text, ())) for source in read.all(Source)],
                sorted(read.all(QuestionSet), key=lambda one: -one.version),
            )

    def find_set(self, key: str, version: int = 0) -> QuestionSet:
        """Return the version of a question set; 0 is the newest.

        Raises:
            NotAmong: no set has this key.
            NotFound: it has no such version.
        """
        with self._read() as read:
            sets = read.all(QuestionSet)
        versions = {one.version: one for one in sets if one.key == key}
        if not versions:
            raise NotAmong(kind="question_set", name=key, names=", ".join(sorted({one.key for one in sets})))
        if version and version not in versions:
            raise NotFound(kind="question_set", name=f"{key} {version}")
        return versions[version or max(versions)]

    def new_version(self, key: str, name: str, wordings: Sequence[str]) -> tuple[QuestionSet, Change]:
        """Enter the questions of a set, in order, as its next version; answers stay with the version that was put.

        Raises:
            NotAmong: no set has this key.
            EmptyInput: no name, or no question.
            NothingToDo: the newest version says so already.
        """
        newest = self.find_set(key)
        texts = [text for text in map(clean, wordings) if text] or [required("question", "")]
        after = replace(
            newest,
            id=new_id(),
            name=required("name", name),
            version=newest.version + 1,
            questions=tuple(Question(id=new_id(), number=at, text=text) for at, text in enumerate(texts, 1)),
        )
        if (after.name, texts) == (newest.name, [question.text for question in newest.questions]):
            raise NothingToDo(detail="The ledger already says so.")
        with self._operation(Action.LEDGER_CHANGE) as work:
            work.put(after)
            change = work.change()
        return after, change

    def set_status(self, organisations: Sequence[Id], question: Id, status: AnswerStatus) -> Change:
        """Enter by hand what became of a question, in every line of the ledger by which it was asked.

        What documents say later of this question leaves it as it is.

        Raises:
            NothingToDo: they were not asked it, or the ledger says so already.
        """
        with self._operation(Action.LEDGER_CHANGE) as work:
            having = {
                one.id for one in work.read.all(QuestionSet) if any(asked.id == question for asked in one.questions)
            }
            work.put(
                *(
                    after
                    for line in work.read.all(Inquiry)
                    if line.organisation in organisations and line.question_set in having
                    if (after := _with_status(line, question, status)) != line
                )
            )
            if work.nothing:
                raise NothingToDo(detail="The ledger already says so.")
            change = work.change()
        return change


def _with_status(line: Inquiry, question: Id, status: AnswerStatus) -> Inquiry:
    said = {one.question: one for one in line.statuses} | {question: QuestionStatus(question=question, status=status)}
    return replace(line, statuses=tuple(said.values()))
