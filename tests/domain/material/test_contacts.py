"""Contacts are roles; what looks like a person's name is found."""

import pytest

from lagvarde_coder.domain.material.contacts import may_be_a_name, roles


@pytest.mark.parametrize(
    "role",
    [
        "Verksamhetschef",
        "Medicinskt ansvarig sjuksköterska",
        "Sakkunnig i NPO Tandvård",
        "Ordförande i Svenska Norrskensföreningen",
        "Ordförande, Region Norr",
        "CHEF",
        "",
    ],
)
def test_a_role_is_none(role: str):
    assert not may_be_a_name(role)


@pytest.mark.parametrize(
    "role", ["Kim Ek", "Dr Ek", "verksamhetschef Kim Ek", "Kim Ek-Lund, kassör", "K Ek", "kim.ek@norrsken.se"]
)
def test_a_name_is_found_wherever_it_stands(role: str):
    assert may_be_a_name(role)
    assert roles(["Kassör", role]) == ("Kassör",)
