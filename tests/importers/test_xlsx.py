"""Workbooks with answers."""

import datetime as dt
import io
from collections.abc import Sequence
from typing import TypeAlias

import openpyxl
import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.domain.text import SectionKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ImportedText, Limits
from lagvarde_coder.importers.xlsx import XlsxImporter

Q1, Q2 = "Vilka konsekvenser ser ni?", "Stöd som ni önskar från myndigheten"
HEADER = ["Organisation", "Svarsdatum", "Diarienummer", Q1, Q2]
DAY = dt.datetime(2025, 2, 14)  # noqa: DTZ001 - cells have no time zone

Rows: TypeAlias = Sequence[Sequence[object]]


def workbook(*sheets: Rows) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for at, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"Blad{at}")
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(*sheets: Rows) -> list[ImportedText]:
    return list(XlsxImporter().read("svar.xlsx", io.BytesIO(workbook(*sheets)), Limits()))


def refusal(*sheets: Rows) -> object:
    with pytest.raises(ImportRefused) as refused:
        read(*sheets)
    return refused.value.params["detail"]


def test_each_row_becomes_a_text_with_its_answers_as_sections():
    first, second = read(
        [HEADER, ["NPO A", DAY, "1/25", "Bra.\n\nMen dyrt 🙃.", "Mer tid"], ["NPO B", DAY, None, "Nej", "Ja"]]
    )
    assert first.text == f"{Q1}\nBra.\n\nMen dyrt 🙃.\n\n{Q2}\nMer tid"
    assert [(s.kind, s.label, first.text[s.start : s.end]) for s in first.sections] == [
        (SectionKind.QUESTION, Q1, "Bra.\n\nMen dyrt 🙃."), (SectionKind.QUESTION, Q2, "Mer tid"),
    ]  # fmt: skip
    assert (first.title, first.respondent, first.day) == ("NPO A", "NPO A", dt.date(2025, 2, 14))
    assert first.left_out == (LeftOut(kind=LeftOutKind.COLUMN, detail="Diarienummer"),)
    assert second.left_out == ()


def test_an_empty_answer_is_unanswered_and_its_wording_is_not_text():
    (imported,) = read([HEADER, ["NPO A", DAY, "1", None, "Mer tid"]])
    assert (imported.unanswered, imported.text) == ((Q1,), f"{Q2}\nMer tid")


def test_rows_and_sheets_that_are_passed_over_are_listed_once():
    first, second = read(
        [["Sammanställning"], HEADER, ["NPO A", DAY, "1", "a", "b"], [None, DAY, "2", "herrelös", None],
         ["NPO C", DAY, "3", None, None], [None] * 5, ["NPO D", DAY, "4", "c", "d"]],
        [["Läs mig"]],
    )  # fmt: skip
    assert [(line.kind.value, line.detail) for line in first.left_out] == [
        ("sheet", "Blad2"), ("heading_row", "1"), ("nameless_row", "4"), ("unanswered_row", "5: NPO C"),
        ("column", "Diarienummer"),
    ]  # fmt: skip
    assert [line.kind.value for line in second.left_out] == ["column"]


def test_the_answers_may_be_on_a_later_sheet():
    (imported,) = read([["Läs mig", "och mer"], ["a", "b"]], [HEADER, ["NPO A", DAY, "1", "a", "b"]])
    assert imported.left_out[0] == LeftOut(kind=LeftOutKind.SHEET, detail="Blad1")


def test_a_long_heading_over_names_is_still_the_respondent():
    header = ["Nationellt programområde som svarar", Q1]
    assert [text.respondent for text in read([header, ["NPO A", "x"], ["NPO B", "x"]])] == ["NPO A", "NPO B"]


def test_the_respondent_may_have_been_asked_for():
    header = ["Id", "Vilken organisation företräder ni?", Q1]
    (first, second) = read([header, [1, "Förbundet", "lång text"], [2, "Regionen", "lång text"]])
    assert (first.respondent, second.text) == ("Förbundet", f"{Q1}\nlång text")


def test_question_columns_with_numbers_are_listed_not_read():
    (imported,) = read([["Vem", "Hur många är ni?", Q1], ["A", 7, "x"]])
    assert imported.text == f"{Q1}\nx"
    assert imported.left_out == (LeftOut(kind=LeftOutKind.COLUMN, detail="Hur många är ni?"),)


def test_what_excel_writes_as_an_escape_is_read_once():
    (imported,) = read([["Vem", Q1], ["A", "a_x000D_\nb_x0041_ och _x005F_x0041_"]])
    assert imported.text == f"{Q1}\na\nbA och _x0041_"


def test_sheets_without_questions_or_respondents_are_refused_with_what_to_do():
    assert refusal([["a", "b"], ["c", "d"]]) == why.NO_QUESTIONS
    assert refusal([[]]) == why.NO_QUESTIONS
    assert refusal([HEADER, ["NPO A", DAY, "1", None, None]]) == why.NO_ANSWERS
    assert refusal([["Vem", Q1], ["A", None]]) == why.NO_ANSWERS


def test_hidden_sheets_come_last():
    book = openpyxl.Workbook()
    hidden = book.worksheets[0]
    hidden.title, hidden.sheet_state = "Gömd", "hidden"
    shown = book.create_sheet("Synlig")
    for sheet, answer in ((hidden, "gammalt"), (shown, "nytt")):
        for row in (["Vem", Q1], ["A", answer]):
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    (imported,) = XlsxImporter().read("svar.xlsx", io.BytesIO(out.getvalue()), Limits())
    assert imported.text.endswith("nytt")


def test_the_example_comes_in_whole(checkout):
    path = checkout / "resources/example/npo-svar.xlsx"
    with path.open("rb") as stream:
        texts = XlsxImporter().read(path.name, stream, Limits())
    assert len(texts) == 21
    assert all(text.day and text.respondent.startswith("NPO ") for text in texts)
