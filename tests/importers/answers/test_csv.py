"""Answers in text files with a separator: every encoding and separator of offices, and files made to harm."""

import datetime as dt

import pytest

from lagvarde_coder.domain.material.sources import LeftOut, LeftOutKind
from lagvarde_coder.importers import refusals as why
from lagvarde_coder.importers.base import Limits
from lagvarde_coder.importers.csv_answers import separated as module
from tests.importers.answers.reading import answers, read, refused, separated, told

Q1, Q2 = "Vilka konsekvenser ser ni?", "Vilket stöd önskar ni?"
ROWS = [
    ["Organisation", Q1, Q2],
    ["NPO Åldrande", "Bättre flöde; färre prover.", "Tid, och mod."],
    ["NPO Ögon", "Nej", "Ja"],
]
RIGHT = [
    ("NPO Åldrande", [(Q1, "Bättre flöde; färre prover."), (Q2, "Tid, och mod.")]),
    ("NPO Ögon", [(Q1, "Nej"), (Q2, "Ja")]),
]  # fmt: skip


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_the_separator_is_known_by_the_rows(separator):
    assert answers(read("svar.csv", separated(ROWS, separator))) == RIGHT


@pytest.mark.parametrize(("encoding", "called"), [
    ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16-le"), ("cp1252", "windows-1252"),
    ("cp850", "ibm850"), ("mac-roman", "macintosh"),
])  # fmt: skip
def test_the_encoding_is_known_and_a_guess_is_told(encoding, called):
    texts = read("svar.csv", separated(ROWS).decode().encode(encoding))
    assert answers(texts) == RIGHT
    assert {text.encoding for text in texts} == {called}
    is_guess = "utf" not in encoding
    assert texts[0].left_out == ((LeftOut(kind=LeftOutKind.ENCODING, detail=called),) if is_guess else ())


def test_what_excel_says_of_the_separator_holds():
    data = f"sep=|\r\nOrganisation|{Q1}|{Q2}\r\nNPO A|a;b|c;d\r\nNPO B|e;f|g;h\r\n".encode()
    assert answers(read("svar.csv", data))[0] == ("NPO A", [(Q1, "a;b"), (Q2, "c;d")])


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_an_answer_may_have_lines_and_quotation_marks(end):
    data = f'Organisation;{Q1}{end}"NPO A";"Först ""detta""{end}sedan; det."{end}NPO B;5" skärm{end}'.encode()
    assert answers(read("svar.csv", data)) == [
        ("NPO A", [(Q1, 'Först "detta"\nsedan; det.')]), ("NPO B", [(Q1, '5" skärm')]),
    ]  # fmt: skip


def test_a_comma_between_columns_may_stand_in_sentences_with_semicolons():
    data = f'Organisation,"{Q1}"\nNPO A,"Ja; kanske, men nej."\nNPO B,Nej; inte alls\n'.encode()
    assert [pairs[0][1] for _, pairs in answers(read("svar.csv", data))] == ["Ja; kanske, men nej.", "Nej; inte alls"]


def test_rows_are_called_as_in_excel_and_titles_above_the_headings_are_told():
    rows = [
        ["Sammanställning", "", ""],
        [],
        ["Organisation", "Svarsdatum", Q1],
        ["NPO A", "2025-02-14", "Bra."],
        ["", "", "Vem?"],
    ]
    texts = read("svar.csv", separated(rows))
    assert told(texts) == [("heading_row", "1"), ("nameless_row", "5")]
    assert texts[0].day == dt.date(2025, 2, 14)


def test_numbers_are_no_answers_in_words_and_percentages_are():
    rows = [
        ["Organisation", "Hur många är ni?", "Hur stor andel?", Q1],
        ["NPO A", "1 250", "25 %", "Bra."],
        ["NPO B", "7,5", "30%", "Ja."],
    ]
    texts = read("svar.csv", separated(rows))
    assert answers(texts)[0] == ("NPO A", [("Hur stor andel?", "25 %"), (Q1, "Bra.")])
    assert told(texts) == [("column", "Hur många är ni?")] * 2


def test_what_stands_for_a_formula_without_result_is_told():
    texts = read(
        "svar.csv", separated([["Organisation", Q1, Q2], ["NPO A", "#SAKNAS!", "Tid."], ["NPO B", "Bra.", "#N/A"]])
    )
    assert told(texts) == [("cell_error", "B2"), ("cell_error", "C3")]


def test_a_tsv_and_rows_of_uneven_length():
    data = f"Organisation\t{Q1}\t{Q2}\nNPO A\tBra.\nNPO B\tJa.\tTid.\textra\n".encode()
    texts = read("svar.tsv", data)
    assert answers(texts) == [("NPO A", [(Q1, "Bra.")]), ("NPO B", [(Q1, "Ja."), (Q2, "Tid.")])]
    assert (texts[0].unanswered, told(texts)) == ((Q2,), [("column", "D")])


def test_a_character_that_cannot_be_read_is_told():
    data = b"\xff\xfe" + f"Organisation;{Q1}\nNPO A;Bra ".encode("utf-16-le") + b"\x00\xd8" + "x\n".encode("utf-16-le")
    assert ("character", "") in told(read("svar.csv", data))


@pytest.mark.parametrize(("data", "detail"), [
    (b"", why.EMPTY),
    (b"\r\n;;\r\n", why.NO_TEXT),
    (b"   \n\n", why.NO_TEXT),
    (b"PK\x03\x04" + b"a;b\n" * 9, why.BINARY),
    (bytes(range(256)) * 50, why.BINARY),
    (b"\x00" * 5_000 + b"a;b", why.BINARY),
    (f"Organisation;{Q1}\nNPO A;Bra.\n".replace("Bra", '"Bra').encode() * 50, why.QUOTATION),
    (separated(ROWS)[:-3], why.QUOTATION),
    (b'a;"' + b"x" * 2_100_000, why.QUOTATION),
    (b"Organisation;" + b"x" * 20_000_001, why.TOO_LONG),
    (b"a;" * 1_000_000, why.TOO_MANY_CELLS),
    (b"a?;" * 1_000_000 + b"\nb", why.TOO_MANY_CELLS),
    (b"a;b\n" + b"\n" * 1_000_000 + b";" * 5 + b"x", why.TOO_MANY_CELLS),
    (b"Organisation;Vad?\nNPO A;\n", why.NO_ANSWERS),
])  # fmt: skip
def test_a_file_that_is_no_table_of_answers_is_refused_by_name(data, detail):
    assert refused("svar.csv", data).params["detail"] == detail


def test_nul_characters_among_answers_do_not_end_the_reading():
    data = separated(ROWS).replace(b"Nej", b"N\x00ej")
    assert [respondent for respondent, _ in answers(read("svar.csv", data))] == ["NPO Åldrande", "NPO Ögon"]


def test_reading_ends_in_time():
    rows = b"Organisation;Vad vill ni?\n" + b"NPO;Mer tid.\n" * 20_000
    error = refused("svar.csv", rows, limits=Limits(seconds=0.01))
    assert "more time" in str(error)


@pytest.mark.parametrize(("text", "separator"), [
    ("a;b\n1,5;2,5\n", ";"), ("a,b\n1;2,3\n4;5,6\n", ","), ("a\tb\n1,5\t2;5\n", "\t"), ("ensam", ";"), ("", ";"),
    ('"a;b",c\n"d;e",f\n', ","), ("titel\na|b|c\n1|2|3\n", "|"),
])  # fmt: skip
def test_the_separator_of(text, separator):
    assert module.separator_of(text) == separator
