"""Workbooks that LibreOffice saved as .ods and .csv, kept as files: the same documents, questions and answers."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from lagvarde_coder.importers.base import ImportedText
from tests.importers.answers.reading import answers, read, told

SAVED = (
    "x01_same_org_twice", "x03_timestamp_text", "x06_short_headings", "x07_two_headers", "x09_cell_comment",
    "x20_same_heading_twice", "x_header_in_two_rows__group___question_", "x_hidden_column_and_row",
    "x_multi_choice_semicolons", "x_title_row_above_with_2_cells",
)  # fmt: skip
SHOWN_OTHERWISE = {
    "x_percent_and_currency": [("A", ["45%", "1250 000 kr"]), ("B", ["text", "mer text"])],
    "x_cell_comment__struck__hyperlink": [("NPO A", ["svar"]), ("NPO B", ["struket svar"])],
}
ONLY_IN_A_WORKBOOK = {"comment", "hidden_row", "hidden_column", "struck_text"}
"""Of which a text file says nothing."""


def documents(texts: Sequence[ImportedText]) -> list[object]:
    return [(text.title, text.text, text.sections, text.respondent, text.unanswered, text.day) for text in texts]


def kept(checkout: Path, name: str, suffix: str) -> list[ImportedText]:
    return read(f"{name}.{suffix}", (checkout / f"tests/data/inputs/{suffix}/{name}.{suffix}").read_bytes())


@pytest.mark.parametrize("suffix", ["ods", "csv"])
@pytest.mark.parametrize("name", SAVED)
def test_what_libreoffice_saved_says_the_same(checkout, name, suffix):
    workbook, other = kept(checkout, name, "xlsx"), kept(checkout, name, suffix)
    assert documents(other) == documents(workbook)
    is_shown = suffix == "ods"
    assert told(other) == [line for line in told(workbook) if is_shown or line[0] not in ONLY_IN_A_WORKBOOK]


@pytest.mark.parametrize("suffix", ["ods", "csv"])
@pytest.mark.parametrize("name", SHOWN_OTHERWISE)
def test_what_it_shows_otherwise_is_read_as_it_shows_it(checkout, name, suffix):
    texts = kept(checkout, name, suffix)
    plain = [(who, [re.sub(r"\s", " ", answer).strip("~") for _, answer in said]) for who, said in answers(texts)]
    assert plain == SHOWN_OTHERWISE[name]


def test_struck_words_and_comments_of_an_ods_are_told(checkout):
    texts = kept(checkout, "x_cell_comment__struck__hyperlink", "ods")
    assert answers(texts)[1][1][0][1] == "~~struket svar~~"
    assert told(texts) == [("comment", "B2"), ("struck_text", "B3")]
