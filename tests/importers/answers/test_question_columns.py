"""Which columns have questions: proposed with a reason, and corrected by a person."""

import pytest

from lagvarde_coder.domain.errors import NoSuchColumn, RespondentUnclear
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ColumnSign as Sign
from lagvarde_coder.importers.base import ColumnUse as Use
from tests.importers.answers.reading import answers, named_sheets, read, refused, separated, told
from tests.importers.xlsx.workbooks.making import Rows

Q1 = "Vilka konsekvenser ser ni?"
ROWS: Rows = [
    ["Organisation", "Svarsdatum", "E-post", "Dnr", Q1, "Ort på mötet", "Hur många är ni?", "Vad kostar det?"],
    ["NPO A", "2025-02-14", "a@exempel.se", "1/25", "Bra.", "Lund", 7, None],
    ["NPO B", "2025-02-15", "b@exempel.se", "2/25", "Oro.", "Umeå", 9, None],
]


@pytest.fixture(params=["xlsx", "csv"])
def table(request) -> tuple[str, bytes]:
    return f"svar.{request.param}", named_sheets({"Svar": ROWS}) if request.param == "xlsx" else separated(ROWS)


def test_each_column_is_proposed_with_what_it_is_taken_for_and_why(table):
    columns = read(*table)[0].columns
    assert [(one.letter, one.use, one.sign) for one in columns] == [
        ("A", Use.RESPONDENT, Sign.HEADING), ("B", Use.DAY, Sign.HEADING), ("C", Use.LEFT_OUT, Sign.PERSONAL),
        ("D", Use.LEFT_OUT, Sign.ABOUT), ("E", Use.QUESTION, Sign.HEADING), ("F", Use.LEFT_OUT, Sign.UNASKED),
        ("G", Use.LEFT_OUT, Sign.FIGURES), ("H", Use.QUESTION, Sign.HEADING),
    ]  # fmt: skip
    assert (columns[4].heading, columns[4].example) == (Q1, "Bra., Oro.")


def test_a_person_says_which_columns_have_the_questions(table):
    texts = read(*table, question_columns=("F", "hur många är ni"))
    assert answers(texts)[0] == ("NPO A", [("Ort på mötet", "Lund"), ("Hur många är ni?", "7")])
    assert ("column", Q1) in told(texts)
    signs = {one.letter: (one.use, one.sign) for one in texts[0].columns}
    assert signs["F"] == signs["G"] == (Use.QUESTION, Sign.SAID)
    assert signs["E"] == (Use.LEFT_OUT, Sign.SAID)


def test_a_person_says_which_column_has_none(table):
    texts = read(*table, not_questions=("H",))
    assert [text.unanswered for text in texts] == [(), ()]
    assert {one.letter: one.sign for one in texts[0].columns}.get("H") is None, "an empty column is not shown"


def test_the_day_or_the_respondent_may_be_a_question_if_a_person_says_so(table):
    texts = read(*table, question_columns=("Svarsdatum",))
    assert answers(texts)[0] == ("NPO A", [("Svarsdatum", "2025-02-14")])
    assert type(refused(*table, question_columns=("Organisation", "E"))) is RespondentUnclear


@pytest.mark.parametrize("said", [{"question_columns": ("Z",)}, {"not_questions": ("Önskemål",)}])
def test_a_column_that_is_not_there_is_named(table, said):
    error = refused(*table, **said)
    assert type(error) is NoSuchColumn
    assert "E “Vilka konsekvenser ser ni?”" in str(error)


def test_no_questions_at_all_is_refused(table):
    assert refused(*table, not_questions=("E", "H")).params["detail"] == why.NO_QUESTIONS
    assert refused(*table, question_columns=()).params["detail"] == why.NO_QUESTIONS


def test_headings_that_say_nothing_can_be_read_if_a_person_does():
    rows = [["a", "b"], ["NPO A", "Bra."], ["NPO B", "Oro."]]
    assert refused("svar.csv", separated(rows)).params["detail"] == why.NO_QUESTIONS
    texts = read("svar.csv", separated(rows), respondent="A", question_columns=("b",))
    assert answers(texts) == [("NPO A", [("b", "Bra.")]), ("NPO B", [("b", "Oro.")])]
