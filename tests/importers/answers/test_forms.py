"""Workbooks in which each sheet is one organisation's form, and those that only look so."""

import datetime as dt

import pytest

from lagvarde_coder.domain.errors import FormsUnclear, NoSuchColumn
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ANONYMOUS, SHEET_NAMES, ColumnUse
from tests.importers.answers.opendocument import content, packed, row, table
from tests.importers.answers.reading import answers, named_sheets, read, refused, separated, told
from tests.importers.xlsx.workbooks.making import Rows

Q1, Q2 = "Vilka konsekvenser ser ni?", "Vilket stöd önskar ni?"


def form(organisation: str | None, first: str | None, second: str | None) -> Rows:
    return [
        ["Enkät om utfasning", None], ["Organisation:", organisation], ["Datum:", "2025-03-01"],
        ["Kontaktperson:", "Asta Dahlin"], [None, None], [Q1, first], [None, "Mer på en rad till."], [Q2, second],
    ]  # fmt: skip


def headed(*pairs: tuple[str, str | None]) -> Rows:
    return [["Fråga", "Svar"], *map(list, pairs)]


TWO = named_sheets({"Blad1": form("NPO Tandvård", "Bra.", "Tid."), "Blad2": form("NPO Primärvård", "Oro.", None)})
UNNAMED = named_sheets({
    "NPO Tandvård": headed((Q1, "Bra."), ("Budget", "Större.")),
    "NPO Primärvård": headed((Q1, "Oro."), ("Budget", None)),
    "Läs mig": [["Fyll i ert svar"]], "Tom": headed((Q1, None), (Q2, None)),
})  # fmt: skip
MIXED = named_sheets({"A": form("NPO Tandvård", "Bra.", "Tid."), "B": form(None, "Oro.", None)})


def test_each_form_is_the_text_of_the_organisation_that_it_names():
    texts = read("svar.xlsx", TWO)
    assert answers(texts) == [
        ("NPO Tandvård", [(Q1, "Bra.\nMer på en rad till."), (Q2, "Tid.")]),
        ("NPO Primärvård", [(Q1, "Oro.\nMer på en rad till.")]),
    ]  # fmt: skip
    assert [text.unanswered for text in texts] == [(), (Q2,)]
    assert {text.day for text in texts} == {dt.date(2025, 3, 1)}
    assert told(texts) == [("heading_row", "1"), ("personal", "Kontaktperson")] * 2
    assert not any("Asta" in text.text for text in texts)
    assert (texts[0].respondent_column, [one.letter for one in texts[0].columns]) == ("B2", ["B2", SHEET_NAMES])


def test_forms_that_do_not_name_their_organisation_are_asked_about():
    error = refused("svar.xlsx", UNNAMED)
    assert type(error) is FormsUnclear
    assert "NPO Tandvård, NPO Primärvård" in str(error)
    assert [list(column)[:3] for column in error.columns] == [[SHEET_NAMES, "", "NPO Tandvård, NPO Primärvård"]]


def test_the_names_of_the_sheets_may_be_said_to_be_the_organisations():
    texts = read("svar.xlsx", UNNAMED, respondent=SHEET_NAMES)
    assert answers(texts) == [
        ("NPO Tandvård", [(Q1, "Bra."), ("Budget", "Större.")]), ("NPO Primärvård", [(Q1, "Oro.")]),
    ]  # fmt: skip
    assert texts[1].unanswered == ("Budget",), "others answer it"
    assert told(texts) == [("sheet", "Läs mig"), ("sheet", "Tom")]
    assert (texts[0].respondent_column, texts[0].columns[-1].use) == (SHEET_NAMES, ColumnUse.RESPONDENT)


def test_forms_may_be_said_to_be_anonymous():
    texts = read("svar.xlsx", UNNAMED, respondent=ANONYMOUS)
    assert [(text.title, text.respondent) for text in texts] == [("Svar 1", ""), ("Svar 2", "")]


@pytest.mark.parametrize("said", ["Organisation", "organisation:", "B2", "b2"])
def test_the_cell_that_names_the_organisation_may_be_said(said):
    texts = read("svar.xlsx", MIXED, respondent=said)
    assert [text.respondent for text in texts] == ["NPO Tandvård"]
    assert ("sheet", "B") in told(texts), "a form that does not name it is told"


def test_some_forms_without_a_name_are_never_called_anything():
    assert type(refused("svar.xlsx", MIXED)) is FormsUnclear
    assert type(refused("svar.xlsx", MIXED, respondent="Region")) is NoSuchColumn


def test_forms_that_nobody_has_filled_in_are_refused():
    empty = named_sheets({"A": headed((Q1, None), (Q2, None)), "B": [*form("NPO A", None, None)[:6], [Q2, None]]})
    assert refused("svar.xlsx", empty).params["detail"] == why.NO_ANSWERS


def test_questions_may_be_numbered_beside_them():
    texts = read("svar.xlsx", named_sheets({"NPO A": [["1", Q1, "Bra."], ["2", Q2, "Tid."]]}), respondent=SHEET_NAMES)
    assert (answers(texts), told(texts)) == ([("NPO A", [(Q1, "Bra."), (Q2, "Tid.")])], [("column", "A")])


def test_a_form_may_be_a_text_file_or_a_table_of_an_ods():
    texts = read("NPO Ögon.csv", separated(headed((Q1, "Bra."))), respondent=SHEET_NAMES)
    assert answers(texts) == [("NPO Ögon", [(Q1, "Bra.")])]
    tables = (table(row("Organisation", who), row(Q1, "Bra."), row(Q2, "Tid."), name=who) for who in ("NPO A", "NPO B"))
    assert [who for who, _ in answers(read("svar.ods", packed(content(*tables))))] == ["NPO A", "NPO B"]


@pytest.mark.parametrize("rows", [
    [["Organisation", Q1, Q2], ["NPO A", "Varför det?", "x"], ["NPO B", "Hur då?", "y"]],
    [["Organisation", Q1], ["NPO A", "Vad menas?"], ["NPO B", "Vem?"]],
])  # fmt: skip
def test_rows_whose_answers_ask_something_are_no_form(rows):
    assert [who for who, _ in answers(read("svar.xlsx", named_sheets({"Svar": rows})))] == ["NPO A", "NPO B"]


def test_a_column_per_organisation_and_a_row_per_answer_are_refused_as_before():
    beside = [["Fråga", "NPO A", "NPO B"], [Q1, "a", "b"], [Q2, "c", "d"]]
    long = [["Organisation", "Fråga", "Svar"], ["NPO A", Q1, "Bra."], ["NPO A", Q2, "Tid."]]
    assert refused("svar.xlsx", named_sheets({"S": beside})).params["detail"] == why.TRANSPOSED
    assert refused("svar.xlsx", named_sheets({"S": long})).params["detail"] == why.ROW_PER_ANSWER


def test_a_table_beside_forms_is_what_is_read():
    rows = [["Organisation", Q1], ["NPO A", "Bra."]]
    texts = read("svar.xlsx", named_sheets({"Blankett": form("NPO B", "x", "y"), "Svar": rows}))
    assert (answers(texts), told(texts)) == ([("NPO A", [(Q1, "Bra.")])], [("sheet", "Blankett")])
