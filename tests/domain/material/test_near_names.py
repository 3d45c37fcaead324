"""Names that mean the same, and names that do not."""

import tomllib
from pathlib import Path

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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NPO Hud", "NPO Hud- och könssjukdomar"),
        ("NPO Könssjukdomar", "NPO Hud- och könssjukdomar"),
        ("NPO Palliativ vård", "NPO Äldres hälsa och palliativ vård"),
        ("NPO Öron näsa hals", "NPO Öron-, näs- och halssjukdomar"),
        ("NPO mage och tarm", "NPO Mag- och tarmsjukdomar"),
        ("NPO Primärvårdens råd", "NPO Primärvård"),
        ("Primärvård", "NPO Primärvård"),
        ("Hjärt kärl", "NPO Hjärt- och kärlsjukdomar"),
        ("ÖNH", "NPO Öron-, näs- och halssjukdomar"),
        ("Nationella programområdet för psykisk hälsa", "NPO Psykisk hälsa"),
        ("Svenska Läkaresällskapet", "Svenska Läkarsällskapet"),
        ("Läkarsällskapet", "Svenska Läkaresällskapet"),
        ("Läkarförbundet", "Sveriges läkarförbund"),
        ("Läkarföreningen Norrskenet", "Läkarföreningen Norrsken"),
        ("Norrsken, sektionen", "Norrsken"),
        ("Regionen Skåne", "Region Skåne"),
        ("Region Västra Götaland (VGR)", "Region Västra Götaland"),
    ],
)
def test_such_a_pair_is_asked_about(one: str, other: str):
    assert near_names(one, [other]) == [other]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Region Skåne", "Region Västra Götaland"),
        ("Region Sörmland", "Region Värmland"),
        ("Region Västmanland", "Region Västernorrland"),
        ("NPO Hud- och könssjukdomar", "NPO Hjärt- och kärlsjukdomar"),
        ("NPO Reumatiska sjukdomar", "NPO Endokrina sjukdomar"),
        ("NPO Psykisk hälsa", "NPO Barn och ungdomars hälsa"),
        ("NPO Tandvård", "Tandvårdsnätverket Bettläget"),
        ("NPO Primärvård", "Primärvårdschefernas ledningsforum i Region Granviken"),
        ("Vårdförbundet", "NPO Akut vård"),
        ("Sveriges Tandläkarförbund", "Sveriges läkarförbund"),
        ("Svensk Förening för Radiologi", "Svensk Förening för Akutsjukvård"),
        ("Patientnämnden Region Skåne", "Region Skåne"),
        ("Patientnämnden Region Skåne", "Patientnämnden Region Stockholm"),
        ("Patientförbundet Halvdager", "Patientförbundet Mellanrum"),
    ],
)
def test_such_a_pair_is_not(one: str, other: str):
    assert near_names(one, [other]) == []
    assert near_names(other, [one]) == []


def test_no_two_of_the_real_programme_areas_and_the_organisations_of_the_example_are_near(checkout: Path):
    names: set[str] = set()
    for file in [checkout / "themes" / "npo-26.toml", *(checkout / "resources" / "example").glob("*.toml")]:
        read = tomllib.loads(file.read_text(encoding="utf-8"))
        names |= {one["name"] for one in read.get("organisation", [])}
        names |= {name for source in read.get("source", []) for name in source.get("organisations", [])}
    assert len(names) == 38
    assert {name: near for name in names if (near := near_names(name, names - {name}))} == {}
