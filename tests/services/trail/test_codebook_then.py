"""What the codebook said when a coding was made stands beside what it says now, and who changed it."""

import pytest

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.services.coding.marking import NewCoding
from lagvarde_coder.services.trail.codebook_then import CodebookThen
from tests.helpers import coded, made, pasted


@pytest.fixture
def coding(project: OpenProject) -> str:
    reword(project, "T01", definition="Tid som är avsatt", use_when="Avsatt tid")
    return made(coded(project, pasted(project), "T01", 0, 4))


def reword(project: OpenProject, number: str, reason: str = "", **words: str) -> None:
    theme = project.themes.codebook.find(number).id
    project.themes.codebook.change(theme, words, substantial=bool(reason), reason=reason)  # type: ignore[arg-type]


def then(project: OpenProject, coding: str) -> CodebookThen:
    told = project.trail.tracing.evidence(coding).codebook
    assert told is not None
    return told


def test_a_wording_that_is_as_it_was_has_no_changes(project: OpenProject, coding: str):
    told = then(project, coding)
    assert (told.version, told.then, told.changes) == (1, project.themes.codebook.find("T01"), ())
    assert ("definition", "Tid som är avsatt", "Tid som är avsatt") in told.wordings()
    assert all(then == now for _, then, now in told.wordings())


def test_what_was_changed_since_is_told_with_who_and_why(project: OpenProject, coding: str):
    reword(project, "T01", "För vitt", definition="Tid i schemat")
    reword(project, "T01", use_not="Väntetid", example="")
    project.themes.codebook.drop([project.themes.codebook.find("T01").id], "Utgår")
    told = then(project, coding)
    assert told.version == 1
    assert ("definition", "Tid som är avsatt", "Tid i schemat") in told.wordings()
    assert "Väntetid" in {now for field, _, now in told.wordings() if field == "use_not"}
    assert "Väntetid" not in {before for _, before, _ in told.wordings()}
    assert [(change.coder, change.reason) for change in told.changes] == [
        ("Utredare Alfa", "För vitt"),
        ("Utredare Alfa", ""),
    ]


def test_a_coding_that_got_another_theme_is_held_against_that_one_from_then_on(project: OpenProject, coding: str):
    reword(project, "T02", definition="Första")
    reword(project, "T01", "För vitt", definition="Tid i schemat")
    marking = project.coding.marking
    marking.change_many([coding], {"theme": project.themes.codebook.find("T02").id})
    marking.change_many([coding], {"memo": "Senare"})
    reword(project, "T02", "För smalt", definition="Andra")
    told = then(project, coding)
    assert (told.version, told.then.number, told.then.definition) == (2, "T02", "Första")
    assert [change.reason for change in told.changes] == ["För smalt"]


def test_a_removed_coding_still_tells(project: OpenProject, coding: str):
    project.coding.marking.remove_many([coding])
    reword(project, "T01", "För vitt", definition="Tid i schemat")
    assert then(project, coding).then.definition == "Tid som är avsatt"


def test_a_later_coding_is_held_against_the_later_wording(project: OpenProject, coding: str):
    reword(project, "T01", "För vitt", definition="Tid i schemat")
    text = project.coding.marking.all()[0].coding.text
    theme = project.themes.codebook.find("T01").id
    later = made(project.coding.marking.apply_many([NewCoding(text=text, start=6, end=9, theme=theme)]))
    told = then(project, later)
    assert (told.version, told.then.definition, told.changes) == (2, "Tid i schemat", ())
