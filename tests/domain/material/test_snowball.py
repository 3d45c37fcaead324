"""Who suggested whom, from free text."""

from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.material.ledger import Organisation
from lagvarde_coder.domain.material.snowball import steps, suggestions


def ledger(**by: str) -> list[Organisation]:
    return [Organisation(id=Id(name), name=name.replace("_", " "), suggested_by=text) for name, text in by.items()]


def told(*organisations: Organisation) -> list[tuple[str, list[str], tuple[str, ...]]]:
    return [(one.organisation.name, [by.name for by in one.by], one.unmatched) for one in suggestions(organisations)]


def test_a_name_counts_in_any_case_and_without_npo_in_front():
    said = told(*ledger(NPO_Tandvård="", Norrsken="tandvård", Lyktan="  NPO  TANDVÅRD "))
    assert said == [("Norrsken", ["NPO Tandvård"], ()), ("Lyktan", ["NPO Tandvård"], ())]


def test_a_text_may_name_several_and_others_whom_nobody_knows():
    said = told(*ledger(Norrsken="", Hud_och_hår="", Lyktan="Norrsken och Hud och hår; Karin", Fyren="Hud och hår"))
    assert said[1] == ("Fyren", ["Hud och hår"], ())
    assert said[0][1] == ["Norrsken"]
    assert "Karin" in said[0][2]


def test_a_text_that_names_nobody_of_the_ledger_is_kept_as_it_is():
    assert told(*ledger(Lyktan="Ett möte, våren 2024")) == [("Lyktan", [], ("Ett möte, våren 2024",))]


def test_each_wave_of_the_snowball_is_one_step_further():
    every = ledger(A="", B="A", C="B", D="okänd", E="")
    assert steps(suggestions(every)) == {"A": 0, "B": 1, "C": 2, "D": 1}


def test_organisations_that_suggested_each_other_or_themselves_end_the_way():
    assert steps(suggestions(ledger(A="B", B="A", C="C"))) == {"B": 0, "A": 1, "C": 0}
    chain = ledger(**{f"n{at}": f"n{at - 1}" for at in reversed(range(3000))})
    assert steps(suggestions(chain))["n2999"] == 3000, "n0 was suggested by one who is not in the ledger"
