"""Every figure of Svarsöversikt and of the ledger, held against a counter that goes through the lines one by one."""

from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.material.answer_matrix import AnswerMatrix, answer_matrix
from lagvarde_coder.domain.material.ledger import (
    AnswerMode,
    AnswerStatus,
    Inquiry,
    LedgerLine,
    Organisation,
    Question,
    QuestionSet,
    QuestionStatus,
)
from lagvarde_coder.domain.material.sources import Source, SourceKind
from lagvarde_coder.domain.text import Section, SectionKind

QUESTIONS = [Question(id=f"q{number}", number=number, text=f"Fråga {number}?") for number in (1, 2, 3)]
NPO_SET = QuestionSet(id="npo", key="npo", name="NPO", version=1, questions=tuple(QUESTIONS[:2]))
OTHER_SET = QuestionSet(id="other", key="other", name="Annan", version=1, questions=tuple(QUESTIONS[2:]))
SETS = (NPO_SET, OTHER_SET)
WHO = [
    Organisation(id=f"o{number}", name=f"O {number}", group=("NPO", "")[number % 2], categories=("ABC"[number % 3],))
    for number in range(6)
]


@st.composite
def lines(draw: st.DrawFn) -> Inquiry:
    asked = draw(st.sampled_from([NPO_SET, OTHER_SET, None]))
    statuses = [
        QuestionStatus(question=one.id, status=draw(st.sampled_from(AnswerStatus)))
        for one in (asked.questions if asked else ())
        if draw(st.booleans())
    ]
    return Inquiry(
        id=draw(st.uuids()).hex,
        organisation=draw(st.sampled_from(WHO)).id,
        question_set=asked.id if asked else None,
        mode=draw(st.sampled_from(AnswerMode)),
        statuses=tuple(statuses),
    )


@st.composite
def internal_documents(draw: st.DrawFn) -> tuple[Source, list[Section]]:
    who = draw(st.lists(st.sampled_from([one.id for one in WHO]), max_size=2, unique=True))
    source = Source(
        id=draw(st.uuids()).hex, number=draw(st.integers(1, 99)), title="Internt", kind=SourceKind.INTERNAL, text="t",
        organisations=tuple(who),
    )  # fmt: skip
    question = draw(st.sampled_from(QUESTIONS)).id
    return source, [Section(kind=SectionKind.QUESTION, start=0, end=9, question=question)]


def figures(line: LedgerLine) -> tuple[int, int, int, int]:
    return line.asked, line.answered, line.written, line.oral


def counted(ledger: list[Inquiry], members: list[Organisation]) -> tuple[int, int, int, int]:
    """Count organisations one by one: each is asked or not, wrote, else talked, else is silent."""
    asked = written = oral = 0
    for member in members:
        mine = [line.mode.value for line in ledger if line.organisation == member.id]
        asked += mine != []
        written += "written" in mine
        oral += "oral" in mine and "written" not in mine
    return asked, written + oral, written, oral


def counted_question(ledger: list[Inquiry], members: list[Organisation], question: str) -> tuple[int, int, int, int]:
    """Count per organisation the best that any of its lines says of one question."""
    written = oral = 0
    for member in members:
        said = {
            status.status.value
            for line in ledger
            if line.organisation == member.id
            for status in line.statuses
            if status.question == question
        }
        written += "answered" in said
        oral += "orally" in said and "answered" not in said
    return len(members), written + oral, written, oral


def shown(ledger: list[Inquiry], documents: list[tuple[Source, list[Section]]]) -> AnswerMatrix:
    return answer_matrix(NPO_SET, WHO, ledger, documents, SETS)


@given(
    st.lists(lines(), max_size=14),
    st.lists(internal_documents(), max_size=3),
    st.sampled_from([None, "NPO", ""]),
    st.sampled_from([None, "A", "B"]),
)
def test_figures_are_what_going_through_the_lines_gives_and_internal_input_changes_none(
    ledger: list[Inquiry], internal: list[tuple[Source, list[Section]]], group: str | None, category: str | None
):
    matrix = shown(ledger, internal).only(group=group, category=category)
    members = [
        one
        for one in WHO
        if group in {None, one.group}
        and (category is None or category in one.categories)
        and any((line.organisation, line.question_set) == (one.id, "npo") for line in ledger)
    ]
    assert [row.organisation for row in matrix.rows] == members
    assert figures(matrix.line()) == counted(ledger, members)
    assert [figures(one) for one in matrix.totals()] == [
        counted_question(ledger, members, question.id) for question in NPO_SET.questions
    ]
    assert matrix.rows == shown(ledger, []).only(group=group, category=category).rows
    asks = {source.id for source, sections in internal if sections[0].question in {"q1", "q2"}}
    assert {row.source.id for row in matrix.internal} == asks
