"""Headings in three rows, merged or with empty cells beside the first of a group."""

import pytest

from lagvarde_coder.importers.base import ImportedText
from tests.importers.answers.reading import answers, named_sheets, read, separated, told
from tests.importers.xlsx.workbooks.making import Rows

DATA: Rows = [
    ["NPO A", "Bättre flöde.", "Längre köer.", "Kurser.", "Tid att läsa."],
    ["NPO B", "Färre prov.", "Oro.", "Underlag.", "Ork."],
]
OUTER = ("B1:C1", "D1:E1")
INNER = ("B2:C2", "D2:E2")
CASES: dict[str, tuple[Rows, tuple[str, ...], list[str]]] = {
    "groups over groups over questions": (
        [["Organisation", "Konsekvenser", None, "Stöd", None],
         [None, "Positiva", "Negativa", "Nationellt", "Regionalt"],
         [None, "Vilka är de?", "Vilka är de?", "Vad behövs?", "Vem bör ge det?"]],
        ("A1:A3", *OUTER),
        ["Konsekvenser – Positiva – Vilka är de?", "Konsekvenser – Negativa – Vilka är de?", "Vad behövs?",
         "Vem bör ge det?"],
    ),
    "nothing asks": (
        [["Organisation", "Konsekvenser", None, "Stöd", None], [None, "för patienter", None, "på nationell nivå", None],
         [None, "positiva", "negativa", "utbildning", "underlag"]],
        ("A1:A3", *OUTER, *INNER),
        ["Konsekvenser – för patienter – positiva", "Konsekvenser – för patienter – negativa",
         "Stöd – på nationell nivå – utbildning", "Stöd – på nationell nivå – underlag"],
    ),
    "the organisation in the last row": (
        [["Enkät 2025", "Del A", None, "Del B", None], [None, "Konsekvenser", None, "Stöd", None],
         ["Organisation", "Positiva", "Negativa", "Nationellt", "Regionalt"]],
        (*OUTER, *INNER),
        ["Del A – Konsekvenser – Positiva", "Del A – Konsekvenser – Negativa", "Del B – Stöd – Nationellt",
         "Del B – Stöd – Regionalt"],
    ),
    "what survey tools write in the last row": (
        [["Organisation", "Vilka konsekvenser ser ni?", None, "Vilket stöd behövs?", None],
         [None, "För patienter", "För personal", "Nationellt", "Regionalt"], [None, *["Fritext"] * 4]],
        ("A1:A3", *OUTER),
        ["Vilka konsekvenser ser ni? – För patienter", "Vilka konsekvenser ser ni? – För personal",
         "Vilket stöd behövs? – Nationellt", "Vilket stöd behövs? – Regionalt"],
    ),
}  # fmt: skip


def questions(texts: list[ImportedText]) -> list[str]:
    return [question for question, _ in answers(texts)[0][1]]


@pytest.mark.parametrize(("rows", "merged", "right"), CASES.values(), ids=CASES)
def test_merged_headings_in_three_rows_make_one_question(rows, merged, right):
    texts = read("svar.xlsx", named_sheets({"Svar": [*rows, *DATA]}, *merged))
    assert (questions(texts), told(texts)) == (right, [])
    assert [[answer for _, answer in said] for _, said in answers(texts)] == [row[1:] for row in DATA]


def test_the_same_without_merged_cells_as_a_text_file_has_it():
    rows, _, right = CASES["groups over groups over questions"]
    texts = read("svar.csv", separated([*rows, *DATA]))
    assert (questions(texts), told(texts)) == (right, [])


def test_a_row_without_a_name_below_two_rows_of_headings_is_no_third():
    rows: Rows = [
        ["Organisation", "Del A", None],
        [None, "Vad vill ni?", "Vad kan ni?"],
        [None, "herrelöst", "mer"],
        ["NPO A", "a", "b"],
    ]
    texts = read("svar.xlsx", named_sheets({"Svar": rows}, "B1:C1"))
    assert (questions(texts), told(texts)) == (["Vad vill ni?", "Vad kan ni?"], [("nameless_row", "3")])


def test_a_title_over_all_columns_is_no_group():
    rows: Rows = [["Enkät 2025", *[None] * 4], ["Organisation", "Konsekvenser", None, "Stöd", None],
            [None, "Positiva", "Negativa", "Nationellt", "Regionalt"], *DATA]  # fmt: skip
    texts = read("svar.xlsx", named_sheets({"Svar": rows}, "A1:E1", "A2:A3", "B2:C2", "D2:E2"))
    assert questions(texts)[0] == "Konsekvenser – Positiva"
    assert told(texts) == [("heading_row", "1")]
