"""What a file's name and first lines say of a document."""

from datetime import date

import pytest

from lagvarde_coder.domain.material.proposing import LedgerNames, NameProposed, Sign, day_in, language_of


@pytest.mark.parametrize(
    "words",
    ["Svar 2025-02-14.docx", "svar_20250214", "Dialog den 14 februari 2025", "14 feb. 2025", "February 14, 2025",
     "Norrsken 14/2 2025", "14:e februari 2025", "2025_02_14 Norrsken"],
)  # fmt: skip
def test_a_day_is_found_however_it_is_written(words: str):
    found = day_in([(Sign.FILE_NAME, words)])
    assert found is not None and (found.day, found.sign) == (date(2025, 2, 14), Sign.FILE_NAME)


@pytest.mark.parametrize("words", ["31 februari 2025", "diarienummer 120250214", "S2024/01266", "7/45 2025", "2025"])
def test_what_is_no_day_is_none(words: str):
    assert day_in([(Sign.FIRST_LINES, words)]) is None


def test_the_first_place_that_names_a_day_decides_and_several_days_are_none():
    name, text = (Sign.FILE_NAME, "2025-02-14"), (Sign.FIRST_LINES, "3 mars 2025, senast 1 april 2025")
    assert day_in([(Sign.FILE_NAME, "svar"), name, text]) == day_in([name])
    assert day_in([text]) is None


NAMES = LedgerNames(["Norrsken", "Norrsken Tandvård", "NPO Tandvård", "NPO Öron-, näs- och halssjukdomar", "Region Å"])


def test_the_longest_name_is_meant_and_signs_between_words_do_not_matter():
    assert NAMES.found_in([(Sign.FILE_NAME, "svar_norrsken-tandvård_v2")]) == NameProposed(
        "Norrsken Tandvård", Sign.FILE_NAME
    )
    found = NAMES.found_in([(Sign.TITLE, "Svar från NPO öron näs och halssjukdomar")])
    assert found is not None and found.name == "NPO Öron-, näs- och halssjukdomar"


def test_a_programme_area_without_npo_is_meant_in_a_name_of_a_file_only():
    assert NAMES.found_in([(Sign.FIRST_LINES, "Vi talade om tandvård.")]) is None
    assert NAMES.found_in([(Sign.FILE_NAME, "Tandvård")]) == NameProposed("NPO Tandvård", Sign.FILE_NAME)


def test_two_names_in_one_place_are_none_and_parts_of_words_are_no_names():
    assert NAMES.found_in([(Sign.FIRST_LINES, "Norrsken och Region Å deltog."), (Sign.TITLE, "Norrsken")]) is None
    assert NAMES.found_in([(Sign.FIRST_LINES, "Norrskenet syntes i Region Ålesund.")]) is None
    assert LedgerNames([]).found_in([(Sign.TITLE, "Norrsken")]) is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Det är svårt att sluta och vi behöver stöd för att orka, inte bara råd, eller ett projekt till.", "sv"),
        ("It is hard to stop and we need support from the regions, that is what the staff said.", "en"),
        ("Det er vanskelig å slutte og vi trenger støtte for å orke, ikke bare råd og et prosjekt.", "unknown"),
        ("1 2 3", "unknown"),
        ("", "unknown"),
    ],
)
def test_a_language_is_told_by_its_small_words_and_others_by_none(text: str, language: str):
    assert language_of(text * 3) == language
