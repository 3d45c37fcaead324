"""Whose words a passage is, by name."""

from dataclasses import replace

from lagvarde_coder.bootstrap import OpenProject
from lagvarde_coder.services.material.speakers import Speakers
from tests.helpers import pasted

JOINT = "Ärla: Vi behöver tid.\nÅby: Det gör vi med.\n"


def spoken(project: OpenProject, text: str, start: int, end: int) -> tuple[str, ...]:
    with project.figures.counting._read() as read:
        return Speakers(read).of(text, start, end).organisations


def test_who_speaks_together_is_named_in_swedish_order(project: OpenProject):
    text = pasted(project, JOINT, "Ärla", "Åby").text.id
    assert spoken(project, text, 0, len(JOINT)) == ("Åby", "Ärla")
    assert spoken(project, text, 0, 10) == ("Ärla",)
    assert spoken(project, text, JOINT.index("Det"), len(JOINT)) == ("Åby",)


def test_namesakes_are_told_apart_by_their_group_then_by_their_categories(project: OpenProject):
    text = pasted(project, "Ett ord.", "Norrsken", "Älvdalen", "Öster").text.id
    known = {one.name: one for one in project.material.ledger.organisations()}
    for name, group, categories in (
        ("Norrsken", "Nätverk", ("Region",)),
        ("Älvdalen", "Förening", ("Region",)),
        ("Öster", "Förening", ("Patient",)),
    ):
        changed = replace(known[name], name="Norrsken", group=group, categories=categories)
        project.material.ledger.change_organisation(changed)
    assert spoken(project, text, 0, 3) == (
        "Norrsken (Förening, Patient)",
        "Norrsken (Förening, Region)",
        "Norrsken (Nätverk)",
    )
