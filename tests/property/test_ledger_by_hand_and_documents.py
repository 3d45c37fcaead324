"""Documents and the ledger, changed and undone in any order: what differs from the documents is told, and nothing else.

What the documents say is worked out here from the tables alone: from kinds, organisations, question sets and sections.
"""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.domain.errors import KnownError
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import AnswerMode, Inquiry
from lagvarde_coder.domain.material.sources import SourceKind
from lagvarde_coder.services.material.importing import SourceDetails
from tests.helpers import Bench
from tests.property.test_ledger_follows_documents import FACTS, NEW
from tests.tries import tries

NO_SHRINKING = [Phase.explicit, Phase.reuse, Phase.generate]  # an example takes a second
MODES = {SourceKind.DIALOGUE: AnswerMode.ORAL, SourceKind.ANSWER: AnswerMode.WRITTEN}
NAMES = ("NPO Tandvård", "NPO Akut vård", "Norrsken")
SETS = st.sampled_from(["allman", "npo"])
NUMBER = st.integers(0, 5)
STEPS = st.one_of(
    st.tuples(st.just("new"), NEW),
    st.tuples(st.just("change"), NUMBER, st.fixed_dictionaries({}, optional=FACTS)),
    st.tuples(st.just("change"), NUMBER, st.fixed_dictionaries({}, optional=FACTS)),
    st.tuples(st.just("undo"), st.integers(1, 3)),
    st.tuples(st.just("ask"), st.sampled_from(NAMES), SETS, st.sampled_from(["", "Hösten", "Våren"])),
    st.tuples(st.just("mode"), NUMBER, st.sampled_from(list(AnswerMode))),
    st.tuples(st.just("withdraw"), NUMBER),
    st.tuples(st.just("follow")),
)


class Person:
    """Does steps as they come, and remembers of whom they set something by hand."""

    def __init__(self, project: OpenProject) -> None:
        self.project = project
        self.by_hand: set[Id] = set()
        self.operations: list[Id] = []

    def does(self, step: tuple[Any, ...]) -> None:
        with suppress(KnownError):
            getattr(self, step[0])(*step[1:])

    def new(self, new: tuple[str, dict[str, Any]]) -> None:
        facts: dict[str, Any] = {name: tuple(it) if isinstance(it, list) else it for name, it in new[1].items()}
        details = SourceDetails(**facts)
        result = self.project.material.importing.pasted(f"{new[0]}Slut {len(self.operations)}.\n", details)
        assert result.change is not None
        self.operations.append(result.change.operation)

    def change(self, at: int, facts: dict[str, Any]) -> None:
        sources = [line.source.id for line in self.project.material.documents.sources()]
        self.operations.append(self.project.material.documents.change(sources[at : at + 1], facts).operation)  # type: ignore[arg-type]

    def undo(self, back: int) -> None:
        if self.operations[-back:]:
            self.operations.append(self.project.trail.history.revert(self.operations[-back:][0]).operation)

    def ask(self, name: str, key: str, occasion: str) -> None:
        ledger = self.project.material.ledger
        who = [one.id for one in ledger.organisations() if one.name == name]
        (asked,) = [one.id for one in ledger.question_sets() if one.key == key]
        self.operations.append(ledger.ask(who, asked, occasion).operation)

    def mode(self, at: int, mode: AnswerMode) -> None:
        line = self._line(at)
        if line is None:
            return
        self.operations.append(self.project.material.ledger.set_modes([line.id], mode).operation)
        self.by_hand.add(line.organisation)

    def withdraw(self, at: int) -> None:
        line = self._line(at)
        if line is None:
            return
        self.operations.append(self.project.material.ledger.withdraw([line.id], "Fel").operation)
        self.by_hand.add(line.organisation)

    def follow(self) -> None:
        ledger = self.project.material.ledger
        self.operations.append(ledger.follow_documents(ledger.compared().differing).operation)
        assert ledger.compared().differing == frozenset()

    def _line(self, at: int) -> Inquiry | None:
        names = {one.id: one.name for one in self.project.material.ledger.organisations()}
        lines = [one for one in self.project.material.ledger.inquiries() if names[one.organisation] in NAMES]
        lines.sort(key=lambda one: (names[one.organisation], one.occasion, one.mode, one.question_set or ""))
        return lines[at % len(lines)] if lines else None


def said_by_documents(project: OpenProject) -> dict[Id, set[tuple[Id | None, AnswerMode]]]:
    """Return organisation -> (question set, how it answered), from each document that is a dialogue or an answer."""
    of_question = {q.id: one.id for one in project.material.ledger.question_sets() for q in one.questions}
    questions = [q for one in project.material.ledger.question_sets() for q in one.questions]
    said: dict[Id, set[tuple[Id | None, AnswerMode]]] = {}
    for line in project.material.documents.sources():
        source = line.source
        if source.kind not in MODES:
            continue
        document = project.material.documents.document(source.id)
        found = {of_question[one.question] for one in document.sections if one.question}
        found = found or {of_question[q.id] for q in questions if q.text in source.unanswered}
        for organisation in source.organisations:
            put: set[Id | None] = {*(source.question_sets or found)} or {None}
            said.setdefault(organisation, set()).update((one, MODES[source.kind]) for one in put)
    return said


def check(person: Person) -> None:
    project = person.project
    said, differing = said_by_documents(project), project.material.ledger.compared().differing
    assert differing <= person.by_hand, "nobody set anything by hand, and yet it is told that something differs"
    for organisation in project.material.ledger.organisations():
        lines = [one for one in project.material.ledger.inquiries() if one.organisation == organisation.id]
        entered = {(one.question_set, one.mode) for one in lines if one.mode is not AnswerMode.NONE}
        by_documents = said.get(organisation.id, set())
        if organisation.id not in person.by_hand:
            assert entered == by_documents, organisation.name
        elif organisation.id not in differing:
            assert entered >= by_documents, organisation.name


@settings(max_examples=tries(25), deadline=None, phases=NO_SHRINKING, suppress_health_check=list(HealthCheck))
@given(st.lists(STEPS, min_size=3, max_size=9))
def test_whatever_is_done_the_ledger_says_what_the_documents_say_or_it_is_told(
    blank: Bench, steps: list[tuple[Any, ...]]
):
    with TemporaryDirectory() as folder, blank.copied(Path(folder)).open() as project:
        person = Person(project)
        for step in steps:
            person.does(step)
            check(person)
