"""Workbooks that once came in wrong or not at all, kept as files: the right documents and what is told of them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from lagvarde_coder.domain.errors import ImportRefused
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import ANONYMOUS, ImportedText, Limits, ReadingOptions
from lagvarde_coder.importers.xlsx import XlsxImporter
from tests.importers.xlsx.workbooks.making import BJORK, EK, NAMES, WRITTEN

HARD = "\N{NO-BREAK SPACE}"
ALL = [answer for answers in WRITTEN for answer in answers]
A_AND_B = ("NPO A", "NPO B")


@dataclass(frozen=True)
class Right:
    """The organisations, the answers in order, and the kind and detail of all that is told."""

    organisations: Sequence[str]
    answers: Sequence[str]
    told: Sequence[tuple[str, str]] = ()
    respondent: str | None = None
    titles: Sequence[str] = field(default=())


RIGHT = {
    "x01_same_org_twice": Right((BJORK, EK, BJORK), ALL, [("column", "Insamling")] * 3,
                                titles=(f"{BJORK} (1)", EK, f"{BJORK} (2)")),
    "x03_timestamp_text": Right(NAMES, ALL),
    "x04_forms_anonymous": Right(
        ("", "", ""), ALL, [("column", "ID"), ("column", "Starttid"), ("personal", "E-post")] * 3, ANONYMOUS,
        ("Svar 1", "Svar 2", "Svar 3"),
    ),
    "x06_short_headings": Right(NAMES, ALL),
    "x07_two_headers": Right(NAMES, ALL, [("personal", "Respondent ID")] * 3),
    "x09_cell_comment": Right((BJORK, EK), ALL[:4], [("comment", "B2")]),
    "x10_formula_nocache": Right((BJORK, EK), [ALL[1], ALL[2]], [("uncalculated", "B2"), ("uncalculated", "C3")]),
    "x12_percent": Right(NAMES, [f"25{HARD}%", ALL[1], "Ungefär hälften", ALL[3], "Ingen uppfattning", ALL[5]]),
    "x20_same_heading_twice": Right((BJORK, EK), [
        ALL[0], f"k1 {BJORK}", ALL[1], f"k2 {BJORK}", ALL[2], f"k1 {EK}", ALL[3], f"k2 {EK}"]),
    "x_cell_comment__struck__hyperlink": Right(
        A_AND_B, ["svar", "~~struket svar~~"], [("comment", "B2"), ("struck_text", "B3")]),
    "x_contact_person_before_organisation": Right(A_AND_B, ["svar", "svar"], [("personal", "Kontaktperson")] * 2),
    "x_header_in_two_rows__group___question_": Right(A_AND_B, ["svar", "mer"] * 2),
    "x_hidden_column_and_row": Right(
        A_AND_B, ["svar", "dolt svar", "dold rad", "x"],
        [("hidden_column", "Vilket stöd behövs på verksamhetsnivå?"), ("hidden_row", "3")]),
    "x_multi_choice_semicolons": Right(A_AND_B, ["Tid;Pengar;", "Tid;"]),
    "x_name_missing_in_one_row": Right(("NPO A", "NPO C"), ["svar", "svar"], [("nameless_row", "3")]),
    "x_one_respondent_only": Right(("NPO A",), ["svar"]),
    "x_percent_and_currency": Right(
        ("A", "B"), [f"45{HARD}%", f"1{HARD}250{HARD}000{HARD}kr", "text", "mer text"]),
    "x_same_organisation_twice": Right(
        (*A_AND_B, "NPO A"), ["svar", "mer", "svar", "mer", "andra svaret", "x"],
        titles=("NPO A (1)", "NPO B", "NPO A (2)")),
    "x_same_question_twice": Right(A_AND_B, ["svar", "svar igen", "s", "t"]),
    "x_title_row_above_with_2_cells": Right(A_AND_B, ["svar", "svar"], [("heading_row", "1")]),
}  # fmt: skip


def read(checkout: Path, name: str, respondent: str | None = None) -> list[ImportedText]:
    data = (checkout / f"tests/data/inputs/xlsx/{name}.xlsx").read_bytes()
    return list(XlsxImporter().read(f"{name}.xlsx", io.BytesIO(data), Limits(), ReadingOptions(respondent=respondent)))


@pytest.mark.parametrize("name", RIGHT)
def test_the_workbook_comes_in_right(checkout, name):
    right = RIGHT[name]
    texts = read(checkout, name, right.respondent)
    assert tuple(text.respondent for text in texts) == tuple(right.organisations)
    assert tuple(text.title for text in texts) == tuple(right.titles or right.organisations)
    assert [text.text[section.start : section.end] for text in texts for section in text.sections] == right.answers
    assert [(line.kind.value, line.detail) for text in texts for line in text.left_out] == list(right.told)


@pytest.mark.parametrize(("name", "error", "sentence"), [
    ("x04_forms_anonymous", "RespondentUnclear", "B “Starttid”"),
    ("x_transposed", "ImportRefused", why.TRANSPOSED),
    ("ods-in-xlsx-ABORT", "ImportRefused", why.OPEN_DOCUMENT),
])  # fmt: skip
def test_the_workbook_is_refused_with_what_to_do(checkout, name, error, sentence):
    with pytest.raises(ImportRefused) as refused:
        read(checkout, name)
    assert type(refused.value).__name__ == error
    assert sentence in str(refused.value)


def test_a_heading_of_dots_is_read(checkout):
    assert len(read(checkout, "heading-of-dots-hang")) == 26
