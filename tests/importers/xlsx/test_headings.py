"""What headings say: whose voice, persons, days, and what is none of it."""

import pytest

from lagvarde_coder.importers.answers.headings import Role, respondent_rank, role_of

WHO_ANSWERS = (
    "Organisation",
    "organisation *",
    "3. Organisation",
    "Organisationens namn",
    "Namn på organisationen",
    "Er organisation",
    "Myndighet",
    "Region",
    "Region/kommun",
    "NPO",
    "Nationellt programområde",
    "Nationella programområden",
    "Programområde",
    "Respondent",
    "Svarande",
    "Svarande organisation",
    "Svarande NPO",
    "Förening",
    "Förbund",
    "Företag/Arbetsgivare",
    "Företag eller arbetsgivare",
    "Instans",
    "Remissinstans",
    "Avsändare",
    "Vem",
    "Vem svarar?",
    "Aktör",
    "Vilken organisation företräder ni?",
    "Vilken myndighet representerar du?",
    "Vilket nationellt programområde tillhör ni?",
    "I vilken region arbetar du?",
    "Vem företräder ni?",
    "Vilka är ni?",
    "Ange organisation",
    "Organisation name",
    "Name of your organization",
    "Which organisation do you represent?",
    "What company do you work for?",
    "Employer",
    "Agency",
)
NOT_WHO_ANSWERS = (
    "Organisationsnummer",
    "Typ av organisation",
    "Kontaktperson på organisationen",
    "E-post till organisationen",
    "Respondent ID",
    "Antal anställda i organisationen",
    "Konsekvenser för organisationen",
    "Konsekvenser organisationen",
    "Region ID",
    "Hur arbetar er organisation?",
    "Vilket stöd behöver er organisation?",
    "Vilka organisationer samarbetar ni med?",
    "Vilka konsekvenser är ni oroliga för?",
    "Vem bör ha ansvaret?",
    "Vilken myndighet bör leda arbetet?",
    "Namn",
    "Name",
    "Organisation, namn och telefon",
    "Roll i organisationen",
    "Vad tycker er förening?",
    "Svar",
    "Konsekvenser",
    "",
    "Yrke",
    "Which region needs support?",
    "Övrig organisation",
)


@pytest.mark.parametrize("heading", WHO_ANSWERS)
def test_a_heading_says_who_answers(heading):
    assert respondent_rank(heading) is not None
    assert role_of(heading) is Role.RESPONDENT


@pytest.mark.parametrize(
    "heading", [*NOT_WHO_ANSWERS, f"Vilken organisation {'är bra, och varför, ' * 6} och företräder ni?"]
)
def test_a_heading_says_something_else(heading):
    assert respondent_rank(heading) is None


@pytest.mark.parametrize(
    "heading",
    [
        "Namn",
        "Name",
        "E-post",
        "E-postadress",
        "Email",
        "Er e-postadress",
        "Kontaktperson",
        "Telefonnummer",
        "IP Address",
        "Förnamn",
        "Respondent ID",
        "Kontaktpersonens telefon",
        "Yrke",
        "Befattning",
        "Your name",
        "Mobil",
        "Personnummer",
        "Handläggare",
    ],
)
def test_a_heading_says_that_a_person_may_be_known(heading):
    assert role_of(heading) is Role.PERSON


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Slutförandetid", Role.DAY),
        ("Timestamp", Role.DAY),
        ("EndDate", Role.DAY),
        ("Inkom", Role.DAY),
        ("Datum", Role.DAY),
        ("ID", Role.ABOUT),
        ("Dnr", Role.ABOUT),
        ("Duration (in seconds)", Role.ABOUT),
        ("meta-instanceID", Role.ABOUT),
        ("Points - Vad?", Role.ABOUT),
        ("Vad vill ni?", Role.QUESTION),
        ("Stöd", Role.QUESTION),
        ("Vilka e-posttjänster behövs?", Role.QUESTION),
        ("Beskriv hur ni arbetar med detta", Role.QUESTION),
        ("Grej", Role.UNKNOWN),
    ],
)
def test_other_headings(heading, role):
    assert role_of(heading) is role
