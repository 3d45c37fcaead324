import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lagvarde_coder.domain.trail.evidence import evidence_id, normalised

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ids = st.uuids().map(str)


@pytest.mark.parametrize(
    ("coding", "evidence"),
    [
        ("00000000-0000-4000-8000-000000000000", "E-VE05BR7061Q"),
        ("12345678-1234-4321-8765-123456789abc", "E-3240W3KEN5C"),
    ],
)
def test_the_evidence_id_of_a_coding_is_the_same_for_ever(coding, evidence):
    # worked out with a table of logarithms over the field, not with the package
    assert evidence_id(coding) == evidence


@given(ids)
def test_an_evidence_id_has_ten_characters_and_a_check_character_that_are_hard_to_misread(coding):
    assert re.fullmatch("E-[0-9A-HJKMNP-TV-Z]{11}", evidence_id(coding))


@given(ids)
def test_an_evidence_id_is_understood_as_it_stands(coding):
    assert normalised(evidence_id(coding)) == evidence_id(coding)


@given(ids)
def test_small_letters_blanks_and_letters_that_look_like_digits_are_understood(coding):
    exact = evidence_id(coding)
    typed = exact.lower().replace("0", "o").replace("1", "l")
    assert normalised(f"  {typed}\n") == exact
    assert normalised(exact.removeprefix("E-")) == exact


@given(ids, st.integers(0, 10), st.sampled_from(ALPHABET))
def test_every_single_wrong_character_is_noticed(coding, place, wrong):
    exact = evidence_id(coding)
    changed = exact[: place + 2] + wrong + exact[place + 3 :]
    assert normalised(changed) == (exact if changed == exact else None)


@given(ids, st.integers(0, 10), st.integers(0, 10))
def test_every_exchange_of_two_characters_is_noticed(coding, one, other):
    exact = evidence_id(coding)
    characters = list(exact.removeprefix("E-"))
    characters[one], characters[other] = characters[other], characters[one]
    changed = "E-" + "".join(characters)
    assert normalised(changed) == (exact if changed == exact else None)


@given(ids, st.integers(0, 10))
def test_a_missing_character_is_noticed(coding, place):
    exact = evidence_id(coding)
    assert normalised(exact[: place + 2] + exact[place + 3 :]) is None


@given(st.text())
def test_any_text_may_be_asked_for(text):
    found = normalised(text)
    assert found is None or normalised(found) == found


def test_ten_thousand_codings_have_ten_thousand_evidence_ids():
    assert len({evidence_id(f"{number:08d}-0000-4000-8000-000000000000") for number in range(10_000)}) == 10_000
