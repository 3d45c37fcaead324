"""Step 6 of the example: quotations chosen for the report, the editor's own texts, and queries that are kept."""

import re
from typing import Any

from lagvarde_coder.domain.coding.codings import Stance
from lagvarde_coder.domain.figures.framework import FrameRows
from lagvarde_coder.domain.figures.passage_query import Nearness, PassageCondition, PassageQuery, Trait
from lagvarde_coder.domain.ids import Id
from lagvarde_coder.domain.project import Coder
from lagvarde_coder.domain.themes.codebook import Stage
from lagvarde_coder.domain.trail.evidence import evidence_id
from lagvarde_coder.services.coding.marking import CodingLine
from lagvarde_coder.services.topics import ProjectServices

_QUOTED = re.compile(r"\{(\w+)\}")
"""The number of a theme, in place of the evidence id of one of its quotations."""


def write(project: ProjectServices, plan: dict[str, Any], coders: dict[str, Coder]) -> None:
    """Choose what the verdicts rest on and a contradiction per theme, write the texts, and keep the queries.

    Raises:
        KnownError: what a service refuses.
    """
    project.coders.act_as(coders[plan["decided_by"]].name)
    lines = project.coding.marking.all()
    verdicts = (line.verdict for judged in project.verdicts.judging.all() for line in judged.verdicts)
    evidence = [coding for verdict in verdicts if verdict.settled for coding in verdict.evidence]
    against = _contradictions(lines)
    project.report.choosing.choose(list(dict.fromkeys([*evidence, *against.values()])))
    quotations = _first_of_each(lines, set(evidence))
    for text in plan["text"]:
        need = project.themes.codebook.find(text["need"], Stage.NEED)
        words = {field: _QUOTED.sub(lambda at: quotations[at[1]], text.get(field, "").strip()) for field in _FIELDS}
        project.report.own_texts.write(need.id, **words)
    for cell in plan["cell"]:
        need = project.themes.codebook.find(cell["need"], Stage.NEED)
        project.figures.framing.write(FrameRows.CATEGORY, cell["row"], need.id, cell["words"])
    for query in plan["query"]:
        conditions = tuple(_condition(project, condition) for condition in query["condition"])
        project.figures.views.keep_query(query["name"], PassageQuery((conditions,)))


_FIELDS = ("summary", "against")


def _condition(project: ProjectServices, said: dict[str, Any]) -> PassageCondition:
    """Return a condition of a query; themes are called by their numbers."""
    trait, values = Trait(said["of"]), said["any"]
    if trait is Trait.THEME:
        values = [project.themes.codebook.find(number).id for number in values]
    near = Nearness(said.get("near", Nearness.ITSELF))
    return PassageCondition(trait=trait, values=tuple(values), near=near)


def _contradictions(lines: list[CodingLine]) -> dict[str, Id]:
    """Return the first coding that contradicts each theme, by the theme's number."""
    first: dict[str, Id] = {}
    for line in lines:
        if line.coding.stance is Stance.CONTRADICTS and not line.coding.unsure:
            first.setdefault(line.theme.number, line.coding.id)
    return first


def _first_of_each(lines: list[CodingLine], chosen: set[Id]) -> dict[str, str]:
    """Return how one of the chosen quotations of each theme is referred to: ``[E-…]``; of a part for its theme too."""
    found: dict[str, str] = {}
    for line in lines:
        if line.coding.id in chosen:
            reference = f"[{evidence_id(line.coding.id)}]"
            found.setdefault(line.theme.number, reference)
            found.setdefault(line.theme.number.rstrip("abcd"), reference)
    return found
