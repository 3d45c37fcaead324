"""Names that mean the same, and names that do not."""

import pytest

from lagvarde_coder.domain.material.near_names import near_names

LEDGER = [
    "NPO Barn och ungdomars hälsa",
    "NPO Hud- och könssjukdomar",
    "NPO Hjärt- och kärlsjukdomar",
    "NPO Tandvård",
    "NPO Akut vård",
    "Läkarförbundet",
    "Svensk sjuksköterskeförening region",
    "Region Norr",
    "Region Syd",
]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("NPO Barn", "NPO Barn och ungdomars hälsa"),
        ("Nationellt programområde Hud", "NPO Hud- och könssjukdomar"),
        ("npo hud och könssjukdomar", "NPO Hud- och könssjukdomar"),
        ("Hjärt kärl", "NPO Hjärt- och kärlsjukdomar"),
        ("NPO Tandvrd", "NPO Tandvård"),
        ("Tandvard", "NPO Tandvård"),
        ("Läkar-förbundet", "Läkarförbundet"),
        ("Läkarförbudnet", "Läkarförbundet"),
        ("SSR", "Svensk sjuksköterskeförening region"),
        ("Region Norra", "Region Norr"),
    ],
)
def test_a_name_written_otherwise_is_near_the_one_that_is_meant(written: str, meant: str):
    assert near_names(written, LEDGER)[:1] == [meant]


@pytest.mark.parametrize(
    "written",
    [
        "Tandläkarförbundet",
        "Tandvårdsnätverket Bettlaget",
        "Region Väst",
        "NPO Ögonsjukdomar",
        "Norrsken",
        "",
        "Region 2 Norr",
    ],
)
def test_another_name_is_near_none(written: str):
    assert near_names(written, LEDGER) == []
