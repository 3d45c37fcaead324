"""Contacts are roles; what looks like a person's name is found."""

import pytest

from lagvarde_coder.domain.material.contacts import may_be_a_name, of_both, roles

ROLES = """\
Verksamhetschef
Medicinskt ansvarig sjuksköterska
Medicinskt Ansvarig Sjuksköterska
MEDICINSKT ANSVARIG SJUKSKÖTERSKA
Sakkunnig i NPO Tandvård
Sakkunnig NPO Tandvård
Ordförande i Svenska Norrskensföreningen
Ordförande i Svenska Norrskens Vänner
Ordförande, Region Norr
Ordförande, Kassör
Ordförande, Kassör, Ledamot
Ordförande och Kassör
Ordförande Och Kassör
Ordförande / Kassör
Ordförande; Sekreterare
Verksamhetschef Kansli
Verksamhetschef Kansliet
Enhetschef Ortopedi
Överläkare Kardiologi
Överläkare Barn och Ungdom
Chef Region Skåne
Chef Stockholm
Chef vid Norra Viken
Chef Vid Norra Vikens Sjukhus
CHEF
CHEF KANSLI
CHEF NPO
VD
VD SKR
Ordförande SFAM
Ordförande ABC
HR-chef
IT-Strateg Norr
Vice Ordförande
Biträdande Verksamhetschef
Tf Enhetschef
Docent, Professor
Professor Emeritus
Läkare Utan Gränser
Grupp A
Samordnare Nationellt Programområde
Styrelsens Ordförande
Förbundets Generalsekreterare
Region Norr
Norra Sjukvårdsregionen
Chief Medical Officer
Head of Department
Head Of Department
Policy Adviser, Swedish Society
Senior Adviser
sakkunnig
Handläggare (Kansliet)
Hygienist, Tandvård
Sakkunnig Levnadsvanor
Utvecklingsledare Kunskapsstyrning
Koordinator RPO Sydöst
Leg. Psykolog
Hälso- och Sjukvårdsdirektör
""".splitlines()

NAMES = """\
Kim Ek
KIM EKSTAM
ANNA SVENSSON
Anna SVENSSON
SVENSSON Anna
SVENSSON ANNA
Carl von Essen
Carl Von Essen
CARL VON ESSEN
Sara af Ekenstam
Lo de la Vik
Kim van der Vik
Ordförande Carl von Essen
kassör Sara af Ekenstam
Dr Ek
Dr. Ek
Professor Ek
Ordförande Lindhult
Verksamhetschef Kim Ek
verksamhetschef Kim Ek
VERKSAMHETSCHEF KIM EKSTAM
Verksamhetschef, Kim Ek
Verksamhetschef: Kim Ek
Verksamhetschef (Kim Ek)
Kim Ek, Verksamhetschef
Kim Ek Verksamhetschef
Kim Ek, Region Norr
Kim Ek Region Norr
Kim Ek-Lund, kassör
Ek, Kim
Ekstam, Kim, kassör
K Ek
K. Ek
K.E. Ek
I. Ekstam
Kim I. Ekstam
Åsa Öst-Lindhult
Kim McEk
Kim O'Ek
Kim Ek och Bo Viker
Kassör och Bo Viker
Sekreterare åt Kim Ek
Kim Eks sekreterare
Fru Lindhult
kim.ek@norrsken.se
Kontaktperson Kim Ek
Ledamot Bo Viker
Chef i Norr, Kim Ek
Ordförande Lotta
Leg. psykolog Kim Ek
Hälso- och sjukvårdsdirektör Bo Viker
""".splitlines()


def test_there_are_enough_of_both():
    assert len(ROLES) > 40
    assert len(NAMES) > 40


@pytest.mark.parametrize("role", ROLES)
def test_a_role_is_no_name(role: str):
    assert not may_be_a_name(role)


@pytest.mark.parametrize("role", NAMES)
def test_a_name_is_found_wherever_it_stands(role: str):
    assert may_be_a_name(role)
    assert roles(["Kassör", role]) == ("Kassör",)


def test_contacts_of_two_stand_once_each_however_they_are_written():
    assert of_both(("Kassör", "Chef"), ("chef ", "Expert")) == ("Kassör", "Chef", "Expert")
