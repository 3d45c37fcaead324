"""What may tell who somebody is, by its form; the numbers are none that anybody has."""

import pytest

from lagvarde_coder.domain.report.suggesting import PersonalKind, personal_in


def found(text: str, *known: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.kind.value) for one in personal_in(text, known)]


@pytest.mark.parametrize(
    "number", ["19790221-0000", "790221-0000", "790221+0000", "197902210000", "790281-0000", "790221–000X"]
)
def test_personal_identity_numbers_are_seen_however_they_are_written(number: str):
    assert found(f"Hon ({number}) väntar.") == [(number, "personal_number")]


def test_ten_digits_in_a_row_are_one_only_if_the_last_one_checks():
    assert found("Diarienummer 7902210006 finns.") == []
    assert found("Nummer 8112189876 finns.") == [("8112189876", "personal_number")]


@pytest.mark.parametrize(
    "number", ["08-123 45 67", "070-123 45 67", "+46 8 123 45 67", "+46 (0)70 123 45 67", "0701234567"]
)
def test_telephone_numbers_are_seen(number: str):
    assert found(f"Ring {number}.") == [(number, "telephone")]


@pytest.mark.parametrize(
    "text", ["I 24 av 26 svar, 2024-11-03.", "Det kostar 1 000 000 kronor.", "Kl. 09.30–10.15", "0,5 procent"]
)
def test_other_figures_are_no_numbers_of_persons(text: str):
    assert found(text) == []


def test_addresses_are_seen():
    assert found("Skriv till kim.ek@viken.example, tack.") == [("kim.ek@viken.example", "email")]


def test_a_name_is_seen_and_its_parts_after_that():
    text = "Enligt Kim Ekström saknas tid. Det är enligt Kim, och Ekströms kollegor, en fråga om ork."
    assert found(text) == [("Kim Ekström", "name"), ("Kim", "name"), ("Ekströms", "name")]
    assert found("Hos Kim Ekström finns tid.") == [("Kim Ekström", "name")]


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Vi på Norra Viken har tid.", ()),
        ("Föreningen Ljusa Nätter har tid.", ("Föreningen Ljusa Nätter",)),
        ("Men Socialstyrelsen frågar. Det är, men socialstyrelsen svarar inte.", ()),
        ("Vi träffades i Stora Byn.", ()),
    ],
)
def test_what_begins_a_sentence_a_place_and_a_known_organisation_are_no_names(text: str, known: tuple[str, ...]):
    assert found(text, *known) == []


def test_nothing_is_found_twice():
    text = "Kim Ek Lund, 070-123 45 67, kim.ek@viken.example"
    assert [kind for _, kind in found(text)] == [PersonalKind.NAME, PersonalKind.TELEPHONE, PersonalKind.EMAIL]
